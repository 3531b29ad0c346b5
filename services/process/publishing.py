"""Publishing a draft as the next edition, and taking running positions over to it, stage by stage."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from models.tables import Application, Interview, PanelDecision, Position, Process, StageEvent, Task
from models.values import clock
from models.values.enums import ApplicationState, MoveKind, TaskState
from models.values.keys import Key, new_key
from services import access, stage_tasks, stage_times
from services.calendars import calendars
from services.conditions import chunks
from services.errors import AppError, Conflict
from services.process.desk import RUNNING
from services.process.drafts import draft_of, write_edition
from services.process.sheet import Sheet, faults
from services.stage_tasks import Entering
from services.stages import Route, StageRule, route_of_process
from services.templates import current_process
from services.working_limits import due_dates


@dataclass(frozen=True, slots=True)
class Takeover:
    """What becomes of what runs: which positions go over, and where people of a stage that goes are put."""

    positions: frozenset[Key] = frozenset()
    stages: Mapping[str, str] = field(default_factory=dict)  # code of a stage that goes → code of the new one


@dataclass(frozen=True, slots=True)
class Published:
    """What was published."""

    process: Key
    edition: int
    positions: int
    people: int


def publish(session: Session, *, code: str, seen: int, takeover: Takeover | None = None) -> Published:
    """Make the draft the next edition. Positions that are not taken over go on as they were opened."""
    row = draft_of(session, code)
    if row is None or row.version != seen:
        raise Conflict()
    current = current_process(session, code)
    if row.base_edition != current.edition:
        raise AppError("process.draft_is_old", edition=current.edition)
    sheet = Sheet.of(row.content).with_source()
    wrong = faults(sheet)
    if wrong:
        raise AppError("process.not_ready", count=len(wrong))
    current.is_current = False
    session.delete(row)
    session.flush()
    made = write_edition(session, code, current.edition + 1, sheet)
    taking = takeover or Takeover()
    people = take_over(session, process=made.id, positions=taking.positions, stages=taking.stages)
    return Published(made.id, made.edition, len(taking.positions), people)


def take_over(session: Session, *, process: Key, positions: Collection[Key], stages: Mapping[str, str]) -> int:
    """Let running positions go on under another edition of their process; how many people are concerned.

    Everybody keeps the stage of the same code, with the time already spent in it and a limit counted anew from
    then; who stood in a stage that is gone is moved, which is an event like any other.
    """
    route = route_of_process(session, process)
    code = session.get_one(Process, process).code
    rows = session.scalars(
        select(Position).where(Position.id.in_(positions), Position.state.in_(RUNNING)).order_by(Position.id)
    ).all()
    if len(rows) != len(set(positions)):
        raise Conflict()
    people = 0
    for position in rows:
        if session.get_one(Process, position.process_id).code != code:
            raise AppError("process.other_process", title=position.title)
        if position.process_id != process:
            people += _take_one(session, position, route, stages)
    session.flush()
    return people


def _take_one(session: Session, position: Position, route: Route, stages: Mapping[str, str]) -> int:
    old = route_of_process(session, position.process_id)
    place = _places(old, route, stages)
    position.process_id = route.first.process
    held = frozenset(position.held or {})
    people = 0
    for before in old:
        after = place[before.key]
        here = session.execute(
            select(Application.id, Application.candidate_id, Application.owner_id, Application.entered_at)
            .where(Application.position_id == position.id, Application.stage_id == before.key)
            .where(Application.state == ApplicationState.OPEN)
            .order_by(Application.id)
        ).all()
        people += len(here)
        entering = [Entering(key, candidate, position.id, owner) for key, candidate, owner, _ in here]
        entered = {key: at for key, _, _, at in here}
        _repoint(session, position.id, before.key, after.key)
        running = [who for who in entering if who.application.hex not in held]
        if before.code == after.code and before.kind is after.kind:
            _count_anew(session, position.id, running, entered, after)
        else:
            _move(session, position, entering, running, before, after)
    return people


def _places(old: Route, new: Route, stages: Mapping[str, str]) -> dict[Key, StageRule]:
    """For every stage of the old edition the one of the new."""
    by_code = {stage.code: stage for stage in new}
    found: dict[Key, StageRule] = {}
    for stage in old:
        place = by_code.get(stage.code) or by_code.get(stages.get(stage.code, ""))
        if place is None:
            raise AppError("process.stage_without_place", stage=stage.name.zh)
        found[stage.key] = place
    return found


def _repoint(session: Session, position: Key, before: Key, after: Key) -> None:
    """Rows that name a stage of the old edition name the new one: what was found in a round stays found."""
    session.execute(
        update(Application.__table__)  # type: ignore[arg-type]
        .where(Application.position_id == position, Application.stage_id == before)
        .values(stage_id=after, version=Application.version + 1)
    )
    session.execute(
        update(Interview.__table__)  # type: ignore[arg-type]
        .where(Interview.position_id == position, Interview.stage_id == before)
        .values(stage_id=after, version=Interview.version + 1)
    )
    of_position = select(Application.id).where(Application.position_id == position)
    session.execute(
        update(PanelDecision.__table__)  # type: ignore[arg-type]
        .where(PanelDecision.stage_id == before, PanelDecision.application_id.in_(of_position))
        .values(stage_id=after, version=PanelDecision.version + 1)
    )


def _count_anew(
    session: Session, place: Key, running: list[Entering], entered: Mapping[Key, datetime], stage: StageRule
) -> None:
    """The new limit, from when each came in; the stage's open task follows."""
    working = calendars(session).of(place)
    due = due_dates(stage.limit, [entered[who.application] for who in running], working)
    by_due: dict[datetime | None, list[Key]] = {}
    for who, at in zip(running, due, strict=True):
        by_due.setdefault(at, []).append(who.application)
    for at, keys in by_due.items():
        for chunk in chunks(keys):
            session.execute(
                update(Application.__table__)  # type: ignore[arg-type]
                .where(Application.id.in_(chunk))
                .values(due_at=at, version=Application.version + 1)
            )
            session.execute(
                update(Task.__table__)  # type: ignore[arg-type]
                .where(
                    Task.application_id.in_(chunk),
                    Task.state == TaskState.OPEN,
                    Task.kind == stage_tasks.OF_STAGE.get(stage.kind),
                )
                .values(
                    due_at=at,
                    limit_amount=stage.limit.amount if stage.limit else None,
                    limit_unit=stage.limit.unit if stage.limit else None,
                    version=Task.version + 1,
                )
            )


