"""The steps of a requisition: submitted, looked through by HR, approved or returned, and what opens from it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Notification, Position, Requisition, Task
from models.values import clock
from models.values.enums import LimitUnit, RequisitionState, Role, TaskKind, TaskState
from models.values.keys import Key
from models.values.limits import Limit
from models.values.text import tidy
from services import access, positions, stage_tasks
from services.calendars import calendar
from services.errors import AppError
from services.requisitions import (
    APPROVERS,
    REVIEWERS,
    TYPED,
    Reason,
    Wanted,
    create,
    edit,
    fresh,
    note,
    opened_counts,
    plan,
    wanted_of,
)

WITHIN = Limit(8, LimitUnit.WORKING_HOURS)
"""A working day for each step of the review."""


def submit(session: Session, *, requisition: Key, seen: int) -> int:
    """Hand it to HR. More people than the plan has need a reason."""
    row = fresh(session, requisition, seen, TYPED)
    wanted = wanted_of(row)
    if not wanted.duties.strip() or not wanted.qualifications.strip():
        raise AppError("requisition.texts_missing")
    against = plan(session, wanted=wanted, leave_out=row.id)
    is_beyond = wanted.reason is Reason.BEYOND or (against is not None and against.beyond > 0)
    if is_beyond and not wanted.why.strip():
        raise AppError("requisition.why_missing", count=against.beyond if against is not None else wanted.headcount)
    return _go(session, row, RequisitionState.SUBMITTED, "", asks=stage_tasks.somebody(session, Role.HR_MANAGER))


def pass_on(session: Session, *, requisition: Key, seen: int, words: str = "") -> int:
    """HR has looked through it: it goes to the one who approves."""
    _must(session, REVIEWERS)
    row = fresh(session, requisition, seen, (RequisitionState.SUBMITTED,))
    asks = stage_tasks.somebody(session, Role.APPROVER) or stage_tasks.somebody(session, Role.HR_MANAGER)
    return _go(session, row, RequisitionState.REVIEW, words, asks=asks)


def approve(session: Session, *, requisition: Key, seen: int, words: str = "") -> int:
    """People may be recruited for it. The time to fill begins here."""
    _must(session, APPROVERS)
    row = fresh(session, requisition, seen, (RequisitionState.REVIEW,))
    row.approved_at = clock.now()
    version = _go(session, row, RequisitionState.APPROVED, words, asks=stage_tasks.somebody(session, Role.RECRUITER))
    _tell(session, row, row.requester_id)
    return version


def send_back(session: Session, *, requisition: Key, seen: int, words: str) -> int:
    """Return it with the reason; whoever asked changes it and submits again."""
    row = fresh(session, requisition, seen, (RequisitionState.SUBMITTED, RequisitionState.REVIEW))
    _must(session, APPROVERS if row.state is RequisitionState.REVIEW else REVIEWERS)
    if not words.strip():
        raise AppError("requisition.reason_missing")
    version = _go(session, row, RequisitionState.RETURNED, words, asks=row.requester_id)
    _tell(session, row, row.requester_id)
    return version


def open_position(session: Session, *, requisition: Key, seen: int, template: Key | None, headcount: int) -> Key:
    """Open a position for some or all of the people: texts, pay, place and department come from the request."""
    row = fresh(session, requisition, seen, (RequisitionState.APPROVED,))
    wanted = wanted_of(row)
    left = wanted.headcount - opened_counts(session).get(row.id, 0)
    if not 1 <= headcount <= left:
        raise AppError("requisition.nobody_left", left=max(left, 0))
    source = template or wanted.template
    if source is None:
        raise AppError("requisition.template_missing")
    draft = positions.Draft(
        title=wanted.title,
        headcount=headcount,
        department=wanted.department,
        location=wanted.location,
        owner=access.acting(session),
        hiring_manager=wanted.requester,
        band=wanted.band,
        deadline=wanted.deadline,
    )
    key = positions.create(session, template=source, draft=draft)
    position = session.get_one(Position, key)
    position.requisition_id, position.approved_at = row.id, row.approved_at
    content = dict(position.content or {})
    for name, text in (("duties", wanted.duties), ("qualifications", wanted.qualifications)):
        lines = text_lines(text)
        if lines:
            content[name] = [{"zh": line, "en": line} for line in lines]
    position.content = content
    if headcount == left:
        _close_tasks(session, row.id, TaskState.DONE)
    session.flush()
    return key


def text_lines(text: str) -> list[str]:
    """The lines of a typed text without their bullets and numbers."""
    return [line for line in (tidy(part).lstrip("-•·*、.0123456789 ").strip() for part in text.splitlines()) if line]


def _must(session: Session, roles: frozenset[Role]) -> None:
    if not access.roles_of(session, access.acting(session)) & roles:
        raise AppError("requisition.not_yours")


def _go(session: Session, row: Requisition, state: RequisitionState, words: str, *, asks: Key | None) -> int:
    """Into the next state: the step is kept, what waited before is done, and the next one has a task."""
    row.state = state
    note(session, row, words)
    _close_tasks(session, row.id, TaskState.DONE)
    now = clock.now()
    session.add(
        Task(
            kind=TaskKind.REQUISITION,
            owner_id=asks or access.acting(session),
            requisition_id=row.id,
            started_at=now,
            due_at=WITHIN.due_at(now, calendar(session)),
            limit_amount=WITHIN.amount,
            limit_unit=WITHIN.unit,
        )
    )
    session.flush()
    return row.version


def _tell(session: Session, row: Requisition, person: Key | None) -> None:
    if person is not None and person != access.acting(session):
        session.add(
            Notification(person_id=person, kind="requisition", params={"requisition": row.id.hex}, at=clock.now())
        )


def _close_tasks(session: Session, requisition: Key, state: TaskState) -> None:
    waiting = select(Task).where(Task.requisition_id == requisition, Task.state == TaskState.OPEN)
    for task in session.scalars(waiting):
        task.state, task.done_at = state, clock.now()


def save(
    session: Session,
    *,
    requisition: Key | None,
    seen: int,
    wanted: Wanted,
    submits: bool,
    was: Wanted | None = None,
) -> Key:
    """Keep what was typed, as a new request where there is none yet; and hand it in with the same act if wished.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one field.
    """
    if requisition is None:
        requisition = create(session, wanted=wanted)
        seen = 1
    else:
        seen = edit(session, requisition=requisition, seen=seen, wanted=wanted, was=was)
    if submits:
        submit(session, requisition=requisition, seen=seen)
    return requisition
