"""Reach and stage conversion.

Reach: applications of the cohort (created in the window) that ever reached a stage or a later one.
Conversion: of the applications that entered a stage in the window and whose stay is completed,
moved forward ÷ completed. Still-open ones are shown, not counted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from models.tables import Application, Stay
from models.values.enums import MoveKind
from models.values.keys import Key
from models.values.samples import FEW
from services.insights.ladder import Ladder, Rung, ladder, rung_table
from services.insights.scope import Scope

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


@dataclass(frozen=True, slots=True)
class Cohort:
    """The applications created in the window, by channel and by the farthest rung: how many, and the way they went."""

    lines: tuple[tuple[Key | None, int, int, float], ...]  # channel, rung, applications, sum of shares of their process

    @property
    def applications(self) -> int:
        return sum(n for _, _, n, _ in self.lines)

    def reached(self, rung: int) -> int:
        """How many ever reached a rung or a later one."""
        return sum(n for _, farthest, n, _ in self.lines if farthest >= rung)

    def way_by_channel(self) -> dict[Key | None, tuple[int, float]]:
        """Per channel the applications, and the mean share of their process that they travelled."""
        counts: dict[Key | None, int] = defaultdict(int)
        sums: dict[Key | None, float] = defaultdict(float)
        for channel, _, n, way in self.lines:
            counts[channel] += n
            sums[channel] += way
        return {channel: (n, sums[channel] / n) for channel, n in counts.items()}


def funnel(session: Session, *, scope: Scope, steps: Ladder | None = None, cohort: Cohort | None = None) -> Funnel:
    """The funnel of the applications created in the window, with conversion by completed stays."""
    steps = steps or ladder(session, scope)
    cohort = cohort or cohort_of(session, scope, steps)
    hired_rung = next((n for n, rung in enumerate(steps.rungs) if rung.kind == "hired"), None)
    now, before = conversions(session, scope, steps), conversions(session, scope.before, steps)
    counts = [cohort.reached(number) for number in range(len(steps.rungs))]
    bars = tuple(Bar(rung, counts[n], now[n], before[n]) for n, rung in enumerate(steps.rungs))
    return Funnel(bars, cohort.applications, counts[hired_rung] if hired_rung is not None else 0)


def cohort_of(session: Session, scope: Scope, steps: Ladder) -> Cohort:
    """The applications created in the window with the farthest rung that each ever reached."""
    if not steps.rung_of:
        return Cohort(())
    inner = _farthest(scope, steps).subquery()
    rows = session.execute(
        select(inner.c.channel, inner.c.rung, func.count(), func.sum(inner.c.share)).group_by(
            inner.c.channel, inner.c.rung
        )
    )
    return Cohort(tuple((channel, int(rung), int(n), float(way)) for channel, rung, n, way in rows))


def _farthest(scope: Scope, steps: Ladder) -> Select[Key, Key | None, int, float]:
    table, _ = rung_table(steps)
    return (
        select(
            Application.id.label("application"),
            Application.channel_id.label("channel"),
            func.max(table.rung).label("rung"),
            func.max(table.share).label("share"),
        )
        .select_from(Application)
        .join(Stay, Stay.application_id == Application.id)
        .join(table.source, table.stage == Stay.stage_id)
        .where(scope.within(Application.created_at), *scope.of_applications())
        .group_by(Application.id, Application.channel_id)
    )


def reached_rungs(session: Session, scope: Scope, steps: Ladder) -> dict[Key, int]:
    """Per application of the cohort, the farthest rung that it ever reached."""
    if not steps.rung_of:
        return {}
    inner = _farthest(scope, steps).subquery()
    return {key: int(rung) for key, rung in session.execute(select(inner.c.application, inner.c.rung))}


def conversions(session: Session, scope: Scope, steps: Ladder) -> list[Rate]:
    """Per rung, the conversion of who entered it in the window."""
    rates = [Rate(0, 0) for _ in steps.rungs]
    if not steps.rung_of:
        return rates
    inner = _outcomes(scope, steps).subquery()
    is_open = (inner.c.went_on == 0) & (inner.c.is_open == 1)
    rows = session.execute(
        select(
            inner.c.rung,
            func.sum(inner.c.went_on),
            func.sum(case((is_open, 0), else_=1)),
            func.sum(case((is_open, 1), else_=0)),
        ).group_by(inner.c.rung)
    )
    for rung, went_on, completed, still_open in rows:
        rates[rung] = Rate(int(went_on), int(completed), int(still_open))
    return rates


def _outcomes(scope: Scope, steps: Ladder) -> Select[Key, int, int, int]:
    """Per application and rung entered in the window: whether a stay went on, and whether one is still open."""
    table, _ = rung_table(steps)
    return (
        select(
            Stay.application_id.label("application"),
            table.rung.label("rung"),
            func.max(case((Stay.outcome.in_(FORWARD), 1), else_=0)).label("went_on"),
            func.max(case((Stay.left_at.is_(None), 1), else_=0)).label("is_open"),
        )
        .select_from(Stay)
        .join(table.source, table.stage == Stay.stage_id)
        .where(scope.within(Stay.entered_at), table.is_own == 1, *scope.of_stays())
        .group_by(Stay.application_id, table.rung)
    )


def stage_outcomes(session: Session, scope: Scope, steps: Ladder) -> dict[int, dict[Key, str]]:
    """Per rung and application: "forward" if any of its stays there went on, else "open" or "stopped"."""
    found: dict[int, dict[Key, str]] = defaultdict(dict)
    if not steps.rung_of:
        return found
    inner = _outcomes(scope, steps).subquery()
    for application, rung, went_on, is_open in session.execute(select(inner)):
        found[rung][application] = "forward" if went_on else "open" if is_open else "stopped"
    return found
