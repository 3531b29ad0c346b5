"""The contact log: every talk with a candidate, what came of it, and when to follow up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, ContactLog, Person, Task
from models.values import clock
from models.values.enums import CallOutcome, ContactChannel, TaskKind, TaskState
from models.values.keys import Key
from services import access, candidates
from services.errors import AppError

LONGEST = 4_000  # characters
NOT_REACHED = (CallOutcome.NO_ANSWER.value, CallOutcome.WRONG_NUMBER.value)
ANSWERED_BY_A_TALK = (TaskKind.FOLLOW_UP, TaskKind.RECONTACT, TaskKind.KEEP_IN_TOUCH, TaskKind.CALL_BACK)


@dataclass(frozen=True, slots=True)
class Talk:
    """One line of the contact log."""

    key: Key
    channel: ContactChannel
    words: str
    outcome: str
    by: str
    at: datetime
    next_at: datetime | None


def log(
    session: Session,
    *,
    candidate: Key,
    channel: ContactChannel,
    words: str,
    application: Key | None = None,
    outcome: str = "",
    next_at: datetime | None = None,
    at: datetime | None = None,
    answers: Key | None = None,
    kind: TaskKind = TaskKind.FOLLOW_UP,
) -> Key:
    """Write down a talk. Follow-ups that were due are done by it, and the task that it `answers`.

    `next_at` makes the next one, of this `kind`. Who was not reached still waits: after NO_ANSWER or a wrong number
    nothing is done.
    """
    person = candidates.living(session, candidate)
    said = words.strip()
    if not said and not outcome.strip():
        raise AppError("contact.words_missing")
    if len(said) > LONGEST:
        raise AppError("contact.words_too_long", most=LONGEST)
    now = clock.now()
    when = at or now
    if next_at is not None and next_at <= when:
        raise AppError("contact.next_in_the_past")
    row = ContactLog(
        candidate_id=candidate,
        application_id=application,
        channel=channel,
        words=said,
        outcome=outcome.strip(),
        by_id=access.acting(session),
        at=when,
        next_at=next_at,
    )
    session.add(row)
    if outcome not in NOT_REACHED:
        _finish_due_follow_ups(session, candidate, when)
        _finish_answered(session, answers, when)
    elif next_at is not None:
        _put_off(session, candidate, when, next_at)
    if next_at is not None and not _waits_already(session, candidate, next_at):
        place = session.get(Application, application) if application is not None else None
        session.add(
            Task(
                kind=kind,
                owner_id=access.acting(session) or person.owner_id,
                candidate_id=candidate,
                application_id=application,
                position_id=place.position_id if place else None,
                started_at=when,
                due_at=next_at,
            )
        )
    session.flush()
    return row.id


def talks(session: Session, *, candidate: Key) -> tuple[Talk, ...]:
    """The log of a candidate, newest first."""
    rows = session.execute(
        select(ContactLog, Person.name)
        .outerjoin(Person, Person.id == ContactLog.by_id)
        .where(ContactLog.candidate_id == candidate)
        .order_by(ContactLog.at.desc(), ContactLog.id.desc())
    )
    return tuple(
        Talk(row.id, row.channel, row.words, row.outcome, name or "", row.at, row.next_at) for row, name in rows
    )


def _finish_due_follow_ups(session: Session, candidate: Key, at: datetime) -> None:
    """A talk answers what was waiting for one: open follow-ups that had begun by then."""
    for task in _waiting(session, candidate, at):
        task.state, task.done_at = TaskState.DONE, at


def _finish_answered(session: Session, task: Key | None, at: datetime) -> None:
    row = session.get(Task, task) if task is not None else None
    if row is not None and row.state is TaskState.OPEN:
        row.state, row.done_at = TaskState.DONE, at


def _put_off(session: Session, candidate: Key, at: datetime, until: datetime) -> None:
    """Nobody answered: what waited for the talk comes back when it is tried again; its limit goes on."""
    for task in _waiting(session, candidate, at):
        task.snoozed_until = until


def _waits_already(session: Session, candidate: Key, until: datetime) -> bool:
    return any(task.snoozed_until == until for task in _waiting(session, candidate, until))


def _waiting(session: Session, candidate: Key, at: datetime) -> Sequence[Task]:
    return session.scalars(
        select(Task).where(
            Task.candidate_id == candidate,
            Task.state == TaskState.OPEN,
            Task.kind.in_(ANSWERED_BY_A_TALK),
            Task.started_at <= at,
        )
    ).all()
