"""Stays: spans in a stage, derived from the stage events, which alone are the truth.

A stay begins when an event enters a stage and ends at the application's next event; its outcome is the
kind of that event. With them goes the journey, the same in one row per application. Both tables follow the
journal, like the search index.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from models.journal.postgresql import FINISHED_BELOW
from models.tables import Application, Follower, JournalRow, StageEvent, Stay
from models.values.enums import MoveKind
from models.values.keys import Key
from services.insights import journeys
from services.workspace import Workspace

CODE = "journeys"
EARLIER = ("stays",)  # the marks of releases that derived less: whoever has one of these derives everything once
CHUNK = 500
CLOSING = frozenset({MoveKind.REJECTED, MoveKind.WITHDRAWN})
EVENT, APPLICATION = StageEvent.__tablename__, Application.__tablename__


def follow(workspace: Workspace) -> int:
    """Derive anew the stays of all applications whose events changed since the mark; answers how many."""
    if workspace.is_seat:
        return 0  # the host's
    with workspace.deriving() as session:
        mark = session.scalar(select(Follower.mark).where(Follower.code == CODE))
        column: Any = JournalRow.seq if workspace.is_local else JournalRow.xid
        upto = session.scalar(_end(workspace))
        if upto is None or upto == mark:
            return 0
        changed = _all(session) if mark is None else _applications_between(session, column, mark, upto)
        derive(session, changed)
        session.execute(delete(Follower).where(Follower.code.in_((CODE, *EARLIER))))
        session.execute(insert(Follower), {"code": CODE, "mark": upto})
        return len(changed)


def _end(workspace: Workspace) -> Any:
    """Up to where the journal is complete: the last row on SQLite, the oldest running transaction elsewhere."""
    if workspace.is_local:
        return text("SELECT max(seq) FROM journal")
    return text(f"SELECT {FINISHED_BELOW} - 1")


def _all(session: Session) -> list[Key]:
    """Every application that has events, or once had."""
    found: dict[Key, None] = {}
    for column in (StageEvent.application_id, Stay.application_id):
        found.update(dict.fromkeys(session.scalars(select(column).distinct())))
    return list(found)


def _applications_between(session: Session, column: Any, after: int, upto: int) -> list[Key]:
    """Applications that changed, or with events inserted, or removed by an undo, in a range of the journal."""
    inside = (JournalRow.entity == EVENT, column > after, column <= upto)
    present = select(StageEvent.application_id).join(JournalRow, JournalRow.key == StageEvent.id).where(*inside)
    removed = select(Stay.application_id).join(JournalRow, JournalRow.key == Stay.event_id).where(*inside)
    subjects = select(JournalRow.subject_id).where(*inside, JournalRow.operation == 3)
    siblings = select(StageEvent.application_id).where(StageEvent.candidate_id.in_(subjects))
    itself = select(JournalRow.key).where(JournalRow.entity == APPLICATION, column > after, column <= upto)
    found: dict[Key, None] = {}
    for query in (present, removed, siblings, itself):
        found.update(dict.fromkeys(session.scalars(query.distinct())))
    return list(found)


def derive(session: Session, applications: Sequence[Key]) -> None:
    """Replace the stays and the journeys of these applications by what their events and records say."""
    for start in range(0, len(applications), CHUNK):
        chunk = applications[start : start + CHUNK]
        session.execute(delete(Stay).where(Stay.application_id.in_(chunk)))
        events = session.execute(
            select(
                StageEvent.id,
                StageEvent.application_id,
                StageEvent.position_id,
                StageEvent.to_id,
                StageEvent.kind,
                StageEvent.at,
            )
            .where(StageEvent.application_id.in_(chunk))
            .order_by(StageEvent.application_id, StageEvent.at, StageEvent.id)
        )
        ways = {key: stays_of(group) for key, group in groupby(events, attrgetter("application_id"))}
        if rows := [stay for way in ways.values() for stay in way]:
            session.execute(insert(Stay), rows)
        journeys.replace(session, chunk, ways)


def stays_of(events: Iterable[Any]) -> list[dict[str, Any]]:
    """The stays of one application from its events, in their order."""
    rows: list[dict[str, Any]] = []
    for event in events:
        if rows and rows[-1]["left_at"] is None:
            rows[-1] |= {"left_at": event.at, "outcome": event.kind}
        if event.kind not in CLOSING:
            rows.append(
                {
                    "event_id": event.id,
                    "application_id": event.application_id,
                    "position_id": event.position_id,
                    "stage_id": event.to_id,
                    "entered_at": event.at,
                    "left_at": None,
                    "outcome": None,
                }
            )
    return rows
