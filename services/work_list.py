"""The work list: open tasks in the order in which they run out, of whom one asks for, with what each is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Interview, Person, Position, Requisition, Stage, Task
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import LimitUnit, TaskKind, TaskState
from models.values.keys import Key
from models.values.limits import Limit, Reading, read
from models.values.working_time import WorkingCalendar
from services import access
from services.calendars import calendar

MOST = 500  # rows shown at once


class Group(StrEnum):
    """The parts of the list, in their order."""

    OVERDUE = "overdue"
    TODAY = "today"
    NEXT = "next"
    LATER = "later"  # put off by hand


class Whose(StrEnum):
    """Which tasks are asked for."""

    ALL = "all"
    MINE = "mine"
    OTHERS = "others"
    LATER = "later"


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
    snoozed_until: datetime | None = None
    remind_at: datetime | None = None  # when its owner is reminded next
    requisition: Key | None = None
    has_begun: bool = True  # the evaluation of an interview that is still ahead has not

    @property
    def can_be_reminded(self) -> bool:
        """A colleague holds it, and could have done it by now."""
        return self.owner is not None and not self.is_mine and self.has_begun


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are, beyond what is shown."""

    all: int = 0
    mine: int = 0
    overdue: int = 0
    waiting: int = 0  # colleagues have them: they can be reminded
    later: int = 0

    @property
    def others(self) -> int:
        return self.all - self.mine

    def of(self, whose: Whose) -> int:
        match whose:
            case Whose.MINE:
                return self.mine
            case Whose.OTHERS:
                return self.others
            case Whose.LATER:
                return self.later
            case Whose.ALL:
                return self.all


def rows(
    session: Session,
    *,
    person: Key,
    whose: Whose = Whose.ALL,
    kinds: Sequence[TaskKind] = (),
    most: int = MOST,
) -> tuple[TaskRow, ...]:
    """The tasks that this person sees: everything for those who run recruiting, one's own for the others."""
    now = clock.now()
    hours = calendar(session)
    query = (
        select(
            Task, Candidate.name, Candidate.starred_at, Position.title, Person.name, Interview.starts_at,
            Stage.name_zh, Stage.name_en, Requisition.title,
        )
        .outerjoin(Candidate, Candidate.id == Task.candidate_id)
        .outerjoin(Position, Position.id == Task.position_id)
        .outerjoin(Person, Person.id == Task.owner_id)
        .outerjoin(Interview, Interview.id == Task.interview_id)
        .outerjoin(Application, Application.id == Task.application_id)
        .outerjoin(Stage, Stage.id == func.coalesce(Interview.stage_id, Application.stage_id))
        .outerjoin(Requisition, Requisition.id == Task.requisition_id)
        .where(Task.id.in_(_first(session, person, whose, kinds, now, most)))
        .order_by(Task.snoozed_until if whose is Whose.LATER else Task.due_at.is_(None), Task.due_at, Task.started_at)
    )  # fmt: skip
    midnight = _midnight(now, hours)
    return tuple(
        _row(task, person, now, hours, midnight, name, starred, position, owner, met_at, stage, wanted)
        for task, name, starred, position, owner, met_at, zh, en, wanted in session.execute(query)
        for stage in [Words(zh, en) if task.application_id is not None else None]
    )


def counts(session: Session, *, person: Key) -> Counts:
    """How many tasks there are for this person, in one look at the table."""
    now = clock.now()
    is_shown = _shown(now)
    is_mine = Task.owner_id == person

    def number(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)

    query = select(
        number(is_shown),
        number(is_shown, is_mine),
        number(is_shown, Task.due_at <= now),
        number(is_shown, Task.owner_id.is_not(None), Task.owner_id != person, Task.started_at <= now),
        number(~is_shown),
    ).where(Task.state == TaskState.OPEN, *_seen_by(session, person))
    return Counts(*(int(value) for value in session.execute(query).one()))


def overdue_count(session: Session, *, person: Key) -> int:
    """The red number on the rail."""
    now = clock.now()
    query = select(func.count()).select_from(Task)
    query = query.where(Task.state == TaskState.OPEN, Task.due_at <= now, _shown(now), *_seen_by(session, person))
    return session.scalar(query) or 0


def _first(
    session: Session, person: Key, whose: Whose, kinds: Sequence[TaskKind], now: datetime, most: int
) -> Sequence[Key]:
    """The keys of the rows that are shown, found in the index of what is due; without a limit they come last."""
    is_later = whose is Whose.LATER
    asked = [Task.state == TaskState.OPEN, ~_shown(now) if is_later else _shown(now), *_seen_by(session, person)]
    if whose is Whose.MINE:
        asked.append(Task.owner_id == person)
    if whose is Whose.OTHERS:
        asked.append(or_(Task.owner_id.is_(None), Task.owner_id != person))
    if kinds:
        asked.append(Task.kind.in_(kinds))

    def keys(query: Select[Key], count: int) -> list[Key]:
        return list(session.scalars(query.where(*asked).limit(count)))

    if is_later:
        return keys(select(Task.id).order_by(Task.snoozed_until, Task.id), most)
    found = keys(select(Task.id).where(Task.due_at.is_not(None)).order_by(Task.due_at, Task.started_at), most)
    if len(found) < most:
        without = select(Task.id).where(Task.due_at.is_(None)).order_by(Task.started_at, Task.id)
        found += keys(without, most - len(found))
    return found


def _shown(now: datetime) -> ColumnElement[bool]:
    """Not put off until later."""
    return or_(Task.snoozed_until.is_(None), Task.snoozed_until <= now)


def _seen_by(session: Session, person: Key) -> list[ColumnElement[bool]]:
    return [] if access.is_office(session, person) else [Task.owner_id == person]


def _midnight(now: datetime, hours: WorkingCalendar) -> datetime:
    return datetime.combine(now.astimezone(hours.zone).date() + timedelta(days=1), time(), hours.zone)


def _row(
    task: Task,
    person: Key,
    now: datetime,
    hours: WorkingCalendar,
    midnight: datetime,
    name: str | None,
    starred: datetime | None,
    position: str | None,
    owner: str | None,
    met_at: datetime | None,
    stage: Words | None,
    wanted: str | None,
) -> TaskRow:
    unit = task.limit_unit or LimitUnit.CALENDAR_HOURS
    is_later = task.snoozed_until is not None and task.snoozed_until > now
    return TaskRow(
        task.id,
        task.version,
        task.kind,
        Group.LATER if is_later else _group(task.due_at, now, midnight),
        task.words or wanted or "",
        task.candidate_id,
        name or "",
        starred is not None,
        task.application_id,
        task.interview_id,
        task.assignment_id,
        task.position_id,
        position or "",
        stage,
        met_at,
        task.owner_id,
        owner or "",
        task.owner_id == person,
        task.started_at,
        task.due_at,
        Limit(task.limit_amount, unit) if task.limit_amount else None,
        read(unit, task.started_at, task.due_at, now, hours) if task.due_at else None,
        task.reminded_at,
        task.snoozed_until,
        task.remind_at,
        task.requisition_id,
        task.started_at <= now,
    )


def _group(due: datetime | None, now: datetime, midnight: datetime) -> Group:
    if due is None or due >= midnight:
        return Group.NEXT
    return Group.OVERDUE if due <= now else Group.TODAY
