"""A line of text in which colleagues are named with an "@"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from services.comments import Colleague


class MentionLine(QLineEdit):
    """A line in which "@" and some letters (pinyin too) offer colleagues."""

    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Colleague, ...] = ()
        self._names = QCompleter(self)
        self._names.setWidget(self)
        self._names.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._names.activated.connect(self._insert)
        self.textEdited.connect(lambda _text: self._offer())

    def set_people(self, people: Sequence[Colleague]) -> None:
        self._people = tuple(people)

    def _typed(self) -> str | None:
        """What stands between the last "@" and the cursor; None outside a mention."""
        before = self.text()[: self.cursorPosition()]
        at = before.rfind("@")
        typed = before[at + 1 :] if at >= 0 else ""
        return typed if at >= 0 and " " not in typed and len(typed) < 20 else None

    def _offer(self) -> None:
        typed = self._typed()
        if typed is None:
            self._close()
            return
        wanted = typed.lower()
        found = [p.name for p in self._people if wanted in f"{p.name} {p.pinyin} {p.initials}".lower()][:8]
        self._names.setModel(QStringListModel(found, self._names))
        if found and typed not in found:
            self._names.complete()
        else:
            self._close()

    def _close(self) -> None:
        popup = self._names.popup()
        if popup is not None:
            popup.hide()

    def _insert(self, name: str) -> None:
        typed = self._typed() or ""
        end = self.cursorPosition()
        start = end - len(typed)
        self.setText(f"{self.text()[:start]}{name} {self.text()[end:]}")
        self.setCursorPosition(start + len(name) + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
            return
        super().keyPressEvent(event)
