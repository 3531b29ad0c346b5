"""How long people are kept: months after the last outcome, by rules that the workspace may change; who is due to go."""

from __future__ import annotations

import calendar
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cache

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

import resources
from models.tables import Application, Candidate, Consent, ContactLog, Document, Personal, Setting
from models.values.enums import ApplicationState
from models.values.keys import Key
from services import three_way
from services.errors import AppError, Conflict

SETTING = "retention"
MOST_MONTHS = 240


class Outcome(StrEnum):
    """How a person's last way ended; each has its own time."""

    OPEN = "open"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NONE = "none"
    HIRED = "hired"
    TALENT_POOL = "talent_pool"


CHANGEABLE = (Outcome.REJECTED, Outcome.WITHDRAWN, Outcome.NONE, Outcome.HIRED, Outcome.TALENT_POOL)


@dataclass(frozen=True, slots=True)
class Rules:
    """Months by outcome; 0 has no end by rule. `is_own`: the workspace changed them."""

    months: Mapping[Outcome, int]
    days_before: int
    is_own: bool = False
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """The months of one outcome."""

    outcome: Outcome
    months: int


@dataclass(frozen=True, slots=True)
class Terms:
    """The rules as a person changes them."""

    kept: tuple[Term, ...] = field(default=(), metadata=three_way.lines("outcome"))


@dataclass(frozen=True, slots=True)
class Kept:
    """Until when a person is kept, and why: the outcome and the day that it counts from."""

    outcome: Outcome
    since: date
    until: date | None  # None: no end by rule
    is_own: bool = False  # a person set the day
    is_due: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody whose time is over, or will be soon, for the preview of a purge."""

    candidate: Key
    name: str
    kept: Kept
    applications: int
    documents: int
    file_bytes: int


@cache
def shipped() -> Rules:
    """The rules that come with the program."""
    data = tomllib.loads(resources.path("privacy", "retention.toml").read_text(encoding="utf-8"))
    months = {outcome: int(data["months"][outcome.value]) for outcome in Outcome}
    return Rules(months, int(data["notice"]["days_before"]))


def rules(session: Session) -> Rules:
    """The workspace's own rules, else the shipped ones."""
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    start = shipped()
    if row is None or not isinstance(row.value, dict):
        return start
    own = {Outcome(code): int(months) for code, months in row.value.get("months", {}).items()}
    return Rules(
        {**start.months, **own}, int(row.value.get("days_before", start.days_before)), is_own=True, version=row.version
    )


def terms_of(months: Mapping[Outcome, int]) -> Terms:
    """The outcomes that may be changed, with their months."""
    return Terms(tuple(Term(outcome, months[outcome]) for outcome in CHANGEABLE if outcome in months))


def set_rules(session: Session, *, terms: Terms, seen: int | None, was: Terms | None = None) -> None:
    """Change the rules. Raises `privacy.months` for an impossible time.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one outcome.
    """
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        if seen is not None:
            raise Conflict()
        row = Setting(code=SETTING, value=None)
        session.add(row)
    else:
        there = terms_of(rules(session).months)
        terms = three_way.met("setting", row.id, seen or 0, row.version, was=was, mine=terms, theirs=lambda: there)
    for term in terms.kept:
        if term.outcome not in CHANGEABLE or not 0 <= term.months <= MOST_MONTHS:
            raise AppError("privacy.months", most=MOST_MONTHS)
    row.value = {"months": {term.outcome.value: term.months for term in sorted(terms.kept, key=lambda t: t.outcome)}}


