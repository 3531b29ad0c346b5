"""Who may come into the shared workspace: for administrators, with invitations and removal."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.values.enums import Role
from services.server_workspace import members as of_workspace
from services.server_workspace.invitation import SUFFIX, Invitation, new_secret
from services.server_workspace.members import LoginState, Member
from services.workspaces import location
from views.common import wording
from views.common.buttons import Button
from views.common.chips import Status
from views.common.clearing import clear
from views.common.facts import FactsLine
from views.common.fields import label
from views.common.labels import known
from views.common.popover import Popover
from views.common.states import Card, SectionHeader
from views.context import Changes, PageName, Place, Program, Seat
from views.sharing.certificates_line import CertificatesLine

_MARKS = {
    LoginState.NONE: ("circle-dashed", ""),
    LoginState.INVITED: ("mail", "warn"),
    LoginState.MEMBER: ("check", "ok"),
    LoginState.REMOVED: ("ban", ""),
}


class MembersCard(Card):
    """One line for each colleague; what is done to a login takes effect at once."""

    def __init__(self, program: Program, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program, self._seat = program, seat
        self.column.addWidget(SectionHeader(self.tr("Who may come in"), icon="users"))
        words = self.tr("Hand the invitation over yourself: who opens it first sets the password. Good 7 days, once.")
        hint = label(words, "hint")
        hint.setWordWrap(True)
        self.column.addWidget(hint)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        self.certificates = CertificatesLine(program) if seat.link.tls_name else None
        if self.certificates is not None:
            self.column.addWidget(self.certificates)
        people = Button(self.tr("Colleagues and roles…"), size="compact")
        people.clicked.connect(lambda: program.open(Place(PageName.ORGANISATION, view="people")))
        foot = QHBoxLayout()
        foot.addWidget(people)
        foot.addStretch(1)
        self.column.addLayout(foot)
        program.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Ask who there is."""
        self._program.read(of_workspace.members, self._show)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touch("person"):
            self.refresh()

    def _show(self, found: tuple[Member, ...]) -> None:
        clear(self._rows)
        for member in found:
            self._rows.addWidget(self._row(member))

    def _row(self, member: Member) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        name = label(member.name)
        name.setFixedWidth(96)
        row.addWidget(name)
        row.addWidget(FactsLine(" · ".join(known(Role, role) for role in member.roles), size="small"), 1)
        icon, kind = _MARKS[member.state]
        row.addWidget(Status(self._words(member), icon=icon, kind=kind))
        words = self.tr("New invitation…") if member.state is LoginState.MEMBER else self.tr("Invite…")
        invite = Button(words, size="compact")
        invite.setAccessibleName(f"{invite.text()} {member.name}")
        invite.clicked.connect(lambda: self._invite(member))
        row.addWidget(invite)
        is_me = member.person == self._program.me.person
        out = Button(self.tr("Remove"), role="destructive", size="compact")
        out.setAccessibleName(f"{out.text()} {member.name}")
        out.setVisible(member.state in (LoginState.MEMBER, LoginState.INVITED) and not is_me)
        out.clicked.connect(lambda: self._remove(member, out))
        row.addWidget(out)
        return holder

    def _words(self, member: Member) -> str:
        match member.state:
            case LoginState.MEMBER:
                return self.tr("signed in") if member.sessions else self.tr("member")
            case LoginState.INVITED:
                return self.tr("invited")
            case LoginState.REMOVED:
                return self.tr("removed")
        return self.tr("no access")

    def _invite(self, member: Member) -> None:
        stem = location.file_name(member.name).removesuffix(location.SUFFIX)
        pattern = self.tr("Invitations") + f" (*{SUFFIX})"
        name, _ = QFileDialog.getSaveFileName(
            self.window(), self.tr("Save the invitation"), str(Path.home() / f"{stem}{SUFFIX}"), pattern
        )
        if name:
            self.invite_to(member, Path(name))

    def invite_to(self, member: Member, path: Path) -> None:
        """Write the invitation into a file."""
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        act = partial(of_workspace.invite, person=member.person, link=self._seat.link, path=path, secret=new_secret())
        self._program.keep(act, done=self._on_invited)

    def _on_invited(self, made: Invitation) -> None:
        words = self.tr("The invitation of {person} is saved; good until {moment}.")
        self._program.toast(words.format(person=made.link.person, moment=wording.moment(made.until)))
        self.refresh()

    def _remove(self, member: Member, button: QWidget) -> None:
        popover = Popover(self)
        question = self.tr("{person} is signed out everywhere at once and cannot come in any more. The history stays.")
        words = label(question.format(person=member.name))
        words.setWordWrap(True)
        popover.column.addWidget(words)
        sure = Button(self.tr("Remove"), role="destructive")
        sure.clicked.connect(popover.close)
        sure.clicked.connect(lambda: self.remove(member))
        popover.column.addWidget(sure)
        popover.show_at(button, align_right=True)

    def remove(self, member: Member) -> None:
        """Close the login, cut what runs under it."""
        self._program.keep(partial(of_workspace.remove, person=member.person), done=self._on_removed)

    def _on_removed(self, _cut: int) -> None:
        self.refresh()
