"""The restore drill: the newest backup is really restored, beside the workspace, and compared row for row.

Where the workspace is on somebody else's server it is restored here, in an engine of its own (`apart.py`).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from psycopg import sql

from services.errors import AppError
from services.hosting import apart, backup_keys, backups, engine, pouring
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
    path = path or newest(home)
    began = time.monotonic()
    key = backup_keys.key_of(home)
    if home.settings.elsewhere:
        with apart.opened(path, key, beside=home.folder) as place:
            return Rehearsed(path, time.monotonic() - began, len(place.tables), sum(place.tables.values()))
    manifest = backups.verify(path, key)
    with engine.one_at_a_time(home, LOCK):
        _drop(home)
        try:
            engine.make_database(home, DATABASE)
            pouring.pour(home, path, key, DATABASE)
            tables = pouring.compare(home, DATABASE, manifest)
        finally:
            _drop(home)
    return Rehearsed(path, time.monotonic() - began, len(tables), sum(tables.values()))


def newest(home: HostHome) -> Path:
    """The newest backup. Raises `host.no_backup`."""
    found = next(iter(backups.backups_of(home)), None)
    if found is None:
        raise AppError("host.no_backup")
    return found.path


def _drop(home: HostHome) -> None:
    with engine.superuser(home, "postgres") as raw:
        raw.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(DATABASE)))
