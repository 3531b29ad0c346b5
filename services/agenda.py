"""面试日程: a week of interviews beside those who still wait for a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Person
from models.values import clock
from models.values.enums import TaskKind
from models.values.keys import Key
from services import access, work_list
from services.calendars import calendar
from services.meetings import Meeting, meetings
from services.organisation.places import room_names
from services.scheduling import busy
from services.scheduling.busy import Span, Why
from services.scheduling.proposals import proposals
from services.work_list import TaskRow

DAYS = 7


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day: its working spans in minutes since midnight; none on a day off."""

    on: date
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A colleague or a room with a lane of its own; `busy` is what their own calendar says beside the interviews."""

    name: str
    person: Key | None = None
    room: str = ""
    busy: tuple[Span, ...] = ()

    def has(self, meeting: Meeting) -> bool:
        """Whether an interview stands in this lane."""
        return self.person in meeting.people if self.person is not None else self.room == meeting.place


@dataclass(frozen=True, slots=True)
class Offered:
    """Who and what can have a lane."""

    people: tuple[tuple[Key, str], ...]
    rooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """Who would interview somebody who waits, by name, and how many minutes."""

    names: tuple[str, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Week:
    """Everything that the calendar shows."""

    at: datetime
    days: tuple[DayPlan, ...]
    meetings: tuple[Meeting, ...]
    waiting: tuple[TaskRow, ...]  # those whose interview is to be scheduled, the most urgent first
    lanes: tuple[Lane, ...] = ()
    zone: tzinfo = UTC
    proposed: Mapping[Key, Proposed] = field(default_factory=dict)  # by application of those who wait

    @property
    def is_anything_ahead(self) -> bool:
        """Whether one of the days is still to be worked, or an interview is still to come."""
        today = self.at.astimezone(self.zone).date()
        works = any(day.spans and day.on >= today for day in self.days)
        return works or any(meeting.ends_at > self.at for meeting in self.meetings)

    @property
    def clashes(self) -> int:
        """Conflicts that can still be cured."""
        return sum(bool(meeting.clash) and meeting.ends_at > self.at for meeting in self.meetings)


def week(
    session: Session,
    *,
    monday: date,
    person: Key,
    days: int = DAYS,
    people: Sequence[Key] = (),
    rooms: Sequence[str] = (),
) -> Week:
    """The days from one on. Who does not run recruiting sees the own interviews only.

    With people or rooms named, each has a lane.
    """
    hours = calendar(session)
    start = datetime.combine(monday, time(), hours.zone)
    sees_all = access.is_office(session, person)
    found = meetings(session, start=start, end=start + timedelta(days=days), person=None if sees_all else person)
    office = tuple((span.start, span.end) for span in hours.hours)
    plans = []
    for number in range(days):
        on = monday + timedelta(days=number)
        plans.append(DayPlan(on, office if hours.is_working(on) else ()))
    waiting = work_list.rows(session, person=person, kinds=(TaskKind.SCHEDULE,))
    lanes = _lanes(session, people, rooms, start, start + timedelta(days=days))
    return Week(clock.now(), tuple(plans), found, waiting, lanes, hours.zone, _proposed(session, waiting))


def _proposed(session: Session, waiting: Sequence[TaskRow]) -> dict[Key, Proposed]:
    found = proposals(session, applications=[row.application for row in waiting if row.application is not None])
    names = _names(session, {key for each in found.values() for key in each.people})
    return {
        key: Proposed(tuple(names[person] for person in each.people if person in names), each.minutes)
        for key, each in found.items()
    }


def _names(session: Session, people: Collection[Key]) -> dict[Key, str]:
    return dict(session.execute(select(Person.id, Person.name).where(Person.id.in_(people))).all())


def _lanes(
    session: Session, people: Sequence[Key], rooms: Sequence[str], start: datetime, end: datetime
) -> tuple[Lane, ...]:
    if not people:
        return tuple(Lane(room, room=room) for room in rooms)
    names = _names(session, people)
    taken = busy.of_people(session, people, start, end)
    return tuple(
        Lane(names[key], key, busy=tuple(span for span in taken[key] if span.why is Why.CALENDAR))
        for key in people
        if key in names
    )


def offered(session: Session) -> Offered:
    """Active colleagues by name, and the rooms that can be booked."""
    rows = session.execute(select(Person.id, Person.name).where(Person.is_active).order_by(Person.pinyin, Person.name))
    return Offered(tuple((key, name) for key, name in rows), tuple(room_names(session)))
