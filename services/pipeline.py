"""Moving people through the stages of a process, under its rules.

Every act takes many applications at once, each with the version that the person saw, touches their rows in the
order of their keys, and either moves all of them or none. Statements are by table, not by row: 200 cards are a
dozen statements and one journal action.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from models.tables import Application, Position, StageEvent
from models.values import clock
from models.values.enums import (
    ApplicationState,
    MoveKind,
    PositionState,
    RejectReason,
    Role,
    StageKind,
    TaskKind,
    TaskState,
)
from models.values.keys import Key, new_key
from services import access, stage_acts, stage_tasks, stage_times
from services.calendars import Calendars, calendars
from services.conditions import Facts, Standing, chunks
from services.errors import AppError, Clash, Conflict, NotFound, RuleBroken
from services.stage_tasks import Entering
from services.stages import Route, StageRule, route_of_stage

OVERRIDERS = frozenset({Role.HR_MANAGER, Role.ADMINISTRATOR})
LONGEST_NOTE = 1_000  # characters


@dataclass(frozen=True, slots=True)
class Seen:
    """An application as a person saw it."""

    application: Key
    version: int


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move did: how many went to which stage, and the kind of task that it made there."""

    count: int
    to: Key
    task: TaskKind | None = None
    overridden: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    key: Key
    version: int
    candidate: Key
    position: Key
    stage: Key
    state: ApplicationState
    channel: Key | None
    owner: Key | None

    @property
    def entering(self) -> Entering:
        return Entering(self.key, self.candidate, self.position, self.owner)

    @property
    def standing(self) -> Standing:
        return Standing(self.key, self.candidate, self.stage, self.channel)


def advance(session: Session, *, application: Key, seen: int, to: Key, override: str = "") -> Moved:
    """Move one application to another stage; see `advance_all`."""
    return advance_all(session, applications=[Seen(application, seen)], to=to, override=override)


def advance_all(session: Session, *, applications: Sequence[Seen], to: Key, override: str = "") -> Moved:
    """Move applications to a stage, forward or back, if the rules of every stage on the way allow it.

    Raises `RuleBroken` with every unmet condition, `Conflict` when somebody changed one of them since it was
    seen. An HR manager may pass over unmet conditions with a reason, which is kept in the stage event.
    """
    route = route_of_stage(session, to)
    target = route[to]
    rows = _fresh(session, applications)
    for row in rows:
        _must_be_open(row)
        if row.stage not in route:
            raise AppError("pipeline.other_process")
    _positions_must_run(session, rows)
    rows = [row for row in rows if row.stage != to]
    overridden = _judge(session, rows, route, target, override)
    if not rows:
        return Moved(0, to)
    now = clock.now()
    hours = calendars(session)
    is_hired = target.kind is StageKind.HIRED
    values: dict[str, Any] = {"stage_id": to, "entered_at": now}
    if is_hired:
        values |= {"state": ApplicationState.HIRED, "closed_at": now}
    forward = [row for row in rows if route[row.stage].rank < target.rank]
    back = [row for row in rows if route[row.stage].rank > target.rank]
    stage_tasks.close(session, [row.key for row in forward], state=TaskState.DONE)
    stage_tasks.close(session, [row.key for row in back], state=TaskState.DROPPED)
    by_due = [] if is_hired else _by_due(rows, target, now, hours)
    for due, group in by_due or [(None, rows)]:
        _update(session, group, values | {"due_at": due})
    note = override.strip()[:LONGEST_NOTE]
    for moved, kind in ((forward, MoveKind.HIRED if is_hired else MoveKind.FORWARD), (back, MoveKind.BACK)):
        _record(session, moved, kind, at=now, to=to, notes=dict.fromkeys(overridden, note))
    task = None
    for due, group in by_due:
        task = stage_tasks.open_for(session, [row.entering for row in group], target, at=now, due=due)
    if forward:
        stage_acts.enter(session, [row.entering for row in forward], target, at=now, hours=hours)
    return Moved(len(rows), to, task, len(overridden))


