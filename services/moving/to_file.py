"""A workspace comes home from a server into an encrypted file of this computer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from models import journal, migrations, search_index
from models.tables import Base
from services import local_workspace, seals
from services.errors import AppError
from services.local_workspace import LocalWorkspace
from services.moving.copying import (
    compared,
    contents_over,
    renew_epoch,
    require_same_edition,
    rows_over,
    snapshot,
)
from services.progress import Progress, Quiet
from services.vault.secret import Secret
from services.workspace import Workspace


def bring_home(
    server: Engine, path: Path, *, secrets: Sequence[Secret], progress: Progress | None = None
) -> LocalWorkspace:
    """Make a file with everything that the server holds: whole and compared, or not at all.

    The server is read as its owner, with nobody else at work, and is left as it was. What making a workspace may
    raise, `moving.differs`, `moving.older_program`.
    """
    progress = progress or Quiet()
    seals.seal(Workspace(server))
    with snapshot(server) as source:
        if migrations.edition_of(source) != migrations.HEAD:
            raise AppError("moving.older_program")
        return local_workspace.filled(path, secrets=secrets, prepare=lambda engine: _fill(source, engine, progress))


def _fill(source: Connection, engine: Engine, progress: Progress) -> None:
    writing = engine.execution_options(begin="IMMEDIATE")
    with writing.begin() as target:
        Base.metadata.create_all(target)
        search_index.install(target)
        migrations.stamp(target)
    require_same_edition(source)
    contents_over(source, engine, progress)
    with writing.begin() as target:
        target.execute(text("PRAGMA defer_foreign_keys = ON"))
        sent = rows_over(source, target, progress)
        compared(sent, source, target, progress)
        if target.execute(text("PRAGMA foreign_key_check")).first() is not None:
            raise AppError("moving.differs", tables="foreign keys")
        renew_epoch(target)
        journal.install(target)
