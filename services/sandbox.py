"""A throw-away copy of a local workspace (F1.5): what is tried there changes nothing, sends nothing, and is gone after.

The copy lies beside the workspace, encrypted with its key, as long as it is open. What a killed program leaves
behind is discarded when the workspace is opened the next time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Base, Candidate, Interview, Position, Task
from models.values.enums import ApplicationState, TaskState
from services.workspace import Workspace
from services.workspaces.copying import copy_database
from services.workspaces.engine import open_engine
from services.workspaces.opening import TRIAL, OpenFile, discard

if TYPE_CHECKING:
    from services.progress import Progress
    from services.setup import Account

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a workspace holds, to compare before and after."""

    people: int
    applications: int
    running: int
    positions: int
    interviews: int
    tasks: int


@dataclass(frozen=True, slots=True)
class Sandbox:
    """An open copy, the account that sits at it, and how much it held at first."""

    path: Path
    workspace: Workspace
    account: Account
    before: Counts

    def close(self) -> None:
        """Throw the copy away."""
        self.workspace.close()
        discard(self.path)


def counts(session: Session) -> Counts:
    """How much there is now."""
    open_ = Application.state == ApplicationState.OPEN
    return Counts(
        _count(session, Candidate, Candidate.merged_into_id.is_(None)),
        _count(session, Application),
        _count(session, Application, open_),
        _count(session, Position),
        _count(session, Interview),
        _count(session, Task, Task.state == TaskState.OPEN),
    )


def counted(session: Session, *, question: Callable[[Session], T]) -> tuple[T, Counts]:
    """What a question answers, and how much there is at the same moment."""
    return question(session), counts(session)


def _count(session: Session, entity: type[Base], *where: object) -> int:
    query = select(func.count()).select_from(entity).where(*where)  # type: ignore[arg-type]
    return session.scalar(query) or 0


def copied(progress: Progress, *, file: OpenFile, workspace: Workspace, account: Account) -> Sandbox:
    """Copy the workspace as it is now. Cancelled, or without room on the disk, it leaves nothing.

    Nothing that reaches beyond the copy is set on it: no backups, no list of erased people beside the file.
    """
    path = file.path.with_name(file.path.name + TRIAL)
    discard(path)
    copy = Workspace(open_engine(path, file.key), person=workspace.person, workstation=workspace.workstation)
    copy.is_sandbox = True
    try:
        copy_database(
            file.path, file.key, path, file.key, progress=lambda done, total: progress.step(done, total, "copy")
        )
        with copy.reading() as session:
            return Sandbox(path, copy, account, counts(session))
    except BaseException:
        copy.close()
        discard(path)
        raise
