"""Undo met what others edited since: both are shown, value by value, and a person decides; nothing goes unseen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.program import RunningProgram
from models.values.enums import Operation
from services.audit.values import Change, standing
from services.errors import Clash
from services.journal import Place, UndoConflict
from views.common import wording
from views.common.conflict import MINE, ConflictDialog, Field, Says
from views.journal.words import column_words, entity_words, value_words

MOST = 30  # values that a person can decide on one by one; beyond that the undo is refused with a sentence


class UndoAsking(QObject):
    """For one program in its window."""

    def __init__(self, program: RunningProgram, window: QWidget) -> None:
        super().__init__(program)
        self._program, self._window = program, window
        self._error: UndoConflict | None = None
        self._go_on: Callable[[frozenset[Place]], None] | None = None

    def ask(self, error: UndoConflict, go_on: Callable[[frozenset[Place]], None]) -> None:
        """Look up what stands there now, then show both; `go_on` is called with the places to put back all the same."""
        self._error, self._go_on = error, go_on
        self._program.read(partial(standing, edited=error.edited), self._show)

    def _show(self, found: tuple[Change, ...]) -> None:
        error, go_on = self._error, self._go_on
        if error is None or go_on is None:
            return
        places: dict[str, Place] = {}
        fields: dict[str, Field] = {}
        clashes = [clash for change in found for clash in self._clashes(change, places, fields)]
        if not clashes or len(clashes) > MOST:
            self._program.show_error(error)
            self.deleteLater()
            return
        dialog = ConflictDialog(clashes, fields, self._window, self._says())
        rows = dialog.rows

        def settled(_values: dict[str, object]) -> None:
            go_on(frozenset(places[row.clash.column] for row in rows if row.choice.current == MINE))

        dialog.settled.connect(settled)
        dialog.finished.connect(self.deleteLater)
        dialog.open()

    def _clashes(self, change: Change, places: dict[str, Place], fields: dict[str, Field]) -> list[Clash]:
        """A clash per value; one for a row that undo would take away as a whole."""
        about = [change.about, entity_words(change.entity)]
        if change.operation is Operation.DELETE:
            now = wording.listed([f"{column_words(v.column)} {value_words(v, v.after)}" for v in change.values])
            told = [("", "", self.tr("(taken away)"), now)] if change.values else []
        else:
            told = [
                (v.column, column_words(v.column), value_words(v, v.before), value_words(v, v.after))
                for v in change.values
            ]
        found = []
        for column, name, back, now in told:
            place = f"{change.seq}.{column}"
            places[place] = (change.entity, change.key, column)
            fields[place] = Field(wording.DOT.join(part for part in (*about, name) if part))
            found.append(Clash(change.entity, change.key, place, back, now))
        return found

    def _says(self) -> Says:
        return Says(
            self.tr("Somebody changed this since"),
            self.tr("The undo would overwrite a colleague's work. Choose for each value; the rest is undone."),
            self.tr("There now"),
            self.tr("What undo brings back"),
            self.tr("Leave it"),
            self.tr("Bring it back"),
            self.tr("Undo nothing"),
        )
