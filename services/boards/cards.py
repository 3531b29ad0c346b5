"""The cards of a board: a handful of statements whatever their number, each by an index; nothing is asked per card.

Times are read here, on the reader's thread, so that the screen only paints them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import String, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, CandidateTag, Channel, Comment, Interview, Position, Tag, Task
from models.values import clock, limits
from models.values.bilingual import Words
from models.values.enums import ApplicationState, CautionKind, InterviewState, LimitUnit, TaskKind, TaskState
from models.values.experience import months_until
from models.values.keys import Key
from models.values.working_time import WorkingCalendar
from services import cautions
from services.boards.scope import Scope
from services.boards.values import Card, Timer
from services.calendars import calendars
from services.conditions import chunks
from services.stages import Named, Route, StageRule

MOST_ENDED = 500  # ended applications shown at once
_NOT_STEPS = (
    TaskKind.OWN,
    TaskKind.STEP,
    TaskKind.ESCALATION,
    TaskKind.RECONTACT,
    TaskKind.FILL_IN,
    TaskKind.FOLLOW_UP,
    TaskKind.KEEP_IN_TOUCH,
    TaskKind.CALL_BACK,
    TaskKind.REQUISITION,
)


def _raw(column: Any) -> Any:
    """A key as the driver gives it: text on SQLite, a UUID on PostgreSQL.

    It is compared and looked up all the same, and 40,000 keys that nobody shows need not become objects.
    """
    return type_coerce(column, String())


class _Keys(dict[Any, Key]):
    """Raw keys as keys, each made once: stages, channels and owners are few."""

    def __missing__(self, raw: Any) -> Key:
        key = self[raw] = raw if isinstance(raw, Key) else Key(hex=raw)
        return key


def _select_cards() -> Any:
    return select(
        _raw(Application.id).label("application"),
        Application.version,
        _raw(Application.candidate_id).label("candidate"),
        _raw(Application.stage_id).label("stage"),
        _raw(Application.channel_id).label("channel"),
        _raw(Application.owner_id).label("owner"),
        _raw(Application.position_id).label("position"),
        Application.entered_at,
        Application.due_at,
        Application.score,
        Application.closed_at,
        Application.reason,
        Candidate.name,
        Candidate.title,
        Candidate.company,
        Candidate.city,
        Candidate.experience_months,
        Candidate.experience_at,
        Candidate.starred_at,
    ).join(Candidate, Candidate.id == Application.candidate_id)


def running(session: Session, *, scope: Scope, route: Route, viewer: Key | None) -> list[Card]:
    """Everybody who runs on a board, those who have stayed longest in their stage first."""
    now = clock.now()
    here = (scope.holds(), Application.state == ApplicationState.OPEN)
    rows = session.execute(_select_cards().where(*here).order_by(Application.entered_at, Application.id)).all()
    in_board = select(Application.candidate_id).where(*here)
    tags = _tags(session, CandidateTag.candidate_id.in_(in_board))
    unread = _unread(session, in_board, viewer)
    interviews = _interviews(session, scope, now)
    warned = cautions.kinds(session, among=in_board)
    steps = _steps(session, here)
    named = _channels(session)
    titles = _titles(session, scope)
    hours = calendars(session)
    rules = {stage.key: stage for stage in route}
    keys = _Keys()
    cards = []
    for row in rows:
        step = steps.get(row.application)
        working = hours.of(keys[row.position]) if hours.own else hours.usual
        timer = _timer(row, rules[keys[row.stage]], step, now, working)
        more = _More(
            timer,
            step.kind if step else None,
            interviews.get(row.application),
            unread.get(row.candidate, 0),
            titles[keys[row.position]] if titles else "",
            warned.get(keys[row.candidate]) if warned else None,
        )
        cards.append(_card(row, keys, named, tags, now.date(), more))
    return cards


def ended(session: Session, *, scope: Scope, states: Sequence[ApplicationState]) -> tuple[Card, ...]:
    """Those whose application ended in one of these states, the latest first; `MOST_ENDED` at the most."""
    rows = session.execute(
        _select_cards()
        .where(scope.holds(), Application.state.in_(states))
        .order_by(Application.closed_at.desc())
        .limit(MOST_ENDED)
    ).all()
    keys = _Keys()
    tags: dict[Any, tuple[str, ...]] = {}
    for chunk in chunks({keys[row.candidate] for row in rows}):
        tags |= _tags(session, CandidateTag.candidate_id.in_(chunk))
    named, titles = _channels(session), _titles(session, scope)
    today = clock.now().date()
    return tuple(
        _card(row, keys, named, tags, today, _More(position=titles.get(keys[row.position], ""))) for row in rows
    )


class _More(NamedTuple):
    """What a card has besides its row."""

    timer: Timer | None = None
    step: TaskKind | None = None
    interview: datetime | None = None
    unread: int = 0
    position: str = ""
    caution: CautionKind | None = None


def _card(
    row: Any,
    keys: _Keys,
    named: Mapping[Any, Named],
    tags: Mapping[Any, tuple[str, ...]],
    today: date,
    more: _More,
) -> Card:
    (
        application, version, candidate, stage, channel, owner, _position, entered, _due, score, closed, reason,
        name, title, company, city, months, months_at, starred,
    ) = row  # fmt: skip
    worked = months_until(today, months, months_at)
    return Card(
        application=keys[application],
        version=version,
        candidate=keys[candidate],
        stage=keys[stage],
        name=name,
        title=title,
        company=company,
        years=None if worked is None else worked // 12,
        city=city,
        tags=tags.get(candidate, ()),
        is_starred=starred is not None,
        channel=named.get(channel),
        owner=keys[owner] if owner is not None else None,
        entered_at=entered,
        timer=more.timer,
        step=more.step,
        interview_at=more.interview,
        unread=more.unread,
        score=score,
        ended_at=closed,
        reason=reason,
        position=more.position,
        caution=more.caution,
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """The open task of an application that ends first."""

    kind: TaskKind
    started: datetime
    due: datetime | None
    unit: LimitUnit | None


def _timer(row: Any, rule: StageRule, step: _Step | None, now: datetime, working: WorkingCalendar) -> Timer | None:
    entered, due = row.entered_at, row.due_at
    unit = rule.limit.unit if rule.limit else LimitUnit.CALENDAR_HOURS
    kind = step.kind if step is not None and step.due is None else None  # it has the stage's time
    if step is not None and step.due is not None and (due is None or step.due < due or step.due <= now):
        kind, entered, due, unit = step.kind, step.started, step.due, step.unit or LimitUnit.CALENDAR_HOURS
    if due is None:
        return None
    return Timer(limits.read(unit, entered, due, now, working), unit, due, kind)


def _tags(session: Session, which: Any) -> dict[Any, tuple[str, ...]]:
    rows = session.execute(
        select(_raw(CandidateTag.candidate_id), Tag.name)
        .join(Tag, Tag.id == CandidateTag.tag_id)
        .where(which)
        .order_by(CandidateTag.candidate_id, CandidateTag.rank, Tag.name)
    )
    found: dict[Any, tuple[str, ...]] = {}
    for key, name in rows:
        found[key] = (*found.get(key, ()), name)
    return found


def _unread(session: Session, in_board: Any, me: Key | None) -> dict[Any, int]:
    """Comments of others since one's own last word on the candidate: what has not been answered."""
    if me is None:
        return {}
    mine = (
        select(Comment.candidate_id, func.max(Comment.at).label("at"))
        .where(Comment.author_id == me)
        .group_by(Comment.candidate_id)
        .subquery()
    )
    rows = session.execute(
        select(_raw(Comment.candidate_id).label("candidate"), func.count().label("unread"))
        .outerjoin(mine, mine.c.candidate_id == Comment.candidate_id)
        .where(
            Comment.candidate_id.in_(in_board),
            or_(Comment.author_id.is_(None), Comment.author_id != me),
            or_(mine.c.at.is_(None), Comment.at > mine.c.at),
        )
        .group_by(Comment.candidate_id)
    )
    return {row.candidate: row.unread for row in rows}


