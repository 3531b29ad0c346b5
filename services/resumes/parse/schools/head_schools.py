"""Schools of a résumé without a part about education: in its head, behind a label, or where dates stand beside one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from services.resumes.headings import Part
from services.resumes.parse.dates import periods
from services.resumes.parse.found import Found
from services.resumes.parse.pieces import names_title
from services.resumes.parse.rows import Cell, Row, Rows, labelled, spaced
from services.resumes.parse.schools.degrees import degree_in
from services.resumes.parse.schools.school_names import school_in
from services.resumes.parse.words import labels

_OTHERS = frozenset({Part.CAMPUS, Part.AWARDS, Part.PROJECTS, Part.INTERNSHIP})
_HEAD = frozenset({Part.TOP, Part.PERSON, Part.AIM})
_BIRTH = re.compile(r"(?:19|20)\d\d(?:年生?)?")
_CLASS = re.compile(r"(?:19|20)\d\d(?=年?(?:届|应届))")
LONGEST = 160  # letters of a row that can be about one stay
SHORT = 48  # letters of a fact about a person that is one of a list


def rows_without_heading(rows: Rows) -> list[Row]:
    """Rows that hold a school and a period, or a school and a degree; in the head a school alone."""
    found: list[Row] = []
    for row, below in zip_longest(rows.all, rows.all[1:]):
        name = school_in(row) if row.part not in _OTHERS and len(row.text) < LONGEST else None
        if name is None or not _may_name(row, name):
            continue
        found.append(_without_years(row))
        if below is not None and row.part in _HEAD and _is_period(below):
            found.append(below)
    return found


def _may_name(row: Row, name: Cell) -> bool:
    is_dated, degree = any(True for _ in periods(row.text)), degree_in(row.text)
    if row.part not in _HEAD:
        return not row.is_body and (degree is not None or (is_dated and row.part is not Part.WORK))
    if len(row.text.strip()) > SHORT and row.is_body:
        return False
    is_first = not row.text[: name.start - row.start].strip(" -·•")
    return is_dated or degree is not None or (is_first and not any(names_title(cell.text) for cell in row.cells[-1:]))


def _without_years(row: Row) -> Row:
    """江南大学/男/1995, 江南大学/2020届应届生: years of birth and of a class are not those of studying."""
    row = replace(row, text=_CLASS.sub("    ", row.text))
    if not re.search(r"[男女]", row.text) or any(True for _ in periods(row.text)):
        return row
    return replace(row, text=_BIRTH.sub(lambda m: " " * len(m.group()), row.text))


def _is_period(row: Row) -> bool:
    return any(not row.text[: p.at].strip(" (") and len(row.text[p.after :].strip(" )")) < 6 for p in periods(row.text))


def labelled_schools(rows: Rows) -> Iterator[Found[str]]:
    """毕业院校：江南大学, 教育背景：江南大学."""
    names = rf"{labels('school')}|{spaced('教育背景', '教育经历', '毕业于')}|university|college"
    for match, row in labelled(rows.all, names):
        named = school_in(Row(match.group("value").strip(), row.start + match.start("value"), row.part, row.number))
        if named is not None:
            yield Found(named.text, 0.9, named.start, named.end)
