"""Degrees, and the highest one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from services.resumes.headings import Part
from services.resumes.parse.dates import periods
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Rows, labelled, spaced
from services.resumes.parse.words import table

RANKS = ("初中", "高中", "中专", "大专", "本科", "硕士", "博士")
"""From lowest to highest; 高中 and 中专 are one level."""

_PATTERNS = {degree: re.compile(words) for degree, words in table("degrees").items()}
_MAYBE = re.compile(r"[博硕研学本专大高中初技职]|[A-Z]|degree|bachelor|master|diploma|associate|doctor|undergraduate")


def degrees_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Find every degree in a text: (degree, start, end)."""
    if _MAYBE.search(text) is None:
        return
    for degree, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            yield degree, match.start(), match.end()


@lru_cache(maxsize=1024)
def degree_in(text: str) -> tuple[str, int, int] | None:
    """Find the highest degree in a text."""
    found = list(degrees_in(text))
    return max(found, key=lambda f: rank(f[0])) if found else None


def rank(degree: str) -> int:
    """0 for the lowest."""
    return RANKS.index(degree)


def highest(rows: Rows, from_schools: tuple[Found[str], ...]) -> Found[str] | None:
    """Give the highest degree: what the label says, and what the schools say; best where both agree."""
    written: Found[str] | None = None
    for match, row in labelled(
        rows.all, spaced("最高学历", "学历", "文化程度", "学历学位") + r"|degree|highest education"
    ):
        if row.part in {Part.WORK, Part.PROJECTS}:
            continue
        found = degree_in(match.group("value"))
        if found:
            at = row.start + match.start("value")
            written = Found(found[0], 0.95, at + found[1], at + found[2])
            break
    best = max(from_schools, key=lambda f: rank(f.value), default=None)
    if written is not None:
        if best is not None and rank(best.value) > rank(written.value) and best.is_sure:
            return Found(best.value, 0.75, best.start, best.end)
        return written
    taught = _in_education(rows)
    if taught is not None and best is not None and rank(taught.value) > rank(best.value):
        return taught
    told = _in_head(rows) if best is None or not best.is_sure else None
    if best is not None and (told is None or rank(told.value) <= rank(best.value)):
        return Found(best.value, max(best.confidence, 0.85) if best.is_sure else best.confidence, best.start, best.end)
    return told


def _in_education(rows: Rows) -> Found[str] | None:
    """A degree beside its dates, at a place that no rule takes for a school: Thèse de doctorat, Laboratoire."""
    best: Found[str] | None = None
    for row in rows.of(Part.EDUCATION):
        found = degree_in(row.text) if not row.is_body and any(True for _ in periods(row.text)) else None
        if found and (best is None or rank(found[0]) > rank(best.value)):
            best = Found(found[0], 0.7, row.start + found[1], row.start + found[2])
    return best


_GRADUATE = re.compile(
    r"(?<![招聘要求及带专])(?:博士|硕士|本科|大专|专科|中专)(?:研究生)?(?:学历|毕业|应届)(?!以上|及|要求)"
)
"""我是一名刚完成实习的大专毕业生."""


_ALONE = re.compile(r"(?<![^\s|,/])(?:博士|硕士|本科|大专|中专|高中)(?![^\s|,/])")
"""陈思远 本科 94年 13761230918."""


def _in_head(rows: Rows) -> Found[str] | None:
    """A degree among the short facts about the person: 男 | 29岁 | 本科."""
    for row in rows.head[:20]:
        for match in re.finditer(r"[^\t|,/]+", row.text):
            found = degree_in(match.group()) if len(match.group().strip()) <= 14 else None
            if found:
                at = row.start + match.start()
                return Found(found[0], 0.78, at + found[1], at + found[2])
        for match in _ALONE.finditer("" if row.is_body else row.text):
            return Found(match.group(), 0.7, row.start + match.start(), row.start + match.end())
    for row in rows.of(Part.TOP, Part.PERSON, Part.ABOUT):
        told = _GRADUATE.search(row.text)
        found = degree_in(told.group()) if told else None
        if told and found:
            at = row.start + told.start()
            return Found(found[0], 0.7, at + found[1], at + found[2])
    for row in rows.of(Part.EDUCATION):
        found = degree_in(row.text) if not row.is_body and not re.search(r"[Xx×*]{2}|某", row.text) else None
        if found:
            return Found(found[0], 0.7, row.start + found[1], row.start + found[2])
    return None
