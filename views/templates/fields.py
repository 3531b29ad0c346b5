"""Fields that save when they are left: a line, a text of lines, a choice, several ticks behind one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPlainTextEdit, QWidget

from views.common.buttons import Button
from views.common.wording import listed

ROW = 21  # px of a line of text


class Words(QLineEdit):
    """`edited` once it is left with other words."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.editingFinished.connect(self._on_left)

    def show_words(self, words: str) -> None:
        self._before = words
        self.setText(words)
        self.setCursorPosition(0)

    def _on_left(self) -> None:
        if self.text() != self._before:
            self._before = self.text()
            self.edited.emit()


class Lines(QPlainTextEdit):
    """One entry per line; as high as its text, within limits."""

    edited = Signal()

    def __init__(self, least: int = 3, most: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._before = least, most, ""
        self.setTabChangesFocus(True)
        self.document().contentsChanged.connect(self._fit)
        self._fit()

    def show_lines(self, lines: Sequence[str]) -> None:
        self._before = "\n".join(lines)
        self.setPlainText(self._before)

    def lines(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())

    def _fit(self) -> None:
        rows = min(max(self.document().lineCount(), self._least), self._most)
        self.setFixedHeight(rows * ROW + 16)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.toPlainText() != self._before:
            self._before = self.toPlainText()
            self.edited.emit()


class OneOf(QComboBox):
    """A choice by code; `edited` only when a person chose."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.activated.connect(lambda _: self.edited.emit())

    def show_choice(self, offered: Sequence[tuple[str, str]], chosen: str) -> None:
        self.clear()
        for code, words in offered:
            self.addItem(words, code)
        at = self.findData(chosen)
        if at < 0 and chosen:
            self.addItem(chosen, chosen)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def code(self) -> str:
        return str(self.currentData() or "")


class SeveralOf(Button):
    """A button that says what is ticked, with a menu that stays open while ticking."""

    edited = Signal()

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(nothing, parent=parent)
        self._nothing = nothing
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToHide.connect(self._on_closed)
        self._actions: dict[str, QAction] = {}
        self._before: tuple[str, ...] = ()

    def show_choice(self, offered: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        self._menu.clear()
        self._actions = {}
        for code, words in offered:
            action = QAction(words, self._menu)
            action.setCheckable(True)
            action.setChecked(code in chosen)
            self._actions[code] = action
            self._menu.addAction(action)
        self._before = self.codes()
        self._say()

    def codes(self) -> tuple[str, ...]:
        return tuple(code for code, action in self._actions.items() if action.isChecked())

    def tick(self, code: str, *, is_on: bool) -> None:
        """As a click in the menu would."""
        self._actions[code].setChecked(is_on)
        self._on_closed()

    def _say(self) -> None:
        words = [action.text() for action in self._actions.values() if action.isChecked()]
        self.setText(listed(words) if len(words) <= 3 else f"{listed(words[:3])}…")
        if not words:
            self.setText(self._nothing)

    def _on_closed(self) -> None:
        self._say()
        if self.codes() != self._before:
            self._before = self.codes()
            self.edited.emit()
