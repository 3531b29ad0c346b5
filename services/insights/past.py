"""The past of a scope, read once: its journeys set on one ladder. Funnel, times, channels and reasons count in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.orm import Session

from models.tables.base import micros
from models.values.keys import Key
from services.insights.journeys import Journeys, load, token
from services.insights.ladder import Ladder, ladder
from services.insights.scope import Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Column = NDArray[np.int64]
    Number = TypeVar("Number", np.int64, np.float64)

NOWHERE = -1
"""The rung of a stay in a stage that is not on the ladder."""


@dataclass(frozen=True, slots=True)
class Past:
    """Applications and stays of a scope as columns, and where on the ladder each stay was."""

    since: date  # what was over before is not in it
    steps: Ladder
    journeys: Journeys
    stages: tuple[Key, ...]  # of the ladder
    number: Column  # per stay, the place of its stage in `stages`; NOWHERE if it is not there
    rung: Column  # per stay
    is_own: Flags  # per stay: its stage is that rung itself
    share: NDArray[np.float64]  # per stay: the part of its process that it is

    def within(self, scope: Scope, at: Column) -> Flags:
        """Which instants lie in a window; what never was lies in none."""
        if scope.start < self.since:
            raise ValueError("this past does not reach back so far")
        flags: Flags = (at >= micros(scope.from_at)) & (at < micros(scope.to_at))
        return flags

    def farthest(self, of_stay: NDArray[Number]) -> NDArray[Number]:
        """Per application, the largest value that any of its stays has."""
        import numpy as np

        starts = np.flatnonzero(np.diff(self.journeys.of, prepend=-1))
        largest: NDArray[Number] = np.maximum.reduceat(of_stay, starts) if len(starts) else of_stay
        return largest


def read(session: Session, scope: Scope, *, with_keys: bool = False) -> Past:
    """The past of whom a scope's filters let through."""
    import numpy as np

    steps = ladder(session, scope)
    since = min(scope.before.start, *scope.months())
    found = load(session, scope, since=replace(scope, start=since).from_at, with_keys=with_keys)
    stages = tuple(steps.rung_of)
    known = np.array([token(stage) for stage in stages], dtype=np.int64)
    order = np.argsort(known)
    if stages:
        place = order[np.minimum(np.searchsorted(known, found.stage, sorter=order), len(stages) - 1)]
        number = np.where(known[place] == found.stage, place, NOWHERE)
    else:
        number = np.full(len(found.stage), NOWHERE)
    # One value more at the end: NOWHERE, as an index, is the last.
    rung = np.array([*(steps.rung_of[stage] for stage in stages), NOWHERE])
    is_own = np.array([*(stage in steps.stages[steps.rung_of[stage]] for stage in stages), False])
    share = np.array([*(steps.share_of[stage] for stage in stages), 0.0])
    return Past(since, steps, found, stages, number, rung[number], is_own[number], share[number])
