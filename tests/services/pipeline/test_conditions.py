"""What conditions ask for, and how far it is met."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Contact, Document, Evaluation, Interview, Person, Stage
from models.values import clock
from models.values.enums import Conclusion, Condition, DocumentKind, InterviewState
from models.values.keys import Key
from models.values.rules import Rule
from services.conditions import Count, Facts, Requirement, Standing
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories


def standing(row: Application) -> Standing:
    return Standing(row.id, row.candidate_id, row.stage_id, row.channel_id)


def measured(session: Session, row: Application, condition: Condition) -> Count:
    return Facts(session, [standing(row)]).of(Requirement(Rule(condition), row.stage_id))[row.id]


def interview(session: Session, row: Application, state: InterviewState = InterviewState.HELD) -> Interview:
    now = clock.now()
    found = Interview(
        application_id=row.id,
        candidate_id=row.candidate_id,
        position_id=row.position_id,
        stage_id=row.stage_id,
        starts_at=now,
        ends_at=now,
        state=state,
    )
    session.add(found)
    session.flush()
    return found


def asked(session: Session, of: Interview, person: Key) -> Assignment:
    row = Assignment(interview_id=of.id, candidate_id=of.candidate_id, person_id=person)
    session.add(row)
    session.flush()
    return row


def judged(session: Session, of: Assignment, at: Interview, conclusion: Conclusion, **more: Any) -> Evaluation:
    row = Evaluation(
        assignment_id=of.id,
        interview_id=at.id,
        application_id=at.application_id,
        candidate_id=at.candidate_id,
        author_id=of.person_id,
        conclusion=conclusion,
        risks=[],
        submitted_at=clock.now(),
        **more,
    )
    session.add(row)
    session.flush()
    return row


def test_source_contact_and_resume(workspace: Workspace) -> None:
    with workspace.action(UseCase.SETUP) as session:
        row = factories.application(session)
        for condition in (Condition.SOURCE_FILLED, Condition.CONTACT_FILLED, Condition.RESUME_PRESENT):
            assert measured(session, row, condition) == Count(0, 1)
        row.channel_id = factories.channel(session).id
        session.add(Contact(candidate_id=row.candidate_id, kind="phone", value="1", normal="1", is_valid=False))
        session.flush()
        assert measured(session, row, Condition.CONTACT_FILLED) == Count(0, 1)  # out of use
        session.add(Contact(candidate_id=row.candidate_id, kind="email", value="a@b.cn", normal="a@b.cn"))
        session.add(
            Document(
                candidate_id=row.candidate_id,
                kind=DocumentKind.RESUME,
                sha256="0" * 64,
                file_name="a.pdf",
                created_at=clock.now(),
            )
        )
        session.flush()
        for condition in (Condition.SOURCE_FILLED, Condition.CONTACT_FILLED, Condition.RESUME_PRESENT):
            assert measured(session, row, condition) == Count(1, 1)


def test_an_interview_counts_when_it_was_held_in_that_stage(workspace: Workspace) -> None:
    with workspace.action(UseCase.SETUP) as session:
        row = factories.application(session, stage="first")
        interview(session, row, InterviewState.PLANNED)
        assert not measured(session, row, Condition.INTERVIEW_HELD).is_met
        interview(session, row)
        interview(session, row)
        assert measured(session, row, Condition.INTERVIEW_HELD) == Count(1, 1)
        second = session.scalars(select(Stage.id).where(Stage.code == "second")).one()
        facts = Facts(session, [standing(row)])
        assert not facts.of(Requirement(Rule(Condition.INTERVIEW_HELD), second))[row.id].is_met


def test_every_assigned_interviewer_must_have_submitted(workspace: Workspace) -> None:
    with workspace.action(UseCase.SETUP) as session:
        row = factories.application(session, stage="first")
        assert measured(session, row, Condition.EVALUATIONS_SUBMITTED) == Count(0, 1)  # nobody was asked
        other = Person(name="陈国栋", roles=[])
        session.add(other)
        session.flush()
        assert workspace.person is not None
        meeting = interview(session, row)
        mine, theirs = asked(session, meeting, workspace.person), asked(session, meeting, other.id)
        cancelled = interview(session, row, InterviewState.CANCELLED)
        asked(session, cancelled, other.id)
        first = judged(session, mine, meeting, Conclusion.NO)
        assert measured(session, row, Condition.EVALUATIONS_SUBMITTED) == Count(1, 2)
        assert measured(session, row, Condition.EVALUATION_POSITIVE) == Count(0, 1)
        judged(session, mine, meeting, Conclusion.YES, amends_id=first.id, amend_reason="看错人")
        judged(session, theirs, meeting, Conclusion.HOLD)
        assert measured(session, row, Condition.EVALUATIONS_SUBMITTED) == Count(2, 2)
        assert measured(session, row, Condition.EVALUATION_POSITIVE) == Count(2, 2)
