"""The candidate's name: by its label, at the top of the page, in the e-mail address, in the file name."""

from __future__ import annotations

import re
from functools import partial

from services.resumes.headings import Part, heading_of, is_title
from services.resumes.parse.found import Found
from services.resumes.parse.person.name_cells import NOT_LATIN, NOT_NAMES, has_surname, in_cell, is_known, plausible
from services.resumes.parse.person.name_forms import DOT, HAN_NAME, LATIN_NAME, Candidate, whole, without_courtesy
from services.resumes.parse.person.spelled_names import (
    by_address,
    by_han_address,
    is_sounded,
    is_spelled_in,
    letter_spaced,
    without_stray,
)
from services.resumes.parse.pieces import names_title
from services.resumes.parse.rows import Cell, Row, Rows, labelled, spaced
from services.resumes.parse.words import cities, labels, pieces

_NO_NAME_BEHIND_LABEL = re.compile(
    rf"^(?:{pieces('not_names', 'zh').replace('$', '')}|{labels('beside')})(?:$|要求|情况|信息)"
    r"|^(?:经理|总监|主管|简历|求职|应聘)|(?:经理|总监|主管|简历|公司)$"
)
"""姓名 性别: a form that nobody filled in."""


def name(rows: Rows, *, addresses: tuple[str, ...] = (), from_file: str | None = None) -> Found[str] | None:
    """Give the name with the best evidence. `addresses` and the file name's name support or contradict."""
    candidates = [*_by_label(rows), *_by_place(rows), *_introduced(rows), *letter_spaced(rows, addresses)]
    candidates += [*_stacked(rows), *by_address(rows, addresses), *by_han_address(rows, addresses)]
    if from_file and not any(c.value == from_file for c in candidates):
        at = rows.text.find(from_file)
        candidates.append(Candidate(from_file, 0.72 if at < 0 else 0.9, at, at + len(from_file) if at >= 0 else -1))
    best: Candidate | None = None
    for candidate in map(partial(without_stray, addresses=addresses), candidates):
        score = candidate.score
        if candidate.value == from_file:
            score += 0.2
        if is_spelled_in(candidate.value, addresses):
            score += 0.2
        if best is None or score > best.score:
            best = Candidate(candidate.value, score, candidate.start, candidate.end)
    if best is None or best.score < 0.4:
        return None
    own = [c for c in candidates if c.score > 0.6 and is_sounded(c.value, best.value)]
    if own and LATIN_NAME.match(best.value):  # 吴桐 above WU TONG
        best = Candidate(own[0].value, best.score, own[0].start, own[0].end)
    return Found(best.value, round(min(best.score, 0.99), 2), best.start, best.end)


def _by_label(rows: Rows) -> list[Candidate]:
    found: list[Candidate] = []
    pattern = (
        rf"(?:应聘者|求职者|候选人|本人|中文|真实)?(?:{spaced('姓名', '名字')})|应聘者|求职者|应聘人员?|申请人|候选人"
        r"|(?:full\s+|candidate(?:'s)?\s+)?name"
    )
    for match, row in labelled(rows.all[:60], pattern, rf"[\u4e00-\u9fff{DOT}A-Za-z.'’\- (),]{{2,40}}?"):
        if _OF_ANOTHER.search(row.text[: match.start("label")]):
            continue
        raw = _in_order(re.sub(r"\s+(?:男|女|\d{2}\s*岁).*$", "", without_courtesy(match.group("value").strip())))
        inside = re.search(r"\(([\u4e00-\u9fff·]{2,8})\)$", raw)
        if inside and has_surname(inside.group(1)) and not NOT_NAMES.search(inside.group(1)):
            start = row.start + match.start("value") + inside.start(1)
            found.append(Candidate(inside.group(1), 0.92, start, start + len(inside.group(1))))
            continue
        raw = re.sub(r"\s*\(.*\)$", "", raw)
        value = whole(raw)
        if not value or row.part in {Part.WORK, Part.PROJECTS}:
            continue
        start = row.start + match.start("value")
        is_han = HAN_NAME.match(raw) is not None or _UNDOTTED.match(raw) is not None
        if is_han and _NO_NAME_BEHIND_LABEL.search(value):
            continue
        is_half = value.endswith(("先生", "女士", "小姐"))
        score = (
            0.7
            if is_half
            else 0.95
            if is_han and has_surname(value)
            else 0.68
            if is_han or LATIN_NAME.match(raw)
            else 0.0
        )
        if score:
            end = start + len(raw) if row.text.startswith(raw, match.start("value")) else row.start + match.end("value")
            found.append(Candidate(value, score, start, end))
    for row in rows.all[:20]:
        beside = _BESIDE_FACTS.search(row.text)
        spread = _SPREAD.search(row.text)
        if spread and has_surname(whole(spread.group(1))):
            at = row.start + spread.start(1)
            found.append(Candidate(whole(spread.group(1)), 0.97, at, row.start + spread.end(1)))
        if beside and has_surname(beside.group(1)) and not NOT_NAMES.search(beside.group(1)):
            at = row.start + beside.start(1)
            found.append(Candidate(beside.group(1), 0.93, at, at + len(beside.group(1))))
    return found


