"""招聘需求: a department asks for people; HR reviews, somebody approves; positions open from it without typing again.

draft → submitted → in review → approved, or returned with a reason and submitted again. Every step is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Department, Person, Position, Requisition, RequisitionStep
from models.values import clock
from models.values.enums import PositionState, RequisitionState, Role
from models.values.keys import Key
from models.values.money import Pay
from models.values.text import tidy
from services import access, lawful, positions, three_way
from services.errors import AppError, Conflict, NotFound
from services.positions import MOST_NEEDED

LONGEST = 8_000  # characters of a text
TYPED = (RequisitionState.DRAFT, RequisitionState.RETURNED)  # may be changed
REVIEWERS = frozenset({Role.HR_MANAGER, Role.RECRUITER, Role.ADMINISTRATOR})
APPROVERS = frozenset({Role.APPROVER, Role.HR_MANAGER, Role.ADMINISTRATOR})


class Reason(StrEnum):
    """Why people are wanted, against the plan of posts."""

    PLANNED = "planned"  # 编制内新增: within the plan
    VACANT = "vacant"  # 缺编: the plan has more posts than people
    LEAVER = "leaver"  # 离职补员: somebody left
    BEYOND = "beyond"  # 编制外: more than the plan has


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a requisition says. `planned` and `in_place` are the posts of the plan and the people in them."""

    title: str
    headcount: int = 1
    reason: Reason = Reason.PLANNED
    why: str = ""
    department: Key | None = None
    location: Key | None = None
    requester: Key | None = None
    band: Pay | None = None
    deadline: date | None = None
    duties: str = ""
    qualifications: str = ""
    template: Key | None = None
    planned: int | None = None
    in_place: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The request against the plan: posts, people, those recruited for already, and what is missing then."""

    planned: int
    in_place: int
    recruiting: int
    asked: int

    @property
    def missing(self) -> int:
        return max(self.planned - self.in_place - self.recruiting, 0)

    @property
    def beyond(self) -> int:
        """How many of the request the plan does not have."""
        return max(self.asked - self.missing, 0)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the review."""

    state: RequisitionState
    by: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A requisition in the list."""

    key: Key
    version: int
    title: str
    department: str
    headcount: int
    opened: int  # people that positions were opened for
    reason: Reason
    state: RequisitionState
    requester: str
    deadline: date | None
    at: datetime  # of the last step


@dataclass(frozen=True, slots=True)
class Opened:
    """A requisition, whole."""

    key: Key
    version: int
    state: RequisitionState
    wanted: Wanted
    plan: Plan | None
    steps: tuple[Step, ...]
    opened: int
    positions: tuple[tuple[Key, str], ...]
    may_review: bool
    may_approve: bool

    @property
    def left(self) -> int:
        return max(self.wanted.headcount - self.opened, 0)


# Questions


def requisitions(session: Session) -> tuple[Line, ...]:
    """Those that wait for somebody first, then the newest."""
    last = (
        select(RequisitionStep.requisition_id, func.max(RequisitionStep.at).label("at"))
        .group_by(RequisitionStep.requisition_id)
        .subquery()
    )
    rows = session.execute(
        select(Requisition, Department.name, Person.name, last.c.at)
        .outerjoin(Department, Department.id == Requisition.department_id)
        .outerjoin(Person, Person.id == Requisition.requester_id)
        .outerjoin(last, last.c.requisition_id == Requisition.id)
    ).all()
    opened = opened_counts(session)
    order = {RequisitionState.SUBMITTED: 0, RequisitionState.REVIEW: 0, RequisitionState.RETURNED: 1}
    lines = [
        Line(
            row.id,
            row.version,
            row.title,
            department or "",
            row.headcount,
            opened.get(row.id, 0),
            _reason(row),
            row.state,
            requester or "",
            row.deadline,
            at or row.created_at,
        )
        for row, department, requester, at in rows
    ]
    return tuple(sorted(lines, key=lambda line: (order.get(line.state, 2), -line.at.timestamp())))


def opened(session: Session, *, requisition: Key, viewer: Key | None) -> Opened:
    """One of them with its plan, its steps, and what the viewer may do."""
    row = _row(session, requisition)
    wanted = wanted_of(row)
    places = session.execute(
        select(Position.id, Position.title, Position.headcount)
        .where(Position.requisition_id == row.id)
        .order_by(Position.opened_at)
    ).all()
    steps = session.execute(
        select(RequisitionStep, Person.name)
        .outerjoin(Person, Person.id == RequisitionStep.by_id)
        .where(RequisitionStep.requisition_id == row.id)
        .order_by(RequisitionStep.at, RequisitionStep.id)
    )
    roles = access.roles_of(session, viewer)
    return Opened(
        row.id,
        row.version,
        row.state,
        wanted,
        plan(session, wanted=wanted, leave_out=row.id),
        tuple(Step(step.state, name or "", step.at, step.words) for step, name in steps),
        sum(count for *_, count in places),
        tuple((key, title) for key, title, _ in places),
        bool(roles & REVIEWERS),
        bool(roles & APPROVERS),
    )


def plan(session: Session, *, wanted: Wanted, leave_out: Key | None = None) -> Plan | None:
    """The request against the posts of the plan; None while they are not filled in."""
    if wanted.planned is None or wanted.in_place is None:
        return None
    running = select(Position.id, Position.headcount, Position.requisition_id).where(
        Position.state.in_([PositionState.OPEN, PositionState.PAUSED]), Position.title == tidy(wanted.title)
    )
    running = running.where(
        Position.department_id == wanted.department if wanted.department else Position.department_id.is_(None)
    )
    rows = [row for row in session.execute(running) if leave_out is None or row.requisition_id != leave_out]
    hired = positions.hired_counts(session, [row.id for row in rows])
    recruiting = sum(max(row.headcount - hired.get(row.id, 0), 0) for row in rows)
    return Plan(wanted.planned, wanted.in_place, recruiting, wanted.headcount)


# Use cases


def create(session: Session, *, wanted: Wanted) -> Key:
    """Begin a request; it is a draft until it is submitted."""
    now = clock.now()
    row = Requisition(title="", state=RequisitionState.DRAFT, created_at=now)
    _write(row, wanted)
    if row.requester_id is None:
        row.requester_id = access.acting(session)
    session.add(row)
    session.flush()
    note(session, row, "")
    return row.id


def edit(session: Session, *, requisition: Key, seen: int, wanted: Wanted, was: Wanted | None = None) -> int:
    """Change a draft, or what was returned; the new version.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one field.
    """
    row = _row(session, requisition)
    if row.state not in TYPED:
        raise Conflict()
    wanted = three_way.met(
        "requisition", row.id, seen, row.version, was=was, mine=wanted, theirs=lambda: wanted_of(row)
    )  # fmt: skip
    _write(row, wanted)
    session.flush()
    return row.version


# Parts


def _write(row: Requisition, wanted: Wanted) -> None:
    title = tidy(wanted.title)
    if not title:
        raise AppError("position.title_missing")
    if not 1 <= wanted.headcount <= MOST_NEEDED:
        raise AppError("position.headcount_impossible", most=MOST_NEEDED)
    if any(number is not None and not 0 <= number <= MOST_NEEDED for number in (wanted.planned, wanted.in_place)):
        raise AppError("position.headcount_impossible", most=MOST_NEEDED)
    if max(len(wanted.duties), len(wanted.qualifications), len(wanted.why)) > LONGEST:
        raise AppError("requisition.text_too_long", most=LONGEST)
    lawful.refuse(title, wanted.duties, wanted.qualifications)
    row.title, row.headcount, row.reason = title, wanted.headcount, wanted.reason.value
    row.department_id, row.location_id = wanted.department, wanted.location
    row.requester_id = wanted.requester or row.requester_id
    row.band_low, row.band_high = (wanted.band.low, wanted.band.high) if wanted.band else (None, None)
    row.deadline = wanted.deadline
    row.content = {
        "why": wanted.why.strip(),
        "duties": wanted.duties.strip(),
        "qualifications": wanted.qualifications.strip(),
        "template": wanted.template.hex if wanted.template else None,
        "planned": wanted.planned,
        "in_place": wanted.in_place,
    }


def wanted_of(row: Requisition) -> Wanted:
    """What a row says."""
    said = row.content or {}
    template = said.get("template")
    return Wanted(
        row.title,
        row.headcount,
        _reason(row),
        str(said.get("why", "")),
        row.department_id,
        row.location_id,
        row.requester_id,
        None if row.band_low is None or row.band_high is None else Pay(row.band_low, row.band_high),
        row.deadline,
        str(said.get("duties", "")),
        str(said.get("qualifications", "")),
        Key(hex=template) if isinstance(template, str) else None,
        said.get("planned"),
        said.get("in_place"),
    )


def _reason(row: Requisition) -> Reason:
    return Reason(row.reason) if row.reason in list(Reason) else Reason.PLANNED


def _row(session: Session, key: Key) -> Requisition:
    row = session.get(Requisition, key)
    if row is None:
        raise NotFound("requisition", key)
    return row


def fresh(session: Session, key: Key, seen: int, states: Sequence[RequisitionState]) -> Requisition:
    """The requisition as the person saw it, in one of these states; `Conflict` otherwise."""
    row = _row(session, key)
    if row.version != seen or row.state not in states:
        raise Conflict()
    return row


def note(session: Session, row: Requisition, words: str) -> None:
    """Keep a step: who, when, into which state, and what was said."""
    session.add(
        RequisitionStep(
            requisition_id=row.id, state=row.state, by_id=access.acting(session), at=clock.now(), words=words.strip()
        )
    )


def opened_counts(session: Session) -> dict[Key, int]:
    """For how many people positions were opened, by requisition."""
    query = (
        select(Position.requisition_id, func.sum(Position.headcount))
        .where(Position.requisition_id.is_not(None))
        .group_by(Position.requisition_id)
    )
    return {key: int(count) for key, count in session.execute(query) if key is not None}
