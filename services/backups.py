"""Backups of a local workspace: encrypted copies, each verified by opening it, the old ones thinned out.

A backup is a workspace file with its slots, in the folder `backups` beside the workspace: it can be
opened by itself, with the passphrase or recovery key of that day.
"""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from models.values import clock
from services import atomic_file
from services.errors import AppError
from services.vault import key_file
from services.vault.key_file import KeyFile, key_path
from services.vault.slot import key_id
from services.workspaces.copying import CopyProgress, copy_database, verify
from services.workspaces.engine import connect
from services.workspaces.location import SUFFIX
from services.workspaces.opening import OpenFile, discard

FOLDER = "backups"
_DAILY = timedelta(hours=20)  # so that a backup each working day stays one a day
_KEEP_NEWEST = 3
_KEEP_DAYS = 14
_KEEP_WEEKS = 8
FORGOTTEN = timedelta(days=30)
"""So long a backup from before an erasure is kept at most; those made after it have been read back by then."""
_KEEP_BEFORE_BIG_CHANGES = timedelta(days=30)


class Reason(StrEnum):
    """Why a backup was made."""

    START = "start"
    DAILY = "daily"
    IMPORT = "import"
    MERGE = "merge"
    MIGRATION = "migration"
    RESTORE = "restore"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup in the folder. `mark` is the number of the last journal row in it."""

    path: Path
    workspace: uuid.UUID
    reason: Reason
    at: datetime
    size: int  # bytes
    mark: int


def folder_of(workspace_file: Path) -> Path:
    """Where the backups of a workspace are, unless a person chose another folder."""
    return workspace_file.parent / FOLDER


def make(file: OpenFile, reason: Reason, *, folder: Path | None = None, progress: CopyProgress | None = None) -> Backup:
    """Copy the workspace as it is now, verify the copy, thin out the old ones.

    People go on working meanwhile. A failure (`workspace.disk_full`, `backup.damaged`) leaves the
    earlier backups untouched and no half of a new one.
    """
    folder = folder or folder_of(file.path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AppError("workspace.read_only", name=folder.parent.name) from error
    moment = clock.now()
    path = _free_path(folder, file, reason, moment)
    part = path.with_name(path.name + ".part")
    try:
        copy_database(file.path, file.key, part, file.key, progress=progress)
        verify(part, file.key)
        mark = last_row(part, file.key)
        key_file.write(key_path(path), _slots_of(file, reason, moment, mark))
        atomic_file.replace(part, path)
    except BaseException:
        discard(part)
        if not path.exists():
            key_path(path).unlink(missing_ok=True)
        raise
    thin_out(backups_of(file.path, folder=folder), erased_before=_erased_before(path, file.key))
    return Backup(path, file.workspace, reason, moment, path.stat().st_size, mark)


def make_if_due(
    file: OpenFile, reason: Reason, *, folder: Path | None = None, progress: CopyProgress | None = None
) -> Backup | None:
    """The backup at start or of the day: made only when something changed since the last one."""
    last = next(iter(backups_of(file.path, folder=folder)), None)
    if last is not None:
        if reason is Reason.DAILY and clock.now() - last.at < _DAILY:
            return None
        if last_row(file.path, file.key) == last.mark:
            return None
    return make(file, reason, folder=folder, progress=progress)


def backups_of(workspace_file: Path, *, folder: Path | None = None) -> list[Backup]:
    """The backups of this workspace, newest first. Without its key file: those of its name."""
    folder = folder or folder_of(workspace_file)
    identity = _identity(workspace_file)
    found = [backup for path in folder.glob(f"*{SUFFIX}") if (backup := read_backup(path))]
    if identity is not None:
        mine = [backup for backup in found if backup.workspace == identity]
    else:
        mine = [backup for backup in found if backup.path.name.startswith(workspace_file.stem + " ")]
    return sorted(mine, key=lambda backup: backup.at, reverse=True)


def read_backup(path: Path) -> Backup | None:
    """What a file in the folder is a backup of; None when it is none."""
    try:
        keys = key_file.read(key_path(path))
        at = datetime.fromtimestamp(int(keys.about["at"]) / 1_000_000, UTC)
        return Backup(
            path, keys.workspace, Reason(str(keys.about["reason"])), at, path.stat().st_size, int(keys.about["mark"])
        )
    except (AppError, KeyError, ValueError, OSError):
        return None


def thin_out(backups: Iterable[Backup], *, erased_before: datetime | None = None) -> list[Backup]:
    """Remove those that no rule keeps; answers them.

    Kept: the newest three; the last of each of 14 days and of 8 weeks; those before an import, a merge,
    a migration or a restore for 30 days; those that a person asked for, always. But of those that made themselves
    none from `erased_before`: somebody who was erased a month ago is in them still.
    """
    newest_first = sorted(backups, key=lambda backup: backup.at, reverse=True)
    kept = _kept(newest_first)
    if erased_before is not None:
        kept -= {b.path for b in newest_first[1:] if b.at < erased_before and b.reason is not Reason.MANUAL}
    gone = [backup for backup in newest_first if backup.path not in kept]
    for backup in gone:
        with contextlib.suppress(OSError):  # open elsewhere: next time
            backup.path.unlink(missing_ok=True)
            key_path(backup.path).unlink(missing_ok=True)
    return gone


def _kept(newest_first: list[Backup]) -> set[Path]:
    now = clock.now()
    kept = {backup.path for backup in newest_first[:_KEEP_NEWEST]}
    days: set[str] = set()
    weeks: set[str] = set()
    for backup in newest_first:
        local = backup.at.astimezone()
        day, week = local.strftime("%Y-%m-%d"), local.strftime("%G-%V")
        is_of_a_day = day not in days and len(days) < _KEEP_DAYS
        is_of_a_week = week not in weeks and len(weeks) < _KEEP_WEEKS
        is_asked_for = backup.reason is Reason.MANUAL
        is_before_a_change = backup.reason not in {Reason.START, Reason.DAILY, Reason.MANUAL}
        days.add(day)
        weeks.add(week)
        if (
            is_of_a_day
            or is_of_a_week
            or is_asked_for
            or (is_before_a_change and now - backup.at < _KEEP_BEFORE_BIG_CHANGES)
        ):
            kept.add(backup.path)
    return kept


def last_row(path: Path, key: bytes) -> int:
    """The number of the last journal row in a workspace file; 0 before the first."""
    with contextlib.closing(connect(path, key)) as raw:  # a log beside the file needs more than reading rights
        try:
            row = raw.execute("SELECT max(seq) FROM journal").fetchone()
        except sqlcipher.OperationalError:  # no journal yet
            return 0
    return int(row[0] or 0)


def _erased_before(backup: Path, key: bytes) -> datetime | None:
    """The last erasure that is a month old, from the backup that was just made; None without one."""
    limit = round((clock.now() - FORGOTTEN).timestamp() * 1_000_000)
    with contextlib.closing(connect(backup, key)) as raw:
        try:
            row = raw.execute("SELECT max(at) FROM erasure WHERE at <= ?", (limit,)).fetchone()
        except sqlcipher.OperationalError:  # of an edition before there were erasures
            return None
    return None if row[0] is None else datetime.fromtimestamp(row[0] / 1_000_000, UTC)


def _identity(workspace_file: Path) -> uuid.UUID | None:
    try:
        return key_file.read(key_path(workspace_file)).workspace
    except AppError:
        return None


def _slots_of(file: OpenFile, reason: Reason, moment: datetime, mark: int) -> KeyFile:
    name = key_id(file.key)
    slots = tuple(slot for slot in key_file.read(key_path(file.path)).slots if slot.key_id == name)
    about = {"reason": reason.value, "at": round(moment.timestamp() * 1_000_000), "mark": mark}
    return KeyFile(file.workspace, slots, about)


def _free_path(folder: Path, file: OpenFile, reason: Reason, moment: datetime) -> Path:
    stem = f"{file.path.stem} {moment.astimezone():%Y%m%d-%H%M%S} {reason.value}"
    path, number = folder / (stem + SUFFIX), 2
    while path.exists():
        path, number = folder / f"{stem} {number}{SUFFIX}", number + 1
    return path
