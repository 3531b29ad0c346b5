"""A header cut into pieces that name one thing each: 某某公司-市场部-经理; Senior Designer at Acme, Milan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from services.resumes.parse.dates import periods, singles
from services.resumes.parse.pieces import (
    DOING,
    HAN,
    both_scripts,
    is_department,
    is_known_company,
    is_noise,
    is_place,
    names_company,
    names_title,
)
from services.resumes.parse.rows import Cell, Row
from services.resumes.parse.words import employers

_LATIN_SINCE = re.compile(r"\s+(?:from|since|during)$")
_PAID = re.compile(r"\s*\d[\d.~-]*\s*(?:万|[kK](?![A-Za-z])|元)\s*(?:/|每)?\s*[年月]?$")


def pieces_of(rows: Sequence[Row]) -> list[Cell]:
    """All pieces of a header, without dates and noise, cut as far as they name different things."""
    found: list[Cell] = []
    for row in rows:
        for cell in row.cells:
            found += [Cell(piece.text, cell.start + piece.start) for piece in _pieces_in(cell.text)]
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
    for period in found:
        text = text[: period.at] + "\t" * (period.after - period.at) + text[period.after :]
    if not found and not HAN.search(text):
        for _, start, end in singles(text):
            text = text[:start] + "\t" * (end - start) + text[end:]
    for match in re.finditer(r"[^\t]+", text):
        bare = re.sub(r"^\s*(?:[一二三四五六七八九十\d]{1,2}[、.](?=\D)|[•●◆■▪·➢►▶*])\s*", "", match.group()).strip(
            " |,-·:"
        )
        bare = _LATIN_SINCE.sub("", bare) if found and bare.isascii() else _PAID.sub("", bare) or bare
        bare = bare if bare.count("(") == bare.count(")") else bare.strip("() ")
        bare = bare if bare.count("[") == bare.count("]") else bare.strip("[] ")
        if len(bare) >= 2 and not re.fullmatch(r"[\d、.]+", bare):
            yield Cell(bare, cell.start + match.start() + match.group().index(bare))


def _cut(part: Cell) -> list[Cell]:
    """Cut one piece into the names that it joins."""
    told = _told(part)
    if told:
        return told
    if not HAN.search(part.text):
        return _cut_latin(part)
    for pattern in (r"\s*@\s*", r"\s*[|/]\s*", r"\s*-\s*", r"\s*,\s*", r"\s+"):
        parts = split(part, pattern)
        if "," in pattern:
            parts = _before_story(parts)
        if pattern == r"\s+" and any(half.lower() in employers() for half in both_scripts(part.text)):
            return [part]
        if len(parts) > 1 and _makes_sense(parts):
            return [piece for one in parts for piece in _cut(one)]
    dashed = _DASHED.match(part.text)
    if dashed and names_title(dashed.group(2)) and not names_title(dashed.group(1)):
        return [Cell(dashed.group(1), part.start), Cell(dashed.group(2), part.start + dashed.start(2))]
    joined = _JOINED.match(part.text)
    if joined and names_title(joined.group(2)) and not is_department(joined.group(1)):
        return [Cell(joined.group(1), part.start), Cell(joined.group(2), part.start + joined.start(2))]
    bracket = re.match(r"^(.+?)\s*\(((?:[^()]|\([^()]*\)){2,24})\)$", part.text)
    bracket = bracket or re.match(r"^([^\[\]]+?)\s*\[([^\[\]]{2,24})\]$", part.text)
    if (
        bracket
        and names_company(bracket.group(1))
        and names_title(bracket.group(2))
        and not names_title(bracket.group(1))
    ):
        return [Cell(bracket.group(1), part.start), Cell(bracket.group(2), part.start + bracket.start(2))]
    return [part]


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
    r"([\u4e00-\u9fffA-Za-z]{2,12})$"
)
"""某某医院销售内勤: nothing stands between an employer and its title."""
_TOLD = re.compile(
    r"^(?:在|就职于|任职于|供职于|于|入职|工作于)?\s*(?P<company>[^,]{2,40}?)(?:就职)?\s*[,]?\s*(?:担任|任职"
    r"|出任|(?<![责主现历委])任(?![务职公])|从事|(?<=[司厂集团院店])做)\s*(?P<title>[^,。;]{2,20}?)(?:一职"
    r"|职务|岗位|工作)?(?:\([^()]*(?:派遣|外包|兼职|临时)[^()]*\))?(?:[。,;].*)?$"
)


_DONE = re.compile(
    r"^(?:在|于)(?P<company>[^,。;]{2,30}?)(?:做|当)(?P<title>[^,。;()]{2,14}?)(?:工作)?(?:\([^()]*\))?$"
)
"""在大疆创新做普工."""


def _told(part: Cell) -> list[Cell]:
    """在苏州某某公司任设备工程师; 就职于某某，担任经理."""
    match = _TOLD.match(part.text)
    done = _DONE.match(part.text) if match is None else None
    if done and names_title(done.group("title")):
        return [Cell(done.group(name), part.start + done.start(name)) for name in ("company", "title")]
    if match is None or not (
        part.text.startswith(("在", "就职", "任职", "供职", "于", "入职", "工作于"))
        or names_company(match.group("company"))
    ):
        return []
    return [Cell(match.group(name), part.start + match.start(name)) for name in ("company", "title")]


def _makes_sense(parts: Sequence[Cell]) -> bool:
    """Cut only where the sides are different things, so that 创始人/副会长 and A-B 有限公司 stay whole."""
    texts = [part.text for part in parts]
    if len(texts) > 8 or any(len(text) < 2 for text in texts):
        return False
    kinds = [_kind(text) for text in texts]
    if "company" in kinds:
        return kinds.count("company") == 1 and (
            len(kinds) == 2 or "title" in kinds or "department" in kinds or "place" in kinds
        )
    if "title" not in kinds:
        return False
    return kinds.count("title") == 1 and ((len(kinds) == 2 and kinds[-1] == "title") or "department" in kinds)


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
    r"\s+(?:at|@)\s+|\s*:\s+|\s+[-|/•·]\s+|\s*\|\s*|\s*[,;]\s+(?!(?:Inc|Ltd|LLC|Co|Corp|LLP|PLC|L\.P)\b)"
)


def _cut_latin(part: Cell) -> list[Cell]:
    """Senior Designer at Acme, Milan · Acme Tools, Manager, Erlanger, KY · Director, Marketing."""
    found = [piece for piece in split(part, _LATIN_JOINT.pattern) if len(piece.text) > 1]
    while len(found) > 1 and is_place(found[-1].text):
        found.pop()
    if len(found) < 2:
        return found
    kinds = [_kind(piece.text) for piece in found]
    if (
        kinds[0] == "title"
        and len(found) == 2
        and re.search(r",\s", part.text)
        and re.match(
            r"^(?:Marketing|Sales|Finance|Operations|Engineering|HR|IT|Human Resources|Product|Customer|Business"
            r"|Compliance|Risk|Legal|Internal Audit|Procurement|Supply Chain|Communications|Strategy|Quality|Treasury"
            r"|Credit)\b",
            found[1].text,
        )
        and kinds[1] != "company"
    ):
        return [Cell(part.text[: found[1].end - part.start], part.start)]
    return found
