"""The candidate's name: by its label, at the top of the page, in the e-mail address, in the file name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial

from models.values.names import pinyin_keys
from services.resumes.headings import Part, heading_of, is_title
from services.resumes.parse.found import Found
from services.resumes.parse.pieces import names_company, names_title
from services.resumes.parse.rows import Cell, Row, Rows, labelled, spaced
from services.resumes.parse.words import cities, english_places, pieces, surnames, vocabulary

_HAN_NAME = re.compile(r"^[\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,3}$|^[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,8}$")
_FACTS = re.compile(
    r"^[\s,/(|]+(?:男|女|\d{2}岁|(?:\+86)?[\s-]?1[3-9]\d|[A-Za-z0-9._]+@|[A-Z][a-z]+ [A-Z][a-z]+|求职|应聘|\d+年)"
)
_LATIN_WORD = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ž'’\-]{1,20}\.?"
_LATIN_NAME = re.compile(
    rf"^{_LATIN_WORD}(?:\s+(?:[A-Z]\.?|{_LATIN_WORD}|(?:(?:van|von|de|del|della|da|dos|di|bin|ibn|al|el|ter|la|le|zu)\s+)"
    rf"{{1,2}}(?:de[nr]?\s+)?{_LATIN_WORD})){{1,3}}$"
)
_BOTH = re.compile(
    rf"^(?:([\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){{1,3}})\s*[(/"
    rf"|]?\s*{_LATIN_WORD}(?:\s+{_LATIN_WORD}){{0,2}}\s*\)?|{_LATIN_WORD}(?:\s+{_LATIN_WORD}){{0,2}}\s*[(/"
    rf"|]?\s*([\u4e00-\u9fff]{{2,4}})\s*\)?)$"
)
"""张伟 Wei Zhang, Wei Zhang (张伟)."""
_NOT_NAMES = re.compile(pieces("not_names", "zh"))
_NOT_LATIN = re.compile(rf"\b(?:{pieces('not_names', 'en')})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    value: str
    score: float
    start: int
    end: int


def name(rows: Rows, *, addresses: tuple[str, ...] = (), from_file: str | None = None) -> Found[str] | None:
    """Give the name with the best evidence. `addresses` and the file name's name support or contradict."""
    candidates = [*_by_label(rows), *_by_place(rows), *_introduced(rows), *_letter_spaced(rows, addresses)]
    candidates += [*_stacked(rows), *_by_address(rows, addresses)]
    if from_file and not any(c.value == from_file for c in candidates):
        at = rows.text.find(from_file)
        candidates.append(_Candidate(from_file, 0.72 if at < 0 else 0.9, at, at + len(from_file) if at >= 0 else -1))
    best: _Candidate | None = None
    for candidate in map(partial(_without_stray, addresses=addresses), candidates):
        score = candidate.score
        if candidate.value == from_file:
            score += 0.2
        if _is_spelled_in(candidate.value, addresses):
            score += 0.2
        if best is None or score > best.score:
            best = _Candidate(candidate.value, score, candidate.start, candidate.end)
    if best is None or best.score < 0.4:
        return None
    return Found(best.value, round(min(best.score, 0.99), 2), best.start, best.end)