def _move(
    session: Session,
    position: Position,
    entering: list[Entering],
    running: list[Entering],
    before: StageRule,
    after: StageRule,
) -> None:
    """The stage is gone, or is another kind of stage now: they begin anew in the one that was chosen."""
    if not entering:
        return
    now, keys = clock.now(), [who.application for who in entering]
    stage_tasks.close(session, keys, state=TaskState.DROPPED)
    due = after.due_at(now, calendars(session).of(position.id))
    clocked = {who.application for who in running}
    for chunk in chunks(keys):
        session.execute(
            update(Application.__table__)  # type: ignore[arg-type]
            .where(Application.id.in_(chunk))
            .values(entered_at=now, version=Application.version + 1)
        )
    for chunk in chunks(clocked):
        session.execute(
            update(Application.__table__)  # type: ignore[arg-type]
            .where(Application.id.in_(chunk))
            .values(due_at=due, version=Application.version + 1)
        )
    last = stage_times.latest(session, keys)
    session.execute(
        insert(StageEvent),
        [
            {
                "id": new_key(),
                "application_id": who.application,
                "candidate_id": who.candidate,
                "position_id": position.id,
                "from_id": before.key,
                "to_id": after.key,
                "kind": MoveKind.FORWARD if after.rank > before.rank else MoveKind.BACK,
                "at": stage_times.following(now, last.get(who.application)),
                "by_id": access.acting(session),
                "note": "",
            }
            for who in entering
        ],
    )
    stage_tasks.open_for(session, running, after, at=now, due=due)
