"""When moves happened: in their order, whatever clocks said.

A clock that is ahead dates a move later than the next one, made on the right clock. What is read from the events (who
is where, since when) follows their times, so a move is never dated before the one that it came after.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import StageEvent
from models.values.keys import Key
from services.conditions import chunks

_NEXT = timedelta(microseconds=1)


def latest(session: Session, applications: Iterable[Key]) -> dict[Key, datetime]:
    """When each of these applications moved last."""
    found: dict[Key, datetime] = {}
    for chunk in chunks(set(applications)):
        query = (
            select(StageEvent.application_id, func.max(StageEvent.at))
            .where(StageEvent.application_id.in_(chunk))
            .group_by(StageEvent.application_id)
        )
        found.update(dict(session.execute(query).all()))
    return found


def following(at: datetime, before: datetime | None) -> datetime:
    """The time of a move that came after another; at the same instant the keys keep the order."""
    return at if before is None or at >= before else before + _NEXT
