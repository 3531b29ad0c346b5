"""Setting a host up: folder, certificate, engine, and the workspace's tables in it; whole, or not at all."""

from __future__ import annotations

import shutil
import uuid
from dataclasses import dataclass, replace
from pathlib import Path

from models.values import clock
from models.values.keys import Key, new_key
from services import setup
from services.errors import AppError
from services.hosting import backup_keys, certificate, engine, programs
from services.hosting.home import PORT, HostHome, HostSettings
from services.hosting.rights import apply_rights
from services.progress import Progress, Quiet
from services.use_cases import UseCase
from services.vault.recovery import new_recovery_key
from services.workspace import Workspace, create_tables
from services.workspaces import location

STEPS = 5


@dataclass(frozen=True, slots=True)
class Founded:
    """A host that was set up, its engine running. `administrator` is None where a workspace is to be moved in."""

    home: HostHome
    recovery_key: str  # opens the host's backups on another computer; shown once
    administrator: Key | None


def found(
    home: HostHome,
    *,
    organisation: str,
    administrator: str = "",
    process: str = "standard",
    workspace: uuid.UUID | None = None,
    port: int = PORT,
    addresses: tuple[str, ...] = (),
    recovery_key: str = "",
    progress: Progress | None = None,
) -> Founded:
    """Set up a host in an empty folder, and a workspace in it with its first administrator.

    Without an administrator's name the workspace is left empty, for one that is moved in; `workspace` is its key.
    `recovery_key` opens the backups on another computer; one is made where none was shown before.
    Raises `host.exists`, `host.engine_failed`, and the codes for unsuitable folders. What failed leaves nothing.
    """
    progress = progress or Quiet()
    if home.is_set_up() and home.settings.is_retired:
        _put_aside(home)
    if home.is_set_up() or home.data.exists():
        raise AppError("host.exists", folder=str(home.folder))
    is_fresh = not home.folder.exists()
    home.folder.mkdir(parents=True, exist_ok=True)
    try:
        location.require_suitable(home.folder)
        open_to_engine(home.folder)
        settings = HostSettings(workspace or new_key(), organisation.strip(), "", port, engine.free_port(), addresses)
        return _founded(home, settings, administrator, process, recovery_key or new_recovery_key(), progress)
    except BaseException:
        if home.is_set_up():
            engine.stop(home, at_once=True)
        shutil.rmtree(home.folder if is_fresh else home.data, ignore_errors=True)
        if not is_fresh:
            (home.folder / "host.json").unlink(missing_ok=True)
        raise


def _founded(
    home: HostHome, settings: HostSettings, administrator: str, process: str, recovery_key: str, progress: Progress
) -> Founded:
    progress.step(0, STEPS)
    settings = replace(settings, tls_name=certificate.name_of(settings.workspace))
    certificate.make(home, settings.tls_name)
    engine.make(home, port=settings.engine_port)
    progress.step(1, STEPS)
    home.keep(settings)
    backup_keys.make(home, recovery_key)
    engine.start(home)
    progress.step(2, STEPS)
    engine.make_database(home)
    progress.step(3, STEPS)
    person = make_tables(home, organisation=settings.organisation, administrator=administrator, process=process)
    progress.step(STEPS, STEPS)
    return Founded(home, recovery_key, person)


def make_tables(home: HostHome, *, organisation: str, administrator: str, process: str) -> Key | None:
    """All tables, triggers and rights; with an administrator's name also the account and what it starts from."""
    made = engine.owner_engine(home)
    try:
        with made.begin() as connection:
            create_tables(connection)
        person = None
        if administrator.strip():
            with Workspace(made).action(UseCase.SETUP) as session:
                person = setup.found(session, organisation=organisation, name=administrator, process=process)
    finally:
        made.dispose()
    apply_rights(home)
    return person


def _put_aside(home: HostHome) -> None:
    """A retired host keeps its data and its backups under another name."""
    engine.stop(home)
    aside = home.folder.with_name(f"{home.folder.name} {clock.now():%Y-%m-%d %H%M%S}")
    try:
        home.folder.rename(aside)
    except OSError as error:
        raise AppError("host.exists", folder=str(home.folder)) from error


def open_to_engine(folder: Path) -> None:
    """As root the engine runs as another account, which has to get as far as its folder."""
    if not programs.as_account().get("user"):
        return
    folder.chmod(0o711)
    for above in folder.absolute().parents:
        if not above.stat().st_mode & 0o001:
            raise AppError("host.folder_closed", folder=str(above))
