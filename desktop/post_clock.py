"""Tries confirmed mail again while the program runs, whether or not anybody opened the outbox: a look a minute.

Only what a person confirmed goes, and only with a password that this computer's keyring gives: nothing is asked for.
"""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.program import RunningProgram
from services.errors import AppError
from services.use_cases import UseCase

if TYPE_CHECKING:
    from services.outbox.account import Account

LOOK_MS = 60_000
_FIRST_MS = 30_000  # when the window stands and everything else has looked


class PostClock(QObject):
    """One look and one run at a time. What goes out is quiet; what cannot go for good is told."""

    due = Signal(object, str)  # Account, password

    def __init__(self, program: RunningProgram, *, first: int = _FIRST_MS) -> None:
        super().__init__(program)
        self._program = program
        self._thread: threading.Thread | None = None
        self._is_sending = False
        self._refused: Account | None = None  # its password is wrong: not before it is entered anew
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.due.connect(self._send)
        QTimer.singleShot(first, self, self._begin)

    def _begin(self) -> None:
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look whether mail is due, unless a look or a run is under way."""
        if self._is_sending or (self._thread is not None and self._thread.is_alive()):
            return
        self._thread = threading.Thread(target=self._see, name="mail that waits", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._timer.stop()
        if self._thread is not None:
            self._thread.join(10)

    def _see(self) -> None:
        from services.outbox import account as accounts  # not before the window stands
        from services.outbox import sending

        try:
            with self._program.workspace.reading() as session:
                account = accounts.account(session) if sending.is_any_due(session) else None
        except Exception:  # a workspace that is being closed, a line that is cut: the next look tells
            return
        if account is None or account == self._refused:
            return
        password = accounts.password_of(account)
        if password is not None:
            self.due.emit(account, password)

    @Slot(object, str)
    def _send(self, account: Account, password: str) -> None:
        from services.outbox import sending

        if self._is_sending or not self._timer.isActive():
            return
        self._is_sending = True
        job = self._program.start(
            partial(sending.send, account=account, password=password),
            code=UseCase.MESSAGE_SEND,
            title=self.tr("Sending mail"),
            is_atomic=False,
        )
        job.finished.connect(self._on_over)
        job.failed.connect(partial(self._on_failed, account))
        job.cancelled.connect(self._on_over)

    def _on_over(self, _sent: object = None) -> None:
        self._is_sending = False

    def _on_failed(self, account: Account, error: Exception) -> None:
        self._is_sending = False
        if isinstance(error, AppError) and error.code == "mail.login_refused":
            self._refused = account
        self._program.show_error(error)
