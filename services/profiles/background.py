"""Schools, employers, projects and whatever else a résumé or a ledger said of a person, for the profile."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Fact
from models.values.enums import Degree, FactKind
from models.values.keys import Key

ORDER = (
    FactKind.EMPLOYMENT,
    FactKind.EDUCATION,
    FactKind.PROJECT,
    FactKind.CERTIFICATE,
    FactKind.LANGUAGE,
    FactKind.EXTRA,
)


@dataclass(frozen=True, slots=True)
class BackgroundLine:
    """One school, employer, project…; of EXTRA the organisation is the ledger's column name."""

    key: Key
    kind: FactKind
    organisation: str
    title: str
    degree: Degree | None
    from_month: str
    to_month: str  # "now" or "present": to this day
    words: str

    @property
    def is_present(self) -> bool:
        return self.to_month in ("now", "present")


def background(session: Session, *, candidate: Key) -> tuple[BackgroundLine, ...]:
    """Work first, then schools, and so on; each in the order of its source."""
    rows = session.scalars(select(Fact).where(Fact.candidate_id == candidate).order_by(Fact.rank, Fact.id))
    lines = (
        BackgroundLine(
            row.id, row.kind, row.organisation, row.title, row.degree, row.from_month, row.to_month, row.words
        )
        for row in rows
    )
    return tuple(sorted(lines, key=lambda line: ORDER.index(line.kind)))
