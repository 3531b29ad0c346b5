"""Asking interviewers for the evaluations that a round still waits for."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Evaluation, Interview, Task
from models.values.enums import TaskKind, TaskState
from models.values.keys import Key
from services import tasks
from services.errors import AppError
from services.evaluations.blind import NEVER_HELD
from services.tasks import SeenTask


def remind_waiting(session: Session, *, application: Key, stage: Key) -> int:
    """Remind everybody who has not submitted; who was asked lately is left out. Tells how many were asked.

    Raises the refusal of `tasks.remind` when nobody may be asked again yet.
    """
    waiting = session.scalars(
        select(Task)
        .join(Interview, Interview.id == Task.interview_id)
        .where(
            Interview.application_id == application,
            Interview.stage_id == stage,
            Interview.state.not_in(NEVER_HELD),
            Task.kind == TaskKind.EVALUATE,
            Task.state == TaskState.OPEN,
            ~select(Evaluation.id).where(Evaluation.assignment_id == Task.assignment_id).exists(),
        )
    ).all()
    asked = 0
    refusal: AppError | None = None
    for task in waiting:
        try:
            tasks.remind(session, task=SeenTask(task.id, task.version))
            asked += 1
        except AppError as error:
            refusal = error
    if refusal is not None and not asked:
        raise refusal
    return asked
