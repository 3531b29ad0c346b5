"""Who else has the same thing open, and types in it: said at once, believed for less than a minute, kept nowhere."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from models.values.keys import Key

if TYPE_CHECKING:
    from psycopg import Connection


@dataclass(frozen=True, slots=True)
class Thing:
    """What a window shows."""

    entity: str
    key: Key
    is_editing: bool = False


@dataclass(frozen=True, slots=True)
class Someone:
    """A colleague who has it open too."""

    person: Key
    name: str
    entity: str
    key: Key
    is_editing: bool


def tell(connection: Connection[Any], *, person: Key | None, station: Key, things: Collection[Thing]) -> None:
    """All that this window has open; the server takes the person from the login where there is one."""
    said = json.dumps([asdict(thing) for thing in things], default=str)
    with connection.transaction():
        connection.execute("SET LOCAL synchronous_commit = off")
        connection.execute("SELECT presence_tell(%s::uuid, %s::uuid, %s::jsonb)", (person, station, said))


def others(session: Session, *, station: Key, keys: Collection[Key]) -> tuple[Someone, ...]:
    """Who else has one of these open."""
    rows = session.execute(
        text("SELECT person_id, name, entity, key, is_editing FROM presence_who(:station, CAST(:keys AS uuid[]))"),
        {"station": station, "keys": list(keys)},
    )
    return tuple(Someone(*row) for row in rows)
