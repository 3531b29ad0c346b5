"""What is said of a person who is no longer there: merged into another record, or erased."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.errors import AppError
from views.common.states import EmptyState

CODES = ("row.not_found", "candidate.merged")


class Gone(EmptyState):
    """A sentence, and the way to the record that is kept."""

    kept_wanted = Signal(object)  # the candidate that the record was merged into

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ghost", "", parent=parent)
        self._kept: Key | None = None
        self.open = self.add_act(self.tr("Open"), lambda: self.kept_wanted.emit(self._kept))

    def tell(self, error: AppError) -> None:
        into = error.params.get("into")
        self._kept = Key(str(into)) if error.code == "candidate.merged" and into else None
        self.open.setVisible(self._kept is not None)
        if self._kept is not None:
            self.set_words(
                self.tr("This record was merged into another"), self.tr("Everything is kept there."), "git-merge"
            )
        else:
            self.set_words(
                self.tr("This person is no longer on file"),
                self.tr("The record was erased or the import was taken back. Only counts remain."),
                "ghost",
            )
