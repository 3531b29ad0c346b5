"""What a metric is: its cases as one SQL statement, its unit, and what it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, null, select

from models.tables import Application, Position
from models.values.samples import FEW
from services.insights.scope import Scope

SUBJECT = ("application", "candidate", "position", "department", "channel", "owner")
"""The columns that every case has; all but the first two can be split by."""

Cases = Callable[[Scope], Select[Any]]


class Unit(StrEnum):
    """What a figure is counted in. A share is part ÷ whole; days are a median of spans; an index is a mean of 0…1."""

    SHARE = "share"
    DAYS = "days"
    INDEX = "index"


class Area(StrEnum):
    """Where a metric stands in the health report and in the dictionary's list."""

    SPEED = "speed"
    TIMELINESS = "timeliness"
    COMPLETENESS = "completeness"
    REUSE = "reuse"
    QUALITY = "quality"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Metric:
    """One line of the dictionary. Its words are in `resources/metrics/dictionary.toml` under its code."""

    code: str
    unit: Unit
    area: Area
    cases: Cases
    is_better_high: bool = True
    minimum: int = FEW

    @property
    def has_parts(self) -> bool:
        return self.unit is Unit.SHARE


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric of a scope. `value` is None without a case: nothing is ever divided by zero.

    Of a share: `part` of `n`, with the 95 % interval by Wilson's score. Of days: the median of `n` completed
    spans, with the 90th percentile in `high`. `still_open` cases are shown, never counted.
    """

    value: float | None
    n: int
    part: float = 0
    still_open: int = 0
    low: float | None = None
    high: float | None = None
    minimum: int = FEW

    @property
    def is_small(self) -> bool:
        return self.n < self.minimum


def subject(*more: ColumnElement[Any]) -> Select[Any]:
    """SELECT of the columns every case has, from applications with their positions, and whatever is added."""
    return select(
        Application.id.label("application"),
        Application.candidate_id.label("candidate"),
        Application.position_id.label("position"),
        Position.department_id.label("department"),
        Application.channel_id.label("channel"),
        Application.owner_id.label("owner"),
        *more,
    ).join_from(Application, Position, Position.id == Application.position_id)


def finished(
    inner: Subquery,
    *,
    hit: ColumnElement[Any] | None = None,
    value: ColumnElement[Any] | None = None,
    whole: ColumnElement[Any] | None = None,
    more: tuple[ColumnElement[Any], ...] = (),
) -> Select[Any]:
    """The cases of a metric from a subquery: `hit` (1, 0, or NULL while open), `value` (NULL while open), `whole`."""
    return select(
        *(inner.c[name] for name in SUBJECT),
        (null() if hit is None else hit).label("hit"),
        (null() if value is None else value).label("value"),
        *(() if whole is None else (whole.label("whole"),)),
        *more,
    )
