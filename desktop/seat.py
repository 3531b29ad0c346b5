"""A person's seat at a shared workspace (`views.context.Seat`): who, where, the lock, the own password."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop import idling, known_workspaces
from desktop.jobs import Job
from desktop.keeper import Steps
from desktop.program import RunningProgram
from services.hosting import running, sharing
from services.hosting.home import HostHome
from services.jobs import Desk
from services.local_workspace import LocalWorkspace
from services.progress import Progress
from services.server_workspace import passwords
from services.server_workspace.link import ServerLink
from services.server_workspace.opening import SharedWorkspace
from services.vault import system_keyring
from services.vault.secret import Secret
from services.workspaces import location
from services.workspaces.copying import CopyProgress


class ServerSeat(QObject):
    """For the shared workspace that is open now."""

    lock_wanted = Signal()
    lock_minutes_changed = Signal()
    moving_wanted = Signal(str, object)  # words, Homeward: while nobody uses the window, and a person may stop it

    def __init__(self, shared: SharedWorkspace, program: RunningProgram) -> None:
        super().__init__(program)
        self._shared = shared
        self._program = program

    @property
    def path(self) -> Path:
        return self._shared.path

    @property
    def link(self) -> ServerLink:
        return self._shared.link

    def lock(self) -> None:
        self.lock_wanted.emit()

    @property
    def lock_minutes(self) -> int:
        return idling.lock_minutes()

    def lock_after(self, minutes: int) -> None:
        idling.keep_lock_minutes(minutes)
        self.lock_minutes_changed.emit()

    @property
    def is_kept(self) -> bool:
        """Whether this computer's keyring keeps the password."""
        return system_keyring.recall(self.link.keyring_entry) is not None

    def forget_password(self) -> None:
        """Ask for it at the next start."""
        system_keyring.forget_words(self.link.keyring_entry)

    def change_password(self, old: str, new: str) -> Job:
        """Set another password; the open connections go on, new ones take the new one."""
        shared, was_kept = self._shared, self.is_kept

        def change(_desk: Desk, _progress: Progress) -> None:
            passwords.change(shared, old, new)
            if was_kept:
                system_keyring.remember(shared.link.keyring_entry, new)

        return self._program.start(change, code="password", title=self.tr("Change of the password"))

    def take_home(self, home: HostHome, secrets: Sequence[Secret]) -> None:
        link, path = self.link, self.path
        target = location.free_path(path.parent, link.organisation)

        def move(progress: CopyProgress) -> LocalWorkspace:
            running.stop(home)
            try:
                local = sharing.move_out(home, target, secrets=secrets, progress=Steps(progress))
            except BaseException:
                running.start(home)  # it is where it was
                raise
            known_workspaces.forget(path)
            return local

        self.moving_wanted.emit(self.tr("Taking the workspace home…"), move)
