"""The restore drill: the newest backup is really restored, beside the workspace, and compared row for row."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from psycopg import sql

from services.errors import AppError
from services.hosting import backup_file, backup_keys, backups, engine, programs
from services.hosting.backup_file import DUMP
from services.hosting.home import HostHome

DATABASE = "zx_drill"


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a drill found. `differing` names the tables that are not as they were; none: the backup is good."""

    backup: Path
    seconds: float
    tables: int
    rows: int
    differing: tuple[str, ...]

    @property
    def is_fine(self) -> bool:
        return not self.differing and self.tables > 0


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
    _drop(home)
    try:
        with engine.superuser(home, "postgres") as raw:
            raw.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(DATABASE)))
            raw.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(DATABASE)))
        pour(home, path, key, DATABASE)
        with engine.superuser(home, DATABASE) as raw:
            raw.execute("BEGIN")
            found = backups.measured(raw)
            raw.execute("ROLLBACK")
    finally:
        _drop(home)
    wanted = manifest["tables"]
    differing = tuple(sorted(t for t in {*wanted, *found} if wanted.get(t) != found.get(t)))
    rows = sum(int(count) for count, _ in wanted.values())
    done = Rehearsed(path, time.monotonic() - began, len(wanted), rows, differing)
    if not done.is_fine:
        raise AppError("host.drill_failed", tables=", ".join(differing[:5]))
    return done


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
