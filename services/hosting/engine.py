"""The engine of a host: PostgreSQL on this computer's own loopback, with passwords, made and run by the program.

It speaks to nobody but the front (`front.py`), which is what colleagues reach.
"""

from __future__ import annotations

import contextlib
import secrets
import socket
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import psycopg
from psycopg import sql
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool

from models.access.names import Names
from services import atomic_file
from services.errors import AppError
from services.hosting import programs
from services.hosting.home import DATABASE, HostHome

SUPERUSER = "postgres"
ENGINE_PASSWORD = "engine"
_MB = 1024 * 1024
_QUIET_PORTS = range(20_000, 32_000)
"""Systems give out ports above these for connections that go out: one kept for later would be taken by chance."""
_PASSING = {"fsync": "off", "full_page_writes": "off"}
_HBA = """# Written by Zhaoxian. Passwords for everybody; the front is the only way in from other computers.
host all all 127.0.0.1/32 scram-sha-256
host all all ::1/128 scram-sha-256
"""


def make(home: HostHome, *, port: int, is_passing: bool = False) -> None:
    """Make the engine's files, once. Raises `host.engine_failed`.

    One that is `is_passing` holds a copy for some minutes and need not outlive a power cut.
    """
    password = secrets.token_urlsafe(32)
    home.data.mkdir(mode=0o700, parents=True)
    home.log.mkdir(mode=0o700, parents=True, exist_ok=True)
    programs.give(home.data)
    programs.give(home.log)
    home.keep_secrets(**{ENGINE_PASSWORD: password})
    with _password_file(password) as file:
        programs.run(
            "initdb",
            [
                f"--pgdata={home.data}",
                f"--username={SUPERUSER}",
                f"--pwfile={file}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-messages=C",
                *(["--no-sync"] if is_passing else []),
            ],
            seconds=300,
        )
    configure(home, port=port)


def configure(home: HostHome, *, port: int, is_passing: bool = False) -> None:
    """Write the configuration anew: sized for this computer, and silent about what people wrote."""
    settings = _configuration(home, port) | (_PASSING if is_passing else {})
    lines = [f"{name} = {value}" for name, value in settings.items()]
    written = "# Written by Zhaoxian at every start.\n" + "\n".join(lines) + "\n"
    for name, text in (("postgresql.auto.conf", ""), ("zhaoxian.conf", written), ("pg_hba.conf", _HBA)):
        _write(home.data / name, text)
    whole = home.data / "postgresql.conf"
    include = "include = 'zhaoxian.conf'"
    if include not in (found := whole.read_text()):
        _write(whole, f"{found.rstrip()}\n{include}\n")


def _configuration(home: HostHome, port: int) -> dict[str, str]:
    memory = psutil.virtual_memory().total // _MB
    return {
        "listen_addresses": "'127.0.0.1'",
        "port": str(port),
        "unix_socket_directories": "''",
        "max_connections": "500",
        "password_encryption": "'scram-sha-256'",
        "shared_buffers": f"{max(64, min(memory // 8, 1024))}MB",
        "effective_cache_size": f"{max(256, memory // 3)}MB",
        "work_mem": "8MB",
        "maintenance_work_mem": "128MB",
        "max_wal_size": "1GB",
        "jit": "off",
        "timezone": "'UTC'",
        "lc_messages": "'C'",
        "idle_in_transaction_session_timeout": "'30min'",
        "logging_collector": "on",
        "log_directory": f"'{home.log.as_posix()}'",
        "log_filename": "'engine-%a.log'",
        "log_truncate_on_rotation": "on",
        "log_rotation_age": "1d",
        # What people wrote never goes to a log: no statement, no parameter, no "Key (name)=(…)".
        "log_min_error_statement": "panic",
        "log_error_verbosity": "terse",
        "log_parameter_max_length_on_error": "0",
        "log_statement": "none",
    }


def _write(path: Path, text: str) -> None:
    atomic_file.write(path, text.encode())
    programs.give(path)


@contextlib.contextmanager
def _password_file(password: str) -> Iterator[Path]:
    """The first password in a file that only the engine's account reads; gone afterwards."""
    place = Path(tempfile.mkdtemp(prefix="zx-"))
    file = place / "word"
    try:
        atomic_file.write(file, password.encode())
        programs.give(file)
        programs.give(place)
        yield file
    finally:
        file.unlink(missing_ok=True)
        place.rmdir()


