"""Interviews: planning one (when, who, where), and moving it. What became of it is said in `interview_states`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import and_, false, func, or_, select, true
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Candidate, Interview, Person, Position, Stage, Task
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ContactChannel, InterviewState, LimitUnit, StageKind, TaskKind, TaskState
from models.values.keys import Key
from models.values.working_time import WorkingCalendar
from services import reminders
from services.calendars import calendar
from services.errors import AppError, Conflict, NotFound
from services.evaluations import forms
from services.organisation.ways import USUAL, Way, ways

LONGEST = timedelta(hours=12)
STANDING = (InterviewState.PLANNED, InterviewState.CONFIRMED, InterviewState.HELD)
AHEAD = (InterviewState.PLANNED, InterviewState.CONFIRMED)
MOST_PLACES = 8
MORNING = time(10)


@dataclass(frozen=True, slots=True)
class Interviewer:
    """Somebody who can be asked to interview."""

    key: Key
    name: str
    title: str
    is_usual: bool  # has interviewed for this position, or leads it
    upcoming: int  # interviews in the coming seven days


@dataclass(frozen=True, slots=True)
class Outline:
    """What the planning popover starts from."""

    application: Key
    candidate: Key
    candidate_name: str
    position: str
    stage: Key
    stage_name: Words
    people: tuple[Interviewer, ...]
    places: tuple[str, ...]
    has_form: bool
    preferred_contact: ContactChannel | None
    contact_note: str
    planned: tuple[datetime, ...]  # interviews of this application that are still ahead
    suggested: datetime  # ten o'clock of the next working day


class OverlapKind(StrEnum):
    """What a time is in the way of."""

    PERSON = "person"
    PLACE = "place"
    CANDIDATE = "candidate"
    WAY = "way"  # at another place so shortly before or after that the way takes longer


@dataclass(frozen=True, slots=True)
class Overlap:
    """Something else at the same time."""

    kind: OverlapKind
    name: str
    starts_at: datetime
    ends_at: datetime
    way: Way | None = None


def outline(session: Session, *, application: Key) -> Outline:
    """The stage that the interview is for, who usually interviews, which rooms are used."""
    row = _application(session, application)
    candidate = session.get_one(Candidate, row.candidate_id)
    position = session.get_one(Position, row.position_id)
    stage = interview_stage(session, row)
    contact = candidate.preferred_contact
    return Outline(
        application=row.id,
        candidate=candidate.id,
        candidate_name=candidate.name,
        position=position.title,
        stage=stage.id,
        stage_name=Words(stage.name_zh, stage.name_en),
        people=_people(session, position),
        places=_places(session),
        has_form=position.form_id is not None,
        preferred_contact=contact,
        contact_note=candidate.contact_note,
        planned=tuple(
            session.scalars(
                select(Interview.starts_at)
                .where(Interview.application_id == row.id, Interview.state.in_(AHEAD))
                .order_by(Interview.starts_at)
            )
        ),
        suggested=next_morning(calendar(session), clock.now()),
    )


def next_morning(working: WorkingCalendar, now: datetime) -> datetime:
    """Ten o'clock of the next working day of the office; holidays and make-up days are known."""
    day = now.astimezone(working.zone).date() + timedelta(days=1)
    while not working.is_working(day):
        day += timedelta(days=1)
    return datetime.combine(day, MORNING, working.zone)


