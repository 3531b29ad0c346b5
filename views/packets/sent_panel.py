"""A form that was sent: where it is, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.enums import PacketKind, PacketState
from services.packets.listing import Sent
from views.common import wording
from views.common.buttons import Button, menu_of
from views.common.fields import ElidedLabel, label
from views.common.states import hair
from views.packets.words import state


class SentPanel(QWidget):
    """Acts are asked for by name: save, mail, copy, withdraw, evaluation."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._about = ElidedLabel("", "title"), ElidedLabel("", "second")
        self._lines = label("", "second")
        self._lines.setWordWrap(True)
        self._withdraw = Button(self.tr("Withdraw"), role="danger")
        self._withdraw.clicked.connect(lambda: self.asked.emit("withdraw"))
        self._open = Button(self.tr("Evaluation page"))
        self._open.clicked.connect(lambda: self.asked.emit("evaluation"))
        self._again = Button(self.tr("Send again…"), role="primary")
        self._again.setMenu(
            menu_of(
                self,
                ("download", self.tr("As files in a folder…"), lambda: self.asked.emit("save")),
                ("mail", self.tr("As a mail to confirm"), lambda: self.asked.emit("mail")),
                ("copy", self.tr("Copy as a message"), lambda: self.asked.emit("copy")),
            )
        )
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(6)
        for widget in (self._name, self._about, self._lines):
            head.addWidget(widget)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self._withdraw)
        foot.addStretch(1)
        foot.addWidget(self._open)
        foot.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head, 1)
        column.addWidget(hair())
        column.addLayout(foot)

    def show_sent(self, sent: Sent) -> None:
        """Only a form that is out is withdrawn or sent again."""
        self._name.setText(sent.person_name or sent.code)
        stage = wording.said(sent.stage) if sent.stage is not None else ""
        self._about.setText(wording.DOT.join(part for part in (sent.candidate_name, sent.position, stage) if part))
        lines = [
            self.tr("Form {code}, {state}").format(code=sent.code, state=state(sent)),
            self.tr("Sent {when}").format(when=wording.moment(sent.issued_at)),
        ]
        if sent.closed_at is not None:
            lines.append(self.tr("Closed {when}").format(when=wording.moment(sent.closed_at)))
        elif sent.due_at is not None:
            lines.append(self.tr("Wanted by {when}").format(when=wording.moment(sent.due_at)))
        self._lines.setText("\n".join(lines))
        is_out = sent.state is PacketState.OUT
        self._withdraw.setVisible(is_out)
        self._again.setVisible(is_out and sent.kind is PacketKind.EVALUATION)
        self._open.setVisible(sent.assignment is not None)
