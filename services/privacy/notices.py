"""Notice and consent: what a person was told, what they agreed to, for which purpose, where their data came from.

Somebody about whom nothing is noted has still to be told (待告知): imported people first of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Channel, Consent, Document, ImportBatch, ImportRow
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import DocumentKind
from models.values.keys import Key
from services import candidates as people_on_file
from services import three_way
from services.conditions import chunks
from services.errors import AppError, Clash, Conflict
from services.privacy import retention

LONGEST = 1_000  # characters of a note


class Purpose(StrEnum):
    """What personal information is used for; each needs notice, and each but recruiting a consent of its own."""

    RECRUITING = "recruiting"
    TALENT_POOL = "talent_pool"
    BACKGROUND_CHECK = "background_check"
    MEDICAL = "medical"
    BANK_CARD = "bank_card"
    TRAINING = "training"


SENSITIVE = frozenset({Purpose.MEDICAL, Purpose.BANK_CARD, Purpose.BACKGROUND_CHECK})
"""Need a separate consent (PIPL 29, and 23 for the agency that checks)."""


class State(StrEnum):
    """Where a purpose stands with a person."""

    TO_NOTIFY = "to_notify"
    NOTIFIED = "notified"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Origin(StrEnum):
    """How the data came here."""

    LEDGER = "ledger"
    FILE = "file"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Note:
    """What is noted of a purpose, as it is typed."""

    state: State
    words: str = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """One purpose: its state and since when, with what was noted."""

    purpose: Purpose
    state: State
    at: datetime | None = None
    words: str = ""
    key: Key | None = None
    version: int = 0
    is_sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where data came from: an imported ledger with its row, a file, or somebody's typing; and the channel."""

    origin: Origin
    name: str  # file name
    at: datetime
    row: int | None = None
    channel: Words | None = None


@dataclass(frozen=True, slots=True)
class PrivacyPanel:
    """What the profile shows of a person's rights."""

    candidate: Key
    name: str
    purposes: tuple[Agreed, ...]
    sources: tuple[Source, ...]
    kept: retention.Kept
    has_sensitive: bool  # something is kept apart: ID number, sex, birth, an old ledger's columns
    own_until: date | None  # a day that a person set

    @property
    def recruiting(self) -> Agreed:
        return self.purposes[0]


def panel(session: Session, *, candidate: Key, today: date) -> PrivacyPanel:
    """Everything about notice, consent, source and retention of one person."""
    row = people_on_file.living(session, candidate)
    rows = {each.purpose: each for each in session.scalars(select(Consent).where(Consent.candidate_id == candidate))}
    recruiting = rows.get(Purpose.RECRUITING)
    return PrivacyPanel(
        candidate=candidate,
        name=row.name,
        purposes=tuple(_agreed(purpose, rows.get(purpose)) for purpose in Purpose),
        sources=_sources(session, row),
        kept=retention.kept(session, candidate=candidate, today=today),
        has_sensitive=retention.has_sensitive(session, candidate),
        own_until=recruiting.retain_until if recruiting is not None else None,
    )


def _agreed(purpose: Purpose, row: Consent | None) -> Agreed:
    is_sensitive = purpose in SENSITIVE
    if row is None:
        return Agreed(purpose, State.TO_NOTIFY, is_sensitive=is_sensitive)
    return Agreed(purpose, State(row.state), row.at, row.words, row.id, row.version, is_sensitive)


def _sources(session: Session, row: Candidate) -> tuple[Source, ...]:
    found = [
        Source(Origin.LEDGER, name, at, line)
        for name, at, line in session.execute(
            select(ImportBatch.file_name, ImportBatch.at, ImportRow.row)
            .join(ImportBatch, ImportBatch.id == ImportRow.batch_id)
            .where(ImportRow.candidate_id == row.id)
            .order_by(ImportBatch.at)
        )
    ]
    found += [
        Source(Origin.FILE, name, at)
        for name, at in session.execute(
            select(Document.file_name, Document.created_at)
            .where(Document.candidate_id == row.id, Document.kind == DocumentKind.RESUME)
            .order_by(Document.created_at)
        )
    ]
    channel = session.execute(
        select(Channel.name_zh, Channel.name_en)
        .join(Application, Application.channel_id == Channel.id)
        .where(Application.candidate_id == row.id)
        .order_by(Application.created_at)
        .limit(1)
    ).first()
    words = Words(*channel) if channel is not None else None
    if not found:
        return (Source(Origin.TYPED, "", row.created_at, channel=words),)
    first = found[0]
    return (Source(first.origin, first.name, first.at, first.row, words), *found[1:])


