"""Places of work with their time zones, and the rooms in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from zoneinfo import available_timezones

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Location, Position, Room
from models.values.keys import Key
from models.values.text import half_width, tidy
from models.values.working_time import Span
from services import calendars
from services.errors import AppError
from services.organisation import ways
from services.organisation.rows import fresh, met, named, refuse_twice, same_key

USUAL_ZONE = "Asia/Shanghai"
COMMON_ZONES = (
    USUAL_ZONE, "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Tokyo", "Asia/Seoul", "Asia/Singapore",
    "Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Jakarta", "Asia/Kolkata", "Asia/Dubai", "Europe/Moscow",
    "Europe/Berlin", "Europe/Paris", "Europe/London", "America/New_York", "America/Chicago",
    "America/Los_Angeles", "America/Mexico_City", "America/Sao_Paulo", "Africa/Johannesburg", "Australia/Sydney",
)  # fmt: skip
MOST_SEATS = 999
_SIGNS = str.maketrans({"，": ",", "；": ",", ";": ",", "、": ",", "：": ":", "—": "-", "~": "-", "至": "-"})


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person fills in for a place."""

    name: str
    city: str = ""
    zone: str = USUAL_ZONE
    hours: tuple[str, ...] = ()  # office hours of its own; empty: as everywhere
    travel: ways.Minutes = ()  # to other places


@dataclass(frozen=True, slots=True)
class Line:
    """A place in the list."""

    key: Key
    version: int
    draft: Draft
    rooms: int
    positions: int


@dataclass(frozen=True, slots=True)
class RoomDraft:
    """What a person fills in for a room."""

    name: str
    location: Key | None = None
    seats: int = 0
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A room in the list."""

    key: Key
    version: int
    draft: RoomDraft
    location_name: str


@cache
def zones() -> tuple[str, ...]:
    """Time zones to choose from: the usual ones first."""
    known = available_timezones()
    first = [zone for zone in COMMON_ZONES if zone in known]
    return (*first, *sorted(zone for zone in known - set(first) if "/" in zone and not zone.startswith("Etc/")))


def lines(session: Session) -> tuple[Line, ...]:
    """All places by name."""
    rooms = dict(session.execute(select(Room.location_id, func.count()).group_by(Room.location_id)).all())
    used = dict(session.execute(select(Position.location_id, func.count()).group_by(Position.location_id)).all())
    rows = session.scalars(select(Location).order_by(Location.name, Location.id))
    return tuple(Line(row.id, row.version, _draft(row), rooms.get(row.id, 0), used.get(row.id, 0)) for row in rows)


def _draft(row: Location) -> Draft:
    return Draft(row.name, row.city, row.zone, tuple(row.hours or ()), ways.minutes_of(row.travel))


def _room_draft(row: Room) -> RoomDraft:
    return RoomDraft(row.name, row.location_id, row.seats, row.is_active)


def add(session: Session, *, draft: Draft) -> Key:
    """A new place."""
    row = Location(name="")
    _write(session, row, draft)
    session.add(row)
    session.flush()
    ways.write(session, row, draft.travel)
    session.flush()
    return row.id


def edit(session: Session, *, key: Key, seen: int, draft: Draft, was: Draft | None = None) -> int:
    """Another name, city or zone; the new version."""
    row, draft = met(session, Location, key, seen, was=was, draft=draft, draft_of=_draft)
    _write(session, row, draft)
    ways.write(session, row, draft.travel)
    session.flush()
    return row.version


def remove(session: Session, *, key: Key, seen: int) -> None:
    """Take a place away that nothing refers to."""
    row = fresh(session, Location, key, seen)
    uses = sum(
        session.scalar(select(func.count()).select_from(table).where(column == key)) or 0
        for table, column in ((Position, Position.location_id), (Room, Room.location_id))
    )
    if uses:
        raise AppError("organisation.place_in_use", name=row.name, count=uses)
    ways.forget(session, key)
    session.delete(row)
    session.flush()


def found_or_added(session: Session, name: str) -> Key:
    """The place of this name; a new one in the usual zone where there is none."""
    wanted = same_key(named(name))
    for key, known in session.execute(select(Location.id, Location.name).order_by(Location.id)):
        if same_key(known) == wanted:
            return key
    return add(session, draft=Draft(name))


def _write(session: Session, row: Location, draft: Draft) -> None:
    name = named(draft.name)
    others = select(Location.name)
    if row.id is not None:
        others = others.where(Location.id != row.id)
    refuse_twice(name, session.scalars(others))
    zone = draft.zone or USUAL_ZONE
    if zone not in available_timezones():
        raise AppError("organisation.zone_unknown", zone=zone)
    before = row.zone
    row.name, row.city, row.zone = name, tidy(draft.city), zone
    hours = list(hours_of(", ".join(draft.hours))) or None
    is_moved = hours != (row.hours or None) or (hours is not None and zone != before)
    row.hours = hours
    if is_moved and row.id is not None:
        session.flush()
        calendars.recompute(session)


def hours_of(words: str) -> tuple[str, ...]:
    """Office hours as they are written: 09:00-12:00, 13:00-18:00. Nothing where none are written."""
    parts = [part for part in words.translate(_SIGNS).replace("－", "-").replace("–", "-").split(",") if part.strip()]
    try:
        spans = [Span.parse(half_width(part).strip()) for part in parts]
    except ValueError:
        raise AppError("calendar.hours_impossible") from None
    if any(a.end > b.start for a, b in pairwise(spans)):
        raise AppError("calendar.hours_impossible")
    return tuple(str(span) for span in spans)


# Rooms.


def rooms(session: Session) -> tuple[RoomLine, ...]:
    """All rooms: those in use first, by place and name."""
    rows = session.execute(
        select(Room, Location.name)
        .outerjoin(Location, Location.id == Room.location_id)
        .order_by(Room.is_active.desc(), Location.name, Room.name, Room.id)
    )
    return tuple(RoomLine(row.id, row.version, _room_draft(row), place or "") for row, place in rows)


def add_room(session: Session, *, draft: RoomDraft) -> Key:
    """A new room."""
    row = Room(name="")
    _write_room(session, row, draft)
    session.add(row)
    session.flush()
    return row.id


def edit_room(session: Session, *, key: Key, seen: int, draft: RoomDraft, was: RoomDraft | None = None) -> int:
    """Change a room; interviews keep the name that was told to people."""
    row, draft = met(session, Room, key, seen, was=was, draft=draft, draft_of=_room_draft)
    _write_room(session, row, draft)
    session.flush()
    return row.version


def remove_room(session: Session, *, key: Key, seen: int) -> None:
    """Take a room off the list; interviews keep its name."""
    session.delete(fresh(session, Room, key, seen))
    session.flush()


def _write_room(session: Session, row: Room, draft: RoomDraft) -> None:
    name = named(draft.name)
    others = select(Room.name)
    if row.id is not None:
        others = others.where(Room.id != row.id)
    refuse_twice(name, session.scalars(others))
    if not 0 <= draft.seats <= MOST_SEATS:
        raise AppError("organisation.seats_impossible", most=MOST_SEATS)
    row.name, row.location_id, row.seats, row.is_active = name, draft.location, draft.seats, draft.is_active


def room_names(session: Session) -> Sequence[str]:
    """The rooms that can be booked."""
    return session.scalars(select(Room.name).where(Room.is_active).order_by(Room.name)).all()