def after(day: date, months: int) -> date:
    """The same day so many calendar months later; the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def has_sensitive(session: Session, candidate: Key) -> bool:
    """Whether something is kept apart of this person."""
    row = session.scalar(select(Personal).where(Personal.candidate_id == candidate))
    return row is not None and bool(
        row.gender or row.birth or row.birth_text or row.id_number or row.household or row.more
    )


def kept(session: Session, *, candidate: Key, today: date) -> Kept:
    """Until when one person is kept."""
    return next(iter(_kept(session, [candidate], rules(session), today).values()))


def due(session: Session, *, today: date, limit: int = 2_000) -> tuple[Due, ...]:
    """People whose time is over today, the longest overdue first. Nobody in a process is among them."""
    known = rules(session)
    found: dict[Key, Kept] = {}
    keys = session.scalars(select(Candidate.id).where(Candidate.merged_into_id.is_(None)).order_by(Candidate.id)).all()
    for start in range(0, len(keys), _AT_ONCE):
        part = _kept(session, keys[start : start + _AT_ONCE], known, today)
        found |= {key: each for key, each in part.items() if each.is_due}
    order = sorted(found, key=lambda key: (found[key].until or today, key))[:limit]
    return _told(session, order, found)


_AT_ONCE = 5_000


def _kept(session: Session, people: Iterable[Key], known: Rules, today: date) -> dict[Key, Kept]:
    """By candidate. The outcome of the latest application; a person in any running one is kept."""
    wanted = list(people)
    is_open = case((Application.state == ApplicationState.OPEN, 1), else_=0)
    ways = {
        key: (running, ended)
        for key, running, ended in session.execute(
            select(Application.candidate_id, func.max(is_open), func.max(Application.closed_at))
            .where(Application.candidate_id.in_(wanted))
            .group_by(Application.candidate_id)
        )
    }
    hired = set(
        session.scalars(
            select(Application.candidate_id).where(
                Application.candidate_id.in_(wanted), Application.state == ApplicationState.HIRED
            )
        )
    )
    states = session.execute(
        select(Application.candidate_id, Application.state)
        .where(Application.candidate_id.in_(wanted))
        .order_by(Application.closed_at, Application.id)
    )
    last_state = dict(states.all())
    talks = _latest(session, wanted)
    notes = _notes(session, wanted)
    result = {}
    for key, made in session.execute(select(Candidate.id, Candidate.created_at).where(Candidate.id.in_(wanted))):
        running, ended = ways.get(key, (0, None))
        outcome = _outcome(running, key in hired, last_state.get(key))
        since = max(filter(None, (ended or made, talks.get(key)))).date()
        own, pooled = notes.get(key, (None, None))
        result[key] = _until(outcome, since, own, pooled, known, today)
    return result


def _outcome(running: int, is_hired: bool, last: ApplicationState | None) -> Outcome:
    if running:
        return Outcome.OPEN
    if is_hired:
        return Outcome.HIRED
    return Outcome(last.value) if last is not None else Outcome.NONE


def _until(outcome: Outcome, since: date, own: date | None, pooled: date | None, known: Rules, today: date) -> Kept:
    if pooled is not None and outcome is not Outcome.OPEN:
        outcome, since = Outcome.TALENT_POOL, max(since, pooled)
    months = known.months[outcome]
    by_rule = after(since, months) if months else None
    until = own or by_rule
    is_due = until is not None and until < today and outcome is not Outcome.OPEN
    return Kept(outcome, since, until, own is not None, is_due)


def _latest(session: Session, people: list[Key]) -> dict[Key, datetime | None]:
    rows = session.execute(
        select(ContactLog.candidate_id, func.max(ContactLog.at))
        .where(ContactLog.candidate_id.in_(people))
        .group_by(ContactLog.candidate_id)
    )
    return dict(rows.all())


def _notes(session: Session, people: list[Key]) -> dict[Key, tuple[date | None, date | None]]:
    """The day that a person set, and the day of the consent to stay in the pool."""
    found: dict[Key, tuple[date | None, date | None]] = {}
    rows = session.execute(
        select(Consent.candidate_id, Consent.purpose, Consent.state, Consent.at, Consent.retain_until).where(
            Consent.candidate_id.in_(people)
        )
    )
    for key, purpose, state, at, until in rows:
        own, pooled = found.get(key, (None, None))
        if purpose == "recruiting":
            own = until
        elif purpose == "talent_pool" and state == "given":
            pooled = at.date()
        found[key] = (own, pooled)
    return found


def _told(session: Session, order: list[Key], found: Mapping[Key, Kept]) -> tuple[Due, ...]:
    lines = []
    for start in range(0, len(order), 500):
        part = order[start : start + 500]
        people = session.execute(select(Candidate.id, Candidate.name).where(Candidate.id.in_(part)))
        names = dict(people.all())
        applied = session.execute(
            select(Application.candidate_id, func.count())
            .where(Application.candidate_id.in_(part))
            .group_by(Application.candidate_id)
        )
        ways = dict(applied.all())
        files = {
            k: (n, int(size or 0))
            for k, n, size in session.execute(
                select(Document.candidate_id, func.count(), func.sum(Document.size))
                .where(Document.candidate_id.in_(part))
                .group_by(Document.candidate_id)
            )
        }
        lines += [Due(k, names[k], found[k], ways.get(k, 0), *files.get(k, (0, 0))) for k in part]
    return tuple(lines)
