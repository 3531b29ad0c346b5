"""Buttons: primary, secondary, ghost, link, danger; with an icon, a key cap, a menu; and icon-only ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from views.common import marks, paint
from views.common.icon_button import BY_KEYBOARD, HEIGHTS, IconButton
from views.common.look import look

_PADDING = {"control": 12, "compact": 10, "row": 8, "large": 16}
_TEXT_ROLE = {
    "primary": "on_accent",
    "ghost": "text2",
    "link": "accent_text",
    "danger": "danger",
    "inverse": "on_inverse",
}

__all__ = ["Button", "IconButton", "SplitButton", "menu_of"]


class Button(QPushButton):
    """A push button whose frame comes from the style sheet; icon, words and key cap are painted in one row.

    `role`: primary, secondary, ghost, link, danger, inverse (on a dark bar). `size`: control, compact, row, large.
    `key` is painted beside the words; it is a reminder, the shortcut itself belongs to the page.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "secondary",
        icon: str = "",
        key: str = "",
        size: str = "control",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._key = key
        self._size = size
        self._by_keyboard = False
        self.setProperty("role", role)
        self.setProperty("extent", size)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor if role == "link" else Qt.CursorShape.ArrowCursor)
        self._describe()
        self._may_shrink()

    @property
    def role(self) -> str:
        return str(self.property("role"))

    def set_role(self, role: str) -> None:
        """Change what the button means: the next act may become the primary one."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def set_icon(self, name: str) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        self._key = key
        self._describe()
        self._may_shrink()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._key)

    def _may_shrink(self) -> None:
        """Where there is little room the key cap goes before words are cut."""
        policy = QSizePolicy.Policy.Preferred if self._key else QSizePolicy.Policy.Minimum
        self.setSizePolicy(policy, self.sizePolicy().verticalPolicy())

    def _text_size(self) -> str:
        return {"row": "small", "large": "strong"}.get(self._size, "body")

    def _is_bold(self) -> bool:
        return self.role in ("primary", "inverse")

    def _content_width(self, *, has_key: bool = True) -> float:
        width = paint.text_width(self.text(), self._text_size(), bold=self._is_bold()) + 1
        if self._icon:
            width += self._icon_size() + (6 if self.text() else 0)
        if self._key and has_key:
            width += 6 + marks.key_cap_width(self._key)
        if self.menu() is not None:
            width += 6 + 12
        return width

    def _shows_key(self) -> bool:
        return bool(self._key) and self.width() >= self.sizeHint().width() - 2

    def _icon_size(self) -> int:
        return 14 if self._size in ("row", "compact") else 16

    def sizeHint(self) -> QSize:
        return self._size_for(self._content_width())

    def minimumSizeHint(self) -> QSize:
        return self._size_for(self._content_width(has_key=False))

    def _size_for(self, content: float) -> QSize:
        padding = 4 if self.role == "link" else _PADDING[self._size]
        return QSize(round(content + 0.5) + 2 * padding, HEIGHTS[self._size])

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._paint_content(painter, QRectF(self.rect()))
        if self.hasFocus() and self._by_keyboard:
            paint.focus_ring(painter, QRectF(self.rect()), 5)

    def _content_role(self) -> str:
        if not self.isEnabled():
            return "disabled"
        if self.isChecked():
            return "accent_text"
        return _TEXT_ROLE.get(self.role, "text")

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        role, has_key = self._content_role(), self._shows_key()
        x = rect.left() + max(4.0, (rect.width() - self._content_width(has_key=has_key)) / 2)
        middle = rect.center().y()
        if self._icon:
            side = self._icon_size()
            look().draw_icon(painter, QPointF(x, middle - side / 2), self._icon, side, role)
            x += side + 6
        text = self.text().replace("&&", "&")
        width = rect.right() - x - self._tail_width(has_key=has_key) - 3
        space = QRectF(x, rect.top(), max(width, 0), rect.height())
        x += paint.words(painter, space, text, size=self._text_size(), role=role, bold=self._is_bold()) + 6
        if has_key:
            ground = "surface" if role not in ("on_accent", "on_inverse") else role
            cap_role = "text3" if ground == "surface" else role
            x += marks.key_cap(painter, QPointF(x, middle - 9), self._key, role=cap_role, on=ground) + 6
        if self.menu() is not None:
            look().draw_icon(painter, QPointF(x, middle - 6), "chevron-down", 12, role)

    def _tail_width(self, *, has_key: bool) -> float:
        width = 6 + marks.key_cap_width(self._key) if has_key else 0.0
        return width + (18 if self.menu() is not None else 0)


class SplitButton(QWidget):
    """A primary act with a menu of its alternatives at the right."""

    clicked = Signal()

    def __init__(
        self, text: str, menu: QMenu, more: str, *, role: str = "primary", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self.button = Button(text, role=role, key=key)
        self.button.setProperty("half", "left")
        self.button.clicked.connect(self.clicked)
        self.more = IconButton("chevron-down", more, role=role, icon_role="on_accent" if role == "primary" else "text2")
        self.more.setProperty("half", "right")
        self.more.setMenu(menu)
        row.addWidget(self.button)
        row.addWidget(self.more)
        self.setFocusProxy(self.button)

    def set_text(self, text: str) -> None:
        self.button.setText(text)
        self.button.updateGeometry()


def confirm_foot(dialog: QDialog, harmless: str, go: Button) -> QHBoxLayout:
    """The foot of a dialog that asks before something great: the harmless answer has Esc, Enter and the focus."""
    foot = QHBoxLayout()
    foot.addStretch(1)
    back = Button(harmless, key="Esc")
    back.clicked.connect(dialog.reject)
    go.clicked.connect(dialog.accept)
    foot.addWidget(back)
    foot.addWidget(go)
    back.setDefault(True)
    back.setFocus()
    return foot


def menu_of(parent: QWidget, *acts: tuple[str, str, Callable[[], object]] | None) -> QMenu:
    """A menu from (icon, words, what to do); None is a separator."""
    menu = QMenu(parent)
    for act in acts:
        if act is None:
            menu.addSeparator()
            continue
        icon, words, do = act
        action = QAction(words, menu)
        if icon:
            action.setIcon(look().icon(icon))
        action.triggered.connect(lambda _checked=False, do=do: do())
        menu.addAction(action)
    return menu