def plan(
    session: Session,
    *,
    application: Key,
    starts_at: datetime,
    ends_at: datetime,
    interviewers: Sequence[Key],
    place: str = "",
    lead: Key | None = None,
    note: str = "",
) -> Key:
    """Plan an interview: each interviewer gets a part, and where the position has a form, a limit and a task for it.

    It belongs to the stage that the application is in, or else to the next one with interviews. Overlaps are
    shown before (`overlaps`) and do not forbid: rooms are shared and calendars are not complete.
    """
    row = _application(session, application)
    _check_times(starts_at, ends_at)
    people = list(dict.fromkeys(interviewers))
    if not people:
        raise AppError("interview.nobody_asked")
    position = session.get_one(Position, row.position_id)
    interview = Interview(
        application_id=row.id,
        candidate_id=row.candidate_id,
        position_id=row.position_id,
        stage_id=interview_stage(session, row).id,
        starts_at=starts_at,
        ends_at=ends_at,
        place=place.strip(),
        note=note.strip(),
    )
    session.add(interview)
    session.flush()
    limit = timedelta(minutes=_minutes(session, position.form_id))
    for person in people:
        _assign(session, interview, person, position.form_id, limit, is_lead=person == (lead or people[0]))
    _finish(session, row.id, (TaskKind.SCHEDULE, TaskKind.CONCLUDE))
    session.flush()
    return interview.id


def move(session: Session, *, interview: Key, starts_at: datetime, ends_at: datetime, place: str, seen: int) -> None:
    """Another time or place; the candidate has to confirm again, and the evaluations' limits move along."""
    row = fresh(session, interview, seen)
    if row.state not in AHEAD:
        raise AppError("interview.not_ahead")
    _check_times(starts_at, ends_at)
    shift = ends_at - row.ends_at
    row.moves += row.starts_at != starts_at or row.ends_at != ends_at
    row.starts_at, row.ends_at, row.place = starts_at, ends_at, place.strip()
    row.state, row.candidate_confirmed = InterviewState.PLANNED, False
    for part in session.scalars(select(Assignment).where(Assignment.interview_id == row.id)):
        part.due_at = part.due_at + shift if part.due_at else None
    for task in session.scalars(select(Task).where(Task.interview_id == row.id, Task.state == TaskState.OPEN)):
        task.started_at += shift
        task.due_at = task.due_at + shift if task.due_at else None
        task.remind_at = task.remind_at + shift if task.remind_at else None


def overlaps(
    session: Session,
    *,
    starts_at: datetime,
    ends_at: datetime,
    people: Sequence[Key],
    place: str = "",
    candidate: Key | None = None,
    leave_out: Key | None = None,
) -> tuple[Overlap, ...]:
    """What else these people, this room and this candidate have at that time, or at another place too near to it."""
    known, room = ways(session), place.strip()
    farthest = max([USUAL, *known.said.values()])
    near = and_(
        Interview.starts_at < ends_at + farthest,
        Interview.ends_at > starts_at - farthest,
        Interview.state.in_(STANDING),
        Interview.id != leave_out if leave_out is not None else true(),
    )
    of_people = (
        select(Interview, Person.name)
        .join(Assignment, Assignment.interview_id == Interview.id)
        .join(Person, Person.id == Assignment.person_id)
        .where(near, Assignment.person_id.in_(list(people)))
        .order_by(Interview.starts_at, Person.name)
    )
    others = (
        select(Interview, Candidate.name)
        .join(Candidate, Candidate.id == Interview.candidate_id)
        .where(near, or_(Interview.place == room if room else false(), Interview.candidate_id == candidate))
        .order_by(Interview.starts_at)
    )
    found = []
    for query in (of_people, others):
        for row, name in session.execute(query):
            is_own, is_there = row.candidate_id == candidate, row.starts_at < ends_at and row.ends_at > starts_at
            if query is of_people:
                kind = OverlapKind.PERSON
            else:
                kind = OverlapKind.CANDIDATE if is_own else OverlapKind.PLACE
            if is_there:
                said = row.place if kind is OverlapKind.PLACE else name
                found.append(Overlap(kind, said, row.starts_at, row.ends_at))
            elif not known.reaches(room, starts_at, ends_at, row.place, row.starts_at, row.ends_at):
                way = known.way(row.place, room)
                found.append(Overlap(OverlapKind.WAY, name, row.starts_at, row.ends_at, way))
    return tuple(found)