def reject(session: Session, *, application: Key, seen: int, reason: RejectReason, note: str = "") -> int:
    """End one application; see `reject_all`."""
    return reject_all(session, applications=[Seen(application, seen)], reason=reason, note=note)


def reject_all(session: Session, *, applications: Sequence[Seen], reason: RejectReason, note: str = "") -> int:
    """End applications with one of the nine reasons. Nothing is sent; a withdrawal is the candidate's own."""
    withdrew = reason is RejectReason.WITHDREW
    return _end(
        session,
        applications,
        ApplicationState.WITHDRAWN if withdrew else ApplicationState.REJECTED,
        MoveKind.WITHDRAWN if withdrew else MoveKind.REJECTED,
        reason,
        note,
    )


def withdraw(session: Session, *, applications: Sequence[Seen], note: str = "") -> int:
    """The candidate gives up; see `reject_all`."""
    return reject_all(session, applications=applications, reason=RejectReason.WITHDREW, note=note)


def end_double(session: Session, *, applications: Sequence[Seen], note: str) -> int:
    """End the second application of one person for one position: neither rejected nor given up."""
    kind, reason = MoveKind.WITHDRAWN, RejectReason.OTHER
    return _end(session, applications, ApplicationState.WITHDRAWN, kind, reason, note)


def reopen(session: Session, *, applications: Sequence[Seen]) -> int:
    """Bring ended applications back into the stage they ended in, with a fresh limit and its task."""
    rows = _fresh(session, applications)
    _positions_must_run(session, rows)
    now = clock.now()
    hours = calendars(session)
    for row in rows:
        if row.state is ApplicationState.OPEN:
            raise AppError("pipeline.is_open")
        if _has_open_twin(session, row):
            raise AppError("application.already_open")
    for stage in sorted({row.stage for row in rows}):
        rule = route_of_stage(session, stage)[stage]
        if rule.kind is StageKind.HIRED:
            raise AppError("pipeline.is_hired")
        here = [row for row in rows if row.stage == stage]
        again = {"state": ApplicationState.OPEN, "entered_at": now, "closed_at": None, "reason": None}
        for due, group in _by_due(here, rule, now, hours):
            _update(session, group, {**again, "reason_note": "", "due_at": due})
            stage_tasks.open_for(session, [row.entering for row in group], rule, at=now, due=due)
        _record(session, here, MoveKind.REOPENED, at=now)
    return len(rows)


def assign(session: Session, *, applications: Sequence[Seen], owner: Key) -> int:
    """Hand applications over to a colleague, with the open tasks that their owners held."""
    rows = [row for row in _fresh(session, applications) if row.owner != owner]
    before = frozenset(row.owner for row in rows if row.owner is not None)
    _update(session, rows, {"owner_id": owner})
    if before:
        stage_tasks.hand_over(session, [row.key for row in rows], to=owner, before=before)
    return len(rows)


def _end(
    session: Session,
    applications: Sequence[Seen],
    state: ApplicationState,
    kind: MoveKind,
    reason: RejectReason,
    note: str,
) -> int:
    rows = _fresh(session, applications)
    for row in rows:
        _must_be_open(row)
    now = clock.now()
    words = note.strip()[:LONGEST_NOTE]
    stage_tasks.close(session, [row.key for row in rows], state=TaskState.DROPPED)
    _update(
        session,
        rows,
        {"state": state, "closed_at": now, "due_at": None, "reason": reason, "reason_note": words},
    )
    _record(session, rows, kind, at=now, reason=reason, notes={row.key: words for row in rows})
    stage_acts.end(session, [row.key for row in rows])
    return len(rows)


