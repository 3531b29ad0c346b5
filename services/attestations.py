"""What somebody vouches for on an application: an approval, a background check, a test result, a paper, a tick.

These are what the conditions of the same names ask for, until rooms of their own keep them in full. The latest of
a kind and name counts; saying "no" after a "yes" takes it back in the open.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Attestation, Document, Person
from models.values import clock
from models.values.enums import AttestationKind, DocumentKind, Role
from models.values.keys import Key
from models.values.text import folded, tidy
from services import access, file_names
from services.errors import AppError, NotFound

MOST_POINTS = 1_000
LONGEST_NOTE, LONGEST_NAME = 1_000, 100  # characters
RESULTS = (AttestationKind.TEST, AttestationKind.BACKGROUND_CHECK)
APPROVERS = frozenset({Role.APPROVER, Role.HR_MANAGER, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class Word:
    """What somebody says."""

    kind: AttestationKind
    name: str = ""
    is_positive: bool = True
    score: int | None = None
    valid_until: date | None = None
    note: str = ""
    document: Key | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A paper that proves a word."""

    key: Key
    kind: DocumentKind
    name: str  # its ending alone, where the name is withheld


@dataclass(frozen=True, slots=True)
class Line:
    """A word on record."""

    key: Key
    word: Word
    by: str
    at: datetime
    file: File | None


@dataclass(frozen=True, slots=True)
class Outline:
    """What the screen that asks for a word shows: what was said before, and the files that could prove it."""

    application: Key
    earlier: tuple[Line, ...]  # newest first
    files: tuple[File, ...]  # newest first
    may_approve: bool


def attest(session: Session, *, application: Key, word: Word) -> Key:
    """Put a word on record. Approvals are for those who may approve."""
    row = session.get(Application, application)
    if row is None:
        raise NotFound("application", application)
    me = access.acting(session)
    if word.kind is AttestationKind.APPROVAL and not access.roles_of(session, me) & APPROVERS:
        raise AppError("attestation.not_yours")
    name = tidy(word.name)
    if word.kind in (AttestationKind.DOCUMENT, AttestationKind.TICK) and not name:
        raise AppError("attestation.name_missing")
    if word.score is not None and not 0 <= word.score <= MOST_POINTS:
        raise AppError("attestation.score_impossible", most=MOST_POINTS)
    if word.document is not None:
        file = session.get(Document, word.document)
        if file is None or file.candidate_id != row.candidate_id:
            raise NotFound("document", word.document)
    made = Attestation(
        application_id=row.id,
        candidate_id=row.candidate_id,
        kind=word.kind,
        name=name[:LONGEST_NAME],
        is_positive=word.is_positive,
        score=word.score,
        document_id=word.document,
        valid_until=word.valid_until,
        note=word.note.strip()[:LONGEST_NOTE],
        by_id=me,
        at=clock.now(),
    )
    session.add(made)
    session.flush()
    return made.id


def lines(session: Session, *, application: Key) -> tuple[Line, ...]:
    """Everything that was vouched for, newest first."""
    rows: Any = session.execute(
        select(Attestation, Person.name, Document)
        .outerjoin(Person, Person.id == Attestation.by_id)
        .outerjoin(Document, Document.id == Attestation.document_id)
        .options(*file_names.loaded(session))
        .where(Attestation.application_id == application)
        .order_by(Attestation.at.desc(), Attestation.id.desc())
    )
    return tuple(
        Line(
            row.id,
            Word(row.kind, row.name, row.is_positive, row.score, row.valid_until, row.note, row.document_id),
            name or "",
            row.at,
            _file(session, file) if file is not None else None,
        )
        for row, name, file in rows
    )


def results(session: Session, *, application: Key) -> tuple[Line, ...]:
    """Tests and background checks as they stand: the latest of each name, newest first."""
    found: dict[tuple[AttestationKind, str], Line] = {}
    for line in lines(session, application=application):
        if line.word.kind in RESULTS:
            found.setdefault((line.word.kind, folded(line.word.name)), line)
    return tuple(found.values())


def outline(
    session: Session,
    *,
    application: Key,
    viewer: Key | None,
    kinds: Collection[AttestationKind],
    names: tuple[str, ...] = (),
) -> Outline:
    """What is known before somebody gives a word of these kinds and names."""
    row = session.get(Application, application)
    if row is None:
        raise NotFound("application", application)
    wanted = {folded(name) for name in names if name}
    earlier = tuple(
        line
        for line in lines(session, application=application)
        if line.word.kind in kinds and (not wanted or folded(line.word.name) in wanted)
    )
    files = session.scalars(
        select(Document)
        .options(*file_names.loaded(session))
        .where(Document.candidate_id == row.candidate_id)
        .order_by(Document.created_at.desc(), Document.id)
    )
    may_approve = bool(access.roles_of(session, viewer) & APPROVERS)
    return Outline(application, earlier, tuple(_file(session, file) for file in files), may_approve)


def _file(session: Session, row: Document) -> File:
    return File(row.id, row.kind, file_names.told(session, row))
