"""A throw-away copy of a local workspace (F1.5): what is tried there changes nothing, sends nothing, and is gone after.

The copy lies beside the workspace, encrypted with its key, as long as it is open. What a killed program leaves
behind is discarded when the workspace is opened the next time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from models.tables import Application, Base, Candidate, Interview, Position, Reveal, Task
from models.values import clock
from models.values.enums import ApplicationState, TaskState
from models.values.keys import Key
from services.changes import Changes
from services.use_cases import UseCase
from services.workspace import Workspace
from services.workspaces.copying import copy_database
from services.workspaces.engine import open_engine
from services.workspaces.opening import TRIAL, OpenFile, discard

if TYPE_CHECKING:
    from services.progress import Progress
    from services.setup import Account

T = TypeVar("T")
_AT_ONCE = 500  # rows of one statement


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

    Nothing that reaches beyond the copy is set on it: no backups, no list of erased people beside the file. Only who
    looked at what, and took what out, is written down in the workspace as well: the people in the copy are real.
    """
    path = file.path.with_name(file.path.name + TRIAL)
    discard(path)
    copy = Workspace(open_engine(path, file.key), person=workspace.person, workstation=workspace.workstation)
    copy.is_sandbox = True
    try:
        copy_database(
            file.path, file.key, path, file.key, progress=lambda done, total: progress.step(done, total, "copy")
        )
        copy.committed.append(_HandOn(copy, workspace))
        with copy.reading() as session:
            return Sandbox(path, copy, account, counts(session))
    except BaseException:
        copy.close()
        discard(path)
        raise


class _HandOn:
    """Writes looks and exports that the copy recorded into the workspace, as soon as they are committed there."""

    def __init__(self, copy: Workspace, workspace: Workspace) -> None:
        self._copy, self._workspace = copy, workspace
        self._since = clock.now()
        self._done: set[Key] = set()

    def __call__(self, changes: Changes) -> None:
        if not changes.touch(Reveal.__tablename__):
            return
        columns = (Reveal.id, Reveal.candidate_id, Reveal.person_id, Reveal.field, Reveal.details, Reveal.at)
        with self._copy.reading() as session:
            found = session.execute(select(*columns).where(Reveal.at >= self._since)).mappings()
            rows = [dict(row) for row in found if row["id"] not in self._done]
        self._done.update(row["id"] for row in rows)
        with self._workspace.action(UseCase.REVEAL) as session:
            for start in range(0, len(rows), _AT_ONCE):
                some = rows[start : start + _AT_ONCE]
                people = [row["candidate_id"] for row in some]
                there = {None, *session.scalars(select(Candidate.id).where(Candidate.id.in_(people)))}
                known = [row for row in some if row["candidate_id"] in there]
                if known:
                    session.execute(insert(Reveal), known)
