"""Stage time: median, quartiles and p90 of completed stays, in calendar time; open stays apart, as ages."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Position, Stage, Stay
from models.values import clock
from models.values.keys import Key
from models.values.limits import Limit
from services.calendars import calendar
from services.insights.funnel import FEW, Rate
from services.insights.ladder import Rung, ladder
from services.insights.scope import Scope

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Spread:
    """How long completed stays took, in days of 24 hours."""

    rung: Rung
    n: int
    p25: float
    median: float
    p75: float
    p90: float
    limit: float | None  # days that the limit was, at the median stay
    overdue: Rate  # of the completed stays
    still_open: int
    oldest_open: float  # days

    @property
    def is_small(self) -> bool:
        return self.n < FEW

    @property
    def is_slow(self) -> bool:
        """Whether the median is over the limit."""
        return self.limit is not None and self.median > self.limit


@dataclass(slots=True)
class _Collected:
    days: list[float]
    limits: list[float]
    late: int
    ages: list[float]


def durations(session: Session, *, scope: Scope) -> tuple[Spread, ...]:
    """Per rung, the spread of the stays that were completed in the window; stays still open now beside them."""
    import numpy as np

    steps = ladder(session, scope)
    found = _collect(session, scope, {s: n for n, own in steps.stages.items() for s in own})
    spreads = []
    for number, rung in enumerate(steps.rungs):
        of = found.get(number)
        if of is None or not of.days:
            continue
        p25, median, p75, p90 = (float(v) for v in np.percentile(of.days, [25, 50, 75, 90]))
        spreads.append(
            Spread(
                rung,
                len(of.days),
                p25,
                median,
                p75,
                p90,
                float(np.median(of.limits)) if of.limits else None,
                Rate(of.late, len(of.limits)),
                len(of.ages),
                max(of.ages, default=0.0),
            )
        )
    return tuple(spreads)


def _collect(session: Session, scope: Scope, rungs: dict[Key, int]) -> dict[int, _Collected]:
    hours = calendar(session)
    now = clock.now()
    limits: dict[Key, Limit | None] = {
        key: Limit(amount, unit) if amount and unit else None
        for key, amount, unit in session.execute(select(Stage.id, Stage.limit_amount, Stage.limit_unit))
    }
    rows = session.execute(
        select(Stay.stage_id, Stay.entered_at, Stay.left_at)
        .join(Application, Application.id == Stay.application_id)
        .join(Position, Position.id == Application.position_id)
        .where(scope.within(Stay.left_at) | Stay.left_at.is_(None), *scope.filters())  # type: ignore[arg-type]
    )
    found: dict[int, _Collected] = defaultdict(lambda: _Collected([], [], 0, []))
    for stage, entered, left in rows:
        number = rungs.get(stage)
        if number is None:
            continue
        of = found[number]
        if left is None:
            of.ages.append(_days(entered, now))
            continue
        of.days.append(_days(entered, left))
        limit = limits[stage]
        if limit is not None:
            due = limit.due_at(entered, hours)
            of.limits.append(_days(entered, due))
            of.late += left > due
    return found


def _days(start: datetime, end: datetime) -> float:
    return max((end - start) / DAY, 0.0)
