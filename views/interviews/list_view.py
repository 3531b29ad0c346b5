"""The front desk's list: who comes when, to whom, in which room; one click says that somebody is here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.values import clock
from models.values.enums import InterviewState
from services.agenda import Week
from services.blank_sheets import Blank
from services.meetings import Meeting
from views.common.buttons import Button, menu_of
from views.common.rows import Column, RowsModel
from views.common.states import EmptyState
from views.common.table import Table, choose_first
from views.common.wording import day_and_weekday, listed, local, said, time_range
from views.interviews.meeting_painter import dress_of
from views.papers import application_form, evaluation_sheet


def columns(now: datetime) -> list[Column[Meeting]]:
    """The same on the screen and on paper."""

    def column(
        key: str, words: str, show: Callable[[Meeting], str], width: int, role: str = "text2"
    ) -> Column[Meeting]:
        return Column(key, words, show, width, role=lambda _: role, stretches=key == "position")

    translate = QCoreApplication.translate
    return [
        Column("when", translate("InterviewList", "When"), _when, 190, sort=lambda m: m.starts_at),
        column("name", translate("InterviewList", "Candidate"), lambda m: m.name, 96, "text"),
        column("stage", translate("InterviewList", "Round"), lambda m: said(m.stage), 116),
        column("position", translate("InterviewList", "Position"), lambda m: m.position_title, 160),
        column("place", translate("InterviewList", "Where"), lambda m: m.place or "–", 96, "text"),
        column("panel", translate("InterviewList", "Interviewers"), lambda m: listed(m.interviewers), 180),
        Column(
            "state",
            translate("InterviewList", "State"),
            lambda m: state_words(m, now),
            124,
            role=lambda m: _state_role(m, now),
            icon=lambda m: dress_of(m, now).icon,
        ),
    ]


def state_words(meeting: Meeting, now: datetime) -> str:
    """The state as one word."""
    dress = dress_of(meeting, now)
    if dress.icon:
        return dress.words
    if meeting.state is InterviewState.HELD:
        return QCoreApplication.translate("InterviewList", "took place")
    if meeting.ends_at <= now:
        return QCoreApplication.translate("InterviewList", "over")
    return QCoreApplication.translate("InterviewList", "confirmed")


def _state_role(meeting: Meeting, now: datetime) -> str:
    role = dress_of(meeting, now).role
    return "text2" if role == "accent" else role


def _when(meeting: Meeting) -> str:
    start = local(meeting.starts_at)
    return f"{day_and_weekday(start.date())} {time_range(meeting.starts_at, meeting.ends_at)}"


class InterviewList(QWidget):
    """A table of the days that are shown."""

    opened = Signal(object)  # Meeting
    arrived = Signal(object)  # Meeting
    print_wanted = Signal()
    sheets_wanted = Signal(object, object)  # the meetings, the pages that one of them makes

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: RowsModel[Meeting] = RowsModel(columns(clock.now()), self)
        self.table = Table("interviews")
        self.table.show_rows(self._model)
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Interviews"))
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._offer())
        self._here = Button(self.tr("Is here now"), icon="door-open", size="compact", key="Space")
        self._here.clicked.connect(self.mark_current)
        paper = Button(self.tr("Print…"), icon="printer", size="compact")
        paper.setMenu(
            menu_of(
                paper,
                ("list-checks", self.tr("List to sign…"), self.print_wanted.emit),
                ("clipboard-list", self.tr("Application forms…"), lambda: self._want(application_form.pages)),
                ("clipboard-pen", self.tr("Evaluation sheets…"), lambda: self._want(evaluation_sheet.pages)),
            )
        )
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 8)
        foot.setSpacing(8)
        foot.addWidget(self._here)
        foot.addWidget(paper)
        foot.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("calendar-days", self.tr("No interview on these days")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def show_week(self, week: Week) -> None:
        """The interviews in order; the current one stays current."""
        current = self.current()
        wanted = current.interview if current is not None else None
        self._model.columns = tuple(columns(week.at))
        self._model.set_rows(week.meetings)
        self._stack.setCurrentIndex(0 if week.meetings else 1)
        if week.meetings and not choose_first(
            self.table, lambda index: bool(self._model.row_at(index).interview == wanted)
        ):
            ahead = next((n for n, m in enumerate(self._model.rows) if m.ends_at > week.at), 0)
            self.table.setCurrentIndex(self._model.index(ahead, 0))
        self._offer()

    def _want(self, sheets: Callable[[Blank], Sequence[str]]) -> None:
        """The interviews ahead; where none is, all that are shown."""
        shown = self._model.rows
        self.sheets_wanted.emit([m for m in shown if m.ends_at > clock.now()] or list(shown), sheets)

    def current(self) -> Meeting | None:
        index = self.table.currentIndex()
        return self._model.row_at(index) if index.isValid() and index.row() < len(self._model.rows) else None

    def mark_current(self) -> None:
        """The current one is here, or is not after all."""
        meeting = self.current()
        if meeting is not None and self._can_arrive(meeting):
            self.arrived.emit(meeting)

    def _can_arrive(self, meeting: Meeting) -> bool:
        return meeting.state in (InterviewState.PLANNED, InterviewState.CONFIRMED, InterviewState.HELD)

    def _offer(self) -> None:
        meeting = self.current()
        self._here.setEnabled(meeting is not None and self._can_arrive(meeting))
        is_here = meeting is not None and meeting.arrived_at is not None
        self._here.setText(self.tr("Not here after all") if is_here else self.tr("Is here now"))
        self._here.updateGeometry()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row_at(index))
