"""Sharing a workspace of this computer, and taking it back: host, move, login and link in one act.

Every part may be repeated: what an earlier try had finished is found again.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import delete, insert

from models.tables import Setting
from models.values import clock
from models.values.keys import new_key
from services import setup
from services.errors import AppError
from services.hosting import engine, founding, invitations, rights, running, tending
from services.hosting.home import PORT, HostHome
from services.local_workspace import LocalWorkspace
from services.moving import to_file, to_server
from services.moving.to_server import Moved
from services.progress import Progress, Quiet
from services.server_workspace import invitation
from services.server_workspace.opening import SharedWorkspace, open_shared
from services.use_cases import UseCase
from services.vault.secret import Secret
from services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wish:
    """How a workspace is to be shared."""

    home: HostHome
    password: str  # this person's own, from now on
    recovery_key: str
    port: int = PORT


def share(local: LocalWorkspace, wish: Wish, *, progress: Progress | None = None) -> SharedWorkspace:
    """Make this computer the host of the workspace, move it in, and sign in. `local` stays as it was, and is closed.

    Raises the codes of `founding.found`, `to_server.move`, `running.start`; nothing is lost by any of them.
    """
    progress = progress or Quiet()
    home = wish.home
    if not home.is_in_use():
        founding.found(
            home,
            organisation=local.account.organisation or local.file.title,
            workspace=local.file.workspace,
            port=wish.port,
            recovery_key=wish.recovery_key,
        )
    move_in(home, local, progress=progress)
    running.start(home)
    person, folder = local.account.person, local.path.parent
    file = folder / f".{secrets.token_hex(8)}{invitation.SUFFIX}"
    try:
        found = invitations.invite(home, person, file)
        path = invitation.accept(found, wish.password, folder=folder)
    finally:
        file.unlink(missing_ok=True)
    mark_moved(local.workspace)
    local.close()
    return open_shared(path, wish.password)


def move_in(home: HostHome, local: LocalWorkspace, *, progress: Progress | None = None) -> Moved:
    """Move a workspace into a host that was set up empty. Raises `host.not_empty`, and what `to_server.move` raises."""
    if home.settings.workspace != local.file.workspace:
        raise AppError("host.not_empty", name=home.settings.organisation)
    engine.start(home)
    made = engine.superuser_engine(home)
    try:
        moved = to_server.move(local.workspace, made, progress=progress)
    finally:
        made.dispose()
    rights.apply_rights(home)
    made = engine.owner_engine(home)
    try:
        tending.follow(Workspace(made))
    finally:
        made.dispose()
    return moved


def move_out(
    home: HostHome, path: Path, *, secrets: Sequence[Secret], progress: Progress | None = None
) -> LocalWorkspace:
    """Take the workspace home into a file; the host is retired and nobody gets in any more.

    Raises `host.runs_already` while it serves people, `moving.differs`, and what making a workspace may raise.
    """
    if running.status(home).is_running:
        raise AppError("host.stop_first")
    engine.start(home)
    made = engine.superuser_engine(home)
    try:
        local = to_file.bring_home(made, path, secrets=secrets, progress=progress)
    finally:
        made.dispose()
        engine.stop(home)
    home.keep(replace(home.settings, is_retired=True))
    return local


def mark_moved(workspace: Workspace) -> None:
    """Say in the local workspace that its people work elsewhere now."""
    with workspace.action(UseCase.SETTINGS) as session:
        session.execute(delete(Setting).where(Setting.code == setup.MOVED))
        value = clock.now().isoformat()
        session.execute(insert(Setting), {"id": new_key(), "code": setup.MOVED, "value": value, "version": 1})
