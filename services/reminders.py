"""Reminders of tasks: once or again and again, in working time. What falls due becomes a notification."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from models.tables import Interview, Notification, Task
from models.values import clock
from models.values.enums import TaskKind, TaskState
from models.values.keys import Key
from models.values.working_time import WorkingCalendar
from services.calendars import calendar
from services.clock_check import TOLERATED
from services.conditions import chunks
from services.errors import AppError
from services.tasks import SeenTask, still_open

DUE = "due"  # the kind of the notification
EVERY = (4, 8, 40)  # working hours that are offered: half a day, a day, a week
MOST_EVERY = 400
AFTER_INTERVIEW = (timedelta(minutes=15), timedelta(hours=24))
"""When an interviewer is reminded of the evaluation, counted from the end of the interview."""


def remind_me(session: Session, *, task: SeenTask, at: datetime | None, every: int | None = None) -> None:
    """Remind the owner of a task at an instant, and from then on every so many working hours. Neither: no more."""
    (row,) = still_open(session, [task])
    if every is not None and not 1 <= every <= MOST_EVERY:
        raise AppError("task.reminder_impossible", most=MOST_EVERY)
    if at is None and every is not None:
        at = calendar(session).add(clock.now(), timedelta(hours=every))
    if at is not None and at <= clock.now():
        raise AppError("task.snooze_in_past")
    row.remind_at, row.remind_every = at, every
    session.flush()


def is_any_due(session: Session) -> bool:
    """Whether somebody is to be reminded now."""
    return session.scalar(select(func.count()).select_from(Task).where(*_due(clock.now()))) != 0


def ring(session: Session) -> int:
    """Tell the owners of the tasks whose reminder fell due, and set the next one; how many were told."""
    now, hours, told = clock.now(), calendar(session), 0
    for task in session.scalars(select(Task).where(*_due(now)).order_by(Task.remind_at, Task.id)):
        if task.owner_id is not None:
            session.add(
                Notification(
                    person_id=task.owner_id,
                    kind=DUE,
                    candidate_id=task.candidate_id,
                    params={"task": task.id.hex, "kind": task.kind.value},
                    at=now,
                )
            )
            told += 1
        task.remind_at = _next(session, task, now, hours)
    session.flush()
    return told


def put_off_by_a_wrong_clock(session: Session) -> dict[Key, datetime]:
    """Tasks that rang while the clock was ahead, and whose next reminder was counted from there: when it should be."""
    now, hours = clock.now(), calendar(session)
    later = select(Notification.params).where(Notification.kind == DUE, Notification.at > now + TOLERATED)
    rang = {Key(hex=params["task"]) for params in session.scalars(later) if params is not None and "task" in params}
    found = {}
    for chunk in chunks(rang):
        for task in session.scalars(select(Task).where(Task.id.in_(chunk), Task.state == TaskState.OPEN)):
            right = _next(session, task, now, hours)
            if right is not None and (task.remind_at is None or task.remind_at > right):
                found[task.id] = right
    return found


def set_right(session: Session) -> None:
    """Bring forward what a wrong clock put off."""
    for key, right in put_off_by_a_wrong_clock(session).items():
        session.get_one(Task, key).remind_at = right
    session.flush()


def first_of_evaluation(ends_at: datetime) -> datetime:
    """When an interviewer is first reminded."""
    return ends_at + AFTER_INTERVIEW[0]


def _due(now: datetime) -> list[ColumnElement[bool]]:
    return [
        Task.state == TaskState.OPEN,
        Task.remind_at <= now,
        or_(Task.snoozed_until.is_(None), Task.snoozed_until <= now),
    ]


def _next(session: Session, task: Task, now: datetime, hours: WorkingCalendar) -> datetime | None:
    if task.remind_every is not None:
        return hours.add(now, timedelta(hours=task.remind_every))
    if task.kind is TaskKind.EVALUATE and task.interview_id is not None:
        ended = session.get_one(Interview, task.interview_id).ends_at
        return next((ended + after for after in AFTER_INTERVIEW if ended + after > now), None)
    return None
