"""Looks after the file of the open workspace (`views.context.Keeper`): locks, backups, checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from desktop import idling, known_workspaces
from desktop.jobs import Job
from desktop.program import RunningProgram
from services import backups, restoring
from services.backups import Backup, Reason
from services.jobs import Desk
from services.local_workspace import LocalWorkspace, gone_back, with_secrets
from services.progress import Progress, Quiet
from services.restoring import Preview
from services.vault.secret import Secret, keys_behind
from services.vault.slot import SlotKind
from services.workspaces.copying import CopyProgress
from services.workspaces.rekeying import add_secret, drop_kind, slots_of

if TYPE_CHECKING:
    from services import checks
    from services.hosting.sharing import Wish
    from services.server_workspace.opening import SharedWorkspace

_LAST_SEAL = "seals"  # per workspace: number and hash of the last seal that this computer saw

Work = Callable[[CopyProgress], LocalWorkspace]
Move = Callable[[CopyProgress], "LocalWorkspace | SharedWorkspace"]


class Steps(Quiet):
    """Progress of a use case, told to a window that knows only how far it is."""

    def __init__(self, told: CopyProgress) -> None:
        self._told = told

    def step(self, done: int, total: int, _what: str = "") -> None:
        self._told(done, total)


class FileKeeper(QObject):
    """For the workspace that is open now. What needs it closed is asked of the composition root by signal."""

    lock_wanted = Signal()
    lock_minutes_changed = Signal()
    moving_wanted = Signal(str, object)  # words, Move: the same, and a person may stop it
    reopening_wanted = Signal(str, object)  # words, Work: with the window closed, then open what it answers
    backed_up = Signal(object)  # Backup

    def __init__(self, local: LocalWorkspace, program: RunningProgram) -> None:
        super().__init__(program)
        self._local = local
        self._program = program

    @property
    def path(self) -> Path:
        return self._local.file.path

    @property
    def is_demo(self) -> bool:
        return self._local.account.is_demo

    def ways(self) -> frozenset[SlotKind]:
        return slots_of(self._local.file).kinds

    def opens_with(self, secret: Secret) -> bool:
        return self._local.file.key in keys_behind(slots_of(self._local.file), secret)

    # Locks

    def lock(self) -> None:
        self.lock_wanted.emit()

    @property
    def lock_minutes(self) -> int:
        if self.is_demo:
            return 0
        return idling.lock_minutes()

    def lock_after(self, minutes: int) -> None:
        idling.keep_lock_minutes(minutes)
        self.lock_minutes_changed.emit()

    def change_secrets(self, secrets: Sequence[Secret]) -> None:
        local = self._local
        words = self.tr("Encrypting the workspace anew…")
        self.reopening_wanted.emit(words, lambda progress: with_secrets(local, secrets, progress=progress))

    def open_by_keyring(self, *, is_on: bool) -> Job:
        file = self._local.file

        def turn(_desk: Desk, _progress: Progress) -> None:
            if is_on:
                add_secret(file, Secret.keyring())
            else:
                drop_kind(file, SlotKind.KEYRING)

        return self._program.start(turn, code="keyring", title=self.tr("Keyring of this computer"))

    # Sharing

    def share(self, wish: Wish) -> None:
        from services.hosting import sharing  # an engine and its drivers: not before somebody shares

        local = self._local

        def move(progress: CopyProgress) -> SharedWorkspace:
            shared = sharing.share(local, wish, progress=Steps(progress))
            known_workspaces.forget(local.path)
            return shared

        self.moving_wanted.emit(self.tr("Moving the workspace to the server on this computer…"), move)

    # Backups

    def backups(self) -> list[Backup]:
        return backups.backups_of(self.path)

    def back_up(self) -> Job:
        return self._program.start(self._make(Reason.MANUAL), code="backup", title=self.tr("Backup"))

    def back_up_before(self, reason: Reason) -> Backup:
        """On the thread of the work that is about to begin. When nothing changed since the last one, that one."""
        file = self._local.file
        last = next(iter(backups.backups_of(file.path)), None)
        if last is not None and last.mark == backups.last_row(file.path, file.key):
            return last
        made = backups.make(file, reason)
        self.backed_up.emit(made)
        return made

    def back_up_if_due(self, reason: Reason, progress: CopyProgress | None = None) -> None:
        """On a thread in the background: at start and once a day, when something changed."""
        made = backups.make_if_due(self._local.file, reason, progress=progress)
        if made is not None:
            self.backed_up.emit(made)

    def _make(self, reason: Reason) -> Callable[[Desk, Progress], Backup]:
        file = self._local.file

        def make(_desk: Desk, progress: Progress) -> Backup:
            made = backups.make(file, reason, progress=progress.step)
            self.backed_up.emit(made)
            return made

        return make

    def preview(self, backup: Backup, secret: Secret | None) -> Preview:
        file = self._local.file
        return restoring.preview(backup, restoring.key_of_backup(backup, file, secret), file)

    def restore(self, backup: Backup, secret: Secret | None) -> None:
        local = self._local
        key = restoring.key_of_backup(backup, local.file, secret)

        def go_back(_progress: CopyProgress) -> LocalWorkspace:
            gone = gone_back(local, backup, key)
            self.forget_seal()
            return gone

        self.reopening_wanted.emit(self.tr("Going back to the backup…"), go_back)

    # Checks

    def check(self) -> Job:
        remembered = self.last_seal

        def look(_desk: Desk, progress: Progress) -> checks.Report:
            from services import checks

            return checks.check(self._local.workspace, progress=progress, remembered=remembered)

        return self._program.start(look, code="check", title=self.tr("Check of the workspace"))

    @property
    def last_seal(self) -> tuple[int, str] | None:
        """What this computer remembers: a journal without it was cut."""
        kept = str(QSettings().value(self._seal_setting, ""))
        number, _, digest = kept.partition(" ")
        return (int(number), digest) if number.isdigit() and digest else None

    def remember_seal(self) -> None:
        """Note the newest seal; called after sealing."""
        from services import seals

        with self._local.workspace.reading() as session:
            last = seals.last_seal(session)
        if last is not None:
            QSettings().setValue(self._seal_setting, f"{last[0]} {last[1]}")

    def forget_seal(self) -> None:
        """After going back to a backup the chain is shorter, and rightly so."""
        QSettings().remove(self._seal_setting)

    @property
    def _seal_setting(self) -> str:
        return f"{_LAST_SEAL}/{self._local.file.workspace.hex}"
