"""What the editor asks of the program, and what it passes on: saving without losing a keystroke, replay, publishing."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.values.bilingual import Words
from models.values.keys import Key
from services.errors import AppError
from services.process import drafts, publishing
from services.process.desk import Entry, desk
from services.process.impact import Impact, impact
from services.process.merging import SheetConflict
from services.process.publishing import Published, Takeover
from services.process.replay import Replay, replay
from services.process.sheet import Sheet
from services.use_cases import UseCase
from views.context import Program

CALM_MS = 400  # after the last change until the replay is asked for


class EditorDesk(QObject):
    """One process at a time. A save that is under way is followed by the newest sheet, never overtaken."""

    entries_found = Signal(object)  # tuple[Entry, …]
    replayed = Signal(object)  # Replay
    judged = Signal(object)  # Impact
    saved = Signal()
    refused = Signal(object)  # AppError
    made = Signal(str)  # code of a new process

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self._program = program
        self._code, self._seen = "", 0
        self._waiting: Sheet | None = None
        self._is_saving = False
        self._sheet: Sheet | None = None
        self._kept: dict[str, Sheet] = {}  # as each process stood when it was read
        self._was: Sheet | None = None  # what the sheet that is edited was made of
        self._sent: Sheet | None = None
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._judge)

    def refresh(self) -> None:
        """All processes anew."""
        self._program.read(desk, self._on_entries)

    def _on_entries(self, entries: tuple[Entry, ...]) -> None:
        if not self._is_saving:
            self._kept = {entry.code: entry.shown for entry in entries}
            self.entries_found.emit(entries)

    def show(self, entry: Entry, sheet: Sheet) -> None:
        """The process that is shown, and what is played back."""
        if not self._is_saving:
            self._code, self._seen = entry.code, entry.draft.version if entry.draft is not None else 0
            self._was = self._kept.get(entry.code)
        if sheet != self._sheet:
            self._sheet = sheet
            self._calm.start()

    def _judge(self) -> None:
        if self._sheet is not None and self._code:
            self._program.read(partial(replay, code=self._code, sheet=self._sheet), self._on_replay)
            self._program.read(partial(impact, code=self._code, sheet=self._sheet), self._on_impact)

    def _on_replay(self, found: Replay) -> None:
        self.replayed.emit(found)

    def _on_impact(self, found: Impact) -> None:
        self.judged.emit(found)

    # Writing

    def save(self, sheet: Sheet) -> None:
        """Keep the draft as it is now."""
        self._sheet = sheet
        self._calm.start()
        if self._is_saving:
            self._waiting = sheet
            return
        self._is_saving, self._sent = True, sheet
        self._program.run(
            partial(drafts.keep, code=self._code, seen=self._seen, sheet=sheet, was=self._was or sheet),
            code=UseCase.PROCESS_DRAFT,
            done=self._on_saved,
            failed=self._on_refused,
        )

    def _on_saved(self, version: int) -> None:
        self._seen, self._is_saving, self._was = version, False, self._sent
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.save(waiting)
        else:
            self.saved.emit()
            self.refresh()

    def save_over(self, sheet: Sheet, seen: int, was: Sheet) -> None:
        """What was decided where two had changed the same."""
        self._seen, self._was = seen, was
        self.save(sheet)

    def _on_refused(self, error: AppError) -> None:
        self._is_saving = False
        waiting, self._waiting = self._waiting, None
        if isinstance(error, SheetConflict) and waiting is not None:
            self.save(waiting)  # with the last keystrokes, too
            return
        self.refused.emit(error)
        if not isinstance(error, SheetConflict):
            self.refresh()

    def discard(self, words: str) -> None:
        self._run(partial(drafts.discard, code=self._code, seen=self._seen), UseCase.PROCESS_DRAFT, words)

    def restore(self, edition: int) -> None:
        act = partial(drafts.restore, code=self._code, edition=edition, seen=self._seen)
        self._run(act, UseCase.PROCESS_DRAFT, "")

    def copy(self, name: Words, words: str) -> None:
        self._program.run(
            partial(drafts.copy, code=self._code, name=name),
            code=UseCase.PROCESS_DRAFT,
            done=self._on_copied,
            failed=self._on_refused,
            toast=words,
        )

    def _on_copied(self, code: str) -> None:
        self.made.emit(code)
        self.refresh()

    def remove(self, words: str) -> None:
        self._run(partial(drafts.remove, code=self._code), UseCase.PROCESS_DRAFT, words)

    def publish(self, takeover: Takeover, words: str) -> None:
        self._program.run(
            partial(publishing.publish, code=self._code, seen=self._seen, takeover=takeover),
            code=UseCase.PROCESS_PUBLISH,
            done=self._on_published,
            failed=self._on_refused,
            toast=words,
        )

    def take_over(self, process: Key, takeover: Takeover, words: str) -> None:
        act = partial(publishing.take_over, process=process, positions=takeover.positions, stages=takeover.stages)
        self._run(act, UseCase.PROCESS_PUBLISH, words)

    def _on_published(self, _done: Published) -> None:
        self._sheet = None
        self.refresh()

    def _run(self, act: partial[Any], code: UseCase, words: str) -> None:
        self._program.run(act, code=code, failed=self._on_refused, toast=words)
