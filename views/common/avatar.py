"""A person as a disc with an initial."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from views.common import marks, paint


class Avatar(QAbstractButton):
    """A person as a disc with an initial; a button where it opens something."""

    def __init__(self, name: str, *, size: int = 28, is_me: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._is_me = name, is_me
        self.setFixedSize(size, size)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        marks.avatar(painter, QPointF(0, 0), self._name, size=self.width(), is_me=self._is_me)
        if self.hasFocus():
            paint.focus_ring(painter, QRectF(self.rect()), self.width() / 2)
