"""All that the evaluation page shows: the interview, the form, what is typed or submitted, who else evaluates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Assignment,
    Candidate,
    Document,
    Evaluation,
    EvaluationDraft,
    Interview,
    Person,
    Position,
    Score,
    Stage,
)
from models.values.bilingual import Words
from models.values.enums import Conclusion, DocumentKind, InterviewState
from models.values.keys import Key
from services import file_names
from services.errors import NotFound
from services.evaluations import submit
from services.evaluations.blind import blinded
from services.evaluations.forms import Filled, Form, Mark
from services.packets import listing
from services.packets.listing import Trace as Came


@dataclass(frozen=True, slots=True)
class Trace:
    """An earlier version of an amended evaluation."""

    at: datetime
    conclusion: Conclusion
    mean_hundredths: int | None
    reason: str  # why the next version replaced it


@dataclass(frozen=True, slots=True)
class Own:
    """The submitted evaluation of this assignment."""

    key: Key
    filled: Filled
    mean_hundredths: int | None
    at: datetime
    earlier: tuple[Trace, ...]
    packet: Came | None = None  # it was filled in outside the program, and came back


@dataclass(frozen=True, slots=True)
class Other:
    """Another interviewer of the same interview. The content is None while it may not be seen, or is not there."""

    person: str
    title: str
    is_submitted: bool
    conclusion: Conclusion | None = None
    mean_hundredths: int | None = None
    sentence: str = ""
    marks: Filled | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One evaluation page."""

    assignment: Key
    application: Key
    candidate: Key
    candidate_name: str
    position: str
    stage: Words
    stage_key: Key
    starts_at: datetime
    ends_at: datetime
    state: InterviewState
    interviewer: Key
    interviewer_name: str
    form: Form | None
    due_at: datetime | None
    draft: Filled | None
    draft_amends: Key | None
    saved_at: datetime | None
    own: Own | None
    others: tuple[Other, ...]
    is_blind: bool
    resume: Key | None
    resume_name: str


def sheet(session: Session, *, assignment: Key, viewer: Key | None) -> Sheet:
    """The page of one assignment. Others' evaluations are withheld until this one is submitted."""
    part = session.get(Assignment, assignment)
    if part is None:
        raise NotFound("assignment", assignment)
    interview, application, candidate, position, stage, person = session.execute(
        select(Interview, Application, Candidate, Position, Stage, Person)
        .join(Application, Application.id == Interview.application_id)
        .join(Candidate, Candidate.id == Interview.candidate_id)
        .join(Position, Position.id == Interview.position_id)
        .join(Stage, Stage.id == Interview.stage_id)
        .join(Person, Person.id == part.person_id)
        .where(Interview.id == part.interview_id)
    ).one()
    draft = session.get(EvaluationDraft, assignment)
    own = _own(session, assignment)
    # The page is read with the eyes of its interviewer and of the viewer: blind while either has not submitted.
    is_blind = own is None or bool(blinded(session, viewer, [interview.id]))
    resume = resume_of(session, candidate.id)
    amends = (draft.content or {}).get("amends") if draft else None
    return Sheet(
        assignment=part.id,
        application=application.id,
        candidate=candidate.id,
        candidate_name=candidate.name,
        position=position.title,
        stage=Words(stage.name_zh, stage.name_en),
        stage_key=stage.id,
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
        state=interview.state,
        interviewer=person.id,
        interviewer_name=person.name,
        form=submit.form_of(session, part) if part.form_id else None,
        due_at=part.due_at,
        draft=Filled.from_data(draft.content) if draft and draft.content else None,
        draft_amends=Key(amends) if amends else None,
        saved_at=draft.saved_at if draft else None,
        own=own,
        others=_others(session, part, is_blind=is_blind),
        is_blind=is_blind,
        resume=resume.id if resume else None,
        resume_name=file_names.told(session, resume) if resume else "",
    )


def resume_of(session: Session, candidate: Key) -> Document | None:
    """The latest résumé of a person."""
    return session.scalar(
        select(Document)
        .where(Document.candidate_id == candidate, Document.kind == DocumentKind.RESUME)
        .order_by(Document.created_at.desc(), Document.id.desc())
        .limit(1)
    )


def filled_of(session: Session, row: Evaluation) -> Filled:
    """A submitted evaluation in the form's shape."""
    scores = session.scalars(select(Score).where(Score.evaluation_id == row.id))
    return Filled(
        {score.dimension: Mark(score.points, score.evidence) for score in scores},
        row.conclusion,
        tuple(row.risks or ()),
        row.sentence,
        row.notes,
    )


def _own(session: Session, assignment: Key) -> Own | None:
    last = submit.latest(session, assignment)
    if last is None:
        return None
    earlier: list[Trace] = []
    newer, older = last, last.amends_id
    while older is not None:
        row = session.get(Evaluation, older)
        if row is None:
            break
        earlier.append(Trace(row.submitted_at, row.conclusion, row.mean_hundredths, newer.amend_reason))
        newer, older = row, row.amends_id
    came = listing.traces(session, [last.id]).get(last.id)
    return Own(last.id, filled_of(session, last), last.mean_hundredths, last.submitted_at, tuple(earlier), came)


def _others(session: Session, part: Assignment, *, is_blind: bool) -> tuple[Other, ...]:
    rows = session.execute(
        select(Assignment, Person)
        .join(Person, Person.id == Assignment.person_id)
        .where(Assignment.interview_id == part.interview_id, Assignment.id != part.id)
        .order_by(Assignment.is_lead.desc(), Person.name)
    ).all()
    others = []
    for assignment, person in rows:
        last = submit.latest(session, assignment.id)
        if last is None or is_blind:
            others.append(Other(person.name, person.title, last is not None))
            continue
        filled = filled_of(session, last)
        others.append(
            Other(person.name, person.title, True, last.conclusion, last.mean_hundredths, last.sentence, filled)
        )
    return tuple(others)
