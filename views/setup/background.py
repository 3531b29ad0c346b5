"""Work that takes a moment, before there is a program with lanes: one thread, the answer on the UI thread."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from services.errors import Cancelled

T = TypeVar("T")
_INTERVAL = 0.1  # seconds between two signals of progress


class Background(QObject):
    """Runs one piece of work at a time; what it answers after the window is gone is dropped."""

    progressed = Signal(int, int)
    busy_changed = Signal(bool)
    _ended = Signal(object, object)  # call, value

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_busy = False
        self.is_cancelled = False
        self._told = 0.0
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Exception], object]) -> None:
        """Start `work` on a thread; `done` or `failed` is called here. Refused while something runs."""
        if self.is_busy:
            return
        self.is_busy = True
        self.busy_changed.emit(True)

        def carry_out() -> None:
            try:
                value = work()
            except Exception as error:
                self._send(failed, error)
            else:
                self._send(done, value)

        threading.Thread(target=carry_out, name="setup", daemon=True).start()

    def _send(self, call: Callable[[Any], object], value: Any) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone
            self._ended.emit(call, value)

    def _deliver(self, call: Callable[[Any], object], value: Any) -> None:
        self.is_busy = False
        self.busy_changed.emit(False)
        call(value)

    def cancel(self) -> None:
        """Stop at the next word of progress."""
        self.is_cancelled = True

    # services.progress.Progress, and CopyProgress by `pages`

    def step(self, done: int, total: int, what: str = "") -> None:  # noqa: ARG002
        """Told from the working thread, at most ten times a second. Raises `Cancelled` when asked to stop."""
        if self.is_cancelled:
            raise Cancelled
        now = time.monotonic()
        if now - self._told >= _INTERVAL or done == total:
            self._told = now
            with contextlib.suppress(RuntimeError):
                self.progressed.emit(done, total)

    def result(self, item: str, code: str = "", **params: object) -> None:
        """Nobody lists single items here."""
