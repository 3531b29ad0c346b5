"""Restoring: a backup poured into an empty database of the host's engine, and compared with what was counted then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from services.errors import AppError
from services.hosting import backup_file, backups, engine, programs
from services.hosting.backup_file import DUMP, ROLES
from services.hosting.home import HostHome


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
    arguments = [*engine.reached_by_programs(home), f"--dbname={database}", "--exit-on-error"]
    with programs.piped("pg_restore", arguments, password=home.secret(engine.ENGINE_PASSWORD), feeds=True) as into:
        for kind, data in backup_file.frames(path, key):
            if kind == DUMP:
                into.write(data)


def make_roles(home: HostHome, backup: Path, key: bytes) -> None:
    """People's logins with their passwords, and the groups; never the superuser of the other computer."""
    said = b"".join(data for kind, data in backup_file.frames(backup, key) if kind == ROLES).decode()
    wanted = [line for line in said.splitlines() if line.startswith(("CREATE ROLE zx_", "ALTER ROLE zx_", "GRANT zx_"))]
    with engine.superuser(home, "postgres") as raw:
        for line in wanted:
            raw.execute(line.encode())
