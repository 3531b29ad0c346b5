"""Colleagues' calendars: .ics files that are read once or followed, and folders that are followed by name."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Person, PersonCalendar, Setting
from models.values import clock
from models.values.keys import Key
from models.values.text import folded
from services.calendars import calendar
from services.errors import AppError, Conflict, NotFound
from services.isolation import Isolation
from services.jobs import Desk
from services.progress import Progress
from services.scheduling.ics import LARGEST, Read, read_ics
from services.use_cases import UseCase

BEFORE, AFTER = timedelta(days=31), timedelta(days=186)
"""The window in which repetitions are unfolded."""
FRESH = timedelta(days=60)  # a followed file is unfolded anew when less than this is left of its window
FOLDER = "calendar_folder"
MOST_FILES = 500
_READING = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class Line:
    """A calendar in the list of a colleague."""

    key: Key
    version: int
    person: Key
    person_name: str
    name: str
    path: str
    spans: int
    until: datetime
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was read, not written down yet."""

    person: Key
    name: str
    path: str
    digest: str
    read: Read
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Followed:
    """What looking at the followed files again found."""

    renewed: int
    unknown: tuple[str, ...]  # files of the folder that belong to nobody
    failed: tuple[tuple[str, str], ...]  # file, error code


def lines(session: Session) -> tuple[Line, ...]:
    """All calendars by colleague."""
    rows = session.execute(
        select(PersonCalendar, Person.name)
        .join(Person, Person.id == PersonCalendar.person_id)
        .order_by(Person.pinyin, Person.name, PersonCalendar.name, PersonCalendar.id)
    )
    return tuple(
        Line(
            row.id, row.version, row.person_id, name, row.name, row.path, len(row.spans), row.until_at, row.read_at
        )
        for row, name in rows
    )  # fmt: skip


def folder(session: Session) -> str:
    """The folder whose files are followed; "" without one."""
    kept = session.scalar(select(Setting.value).where(Setting.code == FOLDER))
    return kept if isinstance(kept, str) else ""


def has_followed(session: Session) -> bool:
    """Whether there is anything to look at again."""
    single = session.scalar(select(PersonCalendar.id).where(PersonCalendar.path != "").limit(1))
    return single is not None or bool(folder(session))


def choose_folder(session: Session, *, path: str) -> None:
    """Follow the files of this folder, each named after a colleague or the address; "" stops it."""
    row = session.scalar(select(Setting).where(Setting.code == FOLDER))
    if row is None:
        session.add(Setting(code=FOLDER, value=path))
    else:
        row.value = path


def read_file(isolation: Isolation, path: Path, person: Key, zone: str, now: datetime) -> Taken:
    """Read a colleague's file, out of process."""
    try:
        if path.stat().st_size > LARGEST:
            raise AppError("calendar.too_big", name=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise AppError("calendar.cannot_read", name=path.name) from error
    start, end = now - BEFORE, now + AFTER
    read = isolation.run(read_ics, data, path.name, start, end, zone, seconds=_READING)
    return Taken(person, path.stem, str(path), hashlib.sha256(data).hexdigest(), read, start, end)


def take_in(
    desk: Desk, progress: Progress, *, isolation: Isolation, person: Key, path: Path, is_followed: bool
) -> Read:
    """Read a file and keep what it says; the one of the same name before it goes."""
    progress.step(0, 0, "read")
    with desk.reading() as session:
        zone = calendar(session).zone.key
    taken = read_file(isolation, path, person, zone, clock.now())
    with desk.action(UseCase.CALENDAR_TAKE_IN) as session:
        keep(session, taken=taken, is_followed=is_followed)
    return taken.read


def keep(session: Session, *, taken: Taken, is_followed: bool) -> Key:
    """Write down what a file says."""
    if session.get(Person, taken.person) is None:
        raise NotFound("person", taken.person)
    row = session.scalar(
        select(PersonCalendar).where(PersonCalendar.person_id == taken.person, PersonCalendar.name == taken.name)
    )
    if row is None:
        row = PersonCalendar(person_id=taken.person, name=taken.name)
        session.add(row)
    row.path = taken.path if is_followed else ""
    row.digest = taken.digest
    row.spans = [[span.start, span.end, span.title] for span in taken.read.spans]
    row.from_at, row.until_at, row.read_at = taken.start, taken.end, clock.now()
    session.flush()
    return row.id


def remove(session: Session, *, key: Key, seen: int) -> None:
    """Forget a calendar."""
    row = session.get(PersonCalendar, key)
    if row is None:
        raise NotFound("person_calendar", key)
    if row.version != seen:
        raise Conflict()
    session.delete(row)


def follow(desk: Desk, progress: Progress, *, isolation: Isolation) -> Followed:
    """Look at every followed file again; one action for all that changed, none when nothing did."""
    now = clock.now()
    with desk.reading() as session:
        zone = calendar(session).zone.key
        known = {
            (row.person_id, row.path): (row.digest, row.until_at) for row in session.scalars(select(PersonCalendar))
        }
        files, unknown = _files(session)
    taken: list[Taken] = []
    failed: list[tuple[str, str]] = []
    for number, (person, path) in enumerate(files):
        progress.step(number, len(files), path.name)
        digest, until = known.get((person, str(path)), ("", now))
        try:
            if _digest(path) != digest or until - now < FRESH:
                taken.append(read_file(isolation, path, person, zone, now))
        except AppError as error:
            failed.append((path.name, error.code))
    if taken:
        with desk.action(UseCase.CALENDAR_TAKE_IN) as session:
            for each in taken:
                keep(session, taken=each, is_followed=True)
    return Followed(len(taken), unknown, tuple(failed))


def _digest(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise AppError("calendar.too_big", name=path.name)
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise AppError("calendar.cannot_read", name=path.name) from error


def _files(session: Session) -> tuple[list[tuple[Key, Path]], tuple[str, ...]]:
    """Files that are followed one by one, then those of the folder, by whose name they carry."""
    single = [(row.person_id, Path(row.path)) for row in session.scalars(select(PersonCalendar)) if row.path]
    chosen = folder(session)
    if not chosen:
        return single, ()
    people = session.scalars(select(Person).where(Person.is_active)).all()
    seen = {path for _, path in single}
    unknown: list[str] = []
    for path in sorted(Path(chosen).glob("*.ics"))[:MOST_FILES]:
        if path in seen:
            continue
        person = _of_whom(path.stem, people)
        if person is None:
            unknown.append(path.name)
        else:
            single.append((person, path))
    return single, tuple(unknown)


def _of_whom(stem: str, people: Sequence[Person]) -> Key | None:
    """By name, address, the part before the @, or pinyin, as long as only one colleague carries it."""
    sought = folded(stem)
    found = {
        row.id
        for row in people
        if sought in {folded(row.name), folded(row.email), folded(row.email.partition("@")[0]), *row.pinyin.split()}
    }
    return found.pop() if len(found) == 1 else None
