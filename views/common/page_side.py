"""The side margin of a page's own rows: 20 px, 14 in a window below 1400, as the header above them has it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLayout, QWidget

from views.common.widths import side_margin


class PageSide(QObject):
    """Keeps the left and right margins of a layout at the side of the page while the window changes its width."""

    def __init__(self, owner: QWidget, layout: QLayout, *, left: bool = True, right: bool = True) -> None:
        super().__init__(owner)
        self._owner, self._layout = owner, layout
        self._left, self._right = left, right
        owner.installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        side = side_margin(self._owner.window().width())
        margins = self._layout.contentsMargins()
        left = side if self._left else margins.left()
        right = side if self._right else margins.right()
        if (left, right) != (margins.left(), margins.right()):
            self._layout.setContentsMargins(left, margins.top(), right, margins.bottom())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()
        return super().eventFilter(watched, event)
