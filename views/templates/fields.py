"""Fields that save when they are left: a line, a text of lines, a choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

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
