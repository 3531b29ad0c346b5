"""How the locked screen is left: one field, and a wait after wrong tries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services import kiosk
from services.kiosk import Tried
from services.vault.secret import Secret
from services.vault.slot import SlotKind
from views.common.buttons import Button
from views.common.fields import label
from views.common.states import Card, IconLabel
from views.context import Program

BACK_MS = 45_000  # nobody types: back to the form


def opener(program: Program) -> Callable[[str], bool] | None:
    """Whether a text is the workspace's passphrase; None where it has none."""
    keeper = program.keeper
    if keeper is None or SlotKind.PASSPHRASE not in keeper.ways():
        return None
    return lambda text: keeper.opens_with(Secret.passphrase(text))


class UnlockPanel(QWidget):
    """`unlocked` or `given_up`."""

    unlocked = Signal()
    given_up = Signal()

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._left = timedelta()
        card = Card(self)
        card.setFixedWidth(380)
        card.column.setSpacing(10)
        card.column.addWidget(IconLabel("lock", 20, "text2", card))
        card.column.addWidget(label(self.tr("For staff: PIN or passphrase"), "strong", card))
        self.field = QLineEdit(card)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMinimumHeight(40)
        self.field.setAccessibleName(self.tr("PIN or passphrase"))
        card.column.addWidget(self.field)
        self.said = label("", "error", card)
        self.said.setWordWrap(True)
        card.column.addWidget(self.said)
        row = QHBoxLayout()
        back = Button(self.tr("Back to the form"), parent=card)
        back.clicked.connect(self._give_up)
        self.go = Button(self.tr("Leave"), role="primary", parent=card)
        self.go.clicked.connect(self.attempt)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.go)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(lambda: self._count_down())
        self._back = QTimer(self, singleShot=True, interval=BACK_MS)
        self._back.timeout.connect(self._give_up)
        self.field.textEdited.connect(lambda _: self._back.start())

    def begin(self) -> None:
        """Ask; what was typed before is gone."""
        self.field.clear()
        if not self._left:
            self.said.setText("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back.start()

    def _give_up(self) -> None:
        self._back.stop()
        self.field.clear()
        self.given_up.emit()

    def attempt(self) -> None:
        """Try what was typed."""
        secret = self.field.text()
        if not secret or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        self._program.keep(
            partial(kiosk.leave, secret=secret, person=self._program.me.person, opens=opener(self._program)),
            done=self._on_tried,
            failed=lambda _error: self.go.setEnabled(True),
        )

    def _on_tried(self, tried: Tried) -> None:
        self.field.clear()
        self._back.start()
        if tried.is_right:
            self._back.stop()
            self.unlocked.emit()
            return
        self._left = tried.wait
        if tried.wait:
            self._second.start()
            self._count_down(timedelta())
        else:
            self.go.setEnabled(True)
            self.said.setText(self.tr("That is not it."))

    def _count_down(self, step: timedelta = timedelta(seconds=1)) -> None:
        self._left = max(self._left - step, timedelta())
        if self._left:
            self.said.setText(self.tr("Not right. Wait %n seconds.", "", round(self._left.total_seconds())))
            return
        self._second.stop()
        self.said.setText("")
        self.go.setEnabled(True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.attempt()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)
