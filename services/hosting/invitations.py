"""Inviting people to the workspace: their record, their login, and the file with its one-time secret."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psutil
from sqlalchemy import select

from models.tables import Person
from models.values import clock
from models.values.enums import Role
from models.values.keys import Key
from services.access.logins import login_of
from services.errors import AppError
from services.hosting import engine, rights
from services.hosting.home import DATABASE, HostHome
from services.organisation import people
from services.server_workspace import invitation
from services.server_workspace.invitation import SUFFIX, Invitation
from services.server_workspace.link import ServerLink
from services.use_cases import UseCase
from services.workspace import Workspace
from services.workspaces import location

DAYS = 7
"""How long an invitation is good for, unless it is used before."""


@dataclass(frozen=True, slots=True)
class Member:
    """A colleague of the workspace, and how the login stands."""

    person: Key
    name: str
    roles: tuple[str, ...]
    state: str  # "none", "invited", "member", "removed"
    sessions: int = 0


def members(home: HostHome) -> list[Member]:
    """Everybody in the workspace, with the login and the live sessions."""
    made = engine.owner_engine(home)
    try:
        with Workspace(made).reading() as session:
            people = session.execute(
                select(Person.id, Person.name, Person.roles).where(Person.is_active).order_by(Person.pinyin)
            ).all()
    finally:
        made.dispose()
    states = _logins(home)
    return [
        Member(key, name, tuple(roles), *states.get(login_of(key), ("none", 0))) for key, name, roles in people
    ]


def _logins(home: HostHome) -> dict[str, tuple[str, int]]:
    query = """SELECT rolname, rolcanlogin, rolvaliduntil IS NOT NULL AND rolvaliduntil < 'infinity',
        (SELECT count(*) FROM pg_stat_activity WHERE usename = rolname)
        FROM pg_roles WHERE rolname LIKE 'zx\\_%' AND length(rolname) = 35"""
    with engine.superuser(home) as raw:
        rows = raw.execute(query.encode()).fetchall()
    return {
        name: ("removed" if not may_login else "invited" if is_bounded else "member", sessions)
        for name, may_login, is_bounded, sessions in rows
    }


def invite(home: HostHome, person: Key, path: Path, *, days: int = DAYS) -> Invitation:
    """Give a person a login with a one-time secret, and write the file to hand over.

    Somebody who forgot the password is invited again: the old password is worth nothing from then on.
    Raises `host.no_such_person`, `file.cannot_write`.
    """
    made = engine.owner_engine(home)
    try:
        with Workspace(made).reading() as session:
            row = session.get(Person, person)
            if row is None or not row.is_active:
                raise AppError("host.no_such_person", name="")
            name = row.name
    finally:
        made.dispose()
    secret, until = rights.new_secret(), clock.now() + timedelta(days=days)
    wanted = Invitation(link_of(home, person, name), secret, until)
    try:
        invitation.write(path, wanted)
    except OSError as error:
        raise AppError("file.cannot_write") from error
    rights.invite(home, person, secret, until)
    return wanted


def file_name(name: str) -> str:
    """What an invitation's file is called."""
    return location.file_name(name).removesuffix(location.SUFFIX) + SUFFIX


def link_of(home: HostHome, person: Key, name: str) -> ServerLink:
    """A person's way to this host."""
    settings = home.settings
    return ServerLink(
        workspace=settings.workspace,
        organisation=settings.organisation,
        person=name,
        addresses=addresses(home),
        port=settings.port,
        database=DATABASE,
        login=login_of(person),
        tls_name=settings.tls_name,
        certificate=home.certificate.read_text(),
    )


def addresses(home: HostHome) -> tuple[str, ...]:
    """Where colleagues find this computer: what was said, its name, its numbers in the office's network."""
    found = [*home.settings.addresses, *_numbers(), socket.gethostname()]
    return tuple(dict.fromkeys(found))[:8]


def _numbers() -> Iterable[str]:
    states = psutil.net_if_stats()
    for name, places in psutil.net_if_addrs().items():
        if name not in states or not states[name].isup:
            continue
        for place in places:
            if place.family == socket.AF_INET and not place.address.startswith(("127.", "169.254.")):
                yield place.address


def remove(home: HostHome, person: Key) -> None:
    """A colleague leaves: the login is closed and live sessions are cut. The record stays, for the history."""
    rights.remove(home, person)


def found_or_entered(home: HostHome, name: str, roles: Sequence[Role]) -> Key:
    """The colleague of this name; entered with these roles where there is none.

    Raises `host.no_such_person` without a role, `host.name_is_shared` when several are called so.
    """
    made = engine.owner_engine(home)
    try:
        workspace = Workspace(made)
        with workspace.reading() as session:
            called = select(Person.id).where(Person.name == name.strip(), Person.is_active).limit(2)
            found = session.scalars(called).all()
        if len(found) > 1:
            raise AppError("host.name_is_shared", name=name)
        if found:
            return found[0]
        if not roles:
            raise AppError("host.no_such_person", name=name)
        with workspace.action(UseCase.ORGANISATION_EDIT) as session:
            return people.found_or_added(session, name.strip(), roles)
    finally:
        made.dispose()
