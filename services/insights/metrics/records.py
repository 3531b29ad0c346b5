"""How complete the records are, and what became of referrals: reasons, key fields, completed referrals."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, null, select

from models.tables import Application, Channel, FieldEntry, Stage, StageEvent
from models.values.enums import ApplicationState, MoveKind, RejectReason
from services.field_dictionary import ALWAYS, FAR, is_filled, requirable
from services.insights.metrics.metric import finished, subject
from services.insights.scope import Scope


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
    """Applications created in the window; part: filled key fields, whole: key fields due at the stage they are in.

    Key fields are those that the workspace's field dictionary requires from a stage on; the source channel always is.
    """
    far = _far(Stage.kind)
    inner = (
        subject(
            far.label("far"),
            _flag(is_filled(ALWAYS)).label("has_source"),
            *(_filled_and_due(code, far) for code in _ASKED),
        )
        .join(Stage, Stage.id == Application.stage_id)
        .where(scope.within(Application.created_at), *scope.filters())
        .subquery()
    )
    asked = select(func.count()).where(FieldEntry.code.in_(_ASKED), _far(FieldEntry.required_from) <= inner.c.far)
    filled = sum((inner.c[f"has_{code}"] for code in _ASKED), start=inner.c.has_source)
    return finished(inner, hit=filled, whole=1 + asked.correlate(inner).scalar_subquery())


_ASKED = tuple(code for code in requirable() if code != ALWAYS)


def _far(kind: Any) -> ColumnElement[int]:
    return case(FAR, value=kind)


def _filled_and_due(code: str, far: ColumnElement[int]) -> ColumnElement[int]:
    """1 where the dictionary requires the field by this stage and it is filled in; what is not required is not read."""
    from_stage = select(_far(FieldEntry.required_from)).where(FieldEntry.code == code).scalar_subquery()
    return _flag(and_(from_stage <= far, is_filled(code))).label(f"has_{code}")


def _flag(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


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
