"""What a monkey run is watched for: exceptions, bug reports, Qt's warnings, a UI thread that stands still."""

from __future__ import annotations

import faulthandler
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, QtMsgType, qInstallMessageHandler

from services.errors import AppError

BEAT_MS = 25
STALL = 0.5  # seconds
DRESSING = 1.5  # a theme or language dresses every page that was ever opened anew: seldom, and asked for
_DRESSERS = ("desktop/theme.py", "desktop/translations.py")
HARMLESS = ("This plugin does not support", "Populating font family aliases", "Mouse event ")  # the last: of QTest


class Watch(QObject):
    """Collects faults, each kind once with its number; `doing` says what the monkey did last."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: Counter[str] = Counter()
        self.waits: Counter[str] = Counter()  # the computer had no time for us: told, and no fault of ours
        self.doing: Callable[[], str] = lambda: ""
        self._ui = threading.get_ident()
        self._beat_at = (time.monotonic(), 0.0)
        self._is_open = True
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_message)
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        """From now on a UI thread that stands still is a fault."""
        self._beat()
        self._timer.start()
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Stop looking at the clock."""
        self._is_open = False
        self._timer.stop()
        self._thread.join()

    def add(self, fault: str) -> None:
        """Note a fault."""
        if not self.faults[fault]:
            print(f"FAULT {fault}\n  after {self.doing()}", flush=True)
        self.faults[fault] += 1

    def take(self, error: BaseException) -> None:
        """Note an error that the program raised; an AppError is what a person is told."""
        if not isinstance(error, AppError):
            self.add("error: " + "".join(traceback.format_exception(error)))

    def _on_exception(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.take(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_value)

    def _on_message(self, kind: QtMsgType, _context: object, words: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not words.startswith(HARMLESS):
            self.add(f"Qt: {words}")

    def _beat(self) -> None:
        self._beat_at = (time.monotonic(), time.thread_time())

    def _look(self) -> None:
        """On a thread of its own: where is the UI thread when it has not come back for too long?"""
        told = 0.0
        stacks: list[str] = []
        while self._is_open:
            time.sleep(0.1)
            at, spent = self._beat_at
            if time.monotonic() - at < STALL or at == told:
                continue
            told = at
            stacks = [self._stack()]
            while self._beat_at[0] == at and self._is_open:
                time.sleep(0.1)
                stacks.append(self._stack())
            worked = self._beat_at[1] - spent
            where = stacks[len(stacks) // 2]
            patience = DRESSING if any(word in where for word in _DRESSERS) else STALL
            if worked > patience:
                self.add(f"the UI thread stood still {time.monotonic() - at:.1f} s ({worked:.1f} s of work)\n{where}")
            else:
                self.waits[where] += 1

    def _stack(self) -> str:
        """Not by `sys._current_frames`: a frame that is held keeps its painters painting."""
        with tempfile.TemporaryFile("w+") as file:
            faulthandler.dump_traceback(file, all_threads=True)
            file.seek(0)
            threads = file.read().split("\n\n")
        mine = f"0x{self._ui:016x}"
        return next(("\n".join(words.splitlines()[1:15]) for words in threads if mine in words.splitlines()[0]), "")
