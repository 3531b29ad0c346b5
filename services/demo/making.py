"""What every part of the demo shares while it is made: the moment, the office, the openings, the rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from models.values.enums import StageKind
from models.values.keys import Key
from models.values.limits import Limit
from models.values.working_time import WorkingCalendar
from services.demo.pen import Pen
from services.demo.rows import Rows
from services.evaluations.forms import Form
from services.stages import Route


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the office; `severity` in hundredths of a point above (+) or below the others."""

    key: Key
    name: str
    department: str
    severity: int


@dataclass(slots=True)
class Opening:
    """A position while its history is written."""

    key: Key
    code: str
    title: str
    trade: str
    process: str  # code
    route: Route
    codes: tuple[str, ...]  # of the stages, in order
    form: Form
    owner: Key
    manager: Colleague
    need: int
    opened_at: datetime
    closed_at: datetime | None
    paused_at: datetime | None
    hired: int = 0

    def stage(self, code: str) -> int:
        """The place of a stage in the route, from 0."""
        return self.codes.index(code)

    @property
    def ends_at(self) -> datetime | None:
        """After this nobody moves any more."""
        return self.closed_at or self.paused_at


@dataclass
class Making:
    """The demo while it is made."""

    session: Session
    now: datetime
    calendar: WorkingCalendar
    pen: Pen = field(default_factory=Pen)
    rows: Rows = field(default_factory=Rows)
    people: dict[str, Colleague] = field(default_factory=dict)
    openings: dict[str, Opening] = field(default_factory=dict)
    channels: dict[str, Key] = field(default_factory=dict)
    tags: dict[str, Key] = field(default_factory=dict)
    hires_by_channel: dict[str, list[datetime]] = field(default_factory=dict)
    may_be_late: int = 2  # applications of other boards that are past their limit now
    busy: set[tuple[str, datetime]] = field(default_factory=set)

    def hours(self, hours: float) -> datetime:
        """So many hours after (+) or before (−) now."""
        return self.now + timedelta(hours=hours)

    def local(self, days: int, hour: int, minute: int = 0) -> datetime:
        """A time of day, so many days after (+) or before (−) today."""
        there = self.now.astimezone(self.calendar.zone).replace(hour=hour, minute=minute, second=0, microsecond=0)
        return (there + timedelta(days=days)).astimezone(self.now.tzinfo)

    def work(self, start: datetime, hours: float) -> datetime:
        """After so many office hours."""
        return self.calendar.add(start, timedelta(hours=hours))

    def work_back(self, end: datetime, hours: float) -> datetime:
        """The instant from which so many office hours lead to `end`."""
        early, late = end - timedelta(days=14 + hours), end
        while late - early > timedelta(seconds=30):
            middle = early + (late - early) / 2
            if self.calendar.between(middle, end) >= timedelta(hours=hours):
                early = middle
            else:
                late = middle
        return early.replace(microsecond=0)

    def entered_for(self, limit: Limit, due: datetime) -> datetime:
        """When somebody must have come in, so that the limit runs out at `due`."""
        early, late = due - 4 * limit.span - timedelta(days=14), due
        while late - early > timedelta(seconds=1):
            middle = early + (late - early) / 2
            if limit.due_at(middle, self.calendar) <= due:
                early = middle
            else:
                late = middle
        return early.replace(microsecond=0)

    def person(self, name: str) -> Key:
        return self.people[name].key

    def detail(self, **values: Any) -> dict[str, Any]:
        """Only the values that are there."""
        return {key: value for key, value in values.items() if value is not None}


WAITS = frozenset({StageKind.ONBOARDING, StageKind.HIRED})
