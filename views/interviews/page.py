"""面试日程: a day or a week of interviews, who waits for a time, and when everybody is free."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from models.access import Act
from models.values.keys import Key
from services.agenda import Offered, Week, offered, week
from services.changes import Changes
from services.isolation import shared
from services.meetings import Meeting
from services.scheduling import person_calendars
from services.scheduling.cases import Case
from services.scheduling.slots import Found
from services.use_cases import UseCase
from services.work_list import TaskRow
from views.common.keys import Keys
from views.common.page import Page
from views.common.rights import is_offered, offer
from views.common.states import LoadingOverlay
from views.common.wording import local, said, today
from views.context import KeyHint, PageName, Place, Program
from views.interviews import files
from views.interviews.bar import CalendarBar, View
from views.interviews.batch_desk import BatchDesk
from views.interviews.batch_panel import BatchPanel
from views.interviews.calendars_popover import CalendarsPopover
from views.interviews.list_view import InterviewList
from views.interviews.meeting_desk import MeetingDesk
from views.interviews.side import CalendarSide
from views.interviews.slot_desk import SlotDesk
from views.interviews.week_view import WeekView, monday_of

BOOKING_HEIGHT = 350  # px: the popover stays inside the page
BATCH = "batch"  # the view of a place that opens planning many at once


class CalendarPage(Page):
    """← and → change the days, T comes back to today, 1–3 take a free time."""

    name = PageName.CALENDAR

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._first = monday_of(today())
        self._is_home = True  # nobody went to other days yet
        self._week: Week | None = None
        self._offered: Offered | None = None
        self._found: Found | None = None
        self._followed_on: date | None = None
        self.header_row.set_title(self.tr("Interviews"))
        self._may_plan = is_offered(program.me, Act.CREATE, "interview")
        self._bar = CalendarBar(self, may_plan=self._may_plan)
        self._side = CalendarSide(self)
        self._view = WeekView()
        self._list = InterviewList()
        self._desk = SlotDesk(program, self._side.slots, self)
        self._meetings = MeetingDesk(program, self, self._place_of)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._view)
        self._shown = QStackedWidget()
        self._shown.addWidget(self._area)
        self._shown.addWidget(self._list)
        self.batch = BatchPanel()
        self._batch_desk = BatchDesk(program, self.batch)
        self._whole = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._whole)
        for part in (self._calendar(), self.batch):
            self._whole.addWidget(part)
        self._loading = LoadingOverlay(self._area)
        self._connect()
        self._view.is_read_only = not offer(program.me, Act.CREATE, "interview", self._side, self._bar.plan)

    def _calendar(self) -> QWidget:
        """The toolbar over the side and the days."""
        whole = QWidget()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._shown, 1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(row, 1)
        return whole

    def _connect(self) -> None:
        bar, view = self._bar, self._view
        bar.stepped.connect(lambda step: self._go(step * self._days))
        bar.this_wanted.connect(self._this_week)
        bar.changed.connect(self._on_view)
        bar.clashes_wanted.connect(self._show_clash)
        bar.plan_wanted.connect(self._plan_next)
        bar.batch_wanted.connect(self.plan_many)
        self.batch.closed.connect(self._leave)
        self._batch_desk.booked.connect(lambda _: self._leave())
        bar.calendars_wanted.connect(self._open_calendars)
        bar.ics_wanted.connect(lambda: files.save_ics(self, self._week.meetings if self._week else ()))
        bar.print_wanted.connect(self._print)
        self._side.queue.picked.connect(self._begin)
        self._side.slots.picked.connect(self._offer)
        view.opened.connect(self._on_opened)
        view.proposed.connect(self._offer)
        view.moved.connect(self._meetings.ask_move)
        self._meetings.another_time_wanted.connect(lambda m: self._desk.begin_again(m.interview, m.application))
        view.dropped.connect(self._desk.begin)
        self._list.opened.connect(lambda meeting: self._on_opened(meeting, QRectF()))
        self._list.arrived.connect(self._meetings.arrive)
        self._list.print_wanted.connect(self._print)
        self._list.sheets_wanted.connect(partial(files.print_sheets, self))
        self._desk.begun.connect(self._on_case)
        self._desk.searched.connect(self._on_found)
        self._desk.ended.connect(self._on_ended)
        keys = Keys(self)
        keys.letter("Left", lambda: self._go(-self._days))
        keys.letter("Right", lambda: self._go(self._days))
        keys.letter("T", self._this_week)
        keys.letter("I", self._plan_next)
        for digit in (1, 2, 3):
            keys.letter(str(digit), partial(self._offer, digit - 1))
        keys.always("Esc", self._leave)
        keys.always("Ctrl+Return", self.batch.accept)

    def title(self) -> str:
        return self.tr("Interviews")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("1–3", self.tr("take a free time")),
            KeyHint("←/→", self.tr("other days")),
            KeyHint("T", self.tr("today")),
            KeyHint("I", self.tr("plan")),
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Enter", self.tr("open")),
        ]

    # Showing

    @property
    def _days(self) -> int:
        return 1 if self._bar.view is View.DAY else 7

    def show_place(self, place: Place) -> None:
        self._whole.setCurrentIndex(0)
        if place.view in [view.value for view in View]:
            self._bar.show_view(View(place.view))
            self._on_view()
        super().show_place(place)
        if place.view == BATCH:
            self.plan_many()
        application = place.params.get("application")
        if isinstance(application, Key) and self._may_plan:
            self._desk.begin(application)
        if self._followed_on != today():
            self._followed_on = today()
            self.program.read(person_calendars.has_followed, self._follow)

    def wants(self, changes: Changes) -> bool:
        return changes.touch(
            "interview", "assignment", "task", "application", "candidate", "person_calendar", "person", "room"
        )

    def refresh(self) -> None:
        self._loading.begin()
        self._bar.show_days(self._first, self._days)
        people, rooms = self._bar.lanes()
        me = self.program.me.person
        question = partial(week, monday=self._first, person=me, days=self._days, people=people, rooms=rooms)
        self.program.read(question, self._show)
        self.program.read(offered, self._show_offered)

    def _show(self, found: Week) -> None:
        if self._is_home and self._days > 1 and not found.is_anything_ahead:
            self._go(self._days)  # at the weekend the week that comes is this week
            return
        self._loading.end()
        self._week = found
        self._view.show_week(found)
        self._list.show_week(found)
        self._side.queue.show_waiting(found.waiting, found.proposed)
        self._bar.show_clashes(found.clashes)
        if self._days == 1:
            self.header_row.set_context(self.tr("%n interviews on this day", "", len(found.meetings)))
        else:
            self.header_row.set_context(self.tr("%n interviews this week", "", len(found.meetings)))

    def _show_offered(self, found: Offered) -> None:
        self._offered = found
        self._bar.offer(found)

    def _on_view(self) -> None:
        view = self._bar.view
        self._shown.setCurrentWidget(self._list if view is View.LIST else self._area)
        if view is not View.DAY:
            self._first = monday_of(self._first)
        elif self._week is not None and self._first <= today() < self._first + timedelta(days=7):
            self._first = today()
        self.refresh()

    def _go(self, days: int) -> None:
        self._is_home = False
        self._first += timedelta(days=days)
        self.refresh()

    def _this_week(self) -> None:
        self._first = today() if self._days == 1 else monday_of(today())
        self._is_home = True
        self.refresh()

    def _go_to(self, at: datetime) -> None:
        """The days that a time is on."""
        on = local(at).date()
        first = on if self._days == 1 else monday_of(on)
        if first != self._first:
            self._first, self._is_home = first, False
            self.refresh()

    def _show_clash(self) -> None:
        """Open the first conflict that can still be cured."""
        for rect, meeting in self._view.places():
            if meeting.clash and self._week is not None and meeting.ends_at > self._week.at:
                self._area.ensureVisible(0, int(rect.center().y()))
                self._on_opened(meeting, rect)
                return

    # Finding a time

    def _begin(self, row: TaskRow) -> None:
        if row.application is not None and self._may_plan:
            self._desk.begin(row.application)

    def _plan_next(self) -> None:
        """Whose limit runs out first."""
        cards = self._side.queue.cards
        if cards:
            self._begin(cards[0].row)

    def _on_case(self, case: Case) -> None:
        self._side.queue.choose(case.application)
        self._bar.tick_people(case.panel)
        self._view.show_proposals(())
        self.refresh()

    def _on_found(self, found: Found) -> None:
        self._found = found
        panel = self._side.slots.panel()
        if self._bar.lanes()[0] != panel:
            self._bar.tick_people(panel)
            self.refresh()
        self._mark(-1)
        if found.proposals:
            self._go_to(found.proposals[0].starts_at)

    def _mark(self, number: int) -> None:
        case = self._desk.case
        name = f"{case.outline.candidate_name} {said(case.outline.stage_name)}" if case is not None else ""
        self._view.show_proposals(self._found.proposals if self._found else (), name, number)
        self._side.slots.mark(number)

    def _offer(self, number: int) -> None:
        if self._found is None or not 0 <= number < len(self._found.proposals):
            return
        proposal = self._found.proposals[number]
        self._go_to(proposal.starts_at)
        self._mark(number)
        place = self._view.place_of(number)
        below = self._view.mapTo(self, place.bottomLeft().toPoint()).y() + BOOKING_HEIGHT - self.height()
        anchor = self._anchor(QRectF(place.left(), place.bottom() - max(below, 0), place.width(), 1))
        self._desk.offer(proposal.starts_at, proposal.ends_at, proposal.room, anchor)
        anchor.deleteLater()

    def _on_ended(self) -> None:
        self._found = None
        self._side.queue.choose(None)
        self._view.show_proposals(())
        self._bar.tick_people(())
        self.refresh()

    def plan_many(self) -> None:
        """The form and the plan take the place of the calendar."""
        self._whole.setCurrentWidget(self.batch)
        self._batch_desk.begin()

    def _leave(self) -> None:
        """Back to the calendar; there, back from who is looked at."""
        if self._whole.currentWidget() is self.batch:
            self._whole.setCurrentIndex(0)
            self.refresh()
        else:
            self._desk.end()

    # One interview

    def _anchor(self, rect: QRectF) -> QWidget:
        """A passing widget where something stands: popovers open at widgets."""
        table = self._list.table
        is_calendar = self._shown.currentWidget() is self._area
        anchor = QWidget(self._view if is_calendar else table)
        anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        anchor.setGeometry(rect.toRect() if is_calendar else table.visualRect(table.currentIndex()))
        return anchor

    def _on_opened(self, meeting: Meeting, rect: QRectF) -> None:
        anchor = self._anchor(rect)
        self._meetings.open(meeting, anchor)
        anchor.deleteLater()

    def _place_of(self, meeting: Meeting) -> QWidget:
        return self._anchor(next((rect for rect, m in self._view.places() if m == meeting), QRectF()))

    # Files and paper

    def _open_calendars(self) -> None:
        if self._offered is not None:
            popover = CalendarsPopover(self.program, self._offered, self)
            popover.told.connect(self.refresh)
            popover.show_at(self._bar.plan, align_right=True)

    def _follow(self, has_followed: bool) -> None:
        if has_followed:
            self.program.start(
                partial(person_calendars.follow, isolation=shared()),
                code=UseCase.CALENDAR_TAKE_IN,
                title=self.tr("Reading calendars"),
            )

    def _print(self) -> None:
        if self._week is not None:
            files.print_list(self, self._week)
