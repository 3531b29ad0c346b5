"""The week, painted: hours, hatched off hours, interviews with their state in words, the line of now."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.values.enums import InterviewState
from services.agenda import Week
from services.meetings import Meeting
from views.common import paint
from views.common.look import look
from views.common.wording import clock_time, local, said, time_range, today, weekday
from views.interviews.geometry import GUTTER, Grid, lanes, shown_days, shown_hours

HEAD = 34.0
HOUR = 50  # px at least


class WeekView(QWidget):
    """Interviews can be walked with the arrow keys or J/K and opened with Enter or a click."""

    opened = Signal(object, QRectF)  # Meeting, where it stands

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: Week | None = None
        self._places: list[tuple[QRectF, Meeting]] = []
        self._current = -1
        self._hovered = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look().look_changed.connect(self.update)

    def show_week(self, week: Week) -> None:
        self._week = week
        first, last = shown_hours(week.meetings)
        self.setMinimumHeight(round(HEAD + HOUR * (last - first)))
        self._current = min(self._current, len(week.meetings) - 1)
        spoken = [f"{weekday(local(m.starts_at).date())} {clock_time(m.starts_at)} {m.name}" for m in week.meetings]
        self.setAccessibleDescription("; ".join(spoken))
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._week is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        grid = self._grid(self._week)
        self._ground(painter, grid, self._week)
        self._heads(painter, grid)
        self._arrange(grid, self._week)
        for number, (rect, meeting) in enumerate(self._places):
            self._meeting(painter, rect, meeting, self._week, is_current=number == self._current)
        self._now(painter, grid, self._week)

    def _grid(self, week: Week) -> Grid:
        first, last = shown_hours(week.meetings)
        rect = QRectF(0, HEAD, self.width(), self.height() - HEAD)
        return Grid(rect, shown_days(week.days, week.meetings), first, last)

    def _ground(self, painter: QPainter, grid: Grid, week: Week) -> None:
        plans = {plan.on: plan.spans for plan in week.days}
        for number, on in enumerate(grid.days):
            column = grid.column(number)
            if on < today():
                painter.fillRect(column, look().color("canvas"))
            top = grid.first * 60
            for start, end in (*plans[on], (24 * 60, 24 * 60)):
                off = QRectF(column.left(), grid.y(top), column.width(), grid.y(start) - grid.y(top))
                if off.height() > 0:
                    paint.hatch(painter, off.intersected(column))
                top = end
        for hour in range(grid.first, grid.last):
            y = grid.y(hour * 60)
            painter.fillRect(QRectF(GUTTER, y, self.width() - GUTTER, 1), look().color("hair"))
            at = QRectF(0, y - 9, GUTTER - 8, 18)
            if hour > grid.first:
                paint.words(painter, at, f"{hour}:00", size="small", role="text3", align=paint.RIGHT)
        for number in range(len(grid.days)):
            painter.fillRect(QRectF(grid.column(number).left(), 0, 1, self.height()), look().color("hair"))

    def _heads(self, painter: QPainter, grid: Grid) -> None:
        painter.fillRect(QRectF(0, 0, self.width(), HEAD), look().color("surface"))
        painter.fillRect(QRectF(0, HEAD - 1, self.width(), 1), look().color("hair"))
        for number, on in enumerate(grid.days):
            column = grid.column(number)
            role = "accent_text" if on == today() else "text3" if on < today() else "text"
            at = QRectF(column.left() + 8, 0, column.width() - 12, HEAD)
            width = paint.words(painter, at, f"{weekday(on)} {on.day}", role=role, bold=True)
            if on == today():
                words = self.tr("today")
                pill = QRectF(at.left() + width + 8, 8, paint.text_width(words, "small") + 12, 18)
                paint.box(painter, pill, 4, "accent_soft")
                paint.words(painter, pill.adjusted(6, 0, 0, 0), words, size="small", role="accent_text")

    def _arrange(self, grid: Grid, week: Week) -> None:
        self._places = []
        for on in grid.days:
            of_day = [m for m in week.meetings if local(m.starts_at).date() == on]
            for number, (lane, count) in sorted(lanes(of_day).items()):
                self._places.append((grid.place(of_day[number], lane, count), of_day[number]))

    def _meeting(self, painter: QPainter, rect: QRectF, meeting: Meeting, week: Week, *, is_current: bool) -> None:
        state = self._state(meeting, week)
        fill, border, role, icon, words = state
        is_dashed = border == "warn"
        if is_dashed:
            paint.dashed_box(painter, rect, 4, fill, border)
        else:
            paint.box(painter, rect, 4, fill, border)
        painter.fillRect(QRectF(rect.left(), rect.top() + 1, 3, rect.height() - 2), look().color(role))
        inside = rect.adjusted(9, 2, -4, -2)
        line = QRectF(inside.left(), inside.top() + 1, inside.width(), 18)
        ink = "text3" if border == "hair" else "text"
        if rect.height() < 40:
            self._single_line(
                painter, QRectF(line.left(), rect.top(), line.width(), rect.height()), meeting, ink, state
            )
        else:
            paint.words(painter, line, meeting.name, bold=True, role=ink)
            second = QRectF(line.left(), line.bottom() + 1, line.width(), 16)
            if icon:
                look().draw_icon(painter, QPointF(second.left(), second.top() + 2), icon, 12, role)
                second = second.adjusted(16, 0, 0, 0)
            paint.words(painter, second, words, size="small", role=role if icon else "text2")
            third = QRectF(line.left(), second.bottom() + 1, line.width(), 16)
            if third.bottom() < rect.bottom() - 2:
                paint.words(painter, third, meeting.position_title, size="small", role="text3")
        if is_current and self.hasFocus():
            paint.focus_ring(painter, rect, 4)

    def _single_line(
        self, painter: QPainter, line: QRectF, meeting: Meeting, ink: str, state: tuple[str, str, str, str, str]
    ) -> None:
        """A low block: its state as an icon, and in words too where they have room."""
        _, _, role, icon, words = state
        if icon:
            look().draw_icon(painter, QPointF(line.left(), line.center().y() - 6), icon, 12, role)
            line = line.adjusted(16, 0, 0, 0)
        title = f"{clock_time(meeting.starts_at)} {meeting.name}" if line.width() > 87 else meeting.name
        x = paint.words(painter, line, title, size="small", role=ink) + 8
        if icon and line.width() - x >= paint.text_width(words, "small"):
            paint.words(painter, line.adjusted(x, 0, 0, 0), words, size="small", role=role)

    def _state(self, meeting: Meeting, week: Week) -> tuple[str, str, str, str, str]:
        """Ground, border, ink, icon and words: conflict before everything else."""
        stage = said(meeting.stage)
        where = paint.DOT.join(filter(None, (stage, meeting.place)))
        is_over = meeting.ends_at <= week.at
        if meeting.clash and not is_over:
            return (
                "danger_soft",
                "danger",
                "danger",
                "triangle-alert",
                self.tr("{name}: conflict").format(name=meeting.clash),
            )
        if meeting.state is InterviewState.NO_SHOW:
            return "canvas", "hair", "text3", "user-round-x", self.tr("did not come")
        if meeting.state is InterviewState.HELD or is_over:
            return "sunken", "hair", "text3", "", where
        if not meeting.is_confirmed:
            return "surface", "warn", "warn", "circle-help", self.tr("not confirmed")
        return "accent_soft", "accent_line", "accent", "", where

    def _now(self, painter: QPainter, grid: Grid, week: Week) -> None:
        now = local(week.at)
        if now.date() not in grid.days or not grid.first <= now.hour < grid.last:
            return
        column = grid.column(grid.days.index(now.date()))
        y = grid.y(now.hour * 60 + now.minute)
        with paint.saved(painter):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().color("danger"))
            painter.drawEllipse(QPointF(column.left(), y), 4, 4)
        painter.fillRect(QRectF(column.left(), y - 1, column.width(), 2), look().color("danger"))

    # Acting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self._places:
            self._current = max(0, min(self._current + step, len(self._places) - 1))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._current < len(self._places):
            rect, meeting = self._places[self._current]
            self.opened.emit(meeting, rect)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._current = number
            self.update()
            rect, meeting = self._places[number]
            self.opened.emit(meeting, rect)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(QPointF(event.pos()))
            if number >= 0:
                meeting = self._places[number][1]
                times = time_range(meeting.starts_at, meeting.ends_at)
                QToolTip.showText(event.globalPos(), f"{times} {meeting.name}\n{meeting.position_title}", self)
                return True
        return super().event(event)

    def _at(self, point: QPointF) -> int:
        return next((n for n in reversed(range(len(self._places))) if self._places[n][0].contains(point)), -1)


def monday_of(on: date) -> date:
    """The Monday of a day's week."""
    return on - timedelta(days=on.weekday())
