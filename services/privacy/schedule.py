"""Once a day: whose time is over is counted, and an HR manager is told. Nobody goes before a person confirms it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Follower, Notification, NotificationRead, Person
from models.values import clock
from models.values.enums import Role
from models.values.keys import Key
from services.insights.scope import OFFICE_ZONE
from services.privacy import retention
from services.use_cases import UseCase
from services.workspace import Workspace

CODE = "retention"  # of the mark (the last day that was looked at) and of the notice
_MOST = 500  # people that are counted; more are "500" and told as such


def look(workspace: Workspace) -> int:
    """Look once a day; answers how many are due, 0 where it was looked at today already."""
    today = clock.today(OFFICE_ZONE)
    with workspace.reading() as session:
        if _looked_on(session) == today.toordinal():
            return 0
        count = len(retention.due(session, today=today, limit=_MOST))
        people = _to_tell(session) if count else []
    if people:
        with workspace.action(UseCase.RETENTION) as session:
            for person in people:
                session.add(Notification(person_id=person, kind=CODE, params={"count": count}, at=clock.now()))
    with workspace.deriving() as session:
        _note(session, today)
    return count


def _looked_on(session: Session) -> int | None:
    return session.scalar(select(Follower.mark).where(Follower.code == CODE))


def _note(session: Session, today: date) -> None:
    row = session.get(Follower, CODE)
    if row is None:
        session.add(Follower(code=CODE, mark=today.toordinal()))
    else:
        row.mark = today.toordinal()


def _to_tell(session: Session) -> list[Key]:
    """HR managers, or where there is none administrators, who have no unread notice of the kind."""
    people = session.scalars(select(Person).where(Person.is_active)).all()
    by_role = {role: [p.id for p in people if role.value in p.roles] for role in (Role.HR_MANAGER, Role.ADMINISTRATOR)}
    wanted = by_role[Role.HR_MANAGER] or by_role[Role.ADMINISTRATOR]
    waiting = set(
        session.scalars(
            select(Notification.person_id)
            .outerjoin(NotificationRead, NotificationRead.notification_id == Notification.id)
            .where(Notification.kind == CODE, NotificationRead.at.is_(None))
        )
    )
    return [key for key in wanted if key not in waiting]
