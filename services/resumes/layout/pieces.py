"""Pieces of text with places, and the rows that they stand on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from services.resumes.documents import Box

DATE_LIKE = re.compile(
    r"^[\s(（]*(?:19|20)\d{2}|^\s*(?:至今|现在|present)|^[A-Z][a-z]{2,8}\.? (?:19|20)\d\d", re.IGNORECASE
)
"""A piece that begins like a date."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text on one line, as the file gave it. `edges` as in `Line`."""

    text: str
    box: Box
    edges: tuple[float, ...] = ()
    confidence: float = 1.0


def without_doubles(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out what is printed twice on one place, to look bold or shaded."""
    if len({piece.text for piece in pieces}) == len(pieces):
        return list(pieces)
    found: list[Piece] = []
    said: dict[str, list[Box]] = {}
    for piece in pieces:
        before, reach = said.setdefault(piece.text, []), 0.3 * piece.box.height
        if not any(abs(b.left - piece.box.left) < reach and abs(b.top - piece.box.top) < reach for b in before):
            before.append(piece.box)
            found.append(piece)
    return found


def rows_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Gather pieces that stand on one line, each row from left to right, rows from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (p.box.top + p.box.bottom, p.box.left)):
        middle = (piece.box.top + piece.box.bottom) / 2
        row = rows[-1] if rows else None
        if row is not None and _is_on_row(piece, middle, row):
            row.append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda p: p.box.left)
    return rows


def _is_on_row(piece: Piece, middle: float, row: Sequence[Piece]) -> bool:
    first = row[0].box
    reach = 0.5 * min(first.height, piece.box.height) or 1.0
    if abs(middle - (first.top + first.bottom) / 2) > reach:
        return False
    # Two pieces on top of each other are two lines, however close.
    return all(shared_width(piece.box, other.box) < 0.3 * min(piece.box.width, other.box.width) for other in row)


def shared_width(one: Box, other: Box) -> float:
    """How far two boxes stand one over the other."""
    return max(0.0, min(one.right, other.right) - max(one.left, other.left))


def middle_of(box: Box) -> float:
    """Half-way across."""
    return (box.left + box.right) / 2
