"""A popover: a small panel at a control that confirms or chooses in place; a click outside or Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from views.common import handing, paint, shadow
from views.common.compositing import can_blend
from views.common.fields import label
from views.common.look import look


class Popover(QWidget):
    """Put widgets into `column`, then `show_at(control)`. What is typed is passed on by `hand_in`, never lost."""

    def __init__(self, parent: QWidget, *, width: int = 320, padding: int = 14) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.column = QVBoxLayout(self)
        edge = shadow.MARGIN + padding
        self.column.setContentsMargins(edge, edge, edge, edge + 4)
        self.column.setSpacing(8)
        self.setFixedWidth(width + 2 * shadow.MARGIN)
        self._is_deleted_on_close = False
        self._why: QLabel | None = None  # the reason for which it came back

    def show_at(self, control: QWidget, *, align_right: bool = False) -> None:
        """Show below the control, above it where the window has more room there; never off the screen."""
        self.fit()
        below = control.mapToGlobal(QPoint(0, control.height() + 4))
        x = below.x() - shadow.MARGIN
        if align_right:
            x = below.x() + control.width() - self.width() + shadow.MARGIN
        y = below.y() - shadow.MARGIN
        screen = control.screen()
        room = screen.availableGeometry()
        above = control.mapToGlobal(QPoint(0, -4)).y() - self.height() + shadow.MARGIN + 4
        home = control.window().frameGeometry()
        hangs_out = y + self.height() - shadow.MARGIN > home.bottom() and above + shadow.MARGIN >= home.top()
        if hangs_out or y + self.height() > room.bottom():
            y = above
        self.move(max(room.left(), min(x, room.right() - self.width())), max(room.top(), y))
        self.show()
        first = self.nextInFocusChain()
        if first is not None and self.isAncestorOf(first):
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def add_foot(self, *acts: QPushButton) -> None:
        """What can be done, at the lower right; the last one is the one that is meant."""
        foot = QHBoxLayout()
        foot.addStretch(1)
        for act in acts:
            foot.addWidget(act)
        self.column.addLayout(foot)

    def hand_in(self, signal: SignalInstance, *values: object) -> None:
        """Close over what was typed and pass it on; where the act that comes of it is refused, it `come_back`s."""
        if self.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):
            self._is_deleted_on_close = True
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.hide()
        with handing.of(handing.HandedIn(self)):
            signal.emit(*values)

    def come_back(self, why: str) -> None:
        """Stand there again as it was left, and say why."""
        if not isValid(self):
            return
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, self._is_deleted_on_close)
        if self._why is None:
            self._why = label("", "error", self)
            self._why.setWordWrap(True)
            self.column.insertWidget(0, self._why)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        page = self.parentWidget()
        if page is not None and not page.isVisible():
            page.installEventFilter(self)  # somebody went elsewhere: it waits there
            return
        self.show()
        self.fit_soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self.parent():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.show)
        return super().eventFilter(watched, event)

    def let_go(self) -> None:
        """What was typed is kept elsewhere now."""
        if isValid(self) and self._is_deleted_on_close:
            self.deleteLater()

    def fit_soon(self) -> None:
        """Take the height of what was just added: Qt shows new widgets, and counts them, in the next round."""
        QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """Take the height that the content needs at this width."""
        self.adjustSize()
        if self.column.hasHeightForWidth():  # Qt took the height at the width that the words would like
            self.resize(self.width(), self.column.totalHeightForWidth(self.width()))
        room = self.screen().availableGeometry()
        if self.isVisible() and self.geometry().bottom() > room.bottom():  # it grew while it was open
            self.move(self.x(), max(room.top(), room.bottom() - self.height()))

    def event(self, event: QEvent) -> bool:
        """Keys without Ctrl or Alt belong to the popover while it is open: Esc closes it, not the page under it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            if not held and event.key() < Qt.Key.Key_F1:
                event.accept()
                return True
        return super().event(event)

    def _box(self) -> QRectF:
        edge = shadow.MARGIN
        return QRectF(self.rect()).adjusted(edge, edge, -edge, -edge - 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not can_blend():  # the room for the shadow would be black: cut the window to its box
            path = QPainterPath()
            path.addRoundedRect(self._box(), 8, 8)
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self._box()
        if can_blend():
            shadow.draw(painter, rect)
        else:
            painter.fillRect(self.rect(), look().color("strong"))  # the corners' last pixels
        paint.box(painter, rect, 8, "surface", "strong")
