"""Pages whose text was drawn lying on its side, or on its head, though the page says nothing of a turn."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from services.resumes.documents import Box, Line
from services.resumes.layout.pieces import Piece

_SAMPLES = 60  # characters
_MOST = 0.8  # of them are turned alike
_SHORT = 2  # letters of a piece: a line that lies on its side is read letter by letter
_FEW = 12  # pieces


def turn_of(text: pdfium.PdfTextPage, pieces: Sequence[Piece]) -> int:
    """By how many degrees, clockwise, the page must be turned to be read: 0, 90, 180 or 270."""
    short = sum(len(piece.text) <= _SHORT for piece in pieces)
    if len(pieces) < _FEW or 10 * short < 7 * len(pieces):
        return 0
    count = text.count_chars()
    seen = Counter(_degrees(text, index) for index in range(0, count, max(count // _SAMPLES, 1)))
    degrees, most = seen.most_common(1)[0]
    return (360 - degrees) % 360 if degrees % 90 == 0 and most >= _MOST * seen.total() else 0


def _degrees(text: pdfium.PdfTextPage, index: int) -> int:
    return round(math.degrees(raw.FPDFText_GetCharAngle(text.raw, index))) % 360


def turned_back(line: Line, turn: int, width: float, height: float) -> Line:
    """The line with its place on the page as it is shown, `width` by `height`."""
    if line.box is None:
        return line
    one = _back(line.box.left, line.box.top, turn, width, height)
    other = _back(line.box.right, line.box.bottom, turn, width, height)
    box = Box(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
    return Line(line.text, box, (), line.confidence)


def _back(x: float, y: float, turn: int, width: float, height: float) -> tuple[float, float]:
    match turn:
        case 90:
            return y, height - x
        case 180:
            return width - x, height - y
    return width - y, x