def _fresh(session: Session, applications: Sequence[Seen]) -> list[_Row]:
    """The rows as they stand, in the order of their keys, locked; `Conflict` where one is not as it was seen."""
    seen = {each.application: each.version for each in applications}
    rows: list[_Row] = []
    for chunk in chunks(seen):
        found = session.execute(
            select(
                Application.id,
                Application.version,
                Application.candidate_id,
                Application.position_id,
                Application.stage_id,
                Application.state,
                Application.channel_id,
                Application.owner_id,
            )
            .where(Application.id.in_(chunk))
            .order_by(Application.id)
            .with_for_update()
        )
        rows += [_Row(*row) for row in found]
    present = {row.key for row in rows}
    for key in seen:
        if key not in present:
            raise NotFound("application", key)
    clashes = [
        Clash("application", row.key, "version", seen[row.key], row.version)
        for row in rows
        if row.version != seen[row.key]
    ]
    if clashes:
        raise Conflict("conflict.changed_since", clashes, count=len(clashes))
    return rows


def _by_due(
    rows: Sequence[_Row], stage: StageRule, now: datetime, hours: Calendars
) -> list[tuple[datetime | None, list[_Row]]]:
    """Those whose limits end together: one group, unless their places of work keep other hours."""
    groups: dict[datetime | None, list[_Row]] = {}
    for row in rows:
        groups.setdefault(stage.due_at(now, hours.of(row.position)), []).append(row)
    return list(groups.items())


def _must_be_open(row: _Row) -> None:
    if row.state is not ApplicationState.OPEN:
        raise AppError("pipeline.not_open")


def _positions_must_run(session: Session, rows: Sequence[_Row]) -> None:
    closed = session.scalar(
        select(Position.id)
        .where(Position.id.in_({row.position for row in rows}), Position.state == PositionState.CLOSED)
        .limit(1)
    )
    if closed is not None:
        raise AppError("pipeline.position_closed")


def _judge(session: Session, rows: Sequence[_Row], route: Route, target: StageRule, override: str) -> frozenset[Key]:
    """Whether the rules allow the move; the applications that pass by an override."""
    unmet = Facts(session, [row.standing for row in rows]).unmet(route, target)
    if not unmet:
        return frozenset()
    if not override:
        raise RuleBroken("pipeline.conditions_unmet", unmet)
    if not access.roles_of(session, access.acting(session)) & OVERRIDERS:
        raise AppError("pipeline.override_forbidden")
    if not override.strip():
        raise AppError("pipeline.override_reason_missing")
    least = min(route[row.stage].rank for row in rows)
    if not all(stage.may_override for stage in route if least < stage.rank <= target.rank):
        raise AppError("pipeline.override_not_here")
    return frozenset(each.application for each in unmet)


def _has_open_twin(session: Session, row: _Row) -> bool:
    twin = select(Application.id).where(
        Application.candidate_id == row.candidate,
        Application.position_id == row.position,
        Application.state == ApplicationState.OPEN,
    )
    return session.scalar(twin.limit(1)) is not None


def _update(session: Session, rows: Sequence[_Row], values: dict[str, Any]) -> None:
    for chunk in chunks(row.key for row in rows):
        session.execute(
            update(Application.__table__)  # type: ignore[arg-type]
            .where(Application.id.in_(chunk))
            .values(version=Application.version + 1, **values)
        )


def _record(
    session: Session,
    rows: Sequence[_Row],
    kind: MoveKind,
    *,
    at: datetime,
    to: Key | None = None,
    reason: RejectReason | None = None,
    notes: dict[Key, str] | None = None,
) -> None:
    """The stage events of a move; without `to` nobody changes the stage.

    An application's events stand in the order in which they happened, also when a clock was set back meanwhile.
    """
    if not rows:
        return
    after = stage_times.latest(session, [row.key for row in rows])
    session.execute(
        insert(StageEvent),
        [
            {
                "id": new_key(),
                "application_id": row.key,
                "candidate_id": row.candidate,
                "position_id": row.position,
                "from_id": row.stage if to is not None else None,
                "to_id": to or row.stage,
                "kind": kind,
                "at": stage_times.following(at, after.get(row.key)),
                "by_id": access.acting(session),
                "reason": reason,
                "note": (notes or {}).get(row.key, ""),
            }
            for row in rows
        ],
    )