def _by_label(rows: Rows) -> list[_Candidate]:
    found: list[_Candidate] = []
    pattern = (
        rf"(?:应聘者|求职者|候选人|本人|中文|真实)?(?:{spaced('姓名', '名字')})|应聘者|求职者|应聘人员?|申请人|候选人"
        r"|(?:full\s+|candidate(?:'s)?\s+)?name"
    )
    for match, row in labelled(rows.all[:60], pattern, r"[\u4e00-\u9fff·•A-Za-z.'’\- (),]{2,40}?"):
        if _OF_ANOTHER.search(row.text[: match.start("label")]):
            continue
        raw = _in_order(re.sub(r"\s+(?:男|女|\d{2}\s*岁).*$", "", match.group("value").strip()))
        inside = re.search(r"\(([\u4e00-\u9fff·]{2,8})\)$", raw)
        if inside and _has_surname(inside.group(1)) and not _NOT_NAMES.search(inside.group(1)):
            start = row.start + match.start("value") + inside.start(1)
            found.append(_Candidate(inside.group(1), 0.92, start, start + len(inside.group(1))))
            continue
        raw = re.sub(r"\s*\(.*\)$", "", raw)
        value = _whole(raw)
        if not value or row.part in {Part.WORK, Part.PROJECTS}:
            continue
        start = row.start + match.start("value")
        is_han = _HAN_NAME.match(raw) is not None or _UNDOTTED.match(raw) is not None
        if is_han and _NOT_NAMES.search(value):
            continue
        score = 0.95 if is_han and _has_surname(value) else 0.68 if is_han or _LATIN_NAME.match(raw) else 0.0
        if score:
            found.append(_Candidate(value, score, start, row.start + match.end("value")))
    for row in rows.all[:20]:
        beside = _BESIDE_FACTS.search(row.text)
        spread = _SPREAD.search(row.text)
        if spread and _has_surname(_whole(spread.group(1))):
            at = row.start + spread.start(1)
            found.append(_Candidate(_whole(spread.group(1)), 0.97, at, row.start + spread.end(1)))
        if beside and _has_surname(beside.group(1)) and not _NOT_NAMES.search(beside.group(1)):
            at = row.start + beside.start(1)
            found.append(_Candidate(beside.group(1), 0.93, at, at + len(beside.group(1))))
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
    rf"(?:{spaced('姓名', '名字')})\s*:\s*([\u4e00-\u9fff·]{{2,8}}?)[\s,/|]+(?:男|女|\d\d\s*岁|1[3-9]\d{{9}})"
)
_UNDOTTED = re.compile(r"^[\u4e00-\u9fff]{5,8}$")
"""阿不都热合曼: a long name without its dot, behind a label."""
_LAST_FIRST = re.compile(r"^([A-Z][\w'’-]+),\s*([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)?)$")
_INTRODUCED = re.compile(
    r"(?:^|[,。!:\s])(?:我(?:的名字)?(?:叫|是)|本人(?:姓名|叫|是)?|名叫)\s*([\u4e00-\u9fff·]{2,8}?)(?=\s*[,。、;(]|今年|毕业)"
    r"|\bmy name is ([A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,2})\b",
)


def _by_address(rows: Rows, addresses: tuple[str, ...]) -> list[_Candidate]:
    """A short row that the e-mail address spells whole, wherever a print puts it; or one that lost its blank."""
    found: list[_Candidate] = []
    for row in rows.all:
        text = row.text.strip()
        if not 3 < len(text) < 32 or row.part is Part.REFEREES or not text[:1].isupper():
            continue
        start = row.start + row.text.index(text)
        words = [word.lower() for word in re.findall(r"[A-Za-z]{2,}", text)]
        for address in addresses:
            local = [word for word in re.split(r"[._\-\d]+", address.split("@")[0].lower()) if word]
            if len(words) > 1 and {words[0], words[-1]} <= set(local) and _LATIN_NAME.match(text):
                found.append(_Candidate(_whole(text), 0.66, start, start + len(text)))
            elif len(local) > 1 and text.lower() in ("".join(local), "".join(reversed(local))):
                parts = local if text.lower() == "".join(local) else [*reversed(local)]
                found.append(_Candidate(" ".join(part.title() for part in parts), 0.7, start, start + len(text)))
    return found


_LETTERS = re.compile(r"^[A-Z](?:\s*\.|\s+[A-Z'’\-](?=\s|$|\s*\.))+$")


def _letter_spaced(rows: Rows, addresses: tuple[str, ...]) -> list[_Candidate]:
    """L I N D A  G A R C I A: wide gaps part the words; where there are none, the e-mail address does."""
    found: list[_Candidate] = []
    for row in rows.all[:4]:
        text = row.text.strip()
        if len(text) < 9 or not _LETTERS.match(text):
            continue
        words = [re.sub(r"\s", "", word) for word in re.split(r"\s{2,}|\t", text)]
        if len(words) < 2:
            words = _parted(words[0], addresses)
        if 2 <= len(words) <= 4:
            start = row.start + row.text.index(text)
            found.append(_Candidate(_whole(" ".join(words)), 0.75, start, start + len(text)))
    return found


