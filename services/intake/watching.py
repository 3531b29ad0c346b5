"""Watched folders: what is saved there, résumés or mails, comes into the intake once, and stays where it is.

A file is taken when it has not changed between two looks. What was taken is known again by a mark of
its place, size and time, and by one of its content: moved or saved again unchanged, it is not taken twice.
"""

from __future__ import annotations

import hashlib
import platform
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import PickedFile, WatchedFolder
from models.values import clock
from models.values.keys import Key
from services.errors import AppError
from services.intake.receive import Received, files_in, receive
from services.jobs import Desk
from services.organisation.rows import fresh
from services.progress import Progress

MOST_FOLDERS = 20
CHUNK = 12  # files that are taken in before they are noted
SETTLED_SECONDS = 2.0  # since the last change of a file
_MANY = 500  # marks asked for in one statement


@dataclass(frozen=True, slots=True)
class Watched:
    """One folder of this computer, for a list."""

    key: Key
    version: int
    path: str
    is_on: bool
    is_there: bool
    files: int  # that lie in it now


@dataclass(frozen=True, slots=True)
class Sight:
    """A file as it was seen; equal sights mean that nothing has changed."""

    path: str
    size: int
    changed: int  # nanoseconds

    @property
    def mark(self) -> str:
        return hashlib.sha256(f"{self.path}|{self.size}|{self.changed}".encode("utf-8", "surrogatepass")).hexdigest()


def this_computer() -> str:
    """A path means another folder on another computer: each one watches its own."""
    return platform.node()


def folders(session: Session) -> tuple[Watched, ...]:
    """The folders of this computer, oldest first."""
    return tuple(
        Watched(row.id, row.version, row.path, row.is_on, Path(row.path).is_dir(), len(look([row.path])))
        for row in _rows(session)
    )


def _rows(session: Session) -> Sequence[WatchedFolder]:
    query = select(WatchedFolder).where(WatchedFolder.workstation == this_computer())
    return session.scalars(query.order_by(WatchedFolder.created_at, WatchedFolder.id)).all()


def watch(session: Session, *, path: str) -> Key:
    """Watch a folder from now on; what lies in it already is left alone until somebody asks for it."""
    place = Path(path)
    if not place.is_dir():
        raise AppError("watch.no_folder")
    rows = _rows(session)
    if len(rows) >= MOST_FOLDERS:
        raise AppError("watch.too_many", most=MOST_FOLDERS)
    for row in rows:
        other = Path(row.path)
        if place == other or other in place.parents or place in other.parents:
            raise AppError("watch.already", path=row.path)
    new = WatchedFolder(workstation=this_computer(), path=str(place), is_on=True, created_at=clock.now())
    session.add(new)
    session.flush()
    _note(session, [sight.mark for sight in look([str(place)])])
    return new.id


def switch(session: Session, *, folder: Key, seen: int, is_on: bool) -> None:
    """Watch a folder again, or let it rest. What came meanwhile is taken when it is watched again."""
    fresh(session, WatchedFolder, folder, seen).is_on = is_on


def unwatch(session: Session, *, folder: Key, seen: int) -> None:
    """Forget a folder; what came from it stays."""
    session.delete(fresh(session, WatchedFolder, folder, seen))


def paths_on(session: Session) -> tuple[str, ...]:
    """The folders that are watched now."""
    return tuple(row.path for row in _rows(session) if row.is_on)


def look(paths: Sequence[str]) -> list[Sight]:
    """See every file below some folders; a folder that is gone for the moment shows none."""
    found = []
    for file in files_in([path for path in paths if Path(path).is_dir()]):
        try:
            state = file.stat()
        except OSError:
            continue
        if state.st_size:
            found.append(Sight(str(file), state.st_size, state.st_mtime_ns))
    return found


def settled(sights: Iterable[Sight], before: Iterable[Sight]) -> list[Sight]:
    """Those that have not changed since the look before, and not in the last moment: their writer is done."""
    known = set(before)
    now = time.time_ns()
    return [s for s in sights if s in known and now - s.changed > SETTLED_SECONDS * 1e9 and _can_be_read(s.path)]


def _can_be_read(path: str) -> bool:
    """Windows refuses files that another program is still writing."""
    try:
        with open(path, "rb"):  # noqa: PTH123 - a probe, not a read
            return True
    except OSError:
        return False


def untaken(session: Session, *, sights: Sequence[Sight]) -> list[Sight]:
    """Those that were never taken."""
    known = _known(session, [sight.mark for sight in sights])
    return [sight for sight in sights if sight.mark not in known]


def take_in_all(desk: Desk, progress: Progress, *, path: str) -> Received:
    """Take in what lay in a folder before it was watched, too; what was taken in ever is left out."""
    return take_in(desk, progress, sights=look([path]))


def take_in(desk: Desk, progress: Progress, *, sights: Sequence[Sight]) -> Received:
    """Take files of watched folders in, some at a time. What was not finished is taken at the next look."""
    total = Received()
    for start in range(0, len(sights), CHUNK):
        some = sights[start : start + CHUNK]
        contents = {sight: _content_mark(sight.path) for sight in some}
        with desk.reading() as session:
            known = _known(session, [mark for mark in contents.values() if mark])
        new = [sight for sight in some if contents[sight] not in known]
        done = receive(desk, progress, paths=[sight.path for sight in new]) if new else Received()
        with desk.deriving() as session:
            _note(session, [*(s.mark for s in some), *(mark for mark in contents.values() if mark)])
        total = Received(
            total.read + done.read, total.failed + done.failed, total.known + done.known, total.forms + done.forms
        )
    return total


def _content_mark(path: str) -> str:
    """The mark of a file's content, "" where it cannot be read."""
    try:
        with Path(path).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def _known(session: Session, marks: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(marks), _MANY):
        query = select(PickedFile.mark).where(PickedFile.mark.in_(marks[start : start + _MANY]))
        found.update(session.scalars(query))
    return found


def _note(session: Session, marks: Sequence[str]) -> None:
    known = _known(session, list(marks))
    now = clock.now()
    session.add_all(PickedFile(mark=mark, picked_at=now) for mark in dict.fromkeys(marks) if mark not in known)
