"""The months up to the end of a scope: how many applied, how many were hired, how long hiring took."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure_windows
from services.insights.metrics.metric import Figure
from services.insights.past import Past, read
from services.insights.scope import Scope


@dataclass(frozen=True, slots=True)
class Month:
    """One calendar month of the population; `is_whole` is False for the one that the window cuts off."""

    first: date
    applications: int
    hired: int
    time_to_hire: Figure
    is_whole: bool


def months(session: Session, *, scope: Scope, past: Past | None = None) -> tuple[Month, ...]:
    """The months of a scope, empty ones at the beginning left out."""
    parts = [replace(month, end=min(month.end, scope.end)) for month in map(scope.of_month, scope.months())]
    past = past or read(session, scope)
    created = past.journeys.created
    hiring = measure_windows(session, BY_CODE["time_to_hire"], parts)
    lines = []
    for part, took in zip(parts, hiring, strict=True):
        is_whole = part == part.of_month(part.start)
        lines.append(Month(part.start, int(past.within(part, created).sum()), took.n, took, is_whole))
    while lines and not lines[0].applications and not lines[0].hired:
        lines.pop(0)
    return tuple(lines)
