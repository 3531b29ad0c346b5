"""Every minute, beside everything else: what fell due happens, and news for this person are told on the desktop."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.program import RunningProgram
from services.changes import Changes
from services.errors import AppError

if TYPE_CHECKING:
    from models.values.keys import Key
    from services.clock_check import Doubt

LOOK_MS = 60_000
_FIRST_MS = 5_000  # after the window is usable
_SOON_MS = 1_500  # after a colleague's act


class Beat(QObject):
    """One look at a time, on a thread of its own."""

    came = Signal(object)  # tuple of Notice: unread, and not there at the last look
    doubted = Signal(object)  # Doubt of this computer's clock, None when it is over; when it changed
    failed = Signal(object)  # Exception

    def __init__(self, program: RunningProgram, *, every: int = LOOK_MS, first: int = _FIRST_MS) -> None:
        super().__init__(program)
        self._program = program
        self._known: frozenset[Key] | None = None  # unread at the last look
        self._doubt: Doubt | None = None
        self._is_open = True
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.look)
        program.changed.connect(self._on_changed)
        QTimer.singleShot(first, self, self._begin)

    def _begin(self) -> None:
        if self._is_open:
            self._timer.start()
            self.look()

    def _on_changed(self, changes: Changes) -> None:
        if self._is_open and changes.touch("notification"):
            self._soon.start()

    def look(self) -> None:
        """Look now, unless a look is still under way."""
        if not self._is_open or (self._thread is not None and self._thread.is_alive()):
            return
        self._thread = threading.Thread(target=self._see, name="beat", daemon=True)
        self._thread.start()

    def _see(self) -> None:
        from services import clock_check, inbox  # not before the window stands
        from services.beat import beat

        workspace, person = self._program.workspace, self._program.me.person
        try:
            if self._known is None:
                with workspace.reading() as session:
                    self._known = inbox.unread(session, person=person)
            beat(workspace)
            with workspace.reading() as session:
                news = inbox.news(session, person=person, known=self._known)
                self._known |= {each.key for each in news}
                doubt = clock_check.doubt(session)
        except AppError:  # busy, read-only, a lost connection: the next minute tells
            return
        except Exception as error:
            if self._is_open:
                self.failed.emit(error)
            return
        if news and self._is_open:
            self.came.emit(news)
        if self._is_open and not _are_alike(doubt, self._doubt):
            self._doubt = doubt
            self.doubted.emit(doubt)

    def stop(self) -> None:
        """No more looks; one under way is waited for."""
        self._is_open = False
        self._timer.stop()
        self._soon.stop()
        if self._thread is not None:
            self._thread.join(10)


def _are_alike(one: Doubt | None, other: Doubt | None) -> bool:
    """The present moves on, and a server's with it: the same doubt is not told again each minute."""
    return (one and one.wrong) == (other and other.wrong)
