"""Is a text a name, and which part of a cell is one: whole, in two scripts, beside a title or before facts."""

from __future__ import annotations

import re

from services.resumes.headings import heading_of, is_title
from services.resumes.parse.person.name_forms import (
    DOT,
    HAN_NAME,
    LATIN_NAME,
    LATIN_WORD,
    Candidate,
    whole,
    without_courtesy,
)
from services.resumes.parse.person.spelled_names import is_sounded
from services.resumes.parse.pieces import names_company, names_title
from services.resumes.parse.rows import Cell
from services.resumes.parse.words import cities, english_places, pieces, surnames, vocabulary

_FACTS = re.compile(
    r"^[\s,/(|·]+(?:男|女|(?:Fem|M)ale\b|\d{2}岁|(?:\+86)?[\s-]?1[3-9]\d|[A-Za-z0-9._]+@|[A-Z][a-z]+ [A-Z][a-z]+"
    r"|求职|应聘|\d+年|(?:本科|大专|硕士|博士|中专|高中)(?![\u4e00-\u9fff]))"
)
_BOTH = re.compile(
    rf"^(?:([\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){{1,3}})\s*[(/"
    rf"|]?\s*{LATIN_WORD}(?:\s+{LATIN_WORD}){{0,2}}\s*\)?|{LATIN_WORD}(?:\s+{LATIN_WORD}){{0,2}}\s*[(/"
    rf"|]?\s*([\u4e00-\u9fff]{{2,4}})\s*\)?)$"
)
"""张伟 Wei Zhang, Wei Zhang (张伟)."""
NOT_NAMES = re.compile(pieces("not_names", "zh"))
NOT_LATIN = re.compile(rf"\b(?:{pieces('not_names', 'en')})\b", re.IGNORECASE)


_BESIDE_TITLE = re.compile(
    r"^(?:([^-|/]{2,20}?)(?:\s*[-|/]+\s*|\s)([\u4e00-\u9fff]{2,4})|([\u4e00-\u9fff]{2,4})\s*[-|/]+\s*([^-|/]{2,20}))$"
)
"""店长—李明, 店长 李明, 李明 / 店长."""


_GLUED = re.compile(
    r"^([\u4e00-\u9fff]{2,3})(?=(?:19|20)\d\d[.年/-]|\d\d岁|(?:男|女)[,\s|/(])"
    r"|^([\u4e00-\u9fff](?: [\u4e00-\u9fff]){1,2}) (?=[\u4e00-\u9fff]{2})"
)
"""李世伟1991.09男; 何 琳 电商美工: letters of the name stand apart, and what follows does not."""


_BOXED_TITLE = re.compile(r"^([\u4e00-\u9fff]{2,4})\(([^()]{2,14})\)$")
"""刘洋（品牌经理）."""


