"""Checking a workspace from its pages to its seals, and saying in numbers what is in it."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models import journal, migrations
from models.journal import postgresql, sqlite
from models.tables import Base, Content, ContentChunk, Document
from models.values.enums import RowKind
from services import seals
from services.progress import Progress, Quiet
from services.workspace import Workspace
from services.workspaces.database_errors import explained

PAGES = "pages"  # every page carries its authentication code
STRUCTURE = "structure"  # tables and indexes agree
LINKS = "links"  # no row refers to one that is gone
TRIGGERS = "triggers"  # no table escapes the journal
SEALS = "seals"  # the journal is as it was sealed
DOCUMENTS = "documents"  # files are what they were when they came


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: how many things were looked at, and the first faults, in technical words without personal data."""

    check: str
    looked_at: int
    faults: tuple[str, ...] = ()

    @property
    def is_fine(self) -> bool:
        return not self.faults


Look = Callable[[], Finding]


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, and the number of rows by table."""

    findings: tuple[Finding, ...]
    counts: dict[str, int] = field(default_factory=dict)
    edition: str = ""

    @property
    def is_fine(self) -> bool:
        return all(finding.is_fine for finding in self.findings)


def check(
    workspace: Workspace, *, progress: Progress | None = None, remembered: tuple[int, str] | None = None
) -> Report:
    """Look at everything; changes nothing.

    `remembered` is the last seal that this computer saw: a journal without it was cut or rewritten.
    """
    progress = progress or Quiet()
    with workspace.reading() as session:
        steps = list(_steps(session, workspace, remembered))
        findings = []
        for number, (name, look) in enumerate(steps):
            progress.step(number, len(steps))
            found = _looked(name, look)
            findings.append(found)
            progress.result(found.check, "" if found.is_fine else f"check.{found.check}", count=len(found.faults))
        progress.step(len(steps), len(steps))
        return Report(tuple(findings), _counts(session), migrations.edition_of(session.connection()))


def _steps(session: Session, workspace: Workspace, remembered: tuple[int, str] | None) -> Iterator[tuple[str, Look]]:
    if workspace.is_local:
        yield PAGES, lambda: _pages(session)
        yield STRUCTURE, lambda: _pragma(session, STRUCTURE, "quick_check")
        yield LINKS, lambda: _pragma(session, LINKS, "foreign_key_check")
    yield TRIGGERS, lambda: _triggers(session)
    yield SEALS, lambda: _seals(session, remembered)
    yield DOCUMENTS, lambda: _documents(session)


def _looked(name: str, look: Look) -> Finding:
    """A check that stumbles over a damaged page is itself a finding."""
    try:
        return look()
    except DBAPIError as error:
        known = explained(error)
        if known is None:
            raise
        return Finding(name, 0, (f"could not be read ({known.code})",))


def _pages(session: Session) -> Finding:
    faults = [str(row[0]) for row in session.execute(text("PRAGMA cipher_integrity_check"))]
    pages = int(session.scalar(text("PRAGMA page_count")) or 0)
    return Finding(PAGES, pages, tuple(faults[:20]))


def _pragma(session: Session, name: str, pragma: str) -> Finding:
    rows = session.execute(text(f"PRAGMA {pragma}")).fetchall()
    if pragma == "foreign_key_check":
        faults = [f"{table}: row {row} without its {parent}" for table, row, parent, _ in rows]
    else:
        faults = [str(row[0]) for row in rows if row[0] != "ok"]
    return Finding(name, len(Base.metadata.tables), tuple(faults[:20]))


def _triggers(session: Session) -> Finding:
    """The statements in the database are compared with those that the tables generate."""
    if session.get_bind().dialect.name == "sqlite":
        wanted = {
            _name_of(sql): _plain(sql) for entity in journal.journaled_tables() for sql in sqlite.triggers(entity)
        }
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        found = {name: _plain(sql) for name, sql in session.execute(text(query))}
    else:
        wanted = {
            _name_of(sql): ""
            for entity in journal.journaled_tables()
            for sql in postgresql.triggers(entity)
            if sql.startswith("CREATE TRIGGER")
        }
        # An "O" fires in ordinary sessions; a disabled trigger is as good as none.
        query = "SELECT tgname FROM pg_trigger WHERE starts_with(tgname, 'zj_') AND tgenabled IN ('O', 'A')"
        found = {name: "" for (name,) in session.execute(text(query))}
    faults = [f"{name} is missing" for name in sorted(set(wanted) - set(found))]
    faults += [f"{name} was altered" for name in sorted(wanted) if name in found and found[name] != wanted[name]]
    return Finding(TRIGGERS, len(wanted), tuple(faults[:20]))


def _name_of(statement: str) -> str:
    return statement.split()[2]


def _plain(statement: str) -> str:
    return " ".join(statement.split())


def _seals(session: Session, remembered: tuple[int, str] | None) -> Finding:
    verified = seals.verify(session, remembered=remembered)
    broken = verified.broken
    if broken is None:
        return Finding(SEALS, verified.rows)
    where = f"{broken.fault} in block {broken.seal}" + (f", row {broken.row}" if broken.row is not None else "")
    return Finding(SEALS, verified.rows, (where,))


def _documents(session: Session) -> Finding:
    faults = []
    looked_at = 0
    for sha256, size in session.execute(select(Content.sha256, Content.size)).all():
        looked_at += 1
        digest, length = hashlib.sha256(), 0
        chunks = select(ContentChunk.data).where(ContentChunk.sha256 == sha256).order_by(ContentChunk.rank)
        for data in session.scalars(chunks.execution_options(yield_per=8)):
            digest.update(data)
            length += len(data)
        if digest.hexdigest() != sha256 or length != size:
            faults.append(f"content {sha256[:12]} is not what it was")
    lost = select(Document.id).where(~select(Content.sha256).where(Content.sha256 == Document.sha256).exists())
    faults += [f"document {key} has no content" for key in session.scalars(lost.limit(20))]
    return Finding(DOCUMENTS, looked_at, tuple(faults[:20]))


def _counts(session: Session) -> dict[str, int]:
    names = {entity.__tablename__ for entity in journal.journaled_tables() if entity.journal is RowKind.JOURNALED}
    counts = {}
    for table in Base.metadata.sorted_tables:
        if table.name in {*names, "action", "journal"}:
            with contextlib.suppress(DBAPIError):  # damaged: the findings say so
                counts[table.name] = int(session.scalar(select(func.count()).select_from(table)) or 0)
    return counts
