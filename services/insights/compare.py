"""前后对比: the same definitions before and after a day, with intervals, and with the guardrails beside the speed.

A difference is said only when chance alone does not explain it; otherwise it is said how many cases are missing.
Shares: Newcombe's hybrid score interval of a difference (1998, method 10). Spans: bootstrap of the medians.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from math import ceil, sqrt
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Person, ProcessChange
from models.values import clock
from models.values.keys import Key
from services import access
from services.errors import AppError, Conflict, NotFound
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import Z95, measure, values_of
from services.insights.metrics.metric import Figure, Metric
from services.insights.scope import Scope

COMPARED = (
    "time_to_hire",
    "first_response",
    "scheduling",
    "evaluation_on_time",
    "stage_conversion",
    "screening_accuracy",
    "show_up",
    "channel_quality",
)
GUARDRAILS = ("offer_acceptance", "arrival", "probation_pass")
"""What speed must not cost. Early leaving joins them when it is recorded."""
POWER = 0.8416212335729143  # z of 80 %
DRAWS = 1_000
LEAST = 5
HOPELESS = 20
"""A difference that would need so many times the cases there are is no difference that anybody would see."""
LONGEST_WORDS = 200


class Verdict(StrEnum):
    """What may be said of a difference."""

    BETTER = "better"
    WORSE = "worse"
    UNCLEAR = "unclear"  # chance alone may explain it
    NOTHING = "nothing"  # no case on one side


@dataclass(frozen=True, slots=True)
class Pair:
    """One metric before and after. `difference` and its interval in the metric's own unit."""

    metric: Metric
    before: Figure
    after: Figure
    difference: float | None
    low: float | None
    high: float | None
    verdict: Verdict
    missing: int  # cases on each side that would make this difference clear; 0 where it is, or never will be
    is_guardrail: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two windows of the same length around a day; the one after may not be over."""

    day: date
    before: Scope
    after: Scope
    pairs: tuple[Pair, ...]

    @property
    def days_missing(self) -> int:
        """How many days of the window after have not passed yet."""
        return self.before.days - self.after.days


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the log of process changes."""

    key: Key
    version: int
    day: date
    words: str
    by: str


def compare(session: Session, *, scope: Scope, day: date, days: int, today: date) -> Comparison:
    """The population of the scope in the `days` before and from `day` on, up to yesterday."""
    before = replace(scope, start=day - timedelta(days=days), end=day - timedelta(days=1))
    end = min(day + timedelta(days=days - 1), today - timedelta(days=1))
    if end < day:
        raise AppError("compare.not_begun", day=day)
    after = replace(scope, start=day, end=end)
    pairs = [_pair(session, BY_CODE[code], before, after, is_guardrail=False) for code in COMPARED]
    pairs += [_pair(session, BY_CODE[code], before, after, is_guardrail=True) for code in GUARDRAILS]
    return Comparison(day, before, after, tuple(pairs))


def _pair(session: Session, metric: Metric, before: Scope, after: Scope, *, is_guardrail: bool) -> Pair:
    then, now = measure(session, metric, before), measure(session, metric, after)
    if metric.has_parts:
        return judged(metric, then, now, is_guardrail=is_guardrail)
    old, new = values_of(session, metric, before), values_of(session, metric, after)
    return judged(metric, then, now, old, new, is_guardrail=is_guardrail)


def judged(
    metric: Metric,
    then: Figure,
    now: Figure,
    old: Sequence[float] = (),
    new: Sequence[float] = (),
    *,
    is_guardrail: bool = False,
) -> Pair:
    """What may be said of two figures of one metric; of spans by their values one by one."""
    if metric.has_parts:
        found = difference_of_shares(then, now)
    else:
        found = difference_of_spans(old, new, is_mean=metric.unit.value == "index")
    if found is None:
        return Pair(metric, then, now, None, None, None, Verdict.NOTHING, 0, is_guardrail)
    difference, low, high = found
    if low <= 0 <= high:
        missing = _missing(metric, then, now, difference, (high - low) / 2)
        return Pair(metric, then, now, difference, low, high, Verdict.UNCLEAR, missing, is_guardrail)
    is_better = (difference > 0) == metric.is_better_high
    verdict = Verdict.BETTER if is_better else Verdict.WORSE
    return Pair(metric, then, now, difference, low, high, verdict, 0, is_guardrail)


def difference_of_shares(before: Figure, after: Figure) -> tuple[float, float, float] | None:
    """After − before with its 95 % interval."""
    if before.value is None or after.value is None or None in (before.low, before.high, after.low, after.high):
        return None
    difference = after.value - before.value
    assert before.low is not None and before.high is not None and after.low is not None and after.high is not None
    low = difference - sqrt((after.value - after.low) ** 2 + (before.high - before.value) ** 2)
    high = difference + sqrt((after.high - after.value) ** 2 + (before.value - before.low) ** 2)
    return difference, low, high


def difference_of_spans(
    before: Sequence[float], after: Sequence[float], *, is_mean: bool = False
) -> tuple[float, float, float] | None:
    """Difference of the medians (or means) with its 95 % interval; the draws are seeded."""
    import numpy as np

    if len(before) < LEAST or len(after) < LEAST:
        return None
    middle: Any = np.mean if is_mean else np.median
    chance = np.random.default_rng(len(before) * 100_003 + len(after))
    old, new = np.asarray(before), np.asarray(after)
    drawn = np.array(
        [middle(chance.choice(new, len(new))) - middle(chance.choice(old, len(old))) for _ in range(DRAWS)]
    )
    low, high = (float(value) for value in np.percentile(drawn, [2.5, 97.5]))
    return float(middle(new) - middle(old)), low, high


def _missing(metric: Metric, before: Figure, after: Figure, difference: float, reach: float) -> int:
    """How many more cases on the smaller side would make this difference clear, were it real; 0 when it is none."""
    if abs(difference) < 1e-9 or before.value is None or after.value is None:
        return 0
    if metric.has_parts:
        spread = _spread(before) + _spread(after)
        wanted = ceil((Z95 + POWER) ** 2 * spread / difference**2)
    else:
        wanted = ceil(min(before.n, after.n) * max(reach / abs(difference), 1.0) ** 2 * ((Z95 + POWER) / Z95) ** 2)
    here = min(before.n, after.n)
    return max(wanted - here, 0) if wanted <= HOPELESS * max(here, LEAST) else 0


def _spread(figure: Figure) -> float:
    """The variance of a share, never quite 0: nine of nine does not prove that all will."""
    rate = (figure.part + 1) / (figure.n + 2)
    return rate * (1 - rate)


# The log


def changes(session: Session) -> tuple[Change, ...]:
    """The noted changes, newest first."""
    rows = session.execute(
        select(ProcessChange, Person.name)
        .outerjoin(Person, Person.id == ProcessChange.by_id)
        .order_by(ProcessChange.day.desc(), ProcessChange.created_at.desc())
    )
    return tuple(Change(row.id, row.version, row.day, row.words, name or "") for row, name in rows)


def note_change(session: Session, *, day: date, words: str) -> Key:
    """Write down what was changed, and from which day on."""
    said = words.strip()
    if not said:
        raise AppError("compare.words_missing")
    row = ProcessChange(
        day=day, words=said[:LONGEST_WORDS], by_id=access.acting(session), created_at=clock.now()
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def drop_change(session: Session, *, key: Key, version: int) -> None:
    """Take a line of the log away."""
    row = session.get(ProcessChange, key)
    if row is None:
        raise NotFound("process_change", key)
    if row.version != version:
        raise Conflict("compare.changed_since")
    session.delete(row)
