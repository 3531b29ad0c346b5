"""A throw-away copy of the workspace (F1.5): what is tried there changes nothing, sends nothing, and is gone after.

The copy lies beside the workspace, encrypted with its key, as long as the trial lasts. What a killed program leaves
behind is discarded when the workspace is opened the next time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Base, Candidate, Interview, Position, Task
from models.values.enums import ApplicationState, TaskState
from services.workspace import Workspace
from services.workspaces.copying import copy_database
from services.workspaces.engine import open_engine
from services.workspaces.opening import TRIAL, OpenFile, discard


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a workspace holds, to compare before and after."""

    people: int
    applications: int
    running: int
    positions: int
    interviews: int
    tasks: int


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


def _count(session: Session, entity: type[Base], *where: object) -> int:
    query = select(func.count()).select_from(entity).where(*where)  # type: ignore[arg-type]
    return session.scalar(query) or 0


@contextmanager
def copied(file: OpenFile, workspace: Workspace) -> Iterator[Workspace]:
    """The workspace as it is now, in a file of its own that is thrown away in the end."""
    path = file.path.with_name(file.path.name + TRIAL)
    discard(path)
    try:
        copy_database(file.path, file.key, path, file.key)
        trial = Workspace(open_engine(path, file.key), person=workspace.person, workstation=workspace.workstation)
        try:
            yield trial
        finally:
            trial.close()
    finally:
        discard(path)
