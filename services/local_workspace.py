"""A local workspace ready to work with: the file opened, brought up to date, and the account that sits at it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from services import migrate, sandbox, setup
from services.backups import Backup, folder_of, make
from services.privacy import tombstones
from services.restoring import restore
from services.setup import Account
from services.use_cases import UseCase
from services.vault.secret import Secret
from services.workspace import Workspace, create_tables
from services.workspaces.copying import CopyProgress
from services.workspaces.engine import open_engine
from services.workspaces.opening import OpenFile, create, open_file
from services.workspaces.rekeying import change_secrets


@dataclass(slots=True)
class LocalWorkspace:
    """What `desktop/bootstrap.py` and the command line work with. `migrated_from` is the backup made on the way."""

    file: OpenFile
    workspace: Workspace
    account: Account
    migrated_from: Backup | None = None

    @property
    def path(self) -> Path:
        return self.file.path

    def close(self) -> None:
        """Finish: fold the log into the file and let go of it."""
        self.workspace.close()
        self.file.close()


def open_workspace(path: Path, secret: Secret, *, progress: CopyProgress | None = None) -> LocalWorkspace:
    """Open a workspace; one of an earlier release is backed up and brought up to date first.

    Raises the codes of `workspaces.opening.open_file` and `migrate.bring_up_to_date`, each with its sentence.
    """
    file = open_file(path, secret)
    try:
        backup = migrate.bring_up_to_date(file, progress=progress)
        return _at_work(file, backup)
    except BaseException:
        file.engine.dispose()
        raise


def create_workspace(
    path: Path,
    *,
    secrets: Sequence[Secret],
    organisation: str,
    name: str,
    process: str = "standard",
    is_demo: bool = False,
    fill: Callable[[Workspace], None] | None = None,
) -> LocalWorkspace:
    """Make a workspace with its tables, account and shipped templates, and what `fill` adds: whole, or not at all."""

    def prepare(engine: Engine) -> None:
        with engine.execution_options(begin="IMMEDIATE").begin() as connection:
            create_tables(connection)
        with Workspace(engine).action(UseCase.SETUP) as session:
            person = setup.found(session, organisation=organisation, name=name, process=process, is_demo=is_demo)
        if fill is not None:
            fill(Workspace(engine, person=person))

    path.parent.mkdir(parents=True, exist_ok=True)
    return _at_work(create(path, secrets=secrets, prepare=prepare), None)


def filled(path: Path, *, secrets: Sequence[Secret], prepare: Callable[[Engine], None]) -> LocalWorkspace:
    """A workspace that `prepare` makes whole, account and all, from files of another one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return _at_work(create(path, secrets=secrets, prepare=prepare), None)


def with_secrets(
    local: LocalWorkspace, secrets: Sequence[Secret], *, progress: CopyProgress | None = None
) -> LocalWorkspace:
    """The workspace re-encrypted, so that exactly `secrets` open it; `local` is closed. Nobody else may use it."""
    local.workspace.close()
    return _at_work(change_secrets(local.file, secrets, progress=progress), None)


def gone_back(local: LocalWorkspace, backup: Backup, backup_key: bytes) -> LocalWorkspace:
    """The workspace as it was in a backup, brought up to date if it is of an earlier release; `local` is closed.

    Whoever was erased since the backup is erased again.
    """
    tombstones.remember(local.workspace)
    local.workspace.close()
    old = local.file
    restore(old.path, backup, backup_key, current=old)
    file = replace(old, engine=open_engine(old.path, old.key))
    return _at_work(file, migrate.bring_up_to_date(file))


def at_work_again(local: LocalWorkspace) -> LocalWorkspace:
    """The same open file after `local` was put away for a while: nobody else had it meanwhile."""
    return _at_work(local.file, None)


def _at_work(file: OpenFile, backup: Backup | None) -> LocalWorkspace:
    workspace = Workspace(file.engine)
    workspace.make_backup = partial(make, file)
    with workspace.reading() as session:
        account = setup.account(session)
    workspace.person = account.person
    workspace.copied = partial(sandbox.copied, file=file, workspace=workspace, account=account)
    places = (file.path.parent, folder_of(file.path))
    workspace.remember_erased = partial(tombstones.write, places, file.workspace)
    tombstones.forget_again(workspace, tombstones.read(places, file.workspace))
    return LocalWorkspace(file, workspace, account, backup)
