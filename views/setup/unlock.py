"""Opening a workspace: its passphrase, the keyring, or the recovery key; another workspace; a backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.errors import AppError
from services.server_workspace import link as links
from services.vault.secret import Secret
from services.vault.slot import SlotKind
from services.workspaces.looking import ways_to_open
from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.messages import sentence
from views.setup.parts import Option, SecretField, Step

_WAITS = (0, 0, 2, 4, 8, 15, 30)
"""Seconds after the nth wrong passphrase; Argon2 makes each try slow besides."""
WRONG = frozenset({"vault.wrong_passphrase", "vault.wrong_recovery_key", "vault.superseded"})
LOST = frozenset(
    {
        "workspace.damaged",
        "workspace.keys_damaged",
        "workspace.keys_missing",
        "workspace.not_found",
        "workspace.disk_error",
    }
)
"""What a backup can cure."""


class UnlockStep(Step):
    """One workspace and the field for its passphrase."""

    secret_given = Signal(object)  # Secret
    other_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, path: Path, *, was_locked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.path = path
        self.kinds: frozenset[SlotKind] = frozenset()
        self._tries = 0
        self._left = 0
        self._is_recovery = False
        self.headline.setText(path.stem)
        self.sentence.setText(self.tr("Locked after a while without a key or the mouse.") if was_locked else "")
        self.sentence.setVisible(was_locked)
        self._secret = SecretField(self.tr("Passphrase"), self.tr("Show the letters"))
        self._row = FormRow(self.tr("Passphrase"), self._secret)
        self._typed = QLineEdit()
        self._key_row = FormRow(self.tr("Recovery key"), self._typed)
        self.add(self._row)
        self.add(self._key_row)
        self._recovery = Button("", role="link")
        self._recovery.clicked.connect(self._on_recovery)
        self._restore = Button(self.tr("Restore a backup…"), role="link")
        self._restore.clicked.connect(self.restore_wanted)
        other = Button(self.tr("Another workspace…"), role="link")
        other.clicked.connect(self.other_wanted)
        links = QHBoxLayout()
        links.setSpacing(12)
        for button in (self._recovery, self._restore, other):
            links.addWidget(button)
        links.addStretch(1)
        self.add_below(links)
        self.act = self.add_act(self.tr("Open"))
        self.act.clicked.connect(self._on_open)
        self._secret.line.returnPressed.connect(self._on_open)
        self._typed.returnPressed.connect(self._on_open)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self._read_ways()

    def _read_ways(self) -> None:
        try:
            self.kinds = ways_to_open(self.path).kinds
        except AppError as error:
            self.refuse(error)
        self._renew()

    @property
    def opens_by_itself(self) -> Secret | None:
        """The secret that needs no typing: the keyring's, or none for demo data."""
        if SlotKind.OPEN in self.kinds:
            return Secret.open()
        return Secret.keyring() if SlotKind.KEYRING in self.kinds else None

    def begin(self) -> None:
        """Try what needs no typing; else wait for the passphrase."""
        secret = self.opens_by_itself
        if secret is not None:
            self.secret_given.emit(secret)
        else:
            (self._typed if self._is_recovery else self._secret.line).setFocus()

    def refuse(self, error: AppError) -> None:
        """Say why it did not open, beside the field where that helps; after wrong ones, let time pass."""
        row = self._key_row if self._is_recovery else self._row
        if error.code in WRONG or error.code.startswith("vault.recovery_key"):
            row.set_error(sentence(error))
            self.tell("")
            self._secret.line.selectAll()
            self._wait(_WAITS[min(self._tries, len(_WAITS) - 1)])
            self._tries += 1
        else:
            row.set_error("")
            self.tell(sentence(error))
            if error.code == "vault.keyring_entry_missing":
                self._is_recovery = SlotKind.PASSPHRASE not in self.kinds
        self._restore.setVisible(error.code in LOST)
        self._renew()

    def set_busy(self, is_busy: bool) -> None:
        """While the file is opened, the button waits."""
        self.act.setEnabled(not is_busy and not self._left)

    def _renew(self) -> None:
        has_passphrase = SlotKind.PASSPHRASE in self.kinds
        self._row.setVisible(has_passphrase and not self._is_recovery)
        self._key_row.setVisible(self._is_recovery)
        self._recovery.setVisible(SlotKind.RECOVERY in self.kinds and (has_passphrase or not self._is_recovery))
        self._recovery.setText(self.tr("Use the passphrase") if self._is_recovery else self.tr("Use the recovery key"))
        self.act.setVisible(bool(self.kinds))
        if not self.kinds:
            self._restore.show()
        elif not self.banner.isVisibleTo(self):
            self._restore.hide()

    def _on_recovery(self) -> None:
        self._is_recovery = not self._is_recovery
        self.tell("")
        self._renew()
        self.begin_typing()

    def begin_typing(self) -> None:
        """Put the cursor where the secret is typed."""
        (self._typed if self._is_recovery else self._secret.line).setFocus()

    def _on_open(self) -> None:
        if self._left:
            return
        if self._is_recovery:
            if self._typed.text().strip():
                self.secret_given.emit(Secret.recovery_key(self._typed.text()))
        elif SlotKind.PASSPHRASE in self.kinds:
            if self._secret.text:
                self.secret_given.emit(Secret.passphrase(self._secret.text))
        else:
            self.begin()

    def _wait(self, seconds: int) -> None:
        self._left = seconds
        if seconds:
            self._clock.start()
        self._tell_wait()

    def _tick(self) -> None:
        self._left = max(0, self._left - 1)
        if not self._left:
            self._clock.stop()
        self._tell_wait()

    def _tell_wait(self) -> None:
        self.act.setEnabled(not self._left)
        words = self.tr("Open (in %n s)", "", self._left) if self._left else self.tr("Open")
        self.act.setText(words)


class ChooseStep(Step):
    """Recent workspaces, another file, a new one, the demo."""

    path_chosen = Signal(object)  # Path
    file_wanted = Signal()
    new_wanted = Signal()
    demo_wanted = Signal()
    invitation_wanted = Signal()

    def __init__(self, recent: list[Path], *, can_go_back: bool, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.headline.setText(self.tr("Which workspace?"))
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for path in recent[:4]:
            is_shared = links.is_link(path)
            words = self.tr("Shared, on a server") if is_shared else str(path.parent)
            card = Option("users" if is_shared else "hard-drive", path.stem, words, is_act=True)
            card.clicked.connect(lambda _checked=False, chosen=path: self.path_chosen.emit(chosen))
            column.addWidget(card)
        if not recent:
            column.addWidget(label(self.tr("None was opened here yet."), "hint"))
        invited = Option(
            "user-round-plus",
            self.tr("Join a shared workspace"),
            self.tr("With the invitation file that a colleague gave you."),
            is_act=True,
        )
        invited.clicked.connect(self.invitation_wanted)
        column.addWidget(invited)
        self.add(rows)
        if can_go_back:
            self.add_back(self.tr("Back"))
        for words, role, signal in (
            (self.tr("Demo data"), "link", self.demo_wanted),
            (self.tr("New workspace…"), "secondary", self.new_wanted),
            (self.tr("Open a file…"), "secondary", self.file_wanted),
        ):
            button = Button(words, role=role)
            button.clicked.connect(signal)
            self.foot.addWidget(button)