def _parted(letters: str, addresses: tuple[str, ...]) -> list[str]:
    """Part LINDAM.GARCIA by linda.garcia@…: first and last word stand in the address."""
    for address in addresses:
        first, *_, last = [*re.split(r"[._\-\d]+", address.split("@")[0].upper()), ""]
        last = last or next((p for p in reversed(re.split(r"[._\-\d]+", address.split("@")[0].upper())) if p), "")
        if min(len(first), len(last)) > 1 and first != last and letters.startswith(first) and letters.endswith(last):
            middle = letters[len(first) : len(letters) - len(last)]
            return [word for word in (first, middle, last) if word]
    return []


_UNCOMMON = re.compile(r"^\s*(?P<name>[\u4e00-\u9fff]{2,6})(?:[\s,/(|]+(?:男|女)(?![\u4e00-\u9fff])|\s*$)")


def _uncommon(row: Row) -> _Candidate | None:
    """扎西多吉 男 1990.05: no surname that is known, but said as a name is."""
    match = _UNCOMMON.match(row.text) if row.number < 4 else None
    if match is None and row.number == 0 and len(row.cells) == 2 and names_title(row.cells[1].text):
        match = _UNCOMMON.match(row.cells[0].text)  # 扎西顿珠⇥总账会计
        if match is not None and (names_title(match.group("name")) or heading_of(match.group("name"))):
            return None
    if match is not None and match.group().strip() == match.group("name") and row.number:
        return None  # alone on its row only at the very top
    if match is None or _NOT_NAMES.search(match.group("name")) or match.group("name") in cities():
        return None
    return _Candidate(match.group("name"), 0.5, row.start + match.start("name"), row.start + match.end("name"))


_STACKED = re.compile(r"^[A-Z][A-Za-z'’.\-]*(?: [A-Z]\.?)?$")
"""JAMES, or Aisha L."""


def _stacked(rows: Rows) -> list[_Candidate]:
    """JAMES above SMITH, each on a row of its own at the top."""
    found: list[_Candidate] = []
    words: list[Row] = []
    for row in rows.all[:6]:
        is_word = _STACKED.match(row.text.strip()) is not None and not _NOT_LATIN.search(row.text)
        is_word = is_word and not rows.is_chinese and not _is_known(row.text.strip())
        if is_word and heading_of(row.text) is None and not is_title(row.text):
            words.append(row)
            continue
        if words:
            break
    text = " ".join(row.text.strip() for row in words)
    if 2 <= len(words) <= 4 and _LATIN_NAME.match(text) and not _is_known(text):
        found.append(_Candidate(_whole(text), 0.66, words[0].start, words[-1].end))
    return found


def _in_order(raw: str) -> str:
    """Smith, John is John Smith."""
    match = _LAST_FIRST.match(raw)
    return f"{match.group(2)} {match.group(1)}" if match else raw


def _introduced(rows: Rows) -> list[_Candidate]:
    """我叫张伟，今年28岁."""
    found: list[_Candidate] = []
    for row in rows.all[:40]:
        for match in _INTRODUCED.finditer(row.text):
            value = match.group(1) or match.group(2)
            if match.group(2) or (_plausible(value, value) and value[:2] not in {"一名", "一个"}):
                start = row.start + match.start(match.lastindex or 0)
                found.append(_Candidate(value, 0.85, start, start + len(value)))
    return found


