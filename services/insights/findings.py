"""Findings in words before any chart: rules over the figures, each with its number, its n and the people behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from models.values.enums import RejectReason
from models.values.keys import Key
from models.values.samples import FEW
from services.insights.behind import Figure, Question
from services.insights.channels import ChannelLine, ReasonLine, channels, reasons
from services.insights.durations import Spread, durations
from services.insights.funnel import Funnel, funnel
from services.insights.groups import Groups, groups
from services.insights.metrics.measure import wilson
from services.insights.months import Month, months
from services.insights.past import read
from services.insights.raters import Rater, raters
from services.insights.scope import Scope

DROP = -5.0
"""Percentage points from which a fall of conversion is said."""
MOST = 0.4
"""The share of the reasons from which one reason is said to dominate."""


class FindingKind(StrEnum):
    """Which rule spoke; the words are the screen's."""

    SLOWEST_STAGE = "slowest_stage"
    CONVERSION_FELL = "conversion_fell"
    WEAKEST_STAGE = "weakest_stage"
    CHEAPEST_CHANNEL = "cheapest_channel"
    CHANNEL_WITHOUT_HIRE = "channel_without_hire"
    WEAKEST_CHANNEL = "weakest_channel"
    MAIN_REASON = "main_reason"
    SINGLE_SOURCE = "single_source"
    SEVERE_RATER = "severe_rater"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: its rule, its numbers, and the list that proves it."""

    kind: FindingKind
    question: Question
    n: int
    params: dict[str, Any] = field(default_factory=dict)
    is_warning: bool = True


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the page shows, of one scope, read in one transaction: the figures agree with each other."""

    scope: Scope
    funnel: Funnel
    durations: tuple[Spread, ...]
    channels: tuple[ChannelLine, ...]
    reasons: tuple[ReasonLine, ...]
    raters: tuple[Rater, ...]
    months: tuple[Month, ...]
    groups: Groups
    findings: tuple[Finding, ...]


def overview(session: Session, *, scope: Scope, viewer: Key | None = None) -> Overview:
    """All figures of a scope, and what stands out in them; of interviewers only what the viewer may see."""
    past = read(session, scope)
    bars = funnel(session, scope=scope, past=past)
    times = durations(session, scope=scope, past=past)
    sources = channels(session, scope=scope, past=past)
    why = reasons(session, scope=scope, past=past)
    judges = raters(session, scope=scope, viewer=viewer)
    found = [
        *_slowest(scope, times),
        *_fell(scope, bars),
        *_cheapest(scope, sources),
        *_severe(scope, judges),
        *_without_hire(scope, sources),
        *_weakest_channel(scope, sources),
        *_main_reason(scope, why),
        *_single_source(scope, sources),
        *_weakest(scope, bars),
    ]
    line, parts = months(session, scope=scope, past=past), groups(session, scope=scope, past=past)
    return Overview(scope, bars, times, sources, why, judges, line, parts, tuple(found))


def _slowest(scope: Scope, times: tuple[Spread, ...]) -> list[Finding]:
    """The stage whose overdue share is worst, if its median is over the limit or a third are late."""
    late = [t for t in times if t.limit and not t.is_small and (t.is_slow or (t.overdue.value or 0) > 1 / 3)]
    if not late:
        return []
    worst = max(late, key=lambda t: t.overdue.value or 0)
    question = Question(Figure.OVERDUE, scope, worst.rung.code)
    params = {"stage": worst.rung.name, "median": worst.median, "limit": worst.limit, "late": worst.overdue.part}
    return [Finding(FindingKind.SLOWEST_STAGE, question, worst.n, params)]


def _fell(scope: Scope, bars: Funnel) -> list[Finding]:
    fallen = [bar for bar in bars.bars if bar.change is not None and bar.change <= DROP]
    if not fallen:
        return []
    worst = min(fallen, key=lambda bar: bar.change or 0)
    question = Question(Figure.STOPPED, scope, worst.rung.code)
    params = {"stage": worst.rung.name, "now": worst.conversion, "before": worst.before, "change": worst.change}
    return [Finding(FindingKind.CONVERSION_FELL, question, worst.conversion.whole, params)]


