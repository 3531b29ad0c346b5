"""The running program as screens see it (`views.context.Program`): operations, jobs, places, words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, Jobs
from desktop.operations import Operations, Step
from services.errors import AppError
from services.workspace import Workspace
from views.common import handing
from views.context import Keeper, Me, Place, SandboxDoor, Seat, Together
from views.messages import sentence

T = TypeVar("T")


class RunningProgram(QObject):
    """Implements `views.context.Program` over one open workspace. The window listens to its signals."""

    changed = Signal(object)  # Changes
    place_wanted = Signal(object)  # Place
    back_wanted = Signal()
    toast_wanted = Signal(str, bool, bool)  # words, can_undo, is_error
    error_raised = Signal(object)  # Exception
    undone = Signal(object)  # Step
    redone = Signal(object)  # Step

    def __init__(self, workspace: Workspace, me: Me, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.me = me
        self.keeper: Keeper | None = None  # a local workspace has one
        self.seat: Seat | None = None  # a shared one
        self.together: Together | None = None  # likewise
        self.sandbox: SandboxDoor | None = None  # a local workspace has a way into its copy, and the copy one out
        self.operations = Operations(workspace, self)
        self.jobs = Jobs(self.operations, self)
        self.operations.changed.connect(self.changed)
        self.operations.failed.connect(self.error_raised)

    def read(
        self,
        question: Callable[..., T],
        answer: Callable[[T], None],
        *,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        self.operations.read(question, answer, failed=failed)

    def run(
        self,
        act: Callable[..., T],
        *,
        code: str,
        count: int = 1,
        params: dict[str, Any] | None = None,
        done: Callable[[T], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
        toast: str = "",
    ) -> None:
        done, failed = handing.followed(done, failed, sentence)

        def finished(value: T) -> None:
            if toast:
                self.toast(toast, can_undo=True)
            if done is not None:
                done(value)

        self.operations.run(act, code=code, count=count, params=params, done=finished, failed=failed)

    def keep(
        self,
        act: Callable[..., T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        self.operations.keep(act, done=done, failed=failed)

    def start(self, work: Callable[..., T], *, code: str, title: str, is_atomic: bool = True) -> Job:
        return self.jobs.start(work, code=code, title=title, is_atomic=is_atomic)

    def open(self, place: Place) -> None:
        self.place_wanted.emit(place)

    def back(self) -> None:
        self.back_wanted.emit()

    def toast(self, words: str, *, can_undo: bool = False, is_error: bool = False) -> None:
        self.toast_wanted.emit(words, can_undo, is_error)

    def show_error(self, error: Exception) -> None:
        self.error_raised.emit(error)

    def undo(self) -> None:
        self.operations.undo(self._on_undone)

    def redo(self) -> None:
        self.operations.redo(self._on_redone)

    def _on_undone(self, step: Step) -> None:
        self.undone.emit(step)

    def _on_redone(self, step: Step) -> None:
        self.redone.emit(step)

    def close(self) -> None:
        """Cancel long work, finish what is being written, close the workspace."""
        self.jobs.close()
        self.operations.close()
        self.workspace.close()
