"""Files from outside are read in worker processes, with limits on size, time and memory.

A crash, a hang or a memory excess over there costs one worker and becomes one `AppError` for that
one file; the pool goes on. Bytes travel through pipes: nothing is written to disk. Workers are started
with `spawn` on every system, on first use, and leave when they have had nothing to do for a while.
"""

from __future__ import annotations

import atexit
import contextlib
import multiprocessing
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as TooSlowError
from dataclasses import dataclass
from functools import cache, partial
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from services.errors import AppError, Cancelled
from services.worker_watch import Watch, at_work, introduce

T = TypeVar("T")

MEGABYTE = 1024 * 1024
_PATIENCE = 20  # times the limit by the clock, after which a worker that the watch cannot judge is killed anyway


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. Sizes in bytes, time in seconds: what the worker used of the processor, or slept."""

    size: int = 50 * MEGABYTE
    seconds: float = 40.0
    memory: int = 1200 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Errand(Generic[T]):
    """One call under way in a worker. `result()` waits, and speaks only in AppErrors."""

    future: Future[T]
    limits: Limits
    killed: Mapping[int, str]

    def result(self, timeout: float | None = None) -> T:
        """Give what the function returned. Raises the AppError of what went wrong, `TimeoutError` if not done yet."""
        if timeout is not None and not self.is_done:
            with contextlib.suppress(Exception):
                self.future.exception(timeout)
            if not self.is_done:
                raise TimeoutError
        try:
            return self.future.result()
        except AppError:
            raise
        except CancelledError:
            raise Cancelled from None
        except TooSlowError:
            raise AppError("file.too_slow", seconds=round(self.limits.seconds)) from None
        except ProcessExpired as expired:
            raise self._error_of(expired.pid) from None
        except MemoryError:
            raise AppError("file.too_much_memory", megabytes=self.limits.memory // MEGABYTE) from None
        except Exception as error:
            # A reader stumbled over a file: the file's fault as far as a person is concerned. Only the
            # kind of the error is told, never its text, which may quote the file.
            raise AppError("file.unreadable", detail=type(error).__name__) from error

    def _error_of(self, pid: int) -> AppError:
        """Why a worker is no more."""
        match self.killed.get(pid):
            case "file.too_much_memory":
                return AppError("file.too_much_memory", megabytes=self.limits.memory // MEGABYTE)
            case "file.too_slow":
                return AppError("file.too_slow", seconds=round(self.limits.seconds))
            case _:
                return AppError("file.reader_died")

    @property
    def is_done(self) -> bool:
        return self.future.done()

    def cancel(self) -> None:
        """Give up: a queued call is dropped, a running one is killed with its worker."""
        self.future.cancel()


class Isolation:
    """A small pool of expendable processes. Safe to use from several threads."""

    def __init__(self, workers: int = 2, *, limits: Limits | None = None, idle_seconds: float = 60.0) -> None:
        self._workers = workers
        self._limits = limits or Limits()
        self._idle_seconds = idle_seconds
        self._lock = threading.RLock()
        self._pool: ProcessPool | None = None
        self._watch: Watch | None = None
        self._under_way = 0
        self._last_use = time.monotonic()

    def submit(self, function: Callable[..., T], *args: object, seconds: float | None = None) -> Errand[T]:
        """Send a top-level function with picklable arguments to a worker.

        Raises `AppError("file.too_large")` at once when a bytes argument is over the size limit.
        """
        self._refuse_oversize(args)
        limits = self._limits if seconds is None else Limits(self._limits.size, seconds, self._limits.memory)
        with self._lock:
            pool, watch = self._started()
            self._under_way += 1
            self._last_use = time.monotonic()
            future: Future[T] = pool.schedule(
                at_work, args=(limits.seconds, function, *args), timeout=_PATIENCE * limits.seconds
            )
        future.add_done_callback(self._note_done)
        return Errand(future, limits, watch.killed)

    def run(self, function: Callable[..., T], *args: object, seconds: float | None = None) -> T:
        """Submit and wait."""
        return self.submit(function, *args, seconds=seconds).result()

    def stop(self) -> None:
        """Kill every worker; what is under way is cancelled. The next call starts afresh."""
        self._stop(only_idle=False)

    def _stop(self, *, only_idle: bool) -> None:
        with self._lock:  # between the look whether there is work and the end none may come in
            if only_idle and not self._is_idle:
                return
            pool, self._pool = self._pool, None
            watch, self._watch = self._watch, None
            self._under_way = 0
        if watch is not None:
            watch.stop()
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    @property
    def is_running(self) -> bool:
        return self._pool is not None

    def _refuse_oversize(self, args: tuple[object, ...]) -> None:
        for argument in args:
            if isinstance(argument, bytes) and len(argument) > self._limits.size:
                raise AppError(
                    "file.too_large", megabytes=-(-len(argument) // MEGABYTE), limit=self._limits.size // MEGABYTE
                )

    def _started(self) -> tuple[ProcessPool, Watch]:
        if self._pool is None or self._watch is None or not self._pool.active:
            receiving, sending = multiprocessing.get_context("spawn").Pipe(duplex=False)
            self._watch = Watch(receiving, self._limits.memory, self._retire_when_idle)
            self._pool = ProcessPool(
                max_workers=self._workers,
                initializer=introduce,
                initargs=(sending,),
                context=multiprocessing.get_context("spawn"),
            )
            self._watch.start()
        return self._pool, self._watch

    def _note_done(self, _: Future[T]) -> None:
        with self._lock:
            self._under_way = max(0, self._under_way - 1)
            self._last_use = time.monotonic()

    def _retire_when_idle(self) -> None:
        """Called by the watch now and then; the stopping itself must not happen on the watch's own thread."""
        if self._is_idle and self.is_running:
            retire = partial(self._stop, only_idle=True)
            threading.Thread(target=retire, name="isolation-retire", daemon=True).start()

    @property
    def _is_idle(self) -> bool:
        with self._lock:
            return self._under_way == 0 and time.monotonic() - self._last_use > self._idle_seconds


@cache
def shared() -> Isolation:
    """Give the program's one pool for reading and drawing files, made on first use and stopped at exit."""
    pool = Isolation()
    atexit.register(pool.stop)
    return pool


@cache
def recognition() -> Isolation:
    """Give the one worker that recognises text: the engine takes a gigabyte and seconds a page, so one at a time."""
    pool = Isolation(workers=1, limits=Limits(seconds=240.0, memory=2500 * MEGABYTE), idle_seconds=45.0)
    atexit.register(pool.stop)
    return pool
