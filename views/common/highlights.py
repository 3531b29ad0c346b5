"""Words with some of them marked: where the words of a search stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from views.common import paint
from views.common.look import look

Span = tuple[int, int]
CUT = "…"


def led_to(text: str, spans: Sequence[Span], fits: Callable[[str], bool]) -> tuple[str, Sequence[Span]]:
    """The text without so much of its beginning that its first mark fits in; the marks where they stand then."""
    if not spans or fits(text[: spans[0][1]] + CUT):
        return text, spans
    first, stop = spans[0]
    cut = 1 + bisect_left(range(1, first), True, key=lambda n: fits(CUT + text[n:stop] + CUT))  # painted: few measures
    moved = cut - len(CUT)
    return CUT + text[cut:], [(start - moved, end - moved) for start, end in spans]


def draw(
    painter: QPainter, rect: QRectF, text: str, spans: Sequence[Span], *, size: str = "small", role: str = "text2"
) -> None:
    """One line; what is marked stands on the colour of search hits. What does not fit is cut: at the end, and before
    the first mark where that would not be seen otherwise.
    """
    metrics = look().metrics(size)
    room = rect.width() - metrics.height()  # what Qt cuts off is up to a letter more than its sign of it
    text, spans = led_to(text, spans, lambda words: metrics.horizontalAdvance(words) <= room)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    for start, end in spans:
        if start < len(shown):
            left = rect.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[start : min(end, len(shown))])
            mark = QRectF(left - 1, rect.center().y() - 9, width + 2, 18)
            paint.box(painter, mark, 2, "warn_soft", "warn_line")
    paint.words(painter, rect, shown, size=size, role=role)
