"""When somebody arrived, passed probation and left again, from the moves of their applications.

An instalment is owed as of these days, so an undo, a move back or an import needs no bookkeeping of its own.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, tzinfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Stage, StageEvent
from models.values.enums import MoveKind, StageKind
from models.values.keys import Key
from services.conditions import chunks

_THERE = (StageKind.PROBATION, StageKind.HIRED)
_IN = (MoveKind.ENTERED, MoveKind.FORWARD, MoveKind.HIRED)
_OUT = (MoveKind.REJECTED, MoveKind.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Arrival:
    """The days of one hire; `has_probation`: its process has a stage for that, so it tells when it is passed."""

    on: date
    confirmed: date | None = None
    left: date | None = None
    has_probation: bool = False


def arrivals(session: Session, applications: Collection[Key], zone: tzinfo) -> dict[Key, Arrival]:
    """Of these applications, those whose person came to work."""
    found: dict[Key, Arrival] = {}
    for chunk in chunks(applications):
        rows = session.execute(
            select(StageEvent.application_id, StageEvent.kind, StageEvent.at, Stage.kind)
            .join(Stage, Stage.id == StageEvent.to_id)
            .where(StageEvent.application_id.in_(chunk))
            .order_by(StageEvent.at, StageEvent.id)
        )
        for application, move, at, stage in rows:
            known = _after(found.get(application), move, at.astimezone(zone).date(), stage)
            if known is None:
                found.pop(application, None)
            else:
                found[application] = known
    return found


def _after(known: Arrival | None, move: MoveKind, day: date, stage: StageKind) -> Arrival | None:
    """What is known after one move."""
    if move in _OUT:
        return replace(known, left=day) if known is not None else None
    if move is MoveKind.REOPENED:
        return replace(known, left=None) if known is not None else None
    if stage not in _THERE:
        return None  # not yet, or moved back
    is_probation = stage is StageKind.PROBATION
    if known is None:
        return Arrival(day, has_probation=is_probation)
    if move in _IN and not is_probation:
        return replace(known, confirmed=day) if known.has_probation else known
    return replace(known, confirmed=None)
