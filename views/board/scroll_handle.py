"""The 4-px scroll handle of a lane, in the gutter beside the cards, shown while the mouse is over the lane."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from views.common import paint

WIDTH = 4
_LEAST = 32


class ScrollHandle(QWidget):
    """Follows a scroll bar that is not shown itself, so that cards keep one width."""

    def __init__(self, bar: QScrollBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = bar
        self._grabbed_at = 0.0
        self._grabbed_value = 0
        self.setFixedWidth(WIDTH)
        bar.valueChanged.connect(lambda _value: self.update())
        bar.rangeChanged.connect(lambda _low, _high: self.update())
        self.hide()

    def _handle(self) -> QRectF:
        reach = self._bar.maximum() - self._bar.minimum()
        if reach <= 0:
            return QRectF()
        length = max(self.height() * self._bar.pageStep() / (reach + self._bar.pageStep()), _LEAST)
        share = (self._bar.value() - self._bar.minimum()) / reach
        return QRectF(0, share * (self.height() - length), WIDTH, length)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed_at, self._grabbed_value = event.globalPosition().y(), self._bar.value()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        handle = self._handle()
        way = self.height() - handle.height()
        if way > 0:
            moved = QPointF(0, event.globalPosition().y() - self._grabbed_at).y() / way
            self._bar.setValue(round(self._grabbed_value + moved * (self._bar.maximum() - self._bar.minimum())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        handle = self._handle()
        if not handle.isEmpty():
            paint.box(QPainter(self), handle, 2, "strong")
