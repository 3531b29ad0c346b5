"""Another computer becomes the host, from a backup and the recovery key on paper.

Everybody's way stays good: the certificate travels in the backup, and logins keep their passwords. Only the address
is another one. What was written after the backup is lost, and is said.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from services import atomic_file
from services.errors import AppError
from services.hosting import apart, backup_file, backup_keys, backups, engine, founding, pouring, rights
from services.hosting.home import DATABASE, PORT, HostHome, HostSettings
from services.moving.copying import renew_epoch
from services.privacy import tombstones
from services.progress import Progress, Quiet
from services.workspace import Workspace
from services.workspaces import location

STEPS = 6


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What came back. What was written after `at` is not in it."""

    at: datetime
    tables: int
    rows: int
    forgotten: int  # people who were erased after the backup, and are again


def take_over(
    home: HostHome, backup: Path, recovery_key: str, *, port: int = PORT, progress: Progress | None = None
) -> TakenOver:
    """Make a host in an empty folder from a backup; its engine is left running.

    Raises `vault.wrong_recovery_key`, `backup.damaged`, `host.backup_of_elsewhere`, `host.exists`, `host.drill_failed`
    with the tables that are not as they were. What failed leaves nothing.
    """
    progress = progress or Quiet()
    if home.is_set_up() or home.data.exists():
        raise AppError("host.exists", folder=str(home.folder))
    key = apart.key_of(backup, recovery_key)
    manifest = backups.verify(backup, key)
    if not manifest["tls"]:
        raise AppError("host.backup_of_elsewhere", name=backup.name)
    progress.step(1, STEPS)
    is_fresh = not home.folder.exists()
    home.folder.mkdir(parents=True, exist_ok=True)
    try:
        location.require_suitable(home.folder)
        founding.open_to_engine(home.folder)
        _furnish(home, backup, key, manifest, port)
        progress.step(2, STEPS)
        engine.start(home)
        pouring.make_roles(home, backup, key)
        engine.make_database(home)
        progress.step(3, STEPS)
        pouring.pour(home, backup, key, DATABASE)
        progress.step(4, STEPS)
        pouring.compare(home, DATABASE, manifest)
        progress.step(5, STEPS)
        forgotten = _settle(home, backup)
    except BaseException:
        if home.is_set_up():
            engine.stop(home, at_once=True)
        if is_fresh:
            shutil.rmtree(home.folder, ignore_errors=True)
        raise
    progress.step(STEPS, STEPS)
    rows = sum(int(count) for count, _ in manifest["tables"].values())
    return TakenOver(backup_file.header_of(backup).at, len(manifest["tables"]), rows, forgotten)


def _furnish(home: HostHome, backup: Path, key: bytes, manifest: dict[str, object], port: int) -> None:
    header, tls = backup_file.header_of(backup), manifest["tls"]
    assert isinstance(tls, dict)
    home.key.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    atomic_file.write(home.key, str(tls["key"]).encode())
    atomic_file.write(home.certificate, str(tls["certificate"]).encode())
    settings = HostSettings(header.workspace, str(manifest["organisation"]), str(tls["name"]), port, engine.free_port())
    engine.make(home, port=settings.engine_port)
    home.keep(settings)
    backup_keys.keep(home, key, header.slots)


def _settle(home: HostHome, backup: Path) -> int:
    """Rights anew, the journal numbered on, and who was erased meanwhile is forgotten again."""
    rights.apply_rights(home)
    made = engine.superuser_engine(home)
    try:
        with made.begin() as connection:
            renew_epoch(connection)
    finally:
        made.dispose()
    made = engine.owner_engine(home)
    try:
        identity = home.settings.workspace
        known = tombstones.read([backup.parent], identity)
        tombstones.write(home.remembering, identity, known)
        return tombstones.forget_again(Workspace(made), known)
    finally:
        made.dispose()
