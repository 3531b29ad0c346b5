"""What becomes of an interview: confirmed, arrived, held, declined, missed, cancelled; and what is to be done then."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Evaluation, Interview, Stage, Task
from models.values import clock
from models.values.enums import ApplicationState, InterviewState, LimitUnit, StageKind, TaskKind, TaskState
from models.values.keys import Key
from services import access, stage_acts, stage_tasks
from services.errors import AppError
from services.interviews import AHEAD, fresh
from services.stage_tasks import Entering
from services.stages import route_of_stage

ANSWER_WITHIN = timedelta(hours=24)
"""After an interview the candidate hears from us within this time (面试后跟进)."""


def set_state(session: Session, *, interview: Key, state: InterviewState, seen: int) -> None:
    """Confirmed, held, did not appear, cancelled. Held asks for an answer to the candidate within 24 hours."""
    row = fresh(session, interview, seen)
    if row.state == state:
        return
    match state:
        case InterviewState.CONFIRMED:
            row.state, row.candidate_confirmed = state, True
        case InterviewState.HELD:
            hold(session, row)
        case InterviewState.NO_SHOW | InterviewState.CANCELLED | InterviewState.DECLINED:
            if session.scalar(select(func.count()).select_from(Evaluation).where(Evaluation.interview_id == row.id)):
                raise AppError("interview.already_evaluated")
            row.state = state
            _drop_tasks(session, row)
            _ask_for_another(session, row)
        case _:
            row.state = state


def hold(session: Session, interview: Interview) -> None:
    """It took place. The candidate waits for an answer now: a task of the application's owner."""
    interview.state = InterviewState.HELD
    application = session.get_one(Application, interview.application_id)
    session.add(
        Task(
            kind=TaskKind.FOLLOW_UP,
            owner_id=application.owner_id or access.acting(session),
            candidate_id=interview.candidate_id,
            application_id=interview.application_id,
            position_id=interview.position_id,
            interview_id=interview.id,
            started_at=interview.ends_at,
            due_at=interview.ends_at + ANSWER_WITHIN,
            limit_amount=ANSWER_WITHIN // timedelta(hours=1),
            limit_unit=LimitUnit.CALENDAR_HOURS,
        )
    )
    session.flush()
    stage_acts.interviewed(session, [interview.application_id])


def arrive(session: Session, *, interview: Key, seen: int) -> None:
    """The front desk saw the candidate; a second time takes it back. Who is here has confirmed by coming."""
    row = fresh(session, interview, seen)
    if row.state not in (*AHEAD, InterviewState.HELD):
        raise AppError("interview.not_ahead")
    row.arrived_at = None if row.arrived_at is not None else clock.now()
    if row.arrived_at is not None and row.state is InterviewState.PLANNED:
        row.state, row.candidate_confirmed = InterviewState.CONFIRMED, True


def _ask_for_another(session: Session, interview: Interview) -> None:
    """Nobody is lost after an interview that did not take place: the application waits for a time again."""
    application = session.get_one(Application, interview.application_id)
    stage = session.get_one(Stage, application.stage_id)
    if application.state is not ApplicationState.OPEN or stage.kind is not StageKind.INTERVIEW:
        return
    session.flush()
    another = select(func.count()).where(
        Interview.application_id == application.id,
        Interview.stage_id == stage.id,
        Interview.state.in_((*AHEAD, InterviewState.HELD)),
    )
    waiting = select(func.count()).where(
        Task.application_id == application.id, Task.kind == TaskKind.SCHEDULE, Task.state == TaskState.OPEN
    )
    if session.scalar(another) or session.scalar(waiting):
        return
    rule = route_of_stage(session, stage.id)[stage.id]
    who = Entering(application.id, application.candidate_id, application.position_id, application.owner_id)
    stage_tasks.open_for(session, [who], rule, at=clock.now(), due=application.due_at)


def _drop_tasks(session: Session, interview: Interview) -> None:
    waiting = select(Task).where(Task.interview_id == interview.id, Task.state == TaskState.OPEN)
    for task in session.scalars(waiting):
        task.state, task.done_at = TaskState.DROPPED, clock.now()
