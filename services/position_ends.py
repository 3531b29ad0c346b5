"""Pausing a position, closing it, opening it again, and what becomes of the people who are on their way.

Nobody is left behind unasked: who pauses or closes says for all of them at once that they go on, wait with their
limits standing still, go over to another position, or are ended. All of it is one action.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Pause, Position, Stage
from models.values import clock
from models.values.enums import ApplicationState, PositionState, RejectReason, TaskState
from models.values.keys import Key
from models.values.limits import after, elapsed
from models.values.text import tidy
from services import applications, pipeline, stage_tasks
from services.calendars import calendars
from services.errors import AppError, Conflict
from services.pipeline import Seen
from services.positions import fresh
from services.stage_tasks import Entering
from services.stages import route_of_process


class Fate(StrEnum):
    """What becomes of those who are on their way."""

    GO_ON = "go_on"  # only while paused: they are worked on as before
    HOLD = "hold"  # they stay; limits stand still, tasks go until the position is opened again
    MOVE = "move"  # they begin at another position
    END = "end"  # all are ended


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to that question."""

    fate: Fate
    to: Key | None = None  # the position, for MOVE
    note: str = ""  # what is written down for MOVE and END


@dataclass(frozen=True, slots=True)
class Target:
    """A position that people can go over to."""

    key: Key
    title: str


HOLD = Outcome(Fate.HOLD)
GO_ON = Outcome(Fate.GO_ON)


def targets(session: Session, *, position: Key) -> tuple[Target, ...]:
    """The other open positions."""
    rows = session.execute(
        select(Position.id, Position.title)
        .where(Position.state == PositionState.OPEN, Position.id != position)
        .order_by(Position.title, Position.id)
    )
    return tuple(Target(key, title) for key, title in rows)


def pause(
    session: Session, *, position: Key, seen: int, reason: str = "", with_open: int = 0, outcome: Outcome = GO_ON
) -> None:
    """Stop recruiting for a while: the days until `resume` do not count in time to fill."""
    row = fresh(session, position, seen)
    if row.state is not PositionState.OPEN:
        raise AppError("position.not_open", title=row.title)
    _settle(session, row, with_open, outcome)
    row.state = PositionState.PAUSED
    session.add(Pause(position_id=row.id, from_at=clock.now(), reason=tidy(reason)))
    session.flush()


def close(session: Session, *, position: Key, seen: int, with_open: int, outcome: Outcome = HOLD) -> None:
    """End a position.

    `with_open` is how many the person was told about; more by now is a `Conflict`, so that nobody is forgotten.
    """
    if outcome.fate is Fate.GO_ON:
        raise AppError("position.cannot_go_on")
    row = fresh(session, position, seen)
    now = clock.now()
    for pause_row in session.scalars(select(Pause).where(Pause.position_id == row.id, Pause.to_at.is_(None))):
        pause_row.to_at = now
    _settle(session, row, with_open, outcome)
    row.state, row.closed_at = PositionState.CLOSED, now
    session.flush()


def resume(session: Session, *, position: Key, seen: int) -> None:
    """Go on with a paused position, or open a closed one again; limits that stood still run on."""
    row = fresh(session, position, seen)
    now = clock.now()
    if row.state is PositionState.CLOSED and row.closed_at is not None:
        session.add(Pause(position_id=row.id, from_at=row.closed_at, to_at=now))
    for pause_row in session.scalars(select(Pause).where(Pause.position_id == row.id, Pause.to_at.is_(None))):
        pause_row.to_at = now
    row.state, row.closed_at = PositionState.OPEN, None
    _release(session, row, now)
    session.flush()


# What becomes of them


def _settle(session: Session, position: Position, with_open: int, outcome: Outcome) -> None:
    rows = session.scalars(
        select(Application)
        .where(Application.position_id == position.id, Application.state == ApplicationState.OPEN)
        .order_by(Application.id)
    ).all()
    if outcome.fate is not Fate.GO_ON and len(rows) > with_open:
        raise Conflict("position.more_candidates", count=len(rows))
    seen = [Seen(row.id, row.version) for row in rows]
    match outcome.fate:
        case Fate.GO_ON:
            return
        case Fate.HOLD:
            _hold(session, position, list(rows))
        case Fate.MOVE:
            _move(session, position, list(rows), outcome)
        case Fate.END:
            pipeline.reject_all(session, applications=seen, reason=RejectReason.OTHER, note=outcome.note)


def _hold(session: Session, position: Position, rows: list[Application]) -> None:
    """Their clocks stop; what is left of each limit is kept with the position."""
    now, working = clock.now(), calendars(session).of(position.id)
    units = dict(
        session.execute(select(Stage.id, Stage.limit_unit).where(Stage.process_id == position.process_id)).all()
    )
    held: dict[str, float | None] = dict(position.held or {})
    for row in rows:
        if row.id.hex in held:
            continue
        unit = units.get(row.stage_id)
        held[row.id.hex] = (
            None if row.due_at is None or unit is None else elapsed(unit, now, row.due_at, working).total_seconds()
        )
        row.due_at = None
    stage_tasks.close(session, [row.id for row in rows], state=TaskState.DROPPED)
    position.held = held  # last: the position is written once, together with its state


def _release(session: Session, position: Position, now: datetime) -> None:
    """Limits run on from where they stood, with their tasks; who was moved or ended meanwhile is left alone."""
    held: dict[str, float | None] = dict(position.held or {})
    position.held = None
    if not held:
        return
    working, route = calendars(session).of(position.id), route_of_process(session, position.process_id)
    waiting = session.scalars(
        select(Application)
        .where(
            Application.position_id == position.id,
            Application.state == ApplicationState.OPEN,
            Application.due_at.is_(None),
        )
        .order_by(Application.id)
    )
    for row in waiting:
        if row.id.hex not in held:
            continue
        stage, left = route[row.stage_id], held[row.id.hex]
        if left is not None and stage.limit is not None:
            span = timedelta(seconds=left)
            row.due_at = after(stage.limit.unit, now, span, working) if left >= 0 else now + span
        who = Entering(row.id, row.candidate_id, row.position_id, row.owner_id)
        stage_tasks.open_for(session, [who], stage, at=now, due=row.due_at)


def _move(session: Session, position: Position, rows: list[Application], outcome: Outcome) -> None:
    """Each begins in the first stage over there; who runs there already is only ended here."""
    target = session.get(Position, outcome.to) if outcome.to is not None else None
    if target is None or target.id == position.id or target.state is not PositionState.OPEN:
        raise AppError("position.no_target")
    there = set(
        session.scalars(
            select(Application.candidate_id).where(
                Application.position_id == target.id, Application.state == ApplicationState.OPEN
            )
        )
    )
    pipeline.end_double(
        session, applications=[Seen(row.id, row.version) for row in rows], note=outcome.note or target.title
    )
    for row in rows:
        if row.candidate_id not in there:
            applications.enter(
                session,
                candidate=row.candidate_id,
                position=target.id,
                channel=row.channel_id,
                channel_note=row.channel_note,
            )
