"""Experiments (A/B): a script, an order of rounds, a criterion. Assigned by chance, judged by one figure.

Every application created while an experiment runs belongs to arm A or B by a hash of the two keys: fixed from the
start, the same on every computer, chosen by nobody. Nothing is said before both arms have the planned cases:
looking every day and stopping at the first difference would find one where there is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from math import ceil
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Experiment, Person, Position
from models.values import clock
from models.values.keys import Key
from services import access
from services.errors import AppError, Conflict, NotFound
from services.insights.compare import GUARDRAILS, POWER, Pair, judged
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import Z95, measure, share, span
from services.insights.metrics.metric import Figure, Metric, Unit
from services.insights.scope import OFFICE_ZONE, Scope

A, B = "a", "b"
ARMS = (A, B)
LEAST_PLANNED, MOST_PLANNED = 10, 100_000
LONGEST_WORDS = 200
USUAL_SPANS = 50  # decided cases in each arm of a figure that is no share

METRICS = (
    "show_up",
    "first_response",
    "scheduling",
    "screening_accuracy",
    "channel_quality",
    "time_to_hire",
    *GUARDRAILS,
)
"""Figures that a way of working can move; their cases belong to applications."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One experiment and what it shows so far: `pair.before` is arm A, `pair.after` arm B."""

    key: Key
    version: int
    words: str
    arms: tuple[str, str]
    metric: Metric
    position: Key | None
    position_title: str
    planned: int
    started_at: datetime
    ended_at: datetime | None
    conclusion: str
    by: str
    assigned: tuple[int, int]
    pair: Pair

    @property
    def missing(self) -> int:
        """Decided cases that the smaller arm still needs."""
        return max(self.planned - min(self.pair.before.n, self.pair.after.n), 0)

    @property
    def is_decided(self) -> bool:
        """Whether the figures may be read: both arms have what was planned."""
        return self.missing == 0


def arm_of(experiment: Key, application: Key) -> str:
    """The arm of an application: half of them each, by a hash that nobody can steer."""
    return ARMS[sha256(experiment.bytes + application.bytes).digest()[0] % 2]


def trials(session: Session) -> tuple[Trial, ...]:
    """All experiments with their figures, the running ones first, then the newest."""
    rows = session.execute(
        select(Experiment, Position.title, Person.name)
        .outerjoin(Position, Position.id == Experiment.position_id)
        .outerjoin(Person, Person.id == Experiment.by_id)
        .order_by(Experiment.ended_at.is_not(None), Experiment.started_at.desc())
    ).all()
    return tuple(_trial(session, row, title or "", name or "") for row, title, name in rows)


def _trial(session: Session, row: Experiment, title: str, by: str) -> Trial:
    metric = BY_CODE[row.metric]
    arms = assigned(session, row)
    cases = metric.cases(_scope(row)).subquery()
    told: dict[Key, list[Any]] = defaultdict(list)
    for application, value in session.execute(
        select(cases.c.application, cases.c.hit if metric.has_parts else cases.c.value)
    ):
        if application in arms:
            told[application].append(value)
    values: dict[str, list[Any]] = {A: [], B: []}
    for application, each in told.items():
        values[arms[application]].append(_once(each, is_share=metric.has_parts))
    figures = [_figure(metric, values[arm]) for arm in ARMS]
    decided = [[float(value) for value in values[arm] if value is not None] for arm in ARMS]
    pair = judged(metric, figures[0], figures[1], decided[0], decided[1])
    counts = [sum(arm == each for each in arms.values()) for arm in ARMS]
    return Trial(
        row.id, row.version, row.words, (row.arm_a, row.arm_b), metric, row.position_id, title, row.planned,
        row.started_at, row.ended_at, row.conclusion, by, (counts[0], counts[1]), pair,
    )  # fmt: skip


def _once(values: Sequence[Any], *, is_share: bool) -> Any:
    """An application counts once, since it was assigned once: kept each time, or the mean of its spans."""
    decided = [value for value in values if value is not None]
    if not decided:
        return None
    return min(decided) if is_share else sum(decided) / len(decided)


def _figure(metric: Metric, values: Sequence[Any]) -> Figure:
    decided = [value for value in values if value is not None]
    if metric.unit is Unit.SHARE:
        return share(sum(int(value) for value in decided), len(decided), len(values) - len(decided), metric.minimum)
    return span(metric, [float(value) for value in decided], len(values) - len(decided))


def _scope(row: Experiment) -> Scope:
    """From the start to today: cases are decided later than their applications came."""
    return Scope(
        row.started_at.astimezone(OFFICE_ZONE).date(),
        clock.today(OFFICE_ZONE),
        positions=(row.position_id,) if row.position_id is not None else (),
    )


