"""What a person decides in the queue: on, not on, or talk first; and a word about somebody promising."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Position, Task
from models.values import clock
from models.values.enums import TaskKind, TaskState
from models.values.keys import Key
from services import access, marks, pipeline, tasks
from services.calendars import calendar
from services.errors import AppError, NotFound
from services.pipeline import Moved, Seen
from services.stages import StageRule, route_of_stage

SOON = timedelta(hours=8)  # of working time: a day


def next_stage(session: Session, stage: Key) -> StageRule:
    """The stage after this one."""
    route = route_of_stage(session, stage)
    later = [each for each in route if each.rank > route[stage].rank]
    if not later:
        raise AppError("screening.last_stage")
    return later[0]


def pass_on(session: Session, *, applications: Sequence[Seen], override: str = "") -> Moved:
    """Move each to the stage after its own, under the rules of the process. All of them, or none."""
    stages: dict[Key, list[Seen]] = {}
    for seen in applications:
        stage = session.scalar(select(Application.stage_id).where(Application.id == seen.application))
        if stage is None:
            raise NotFound("application", seen.application)
        stages.setdefault(stage, []).append(seen)
    moved: Moved | None = None
    count = overridden = 0
    for stage, group in sorted(stages.items()):
        moved = pipeline.advance_all(session, applications=group, to=next_stage(session, stage).key, override=override)
        count, overridden = count + moved.count, overridden + moved.overridden
    if moved is None:
        raise AppError("screening.nobody")
    return Moved(count, moved.to, moved.task, overridden)


def talk_first(session: Session, *, application: Key, words: str) -> Key:
    """The hiring manager wants a word before deciding: a task for the recruiter, due in a working day."""
    row = session.get(Application, application)
    if row is None:
        raise NotFound("application", application)
    due = calendar(session).add(clock.now(), SOON)
    key = tasks.create(session, words=words, due=due, candidate=row.candidate_id, owner=row.owner_id)
    task = session.get_one(Task, key)
    task.application_id, task.position_id = row.id, row.position_id
    return key


def push_promising(session: Session, *, applications: Sequence[Key], words: str) -> int:
    """Star people of high potential, and give their hiring manager a task to look; who has one open gets no second."""
    pushed = 0
    due = calendar(session).add(clock.now(), SOON)
    rows = session.execute(
        select(Application, Position.hiring_manager_id, Position.owner_id)
        .join(Position, Position.id == Application.position_id)
        .where(Application.id.in_(applications))
        .order_by(Application.id)
    ).all()
    marks.star(session, candidates=[row.candidate_id for row, _, _ in rows])
    for row, manager, recruiter in rows:
        owner = manager or row.owner_id or recruiter or access.acting(session)
        has_one = session.scalar(
            select(Task.id)
            .where(
                Task.application_id == row.id,
                Task.owner_id == owner,
                Task.kind == TaskKind.OWN,
                Task.state == TaskState.OPEN,
            )
            .limit(1)
        )
        if has_one is None:
            key = tasks.create(session, words=words, due=due, candidate=row.candidate_id, owner=owner)
            task = session.get_one(Task, key)
            task.application_id, task.position_id = row.id, row.position_id
            pushed += 1
    return pushed
