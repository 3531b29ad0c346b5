"""The office as its screen shows it: all lists in one answer, since each form chooses from the others."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from services import field_dictionary
from services.organisation import departments, people, places, titles
from services.organisation.places import RoomLine


@dataclass(frozen=True, slots=True)
class Office:
    """Everything on the screen."""

    departments: tuple[departments.Line, ...]
    people: tuple[people.Line, ...]
    places: tuple[places.Line, ...]
    rooms: tuple[RoomLine, ...]
    titles: tuple[titles.Line, ...]
    fields: tuple[field_dictionary.Line, ...] = ()


def office(session: Session) -> Office:
    """The lists as they stand."""
    return Office(
        departments.lines(session),
        people.lines(session),
        places.lines(session),
        places.rooms(session),
        titles.lines(session),
        field_dictionary.lines(session),
    )
