"""The restore drill: the newest backup is really restored, beside the workspace, and compared row for row."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from psycopg import sql

from services.errors import AppError
from services.hosting import backup_file, backup_keys, backups, engine, programs
from services.hosting.backup_file import DUMP
from services.hosting.home import HostHome

DATABASE = "zx_drill"
LOCK = 0x5A48_4452  # "ZHDR"


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A drill that found everything as it was."""

    backup: Path
    seconds: float
    tables: int
    rows: int


def rehearse(home: HostHome, path: Path | None = None) -> Rehearsed:
    """Restore a backup (the newest) into a database of its own, compare, and drop it again.

    Raises `host.no_backup`, `backup.damaged`, `host.drill_failed` with the tables that differ.
    """
    if path is None:
        newest = next(iter(backups.backups_of(home)), None)
        if newest is None:
            raise AppError("host.no_backup")
        path = newest.path
    began = time.monotonic()
    key = backup_keys.key_of(home)
    manifest = backups.verify(path, key)
    with engine.one_at_a_time(home, LOCK):
        _drop(home)
        try:
            engine.make_database(home, DATABASE)
            pour(home, path, key, DATABASE)
            tables = compare(home, DATABASE, manifest)
        finally:
            _drop(home)
    return Rehearsed(path, time.monotonic() - began, len(tables), sum(tables.values()))


def compare(home: HostHome, database: str, manifest: dict[str, Any]) -> dict[str, int]:
    """What a restored database holds, against what was counted and hashed when it was dumped; gives the rows of each.

    Raises `host.drill_failed` with the tables that differ.
    """
    with engine.superuser(home, database) as raw:
        raw.execute("BEGIN")
        found = backups.measured(raw)
        raw.execute("ROLLBACK")
    wanted = manifest["tables"]
    differing = sorted(table for table in {*wanted, *found} if wanted.get(table) != found.get(table))
    if differing or not found:
        raise AppError("host.drill_failed", tables=", ".join(differing[:5]))
    return {table: int(count) for table, (count, _) in found.items()}


def pour(home: HostHome, path: Path, key: bytes, database: str) -> None:
    """Let the engine's own program restore a backup's dump into an empty database; the first error ends it."""
    arguments = [*backups.connection_of(home), f"--dbname={database}", "--exit-on-error"]
    with programs.piped("pg_restore", arguments, password=home.secret(engine.ENGINE_PASSWORD), feeds=True) as into:
        for kind, data in backup_file.frames(path, key):
            if kind == DUMP:
                into.write(data)


def _drop(home: HostHome) -> None:
    with engine.superuser(home, "postgres") as raw:
        raw.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(DATABASE)))
