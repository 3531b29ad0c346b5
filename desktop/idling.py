"""Whether anybody still sits here: a workspace locks itself after a while without a key or the mouse."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QCursor, QWindow
from shiboken6 import isValid

_LOCK_MINUTES = "security/lock_minutes"
_FIRST_LOCK_MINUTES = 15
_LOOK_MS = 5_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


def lock_minutes() -> int:
    """After how many idle minutes a workspace locks itself on this computer; 0 = never."""
    kept = QSettings().value(_LOCK_MINUTES, _FIRST_LOCK_MINUTES)
    return int(kept) if isinstance(kept, int | str) and str(kept).isdigit() else _FIRST_LOCK_MINUTES


def keep_lock_minutes(minutes: int) -> None:
    """Remember it for this computer."""
    QSettings().setValue(_LOCK_MINUTES, minutes)


class Idling(QObject):
    """Looks every few seconds; `idled` when nobody moved for `minutes()` and no work runs."""

    idled = Signal()

    def __init__(self, minutes: Callable[[], int], is_working: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._minutes, self._is_working = minutes, is_working
        self._watched: QWindow | None = None
        self._alive_at = time.monotonic()
        self._cursor_at = QCursor.pos()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def watch(self, window: QWindow | None) -> None:
        """Note every key and click in this window. The window, not the application: that would see each paint event."""
        if window is not None:
            self._watched = window
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._alive_at = time.monotonic()
        return False

    def _look(self) -> None:
        if QCursor.pos() != self._cursor_at:  # in a dialog, too
            self._cursor_at = QCursor.pos()
            self._alive_at = time.monotonic()
        minutes = self._minutes()
        if minutes and not self._is_working() and time.monotonic() - self._alive_at > minutes * 60:
            self.idled.emit()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
