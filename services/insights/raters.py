"""Interviewers: load, timeliness, pass rate, and how strictly they rate beside their co-raters.

Severity never changes a score; it stands beside raw means. Under ten shared evaluations it is few, and its
interval says how little is known. The interval is a bootstrap over panels (B. Efron, 1979): scores of one panel
hang together, so whole panels are drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session, aliased

from models.tables import Application, Assignment, Evaluation, Interview, Person, Position, Score
from models.values.enums import Conclusion, InterviewState, Role
from models.values.keys import Key
from models.values.samples import FEW
from services import access
from services.evaluations.severity import differences
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure_by
from services.insights.metrics.metric import Figure
from services.insights.scope import Scope

NORMAL = 0.3
"""Points on either side of 0 that are nothing to talk about."""
DRAWS = 2_000
POSITIVE = (Conclusion.STRONG_YES, Conclusion.YES)


@dataclass(frozen=True, slots=True)
class Severity:
    """Own scores minus the co-raters', in points; above 0 is lenient. `low` … `high` is the 95 % interval."""

    difference: float
    low: float
    high: float
    n: int  # shared evaluations

    @property
    def is_few(self) -> bool:
        return self.n < FEW

    @property
    def is_notable(self) -> bool:
        """Whether it is far enough from 0, on enough evaluations, that chance alone does not explain it."""
        return not self.is_few and abs(self.difference) >= NORMAL and (self.low > 0 or self.high < 0)


@dataclass(frozen=True, slots=True)
class Rater:
    """One interviewer in the window."""

    person: Key
    name: str
    held: int  # interviews held in which they took part
    on_time: Figure
    completion: Figure
    positive: int  # evaluations that conclude yes
    submitted: int
    severity: Severity | None

    @property
    def pass_rate(self) -> float | None:
        return self.positive / self.submitted if self.submitted else None


def raters(session: Session, *, scope: Scope, viewer: Key | None = None) -> tuple[Rater, ...]:
    """The interviewers of the window, strictest first; those without shared evaluations at the end.

    `viewer` sees everybody as HR manager or administrator, otherwise only the own line.
    """
    held = _held(session, scope)
    conclusions = _conclusions(session, scope)
    judged = severities(session, scope)
    on_time = measure_by(session, BY_CODE["evaluation_on_time"], scope, "person")
    completion = measure_by(session, BY_CODE["evaluation_completion"], scope, "person")
    seen = {*held, *conclusions}
    if viewer is not None and not access.roles_of(session, viewer) & {Role.HR_MANAGER, Role.ADMINISTRATOR}:
        seen &= {viewer}
    names = {row.id: row.name for row in session.scalars(select(Person).where(Person.id.in_(seen)))}
    nothing = Figure(None, 0)
    lines = [
        Rater(
            key,
            names.get(key, ""),
            held.get(key, 0),
            on_time.get(key, nothing),
            completion.get(key, nothing),
            *conclusions.get(key, (0, 0)),
            judged.get(key),
        )
        for key in seen
    ]
    return tuple(
        sorted(lines, key=lambda r: (r.severity is None, r.severity.difference if r.severity else 0.0, -r.held, r.name))
    )


def _held(session: Session, scope: Scope) -> dict[Key, int]:
    return dict(
        session.execute(
            select(Assignment.person_id, func.count(Assignment.id))
            .join(Interview, Interview.id == Assignment.interview_id)
            .join(Application, Application.id == Interview.application_id)
            .join(Position, Position.id == Application.position_id)
            .where(scope.within(Interview.starts_at), Interview.state == InterviewState.HELD, *scope.filters())
            .group_by(Assignment.person_id)
        ).all()
    )


def _newest(scope: Scope) -> list[Any]:
    """Conditions for the evaluations of the window that no amendment has replaced."""
    newer = aliased(Evaluation)
    return [scope.within(Evaluation.submitted_at), ~select(newer.id).where(newer.amends_id == Evaluation.id).exists()]


def _conclusions(session: Session, scope: Scope) -> dict[Key, tuple[int, int]]:
    return {
        author: (int(positive), n)
        for author, positive, n in session.execute(
            select(
                Evaluation.author_id,
                func.sum(case((Evaluation.conclusion.in_(POSITIVE), 1), else_=0)),
                func.count(Evaluation.id),
            )
            .join(Application, Application.id == Evaluation.application_id)
            .join(Position, Position.id == Application.position_id)
            .where(*_newest(scope), *scope.filters())
            .group_by(Evaluation.author_id)
        )
    }


def severities(session: Session, scope: Scope) -> dict[Key, Severity]:
    """Per interviewer who shared a panel, the severity with its interval."""
    rows = session.execute(
        select(Evaluation.application_id, Interview.stage_id, Evaluation.author_id, Score.dimension, Score.points)
        .join(Interview, Interview.id == Evaluation.interview_id)
        .join(Score, Score.evaluation_id == Evaluation.id)
        .join(Application, Application.id == Evaluation.application_id)
        .join(Position, Position.id == Application.position_id)
        .where(*_newest(scope), *scope.filters())
        .order_by(Evaluation.application_id, Evaluation.author_id, Score.dimension)
    )
    panels: dict[tuple[Key, Key], dict[Key, dict[str, int]]] = {}
    for application, stage, author, dimension, points in rows:
        panels.setdefault((application, stage), {}).setdefault(author, {})[dimension] = points
    shared: dict[Key, list[list[float]]] = {}
    for panel in panels.values():
        for author in panel:
            found = differences(panel, author)
            if found is not None:
                shared.setdefault(author, []).append(found)
    return {person: severity(found) for person, found in shared.items()}


def severity(panels: Sequence[Sequence[float]]) -> Severity:
    """From one interviewer's differences, panel by panel. The draws are seeded: the same data, the same interval."""
    import numpy as np

    sums = np.array([sum(panel) for panel in panels])
    counts = np.array([len(panel) for panel in panels], dtype=float)
    n = len(panels)
    chance = np.random.default_rng(n)
    drawn = chance.multinomial(n, np.full(n, 1 / n), size=DRAWS)
    means = (drawn @ sums) / (drawn @ counts)
    low, high = (float(value) for value in np.percentile(means, [2.5, 97.5]))
    return Severity(float(sums.sum() / counts.sum()), low, high, n)


def rated_by(session: Session, scope: Scope, person: Key) -> list[Key]:
    """The applications that somebody rated in the window together with others."""
    rows = session.execute(
        select(Evaluation.application_id, Interview.stage_id, Evaluation.author_id)
        .join(Interview, Interview.id == Evaluation.interview_id)
        .join(Application, Application.id == Evaluation.application_id)
        .join(Position, Position.id == Application.position_id)
        .where(*_newest(scope), *scope.filters())
    )
    panels: dict[tuple[Key, Key], set[Key]] = {}
    for application, stage, author in rows:
        panels.setdefault((application, stage), set()).add(author)
    return list(
        dict.fromkeys(application for (application, _), who in panels.items() if person in who and len(who) > 1)
    )
