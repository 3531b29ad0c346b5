"""Coming into a shared workspace: an invitation is accepted once, then the password opens it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from services.errors import AppError
from services.server_workspace import link as links
from services.server_workspace.link import ServerLink
from services.vault import passphrase
from views.common.buttons import Button
from views.common.fields import FormRow
from views.messages import sentence, sentence_of
from views.setup.parts import SecretField, Step

BESIDE_THE_FIELD = frozenset({"server.wrong_password"})
OF_THE_ADDRESS = frozenset({"server.unreachable", "server.starting"})


class JoinStep(Step):
    """An invitation: whose, to what, and the password that this person will sign in with."""

    password_chosen = Signal(str, bool)  # the password, whether the keyring keeps it

    def __init__(self, link: ServerLink, *, has_keyring: bool, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.headline.setText(self.tr("Join {organisation}").format(organisation=link.organisation))
        self.sentence.setText(
            self.tr(
                "{person}, choose your own password. You sign in with it from now on; nobody else knows it."
            ).format(person=link.person)
        )
        self.sentence.show()
        show = self.tr("Show the letters")
        self.first = SecretField(self.tr("Password"), show)
        self.again = SecretField(self.tr("Once more"), show)
        self._first_row = FormRow(self.tr("Password"), self.first, required=True)
        self._again_row = FormRow(self.tr("Once more"), self.again, required=True)
        self.add(self._first_row)
        self.add(self._again_row)
        self.keep = _keep_box(self.tr("Keep it in this computer's keyring"), has_keyring)
        self.add(self.keep)
        self.add_back(self.tr("Back"))
        self.act = self.add_act(self.tr("Join"))
        self.act.clicked.connect(self._on_join)
        self.first.line.textEdited.connect(lambda _text: self._weigh())
        self.first.line.returnPressed.connect(self.again.line.setFocus)
        self.again.line.returnPressed.connect(self._on_join)
        self._weigh()

    def _weigh(self) -> None:
        """Say how much is missing while it is typed."""
        self._first_row.set_error("")
        try:
            passphrase.require_strength(self.first.text)
        except AppError as error:
            self._first_row.set_hint(self.tr("%n more characters", "", int(error.params["missing"])))
        else:
            self._first_row.set_hint(self.tr("Long enough."))

    def _on_join(self) -> None:
        try:
            passphrase.require_strength(self.first.text)
        except AppError as error:
            self._first_row.set_error(sentence(error))
            self.first.line.setFocus()
            return
        is_same = self.first.text == self.again.text
        self._again_row.set_error("" if is_same else sentence_of("vault.passphrases_differ"))
        if is_same:
            self.password_chosen.emit(self.first.text, self.keep.isChecked())
        else:
            self.again.line.setFocus()

    def set_busy(self, is_busy: bool) -> None:
        """While the server is asked, the button waits."""
        self.act.setEnabled(not is_busy)
        self.act.setText(self.tr("Joining…") if is_busy else self.tr("Join"))


class SignInStep(Step):
    """A shared workspace and the field for this person's password."""

    password_given = Signal(str, bool)  # the password, whether the keyring keeps it
    other_wanted = Signal()

    def __init__(
        self, path: Path, *, has_keyring: bool, was_locked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.path = path
        self.link: ServerLink | None = None
        self.headline.setText(path.stem)
        self.password = SecretField(self.tr("Password"), self.tr("Show the letters"))
        self._row = FormRow(self.tr("Password"), self.password)
        self.add(self._row)
        self.keep = _keep_box(self.tr("Keep it in this computer's keyring"), has_keyring)
        self.add(self.keep)
        self.address = QLineEdit()
        self.address.setAccessibleName(self.tr("Address of the host"))
        self._address_row = FormRow(
            self.tr("Address of the host"),
            self.address,
            hint=self.tr("Name or number of the computer, with :port where it is another one. Ask who looks after it."),
        )
        self._address_row.hide()
        self.add(self._address_row)
        moved = Button(self.tr("Another address…"), role="link")
        moved.clicked.connect(self._show_address)
        other = Button(self.tr("Another workspace…"), role="link")
        other.clicked.connect(self.other_wanted)
        below = QHBoxLayout()
        below.setSpacing(12)
        for button in (moved, other):
            below.addWidget(button)
        below.addStretch(1)
        self.add_below(below)
        self.act = self.add_act(self.tr("Sign in"))
        self.act.clicked.connect(self._on_sign_in)
        for line in (self.password.line, self.address):
            line.returnPressed.connect(self._on_sign_in)
        self._read(was_locked)

    def _read(self, was_locked: bool) -> None:
        try:
            link = self.link = links.read(self.path)
        except AppError as error:
            self.refuse(error)
            self.act.setEnabled(False)
            return
        self.headline.setText(link.organisation or self.path.stem)
        words = self.tr("Shared workspace. You sign in as {person}.").format(person=link.person)
        locked = self.tr("Locked after a while without a key or the mouse.")
        self.sentence.setText(f"{locked} {words}" if was_locked else words)
        self.sentence.show()
        self.address.setText(f"{link.addresses[0]}:{link.port}")

    def refuse(self, error: AppError) -> None:
        """Say why it did not open, beside the field where that helps."""
        is_password = error.code in BESIDE_THE_FIELD
        self._row.set_error(sentence(error) if is_password else "")
        self.tell("" if is_password else sentence(error))
        if error.code in OF_THE_ADDRESS:
            self._address_row.show()
        if is_password:
            self.password.line.selectAll()
            self.password.line.setFocus()

    def set_busy(self, is_busy: bool) -> None:
        """While the server is asked, the button waits."""
        self.act.setEnabled(not is_busy and self.link is not None)
        self.act.setText(self.tr("Signing in…") if is_busy else self.tr("Sign in"))

    def _show_address(self) -> None:
        self._address_row.show()
        self.address.setFocus()
        self.address.selectAll()

    def _on_sign_in(self) -> None:
        if self.link is None or not self.password.text:
            self.password.line.setFocus()
            return
        if self._address_row.isVisibleTo(self) and not self._keep_address():
            return
        self.tell("")
        self.password_given.emit(self.password.text, self.keep.isChecked())

    def _keep_address(self) -> bool:
        """Another address is written into the link before it is tried."""
        assert self.link is not None
        found = place_of(self.address.text(), self.link.port)
        self._address_row.set_error("" if found else self.tr("Not an address. For example: 192.168.1.20:54320"))
        if found is None:
            self.address.setFocus()
            return False
        if found != (self.link.addresses[0], self.link.port):
            self.link = self.link.at(*found)
            links.write(self.path, self.link)
        return True


def place_of(typed: str, port: int) -> tuple[str, int] | None:
    """Host and port as somebody typed them; full-width signs of an input method count as plain ones."""
    words = typed.strip().replace("：", ":").replace("．", ".").replace("。", ".")
    host, colon, number = words.rpartition(":") if words.count(":") == 1 else (words, "", "")
    if not host or any(letter.isspace() or letter in "/@,'\"\\" for letter in host):
        return None
    if not colon:
        return host.strip("[]"), port
    return (host, int(number)) if number.isascii() and number.isdigit() and 0 < int(number) < 65_536 else None


def _keep_box(words: str, has_keyring: bool) -> QCheckBox:
    box = QCheckBox(words)
    box.setVisible(has_keyring)
    return box
