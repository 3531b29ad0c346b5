"""An import from end to end: read out of process, understood, planned, written, verified; and what is remembered.

The screen, the command line and the tests all come through here.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import ImportBatch
from models.values import clock
from models.values.enums import ImportState
from models.values.keys import Key
from services import calendars
from services.backups import Reason
from services.errors import AppError, Cancelled
from services.isolation import Errand, Isolation
from services.jobs import Desk
from services.ledgers import apply, draft, layout, plan, profiles, read_first, verify
from services.ledgers import problems as classes
from services.ledgers.book import Book
from services.ledgers.bulk import roomy
from services.ledgers.calm import calm_collector
from services.ledgers.draft import Draft, Place
from services.ledgers.plan import Plan
from services.ledgers.profiles import Profile
from services.ledgers.read import is_ready, read_book
from services.ledgers.verify import Report
from services.progress import Progress, Quiet
from services.use_cases import UseCase
from services.workspace import Workspace

LARGEST = 200 * 1024 * 1024
"""Bytes of a ledger file. The reader's own limits (cells, expansion) are tighter."""
MANY = 3_000
"""Records from which the first rows are shown before all are understood."""
WORKERS = 2
"""Processes that read: the first rows of a long file and all of it beside each other."""
LONG = 2_000_000
"""Bytes of a file from which its first rows are read by themselves."""
_BEGINNING = 400  # rows of each sheet
_GLIMPSE = 200  # records of each table
_READING = 120.0  # seconds
_LOOK_EVERY = 0.1  # seconds: whether somebody still waits for what is read


@dataclass(slots=True)
class File:
    """A ledger file in hand. The bytes stay until the import is verified against them."""

    name: str
    data: bytes
    password: str = ""


class Plainly:
    """A desk for work without a window: the command line, scripts, benchmarks."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.reading = workspace.reading
        self.deriving = workspace.deriving
        self.action = workspace.action


@dataclass(frozen=True, slots=True)
class Imported:
    """A finished import."""

    batch: Key
    report: Report


def load(path: Path) -> File:
    """The bytes of a file. Raises `ledger.unreadable_file` (gone, locked, no right), `ledger.too_big`."""
    try:
        if path.stat().st_size > LARGEST:
            raise AppError("ledger.too_big", name=path.name)
        return File(path.name, path.read_bytes())
    except OSError as error:
        raise AppError("ledger.unreadable_file", name=path.name) from error


def warm(_session: Session, *, isolation: Isolation) -> None:
    """Start the processes that read, while somebody still looks for the file: it takes half a second."""
    for _ in range(WORKERS):
        isolation.submit(is_ready)


def read(isolation: Isolation, file: File, progress: Progress | None = None) -> Book:
    """The file's sheets, read in an expendable process, which is given up with the work that waits for it."""
    return _awaited(_submit(isolation, file), progress or Quiet())


def _submit(isolation: Isolation, file: File) -> Errand[Book]:
    return isolation.submit(read_book, file.data, file.name, file.password, seconds=_READING)


def _awaited(errand: Errand[Book], progress: Progress) -> Book:
    while True:
        try:
            return errand.result(_LOOK_EVERY)
        except TimeoutError:
            try:
                progress.step(0, 0, "read")
            except Cancelled:
                errand.cancel()
                raise


def prepare(desk: Desk, progress: Progress, *, isolation: Isolation, file: File) -> Draft:
    """Read, find the tables, guess the columns (as remembered, if this ledger was met before), understand the cells."""
    return understand_cells(desk, progress, draft_=understand(desk, progress, isolation=isolation, file=file))


def understand(
    desk: Desk, progress: Progress, *, isolation: Isolation, file: File,
    shown: Callable[[Beginning], None] | None = None,
) -> Draft:  # fmt: skip
    """Read, find the tables, guess the columns; the cells can wait: `glimpse` shows the first rows meanwhile.

    Of a long file `shown` is told the beginning, before all of it is read.
    """
    progress.step(0, 0, "read")
    with calm_collector():
        first = _submit_first(isolation, file) if shown is not None and len(file.data) >= LONG else None
        whole = _submit(isolation, file)
        if first is not None and shown is not None:
            beginning = _begin(desk, file, first.result())
            if beginning is not None:
                shown(beginning)
        made = draft.draft_of(_awaited(whole, progress))
        with desk.reading() as session:
            profiles.recall(session, made)
    return made


