"""Starred people (重点关注): how often they hear from us, and the task that comes when it was longer than that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.tables import Application, Candidate, ContactLog, Interview, Message, Task
from models.values import clock
from models.values.enums import ApplicationState, InterviewState, LimitUnit, MessageState, Role, TaskKind, TaskState
from models.values.keys import Key
from models.values.limits import Limit
from services import stage_tasks
from services.calendars import calendar
from services.conditions import chunks
from services.errors import AppError

USUAL_DAYS = 5
CHOICES = (1, 3, 5, 7, 14, 30)
MOST_DAYS = 366
WITHIN = Limit(8, LimitUnit.WORKING_HOURS)
"""A working day to do it in, from the day on which it fell due."""
_Source = tuple[InstrumentedAttribute[Key], ColumnElement[datetime | None], list[ColumnElement[bool]]]
_TALKS = (TaskKind.KEEP_IN_TOUCH, TaskKind.FOLLOW_UP, TaskKind.RECONTACT, TaskKind.CALL_BACK)


def set_frequency(session: Session, *, candidates: Sequence[Key], days: int | None) -> int:
    """How often these people should hear from us; None is as usual. A task that waits already stays."""
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise AppError("candidate.follow_days_impossible", most=MOST_DAYS)
    count = 0
    for chunk in chunks(set(candidates)):
        for row in session.scalars(select(Candidate).where(Candidate.id.in_(chunk))):
            row.follow_days = days
            count += 1
    return count


def last_heard(session: Session, candidates: Sequence[Key]) -> dict[Key, datetime]:
    """When these people last heard from us: a talk, a message that went, an interview that was held."""
    found: dict[Key, datetime] = {}
    sources: tuple[_Source, ...] = (
        (ContactLog.candidate_id, func.max(ContactLog.at), []),
        (Message.candidate_id, func.max(Message.sent_at), [Message.state == MessageState.SENT]),
        (Interview.candidate_id, func.max(Interview.ends_at), [Interview.state == InterviewState.HELD]),
    )
    for chunk in chunks(set(candidates)):
        for person, latest, conditions in sources:
            query = select(person, latest).where(person.in_(chunk), *conditions).group_by(person)
            for key, at in session.execute(query):
                if at is not None and (key not in found or at > found[key]):
                    found[key] = at
    return found


def fall_due(session: Session) -> int:
    """Make the tasks of starred people who heard nothing for as long as was agreed; how many were made."""
    hours = calendar(session)
    made = 0
    for candidate, owner, since in due(session):
        place = session.scalar(
            select(Application)
            .where(Application.candidate_id == candidate, Application.state == ApplicationState.OPEN)
            .order_by(Application.created_at.desc())
            .limit(1)
        )
        session.add(
            Task(
                kind=TaskKind.KEEP_IN_TOUCH,
                owner_id=owner or (place.owner_id if place else None) or stage_tasks.somebody(session, Role.RECRUITER),
                candidate_id=candidate,
                application_id=place.id if place else None,
                position_id=place.position_id if place else None,
                started_at=since,
                due_at=WITHIN.due_at(since, hours),
                limit_amount=WITHIN.amount,
                limit_unit=WITHIN.unit,
            )
        )
        made += 1
    return made


def due(session: Session) -> list[tuple[Key, Key | None, datetime]]:
    """Starred people whose time is over and who have no such task: who, whose, since when."""
    now = clock.now()
    waiting = select(Task.candidate_id).where(
        Task.state == TaskState.OPEN, Task.kind.in_(_TALKS), Task.candidate_id == Candidate.id
    )
    rows = session.execute(
        select(Candidate.id, Candidate.owner_id, Candidate.starred_at, Candidate.follow_days).where(
            Candidate.starred_at.is_not(None), Candidate.merged_into_id.is_(None), ~waiting.exists(), ~_is_met_soon(now)
        )
    ).all()
    heard = last_heard(session, [key for key, *_ in rows])
    found = []
    for key, owner, starred, days in rows:
        if starred is None:
            continue
        last = max(heard.get(key, starred), starred)
        falls = last + timedelta(days=days or USUAL_DAYS)
        if falls <= now:
            found.append((key, owner, falls))
    return found


def _is_met_soon(now: datetime) -> ColumnElement[bool]:
    """Who is seen within two days anyhow is not called before."""
    return (
        select(Interview.id)
        .where(
            Interview.candidate_id == Candidate.id,
            Interview.starts_at > now,
            Interview.starts_at <= now + timedelta(days=2),
            or_(Interview.state == InterviewState.PLANNED, Interview.state == InterviewState.CONFIRMED),
        )
        .exists()
    )
