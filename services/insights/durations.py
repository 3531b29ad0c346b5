"""Stage time: median, quartiles and p90 of completed stays, in calendar time; open stays apart, as ages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Stage, Stay
from models.values import clock
from models.values.keys import Key
from models.values.limits import Limit
from models.values.samples import FEW
from services.calendars import calendar
from services.insights.funnel import Rate
from services.insights.ladder import Ladder, Rung, ladder, rung_table
from services.insights.limits_at_once import due_at_once
from services.insights.metrics.spans import micros_of
from services.insights.scope import Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DAY = timedelta(days=1)
MICROS_A_DAY = 86_400_000_000


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


def durations(session: Session, *, scope: Scope, steps: Ladder | None = None) -> tuple[Spread, ...]:
    """Per rung, the spread of the stays that were completed in the window; stays still open now beside them."""
    import numpy as np

    steps = steps or ladder(session, scope)
    if not steps.rung_of:
        return ()
    stages, (number, entered, left) = _completed(session, scope, steps)
    due = _limits(session, stages, number, entered)
    rung_of = np.array([steps.rung_of[stage] for stage in stages], dtype=np.int64)
    rung = rung_of[number] if len(number) else number
    took = np.maximum(left - entered, 0) / MICROS_A_DAY
    ages = _open_ages(session, scope, steps)
    spreads = []
    for place, of in enumerate(steps.rungs):
        inside = rung == place
        if not inside.any():
            continue
        p25, median, p75, p90 = (float(value) for value in np.percentile(took[inside], [25, 50, 75, 90]))
        limited = inside & (due >= 0)
        limits = (due[limited] - entered[limited]) / MICROS_A_DAY
        late = Rate(int((left[limited] > due[limited]).sum()), int(limited.sum()))
        n, still_open, oldest = int(inside.sum()), *ages.get(place, (0, 0.0))
        limit = float(np.median(limits)) if len(limits) else None
        spreads.append(Spread(of, n, p25, median, p75, p90, limit, late, still_open, oldest))
    return tuple(spreads)


def _completed(session: Session, scope: Scope, steps: Ladder) -> tuple[list[Key], NDArray[np.int64]]:
    """The stays that ended in the window: number of the stage, entered, left (µs), a row of the array each."""
    import numpy as np

    table, stages = rung_table(steps)
    rows = session.execute(
        select(table.number, micros_of(Stay.entered_at), micros_of(Stay.left_at))
        .select_from(Stay)
        .join(table.source, table.stage == Stay.stage_id)
        .where(scope.within(Stay.left_at), table.is_own == 1, *scope.of_stays())  # type: ignore[arg-type]
    ).all()
    found = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=3 * len(rows)).reshape(-1, 3)
    return stages, found.T


def _limits(
    session: Session, stages: list[Key], number: NDArray[np.int64], entered: NDArray[np.int64]
) -> NDArray[np.int64]:
    """When each stay's limit ran out (µs); −1 where the stage has none."""
    import numpy as np

    hours = calendar(session)
    due = np.full(len(number), -1, dtype=np.int64)
    limits = session.execute(select(Stage.id, Stage.limit_amount, Stage.limit_unit).where(Stage.id.in_(stages)))
    for key, amount, unit in limits:
        if amount and unit:
            inside = number == stages.index(key)
            due[inside] = due_at_once(Limit(amount, unit), entered[inside], hours)
    return due


def _open_ages(session: Session, scope: Scope, steps: Ladder) -> dict[int, tuple[int, float]]:
    """Per rung, how many are in it now, and for how many days the longest."""
    table, _ = rung_table(steps)
    rows = session.execute(
        select(table.rung, func.count(), func.min(Stay.entered_at))
        .select_from(Stay)
        .join(table.source, table.stage == Stay.stage_id)
        .where(Stay.left_at.is_(None), table.is_own == 1, *scope.of_stays())
        .group_by(table.rung)
    )
    now = clock.now()
    return {rung: (int(n), max((now - oldest) / DAY, 0.0)) for rung, n, oldest in rows}
