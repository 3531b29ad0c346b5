"""The fields of a requisition: typed while it is a draft, read afterwards."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from models.values.money import FEN_A_YUAN, Pay
from services.positions import MOST_NEEDED, Choices
from services.requisitions import Plan, Reason, Wanted
from services.templates import TemplateLine
from views.common.conflict import Field, both_texts
from views.common.fields import Form, FormRow, SearchCombo, WheelGuard, label
from views.common.wording import pay, said, today
from views.requisitions.words import plan_words, reason_words

MOST_YUAN = 1_000_000
UNKNOWN = -1  # of the plan's figures


class RequestForm(Form):
    """`changed` when something that the plan depends on is another one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=10)
        self._guard = WheelGuard(self)
        self.title = QLineEdit()
        self.people = self._spin(1, MOST_NEEDED, 1)
        self.reason = QComboBox()
        for reason in Reason:
            self.reason.addItem(reason_words(reason), reason.value)
        self.planned, self.in_place = (self._spin(UNKNOWN, MOST_NEEDED, 1) for _ in range(2))
        for spin in (self.planned, self.in_place):
            spin.setSpecialValueText("–")
            spin.setValue(UNKNOWN)
        self.against: QLabel = label("", "hint")
        self.against.setWordWrap(True)
        self.why = QLineEdit()
        self.department, self.location, self.requester, self.template = (SearchCombo() for _ in range(4))
        self.low, self.high = self._spin(0, MOST_YUAN, 500), self._spin(0, MOST_YUAN, 500)
        self.has_deadline, self.deadline = QCheckBox(self.tr("Wanted by")), QDateEdit()
        self.deadline.setAccessibleName(self.tr("Wanted by"))
        self.deadline.setCalendarPopup(True)
        self.deadline.setDisplayFormat("yyyy-MM-dd")
        self.has_deadline.toggled.connect(self.deadline.setEnabled)
        self.duties, self.asked = _Text(), _Text()
        self._build()
        for spin in (self.people, self.planned, self.in_place):
            spin.valueChanged.connect(lambda _: self.changed.emit())
        self.title.editingFinished.connect(self.changed)
        self.department.currentIndexChanged.connect(lambda _: self.changed.emit())

    def _spin(self, least: int, most: int, step: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(least, most)
        spin.setSingleStep(step)
        spin.setGroupSeparatorShown(True)
        spin.installEventFilter(self._guard)
        spin.lineEdit().setTextMargins(7, 0, 0, 0)
        return spin

    def _build(self) -> None:
        self.title_row = FormRow(self.tr("Name of the position"), self.title, required=True)
        self.add(self.title_row)
        self.add(
            _pair(
                FormRow(self.tr("People asked for"), self.people, required=True),
                FormRow(self.tr("Reason"), self.reason),
            )
        )
        self.add(
            _pair(
                FormRow(self.tr("Posts in the plan"), self.planned), FormRow(self.tr("People in them"), self.in_place)
            )
        )
        self.add(self.against)
        self.add(FormRow(self.tr("Why (asked for beyond the plan)"), self.why))
        self.add(_pair(FormRow(self.tr("Department"), self.department), FormRow(self.tr("Place"), self.location)))
        self.add(_pair(FormRow(self.tr("Asked by"), self.requester), FormRow(self.tr("Template"), self.template)))
        self.add(
            _pair(
                FormRow(self.tr("Monthly pay in yuan, from"), self.low),
                FormRow(self.tr("Monthly pay, up to"), self.high),
            )
        )
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.has_deadline)
        row.addWidget(self.deadline, 1)
        self.add(line)
        self.duties_row = FormRow(self.tr("Duties, one a line"), self.duties, required=True)
        self.asked_row = FormRow(self.tr("Requirements, one a line"), self.asked, required=True)
        self.add(self.duties_row)
        self.add(self.asked_row)
        self.add_stretch()

    def offer(self, choices: Choices, templates: tuple[TemplateLine, ...]) -> None:
        """What can be chosen."""
        none = self.tr("Not set")
        self.blockSignals(True)
        for combo, offered in (
            (self.department, choices.departments), (self.location, choices.locations),
            (self.requester, choices.managers),
        ):  # fmt: skip
            combo.set_choices([(choice.key, choice.name) for choice in offered], empty=none)
        self.template.set_choices([(line.key, said(line.name)) for line in templates], empty=none)
        self.blockSignals(False)

    def show_wanted(self, wanted: Wanted) -> None:
        """Put the values in."""
        self.blockSignals(True)
        self.title.setText(wanted.title)
        self.people.setValue(wanted.headcount)
        self.reason.setCurrentIndex(self.reason.findData(wanted.reason.value))
        self.planned.setValue(UNKNOWN if wanted.planned is None else wanted.planned)
        self.in_place.setValue(UNKNOWN if wanted.in_place is None else wanted.in_place)
        self.why.setText(wanted.why)
        for combo, value in (
            (self.department, wanted.department), (self.location, wanted.location),
            (self.requester, wanted.requester), (self.template, wanted.template),
        ):  # fmt: skip
            combo.setCurrentIndex(max(combo.findData(value), 0))
        self.low.setValue(wanted.band.low // FEN_A_YUAN if wanted.band else 0)
        self.high.setValue(wanted.band.high // FEN_A_YUAN if wanted.band else 0)
        self.has_deadline.setChecked(wanted.deadline is not None)
        self.deadline.setEnabled(wanted.deadline is not None)
        day = wanted.deadline or today() + timedelta(days=60)
        self.deadline.setDate(QDate(day.year, day.month, day.day))
        self.duties.setPlainText(wanted.duties)
        self.asked.setPlainText(wanted.qualifications)
        for row in (self.title_row, self.duties_row, self.asked_row):
            row.set_error("")
        self.blockSignals(False)

    def show_plan(self, plan: Plan | None) -> None:
        """The request against the plan."""
        self.against.setText(plan_words(plan))
        self.against.setProperty("role", "error" if plan is not None and plan.beyond else "hint")
        self.against.style().unpolish(self.against)
        self.against.style().polish(self.against)

    def wanted(self) -> Wanted:
        """What is typed."""
        low, high = self.low.value(), self.high.value()
        day = self.deadline.date()
        return Wanted(
            self.title.text().strip(),
            self.people.value(),
            Reason(self.reason.currentData()),
            self.why.text().strip(),
            self.department.currentData(),
            self.location.currentData(),
            self.requester.currentData(),
            Pay.yuan(low, max(high, low)) if low or high else None,
            date(day.year(), day.month(), day.day()) if self.has_deadline.isChecked() else None,
            self.duties.toPlainText().strip(),
            self.asked.toPlainText().strip(),
            self.template.currentData(),
            self.planned.value() if self.planned.value() != UNKNOWN else None,
            self.in_place.value() if self.in_place.value() != UNKNOWN else None,
        )

    def fields_in_conflict(self) -> dict[str, Field]:
        """How the fields are called and their values are said, where two versions stand side by side."""
        return {
            "title": Field(self.tr("Name of the position")),
            "headcount": Field(self.tr("People asked for")),
            "reason": Field(self.tr("Reason"), reason_words),
            "why": Field(self.tr("Why (asked for beyond the plan)"), both=both_texts),
            "department": Field(self.tr("Department"), self.department.said_of),
            "location": Field(self.tr("Place"), self.location.said_of),
            "requester": Field(self.tr("Asked by"), self.requester.said_of),
            "template": Field(self.tr("Template"), self.template.said_of),
            "band": Field(self.tr("Monthly pay in yuan"), lambda band: pay(band) if band else ""),
            "deadline": Field(self.tr("Wanted by"), lambda on: on.isoformat() if on else ""),
            "duties": Field(self.tr("Duties, one a line"), both=both_texts),
            "qualifications": Field(self.tr("Requirements, one a line"), both=both_texts),
            "planned": Field(self.tr("Posts in the plan")),
            "in_place": Field(self.tr("People in them")),
        }

    def gap(self) -> bool:
        """Say what is missing and go there; whether something is."""
        first: QWidget | None = None
        for row, value in (
            (self.title_row, self.title.text()), (self.duties_row, self.duties.toPlainText()),
            (self.asked_row, self.asked.toPlainText()),
        ):  # fmt: skip
            row.set_error("" if value.strip() else self.tr("Fill this in."))
            first = first or (None if value.strip() else row.field)
        if first is not None:
            first.setFocus()
        return first is not None


class _Text(QPlainTextEdit):
    """Some lines of text in a form."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(104)

    def sizeHint(self) -> QSize:
        return QSize(200, 104)


def _pair(left: QWidget, right: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    return holder
