"""How fast and how far applications go: response, scheduling, hiring, filling, conversion, travelled way.

Statistics use the stage events alone, through the stays that are derived from them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, case, cast, false, func, literal, null, or_, select
from sqlalchemy.orm import aliased

from models.tables import Application, ContactLog, Interview, Pause, Position, Requisition, Stage, StageEvent, Stay
from models.values import clock, untold
from models.values.enums import InterviewState, MoveKind, Role, StageKind
from services.insights.metrics.metric import finished, subject
from services.insights.metrics.spans import DAY, HOUR, days, earlier, instant, micros_of, seconds_between
from services.insights.scope import Scope

FORWARD = (MoveKind.FORWARD, MoveKind.HIRED)
ACCEPTED = (StageKind.ONBOARDING, StageKind.PROBATION, StageKind.HIRED)
"""An offer counts as accepted when its application enters a stage of one of these kinds."""
RESPONSE_HOURS = 24
SCHEDULING_DAYS = 2
WITH_IT = 900.0  # seconds before the entry in which an interview began that was the entry itself


def first_response(scope: Scope) -> Select[Any]:
    """Applications created in the window; hit: first move, decision or contact in under 24 hours; value: days."""
    event = (
        select(func.min(StageEvent.at))
        .where(StageEvent.application_id == Application.id, StageEvent.kind != MoveKind.ENTERED)
        .correlate(Application)
        .scalar_subquery()
    )
    contact = (
        select(func.min(ContactLog.at))
        .where(
            ContactLog.candidate_id == Application.candidate_id,
            ContactLog.at >= Application.created_at,
            or_(ContactLog.application_id.is_(None), ContactLog.application_id == Application.id),
        )
        .correlate(Application)
        .scalar_subquery()
    )
    inner = (
        subject(Application.created_at.label("created"), event.label("event"), contact.label("contact"))
        .where(scope.within(Application.created_at), *scope.filters())
        .subquery()
    )
    answered = earlier(inner.c.event, inner.c.contact)
    limit = RESPONSE_HOURS * HOUR
    waited = seconds_between(inner.c.created, answered)
    waits = seconds_between(inner.c.created, instant(clock.now()))
    hit = case((answered.is_not(None), case((waited < limit, 1), else_=0)), (waits < limit, null()), else_=0)
    is_told = or_(waited.is_(None), waited > untold.MOST_SECONDS)
    return finished(inner, hit=hit, value=waited / DAY).where(is_told)


def scheduling(scope: Scope) -> Select[Any]:
    """Stays in interview stages entered in the window; value: until the first interview starts; hit: within 2 days."""
    meeting = (
        select(func.min(Interview.starts_at))
        .where(
            Interview.application_id == Stay.application_id,
            Interview.stage_id == Stay.stage_id,
            Interview.state != InterviewState.CANCELLED,
            Interview.starts_at >= Stay.entered_at,
            or_(Stay.left_at.is_(None), Interview.starts_at <= Stay.left_at),
        )
        .correlate(Stay)
        .scalar_subquery()
    )
    came_with_it = (
        select(Interview.id)
        .where(
            Interview.application_id == Stay.application_id,
            Interview.stage_id == Stay.stage_id,
            Interview.state != InterviewState.CANCELLED,
            Interview.starts_at < Stay.entered_at,
            seconds_between(Interview.starts_at, Stay.entered_at) <= WITH_IT,
        )
        .correlate(Stay)
        .exists()
    )
    inner = (
        subject(
            Stay.entered_at.label("entered"),
            Stay.left_at.label("left"),
            meeting.label("meeting"),
            case((Stay.left_at.is_(None), came_with_it), else_=false()).label("came_with_it"),
        )
        .join(Stay, Stay.application_id == Application.id)
        .join(Stage, and_(Stage.id == Stay.stage_id, Stage.kind == StageKind.INTERVIEW))
        .where(scope.within(Stay.entered_at), *scope.filters())
        .subquery()
    )
    value = days(inner.c.entered, inner.c.meeting)
    limit = literal(float(SCHEDULING_DAYS))
    waits = days(inner.c.entered, instant(clock.now()))
    hit = case(
        (inner.c.meeting.is_not(None), case((value <= limit, 1), else_=0)),
        (or_(inner.c.left.is_not(None), waits <= limit), null()),
        else_=0,
    )
    # Whoever left without an interview was never scheduled: no case of it. Nor is who came in with the interview,
    # as ledgers tell that know no other day.
    waits_for_one = inner.c.left.is_(None) & ~inner.c.came_with_it
    return finished(inner, hit=hit, value=value).where(or_(inner.c.meeting.is_not(None), waits_for_one))


def _accepted() -> Any:
    """When an application's offer was accepted: the first entry into a stage after it; NULL if never."""
    return (
        select(func.min(Stay.entered_at))
        .join(Stage, Stage.id == Stay.stage_id)
        .where(Stay.application_id == Application.id, Stage.kind.in_(ACCEPTED))
        .correlate(Application)
        .scalar_subquery()
    )


