"""The fields of two records beside each other, and taking a value over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Candidate, FieldSource, Personal
from models.values.keys import Key
from services.candidates import Field
from services.identity.signs import surname_of_title

COLUMNS: dict[str, tuple[str, ...]] = {
    **{field.value: (field.value,) for field in Field},
    Field.NAME.value: ("name", "pinyin", "initials"),
    Field.EXPERIENCE.value: ("experience_months", "experience_at"),
}
"""Field → the columns of the candidate that belong together."""
APART: dict[str, tuple[str, ...]] = {
    "gender": ("gender",),
    "birth": ("birth", "birth_text"),
    "id_number": ("id_number", "id_hash"),
    "household": ("household",),
}
"""What the law keeps apart: merged like the rest, shown masked."""


class Side(StrEnum):
    """Which of the two records."""

    KEPT = "kept"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field with both values."""

    name: str
    kept: Any
    other: Any
    suggested: Side
    is_apart: bool = False

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self.kept) and bool(self.other) and self.kept != self.other


def pairs(session: Session, kept: Key, other: Key) -> tuple[FieldPair, ...]:
    """Every field that either record has, in reading order; the suggestion is the fuller, then the newer value."""
    ours, theirs = session.get_one(Candidate, kept), session.get_one(Candidate, other)
    newer = Side.OTHER if theirs.created_at > ours.created_at else Side.KEPT
    found = [_pair(name, ours, theirs, columns, newer) for name, columns in COLUMNS.items()]
    mine, yours = _apart(session, kept), _apart(session, other)
    found += [_pair(name, mine, yours, columns, newer, is_apart=True) for name, columns in APART.items()]
    return tuple(pair for pair in found if pair.kept or pair.other)


def _apart(session: Session, candidate: Key) -> Personal | None:
    return session.scalar(select(Personal).where(Personal.candidate_id == candidate))


def _pair(
    name: str, ours: object, theirs: object, columns: Sequence[str], newer: Side, *, is_apart: bool = False
) -> FieldPair:
    a, b = _first(ours, columns), _first(theirs, columns)
    if name == Field.EXPERIENCE.value and a and b:
        newer = Side.OTHER if int(b) > int(a) else Side.KEPT  # years of work only grow
    if name == Field.NAME.value:
        newer = Side.OTHER if _is_poorer(str(a), str(b)) else Side.KEPT
    if name in {Field.NOTE.value, Field.CONTACT_NOTE.value}:
        newer = Side.KEPT
    suggested = newer if a and b and a != b else Side.OTHER if b and not a else Side.KEPT
    return FieldPair(name, a, b, suggested, is_apart)


def _is_poorer(name: str, than: str) -> bool:
    """王先生 and "Wang Wei" say less than 王伟."""
    return (name.isascii() and not than.isascii()) or bool(surname_of_title(name) and not surname_of_title(than))


def _first(row: object, columns: Sequence[str]) -> Any:
    """The first value that is filled in."""
    return next((value for name in columns if (value := getattr(row, name, None)) not in (None, "")), None)


def take_over(session: Session, kept: Key, other: Key, names: Sequence[str]) -> None:
    """Write the other record's values, with where they came from, into the one that is kept."""
    ours, theirs = session.get_one(Candidate, kept), session.get_one(Candidate, other)
    for name in names:
        for column in COLUMNS.get(name, ()):
            setattr(ours, column, getattr(theirs, column))
        _take_source(session, kept, other, name)
    ours.starred_at = ours.starred_at or theirs.starred_at
    ours.owner_id = ours.owner_id or theirs.owner_id
    mine, yours = _apart(session, kept), _apart(session, other)
    if mine is None or yours is None:
        return  # with one of them only, the row itself moves
    for name in names:
        for column in APART.get(name, ()):
            setattr(mine, column, getattr(yours, column))


def _take_source(session: Session, kept: Key, other: Key, name: str) -> None:
    query = select(FieldSource).where(FieldSource.field == name)
    mine = session.scalar(query.where(FieldSource.candidate_id == kept))
    yours = session.scalar(query.where(FieldSource.candidate_id == other))
    if mine is not None and yours is not None:
        mine.document_id, mine.batch_id = yours.document_id, yours.batch_id
        mine.confidence, mine.place, mine.confirmed_at = yours.confidence, yours.place, yours.confirmed_at
