"""The catalogue of job titles: one job under all its names, so that ledgers and templates mean the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import CatalogueEntry, Position
from models.values.keys import Key
from models.values.money import Pay
from models.values.text import tidy
from services.errors import AppError
from services.organisation.rows import fresh, met, named, same_key

MOST_SYNONYMS = 50


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person fills in."""

    title: str
    family: str = ""
    grade: str = ""
    city: str = ""
    band: Pay | None = None
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A title in the list."""

    key: Key
    version: int
    draft: Draft
    positions: int


def lines(session: Session) -> tuple[Line, ...]:
    """All titles by family and name."""
    used = dict(session.execute(select(Position.catalogue_id, func.count()).group_by(Position.catalogue_id)).all())
    rows = session.scalars(
        select(CatalogueEntry).order_by(CatalogueEntry.family, CatalogueEntry.title, CatalogueEntry.id)
    )
    return tuple(Line(row.id, row.version, _draft(row), used.get(row.id, 0)) for row in rows)


def _draft(row: CatalogueEntry) -> Draft:
    band = None if row.band_low is None or row.band_high is None else Pay(row.band_low, row.band_high)
    return Draft(row.title, row.family, row.grade, row.city, band, tuple(row.synonyms or ()))


def add(session: Session, *, draft: Draft) -> Key:
    """A new title."""
    row = CatalogueEntry(title="", synonyms=[])
    _write(session, row, draft)
    session.add(row)
    session.flush()
    return row.id


def edit(session: Session, *, key: Key, seen: int, draft: Draft, was: Draft | None = None) -> int:
    """Change a title; the new version."""
    row, draft = met(session, CatalogueEntry, key, seen, was=was, draft=draft, draft_of=_draft)
    _write(session, row, draft)
    session.flush()
    return row.version


def remove(session: Session, *, key: Key, seen: int) -> None:
    """Take a title away that no position carries."""
    row = fresh(session, CatalogueEntry, key, seen)
    uses = session.scalar(select(func.count()).select_from(Position).where(Position.catalogue_id == key)) or 0
    if uses:
        raise AppError("organisation.title_in_use", name=row.title, count=uses)
    session.delete(row)
    session.flush()


def distinct(words: Iterable[str]) -> tuple[str, ...]:
    """Names without repetition, in their order."""
    found = {same_key(word): tidy(word) for word in reversed(list(words)) if same_key(word)}
    return tuple(reversed(found.values()))


def _write(session: Session, row: CatalogueEntry, draft: Draft) -> None:
    title = named(draft.title)
    synonyms = tuple(word for word in distinct(draft.synonyms) if same_key(word) != same_key(title))
    if len(synonyms) > MOST_SYNONYMS:
        raise AppError("organisation.too_many_names", most=MOST_SYNONYMS)
    others = select(CatalogueEntry)
    if row.id is not None:
        others = others.where(CatalogueEntry.id != row.id)
    taken = {
        same_key(name): other.title
        for other in session.scalars(others)
        for name in (other.title, *(other.synonyms or ()))
    }
    for name in (title, *synonyms):
        if same_key(name) in taken:
            raise AppError("organisation.title_means_other", name=name, other=taken[same_key(name)])
    row.title, row.family, row.grade, row.city = title, tidy(draft.family), tidy(draft.grade), tidy(draft.city)
    row.band_low, row.band_high = (draft.band.low, draft.band.high) if draft.band else (None, None)
    row.synonyms = list(synonyms)
