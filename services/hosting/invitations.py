"""Inviting people to the workspace: their record, their login, and the file with its one-time secret."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil
from sqlalchemy import select

from models.tables import Person
from models.values.enums import Role
from models.values.keys import Key
from services.access.logins import login_of
from services.errors import AppError
from services.hosting import engine
from services.hosting.home import DATABASE, HostHome
from services.organisation import people
from services.server_workspace import members as of_workspace
from services.server_workspace.invitation import SUFFIX, Invitation, new_secret
from services.server_workspace.link import ServerLink
from services.server_workspace.members import LoginState, Member
from services.use_cases import UseCase
from services.workspace import Workspace
from services.workspaces import location


@contextmanager
def workspace_of(home: HostHome) -> Iterator[Workspace]:
    """The workspace as the host itself has it, as the owner of its tables."""
    made = engine.owner_engine(home)
    try:
        yield Workspace(made)
    finally:
        made.dispose()


def members(home: HostHome) -> list[Member]:
    """Everybody in the workspace, with the login and the live sessions."""
    with workspace_of(home) as workspace, workspace.reading() as session:
        return list(of_workspace.members(session))


def invite(home: HostHome, person: Key, path: Path, *, days: int = of_workspace.DAYS) -> Invitation:
    """Invite somebody from the host itself; see `server_workspace.members.invite`."""
    with workspace_of(home) as workspace, workspace.deriving() as session:
        link = link_of(home, person, "")
        return of_workspace.invite(session, person=person, link=link, path=path, secret=new_secret(), days=days)


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
    """Take somebody's access away from the host itself."""
    with workspace_of(home) as workspace, workspace.deriving() as session:
        of_workspace.remove(session, person=person)


def found_or_entered(home: HostHome, name: str, roles: Sequence[Role]) -> Key:
    """The colleague of this name at this host; see `found_or_entered_in`."""
    with workspace_of(home) as workspace:
        return found_or_entered_in(workspace, name, roles)


def found_or_entered_in(workspace: Workspace, name: str, roles: Sequence[Role]) -> Key:
    """The colleague of this name; entered with these roles where there is none.

    Raises `host.no_such_person` without a role, `host.name_is_shared` when several are called so.
    """
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


def require_member(people: Iterable[Member], person: Key, name: str) -> None:
    """Raises `host.not_a_member` for somebody who has no login."""
    if next((m.state for m in people if m.person == person), LoginState.NONE) is LoginState.NONE:
        raise AppError("host.not_a_member", name=name)
