"""The calendar, painted: days or lanes, interviews with their state in words, free times that are proposed.

An interview that is ahead can be dragged to another time; who waits at the left can be dropped on one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from models.values.enums import InterviewState
from models.values.keys import Key
from services.agenda import Week
from services.meetings import Meeting
from services.scheduling.slots import Proposal
from views.common import paint
from views.common.look import look
from views.common.wording import clock_time, local, time_range, weekday, zone
from views.interviews import ground
from views.interviews.geometry import Grid, blocks, lanes, shown_days, shown_hours
from views.interviews.ground import DAYS_HEIGHT, LANES_HEIGHT
from views.interviews.meeting_painter import paint_meeting

HOUR = 50  # px at least
MIME = "application/x-zhaoxian-application"
"""Who is dragged out of the queue: the key of the application, in hex."""


@dataclass(frozen=True, slots=True)
class _Drag:
    """An interview that is being dragged: where it was taken, and the time it stands over."""

    meeting: Meeting
    grip: QPointF  # from the upper left corner
    over: datetime | None


class WeekView(QWidget):
    """Interviews can be walked with the arrow keys or J/K and opened with Enter or a click."""

    opened = Signal(object, QRectF)  # Meeting, where it stands
    proposed = Signal(int)  # the number of the proposal that was clicked, from 0
    moved = Signal(object, object)  # Meeting, datetime
    dropped = Signal(object, object)  # Key of an application, datetime

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: Week | None = None
        self._places: list[tuple[QRectF, Meeting]] = []
        self._proposals: tuple[Proposal, ...] = ()
        self._proposed_name = ""
        self._chosen = -1
        self._current = -1
        self._press: QPointF | None = None
        self._drag: _Drag | None = None
        self._guest: tuple[datetime, int] | None = None  # a drop from the queue: where, for how many minutes
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.is_read_only = False  # for somebody who does not plan
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look().look_changed.connect(self.update)

    def show_week(self, week: Week) -> None:
        self._week = week
        self._drag = None
        first, last = shown_hours(week.meetings)
        self.setMinimumHeight(round(self._head + HOUR * (last - first)))
        self._current = min(self._current, len(week.meetings) - 1)
        spoken = [f"{weekday(local(m.starts_at).date())} {clock_time(m.starts_at)} {m.name}" for m in week.meetings]
        self.setAccessibleDescription("; ".join(spoken))
        self.update()

    def show_proposals(self, proposals: Sequence[Proposal], name: str = "", chosen: int = -1) -> None:
        """Free times to choose from; the chosen one is drawn as an interview to be."""
        self._proposals, self._proposed_name, self._chosen = tuple(proposals), name, chosen
        self.update()

    def places(self) -> list[tuple[QRectF, Meeting]]:
        """Where each interview stands."""
        return list(self._places)

    def place_of(self, number: int) -> QRectF:
        """Where a proposal stands: the popover opens at it."""
        if self._week is None or not 0 <= number < len(self._proposals):
            return QRectF()
        found = self._proposals[number]
        return self._over_all(self._grid(self._week), found.starts_at, found.ends_at)

    @property
    def _head(self) -> float:
        return DAYS_HEIGHT + (LANES_HEIGHT if self._week is not None and self._week.lanes else 0)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._week is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        grid = self._grid(self._week)
        ground.paint_ground(painter, grid, self._week)
        self._arrange(grid, self._week)
        for number, (rect, meeting) in enumerate(self._places):
            is_current = number == self._current and self.hasFocus()
            paint_meeting(painter, rect, meeting, self._week.at, is_current=is_current)
        self._paint_proposals(painter, grid)
        ground.paint_now(painter, grid, self._week)
        self._paint_ghost(painter, grid)
        ground.paint_heads(painter, grid, self._week)

    def _grid(self, week: Week) -> Grid:
        first, last = shown_hours(week.meetings)
        rect = QRectF(0, self._head, self.width(), self.height() - self._head)
        return Grid(rect, shown_days(week.days, week.meetings), first, last, len(week.lanes))

    def _arrange(self, grid: Grid, week: Week) -> None:
        self._places = []
        for on in grid.days:
            of_day = [m for m in week.meetings if local(m.starts_at).date() == on]
            if week.lanes:
                self._places += [(block.rect, block.meeting) for block in blocks(grid, of_day, week.lanes)]
                continue
            for place, (lane, count) in sorted(lanes(of_day).items()):
                self._places.append((grid.place(of_day[place], lane, count), of_day[place]))

    def _over_all(self, grid: Grid, start: datetime, end: datetime) -> QRectF:
        over = grid.span(start, end, 0, max(grid.lanes - 1, 0))
        return over.adjusted(3, 1, -3, -1) if not over.isEmpty() else over

    def _paint_proposals(self, painter: QPainter, grid: Grid) -> None:
        for number, proposal in enumerate(self._proposals):
            rect = self._over_all(grid, proposal.starts_at, proposal.ends_at)
            if rect.isEmpty():
                continue
            line = QRectF(rect.left() + 8, rect.top() + 3, rect.width() - 12, 18)
            if number == self._chosen:
                paint.box(painter, rect, 4, "accent_soft", "accent", 2)
                paint.words(painter, line, f"{number + 1} {self._proposed_name}", bold=True, role="accent_text")
                times = time_range(proposal.starts_at, proposal.ends_at)
                paint.words(painter, line.translated(0, 18), times, size="small", role="accent_text")
                continue
            paint.dashed_box(painter, rect, 4, "accent_soft", "accent")
            words = self.tr("free, but tight") if proposal.tight else self.tr("free")
            if proposal.missing:
                words = self.tr("without {name}").format(name=proposal.missing[0])
            paint.words(painter, line, f"{number + 1} {words}", size="small", role="accent_text")

    def _paint_ghost(self, painter: QPainter, grid: Grid) -> None:
        """Where what is dragged would come to stand."""
        if self._drag is not None and self._drag.over is not None:
            meeting, start = self._drag.meeting, self._drag.over
            end, name = start + (meeting.ends_at - meeting.starts_at), meeting.name
        elif self._guest is not None:
            start, name = self._guest[0], ""
            end = start + timedelta(minutes=self._guest[1])
        else:
            return
        rect = self._over_all(grid, start, end)
        paint.box(painter, rect, 4, "accent_soft", "accent", 2)
        line = QRectF(rect.left() + 8, rect.top() + 3, rect.width() - 12, 18)
        words = " ".join(filter(None, (time_range(start, end), name)))
        paint.words(painter, line, words, bold=True, size="small", role="accent_text")

    # Acting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag, self._press = None, None
            self.update()
        elif step and self._places:
            self._current = max(0, min(self._current + step, len(self._places) - 1))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._current < len(self._places):
            rect, meeting = self._places[self._current]
            self.opened.emit(meeting, rect)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = event.position()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._press is not None and self._drag is None and self._week is not None:
            far = (at - self._press).manhattanLength() >= QApplication.startDragDistance()
            number = self._at(self._press)
            if far and number >= 0 and self._can_move(self._places[number][1]):
                rect, meeting = self._places[number]
                self._drag = _Drag(meeting, self._press - rect.topLeft(), None)
        if self._drag is not None:
            self._drag = _Drag(self._drag.meeting, self._drag.grip, self._moment(at, self._drag.grip))
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
            return
        is_over = self._at(at) >= 0 or self._proposal_at(at) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drag, self._drag, self._press = self._drag, None, None
        self.unsetCursor()
        self.update()
        if drag is not None:
            if drag.over is not None and drag.over != drag.meeting.starts_at:
                self.moved.emit(drag.meeting, drag.over)
            return
        number = self._proposal_at(event.position())
        if number >= 0:
            self.proposed.emit(number)
            return
        number = self._at(event.position())
        if number >= 0:
            self._current = number
            rect, meeting = self._places[number]
            self.opened.emit(meeting, rect)

    def _can_move(self, meeting: Meeting) -> bool:
        is_ahead = meeting.state in (InterviewState.PLANNED, InterviewState.CONFIRMED)
        return not self.is_read_only and is_ahead and self._week is not None and meeting.starts_at > self._week.at

    def _moment(self, at: QPointF, grip: QPointF) -> datetime | None:
        if self._week is None:
            return None
        return self._grid(self._week).moment(at.x(), at.y() - grip.y(), zone())

    # Somebody from the queue

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        over = self._moment(event.position(), QPointF(0, 0))
        self._guest = (over, 45) if over is not None else None
        event.setAccepted(over is not None)
        self.update()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._guest = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._guest = None
        self.update()
        over = self._moment(event.position(), QPointF(0, 0))
        data = bytes(event.mimeData().data(MIME).data()).decode("ascii", errors="replace")
        if over is not None and len(data) == 32:
            event.acceptProposedAction()
            self.dropped.emit(Key(hex=data), over)

    # Looking up

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._told(QPointF(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().event(event)

    def _told(self, at: QPointF) -> str:
        number = self._at(at)
        if number >= 0:
            meeting = self._places[number][1]
            return f"{time_range(meeting.starts_at, meeting.ends_at)} {meeting.name}\n{meeting.position_title}"
        if self._week is None:
            return ""
        grid = self._grid(self._week)
        for place, lane in enumerate(self._week.lanes):
            for span in lane.busy:
                if grid.span(span.start, span.end, place, place).contains(at):
                    return f"{lane.name} {time_range(span.start, span.end)}\n{span.words}".strip()
        return ""

    def _at(self, point: QPointF) -> int:
        return next((n for n in reversed(range(len(self._places))) if self._places[n][0].contains(point)), -1)

    def _proposal_at(self, point: QPointF) -> int:
        return next((n for n in range(len(self._proposals)) if self.place_of(n).contains(point)), -1)


def monday_of(on: date) -> date:
    """The Monday of a day's week."""
    return on - timedelta(days=on.weekday())
