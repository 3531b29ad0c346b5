"""The profile in the window: facts in place, keys, talks, the next step, neighbours, and people who are gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import (
    Application,
    Assignment,
    Candidate,
    Comment,
    ContactLog,
    Document,
    Fact,
    Interview,
    Reveal,
    Task,
)
from models.values import clock
from models.values.enums import (
    ApplicationState,
    Conclusion,
    ContactChannel,
    FactKind,
    InterviewState,
    RejectReason,
    TaskKind,
)
from models.values.keys import Key
from services import applications, candidates, interview_states
from services.candidates import Field
from services.workspace import Workspace
from tests import scenes
from tests.program import TestProgram
from tests.scenes import NOW, Scene
from views.candidate.gate import Act
from views.candidate.page import CandidatePage
from views.candidate.plan_popover import PlanPopover
from views.candidate.side import MeetingLine
from views.candidate.timeline_view import TimelineModel
from views.common.blocked_popover import BlockedPopover
from views.common.choice_popover import ChoicePopover
from views.common.conflict import ConflictDialog
from views.common.reject_popover import RejectPopover
from views.context import PageName, Place


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
def scene(local_workspace: Workspace) -> Scene:
    return scenes.first_interview(local_workspace)


def opened(qtbot: QtBot, scene: Scene, *, candidate: Key | None = None, view: str = "") -> CandidatePage:
    page = CandidatePage(TestProgram(scene.workspace))
    qtbot.addWidget(page.header)
    qtbot.addWidget(page)
    page.resize(1376, 790)
    page.show()
    page.activateWindow()
    params = {"application": scene.application} if candidate is None else {}
    page.show_place(Place(PageName.CANDIDATE, candidate or scene.candidate, view, params))
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    return page


def words_on(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def popover(kind: type[QWidget]) -> QWidget:
    found = [w for w in QApplication.topLevelWidgets() if type(w) is kind and w.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def program_of(page: CandidatePage) -> TestProgram:
    assert isinstance(page.program, TestProgram)
    return page.program


def next_act(page: CandidatePage) -> Act:
    """What the primary button would do now."""
    return page.steps.next.act


def application_of(scene: Scene) -> tuple[Key, ApplicationState]:
    with scene.workspace.reading() as session:
        row = session.get_one(Application, scene.application)
        return row.stage_id, row.state


def test_a_fact_is_corrected_in_place_and_undone(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    fact = page.side.facts.texts[Field.CITY]
    QTest.mouseDClick(fact.view, Qt.MouseButton.LeftButton)
    fact.field.selectAll()
    QTest.keyClicks(fact.field, "Suzhou")
    QTest.keyClick(fact.field, Qt.Key.Key_Return)
    assert fact.text == "Suzhou"
    assert any("Suzhou" in line for line in page.side.timeline.lines)
    program_of(page).undo()
    assert fact.text == "昆山 玉山镇"
    assert not any("Suzhou" in line for line in page.side.timeline.lines)


def test_escape_leaves_a_fact_as_it_was_and_the_page_open(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    program = program_of(page)
    program.open(Place(PageName.BOARD))
    fact = page.side.facts.texts[Field.CITY]
    fact.view.setFocus()
    QTest.keyClicks(fact.view, "e")
    QTest.keyClicks(fact.field, "nowhere")
    QTest.keyClick(fact.field, Qt.Key.Key_Escape)
    assert fact.text == "昆山 玉山镇"
    assert program.places == [Place(PageName.BOARD)]  # nobody went back


def test_a_conflict_shows_both_values_and_asks(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    fact = page.side.facts.texts[Field.CITY]
    fact.open()
    fact.field.setText("Wuxi")
    page.program.changed.disconnect(page._on_program_changed)  # the colleague's change has not arrived yet
    with scene.workspace.action("candidate.edit") as session:
        session.get_one(Candidate, scene.candidate).city = "Suzhou"
    QTest.keyClick(fact.field, Qt.Key.Key_Return)
    (asked,) = page.findChildren(ConflictDialog)
    assert {"Suzhou", "Wuxi"} <= set(words_on(asked).split("\n"))
    with scene.workspace.reading() as session:
        assert session.get_one(Candidate, scene.candidate).city == "Suzhou"
    asked.rows[0].choose("mine")
    asked.save.click()
    with scene.workspace.reading() as session:
        assert session.get_one(Candidate, scene.candidate).city == "Wuxi"


def test_a_colleagues_change_while_one_types_is_shown_before_anything_is_overwritten(
    qtbot: QtBot, scene: Scene
) -> None:
    page = opened(qtbot, scene)
    fact = page.side.facts.texts[Field.CITY]
    fact.open()
    fact.field.setText("Wuxi")
    with scene.workspace.action("candidate.edit") as session:
        session.get_one(Candidate, scene.candidate).city = "Suzhou"
    assert fact.field.text() == "Wuxi"  # the page has the news, and what is typed stays
    assert fact.text == "Suzhou"

    QTest.keyClick(fact.field, Qt.Key.Key_Return)
    (asked,) = page.findChildren(ConflictDialog)
    with scene.workspace.reading() as session:
        assert session.get_one(Candidate, scene.candidate).city == "Suzhou"
    asked.rows[0].choose("mine")
    asked.save.click()
    with scene.workspace.reading() as session:
        assert session.get_one(Candidate, scene.candidate).city == "Wuxi"


def test_the_phone_is_masked_until_it_is_asked_for_and_masked_again_when_left(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    facts = page.side.facts
    assert facts.phone.view._words == "138 **** 2716"
    facts.eye.click()
    assert facts.phone.view._words == "13812342716"
    with scene.workspace.reading() as session:
        assert session.scalars(select(Reveal.field)).all() == ["phone"]
    page.hide()
    assert facts.phone.view._words == "138 **** 2716"


def test_a_talk_is_logged_by_keyboard_with_a_follow_up(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    QTest.keyClicks(page, "c")
    line = page.side.composer.line
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "will come, asked about shifts")
    page.side.composer.set_next(NOW + timedelta(days=1))
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    with scene.workspace.reading() as session:
        words, channel = session.execute(select(ContactLog.words, ContactLog.channel)).one()
        due = session.scalars(select(Task.due_at).where(Task.kind == TaskKind.FOLLOW_UP)).one()
    assert (words, channel) == ("will come, asked about shifts", ContactChannel.WECHAT)  # the preferred way
    assert due == NOW + timedelta(days=1)
    assert any("will come" in line for line in page.side.timeline.lines)


def test_letters_typed_into_a_field_are_no_acts(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    page.side.composer.begin()
    QTest.keyClicks(page.side.composer.line, "sijk4")
    assert page.side.composer.line.text() == "sijk4"
    assert program_of(page).codes == []


def test_the_primary_leads_to_what_is_missing_and_then_moves_on(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    assert next_act(page) is Act.CONFIRM  # the interview is ahead: nobody can say yet that it took place
    line = page.side.findChild(MeetingLine)
    assert line is not None
    assert [state for state, act in line._acts.items() if not act.isHidden()] == [
        InterviewState.CONFIRMED, InterviewState.CANCELLED
    ]  # fmt: skip
    page.steps.press()
    assert next_act(page) is Act.CALENDAR
    with clock.frozen(NOW + timedelta(hours=1)):
        page.refresh()
        assert next_act(page) in (Act.PANEL, Act.HOLD)
        assert [state for state, act in line._acts.items() if not act.isHidden()] == [
            InterviewState.HELD, InterviewState.NO_SHOW
        ]  # fmt: skip
    for name in scene.people:
        scene.evaluate(name, conclusion=Conclusion.YES)
    assert next_act(page) is Act.ADVANCE
    page.steps.press()
    assert application_of(scene)[0] == scene.stage_at(4)
    program_of(page).undo()
    assert application_of(scene)[0] == scene.stage_at(3)


def test_a_digit_that_breaks_a_rule_says_what_is_missing_and_a_manager_may_override(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    QTest.keyClicks(page, "4")
    asked = popover(BlockedPopover)
    assert isinstance(asked, BlockedPopover)
    assert application_of(scene)[0] == scene.stage_at(3)
    QTest.keyClicks(asked.reason, "urgent")
    QTest.keyClick(asked.reason, Qt.Key.Key_Return)
    assert application_of(scene)[0] == scene.stage_at(4)
    assert any("urgent" in line for line in page.side.timeline.lines)


def test_x_and_a_digit_reject_and_reopen_brings_back(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    QTest.keyClicks(page, "x")
    asked = popover(RejectPopover)
    QTest.keyClicks(asked, "1")
    assert application_of(scene)[1] is ApplicationState.REJECTED
    with scene.workspace.reading() as session:
        assert session.get_one(Application, scene.application).reason is next(iter(RejectReason))
    assert next_act(page) is Act.REOPEN
    page.steps.press()
    assert application_of(scene)[1] is ApplicationState.OPEN


def test_j_and_k_walk_through_the_stage_and_replace_each_other(qtbot: QtBot, scene: Scene) -> None:
    with scene.workspace.action("application.create") as session:
        person = candidates.create(session, name="乙")
        other = applications.enter(session, candidate=person, position=scene.position, stage=scene.stage_at(3))
    page = opened(qtbot, scene)
    step = "k" if page.head._before.isEnabled() else "j"
    QTest.keyClicks(page, step)
    (place,) = program_of(page).places
    assert (place.key, place.params, place.is_beside) == (person, {"application": other}, True)


def test_the_star_and_a_new_tag(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    QTest.keyClicks(page, "s")
    assert page._profile is not None
    assert page._profile.person.is_starred
    QTest.keyClicks(page, "t")
    asked = popover(ChoicePopover)
    assert isinstance(asked, ChoicePopover)
    QTest.keyClicks(asked.search, "night shift")
    QTest.keyClick(asked.search, Qt.Key.Key_Return)
    assert page._profile.person.tags == ("night shift",)


def test_i_plans_an_interview_really(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    QTest.keyClicks(page, "i")
    asked = popover(PlanPopover)
    assert isinstance(asked, PlanPopover)
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.error.isVisible()  # nobody was chosen
    asked.people.setCurrentRow(0)
    QTest.keyClick(asked.people, Qt.Key.Key_Space)
    asked.place.setEditText("B101")
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with scene.workspace.reading() as session:
        rows = session.execute(
            select(Interview.place, Assignment.person_id)
            .join(Assignment, Assignment.interview_id == Interview.id)
            .where(Interview.id != scene.interview)
        ).all()
    assert [place for place, _ in rows] == ["B101"]


def test_the_background_shows_what_came_with_a_resume_or_a_ledger(qtbot: QtBot, scene: Scene) -> None:
    with scene.workspace.action("x") as session:
        for rank, (kind, values) in enumerate(
            (
                (FactKind.EXTRA, {"organisation": "体检", "words": "合格"}),
                (FactKind.EDUCATION, {"organisation": "江淮理工学院", "title": "工业工程", "to_month": "2017-06"}),
                (
                    FactKind.EMPLOYMENT,
                    {"organisation": "昆山澜启", "title": "精益主管", "from_month": "2020-06", "to_month": "now"},
                ),
            )
        ):
            session.add(Fact(candidate_id=scene.candidate, kind=kind, rank=rank, **values))
    page = opened(qtbot, scene, view="background")
    said = words_on(page.side.background).splitlines()
    assert said.index("昆山澜启 · 精益主管") < said.index("江淮理工学院 · 工业工程") < said.index("体检")
    assert "2020-06 – now" in said
    assert "合格" in said
    assert page._profile is not None
    assert page._profile.counts.background == 3


def test_interviewers_are_found_by_pinyin(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    QTest.keyClicks(page, "i")
    asked = popover(PlanPopover)
    assert isinstance(asked, PlanPopover)
    items = [asked.people.item(number) for number in range(asked.people.count())]
    wanted = next(item for item in items if item.text().startswith("林晓雯"))
    for typed in ("lxw", "linxiao"):
        asked.search.clear()
        QTest.keyClicks(asked.search, typed)
        assert [item for item in items if not item.isHidden()] == [wanted]


def test_an_overlap_is_told_and_does_not_forbid(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    QTest.keyClicks(page, "i")
    asked = popover(PlanPopover)
    assert isinstance(asked, PlanPopover)
    with scene.workspace.reading() as session:
        starts = session.get_one(Interview, scene.interview).starts_at
    from views.common import wording

    local = wording.local(starts)
    asked.day.setDate(local.date())  # type: ignore[arg-type]
    asked.start.setTime(local.time())  # type: ignore[arg-type]
    assert "韩立群" in words_on(asked.warning)
    assert asked.confirm.isEnabled()


def test_a_comment_mentions_a_colleague_found_by_letters(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, view="comments")
    line = page.side.comments.line
    line.setFocus()
    line.setText("@陈国")
    line.setCursorPosition(3)
    line._insert("陈国栋")
    QTest.keyClicks(line, "please look")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with scene.workspace.reading() as session:
        words, mentions = session.execute(select(Comment.words, Comment.mentions)).one()
    assert words == "@陈国栋 please look"
    assert mentions == [scene.people["陈国栋"].hex]
    assert "please look" in words_on(page.side.comments)


def test_a_dropped_file_is_kept_as_it_came(qtbot: QtBot, scene: Scene, tmp_path: Path) -> None:
    page = opened(qtbot, scene, view="files")
    letter = tmp_path / "certificate.bin"
    letter.write_bytes(b"\x00\x01 not a document")
    page.file_acts.add([str(letter)])
    with scene.workspace.reading() as session:
        name, size = session.execute(select(Document.file_name, Document.size)).one()
    assert (name, size) == ("certificate.bin", len(letter.read_bytes()))
    assert "certificate.bin" in words_on(page.side.files)


def test_another_application_of_the_same_person_is_told(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    assert page.side.banner.isHidden()
    with scene.workspace.action("position.create") as session:
        from tests import factories

        other = factories.position(session, "生产经理")
        applications.enter(session, candidate=scene.candidate, position=other.id)
    assert "生产经理" in words_on(page.side.banner)
    page.side._other_act.click()
    (place,) = program_of(page).places
    assert place.key == scene.candidate


def test_people_who_are_gone_get_a_sentence_and_a_way_on(qtbot: QtBot, scene: Scene) -> None:
    with scene.workspace.action("candidate.merge") as session:
        kept = candidates.create(session, name="韩立群")
        session.get_one(Candidate, scene.candidate).merged_into_id = kept
    page = opened(qtbot, scene)
    page.gone.open.click()
    assert program_of(page).places[-1].key == kept
    page.show_place(Place(PageName.CANDIDATE, scene.position))
    assert page.gone.open.isHidden()
    assert program_of(page).errors == []


def test_the_timeline_model_keeps_its_promises(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    model = page.side.timeline.model()
    assert isinstance(model, TimelineModel)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.refresh()
    assert model.rowCount() > 3
    assert tester.model() is model


def test_e_goes_to_the_facts_and_opens_the_one_in_hand(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    QTest.keyClicks(page, "e")
    assert QApplication.focusWidget() is page.side.facts.phone.view
    city = page.side.facts.texts[Field.CITY]
    city.view.setFocus()
    QTest.keyClicks(city.view, "e")
    assert QApplication.focusWidget() is city.field


def test_a_file_dropped_on_the_page_is_added_to_the_person(qtbot: QtBot, scene: Scene, tmp_path: Path) -> None:
    page = opened(qtbot, scene)
    letter = tmp_path / "letter.bin"
    letter.write_bytes(b"\x00\x01")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(letter))])
    point, held = QPointF(300, 300), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        page, QDragEnterEvent(point.toPoint(), Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, held)
    )
    QApplication.sendEvent(page, QDropEvent(point, Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, held))
    with scene.workspace.reading() as session:
        assert session.execute(select(Document.file_name, Document.candidate_id)).one() == (
            "letter.bin",
            scene.candidate,
        )


def test_somebody_without_an_application_is_added_to_a_position(qtbot: QtBot, scene: Scene) -> None:
    with scene.workspace.action("candidate.create") as session:
        alone = candidates.create(session, name="孤身")
    page = opened(qtbot, scene, candidate=alone)
    assert next_act(page) is Act.ENTER
    assert page.stepper.isHidden()
    page.steps.press()
    asked = popover(ChoicePopover)
    assert isinstance(asked, ChoicePopover)
    QTest.keyClick(asked.search, Qt.Key.Key_Return)
    with scene.workspace.reading() as session:
        assert session.scalars(select(Application.position_id).where(Application.candidate_id == alone)).one() == (
            scene.position
        )
    assert not page.stepper.isHidden()


def test_an_interviewer_sees_neither_pay_nor_the_others_verdicts(qtbot: QtBot, scene: Scene) -> None:
    scene.evaluate("陈国栋", 5, Conclusion.STRONG_YES, sentence="两条产线都有前后数据")
    scene.workspace.person = scene.people["许静"]
    page = opened(qtbot, scene, view="evaluations")
    assert "两条产线都有前后数据" not in words_on(page)
    assert "5.0" not in words_on(page)
    page.side.open_tab("timeline")
    assert not any("两条产线" in line for line in page.side.timeline.lines)
    assert page._profile is not None
    assert not page._profile.person.may_see_salary


def test_the_expected_pay_is_corrected_in_place_and_never_told_in_the_timeline(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene)
    pay = page.side.facts.salary
    for text in ("18000-20000", "21000"):
        pay.open()
        pay.field.setText(text)
        QTest.keyClick(pay.field, Qt.Key.Key_Return)
    assert pay.text == "21000"
    assert not any("21000" in line or "21,000" in line for line in page.side.timeline.lines)
    pay.open()
    pay.field.setText("much")
    QTest.keyClick(pay.field, Qt.Key.Key_Return)
    assert [error.args for error in program_of(page).errors] == [("intake.pay_unreadable",)]
    assert pay.text == "21000"


def test_planning_stands_once_in_the_head(qtbot: QtBot, scene: Scene) -> None:
    with scene.workspace.action("interview.state") as session:
        row = session.get_one(Interview, scene.interview)
        interview_states.set_state(session, interview=scene.interview, state=InterviewState.CANCELLED, seen=row.version)
    page = opened(qtbot, scene)
    assert next_act(page) is Act.PLAN
    assert page.head.plan.isHidden()
    QTest.keyClicks(page, "i")
    assert isinstance(popover(PlanPopover), PlanPopover)