def assigned(session: Session, row: Experiment) -> dict[Key, str]:
    """The applications that came while it ran, each with its arm."""
    query = select(Application.id).where(Application.created_at >= row.started_at)
    if row.ended_at is not None:
        query = query.where(Application.created_at < row.ended_at)
    if row.position_id is not None:
        query = query.where(Application.position_id == row.position_id)
    return {key: arm_of(row.id, key) for key in session.scalars(query)}


def of_arm(session: Session, experiment: Key, arm: str) -> list[Key]:
    """The applications of one arm: the people behind its figure."""
    row = _known(session, experiment)
    return [key for key, each in assigned(session, row).items() if each == arm]


def arms_of(session: Session, application: Application) -> tuple[tuple[str, str, str], ...]:
    """What the recruiter has to know: of each experiment that the application is in, its words, arm and what to do."""
    rows = session.scalars(
        select(Experiment)
        .where(
            Experiment.started_at <= application.created_at,
            (Experiment.position_id.is_(None)) | (Experiment.position_id == application.position_id),
            (Experiment.ended_at.is_(None)) | (Experiment.ended_at > application.created_at),
        )
        .order_by(Experiment.started_at)
    )
    found = []
    for row in rows:
        arm = arm_of(row.id, application.id)
        found.append((row.words, arm, row.arm_a if arm == A else row.arm_b))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a share needs, so that a difference worth having would be seen in 8 of 10 such experiments."""

    needed: int  # decided cases in each arm
    weeks: float | None  # at the present pace; None where nothing came in the last 90 days
    now: float | None  # the figure of the last 90 days


def plan(
    session: Session, *, metric: str, position: Key | None, points: int, today: date
) -> Plan:  # fmt: skip
    """How many cases an experiment needs to see `points` percentage points (of a share; else the usual number)."""
    of = BY_CODE[metric]
    scope = Scope.last_days(90, today, positions=(position,) if position is not None else ())
    figure = measure(session, of, scope)
    needed = _needed(figure.value, points / 100) if of.unit is Unit.SHARE else USUAL_SPANS
    a_week = figure.n / (90 / 7)
    return Plan(needed, 2 * needed / a_week if a_week else None, figure.value)


def _needed(rate: float | None, effect: float) -> int:
    """Cases in each arm (two proportions, two sides, 5 %, power 80 %)."""
    first = 0.5 if rate is None else rate
    second = min(first + effect, 1.0) if first <= 0.5 else max(first - effect, 0.0)
    spread = first * (1 - first) + second * (1 - second)
    return max(ceil((Z95 + POWER) ** 2 * max(spread, 0.01) / effect**2), LEAST_PLANNED)


def start(
    session: Session, *, words: str, arms: tuple[str, str], metric: str, position: Key | None, planned: int
) -> Key:
    """Begin now: from here on each new application belongs to an arm. Raises `experiment.…`."""
    said, arm_a, arm_b = (each.strip()[:LONGEST_WORDS] for each in (words, *arms))
    if not (said and arm_a and arm_b):
        raise AppError("experiment.words_missing")
    if arm_a == arm_b:
        raise AppError("experiment.same_arms")
    if metric not in METRICS:
        raise AppError("experiment.no_metric")
    if not LEAST_PLANNED <= planned <= MOST_PLANNED:
        raise AppError("experiment.out_of_range", least=LEAST_PLANNED, most=MOST_PLANNED)
    taken = session.scalar(select(func.count(Experiment.id)).where(Experiment.ended_at.is_(None), _meets(position)))
    if taken:
        raise AppError("experiment.one_runs")
    row = Experiment(
        words=said, arm_a=arm_a, arm_b=arm_b, metric=metric, position_id=position, planned=planned,
        started_at=clock.now(), by_id=access.acting(session),
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def _meets(position: Key | None) -> Any:
    """Two experiments on the same people would spoil each other's figures."""
    if position is None:
        return True
    return (Experiment.position_id.is_(None)) | (Experiment.position_id == position)


def end(session: Session, *, key: Key, version: int, conclusion: str = "") -> None:
    """Take no more applications in; those that are in it still count as they are decided."""
    row = _known(session, key)
    if row.version != version:
        raise Conflict("experiment.changed_since")
    row.ended_at, row.conclusion = clock.now(), conclusion.strip()[:LONGEST_WORDS]


def _known(session: Session, key: Key) -> Experiment:
    row = session.get(Experiment, key)
    if row is None:
        raise NotFound("experiment", key)
    return row
