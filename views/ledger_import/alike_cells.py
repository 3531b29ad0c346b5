"""Cells that say the same as one that was just put right: all of them at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.ledgers.draft import Draft, Record
from views.common.buttons import Button
from views.ledger_import.words import counted

_LONGEST = 12  # characters of the text that the button names


class AlikeButton(Button):
    """Offers to put right the other cells of a column that say the same. `wanted`: records, column, text."""

    wanted = Signal(object, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", role="link", size="row", parent=parent)
        self._offer: tuple[Sequence[Record], int, str] | None = None
        self.clicked.connect(self._on_clicked)
        self.hide()

    def offer(self, draft: Draft, record: Record, column: int, text: str) -> None:
        """A cell now says `text`: whether others said what it had said."""
        others = draft.alike(record, column)
        written = draft.text_of(record, column)
        self._offer = (others, column, text) if others and written else None
        self.setVisible(self._offer is not None)
        if self._offer is None:
            return
        short = written if len(written) <= _LONGEST else f"{written[:_LONGEST]}…"
        words = counted(self.tr("Also the other %n “{text}”", "", len(others)), len(others))
        self.setText(words.format(text=short))

    def withdraw(self) -> None:
        """Nothing to offer any more."""
        self._offer = None
        self.hide()

    def _on_clicked(self) -> None:
        offer = self._offer
        self.withdraw()
        if offer is not None:
            self.wanted.emit(*offer)
