"""Planning many interviews at once: who, with whom, where, on which days; then the plan, before it is booked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from models.values.keys import Key
from services.organisation.ways import Way
from services.scheduling.batch_plan import Line, Made, Offered, Order
from services.scheduling.problem import Reason
from views.common.buttons import Button
from views.common.fields import Form, FormRow, WheelGuard, label
from views.common.rows import Column, RowsModel
from views.common.several_of import SeveralOf
from views.common.spin import padded
from views.common.states import EmptyState, hair
from views.common.table import Table
from views.common.wording import day_and_weekday, listed, local, said, time_range, today

FORM_WIDTH = 320
ALL = ""


def reason_words(reason: Reason) -> str:
    """Why somebody has no time."""
    match reason:
        case Reason.WISHES:
            return QCoreApplication.translate("Batch", "has other interviews at every time")
        case Reason.INTERVIEWERS_AWAY:
            return QCoreApplication.translate("Batch", "not enough interviewers are free at any time")
        case Reason.ROOMS_FULL:
            return QCoreApplication.translate("Batch", "every room is taken: one more room or day helps")
        case Reason.INTERVIEWERS_FULL:
            return QCoreApplication.translate("Batch", "interviewers are full: one more of them or a day helps")
        case Reason.TRAVEL:
            return QCoreApplication.translate(
                "Batch", "nobody gets from the other place in time: a room in one place or a longer gap helps"
            )


def way_words(way: Way) -> str:
    """How far it is from one place to another."""
    words = QCoreApplication.translate("Batch", "{start} – {end} {minutes} min")
    return words.format(start=way.start, end=way.end, minutes=way.minutes)


def when_words(start: datetime, end: datetime) -> str:
    """A time as the plan and the invitation say it."""
    return f"{day_and_weekday(local(start).date())} {time_range(start, end)}"


class BatchPanel(QWidget):
    """`asked` carries the `Order`, `accepted` the plan that was shown."""

    asked = Signal(object)  # Order
    accepted = Signal(object, bool)  # Made, whether invitations are drafted
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = WheelGuard(self)
        self._offered: Offered | None = None
        self._made: Made | None = None
        self._position = QComboBox()
        self._position.currentIndexChanged.connect(lambda _: self._show_waiting())
        self.who = SeveralOf(self.tr("Nobody waits"), icon="users-round")
        self.people = SeveralOf(self.tr("Choose interviewers"), icon="user-round-check")
        self.rooms = SeveralOf(self.tr("Choose rooms"), icon="door-open")
        self._first = QDateEdit()
        self._first.setCalendarPopup(True)
        self._first.setDisplayFormat("yyyy-MM-dd")
        self._days, self._minutes, self._gap = self._spin(1, 14, 1), self._spin(10, 180, 30), self._spin(0, 60, 10)
        self._together, self._in_a_row = self._spin(1, 5, 1), self._spin(1, 12, 4)
        self._make = Button(self.tr("Find a plan"), role="primary", icon="calendar-range")
        self._make.clicked.connect(self.submit)
        self._error = label("", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self._kept = label("", "hint")
        self._kept.setWordWrap(True)
        self.rooms.edited.connect(self._say_what_is_kept)
        self._headline = label("", "strong")
        self._model: RowsModel[Line] = RowsModel(self._columns(), self)
        self.table = Table("interview-batch")
        self.table.show_rows(self._model)
        self.table.setAccessibleName(self.tr("Plan"))
        self._tell = QCheckBox(self.tr("Draft the invitations"))
        self._tell.setChecked(True)
        self._book = Button("", role="primary", key="Ctrl+Enter")
        self._book.clicked.connect(self.accept)
        self._build()
        self.show_made(None)

    # Building

    def _spin(self, least: int, most: int, value: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(least, most)
        spin.setValue(value)
        spin.installEventFilter(self._guard)
        padded(spin)
        return spin

    def _build(self) -> None:
        form = Form(spacing=10)
        for row in (
            FormRow(self.tr("Position"), self._position),
            FormRow(self.tr("Candidates who wait"), self.who),
            FormRow(self.tr("Interviewers"), self.people),
            FormRow(self.tr("Rooms"), self.rooms),
        ):
            form.add(row)
        for left, right in (
            (FormRow(self.tr("From"), self._first), FormRow(self.tr("Days"), self._days)),
            (FormRow(self.tr("Minutes each"), self._minutes), FormRow(self.tr("Gap in minutes"), self._gap)),
            (FormRow(self.tr("Interviewers each"), self._together), FormRow(self.tr("Break after"), self._in_a_row)),
        ):
            pair = QWidget()
            beside = QHBoxLayout(pair)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(10)
            beside.addWidget(left, 1)
            beside.addWidget(right, 1)
            form.add(pair)
        form.add(self._error)
        form.add(self._make)
        form.add(self._kept)
        form.add_stretch()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 14, 20, 14)
        column.addWidget(form)
        left_side = QScrollArea()
        left_side.setFrameShape(QFrame.Shape.NoFrame)
        left_side.setWidgetResizable(True)
        left_side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left_side.setFixedWidth(FORM_WIDTH)
        left_side.setWidget(inside)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(left_side)
        outer.addWidget(hair(vertical=True))
        outer.addWidget(self._result(), 1)

    def _result(self) -> QWidget:
        side = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.addWidget(self._headline, 1)
        back = Button(self.tr("Back to the calendar"), key="Esc", size="compact")
        back.clicked.connect(self.closed)
        head.addWidget(back)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 10)
        foot.addWidget(self._tell)
        foot.addStretch(1)
        foot.addWidget(self._book)
        self._empty = EmptyState(
            "calendar-range",
            self.tr("No plan yet"),
            self.tr("Choose candidates, interviewers, rooms and days; a plan takes a few seconds."),
        )
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        return side

    def _columns(self) -> Sequence[Column[Line]]:
        return [
            Column("name", self.tr("Candidate"), lambda line: line.name, 110, sort=lambda line: line.name),
            Column("when", self.tr("When"), self._when, 200, stretches=True, role=self._role, icon=self._icon),
            Column("room", self.tr("Where"), lambda line: line.room, 110, role=lambda _: "text"),
            Column("panel", self.tr("Interviewers"), self._panel, 200, role=lambda _: "text2", tip=self._panel),
        ]

    def _panel(self, line: Line) -> str:
        """Who interviews, and who of them comes from another place."""
        coming = dict(line.ways)
        words = self.tr("{name} (from {place}, {minutes} min)")
        return listed(
            words.format(name=name, place=coming[name].start, minutes=coming[name].minutes) if name in coming else name
            for name in line.people_names
        )

    def _when(self, line: Line) -> str:
        if line.starts_at is not None and line.ends_at is not None:
            return when_words(line.starts_at, line.ends_at)
        return reason_words(line.reason) if line.reason is not None else ""

    def _role(self, line: Line) -> str:
        return "warn" if line.reason is not None else "text"

    def _icon(self, line: Line) -> str:
        return "triangle-alert" if line.reason is not None else ""

    # Showing

    def begin(self, offered: Offered) -> None:
        """What can be chosen; what was chosen stays where it still exists."""
        self._offered = offered
        chosen = self._position.currentData()
        self._position.blockSignals(True)
        self._position.clear()
        self._position.addItem(self.tr("All positions"), ALL)
        titles = {each.position.hex: each.position_title for each in offered.waiting}
        for key, title in titles.items():
            self._position.addItem(title, key)
        self._position.setCurrentIndex(max(self._position.findData(chosen), 0))
        self._position.blockSignals(False)
        people, rooms = self.people.codes(), self.rooms.codes()
        self.people.show_choice([(key.hex, name) for key, name in offered.people], people)
        self.rooms.show_choice([(name, name) for name in offered.rooms], rooms or offered.rooms)
        self._say_what_is_kept()
        soon = today() + timedelta(days=1)
        self._first.setMinimumDate(QDate(soon.year, soon.month, soon.day).addDays(-1))
        if self._first.date() < QDate(soon.year, soon.month, soon.day):
            self._first.setDate(QDate(soon.year, soon.month, soon.day))
        self._show_waiting()

    def _say_what_is_kept(self) -> None:
        """What the plan respects; the ways between places where the rooms are in several."""
        words = self.tr("Office hours, own calendars, rooms and breaks are kept; nobody is booked twice.")
        ways = self._offered.ways.among(self.rooms.codes()) if self._offered is not None else ()
        if ways:
            said = listed(way_words(way) for way in ways)
            words = self.tr("{kept} Time for the way is kept too: {ways}.").format(kept=words, ways=said)
        self._kept.setText(words)

    def _show_waiting(self) -> None:
        position = self._position.currentData()
        waiting = [w for w in self._offered.waiting if position in (ALL, w.position.hex)] if self._offered else []
        offered = [(w.application.hex, f"{w.name}  {said(w.stage)}") for w in waiting]
        self.who.show_choice(offered, [code for code, _ in offered])

    def show_made(self, made: Made | None) -> None:
        """A plan, or none yet."""
        self._made = made
        self.table.setVisible(made is not None)
        self._empty.setVisible(made is None)
        self._book.setVisible(made is not None and made.placed > 0)
        self._tell.setVisible(made is not None and made.placed > 0)
        self._make.setEnabled(True)
        if made is None:
            self._headline.setText(self.tr("Plan many at once"))
            return
        left = len(made.lines) - made.placed
        words = self.tr("%n have a time", "", made.placed)
        if left:
            words = self.tr("{placed}; {left}").format(placed=words, left=self.tr("%n do not", "", left))
        if not made.is_proven:
            words = self.tr("{plan}; perhaps not the best one").format(plan=words)
        self._headline.setText(words)
        self._model.set_rows(made.lines)
        self._book.setText(self.tr("Book all %n", "", made.placed))
        self._book.updateGeometry()

    def show_working(self) -> None:
        """The plan is being looked for; the activity panel can stop it."""
        self._make.setEnabled(False)
        self._headline.setText(self.tr("Looking for a plan…"))

    # Asking

    def order(self) -> Order:
        """What is asked for."""
        on = self._first.date()
        return Order(
            tuple(Key(hex=code) for code in self.who.codes()),
            tuple(Key(hex=code) for code in self.people.codes()),
            self.rooms.codes(),
            date(on.year(), on.month(), on.day()),
            self._days.value(),
            self._minutes.value(),
            self._gap.value(),
            self._together.value(),
            self._in_a_row.value(),
        )

    def submit(self) -> None:
        """Ask for a plan, or say what is missing."""
        order = self.order()
        missing = ""
        if not order.applications:
            missing = self.tr("Choose who is to be planned.")
        elif len(order.people) < order.together:
            missing = self.tr("Choose enough interviewers.")
        elif not order.rooms:
            missing = self.tr("Choose at least one room; rooms are kept under Organisation.")
        self._error.setText(missing)
        self._error.setVisible(bool(missing))
        if not missing:
            self.show_working()
            self.asked.emit(order)

    def accept(self) -> None:
        """Book what is shown."""
        if self._made is not None and self._made.placed:
            self.accepted.emit(self._made, self._tell.isChecked())