def _submit_first(isolation: Isolation, file: File) -> Errand[Book | None]:
    return isolation.submit(read_first.first_rows, file.data, file.name, _BEGINNING, file.password, seconds=_READING)


def _begin(desk: Desk, file: File, book: Book | None) -> Beginning | None:
    """The first rows of a long file with the columns as they tell them; None of an odd one."""
    first = draft.understood(book) if book is not None else None
    if first is None or draft.refusal(first) is not None:
        return None
    first.is_beginning = True
    with desk.reading() as session:
        profiles.recall(session, first)
        return Beginning(file, first, glimpse(session, draft_=first))


def understand_cells(desk: Desk, progress: Progress, *, draft_: Draft) -> Draft:
    """Understand every cell of a draft, with progress."""
    with desk.reading() as session:
        today = clock.today(calendars.calendar(session).zone)
    with calm_collector():
        draft.cleaned(draft_, today, lambda done, total: progress.step(done, total, "clean"))
    return draft_


def run(
    desk: Desk,
    progress: Progress,
    *,
    isolation: Isolation,
    file: File,
    draft_: Draft,
) -> Imported:
    """Back up, plan, write, verify: one transaction, one journal action. Cancelled, it leaves nothing."""
    began = time.perf_counter()
    progress.step(0, 0, "backup")
    make = desk.workspace.make_backup
    kept = make(Reason.IMPORT) if make else None
    again = isolation.submit(
        verify.read_again, file.data, file.name, file.password, verify.sample_rows(draft_), seconds=_READING
    )
    looks = isolation.submit(layout.of, file.data, layout.heads_of(draft_), seconds=_READING)
    try:
        with (
            calm_collector(),
            desk.action(UseCase.LEDGER_IMPORT, params={"name": draft_.name, "count": draft_.rows}) as session,
        ):
            today = clock.today(calendars.calendar(session).zone)
            draft.cleaned(draft_, today)
            made = plan.plan(session, draft=draft_, progress=progress)
            with roomy(session):
                applied = apply.write(session, plan=made, progress=progress)
            progress.step(0, 0, "verify")
            report = verify.verify(session, plan=made, applied=applied, fresh=again.result())
            report = replace(
                report,
                seconds=round(time.perf_counter() - began, 1),
                backup=kept.path.name if kept else "",
                backup_size=kept.size if kept else 0,
            )
            batch = session.get_one(ImportBatch, applied.batch)
            batch.report, batch.layout = report.to_data(), looks.result()
            profiles.remember(session, draft_)
            progress.step(draft_.rows, draft_.rows, "verify")
    except BaseException:
        again.cancel()
        looks.cancel()
        raise
    return Imported(applied.batch, report)


def already_imported(session: Session, *, digest: str) -> ImportBatch | None:
    """The import of this very file that still stands, if there is one."""
    found = select(ImportBatch).where(ImportBatch.sha256 == digest, ImportBatch.state == ImportState.APPLIED)
    return session.scalar(found.order_by(ImportBatch.at.desc()).limit(1))


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan with its problems and all that the screen needs to cure them."""

    plan: Plan
    problems: list[classes.Problem]
    offers: classes.Offers
    profiles: tuple[Profile, ...]
    before: Key | None  # an import of this very file that still stands
    marks: dict[Place, list[classes.Mark]]  # the check beside every column
    is_partial: bool = False  # of the first rows alone: the others are still being understood


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is shown of a long file while it is still being read. Of how many rows there are it knows nothing."""

    file: File
    draft: Draft
    prepared: Prepared


def glimpse(session: Session, *, draft_: Draft) -> Prepared:
    """Columns and first rows, to be shown while the others are read. Of problems it knows nothing yet."""
    made = look(session, draft_=draft.beginning(draft_, _GLIMPSE))
    reading = {place: [classes.Mark("muted", "reading") for _ in marks] for place, marks in made.marks.items()}
    return replace(made, problems=[], marks=reading, is_partial=True)


def look(session: Session, *, draft_: Draft) -> Prepared:
    """Understand what changed, plan it against the workspace as it is now, and name the problems."""
    today = clock.today(calendars.calendar(session).zone)
    draft.cleaned(draft_, today)
    made = plan.plan(session, draft=draft_)
    earlier = already_imported(session, digest=draft_.digest)
    return Prepared(
        made,
        classes.problems(made),
        classes.offers(session),
        profiles.profiles(session),
        earlier.id if earlier else None,
        {place: classes.marks(made, place) for place, _ in draft_.tables()},
    )
