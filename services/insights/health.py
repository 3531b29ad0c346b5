"""使用健康度: ten habits of the month against their targets, who missed them, and the one thing to mend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Person, Setting
from models.values.keys import Key
from services import tasks
from services.errors import AppError
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure, measure_by
from services.insights.metrics.metric import Area, Figure, Metric
from services.insights.scope import Scope

SETTING = "health_targets"
TARGETS: Mapping[str, int] = {
    "first_response": 95,
    "scheduling": 80,
    "evaluation_on_time": 90,
    "key_fields": 95,
    "evaluation_completion": 95,
    "standard_reasons": 95,
    "reuse": 20,
    "pool_recontact": 30,
    "referral_conversion": 10,
    "show_up": 80,
}
"""Per cent; met at exactly the value. A setting: an HR manager may change them."""
AREAS = (Area.TIMELINESS, Area.COMPLETENESS, Area.REUSE, Area.QUALITY)
MONTHS = 6
NEAR = 10
"""Percentage points below the target from which a missed target is to be mended, whichever way it goes."""
BY_INTERVIEWER = frozenset({"evaluation_on_time", "evaluation_completion"})
MOST_PEOPLE = 6


class Result(StrEnum):
    """达标, 差一点, 要补, or nothing to judge."""

    MET = "met"
    NEAR = "near"
    TO_MEND = "to_mend"
    FEW = "few"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Habit:
    """One line: the figure of the month, the months before (oldest first, this one last), target and result."""

    metric: Metric
    target: int  # per cent
    figure: Figure
    months: tuple[Figure, ...]
    result: Result

    @property
    def change(self) -> float | None:
        """Percentage points against the month before; None where either has no case."""
        before = self.months[-2].value if len(self.months) > 1 else None
        return None if before is None or self.figure.value is None else (self.figure.value - before) * 100

    @property
    def falling(self) -> int:
        """How many months in a row it has fallen."""
        values = [month.value for month in self.months]
        count = 0
        for now, before in zip(values[::-1], values[-2::-1], strict=False):
            if now is None or before is None or now >= before:
                break
            count += 1
        return count


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who holds cases of a habit that was missed."""

    person: Key
    name: str
    missed: int
    due: int


@dataclass(frozen=True, slots=True)
class Health:
    """The report of one month. `mend` is the one habit to train, None when every target is met."""

    month: date
    scope: Scope
    habits: tuple[Habit, ...]
    mend: Habit | None
    owners: tuple[Owner, ...]
    is_running: bool  # the month is not over: figures still move

    @property
    def met(self) -> int:
        return sum(habit.result is Result.MET for habit in self.habits)

    @property
    def to_mend(self) -> int:
        return sum(habit.result is Result.TO_MEND for habit in self.habits)


def targets(session: Session) -> dict[str, int]:
    """The targets as they are set, in per cent."""
    kept = session.scalar(select(Setting.value).where(Setting.code == SETTING)) or {}
    return {code: int(kept.get(code, usual)) for code, usual in TARGETS.items()}


def set_target(session: Session, *, metric: str, percent: int) -> None:
    """Change one target. Raises `health.target_out_of_range` outside 1–100."""
    if metric not in TARGETS or not 1 <= percent <= 100:
        raise AppError("health.target_out_of_range")
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        row = Setting(code=SETTING, value={})
        session.add(row)
    row.value = {**(row.value or {}), metric: percent}


def health(session: Session, *, month: date, scope: Scope, today: date) -> Health:
    """The report of the month that begins on `month`, with the filters of the scope."""
    wanted = targets(session)
    first_days = _months_up_to(month)
    found = []
    for code, target in wanted.items():
        metric = BY_CODE[code]
        line = tuple(measure(session, metric, scope.of_month(first)) for first in first_days)
        found.append(Habit(metric, target, line[-1], line, _judge(line, target)))
    found.sort(key=lambda habit: AREAS.index(habit.metric.area))
    whole = scope.of_month(month)
    missed = [habit for habit in found if habit.result is Result.TO_MEND]
    mend = max(missed, key=_gap, default=None)
    owners = _owners(session, mend.metric, whole) if mend else ()
    return Health(month, whole, tuple(found), mend, owners, is_running=whole.end >= today)


def _months_up_to(month: date) -> list[date]:
    found = [month]
    while len(found) < MONTHS:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return found[::-1]


def _judge(months: tuple[Figure, ...], target: int) -> Result:
    now = months[-1]
    if now.value is None:
        return Result.NOTHING
    if now.is_small:
        return Result.FEW
    # Integers decide: 19 of 20 is 95 %, whatever a float says.
    if now.part * 100 >= target * now.n:
        return Result.MET
    before = months[-2].value if len(months) > 1 else None
    is_far = target - now.value * 100 > NEAR
    return Result.TO_MEND if is_far or (before is not None and now.value < before) else Result.NEAR


def _gap(habit: Habit) -> float:
    return habit.target - (habit.figure.value or 0.0) * 100


def _owners(session: Session, metric: Metric, scope: Scope) -> tuple[Owner, ...]:
    """Who missed most: interviewers for evaluations, otherwise the owners of the applications."""
    column = "person" if metric.code in BY_INTERVIEWER else "owner"
    split = {key: figure for key, figure in measure_by(session, metric, scope, column).items() if key is not None}
    names = {row.id: row.name for row in session.scalars(select(Person).where(Person.id.in_(split)))}
    lines = [
        Owner(key, names.get(key, ""), figure.n - int(figure.part), figure.n)
        for key, figure in split.items()
        if figure.n > figure.part
    ]
    return tuple(sorted(lines, key=lambda owner: (-owner.missed, owner.name))[:MOST_PEOPLE])


def remind_owners(session: Session, *, words: Mapping[Key, str]) -> int:
    """A task for each of these people, in the words that were shown; one action, so that one undo takes it back."""
    for person, text in words.items():
        tasks.create(session, words=text, owner=person)
    return len(words)


def narrowed(scope: Scope, departments: tuple[Key, ...]) -> Scope:
    """The scope of the report: the whole office, or some departments."""
    return replace(scope, positions=(), channels=(), owners=(), departments=departments)