def interview_stage(session: Session, application: Application) -> Stage:
    """The stage that an interview planned now belongs to."""
    stage = session.get_one(Stage, application.stage_id)
    if stage.kind is StageKind.INTERVIEW:
        return stage
    later = session.scalar(
        select(Stage)
        .where(Stage.process_id == stage.process_id, Stage.rank > stage.rank, Stage.kind == StageKind.INTERVIEW)
        .order_by(Stage.rank)
        .limit(1)
    )
    return later or stage


def _application(session: Session, key: Key) -> Application:
    row = session.get(Application, key)
    if row is None:
        raise NotFound("application", key)
    return row


def fresh(session: Session, key: Key, seen: int) -> Interview:
    """The interview as the person saw it; `Conflict` when somebody changed it since."""
    row = session.get(Interview, key)
    if row is None:
        raise NotFound("interview", key)
    if row.version != seen:
        raise Conflict()
    return row


def _check_times(starts_at: datetime, ends_at: datetime) -> None:
    if ends_at <= starts_at:
        raise AppError("interview.ends_before_it_starts")
    if ends_at - starts_at > LONGEST:
        raise AppError("interview.too_long", hours=LONGEST // timedelta(hours=1))


def _minutes(session: Session, form: Key | None) -> int:
    return forms.load(session, form).minutes if form is not None else forms.USUAL_MINUTES


def _assign(
    session: Session, interview: Interview, person: Key, form: Key | None, limit: timedelta, *, is_lead: bool
) -> None:
    due = interview.ends_at + limit if form is not None else None
    part = Assignment(
        interview_id=interview.id,
        candidate_id=interview.candidate_id,
        person_id=person,
        form_id=form,
        is_lead=is_lead,
        due_at=due,
    )
    session.add(part)
    session.flush()
    if due is None:
        return
    hours = limit // timedelta(hours=1)
    session.add(
        Task(
            kind=TaskKind.EVALUATE,
            owner_id=person,
            candidate_id=interview.candidate_id,
            application_id=interview.application_id,
            position_id=interview.position_id,
            interview_id=interview.id,
            assignment_id=part.id,
            started_at=interview.ends_at,
            due_at=due,
            limit_amount=hours or None,
            limit_unit=LimitUnit.CALENDAR_HOURS if hours else None,
            remind_at=reminders.first_of_evaluation(interview.ends_at),
        )
    )


def _finish(session: Session, application: Key, kinds: Sequence[TaskKind]) -> None:
    now = clock.now()
    waiting = select(Task).where(Task.application_id == application, Task.kind.in_(kinds), Task.state == TaskState.OPEN)
    for task in session.scalars(waiting):
        task.state, task.done_at = TaskState.DONE, now


def _people(session: Session, position: Position) -> tuple[Interviewer, ...]:
    """Those who usually interview for the position first, then all others by name."""
    now = clock.now()
    usual = set(
        session.scalars(
            select(Assignment.person_id)
            .join(Interview, Interview.id == Assignment.interview_id)
            .where(Interview.position_id == position.id)
            .distinct()
        )
    )
    usual.update(key for key in (position.hiring_manager_id,) if key is not None)
    load: dict[Key, int] = {
        row[0]: row[1]
        for row in session.execute(
            select(Assignment.person_id, func.count())
            .join(Interview, Interview.id == Assignment.interview_id)
            .where(
                Interview.starts_at >= now, Interview.starts_at < now + timedelta(days=7), Interview.state.in_(AHEAD)
            )
            .group_by(Assignment.person_id)
        )
    }
    rows = session.scalars(select(Person).where(Person.is_active).order_by(Person.pinyin, Person.name))
    people = [Interviewer(row.id, row.name, row.title, row.id in usual, load.get(row.id, 0)) for row in rows]
    return tuple(sorted(people, key=lambda p: not p.is_usual))


def _places(session: Session) -> tuple[str, ...]:
    """Rooms used lately, the most used first."""
    since = clock.now() - timedelta(days=90)
    return tuple(
        session.scalars(
            select(Interview.place)
            .where(Interview.starts_at >= since, Interview.place != "")
            .group_by(Interview.place)
            .order_by(func.count().desc(), Interview.place)
            .limit(MOST_PLACES)
        )
    )