def time_to_hire(scope: Scope) -> Select[Any]:
    """Applications whose offer was accepted in the window; value: offer accepted − application created."""
    inner = (
        subject(Application.created_at.label("created"), _accepted().label("accepted"))
        .where(Application.id.in_(_entered_late_stages(scope)), *scope.filters())
        .subquery()
    )
    took = days(inner.c.created, inner.c.accepted)
    at = micros_of(inner.c.accepted).label("at")
    is_told = seconds_between(inner.c.created, inner.c.accepted) > untold.MOST_SECONDS
    return finished(inner, value=took, more=(at,)).where(scope.within(inner.c.accepted), is_told)


def _entered_late_stages(scope: Scope) -> Select[Any]:
    return select(Stay.application_id).where(Stay.stage_id.in_(_stages_of(ACCEPTED)), scope.within(Stay.entered_at))


def _stages_of(kinds: Iterable[StageKind]) -> Select[Any]:
    """The stages of some kinds. They are few: asked for by them, an index of stays answers alone."""
    return select(Stage.id).where(Stage.kind.in_(list(kinds)))


def time_to_fill(scope: Scope) -> Select[Any]:
    """Positions whose first offer was accepted in the window; value: accepted − approved, without paused days."""
    order = func.row_number().over(partition_by=Stay.position_id, order_by=(Stay.entered_at, Stay.application_id))
    late = (
        select(Stay.application_id, Stay.entered_at, order.label("place"))
        .join(Stage, Stage.id == Stay.stage_id)
        .where(Stage.kind.in_(ACCEPTED))
        .subquery()
    )
    first = select(late.c.application_id, late.c.entered_at).where(late.c.place == 1).subquery()
    approved = func.coalesce(Position.approved_at, Requisition.approved_at, Position.opened_at)
    ends = case((or_(Pause.to_at.is_(None), Pause.to_at > first.c.entered_at), first.c.entered_at), else_=Pause.to_at)
    begins = case((Pause.from_at < approved, approved), else_=Pause.from_at)
    paused = (
        select(func.sum(case((seconds_between(begins, ends) > 0, seconds_between(begins, ends) / DAY), else_=0.0)))
        .where(Pause.position_id == Position.id)
        .correlate(Position, Requisition, first)
        .scalar_subquery()
    )
    inner = (
        subject(
            first.c.entered_at.label("accepted"),
            approved.label("approved"),
            func.coalesce(paused, 0.0).label("paused"),
        )
        .join(first, first.c.application_id == Application.id)
        .outerjoin(Requisition, Requisition.id == Position.requisition_id)
        .where(scope.within(first.c.entered_at), *scope.filters())
        .subquery()
    )
    value = days(inner.c.approved, inner.c.accepted) - inner.c.paused
    return finished(inner, value=case((value < 0, 0.0), else_=value))


def stage_conversion(scope: Scope) -> Select[Any]:
    """Per application and stage entered in the window: hit if any stay went on; open while the last is open."""
    return _conversions(scope, _stages_of(kind for kind in StageKind if kind is not StageKind.HIRED))


def offer_acceptance(scope: Scope) -> Select[Any]:
    """As conversion, of the stages of the kind offer: accepted ÷ (accepted + declined + expired), pending apart.

    Where a process has none, the offer is made out of the approval: whom we refused there was offered nothing.
    """
    with_offer = select(Stage.process_id).where(Stage.kind == StageKind.OFFER)
    is_offer = or_(
        Stage.kind == StageKind.OFFER, and_(Stage.kind == StageKind.APPROVAL, Stage.process_id.not_in(with_offer))
    )
    refused = and_(Stage.kind == StageKind.APPROVAL, func.coalesce(Stay.outcome, "") == MoveKind.REJECTED)
    return _conversions(scope, select(Stage.id).where(is_offer), ~refused)


