"""Everybody compared with everybody: at once where they are few; many as work that tells how far it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from models.values.keys import Key
from services.changes import Changes
from services.identity import pairs
from services.identity.comparing import Strength
from services.identity.pairs import TwinLine, Twins
from services.use_cases import UseCase
from views.common.wording import number
from views.context import Program, RunningJob

MOST_RENEWED = 40  # people that are compared again one by one


class Everybody(QObject):
    """Asks for the pairs among all people. The work can be stopped in the list of activities."""

    found = Signal(object)  # Twins
    told = Signal(str)  # how far it is
    given_up = Signal()

    def __init__(self, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._least = Strength.LIKELY
        self._job: RunningJob | None = None
        self._last: Twins | None = None  # what stands on the screen, when it is everybody
        self._renewing: frozenset[Key] = frozenset()

    def renew(self, changes: Changes) -> bool:
        """Compare only those who changed, where they are few and the rest is known; False: ask for everybody again."""
        if self._last is None or changes.wholesale or not 0 < len(changes.subjects) <= MOST_RENEWED:
            return False
        self._renewing = changes.subjects
        question = partial(pairs.renewed, people=sorted(changes.subjects), least=self._least)
        self._program.read(question, self._on_renewed)
        return True

    def _on_renewed(self, lines: tuple[TwinLine, ...]) -> None:
        if self._last is None:
            return
        kept = [each for each in self._last.lines if not {each.one.key, each.other.key} & self._renewing]
        together = tuple(sorted((*kept, *lines), key=lambda each: (-each.weight, each.one.key)))
        total = self._last.total - len(self._last.lines) + len(together)
        self._on_found(Twins(together, total, self._last.people))

    def ask(self, least: Strength) -> None:
        """Compare all; while many are being compared, another question waits for that answer."""
        is_same = least is self._least
        self._least, self._last = least, None
        if self._job is not None and is_same:
            return
        self._program.read(pairs.how_many, self._on_count)

    def _on_count(self, people: int) -> None:
        if people < pairs.MANY:
            self._program.read(partial(pairs.twins, least=self._least), self._on_found)
            return
        if self._job is not None:
            self._job.cancel()
        work = partial(pairs.twins_among, least=self._least)
        job = self._program.start(work, code=UseCase.CANDIDATE_MERGE, title=self.tr("Compare everybody"))
        self._job = job
        job.progressed.connect(self._on_progress)
        job.finished.connect(self._on_found)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)

    def _on_progress(self, done: int, total: int, _what: str) -> None:
        if total:
            self.told.emit(self.tr("Comparing: {done} of {total}").format(done=number(done), total=number(total)))

    def _on_found(self, twins: Twins) -> None:
        self._job, self._last = None, twins
        self.found.emit(twins)

    def _on_failed(self, error: object) -> None:
        self._job = None
        self.given_up.emit()
        if isinstance(error, Exception):
            self._program.show_error(error)

    def _on_cancelled(self) -> None:
        self._job = None
        self.given_up.emit()