def _by_place(rows: Rows) -> list[_Candidate]:
    """Short cells among the first rows, or a short row right above the aim or a headline, on any page."""
    found: list[_Candidate] = []
    for row in rows.all:
        standing = _standing(rows, row)
        if standing is None:
            continue
        for position, cell in enumerate(_cells(row)[:6]):
            candidate = _in_cell(cell, is_first=row.number < 4) or (_uncommon(row) if position == 0 else None)
            if candidate is None:
                continue
            score = candidate.score + standing
            score += 0.12 if position == 0 and row.number < 3 else 0.0
            score += 0.15 if re.match(r"\s*(?:求职|应聘)", row.text[len(cell.text) :].strip()) else 0.0
            score += 0.06 if len(row.cells) == 1 else 0.0
            found.append(_Candidate(candidate.value, score, candidate.start, candidate.end))
    return _with_repeats(found)


_LATIN_CELL = re.compile(r"^[A-Z][A-Za-z'’.\-]*$")


def _cells(row: Row) -> tuple[Cell, ...]:
    """The cells of a row; words of a Latin name that stand far apart are one: LINDA   M.   GARCIA."""
    cells = row.cells
    if row.number < 4 and 2 <= len(cells) <= 4 and all(_LATIN_CELL.match(cell.text) for cell in cells):
        return (Cell(re.sub(r"\s+", " ", row.text.strip()), cells[0].start),)
    return cells


def _standing(rows: Rows, row: Row) -> float | None:
    """What the place of a row says for a name there; None where none can be."""
    following = rows.all[row.number + 1].text if row.number + 1 < len(rows.all) else ""
    if re.match(r"\s*(?:求职|应聘|意向)", following):
        return 0.15
    is_told_of_work = row.part in _NEVER
    if row.number < 16 and row.part in _EARLY:
        return 0.0
    if is_told_of_work:
        return None
    if row.number < 3:
        return 0.0
    if _LATIN_NAME.match(row.text.strip()) and names_title(following) and len(following) < 70:
        return -0.05  # a headline below, behind a sidebar
    return -0.3 if len(row.text) <= 8 else None


_BESIDE_TITLE = re.compile(
    r"^(?:([^-|/]{2,20}?)\s*[-|/]+\s*([\u4e00-\u9fff]{2,4})|([\u4e00-\u9fff]{2,4})\s*[-|/]+\s*([^-|/]{2,20}))$"
)
"""店长—李明, 李明 / 店长."""
_EARLY = frozenset({Part.TOP, Part.PERSON, Part.AIM, Part.ABOUT})
_NEVER = frozenset({Part.WORK, Part.INTERNSHIP, Part.PROJECTS, Part.EDUCATION})


def _in_cell(cell: Cell, *, is_first: bool) -> _Candidate | None:
    """The name that a cell holds: whole, in two scripts, or before facts."""
    text = re.sub(
        r"^[\s•●◆■▪·➢►▶▸*-]+|^(?:个人简历|简历|resum[eé](?: of)?|cv(?: of)?|curriculum vitae(?: of)?)[\s:\-]+"
        r"|[\s,]*的?(?:个人)?(?:求职)?简历$"
        r"|\s*\(?(?:(?<![A-Za-z])ID|(?:简历)?编号)\s*:\s*\w+\)?$|\s*(?:智联招聘|前程无忧|BOSS直聘|猎聘网?|拉勾网?)$",
        "",
        cell.text,
        flags=re.IGNORECASE,
    )
    both = _BOTH.match(text)
    if both:
        own = both.group(1) or both.group(2)
        value = _whole(own)
        if _plausible(value, value):
            at = cell.start + cell.text.find(own)
            return _Candidate(value, 0.9 if is_first else 0.7, at, at + len(own))
    beside = _BESIDE_TITLE.match(text)
    if beside and names_title(beside.group(1) or beside.group(4)):
        own = beside.group(2) or beside.group(3)
        if _plausible(own, own):
            at = cell.start + cell.text.find(own)
            return _Candidate(own, 0.72, at, at + len(own))
    first, dash, rest = text.partition(" - ")
    if dash and _plausible(_whole(first), first) and names_title(re.split(r"\s+-\s+", rest)[0]):
        at = cell.start + cell.text.find(first)  # 顾一凡 - Java开发工程师 - 5年
        return _Candidate(_whole(first), 0.78, at, at + len(first))
    text = _before_comma(text)
    value = _whole(text)
    score = _plausible(value, text)
    if not score:
        value = re.split(r"[\s,/(]+", text, maxsplit=1)[0]
        rest = text[len(value) :]
        is_followed = _FACTS.search(rest) or (rest[:1] == " " and is_first and names_title(rest.strip()))
        score = _plausible(value, value) if is_followed else 0.0
        text = value
    if not score:
        return None
    start = cell.start + max(cell.text.find(text), 0)
    return _Candidate(value, score, start, start + len(text))


