"""What is typed into an evaluation is kept by itself, shortly after the last key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from models.values.keys import Key
from services.evaluations import submit
from views.context import Program
from views.evaluation.form import FormPanel

AUTOSAVE_MS = 800


class DraftKeeping(QObject):
    """Nobody else sees the draft, and nothing of it is journaled."""

    due = Signal()  # something was typed and a moment has passed
    saved = Signal(object)  # datetime

    def __init__(
        self,
        program: Program,
        form: FormPanel,
        parent: QObject,
        *,
        due: Callable[[], None],
        saved: Callable[[datetime], None],
    ) -> None:
        super().__init__(parent)
        self.due.connect(due)
        self.saved.connect(saved)
        self._program, self._form = program, form
        self.is_dirty = False
        self._timer = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._timer.timeout.connect(self.due)

    def touch(self) -> None:
        """Something was typed."""
        self.is_dirty = True
        self._timer.start()

    def rest(self) -> None:
        """It is being submitted, or was: nothing is left to be kept."""
        self._timer.stop()
        self.is_dirty = False

    def save(self, assignment: Key, amends: Key | None) -> None:
        """Keep what was typed since the last time."""
        if self.is_dirty:
            self.rest()
            draft = partial(submit.save_draft, assignment=assignment, filled=self._form.filled(), amends=amends)
            self._program.keep(draft, done=self._on_saved)

    def _on_saved(self, at: datetime) -> None:
        self.saved.emit(at)  # the program holds a method by its object: a signal has none that it could hold
