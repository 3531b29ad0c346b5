"""Satisfaction: of those who answered a survey, how many gave four of five or more on the mean; and who answered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, null, select

from models.tables import Application, Message, Packet, Position, Survey, SurveyAnswer
from models.values import clock
from models.values.enums import MessageState, PacketKind, PacketState
from services.insights.metrics.metric import Cases, finished
from services.insights.scope import Scope

SATISFIED = 400  # hundredths of a point
WAIT = timedelta(days=14)  # how long a form that was sent may still come back before it counts as not answered
_OWNER = func.coalesce(
    Application.owner_id, Position.owner_id
)  # a department's answer is about the position's recruiter


def satisfied(audience: str) -> Cases:
    """The cases of one audience: every answer with at least one scale. An anonymous one hangs on nobody."""

    def cases(scope: Scope) -> Select[Any]:
        inner = (
            select(
                SurveyAnswer.application_id.label("application"),
                SurveyAnswer.candidate_id.label("candidate"),
                SurveyAnswer.position_id.label("position"),
                SurveyAnswer.department_id.label("department"),
                Application.channel_id.label("channel"),
                _OWNER.label("owner"),
                SurveyAnswer.score_hundredths.label("score"),
            )
            .join_from(SurveyAnswer, Survey, Survey.id == SurveyAnswer.survey_id)
            .outerjoin(Application, Application.id == SurveyAnswer.application_id)
            .outerjoin(Position, Position.id == SurveyAnswer.position_id)
            .where(
                scope.within(SurveyAnswer.at),
                Survey.audience == audience,
                SurveyAnswer.score_hundredths.is_not(None),
                *_filters(scope),
            )
            .subquery()
        )
        return finished(inner, hit=case((inner.c.score >= SATISFIED, 1), else_=0))

    return cases


def responded(scope: Scope) -> Select[Any]:
    """The cases: surveys that went out to candidates. One that is still out is open for two weeks, then unanswered."""
    is_out = (Packet.state == PacketState.OUT) & (Message.sent_at > clock.now() - WAIT)
    inner = (
        select(
            Packet.application_id.label("application"),
            Packet.candidate_id.label("candidate"),
            Packet.position_id.label("position"),
            Position.department_id.label("department"),
            Application.channel_id.label("channel"),
            func.coalesce(Application.owner_id, Position.owner_id).label("owner"),
            case((Packet.state == PacketState.LANDED, 1), (is_out, null()), else_=0).label("came"),
        )
        .join_from(Packet, Message, Message.id == Packet.message_id)
        .join(Application, Application.id == Packet.application_id)
        .join(Position, Position.id == Packet.position_id)
        .where(
            Packet.kind == PacketKind.SURVEY,
            Message.state == MessageState.SENT,
            scope.within(func.coalesce(Message.sent_at, Message.created_at)),
            *scope.filters(),
        )
        .subquery()
    )
    return finished(inner, hit=inner.c.came)


def _filters(scope: Scope) -> list[ColumnElement[bool]]:
    """What a scope narrows to; an answer that names no position or department belongs to none of those chosen."""
    found: list[ColumnElement[bool]] = []
    if scope.positions:
        found.append(SurveyAnswer.position_id.in_(scope.positions))
    if scope.departments:
        found.append(SurveyAnswer.department_id.in_(scope.departments))
    if scope.channels:
        found.append(Application.channel_id.in_(scope.channels))
    if scope.owners:
        found.append(_OWNER.in_(scope.owners))
    return found
