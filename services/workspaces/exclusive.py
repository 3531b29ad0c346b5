"""Having a workspace file alone, for the moment in which another file takes its place."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from services.errors import AppError
from services.workspaces.engine import connect
from services.workspaces.opening import OpenFile

_PATIENCE_MS = 2000


@contextlib.contextmanager
def alone(file: OpenFile) -> Iterator[sqlite3.Connection]:
    """The only connection to the file, its log folded in. `workspace.busy` when somebody else has it open.

    The engine's connections are closed; it opens new ones when it is used again.
    """
    file.engine.dispose()
    with contextlib.closing(connect(file.path, file.key)) as raw:
        try:
            raw.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
            raw.execute("PRAGMA locking_mode = EXCLUSIVE")
            is_folded = raw.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete"
            raw.execute("BEGIN EXCLUSIVE")
            raw.execute("COMMIT")
        except sqlcipher.OperationalError as error:
            raise AppError("workspace.busy", name=file.path.name) from error
        if not is_folded:
            raise AppError("workspace.busy", name=file.path.name)
        require_no_log(file.path)
        yield raw


def require_no_log(path: Path) -> None:
    """Refuse to replace a file beside which a log lies: it would be replayed over the new one."""
    if path.with_name(path.name + "-wal").exists():
        raise AppError("workspace.busy", name=path.name)
