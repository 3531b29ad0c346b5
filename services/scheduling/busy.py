"""What takes people and rooms: interviews here, entries of colleagues' calendars, and hours outside the office's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Assignment, Candidate, Interview, PersonCalendar
from models.values.enums import InterviewState
from models.values.keys import Key
from models.values.working_time import WorkingCalendar

STANDING = (InterviewState.PLANNED, InterviewState.CONFIRMED, InterviewState.HELD)


class Why(StrEnum):
    """What a span is taken by."""

    INTERVIEW = "interview"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A time that is taken."""

    start: datetime
    end: datetime
    why: Why = Why.CALENDAR
    words: str = ""  # the candidate's name, or the title of the entry
    interview: Key | None = None
    place: str = ""  # the room it is held in


def of_people(
    session: Session, people: Iterable[Key], start: datetime, end: datetime, *, leave_out: Key | None = None
) -> dict[Key, list[Span]]:
    """Per colleague, in order; everybody asked for is in the answer."""
    found: dict[Key, list[Span]] = {person: [] for person in people}
    query = (
        select(
            Assignment.person_id, Interview.id, Interview.starts_at, Interview.ends_at, Candidate.name, Interview.place
        )
        .join(Interview, Interview.id == Assignment.interview_id)
        .join(Candidate, Candidate.id == Interview.candidate_id)
        .where(
            Assignment.person_id.in_(list(found)),
            Interview.starts_at < end,
            Interview.ends_at > start,
            Interview.state.in_(STANDING),
        )
    )
    for person, key, opens, closes, name, place in session.execute(query):
        if key != leave_out:
            found[person].append(Span(opens, closes, Why.INTERVIEW, name, key, place.strip()))
    first, last = int(start.timestamp()), int(end.timestamp())
    calendars = select(PersonCalendar.person_id, PersonCalendar.spans).where(PersonCalendar.person_id.in_(list(found)))
    for person, spans in session.execute(calendars):
        found[person] += [
            Span(datetime.fromtimestamp(opens, UTC), datetime.fromtimestamp(closes, UTC), Why.CALENDAR, str(title))
            for opens, closes, title in spans
            if opens < last and closes > first
        ]
    for spans in found.values():
        spans.sort(key=lambda span: (span.start, span.end))
    return found


def of_rooms(
    session: Session, rooms: Iterable[str], start: datetime, end: datetime, *, leave_out: Key | None = None
) -> dict[str, list[Span]]:
    """Per room, by its name."""
    found: dict[str, list[Span]] = {room: [] for room in rooms}
    query = (
        select(Interview.id, Interview.place, Interview.starts_at, Interview.ends_at, Candidate.name)
        .join(Candidate, Candidate.id == Interview.candidate_id)
        .where(
            Interview.place.in_(list(found)),
            Interview.starts_at < end,
            Interview.ends_at > start,
            Interview.state.in_(STANDING),
        )
        .order_by(Interview.starts_at)
    )
    for key, room, opens, closes, name in session.execute(query):
        if key != leave_out:
            found[room].append(Span(opens, closes, Why.INTERVIEW, name, key))
    return found


def of_candidate(
    session: Session, candidate: Key, start: datetime, end: datetime, *, leave_out: Key | None = None
) -> list[Span]:
    """Other interviews of the same candidate."""
    query = (
        select(Interview.id, Interview.starts_at, Interview.ends_at, Interview.place)
        .where(
            Interview.candidate_id == candidate,
            Interview.starts_at < end,
            Interview.ends_at > start,
            Interview.state.in_(STANDING),
        )
        .order_by(Interview.starts_at)
    )
    return [
        Span(opens, closes, Why.INTERVIEW, "", key, place.strip())
        for key, opens, closes, place in session.execute(query)
        if key != leave_out
    ]


def office_hours(working: WorkingCalendar, first: date, last: date) -> list[tuple[datetime, datetime]]:
    """The office's open spans from one day to another, holidays and make-up days counted."""
    found = []
    on = first
    while on <= last:
        if working.is_working(on):
            midnight = datetime.combine(on, time(), working.zone)
            for span in working.hours:
                opens = midnight.replace(hour=span.start // 60, minute=span.start % 60)
                closes = (
                    midnight + timedelta(days=1)
                    if span.end == 24 * 60
                    else midnight.replace(hour=span.end // 60, minute=span.end % 60)
                )
                found.append((opens.astimezone(UTC), closes.astimezone(UTC)))
        on += timedelta(days=1)
    return found


def merged(spans: Iterable[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Overlapping and touching spans as one, in order."""
    found: list[tuple[datetime, datetime]] = []
    for opens, closes in sorted(spans):
        if found and opens <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], closes))
        else:
            found.append((opens, closes))
    return found


def without(
    spans: Sequence[tuple[datetime, datetime]], taken: Sequence[tuple[datetime, datetime]]
) -> list[tuple[datetime, datetime]]:
    """What is left of spans; both in order and not overlapping among themselves."""
    found: list[tuple[datetime, datetime]] = []
    at = 0
    for opens, closes in spans:
        while at < len(taken) and taken[at][1] <= opens:
            at += 1
        here, number = opens, at
        while number < len(taken) and taken[number][0] < closes:
            if taken[number][0] > here:
                found.append((here, taken[number][0]))
            here = max(here, taken[number][1])
            number += 1
        if here < closes:
            found.append((here, closes))
    return found
