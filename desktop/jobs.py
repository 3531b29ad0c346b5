"""Long work beside the screen: progress, cancel, a result per item, all in one activity panel."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from sqlalchemy.orm import Session

from desktop.operations import Operations, Step
from models.values.keys import Key, new_key
from services.errors import Cancelled
from services.workspace import Workspace

INTERVAL = 0.1  # seconds between two signals of progress
BUG = "program.bug"


class Job(QObject):
    """One running piece of long work. Its signals arrive on the UI thread."""

    progressed = Signal(int, int, str)
    item_finished = Signal(str, str, dict)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, title: str, code: str, *, is_atomic: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.code = code
        self.is_atomic = is_atomic
        self.is_running = True
        self._cancel = threading.Event()
        self.is_heard = threading.Event()  # whoever started it had their turn to listen
        self._told = 0.0
        self.group = new_key()
        self.actions: list[Key] = []
        self.count = 0  # of what was done: an action may do it to several

    def cancel(self) -> None:
        """Ask it to stop. Atomic work rolls back; per-item work keeps the finished items."""
        self._cancel.set()

    # services.progress.Progress, called from the working thread

    @property
    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

    def step(self, done: int, total: int, what: str = "") -> None:
        if self._cancel.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._told >= INTERVAL or done == total:
            self._told = now
            self.progressed.emit(done, total, what)

    def result(self, item: str, code: str = "", **params: object) -> None:
        self.item_finished.emit(item, code, params)


class Desk:
    """Where long work gets its sessions (see `services.jobs.Desk`)."""

    def __init__(self, workspace: Workspace, job: Job) -> None:
        self._workspace = workspace
        self._job = job

    @property
    def workspace(self) -> Workspace:
        """For a use case that brackets its own actions, such as an undo or a backup."""
        return self._workspace

    def reading(self) -> AbstractContextManager[Session]:
        return self._workspace.reading()

    def deriving(self) -> AbstractContextManager[Session]:
        return self._workspace.deriving()

    @contextmanager
    def action(
        self, code: str, *, params: dict[str, Any] | None = None, undoes: Key | None = None
    ) -> Iterator[Session]:
        group = None if self._job.is_atomic else self._job.group
        is_inverse = undoes is not None
        with self._workspace.action(code, params=params, group=group, undoes=undoes, may_delete=is_inverse) as session:
            yield session
            key = session.info["action"]
        self._job.actions.append(key)
        self._job.count += 1 if self._job.is_atomic else int((params or {}).get("count", 1))


class Jobs(QObject):
    """All long work of this session."""

    started = Signal(object)  # Job

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._threads: dict[Job, threading.Thread] = {}
        self._works: dict[Job, Callable[..., Any]] = {}  # what a work holds may be a screen's: it ends on this thread

    def start(self, work: Callable[..., Any], *, code: str, title: str, is_atomic: bool = True) -> Job:
        """Run `work(desk, progress)` on a thread of its own."""
        job = Job(title, code, is_atomic=is_atomic, parent=self)
        job.ended.connect(lambda: self._forget(job), Qt.ConnectionType.QueuedConnection)
        thread = threading.Thread(target=self._work, args=(job, [work]), name=f"job {code}", daemon=True)
        self._threads[job], self._works[job] = thread, work
        self.started.emit(job)
        QTimer.singleShot(0, job, job.is_heard.set)
        thread.start()
        return job

    def _work(self, job: Job, held: list[Callable[..., Any]]) -> None:
        try:
            value = held.pop()(Desk(self._operations.workspace, job), job)
        except Cancelled:
            self._settle(job)
            job.cancelled.emit()
        except BaseException as error:
            self._settle(job)
            job.failed.emit(error)
        else:
            self._settle(job)
            job.finished.emit(value)
        finally:
            job.ended.emit()

    def _settle(self, job: Job) -> None:
        """What is committed is committed, also of work that was cancelled half-way: it can be undone."""
        job.is_running = False
        job.is_heard.wait()  # work that fails at once would be told before anybody listens
        if job.actions:
            self._operations.remember(Step(tuple(job.actions), job.code, {}, job.count))

    def _forget(self, job: Job) -> None:
        self._threads.pop(job, None)
        self._works.pop(job, None)

    @property
    def running(self) -> list[Job]:
        return [job for job in self._threads if job.is_running]

    def close(self, wait_seconds: float = 10) -> None:
        """Cancel all and wait for them to roll back or to finish their item."""
        for job in self.running:
            job.cancel()
        for job, thread in list(self._threads.items()):
            job.is_heard.set()
            thread.join(wait_seconds)
