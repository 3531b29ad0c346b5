"""What an open workspace needs in the background: backups, seals, search index, stays, the lock after idling."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCursor, QWindow
from shiboken6 import isValid

from desktop.keeper import FileKeeper
from desktop.program import RunningProgram
from services.backups import Reason
from services.changes import Changes
from services.errors import Cancelled

DERIVED = "stay"  # the entity under which the news of derived figures goes out
_FIRST_MS = 1_500  # after the window is usable
_AHEAD_MS = 6_000  # when the first screen stands and the person reads
_SOON_MS = 1_000  # after a commit
_DAILY_MS = 30 * 60 * 1000  # looked at; made once a day
_IDLE_LOOK_MS = 5_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Upkeep(QObject):
    """One background thread for all of it; `stop` waits for what runs."""

    idled = Signal()
    failed = Signal(object)  # Exception
    followed = Signal(object)  # Changes: the stays are in step with the events again, figures may be read anew

    def __init__(self, program: RunningProgram, keeper: FileKeeper) -> None:
        super().__init__(program)
        self._program, self._keeper = program, keeper
        self._turn = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._is_open = True
        self._alive_at = time.monotonic()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(lambda: self._do(self._follow))
        self.followed.connect(program.changed)
        program.changed.connect(self._on_changed)
        self._daily = QTimer(self, interval=_DAILY_MS)
        self._daily.timeout.connect(lambda: self._do(lambda: self._back_up(Reason.DAILY)))
        self._daily.start()
        self._idle = QTimer(self, interval=_IDLE_LOOK_MS)
        self._idle.timeout.connect(self._look_idle)
        self._idle.start()
        self._watched: QWindow | None = None
        self._cursor_at = QCursor.pos()
        QTimer.singleShot(_FIRST_MS, self, lambda: self._do(self._begin))
        QTimer.singleShot(_AHEAD_MS, self, self._import_ahead)

    def _on_changed(self, changes: Changes) -> None:
        if changes.keys.keys() != {DERIVED}:  # else it is our own news
            self._soon.start()

    def _begin(self) -> None:
        self._follow()
        if not self._keeper.is_demo:
            self._back_up(Reason.START)

    def _import_ahead(self) -> None:
        from views.common.chart_canvas import import_ahead

        import_ahead()

    def _back_up(self, reason: Reason) -> None:
        self._keeper.back_up_if_due(reason, self._go_on)

    def _go_on(self, _done: int, _total: int) -> None:
        """A backup of a large workspace must not hold up its closing."""
        if not self._is_open:
            raise Cancelled

    def _follow(self) -> None:
        """Bring what is derived from the journal up to it, and seal what is finished."""
        from services import seals, search
        from services.insights import stays

        workspace = self._program.workspace
        if stays.follow(workspace):
            self.followed.emit(Changes({DERIVED: frozenset()}))
        search.follow(workspace)
        if seals.seal(workspace):
            self._keeper.remember_seal()

    def _do(self, work: Callable[[], object]) -> None:
        if not self._is_open:
            return
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=self._carry_out, args=(work,), name="upkeep", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _carry_out(self, work: Callable[[], object]) -> None:
        with self._turn:
            if not self._is_open:
                return
            try:
                work()
            except Cancelled:
                return
            except Exception as error:
                if self._is_open:
                    self.failed.emit(error)

    # Idling

    def watch(self, window: QWindow | None) -> None:
        """Note every key and click in this window. The window, not the application: that would see each paint event."""
        if window is not None:
            self._watched = window
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._alive_at = time.monotonic()
        return False

    def _look_idle(self) -> None:
        if QCursor.pos() != self._cursor_at:  # in a dialog, too
            self._cursor_at = QCursor.pos()
            self._alive_at = time.monotonic()
        minutes = self._keeper.lock_minutes
        is_working = bool(self._program.jobs.running)
        if minutes and not is_working and time.monotonic() - self._alive_at > minutes * 60:
            self.idled.emit()

    def stop(self) -> None:
        """No more of it; what runs is waited for."""
        self._is_open = False
        for timer in (self._soon, self._daily, self._idle):
            timer.stop()
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        for thread in self._threads:
            thread.join(30)
