"""Two to five people side by side: what is known of each, condition by condition, point by point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Candidate, Fact
from models.values.enums import Degree, FactKind
from models.values.keys import Key
from models.values.money import Pay
from services import access, salaries
from services.errors import AppError
from services.evaluations.rounds import Round, rounds
from services.screening.screen import Line, screening

LEAST, MOST = 2, 5


@dataclass(frozen=True, slots=True)
class Column:
    """One person."""

    line: Line
    degree: Degree | None
    school: str
    company: str
    employers: tuple[str, ...]  # "2020-06 – now 昆山澜启 · 精益主管", newest first
    available: str
    pay: Pay | None
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The people side by side, best first."""

    position: Key
    title: str
    columns: tuple[Column, ...]
    shows_pay: bool


def compared(session: Session, *, position: Key, applications: Sequence[Key], viewer: Key | None) -> Compared:
    """Put these applications of one position beside each other."""
    if not LEAST <= len(set(applications)) <= MOST:
        raise AppError("screening.compare_count", least=LEAST, most=MOST)
    found = screening(session, position=position, viewer=viewer, all_stages=True)
    wanted = set(applications)
    may_see_pay = access.may_see_salaries(session, viewer)
    columns = [
        _column(session, line, viewer, with_pay=may_see_pay) for line in found.lines if line.seen.application in wanted
    ]
    return Compared(position, found.title, tuple(columns), may_see_pay)


def _column(session: Session, line: Line, viewer: Key | None, *, with_pay: bool) -> Column:
    row = session.get_one(Candidate, line.candidate)
    pay = salaries.pay_of_row(salaries.expected_row(session, line.candidate)) if with_pay else None
    return Column(
        line,
        row.degree,
        row.school,
        row.company,
        _employers(session, line.candidate),
        row.available,
        pay,
        rounds(session, candidate=line.candidate, viewer=viewer, application=line.seen.application),
    )


def _employers(session: Session, candidate: Key) -> tuple[str, ...]:
    rows = session.execute(
        select(Fact.from_month, Fact.organisation, Fact.title)
        .where(Fact.candidate_id == candidate, Fact.kind == FactKind.EMPLOYMENT)
        .order_by(Fact.from_month.desc())
        .limit(4)
    )
    return tuple(" ".join(part for part in (start, organisation, title) if part) for start, organisation, title in rows)
