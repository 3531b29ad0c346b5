"""The way into a throw-away copy of the workspace and out of it again (`views.context.SandboxDoor`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.program import RunningProgram
from services.errors import AppError
from views.context import Place, Tried

if TYPE_CHECKING:
    from desktop.jobs import Job
    from services.jobs import Desk
    from services.progress import Progress
    from services.sandbox import Counts, Sandbox


class OuterDoor(QObject):
    """At a workspace of this computer: the way in."""

    opened = Signal(object, object)  # Sandbox, Place | None: where to go there

    def __init__(self, program: RunningProgram) -> None:
        super().__init__(program)
        self._program = program
        self._job: Job | None = None
        self._place: Place | None = None

    @property
    def before(self) -> Counts | None:
        return None

    @property
    def tried(self) -> Sequence[Tried]:
        return ()

    def enter(self, place: Place | None = None) -> None:
        """Copy the workspace beside the screen; with the copy the window changes over."""
        if self._job is not None:
            return
        if self._program.jobs.running:
            self._program.show_error(AppError("sandbox.work_running"))
            return
        job = self._program.start(_copied, code="sandbox", title=self.tr("Copy the workspace for the sandbox"))
        self._job = job
        self._place = place
        job.finished.connect(self._on_copied)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_ended)

    def _on_copied(self, made: Sandbox) -> None:
        others = [job for job in self._program.jobs.running if job is not self._job]
        self._on_ended()
        if others:  # begun meanwhile: changing over would cut it off
            made.close()
            self._program.show_error(AppError("sandbox.work_running"))
            return
        self.opened.emit(made, self._place)

    def _on_failed(self, error: Exception) -> None:
        self._on_ended()
        self._program.show_error(error)

    def _on_ended(self) -> None:
        self._job = None

    def leave(self, _place: Place | None = None) -> None:
        """There is nothing to leave."""

    def note(self, _tried: Tried) -> None:
        """What is done here is done for real."""


def _copied(desk: Desk, progress: Progress) -> Sandbox:
    copied = desk.workspace.copied
    if copied is None:
        raise AppError("sandbox.not_here")
    return copied(progress)


class InnerDoor(QObject):
    """Inside: what the workspace held, what was tried, the way out."""

    left = Signal(object)  # Place | None: where to go in the workspace
    noted = Signal()

    def __init__(self, program: RunningProgram, sandbox: Sandbox) -> None:
        super().__init__(program)
        self._before = sandbox.before
        self._tried: list[Tried] = []

    @property
    def before(self) -> Counts | None:
        return self._before

    @property
    def tried(self) -> Sequence[Tried]:
        return self._tried

    def enter(self, _place: Place | None = None) -> None:
        """We are inside."""

    def leave(self, place: Place | None = None) -> None:
        self.left.emit(place)

    def note(self, tried: Tried) -> None:
        """Something was tried; the same file tried again takes its place."""
        self._tried = [each for each in self._tried if each.words != tried.words] + [tried]
        self.noted.emit()
