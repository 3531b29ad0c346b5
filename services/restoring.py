"""Going back to a backup: what would be lost, shown first; then the backup takes the workspace's place."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from models.tables.base import EPOCH
from services import atomic_file, backups
from services.backups import Backup, Reason
from services.errors import AppError
from services.vault import key_file
from services.vault.key_file import KeyFile, key_path
from services.vault.secret import Secret
from services.vault.slot import key_id
from services.workspaces.copying import copy_database, require_space, verify
from services.workspaces.engine import connect
from services.workspaces.exclusive import alone, require_no_log
from services.workspaces.opening import OpenFile, discard, find_key

ENTITIES = (
    "candidate",
    "application",
    "position",
    "interview",
    "evaluation",
    "document",
    "contact_log",
    "comment",
    "task",
)
_NEWEST = 12


@dataclass(frozen=True, slots=True)
class Count:
    """Rows of one entity now (None: the workspace does not open) and in the backup."""

    entity: str
    now: int | None
    then: int

    @property
    def lost(self) -> int:
        return max(0, (self.now or 0) - self.then)


@dataclass(frozen=True, slots=True)
class LostAction:
    """Something that was done after the backup: a use-case code, never a name."""

    code: str
    params: Mapping[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class Preview:
    """What a restore would undo: all that is in the workspace and not in the backup."""

    backup: Backup
    counts: tuple[Count, ...]
    actions: int
    newest: tuple[LostAction, ...]


def key_of_backup(backup: Backup, current: OpenFile | None, secret: Secret | None = None) -> bytes:
    """The backup's key: the workspace's own, or that of the passphrase of the day it was made.

    Raises `backup.other_passphrase` when it takes a secret that was not given.
    """
    keys = key_file.read(key_path(backup.path))
    if current is not None and all(slot.key_id == key_id(current.key) for slot in keys.slots):
        return current.key
    if secret is None:
        raise AppError("backup.other_passphrase", name=backup.path.name)
    return find_key(backup.path, keys, secret)


def preview(backup: Backup, backup_key: bytes, current: OpenFile | None) -> Preview:
    """Count both, and list the newest actions that the backup does not know."""
    verify(backup.path, backup_key)
    with contextlib.closing(connect(backup.path, backup_key, is_read_only=True)) as then:
        counted_then = _counts(then)
    if current is None:
        counts = tuple(Count(entity, None, counted_then[entity]) for entity in ENTITIES)
        return Preview(backup, counts, 0, ())
    with contextlib.closing(connect(current.path, current.key)) as now:
        counted_now = _counts(now)
        where = f"{backup.path.absolute().as_uri()}?mode=ro"
        now.execute(f"ATTACH DATABASE ? AS past KEY \"x'{backup_key.hex()}'\"", (where,))
        actions, newest = _lost(now)
    counts = tuple(Count(entity, counted_now[entity], counted_then[entity]) for entity in ENTITIES)
    return Preview(backup, counts, actions, newest)


def restore(path: Path, backup: Backup, backup_key: bytes, *, current: OpenFile | None) -> None:
    """Put the backup in the workspace's place; a kill at any point leaves the one or the other.

    With `current` (the open workspace, which nobody else may use) today's passphrase stays, and a backup of
    today's state is made first. Without it, when the workspace no longer opens, the backup's own slots
    come with it, and what was there is kept in the backups folder as it is. Open the workspace anew afterwards.
    """
    fresh = path.with_name(path.name + ".restore")
    discard(fresh)
    require_space(backup.path, path.parent)
    verify(backup.path, backup_key)
    try:
        copy_database(backup.path, backup_key, fresh, current.key if current else backup_key)
        verify(fresh, current.key if current else backup_key)
        if current is not None:
            backups.make(current, Reason.RESTORE, folder=backup.path.parent)
            with alone(current):
                pass
            require_no_log(path)
            atomic_file.replace(fresh, path)
        else:
            _replace_damaged(path, fresh, backup)
    except BaseException:
        discard(fresh)
        raise


def _replace_damaged(path: Path, fresh: Path, backup: Backup) -> None:
    """The old file and log are kept aside first; until the new file is in place, both sets of slots are there."""
    slots = key_file.read(key_path(backup.path))
    try:
        old_slots = key_file.read(key_path(path)).slots
    except AppError:
        old_slots = ()
    _keep_aside(path, backup.path.parent)
    known = {slot.salt for slot in slots.slots}
    both = (*(slot for slot in old_slots if slot.salt not in known), *slots.slots)
    key_file.write(key_path(path), KeyFile(slots.workspace, both))
    path.with_name(path.name + "-wal").unlink(missing_ok=True)
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    atomic_file.replace(fresh, path)
    key_file.write(key_path(path), KeyFile(slots.workspace, slots.slots))


def _keep_aside(path: Path, folder: Path) -> None:
    if not path.exists():
        return
    target, number = folder / f"{path.stem} damaged{path.suffix}.old", 2
    while target.exists():
        target, number = folder / f"{path.stem} damaged {number}{path.suffix}.old", number + 1
    for suffix in ("", "-wal", ".keys"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            shutil.copy2(part, target.with_name(target.name + suffix))


def _counts(raw: sqlite3.Connection) -> dict[str, int]:
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {
        entity: int(raw.execute(f'SELECT count(*) FROM "{entity}"').fetchone()[0]) if entity in tables else 0
        for entity in ENTITIES
    }


def _lost(raw: sqlite3.Connection) -> tuple[int, tuple[LostAction, ...]]:
    """Actions of `main` that `past` does not have. Keys rise with time, so the newest come first by key."""
    unknown = "FROM main.action AS a WHERE NOT EXISTS (SELECT 1 FROM past.action AS b WHERE b.id = a.id)"
    try:
        count = int(raw.execute(f"SELECT count(*) {unknown}").fetchone()[0])
        rows = raw.execute(f"SELECT a.code, a.params, a.at {unknown} ORDER BY a.at DESC LIMIT ?", (_NEWEST,)).fetchall()
    except sqlcipher.OperationalError:  # a backup from before the journal
        return 0, ()
    return count, tuple(
        LostAction(code, json.loads(params) if params else {}, EPOCH + timedelta(microseconds=at))
        for code, params, at in rows
    )
