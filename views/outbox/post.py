"""Sends confirmed mail beside the screen: account and password, the trial, the run, what came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from services.errors import AppError
from services.jobs import Desk
from services.outbox import account as accounts
from services.outbox import sending
from services.outbox.account import Account
from services.outbox.sending import Sent
from services.progress import Progress
from services.use_cases import UseCase
from views.context import Program
from views.outbox.account_popover import AccountPopover

RETRY_MS = 60_000


class Post(QObject):
    """`account_wanted` when none was entered, or its password is not known."""

    account_wanted = Signal()

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self._program = program
        self.account: Account | None = None
        self._password: str | None = None
        self._is_running = False
        self._is_hurried = False
        self._tick = QTimer(self, interval=RETRY_MS)
        self._tick.timeout.connect(self._retry)

    def refresh(self) -> None:
        """Ask for the account."""
        self._program.read(accounts.account, self._on_account)

    def _on_account(self, account: Account | None) -> None:
        if account != self.account:
            self._password = accounts.password_of(account) if account is not None else ""
        self.account = account

    def ask(self, anchor: QWidget) -> None:
        """The popover of the account."""
        popover = AccountPopover(self.account, anchor.window())
        popover.kept.connect(self.keep)
        popover.show_at(anchor, align_right=True)

    def keep(self, account: Account, password: str) -> None:
        """Try it beside the screen, then keep it."""
        job = self._program.start(
            partial(_tried, account=account, password=password),
            code=UseCase.SETTINGS,
            title=self.tr("Trying the mail account"),
        )
        job.finished.connect(lambda _: self._on_tried(account, password))
        job.failed.connect(self._program.show_error)

    def _on_tried(self, account: Account, password: str) -> None:
        self._password = password
        accounts.remember_password(account, password)
        self._program.run(
            partial(accounts.keep, account=account),
            code=UseCase.SETTINGS,
            done=lambda _: self.refresh(),
            toast=self.tr("Mail account kept"),
        )

    @property
    def is_ready(self) -> bool:
        """Whether mail can go without asking for anything."""
        return self.account is not None and (not self.account.user or self._password is not None)

    def send(self, *, is_hurried: bool = False) -> None:
        """Send what is confirmed and due."""
        if self.account is None or not self.is_ready:
            self.account_wanted.emit()
            return
        if self._is_running:
            self._is_hurried = self._is_hurried or is_hurried
            return
        self._is_running = True
        job = self._program.start(
            partial(sending.send, account=self.account, password=self._password or "", is_hurried=is_hurried),
            code=UseCase.MESSAGE_SEND,
            title=self.tr("Sending mail"),
            is_atomic=False,
        )
        job.finished.connect(self.on_sent)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_stopped)

    def on_sent(self, sent: Sent) -> None:
        """Tell what came of it; what waits is tried again while the program is open."""
        self._is_running = False
        words = []
        if sent.sent:
            words.append(self.tr("%n sent", "", sent.sent))
        if sent.failed:
            words.append(self.tr("%n not delivered", "", sent.failed))
        if sent.later:
            words.append(self.tr("%n wait for the next try", "", sent.later))
        if words:
            self._program.toast(self.tr(", ").join(words), is_error=bool(sent.failed))
        if sent.later:
            self._tick.start()
        if self._is_hurried:
            self._is_hurried = False
            self.send(is_hurried=True)

    def _on_failed(self, error: Exception) -> None:
        self._is_running = False
        if isinstance(error, AppError) and error.code == "mail.login_refused":
            self._password = None
            self.account_wanted.emit()
        self._program.show_error(error)

    def _on_stopped(self) -> None:
        self._is_running = False

    def _retry(self) -> None:
        self._tick.stop()
        if self.is_ready:
            self.send()


def _tried(_desk: Desk, progress: Progress, *, account: Account, password: str) -> bool:
    progress.step(0, 0)
    sending.check(account, password)
    return True
