"""How strictly an interviewer rates beside others who rated the same people (metric dictionary: severity).

The mean over dimensions of (own score − mean of the co-raters on the same candidate and dimension). It stands
beside raw means and never changes one. Under ten shared evaluations it is marked as a small sample.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.tables import Evaluation, Interview, Score
from models.values.keys import Key
from models.values.samples import FEW

WINDOW = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Habit:
    """An interviewer's rating habit over the last 90 days."""

    person: Key
    difference: float  # points; above zero is lenient
    n: int  # evaluations that had co-raters

    @property
    def is_few(self) -> bool:
        return self.n < FEW


def habits(session: Session, *, people: Iterable[Key], now: datetime, leave_out: Key | None = None) -> dict[Key, Habit]:
    """The habits of these interviewers; `leave_out` is an application that is being judged now."""
    asked = set(people)
    if not asked:
        return {}
    newer = aliased(Evaluation)
    theirs = (
        select(Evaluation.application_id)
        .where(Evaluation.author_id.in_(asked), Evaluation.submitted_at >= now - WINDOW)
        .distinct()
    )
    rows = session.execute(
        select(Evaluation.application_id, Interview.stage_id, Evaluation.author_id, Score.dimension, Score.points)
        .join(Interview, Interview.id == Evaluation.interview_id)
        .join(Score, Score.evaluation_id == Evaluation.id)
        .where(
            Evaluation.application_id.in_(theirs),
            Evaluation.submitted_at >= now - WINDOW,
            ~select(newer.id).where(newer.amends_id == Evaluation.id).exists(),
        )
    )
    panels: dict[tuple[Key, Key], dict[Key, dict[str, int]]] = {}
    for application, stage, author, dimension, points in rows:
        if application != leave_out:
            panels.setdefault((application, stage), {}).setdefault(author, {})[dimension] = points
    found = {}
    for person in asked:
        shared = [d for panel in panels.values() if (d := differences(panel, person)) is not None]
        if shared:
            values = [value for one in shared for value in one]
            found[person] = Habit(person, sum(values) / len(values), len(shared))
    return found


def differences(panel: dict[Key, dict[str, int]], person: Key) -> list[float] | None:
    """Own score minus the co-raters' mean, per dimension that somebody else rated too."""
    own = panel.get(person)
    if own is None:
        return None
    values = []
    for dimension, points in own.items():
        others = [marks[dimension] for rater, marks in panel.items() if rater != person and dimension in marks]
        if others:
            values.append(points - sum(others) / len(others))
    return values or None
