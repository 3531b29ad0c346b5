"""The watch over worker processes: kills the one that takes too much memory, or works too long on one file.

Time is what a worker used, not what passed: on a busy machine a worker of low priority hardly gets its turn, and a
good file would be called too slow. Only sleep counts by the clock, so that one that hangs is still found.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import ParamSpec, TypeVar

import psutil

P = ParamSpec("P")
T = TypeVar("T")

WATCH_EVERY = 0.05  # seconds between two looks
_RUNNABLE = frozenset({psutil.STATUS_RUNNING, psutil.STATUS_DISK_SLEEP, psutil.STATUS_WAKING})
_NICENESS = 10


@dataclass(slots=True)
class Effort:
    """What one file has cost so far, in seconds; `limit` is what it may cost."""

    limit: float
    seconds: float = 0.0

    @property
    def is_spent(self) -> bool:
        return self.seconds > self.limit

    def note(self, passed: float, used: float, *, is_waiting: bool) -> None:
        """Between two looks `passed` by the clock and `used` of the processor; `is_waiting` for its turn."""
        if used > 0:
            self.seconds += min(passed, used)
        elif not is_waiting:
            self.seconds += passed


@dataclass(slots=True)
class _Worker:
    process: psutil.Process
    effort: Effort | None = None  # None while it has nothing to do
    at: float = 0.0
    used: float = 0.0

    def look(self) -> None:
        """Note what was done since the last look."""
        now, times = time.monotonic(), self.process.cpu_times()
        used = times.user + times.system
        if self.effort is not None:
            is_waiting = psutil.LINUX and self.process.status() in _RUNNABLE  # elsewhere all say that they run
            self.effort.note(now - self.at, used - self.used, is_waiting=is_waiting)
        self.at, self.used = now, used


class Watch(threading.Thread):
    """Looks at the workers' memory (Windows has no rlimit) and at how long they are at one file."""

    def __init__(self, introductions: Connection, memory: int, on_idle: Callable[[], None]) -> None:
        super().__init__(name="isolation-watch", daemon=True)
        self.killed: dict[int, str] = {}
        """Process → the code of the error that it was killed for."""
        self._introductions = introductions
        self._memory = memory
        self._on_idle = on_idle
        self._workers: dict[int, _Worker] = {}
        self._stopped = threading.Event()

    def stop(self) -> None:
        self._stopped.set()
        self.join(timeout=2)

    def run(self) -> None:
        looks = 0
        while not self._stopped.wait(WATCH_EVERY):
            self._listen()
            for pid, worker in list(self._workers.items()):
                self._look_at(pid, worker)
            looks += 1
            if looks % 20 == 0:
                self._on_idle()

    def _listen(self) -> None:
        """Who came, and who begins or ends a file."""
        with contextlib.suppress(EOFError, OSError):
            while self._introductions.poll():
                pid, limit = self._introductions.recv()
                with contextlib.suppress(psutil.Error):
                    worker = self._workers.setdefault(pid, _Worker(psutil.Process(pid)))
                    worker.effort = None
                    worker.look()
                    worker.effort = Effort(limit) if limit is not None else None

    def _look_at(self, pid: int, worker: _Worker) -> None:
        try:
            worker.look()
            if worker.process.memory_info().rss > self._memory:
                self._kill(pid, worker, "file.too_much_memory")
            elif worker.effort is not None and worker.effort.is_spent:
                self._kill(pid, worker, "file.too_slow")
        except psutil.Error:
            self._workers.pop(pid, None)

    def _kill(self, pid: int, worker: _Worker, code: str) -> None:
        self.killed[pid] = code
        worker.process.kill()
        del self._workers[pid]


_line: Connection | None = None  # of a worker to the watch


def introduce(sending: Connection) -> None:
    """Tell the watch who this worker is. Runs in the worker, once. A short message to a pipe is atomic."""
    global _line
    _step_back()
    _line = sending
    _tell(None)


def at_work(seconds: float, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function under the eyes of the watch. Runs in the worker; what it had to load first is not counted."""
    _tell(seconds)
    try:
        return function(*args, **kwargs)
    finally:
        _tell(None)


def _tell(limit: float | None) -> None:
    if _line is not None:
        _line.send((multiprocessing.current_process().pid, limit))


def _step_back() -> None:
    """Leave the processor to the window whenever it wants it: a pile of files must not make it stutter."""
    with contextlib.suppress(psutil.Error, OSError):
        psutil.Process().nice(getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", _NICENESS))  # Windows has classes
