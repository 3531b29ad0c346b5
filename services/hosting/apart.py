"""A backup opened in an engine of its own, on this computer, for as long as it takes: to rehearse, or to go home.

The engine lies in a folder beside the backups that only it and the host get into, and goes with the block.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from services import migrate
from services.errors import AppError
from services.hosting import backup_file, backups, engine, founding, pouring
from services.hosting.home import DATABASE, HostHome, HostSettings
from services.local_workspace import LocalWorkspace
from services.moving import to_file
from services.privacy import tombstones
from services.progress import Progress
from services.vault.recovery import unwrap_with_recovery_key
from services.vault.secret import Secret


@dataclass(frozen=True, slots=True)
class Apart:
    """An engine with one restored backup in it, compared."""

    home: HostHome
    database: str
    tables: dict[str, int]  # and the rows of each


@contextmanager
def opened(backup: Path, key: bytes, *, beside: Path) -> Iterator[Apart]:
    """Restore a backup and compare it. Raises `backup.damaged`, `host.drill_failed`, `host.engine_failed`."""
    manifest = backups.verify(backup, key)
    beside.mkdir(parents=True, exist_ok=True)
    home = HostHome(Path(tempfile.mkdtemp(prefix="apart-", dir=beside)))
    try:
        founding.open_to_engine(home.folder)
        header = backup_file.header_of(backup)
        port = engine.free_port()
        engine.make(home, port=port, is_passing=True)
        home.keep(HostSettings(header.workspace, str(manifest["organisation"]), "", port, port))
        engine.start(home, is_passing=True)
        database = str(manifest.get("database") or DATABASE)
        pouring.make_roles(home, backup, key)
        engine.make_database(home, database)
        pouring.pour(home, backup, key, database)
        yield Apart(home, database, pouring.compare(home, database, manifest))
    finally:
        if home.is_set_up():
            engine.stop(home, at_once=True)
        shutil.rmtree(home.folder, ignore_errors=True)


def bring_home(
    backup: Path, recovery_key: str, path: Path, *, secrets: Sequence[Secret], progress: Progress | None = None
) -> LocalWorkspace:
    """Make a workspace file of this computer from a backup of a shared one. Who was erased since is erased again.

    Raises `vault.wrong_recovery_key`, what `opened` raises, and what making a workspace may raise.
    """
    key = key_of(backup, recovery_key)
    with opened(backup, key, beside=path.parent) as place:
        made = engine.owner_engine(place.home, place.database)
        try:
            migrate.bring_server_up_to_date(made)
            local = to_file.bring_home(made, path, secrets=secrets, progress=progress)
        finally:
            made.dispose()
    known = tombstones.read([backup.parent], backup_file.header_of(backup).workspace)
    tombstones.write([path.parent], local.file.workspace, known)
    tombstones.forget_again(local.workspace, known)
    return local


def key_of(backup: Path, recovery_key: str) -> bytes:
    """What a backup is encrypted with. Raises `vault.wrong_recovery_key`."""
    header = backup_file.header_of(backup)
    for slot in header.slots:
        key = unwrap_with_recovery_key(slot, workspace=header.workspace, recovery_key=recovery_key)
        if key is not None:
            return key
    raise AppError("vault.wrong_recovery_key", name=backup.name)
