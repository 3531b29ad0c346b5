"""Reach and stage conversion.

Reach: applications of the cohort (created in the window) that ever reached a stage or a later one.
Conversion: of the applications that entered a stage in the window and whose stay is completed,
moved forward ÷ completed. Still-open ones are shown, not counted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Position, Stay
from models.values.enums import MoveKind
from models.values.keys import Key
from services.insights.ladder import Ladder, Rung, ladder
from services.insights.scope import Scope

FEW = 10
"""Fewer than this and a rate is marked 样本少."""
FORWARD = frozenset({MoveKind.FORWARD, MoveKind.HIRED})


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


def funnel(session: Session, *, scope: Scope) -> Funnel:
    """The funnel of the applications created in the window, with conversion by completed stays."""
    steps = ladder(session, scope)
    reached = reached_rungs(session, scope, steps)
    hired_rung = next((n for n, rung in enumerate(steps.rungs) if rung.kind == "hired"), None)
    now, before = conversions(session, scope, steps), conversions(session, scope.before, steps)
    counts = [sum(1 for rung in reached.values() if rung >= number) for number in range(len(steps.rungs))]
    bars = tuple(Bar(rung, counts[n], now[n], before[n]) for n, rung in enumerate(steps.rungs))
    return Funnel(bars, len(reached), counts[hired_rung] if hired_rung is not None else 0)


def reached_rungs(session: Session, scope: Scope, steps: Ladder) -> dict[Key, int]:
    """Per application of the cohort, the farthest rung that it ever reached."""
    rows = session.execute(
        select(Application.id, Stay.stage_id)
        .join(Position, Position.id == Application.position_id)
        .join(Stay, Stay.application_id == Application.id)
        .where(scope.within(Application.created_at), *scope.filters())
    )
    farthest: dict[Key, int] = {}
    for application, stage in rows:
        farthest[application] = max(farthest.get(application, 0), steps.rung_of.get(stage, 0))
    return farthest


def conversions(session: Session, scope: Scope, steps: Ladder) -> list[Rate]:
    """Per rung, the conversion of who entered it in the window."""
    outcomes = stage_outcomes(session, scope, steps)
    rates = []
    for number in range(len(steps.rungs)):
        values = list(outcomes[number].values())
        rates.append(Rate(values.count("forward"), len(values) - values.count("open"), values.count("open")))
    return rates


def stage_outcomes(session: Session, scope: Scope, steps: Ladder) -> dict[int, dict[Key, str]]:
    """Per rung and application: "forward" if any of its stays there went on, else "open" or "stopped" by the last."""
    rows = session.execute(
        select(Stay.application_id, Stay.stage_id, Stay.left_at, Stay.outcome)
        .join(Application, Application.id == Stay.application_id)
        .join(Position, Position.id == Application.position_id)
        .where(scope.within(Stay.entered_at), *scope.filters())
        .order_by(Stay.entered_at)
    )
    found: dict[int, dict[Key, str]] = defaultdict(dict)
    for application, stage, left, outcome in rows:
        number = steps.rung_of.get(stage)
        if number is None or stage not in steps.stages[number]:
            continue
        before = found[number].get(application)
        if before == "forward" or outcome in FORWARD:
            found[number][application] = "forward"
        else:
            found[number][application] = "open" if left is None else "stopped"
    return found
