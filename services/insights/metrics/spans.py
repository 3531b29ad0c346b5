"""SQL over instants that both databases understand, though they keep instants differently."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Double, case, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from models.tables.base import InstantType

DAY = 86_400.0
HOUR = 3_600.0


class seconds_between(FunctionElement[float]):  # noqa: N801
    """Seconds from one instant to another; negative backwards, NULL where either is."""

    type = Double()
    inherit_cache = True
    name = "seconds_between"


@compiles(seconds_between)
def _micros(element: seconds_between, compiler: SQLCompiler, **options: Any) -> str:
    start, end = (compiler.process(part, **options) for part in element.clauses)
    return f"(({end} - {start}) / 1000000.0)"


@compiles(seconds_between, "postgresql")
def _extracted(element: seconds_between, compiler: SQLCompiler, **options: Any) -> str:
    start, end = (compiler.process(part, **options) for part in element.clauses)
    return f"CAST(EXTRACT(EPOCH FROM ({end} - {start})) AS DOUBLE PRECISION)"


class micros_of(FunctionElement[int]):  # noqa: N801
    """Microseconds since 1970 of an instant: plain integers, so that reading many makes no datetime of each."""

    type = BigInteger()
    inherit_cache = True
    name = "micros_of"


@compiles(micros_of)
def _as_kept(element: micros_of, compiler: SQLCompiler, **options: Any) -> str:
    (at,) = (compiler.process(part, **options) for part in element.clauses)
    return str(at)


@compiles(micros_of, "postgresql")
def _since_epoch(element: micros_of, compiler: SQLCompiler, **options: Any) -> str:
    (at,) = (compiler.process(part, **options) for part in element.clauses)
    return f"CAST(EXTRACT(EPOCH FROM {at}) * 1000000 AS BIGINT)"


def instant(at: datetime) -> ColumnElement[datetime]:
    """An instant as a bound value of its own type."""
    return literal(at, InstantType())


def earlier(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    """The earlier of two instants; NULL counts as never."""
    return case((one.is_(None), other), (other.is_(None), one), (one <= other, one), else_=other)


def days(start: ColumnElement[Any], end: ColumnElement[Any]) -> ColumnElement[float]:
    """Days of 24 hours between two instants, not under 0."""
    span = seconds_between(start, end) / DAY
    return case((span < 0, 0.0), else_=span)
