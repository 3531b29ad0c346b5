"""The working calendar: a year at a glance, office hours, working days, public holidays, days set by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.values.working_time import Span, WorkingCalendar, known_years
from services import calendars
from services.errors import AppError
from services.organisation import places
from services.use_cases import UseCase
from views.common import conflict, wording
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.fields import ElidedLabel, FormRow, SearchCombo, label
from views.common.icon_button import IconButton
from views.common.keys import Keys
from views.common.switches import Segmented, Toggle
from views.common.tool_bar import ToolBar
from views.context import PageName, Place, Program
from views.messages import sentence
from views.process.calendar_words import short_weekday, spoken, year_words
from views.process.year_view import YearView

USUAL, WORKED, OFF = "usual", "worked", "off"
MOST_YEARS = 10


class CalendarTab(QWidget):
    """Every change is kept at once, and all limits are counted anew."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._calendar = WorkingCalendar()
        self._filled = ""  # the hours that the field was filled with
        self._asked = ""  # those that are being kept
        self._year = wording.today().year
        self.view = YearView()
        self.title, self.count = label("", "strong"), ElidedLabel("", "second")
        self.day, self.choice = label("", "strong"), Segmented()
        self.hours, self.zone, self.holidays = QLineEdit(), SearchCombo(), Toggle(self.tr("Public holidays of China"))
        self.weekdays = [QCheckBox(short_weekday(n)) for n in range(7)]
        self.exceptions = QListWidget()
        self._arrange()
        self._connect()

    # Building

    def _arrange(self) -> None:
        left = QWidget()
        left.setProperty("ground", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.view)
        column.addWidget(area, 1)
        self._panel = ContextPanel(left, self._side(), width=376, least=324, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)

    def _bar(self) -> QWidget:
        bar = ToolBar()
        row = bar.row
        before = IconButton("chevron-left", self.tr("The year before"), size="compact")
        after = IconButton("chevron-right", self.tr("The year after"), size="compact")
        before.clicked.connect(lambda: self._go(-1))
        after.clicked.connect(lambda: self._go(1))
        for widget in (before, self.title, after):
            row.addWidget(widget)
        row.addWidget(self.count, 1)
        row.addWidget(label(self.tr("Grey: off. w: worked instead, o: off instead; framed: set by hand"), "hint"))
        return bar

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        self.day.setWordWrap(True)
        column.addWidget(self.day)
        for key, words in (
            (USUAL, self.tr("As usual")), (WORKED, self.tr("Worked")), (OFF, self.tr("Off")),
        ):  # fmt: skip
            self.choice.add(key, words)
        column.addWidget(self.choice)
        self._hours_row = FormRow(self.tr("Office hours"), self.hours, hint=self.tr("09:00-12:00, 13:00-18:00"))
        column.addWidget(self._hours_row)
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for box in self.weekdays:
            row.addWidget(box)
        row.addStretch(1)
        self._days_row = FormRow(self.tr("Working days"), days)
        column.addWidget(self._days_row)
        column.addWidget(self.holidays)
        known = known_years()
        note = label(
            self.tr("Holidays and make-up days are known for {first} to {last}; later years are marked.").format(
                first=known[0], last=known[-1]
            ),
            "hint",
        )
        note.setWordWrap(True)
        column.addWidget(note)
        self.zone.set_choices([(zone, zone) for zone in places.zones()])
        column.addWidget(FormRow(self.tr("Time zone"), self.zone))
        column.addWidget(label(self.tr("Days set by hand"), "strong"))
        self.exceptions.setAccessibleName(self.tr("Days set by hand"))
        self.exceptions.setFrameShape(QFrame.Shape.NoFrame)
        self.exceptions.setProperty("ground", "canvas")
        column.addWidget(self.exceptions, 1)
        places_ = Button(self.tr("Hours of single places…"), role="link", size="compact")
        places_.clicked.connect(lambda: self._program.open(Place(PageName.ORGANISATION, view="places")))
        column.addWidget(places_, 0, Qt.AlignmentFlag.AlignLeft)
        return side

    def _connect(self) -> None:
        self.view.picked.connect(self._show_day)
        self.view.turned.connect(self._turn)
        self.choice.picked.connect(self._set_day)
        self.hours.editingFinished.connect(self._set_hours)
        self.holidays.clicked.connect(lambda is_on: self._change(replace(self._calendar, has_holidays=is_on)))
        self.zone.activated.connect(lambda _at: self._set_zone())
        for box in self.weekdays:
            box.clicked.connect(lambda _on: self._set_weekdays())
        self.exceptions.itemActivated.connect(lambda item: self._to(item.data(Qt.ItemDataRole.UserRole)))
        self.exceptions.itemClicked.connect(lambda item: self._to(item.data(Qt.ItemDataRole.UserRole)))
        keys = Keys(self)
        keys.letter("W", lambda: self._set_day(WORKED))
        keys.letter("O", lambda: self._set_day(OFF))

    # Showing

    def refresh(self) -> None:
        self._program.read(calendars.calendar, self._show)

    def _show(self, calendar: WorkingCalendar) -> None:
        self._calendar = calendar
        self._hours_row.set_error("")
        self._days_row.set_error("")
        if self.hours.text() == self._filled:  # else something is typed there that is not kept yet
            self._filled = ", ".join(str(span) for span in calendar.hours)
            self.hours.setText(self._filled)
        self.holidays.setChecked(calendar.has_holidays)
        for number, box in enumerate(self.weekdays):
            box.setChecked(number in calendar.weekdays)
        at = self.zone.findData(calendar.zone.key)
        self.zone.setCurrentIndex(max(at, 0))
        self.exceptions.clear()
        for on in sorted(calendar.exceptions):
            item = QListWidgetItem(spoken(calendar, on), self.exceptions)
            item.setData(Qt.ItemDataRole.UserRole, on)
        self._show_year()

    def _show_year(self) -> None:
        self.title.setText(str(self._year))
        self.count.setText(year_words(self._calendar, self._year))
        self.view.show_year(self._calendar, self._year)
        self._show_day(self.view.chosen)

    def _show_day(self, on: date) -> None:
        if on.year != self._year:
            self._year = on.year
            self._show_year()
            return
        self.day.setText(spoken(self._calendar, on))
        known = self._calendar.exceptions.get(on)
        self.choice.choose(USUAL if known is None else WORKED if known else OFF)

    def _go(self, years: int) -> None:
        self._to(date(self._year + years, 1, 1))

    def _to(self, on: date) -> None:
        if abs(on.year - wording.today().year) <= MOST_YEARS:
            self.view.choose(on)

    # Changing

    def _turn(self, on: date) -> None:
        """The other way round; a day set by hand goes back to what it is by itself."""
        if on in self._calendar.exceptions:
            self._set_day(USUAL)
        else:
            self._set_day(OFF if self._calendar.is_working(on) else WORKED)

    def _set_day(self, key: str) -> None:
        on = self.view.chosen
        exceptions = {day: is_worked for day, is_worked in self._calendar.exceptions.items() if day != on}
        if key != USUAL:
            exceptions[on] = key == WORKED
        self._change(replace(self._calendar, exceptions=exceptions))

    def _set_hours(self) -> None:
        try:
            spans = tuple(Span.parse(each) for each in places.hours_of(self.hours.text()))
            if not spans:
                raise AppError("calendar.hours_impossible")
        except AppError as error:
            self._hours_row.set_error(sentence(error))
            return
        self._hours_row.set_error("")
        self._asked = self.hours.text()
        self._change(replace(self._calendar, hours=spans))

    def _set_weekdays(self) -> None:
        days = frozenset(number for number, box in enumerate(self.weekdays) if box.isChecked())
        if not days:
            self._days_row.set_error(sentence(AppError("calendar.no_working_day")))
            return
        self._change(replace(self._calendar, weekdays=days))

    def _set_zone(self) -> None:
        zone = self.zone.currentData()
        if isinstance(zone, str):
            self._change(replace(self._calendar, zone=ZoneInfo(zone)))

    def _change(self, to: WorkingCalendar) -> None:
        if to == self._calendar:
            return

        def act(to: WorkingCalendar, _seen: int, was: WorkingCalendar) -> partial[int]:
            return partial(calendars.edit, to=to, was=was)

        run = partial(self._program.run, code=UseCase.CALENDAR_EDIT, done=self._on_changed)
        save = conflict.save_over(self, run, act, lambda _: self._fields_in_conflict(), self._on_refused)
        save(to, 0, self._calendar)

    def _fields_in_conflict(self) -> dict[str, conflict.Field]:
        yes, no = self.tr("yes"), self.tr("no")
        return {
            "zone": conflict.Field(self.tr("Time zone"), lambda zone: str(zone.key)),
            "hours": conflict.Field(self.tr("Office hours"), lambda spans: ", ".join(str(span) for span in spans)),
            "weekdays": conflict.Field(
                self.tr("Working days"), lambda days: wording.listed(short_weekday(day) for day in sorted(days))
            ),
            "exceptions": conflict.Field(
                self.tr("Days set by hand"),
                lambda days: "\n".join(
                    f"{day.isoformat()} {self.tr('Worked') if is_worked else self.tr('Off')}"
                    for day, is_worked in sorted(days.items())
                ),
                lambda theirs, mine: {**theirs, **mine},
            ),
            "has_holidays": conflict.Field(self.tr("Public holidays of China"), lambda is_on: yes if is_on else no),
        }

    def _on_changed(self, count: int) -> None:
        if self._asked == self.hours.text():
            self._filled = self._asked
        words = QCoreApplication.translate("CalendarTab", "%n limits end at another time now", "", count)
        self._program.toast(words if count else self.tr("Calendar changed; no open limit moves"), can_undo=True)
        self.refresh()

    def _on_refused(self, error: AppError) -> None:
        self._program.show_error(error)
        self.refresh()
