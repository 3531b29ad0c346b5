"""Reads side by side, writes one after another, and every screen told of what was committed.

This is the only place where threads meet the interface: answers arrive on the UI thread, and an
answer that was overtaken by a newer question, or whose screen is gone, is dropped.
"""

from __future__ import annotations

import itertools
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from models.values.keys import Key
from services import journal
from services.changes import Changes
from services.errors import AppError, Conflict
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
        UseCase.MESSAGE_CONFIRM,
        # Submitting shows the others' scores: it is amended with a trace, never taken back.
        UseCase.EVALUATION_SUBMIT,
        UseCase.EVALUATION_AMEND,
    }
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of undo: the actions of one thing that a person did, in the order they were done."""

    actions: tuple[Key, ...]
    code: str
    params: dict[str, Any] = field(default_factory=dict)
    count: int = 1


@dataclass(slots=True)
class _Delivery:
    """An answer on its way to the UI thread."""

    call: Callable[[Any], None]
    value: Any
    is_wanted: Callable[[], bool]


class Operations(QObject):
    """The writer lane, the reader pool and the history of one open workspace."""

    changed = Signal(object)  # Changes
    history_changed = Signal()
    writing = Signal(bool)  # the lane is busy / idle
    failed = Signal(object)  # an exception that nobody took

    _delivered = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._tickets = itertools.count(1)
        self._latest: dict[tuple[int, str], int] = {}
        self._pending = 0
        self._under_way = 0
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._is_open = True
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
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
        place = (id(owner()), name)
        ticket = next(self._tickets)
        self._latest[place] = ticket

        def is_wanted() -> bool:
            return _is_alive(owner) and self._latest.get(place) == ticket

        def ask() -> T:
            with self.workspace.reading() as session:
                return question(session)

        self._submit(self._readers, ask, answer, failed, is_wanted)

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

        owner, _ = _owner_of(done or failed) if (done or failed) else (None, "")
        self._write(write, done, failed, lambda: owner is None or _is_alive(owner))

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
        step = source.pop()
        self.history_changed.emit()

        def write() -> Step:
            try:
                inverse = [journal.undo(self.workspace, action).action for action in reversed(step.actions)]
            except Conflict:
                raise  # the step can never be taken back again: it stays off the history
            except BaseException:
                source.append(step)
                raise
            target.append(Step(tuple(inverse), step.code, step.params, step.count))
            return step

        def finished(value: Step) -> None:
            self.history_changed.emit()
            if done is not None:
                done(value)

        self._write(write, finished, None, lambda: True)

    # Threads

    def _write(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[AppError], None] | None,
        is_wanted: Callable[[], bool],
    ) -> None:
        self._pending += 1
        if self._pending == 1:
            self.writing.emit(True)

        def settled(_value: object) -> None:
            self._pending -= 1
            if self._pending == 0:
                self.writing.emit(False)

        future = self._submit(self._writer, work, done, failed, is_wanted)
        if future is not None:
            future.add_done_callback(lambda _: self._send(settled, None, lambda: True))

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[AppError], None] | None,
        is_wanted: Callable[[], bool],
    ) -> Future[T] | None:
        if not self._is_open:
            return None

        def settle(future: Future[T]) -> None:
            if future.cancelled():
                return
            tell(future)
            self._send(self._on_settled, None, lambda: True)

        def tell(future: Future[T]) -> None:
            error = future.exception()
            if error is None:
                if done is not None:
                    self._send(done, future.result(), is_wanted)
            elif isinstance(error, AppError) and failed is not None:
                self._send(failed, error, is_wanted)
            else:
                self._send(self.failed.emit, error, lambda: True)

        self._under_way += 1
        future = pool.submit(work)
        future.add_done_callback(settle)
        return future

    def _send(self, call: Callable[[Any], None], value: Any, is_wanted: Callable[[], bool]) -> None:
        if self._is_open and isValid(self):
            self._delivered.emit(_Delivery(call, value, is_wanted))

    def _deliver(self, delivery: _Delivery) -> None:
        if self._is_open and delivery.is_wanted():
            delivery.call(delivery.value)

    def _on_committed(self, changes: Changes) -> None:
        self._send(self.changed.emit, changes, lambda: True)

    def _on_settled(self, _nothing: None) -> None:
        self._under_way -= 1

    @property
    def is_idle(self) -> bool:
        """Whether every question was answered and every act told; tests and pictures wait for it."""
        return self._under_way == 0

    def quiesce(self) -> bool:
        """Whether nothing is being written or waits to be (before a backup, a lock, the end)."""
        return self._pending == 0

    def close(self) -> None:
        """Finish what is being written, drop what waits to be read."""
        self._is_open = False
        if self._on_committed in self.workspace.committed:
            self.workspace.committed.remove(self._on_committed)
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)


def _owner_of(callback: Any) -> tuple[Callable[[], Any], str]:
    """A weak reference to the object of a bound method, and the method's name."""
    owner = getattr(callback, "__self__", None)
    name = getattr(callback, "__qualname__", repr(callback))
    if owner is None:
        return (lambda: callback), name
    return weakref.ref(owner), name


def _is_alive(owner: Callable[[], Any]) -> bool:
    found = owner()
    return found is not None and (not isinstance(found, QObject) or isValid(found))