def is_running(home: HostHome) -> bool:
    """Whether the engine of this folder runs, whoever started it."""
    try:
        programs.run("pg_ctl", ["status", f"--pgdata={home.data}"], seconds=20)
    except AppError:
        return False
    return True


def start(home: HostHome, *, is_passing: bool = False) -> None:
    """Start the engine and wait until it answers; one that runs already is left as it is.

    Raises `host.engine_failed`, `host.data_missing`.
    """
    if not (home.data / "PG_VERSION").exists():
        raise AppError("host.data_missing", folder=str(home.folder))
    if is_running(home):
        return
    if not _is_free(home.settings.engine_port):  # another program took it while this one was off
        home.keep(replace(home.settings, engine_port=free_port()))
    configure(home, port=home.settings.engine_port, is_passing=is_passing)
    log = home.log / "start.log"
    arguments = ["start", "--wait", "--timeout=110", f"--pgdata={home.data}", f"--log={log}"]
    programs.run("pg_ctl", arguments, seconds=120)


def stop(home: HostHome, *, at_once: bool = False) -> None:
    """Stop the engine; open transactions are rolled back. `at_once` is the crash that it recovers from."""
    if is_running(home):
        mode = "immediate" if at_once else "fast"
        programs.run("pg_ctl", ["stop", "--wait", f"--mode={mode}", f"--pgdata={home.data}"], seconds=120)


def superuser(home: HostHome, database: str = DATABASE, *, timeout: int = 10) -> psycopg.Connection:
    """A connection of the host itself, in autocommit, past the front. Raises `host.engine_silent`."""
    try:
        return psycopg.connect(
            host="127.0.0.1",
            port=home.settings.engine_port,
            dbname=database,
            user=SUPERUSER,
            password=home.secret(ENGINE_PASSWORD),
            connect_timeout=timeout,
            autocommit=True,
            application_name="zhaoxian host",
        )
    except psycopg.OperationalError as error:
        raise AppError("host.engine_silent") from error


def reached_by_programs(home: HostHome) -> list[str]:
    """Where the engine's own programs find it, as arguments."""
    return ["--host=127.0.0.1", f"--port={home.settings.engine_port}", f"--username={SUPERUSER}"]


def make_database(home: HostHome, name: str = DATABASE) -> None:
    """An empty database that nobody but its owner may enter."""
    with superuser(home, "postgres") as raw:
        raw.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
        raw.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(name)))


@contextlib.contextmanager
def one_at_a_time(home: HostHome, what: int) -> Iterator[None]:
    """Wait until nobody else does this on this host: its own night watch, a command, a button in a window."""
    with superuser(home, "postgres") as raw:
        raw.execute("SELECT pg_advisory_lock(%s)", (what,))
        yield


def owner_role(database: str) -> str:
    """The role that owns every table and function of a workspace; nobody signs in as it."""
    return Names.of(database).owner


def owner_engine(home: HostHome, database: str = DATABASE) -> Engine:
    """An engine of the host itself: for founding, migrating, moving, and what is derived.

    Once the workspace has its rights it acts as the owner of the tables, before as the superuser.
    """
    owner = owner_role(database)

    def made() -> psycopg.Connection:
        raw = superuser(home, database)
        if raw.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (owner,)).fetchone():
            raw.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(owner)))
        raw.autocommit = False
        return raw

    return _engine(made)


def superuser_engine(home: HostHome, database: str = DATABASE) -> Engine:
    """An engine above the owner: for rights alone."""

    def made() -> psycopg.Connection:
        raw = superuser(home, database)
        raw.autocommit = False
        return raw

    return _engine(made)


def _engine(made: Callable[[], psycopg.Connection]) -> Engine:
    return create_engine("postgresql+psycopg://", creator=made, poolclass=QueuePool, pool_size=2, max_overflow=4)


def free_port() -> int:
    """A port of the loopback that nobody uses now, and that no system gives out by itself until it is used."""
    for _ in range(200):
        port = _QUIET_PORTS.start + secrets.randbelow(len(_QUIET_PORTS))
        if _is_free(port):
            return port
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _is_free(port: int) -> bool:
    with socket.socket() as asked:
        if not hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # what lingers of closed connections is no hindrance
            asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
