"""Recruiter KPI (F14.8): weights that sum to 100, from a day on, with seasons and personal ones; worked arithmetic.

A metric that nobody can measure yet is named and left out, and what is left is scaled to 100: never a silent zero.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import resources
from models.tables import Application, Channel, KpiWeights, Person, StageEvent
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import MoveKind, Role
from models.values.keys import Key
from services import access
from services.errors import AppError, Conflict, NotFound
from services.insights.channels import channels
from services.insights.metrics.dictionary import BY_CODE, definitions
from services.insights.metrics.measure import measure_by
from services.insights.metrics.metric import Figure
from services.insights.scope import Scope
from services.insights.spot_checks import Check, spot_checks

WHOLE = 100


@dataclass(frozen=True, slots=True)
class Scheme:
    """A shipped scheme: its name and its weights in per cent."""

    code: str
    name: Words
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Part:
    """One metric of somebody's KPI: weight × value = points; `figure` is None where nobody can measure it yet."""

    metric: str
    name: Words
    weight: float
    figure: Figure | None

    @property
    def points(self) -> float | None:
        return None if self.figure is None or self.figure.value is None else self.weight * self.figure.value


@dataclass(frozen=True, slots=True)
class Recruiter:
    """One person's month: the parts, the total out of 100, and what they contributed."""

    person: Key
    name: str
    parts: tuple[Part, ...]
    arrivals: int
    team_arrivals: int
    saved: int | None  # fen against the average cost of a hire; None without spend
    feedback: Figure  # of the departments' answers about this person's positions, how many are content

    @property
    def counted(self) -> float:
        """The weight of the parts that have a value."""
        return sum(part.weight for part in self.parts if part.points is not None)

    @property
    def total(self) -> float | None:
        """Points out of 100, scaled where parts are missing; None without any."""
        if not self.counted:
            return None
        return sum(part.points or 0.0 for part in self.parts) * WHOLE / self.counted

    @property
    def share(self) -> float | None:
        """The share of the team's arrivals."""
        return self.arrivals / self.team_arrivals if self.team_arrivals else None


@dataclass(frozen=True, slots=True)
class Override:
    """One line of the settings: a whole scheme, or one metric for a season or a person."""

    key: Key
    version: int
    scheme: str
    from_day: date
    to_day: date | None
    person: str
    metric: str
    weights: Mapping[str, float]


@cache
def schemes() -> dict[str, Scheme]:
    """The shipped schemes by their codes."""
    data = _data()
    return {
        code: Scheme(code, Words.of(line["name"]), line["weights"])
        for code, line in data.items()
        if code != "unrecorded"
    }


def measurable() -> dict[str, Scheme]:
    """The schemes of which at least one metric can be measured today."""
    return {code: scheme for code, scheme in schemes().items() if scheme.weights.keys() & BY_CODE.keys()}


@cache
def _data() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resources.path("metrics", "kpi.toml").read_text(encoding="utf-8"))


def name_of(metric: str) -> Words:
    """The name of a metric, measured or not."""
    if metric in BY_CODE:
        return definitions()[metric].name
    return Words.of(_data()["unrecorded"].get(metric, metric))


def rescaled(weights: Mapping[str, float], metric: str, weight: float) -> dict[str, float]:
    """One metric set to a weight, the others scaled so that all sum to 100 again.

    Raises `kpi.weight_out_of_range` outside 0–100 and `kpi.metric_unknown` for one that the scheme has not.
    """
    if metric not in weights:
        raise AppError("kpi.metric_unknown")
    if not 0 <= weight <= WHOLE:
        raise AppError("kpi.weight_out_of_range")
    others = sum(value for code, value in weights.items() if code != metric)
    if others == 0:
        return {code: WHOLE if code == metric else 0.0 for code in weights}
    factor = (WHOLE - weight) / others
    return {code: weight if code == metric else value * factor for code, value in weights.items()}


def weights_on(session: Session, *, scheme: str, day: date, person: Key | None = None) -> dict[str, float]:
    """The weights in force: the newest whole scheme, then the seasons that hold the day, then personal ones."""
    rows = session.scalars(
        select(KpiWeights)
        .where(KpiWeights.scheme == scheme, KpiWeights.from_day <= day)
        .order_by(KpiWeights.from_day, KpiWeights.created_at)
    ).all()
    inside = [row for row in rows if row.to_day is None or row.to_day >= day]
    whole = [row for row in inside if not row.metric and row.person_id is None]
    weights = dict(whole[-1].weights) if whole else dict(schemes()[scheme].weights)
    for of_person in dict.fromkeys((None, person)):
        for row in inside:
            if row.metric and row.person_id == of_person:
                weights = rescaled(weights, row.metric, float(row.weights[row.metric]))
    return weights


def set_weights(session: Session, *, scheme: str, weights: Mapping[str, float], from_day: date) -> Key:
    """A whole scheme from a day on. Raises `kpi.sum` unless it sums to 100."""
    if abs(sum(weights.values()) - WHOLE) > 1e-6 or min(weights.values(), default=-1) < 0:
        raise AppError("kpi.sum", total=f"{sum(weights.values()):g}")
    return _add(session, scheme, from_day, dict(weights))


def override(
    session: Session,
    *,
    scheme: str,
    metric: str,
    weight: float,
    from_day: date,
    to_day: date | None = None,
    person: Key | None = None,
) -> Key:
    """One metric at another weight for a season or a person; the others are scaled when it is applied."""
    if to_day is not None and to_day < from_day:
        raise AppError("kpi.season_backwards")
    rescaled(weights_on(session, scheme=scheme, day=from_day), metric, weight)
    return _add(session, scheme, from_day, {metric: weight}, metric, to_day, person)


