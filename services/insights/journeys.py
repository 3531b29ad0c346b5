"""Journeys: one row per application with its whole way, packed, so that a page of figures reads each of them once.

A figure over all years asks a million stays what two hundred thousand rows hold as well. What is packed: the numbers
that figures count. Names of stages, channels and reasons stand as tokens of 64 bits, made from their keys or words.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, or_, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NULLTYPE

from models.tables import Application, Journey
from models.tables.base import micros
from models.values.keys import Key
from services.insights.scope import Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column = NDArray[np.int64]

NEVER = -(2**63)
"""No instant: not closed, not left."""
NOTHING = 0
"""No channel, no reason, no outcome."""
_LINE = struct.Struct("<4q")
"""A journey is lines of four numbers: two of the application (channel, created, closed, number of stays; state, reason,
position, nothing), then one a stay (stage, entered, left, outcome)."""
_HALF = 2**64 - 1


def token(of: Key | StrEnum | None) -> int:
    """A key or a word of a closed vocabulary as a signed number of 64 bits; of a key all random bits count."""
    if of is None:
        return NOTHING
    if isinstance(of, Key):
        folded = (of.int >> 64) ^ (of.int & _HALF)
        return folded - 2**64 if folded >= 2**63 else folded
    return zlib.crc32(of.value.encode())


# Written


def replace(session: Session, applications: Sequence[Key], ways: Mapping[Key, Sequence[Mapping[str, Any]]]) -> None:
    """Write anew the journeys of these applications; those without a stay have none."""
    session.execute(delete(Journey).where(Journey.application_id.in_(applications)))
    of = Application
    found = session.execute(
        select(of.id, of.position_id, of.channel_id, of.owner_id, of.created_at, of.closed_at, of.state, of.reason)
        .where(of.id.in_([key for key, way in ways.items() if way]))
    )  # fmt: skip
    rows = []
    for key, position, channel, owner, created, closed, state, reason in found:
        lines = [
            (token(channel), micros(created), _instant(closed), len(ways[key])),
            (token(state), token(reason), token(position), NOTHING),
            *map(_line, ways[key]),
        ]
        last = ways[key][-1]
        told = (created, closed, *(stay["entered_at"] for stay in ways[key]), *(stay["left_at"] for stay in ways[key]))
        rows.append(
            {
                "application_id": key,
                "position_id": position,
                "channel_id": channel,
                "owner_id": owner,
                "until_at": max(filter(None, told)) if last["left_at"] else None,
                "packed": b"".join(_LINE.pack(*line) for line in lines),
            }
        )
    if rows:
        session.execute(insert(Journey), rows)


def _line(stay: Mapping[str, Any]) -> tuple[int, int, int, int]:
    return token(stay["stage_id"]), micros(stay["entered_at"]), _instant(stay["left_at"]), token(stay["outcome"])


def _instant(at: datetime | None) -> int:
    return NEVER if at is None else micros(at)


# Read


@dataclass(frozen=True, slots=True)
class Journeys:
    """Applications and their stays as columns; instants in µs since 1970, everything else as tokens."""

    channel: Column
    created: Column
    closed: Column
    state: Column
    reason: Column
    position: Column
    # per stay, in the order of the applications
    of: Column  # the place of its application in the columns above
    stage: Column
    entered: Column
    left: Column
    outcome: Column
    keys: tuple[Key, ...] = ()  # of the applications, where they were asked for

    def __len__(self) -> int:
        return len(self.channel)


def load(session: Session, scope: Scope, *, since: datetime, with_keys: bool = False) -> Journeys:
    """The journeys of everybody whom the filters of a scope let through and who was on the way since an instant."""
    import numpy as np

    columns = (type_coerce(Journey.packed, NULLTYPE), *((Journey.application_id,) if with_keys else ()))
    query = select(*columns).where(or_(Journey.until_at.is_(None), Journey.until_at >= since), *scope.of_journeys())
    rows = session.execute(query).all()
    lines = np.frombuffer(b"".join([row[0] for row in rows]), dtype="<i8").reshape(-1, 4)
    sizes = np.fromiter((len(row[0]) for row in rows), dtype=np.int64, count=len(rows)) // _LINE.size
    first = np.cumsum(sizes) - sizes
    is_stay = np.ones(len(lines), dtype=np.bool_)
    is_stay[first] = is_stay[first + 1] = False
    channel, created, closed, count = np.ascontiguousarray(lines[first].T)
    state, reason, position, _ = np.ascontiguousarray(lines[first + 1].T)
    stage, entered, left, outcome = np.ascontiguousarray(lines[is_stay].T)
    of = np.repeat(np.arange(len(rows)), count)
    keys = tuple(row[1] for row in rows) if with_keys else ()
    return Journeys(channel, created, closed, state, reason, position, of, stage, entered, left, outcome, keys)