def in_cell(cell: Cell, *, is_first: bool) -> Candidate | None:
    """The name that a cell holds: whole, in two scripts, or before facts."""
    text = re.sub(
        r"^[\s•●◆■▪·➢►▶▸*\uf000-\uf8ff-]+"
        r"|^(?:个人简历|简历|resum[eé](?: of)?|cv(?: of)?|curriculum vitae(?: of)?)[\s:\-]+"
        r"|[\s,_|/·:-]*的?(?:个人|求职|中文|应聘)*简历$"
        r"|\s*\(?(?:(?<![A-Za-z])ID|(?:简历)?编号)\s*:\s*\w+\)?$|\s*(?:智联招聘|前程无忧|BOSS直聘|猎聘网?|拉勾网?)$",
        "",
        cell.text,
        flags=re.IGNORECASE,
    )
    text = without_courtesy(re.sub(r"^(?:基本|个人)(?:信息|资料|情况)\s*:\s*", "", text.strip("# <>/")))
    glued = _GLUED.match(text)
    own = (glued.group(1) or glued.group(2)) if glued and is_first else ""
    if own and plausible(whole(own), own):
        at = cell.start + cell.text.find(own)
        return Candidate(whole(own), 0.72, at, at + len(own))
    boxed = _BOXED_TITLE.match(text) if is_first else None
    if boxed and names_title(boxed.group(2)) and plausible(boxed.group(1), boxed.group(1)):
        at = cell.start + cell.text.find(boxed.group(1))
        return Candidate(boxed.group(1), 0.76, at, at + len(boxed.group(1)))
    both = _BOTH.match(text)
    if both:
        own = both.group(1) or both.group(2)
        value = whole(own)
        if plausible(value, value):
            at = cell.start + cell.text.find(own)
            return Candidate(value, 0.9 if is_first else 0.7, at, at + len(own))
    beside = _BESIDE_TITLE.match(text)
    if beside and names_title(beside.group(1) or beside.group(4)):
        own = beside.group(2) or beside.group(3)
        if plausible(own, own):
            at = cell.start + cell.text.find(own)
            return Candidate(own, 0.72, at, at + len(own))
    first, dash, rest = text.partition(" - ")
    if dash and plausible(whole(first), first) and names_title(re.split(r"\s+-\s+", rest)[0]):
        at = cell.start + cell.text.find(first)  # 顾一凡 - Java开发工程师 - 5年
        return Candidate(whole(first), 0.78, at, at + len(first))
    south = _ENGLISH_LAST.fullmatch(text) if is_first else None
    if south and south.group(1).lower() not in english_places()[0]:
        return Candidate(text, 0.62, cell.start, cell.end)
    shouted = re.match(r"^([A-Z]{2,}), ([A-Z][a-z]+(?:[ -][A-Z]?[a-z]+)?)$", text) if is_first else None
    if shouted and f"{shouted.group(1)} {shouted.group(2)}".lower() not in english_places()[0]:
        return Candidate(f"{shouted.group(2)} {shouted.group(1).title()}", 0.6, cell.start, cell.end)  # LI, Wei
    text = re.sub(r"(?<=[a-z]) \([A-Z][a-z]+\)$", "", _before_comma(text))  # Wang Lei (Leo)
    value = whole(text)
    score = plausible(value, text)
    if not score:
        value = re.split(r"[\s,/(]+|·(?=男|女|\d)", text, maxsplit=1)[0]
        rest = text[len(value) :]
        is_followed = _FACTS.search(rest) or (rest[:1] == " " and is_first and _is_of_work(rest.strip()))
        is_followed = is_followed or is_sounded(value, rest)
        score = plausible(value, value) if is_followed else 0.0
        text = value
    if not score:
        return None
    start = cell.start + max(cell.text.find(text), 0)
    return Candidate(value, score, start, start + len(text))


def _is_of_work(rest: str) -> bool:
    """英语老师 5年经验 behind a name."""
    return names_title(rest) or names_title(rest.split(" ", maxsplit=1)[0])


def plausible(value: str, raw: str) -> float:
    """Rate how much a text looks like a name, by itself."""
    if heading_of(value) is not None or is_title(value):
        return 0.0
    if HAN_NAME.match(raw):
        if NOT_NAMES.search(value) or value in cities() or not has_surname(value):
            return 0.0
        rank = surnames()[0].get(value[0], 200)
        shape = {2: 0.0, 3: 0.1, 4: -0.1}.get(len(value), 0.0)
        return 0.62 + shape - (0.12 if rank > 150 else 0.0)
    return 0.6 if LATIN_NAME.match(raw) and not NOT_LATIN.search(raw) and not is_known(raw) else 0.0


def is_known(text: str) -> bool:
    """An employer, a title, a place or a skill, which two capitalised words may be, too."""
    places, regions = english_places()
    words = text.lower().split()
    if names_company(text) or names_title(text) or text.lower() in places or any(word in regions for word in words):
        return True
    return vocabulary("skills").named(text) is not None


_DOTTED = re.compile(rf"[\u4e00-\u9fff][{DOT}][\u4e00-\u9fff]")


def has_surname(value: str) -> bool:
    """Does it begin with a surname, or hold the dot of 古丽娜尔·买买提? 陈先生 is half a name."""
    single, compound = surnames()
    is_half = value.endswith(("先生", "女士", "小姐"))
    is_short = value[0] in single and len(value) <= 3
    return not is_half and (_DOTTED.search(value) is not None or value[:2] in compound or is_short)


_ENGLISH_LAST = re.compile(rf"(?:{pieces('names', 'south')})(?: [A-Z][a-z]+){{1,2}}, ([A-Z][a-z]{{2,}})")
"""Chan Tai Man, Peter: as Hong Kong and Singapore put an English name behind their own."""


def _before_comma(text: str) -> str:
    first = text.split(",", maxsplit=1)[0].strip()
    return first if LATIN_NAME.match(first) else text
