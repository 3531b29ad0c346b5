"""Reach and stage conversion.

Reach: applications of the cohort (created in the window) that ever reached a stage or a later one.
Conversion: of the applications that entered a stage in the window and whose stay is completed,
moved forward ÷ completed. Still-open ones are shown, not counted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from models.values.enums import MoveKind
from models.values.keys import Key
from models.values.samples import FEW
from services.insights.journeys import NEVER, token
from services.insights.ladder import Rung
from services.insights.past import Past, read
from services.insights.scope import Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Grid = NDArray[np.bool_]

FORWARD = (MoveKind.FORWARD, MoveKind.HIRED)


@dataclass(frozen=True, slots=True)
class Rate:
    """`part` of `whole`, with what is still open beside it."""

    part: int
    whole: int
    still_open: int = 0

    @property
    def value(self) -> float | None:
        return self.part / self.whole if self.whole else None

    @property
    def is_small(self) -> bool:
        return self.whole < FEW


@dataclass(frozen=True, slots=True)
class Bar:
    """One stage of the funnel: who reached it, how many of those who left it went on, and the same before."""

    rung: Rung
    reached: int
    conversion: Rate
    before: Rate

    @property
    def change(self) -> float | None:
        """Percentage points against the window before; None where either is small or empty."""
        if self.conversion.is_small or self.before.is_small:
            return None
        now, then = self.conversion.value, self.before.value
        return None if now is None or then is None else (now - then) * 100


@dataclass(frozen=True, slots=True)
class Funnel:
    """The funnel of a scope."""

    bars: tuple[Bar, ...]
    applications: int
    hired: int


@dataclass(frozen=True, slots=True)
class Cohort:
    """The applications created in the window, by channel and by the farthest rung: how many, and the way they went."""

    lines: tuple[
        tuple[int, int, int, float], ...
    ]  # channel's token, rung, applications, sum of shares of their process

    @property
    def applications(self) -> int:
        return sum(n for _, _, n, _ in self.lines)

    def reached(self, rung: int) -> int:
        """How many ever reached a rung or a later one."""
        return sum(n for _, farthest, n, _ in self.lines if farthest >= rung)

    def way_by_channel(self) -> dict[int, tuple[int, float]]:
        """Per channel's token the applications, and the mean share of their process that they travelled."""
        counts: dict[int, int] = defaultdict(int)
        sums: dict[int, float] = defaultdict(float)
        for channel, _, n, way in self.lines:
            counts[channel] += n
            sums[channel] += way
        return {channel: (n, sums[channel] / n) for channel, n in counts.items()}


def funnel(session: Session, *, scope: Scope, past: Past | None = None) -> Funnel:
    """The funnel of the applications created in the window, with conversion by completed stays."""
    past = past or read(session, scope)
    steps, cohort = past.steps, cohort_of(past, scope)
    hired_rung = next((n for n, rung in enumerate(steps.rungs) if rung.kind == "hired"), None)
    now, before = conversions(past, scope), conversions(past, scope.before)
    counts = [cohort.reached(number) for number in range(len(steps.rungs))]
    bars = tuple(Bar(rung, counts[n], now[n], before[n]) for n, rung in enumerate(steps.rungs))
    return Funnel(bars, cohort.applications, counts[hired_rung] if hired_rung is not None else 0)


def cohort_of(past: Past, scope: Scope) -> Cohort:
    """The applications created in the window with the farthest rung that each ever reached."""
    import numpy as np

    rung, share = past.farthest(past.rung), past.farthest(past.share)
    inside = past.within(scope, past.journeys.created) & (rung >= 0)
    channels, place = np.unique(past.journeys.channel[inside], return_inverse=True)
    width = len(past.steps.rungs)
    cell = place * width + rung[inside]
    counts = np.bincount(cell, minlength=len(channels) * width)
    ways = np.bincount(cell, weights=share[inside], minlength=len(channels) * width)
    lines = (
        (int(channels[c // width]), int(c % width), int(counts[c]), float(ways[c])) for c in np.flatnonzero(counts)
    )
    return Cohort(tuple(lines))


def reached(past: Past, scope: Scope, rung: int) -> list[Key]:
    """The applications of the cohort that ever reached a rung or a later one; of a past that knows their keys."""
    inside = past.within(scope, past.journeys.created) & (past.farthest(past.rung) >= rung)
    return [past.journeys.keys[place] for place in inside.nonzero()[0]]


def conversions(past: Past, scope: Scope) -> list[Rate]:
    """Per rung, the conversion of who entered it in the window."""
    rates = []
    came, went_on, is_open = _outcomes(past, scope)
    for all_, on, still in zip(came.T, went_on.T, is_open.T, strict=True):
        undecided = int((still & ~on).sum())
        rates.append(Rate(int(on.sum()), int(all_.sum()) - undecided, undecided))
    return rates


def _outcomes(past: Past, scope: Scope) -> tuple[Grid, Grid, Grid]:
    """Per application and rung entered in the window: whether it came, any stay went on, any is still open."""
    import numpy as np

    width = len(past.steps.rungs)
    inside = np.flatnonzero(past.within(scope, past.journeys.entered) & past.is_own)
    cell = past.journeys.of[inside] * width + past.rung[inside]
    forward = np.isin(past.journeys.outcome[inside], [token(kind) for kind in FORWARD])
    still_open = past.journeys.left[inside] == NEVER
    grids = []
    for cells in (cell, cell[forward], cell[still_open]):
        flags = np.zeros(len(past.journeys) * width, dtype=np.bool_)
        flags[cells] = True
        grids.append(flags.reshape(len(past.journeys), width))
    return grids[0], grids[1], grids[2]


def stage_outcomes(past: Past, scope: Scope, rung: int) -> dict[Key, str]:
    """Per application that entered a rung: "forward" if any of its stays there went on, else "open" or "stopped"."""
    came, went_on, is_open = (grid[:, rung] for grid in _outcomes(past, scope))
    return {
        past.journeys.keys[place]: "forward" if went_on[place] else "open" if is_open[place] else "stopped"
        for place in came.nonzero()[0]
    }
