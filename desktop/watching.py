"""Looks at the watched folders now and then, beside everything else, and takes in what is new."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.program import RunningProgram
from services.changes import Changes
from services.use_cases import UseCase

if TYPE_CHECKING:
    from services.intake.receive import Received
    from services.intake.watching import Sight

LOOK_MS = 10_000
_FIRST_MS = 4_000  # after the window is usable


class FolderWatch(QObject):
    """One look at a time, on a thread of its own; files are taken in as a job that shows and can be stopped."""

    arrived = Signal(object)  # list[Sight]

    def __init__(self, program: RunningProgram, *, every: int = LOOK_MS, first: int = _FIRST_MS) -> None:
        super().__init__(program)
        self._program = program
        self._before: list[Sight] = []
        self._thread: threading.Thread | None = None
        self._is_taking = False
        self._is_held = False  # somebody stopped it: not again until the folders change, or the next start
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self.look)
        self.arrived.connect(self._take_in)
        program.changed.connect(self._on_changed)
        QTimer.singleShot(first, self, self._begin)

    def _begin(self) -> None:
        self._timer.start()
        self.look()

    def look(self) -> None:
        """See what is new, unless a look or its files are still under way."""
        if self._is_taking or self._is_held or (self._thread is not None and self._thread.is_alive()):
            return
        self._thread = threading.Thread(target=self._see, name="watched folders", daemon=True)
        self._thread.start()

    def _see(self) -> None:
        from services.intake import watching  # not before the window stands

        workspace = self._program.workspace
        try:
            with workspace.reading() as session:
                paths = watching.paths_on(session)
            sights = watching.look(paths) if paths else []
            ready = watching.settled(sights, self._before)
            self._before = sights
            if ready:
                with workspace.reading() as session:
                    ready = watching.untaken(session, sights=ready)
        except Exception:  # a folder on a drive that went away, a workspace that is being closed: the next look tells
            return
        if ready:
            self.arrived.emit(ready)

    def _take_in(self, sights: list[Sight]) -> None:
        from services.intake import watching

        self._is_taking = True
        job = self._program.start(
            partial(watching.take_in, sights=sights),
            code=UseCase.INTAKE,
            title=self.tr("Read what came into a watched folder"),
            is_atomic=False,
        )
        job.finished.connect(self._on_taken)
        job.cancelled.connect(self._on_stopped)
        job.failed.connect(self._on_failed)

    def _on_taken(self, done: Received) -> None:
        self._is_taking = False
        if done.read:
            self._program.toast(self.tr("%n new résumés from a watched folder", "", done.read))
        if done.forms:
            self._program.toast(self.tr("%n forms came back into a watched folder", "", done.forms))

    def _on_stopped(self) -> None:
        self._is_taking, self._is_held = False, True

    def _on_failed(self, _error: Any) -> None:
        self._is_taking, self._is_held = False, True  # the activity panel tells why; not every ten seconds again

    def _on_changed(self, changes: Changes) -> None:
        if changes.touch("watched_folder"):
            self._is_held = False

    def stop(self) -> None:
        """No more looks; one under way is waited for."""
        self._timer.stop()
        self._is_held = True
        if self._thread is not None:
            self._thread.join(10)
