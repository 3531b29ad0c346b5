"""The SQLAlchemy engine of an encrypted workspace file."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from services.workspaces.dialect import URL

KEY_BYTES = 32
_BUSY_SECONDS = 10.0
_CACHE_KIB = 32 * 1024
_WAL_LIMIT_BYTES = 64 * 1024 * 1024

Begin = Literal["DEFERRED", "IMMEDIATE"]


def connect(path: Path, key: bytes, *, is_read_only: bool = False, may_create: bool = False) -> sqlite3.Connection:
    """One keyed connection without pool or transaction handling: for copies, checks and re-encryption.

    SQLCipher takes `key` raw: 0.6 ms a connection, where a passphrase would cost 0.15 s each time.
    A wrong key shows at the first read only, as `DatabaseError: file is not a database`.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a workspace key has 32 bytes")
    mode = "ro" if is_read_only else "rwc" if may_create else "rw"
    raw = sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        raw.execute("PRAGMA temp_store = MEMORY")  # nothing of a person goes to a temporary file in clear
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("PRAGMA recursive_triggers = ON")  # so that REPLACE cannot delete past the journal
    except BaseException:
        raw.close()
        raise
    return raw


def _pooled(path: Path, key: bytes, may_create: bool) -> sqlite3.Connection:
    raw = connect(path, key, may_create=may_create)
    try:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = NORMAL")
        raw.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        raw.execute(f"PRAGMA journal_size_limit = {_WAL_LIMIT_BYTES}")
    except BaseException:
        raw.close()
        raise
    return raw


def open_engine(path: Path, key: bytes, *, may_create: bool = False) -> Engine:
    """An engine over the workspace file: one writer at a time, readers beside it (WAL).

    Transactions begin where SQLAlchemy begins them, not at the first change as the driver would.
    They begin deferred; for the writer use `engine.execution_options(begin="IMMEDIATE")`, so that it
    waits for its turn at the start and never fails half-way as "database is locked".
    The file must exist, unless `may_create`.
    """
    engine = create_engine(
        URL,
        module=sqlcipher,
        creator=lambda: _pooled(path, key, may_create),
        poolclass=QueuePool,
        pool_size=6,
        max_overflow=4,
    )
    # Many rows of one INSERT are one statement. Each statement that fires triggers keeps what it needs to be undone
    # by itself: with a row a statement, that alone made the journal a quarter dearer.
    engine.dialect.use_insertmanyvalues_wo_returning = True

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        how: Any = connection.get_execution_options().get("begin", "DEFERRED")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if how == "IMMEDIATE" else "BEGIN")

    return engine
