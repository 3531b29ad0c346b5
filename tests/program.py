"""A program for tests of screens: the real workspace and the real use cases, on one thread and at once.

What it was asked to show is kept in lists, so that a test can say what a person would have seen.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from desktop.operations import NOT_UNDONE
from models.tables import Person
from models.values.keys import Key
from services import journal
from services.changes import Changes
from services.errors import AppError, Cancelled
from services.progress import Quiet
from services.workspace import Workspace
from views.common import handing
from views.context import Keeper, Me, Place, SandboxDoor, Seat, Together
from views.messages import sentence


class ImmediateJob(QObject):
    """Long work that was done before anybody could look; `result` or `error` tell how it ended."""

    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    progressed = Signal(int, int, str)
    item_finished = Signal(str, str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.result: Any = None
        self.error: Exception | None = None

    def cancel(self) -> None:
        pass


class _Desk:
    """Gives long work its sessions, straight from the workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self.reading = workspace.reading
        self.action = partial(_action, workspace)
        self.deriving = workspace.deriving
        self.workspace = workspace


def _action(
    workspace: Workspace, code: str, *, params: dict[str, Any] | None = None, undoes: Key | None = None
) -> AbstractContextManager[Session]:
    return workspace.action(code, params=params, undoes=undoes, may_delete=undoes is not None)


class TestProgram(QObject):
    """Implements `views.context.Program` over a workspace."""

    __test__ = False

    changed = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.done: list[Key] = []  # actions, oldest first
        self.undone: list[Key] = []
        self.codes: list[str] = []
        self.places: list[Place] = []
        self.toasts: list[str] = []
        self.errors: list[Exception] = []
        self.jobs: list[ImmediateJob] = []
        self.fail_next: AppError | None = None  # the next use case fails with this
        self.keeper: Keeper | None = None
        self.seat: Seat | None = None
        self.together: Together | None = None
        self.sandbox: SandboxDoor | None = None
        self._last = Changes()
        workspace.committed.append(self._on_committed)
        with workspace.reading() as session:
            person = session.get(Person, workspace.person) if workspace.person else None
            if person is None:
                raise ValueError("a program needs somebody who sits at it")
            self.me = Me(person.id, person.name, frozenset(person.roles))

    def _on_committed(self, changes: Changes) -> None:
        self._last = changes
        self.changed.emit(changes)

    def read(
        self,
        question: Callable[..., Any],
        answer: Callable[[Any], None],
        *,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        try:
            with self.workspace.reading() as session:
                found = question(session)
        except AppError as error:
            (failed or self.show_error)(error)
            return
        answer(found)

    def run(
        self,
        act: Callable[..., Any],
        *,
        code: str,
        count: int = 1,
        params: dict[str, Any] | None = None,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
        toast: str = "",
    ) -> None:
        done, failed = handing.followed(done, failed, sentence)
        try:
            if self.fail_next is not None:
                error, self.fail_next = self.fail_next, None
                raise error
            with self.workspace.action(code, params=params) as session:
                value = act(session)
        except AppError as error:
            (failed or self.show_error)(error)
            return
        if self._last.action is not None and code not in NOT_UNDONE:
            self.done.append(self._last.action)
            self.undone.clear()
        self.codes.append(code)
        if toast:
            self.toast(toast, can_undo=True)
        if done is not None:
            done(value)

    def keep(
        self,
        act: Callable[..., Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        try:
            with self.workspace.deriving() as session:
                value = act(session)
        except AppError as error:
            (failed or self.show_error)(error)
            return
        if done is not None:
            done(value)

    def start(self, work: Callable[..., Any], *, code: str, title: str, is_atomic: bool = True) -> ImmediateJob:
        job = ImmediateJob(self)
        self.jobs.append(job)
        try:
            job.result = work(_Desk(self.workspace), Quiet())
        except (AppError, Cancelled) as error:
            job.error = error
        return job

    def open(self, place: Place) -> None:
        self.places.append(place)

    def back(self) -> None:
        if self.places:
            self.places.pop()

    def toast(self, words: str, *, can_undo: bool = False, is_error: bool = False) -> None:
        self.toasts.append(words)

    def show_error(self, error: Exception) -> None:
        self.errors.append(error)

    def undo(self) -> None:
        if self.done:
            self.undone.append(journal.undo(self.workspace, self.done.pop()).action)

    def redo(self) -> None:
        if self.undone:
            self.done.append(journal.undo(self.workspace, self.undone.pop()).action)
