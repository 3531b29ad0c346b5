"""How complete the records are, and what became of referrals: reasons, key fields, completed referrals."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, null, select

from models.tables import Application, Candidate, Channel, Contact, Salary, Stage, StageEvent, Stay
from models.values.enums import ApplicationState, MoveKind, RejectReason, SalaryKind, StageKind
from services.insights.metrics.metric import finished, subject
from services.insights.scope import Scope

FROM_INTERVIEW = (
    StageKind.INTERVIEW,
    StageKind.ASSESSMENT,
    StageKind.APPROVAL,
    StageKind.OFFER,
    StageKind.ONBOARDING,
    StageKind.PROBATION,
    StageKind.HIRED,
)
FROM_OFFER = (StageKind.APPROVAL, StageKind.OFFER, StageKind.ONBOARDING, StageKind.PROBATION, StageKind.HIRED)


def standard_reasons(scope: Scope) -> Select[Any]:
    """Rejections in the window; hit: with an enumerated reason other than 其它."""
    inner = (
        subject(StageEvent.reason.label("reason"))
        .join(StageEvent, StageEvent.application_id == Application.id)
        .where(scope.within(StageEvent.at), StageEvent.kind == MoveKind.REJECTED, *scope.filters())
        .subquery()
    )
    named = and_(inner.c.reason.is_not(None), inner.c.reason != RejectReason.OTHER)
    return finished(inner, hit=case((named, 1), else_=0))


def key_fields(scope: Scope) -> Select[Any]:
    """Applications created in the window; part: filled key fields, whole: key fields due at the stage reached.

    Channel and a way to reach the person are due from the first stage, the expected salary from the first
    interview, the availability from the approval or offer.
    """
    person = Application.candidate_id
    inner = (
        subject(
            Application.channel_id.label("channel_filled"),
            _flag(exists().where(Contact.candidate_id == person, Contact.is_valid)).label("reachable"),
            _flag(exists().where(Salary.candidate_id == person, Salary.kind == SalaryKind.EXPECTED)).label("expecting"),
            _flag(Candidate.available != "").label("available"),
            _reached(FROM_INTERVIEW).label("interviewed"),
            _reached(FROM_OFFER).label("offered"),
        )
        .join(Candidate, Candidate.id == Application.candidate_id)
        .where(scope.within(Application.created_at), *scope.filters())
        .subquery()
    )
    c = inner.c
    filled = _flag(c.channel_filled.is_not(None)) + c.reachable + c.expecting * c.interviewed + c.available * c.offered
    return finished(inner, hit=filled, whole=2 + c.interviewed + c.offered)


def _flag(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


def _reached(kinds: tuple[StageKind, ...]) -> ColumnElement[int]:
    return _flag(
        select(Stay.event_id)
        .join(Stage, Stage.id == Stay.stage_id)
        .where(Stay.application_id == Application.id, Stage.kind.in_(kinds))
        .correlate(Application)
        .exists()
    )


def referral_conversion(scope: Scope) -> Select[Any]:
    """Referred applications created in the window; hit: hired; open while it runs."""
    inner = (
        subject(Application.state.label("state"))
        .join(Channel, and_(Channel.id == Application.channel_id, Channel.code == "referral"))
        .where(scope.within(Application.created_at), *scope.filters())
        .subquery()
    )
    hit = case((inner.c.state == ApplicationState.HIRED, 1), (inner.c.state == ApplicationState.OPEN, null()), else_=0)
    return finished(inner, hit=hit)
