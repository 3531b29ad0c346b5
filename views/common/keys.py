"""Keys of a screen. Single letters act only while no text field has focus, and can be switched off (WCAG 2.1.4)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget


class SingleKeys(QObject):
    """Whether single letters and digits act at all: a personal preference."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._are_on = True

    @property
    def are_on(self) -> bool:
        return self._are_on

    def switch(self, are_on: bool) -> None:
        self._are_on = are_on
        self.changed.emit(are_on)


@cache
def single_keys() -> SingleKeys:
    """The one switch of this process."""
    return SingleKeys()


class Keys(QObject):
    """The shortcuts of a page. They act while the focus is anywhere in it.

    A text field takes printable keys before a shortcut does (Qt's ShortcutOverride), and an input
    method takes them before both, so a letter typed into a form is never an act.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def letter(self, key: str, do: Callable[[], object]) -> QShortcut:
        """A single letter or digit: "S", "1", "Shift+J"."""
        shortcut = self.always(key, do)
        shortcut.setEnabled(single_keys().are_on)
        single_keys().changed.connect(shortcut.setEnabled)
        return shortcut

    def always(self, key: str, do: Callable[[], object]) -> QShortcut:
        """A key with Ctrl, Alt or of the function row: acts in text fields too."""
        shortcut = QShortcut(QKeySequence(key), self._page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: do())
        shortcut.activatedAmbiguously.connect(lambda: do())  # the window has the key, too: the page wins
        return shortcut


class ListKeys(QObject):
    """Vi-like moving in a list, table or lane: J/K, H/L, Space, Shift+J/K, Enter.

    The models of such views are not editable: Qt then switches the input method off for the view,
    so letters arrive with a Chinese input method on.
    """

    side_asked = Signal(int)  # H/← = -1, L/→ = 1
    opened = Signal()  # Enter on the current row

    def __init__(self, view: QAbstractItemView, *, has_sides: bool = False) -> None:
        super().__init__(view)
        self._view = view
        self._has_sides = has_sides
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._handle(event):
            return True
        return super().eventFilter(watched, event)

    def _handle(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return True
        if key == Qt.Key.Key_Space:
            self._toggle()
            return True
        if self._has_sides and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.side_asked.emit(-1 if key == Qt.Key.Key_Left else 1)
            return True
        return single_keys().are_on and self._handle_letter(key, event)

    def _handle_letter(self, key: int, event: QKeyEvent) -> bool:
        if key in (Qt.Key.Key_J, Qt.Key.Key_K):
            arrow = Qt.Key.Key_Down if key == Qt.Key.Key_J else Qt.Key.Key_Up
            self._view.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, arrow, event.modifiers()))
            return True
        if self._has_sides and key in (Qt.Key.Key_H, Qt.Key.Key_L):
            self.side_asked.emit(-1 if key == Qt.Key.Key_H else 1)
            return True
        return False

    def _toggle(self) -> None:
        index = self._view.currentIndex()
        model = self._view.selectionModel()
        if index.isValid() and model is not None:
            flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            model.select(index, flags)
