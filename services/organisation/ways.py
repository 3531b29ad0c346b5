"""How long people are on their way between two places of work: set at the place, the same in both directions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Location, Room
from models.values.keys import Key
from services.errors import AppError

USUAL = timedelta(minutes=30)  # between two places of which nobody said how far they are
MOST = 600  # minutes

Minutes = tuple[tuple[Key, int], ...]
"""From one place to others; only what was said."""


@dataclass(frozen=True, slots=True)
class Way:
    """From one place to another, with their names."""

    start: str
    end: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Ways:
    """Places by room, and the time between places."""

    rooms: Mapping[str, Key] = field(default_factory=dict)  # by the room's name
    names: Mapping[Key, str] = field(default_factory=dict)
    said: Mapping[frozenset[Key], timedelta] = field(default_factory=dict)

    def place(self, room: str) -> Key | None:
        """Where a room is; None for one that nobody knows, and for no room at all."""
        return self.rooms.get(room.strip())

    def between(self, room: str, other: str) -> timedelta:
        """From one room to another: no time within a place, and none where a place is not known."""
        here, there = self.place(room), self.place(other)
        if here is None or there is None or here == there:
            return timedelta(0)
        return self.said.get(frozenset((here, there)), USUAL)

    def way(self, room: str, other: str) -> Way:
        """The same in words."""
        here, there = (self.names.get(key, "") if key else "" for key in (self.place(room), self.place(other)))
        return Way(here, there, self.between(room, other) // timedelta(minutes=1))

    def among(self, rooms: Iterable[str]) -> tuple[Way, ...]:
        """The ways between the places of these rooms, each pair once."""
        one_each = {self.place(room): room for room in rooms if self.place(room) is not None}
        several = sorted(one_each.values())
        return tuple(self.way(a, b) for number, a in enumerate(several) for b in several[number + 1 :])

    def reaches(self, room: str, start: datetime, end: datetime, other: str, opens: datetime, closes: datetime) -> bool:
        """Whether somebody who is in the other room from `opens` to `closes` can be in this one from start to end."""
        way = self.between(room, other)
        return start >= closes + way or end + way <= opens


ONE_PLACE = Ways()
"""Where nobody is ever on the way."""


def ways(session: Session) -> Ways:
    """All of them."""
    rooms = session.execute(select(Room.name, Room.location_id).where(Room.location_id.is_not(None)))
    names: dict[Key, str] = {}
    said: dict[frozenset[Key], timedelta] = {}
    for key, name, travel in session.execute(select(Location.id, Location.name, Location.travel)):
        names[key] = name
        said.update({frozenset((key, other)): timedelta(minutes=minutes) for other, minutes in minutes_of(travel)})
    return Ways({name.strip(): key for name, key in rooms if key is not None}, names, said)


def minutes_of(travel: Mapping[str, int] | None) -> Minutes:
    """What is stored at a place."""
    return tuple(sorted((Key(hex=other), minutes) for other, minutes in (travel or {}).items()))


def write(session: Session, row: Location, minutes: Minutes) -> None:
    """Say how far the others are from a place; theirs says the same."""
    if not all(0 <= each <= MOST for _, each in minutes):
        raise AppError("organisation.way_impossible", most=MOST)
    new = {key: each for key, each in minutes if key != row.id}
    for other in session.scalars(select(Location).where(Location.id != row.id)):
        kept = {key: each for key, each in minutes_of(other.travel) if key != row.id}
        if other.id in new:
            kept[row.id] = new[other.id]
        _keep(other, kept)
    _keep(row, new)


def forget(session: Session, place: Key) -> None:
    """A place is no more: nobody is on the way to it."""
    for other in session.scalars(select(Location).where(Location.id != place)):
        _keep(other, {key: each for key, each in minutes_of(other.travel) if key != place})


def _keep(row: Location, minutes: Mapping[Key, int]) -> None:
    stored = {key.hex: each for key, each in sorted(minutes.items())} or None
    if stored != (row.travel or None):
        row.travel = stored
