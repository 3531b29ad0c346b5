"""Where things stand in the week: days side by side, hours downward, overlapping interviews beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QRectF

from services.agenda import DayPlan
from services.meetings import Meeting
from views.common.wording import local

GUTTER = 48.0
EARLIEST, LATEST = 8, 20  # hours that are always shown
SMALLEST = 26.0  # px of a short interview
SHORTEST = timedelta(minutes=30)  # what that stands for on the smallest screen


@dataclass(frozen=True, slots=True)
class Grid:
    """The shown days and hours in a rectangle."""

    rect: QRectF
    days: tuple[date, ...]
    first: int  # hour
    last: int

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


def _close(found: dict[int, tuple[int, int]], group: Sequence[int], count: int) -> None:
    for number in group:
        found[number] = (found[number][0], max(count, 1))
