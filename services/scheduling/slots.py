"""Common free times: when all interviewers, a room and the candidate are free, in office hours, with the reason."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Person
from models.values import clock
from models.values.keys import Key
from models.values.working_time import WorkingCalendar
from services.calendars import calendar
from services.errors import NotFound
from services.organisation.places import room_names
from services.organisation.ways import ONE_PLACE, Way, Ways, ways
from services.scheduling import busy
from services.scheduling.busy import Span

STEP = timedelta(minutes=15)
TIGHT = timedelta(minutes=15)  # less than this before the next appointment is tight
HURRY = timedelta(minutes=60)  # whoever has less than this beside the way comes straight from another place
NOTICE = timedelta(hours=1)  # nobody is asked to come sooner
HORIZON = timedelta(days=28)
MOST = 3
NOON = 12

Times = list[tuple[datetime, datetime]]


class DayPart(StrEnum):
    """When the candidate can come."""

    ANY = "any"
    MORNING = "morning"  # until 12:00
    AFTERNOON = "afternoon"  # from 12:00
    EVENING = "evening"  # from 17:00


_PARTS = {DayPart.ANY: (0, 24), DayPart.MORNING: (0, 12), DayPart.AFTERNOON: (12, 24), DayPart.EVENING: (17, 24)}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the candidate said: parts of the day, weekdays (Monday is 0), not before a day."""

    part: DayPart = DayPart.ANY
    weekdays: frozenset[int] = frozenset()  # empty: any
    after: datetime | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A time for everybody. What speaks against it stands there too."""

    starts_at: datetime
    ends_at: datetime
    room: str  # "" when no room is kept or none is needed
    people: int
    is_soonest: bool
    tight: tuple[str, datetime] | None = None  # who has something right afterwards, and when
    is_over_limit: bool = False  # after the stage's limit
    missing: tuple[str, str] | None = None  # nearest time: who cannot come, and what they have then
    way: tuple[str, Way] | None = None  # who comes from another place just before


@dataclass(frozen=True, slots=True)
class Found:
    """Common times, or the nearest ones when there is none."""

    proposals: tuple[Proposal, ...]
    is_common: bool
    blocked_by: str = ""  # who has most taken, when nothing is common
    has_room: bool = True  # whether a room was found at all


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for."""

    people: tuple[Key, ...]
    minutes: int
    start: datetime
    end: datetime
    rooms: tuple[str, ...] = ()  # in the order of preference
    needs_room: bool = True
    wishes: Wishes = Wishes()
    due: datetime | None = None
    ways: Ways = ONE_PLACE  # between the places of the rooms


def propose(
    session: Session,
    *,
    application: Key,
    people: Sequence[Key],
    minutes: int,
    wishes: Wishes | None = None,
    room: str = "",
    needs_room: bool = True,
    leave_out: Key | None = None,
    most: int = MOST,
) -> Found:
    """Times for an application's next interview within four weeks."""
    row = session.get(Application, application)
    if row is None:
        raise NotFound("application", application)
    now = clock.now()
    start, end = now + NOTICE, now + HORIZON
    rooms = list(room_names(session))
    preferred = [name for name in rooms if name == room] + [name for name in rooms if name != room]
    asked = Asked(
        tuple(dict.fromkeys(people)), minutes, start, end, tuple(preferred), needs_room and bool(rooms),
        wishes or Wishes(), row.due_at, ways(session),
    )  # fmt: skip
    taken = busy.of_people(session, asked.people, start - timedelta(days=1), end, leave_out=leave_out)
    names = dict(session.execute(select(Person.id, Person.name).where(Person.id.in_(asked.people))).all())
    held = busy.of_rooms(session, asked.rooms, start, end, leave_out=leave_out)
    own = busy.of_candidate(session, row.candidate_id, start - timedelta(days=1), end, leave_out=leave_out)
    return find(calendar(session), asked, taken, held, own, names, most=most)


