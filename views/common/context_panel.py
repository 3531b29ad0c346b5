"""The right context panel: beside the content from 1200 px on, a drawer over it below that."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStyle, QWidget

from views.common import paint, shadow
from views.common.look import look
from views.common.widths import DRAWER_BELOW, WIDE

MOTION_MS = 120


class _Drawer(QWidget):
    """Holds the panel: a plain column, or a drawer with a shadow at its left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_drawer = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.is_drawer:
            rect.setLeft(shadow.MARGIN)
            shadow.draw(painter, rect.adjusted(0, -20, 40, 20))
        painter.fillRect(rect, look().color("canvas"))
        edge = (
            QRectF(rect.left() - 1, rect.top(), 2, rect.height()) if self.is_drawer else QRectF(0, 0, 1, rect.height())
        )
        paint.hair_right(painter, edge)


class ContextPanel(QWidget):
    """Content with a panel at its right. `toggle()` is Ctrl+Backslash; Esc closes the drawer.

    `width` is used from 1400 px on, `least` below.
    """

    shown_changed = Signal(bool)

    def __init__(
        self, content: QWidget, panel: QWidget, *, width: int = 392, least: int = 324, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._content, self._panel = content, panel
        self._width, self._least = width, least
        self._wanted = True  # beside the content
        self._is_open = False  # as a drawer
        content.setParent(self)
        self._holder = _Drawer(self)
        panel.setParent(self._holder)
        self._motion = QPropertyAnimation(self._holder, b"geometry", self)
        self._motion.setDuration(MOTION_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.finished.connect(self._settle)

    @property
    def content(self) -> QWidget:
        return self._content

    @property
    def panel(self) -> QWidget:
        return self._panel

    @property
    def is_drawer(self) -> bool:
        return self.window().width() < DRAWER_BELOW

    @property
    def is_shown(self) -> bool:
        return self._is_open if self.is_drawer else self._wanted

    def toggle(self) -> None:
        self.set_shown(not self.is_shown)

    def set_shown(self, is_shown: bool) -> None:
        """Show or hide the panel; a drawer slides unless motion is switched off."""
        if is_shown == self.is_shown:
            return
        if self.is_drawer:
            self._is_open = is_shown
            self._slide()
        else:
            self._wanted = is_shown
            self._arrange()
        self.shown_changed.emit(is_shown)

    def reveal(self) -> None:
        """Something was chosen whose details stand in the panel: open the drawer if it is one."""
        if self.is_drawer:
            self.set_shown(True)

    def _panel_width(self) -> int:
        return self._width if self.window().width() >= WIDE else self._least

    def _drawer_rect(self, is_open: bool) -> QRect:
        width = min(self._panel_width(), self.width() - 40) + shadow.MARGIN
        return QRect(self.width() - width if is_open else self.width(), 0, width, self.height())

    def _slide(self) -> None:
        has_motion = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0
        self._holder.is_drawer = True
        self._holder.raise_()
        self._holder.show()
        if not has_motion:
            self._settle()
            return
        self._motion.stop()
        self._motion.setStartValue(self._drawer_rect(not self._is_open))
        self._motion.setEndValue(self._drawer_rect(self._is_open))
        self._place_panel(self._drawer_rect(True).width())
        self._motion.start()

    def _settle(self) -> None:
        if self.is_drawer:
            self._arrange()

    def _place_panel(self, width: int) -> None:
        left = shadow.MARGIN + 1 if self._holder.is_drawer else 1
        self._panel.setGeometry(left, 0, width - left, self.height())

    def _arrange(self) -> None:
        self._motion.stop()
        drawer = self.is_drawer
        self._holder.is_drawer = drawer
        if drawer:
            self._content.setGeometry(0, 0, self.width(), self.height())
            self._holder.setGeometry(self._drawer_rect(self._is_open))
            self._holder.setVisible(self._is_open)
            self._holder.raise_()
        else:
            self._is_open = False
            width = self._panel_width() if self._wanted else 0
            self._content.setGeometry(0, 0, self.width() - width, self.height())
            self._holder.setGeometry(self.width() - width, 0, width, self.height())
            self._holder.setVisible(self._wanted)
        self._place_panel(self._holder.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_drawer and self._is_open:
            self.set_shown(False)
            return
        super().keyPressEvent(event)
