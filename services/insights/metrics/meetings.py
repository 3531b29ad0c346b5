"""Interviews and evaluations: who came, what was written down, and when."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, Subquery, case, func, null, select

from models.tables import Application, Assignment, Channel, Evaluation, Interview
from models.values import clock
from models.values.enums import InterviewState
from services.insights.metrics.metric import finished, subject
from services.insights.metrics.spans import HOUR, instant, seconds_between
from services.insights.scope import Scope

EVALUATION_HOURS = 24
"""The limit of an evaluation whose assignment names none, from the end of the interview."""


def show_up(scope: Scope) -> Select[Any]:
    """Interviews that were due in the window and not cancelled by us; open: the time is past, nobody said what was."""
    inner = (
        subject(Interview.state.label("state"))
        .join(Interview, Interview.application_id == Application.id)
        .where(
            scope.within(Interview.starts_at),
            Interview.starts_at < instant(clock.now()),
            Interview.state != InterviewState.CANCELLED,
            *scope.filters(),
        )
        .subquery()
    )
    unknown = (InterviewState.PLANNED, InterviewState.CONFIRMED)
    hit = case((inner.c.state == InterviewState.HELD, 1), (inner.c.state.in_(unknown), null()), else_=0)
    return finished(inner, hit=hit)


def _due(scope: Scope) -> Subquery:
    """Interviewers' assignments of interviews held in the window, with when the evaluation came."""
    came = (
        select(func.min(Evaluation.submitted_at))
        .where(Evaluation.assignment_id == Assignment.id)
        .correlate(Assignment)
        .scalar_subquery()
    )
    return (
        subject(
            Assignment.person_id.label("person"),
            Assignment.due_at.label("due"),
            Interview.ends_at.label("ended"),
            came.label("came"),
        )
        .join(Interview, Interview.application_id == Application.id)
        .join(Assignment, Assignment.interview_id == Interview.id)
        .where(scope.within(Interview.starts_at), Interview.state == InterviewState.HELD, *scope.filters())
        .subquery()
    )


def evaluation_on_time(scope: Scope) -> Select[Any]:
    """Of the evaluations due, submitted within the limit; open while the limit runs and none was submitted."""
    inner = _due(scope)
    limit = EVALUATION_HOURS * HOUR
    late = case(
        (inner.c.due.is_not(None), seconds_between(inner.c.due, inner.c.came)),
        else_=seconds_between(inner.c.ended, inner.c.came) - limit,
    )
    over = case(
        (inner.c.due.is_not(None), seconds_between(inner.c.due, instant(clock.now()))),
        else_=seconds_between(inner.c.ended, instant(clock.now())) - limit,
    )
    hit = case(
        (inner.c.came.is_not(None), case((late <= 0, 1), else_=0)),
        (over <= 0, null()),
        else_=0,
    )
    return finished(inner, hit=hit, value=late / 86_400.0, more=(inner.c.person,))


def evaluation_completion(scope: Scope) -> Select[Any]:
    """Of the evaluations due, submitted at all."""
    inner = _due(scope)
    hit = case((inner.c.came.is_not(None), 1), else_=0)
    return finished(inner, hit=hit, more=(inner.c.person,))


def reuse(scope: Scope) -> Select[Any]:
    """Interviews held in the window; hit: the application came from the talent pool."""
    inner = (
        subject(Channel.code.label("code"))
        .join(Interview, Interview.application_id == Application.id)
        .outerjoin(Channel, Channel.id == Application.channel_id)
        .where(scope.within(Interview.starts_at), Interview.state == InterviewState.HELD, *scope.filters())
        .subquery()
    )
    return finished(inner, hit=case((inner.c.code == "pool", 1), else_=0))