def set_state(
    session: Session,
    *,
    candidate: Key,
    purpose: Purpose,
    state: State,
    words: str = "",
    seen: int | None = None,
    was: Note | None = None,
) -> None:
    """Note what was told or agreed. `seen` is the version of the note that was shown; None: there was none.

    Raises `three_way.EditConflict` when somebody noted something else since `was`.
    """
    people_on_file.living(session, candidate)
    _note(session, candidate, purpose, Note(state, words), seen, was)


def _note(
    session: Session, candidate: Key, purpose: Purpose, note: Note, seen: int | None, was: Note | None = None
) -> None:
    row = session.scalar(select(Consent).where(Consent.candidate_id == candidate, Consent.purpose == purpose.value))
    if row is None:
        if seen is not None:
            raise Conflict()
        row = Consent(candidate_id=candidate, purpose=purpose.value, state="", at=clock.now())
        session.add(row)
    else:
        there = Note(State(row.state), row.words)
        note = three_way.met("consent", row.id, seen or 0, row.version, was=was, mine=note, theirs=lambda: there)
    said = note.words.strip()
    if len(said) > LONGEST:
        raise AppError("candidate.text_too_long", most=LONGEST)
    row.state, row.words, row.at = note.state.value, said, clock.now()
    session.flush()


def told(session: Session, *, candidates: Sequence[Key], words: str = "") -> int:
    """Mark people as told what their data are used for; those who were told already stay as they are."""
    count = 0
    for chunk in chunks(set(candidates)):
        rows = {
            row.candidate_id: row
            for row in session.scalars(
                select(Consent).where(Consent.candidate_id.in_(chunk), Consent.purpose == Purpose.RECRUITING.value)
            )
        }
        for key in chunk:
            row = rows.get(key)
            if row is not None and row.state != State.TO_NOTIFY:
                continue
            note = Note(State.NOTIFIED, words)
            _note(session, key, Purpose.RECRUITING, note, row.version if row is not None else None)
            count += 1
    return count


@dataclass(frozen=True, slots=True)
class Untold:
    """Somebody who has still to be told."""

    candidate: Key
    name: str
    came_at: datetime
    origin: Origin
    is_running: bool


def untold(session: Session, *, limit: int = 500) -> tuple[int, tuple[Untold, ...]]:
    """How many people were not told yet, and the latest of them; who is in a process comes first."""
    noted = select(Consent.id).where(
        Consent.candidate_id == Candidate.id,
        Consent.purpose == Purpose.RECRUITING.value,
        Consent.state != State.TO_NOTIFY.value,
    )
    wanted = (Candidate.merged_into_id.is_(None), ~noted.exists())
    total = session.scalar(select(func.count()).select_from(Candidate).where(*wanted)) or 0
    running = (
        select(Application.id)
        .where(Application.candidate_id == Candidate.id, Application.state == "open")
        .exists()
        .label("running")
    )
    imported = select(ImportRow.id).where(ImportRow.candidate_id == Candidate.id).exists()
    filed = select(Document.id).where(Document.candidate_id == Candidate.id).exists()
    rows = session.execute(
        select(Candidate.id, Candidate.name, Candidate.created_at, imported, filed, running)
        .where(*wanted)
        .order_by(running.desc(), Candidate.created_at.desc(), Candidate.id.desc())
        .limit(limit)
    )
    return total, tuple(
        Untold(key, name, at, Origin.LEDGER if ledger else Origin.FILE if file else Origin.TYPED, bool(is_running))
        for key, name, at, ledger, file, is_running in rows
    )


def keep_until(session: Session, *, candidate: Key, until: date | None, seen: date | None) -> None:
    """Set the day until which a person is kept, or None to go by the rule again."""
    people_on_file.living(session, candidate)
    row = session.scalar(
        select(Consent).where(Consent.candidate_id == candidate, Consent.purpose == Purpose.RECRUITING.value)
    )
    there = row.retain_until if row is not None else None
    if there not in (seen, until):
        raise Conflict("conflict.changed_since", [Clash("consent", candidate, "retain_until", until, there)])
    if row is None:
        row = Consent(
            candidate_id=candidate, purpose=Purpose.RECRUITING.value, state=State.TO_NOTIFY.value, at=clock.now()
        )
        session.add(row)
    row.retain_until = until
    session.flush()
