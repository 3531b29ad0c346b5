"""A button that is an icon alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

from views.common import paint
from views.common.look import look

HEIGHTS = {"control": 32, "compact": 28, "row": 24, "large": 40}
BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class IconButton(QToolButton):
    """An icon alone: needs words (for the tool tip and screen readers) and may show its key in the tip."""

    def __init__(
        self,
        icon: str,
        words: str,
        *,
        key: str = "",
        role: str = "ghost",
        size: str = "control",
        icon_role: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._has_mark = False
        self._by_keyboard = False
        self._side = HEIGHTS[size]
        self._pixels = 14 if size == "row" else 16
        self.setProperty("role", role)
        self.setProperty("extent", size)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.set_icon(icon, icon_role)
        self.set_words(words)

    def set_icon(self, name: str, role: str = "text2", *, filled: bool = False) -> None:
        self.setIcon(look().icon(name, self._pixels, role, filled=filled))
        self.setIconSize(QSize(self._pixels, self._pixels))

    def set_words(self, words: str) -> None:
        """What it does, for people who do not know the icon."""
        self.setToolTip(f"{words}  {self._key}" if self._key else words)
        self.setAccessibleName(words)

    def set_mark(self, has_mark: bool) -> None:
        """Show or hide the red dot: something new is behind this button."""
        self._has_mark = has_mark
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        if self._has_mark:
            center = QRectF(self.rect()).center()
            paint.box(painter, QRectF(center.x() + 2, center.y() - 9, 7, 7), 3.5, "danger")
        if self.hasFocus() and self._by_keyboard:
            paint.focus_ring(painter, QRectF(self.rect()), 5)
