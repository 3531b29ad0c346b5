"""Tasks by hand: done, snoozed, reminded, handed over, and one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Notification, Person, Task
from models.values import clock
from models.values.enums import TaskKind, TaskState
from models.values.keys import Key
from services import access
from services.calendars import calendar
from services.errors import AppError, Conflict, NotFound

REMIND_AGAIN_AFTER = timedelta(hours=4)
"""Working time between two reminders of one task (催办)."""
LONGEST_WORDS = 200  # characters


@dataclass(frozen=True, slots=True)
class SeenTask:
    """A task as a person saw it."""

    task: Key
    version: int


@dataclass(frozen=True, slots=True)
class Reminded:
    """Who was reminded."""

    owner: str


def finish(session: Session, *, tasks: Sequence[SeenTask]) -> int:
    """Tick tasks off by hand."""
    now = clock.now()
    for task in still_open(session, tasks):
        task.state, task.done_at = TaskState.DONE, now
    return len(tasks)


def snooze(session: Session, *, tasks: Sequence[SeenTask], until: datetime) -> int:
    """Hide tasks until an instant; their limit goes on."""
    if until <= clock.now():
        raise AppError("task.snooze_in_past")
    for task in still_open(session, tasks):
        task.snoozed_until = until
    return len(tasks)


def wake(session: Session, *, tasks: Sequence[SeenTask]) -> int:
    """Show tasks again that were put off."""
    for task in still_open(session, tasks):
        task.snoozed_until = None
    return len(tasks)


def remind(session: Session, *, task: SeenTask) -> Reminded:
    """Ask the one who holds it (催办): at most once in four working hours, and kept with the task."""
    (row,) = still_open(session, [task])
    now = clock.now()
    if row.owner_id is None:
        raise AppError("task.waits_for_candidate")
    if row.reminded_at is not None and row.reminded_at <= now:  # later than now: on a clock that was wrong
        again = calendar(session).add(row.reminded_at, REMIND_AGAIN_AFTER)
        if now < again:
            raise AppError("task.reminded_lately", at=row.reminded_at, again=again)
    row.reminded_at = now
    session.add(
        Notification(
            person_id=row.owner_id,
            kind="reminder",
            candidate_id=row.candidate_id,
            params={"task": row.id.hex, "kind": row.kind.value},
            at=now,
        )
    )
    return Reminded(session.get_one(Person, row.owner_id).name)


def hand_over(session: Session, *, tasks: Sequence[SeenTask], to: Key) -> int:
    """Give tasks to somebody else."""
    if session.get(Person, to) is None:
        raise NotFound("person", to)
    for task in still_open(session, tasks):
        task.owner_id = to
    return len(tasks)


def create(
    session: Session,
    *,
    words: str,
    due: datetime | None = None,
    candidate: Key | None = None,
    owner: Key | None = None,
    remind_at: datetime | None = None,
    remind_every: int | None = None,
) -> Key:
    """A task of one's own; reminded of at an instant, or every so many working hours."""
    said = words.strip()
    if not said:
        raise AppError("task.words_missing")
    row = Task(
        kind=TaskKind.OWN,
        words=said[:LONGEST_WORDS],
        owner_id=owner or access.acting(session),
        candidate_id=candidate,
        started_at=clock.now(),
        due_at=due,
        remind_at=remind_at,
        remind_every=remind_every,
    )
    if remind_every is not None and remind_at is None:
        row.remind_at = calendar(session).add(row.started_at, timedelta(hours=remind_every))
    session.add(row)
    session.flush()
    return row.id


def still_open(session: Session, tasks: Sequence[SeenTask]) -> list[Task]:
    """The rows, still open and unchanged since they were seen."""
    seen = {task.task: task.version for task in tasks}
    rows = session.scalars(select(Task).where(Task.id.in_(seen)).order_by(Task.id)).all()
    if len(rows) != len(seen):
        raise NotFound("task", next(iter(seen.keys() - {row.id for row in rows}), ""))
    for row in rows:
        if row.version != seen[row.id] or row.state is not TaskState.OPEN:
            raise Conflict("task.changed_since")
    return list(rows)
