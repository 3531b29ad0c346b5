"""Where things stand in the week: days side by side, hours downward, overlapping interviews beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QRectF

from services.agenda import DayPlan, Lane
from services.meetings import Meeting
from views.common.wording import local

GUTTER = 48.0
EARLIEST, LATEST = 8, 20  # hours that are always shown
INSET = 14.0  # px of what stands over another
SMALLEST = 26.0  # px of a short interview
SHORTEST = timedelta(minutes=30)  # what that stands for on the smallest screen


@dataclass(frozen=True, slots=True)
class Grid:
    """The shown days and hours in a rectangle."""

    rect: QRectF
    days: tuple[date, ...]
    first: int  # hour
    last: int
    lanes: int = 0  # of each day; 0: interviews share the day

    @property
    def hour(self) -> float:
        """Height of an hour in px."""
        return self.rect.height() / max(self.last - self.first, 1)

    @property
    def width(self) -> float:
        """Width of a day in px."""
        return (self.rect.width() - GUTTER) / max(len(self.days), 1)

    def column(self, number: int) -> QRectF:
        return QRectF(self.rect.left() + GUTTER + number * self.width, self.rect.top(), self.width, self.rect.height())

    def y(self, minutes: float) -> float:
        """From minutes after midnight."""
        return self.rect.top() + (minutes / 60 - self.first) * self.hour

    def lane(self, number: int, first: int, last: int | None = None) -> QRectF:
        """From one lane of a day to another."""
        column = self.column(number)
        width = column.width() / max(self.lanes, 1)
        until = first if last is None else last
        return QRectF(column.left() + first * width, column.top(), (until - first + 1) * width, column.height())

    def span(self, start: datetime, end: datetime, first: int = 0, last: int = 0) -> QRectF:
        """Where a time is painted, from one lane to another; an empty rectangle on another day."""
        here, until = local(start), local(end)
        if here.date() not in self.days:
            return QRectF()
        over = self.lane(self.days.index(here.date()), first, last)
        top = self.y(here.hour * 60 + here.minute)
        minutes = (until - here).total_seconds() / 60
        return QRectF(over.left(), top, over.width(), minutes / 60 * self.hour)

    def moment(self, x: float, y: float, zone: tzinfo, step: int = 15) -> datetime | None:
        """The time that a point stands for, on the quarter; None beside the days."""
        number = int((x - self.rect.left() - GUTTER) // max(self.width, 1))
        if not 0 <= number < len(self.days) or x < self.rect.left() + GUTTER:
            return None
        minutes = self.first * 60 + (y - self.rect.top()) / self.hour * 60
        steps = max(round(minutes / step), 0) * step
        if steps >= 24 * 60:
            return None
        return datetime.combine(self.days[number], time(steps // 60, steps % 60), zone)

    def place(self, meeting: Meeting, lane: int, lanes: int) -> QRectF:
        """Where an interview is painted."""
        start, end = local(meeting.starts_at), local(meeting.ends_at)
        column = self.column(self.days.index(start.date()))
        top = self.y(start.hour * 60 + start.minute)
        height = max((end - start).total_seconds() / 3600 * self.hour, SMALLEST)
        width = (column.width() - 6) / lanes
        return QRectF(column.left() + 3 + lane * width, top + 1, width - 2, height - 2)


def shown_days(days: Sequence[DayPlan], meetings: Sequence[Meeting]) -> tuple[date, ...]:
    """The working week; a day off only when something happens on it."""
    busy = {local(meeting.starts_at).date() for meeting in meetings}
    return tuple(day.on for number, day in enumerate(days) if number < 5 or day.spans or day.on in busy)


def shown_hours(meetings: Sequence[Meeting]) -> tuple[int, int]:
    """From the earliest to the latest hour that is needed."""
    first = min((local(m.starts_at).hour for m in meetings), default=EARLIEST)
    last = max((_end_hour(local(m.ends_at)) for m in meetings), default=LATEST)
    return min(first, EARLIEST), min(max(last, LATEST), 24)


def _end_hour(end: datetime) -> int:
    return end.hour + (1 if end.minute else 0) or 24


def lanes(meetings: Sequence[Meeting]) -> dict[int, tuple[int, int]]:
    """Per interview of one day (by its place in the list): its lane, and how many lanes its group needs."""
    order = sorted(range(len(meetings)), key=lambda n: meetings[n].starts_at)
    found: dict[int, tuple[int, int]] = {}
    group: list[int] = []
    ends: list[datetime] = []
    for number in order:
        meeting = meetings[number]
        if ends and meeting.starts_at >= max(ends):
            _close(found, group, len(ends))
            group, ends = [], []
        lane = next((n for n, end in enumerate(ends) if end <= meeting.starts_at), len(ends))
        end = max(meeting.ends_at, meeting.starts_at + SHORTEST)  # a short one is painted longer than it takes
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        found[number] = (lane, 1)
        group.append(number)
    _close(found, group, len(ends))
    return found


@dataclass(frozen=True, slots=True)
class Block:
    """An interview over neighbouring lanes; who has one between two that are not asked gets a block on either side."""

    rect: QRectF
    meeting: Meeting


def blocks(grid: Grid, meetings: Sequence[Meeting], of: Sequence[Lane]) -> list[Block]:
    """The interviews of one day in their lanes; what overlaps stands a little further to the right."""
    found: list[Block] = []
    placed: list[tuple[Meeting, int, int, int]] = []
    for meeting in sorted(meetings, key=lambda m: (m.starts_at, m.ends_at)):
        inside = [n for n, lane in enumerate(of) if lane.has(meeting)]
        for first, last in _runs(inside):
            depth = 1 + max(
                (
                    d
                    for other, a, b, d in placed
                    if a <= last and b >= first and other.ends_at > meeting.starts_at and other is not meeting
                ),
                default=-1,
            )
            placed.append((meeting, first, last, depth))
            over = grid.span(meeting.starts_at, meeting.ends_at, first, last)
            inset = min(depth * INSET, over.width() / 2)
            height = max(over.height(), SMALLEST)
            rect = QRectF(over.left() + 2 + inset, over.top() + 1, over.width() - 4 - inset, height - 2)
            found.append(Block(rect, meeting))
    return found


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring numbers together."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _close(found: dict[int, tuple[int, int]], group: Sequence[int], count: int) -> None:
    for number in group:
        found[number] = (found[number][0], max(count, 1))
