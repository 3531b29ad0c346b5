"""人才库周报: how alive the pool is, what came of it, its tags, what is wrong with it, and whom to call.

There is no list of members yet: whom the records show to be one is said in `services/insights/metrics/pool.py`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Subquery, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from models.tables import CallEntry, Candidate, CandidateTag, Consent, Contact, ContactLog, Position, Tag
from models.values import clock
from services.calls import FINAL
from services.insights.metrics.dictionary import BY_CODE, definitions
from services.insights.metrics.measure import measure
from services.insights.metrics.pool import members
from services.insights.scope import Scope
from services.reports.content import Drawn, Kind, Report, Section
from services.reports.insights import columns, dictionary
from services.reports.words import Speaker

METRICS = ("pool_active", "pool_recontact", "pool_activation", "pool_interview", "pool_conversion", "pool_value")
MOST_TAGS, MOST_CALLS = 20, 40
AHEAD = timedelta(days=7)
"""How far after the window a call counts as one of the next."""
SILENT = timedelta(days=30)
"""After how long without a word somebody starred is to be called."""


def pool_report(session: Session, *, scope: Scope, language: str) -> Report:
    """The report of a window, usually a week; members are counted at its end."""
    speaker = Speaker(language)
    inner = members(scope, scope.to_at).where(Candidate.merged_into_id.is_(None)).subquery()  # none who was erased
    calls = _calls(session, scope, inner)
    sections = (
        _figures(session, scope, speaker),
        _tags(session, inner, speaker),
        _to_call(calls, scope, speaker),
        dictionary(speaker, METRICS),
    )
    return Report(
        "pool",
        speaker.say("titles", "pool"),
        speaker.say("sentences", "window", start=scope.start, end=scope.end),
        scope.start,
        scope.end,
        clock.now(),
        scope.zone.key,
        speaker.language,
        (
            *_problems(session, scope, inner, speaker),
            *_further(calls, speaker),
            speaker.say("sentences", "pool_members"),
        ),
        tuple(section for section in sections if section.rows),
    )


def _figures(session: Session, scope: Scope, speaker: Speaker) -> Section:
    rows = []
    for code in METRICS:
        now, before = (measure(session, BY_CODE[code], window) for window in (scope, scope.before))
        change = None if now.value is None or before.value is None else (now.value - before.value) * 100
        name = speaker.of(definitions()[code].name)
        rows.append((name, now.value, int(now.part), now.n, now.still_open, change))
    kinds = (
        ("metric", Kind.WORDS),
        ("value", Kind.SHARE),
        ("part", Kind.COUNT),
        ("n", Kind.COUNT),
        ("waiting", Kind.COUNT),
        ("change", Kind.POINTS),
    )
    title = speaker.say("sections", "pool")
    return Section("figures", title, columns(speaker, *kinds), tuple(rows), drawn=Drawn.BARS, charted="value")


def _tags(session: Session, inner: Subquery, speaker: Speaker) -> Section:
    """The tags that most members bear."""
    whole = session.scalar(select(func.count()).select_from(inner)) or 0
    people = func.count(CandidateTag.candidate_id.distinct())
    found = session.execute(
        select(Tag.name, people)
        .join(CandidateTag, CandidateTag.tag_id == Tag.id)
        .join(inner, inner.c.candidate == CandidateTag.candidate_id)
        .group_by(Tag.id, Tag.name)
        .order_by(people.desc(), Tag.name)
        .limit(MOST_TAGS)
    )
    rows = tuple((name, int(n), int(n) / whole) for name, n in found)
    kinds = (("tag", Kind.WORDS), ("people", Kind.COUNT), ("share", Kind.SHARE))
    return Section(
        "tags", speaker.say("sections", "tags"), columns(speaker, *kinds), rows, drawn=Drawn.BARS, charted="people"
    )


def _problems(session: Session, scope: Scope, inner: Subquery, speaker: Speaker) -> list[str]:
    """What the figures say, and what stands in the way of asking somebody again; only what there is."""
    lacks = {
        "pool_unreachable": ~exists().where(Contact.candidate_id == inner.c.candidate, Contact.is_valid),
        "pool_untagged": ~exists().where(CandidateTag.candidate_id == inner.c.candidate),
        "pool_unasked": ~exists().where(
            Consent.candidate_id == inner.c.candidate, Consent.purpose == "talent_pool", Consent.state == "given"
        ),
    }
    sums = [func.coalesce(func.sum(case((lack, 1), else_=0)), 0) for lack in lacks.values()]
    counts = session.execute(select(*sums).select_from(inner)).one()
    active = measure(session, BY_CODE["pool_active"], scope)
    said = [speaker.say("sentences", "pool", n=active.n, active=int(active.part))]
    return said + [speaker.say("sentences", code, n=k) for code, k in zip(lacks, map(int, counts), strict=True) if k]


Call = tuple[datetime | None, str, str, datetime | None, str]
"""When to call, who, the position they last applied for, when they were last talked to, why."""


_Row = tuple[str, str, datetime | None, datetime | None, datetime | None, datetime | None]


def _calls(session: Session, scope: Scope, inner: Subquery) -> list[Call]:
    """Members who were promised a call up to a week after the window, and starred ones who have heard nothing."""
    until, newer = scope.to_at + AHEAD, aliased(ContactLog)
    last = select(func.max(ContactLog.at)).where(ContactLog.candidate_id == inner.c.candidate).scalar_subquery()
    promised = (
        select(func.min(ContactLog.next_at))
        .where(
            ContactLog.candidate_id == inner.c.candidate,
            ContactLog.next_at < until,
            ~exists().where(newer.candidate_id == ContactLog.candidate_id, newer.at > ContactLog.at),
        )
        .scalar_subquery()
    )
    listed = (
        select(func.min(CallEntry.next_at))
        .where(
            CallEntry.candidate_id == inner.c.candidate,
            CallEntry.next_at < until,
            or_(CallEntry.outcome.is_(None), CallEntry.outcome.not_in(FINAL)),
        )
        .scalar_subquery()
    )
    found: list[Call] = []
    query = (
        select(Candidate.name, Position.title, Candidate.starred_at, last, promised, listed)
        .join(inner, inner.c.candidate == Candidate.id)
        .join(Position, Position.id == inner.c.position)
    )
    for row in session.execute(query):
        name, title, starred, talked, noted, entered = cast(_Row, tuple(row))
        due = min((at for at in (noted, entered) if at is not None), default=None)
        if due is not None:
            found.append((due, name, title, talked, "promised"))
        elif starred is not None and (talked is None or talked < scope.to_at - SILENT):
            found.append((None, name, title, talked, "starred"))
    return sorted(found, key=lambda call: (call[0] is None, call[0] or scope.to_at, call[1]))


def _to_call(calls: list[Call], scope: Scope, speaker: Speaker) -> Section:
    def day(at: datetime | None) -> str:
        return f"{at.astimezone(scope.zone):%Y-%m-%d}" if at else ""

    rows: tuple[tuple[Any, ...], ...] = tuple(
        (name, title, day(talked), day(due), speaker.say("why_call", why))
        for due, name, title, talked, why in calls[:MOST_CALLS]
    )
    codes = ("name", "position", "last_contact", "next_contact", "why")
    title = speaker.say("sections", "to_call")
    return Section("to_call", title, columns(speaker, *((code, Kind.WORDS) for code in codes)), rows)


def _further(calls: list[Call], speaker: Speaker) -> list[str]:
    if len(calls) <= MOST_CALLS:
        return []
    return [speaker.say("sentences", "pool_calls", n=len(calls), shown=MOST_CALLS)]
