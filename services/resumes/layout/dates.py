"""Dates that a narrow column broke in two: 2019.03 above 至今, 2015.07 – above 2019.02."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.resumes.layout.pieces import Piece, middle_of

_DATE = r"(?:19|20)\d\d(?:\s*[年./\-]\s*\d{1,2}\s*月?)?(?:\s*[./\-]\s*\d{1,2}\s*日?)?"
_NOW = r"(?:至今|现在|今|[Pp]resent|PRESENT|[Nn]ow)"
_DASH = r"[-–—~～至到]"
_FIRST = re.compile(rf"{_DATE}\s*({_DASH}*)")
_SECOND = re.compile(rf"({_DASH}*)\s*(?:({_NOW})|{_DATE})")
_REACH = 2.4  # of the type size: from line to line


def with_whole_dates(pieces: Sequence[Piece]) -> list[Piece]:
    """Join the two halves of a span that stand one above the other; they take the place of the upper one."""
    firsts = [piece for piece in pieces if _FIRST.fullmatch(piece.text)]
    if not firsts:
        return list(pieces)
    joined: dict[int, Piece | None] = {}
    for second in pieces:
        told = _SECOND.fullmatch(second.text)
        first = next((piece for piece in firsts if id(piece) not in joined and _is_above(piece, second)), None)
        if told is None or first is None or id(second) in joined:
            continue
        before = _FIRST.fullmatch(first.text)
        if before is not None and (before.group(1) or told.group(1) or told.group(2)):
            dash = "" if before.group(1) or told.group(1) or told.group(2) == "至今" else "-"
            joined[id(first)] = Piece(first.text + dash + second.text, first.box)
            joined[id(second)] = None
    return [kept for piece in pieces if (kept := joined.get(id(piece), piece)) is not None]


def _is_above(upper: Piece, lower: Piece) -> bool:
    one, other = upper.box, lower.box
    is_near = 0 < other.top - one.top < _REACH * one.height
    return is_near and (abs(one.left - other.left) < one.height or abs(middle_of(one) - middle_of(other)) < one.height)
