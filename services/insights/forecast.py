"""Expected hires by a date from the open pipeline, with an interval: will this position be filled in time?

History gives, per stage, how likely somebody who entered it is hired or gone so many days later (cumulative
incidence with censoring: O. Aalen, S. Johansen, 1978). Everybody in the pipeline is placed on that curve by how
long they have been in their stage. The number of hires is a sum of unequal chances (Poisson binomial); its 10th and
90th percentiles are the interval. People who will apply later are not in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Position, Stage, StageEvent, Stay
from models.values import clock
from models.values.enums import MoveKind, PositionState, StageKind
from models.values.keys import Key
from services.insights.scope import Scope

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HISTORY = timedelta(days=540)
LONGEST = 240  # days that a curve knows
HORIZONS = (30, 60, 90)
LEAST = 8
"""So many have to be at risk for a day's chance to be believed; later days take the last believed one."""
DAY = timedelta(days=1)
USUAL_WAIT = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Expected:
    """Hires within so many days: the mean, and the 80 % interval."""

    days: int
    mean: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """One open position: what is missing, who is on the way, what may come of it."""

    position: Key
    title: str
    missing: int
    on_the_way: int
    expected: tuple[Expected, ...]
    until: date  # the day by which it should be filled; without one, 60 days from now
    has_deadline: bool
    chance: float  # of being filled by then

    @property
    def is_at_risk(self) -> bool:
        return self.chance < 0.5 and self.missing > 0


@dataclass(frozen=True, slots=True)
class Forecast:
    """All open positions of the scope, and their sum. `learned_from` is how many stays the chances rest on."""

    as_of: datetime
    positions: tuple[Outlook, ...]
    total: tuple[Expected, ...]
    learned_from: int


@dataclass(frozen=True, slots=True)
class Span:
    """One entry into a stage, and what came of the application since: the raw material of a curve."""

    stage: str
    application: Key
    position: Key
    entered: datetime
    left: datetime | None
    hired: datetime | None
    ended: datetime | None


class Curve:
    """Of those who entered a stage: the chance to be hired, and to be still running, by days since."""

    def __init__(self, records: Iterable[tuple[float, str]]) -> None:
        """`records`: days until the end, and "hired", "gone" or "open"."""
        import numpy as np

        ends = {kind: np.zeros(LONGEST + 1) for kind in ("hired", "gone", "open")}
        for days, kind in records:
            ends[kind][min(max(int(days), 0), LONGEST)] += 1
        leaving = ends["hired"] + ends["gone"] + ends["open"]
        at_risk = leaving[::-1].cumsum()[::-1]
        self.n = int(at_risk[0])
        believed = np.maximum(at_risk, 1)
        hired, gone = ends["hired"] / believed, ends["gone"] / believed
        thin = at_risk < LEAST
        hired[thin], gone[thin] = 0.0, 0.0
        stays = np.concatenate([[1.0], np.cumprod(1 - np.minimum(hired + gone, 1.0))])
        self.running: NDArray[np.float64] = stays
        self.hired: NDArray[np.float64] = np.concatenate([[0.0], np.cumsum(stays[:-1] * hired)])

    def chance(self, age: float, days: float) -> float:
        """Of being hired in the next `days`, for somebody who entered `age` days ago and is still there."""
        start = min(max(int(age), 0), LONGEST)
        end = min(start + max(int(days), 0), LONGEST + 1)
        running = float(self.running[start])
        if running < 0.01:
            return 0.0
        return min(max((float(self.hired[end]) - float(self.hired[start])) / running, 0.0), 1.0)


def forecast(session: Session, *, scope: Scope, as_of: datetime | None = None) -> Forecast:
    """The outlook of the open positions of a scope; `as_of` an earlier instant forgets what came later."""
    now = as_of or clock.now()
    spans = _spans(session, now)
    curves = curves_of(spans, now)
    running = _running(spans)
    query = select(Position).where(Position.state == PositionState.OPEN).order_by(Position.opened_at)
    for column, keys in ((Position.id, scope.positions), (Position.department_id, scope.departments)):
        if keys:
            query = query.where(column.in_(keys))
    hired = _hired(session)
    lines: list[Outlook] = []
    everybody: list[Span] = []
    for position in session.scalars(query):
        people = running.get(position.id, [])
        everybody += people
        missing = max(position.headcount - hired.get(position.id, 0), 0)
        lines.append(_outlook(position, people, curves, now, missing))
    total = tuple(expected(_chances(everybody, curves, now, days), days) for days in HORIZONS)
    return Forecast(now, tuple(lines), total, sum(curve.n for curve in curves.values()))


