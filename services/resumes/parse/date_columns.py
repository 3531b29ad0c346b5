"""Dates in a column of their own whose two ends stand on two rows: 2019.02⇥某某公司 ⏎ 至今⇥项目经理."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from services.resumes.headings import Part
from services.resumes.parse.dates import NOW, POINT, PRESENT, as_date
from services.resumes.parse.pieces import names_company, names_title
from services.resumes.parse.rows import Row

_LISTS = frozenset({Part.WORK, Part.INTERNSHIP, Part.EDUCATION, Part.PROJECTS})
_FIRST = re.compile(
    rf"^\s*(?P<start>{POINT})\s*(?:-+|~|至|到)?\s*(?:\t|\s{{2,}})\s*(?P<rest>\D.{{1,60}})$", re.IGNORECASE
)
_SECOND = re.compile(
    rf"^\s*(?:-+|~|至|到)?\s*(?P<end>{POINT}|{NOW})\s*(?:(?:\t|\s{{2,}})\s*(?P<rest>\D.{{0,60}})|$)", re.IGNORECASE
)


def with_ends_joined(rows: Sequence[Row]) -> list[Row]:
    """Put both ends of such dates beside the first row; the second keeps what stands beside its end."""
    found: list[Row] = []
    number = 0
    while number < len(rows):
        row = rows[number]
        below = rows[number + 1] if number + 1 < len(rows) else None
        ends = _ends(row, below) if below is not None and below.part is row.part and row.part in _LISTS else None
        if ends is None or below is None:
            found.append(row)
            number += 1
            continue
        first, second = ends
        found.append(replace(row, text=f"{first.group('rest')}\t{first.group('start')}-{second.group('end')}",
                             start=row.start + first.start("rest")))  # fmt: skip
        if second.group("rest"):
            found.append(replace(below, text=second.group("rest"), start=below.start + second.start("rest")))
        number += 2
    return found


def _ends(row: Row, below: Row) -> tuple[re.Match[str], re.Match[str]] | None:
    first, second = _FIRST.match(row.text), _SECOND.match(below.text)
    if first is None or second is None:
        return None
    start, end = as_date(first.group("start")), as_date(second.group("end"))
    if start is None or end is None or (end != PRESENT and end < start):
        return None
    beside = second.group("rest") or ""
    is_entry = names_company(beside) and not names_title(beside)
    # 2015⇥某某公司 ⏎ 2018⇥另一家公司 are two stays of which only the beginning is told.
    return None if is_entry or (end != PRESENT and not _is_name(first.group("rest"))) else (first, second)


def _is_name(text: str) -> bool:
    return names_company(text)