def arrival(scope: Scope) -> Select[Any]:
    """Applications whose offer was accepted in the window; hit: started; open: still awaited."""
    started = (StageKind.PROBATION, StageKind.HIRED)
    inner = (
        subject(
            func.min(Stay.entered_at).label("accepted"),
            func.max(case((Stage.kind.in_(started), 1), else_=0)).label("started"),
            func.max(case((Stay.left_at.is_(None), 1), else_=0)).label("is_open"),
        )
        .join(Stay, Stay.application_id == Application.id)
        .join(Stage, Stage.id == Stay.stage_id)
        .where(Stage.kind.in_(ACCEPTED), Application.id.in_(_entered_late_stages(scope)), *scope.filters())
        .group_by(*_OF_APPLICATION)
        .subquery()
    )
    hit = case((inner.c.started == 1, 1), (inner.c.is_open == 1, null()), else_=0)
    return finished(inner, hit=hit).where(scope.within(inner.c.accepted))


def probation_pass(scope: Scope) -> Select[Any]:
    """As conversion, of the stages of the kind probation."""
    return _conversions(scope, _stages_of((StageKind.PROBATION,)))


_OF_APPLICATION = (
    Application.id,
    Application.candidate_id,
    Application.position_id,
    Position.department_id,
    Application.channel_id,
    Application.owner_id,
)
"""What a statement groups by whose cases are applications."""


def _conversions(scope: Scope, stages: Select[Any], *more: ColumnElement[bool]) -> Select[Any]:
    went_on = func.max(case((Stay.outcome.in_(FORWARD), 1), else_=0))
    is_open = func.max(case((Stay.left_at.is_(None), 1), else_=0))
    inner = (
        subject(Stage.code.label("stage"), went_on.label("went_on"), is_open.label("is_open"))
        .join(Stay, Stay.application_id == Application.id)
        .join(Stage, Stage.id == Stay.stage_id)
        .where(
            scope.within(Stay.entered_at),
            Stay.stage_id.in_(stages),
            *more,
            *scope.filters(),
        )
        .group_by(*_OF_APPLICATION, Stage.code)
        .subquery()
    )
    hit = case((inner.c.went_on == 1, 1), (inner.c.is_open == 1, null()), else_=0)
    return finished(inner, hit=hit, more=(inner.c.stage,))


def screening_accuracy(scope: Scope) -> Select[Any]:
    """Stays in which HR passed somebody on in the window; hit: the next stage, by somebody else, passed them too."""
    next_stay, next_stage = aliased(Stay), aliased(Stage)
    early = (StageKind.INTAKE, StageKind.SCREENING)
    inner = (
        subject(next_stay.left_at.label("left"), next_stay.outcome.label("outcome"))
        .join(Stay, Stay.application_id == Application.id)
        .join(Stage, Stage.id == Stay.stage_id)
        .join(next_stay, and_(next_stay.application_id == Stay.application_id, next_stay.entered_at == Stay.left_at))
        .join(next_stage, next_stage.id == next_stay.stage_id)
        .where(
            Stage.kind.in_(early),
            Stage.owner_role == Role.RECRUITER,
            Stay.outcome.in_(FORWARD),
            or_(next_stage.kind.not_in(early), next_stage.owner_role != Role.RECRUITER),
            scope.within(Stay.left_at),  # type: ignore[arg-type]
            *scope.filters(),
        )
        .subquery()
    )
    hit = case((inner.c.left.is_(None), null()), (inner.c.outcome.in_(FORWARD), 1), else_=0)
    return finished(inner, hit=hit)


def travelled(scope: Scope) -> Select[Any]:
    """Applications created in the window; value: stages travelled ÷ stages of the process, hired = 1."""
    later = aliased(Stage)
    length = select(func.count(later.id)).where(later.process_id == Stage.process_id).correlate(Stage).scalar_subquery()
    way = (
        select(func.count(later.id))
        .where(later.process_id == Stage.process_id, later.rank <= Stage.rank)
        .correlate(Stage)
        .scalar_subquery()
    )
    share = case((Stage.kind == StageKind.HIRED, 1.0), else_=cast(way, Integer) * 1.0 / length)
    stages = select(Stage.id.label("id"), share.label("share")).subquery()
    inner = (
        subject(func.max(stages.c.share).label("farthest"))
        .join(Stay, Stay.application_id == Application.id)
        .join(stages, stages.c.id == Stay.stage_id)
        .where(scope.within(Application.created_at), *scope.filters())
        .group_by(*_OF_APPLICATION)
        .subquery()
    )
    return finished(inner, value=inner.c.farthest)
