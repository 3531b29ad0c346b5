"""Later: when a task that is put off comes back. Always in working time, so that nothing returns on a day off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from models.values import clock
from models.values.working_time import WorkingCalendar
from services.calendars import calendar

LATER_TODAY = timedelta(hours=2)
"""Working time until a task comes back on the same day."""
FARTHEST = timedelta(days=366)


class Later(StrEnum):
    """The choices of the menu, in their order."""

    TODAY = "today"
    TOMORROW = "tomorrow"  # the morning of the next working day
    MONDAY = "monday"  # the morning of the first working day of the next week
    MONTH = "month"  # the same, four weeks ahead


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice, and the instant that it means now."""

    later: Later
    at: datetime


def choices(session: Session) -> tuple[Choice, ...]:
    """What can be chosen now: two working hours ahead while they still end today, the next morning, next week."""
    hours, now = calendar(session), clock.now()
    today = now.astimezone(hours.zone).date()
    found = []
    soon = hours.add(now, LATER_TODAY)
    if soon.astimezone(hours.zone).date() == today:
        found.append(Choice(Later.TODAY, soon))
    monday = today + timedelta(days=7 - today.weekday())
    mornings = (
        (Later.TOMORROW, today + timedelta(days=1)),
        (Later.MONDAY, monday),
        (Later.MONTH, monday + timedelta(days=21)),
    )
    for later, day in mornings:
        at = morning(hours, day)
        if all(at != other.at for other in found):
            found.append(Choice(later, at))
    return tuple(found)


def on(session: Session, *, day: date) -> datetime:
    """When a task comes back that is put off until a day: that morning, or the next one that is worked."""
    return morning(calendar(session), day)


def morning(hours: WorkingCalendar, day: date) -> datetime:
    """The opening of the office on a day, or on the next working day after it."""
    last = day + FARTHEST
    while not hours.is_working(day) and day < last:
        day += timedelta(days=1)
    opens = hours.hours[0].start
    return datetime.combine(day, time(opens // 60, opens % 60), hours.zone)
