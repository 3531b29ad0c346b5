"""The task that a stage makes: opened when somebody comes in, closed when they leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from models.tables import Person, Position, Task
from models.values import clock
from models.values.enums import Role, StageKind, TaskKind, TaskState
from models.values.keys import Key, new_key
from models.values.limits import Limit, after
from services.calendars import calendar
from services.conditions import chunks
from services.stages import StageRule

OF_STAGE: dict[StageKind, TaskKind] = {
    StageKind.INTAKE: TaskKind.SCREEN,
    StageKind.SCREENING: TaskKind.DEPARTMENT_SCREEN,
    StageKind.INTERVIEW: TaskKind.SCHEDULE,
    StageKind.ASSESSMENT: TaskKind.SCHEDULE,
    StageKind.APPROVAL: TaskKind.APPROVE,
    StageKind.OFFER: TaskKind.OFFER_ANSWER,
}
"""What is to be done in a stage of a kind; the others wait for a date, not for an act."""


_MADE = {*OF_STAGE.values(), TaskKind.CONCLUDE, TaskKind.STEP, TaskKind.ESCALATION, TaskKind.KEEP_IN_TOUCH}
"""What goes when the stage is left."""


@dataclass(frozen=True, slots=True)
class Entering:
    """Somebody who comes into a stage."""

    application: Key
    candidate: Key
    position: Key
    owner: Key | None


def close(session: Session, applications: Sequence[Key], *, state: TaskState) -> None:
    """Close the open tasks that stages made for these applications."""
    for chunk in chunks(applications):
        session.execute(
            update(Task.__table__)  # type: ignore[arg-type]
            .where(
                Task.application_id.in_(chunk),
                Task.state == TaskState.OPEN,
                Task.kind.in_(sorted(_MADE)),
            )
            .values(state=state, done_at=clock.now(), version=Task.version + 1)
        )


def open_for(
    session: Session, entering: Sequence[Entering], stage: StageRule, *, at: datetime, due: datetime | None
) -> TaskKind | None:
    """Make the task of a stage for everybody who came in; tells its kind, None where the stage asks for no act."""
    kind = OF_STAGE.get(stage.kind)
    if kind is None or not entering:
        return None
    add(session, entering, stage, kind=kind, at=at, due=due, limit=stage.limit)
    return kind


def add(
    session: Session,
    entering: Sequence[Entering],
    stage: StageRule,
    *,
    kind: TaskKind,
    at: datetime,
    due: datetime | None,
    limit: Limit | None,
    words: str = "",
) -> None:
    """A task of the stage for everybody who came in, with the one whose role it is."""
    owners = _owners(session, entering, stage, kind)
    remind_at = _reminded_at(session, stage, limit, at)
    session.execute(
        insert(Task),
        [
            {
                "id": new_key(),
                "version": 1,
                "kind": kind,
                "state": TaskState.OPEN,
                "words": words,
                "owner_id": owners[who.application],
                "candidate_id": who.candidate,
                "application_id": who.application,
                "position_id": who.position,
                "started_at": at,
                "due_at": due,
                "limit_amount": limit.amount if limit else None,
                "limit_unit": limit.unit if limit else None,
                "remind_at": remind_at,
            }
            for who in entering
        ],
    )


def _reminded_at(session: Session, stage: StageRule, limit: Limit | None, at: datetime) -> datetime | None:
    """When the owner is reminded: at the share of the limit that the stage says."""
    if limit is None or not 0 < stage.reminder <= 100:
        return None
    return after(limit.unit, at, limit.span * stage.reminder / 100, calendar(session))


def hand_over(session: Session, applications: Sequence[Key], *, to: Key, before: frozenset[Key]) -> None:
    """Give the open stage tasks that the previous owners held to the new one."""
    for chunk in chunks(applications):
        session.execute(
            update(Task.__table__)  # type: ignore[arg-type]
            .where(Task.application_id.in_(chunk), Task.state == TaskState.OPEN, Task.owner_id.in_(sorted(before)))
            .values(owner_id=to, version=Task.version + 1)
        )


def _owners(session: Session, entering: Sequence[Entering], stage: StageRule, kind: TaskKind) -> dict[Key, Key | None]:
    """Who does it: the recruiter plans and screens, the department screens, the others by their role."""
    positions = {
        key: (recruiter, manager)
        for key, recruiter, manager in session.execute(
            select(Position.id, Position.owner_id, Position.hiring_manager_id).where(
                Position.id.in_({who.position for who in entering})
            )
        )
    }
    acting = session.info.get("person")
    fallback = acting if isinstance(acting, Key) else None
    role = Role.RECRUITER if kind is TaskKind.SCHEDULE else stage.owner_role
    anybody = None if role in (Role.RECRUITER, Role.HIRING_MANAGER) else somebody(session, role)
    found: dict[Key, Key | None] = {}
    for who in entering:
        recruiter, manager = positions.get(who.position, (None, None))
        keeper = who.owner or recruiter or fallback
        match role:
            case Role.RECRUITER:
                found[who.application] = keeper
            case Role.HIRING_MANAGER:
                found[who.application] = manager or keeper
            case _:
                found[who.application] = anybody or keeper
    return found


def role_of(stage: StageRule) -> Role:
    """Whose role the task of a stage is: interviews are planned by the recruiter, whoever owns the stage."""
    return Role.RECRUITER if OF_STAGE.get(stage.kind) is TaskKind.SCHEDULE else stage.owner_role


def somebody(session: Session, role: Role) -> Key | None:
    """The first active person with a role that has no place on the position."""
    rows = session.execute(select(Person.id, Person.roles).where(Person.is_active).order_by(Person.id))
    return next((key for key, roles in rows if role.value in (roles or ())), None)
