"""Bringing a workspace of an earlier release up to date: backup, triggers off, migrate, triggers on, check.

All in one transaction: a failure or a kill leaves the workspace as it was. A workspace of a later release
is refused politely.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine

from models import journal, migrations, presence, search_index
from models.access import postgresql as guarding
from services import backups
from services.backups import Backup, Reason
from services.errors import AppError
from services.workspaces.copying import CopyProgress
from services.workspaces.database_errors import explained
from services.workspaces.opening import OpenFile

if TYPE_CHECKING:
    from alembic.config import Config

_LOCK_TIMEOUT = "10s"  # a schema change that waits makes every reader behind it wait


class State(StrEnum):
    """How a database stands to this program."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    FOREIGN = "foreign"  # no workspace of ours


@dataclass(frozen=True, slots=True)
class Chain:
    """The editions that this program knows. Tests give it one more."""

    editions: tuple[str, ...] = migrations.EDITIONS
    folders: tuple[str, ...] = (str(migrations.FOLDER / "versions"),)

    @property
    def head(self) -> str:
        return self.editions[-1]


def state_of(engine: Engine, chain: Chain | None = None) -> State:
    """Ask a database for its edition: one small query."""
    chain = chain or Chain()
    with engine.connect() as connection:
        edition = migrations.edition_of(connection)
    if edition == chain.head:
        return State.CURRENT
    if not edition:
        return State.FOREIGN
    return State.OLDER if edition in chain.editions else State.NEWER


def bring_up_to_date(
    file: OpenFile, *, chain: Chain | None = None, progress: CopyProgress | None = None
) -> Backup | None:
    """Migrate a local workspace if it is older; answers the backup that was made before.

    Raises `workspace.newer`, `workspace.not_a_workspace`, or `migration.broken_links` (nothing changed)
    when rows would be left without the row they refer to.
    """
    chain = chain or Chain()
    if not _needs_migration(file.engine, chain, file.path.name):
        return None
    backup = backups.make(file, Reason.MIGRATION, progress=progress)
    try:
        _migrate(file.engine, chain)
    except Exception as error:
        raise explained(error, name=file.path.name) or error from error
    return backup


def bring_server_up_to_date(engine: Engine, *, chain: Chain | None = None) -> bool:
    """Migrate a shared workspace, as its owner; its backup is the host's. Answers whether anything was to do."""
    chain = chain or Chain()
    if not _needs_migration(engine, chain, engine.url.database or ""):
        return False
    _migrate(engine, chain)
    return True


def upgrade(connection: Connection, edition: str, chain: Chain | None = None) -> None:
    """Run Alembic up to an edition on this connection, inside its transaction."""
    from alembic import command

    command.upgrade(configuration(connection, chain), edition)


def configuration(connection: Connection, chain: Chain | None = None) -> Config:
    """Alembic's configuration, without a file: where the editions are, and the connection to use."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations.FOLDER))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join((chain or Chain()).folders).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _needs_migration(engine: Engine, chain: Chain, name: str) -> bool:
    state = state_of(engine, chain)
    if state is State.NEWER:
        raise AppError("workspace.newer", name=name)
    if state is State.FOREIGN:
        raise AppError("workspace.not_a_workspace", name=name)
    return state is State.OLDER


def _migrate(engine: Engine, chain: Chain) -> None:
    is_local = engine.dialect.name == "sqlite"
    engine = engine.execution_options(begin="IMMEDIATE") if is_local else engine
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        if is_local:
            # Outside a transaction, where alone it works: with foreign keys on, rebuilding a table empties others.
            raw.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                _in_transaction(connection, lambda: upgrade(connection, chain.head, chain))
        finally:
            if is_local:
                raw.execute("PRAGMA foreign_keys = ON")


def _in_transaction(connection: Connection, migrate: Callable[[], None]) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_LOCK_TIMEOUT}'")
    is_guarded = guarding.is_applied(connection)
    if is_guarded:
        guarding.lift(connection)
    journal.drop(connection)
    migrate()
    search_index.install(connection)
    presence.install(connection)
    journal.install(connection)
    if is_guarded:
        guarding.apply(connection)
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise AppError("migration.broken_links", table=broken[0][0], count=len(broken))