def _with_repeats(found: list[_Candidate]) -> list[_Candidate]:
    """The name often stands at the top of every page."""
    counts: dict[str, int] = {}
    for candidate in found:
        counts[candidate.value] = counts.get(candidate.value, 0) + 1
    return [_Candidate(c.value, c.score + (0.15 if counts[c.value] > 1 else 0.0), c.start, c.end) for c in found]


def _plausible(value: str, raw: str) -> float:
    """Rate how much a text looks like a name, by itself."""
    if heading_of(value) is not None or is_title(value):
        return 0.0
    if _HAN_NAME.match(raw):
        if _NOT_NAMES.search(value) or value in cities() or not _has_surname(value):
            return 0.0
        rank = surnames()[0].get(value[0], 200)
        shape = {2: 0.0, 3: 0.1, 4: -0.1}.get(len(value), 0.0)
        return 0.62 + shape - (0.12 if rank > 150 else 0.0)
    return 0.6 if _LATIN_NAME.match(raw) and not _NOT_LATIN.search(raw) and not _is_known(raw) else 0.0


def _is_known(text: str) -> bool:
    """An employer, a title, a place or a skill, which two capitalised words may be, too."""
    places, regions = english_places()
    words = text.lower().split()
    if names_company(text) or names_title(text) or text.lower() in places or any(word in regions for word in words):
        return True
    return any(word.fullmatch(text) for _, word in vocabulary("skills"))


def _has_surname(value: str) -> bool:
    single, compound = surnames()
    return "·" in value or value[:2] in compound or (value[0] in single and len(value) <= 3)


def _whole(text: str) -> str:
    """One form: spaces between Chinese letters removed, Latin words in title case when shouted."""
    text = text.strip(" ,.:;")
    if re.search(r"[\u4e00-\u9fff]", text):
        return re.sub(r"\s+", "", text)
    words = text.split()
    least = 1 if text.isupper() else 2
    return " ".join(word.title() if word.isupper() and len(word) > least else word for word in words)


def _before_comma(text: str) -> str:
    first = text.split(",", maxsplit=1)[0].strip()
    return first if _LATIN_NAME.match(first) else text


def _without_stray(candidate: _Candidate, *, addresses: tuple[str, ...]) -> _Candidate:
    """冯国雪早 with fengguoxue@…: the sign for a woman beside the name was read as its last letter."""
    value = candidate.value
    if _HAN_NAME.match(value) is None or not 3 <= len(value) <= 4 or value[-1] not in "早旱":
        return candidate
    for address in addresses:
        local = re.sub(r"[^a-z]", "", address.split("@")[0].lower())
        if local in pinyin_keys(value[:-1]).full and local not in pinyin_keys(value).full:
            return replace(candidate, value=value[:-1], end=candidate.end - 1)
    return candidate


def _is_spelled_in(value: str, addresses: tuple[str, ...]) -> bool:
    """zhangjiwei@… supports 张吉惟; jhuber@… supports John Huber."""
    for address in addresses:
        local = re.sub(r"[^a-z]", "", address.split("@")[0].lower())
        if len(local) < 4:
            continue
        if any(len(full) > 3 and full in local for full in pinyin_keys(value).full):
            return True
        words = [word.lower() for word in re.findall(r"[A-Za-z]+", value)]
        if words and len(words[-1]) > 3 and words[-1] in local:
            return True
    return False
