"""Beside the list: today's interviews, candidates who wait for a word, the starred."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from models.values.enums import InterviewState
from models.values.limits import Level
from services.meetings import Meeting
from services.today import Starred, Today
from services.work_list import TaskRow
from views.common import marks, paint
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.follow_menu import often_words
from views.common.look import look
from views.common.page_side import PageSide
from views.common.states import SectionHeader
from views.common.wording import clock_time, day, duration, listed, local, moment, said
from views.context import PageName, Place
from views.today.task_model import limit_words

Facts = tuple[str, str, str]  # words, icon, kind


class SideRow(QAbstractButton):
    """A row that opens a place; subclasses paint it."""

    height_px = 40

    def __init__(self, place: Place, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self.is_first = False
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(rect, look().color("hover"))
        self.paint_row(painter, rect)
        if not self.is_first:
            painter.fillRect(QRectF(0, 0, rect.width(), 1), look().color("hair"))
        if self.hasFocus():
            paint.focus_ring(painter, rect.adjusted(2, 2, -2, -2), 4)

    def paint_row(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the content."""


class MeetingRow(SideRow):
    """One interview: when, who, with whom, where, and what is wrong or well."""

    height_px = 56

    def __init__(self, meeting: Meeting, now: datetime, *, is_next: bool, parent: QWidget) -> None:
        self._meeting = meeting
        self._is_next = is_next
        self._status = status_of(meeting, now, is_next=is_next)
        place = Place(PageName.CANDIDATE, meeting.candidate, params={"application": meeting.application})
        super().__init__(place, f"{clock_time(meeting.starts_at)} {meeting.name} {self._status[0]}", parent)

    def paint_row(self, painter: QPainter, rect: QRectF) -> None:
        meeting = self._meeting
        if self._is_next:
            painter.fillRect(rect, look().color("accent_soft"))
        upper = QRectF(rect.left() + 12, rect.top() + 8, rect.width() - 24, 20)
        lower = QRectF(upper.left() + 54, rect.top() + 29, upper.width() - 54, 18)
        paint.words(painter, upper, clock_time(meeting.starts_at), bold=True)
        words, icon, kind = self._status
        width = marks.pill_width(words, has_icon=True)
        marks.status(painter, QPointF(upper.right() - width, upper.top()), words, icon=icon, kind=kind)
        space = upper.adjusted(54, 0, -width - 8, 0)
        x = paint.words(painter, space, meeting.name, bold=True) + 7
        facts = [listed(meeting.interviewers), meeting.position_title, meeting.place]
        stage = said(meeting.stage)
        if paint.text_width(stage, "small") <= space.width() - x:
            paint.words(painter, space.adjusted(x, 0, 0, 0), stage, size="small", role="text2")
        else:
            facts.insert(0, stage)  # whole in the second line rather than cut in the first
        paint.dotted_words(painter, lower, facts)


def status_of(meeting: Meeting, now: datetime, *, is_next: bool) -> Facts:
    """What the row says of the meeting: conflict before anything else."""
    if meeting.clash:
        return (
            QCoreApplication.translate("Today", "{name}: conflict").format(name=meeting.clash),
            "triangle-alert",
            "danger",
        )
    if meeting.state is InterviewState.NO_SHOW:
        return QCoreApplication.translate("Today", "did not come"), "user-round-x", "danger"
    if meeting.state is InterviewState.HELD or meeting.ends_at < now:
        return QCoreApplication.translate("Today", "over"), "circle-check", ""
    if meeting.starts_at <= now:
        return QCoreApplication.translate("Today", "running"), "clock", "accent"
    if is_next and meeting.is_confirmed:
        return (
            QCoreApplication.translate("Today", "in {span}").format(span=duration(meeting.starts_at - now)),
            "clock",
            "accent",
        )
    if not meeting.is_confirmed:
        return QCoreApplication.translate("Today", "not confirmed"), "circle-help", "warn"
    return QCoreApplication.translate("Today", "both confirmed"), "circle-check", "ok"


class FollowUpRow(SideRow):
    """A candidate to be told within 24 hours of the interview."""

    def __init__(self, row: TaskRow, parent: QWidget) -> None:
        self._row = row
        params = {"application": row.application} if row.application else {}
        place = Place(PageName.CANDIDATE, row.candidate, view="contacts", params=params)
        super().__init__(place, f"{row.name} {limit_words(row)}", parent)

    def paint_row(self, painter: QPainter, rect: QRectF) -> None:
        row = self._row
        level = row.reading.level if row.reading else Level.NORMAL
        inside = rect.adjusted(12, 0, -12, 0)
        marks.sla_ring(painter, QPointF(12, rect.center().y() - 9), row.reading.share if row.reading else 0, level)
        look().draw_icon(painter, QPointF(inside.right() - 14, rect.center().y() - 7), "phone", 14, "text2")
        words = limit_words(row)
        role = "text" if level is Level.NORMAL else marks.level_role(level)
        width = paint.text_width(words, "small") + 2
        at = QRectF(inside.right() - 26 - width, rect.top(), width, rect.height())
        paint.words(painter, at, words, size="small", role=role)
        x = inside.left() + 28
        x += paint.words(painter, QRectF(x, rect.top(), 120, rect.height()), row.name, bold=True) + 10
        met = moment(row.met_at) if row.met_at else ""
        space = QRectF(x, rect.top(), at.left() - x - 8, rect.height())
        paint.dotted_words(painter, space, [met, row.position_title])


