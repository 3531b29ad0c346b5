"""The question of the profile page: facts, the way through the process, neighbours, counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import InstrumentedAttribute

from models.tables import (
    Application,
    Assignment,
    Candidate,
    CandidateTag,
    Channel,
    Comment,
    ContactLog,
    Document,
    Evaluation,
    Fact,
    Interview,
    Message,
    Person,
    Position,
    Stage,
    StageEvent,
    Tag,
)
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState, Conclusion, Condition, MoveKind
from models.values.experience import months_until
from models.values.keys import Key
from services import access, candidates, cautions, file_names, salaries
from services.conditions import Facts, Standing
from services.errors import Unmet
from services.evaluations.blind import NEVER_HELD, blinded
from services.evaluations.sheet import resume_of
from services.evaluations.submit import unamended
from services.identity.moving import records
from services.insights.experiments import arms_of
from services.profiles.values import (
    Beside,
    Counts,
    Gate,
    Meeting,
    Neighbours,
    OtherWay,
    PersonFacts,
    Profile,
    Resume,
    Step,
    Way,
)
from services.stages import Route, StageRule, in_route, route_of_position

_FROM_WEAKEST = (Conclusion.NO, Conclusion.HOLD, Conclusion.YES, Conclusion.STRONG_YES)


def profile(session: Session, *, candidate: Key, viewer: Key | None, application: Key | None = None) -> Profile:
    """The page of a person, seen through one application (the latest running one by default).

    Raises `NotFound` for somebody who was erased, `AppError("candidate.merged", into=…)` for a merged record.
    """
    row = candidates.living(session, candidate)
    ways = [
        (each, position)
        for each, position in session.execute(
            select(Application, Position)
            .join(Position, Position.id == Application.position_id)
            .where(Application.candidate_id == candidate)
            .order_by(Application.created_at.desc(), Application.id.desc())
        )
    ]
    shown = _shown(ways, application)
    resume = resume_of(session, candidate)
    return Profile(
        person=_person(session, row, viewer),
        way=_way(session, *shown, viewer) if shown else None,
        others=tuple(_other(session, way, position) for way, position in ways if not shown or way.id != shown[0].id),
        meetings=_meetings(session, shown[0].id, viewer) if shown else (),
        counts=_counts(session, candidate),
        resume=Resume(resume.id, file_names.told(session, resume), resume.pages, resume.created_at) if resume else None,
        caution=cautions.standing(session, candidates=[candidate]).get(candidate),
    )


def _shown(
    ways: Sequence[tuple[Application, Position]], application: Key | None
) -> tuple[Application, Position] | None:
    asked = [way for way in ways if way[0].id == application]
    running = [way for way in ways if way[0].state is ApplicationState.OPEN]
    return next(iter(asked or running or ways), None)


def _person(session: Session, row: Candidate, viewer: Key | None) -> PersonFacts:
    may_see_salary = access.may_see_salaries(session, viewer)
    salary = salaries.expected_row(session, row.id) if may_see_salary else None
    tags = session.scalars(
        select(Tag.name)
        .join(CandidateTag, CandidateTag.tag_id == Tag.id)
        .where(CandidateTag.candidate_id == row.id)
        .order_by(CandidateTag.rank, CandidateTag.id)
    )
    return PersonFacts(
        key=row.id,
        version=row.version,
        name=row.name,
        title=row.title,
        company=row.company,
        city=row.city,
        degree=row.degree,
        school=row.school,
        major=row.major,
        experience_months=months_until(
            clock.now().date(), row.experience_months, row.experience_at or row.created_at.date()
        ),
        stored_months=row.experience_months,
        expected_title=row.expected_title,
        expected_city=row.expected_city,
        available=row.available,
        preferred_contact=row.preferred_contact,
        contact_note=row.contact_note,
        summary=row.summary,
        note=row.note,
        is_starred=row.starred_at is not None,
        follow_days=row.follow_days,
        addresses=candidates.addresses(session, row.id, viewer),
        tags=tuple(tags),
        expected=salaries.pay_of_row(salary),
        expected_words=salary.words if salary is not None else "",
        expected_typed=salaries.typed_row(salary),
        may_see_salary=may_see_salary,
        created_at=row.created_at,
    )


def _way(session: Session, row: Application, position: Position, viewer: Key | None) -> Way:
    route = route_of_position(session, position.id)
    here = route[row.stage_id]
    channel = session.get(Channel, row.channel_id) if row.channel_id else None
    owner = session.get(Person, row.owner_id) if row.owner_id else None
    evaluations = _evaluations(session, row.id, viewer)
    is_open = row.state is ApplicationState.OPEN
    return Way(
        application=row.id,
        version=row.version,
        position=position.id,
        position_title=position.title,
        state=row.state,
        stage=here.key,
        stage_name=here.name,
        channel=Words(channel.name_zh, channel.name_en) if channel else None,
        channel_note=row.channel_note,
        owner=row.owner_id,
        owner_name=owner.name if owner else "",
        entered_at=row.entered_at,
        due_at=row.due_at,
        limit=here.limit,
        closed_at=row.closed_at,
        reason=row.reason,
        reason_note=row.reason_note,
        steps=_steps(session, row, route, evaluations),
        gate=_gate(session, row, route, here, evaluations) if is_open else None,
        neighbours=_neighbours(session, row) if is_open else None,
        trials=arms_of(session, row) if is_open else (),
    )


class _Given:
    """Evaluations of one application by stage: how many are due and in, and what they conclude."""

    def __init__(self) -> None:
        self.due: dict[Key, int] = {}
        self.submitted: dict[Key, int] = {}
        self.conclusions: dict[Key, list[Conclusion]] = {}
        self.hidden: set[Key] = set()  # stages whose evaluations the viewer may not see yet


def _evaluations(session: Session, application: Key, viewer: Key | None) -> _Given:
    given = _Given()
    parts = session.execute(
        select(Assignment.id, Interview.id, Interview.stage_id)
        .join(Interview, Interview.id == Assignment.interview_id)
        .where(Interview.application_id == application, Interview.state.not_in(NEVER_HELD))
    ).all()
    rows = session.scalars(
        select(Evaluation).where(Evaluation.application_id == application).order_by(Evaluation.submitted_at)
    ).all()
    counting = {row.assignment_id: row for row in unamended(rows)}
    hidden = blinded(session, viewer, {interview for _, interview, _ in parts})
    for part, interview, stage in parts:
        given.due[stage] = given.due.get(stage, 0) + 1
        if part in counting:
            given.submitted[stage] = given.submitted.get(stage, 0) + 1
            if interview in hidden:
                given.hidden.add(stage)
            else:
                given.conclusions.setdefault(stage, []).append(counting[part].conclusion)
    return given


def _steps(session: Session, row: Application, route: Route, given: _Given) -> tuple[Step, ...]:
    """Time in each stage: all its stays together; the present one runs until now, or until it was closed."""
    used: dict[Key, timedelta] = {}
    place = in_route(session, route)
    came: tuple[Key, datetime] | None = None
    events = session.execute(
        select(StageEvent.kind, StageEvent.to_id, StageEvent.at)
        .where(StageEvent.application_id == row.id)
        .order_by(StageEvent.at, StageEvent.id)
    )
    for kind, to, at in events:
        if came is not None:
            used[came[0]] = used.get(came[0], timedelta()) + (at - came[1])
        came = None if kind in (MoveKind.REJECTED, MoveKind.WITHDRAWN) else (place.get(to, to), at)
    if came is not None:
        used[came[0]] = used.get(came[0], timedelta()) + max(clock.now() - came[1], timedelta())
    rank = route[row.stage_id].rank
    return tuple(
        Step(
            stage=stage.key,
            rank=stage.rank,
            name=stage.name,
            used=used.get(stage.key),
            is_current=stage.key == row.stage_id,
            is_past=stage.rank < rank,
            due=given.due.get(stage.key, 0),
            submitted=given.submitted.get(stage.key, 0),
        )
        for stage in route
    )


def _gate(session: Session, row: Application, route: Route, here: StageRule, given: _Given) -> Gate | None:
    later = next((stage for stage in route if stage.rank == here.rank + 1), None)
    if later is None:
        return None
    standing = Standing(row.id, row.candidate_id, row.stage_id, row.channel_id)
    conclusions = given.conclusions.get(here.key, [])
    is_complete = len(conclusions) == given.due.get(here.key, 0)
    weakest = next((each for each in _FROM_WEAKEST if each in conclusions), None)
    return Gate(
        stage=later.key,
        name=later.name,
        rank=later.rank,
        unmet=tuple(each for each in Facts(session, [standing]).unmet(route, later) if not _tells(each, given)),
        conclusion=weakest if is_complete else None,
    )


def _tells(unmet: Unmet, given: _Given) -> bool:
    """Whether an unmet condition would tell a blind viewer what somebody concluded."""
    told = (Condition.EVALUATION_POSITIVE, Condition.MEAN_AT_LEAST)
    return unmet.condition in told and unmet.stage in given.hidden


def _neighbours(session: Session, row: Application) -> Neighbours:
    """Who stands beside them in the stage; who waits longest comes first, as on the board."""
    rows = session.execute(
        select(Application.id, Application.candidate_id)
        .where(
            Application.position_id == row.position_id,
            Application.state == ApplicationState.OPEN,
            Application.stage_id == row.stage_id,
        )
        .order_by(Application.entered_at, Application.id)
    ).all()
    people = [Beside(candidate, application) for application, candidate in rows]
    at = next(number for number, each in enumerate(people) if each.application == row.id)
    return Neighbours(
        place=at + 1,
        count=len(people),
        before=people[at - 1] if at > 0 else None,
        after=people[at + 1] if at + 1 < len(people) else None,
    )


def _other(session: Session, row: Application, position: Position) -> OtherWay:
    stage = session.get_one(Stage, row.stage_id)
    return OtherWay(
        application=row.id,
        position_title=position.title,
        stage_name=Words(stage.name_zh, stage.name_en),
        state=row.state,
        reason=row.reason,
        at=row.closed_at or row.entered_at,
    )


def _meetings(session: Session, application: Key, viewer: Key | None) -> tuple[Meeting, ...]:
    rows = session.execute(
        select(Interview, Stage)
        .join(Stage, Stage.id == Interview.stage_id)
        .where(Interview.application_id == application, Interview.state.not_in(NEVER_HELD))
        .order_by(Interview.starts_at)
    ).all()
    waiting: dict[Key, list[tuple[Key, Key]]] = {}
    for interview, part, person in session.execute(
        select(Assignment.interview_id, Assignment.id, Assignment.person_id)
        .join(Interview, Interview.id == Assignment.interview_id)
        .where(
            Interview.application_id == application,
            ~select(Evaluation.id).where(Evaluation.assignment_id == Assignment.id).exists(),
        )
        .order_by(Assignment.is_lead.desc(), Assignment.id)
    ):
        waiting.setdefault(interview, []).append((part, person))
    return tuple(
        Meeting(
            key=row.id,
            version=row.version,
            stage=stage.id,
            stage_name=Words(stage.name_zh, stage.name_en),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            place=row.place,
            state=row.state,
            my_assignment=next((part for part, person in waiting.get(row.id, ()) if person == viewer), None),
            first_assignment=next((part for part, _ in waiting.get(row.id, ())), None),
        )
        for row, stage in rows
    )


def _counts(session: Session, candidate: Key) -> Counts:
    def count(column: InstrumentedAttribute[Key] | InstrumentedAttribute[Key | None]) -> int:
        return session.scalar(select(func.count()).where(column == candidate)) or 0

    submitted = session.scalar(
        select(func.count(Evaluation.assignment_id.distinct())).where(
            Evaluation.candidate_id.in_(records(session, candidate))
        )
    )
    return Counts(
        background=count(Fact.candidate_id),
        evaluations=submitted or 0,
        talks=count(ContactLog.candidate_id),
        messages=count(Message.candidate_id),
        documents=count(Document.candidate_id),
        comments=count(Comment.candidate_id),
    )
