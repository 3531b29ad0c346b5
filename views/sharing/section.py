"""The part of the settings about sharing: this file could be shared; this seat, its members, the host behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from models.values.enums import Role
from views.common.buttons import Button
from views.common.fields import label
from views.common.setting_line import setting_line
from views.common.states import Card, SectionHeader
from views.common.switches import Toggle
from views.context import Keeper, Program, Seat

_MINUTES = (0, 5, 15, 30, 60)


class SharingSection(QWidget):
    """A local workspace can be shared; at a shared one there are the seat, and for administrators the members."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self.members: QWidget | None = None
        self.host: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        if program.seat is not None:
            self._at_server(program.seat)
        elif program.keeper is not None and not program.keeper.is_demo and program.me.is_any(Role.ADMINISTRATOR):
            self._column.addWidget(self._offer(program.keeper))
        else:
            self.hide()

    # A local workspace

    def _offer(self, keeper: Keeper) -> QWidget:
        card = Card()
        card.column.addWidget(SectionHeader(self.tr("Work together"), icon="users"))
        share = Button(self.tr("Share this workspace…"), size="compact")
        share.clicked.connect(lambda: self._share(keeper))
        words = self.tr(
            "Colleagues work in it from their own computers. This one becomes the host; no server is needed."
        )
        card.column.addLayout(setting_line(words, share))
        return card

    def _share(self, keeper: Keeper) -> None:
        from services.hosting.home import default_home
        from services.hosting.sharing import Wish
        from views.sharing.share_dialog import ShareDialog

        dialog = ShareDialog(keeper.path.stem, self.window())
        if dialog.exec():
            keeper.share(Wish(default_home(), dialog.answers.passphrase, dialog.answers.recovery_key))

    # A shared one

    def _at_server(self, seat: Seat) -> None:
        self._column.addWidget(self._seat(seat))
        if self._program.me.is_any(Role.ADMINISTRATOR):
            from views.sharing.members_card import MembersCard

            self.members = MembersCard(self._program, seat)
            self._column.addWidget(self.members)
        from services.hosting.home import default_home

        home = default_home()
        if home.is_in_use() and home.settings.workspace == seat.link.workspace:
            from views.sharing.host_card import HostCard

            self.host = HostCard(self._program, seat, home)
            self._column.addWidget(self.host)

    def _seat(self, seat: Seat) -> QWidget:
        link = seat.link
        card = Card()
        card.column.addWidget(SectionHeader(self.tr("Shared workspace"), icon="users"))
        where = self.tr("{organisation}, on {address}").format(
            organisation=link.organisation, address=f"{link.addresses[0]}:{link.port}"
        )
        card.column.addWidget(label(where, "hint"))
        change = Button(self.tr("Change…"), size="compact")
        change.clicked.connect(lambda: self._change(seat))
        card.column.addLayout(setting_line(self.tr("Signed in as {person}").format(person=link.person), change))
        change.setAccessibleName(self.tr("Change the password"))
        minutes = QComboBox()
        minutes.setAccessibleName(self.tr("Lock when nobody works"))
        for value in _MINUTES:
            minutes.addItem(self.tr("after %n minutes", "", value) if value else self.tr("never"), value)
        minutes.setCurrentIndex(max(0, minutes.findData(seat.lock_minutes)))
        minutes.activated.connect(lambda _index: seat.lock_after(int(minutes.currentData())))
        now = Button(self.tr("Lock now"), icon="lock", size="compact")
        now.clicked.connect(seat.lock)
        card.column.addLayout(setting_line(self.tr("Lock when nobody works"), minutes, now))
        if seat.is_kept:
            kept = Toggle()
            kept.setChecked(True)
            kept.setAccessibleName(self.tr("The password is kept in this computer's keyring"))
            kept.toggled.connect(lambda _on: self._forget(seat, kept))
            card.column.addLayout(setting_line(kept.accessibleName(), kept))
        return card

    def _forget(self, seat: Seat, kept: Toggle) -> None:
        seat.forget_password()
        kept.setEnabled(False)

    def _change(self, seat: Seat) -> None:
        from views.sharing.password_dialog import PasswordDialog

        dialog = PasswordDialog(self.window())
        if dialog.exec():
            job = seat.change_password(dialog.old, dialog.new)
            job.finished.connect(self._on_changed)
            job.failed.connect(self._program.show_error)

    def _on_changed(self, _value: object) -> None:
        self._program.toast(self.tr("The password is changed."))
