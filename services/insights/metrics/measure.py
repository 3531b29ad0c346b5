"""Figures from the cases of a metric: the whole, split by a column, month by month, and the people behind."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from math import sqrt
from typing import Any

from sqlalchemy import Select, Subquery, case, func, null, select
from sqlalchemy.orm import Session

from models.tables.base import micros
from models.values.keys import Key
from services.insights.metrics.metric import Figure, Metric, Unit
from services.insights.scope import Scope

Z95 = 1.959963984540054


class Part(StrEnum):
    """Which of the cases of a metric: all, those that count as fulfilled, those that do not, those not yet decided."""

    ALL = "all"
    HIT = "hit"
    MISSED = "missed"
    OPEN = "open"


def measure(session: Session, metric: Metric, scope: Scope) -> Figure:
    """The figure of a metric over the whole scope."""
    return measure_by(session, metric, scope, None).get(None, empty(metric))


def measure_all(session: Session, *, scope: Scope) -> tuple[tuple[Metric, Figure], ...]:
    """Every metric of the dictionary over one scope."""
    from services.insights.metrics.dictionary import METRICS

    return tuple((metric, measure(session, metric, scope)) for metric in METRICS)


def measure_by(session: Session, metric: Metric, scope: Scope, column: str | None) -> dict[Any, Figure]:
    """Per value of a column of the cases ("channel", "department", "stage", "person"…), its figure."""
    cases = metric.cases(scope).subquery()
    if metric.unit is Unit.SHARE:
        return _shares(session, metric, cases, column)
    return _spans(session, metric, cases, column)


def _shares(session: Session, metric: Metric, cases: Subquery, column: str | None) -> dict[Any, Figure]:
    whole = cases.c.whole if "whole" in cases.c else 1
    counted = func.coalesce(func.sum(case((cases.c.hit.is_(None), 0), else_=whole)), 0)
    still_open = func.coalesce(func.sum(case((cases.c.hit.is_(None), 1), else_=0)), 0)
    part = func.coalesce(func.sum(cases.c.hit), 0)
    rows = session.execute(_grouped(cases, column, part, counted, still_open))
    return {key: share(int(hits), int(n), int(left), metric.minimum) for key, hits, n, left in rows if n or left}


def _spans(session: Session, metric: Metric, cases: Subquery, column: str | None) -> dict[Any, Figure]:
    key = cases.c[column] if column else None
    query = select(cases.c.value) if key is None else select(cases.c.value, key)
    values: dict[Any, list[float]] = defaultdict(list)
    still_open: dict[Any, int] = defaultdict(int)
    for row in session.execute(query):
        group = row[1] if key is not None else None
        if row[0] is None:
            still_open[group] += 1
        else:
            values[group].append(float(row[0]))
    groups = [*values, *(group for group in still_open if group not in values)]
    return {group: span(metric, values.get(group, []), still_open[group]) for group in groups}


def values_of(session: Session, metric: Metric, scope: Scope) -> list[float]:
    """The completed spans of a metric one by one, for comparing distributions."""
    cases = metric.cases(scope).subquery()
    return [float(value) for value in session.scalars(select(cases.c.value)) if value is not None]


def span(metric: Metric, values: Sequence[float], still_open: int) -> Figure:
    """The figure of completed spans (days: the median with its P90; an index: the mean)."""
    if not values:
        return Figure(None, 0, still_open=still_open, minimum=metric.minimum)
    if metric.unit is Unit.INDEX:
        return Figure(sum(values) / len(values), len(values), still_open=still_open, minimum=metric.minimum)
    import numpy as np

    median, p90 = (float(value) for value in np.percentile(values, [50, 90]))
    return Figure(median, len(values), still_open=still_open, high=p90, minimum=metric.minimum)


def _grouped(cases: Subquery, column: str | None, *figures: Any) -> Select[Any]:
    if column is None:
        return select(null(), *figures)
    return select(cases.c[column], *figures).group_by(cases.c[column])


def share(part: int, n: int, still_open: int = 0, minimum: int = 10) -> Figure:
    """A share with its 95 % interval."""
    if n == 0:
        return Figure(None, 0, still_open=still_open, minimum=minimum)
    low, high = wilson(part, n)
    return Figure(part / n, n, part, still_open, low, high, minimum)


def wilson(part: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share (E. B. Wilson, 1927): holds its promise for few cases and near 0 and 1."""
    rate = part / n
    spread = 1 + Z95**2 / n
    middle = (rate + Z95**2 / (2 * n)) / spread
    reach = Z95 * sqrt(rate * (1 - rate) / n + Z95**2 / (4 * n * n)) / spread
    return 0.0 if part == 0 else middle - reach, 1.0 if part == n else middle + reach


def empty(metric: Metric) -> Figure:
    """The figure of a metric without a case."""
    return Figure(None, 0, minimum=metric.minimum)


def monthly(session: Session, metric: Metric, scope: Scope, months: Sequence[date]) -> list[Figure]:
    """The figures of whole months (given by their first days), with the filters of the scope."""
    return [measure(session, metric, scope.of_month(month)) for month in months]


def measure_windows(session: Session, metric: Metric, windows: Sequence[Scope]) -> list[Figure]:
    """The figures of windows that follow one another, in one question: of spans whose cases tell when (`at`)."""
    cases = metric.cases(replace(windows[0], end=windows[-1].end)).subquery()
    starts = [micros(window.from_at) for window in windows]
    values: list[list[float]] = [[] for _ in windows]
    for value, at in session.execute(select(cases.c.value, cases.c.at)):
        values[bisect_right(starts, at) - 1].append(float(value))
    return [span(metric, found, 0) for found in values]


def applications_behind(session: Session, metric: Metric, scope: Scope, part: Part, **only: Any) -> list[Key]:
    """The applications behind a figure; `only` narrows by columns of the cases (`channel=…`, `person=…`)."""
    cases = metric.cases(scope).subquery()
    query = select(cases.c.application).where(cases.c.application.is_not(None)).distinct()  # an anonymous case has none
    decided = cases.c.hit if metric.has_parts else cases.c.value
    whole = cases.c.whole if "whole" in cases.c else 1
    match part:
        case Part.HIT:
            query = query.where(cases.c.hit == whole)
        case Part.MISSED:
            query = query.where(cases.c.hit < whole)
        case Part.OPEN:
            query = query.where(decided.is_(None))
        case Part.ALL:
            query = query.where(decided.is_not(None))
    for column, value in only.items():
        query = query.where(cases.c[column] == value)
    return list(session.scalars(query))
