"""The months up to the end of a scope: how many applied, how many were hired, how long hiring took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from models.tables import Application
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure
from services.insights.metrics.metric import Figure
from services.insights.scope import Scope

MOST = 12


@dataclass(frozen=True, slots=True)
class Month:
    """One calendar month of the population; `is_whole` is False for the one that the window cuts off."""

    first: date
    applications: int
    hired: int
    time_to_hire: Figure
    is_whole: bool


def first_days(scope: Scope, most: int = MOST) -> list[date]:
    """The first days of the months of the scope, at least six, at most `most`, in their order."""
    month = scope.end.replace(day=1)
    found: list[date] = []
    while len(found) < most and (len(found) < 6 or month >= scope.start.replace(day=1)):
        found.append(month)
        month = (month - timedelta(days=1)).replace(day=1)
    return found[::-1]


def months(session: Session, *, scope: Scope) -> tuple[Month, ...]:
    """The months of a scope, empty ones at the beginning left out."""
    parts = [replace(month, end=min(month.end, scope.end)) for month in map(scope.of_month, first_days(scope))]
    lines = []
    for part, applications in zip(parts, _created(session, parts), strict=True):
        hiring = measure(session, BY_CODE["time_to_hire"], part)
        is_whole = part == part.of_month(part.start)
        lines.append(Month(part.start, applications, hiring.n, hiring, is_whole))
    while lines and not lines[0].applications and not lines[0].hired:
        lines.pop(0)
    return tuple(lines)


def _created(session: Session, parts: Sequence[Scope]) -> list[int]:
    """How many applications each of the months brought; they are one after another, so one look is enough."""
    inside = [func.coalesce(func.sum(case((part.within(Application.created_at), 1), else_=0)), 0) for part in parts]
    whole = replace(parts[0], end=parts[-1].end)
    row = session.execute(select(*inside).where(whole.within(Application.created_at), *whole.of_applications())).one()
    return [int(n) for n in row]
