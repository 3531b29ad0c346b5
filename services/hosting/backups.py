"""Backups of the shared workspace: the engine's own dump, encrypted, verified by reading it back, thinned out.

What is counted and hashed of every table comes from the very snapshot that is dumped, so that a restore
can be compared with it row for row (`drill.py`).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from models import migrations
from models.values import clock
from services import atomic_file
from services.backups import FORGOTTEN, Reason
from services.errors import AppError
from services.hosting import backup_file, backup_keys, programs
from services.hosting.backup_file import DUMP, MANIFEST, PIECE, ROLES, SUFFIX, Header, Writer
from services.hosting.home import HostHome
from services.hosting.source import Source, of_host
from services.progress import Progress, Quiet

LOCK = 0x5A48_424B  # "ZHBK"
_WEEKS = 8
_NEWEST = 3
_SPARE = 256 * 1024 * 1024  # bytes that stay free on the backup's disk


@dataclass(frozen=True, slots=True)
class HostBackup:
    """One backup in the folder."""

    path: Path
    header: Header
    size: int


def backups_of(home: HostHome) -> list[HostBackup]:
    """Newest first; files that are no backups are passed over."""
    found = []
    for path in home.backups.glob(f"*{SUFFIX}"):
        try:
            found.append(HostBackup(path, backup_file.header_of(path), path.stat().st_size))
        except (AppError, OSError):
            continue
    return sorted(found, key=lambda backup: backup.header.at, reverse=True)


def make(
    home: HostHome, reason: Reason, *, source: Source | None = None, progress: Progress | None = None
) -> HostBackup:
    """Back the workspace up while people work, verify it, thin out the old ones.

    `source` is another server's workspace, whose backups this folder holds; else it is the host's own.
    Raises `host.disk_full`, `host.engine_failed`, `backup.damaged`. A failure leaves the earlier ones untouched.
    """
    found = source or of_host(home)
    with found.open() as waiting:
        waiting.execute("SELECT pg_advisory_lock(%s)", (LOCK,))  # a night watch, a command, a button in a window
        return _made(home, found, reason, progress or Quiet())


def _made(home: HostHome, source: Source, reason: Reason, progress: Progress) -> HostBackup:
    folder, at = home.backups, clock.now()
    path = folder / f"{at:%Y-%m-%d %H%M%S} {reason.value}{SUFFIX}"
    part = path.with_name(path.name + ".part")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in folder.glob(f"*{SUFFIX}.part"):
            left.unlink(missing_ok=True)
        if shutil.disk_usage(folder).free < _SPARE:
            raise AppError("host.disk_full", folder=str(folder))
        _write(home, source, part, reason, progress)
        verify(part, backup_keys.key_of(home))
        atomic_file.sync(part)
        atomic_file.replace(part, path)
    except OSError as error:
        raise AppError("host.disk_full", folder=str(folder)) from error
    finally:
        part.unlink(missing_ok=True)
    _thin_out(home, _erased_before(source))
    return HostBackup(path, backup_file.header_of(path), path.stat().st_size)


def _write(home: HostHome, source: Source, part: Path, reason: Reason, progress: Progress) -> None:
    with source.open() as raw:
        raw.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        (snapshot,) = raw.execute("SELECT pg_export_snapshot()").fetchone() or ("",)
        (edition,) = raw.execute(f"SELECT version_num FROM {migrations.TABLE}".encode()).fetchone() or ("",)
        (size,) = raw.execute("SELECT pg_database_size(current_database())").fetchone() or (0,)
        header = Header(source.workspace, clock.now(), reason.value, edition, backup_keys.slots_of(home).slots)
        manifest = {
            "tables": measured(raw),
            "tls": source.tls,
            "organisation": source.organisation,
            "database": source.database,
        }
        with part.open("wb") as file:
            writer = Writer(file, header, backup_keys.key_of(home))
            writer.put(MANIFEST, json.dumps(manifest).encode())
            writer.put(ROLES, source.roles(raw).encode())
            _dump(source, snapshot, writer, progress, size)
            writer.end()
        raw.execute("ROLLBACK")


def _dump(source: Source, snapshot: str, writer: Writer, progress: Progress, size: int) -> None:
    done = 0
    with source.reach() as way:
        arguments = [*way, f"--dbname={source.database}", "--format=custom", f"--snapshot={snapshot}"]
        with programs.piped("pg_dump", arguments, password=source.password) as out:
            while piece := out.read(PIECE):
                writer.put(DUMP, piece)
                done += len(piece)
                progress.step(min(done, size - 1), size)


def measured(raw: psycopg.Connection) -> dict[str, list[str]]:
    """Per table the number of its rows and a sum over the hashes of all of them, whatever their order."""
    raw.execute("SET LOCAL timezone = 'UTC'; SET LOCAL bytea_output = 'hex'; SET LOCAL datestyle = 'ISO'")
    found = {}
    tables = raw.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").fetchall()
    for (table,) in tables:
        query = sql.SQL("SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) FROM public.{} AS t")
        row = raw.execute(query.format(sql.Identifier(table))).fetchone() or (0, 0)
        found[table] = [str(value) for value in row]
    return found


def verify(path: Path, key: bytes) -> dict[str, Any]:
    """Decrypt a backup to its last byte and let the engine's own reader go through it; gives the manifest.

    Raises `backup.damaged`.
    """
    manifest: dict[str, Any] = {}
    try:
        with programs.piped("pg_restore", ["--file=-"], feeds=True) as into:
            for kind, data in backup_file.frames(path, key):
                if kind == MANIFEST:
                    manifest = json.loads(data)
                elif kind == DUMP:
                    into.write(data)
    except (BrokenPipeError, ValueError) as error:
        raise AppError("backup.damaged", name=path.name) from error
    except AppError as error:
        raise AppError("backup.damaged", name=path.name) from error
    return manifest


def _thin_out(home: HostHome, erased_before: datetime | None) -> None:
    """Keep the newest, one a day for the days set, one a week for two months; none that still holds somebody erased.

    `erased_before` is the last erasure that is a month old: the backups of before go, now that this one was read back.
    """
    every = backups_of(home)
    kept = {backup.path for backup in every[:_NEWEST]} | _one_a_period(every, home.settings.keep_days)
    for backup in every[1:]:
        holds_erased = erased_before is not None and backup.header.at < erased_before
        if holds_erased or backup.path not in kept:
            backup.path.unlink(missing_ok=True)


def _erased_before(source: Source) -> datetime | None:
    limit = clock.now() - FORGOTTEN
    with source.open() as raw:
        if raw.execute("SELECT to_regclass('public.erasure')").fetchone() == (None,):
            return None  # tables of an edition before there were erasures, just before they are brought up to date
        row = raw.execute("SELECT max(at) FROM public.erasure WHERE at <= %s", (limit,)).fetchone()
    return row[0] if row else None


def _one_a_period(every: Iterable[HostBackup], keep_days: int) -> set[Path]:
    days: dict[object, Path] = {}
    weeks: dict[object, Path] = {}
    now = clock.now()
    for backup in every:
        age = now - backup.header.at
        if age <= timedelta(days=keep_days):
            days.setdefault(backup.header.at.date(), backup.path)
        if age <= timedelta(weeks=_WEEKS):
            weeks.setdefault(backup.header.at.isocalendar()[:2], backup.path)
    return {*days.values(), *weeks.values()}
