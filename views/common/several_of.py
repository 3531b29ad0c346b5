"""A button that says which of several things are ticked, and a menu behind it that stays open while ticking."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from views.common.buttons import Button
from views.common.wording import listed


class _TickMenu(QMenu):
    """A click ticks and leaves the menu open; Esc or a click outside closes it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action: QAction | None = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.toggle()
            return
        super().mouseReleaseEvent(event)


class SeveralOf(Button):
    """`edited` when the menu is closed and other ones are ticked, `another_wanted` when none of them is meant."""

    edited = Signal()
    another_wanted = Signal()

    def __init__(self, nothing: str, *, icon: str = "", size: str = "control", parent: QWidget | None = None) -> None:
        super().__init__(nothing, icon=icon, size=size, parent=parent)
        self._nothing = nothing
        self._menu = _TickMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToHide.connect(self._on_closed)
        self._menu.triggered.connect(lambda _: self._on_closed())  # Enter ticks after the menu was hidden
        self._actions: dict[str, QAction] = {}
        self._before: tuple[str, ...] = ()
        self._is_short = False

    def set_short(self, is_short: bool) -> None:
        """In little room: the first, and how many more."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._say()

    def show_choice(self, offered: Sequence[tuple[str, str]], chosen: Sequence[str], *, another: str = "") -> None:
        """What there is to tick, and what is ticked; `another` is a last entry for what is not in the list."""
        self._menu.clear()
        self._actions = {}
        for code, words in offered:
            action = QAction(words, self._menu)
            action.setCheckable(True)
            action.setChecked(code in chosen)
            self._actions[code] = action
            self._menu.addAction(action)
        if another:
            self._menu.addSeparator()
            self._menu.addAction(another).triggered.connect(self.another_wanted)
        self._before = self.codes()
        self._say()

    def codes(self) -> tuple[str, ...]:
        return tuple(code for code, action in self._actions.items() if action.isChecked())

    def offered(self) -> tuple[str, ...]:
        return tuple(self._actions)

    def tick(self, code: str, *, is_on: bool) -> None:
        """As a click in the menu would."""
        self._actions[code].setChecked(is_on)
        self._on_closed()

    def _say(self) -> None:
        words = [action.text() for action in self._actions.values() if action.isChecked()]
        shown = 1 if self._is_short else 3
        more = f" +{len(words) - shown}" if self._is_short else "…"
        self.setText(listed(words) if len(words) <= shown else f"{listed(words[:shown])}{more}")
        if not words:
            self.setText(self._nothing)
        self.setToolTip(listed(words) if len(words) > shown else "")
        self.updateGeometry()

    def _on_closed(self) -> None:
        self._say()
        if self.codes() != self._before:
            self._before = self.codes()
            self.edited.emit()
