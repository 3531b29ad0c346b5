"""Signing in to a shared workspace: the editions of program and database compared, and who it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models.tables import Person, Setting
from models.values.keys import Key
from services import migrate, setup
from services.errors import AppError
from services.migrate import State
from services.server_workspace import certificates, own_key
from services.server_workspace import link as links
from services.server_workspace.asked import Asked
from services.server_workspace.connecting import Word, connect, engine_for, explained
from services.server_workspace.link import ServerLink
from services.setup import Account
from services.workspace import Workspace


@dataclass(slots=True)
class SharedWorkspace:
    """What `desktop/bootstrap.py` works with, as with a `LocalWorkspace`. `path` is the link's file."""

    path: Path
    link: ServerLink
    workspace: Workspace
    account: Account

    word: Word

    def password_changed(self, new: str) -> None:
        """Connections that the pool makes from now on sign in with the new password."""
        self.word.text = new

    def close(self) -> None:
        """Let go of every connection."""
        self.workspace.close()


def open_shared(path: Path, password: str) -> SharedWorkspace:
    """Sign in with a link and the person's password.

    Raises the codes of `connecting.explained`, `server.older` (the host has to be brought up to date),
    `server.newer` (this program has to be), `server.no_person` (the login is of nobody in this workspace).
    """
    link = links.read(path)
    connect(link, password).close()  # what is wrong is told in one sentence, before there is a pool
    word = Word(password)
    engine = engine_for(link, word)
    try:
        _require_same_edition(engine, link)
        workspace = Workspace(engine)
        with workspace.reading() as session:
            account = account_of(session)
            asked = certificates.asked(session)
        if link.tls_name and asked is not Asked.OFF and not own_key.is_there(link):
            with connect(link, password) as raw:
                own_key.enrolled(link, raw)
        workspace.person = account.person
    except DBAPIError as error:
        engine.dispose()
        raise explained(error.orig or error, link) from error
    except BaseException:
        engine.dispose()
        raise
    return SharedWorkspace(path, _renewed(path, link, account), workspace, account, word)


def _require_same_edition(engine: Engine, link: ServerLink) -> None:
    state = migrate.state_of(engine)
    if state is State.NEWER:
        raise AppError("server.newer", name=link.organisation)
    if state is State.OLDER:
        raise AppError("server.older", name=link.organisation)
    if state is State.FOREIGN:
        raise AppError("server.no_workspace", name=link.organisation)


def account_of(session: Session) -> Account:
    """The person whose login this is, and the organisation. Raises `server.no_person`."""
    key = session.scalar(text("SELECT sec.me()"))
    person = session.get(Person, Key(str(key))) if key is not None else None
    if person is None or not person.is_active:
        raise AppError("server.no_person")
    wanted = Setting.code.in_((setup.ORGANISATION, setup.PROCESS))
    settings = dict(session.execute(select(Setting.code, Setting.value).where(wanted)).all())
    return Account(
        person.id,
        person.name,
        frozenset(person.roles),
        settings.get(setup.ORGANISATION) or "",
        settings.get(setup.PROCESS) or "standard",
        is_demo=False,
    )


def _renewed(path: Path, link: ServerLink, account: Account) -> ServerLink:
    """The organisation and the person may have another name by now."""
    found = replace(link, organisation=account.organisation or link.organisation, person=account.name)
    if found != link:
        links.write(path, found)
    return found
