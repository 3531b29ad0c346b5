"""A workspace of this computer goes to a server that somebody else runs, and comes home from it.

Both ways are compared row for row. What broke is tried again: the documents that had arrived are not sent twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import Engine, delete, insert

from models.access.names import Names
from models.tables import Setting
from models.values import clock
from models.values.keys import new_key
from services import migrate, setup
from services.errors import AppError
from services.hosting import adopted, sharing, tending
from services.hosting.elsewhere import Elsewhere, identity_of, require_current
from services.local_workspace import LocalWorkspace
from services.migrate import State
from services.moving import to_file, to_server
from services.moving.to_server import Moved
from services.progress import Progress
from services.server_workspace import members
from services.server_workspace.invitation import Invitation, new_secret
from services.use_cases import UseCase
from services.vault.secret import Secret
from services.workspace import Workspace

_THERE = b"""SELECT count(*) FROM pg_stat_activity
  WHERE datname = current_database() AND usename ~ '^zx_[0-9a-f]{32}$'"""


@dataclass(frozen=True, slots=True)
class MovedIn:
    """What was moved, and the file that lets its person in there."""

    moved: Moved
    invitation: Invitation
    is_hardened: bool


def move_in(place: Elsewhere, local: LocalWorkspace, file: Path, *, progress: Progress | None = None) -> MovedIn:
    """Move a workspace into an empty database, write its person's invitation, and say at home that it is there.

    May be repeated after any break. What is refused, or stopped, leaves the database as it was. Raises the codes of
    `adopted.require_fit`, of `to_server.move`, `adopt.busy`, `file.cannot_write`.
    """
    with adopted.alone(place.link, place.password) as raw:
        adopted.require_version(raw.info.server_version)
        made = adopted.engine_of(place.link, place.password)
        try:
            is_new = migrate.state_of(made) is State.FOREIGN
            if is_new:
                adopted.require_fit(raw)
            adopted.require_writable(file)
            moved = _moved(raw, made, local, is_new, file, progress)
            is_hardened = adopted.apply_rights(place.link, place.password)
            workspace = Workspace(made)
            _named(workspace, local)
            tending.follow(workspace)
            person = local.account.person
            way = place.way_of(workspace, person)
            with workspace.deriving() as session:
                found = members.invite(session, person=person, link=way, path=file, secret=new_secret())
        finally:
            made.dispose()
    sharing.mark_moved(local.workspace)
    return MovedIn(moved, found, is_hardened)


def _moved(
    raw: psycopg.Connection, made: Engine, local: LocalWorkspace, is_new: bool, file: Path, progress: Progress | None
) -> Moved:
    was_open = adopted.open_to_all(raw) if is_new else []
    try:
        if is_new:
            adopted.make_tables(made)
        return to_server.move(local.workspace, made, progress=progress)
    except BaseException:
        made.dispose()
        if is_new and not raw.broken:  # where the line broke, the next try goes on from what has arrived
            adopted.left_empty(raw, was_open)
        file.unlink(missing_ok=True)
        raise


def _named(workspace: Workspace, local: LocalWorkspace) -> None:
    """Who tends it knows it by the file's key; that the file had moved before says nothing here."""
    with workspace.action(UseCase.SETTINGS) as session:
        session.execute(delete(Setting).where(Setting.code.in_((adopted.IDENTITY, setup.MOVED))))
        value = local.file.workspace.hex
        session.execute(insert(Setting), {"id": new_key(), "code": adopted.IDENTITY, "value": value, "version": 1})


def move_out(
    place: Elsewhere, path: Path, *, secrets: Sequence[Secret], progress: Progress | None = None
) -> LocalWorkspace:
    """Take the workspace home into a file. The database is left as it was, but nobody gets into it any more.

    Raises `adopt.people_there` while somebody is connected, `adopt.busy` while somebody follows, `moving.differs`, and
    what making a workspace may raise.
    """
    with adopted.alone(place.link, place.password) as raw:
        made = adopted.engine_of(place.link, place.password)
        try:
            require_current(made, place.link)
            identity_of(Workspace(made), place.link)
            _closed(raw, True)
            try:
                _require_nobody(raw)
                local = to_file.bring_home(made, path, secrets=secrets, progress=progress)
            except BaseException:
                _closed(raw, False)
                raise
            with Workspace(made).action(UseCase.SETTINGS) as session:
                value = clock.now().isoformat()
                session.execute(insert(Setting), {"id": new_key(), "code": setup.MOVED, "value": value, "version": 1})
        finally:
            made.dispose()
    return local


def _closed(raw: psycopg.Connection, is_closed: bool) -> None:
    """Let people into the database no more, or again."""
    words = "REVOKE CONNECT ON DATABASE {} FROM {}" if is_closed else "GRANT CONNECT ON DATABASE {} TO {}"
    guest = Names.of(raw.info.dbname).guest
    raw.execute(sql.SQL(words).format(sql.Identifier(raw.info.dbname), sql.Identifier(guest)))


def _require_nobody(raw: psycopg.Connection) -> None:
    (count,) = raw.execute(_THERE).fetchone() or (0,)
    if count:
        raise AppError("adopt.people_there", count=count)
