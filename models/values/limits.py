"""Limits of stages and tasks (时限): when they end, how much is left, and how urgent that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from models.values.enums import LimitUnit

if TYPE_CHECKING:
    from models.values.working_time import WorkingCalendar


class Level(StrEnum):
    """Three levels, everywhere the same: under 75 % of the limit, from 75 %, from 100 %."""

    NORMAL = "normal"
    NEAR = "near"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Limit:
    """So many of a unit: 24 calendar hours, 8 working hours, 5 working days."""

    amount: int
    unit: LimitUnit = LimitUnit.CALENDAR_HOURS

    def __post_init__(self) -> None:
        if self.amount <= 0:
            raise ValueError("a limit is positive; no limit is None")

    @property
    def span(self) -> timedelta:
        """The limit on its own clock; a working day is 24 hours of the day clock."""
        return timedelta(days=self.amount) if self.unit is LimitUnit.WORKING_DAYS else timedelta(hours=self.amount)

    def due_at(self, entered: datetime, calendar: WorkingCalendar) -> datetime:
        """The instant at which the limit is used up (UTC)."""
        return after(self.unit, entered, self.span, calendar)


@dataclass(frozen=True, slots=True)
class Reading:
    """A limit looked at: what a card, a ring or a row shows."""

    level: Level
    left: timedelta  # on the limit's own clock; negative = over by so much
    share: float  # of the limit that is used, 0…; 1 = due now

    @property
    def over(self) -> timedelta:
        return -self.left


def read(unit: LimitUnit, entered: datetime, due: datetime, now: datetime, calendar: WorkingCalendar) -> Reading:
    """How a limit stands. `due` is as stored; a person may have moved it, so the share is of entered … due."""
    total = elapsed(unit, entered, due, calendar)
    left = elapsed(unit, now, due, calendar)
    if now >= due:
        level = Level.OVERDUE
    elif 4 * (total - left) >= 3 * total:
        level = Level.NEAR
    else:
        level = Level.NORMAL
    if total > timedelta(0):
        share = max((total - left) / total, 0.0)
    else:
        share = 1.0
    return Reading(level, left, share)


def elapsed(unit: LimitUnit, start: datetime, end: datetime, calendar: WorkingCalendar) -> timedelta:
    """Time from one instant to another on a unit's clock; negative backwards."""
    match unit:
        case LimitUnit.CALENDAR_HOURS:
            return end - start
        case LimitUnit.WORKING_HOURS:
            return calendar.between(start, end)
        case LimitUnit.WORKING_DAYS:
            return calendar.days_between(start, end)


def after(unit: LimitUnit, entered: datetime, span: timedelta, calendar: WorkingCalendar) -> datetime:
    """The instant at which so much time has passed on a unit's clock (UTC; `span` ≥ 0)."""
    match unit:
        case LimitUnit.CALENDAR_HOURS:
            return entered + span
        case LimitUnit.WORKING_HOURS:
            return calendar.add(entered, span)
        case LimitUnit.WORKING_DAYS:
            return calendar.add_days(entered, span / timedelta(days=1))
