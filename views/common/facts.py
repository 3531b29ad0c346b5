"""A line of facts with small painted dots between them: fonts disagree about the width of "·"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from views.common import paint
from views.common.look import look

SEPARATOR = " · "


class FactsLine(QWidget):
    """Shows "needs 2 · hired 1 · running 22"; cut at the end where it does not fit, whole in the tool tip."""

    def __init__(
        self, words: str = "", *, size: str = "body", role: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._size, self._role = words, size, role
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_words(words)

    def text(self) -> str:
        return self._words

    def set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _width(self) -> float:
        parts = self._words.split(SEPARATOR)
        return sum(paint.text_width(part, self._size) for part in parts) + paint.DOT_WIDTH * (len(parts) - 1)

    def sizeHint(self) -> QSize:
        return QSize(round(self._width() + 1), look().line(self._size))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, look().line(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        paint.dotted_words(QPainter(self), rect, self._words.split(SEPARATOR), size=self._size, role=self._role)
        self.setToolTip(self._words if self._width() > rect.width() + 1 else "")
