"""What is left past its limit goes up: the owner's superior is told, and gets a task to look after it.

When that is, each stage says (`escalate`: working hours after the limit). The superior is whom the owner reports to,
else the head of the owner's department or of one above it, else an HR manager. Each overdue task goes up once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, null, or_, select
from sqlalchemy.orm import Session

from models.tables import Application, Department, Notification, Person, Position, Stage, Task
from models.values import clock
from models.values.enums import ApplicationState, Role, TaskKind, TaskState
from models.values.keys import Key, new_key
from services.calendars import Calendars, calendars
from services.stage_tasks import OF_STAGE

GOES_UP = (*sorted(set(OF_STAGE.values())), TaskKind.STEP, TaskKind.EVALUATE, TaskKind.CONCLUDE, TaskKind.FOLLOW_UP)
NOTICE = "escalation"


@dataclass(frozen=True, slots=True)
class _Late:
    task: Key
    kind: TaskKind
    words: str
    owner: Key
    application: Key
    candidate: Key | None
    position: Key | None
    interview: Key | None
    due: datetime
    hours: int


def escalate(session: Session, superior: Key | None = None) -> int:
    """Tell the superiors of all who left something past its limit for too long; how many tasks went up.

    With `superior` only what goes up to this person: at a server everybody's program looks after its own.
    """
    now = clock.now()
    late = due(session, now)
    if not late:
        return 0
    people = _People(session)
    tasks, notices = [], []
    for each in late:
        above = people.above(each.owner)
        if above is None or superior not in (None, above):
            continue
        key = new_key()
        tasks.append(
            {
                "id": key,
                "version": 1,
                "kind": TaskKind.ESCALATION,
                "state": TaskState.OPEN,
                "words": people.names.get(each.owner, ""),
                "owner_id": above,
                "candidate_id": each.candidate,
                "application_id": each.application,
                "position_id": each.position,
                "interview_id": each.interview,
                "started_at": now,
                "due_at": None,
            }
        )
        notices.append(
            {
                "id": new_key(),
                "person_id": above,
                "kind": NOTICE,
                "candidate_id": each.candidate,
                "params": {"task": key.hex, "late": each.task.hex, "kind": each.kind.value, "by": each.owner.hex},
                "at": now,
            }
        )
    if tasks:
        session.execute(insert(Task), tasks)
        session.execute(insert(Notification), notices)
    return len(tasks)


def is_any_due(session: Session, superior: Key | None = None) -> bool:
    """Whether `escalate` would do anything: asked each minute, without an action."""
    late = due(session, clock.now())
    people = _People(session) if late else None
    if people is None:
        return False
    above = (people.above(each.owner) for each in late)
    return any(key is not None and superior in (None, key) for key in above)


def due(session: Session, now: datetime) -> list[_Late]:
    """Tasks that should go up now and have not yet."""
    rows = session.execute(
        select(
            Task.id,
            Task.kind,
            Task.words,
            Task.owner_id,
            Task.application_id,
            Task.candidate_id,
            Task.position_id,
            Task.interview_id,
            Task.due_at,
            Stage.details,
        )
        .join(Application, Application.id == Task.application_id)
        .join(Stage, Stage.id == Application.stage_id)
        .where(
            Task.state == TaskState.OPEN,
            Task.due_at <= now,
            Task.owner_id.is_not(None),
            Task.kind.in_(GOES_UP),
            Application.state == ApplicationState.OPEN,
        )
        .order_by(Task.due_at, Task.id)
    ).all()
    hours = calendars(session)
    found = []
    for *values, details in [*rows, *_waiting(session, now)]:
        after = (details or {}).get("escalate")
        if not isinstance(after, int) or isinstance(after, bool):
            continue
        each = _Late(*tuple(values), after)  # type: ignore[call-arg]
        if _goes_up_at(each, hours) <= now:
            found.append(each)
    return _without_known(session, found)


def _waiting(session: Session, now: datetime) -> list[tuple[Any, ...]]:
    """People past the limit of a stage that makes no task, with whoever looks after them; named by the application."""
    rows = session.execute(
        select(
            Application.id,
            func.coalesce(Application.owner_id, Position.owner_id),
            Application.id,
            Application.candidate_id,
            Application.position_id,
            null(),
            Application.due_at,
            Stage.details,
        )
        .join(Stage, Stage.id == Application.stage_id)
        .join(Position, Position.id == Application.position_id)
        .where(
            Application.state == ApplicationState.OPEN,
            Application.due_at <= now,
            Stage.kind.not_in(list(OF_STAGE)),
            or_(Application.owner_id.is_not(None), Position.owner_id.is_not(None)),
        )
        .order_by(Application.due_at, Application.id)
    )
    return [(key, TaskKind.STEP, "", *rest) for key, *rest in rows]


def _goes_up_at(late: _Late, hours: Calendars) -> datetime:
    return hours.of(late.position).add(late.due, timedelta(hours=late.hours))


def _without_known(session: Session, late: Sequence[_Late]) -> list[_Late]:
    """Those that did not go up before: a notice names its task for good, also when the superior ticked it off."""
    if not late:
        return []
    earliest = min(each.due for each in late)
    known = {
        str((params or {}).get("late", ""))
        for params in session.scalars(
            select(Notification.params).where(Notification.kind == NOTICE, Notification.at >= earliest)
        )
    }
    return [each for each in late if each.task.hex not in known]


class _People:
    """Who stands above whom."""

    def __init__(self, session: Session) -> None:
        rows = session.scalars(select(Person).order_by(Person.id)).all()
        self._people = {row.id: row for row in rows}
        self._departments = {row.id: row for row in session.scalars(select(Department))}
        self.names = {row.id: row.name for row in rows}
        self._managers = [row.id for row in rows if row.is_active and Role.HR_MANAGER.value in (row.roles or ())]

    def above(self, person: Key) -> Key | None:
        """The first of the possible superiors who still works here and is somebody else."""
        for key in self._candidates(person):
            row = self._people.get(key) if key is not None else None
            if row is not None and row.is_active and row.id != person:
                return row.id
        return None

    def _candidates(self, person: Key) -> list[Key | None]:
        row = self._people.get(person)
        found: list[Key | None] = [row.reports_to_id if row is not None else None]
        place = row.department_id if row is not None else None
        seen: set[Key] = set()
        while place is not None and place not in seen and place in self._departments:
            seen.add(place)
            found.append(self._departments[place].head_id)
            place = self._departments[place].parent_id
        return [*found, *self._managers]