_SPREAD = re.compile(
    rf"(?:{spaced('姓名')})\s*:\s*([\u4e00-\u9fff]( +)[\u4e00-\u9fff](?:\2[\u4e00-\u9fff])?)(?=\2 +\S|\t|\s*$)"
)
"""姓    名：陆  瑶              性    别：女. What parts the letters of the name is less than what follows it."""
_OF_ANOTHER = re.compile(
    r"(?:father|mother|parent|spouse|husband|wife|guardian|company|school|college|user|nick|file|project|contact|referee)"
    r"(?:['’]?s)?\s*$",
    re.IGNORECASE,
)
"""Father's Name is somebody else's."""
_BESIDE_FACTS = re.compile(
    rf"(?:{spaced('姓名', '名字')})\s*:\s*([\u4e00-\u9fff·]{{2,8}}?)"
    rf"(?:[\s,/|]+(?:男|女|\d\d\s*岁|1[3-9]\d{{9}})|\s?\((?:英文名|曾用名))"
)
_UNDOTTED = re.compile(r"^[\u4e00-\u9fff]{5,8}$")
"""阿不都热合曼: a long name without its dot, behind a label."""
_LAST_FIRST = re.compile(r"^([A-Z][\w'’-]+),\s*([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)?)$")
_INTRODUCED = re.compile(
    r"(?:^|[,。!:\s])(?:我(?:的名字)?(?:叫|是)|本人(?:姓名|叫|是)?|名叫)\s*([\u4e00-\u9fff·]{2,8}?)(?=\s*(?:[,。、;(!]|今年|毕业|$))"
    r"|\bmy name is ([A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,2})\b",
)


_UNCOMMON = re.compile(r"^\s*(?P<name>[\u4e00-\u9fff]{2,6})(?:[\s,/(|]+(?:男|女)(?![\u4e00-\u9fff])|\s*$)")


_NOBODY = re.compile(r"我|你|您|大家|这|本人|尊敬")


def _uncommon(row: Row) -> Candidate | None:
    """扎西多吉 男 1990.05: no surname that is known, but said as a name is."""
    match = _UNCOMMON.match(row.text) if row.number < 4 else None
    if match is None and row.number == 0 and len(row.cells) == 2 and names_title(row.cells[1].text):
        match = _UNCOMMON.match(row.cells[0].text)  # 扎西顿珠⇥总账会计
        if match is not None and (names_title(match.group("name")) or heading_of(match.group("name"))):
            return None
    if match is not None and match.group().strip() == match.group("name") and row.number:
        return None  # alone on its row only at the very top
    if match is None or NOT_NAMES.search(match.group("name")) or match.group("name") in cities():
        return None
    if _NOBODY.match(match.group("name")):
        return None
    return Candidate(match.group("name"), 0.5, row.start + match.start("name"), row.start + match.end("name"))


_STACKED = re.compile(r"^[A-Z][A-Za-z'’.\-]*(?: [A-Z]\.?)?$")
"""JAMES, or Aisha L."""


def _stacked(rows: Rows) -> list[Candidate]:
    """JAMES above SMITH, each on a row of its own at the top."""
    found: list[Candidate] = []
    words: list[Row] = []
    for row in rows.all[:6]:
        is_word = _STACKED.match(row.text.strip()) is not None and not NOT_LATIN.search(row.text)
        is_word = is_word and not rows.is_chinese and not is_known(row.text.strip())
        if is_word and heading_of(row.text) is None and not is_title(row.text):
            words.append(row)
            continue
        if words:
            break
    text = " ".join(row.text.strip() for row in words)
    if 2 <= len(words) <= 4 and LATIN_NAME.match(text) and not is_known(text):
        found.append(Candidate(whole(text), 0.66, words[0].start, words[-1].end))
    return found


def _in_order(raw: str) -> str:
    """Smith, John is John Smith."""
    match = _LAST_FIRST.match(raw)
    return f"{match.group(2)} {match.group(1)}" if match else raw


def _introduced(rows: Rows) -> list[Candidate]:
    """我叫张伟，今年28岁."""
    found: list[Candidate] = []
    for row in rows.all[:40]:
        for match in _INTRODUCED.finditer(row.text):
            value = match.group(1) or match.group(2)
            if match.group(2) or (plausible(value, value) and value[:2] not in {"一名", "一个"}):
                start = row.start + match.start(match.lastindex or 0)
                found.append(Candidate(value, 0.85, start, start + len(value)))
    return found