def find(
    working: WorkingCalendar,
    asked: Asked,
    taken: Mapping[Key, Sequence[Span]],
    held: Mapping[str, Sequence[Span]],
    candidate: Sequence[Span],
    names: Mapping[Key, str],
    *,
    most: int = MOST,
) -> Found:
    """The best common times; pure, so that it can be measured and tested without a database."""
    hours = _open_hours(working, asked)
    length = timedelta(minutes=asked.minutes)
    own = busy.merged((span.start, span.end) for span in candidate)
    everybody = busy.merged([(s.start, s.end) for spans in taken.values() for s in spans] + own)
    elsewhere = [span for spans in (*taken.values(), candidate) for span in spans if span.place]
    rooms = {
        room: busy.merged([(s.start, s.end) for s in held.get(room, ())] + _travelling(asked, room, elsewhere))
        for room in asked.rooms
    }
    free = busy.without(hours, everybody)
    starts = _starts(free, length, working)
    found = _choose(asked, starts, length, rooms, taken, names, working, most)
    if found:
        return Found(tuple(found), is_common=True)
    return _nearest(asked, hours, own, length, rooms, taken, names, working, most)


def _travelling(asked: Asked, room: str, elsewhere: Sequence[Span]) -> Times:
    """When somebody of the panel, or the candidate, is at another place or on the way: this room is no use then."""
    ways = ((span, asked.ways.between(room, span.place)) for span in elsewhere)
    return [(span.start - way, span.end + way) for span, way in ways if way]


def _comes_from(
    asked: Asked, room: str, start: datetime, taken: Mapping[Key, Sequence[Span]], names: Mapping[Key, str]
) -> tuple[str, Way] | None:
    """Whoever has to hurry most from another place of work before it begins."""
    found: list[tuple[timedelta, str, Way]] = []
    for person, spans in taken.items():
        for span in spans:
            way = asked.ways.between(span.place, room) if span.place else timedelta(0)
            spare = start - span.end - way
            if way and timedelta(0) <= spare < HURRY:
                found.append((spare, names.get(person, ""), asked.ways.way(span.place, room)))
    return min(found, key=lambda each: each[0])[1:] if found else None


def _open_hours(working: WorkingCalendar, asked: Asked) -> Times:
    """Office hours from start to end, cut to what the candidate wishes."""
    first, last = asked.start.astimezone(working.zone).date(), asked.end.astimezone(working.zone).date()
    low, high = _PARTS[asked.wishes.part]
    earliest = max(asked.start, asked.wishes.after or asked.start)
    found: Times = []
    for opens, closes in busy.office_hours(working, first, last):
        there = opens.astimezone(working.zone)
        if asked.wishes.weekdays and there.weekday() not in asked.wishes.weekdays:
            continue
        midnight = there.replace(hour=0, minute=0)
        begin = max(opens, (midnight + timedelta(hours=low)).astimezone(UTC), earliest)
        end = min(closes, (midnight + timedelta(hours=high)).astimezone(UTC), asked.end)
        if begin < end:
            found.append((begin, end))
    return found


def _starts(free: Times, length: timedelta, working: WorkingCalendar) -> list[datetime]:
    """Every quarter of an hour at which the whole length is free."""
    found = []
    for opens, closes in free:
        at = _next_step(opens, working)
        while at + length <= closes:
            found.append(at)
            at += STEP
    return found


def _next_step(at: datetime, working: WorkingCalendar) -> datetime:
    there = at.astimezone(working.zone)
    over = timedelta(minutes=there.minute % 15, seconds=there.second, microseconds=there.microsecond)
    return at if not over else at + STEP - over


