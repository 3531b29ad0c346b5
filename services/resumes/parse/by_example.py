"""What is unsure in one entry of a list, told by the others: the entries of one list are written alike.

Where every other employer stands left of the dates and every title below them, a name that says neither 公司 nor 经理
is read by its place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from services.resumes.parse.cuts import split, without_dates
from services.resumes.parse.found import Found
from services.resumes.parse.headers import Dated, is_header
from services.resumes.parse.pieces import HAN, is_noise, is_place, names_title
from services.resumes.parse.rows import Cell, Row

REACH = 3  # rows above and below the dates
LONGEST = 40
_JOINTS = (r"\s*@\s*", r"\s*\|\s*", r"\s*/\s*", r"\s+[-·•]\s+", r"\s*-\s*", r"\s*,\s*", r"\s+")
_LATIN_JOINTS = (r"\s+(?:@|at)\s+", r"\s*\|\s*", r"\s+[-·•/]\s+", r"\s*[,;]\s+")
_NOT_NAME = re.compile(r"[。;?:]|!(?! [A-Z])|^[\d(]|\d{4}|^(?:负责|参与|协助|完成|主要|通过|根据|行业|规模|性质|地点)")
_TOWN_ALONE = re.compile(r"^(?:City|Country|Address|Location)\b")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece stands: rows from the dates, which cell, and which part of it by which joint."""

    row: int
    cell: int
    part: int = 0
    parts: int = 1
    joint: str = ""


def places(rows: Sequence[Row], dated: Sequence[Dated], position: int) -> dict[Place, Cell]:
    """Give everything around the dates of one entry by its place."""
    at = dated[position].number
    first = dated[position - 1].number + 1 if position else 0
    last = dated[position + 1].number if position + 1 < len(dated) else len(rows)
    found: dict[Place, Cell] = {}
    for number in range(max(first, at - REACH), min(last, at + REACH + 1)):
        row = rows[number]
        if number != at and not is_header(row):
            continue
        cells = [part for cell in row.cells for part in without_dates(cell)]
        for index, cell in enumerate(cells):
            found |= dict(_of_cell(cell, number - at, index))
    return found


def _of_cell(cell: Cell, row: int, index: int) -> Iterator[tuple[Place, Cell]]:
    yield Place(row, index), cell
    for joint in _JOINTS if HAN.search(cell.text) else _LATIN_JOINTS:
        parts = split(cell, joint)
        if len(parts) > 1:
            yield from ((Place(row, index, n, len(parts), joint), part) for n, part in enumerate(parts))


def learnt(known: Sequence[tuple[dict[Place, Cell], Found[str]]]) -> Place | None:
    """Give the place at which most of the sure values stand."""
    votes: Counter[Place] = Counter()
    for around, value in known:
        own = [place for place, cell in around.items() if _is_same(cell, value)]
        if own:
            votes[min(own, key=lambda place: (place.parts, abs(place.row)))] += 1
    if not votes:
        return None
    place, count = votes.most_common(1)[0]
    return place if 2 * count >= len(known) else None


def _is_same(cell: Cell, value: Found[str]) -> bool:
    """The whole piece, but for what is written behind a name in brackets."""
    return cell.start <= value.start < cell.end and (
        cell.text == value.value
        or re.fullmatch(r"[^(\[]{0,2}[(\[].*", cell.text.replace(value.value, "", 1)) is not None
    )


def at_place(around: dict[Place, Cell], place: Place, taken: Found[str] | None) -> Cell | None:
    """Give the piece at a place, if it can be a name and is not taken by the other value."""
    cell = around.get(place)
    if cell is None or (taken is not None and cell.start <= taken.start < cell.end):
        return None
    is_name = 2 <= len(cell.text) <= LONGEST and not _NOT_NAME.search(cell.text) and not is_noise(cell.text)
    return cell if is_name and not _TOWN_ALONE.match(cell.text) and not _is_address(cell.text) else None


def titled(arounds: Sequence[dict[Place, Cell]]) -> Place | None:
    """Where no title was found at all: the place that names one in most of the entries."""
    votes = Counter(
        place
        for around in arounds
        for place, cell in around.items()
        if place.parts == 1 and abs(place.row) < REACH and names_title(cell.text) and at_place(around, place, None)
    )
    if not votes:
        return None
    place, count = votes.most_common(1)[0]
    return place if 2 * count > len(arounds) else None


def beside(arounds: Sequence[dict[Place, Cell]], title: Place) -> Place | None:
    """Where no employer says that it is one: the place nearest to the titles that holds a name in every entry."""
    for row in _rows_beside(title.row):
        taken = {place.cell for around in arounds for place in around if place.row == row and place.parts == 1}
        for cell in sorted(taken):
            place = Place(row, cell)
            found = [at_place(around, place, None) for around in arounds]
            if place != Place(title.row, title.cell) and all(one is not None and _is_short(one.text) for one in found):
                return place
    return None


def _rows_beside(row: int) -> tuple[int, ...]:
    """Between title and dates, beside the dates, then on the other side of the title."""
    if row == 0:
        return (0, -1, 1)
    return (*range(row + 1, 0), 0, row - 1) if row < 0 else (*range(1, row), 0, row + 1)


def _is_short(text: str) -> bool:
    return len(text) <= 20 and "," not in text and "、" not in text if HAN.search(text) else len(text.split()) <= 6


def _is_address(text: str) -> bool:
    """上海, or Flint, Michigan."""
    return is_place(text) or ("," in text and is_place(text.rpartition(",")[2].strip()))
