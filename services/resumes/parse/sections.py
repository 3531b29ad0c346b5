"""Parts that the headings do not show: an employer or a school among the skills begins its own part again.

Sidebars and page breaks put the main column's next entry behind the side column's last heading. What such an entry
looks like is clear enough by itself: dates, a firm and a title on one row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from services.resumes.headings import Part
from services.resumes.parse.dates import periods
from services.resumes.parse.degrees import degree_in
from services.resumes.parse.pieces import is_known_company, names_company, names_title, pieces_of
from services.resumes.parse.rows import Row, Rows
from services.resumes.parse.school_names import school_in
from services.resumes.parse.words import surnames

_SIDE = frozenset({Part.SKILLS, Part.CERTIFICATES, Part.LANGUAGES, Part.AWARDS, Part.OTHER, Part.ABOUT, Part.REFEREES})
_AIM = re.compile(
    r"^\s*(?:求\s*职\s*(?:意\s*向|目\s*标|岗\s*位)|应\s*聘\s*(?:职\s*位|岗\s*位)|意\s*向\s*(?:职\s*位|岗\s*位)|期望职位|目标职位)\s*:"
)
_NAME = re.compile(r"^\s*[\u4e00-\u9fff](?:\s{0,3}[\u4e00-\u9fff]){1,3}\s*$")
MOST = 80  # letters of a row that begins an entry


def rows_of(text: str) -> Rows:
    """Cut a text into rows whose parts are known by headings and by content."""
    rows = Rows(text)
    parts = _parts(rows.all)
    return (
        rows.regrouped(tuple(replace(row, part=part) for row, part in zip(rows.all, parts, strict=True)))
        if parts
        else rows
    )


def _parts(rows: Sequence[Row]) -> list[Part]:
    """The part of every row; empty when all is as the headings say."""
    found = [row.part for row in rows]
    is_changed = False
    current: Part | None = None
    for number, row in enumerate(rows):
        if number and row.part is not rows[number - 1].part:
            current = None
        begun = _begun(rows, number) if row.part in _SIDE else None
        if begun is not None:
            current = begun
            if begun is Part.TOP and number and _is_name(rows[number - 1]) and rows[number - 1].part is row.part:
                found[number - 1] = begun
        if current is not None:
            found[number] = current
            is_changed = True
    return found if is_changed else []


def _is_name(row: Row) -> bool:
    bare = re.sub(r"\s", "", row.text)
    return _NAME.match(row.text) is not None and (bare[0] in surnames()[0] or bare[:2] in surnames()[1])


def _begun(rows: Sequence[Row], number: int) -> Part | None:
    """What part a row begins by its content."""
    row = rows[number]
    if len(row.text) > MOST or row.is_bullet:
        return None
    if _AIM.match(row.text):
        return Part.TOP
    has_dates = any(True for _ in periods(row.text))
    if not has_dates and not any(
        True for below in rows[number + 1 : number + 3] for _ in periods(below.text) if len(below.text) < 40
    ):
        return None
    pieces = [piece.text for piece in pieces_of([row])]
    is_firm = any(is_known_company(text) or (has_dates and names_company(text)) for text in pieces)
    if is_firm and any(names_title(text) for text in pieces):
        return Part.WORK
    if has_dates and school_in(row) is not None and degree_in(row.text) is not None:
        return Part.EDUCATION
    return None
