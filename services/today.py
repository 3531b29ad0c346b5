"""今日: one work list across all positions, today's interviews, candidates who wait for a word, and the starred."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Candidate,
    Interview,
    Message,
    Position,
    Stage,
)
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState, InterviewState, MessageState, TaskKind
from models.values.keys import Key
from services import access, following, work_list
from services.calendars import calendar
from services.intake import waiting as files
from services.meetings import Meeting, meetings
from services.work_list import Counts, TaskRow, Whose

MOST_STARRED = 12
MOST_WAITING = 100  # candidates who wait for a word


@dataclass(frozen=True, slots=True)
class Starred:
    """A starred candidate: the stage, and what is next or missing."""

    candidate: Key
    application: Key | None
    name: str
    stage: Words | None
    share: tuple[int, int]  # rank of the stage, number of stages
    next_meeting: datetime | None
    silent_days: int | None  # days since they last heard from us, when long
    follow_days: int | None = None  # how often they should; None: as usual
    heard: datetime | None = None  # when they last heard from us


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the page shows."""

    at: datetime
    rows: tuple[TaskRow, ...]
    counts: Counts
    meetings: tuple[Meeting, ...]
    follow_ups: tuple[TaskRow, ...]
    starred: tuple[Starred, ...]
    is_untouched: bool = False  # a workspace without any position
    drafts: int = 0  # messages that nobody has confirmed yet
    files: int = 0  # résumés that were read and not yet taken in

    @property
    def overdue(self) -> int:
        return self.counts.overdue


def today(session: Session, *, person: Key, whose: Whose = Whose.ALL) -> Today:
    """The work list of one person: everything for those who run recruiting, one's own for the others."""
    now = clock.now()
    hours = calendar(session)
    sees_all = access.is_office(session, person)
    start = datetime.combine(now.astimezone(hours.zone).date(), time(), hours.zone)
    waiting = work_list.rows(session, person=person, kinds=(TaskKind.FOLLOW_UP,), most=MOST_WAITING)
    return Today(
        now,
        work_list.rows(session, person=person, whose=whose),
        work_list.counts(session, person=person),
        meetings(session, start=start, end=start + timedelta(days=1), person=None if sees_all else person),
        tuple(row for row in waiting if row.candidate is not None),
        _starred(session, now) if sees_all else (),
        is_untouched=session.scalars(select(Position.id).limit(1)).first() is None,
        drafts=_drafts(session) if sees_all else 0,
        files=files.count(session) if sees_all else 0,
    )


def _drafts(session: Session) -> int:
    query = select(func.count()).select_from(Message).where(Message.state == MessageState.DRAFT)
    return session.scalar(query) or 0


def _named(stage: Stage | None) -> Words | None:
    return None if stage is None else Words(stage.name_zh, stage.name_en)


def _starred(session: Session, now: datetime) -> tuple[Starred, ...]:
    query = (
        select(Candidate.id, Candidate.name, Application.id, Stage, Candidate.starred_at, Candidate.follow_days)
        .join(
            Application,
            and_(Application.candidate_id == Candidate.id, Application.state == ApplicationState.OPEN),
        )
        .join(Stage, Stage.id == Application.stage_id)
        .where(Candidate.starred_at.is_not(None), Candidate.merged_into_id.is_(None))
        .order_by(Candidate.starred_at.desc())
        .limit(MOST_STARRED)
    )
    found = session.execute(query).all()
    people = [key for key, *_ in found]
    meetings = dict(
        session.execute(
            select(Interview.candidate_id, func.min(Interview.starts_at))
            .where(Interview.candidate_id.in_(people), Interview.starts_at > now)
            .where(Interview.state.in_([InterviewState.PLANNED, InterviewState.CONFIRMED]))
            .group_by(Interview.candidate_id)
        ).all()
    )
    heard = following.last_heard(session, people)
    sizes = dict(
        session.execute(
            select(Stage.process_id, func.count())
            .where(Stage.process_id.in_({row[3].process_id for row in found}))
            .group_by(Stage.process_id)
        ).all()
    )
    rows = []
    for key, name, application, stage, starred, days in found:
        last = heard.get(key)
        silent = (now - (last or starred or now)).days
        often = days or following.USUAL_DAYS
        rows.append(
            Starred(
                key,
                application,
                name,
                _named(stage),
                (stage.rank, sizes.get(stage.process_id, stage.rank)),
                meetings.get(key),
                silent if silent >= often else None,
                days,
                last,
            )
        )
    return tuple(rows)
