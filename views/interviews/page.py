"""面试日程: one week of interviews."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from models.values.enums import InterviewState
from services import interview_states, interviews
from services.agenda import Week, week
from services.changes import Changes
from services.meetings import Meeting
from services.today import TaskRow
from services.use_cases import UseCase
from views.common.buttons import Button, IconButton
from views.common.chips import Status
from views.common.fields import label
from views.common.keys import Keys
from views.common.labels import label as word_of
from views.common.page import Page
from views.common.page_side import PageSide
from views.common.states import LoadingOverlay
from views.common.wording import day, today
from views.context import KeyHint, PageName, Place, Program
from views.interviews.meeting_popover import MeetingPopover
from views.interviews.queue import WaitingQueue
from views.interviews.week_view import WeekView, monday_of


class CalendarPage(Page):
    """← and → change the week, T comes back to this one."""

    name = PageName.CALENDAR

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._monday = monday_of(today())
        self.header_row.set_title(self.tr("Interviews"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar())
        row = QHBoxLayout()
        row.setSpacing(0)
        self._queue = WaitingQueue(self)
        self._queue.picked.connect(self._plan)
        row.addWidget(self._queue)
        self._view = WeekView()
        self._view.opened.connect(self._on_opened)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self._view)
        row.addWidget(area, 1)
        column.addLayout(row, 1)
        self._loading = LoadingOverlay(area)
        keys = Keys(self)
        keys.letter("Left", partial(self._go, -7))
        keys.letter("Right", partial(self._go, 7))
        keys.letter("T", self._this_week)

    def _toolbar(self) -> QWidget:
        bar = QFrame(self)
        bar.setProperty("role", "toolbar")
        bar.setFixedHeight(44)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 0, 20, 0)
        PageSide(bar, row)
        row.setSpacing(8)
        earlier = IconButton("chevron-left", self.tr("The week before"), key="←", size="compact")
        earlier.clicked.connect(partial(self._go, -7))
        later = IconButton("chevron-right", self.tr("The week after"), key="→", size="compact")
        later.clicked.connect(partial(self._go, 7))
        self._dates: QLabel = label("", "strong", bar)
        this = Button(self.tr("This week"), key="T", size="compact")
        this.clicked.connect(self._this_week)
        for widget in (earlier, self._dates, later, this):
            row.addWidget(widget)
        row.addStretch(1)
        self._clashes = Status("", icon="triangle-alert", kind="danger")
        row.addWidget(self._clashes)
        return bar

    def title(self) -> str:
        return self.tr("Interviews")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("←/→", self.tr("week")),
            KeyHint("T", self.tr("this week")),
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Enter", self.tr("open")),
        ]

    def wants(self, changes: Changes) -> bool:
        return changes.touch("interview", "assignment", "task", "application", "candidate")

    def refresh(self) -> None:
        self._loading.begin()
        friday = self._monday + timedelta(days=6)
        self._dates.setText(f"{day(self._monday)} – {day(friday)}")
        self.program.read(partial(week, monday=self._monday, person=self.program.me.person), self._show)

    def _show(self, found: Week) -> None:
        self._loading.end()
        self._view.show_week(found)
        self._queue.show_waiting(found.waiting)
        self._clashes.setVisible(found.clashes > 0)
        self._clashes.set_status(self.tr("%n conflicts", "", found.clashes), "triangle-alert", "danger")
        self.header_row.set_context(self.tr("%n interviews this week", "", len(found.meetings)))

    def _go(self, days: int) -> None:
        self._monday += timedelta(days=days)
        self.refresh()

    def _this_week(self) -> None:
        self._monday = monday_of(today())
        self.refresh()

    def _plan(self, row: TaskRow) -> None:
        params = {"application": row.application} if row.application else {}
        self.program.open(Place(PageName.CANDIDATE, row.candidate, view="interview", params=params))

    def _on_opened(self, meeting: Meeting, rect: QRectF) -> None:
        popover = MeetingPopover(meeting, self)
        popover.stated.connect(self._state)
        popover.profile_wanted.connect(self._open_profile)
        anchor = QWidget(self._view)
        anchor.setGeometry(rect.toRect())
        popover.show_at(anchor)
        anchor.deleteLater()

    def _open_profile(self, meeting: Meeting) -> None:
        self.program.open(Place(PageName.CANDIDATE, meeting.candidate, params={"application": meeting.application}))

    def _state(self, meeting: Meeting, state: InterviewState) -> None:
        self.program.run(
            partial(interview_states.set_state, interview=meeting.interview, state=state, seen=meeting.version),
            code=UseCase.INTERVIEW_STATE,
            toast=self.tr("{name}: {state}").format(name=meeting.name, state=word_of(state)),
        )
