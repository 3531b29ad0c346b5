"""Places whose clocks show another time than the office's: an interview there is said in both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Location, Room
from models.values.keys import Key
from services.calendars import calendar


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place with a clock of its own."""

    name: str
    zone: str  # IANA

    def local(self, at: datetime) -> datetime:
        """An instant as the clock there shows it, summer time and all."""
        return at.astimezone(ZoneInfo(self.zone))


class Clocks:
    """Which place an interview is held at, by its room or its position, and whether the clock there differs."""

    def __init__(self, session: Session) -> None:
        self._office = calendar(session).zone
        self._places: dict[Key, tuple[str, ZoneInfo]] = {}
        for key, name, zone in session.execute(select(Location.id, Location.name, Location.zone)):
            try:
                self._places[key] = (name, ZoneInfo(zone))
            except (ZoneInfoNotFoundError, ValueError):
                continue
        rows = session.execute(select(Room.name, Room.location_id).where(Room.location_id.is_not(None)))
        self._rooms = {name: key for name, key in rows if key is not None}

    def at(self, room: str, location: Key | None, when: datetime) -> Elsewhere | None:
        """The place, if its clock differs from the office's at that instant."""
        key = self._rooms.get(room.strip(), location) if room.strip() else location
        found = self._places.get(key) if key is not None else None
        if found is None:
            return None
        name, zone = found
        instant = when.astimezone(UTC)
        is_same = instant.astimezone(zone).utcoffset() == instant.astimezone(self._office).utcoffset()
        return None if is_same else Elsewhere(name, zone.key)

    def place_of(self, room: str) -> Key | None:
        """Where a room is."""
        return self._rooms.get(room.strip())