def _spans(session: Session, now: datetime) -> list[Span]:
    rows = session.execute(
        select(
            Stay.application_id, Stay.position_id, Stage.code, Stage.kind, Stay.entered_at, Stay.left_at, Stay.outcome
        )
        .join(Stage, Stage.id == Stay.stage_id)
        .where(Stay.entered_at >= now - HISTORY, Stay.entered_at < now)
        .order_by(Stay.application_id, Stay.entered_at)
    ).all()
    hired: dict[Key, datetime] = {}
    ended: dict[Key, datetime] = {}
    for application, _, _, kind, entered, left, outcome in rows:
        if kind is StageKind.HIRED:
            hired.setdefault(application, entered)
        if outcome in (MoveKind.REJECTED, MoveKind.WITHDRAWN) and left is not None and left < now:
            ended[application] = left
        else:
            ended.pop(application, None)  # opened again
    return [
        Span(code, application, position, entered, left if left is not None and left < now else None,
             hired.get(application), ended.get(application))
        for application, position, code, kind, entered, left, _ in rows
        if kind is not StageKind.HIRED
    ]  # fmt: skip


def curves_of(spans: Sequence[Span], now: datetime) -> dict[str, Curve]:
    """Per stage, the curve of everybody who entered it."""
    records: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for span in spans:
        if span.hired is not None:
            records[span.stage].append(((span.hired - span.entered) / DAY, "hired"))
        elif span.ended is not None:
            records[span.stage].append(((span.ended - span.entered) / DAY, "gone"))
        else:
            records[span.stage].append(((now - span.entered) / DAY, "open"))
    return {stage: Curve(found) for stage, found in records.items()}


def _running(spans: Sequence[Span]) -> dict[Key, list[Span]]:
    """Per position, the stays in which somebody still is."""
    found: dict[Key, list[Span]] = defaultdict(list)
    for span in spans:
        if span.left is None and span.hired is None and span.ended is None:
            found[span.position].append(span)
    return found


def _hired(session: Session) -> dict[Key, int]:
    rows = session.execute(
        select(StageEvent.position_id, func.count(StageEvent.application_id.distinct()))
        .where(StageEvent.kind == MoveKind.HIRED)
        .group_by(StageEvent.position_id)
    )
    return {position: int(n) for position, n in rows}


def _chances(people: Sequence[Span], curves: dict[str, Curve], now: datetime, days: float) -> list[float]:
    return [curves[span.stage].chance((now - span.entered) / DAY, days) for span in people]


def _outlook(
    position: Position, people: Sequence[Span], curves: dict[str, Curve], now: datetime, missing: int
) -> Outlook:
    lines = tuple(expected(_chances(people, curves, now, days), days) for days in HORIZONS)
    until = position.deadline or now.date() + USUAL_WAIT
    chance = at_least(_chances(people, curves, now, max((until - now.date()).days, 0)), missing)
    has_deadline = position.deadline is not None
    return Outlook(position.id, position.title, missing, len(people), lines, until, has_deadline, chance)


def distribution(chances: Sequence[float]) -> NDArray[np.float64]:
    """P(0 hires), P(1 hire), …: the Poisson binomial, one person after the other."""
    import numpy as np

    found = np.zeros(len(chances) + 1)
    found[0] = 1.0
    for place, chance in enumerate(chances, 1):
        found[1 : place + 1] = found[1 : place + 1] * (1 - chance) + found[:place] * chance
        found[0] *= 1 - chance
    return found


def expected(chances: Sequence[float], days: int) -> Expected:
    """The mean and the 80 % interval."""
    import numpy as np

    sums = np.cumsum(distribution(chances))
    low, high = int(np.searchsorted(sums, 0.1)), int(np.searchsorted(sums, 0.9))
    return Expected(days, float(sum(chances)), low, min(high, len(chances)))


def at_least(chances: Sequence[float], n: int) -> float:
    """The chance of n hires or more."""
    return 1.0 if n <= 0 else float(distribution(chances)[n:].sum())


@dataclass(frozen=True, slots=True)
class Trial:
    """One forecast of the past beside what came: is the truth inside the interval?"""

    as_of: datetime
    days: int
    expected: Expected
    came: int

    @property
    def is_inside(self) -> bool:
        return self.expected.low <= self.came <= self.expected.high


def backtest(session: Session, *, dates: Sequence[datetime], days: int) -> list[Trial]:
    """Forecast from each of these past instants, per position, and compare with who of them was hired."""
    found = []
    for at in dates:
        spans = _spans(session, at)
        curves = curves_of(spans, at)
        by_position = _running(spans)
        later = dict(
            session.execute(
                select(StageEvent.application_id, func.min(StageEvent.at))
                .where(StageEvent.kind == MoveKind.HIRED, StageEvent.at >= at, StageEvent.at < at + days * DAY)
                .group_by(StageEvent.application_id)
            ).all()
        )
        for people in by_position.values():
            came = sum(span.application in later for span in people)
            found.append(Trial(at, days, expected(_chances(people, curves, at, days), days), came))
    return found
