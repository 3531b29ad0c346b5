"""The way into a shared workspace inside the gate: which step follows which, and what the server answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from services.errors import AppError
from services.vault import system_keyring
from views.setup.background import Background
from views.setup.host import Host
from views.setup.parts import Step
from views.sharing.door_steps import JoinStep, SignInStep

if TYPE_CHECKING:  # the database is imported while the person types
    from services.server_workspace.invitation import Invitation
    from services.server_workspace.opening import SharedWorkspace


class Door(QObject):
    """Asks the gate for its steps by `step_wanted(build)`; `opened` gives the shared workspace."""

    step_wanted = Signal(object)
    back_wanted = Signal()  # to where the person came from
    other_wanted = Signal()
    opened = Signal(object)  # SharedWorkspace
    failed = Signal(object)  # Exception

    def __init__(self, host: Host, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._host, self._background = parent, host, background
        self._step: Step | None = None
        self._has_keyring: bool | None = None

    @property
    def has_keyring(self) -> bool:
        """Whether this computer has a keyring that may be trusted with a password."""
        if self._has_keyring is None:
            self._has_keyring = system_keyring.is_available()
        return self._has_keyring

    # An invitation

    def choose_invitation(self) -> None:
        """Ask for the file that a colleague sent."""
        pattern = self.tr("Invitations") + " (*.zxinvite)"
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open an invitation"), "", pattern)
        if name:
            self.invited(Path(name))

    def invited(self, path: Path) -> None:
        """Show whose invitation it is; what is wrong with it is told where the person is."""
        from services.server_workspace import invitation

        try:
            found = invitation.read(path)
        except AppError as error:
            self.failed.emit(error)
            return
        self.step_wanted.emit(lambda: self._joining(found))

    def _joining(self, found: Invitation) -> Step:
        step = JoinStep(found.link, has_keyring=self.has_keyring)
        step.back_wanted.connect(self.back_wanted)
        step.password_chosen.connect(lambda word, is_kept: self._join(found, word, is_kept))
        self._step = step
        return step

    def _join(self, found: Invitation, password: str, is_kept: bool) -> None:
        folder = self._host.folder()

        def work() -> SharedWorkspace:
            from services.server_workspace import invitation

            return self._signed_in(invitation.accept(found, password, folder=folder), password, is_kept=is_kept)

        self._run(work)

    # Signing in

    def sign_in(self, path: Path, *, was_locked: bool = False, by_itself: bool = True) -> None:
        """Ask for the password; one that the keyring keeps is tried at once."""
        self.step_wanted.emit(lambda: self._signing_in(path, was_locked))
        step = self._step
        if by_itself and isinstance(step, SignInStep) and step.link is not None and self.has_keyring:
            link = step.link

            def work() -> SharedWorkspace | None:
                kept = system_keyring.recall(link.keyring_entry)
                return self._signed_in(path, kept, is_kept=True) if kept else None

            self._run(work)

    def _signing_in(self, path: Path, was_locked: bool) -> Step:
        step = SignInStep(path, has_keyring=self.has_keyring, was_locked=was_locked)
        step.other_wanted.connect(self.other_wanted)
        step.password_given.connect(
            lambda word, is_kept: self._run(lambda: self._signed_in(path, word, is_kept=is_kept))
        )
        self._step = step
        return step

    def _signed_in(self, path: Path, password: str, *, is_kept: bool) -> SharedWorkspace:
        """On a thread. The password goes to the keyring only after the server took it."""
        from services.server_workspace.opening import open_shared

        opened = open_shared(path, password)
        if is_kept:
            system_keyring.remember(opened.link.keyring_entry, password)
        return opened

    # The answer

    def _run(self, work: Callable[[], SharedWorkspace | None]) -> None:
        self._background.run(work, self._on_opened, self._on_failed)

    def set_busy(self, is_busy: bool) -> None:
        """While the server is asked."""
        if isinstance(self._step, JoinStep | SignInStep):
            self._step.set_busy(is_busy)

    def _on_opened(self, shared: SharedWorkspace | None) -> None:
        if shared is not None:
            self.opened.emit(shared)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, AppError) and isinstance(self._step, SignInStep):
            self._step.refuse(error)
        else:
            self.failed.emit(error)
