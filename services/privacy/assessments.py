"""Impact assessments on record (PIPL 55, 56): what is done with which data, why, the risks, the measures."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.tables import ImpactAssessment, Person
from models.values import clock
from models.values.keys import Key
from services import access, three_way
from services.errors import AppError, NotFound
from services.privacy import retention

LONGEST = 4_000  # characters of one part


@dataclass(frozen=True, slots=True)
class Draft:
    """An assessment as it is typed."""

    subject_matter: str
    is_needed: str = ""
    risks: str = ""
    measures: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """One assessment, and the day until which it must be kept."""

    key: Key
    version: int
    subject_matter: str
    is_needed: str
    risks: str
    measures: str
    by: str
    at: datetime
    keep_until: date


def keep_months() -> int:
    """How long the law wants them kept."""
    data = tomllib.loads(resources.path("privacy", "retention.toml").read_text(encoding="utf-8"))
    return int(data["assessment"]["months"])


def assessments(session: Session) -> Sequence[Assessment]:
    """All of them, newest first."""
    rows = session.execute(
        select(ImpactAssessment, Person.name)
        .outerjoin(Person, Person.id == ImpactAssessment.by_id)
        .order_by(ImpactAssessment.at.desc())
    )
    months = keep_months()
    return tuple(
        Assessment(
            row.id, row.version, row.subject_matter, row.is_needed, row.risks, row.measures, name or "", row.at,
            retention.after(row.at.date(), months),
        )
        for row, name in rows
    )  # fmt: skip


def keep(
    session: Session, *, draft: Draft, key: Key | None = None, seen: int = 0, was: Draft | None = None
) -> Key:  # fmt: skip
    """Write an assessment down, or correct one. Raises `privacy.text_missing`.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one part.
    """
    row = session.get(ImpactAssessment, key) if key is not None else None
    if key is not None and row is None:
        raise NotFound("impact_assessment", key)
    if row is None:
        row = ImpactAssessment(subject_matter="", by_id=access.acting(session), at=clock.now())
        session.add(row)
    else:
        there = Draft(row.subject_matter, row.is_needed, row.risks, row.measures)
        draft = three_way.met(
            "impact_assessment", row.id, seen, row.version, was=was, mine=draft, theirs=lambda: there
        )  # fmt: skip
    parts = [part.strip()[:LONGEST] for part in astuple(draft)]
    if not parts[0]:
        raise AppError("privacy.text_missing")
    row.subject_matter, row.is_needed, row.risks, row.measures = parts
    session.flush()
    return row.id
