"""Who may see whose evaluation: nobody sees others' for an interview before submitting their own.

The rule lives here and nowhere else; every query that gives evaluations asks it.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.tables import Assignment, Evaluation, Interview
from models.values.enums import InterviewState
from models.values.keys import Key

NEVER_HELD = (InterviewState.CANCELLED, InterviewState.DECLINED, InterviewState.NO_SHOW)


def blinded(session: Session, viewer: Key | None, interviews: Iterable[Key]) -> frozenset[Key]:
    """Those of the interviews whose evaluations are withheld from the viewer: own part given, not yet submitted."""
    keys = list(interviews)
    if viewer is None or not keys:
        return frozenset()
    submitted = exists().where(Evaluation.assignment_id == Assignment.id)
    query = (
        select(Assignment.interview_id)
        .join(Interview, Interview.id == Assignment.interview_id)
        .where(
            Assignment.interview_id.in_(keys),
            Assignment.person_id == viewer,
            Interview.state.not_in(NEVER_HELD),
            ~submitted,
        )
    )
    return frozenset(session.scalars(query))