def _weakest(scope: Scope, bars: Funnel) -> list[Finding]:
    """Where most people are lost, in numbers."""
    lost = [bar for bar in bars.bars if not bar.conversion.is_small]
    if not lost:
        return []
    worst = max(lost, key=lambda bar: bar.conversion.whole - bar.conversion.part)
    question = Question(Figure.STOPPED, scope, worst.rung.code)
    params = {"stage": worst.rung.name, "now": worst.conversion}
    return [Finding(FindingKind.WEAKEST_STAGE, question, worst.conversion.whole, params, is_warning=False)]


def _cheapest(scope: Scope, sources: tuple[ChannelLine, ...]) -> list[Finding]:
    priced = [line for line in sources if line.cost_per_hire is not None and line.hired]
    if len(priced) < 2:
        return []
    best = min(priced, key=lambda line: line.cost_per_hire or 0)
    others = [line for line in priced if line is not best]
    average = sum(line.spend for line in others) // sum(line.hired for line in others)
    question = Question(Figure.CHANNEL, scope, channel=best.channel.key)
    params = {"channel": best.channel.name, "cost": best.cost_per_hire, "others": average, "hired": best.hired}
    return [Finding(FindingKind.CHEAPEST_CHANNEL, question, best.hired, params, is_warning=False)]


def _severe(scope: Scope, judges: tuple[Rater, ...]) -> list[Finding]:
    """The interviewer whose scores differ most from the co-raters', beyond what chance explains."""
    notable = [rater for rater in judges if rater.severity is not None and rater.severity.is_notable]
    if not notable:
        return []
    most = max(notable, key=lambda rater: abs(rater.severity.difference) if rater.severity else 0.0)
    assert most.severity is not None
    question = Question(Figure.RATED, scope, person=most.person)
    others = [r for r in judges if r is not most]
    rate = sum(r.positive for r in others) / (sum(r.submitted for r in others) or 1)
    params = {
        "name": most.name,
        "difference": most.severity.difference,
        "pass_rate": most.pass_rate,
        "others": rate,
    }
    return [Finding(FindingKind.SEVERE_RATER, question, most.severity.n, params)]


def _without_hire(scope: Scope, sources: tuple[ChannelLine, ...]) -> list[Finding]:
    barren = [line for line in sources if line.spend and not line.hired and line.resumes >= FEW]
    if not barren:
        return []
    worst = max(barren, key=lambda line: line.spend)
    question = Question(Figure.CHANNEL, scope, channel=worst.channel.key)
    params = {"channel": worst.channel.name, "spend": worst.spend}
    return [Finding(FindingKind.CHANNEL_WITHOUT_HIRE, question, worst.resumes, params)]


def _weakest_channel(scope: Scope, sources: tuple[ChannelLine, ...]) -> list[Finding]:
    """The channel whose applicants are hired most rarely, if chance alone does not explain it; spend or none."""
    found: list[tuple[float, ChannelLine, float]] = []
    for line in sources:
        rest = [other for other in sources if other is not line]
        resumes, hired = sum(other.resumes for other in rest), sum(other.hired for other in rest)
        if line.resumes < 3 * FEW or resumes < 3 * FEW or (line.spend and not line.hired):
            continue  # too few to say, or said already
        if wilson(line.hired, line.resumes)[1] < hired / resumes:
            found.append((line.hired / line.resumes, line, hired / resumes))
    if not found:
        return []
    share, worst, others = min(found, key=lambda one: one[0])
    question = Question(Figure.CHANNEL, scope, channel=worst.channel.key)
    params = {"channel": worst.channel.name, "hired": worst.hired, "share": share, "others": others}
    return [Finding(FindingKind.WEAKEST_CHANNEL, question, worst.resumes, params)]


def _main_reason(scope: Scope, why: tuple[ReasonLine, ...]) -> list[Finding]:
    total = sum(line.count for line in why)
    if total < FEW or why[0].count < MOST * total or why[0].reason is RejectReason.OTHER:
        return []
    question = Question(Figure.REASON, scope, reason=why[0].reason)
    return [Finding(FindingKind.MAIN_REASON, question, total, {"reason": why[0].reason, "count": why[0].count})]


def _single_source(scope: Scope, sources: tuple[ChannelLine, ...]) -> list[Finding]:
    total = sum(line.resumes for line in sources)
    if total < 3 * FEW or not sources:
        return []
    most = max(sources, key=lambda line: line.resumes)
    if most.resumes < 0.6 * total:
        return []
    question = Question(Figure.CHANNEL, scope, channel=most.channel.key)
    params = {"channel": most.channel.name, "share": most.resumes / total}
    return [Finding(FindingKind.SINGLE_SOURCE, question, total, params)]
