"""Channels: volume, interviews, hires and what they cost; the standard reasons of those who left."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from models.tables import Application, Channel, Interview, Spend
from models.values.bilingual import Words
from models.values.enums import ApplicationState, InterviewState, RejectReason
from models.values.keys import Key
from models.values.samples import FEW
from services.insights.funnel import Cohort, cohort_of
from services.insights.ladder import ladder
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure_by
from services.insights.metrics.metric import Figure
from services.insights.scope import Scope
from services.stages import Named


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


def channels(session: Session, *, scope: Scope, cohort: Cohort | None = None) -> tuple[ChannelLine, ...]:
    """Per channel, of the applications created in the window: how many, interviewed, hired, and the spend."""
    if cohort is None:
        cohort = cohort_of(session, scope, ladder(session, scope))
    held = (
        select(Interview.application_id.label("application"))
        .where(Interview.state == InterviewState.HELD)
        .distinct()
        .subquery()
    )
    hired = case((Application.state == ApplicationState.HIRED, 1), else_=0)
    counts = {
        channel: (resumes, interviewed, hires)
        for channel, resumes, interviewed, hires in session.execute(
            select(Application.channel_id, func.count(Application.id), func.count(held.c.application), func.sum(hired))
            .outerjoin(held, held.c.application == Application.id)
            .where(scope.within(Application.created_at), *scope.of_applications())
            .group_by(Application.channel_id)
        )
    }
    spends = _spends(session, scope)
    quality = {key: Figure(way, n) for key, (n, way) in cohort.way_by_channel().items()}
    probation = measure_by(session, BY_CODE["probation_pass"], scope, "channel")
    nothing = Figure(None, 0)
    lines = []
    for row in session.scalars(select(Channel).order_by(Channel.rank, Channel.code)):
        resumes, interviewed, hires = counts.get(row.id, (0, 0, 0))
        spend = spends.get(row.id, 0)
        if resumes or spend:
            name = Named(row.id, Words(row.name_zh, row.name_en))
            lines.append(
                ChannelLine(
                    name,
                    resumes,
                    interviewed,
                    int(hires or 0),
                    spend,
                    quality.get(row.id, nothing),
                    probation.get(row.id, nothing),
                )
            )
    return tuple(sorted(lines, key=lambda line: (-line.hired, -line.resumes)))


def _spends(session: Session, scope: Scope) -> dict[Key, int]:
    query = select(Spend.channel_id, func.sum(Spend.amount)).where(Spend.day >= scope.start, Spend.day <= scope.end)
    if scope.positions:
        query = query.where(Spend.position_id.in_(scope.positions))
    return {channel: int(amount) for channel, amount in session.execute(query.group_by(Spend.channel_id))}


def reasons(session: Session, *, scope: Scope) -> tuple[ReasonLine, ...]:
    """The standard reasons of the applications closed in the window, most frequent first."""
    query = (
        select(Application.reason, func.count(Application.id))
        .where(
            scope.within(Application.closed_at),  # type: ignore[arg-type]
            Application.reason.is_not(None),
            # Not the bare column: without statistics SQLite would take the index on the state, and read every row.
            func.coalesce(Application.state, "").in_([ApplicationState.REJECTED, ApplicationState.WITHDRAWN]),
            *scope.of_applications(),
        )
        .group_by(Application.reason)
    )
    lines = [ReasonLine(reason, count) for reason, count in session.execute(query) if reason is not None]
    return tuple(sorted(lines, key=lambda line: -line.count))
