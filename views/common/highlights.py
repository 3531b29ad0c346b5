"""Words with some of them marked: where the words of a search stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from views.common import paint
from views.common.look import look

Span = tuple[int, int]


def draw(
    painter: QPainter, rect: QRectF, text: str, spans: Sequence[Span], *, size: str = "small", role: str = "text2"
) -> None:
    """One line; what is marked stands on the colour of search hits. It is cut at the end where it does not fit."""
    metrics = look().metrics(size)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    for start, end in spans:
        if start < len(shown):
            left = rect.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[start : min(end, len(shown))])
            mark = QRectF(left - 1, rect.center().y() - 9, width + 2, 18)
            paint.box(painter, mark, 2, "warn_soft", "warn_line")
    paint.words(painter, rect, shown, size=size, role=role)
