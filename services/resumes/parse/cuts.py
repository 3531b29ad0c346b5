"""A header cut into pieces that name one thing each: 某某公司-市场部-经理; Senior Designer at Acme, Milan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from services.resumes.parse.dates import periods, singles
from services.resumes.parse.pieces import (
    DOING,
    HAN,
    US_STATE,
    both_scripts,
    is_department,
    is_known_company,
    is_noise,
    is_place,
    names_company,
    names_title,
)
from services.resumes.parse.rows import Cell, Row
from services.resumes.parse.words import employers, pieces, vocabulary
from services.resumes.parse.work import told

_LATIN_SINCE = re.compile(r"\s+(?:from|since|during)$")
_PAID = re.compile(r"\s*\d[\d.~-]*\s*(?:万|[kK](?![A-Za-z])|元)\s*(?:/|每)?\s*[年月]?$")


def pieces_of(rows: Sequence[Row]) -> list[Cell]:
    """All pieces of a header, without dates and noise, cut as far as they name different things."""
    found: list[Cell] = []
    for row in rows:
        for cell in _with_joined_posts(row):
            found += [Cell(piece.text, cell.start + piece.start) for piece in _pieces_in(cell.text)]
    return found


def _with_joined_posts(row: Row) -> list[Cell]:
    """Owner / Project Manager: two posts at once, in one cell."""
    found: list[Cell] = []
    for cell in row.cells:
        before = found[-1] if found else None
        if before is not None and row.text[before.end - row.start : cell.start - row.start] == " / ":
            text = f"{before.text} / {cell.text}"
            if not HAN.search(text) and all(
                names_title(one.text) and not names_company(one.text) for one in (before, cell)
            ):
                found[-1] = Cell(text, before.start)
                continue
        found.append(cell)
    return found


@lru_cache(maxsize=4096)
def _pieces_in(text: str) -> tuple[Cell, ...]:
    """The pieces of one cell, each with its place in it: a header is asked for them again and again."""
    parts = without_dates(Cell(text, 0))
    return tuple(piece for part in parts for piece in _cut(part) if not is_noise(piece.text))


def without_dates(cell: Cell) -> Iterator[Cell]:
    """Give what stands in a cell beside dates and numbering."""
    text = cell.text
    text = re.sub(r"\([^()]*(?:热线|电话|www|@|http)[^()]*\)", lambda m: "\t" * len(m.group()), text)
    found = list(periods(text))
    half = told.half_known(text) if not found else None
    found += [half] if half is not None else []
    for period in found:
        text = text[: period.at] + "\t" * (period.after - period.at) + text[period.after :]
    if not found and not HAN.search(text):
        for _, start, end in singles(text):
            text = text[:start] + "\t" * (end - start) + text[end:]
    for match in re.finditer(r"[^\t]+", text):
        bare = re.sub(
            r"^\s*(?:[①-⑳]|[一二三四五六七八九十\d]{1,2}[、.](?=\D)|[•●◆■▪·➢►▶*])\s*", "", match.group()
        ).strip(" |,-·:")
        bare = _LATIN_SINCE.sub("", bare) if found and bare.isascii() else _PAID.sub("", bare) or bare
        bare = bare if bare.count("(") == bare.count(")") else bare.strip("() ")
        bare = bare if bare.count("[") == bare.count("]") else bare.strip("[] ")
        if len(bare) >= 2 and not re.fullmatch(r"[\d、.]+", bare):
            yield Cell(bare, cell.start + match.start() + match.group().index(bare))


_JOINTS = (r"\s*@\s*", r"\s*\|\s*", r"\s+", r"\s*-\s*", r"\s*:\s*", r"\s*,\s*", r"\s*/\s*")
"""What stands between employer, department and post. A slash is last, since it also joins posts: 行政专员/助理."""


def _cut(part: Cell) -> list[Cell]:
    """Cut one piece into the names that it joins."""
    told = _told(part)
    if told:
        return told
    part = _without_place(part)
    if not HAN.search(part.text):
        return _cut_latin(part)
    for pattern in _JOINTS:
        parts = split(part, pattern)
        if "," in pattern:
            parts = _before_story(parts)
        elif pattern == r"\s+":
            parts = _with_tools(part, parts)
        if pattern == r"\s+" and any(half.lower() in employers() for half in both_scripts(part.text)):
            return [part]
        if len(parts) > 1 and _is_joint(pattern, parts) and _makes_sense(pattern, parts):
            return [piece for one in parts for piece in _cut(one)]
    return _cut_in_two(part)


_LEVEL = re.compile(r"(?:高级|资深|中级|初级|首席|助理|主任)")


def _with_tools(part: Cell, parts: list[Cell]) -> list[Cell]:
    """高级 Android 开发工程师 阿里巴巴: a level or a tool and what follows are one."""
    found: list[Cell] = []
    is_open = False
    for one in parts:
        begun = found.pop() if is_open else one
        piece = Cell(part.text[begun.start - part.start : one.end - part.start], begun.start)
        last = one.text
        is_tool = last.isascii() and vocabulary("skills").named(last) is not None
        is_open = _LEVEL.fullmatch(last) is not None or (is_tool and not is_known_company(last))
        found.append(piece)
    return found


_PLACE_BEHIND = re.compile(r"^(.{2,}?)\s+([\u4e00-\u9fff]{2,4}\s*[-·]\s*[\u4e00-\u9fff]{2,5})$")


def _without_place(part: Cell) -> Cell:
    """软件测试工程师 测试部 广东 - 广州."""
    match = _PLACE_BEHIND.match(part.text)
    is_there = match is not None and all(is_place(half.strip()) for half in re.split("[-·]", match.group(2)))
    return Cell(match.group(1), part.start) if match and is_there else part


def _is_joint(pattern: str, parts: Sequence[Cell]) -> bool:
    """Does this sign part names here? Java 工程师 is one title, 投资/基金项目经理 too, and 岗位：… has a label."""
    first = _kind(parts[0].text)
    if "/" in pattern:
        return first == "department" or any(_kind(part.text) == "company" for part in parts)
    if ":" in pattern:
        return first == "company"
    is_tool = pattern == r"\s+" and parts[0].text.isascii() and not first
    return not is_tool or vocabulary("skills").named(parts[0].text) is None


_BRACKETED = (
    re.compile(r"^(.+?)\s*\(((?:[^()]|\([^()]*\)){2,40})\)$"),
    re.compile(r"^([^\[\]]+?)\s*\[([^\[\]]{2,24})\]$"),
)


def _cut_in_two(part: Cell) -> list[Cell]:
    """Employer and post of which nothing but their own shape, a bracket or a dash tells where one ends."""
    for pattern in (_DASHED, _JOINED, _ENDED, *_BRACKETED):
        match = pattern.match(part.text)
        if match is None:
            continue
        kinds = _kind(match.group(1)), _kind(match.group(2))
        is_named = kinds[0] in {"", "company"} and names_title(match.group(2)) and not names_title(match.group(1))
        is_named = is_named and (kinds[0] == "company" or _WAY.fullmatch(match.group(2)) is None)
        if is_named or (kinds[0] == "title" and (kinds[1] == "company" or (pattern is _ENDED and _is_name(match)))):
            return [Cell(match.group(number), part.start + match.start(number)) for number in (1, 2)]
    return [part]


_ENDED = re.compile(r"^([^-]+?)\s+-\s+([^-]{2,16})$")
"""店长 - 东来顺."""
_WAY = re.compile(r"(?:实习|见习|兼职|全职|正式|储备|临时)(?:生|员|员工|干部|工)?")
"""市场营销（实习生） is one title."""
_NO_NAME = re.compile(r"(?:方向|区域|[区线类级岗]|业务|渠道|产品|项目)$")


def _is_name(match: re.Match[str]) -> bool:
    return not is_place(match.group(2)) and _NO_NAME.search(match.group(2)) is None and not _kind(match.group(2))


_DASHED = re.compile(r"^(.{3,}[^第统唯专之同单划十])一([\u4e00-\u9fffA-Za-z].+)$")
"""蜜雪冰城一商务拓展: a dash that was typed, or read off a scan, as the letter for one."""


def _before_story(parts: list[Cell]) -> list[Cell]:
    """恒丰纸业，课题组长，月薪6000元，参与公司系统上线: what follows the pay or a verb is told, not named."""
    for number, part in enumerate(parts):
        if number > 1 and (is_noise(part.text) or DOING.match(part.text) or re.match(r"(?:月|年)?薪|工资", part.text)):
            return parts[:number]
    return parts


_JOINED = re.compile(
    r"^([\u4e00-\u9fff()A-Za-z]{3,}?(?:有限公司|(?<![分子总])公司|集团|医院|银行|学校|大学|学院|酒店|研究[院所]|事务所|幼儿园|[小中]学|[分支]行|厂))"
    r"(?![\u4e00-\u9fff]{0,8}(?:[分支]行|分公司|支公司|医院|营业部))"
    r"([\u4e00-\u9fffA-Za-z]{2,12})$"
)
"""某某医院销售内勤: nothing stands between an employer and its title."""


def _told(part: Cell) -> list[Cell]:
    """在苏州某某公司任设备工程师; 就职于某某，担任经理; Worked as a Staff Nurse at Apollo Hospital."""
    for pattern in (told.CHINESE, told.DONE, told.ENGLISH):
        match = pattern.match(part.text)
        if match is None:
            continue
        company, title = match.group("company"), match.group("title")
        is_sure = names_company(company) if pattern is told.CHINESE else names_title(title)
        if is_sure or (pattern is told.CHINESE and told.LEAD.match(part.text)):
            return [Cell(match.group(name), part.start + match.start(name)) for name in ("company", "title")]
    return []


def _makes_sense(pattern: str, parts: Sequence[Cell]) -> bool:
    """Cut only where the sides are different things, so that 创始人/副会长 and A-B 有限公司 stay whole."""
    texts = [part.text for part in parts]
    if len(texts) > 8 or any(len(text) < 2 for text in texts):
        return False
    kinds = [_kind(text) for text in texts]
    if pattern == r"\s+" and set(kinds) == {"title"} and all(len(text) > 3 for text in texts):
        return True  # two posts at once
    if "company" in kinds:
        if len(kinds) == 2 and kinds[0] == kinds[1] and _BRANCH.search(texts[1]):
            return False  # 温州银行上海分行 徐汇支行
        return kinds.count("company") == 1 and (
            len(kinds) == 2 or "title" in kinds or "department" in kinds or "place" in kinds
        )
    if "title" not in kinds:
        return False
    return kinds.count("title") == 1 and ((len(kinds) == 2 and kinds[-1] == "title") or "department" in kinds)


_BRANCH = re.compile(r"(?:[分支]行|分公司|支公司|营业部|门店|[分本]店|校区|院区|分院|分校|分局)$")


def _kind(text: str) -> str:
    if names_company(text) and (is_known_company(text) or not names_title(text)):
        return "company"
    if is_place(text):
        return "place"
    if names_title(text):
        return "title"
    return "department" if is_department(text) else ""


def split(part: Cell, pattern: str) -> list[Cell]:
    """Cut a piece at a joint, outside of brackets."""
    found: list[Cell] = []
    at = depth = 0
    for match in [*re.finditer(pattern, part.text), None]:
        end = match.start() if match else len(part.text)
        before = part.text[:end]
        depth = before.count("(") - before.count(")") + before.count("[") - before.count("]")
        if depth:  # inside brackets
            continue
        text = part.text[at:end]
        if text.strip():
            found.append(Cell(text.strip(), part.start + at + text.index(text.strip()[0])))
        at = match.end() if match else at
    return found


_LATIN_JOINT = re.compile(
    r"\s+(?:at|@)\s+|\s*:\s+|\s+[-|/•·]\s+|\s*\|\s*|\s*[,;]\s+(?!(?:Inc|Ltd|LLC|Co|Corp|LLP|PLC|PLLC|L\.P|PC|P\.C|N\.A|S\.A)\b)"
)


def _cut_latin(part: Cell) -> list[Cell]:
    """Senior Designer at Acme, Milan · Acme Tools, Manager, Erlanger, KY · Director, Marketing."""
    return [] if is_place(part.text) else _latin_at(part) or _with_whole_titles(part, _without_places(part))


def _without_places(part: Cell) -> list[Cell]:
    """The names that a piece joins, without the town at its end, known or told by its state."""
    found = [piece for piece in split(part, _LATIN_JOINT.pattern) if len(piece.text) > 1]
    while len(found) > 1 and is_place(found[-1].text):
        place = found.pop().text
        town = found[-1].text
        is_apart = part.text[: found[-1].start - part.start].endswith(" - ")  # Acme BPM - Newtown Rural, Karnataka
        is_town = is_apart or re.fullmatch(US_STATE, place) is not None
        if len(found) > 1 and is_town and not names_company(town) and not names_title(town):
            found.pop()
    return found


_AT = re.compile(r"^(?P<post>.{3,60}?)\s+(?:at|@|bei|chez|presso)\s+(?=[A-Z0-9\"'])(?P<firm>.{2,})$")
_IN = re.compile(r"^(?P<post>[^,]{3,50}?)\s+(?:in|with|for)\s+(?=[A-Z0-9])(?P<firm>[^,]{2,50})$")


def _latin_at(part: Cell) -> list[Cell]:
    """Owner, Programmer at Acme, Milan: what stands before "at" is the post as a whole."""
    match = _AT.match(part.text)
    if match is None:
        match = _IN.match(part.text)
        if match is None or not _ENDS_AS_POST.search(match.group("post")) or not names_company(match.group("firm")):
            return []
    if not names_title(match.group("post")) or names_company(match.group("post").rpartition(",")[2]):
        return []
    firm = Cell(match.group("firm"), part.start + match.start("firm"))
    return [Cell(match.group("post"), part.start), *_without_places(firm)]


_ENDS_AS_POST = re.compile(rf"\b(?:{pieces('title', 'en')})(?:\s*\([^()]*\))?$")


def _with_whole_titles(part: Cell, found: list[Cell]) -> list[Cell]:
    """Charge Nurse, Emergency Department; Analyst - Operations; Engineer, Team Leader: one title each."""
    whole: list[Cell] = []
    for piece in found:
        before = whole[-1] if whole else None
        if before is not None and names_title(before.text) and not names_company(before.text) and _goes_on(piece.text):
            text = part.text[before.start - part.start : piece.start - part.start + len(piece.text)]
            if len(text) < MOST_OF_A_TITLE:
                whole[-1] = Cell(text, before.start)
                continue
        whole.append(piece)
    return whole


def _goes_on(text: str) -> bool:
    """Is it more of the title before it: a field, a department, or another title?"""
    if names_company(text) or is_place(text):
        return False
    return _FUNCTION.match(text) is not None or _ENDS_AS_POST.search(text) is not None or is_department(text)


MOST_OF_A_TITLE = 64
_FUNCTION = re.compile(rf"^(?:{pieces('function', 'en')})\b")
