"""An empty server to move to, and a local workspace full of everything to move."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.orm import Session

from models.values.keys import new_key
from services import documents, seals
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
    server = create_engine(f"{base.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else ""))
    yield server
    server.dispose()
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


def made(path: Path, fill: Callable[[Session], object]) -> Path:
    """A workspace file with what `fill` writes, its stays and seals."""
    engine = open_engine(path, KEY, may_create=True)
    with engine.execution_options(begin="IMMEDIATE").begin() as connection:
        create_tables(connection)
    workspace = Workspace(engine)
    factories.account(workspace)
    with workspace.action(UseCase.DEMO) as session:
        fill(session)
    stays.follow(workspace)
    seals.seal(workspace)
    with contextlib.closing(connect(path, KEY)) as raw:
        engine.dispose()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def few(session: Session) -> None:
    """Some people and a document."""
    for number in range(120):
        factories.candidate(session, f"某{number:03}", city="苏州")
    documents.attach(session, data=b"%PDF-1.4 " + bytes(300_000), file_name="简历.pdf", candidate=None)


@pytest.fixture(scope="session")
def full_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's people, positions, interviews, documents, with their history and its seals; made once."""
    return made(tmp_path_factory.mktemp("full") / "full.zhaoxian", build.build)


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small workspace, made once."""
    return made(tmp_path_factory.mktemp("small") / "small.zhaoxian", few)


@pytest.fixture
def full(full_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the demo that a test may change."""
    yield from _copied(full_file, tmp_path)


@pytest.fixture
def small(small_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the small one."""
    yield from _copied(small_file, tmp_path)


def _copied(file: Path, folder: Path) -> Iterator[Workspace]:
    path = folder / file.name
    shutil.copy(file, path)
    workspace = Workspace(open_engine(path, KEY))
    yield workspace
    workspace.close()