class StarredRow(SideRow):
    """A starred candidate: stage, and what is next or missing."""

    height_px = 36

    def __init__(self, starred: Starred, parent: QWidget) -> None:
        self._starred = starred
        params = {"application": starred.application} if starred.application else {}
        super().__init__(Place(PageName.CANDIDATE, starred.candidate, params=params), starred.name, parent)
        self.setToolTip(often_words(starred.follow_days))

    def paint_row(self, painter: QPainter, rect: QRectF) -> None:
        starred = self._starred
        rank, count = starred.share
        inside = rect.adjusted(12, 0, -12, 0)
        marks.stage_glyph(painter, QPointF(inside.left(), rect.center().y() - 7), rank - 1, count - 1)
        x = inside.left() + 24
        x += max(paint.words(painter, QRectF(x, 0, 120, rect.height()), starred.name, bold=True), 40) + 12
        words, icon, role = self._news()
        width = paint.text_width(words, "small") + 2
        at = QRectF(inside.right() - width, 0, width, rect.height())
        paint.words(painter, at, words, size="small", role=role)
        if icon:
            look().draw_icon(painter, QPointF(at.left() - 16, rect.center().y() - 6), icon, 12, role)
        stage = said(starred.stage) if starred.stage else ""
        paint.words(painter, QRectF(x, 0, at.left() - x - 20, rect.height()), stage, size="small", role="text2")

    def _news(self) -> Facts:
        if self._starred.next_meeting is not None:
            return self.tr("{when} interview").format(when=moment(self._starred.next_meeting)), "", "text2"
        if self._starred.silent_days is not None:
            return self.tr("%n days without contact", "", self._starred.silent_days), "circle-alert", "warn"
        if self._starred.heard is not None:
            return self.tr("in touch {when}").format(when=day(local(self._starred.heard).date())), "", "text2"
        return "", "", "text2"


class _Box(QWidget):
    """Rows in one frame."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(1, 1, 1, 1)
        self.rows.setSpacing(0)

    def fill(self, rows: Sequence[SideRow]) -> None:
        clear(self.rows)
        for number, row in enumerate(rows):
            row.is_first = number == 0
            self.rows.addWidget(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.box(QPainter(self), QRectF(self.rect()), 8, "surface", "hair")


class SidePanel(QScrollArea):
    """The three sections; an empty one is left out."""

    opened = Signal(object)  # Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 16)
        PageSide(inside, column)
        column.setSpacing(0)
        self._sections: list[tuple[QWidget, SectionHeader, _Box, str]] = []
        calendar = Place(PageName.CALENDAR, view="day")
        starred = Place(PageName.PEOPLE, view="starred")
        for title, icon, role, words, place in (
            (self.tr("Interviews today"), "", "text", self.tr("See the calendar"), calendar),
            (self.tr("Tell them within 24 hours"), "", "text", "", None),
            (self.tr("Starred candidates"), "star", "star", self.tr("All"), starred),
        ):
            head = SectionHeader(title, icon=icon, icon_role=role, parent=inside)
            if place is not None:
                link = Button(words, role="link", size="row")
                link.clicked.connect(self._teller(place))
                head.add(link)
            box = _Box(inside)
            section = QWidget(inside)
            stacked = QVBoxLayout(section)
            stacked.setContentsMargins(0, 0, 0, 14)
            stacked.setSpacing(6)
            stacked.addWidget(head)
            stacked.addWidget(box)
            column.addWidget(section)
            self._sections.append((section, head, box, title))
        column.addStretch(1)
        self.setWidget(inside)

    def show_today(self, today: Today) -> None:
        later = [m for m in today.meetings if m.ends_at > today.at]
        coming = later[0] if later and later[0].starts_at - today.at < timedelta(hours=4) else None
        box = self._sections[0][2]
        self._fill(0, [MeetingRow(m, today.at, is_next=m is coming, parent=box) for m in today.meetings])
        box = self._sections[1][2]
        self._fill(1, [FollowUpRow(row, box) for row in today.follow_ups[:6]], len(today.follow_ups))
        box = self._sections[2][2]
        self._fill(2, [StarredRow(row, box) for row in today.starred])

    def _fill(self, number: int, rows: Sequence[SideRow], count: int | None = None) -> None:
        section, head, box, title = self._sections[number]
        box.fill(rows)
        for row in rows:
            row.clicked.connect(self._teller(row.place))
        head.set_title(title, count if count is not None else len(rows))
        section.setVisible(bool(rows))

    def _teller(self, place: Place) -> Callable[[], None]:
        return lambda: self.opened.emit(place)
