"""Conditions that ask for an amount, a field, or somebody's word: unmet, then met, then told with what is missing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Evaluation, Interview, PanelDecision, Person, Stage
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import (
    AttestationKind,
    Conclusion,
    Condition,
    ContactChannel,
    InterviewState,
    Role,
    StageKind,
)
from models.values.rules import Rule
from services import attestations, candidates, contacts, field_dictionary, pipeline, salaries
from services.attestations import Word
from services.candidates import ContactKind
from services.conditions import Count, Facts, Requirement, Standing
from services.errors import AppError, RuleBroken
from services.pipeline import Seen
from services.stages import route_of_position
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


def count(session: Session, row: Application, rule: Rule, at: datetime | None = None) -> Count:
    standing = Standing(row.id, row.candidate_id, row.stage_id, row.channel_id, at)
    return Facts(session, [standing]).of(Requirement(rule, row.stage_id))[row.id]


def judged(session: Session, row: Application, name: str, conclusion: Conclusion, mean: int) -> None:
    """One more held interview of the stage, with the evaluation of one colleague."""
    person = Person(name=name, roles=[Role.INTERVIEWER.value])
    now = clock.now()
    session.add(person)
    session.flush()
    held = Interview(
        application_id=row.id,
        candidate_id=row.candidate_id,
        position_id=row.position_id,
        stage_id=row.stage_id,
        starts_at=now,
        ends_at=now,
        state=InterviewState.HELD,
    )
    session.add(held)
    session.flush()
    part = Assignment(interview_id=held.id, candidate_id=row.candidate_id, person_id=person.id)
    session.add(part)
    session.flush()
    session.add(
        Evaluation(
            assignment_id=part.id,
            interview_id=held.id,
            application_id=row.id,
            candidate_id=row.candidate_id,
            author_id=person.id,
            conclusion=conclusion,
            risks=[],
            mean_hundredths=mean,
            submitted_at=now,
        )
    )
    session.flush()


def test_a_rule_is_kept_as_it_was_written() -> None:
    rules = (
        Rule(Condition.SOURCE_FILLED),
        Rule(Condition.MEAN_AT_LEAST, need=350),
        Rule(Condition.FIELD_FILLED, code="expected_pay"),
        Rule(Condition.DOCUMENT_PRESENT, name=Words("离职证明", "Leaving certificate")),
    )
    assert [Rule.of(rule.to_data()) for rule in rules] == list(rules)
    assert rules[0].to_data() == "source_filled"


def test_enough_evaluations_with_a_mean(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action(UseCase.APPLICATION_CREATE) as session:
        row = factories.application(session, stage="first")
        enough, mean = Rule(Condition.EVALUATIONS_AT_LEAST, need=2), Rule(Condition.MEAN_AT_LEAST, need=350)
        assert count(session, row, mean) == Count(0, 350)
        judged(session, row, "陈国栋", Conclusion.YES, 400)
        assert count(session, row, enough) == Count(1, 2)
        assert count(session, row, mean).is_met
        judged(session, row, "周敏", Conclusion.HOLD, 280)
        assert count(session, row, enough).is_met
        assert count(session, row, mean) == Count(340, 350)
        assert count(session, row, enough, NOW - timedelta(days=1)) == Count(0, 2)  # as it was known then


def test_what_is_concluded_and_talked(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action(UseCase.APPLICATION_CREATE) as session:
        row = factories.application(session, stage="first")
        concluded, talked = Rule(Condition.CONCLUSION_AT_LEAST, code="yes"), Rule(Condition.CONTACT_MADE)
        for conclusion, is_met in ((Conclusion.HOLD, False), (Conclusion.YES, True)):
            session.add(
                PanelDecision(
                    application_id=row.id,
                    candidate_id=row.candidate_id,
                    stage_id=row.stage_id,
                    conclusion=conclusion,
                    at=clock.now(),
                )
            )
            session.flush()
            assert count(session, row, concluded).is_met is is_met
        assert not count(session, row, talked).is_met
        contacts.log(session, candidate=row.candidate_id, channel=ContactChannel.PHONE, words="", outcome="no_answer")
        assert not count(session, row, talked).is_met
        contacts.log(session, candidate=row.candidate_id, channel=ContactChannel.PHONE, words="愿意来谈")
        assert count(session, row, talked).is_met


def test_the_last_word_counts_while_it_is_valid(workspace: Workspace) -> None:
    paper = Rule(Condition.DOCUMENT_PRESENT, name=Words("离职证明", "Leaving certificate"))
    test = Rule(Condition.TEST_PASSED, need=80)
    with clock.frozen(NOW), workspace.action(UseCase.ATTEST) as session:
        row = factories.application(session)

        def say(kind: AttestationKind, **word: object) -> None:
            attestations.attest(session, application=row.id, word=Word(kind, **word))  # type: ignore[arg-type]

        say(AttestationKind.DOCUMENT, name="授权书")
        assert not count(session, row, paper).is_met  # another paper
        say(AttestationKind.DOCUMENT, name="离职证明")
        assert count(session, row, paper).is_met
        say(AttestationKind.DOCUMENT, name="leaving  certificate", is_positive=False)
        assert not count(session, row, paper).is_met  # taken back, in the other language
        say(AttestationKind.TEST, score=79)
        assert count(session, row, test) == Count(79, 80)
        say(AttestationKind.TEST, score=91, valid_until=date(2026, 3, 11))
        assert count(session, row, test) == Count(0, 80)  # it has run out
        say(AttestationKind.TEST, score=80, valid_until=date(2026, 3, 12))
        assert count(session, row, test).is_met
        say(AttestationKind.BACKGROUND_CHECK)
        assert count(session, row, Rule(Condition.BACKGROUND_CHECKED)).is_met
        with pytest.raises(AppError, match="name_missing"):
            say(AttestationKind.TICK, name=" ")
        told = attestations.outline(
            session,
            application=row.id,
            viewer=workspace.person,
            kinds={AttestationKind.DOCUMENT},
            names=("离职证明", "Leaving certificate"),
        )
        assert [line.word.is_positive for line in told.earlier] == [False, True]


def test_only_those_who_may_approve_record_an_approval(workspace: Workspace) -> None:
    with workspace.action(UseCase.ATTEST) as session:
        row = factories.application(session)
        me = session.get_one(Person, workspace.person)
        me.roles = [Role.RECRUITER.value]
        session.flush()
        with pytest.raises(AppError, match="not_yours"):
            attestations.attest(session, application=row.id, word=Word(AttestationKind.APPROVAL))
        me.roles = [Role.APPROVER.value]
        session.flush()
        attestations.attest(session, application=row.id, word=Word(AttestationKind.APPROVAL))
        assert count(session, row, Rule(Condition.APPROVED)).is_met


def test_every_field_of_the_dictionary_can_be_filled_in(workspace: Workspace) -> None:
    with workspace.action(UseCase.CANDIDATE_EDIT) as session:
        row = factories.application(session)
        rules = {code: field_dictionary.rule_of(code) for code in field_dictionary.codes()}
        lacking = {code for code, rule in rules.items() if not count(session, row, rule).is_met}
        assert lacking == set(rules) - {"name"}
        salaries.set_expected(session, candidate=row.candidate_id, text="15-18K", was="")
        candidates.add_contact(session, candidate=row.candidate_id, kind=ContactKind.PHONE, value="13812342716")
        now_filled = {code for code, rule in rules.items() if count(session, row, rule).is_met}
        assert now_filled == {"name", "expected_pay", "phone", "contact"}


def test_a_field_required_from_a_stage_stands_before_it(workspace: Workspace) -> None:
    with workspace.action(UseCase.ADVANCE) as session:
        row = factories.application(session, stage="department")
        line = next(each for each in field_dictionary.lines(session) if each.code == "available")
        draft = field_dictionary.Draft(line.draft.meaning, Role.RECRUITER, StageKind.INTERVIEW)
        assert field_dictionary.edit(session, key="available", seen=line.version, draft=draft) == 1
        route = route_of_position(session, row.position_id)
        due = Rule(Condition.FIELD_FILLED, code="available")
        assert [stage.code for stage in route if due in stage.entry] == ["first"]
        first = session.scalars(select(Stage.id).where(Stage.code == "first")).one()
        with pytest.raises(RuleBroken) as broken:
            pipeline.advance_all(session, applications=[Seen(row.id, row.version)], to=first)
        assert [each.rule for each in broken.value.unmet] == [due]
        candidates.edit(
            session, candidate=row.candidate_id, field=candidates.Field.AVAILABLE, value="两周", seen=1, was=""
        )
        assert pipeline.advance_all(session, applications=[Seen(row.id, row.version)], to=first).count == 1


def test_the_source_is_required_whatever_the_dictionary_says(workspace: Workspace) -> None:
    with workspace.action(UseCase.SETTINGS) as session:
        line = next(each for each in field_dictionary.lines(session) if each.is_always)
        assert line.draft.required_from is StageKind.INTAKE
        field_dictionary.edit(session, key=line.code, seen=0, draft=field_dictionary.Draft(Words("自己的话", "own")))
        again = next(each for each in field_dictionary.lines(session) if each.is_always)
        assert (again.draft.required_from, again.draft.meaning.zh) == (StageKind.INTAKE, "自己的话")
