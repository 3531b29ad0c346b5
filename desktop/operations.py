"""Reads side by side, writes one after another, and every screen told of what was committed.

This is the only place where threads meet the interface: answers arrive on the UI thread, and an
answer that was overtaken by a newer question, or whose screen is gone, is dropped.
"""

from __future__ import annotations

import itertools
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from shiboken6 import isValid

from desktop.live_line import Line
from models.values.keys import Key
from services import journal
from services.changes import Changes
from services.errors import AppError, Conflict, ConnectionLost
from services.journal import Place, UndoConflict
from services.use_cases import UseCase
from services.workspace import Workspace

T = TypeVar("T")
READERS = 3
LONGEST_HISTORY = 200  # steps of undo kept for the session

NOT_UNDONE = frozenset(
    {
        UseCase.SETUP,
        UseCase.DEMO,
        UseCase.REVEAL,
        UseCase.EXPORT,
        UseCase.EXPORT_PERSON,
        UseCase.ERASE,
        UseCase.MESSAGE_CONFIRM,
        # Submitting shows the others' scores: it is amended with a trace, never taken back.
        UseCase.EVALUATION_SUBMIT,
        UseCase.EVALUATION_AMEND,
        UseCase.PACKET_LAND,
        UseCase.SURVEY_ANSWER,
    }
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of undo: the actions of one thing that a person did, in the order they were done."""

    actions: tuple[Key, ...]
    code: str
    params: dict[str, Any] = field(default_factory=dict)
    count: int = 1


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What was asked and who waits for it. It stays on the UI thread: whatever it holds may end there only."""

    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[AppError], None] | None
    is_wanted: Callable[[], bool]
    may_repeat: Callable[[], bool] = lambda: False  # a question, a draft: again, after the line was broken
    is_write: bool = False


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How something asked for ended, on its way to the UI thread."""

    number: int
    value: Any = None
    error: BaseException | None = None


class Operations(QObject):
    """The writer lane, the reader pool and the history of one open workspace."""

    changed = Signal(object)  # Changes
    history_changed = Signal()
    writing = Signal(bool)  # the lane is busy / idle
    failed = Signal(object)  # an exception that nobody took

    _settled = Signal(object)  # _Outcome
    _told = Signal(object)  # Changes

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._tickets = itertools.count(1)
        self._latest: dict[tuple[Any, ...], int] = {}
        self._numbers = itertools.count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._writes: set[int] = set()
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._is_open = True
        self.line: Line[_Waiting] = Line()
        self.ask_over: Callable[[UndoConflict, Callable[[frozenset[Place]], None]], None] | None = None
        self._settled.connect(self._on_settled, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        workspace.committed.append(self._on_committed)

    # Reading

    def read(
        self,
        question: Callable[..., T],
        answer: Callable[[T], None],
        *,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """See `views.context.Program.read`."""
        owner, name = _owner_of(answer)
        place = (id(getattr(answer, "__self__", answer)), name)
        ticket = next(self._tickets)
        self._latest[place] = ticket

        def is_wanted() -> bool:
            return _is_alive(owner) and self._latest.get(place) == ticket

        def ask() -> T:
            with self.workspace.reading() as session:
                return question(session)

        self._begin(_Waiting(ask, answer, failed, is_wanted, may_repeat=is_wanted))

    # Writing

    def run(
        self,
        act: Callable[..., T],
        *,
        code: str,
        count: int = 1,
        params: dict[str, Any] | None = None,
        done: Callable[[T], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """See `views.context.Program.run`; the toast is the window's."""
        stored = {**(params or {}), "count": count} if count != 1 else params
        if refusal := self.line.refusal:
            (failed or self.failed.emit)(refusal)
            return

        def write() -> T:
            with self.workspace.action(code, params=stored) as session:
                value = act(session)
                key = session.info["action"]
            self.remember(Step((key,), code, params or {}, count))
            return value

        owner, _ = _owner_of(done or failed) if (done or failed) else (None, "")
        self._write(write, done, failed, lambda: owner is None or _is_alive(owner))

    def keep(
        self,
        act: Callable[..., T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """See `views.context.Program.keep`."""

        def write() -> T:
            with self.workspace.deriving() as session:
                return act(session)

        place, ticket = _place_of(act), next(self._tickets)
        self._latest[place] = ticket
        owner, _ = _owner_of(done or failed) if (done or failed) else (None, "")
        self._write(
            write,
            done,
            failed,
            lambda: owner is None or _is_alive(owner),
            may_repeat=lambda: self._latest.get(place) == ticket,  # never over a newer draft
        )

    def remember(self, step: Step) -> None:
        """Put a finished step on the history of this session (called from any thread)."""
        if step.code in NOT_UNDONE or not step.actions:
            return
        self._done.append(step)
        del self._done[:-LONGEST_HISTORY]
        self._undone.clear()
        self.history_changed.emit()

    @property
    def next_undo(self) -> Step | None:
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        return self._undone[-1] if self._undone else None

    def undo(self, done: Callable[[Step], None] | None = None) -> None:
        """Take the last step of this session back; refused with `Conflict` when somebody edited it since."""
        if self._done:
            self._invert(self._done, self._undone, done)

    def redo(self, done: Callable[[Step], None] | None = None) -> None:
        if self._undone:
            self._invert(self._undone, self._done, done)

    def _invert(self, source: list[Step], target: list[Step], done: Callable[[Step], None] | None) -> None:
        """What others edited since is a person's to decide; until then the step is off the history."""
        if refusal := self.line.refusal:
            self.failed.emit(refusal)
            return
        step = source.pop()
        self.history_changed.emit()
        left: list[Key] = list(step.actions)
        inverse: list[Key] = []

        def write(over: frozenset[Place] | None = None) -> Step:
            try:
                while left:
                    inverse.append(journal.undo(self.workspace, left[-1], over=over).action)
                    left.pop()
            except Conflict:
                raise
            except BaseException:
                source.append(replace(step, actions=tuple(left)))
                raise
            target.append(Step(tuple(inverse), step.code, step.params, step.count))
            return step

        def finished(value: Step) -> None:
            self.history_changed.emit()
            if done is not None:
                done(value)

        def refused(error: AppError) -> None:
            if isinstance(error, UndoConflict) and self.ask_over is not None:
                self.ask_over(error, lambda over: self._write(lambda: write(over), finished, refused, lambda: True))
            else:
                self.failed.emit(error)

        self._write(write, finished, refused, lambda: True)

    # Threads

    def _write(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[AppError], None] | None,
        is_wanted: Callable[[], bool],
        *,
        may_repeat: Callable[[], bool] = lambda: False,
    ) -> None:
        self._begin(_Waiting(work, done, failed, is_wanted, may_repeat, is_write=True))

    def resume(self) -> None:
        """The line to the server is mended: ask again what waited for it."""
        for waiting in self.line.mended():
            if waiting.may_repeat():
                self._begin(waiting)

    def _begin(self, waiting: _Waiting) -> None:
        number = self._submit(self._writer if waiting.is_write else self._readers, waiting)
        if not waiting.is_write:
            return
        if number is None:
            return
        self._writes.add(number)
        if len(self._writes) == 1:
            self.writing.emit(True)

    def _submit(self, pool: ThreadPoolExecutor, waiting: _Waiting) -> int | None:
        """The other thread lets go of the work before it answers: a screen closed meanwhile must not end over there."""
        if not self._is_open or (self.line.is_down and waiting.may_repeat() and self.line.hold(waiting)):
            return None
        number = next(self._numbers)
        self._waiting[number] = waiting
        held = [waiting.work]

        def carry_out() -> None:
            try:
                outcome = _Outcome(number, value=held.pop()())
            except BaseException as error:
                outcome = _Outcome(number, error=error)
            if self._is_open and isValid(self):
                self._settled.emit(outcome)

        pool.submit(carry_out)
        return number

    def _on_settled(self, outcome: _Outcome) -> None:
        if not self._is_open:
            return
        waiting = self._waiting[outcome.number]
        try:
            if not (isinstance(outcome.error, ConnectionLost) and waiting.may_repeat() and self.line.hold(waiting)):
                self._tell(waiting, outcome)
        finally:
            del self._waiting[outcome.number]
            if outcome.number in self._writes:
                self._writes.remove(outcome.number)
                if not self._writes:
                    self.writing.emit(False)

    def _tell(self, waiting: _Waiting, outcome: _Outcome) -> None:
        error = outcome.error
        if error is None:
            if waiting.done is not None and waiting.is_wanted():
                waiting.done(outcome.value)
        elif isinstance(error, AppError) and waiting.failed is not None:
            if waiting.is_wanted():
                waiting.failed(error)
        else:
            self.failed.emit(error)

    def _on_committed(self, changes: Changes) -> None:
        """Called on the thread that wrote."""
        if self._is_open and isValid(self):
            self._told.emit(changes)

    def _on_told(self, changes: Changes) -> None:
        if self._is_open:
            self.changed.emit(changes)

    @property
    def is_idle(self) -> bool:
        """Whether every question was answered and every act told; tests and pictures wait for it."""
        return not self._waiting

    def close(self) -> None:
        """Finish what is being written, drop what waits to be read."""
        self._is_open = False
        if self._on_committed in self.workspace.committed:
            self.workspace.committed.remove(self._on_committed)
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._waiting.clear()
        self._writes.clear()


def _owner_of(callback: Any) -> tuple[Callable[[], Any], str]:
    """A weak reference to the object of a method, bare or with arguments already given, and the method's name."""
    method = callback
    while isinstance(method, partial):
        method = method.func
    owner = getattr(method, "__self__", None)
    name = getattr(method, "__qualname__", repr(method))
    if owner is None or isinstance(owner, SignalInstance):  # a signal takes no weak reference: Qt minds who is gone
        return (lambda: callback), name
    return weakref.ref(owner), name


def _place_of(act: Any) -> tuple[Any, ...]:
    """What a draft is a draft of: its use case, and the keys of the rows that it is about."""
    named = act.keywords.items() if isinstance(act, partial) else ()
    return (getattr(act, "func", act), *sorted((name, value.hex) for name, value in named if isinstance(value, Key)))


def _is_alive(owner: Callable[[], Any]) -> bool:
    found = owner()
    return found is not None and (not isinstance(found, QObject) or isValid(found))
