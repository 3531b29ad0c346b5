"""Ruled tables of a PDF page: what stands between two rules is one row, however often its cells wrap.

Cells end at vertical rules, or, in tables that have none, where no text of the table crosses.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from services.resumes.documents import Box
from services.resumes.headings import heading_of
from services.resumes.layout.columns import Gutter
from services.resumes.layout.pieces import Piece
from services.resumes.pdf.characters import Frame

_THIN = 2.5  # points: a rule, or a rectangle drawn as one
_SHORTEST = 12.0
_NEAR = 2.0
_TALLEST = 320.0  # between two rules of a table, or of boxes side by side
_MOST_OBJECTS, _MOST_RULES, _MOST_SEGMENTS = 6_000, 600, 400
_MOST_LINES, _MOST_LETTERS = 3, 160  # of a cell; of a row
_OPEN = tuple("-–—~～至到、，,（(/·")
_WORD = re.compile(r"[!-~]+")
_PADDING = 12.0  # points between a cell's text and its rules
_LABEL = 6  # letters of a label that wraps where it likes


@dataclass(frozen=True, slots=True)
class _Rule:
    """A straight line: at `at`, from `start` to `end` along the other axis."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class _Band:
    """What lies between two rules."""

    top: float
    bottom: float
    left: float
    right: float

    def holds(self, piece: Piece) -> bool:
        middle = (piece.box.top + piece.box.bottom) / 2
        is_inside = self.left - _NEAR <= piece.box.left and piece.box.right <= self.right + 2 * _NEAR
        return self.top < middle < self.bottom and is_inside


def with_whole_rows(
    pieces: Sequence[Piece], page: pdfium.PdfPage, frame: Frame
) -> tuple[list[Piece], tuple[Gutter, ...]]:
    """Join the pieces of every row of a ruled table; all else stays as it is. Also where boxes stand side by side."""
    across, down = _rules(page, frame)
    if len(across) < 2:
        return list(pieces), ()
    found: dict[int, Piece | None] = {}
    walls: list[Gutter] = []
    for table in _tables(_merged(across)):
        inner = [rule for rule in _merged(down) if table[0].left + _NEAR < rule.at < table[0].right - _NEAR]
        own = [[piece for piece in pieces if band.holds(piece)] for band in table]
        gaps = _gaps([piece for row in own for piece in row], table[0]) if not inner and _is_list(own) else []
        for band, row in zip(table, own, strict=True):
            edges = [r.at for r in inner if r.start <= band.top + _NEAR and r.end >= band.bottom - _NEAR] or gaps
            parted = [part for piece in row for part in _parted(piece, edges)]
            joined = _row(parted, sorted(edges), band) if edges else None
            if joined is not None:
                found |= {id(piece): None for piece in row}
                found[id(row[0])] = joined
            elif inner:
                found |= _lifted(row, min(edges), band) if edges else {}
                walls += [Gutter(x, band.top, band.bottom, 0.0) for x in edges if _is_wall(row, x)]
    return [kept for piece in pieces if (kept := found.get(id(piece), piece)) is not None], tuple(walls)


def _parted(piece: Piece, edges: Sequence[float]) -> list[Piece]:
    """A run that was read across a rule, cut where the blank is."""
    crossed = [edge for edge in edges if piece.box.left + _NEAR < edge < piece.box.right - _NEAR]
    if not crossed or len(piece.edges) != len(piece.text):
        return [piece]
    at = next((n for n, left in enumerate(piece.edges) if left > crossed[0] - _NEAR), 0)
    blank = piece.text[max(at - 1, 0) : at]
    if at < 2 or not blank.isspace():
        return [piece]
    box = piece.box
    first = Piece(piece.text[: at - 1], Box(box.left, box.top, piece.edges[at - 1], box.bottom), piece.edges[: at - 1])
    rest = Piece(piece.text[at:], Box(piece.edges[at], box.top, box.right, box.bottom), piece.edges[at:])
    return [first, *_parted(rest, edges)]


def _lifted(row: Sequence[Piece], edge: float, band: _Band) -> dict[int, Piece | None]:
    """A heading in the middle of a tall first cell is moved to the top of its row, so that it is read first."""
    left = [piece for piece in row if piece.box.right <= edge + _NEAR]
    right = [piece for piece in row if piece.box.left >= edge - _NEAR]
    text = "".join(piece.text for piece in sorted(left, key=lambda p: p.box.top))
    if not left or not right or len(left) > _LABEL or heading_of(text) is None:
        return {}
    first = min(right, key=lambda piece: piece.box.top).box
    box = Box(left[0].box.left, band.top, left[0].box.right, min(first.top, band.top + first.height))
    return {id(piece): None for piece in left} | {id(left[0]): Piece(text, box)}


def _is_wall(row: Sequence[Piece], x: float) -> bool:
    """Does a rule part two boxes, each with lines of its own?"""
    left = sum(piece.box.right <= x + _NEAR for piece in row)
    right = sum(piece.box.left >= x - _NEAR for piece in row)
    return min(left, right) >= _MOST_LINES and left + right == len(row)


