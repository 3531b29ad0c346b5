"""Channels: volume, interviews, hires and what they cost; the standard reasons of those who left."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Channel, Interview, Spend
from models.values.bilingual import Words
from models.values.enums import ApplicationState, InterviewState, RejectReason
from models.values.keys import Key
from models.values.samples import FEW
from services.insights.funnel import cohort_of
from services.insights.journeys import token
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure_by
from services.insights.metrics.metric import Figure
from services.insights.past import Past, read
from services.insights.scope import Scope
from services.stages import Named

if TYPE_CHECKING:
    from services.insights.past import Column, Flags


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """One channel in the window. Money in fen; `cost_per_hire` is None without spend or hire."""

    channel: Named
    resumes: int
    interviewed: int
    hired: int
    spend: int
    quality: Figure
    probation: Figure

    @property
    def cost_per_hire(self) -> int | None:
        return self.spend // self.hired if self.spend and self.hired else None

    @property
    def cost_per_interview(self) -> int | None:
        return self.spend // self.interviewed if self.spend and self.interviewed else None

    @property
    def cost_per_resume(self) -> int | None:
        return self.spend // self.resumes if self.spend and self.resumes else None

    @property
    def is_small(self) -> bool:
        return self.resumes < FEW


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """How often one standard reason ended an application."""

    reason: RejectReason
    count: int


def channels(session: Session, *, scope: Scope, past: Past | None = None) -> tuple[ChannelLine, ...]:
    """Per channel, of the applications created in the window: how many, interviewed, hired, and the spend."""
    past = past or read(session, scope)
    came = past.within(scope, past.journeys.created)
    resumes = Counter(past.journeys.channel[came].tolist())
    hired = Counter(past.journeys.channel[came & (past.journeys.state == token(ApplicationState.HIRED))].tolist())
    interviewed = _interviewed(session, scope)
    spends = _spends(session, scope)
    quality = cohort_of(past, scope).way_by_channel()
    probation = measure_by(session, BY_CODE["probation_pass"], scope, "channel")
    nothing = Figure(None, 0)
    lines = []
    for row in session.scalars(select(Channel).order_by(Channel.rank, Channel.code)):
        mark, spend = token(row.id), spends.get(row.id, 0)
        if resumes[mark] or spend:
            n, way = quality.get(mark, (0, None))
            lines.append(
                ChannelLine(
                    Named(row.id, Words(row.name_zh, row.name_en)),
                    resumes[mark],
                    interviewed.get(row.id, 0),
                    hired[mark],
                    spend,
                    Figure(way, n),
                    probation.get(row.id, nothing),
                )
            )
    return tuple(sorted(lines, key=lambda line: (-line.hired, -line.resumes)))


def _interviewed(session: Session, scope: Scope) -> dict[Key | None, int]:
    """Per channel, how many of the applications created in the window had an interview that was held."""
    held = select(Interview.application_id).where(Interview.state == InterviewState.HELD)
    query = (
        select(Application.channel_id, func.count())
        .where(Application.id.in_(held), scope.within(Application.created_at), *scope.of_applications())
        .group_by(Application.channel_id)
    )
    return dict(session.execute(query).all())


def _spends(session: Session, scope: Scope) -> dict[Key, int]:
    query = select(Spend.channel_id, func.sum(Spend.amount)).where(Spend.day >= scope.start, Spend.day <= scope.end)
    if scope.positions:
        query = query.where(Spend.position_id.in_(scope.positions))
    return {channel: int(amount) for channel, amount in session.execute(query.group_by(Spend.channel_id))}


def reasons(session: Session, *, scope: Scope, past: Past | None = None) -> tuple[ReasonLine, ...]:
    """The standard reasons of the applications closed in the window, most frequent first."""
    past = past or read(session, scope)
    journeys = past.journeys
    gone = [token(ApplicationState.REJECTED), token(ApplicationState.WITHDRAWN)]
    counts = Counter(journeys.reason[_are_in(journeys.state, gone) & past.within(scope, journeys.closed)].tolist())
    lines = [ReasonLine(reason, counts[token(reason)]) for reason in RejectReason if counts[token(reason)]]
    return tuple(sorted(lines, key=lambda line: -line.count))


def _are_in(column: Column, wanted: list[int]) -> Flags:
    import numpy as np

    return np.isin(column, wanted)
