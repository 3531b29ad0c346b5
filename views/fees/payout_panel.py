"""One payout: for whom, to whom, why; the amount and the day it really went; the acts of its state."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QDoubleSpinBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.values.enums import Instalment, PayoutState
from services.fees.payouts import LONGEST_NOTE, Line, yuan
from services.fees.terms import MOST_YUAN
from views.common import wording
from views.common.buttons import Button
from views.common.fields import ElidedLabel, FormRow, label
from views.common.popover import Popover
from views.common.spin import padded
from views.common.states import Banner, hair
from views.fees.words import kind_words, part_words


class PayoutPanel(QWidget):
    """`asked` names the act: pay, drop, back, left, open."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self._was: tuple[float, date, str] | None = None
        self._title, self._about = ElidedLabel("", "title"), label("", "second")
        self._about.setWordWrap(True)
        self._told = Banner("warn", "triangle-alert")
        self.amount = padded(QDoubleSpinBox())
        self.amount.setRange(0, MOST_YUAN)
        self.amount.setDecimals(2)
        self.amount.setGroupSeparatorShown(True)
        self.amount.setSuffix(self.tr(" yuan"))
        self.day = day_edit(self)
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        self._amount_row, self._day_row = FormRow("", self.amount), FormRow(self.tr("Paid on"), self.day)
        self._note_row = FormRow(self.tr("Note"), self.note)
        self.acts = {
            "open": Button(self.tr("Open the profile"), icon="user-round", size="compact"),
            "left": Button(self.tr("Has left…"), size="compact"),
            "back": Button(self.tr("Take back"), icon="undo-2", size="compact"),
            "drop": Button(self.tr("Not to be paid"), size="compact"),
            "pay": Button(self.tr("It is paid"), role="primary", key="Ctrl Enter", size="compact"),
        }
        for name, button in self.acts.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(10)
        for widget in (self._title, self._about, self._told, self._amount_row, self._day_row, self._note_row):
            column.addWidget(widget)
        less = QHBoxLayout()
        less.setSpacing(6)
        less.addWidget(self.acts["open"])
        less.addWidget(self.acts["left"])
        less.addStretch(1)
        column.addLayout(less)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(6)
        foot.addStretch(1)
        for name in ("back", "drop", "pay"):
            foot.addWidget(self.acts[name])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(column, 1)
        outer.addWidget(hair())
        outer.addLayout(foot)

    @property
    def typed(self) -> tuple[float, date, str]:
        """Amount, day and note as they stand there."""
        return self.amount.value(), date(*self.day.date().getDate()), self.note.text().strip()

    def show_line(self, line: Line) -> None:
        """A payout; what is typed for the same one stays."""
        before = self.line
        is_same = before is not None and _of(before) == _of(line) and before.state is line.state
        is_typed = is_same and self._was is not None and self.typed != self._was
        self.line = line
        is_due, is_refund = line.state is PayoutState.DUE, line.instalment is Instalment.REFUND
        self._title.setText(f"{line.name} · {part_words(line.instalment)}")
        self._about.setText(self._facts(line))
        self._told.tell(self._warning(line))
        if not is_typed:
            self.amount.setValue(yuan(line.amount))
            paid_on = wording.today() if is_due else line.day
            self.day.setDate(QDate(paid_on.year, paid_on.month, paid_on.day))
            self.note.setText(line.note)
            self._was = self.typed
        self._amount_row.set_words(self.tr("Amount that came back") if is_refund else self.tr("Amount paid"))
        self._day_row.set_words(self.tr("Came back on") if is_refund else self.tr("Paid on"))
        self.acts["pay"].setText(self.tr("It came back") if is_refund else self.tr("It is paid"))
        self.acts["drop"].setText(self.tr("Not to come back") if is_refund else self.tr("Not to be paid"))
        for widget in (self._amount_row, self._day_row):
            widget.setVisible(line.state is not PayoutState.DROPPED)
        for field in (self.amount, self.day, self.note):
            field.setEnabled(is_due)
        for name, is_shown in (("pay", is_due), ("drop", is_due), ("back", not is_due), ("left", bool(line.arrived))):
            self.acts[name].setVisible(is_shown)

    def _facts(self, line: Line) -> str:
        rows = [
            line.position,
            self.tr("To {payee} ({kind})").format(payee=line.payee, kind=kind_words(line.kind)),
        ]
        if line.arrived is not None:
            rows.append(self.tr("Arrived {day}").format(day=wording.day(line.arrived)))
        if line.guaranteed is not None and line.arrived is not None and line.guaranteed > line.arrived:
            rows.append(self.tr("Guarantee until {day}").format(day=wording.day(line.guaranteed)))
        return "\n".join(row for row in rows if row)

    def _warning(self, line: Line) -> str:
        if line.left is not None:
            return self.tr("Left on {day}").format(day=wording.day(line.left))
        if line.amount is None:
            return self.tr("A share of the pay, but no offered pay is on record. Type the amount.")
        return ""


def _of(line: Line) -> tuple[object, ...]:
    return line.claim, line.application, line.instalment


def day_edit(parent: QWidget) -> QDateEdit:
    """A day until today."""
    now = wording.today()
    edit = QDateEdit(QDate(now.year, now.month, now.day), parent)
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setMaximumDate(QDate(now.year, now.month, now.day))
    return edit


class LeftPopover(Popover):
    """When somebody left; `left` carries the day, or None for "still here"."""

    left = Signal(object)

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent, width=300)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(label(self.tr("{name} has left").format(name=line.name), "strong", self))
        self.day = day_edit(self)
        if line.left is not None:
            self.day.setDate(QDate(line.left.year, line.left.month, line.left.day))
        self.column.addWidget(FormRow(self.tr("Last day"), self.day))
        hint = label(self.tr("In the guarantee the refund appears in the list."), "hint", self)
        hint.setWordWrap(True)
        self.column.addWidget(hint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        if line.left is not None:
            still = Button(self.tr("Still here"), size="compact", parent=self)
            still.clicked.connect(lambda: self.hand_in(self.left, None))
            foot.addWidget(still)
        keep = Button(self.tr("Keep"), role="primary", size="compact", parent=self)
        keep.clicked.connect(lambda: self.hand_in(self.left, date(*self.day.date().getDate())))
        foot.addWidget(keep)
        self.column.addLayout(foot)
