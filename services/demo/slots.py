"""When the demo's people are free: half hours of the office day, for interviewers and rooms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from services.demo.making import Colleague, Making

HALF_HOUR = 1800  # seconds


def half_hour(making: Making, at: datetime) -> datetime:
    """The next half hour inside the office day."""
    there = making.calendar.add(at, timedelta(seconds=1)).astimezone(making.calendar.zone)
    minutes = -(there.hour * 60 + there.minute) % 30
    there = (there + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    if there.hour == 12:
        there = there.replace(hour=13, minute=30)
    if there.hour >= 18 or (there.hour == 17 and there.minute > 0):
        there = there.replace(hour=16, minute=30)
    return there.astimezone(at.tzinfo)


def slot(
    making: Making, after: datetime, before: datetime, people: Sequence[Colleague], minutes: int
) -> datetime | None:
    """A half hour between two instants at which everybody is free, in office hours; any of them, None without one."""
    found: list[datetime] = []
    step, zone, length = timedelta(minutes=30), making.calendar.zone, timedelta(minutes=minutes)
    names = [who.key.hex for who in people]
    at = datetime.fromtimestamp(math.ceil(after.timestamp() / HALF_HOUR) * HALF_HOUR, after.tzinfo)
    while at + length <= before:
        there = at.astimezone(zone)
        if there.hour >= 18 or not making.calendar.is_working(there.date()):
            at = datetime.combine(there.date() + timedelta(days=1), time(9), zone).astimezone(after.tzinfo)
            continue
        if making.calendar.between(at, at + length) == length and is_free(making, names, at, minutes):
            found.append(at)
        at += step
    return making.pen.one(found) if found else None


def room(making: Making, at: datetime, minutes: int) -> str:
    """A room that is free then; the floor where none is."""
    rooms: list[str] = making.pen.words["texts"]["rooms"]
    free = [name for name in rooms if is_free(making, [name], at, minutes)]
    return str(making.pen.one(free or rooms[-1:]))


def is_free(making: Making, names: Iterable[str], at: datetime, minutes: int) -> bool:
    """Whether none of these interviewers (hex keys) and rooms is taken."""
    return not any((name, cell) in making.busy for name in names for cell in _cells(at, minutes))


def take(making: Making, names: Iterable[str], at: datetime, minutes: int) -> None:
    """These interviewers and rooms are taken from now on."""
    making.busy.update((name, cell) for name in names for cell in _cells(at, minutes))


def _cells(at: datetime, minutes: int) -> list[datetime]:
    """The half hours that a meeting touches."""
    first = int(at.timestamp() // HALF_HOUR)
    last = math.ceil((at.timestamp() + minutes * 60) / HALF_HOUR)
    return [datetime.fromtimestamp(n * HALF_HOUR, at.tzinfo) for n in range(first, last)]