def _choose(
    asked: Asked,
    starts: Sequence[datetime],
    length: timedelta,
    rooms: Mapping[str, Times],
    taken: Mapping[Key, Sequence[Span]],
    names: Mapping[Key, str],
    working: WorkingCalendar,
    most: int,
) -> list[Proposal]:
    """The soonest first, then times of other half days; full and half hours before quarters, tight ones last."""
    ranked = []
    for at in starts:
        room = _room(asked, rooms, at, at + length)
        if room is None:
            continue
        tight = _tight(taken, names, at + length)
        is_late = asked.due is not None and at > asked.due
        ranked.append((_cost(asked, at, room, tight is not None, is_late=is_late), at, room, tight, is_late))
    ranked.sort(key=lambda each: (each[0], each[1]))
    chosen: list[Proposal] = []
    halves: set[tuple[object, bool]] = set()
    for is_second_round in (False, True):
        for _, at, room, tight, is_late in ranked:
            there = at.astimezone(working.zone)
            half = (there.date(), there.hour < NOON)
            overlaps = any(at < p.ends_at and p.starts_at < at + length for p in chosen)
            if len(chosen) >= most or overlaps or (half in halves and not is_second_round):
                continue
            halves.add(half)
            way = _comes_from(asked, room, at, taken, names)
            chosen.append(Proposal(at, at + length, room, len(taken), False, tight, is_late, way=way))
    soonest = min((p.starts_at for p in chosen), default=None)
    return [replace(p, is_soonest=p.starts_at == soonest) for p in chosen]


def _cost(asked: Asked, at: datetime, room: str, is_tight: bool, *, is_late: bool) -> float:
    """In hours of waiting: what a drawback is worth."""
    waiting = (at - asked.start) / timedelta(hours=1)
    quarter = 2.0 if at.minute % 30 else 0.0
    other_room = 1.0 if asked.rooms and room != asked.rooms[0] else 0.0
    return waiting + quarter + other_room + (6.0 if is_tight else 0.0) + (24.0 if is_late else 0.0)


def _room(asked: Asked, rooms: Mapping[str, Times], start: datetime, end: datetime) -> str | None:
    """The first free room; "" where none is needed, None where all are taken."""
    if not asked.needs_room:
        return ""
    return next((room for room, held in rooms.items() if _is_free(held, start, end)), None)


def _is_free(held: Times, start: datetime, end: datetime) -> bool:
    at = bisect_right(held, start, key=lambda span: span[0])
    before = at == 0 or held[at - 1][1] <= start
    return before and (at == len(held) or held[at][0] >= end)


def _tight(taken: Mapping[Key, Sequence[Span]], names: Mapping[Key, str], end: datetime) -> tuple[str, datetime] | None:
    """Who has something right after the end."""
    for person, spans in taken.items():
        at = bisect_left(spans, end, key=lambda span: span.start)
        if at < len(spans) and spans[at].start - end < TIGHT:
            return names.get(person, ""), spans[at].start
    return None


def _nearest(
    asked: Asked,
    hours: Times,
    own: Times,
    length: timedelta,
    rooms: Mapping[str, Times],
    taken: Mapping[Key, Sequence[Span]],
    names: Mapping[Key, str],
    working: WorkingCalendar,
    most: int,
) -> Found:
    """Nothing is common: the soonest times at which only one cannot come, and who is in the way most often."""
    open_hours = busy.without(hours, own)
    times = {key: busy.merged((span.start, span.end) for span in spans) for key, spans in taken.items()}
    found: list[Proposal] = []
    blockers: dict[Key, int] = {}
    has_room = False
    for at in _starts(open_hours, length, working):
        end = at + length
        away = [key for key, held in times.items() if not _is_free(held, at, end)]
        for key in away:
            blockers[key] = blockers.get(key, 0) + 1
        room = _room(asked, rooms, at, end)
        has_room = has_room or room is not None
        is_near = len(away) == 1 and len(taken) > 1 and room is not None
        if is_near and len(found) < most and not any(at < p.ends_at for p in found):
            span = _hit(taken[away[0]], at, end)
            missing = (names.get(away[0], ""), span.words if span else "")
            found.append(Proposal(at, end, room or "", len(taken), False, missing=missing))
    worst = max(blockers, key=lambda key: blockers[key], default=None)
    return Found(tuple(found), is_common=False, blocked_by=names.get(worst, "") if worst else "", has_room=has_room)


def _hit(spans: Sequence[Span], start: datetime, end: datetime) -> Span | None:
    return next((span for span in spans if span.start < end and span.end > start), None)