def _add(
    session: Session,
    scheme: str,
    from_day: date,
    weights: dict[str, float],
    metric: str = "",
    to_day: date | None = None,
    person: Key | None = None,
) -> Key:
    row = KpiWeights(
        scheme=scheme, from_day=from_day, to_day=to_day, person_id=person, metric=metric, weights=weights,
        created_at=clock.now(),
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def drop(session: Session, *, key: Key, version: int) -> None:
    """Take a line of the settings away."""
    row = session.get(KpiWeights, key)
    if row is None:
        raise NotFound("kpi_weights", key)
    if row.version != version:
        raise Conflict("kpi.changed_since")
    session.delete(row)


def overrides(session: Session, *, scheme: str) -> tuple[Override, ...]:
    """What is set for a scheme, newest first."""
    rows = session.execute(
        select(KpiWeights, Person.name)
        .outerjoin(Person, Person.id == KpiWeights.person_id)
        .where(KpiWeights.scheme == scheme)
        .order_by(KpiWeights.from_day.desc(), KpiWeights.created_at.desc())
    )
    return tuple(
        Override(row.id, row.version, row.scheme, row.from_day, row.to_day, name or "", row.metric, row.weights)
        for row, name in rows
    )


@dataclass(frozen=True, slots=True)
class Month:
    """A scheme in a month, read in one transaction: everybody, the weights in force, and what is set."""

    recruiters: tuple[Recruiter, ...]
    weights: Mapping[str, float]
    overrides: tuple[Override, ...]
    scope: Scope
    checks: tuple[Check, ...]  # what the lead should look at


def month_of(session: Session, *, scheme: str, month: date, scope: Scope, viewer: Key | None) -> Month:
    """Everything that the screen shows of a scheme in a month."""
    last = scope.of_month(month).end
    return Month(
        recruiters(session, scheme=scheme, month=month, scope=scope, viewer=viewer),
        weights_on(session, scheme=scheme, day=last),
        overrides(session, scheme=scheme),
        scope,
        spot_checks(session, scope=scope.of_month(month), viewer=viewer),
    )


def recruiters(
    session: Session, *, scheme: str, month: date, scope: Scope, viewer: Key | None
) -> tuple[Recruiter, ...]:
    """The KPI of everybody who owned an application of the month; without the lead's role only one's own line."""
    of_month = scope.of_month(month)
    measured = {
        code: measure_by(session, BY_CODE[code], of_month, "owner")
        for code in schemes()[scheme].weights
        if code in BY_CODE
    }
    owners = {key for figures in measured.values() for key in figures if key is not None}
    arrivals = _arrivals(session, of_month)
    feedback = measure_by(session, BY_CODE["department_satisfaction"], of_month, "owner")
    owners |= {key for key in (*arrivals, *feedback) if key is not None}
    if viewer is not None and not access.roles_of(session, viewer) & {Role.HR_MANAGER, Role.ADMINISTRATOR}:
        owners &= {viewer}
    saved = _saved(session, of_month)
    names = {row.id: row.name for row in session.scalars(select(Person).where(Person.id.in_(owners)))}
    team = sum(arrivals.values())
    lines = []
    for owner in owners:
        weights = weights_on(session, scheme=scheme, day=of_month.end, person=owner)
        parts = tuple(
            Part(code, name_of(code), weight, measured[code].get(owner, Figure(None, 0)) if code in measured else None)
            for code, weight in weights.items()
        )
        lines.append(
            Recruiter(
                owner,
                names.get(owner, ""),
                parts,
                arrivals.get(owner, 0),
                team,
                saved.get(owner),
                feedback.get(owner, Figure(None, 0)),
            )
        )
    return tuple(sorted(lines, key=lambda line: (-(line.total or -1.0), line.name)))


def _arrivals(session: Session, scope: Scope) -> dict[Key | None, int]:
    rows = session.execute(
        select(Application.owner_id, func.count(Application.id.distinct()))
        .join(StageEvent, StageEvent.application_id == Application.id)
        .where(StageEvent.kind == MoveKind.HIRED, scope.within(StageEvent.at))
        .group_by(Application.owner_id)
    ).all()
    return {owner: int(n) for owner, n in rows}


def _saved(session: Session, scope: Scope) -> dict[Key, int]:
    """Fen that somebody's hires cost less than the average hire of the month, by their channels."""
    year = replace(scope, start=date(scope.end.year, 1, 1))
    lines = channels(session, scope=year)
    hired, spend = sum(line.hired for line in lines), sum(line.spend for line in lines)
    if not hired or not spend:
        return {}
    average = spend / hired
    cost = {line.channel.key: line.cost_per_hire or 0 for line in lines}
    rows = session.execute(
        select(Application.owner_id, Application.channel_id, func.count(Application.id.distinct()))
        .join(StageEvent, StageEvent.application_id == Application.id)
        .outerjoin(Channel, Channel.id == Application.channel_id)
        .where(StageEvent.kind == MoveKind.HIRED, scope.within(StageEvent.at), Application.owner_id.is_not(None))
        .group_by(Application.owner_id, Application.channel_id)
    )
    saved: dict[Key, int] = {}
    for owner, channel, n in rows:
        if owner is not None and channel is not None:
            saved[owner] = saved.get(owner, 0) + round(int(n) * (average - cost.get(channel, 0)))
    return saved