def _interviews(session: Session, scope: Scope, now: datetime) -> dict[Any, datetime]:
    """The next interview of each application that is not over yet."""
    rows = session.execute(
        select(_raw(Interview.application_id).label("application"), func.min(Interview.starts_at).label("at"))
        .where(
            Interview.ends_at >= now,
            Interview.starts_at >= now - timedelta(days=1),
            scope.holds(Interview.position_id),
            Interview.state.in_([InterviewState.PLANNED, InterviewState.CONFIRMED]),
        )
        .group_by(Interview.application_id)
    )
    return {row.application: row.at for row in rows}


def _steps(session: Session, here: Any) -> dict[Any, _Step]:
    """The open task of each application that ends first; one without a limit comes last."""
    rows = session.execute(
        select(_raw(Task.application_id), Task.kind, Task.started_at, Task.due_at, Task.limit_unit).where(
            Task.application_id.in_(select(Application.id).where(*here)),
            Task.state == TaskState.OPEN,
            Task.kind.not_in(_NOT_STEPS),
        )
    )
    found: dict[Any, _Step] = {}
    for key, kind, started, due, unit in rows:
        known = found.get(key)
        if known is None or known.due is None or (due is not None and due < known.due):
            found[key] = _Step(kind, started, due, unit)
    return found


def _titles(session: Session, scope: Scope) -> dict[Key, str]:
    """The titles of the positions, where a board shows several."""
    if not scope.is_process:
        return {}
    return {row.id: row.title for row in session.execute(select(Position.id, Position.title))}


def _channels(session: Session) -> dict[Any, Named]:
    """The channels by their raw key."""
    rows = session.execute(select(_raw(Channel.id), Channel.id, Channel.name_zh, Channel.name_en))
    return {raw: Named(key, Words(zh, en)) for raw, key, zh, en in rows}
