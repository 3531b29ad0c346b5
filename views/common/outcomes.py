"""What came of a talk: one key each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from models.values.enums import CallOutcome
from views.common.buttons import Button
from views.common.labels import label as word_of


def outcome_words(stored: str) -> str:
    """An outcome of the contact log: one of the closed list, or the words of an old ledger."""
    try:
        return word_of(CallOutcome(stored))
    except ValueError:
        return stored


class OutcomeKeys(QWidget):
    """A grid of outcomes; a digit chooses one and acts at once. `take` may be offered other widgets' keys."""

    chosen = Signal(object)  # CallOutcome

    def __init__(
        self, outcomes: Sequence[CallOutcome] = tuple(CallOutcome), *, columns: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._outcomes = tuple(outcomes)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self.buttons: dict[CallOutcome, Button] = {}
        for place, outcome in enumerate(self._outcomes):
            button = Button(word_of(outcome), key=str(place + 1), size="compact", parent=self)
            button.clicked.connect(lambda _=False, outcome=outcome: self.chosen.emit(outcome))
            grid.addWidget(button, place // columns, place % columns)
            self.buttons[outcome] = button

    def take(self, event: QKeyEvent) -> bool:
        """Whether this key was one of the digits."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        place = event.key() - Qt.Key.Key_1
        if held or not 0 <= place < len(self._outcomes):
            return False
        self.chosen.emit(self._outcomes[place])
        return True
