"""The talent pool as the records show it: who of the people on file is heard of, asked again, interviewed, hired.

There is no list of members yet. A member at an instant is somebody who had applied by then, of whose applications none
was still running and none had ended in a hire, and who did not refuse to be kept. Erased people still count, as
they do in every figure. A case stands on the member's latest application.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, null, or_, select
from sqlalchemy.orm import aliased

from models.tables import Application, CallEntry, Candidate, Channel, Consent, ContactLog, Interview, StageEvent
from models.values import clock
from models.values.enums import ApplicationState, CallOutcome, InterviewState, MoveKind
from services.insights.metrics.metric import finished, subject
from services.insights.metrics.spans import instant
from services.insights.scope import Scope

ACTIVE = timedelta(days=183)
"""Six months: who was heard of in that time is active."""
WAIT = timedelta(days=14)
"""How long after a contact an interview may still be arranged."""
REPLIES = (CallOutcome.INTERESTED, CallOutcome.AGREED, CallOutcome.LATER, CallOutcome.DECLINED)
"""What was said when somebody was reached."""
NO_CONSENT = ("refused", "withdrawn")
_UNHIRED = (ApplicationState.REJECTED, ApplicationState.WITHDRAWN)


def members(scope: Scope, at: datetime, *more: ColumnElement[Any]) -> Select[Any]:
    """SELECT of the members at an instant by their latest applications, with the filters of the scope."""
    ended = and_(Application.state.in_(_UNHIRED), Application.closed_at < at)
    of_person: dict[str, Any] = {"partition_by": Application.candidate_id}
    newest = (Application.created_at.desc(), Application.id.desc())
    known = (
        select(
            Application.id.label("application"),
            func.row_number().over(**of_person, order_by=newest).label("place"),
            func.sum(case((ended, 0), else_=1)).over(**of_person).label("bound"),
        )
        .where(Application.created_at < at)
        .subquery()
    )
    refused = exists().where(
        Consent.candidate_id == Application.candidate_id,
        Consent.purpose == "talent_pool",
        Consent.state.in_(NO_CONSENT),
    )
    is_of_its_own = or_(Candidate.merged_into_id.is_(None), Candidate.merged_into_id == Candidate.id)
    return (
        subject(*more)
        .join(known, known.c.application == Application.id)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .where(known.c.place == 1, known.c.bound == 0, is_of_its_own, ~refused, *scope.filters())
    )


def _contact(*of: ColumnElement[bool]) -> Select[Any]:
    """The first talk with the member of a case that fulfils some conditions."""
    query = select(func.min(ContactLog.at)).where(ContactLog.candidate_id == Application.candidate_id, *of)
    return query.correlate(Application)


def active(scope: Scope) -> Select[Any]:
    """Members at the end of the window; hit: applied, talked to or interviewed in the six months before."""
    since = scope.to_at - ACTIVE
    talked = exists().where(
        ContactLog.candidate_id == Application.candidate_id, ContactLog.at >= since, ContactLog.at < scope.to_at
    )
    met = exists().where(
        Interview.candidate_id == Application.candidate_id,
        Interview.state == InterviewState.HELD,
        Interview.starts_at >= since,
        Interview.starts_at < scope.to_at,
    )
    heard = or_(Application.created_at >= since, talked, met)
    inner = members(scope, scope.to_at, case((heard, 1), else_=0).label("heard")).subquery()
    return finished(inner, hit=inner.c.heard)


def recontact(scope: Scope) -> Select[Any]:
    """Members at the beginning of the window; hit: talked to in it."""
    first = _contact(scope.within(ContactLog.at)).scalar_subquery()
    inner = members(scope, scope.from_at, first.label("first")).subquery()
    return finished(inner, hit=case((inner.c.first.is_not(None), 1), else_=0))


def activation(scope: Scope) -> Select[Any]:
    """Members at the beginning of the window; hit: called from a list in it, and answered."""
    answered = exists().where(
        CallEntry.candidate_id == Application.candidate_id,
        CallEntry.outcome.in_(REPLIES),
        scope.within(CallEntry.last_at),  # type: ignore[arg-type]
    )
    inner = members(scope, scope.from_at, case((answered, 1), else_=0).label("answered")).subquery()
    return finished(inner, hit=inner.c.answered)


def interview(scope: Scope) -> Select[Any]:
    """Members who were talked to in the window; hit: an interview was held since; open: it may still be arranged."""
    first = _contact(scope.within(ContactLog.at)).scalar_subquery()
    asked = members(scope, scope.from_at, first.label("first")).subquery()
    met = exists().where(
        Interview.candidate_id == asked.c.candidate,
        Interview.state == InterviewState.HELD,
        Interview.starts_at >= asked.c.first,
        Interview.starts_at < instant(clock.now()),
    )
    waits = asked.c.first > instant(clock.now() - WAIT)
    return finished(asked, hit=case((met, 1), (waits, null()), else_=0)).where(asked.c.first.is_not(None))


def conversion(scope: Scope) -> Select[Any]:
    """Members at the beginning of the window; hit: hired in it."""
    again = aliased(Application)
    hired = (
        select(StageEvent.id)
        .join(again, again.id == StageEvent.application_id)
        .where(
            again.candidate_id == Application.candidate_id,
            StageEvent.kind == MoveKind.HIRED,
            scope.within(StageEvent.at),
        )
        .correlate(Application)
        .exists()
    )
    inner = members(scope, scope.from_at, case((hired, 1), else_=0).label("hired")).subquery()
    return finished(inner, hit=inner.c.hired)


def value(scope: Scope) -> Select[Any]:
    """Applications hired in the window; hit: they came from the talent pool."""
    hired = exists().where(
        StageEvent.application_id == Application.id, StageEvent.kind == MoveKind.HIRED, scope.within(StageEvent.at)
    )
    inner = (
        subject(Channel.code.label("code"))
        .outerjoin(Channel, Channel.id == Application.channel_id)
        .where(hired, *scope.filters())
        .subquery()
    )
    return finished(inner, hit=case((inner.c.code == "pool", 1), else_=0))
