"""Handing over: what somebody holds goes to a colleague in one act, as when they leave (F3.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass

from sqlalchemy import ColumnElement, Select, Table, and_, exists, func, select, update
from sqlalchemy.orm import Session

from models.access import Act
from models.tables import (
    Application,
    Assignment,
    CallList,
    Candidate,
    Department,
    Evaluation,
    Interview,
    Person,
    Position,
    Requisition,
    Task,
)
from models.values import clock
from models.values.enums import ApplicationState, InterviewState, PositionState, RequisitionState, TaskState
from models.values.keys import Key
from services import access
from services.errors import AppError

AHEAD = (InterviewState.PLANNED, InterviewState.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much of each kind somebody holds. Counts; what is closed counts for nobody."""

    positions: int = 0  # as recruiter or as hiring manager
    applications: int = 0
    candidates: int = 0
    tasks: int = 0
    requisitions: int = 0
    calls: int = 0  # call lists
    departments: int = 0  # led
    reports: int = 0  # colleagues who report to them
    stays: int = 0  # interviews ahead and evaluations due: a person's own word, planned anew instead

    @property
    def moves(self) -> int:
        """How much goes along."""
        counts: tuple[int, ...] = astuple(self)
        return sum(counts) - self.stays


@dataclass(frozen=True, slots=True)
class _Held:
    """One column that names a holder, and which of its rows count."""

    kind: str
    table: Table
    column: str
    is_open: ColumnElement[bool]


def _held() -> Iterator[_Held]:
    is_running = Position.state.in_((PositionState.DRAFT, PositionState.OPEN, PositionState.PAUSED))
    is_asked = Requisition.state != RequisitionState.APPROVED
    mine = and_(Task.state == TaskState.OPEN, Task.assignment_id.is_(None))
    is_known = Candidate.merged_into_id.is_(None)
    for kind, row, column, is_open in (
        ("positions", Position, "owner_id", is_running),
        ("positions", Position, "hiring_manager_id", is_running),
        ("applications", Application, "owner_id", Application.state == ApplicationState.OPEN),
        ("candidates", Candidate, "owner_id", is_known),
        ("tasks", Task, "owner_id", mine),
        ("requisitions", Requisition, "requester_id", is_asked),
        ("calls", CallList, "owner_id", CallList.closed_at.is_(None)),
        ("departments", Department, "head_id", Department.id.is_not(None)),
        ("reports", Person, "reports_to_id", Person.is_active.is_(True)),
    ):
        yield _Held(kind, row.metadata.tables[row.__tablename__], column, is_open)


def holdings(session: Session) -> dict[Key, Holdings]:
    """What everybody holds who holds anything."""
    found: dict[Key, dict[str, int]] = {}
    for held in _held():
        holder = held.table.c[held.column]
        _count(session, found, held.kind, select(holder, func.count()).where(held.is_open, holder.is_not(None)))
    is_due = ~exists().where(Evaluation.assignment_id == Assignment.id)
    is_ahead = Interview.state.in_(AHEAD) & (Interview.starts_at > clock.now())
    ahead = (
        select(Assignment.person_id, func.count())
        .join(Interview, Interview.id == Assignment.interview_id)
        .where(is_due, is_ahead | (Interview.state == InterviewState.HELD))
    )
    _count(session, found, "stays", ahead)
    return {person: Holdings(**counts) for person, counts in found.items()}


def _count(session: Session, found: dict[Key, dict[str, int]], kind: str, asked: Select[Key, int]) -> None:
    counted = asked.group_by(asked.selected_columns[0])
    for person, n in session.execute(counted):
        kinds = found.setdefault(person, {})
        kinds[kind] = kinds.get(kind, 0) + n


def hand_over(session: Session, *, key: Key, to: Key) -> int:
    """Give all that somebody holds to another; how many rows went.

    Interviews ahead and evaluations stay: they are a person's own word, and are planned anew.

    Raises: AppError `organisation.successor` where the other does not work here, or is the same person.
    """
    successor = session.get(Person, to)
    if key == to or successor is None or not successor.is_active:
        raise AppError("organisation.successor")
    may = _may_change(session)
    if may("person") and successor.reports_to_id == key:
        successor.reports_to_id = session.get_one(Person, key).reports_to_id  # not below themselves
        session.flush()
    moved = 0
    for held in _held():
        if not may(held.table.name):
            continue
        column = held.table.c[held.column]
        wanted = [held.table.c.id != to] if held.kind == "reports" else []
        given = session.execute(
            update(held.table)
            .where(column == key, held.is_open, *wanted)
            .values({held.column: to, "version": held.table.c.version + 1})
            .returning(held.table.c.id)
        )
        moved += len(given.all())
    session.expire_all()
    return moved


def _may_change(session: Session) -> Callable[[str], bool]:
    """Which tables whoever acts may change: on a server colleagues are the administrator's, people HR's."""
    if not access.is_shared(session):
        return lambda _table: True
    roles = access.roles_of(session, access.acting(session))
    return lambda table: access.may(roles, Act.CHANGE, table)
