"""今日: one work list across all positions, today's interviews, candidates who wait for a word, and the starred."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Candidate,
    ContactLog,
    Interview,
    Person,
    Position,
    Stage,
    Task,
)
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState, InterviewState, LimitUnit, TaskKind, TaskState
from models.values.keys import Key
from models.values.limits import Limit, Reading, read
from models.values.working_time import WorkingCalendar
from services import access
from services.calendars import calendar
from services.meetings import Meeting, meetings

MOST = 500  # rows of the list
MOST_STARRED = 12
SILENT_DAYS = 5  # days without contact from which a starred candidate is pointed out


class Group(StrEnum):
    """The parts of the list, in their order."""

    OVERDUE = "overdue"
    TODAY = "today"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One thing to be done. `reading` is None without a limit."""

    key: Key
    version: int
    kind: TaskKind
    group: Group
    words: str
    candidate: Key | None
    name: str
    is_starred: bool
    application: Key | None
    interview: Key | None
    assignment: Key | None
    position: Key | None
    position_title: str
    stage: Words | None
    met_at: datetime | None  # start of the interview that it is about
    owner: Key | None  # None: the candidate
    owner_name: str
    is_mine: bool
    started_at: datetime
    due_at: datetime | None
    limit: Limit | None
    reading: Reading | None
    reminded_at: datetime | None


@dataclass(frozen=True, slots=True)
class Starred:
    """A starred candidate: the stage, and what is next or missing."""

    candidate: Key
    application: Key | None
    name: str
    stage: Words | None
    share: tuple[int, int]  # rank of the stage, number of stages
    next_meeting: datetime | None
    silent_days: int | None  # days since the last contact, when long


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the page shows."""

    at: datetime
    rows: tuple[TaskRow, ...]
    cut: int  # rows that did not fit
    meetings: tuple[Meeting, ...]
    follow_ups: tuple[TaskRow, ...]
    starred: tuple[Starred, ...]
    is_untouched: bool = False  # a workspace without any position

    @property
    def overdue(self) -> int:
        return sum(row.group is Group.OVERDUE for row in self.rows)


def today(session: Session, *, person: Key) -> Today:
    """The work list of one person: everything for those who run recruiting, one's own for the others."""
    now = clock.now()
    hours = calendar(session)
    sees_all = access.is_office(session, person)
    rows, cut = _rows(session, person, now, hours, sees_all)
    start = datetime.combine(now.astimezone(hours.zone).date(), time(), hours.zone)
    follow_ups = tuple(row for row in rows if row.kind is TaskKind.FOLLOW_UP and row.candidate is not None)
    return Today(
        now,
        rows,
        cut,
        meetings(session, start=start, end=start + timedelta(days=1), person=None if sees_all else person),
        follow_ups,
        _starred(session, now) if sees_all else (),
        is_untouched=session.scalars(select(Position.id).limit(1)).first() is None,
    )


def overdue_count(session: Session, *, person: Key) -> int:
    """The red number on the rail."""
    now = clock.now()
    query = select(func.count()).select_from(Task).where(*_visible(now), Task.due_at <= now)
    if not access.is_office(session, person):
        query = query.where(Task.owner_id == person)
    return session.scalar(query) or 0


def _visible(now: datetime) -> list[ColumnElement[bool]]:
    return [Task.state == TaskState.OPEN, or_(Task.snoozed_until.is_(None), Task.snoozed_until <= now)]


def _rows(
    session: Session, person: Key, now: datetime, hours: WorkingCalendar, sees_all: bool
) -> tuple[tuple[TaskRow, ...], int]:
    query = (
        select(Task, Candidate.name, Candidate.starred_at, Position.title, Person.name, Interview.starts_at, Stage)
        .outerjoin(Candidate, Candidate.id == Task.candidate_id)
        .outerjoin(Position, Position.id == Task.position_id)
        .outerjoin(Person, Person.id == Task.owner_id)
        .outerjoin(Interview, Interview.id == Task.interview_id)
        .outerjoin(Application, Application.id == Task.application_id)
        .outerjoin(Stage, Stage.id == Application.stage_id)
        .where(*_visible(now))
        .order_by(Task.due_at.is_(None), Task.due_at, Task.started_at)
    )
    if not sees_all:
        query = query.where(Task.owner_id == person)
    found = session.execute(query.limit(MOST + 1)).all()
    midnight = datetime.combine(now.astimezone(hours.zone).date() + timedelta(days=1), time(), hours.zone)
    rows = []
    for task, name, starred, position, owner, met_at, stage in found[:MOST]:
        unit = task.limit_unit or LimitUnit.CALENDAR_HOURS
        rows.append(
            TaskRow(
                task.id,
                task.version,
                task.kind,
                _group(task.due_at, now, midnight),
                task.words,
                task.candidate_id,
                name or "",
                starred is not None,
                task.application_id,
                task.interview_id,
                task.assignment_id,
                task.position_id,
                position or "",
                _named(stage),
                met_at,
                task.owner_id,
                owner or "",
                task.owner_id == person,
                task.started_at,
                task.due_at,
                Limit(task.limit_amount, unit) if task.limit_amount else None,
                read(unit, task.started_at, task.due_at, now, hours) if task.due_at else None,
                task.reminded_at,
            )
        )
    cut = 0
    if len(found) > MOST:
        cut = (session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0) - MOST
    return tuple(rows), cut


def _group(due: datetime | None, now: datetime, midnight: datetime) -> Group:
    if due is None or due >= midnight:
        return Group.NEXT
    return Group.OVERDUE if due <= now else Group.TODAY


def _named(stage: Stage | None) -> Words | None:
    return None if stage is None else Words(stage.name_zh, stage.name_en)


def _starred(session: Session, now: datetime) -> tuple[Starred, ...]:
    query = (
        select(Candidate.id, Candidate.name, Application.id, Stage)
        .join(
            Application,
            and_(Application.candidate_id == Candidate.id, Application.state == ApplicationState.OPEN),
        )
        .join(Stage, Stage.id == Application.stage_id)
        .where(Candidate.starred_at.is_not(None), Candidate.merged_into_id.is_(None))
        .order_by(Candidate.starred_at.desc())
        .limit(MOST_STARRED)
    )
    found = session.execute(query).all()
    people = [key for key, *_ in found]
    meetings = dict(
        session.execute(
            select(Interview.candidate_id, func.min(Interview.starts_at))
            .where(Interview.candidate_id.in_(people), Interview.starts_at > now)
            .where(Interview.state.in_([InterviewState.PLANNED, InterviewState.CONFIRMED]))
            .group_by(Interview.candidate_id)
        ).all()
    )
    contacted = dict(
        session.execute(
            select(ContactLog.candidate_id, func.max(ContactLog.at))
            .where(ContactLog.candidate_id.in_(people))
            .group_by(ContactLog.candidate_id)
        ).all()
    )
    sizes = dict(
        session.execute(
            select(Stage.process_id, func.count())
            .where(Stage.process_id.in_({stage.process_id for *_, stage in found}))
            .group_by(Stage.process_id)
        ).all()
    )
    rows = []
    for key, name, application, stage in found:
        last = contacted.get(key)
        silent = (now - last).days if last is not None else None
        rows.append(
            Starred(
                key,
                application,
                name,
                _named(stage),
                (stage.rank, sizes.get(stage.process_id, stage.rank)),
                meetings.get(key),
                silent if silent is not None and silent >= SILENT_DAYS else None,
            )
        )
    return tuple(rows)