def _rules(page: pdfium.PdfPage, frame: Frame) -> tuple[list[_Rule], list[_Rule]]:
    """The straight lines of a page: those that lie, and those that stand."""
    across: list[_Rule] = []
    down: list[_Rule] = []
    count = raw.FPDFPage_CountObjects(page.raw)
    for index in range(min(count, _MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_PATH:
            continue
        for left, top, right, bottom in _strokes(item, frame):
            if bottom - top <= _THIN and right - left >= _SHORTEST:
                across.append(_Rule((top + bottom) / 2, left, right))
            elif right - left <= _THIN and bottom - top >= _SHORTEST / 2:
                down.append(_Rule((left + right) / 2, top, bottom))
        if len(across) + len(down) > _MOST_RULES:
            return [], []  # a drawing
    return across, down


def _strokes(item: Any, frame: Frame) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of the straight strokes of a path."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return
    x, y, to_x, to_y = frame.edges(left.value, bottom.value, right.value, top.value)
    segments = raw.FPDFPath_CountSegments(item)
    if min(to_x - x, to_y - y) <= _THIN:
        yield x, y, to_x, to_y
    elif segments <= 6:
        yield from ((x, y, to_x, y), (x, to_y, to_x, to_y), (x, y, x, to_y), (to_x, y, to_x, to_y))
    elif segments <= _MOST_SEGMENTS:
        yield from _segments(item, segments, frame)


def _segments(item: Any, count: int, frame: Frame) -> Iterator[tuple[float, float, float, float]]:
    """The strokes of a path of many lines: a whole grid drawn at once."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        here = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if before is not None and raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
            yield frame.edges(
                min(before[0], here[0]), min(before[1], here[1]), max(before[0], here[0]), max(before[1], here[1])
            )
        before = here


def _merged(rules: Sequence[_Rule]) -> list[_Rule]:
    """Rules that go on from one another are one: borders are often drawn cell by cell."""
    found: list[_Rule] = []
    for rule in sorted(rules, key=lambda r: (round(r.at), r.start)):
        last = found[-1] if found else None
        if last is not None and abs(rule.at - last.at) <= _NEAR and rule.start <= last.end + 2 * _NEAR:
            found[-1] = _Rule(last.at, min(last.start, rule.start), max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _tables(across: Sequence[_Rule]) -> list[list[_Band]]:
    """Runs of bands between rules of the same width, one below the other."""
    found: list[list[_Band]] = []
    ordered = sorted(across, key=lambda r: r.at)
    for above, below in pairwise(ordered):
        same = abs(above.start - below.start) <= 2 * _NEAR and abs(above.end - below.end) <= 2 * _NEAR
        if not same or not _SHORTEST / 2 < below.at - above.at < _TALLEST:
            continue
        band = _Band(above.at, below.at, below.start, below.end)
        if found and abs(found[-1][-1].bottom - band.top) <= _NEAR:
            found[-1].append(band)
        else:
            found.append([band])
    return found


def _gaps(pieces: Sequence[Piece], band: _Band) -> list[float]:
    """Where no text of the table crosses from top to bottom."""
    found: list[float] = []
    reach = band.left
    for piece in sorted(pieces, key=lambda p: p.box.left):
        if piece.box.left - reach > _NEAR and reach > band.left:
            found.append((reach + piece.box.left) / 2)
        reach = max(reach, piece.box.right)
    return found


def _is_list(rows: Sequence[Sequence[Piece]]) -> bool:
    """Without upright rules: two rows or more, and no heading alone on its line, which may be underlined itself."""
    return len(rows) >= 2 and not any(
        heading_of(piece.text) is not None and not any(_is_level(piece, other) for other in row if other is not piece)
        for row in rows
        for piece in row
    )


def _is_level(one: Piece, other: Piece) -> bool:
    return abs(one.box.top + one.box.bottom - other.box.top - other.box.bottom) < one.box.height


def _row(pieces: Sequence[Piece], edges: Sequence[float], band: _Band) -> Piece | None:
    """The pieces of a band as one row; None where it is no row of short cells."""
    cells: dict[int, list[Piece]] = {}
    for piece in pieces:
        middle = (piece.box.left + piece.box.right) / 2
        cells.setdefault(sum(edge < middle for edge in edges), []).append(piece)
    if len(cells) < 2 or sum(len(piece.text) for piece in pieces) > _MOST_LETTERS:
        return None
    texts: list[str] = []
    for column in sorted(cells):
        right = edges[column] if column < len(edges) else band.right
        text = _cell(cells[column], right)
        if text is None:
            return None
        texts.append(text)
    box = pieces[0].box
    for piece in pieces[1:]:
        box = box.united(piece.box)
    return Piece("\t".join(texts), box, (), min(piece.confidence for piece in pieces))


def _cell(pieces: Sequence[Piece], right: float) -> str | None:
    """The text of a cell, its wrapped lines joined; None where its lines are lines of their own."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (p.box.top + p.box.bottom, p.box.left)):
        last = lines[-1][0].box if lines else None
        if last is not None and abs(piece.box.top + piece.box.bottom - last.top - last.bottom) < last.height:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    if len(lines) > _MOST_LINES:
        return None
    told = [" ".join(piece.text for piece in sorted(line, key=lambda p: p.box.left)) for line in lines]
    is_label = sum(len(text) for text in told) <= _LABEL
    for line, following, text in zip(lines[:-1], lines[1:], told, strict=False):
        end, size = max(piece.box.right for piece in line), line[0].box.height
        if right - end > max(1.6 * size, _first_word(following)) and not is_label and not text.rstrip().endswith(_OPEN):
            return None
    whole = told[0]
    for text in told[1:]:
        is_latin = whole[-1:].isascii() and text[:1].isascii() and whole[-1:].isalnum()
        whole += (" " if is_latin else "") + text
    return whole


def _first_word(line: Sequence[Piece]) -> float:
    """How much room the first word of a line takes: it wraps whole where it is no Chinese."""
    first = min(line, key=lambda piece: piece.box.left)
    word = _WORD.match(first.text)
    return (first.box.right - first.box.left) * len(word.group()) / len(first.text) + _PADDING if word else 0.0
