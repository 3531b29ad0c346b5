"""Who was erased, kept beside the file too: a backup from before, once restored, forgets them again.

The list holds keys that name nobody. It stands beside the workspace and in its folder of backups, named by the
workspace, so that a backup that is opened by itself finds it as well.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Candidate, Erasure
from models.values.keys import Key
from services import atomic_file
from services.workspace import Workspace

SUFFIX = ".erased"


@dataclass(frozen=True, slots=True)
class Tombstones:
    """Erasures by their keys: the people of each."""

    erasures: Mapping[Key, frozenset[Key]]

    @property
    def people(self) -> frozenset[Key]:
        return frozenset(person for people in self.erasures.values() for person in people)

    def with_those_of(self, other: Tombstones) -> Tombstones:
        return Tombstones({**self.erasures, **other.erasures})


NOBODY = Tombstones({})


def of(session: Session) -> Tombstones:
    """Those that a database knows of."""
    rows = session.execute(select(Erasure.id, Erasure.people))
    return Tombstones({key: frozenset(Key(person) for person in people) for key, people in rows})


def pending(session: Session, known: Tombstones) -> tuple[Key, ...]:
    """People who were erased and are on file all the same: this database is from before."""
    found: list[Key] = []
    wanted = sorted(known.people)
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        rows = session.execute(select(Candidate.id, Candidate.merged_into_id).where(Candidate.id.in_(part)))
        found += [key for key, into in rows if into != key]
    return tuple(found)


def forget_again(workspace: Workspace, known: Tombstones) -> int:
    """Erase again who was erased before; answers how many. For a database that was restored."""
    with workspace.reading() as session:
        people = pending(session, known)
    if people:
        from services.privacy import erasing, erasure

        erasing.erase(workspace, candidates=people, reason=erasure.RESTORED)
    return len(people)


def path_of(folder: Path, workspace: uuid.UUID) -> Path:
    """Where the list of a workspace stands in a folder."""
    return folder / f"{workspace.hex}{SUFFIX}"


def read(folders: Iterable[Path], workspace: uuid.UUID) -> Tombstones:
    """All that the folders know; a damaged list counts as none of its own."""
    known = NOBODY
    for folder in folders:
        try:
            data = json.loads(path_of(folder, workspace).read_text(encoding="utf-8"))
            erasures = {Key(key): frozenset(Key(p) for p in people) for key, people in data["erasures"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
        known = known.with_those_of(Tombstones(erasures))
    return known


def write(folders: Iterable[Path], workspace: uuid.UUID, known: Tombstones) -> None:
    """Add to the lists in these folders; a folder that is not there is left out."""
    for folder in folders:
        if not folder.is_dir():
            continue
        whole = read([folder], workspace).with_those_of(known)
        erasures = {str(key): sorted(str(p) for p in people) for key, people in whole.erasures.items()}
        text = json.dumps({"format": 1, "workspace": str(workspace), "erasures": erasures}, indent=1)
        atomic_file.write(path_of(folder, workspace), text.encode())


def remember(workspace: Workspace) -> None:
    """After an erasure: write the list where this workspace keeps it."""
    if workspace.remember_erased is None:
        return
    with workspace.reading() as session:
        known = of(session)
    workspace.remember_erased(known)
