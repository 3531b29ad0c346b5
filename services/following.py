"""How often people hear from us, and the task that comes when it was longer than that.

Two things ask for it: a star (重点关注), and a stage that keeps people warm (保温) from the last round to day one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.tables import Application, Candidate, ContactLog, Interview, Message, Stage, Task
from models.values import clock
from models.values.bilingual import NO_WORDS, Words
from models.values.enums import ApplicationState, InterviewState, LimitUnit, MessageState, Role, TaskKind, TaskState
from models.values.keys import Key
from models.values.limits import Limit
from services import stage_tasks
from services.calendars import calendar
from services.conditions import chunks
from services.errors import AppError

USUAL_DAYS = 5
CHOICES = (1, 3, 5, 7, 14, 30)
MOST_DAYS = 366
WITHIN = Limit(8, LimitUnit.WORKING_HOURS)
"""A working day to do it in, from when it is asked: a rule that is new asks for nothing that is late already."""
_Source = tuple[InstrumentedAttribute[Key], ColumnElement[datetime | None], list[ColumnElement[bool]]]
_TALKS = (TaskKind.KEEP_IN_TOUCH, TaskKind.FOLLOW_UP, TaskKind.RECONTACT, TaskKind.CALL_BACK)


def set_frequency(session: Session, *, candidates: Sequence[Key], days: int | None) -> int:
    """How often these people should hear from us; None is as usual. A task that waits already stays."""
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise AppError("candidate.follow_days_impossible", most=MOST_DAYS)
    count = 0
    for chunk in chunks(set(candidates)):
        for row in session.scalars(select(Candidate).where(Candidate.id.in_(chunk))):
            row.follow_days = days
            count += 1
    return count


def last_heard(session: Session, candidates: Sequence[Key]) -> dict[Key, datetime]:
    """When these people last heard from us: a talk, a message that went, an interview that was held."""
    found: dict[Key, datetime] = {}
    sources: tuple[_Source, ...] = (
        (ContactLog.candidate_id, func.max(ContactLog.at), []),
        (Message.candidate_id, func.max(Message.sent_at), [Message.state == MessageState.SENT]),
        (Interview.candidate_id, func.max(Interview.ends_at), [Interview.state == InterviewState.HELD]),
    )
    for chunk in chunks(set(candidates)):
        for person, latest, conditions in sources:
            query = select(person, latest).where(person.in_(chunk), *conditions).group_by(person)
            for key, at in session.execute(query):
                if at is not None and (key not in found or at > found[key]):
                    found[key] = at
    return found


@dataclass(frozen=True, slots=True)
class Agreed:
    """How often somebody is to hear from us: because of the star, or of the stage that keeps people warm."""

    candidate: Key
    days: int
    since: datetime  # from when on it counts
    owner: Key | None
    stage: Words = NO_WORDS  # empty: the star

    def falls(self, heard: datetime | None) -> datetime:
        """When the next talk is due."""
        return max(heard or self.since, self.since) + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class NextTalk:
    """When somebody is to hear from us again, and what asks for it."""

    agreed: Agreed
    due_at: datetime


def agreed(session: Session, *conditions: ColumnElement[bool]) -> list[Agreed]:
    """What holds for the people who meet these conditions on `Candidate`; of one person both may hold."""
    living = (Candidate.merged_into_id.is_(None), *conditions)
    found = [
        Agreed(key, days or USUAL_DAYS, starred, owner)
        for key, days, starred, owner in session.execute(
            select(Candidate.id, Candidate.follow_days, Candidate.starred_at, Candidate.owner_id).where(
                Candidate.starred_at.is_not(None), *living
            )
        )
        if starred is not None
    ]
    warm = _warm_stages(session)
    if warm:
        rows = session.execute(
            select(Candidate.id, Application.stage_id, Application.entered_at, Application.owner_id)
            .join(Application, Application.candidate_id == Candidate.id)
            .where(Application.state == ApplicationState.OPEN, Application.stage_id.in_(warm), *living)
        )
        found += [Agreed(key, warm[stage][0], since, owner, warm[stage][1]) for key, stage, since, owner in rows]
    return found


def _warm_stages(session: Session) -> dict[Key, tuple[int, Words]]:
    """The stages that keep people warm: after how many days, and their names."""
    rows = session.execute(select(Stage.id, Stage.name_zh, Stage.name_en, Stage.details))
    return {key: (days, Words(zh, en)) for key, zh, en, details in rows if (days := (details or {}).get("warm"))}


def next_talk(session: Session, *, candidate: Key) -> NextTalk | None:
    """When a person is to hear from us again; where several things ask for it, the one that is due first."""
    found = agreed(session, Candidate.id == candidate)
    heard = last_heard(session, [candidate]).get(candidate)
    return min((NextTalk(each, each.falls(heard)) for each in found), key=lambda one: one.due_at, default=None)


def fall_due(session: Session) -> int:
    """Make the tasks of people who heard nothing for as long as was agreed; how many were made."""
    hours, now = calendar(session), clock.now()
    made = 0
    for candidate, owner, since in due(session):
        place = session.scalar(
            select(Application)
            .where(Application.candidate_id == candidate, Application.state == ApplicationState.OPEN)
            .order_by(Application.created_at.desc())
            .limit(1)
        )
        session.add(
            Task(
                kind=TaskKind.KEEP_IN_TOUCH,
                owner_id=owner or (place.owner_id if place else None) or stage_tasks.somebody(session, Role.RECRUITER),
                candidate_id=candidate,
                application_id=place.id if place else None,
                position_id=place.position_id if place else None,
                started_at=since,
                due_at=WITHIN.due_at(max(since, now), hours),
                limit_amount=WITHIN.amount,
                limit_unit=WITHIN.unit,
            )
        )
        made += 1
    return made


def due(session: Session) -> list[tuple[Key, Key | None, datetime]]:
    """People whose time is over and who have no such task: who, whose, since when."""
    now = clock.now()
    waiting = select(Task.candidate_id).where(
        Task.state == TaskState.OPEN, Task.kind.in_(_TALKS), Task.candidate_id == Candidate.id
    )
    holds = agreed(session, ~waiting.exists(), ~_is_met_soon(now))
    heard = last_heard(session, [each.candidate for each in holds])
    found: dict[Key, tuple[Key, Key | None, datetime]] = {}
    for each in holds:
        falls = each.falls(heard.get(each.candidate))
        if falls <= now and (each.candidate not in found or falls < found[each.candidate][2]):
            found[each.candidate] = (each.candidate, each.owner, falls)
    return list(found.values())


def _is_met_soon(now: datetime) -> ColumnElement[bool]:
    """Who is seen within two days anyhow is not called before."""
    return (
        select(Interview.id)
        .where(
            Interview.candidate_id == Candidate.id,
            Interview.starts_at > now,
            Interview.starts_at <= now + timedelta(days=2),
            or_(Interview.state == InterviewState.PLANNED, Interview.state == InterviewState.CONFIRMED),
        )
        .exists()
    )