def _by_place(rows: Rows) -> list[Candidate]:
    """Short cells among the first rows, or a short row right above the aim or a headline, on any page."""
    found: list[Candidate] = []
    for row in rows.all:
        standing = _standing(rows, row)
        if standing is None:
            continue
        for position, cell in enumerate(_cells(row)[:6]):
            candidate = in_cell(cell, is_first=row.number < 4) or (_uncommon(row) if position == 0 else None)
            if candidate is None:
                continue
            score = candidate.score + standing
            score += 0.12 if position == 0 and row.number < 3 else 0.0
            score += 0.15 if re.match(r"\s*(?:求职|应聘)", row.text[len(cell.text) :].strip()) else 0.0
            score += 0.06 if len(row.cells) == 1 else 0.0
            is_first = row.number == 0 and position == 0 and not re.search(r"\b[A-Z]\.?$", candidate.value)
            score += _at_the_top(rows, row) if is_first else 0.0
            found.append(Candidate(candidate.value, score, candidate.start, candidate.end))
    return _with_repeats(found)


_LATIN_CELL = re.compile(r"^[A-Z][A-Za-z'’.\-]*$")


def _cells(row: Row) -> tuple[Cell, ...]:
    """The cells of a row; words of a Latin name that stand far apart are one: LINDA   M.   GARCIA."""
    cells = row.cells
    called = re.match(r"\s*([A-Z][a-z]+) \([A-Z][a-z]+\) ([A-Z][A-Za-z'’-]+)\s*$", row.text)
    if row.number < 4 and called:
        return (Cell(f"{called.group(1)} {called.group(2)}", row.start + called.start(1)),)  # Yifei (Fiona) Shang
    is_heading = any(heading_of(cell.text) is not None for cell in cells)
    if (
        row.number < 4
        and 2 <= len(cells) <= 4
        and all(_LATIN_CELL.match(cell.text) for cell in cells)
        and not is_heading
    ):
        return (Cell(re.sub(r"\s+", " ", row.text.strip()), cells[0].start),)
    if row.number < 4 and 2 <= len(cells) <= 3 and all(re.fullmatch(r"[\u4e00-\u9fff]", cell.text) for cell in cells):
        return (Cell(re.sub(r"\s+", " ", row.text.strip()), cells[0].start),)  # 晏    清
    return cells


def _at_the_top(rows: Rows, row: Row) -> float:
    """What it says for a name that it opens the page, and mail or phone, or what they are, follow."""
    text = " ".join(near.text for near in rows.all[:6])
    following = rows.all[1].text if len(rows.all) > 1 else ""
    is_reached = "@" in text or _PHONE.search(text) is not None
    if len(row.cells) > 1:
        return 0.08 if is_reached else 0.0
    return 0.1 if is_reached or (len(following) < 60 and names_title(following)) else 0.0


def _is_above_contacts(rows: Rows, row: Row) -> bool:
    """Alone on a row, with phone and mail right below: the top of a main column that a print puts behind a sidebar."""
    if len(row.cells) != 1 or not (HAN_NAME.match(row.text.strip()) or LATIN_NAME.match(row.text.strip())):
        return False
    below = " ".join(near.text for near in rows.all[row.number + 1 : row.number + 5])
    return "@" in below and (_PHONE.search(below) is not None or (row.number < 6 and below.isascii()))


_PHONE = re.compile(r"1[3-9]\d[- ]?\d{4}[- ]?\d{4}|\+\d{2}|\d{3}[- .)]{1,2}\d{3}[- .]\d{4}")


def _standing(rows: Rows, row: Row) -> float | None:
    """What the place of a row says for a name there; None where none can be."""
    following = rows.all[row.number + 1].text if row.number + 1 < len(rows.all) else ""
    if re.match(r"\s*(?:求职|应聘|意向)", following):
        return 0.15
    if _is_above_contacts(rows, row):
        return 0.05
    is_told_of_work = row.part in _NEVER
    if row.number < 16 and row.part in _EARLY:
        return 0.0
    if is_told_of_work:
        return None
    if row.number < 3:
        return 0.0
    if LATIN_NAME.match(row.text.strip()) and names_title(following) and len(following) < 70:
        return -0.05  # a headline below, behind a sidebar
    return -0.3 if len(row.text) <= 8 else None


_EARLY = frozenset({Part.TOP, Part.PERSON, Part.AIM, Part.ABOUT})
_NEVER = frozenset({Part.WORK, Part.INTERNSHIP, Part.PROJECTS, Part.EDUCATION})


def _with_repeats(found: list[Candidate]) -> list[Candidate]:
    """The name often stands at the top of every page."""
    counts: dict[str, int] = {}
    for candidate in found:
        counts[candidate.value] = counts.get(candidate.value, 0) + 1
    return [Candidate(c.value, c.score + (0.15 if counts[c.value] > 1 else 0.0), c.start, c.end) for c in found]
