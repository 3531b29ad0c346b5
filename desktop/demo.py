"""The demo workspace: opened if it is there and sound, else made anew."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from models.values import clock
from services.errors import AppError
from services.local_workspace import LocalWorkspace, create_workspace, open_workspace
from services.progress import Progress
from services.use_cases import UseCase
from services.vault.key_file import key_path
from services.vault.secret import Secret
from services.workspace import Workspace
from services.workspaces.opening import discard

STALE = timedelta(days=7)
"""A demo is dated back from the day it was made; older than this, nothing in it is "today" any more."""


def open_or_make(path: Path, progress: Progress) -> LocalWorkspace:
    """Open the demo; a stale, damaged or outdated one is made anew: it holds nobody's work."""
    if path.exists() and not _is_stale(path):
        try:
            return open_workspace(path, Secret.open())
        except AppError:
            pass
    _remove(path)
    return _made(path, progress)


def _made(path: Path, progress: Progress) -> LocalWorkspace:
    from resources import demo
    from services import search
    from services.demo import build
    from services.insights import stays

    story = demo.read("story")

    def fill(workspace: Workspace) -> None:
        with workspace.action(UseCase.DEMO) as session:
            build.build(session, progress=progress)
        stays.follow(workspace)
        search.follow(workspace)

    return create_workspace(
        path, secrets=[Secret.open()], organisation=story["organisation"], name=story["me"], is_demo=True, fill=fill
    )


def _is_stale(path: Path) -> bool:
    keys = key_path(path)
    return not keys.exists() or clock.now().timestamp() - keys.stat().st_mtime > STALE.total_seconds()


def _remove(path: Path) -> None:
    from services import backups

    discard(path)
    key_path(path).unlink(missing_ok=True)
    for backup in backups.backups_of(path):
        backup.path.unlink(missing_ok=True)
        key_path(backup.path).unlink(missing_ok=True)
