"""What is missing is cured where it is said: a field is opened, an approval is put on record, a talk is begun."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Attestation, Stage
from models.values.bilingual import Words
from models.values.enums import AttestationKind, Condition, Role, StageKind
from models.values.keys import Key
from models.values.rules import Rule
from services import field_dictionary
from services.errors import Unmet
from services.timeline.entries import Kind
from services.timeline.read import timeline
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.candidate.attest_popover import AttestPopover
from views.candidate.page import CandidatePage
from views.candidate.timeline_words import line
from views.common.blocked_popover import BlockedPopover
from views.context import PageName, Place

PAPER = Rule(Condition.DOCUMENT_PRESENT, name=Words("离职证明", "Leaving certificate"))
ASKED = (
    Rule(Condition.FIELD_FILLED, code="available"),
    Rule(Condition.APPROVED),
    PAPER,
    Rule(Condition.CONTACT_MADE),
    Rule(Condition.TEST_PASSED, need=80),
)


@pytest.fixture
def people(workspace: Workspace) -> tuple[Key, Key, Key]:
    """A candidate before a stage that asks for five things."""
    with workspace.action("setup") as session:
        row = factories.application(session, stage="department", channel_id=factories.channel(session).id)
        stage = session.scalars(select(Stage).where(Stage.code == "first")).one()
        stage.entry_conditions = [rule.to_data() for rule in ASKED]
        return row.candidate_id, row.id, stage.id


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, people: tuple[Key, Key, Key]) -> CandidatePage:
    page = CandidatePage(TestProgram(workspace))
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    page.show_place(Place(PageName.CANDIDATE, people[0], params={"application": people[1]}))
    return page


def unmet(rule: Rule, application: Key) -> Unmet:
    return Unmet(application, rule.condition, 0, 1, None, rule)


def test_a_blocked_move_names_all_with_a_button_each(
    page: CandidatePage, people: tuple[Key, Key, Key], qtbot: QtBot
) -> None:
    page.acts.advance(people[2], page.head.primary)
    qtbot.waitUntil(lambda: bool(page.findChildren(BlockedPopover)))
    popover = page.findChildren(BlockedPopover)[0]
    buttons = [each for each in popover.findChildren(QAbstractButton) if each.accessibleDescription()]
    assert len(buttons) == len(ASKED)
    buttons[0].click()
    opened = next(fact for field, fact in page.side.facts.texts.items() if field.value == "available")
    assert opened.field.isVisible()


def test_what_somebody_says_is_put_on_record_and_meets_the_condition(
    page: CandidatePage, people: tuple[Key, Key, Key], workspace: Workspace
) -> None:
    for rule, kind in ((ASKED[1], AttestationKind.APPROVAL), (PAPER, AttestationKind.DOCUMENT)):
        page.steps.cure(unmet(rule, people[1]))
        popover = page.attesting.popover
        assert isinstance(popover, AttestPopover)
        popover.note.setText("面谈时当面确认")
        popover.note.returnPressed.emit()
        with workspace.reading() as session:
            row = session.scalars(select(Attestation).where(Attestation.kind == kind)).one()
            assert (row.is_positive, row.note) == (True, "面谈时当面确认")
    page.steps.cure(unmet(ASKED[4], people[1]))
    scored = page.attesting.popover
    assert isinstance(scored, AttestPopover)
    scored.score.setValue(86)
    scored.note.returnPressed.emit()
    page.refresh()
    assert page._profile is not None
    assert page._profile.way is not None
    assert page._profile.way.gate is not None
    left = {each.rule for each in page._profile.way.gate.unmet}
    with workspace.reading() as session:
        told = timeline(session, candidate=people[0], viewer=workspace.person)
    lines = [line(each).plain for each in told if each.kind is Kind.ATTESTED]
    assert len(lines) == 3
    assert any("86" in words for words in lines)
    assert left == {ASKED[0], ASKED[3]}


def test_a_place_may_ask_for_the_cure(page: CandidatePage, people: tuple[Key, Key, Key], qtbot: QtBot) -> None:
    params = {"application": people[1], "cure": unmet(ASKED[3], people[1])}
    page.show_place(Place(PageName.CANDIDATE, people[0], params=params))
    qtbot.waitUntil(lambda: page.side.composer.line.isVisible() and page.side.tab in ("timeline", "contacts"))


def test_the_dictionary_stands_beside_the_facts(
    page: CandidatePage, workspace: Workspace, people: tuple[Key, Key, Key]
) -> None:
    facts = page.side.facts
    city = next(fact for field, fact in facts.texts.items() if field.value == "city")
    assert facts.label_of(city).toolTip()
    assert not facts.label_of(city).text().endswith("*")
    assert facts.label_of(facts.channel).text().endswith("*")  # always
    with workspace.action("organisation.edit") as session:
        meaning = Words("现住城市", "Lives in")
        field_dictionary.edit(
            session,
            key="city",
            seen=0,
            draft=field_dictionary.Draft(meaning, Role.RECRUITER, StageKind.INTERVIEW),
        )
    page.refresh()
    assert facts.label_of(city).text().endswith("*")
    assert any(words in facts.label_of(city).toolTip() for words in ("现住城市", "Lives in"))


def test_a_result_is_recorded_unasked_with_its_points_and_the_day_until_which_it_holds(
    page: CandidatePage, workspace: Workspace
) -> None:
    page.steps.attest_result(page.head.more)
    popover = page.attesting.popover
    assert isinstance(popover, AttestPopover)
    popover.name.setText("性格测评")
    popover.score.setValue(92)
    popover.until.choose(date(2027, 3, 12))
    popover.note.returnPressed.emit()
    page.steps.attest_result(page.head.more)
    popover = page.attesting.popover
    assert isinstance(popover, AttestPopover)
    popover.kinds.choose(AttestationKind.BACKGROUND_CHECK.value)
    popover.kinds.picked.emit(AttestationKind.BACKGROUND_CHECK.value)
    assert popover.score.isHidden()
    popover.answer.choose("no")
    popover.note.returnPressed.emit()
    with workspace.reading() as session:
        rows = {row.kind: row for row in session.scalars(select(Attestation))}
        test, check = rows[AttestationKind.TEST], rows[AttestationKind.BACKGROUND_CHECK]
        assert (test.name, test.score, test.valid_until) == ("性格测评", 92, date(2027, 3, 12))
        assert (check.is_positive, check.score, check.valid_until) == (False, None, None)
