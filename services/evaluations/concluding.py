"""The conclusion that a complete round waits for: a task with a limit, so that nobody is lost after the interview."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Evaluation, Interview, PanelDecision, Position, Stage, Task
from models.values import clock
from models.values.enums import ApplicationState, LimitUnit, StageKind, TaskKind, TaskState
from models.values.keys import Key
from services import access
from services.evaluations.blind import NEVER_HELD

CONCLUDE_WITHIN = timedelta(hours=24)
"""After the last evaluation somebody draws the conclusion within this time (本轮结论)."""

LATELY = timedelta(hours=2)


class Complete(NamedTuple):
    """A round whose evaluations are all in, and of which nobody has drawn the conclusion."""

    application: Key
    candidate: Key
    position: Key
    owner: Key | None
    interview: Key
    since: datetime


def complete(session: Session, application: Key) -> list[Complete]:
    """The round of an application, where it waits for its conclusion and has no task for it, open or settled."""
    return _complete(session, Application.id == application)


def just_complete(session: Session) -> list[Complete]:
    """Such rounds of the last two hours: who submits at a seat does not see whether theirs was the last."""
    lately = session.scalars(
        select(Evaluation.application_id).distinct().where(Evaluation.submitted_at > clock.now() - LATELY)
    ).all()
    return _complete(session, Application.id.in_(lately)) if lately else []


def _complete(session: Session, wanted: ColumnElement[bool]) -> list[Complete]:
    last = func.max(Evaluation.submitted_at)
    query = (
        select(Application.id, Application.candidate_id, Application.position_id,
               func.coalesce(Application.owner_id, Position.owner_id), Stage.id, last)
        .join(Stage, Stage.id == Application.stage_id)
        .join(Position, Position.id == Application.position_id)
        .join(Interview, (Interview.application_id == Application.id) & (Interview.stage_id == Stage.id))
        .join(Assignment, Assignment.interview_id == Interview.id)
        .outerjoin(Evaluation, (Evaluation.assignment_id == Assignment.id) & Evaluation.amends_id.is_(None))
        .where(wanted, Application.state == ApplicationState.OPEN, Stage.kind == StageKind.INTERVIEW)
        .where(Interview.state.not_in(NEVER_HELD), Assignment.form_id.is_not(None))
        .group_by(Application.id, Application.candidate_id, Application.position_id, Application.owner_id,
                  Position.owner_id, Stage.id)
        .having(func.count(Assignment.id.distinct()) == func.count(Evaluation.assignment_id.distinct()))
    )  # fmt: skip
    return [
        Complete(key, candidate, position, owner, _latest_interview(session, key, stage), since)
        for key, candidate, position, owner, stage, since in session.execute(query)
        if not _is_settled(session, key, stage, since)
    ]


def _is_settled(session: Session, application: Key, stage: Key, since: datetime) -> bool:
    decided = select(PanelDecision.id).where(
        PanelDecision.application_id == application, PanelDecision.stage_id == stage, PanelDecision.at >= since
    )
    asked = select(Task.id).where(
        Task.application_id == application, Task.kind == TaskKind.CONCLUDE, Task.started_at >= since
    )
    return any(session.scalars(found.limit(1)).first() is not None for found in (decided, asked))


def _latest_interview(session: Session, application: Key, stage: Key) -> Key:
    return session.scalars(
        select(Interview.id)
        .where(Interview.application_id == application, Interview.stage_id == stage)
        .where(Interview.state.not_in(NEVER_HELD))
        .order_by(Interview.starts_at.desc(), Interview.id)
        .limit(1)
    ).one()


def ask(session: Session, rounds: Sequence[Complete]) -> int:
    """Make the task of each; how many there are now."""
    me = access.acting(session)
    for each in rounds:
        session.add(
            Task(
                kind=TaskKind.CONCLUDE,
                owner_id=each.owner or me,
                candidate_id=each.candidate,
                application_id=each.application,
                position_id=each.position,
                interview_id=each.interview,
                started_at=each.since,
                due_at=each.since + CONCLUDE_WITHIN,
                limit_amount=CONCLUDE_WITHIN // timedelta(hours=1),
                limit_unit=LimitUnit.CALENDAR_HOURS,
            )
        )
    return len(rounds)


def settle(session: Session, application: Key) -> None:
    """The conclusion is drawn, or another interview is planned: nobody need be asked any more."""
    waiting = select(Task).where(
        Task.application_id == application, Task.kind == TaskKind.CONCLUDE, Task.state == TaskState.OPEN
    )
    for task in session.scalars(waiting):
        task.state, task.done_at = TaskState.DONE, clock.now()
