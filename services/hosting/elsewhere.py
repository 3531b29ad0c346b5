"""A workspace on a server that somebody else runs, as its database's owner tends it from a folder of this computer.

The folder holds the backups with their key, the list of those who were erased, and the last beat of who follows. The
server's address is told with every command; the password is kept only for a service that starts by itself.
"""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import psycopg
from sqlalchemy import Engine, select

from models.access.names import Names
from models.tables import Person, Setting
from models.values.keys import Key
from services import migrate, setup
from services.access.logins import login_of
from services.errors import AppError
from services.hosting import adopted, backup_keys, nights, running
from services.hosting.home import HostHome, HostSettings
from services.hosting.source import Source
from services.hosting.tunnel import tunnel
from services.migrate import State
from services.server_workspace.connecting import connect
from services.server_workspace.link import ServerLink
from services.vault.recovery import new_recovery_key
from services.workspace import Workspace

OWNER = "owner"
"""Under what name the folder keeps the owner's password, where it starts by itself."""
_PEOPLE = """SELECT m.rolname FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member
  JOIN pg_roles g ON g.oid = a.roleid WHERE g.rolname = %s AND length(m.rolname) = 35 ORDER BY 1"""
_STATE = """SELECT (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = %(lock)s AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())),
  (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename ~ '^zx_[0-9a-f]{32}$'),
  has_language_privilege('public', 'plpgsql', 'USAGE'), pg_database_size(current_database())"""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The owner's way to the database, and the folder here."""

    link: ServerLink
    password: str = field(repr=False)
    home: HostHome

    @property
    def where(self) -> str:
        return f"{self.link.addresses[0]}:{self.link.port}/{self.link.database}"

    @contextlib.contextmanager
    def engine(self) -> Iterator[Engine]:
        """The owner's connections. Raises a code of `connecting.explained`, `server.no_workspace`, and the like."""
        connect(self.link, self.password).close()  # what is wrong is told in one sentence, before there is a pool
        made = adopted.engine_of(self.link, self.password)
        try:
            yield made
        finally:
            made.dispose()

    @contextlib.contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """The workspace as its owner has it. Raises `adopt.older`, `server.newer`, `server.no_workspace`."""
        with self.engine() as made:
            require_current(made, self.link)
            yield Workspace(made)

    def settle(self) -> str:
        """Make the folder that of this workspace; gives the recovery key of its backups where it is new, else "".

        Raises `host.exists` where the folder belongs to something else.
        """
        with self.workspace() as workspace:
            identity, organisation = identity_of(workspace, self.link)
        if self.home.is_set_up():
            self.require_own(identity)
            return ""
        self.home.folder.mkdir(mode=0o711, parents=True, exist_ok=True)
        settings = HostSettings(identity, organisation, "", self.link.port, 0, elsewhere=self.where)
        recovery_key = new_recovery_key()
        self.home.keep(settings)
        backup_keys.make(self.home, recovery_key)
        return recovery_key

    def require_own(self, identity: uuid.UUID) -> None:
        """Raises `host.exists` where the folder belongs to a host, or to another workspace."""
        settings = self.home.settings
        if settings.workspace != identity or not settings.elsewhere:
            raise AppError("host.exists", folder=str(self.home.folder))

    def known_password(self) -> str:
        """The password, also where libpq found it itself (PGPASSFILE); "" where the server wants none."""
        if self.password:
            return self.password
        with connect(self.link, "") as raw:
            return (raw.pgconn.password or b"").decode()

    def source(self) -> Source:
        """What the backups are made of. The folder is settled."""
        settings = self.home.settings
        return Source(
            workspace=settings.workspace,
            organisation=settings.organisation,
            database=self.link.database,
            open=lambda: connect(self.link, self.password),
            reach=self._reach,
            password=self.known_password(),
            roles=self._roles,
        )

    @contextlib.contextmanager
    def _reach(self) -> Iterator[list[str]]:
        """The engine's own programs speak no TLS: they go through a tunnel that does."""
        names = [f"--username={self.link.login}", f"--role={Names.of(self.link.database).owner}"]
        if self.link.is_clear:
            yield [f"--host={self.link.addresses[0]}", f"--port={self.link.port}", *names]
            return
        with tunnel(self.link) as port:
            yield ["--host=127.0.0.1", f"--port={port}", *names]

    def _roles(self, raw: psycopg.Connection) -> str:
        """The groups and the people's logins, without passwords: only a superuser could read those."""
        names = Names.of(self.link.database)
        people = [str(name) for (name,) in raw.execute(_PEOPLE.encode(), (names.guest,)).fetchall()]
        return "\n".join(f"CREATE ROLE {name};" for name in (*names.everyone, *people))

    def way_of(self, workspace: Workspace, person: Key) -> ServerLink:
        """How somebody else comes to this workspace."""
        identity, organisation = identity_of(workspace, self.link)
        with workspace.reading() as session:
            name = session.scalar(select(Person.name).where(Person.id == person)) or ""
        return replace(self.link, workspace=identity, organisation=organisation, person=name, login=login_of(person))

    def status(self) -> dict[str, Any]:
        """How it is, and as `wrong` what an administrator should know."""
        with self.workspace() as workspace:
            _, organisation = identity_of(workspace, self.link)
        with connect(self.link, self.password) as raw:
            row = raw.execute(_STATE.encode(), {"lock": adopted.LOCK}).fetchone() or (0, 0, True, 0)
            version = raw.info.server_version
        said = running.said_by(self.home)
        beat = said if running.is_alive(said) else {}
        last = nights.last_backup(self.home) if self.home.is_set_up() else ""
        wrong = [*([] if row[0] else ["adopt.nobody_follows"]), *([] if last else ["adopt.no_backups"])]
        return {
            "organisation": organisation,
            "where": self.where,
            "server": version // 10_000,
            "followed": bool(row[0]),
            "connections": row[1],
            "bytes": row[3],
            "hardened": not row[2],
            "last_backup": last or None,
            "wrong": [*wrong, *(code for code in beat.get("wrong", []) if code not in wrong)],
        }


def require_current(made: Engine, link: ServerLink) -> None:
    """Raises `adopt.older`, `server.newer`, `server.no_workspace`."""
    state = migrate.state_of(made)
    if state is not State.CURRENT:
        codes = {State.NEWER: "server.newer", State.OLDER: "adopt.older", State.FOREIGN: "server.no_workspace"}
        raise AppError(codes[state], name=link.database)


def identity_of(workspace: Workspace, link: ServerLink) -> tuple[uuid.UUID, str]:
    """The workspace's key, and the organisation. Raises `server.no_workspace`, `adopt.moved_out`."""
    wanted = Setting.code.in_((adopted.IDENTITY, setup.ORGANISATION, setup.MOVED))
    with workspace.reading() as session:
        found = dict(session.execute(select(Setting.code, Setting.value).where(wanted)).all())
    kept = found.get(adopted.IDENTITY)
    if not isinstance(kept, str):  # it belongs to a host of the program, which tends it itself
        raise AppError("server.no_workspace", name=link.database)
    if setup.MOVED in found:
        raise AppError("adopt.moved_out", name=link.database)
    return uuid.UUID(hex=kept), str(found.get(setup.ORGANISATION) or "")
