"""The demo workspace: opened if it is there and sound, else made anew."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from models.values import clock
from services.errors import AppError
from services.progress import Progress
from services.vault.key_file import key_path
from services.vault.secret import Secret

if TYPE_CHECKING:
    from services.local_workspace import LocalWorkspace
    from services.workspace import Workspace

STALE = timedelta(days=7)
"""A demo is dated back from the day it was made; older than this, nothing in it is "today" any more."""


def open_or_make(path: Path, progress: Progress) -> LocalWorkspace:
    """Open the demo; a stale, damaged or outdated one is made anew: it holds nobody's work."""
    local = open_sound(path)
    if local is not None:
        return local
    _remove(path)
    return _made(path, progress)


def open_sound(path: Path) -> LocalWorkspace | None:
    """The demo as it is; None where there is none that is worth opening."""
    from services.local_workspace import open_workspace

    if not path.exists() or _is_stale(path):
        return None
    try:
        return open_workspace(path, Secret.open())
    except AppError:
        return None


def _made(path: Path, progress: Progress) -> LocalWorkspace:
    from resources import demo
    from services import search
    from services.demo import build
    from services.insights import stays
    from services.local_workspace import create_workspace
    from services.use_cases import UseCase

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
    from services.workspaces.opening import discard

    discard(path)
    key_path(path).unlink(missing_ok=True)
    for backup in backups.backups_of(path):
        backup.path.unlink(missing_ok=True)
        key_path(backup.path).unlink(missing_ok=True)
