"""The mail account: tried before it is kept; the password stays on this computer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from services.outbox.account import Account, Safety
from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.common.popover import Popover
from views.common.spin import padded

PORTS = {Safety.TLS: 465, Safety.STARTTLS: 587, Safety.NONE: 25}


class AccountPopover(Popover):
    """`kept` carries the account and the password."""

    kept = Signal(object, str)

    def __init__(self, account: Account | None, parent: QWidget) -> None:
        super().__init__(parent, width=380)
        self.column.addWidget(label(self.tr("Mail account"), "strong"))
        hint = label(self.tr("The password is kept by this computer's keyring, never in the workspace."), "hint")
        hint.setWordWrap(True)
        self.column.addWidget(hint)
        known = account or Account("")
        self.server, self.user = QLineEdit(known.server), QLineEdit(known.user)
        self.server.setPlaceholderText(self.tr("smtp.mail.example"))
        self.address, self.name = QLineEdit(known.sender), QLineEdit(known.sender_name)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.port = QSpinBox()
        self.port.setRange(1, 65_535)
        self.port.setValue(known.port)
        padded(self.port)
        self.safety = QComboBox()
        for safety, words in (
            (Safety.TLS, self.tr("SSL/TLS")),
            (Safety.STARTTLS, self.tr("STARTTLS")),
            (Safety.NONE, self.tr("none (this computer only)")),
        ):
            self.safety.addItem(words, safety)
        self.safety.setCurrentIndex(self.safety.findData(known.safety))
        self.safety.activated.connect(lambda _: self.port.setValue(PORTS[Safety(self.safety.currentData())]))
        self.column.addWidget(FormRow(self.tr("Server"), self.server, required=True))
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(FormRow(self.tr("Protection"), self.safety), 1)
        row.addWidget(FormRow(self.tr("Port"), self.port))
        self.column.addWidget(pair)
        for words, field in (
            (self.tr("User"), self.user),
            (self.tr("Password or authorisation code"), self.password),
            (self.tr("Sender's address"), self.address),
            (self.tr("Sender's name"), self.name),
        ):
            self.column.addWidget(FormRow(words, field))
        cancel, keep = Button(self.tr("Cancel")), Button(self.tr("Try and keep"), role="primary")
        cancel.clicked.connect(self.close)
        keep.clicked.connect(self.confirm)
        self.add_foot(cancel, keep)

    def account(self) -> Account:
        """What is typed."""
        return Account(
            self.server.text().strip(),
            self.port.value(),
            Safety(self.safety.currentData()),
            self.user.text().strip(),
            self.address.text().strip() or self.user.text().strip(),
            self.name.text().strip(),
        )

    def confirm(self) -> None:
        """Hand it over."""
        self.hand_in(self.kept, self.account(), self.password.text())
