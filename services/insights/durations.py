"""Stage time: median, quartiles and p90 of completed stays, in calendar time; open stays apart, as ages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Stage
from models.tables.base import micros
from models.values import clock, untold
from models.values.keys import Key
from models.values.limits import Limit
from models.values.samples import FEW
from services.calendars import calendar
from services.insights.funnel import Rate
from services.insights.journeys import NEVER
from services.insights.ladder import Rung
from services.insights.limits_at_once import due_at_once
from services.insights.past import Past, read
from services.insights.scope import Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

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


def durations(session: Session, *, scope: Scope, past: Past | None = None) -> tuple[Spread, ...]:
    """Per rung, the spread of the stays that were completed in the window; stays still open now beside them."""
    import numpy as np

    past = past or read(session, scope)
    done = np.flatnonzero(_told(past, scope))
    rung, entered, left = past.rung[done], past.journeys.entered[done], past.journeys.left[done]
    due = _limits(session, past.stages, past.number[done], entered)
    took = np.maximum(left - entered, 0) / MICROS_A_DAY
    ages = _open_ages(past)
    spreads = []
    for place, of in enumerate(past.steps.rungs):
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


def _told(past: Past, scope: Scope) -> NDArray[np.bool_]:
    """The stays that ended in the window and whose length somebody told."""
    length = past.journeys.left - past.journeys.entered
    told: NDArray[np.bool_] = past.within(scope, past.journeys.left) & past.is_own & (length > untold.MOST_MICROS)
    return told


def completed(session: Session, past: Past, scope: Scope, rung: int, *, only_late: bool) -> list[Key]:
    """The applications behind a rung's spread: with a stay that ended in the window, or one that took too long."""
    import numpy as np

    done = np.flatnonzero(_told(past, scope) & (past.rung == rung))
    if only_late:
        due = _limits(session, past.stages, past.number[done], past.journeys.entered[done])
        done = done[(due >= 0) & (past.journeys.left[done] > due)]
    return [past.journeys.keys[place] for place in dict.fromkeys(past.journeys.of[done].tolist())]


def _limits(
    session: Session, stages: tuple[Key, ...], number: NDArray[np.int64], entered: NDArray[np.int64]
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


def _open_ages(past: Past) -> dict[int, tuple[int, float]]:
    """Per rung, how many are in it now, and for how many days the longest."""
    open_now = (past.journeys.left == NEVER) & past.is_own
    now, found = micros(clock.now()), {}
    for rung in range(len(past.steps.rungs)):
        entered = past.journeys.entered[open_now & (past.rung == rung)]
        if len(entered):
            found[rung] = len(entered), max((now - int(entered.min())) / MICROS_A_DAY, 0.0)
    return found
