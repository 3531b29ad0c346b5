"""An empty server to move to, and a local workspace full of everything to move."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from models.values.keys import new_key
from services import seals
from services.demo import build
from services.insights import stays
from services.use_cases import UseCase
from services.workspace import Workspace, create_tables
from services.workspaces.engine import connect, open_engine
from tests import factories
from tests.conftest import KEY


@pytest.fixture
def empty_server(postgres_server: str) -> Iterator[Engine]:
    """A database with all tables and nothing in them."""
    name = f"zx_{new_key().hex}"
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE zx_template"))
    base, _, query = postgres_server.partition("?")
    made = create_engine(f"{base.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else ""))
    yield made
    made.dispose()
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture(scope="session")
def full_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's people, positions, interviews, documents, with their history and its seals; made once."""
    path = tmp_path_factory.mktemp("full") / "full.zhaoxian"
    made = open_engine(path, KEY, may_create=True)
    with made.execution_options(begin="IMMEDIATE").begin() as connection:
        create_tables(connection)
    workspace = Workspace(made)
    factories.account(workspace)
    with workspace.action(UseCase.DEMO) as session:
        build.build(session)
    stays.follow(workspace)
    seals.seal(workspace)
    with contextlib.closing(connect(path, KEY)) as raw:
        made.dispose()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def full(full_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of it that a test may change."""
    path = tmp_path / "full.zhaoxian"
    shutil.copy(full_file, path)
    workspace = Workspace(open_engine(path, KEY))
    yield workspace
    workspace.close()
