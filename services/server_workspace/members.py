"""Who may come into a shared workspace: colleagues, their logins, and invitations that an administrator gives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from models.tables import Person
from models.values import clock
from models.values.keys import Key
from services.access import logins
from services.errors import AppError
from services.server_workspace import invitation
from services.server_workspace.invitation import Invitation
from services.server_workspace.link import ServerLink

DAYS = 7
"""How long an invitation is good for, unless it is used before."""


class LoginState(StrEnum):
    """How a colleague's login stands."""

    NONE = "none"
    INVITED = "invited"
    MEMBER = "member"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Member:
    """A colleague of the workspace, and how the login stands."""

    person: Key
    name: str
    roles: tuple[str, ...]
    state: LoginState
    sessions: int = 0


def members(session: Session) -> tuple[Member, ...]:
    """Everybody in the workspace, those with a login first."""
    people = session.execute(
        select(Person.id, Person.name, Person.roles).where(Person.is_active).order_by(Person.pinyin)
    ).all()
    states = _logins(session)
    none = (LoginState.NONE, 0)
    found = [Member(key, name, tuple(roles), *states.get(logins.login_of(key), none)) for key, name, roles in people]
    return tuple(sorted(found, key=lambda member: member.state is LoginState.NONE))


def _logins(session: Session) -> dict[str, tuple[LoginState, int]]:
    rows = session.execute(
        text(
            """SELECT rolname, rolcanlogin, rolvaliduntil IS NOT NULL AND rolvaliduntil < 'infinity',
            (SELECT count(*) FROM pg_stat_activity WHERE usename = rolname)
            FROM pg_roles WHERE starts_with(rolname, 'zx_') AND length(rolname) = 35"""
        )
    )
    return {name: (_state(may_login, is_bounded), sessions) for name, may_login, is_bounded, sessions in rows}


def _state(may_login: bool, is_bounded: bool) -> LoginState:
    if not may_login:
        return LoginState.REMOVED
    return LoginState.INVITED if is_bounded else LoginState.MEMBER


def invite(session: Session, *, person: Key, link: ServerLink, path: Path, secret: str, days: int = DAYS) -> Invitation:
    """Give a colleague a login with a one-time secret, and write the file to hand over.

    `link` is any way to this workspace: the file tells the same. Somebody who forgot the password is invited again;
    the old one is worth nothing from then on. Raises `host.no_such_person`, `file.cannot_write`.
    """
    row = session.get(Person, person)
    if row is None or not row.is_active:
        raise AppError("host.no_such_person", name="")
    theirs = replace(link, person=row.name, login=logins.login_of(person))
    made = Invitation(theirs, secret, clock.now() + timedelta(days=days))
    logins.invite(session.connection(), person, secret, made.until)
    try:  # what cannot be handed over takes the login back with it
        invitation.write(path, made)
    except OSError as error:
        raise AppError("file.cannot_write") from error
    return made


def remove(session: Session, *, person: Key) -> int:
    """A colleague leaves: the login is closed, live sessions are cut. The record stays, for the history."""
    return logins.remove(session.connection(), person)
