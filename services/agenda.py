"""面试日程: a week of interviews beside those who still wait for a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from models.values import clock
from models.values.enums import TaskKind
from models.values.keys import Key
from services import access
from services.calendars import calendar
from services.meetings import Meeting, meetings
from services.today import TaskRow, today

DAYS = 7


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day: its working spans in minutes since midnight; none on a day off."""

    on: date
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Everything that the calendar shows."""

    at: datetime
    days: tuple[DayPlan, ...]
    meetings: tuple[Meeting, ...]
    waiting: tuple[TaskRow, ...]  # those whose interview is to be scheduled, the most urgent first

    @property
    def clashes(self) -> int:
        """Conflicts that can still be cured."""
        return sum(bool(meeting.clash) and meeting.ends_at > self.at for meeting in self.meetings)


def week(session: Session, *, monday: date, person: Key) -> Week:
    """The week from a Monday on. Who does not run recruiting sees the own interviews only."""
    hours = calendar(session)
    start = datetime.combine(monday, time(), hours.zone)
    sees_all = access.is_office(session, person)
    found = meetings(session, start=start, end=start + timedelta(days=DAYS), person=None if sees_all else person)
    office = tuple((span.start, span.end) for span in hours.hours)
    days = []
    for number in range(DAYS):
        on = monday + timedelta(days=number)
        days.append(DayPlan(on, office if hours.is_working(on) else ()))
    rows = today(session, person=person).rows
    return Week(clock.now(), tuple(days), found, tuple(row for row in rows if row.kind is TaskKind.SCHEDULE))
