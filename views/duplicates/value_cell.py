"""One side's value of a field: a circle to choose it, and the words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from views.common import paint
from views.common.look import look

HEIGHT = 30


class ValueCell(QAbstractButton):
    """Two of them in one holder exclude each other; ← and → move between them."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setToolTip(words if len(words) > 24 else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.isChecked():
            paint.box(painter, rect.adjusted(0, 1, 0, -1), 6, "selected", "accent_line")
        elif self.underMouse():
            paint.box(painter, rect.adjusted(0, 1, 0, -1), 6, "hover")
        middle = QPointF(15, rect.center().y())
        with paint.saved(painter):
            painter.setBrush(look().color("surface"))
            on = self.isChecked()
            painter.setPen(QPen(look().color("accent" if on else "input"), 5 if on else 1))
            painter.drawEllipse(middle, 4.5 if on else 6.5, 4.5 if on else 6.5)
        role = "text" if self.isChecked() else "text2"
        paint.words(painter, rect.adjusted(30, 0, -8, 0), self.text(), role=role)
        if self.hasFocus():
            paint.focus_ring(painter, rect, 6)
