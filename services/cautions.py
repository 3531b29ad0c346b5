"""黑名单 and 冷冻期: a word of warning about a person, with reason, author, last day and appeal (F5.6).

It stands where somebody is about to act and says why. It never blocks, sorts or rejects by itself.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.tables import Candidate, Caution, Person
from models.values import clock
from models.values.enums import CautionKind
from models.values.keys import Key
from models.values.text import tidy
from services import access
from services.calendars import calendar
from services.conditions import chunks
from services.errors import AppError, Conflict, NotFound

LONGEST = 500  # characters of a reason, an appeal, a word on lifting


@dataclass(frozen=True, slots=True)
class Word:
    """One caution as it is told."""

    key: Key
    version: int
    candidate: Key
    kind: CautionKind
    reason: str
    until: date | None
    by: str
    at: datetime
    appeal: str
    appealed_at: datetime | None


def standing(session: Session, *, candidates: Collection[Key]) -> dict[Key, Word]:
    """What stands against these people today; of several the stronger, then the one that lasts longer."""
    today = clock.today(calendar(session).zone)
    found: dict[Key, Word] = {}
    for chunk in chunks(candidates):
        rows = session.execute(
            select(Caution, Person.name)
            .outerjoin(Person, Person.id == Caution.by_id)
            .where(Caution.candidate_id.in_(chunk), Caution.lifted_at.is_(None))
            .order_by(Caution.created_at, Caution.id)
        )
        for row, by in rows:
            if row.until is None or row.until >= today:
                word = _word(row, by or "")
                found[word.candidate] = max(found.get(word.candidate, word), word, key=_weight)
    return found


def kinds(session: Session, *, among: Any) -> dict[Key, CautionKind]:
    """Of those whose keys a question gives: against whom something stands today, and the stronger of it."""
    today = clock.today(calendar(session).zone)
    rows = session.execute(
        select(Caution.candidate_id, Caution.kind).where(
            Caution.candidate_id.in_(among),
            Caution.lifted_at.is_(None),
            or_(Caution.until.is_(None), Caution.until >= today),
        )
    )
    found: dict[Key, CautionKind] = {}
    for candidate, kind in rows:
        found[candidate] = kind if kind is CautionKind.BLACKLIST else found.get(candidate, kind)
    return found


def _weight(word: Word) -> tuple[bool, date]:
    return word.kind is CautionKind.BLACKLIST, word.until or date.max


def _word(row: Caution, by: str) -> Word:
    return Word(
        row.id, row.version, row.candidate_id, row.kind, row.reason, row.until, by, row.created_at, row.appeal,
        row.appealed_at,
    )  # fmt: skip


def warn(session: Session, *, candidate: Key, kind: CautionKind, reason: str, until: date | None) -> Key:
    """Put a caution on a person.

    Raises: AppError `caution.reason_missing`, `caution.day_missing` (a cooling-off ends), `caution.day_past`.
    """
    if session.get(Candidate, candidate) is None:
        raise NotFound("candidate", candidate)
    words = tidy(reason)[:LONGEST]
    if not words:
        raise AppError("caution.reason_missing")
    if kind is CautionKind.COOLING and until is None:
        raise AppError("caution.day_missing")
    if until is not None and until < clock.today(calendar(session).zone):
        raise AppError("caution.day_past")
    row = Caution(
        candidate_id=candidate,
        kind=kind,
        reason=words,
        until=until,
        by_id=access.acting(session),
        created_at=clock.now(),
    )
    session.add(row)
    session.flush()
    return row.id


def appeal(session: Session, *, key: Key, seen: int, words: str) -> None:
    """Write down what the person says against it; it stands beside the reason from then on."""
    row = _seen(session, key, seen)
    said = tidy(words)[:LONGEST]
    if not said:
        raise AppError("caution.reason_missing")
    row.appeal, row.appealed_at = said, clock.now()
    session.flush()


def lift(session: Session, *, key: Key, seen: int, words: str = "") -> None:
    """Take it back; the journal and the row keep that it was there."""
    row = _seen(session, key, seen)
    row.lifted_at, row.lifted_by_id, row.lift_words = clock.now(), access.acting(session), tidy(words)[:LONGEST]
    session.flush()


def _seen(session: Session, key: Key, seen: int) -> Caution:
    row = session.get(Caution, key)
    if row is None:
        raise NotFound("caution", key)
    if row.version != seen:
        raise Conflict()
    return row
