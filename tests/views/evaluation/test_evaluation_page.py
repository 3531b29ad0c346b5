"""The evaluation in the window: filled in by keyboard, kept by itself, locked on submission, blind until then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Evaluation, EvaluationDraft, Score
from models.values import clock
from models.values.enums import Conclusion
from models.values.keys import Key
from services.evaluations import submit
from services.workspace import Workspace
from tests import scenes
from tests.program import TestProgram
from tests.scenes import NOW, Scene, filled_in
from views.common.conflict import BOTH, MINE, ConflictDialog
from views.common.document_preview import DocumentPreview
from views.context import PageName, Place
from views.evaluation.page import EvaluationPage
from views.evaluation.submit_popover import SubmitPopover


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
def scene(local_workspace: Workspace) -> Scene:
    return scenes.first_interview(local_workspace)


def opened(qtbot: QtBot, scene: Scene, interviewer: str, viewer: str | None = None) -> EvaluationPage:
    """The page of an interviewer, as that interviewer (or as the office) sees it."""
    if viewer is not None:
        scene.workspace.person = scene.people[viewer]
    page = EvaluationPage(TestProgram(scene.workspace))
    qtbot.addWidget(page.header)
    qtbot.addWidget(page)
    page.resize(1376, 790)
    page.show()
    page.activateWindow()
    page.show_place(Place(PageName.EVALUATION, scene.parts[interviewer]))
    qtbot.waitUntil(lambda: page.isActiveWindow() and page.focusWidget() is not None)
    QApplication.processEvents()
    return page


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key | str, ctrl: bool = False) -> None:
    """Keys to whatever has the focus, as a person would press them."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(focused(), key)
        else:
            QTest.keyClick(focused(), key, held)


def submit_and_confirm() -> None:
    """Ctrl+Enter asks; Enter says yes."""
    press(Qt.Key.Key_Return, ctrl=True)
    assert isinstance(focused().window(), SubmitPopover)
    press(Qt.Key.Key_Return)


def words_on(widget: QWidget) -> str:
    QApplication.processEvents()  # new children are shown by the event loop
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def submitted(scene: Scene) -> list[tuple[Conclusion, int | None]]:
    with scene.workspace.reading() as session:
        rows = session.execute(select(Evaluation.conclusion, Evaluation.mean_hundredths))
        return [(conclusion, mean) for conclusion, mean in rows]


def test_a_whole_evaluation_is_filled_in_and_submitted_by_keyboard_alone(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    press(Qt.Key.Key_5, Qt.Key.Key_E)
    press("SMED 52 to 19")
    press(Qt.Key.Key_Down)
    for number in range(1, len(scene.form.dimensions)):
        press(Qt.Key.Key_4)
        if number + 1 < len(scene.form.dimensions):
            press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Down)
    press("night shift is fine")
    submit_and_confirm()

    ((conclusion, mean),) = submitted(scene)
    assert conclusion is Conclusion.YES
    weights = [d.weight for d in scene.form.dimensions]
    assert mean == round((400 * sum(weights) + 100 * weights[0]) / sum(weights))
    with scene.workspace.reading() as session:
        scores = dict(session.execute(select(Score.dimension, Score.points)).all())
        sentence = session.scalars(select(Evaluation.sentence)).one()
        evidence = session.scalars(select(Score.evidence).where(Score.points == 5)).one()
    assert scores == {d.code: 5 if n == 0 else 4 for n, d in enumerate(scene.form.dimensions)}
    assert sentence == "night shift is fine"
    assert evidence == "SMED 52 to 19"
    assert not page.form.foot.sentence.isEnabled() or page.form.foot.sentence.isReadOnly()


def test_what_was_typed_survives_the_page(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    press(Qt.Key.Key_3, Qt.Key.Key_E)
    press("led one line")
    with qtbot.waitSignal(page._draft.due):
        pass
    with scene.workspace.reading() as session:
        assert session.scalars(select(EvaluationDraft.assignment_id)).one() == scene.parts["陈国栋"]
    page.close()
    again = opened(qtbot, scene, "陈国栋")
    filled = again.form.filled()
    assert filled.mark(scene.form.dimensions[0].code).points == 3
    assert filled.mark(scene.form.dimensions[0].code).evidence == "led one line"
    assert submitted(scene) == []


def test_leaving_the_page_keeps_the_last_letters(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    press(Qt.Key.Key_2)
    page.hide()
    with scene.workspace.reading() as session:
        assert session.scalars(select(EvaluationDraft.content)).one()["marks"]


def test_submitting_too_early_says_how_much_is_missing_and_goes_there(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    press(Qt.Key.Key_4, Qt.Key.Key_Down)
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Return, ctrl=True)
    assert submitted(scene) == []
    assert str(len(scene.form.dimensions) - 2 + 1) in page.head.missing
    press(Qt.Key.Key_3)  # the cursor stands on the first open dimension
    assert page.form.filled().mark(scene.form.dimensions[2].code).points == 3


def test_a_five_without_evidence_is_asked_about_and_may_be_left_so(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    for _ in scene.form.dimensions[1:]:
        press(Qt.Key.Key_4, Qt.Key.Key_Down)
    press(Qt.Key.Key_5, Qt.Key.Key_Tab)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return, ctrl=True)
    assert submitted(scene) == []
    assert focused() is page.form._rows[-1].evidence
    submit_and_confirm()
    assert [conclusion for conclusion, _ in submitted(scene)] == [Conclusion.STRONG_YES]


def test_esc_at_the_question_submits_nothing(qtbot: QtBot, scene: Scene) -> None:
    opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    for _ in scene.form.dimensions:
        press(Qt.Key.Key_3, Qt.Key.Key_Down)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return, ctrl=True)
    assert isinstance(focused().window(), SubmitPopover)
    press(Qt.Key.Key_Escape)
    assert submitted(scene) == []
    submit_and_confirm()
    assert len(submitted(scene)) == 1


def test_the_second_interviewer_sees_no_score_before_submitting_and_all_afterwards(qtbot: QtBot, scene: Scene) -> None:
    scene.evaluate("陈国栋", 5, Conclusion.STRONG_YES, sentence="两条产线都有前后数据")
    page = opened(qtbot, scene, "许静", viewer="许静")
    page._left.tabs._parts["others"].click()
    before = words_on(page._left.others)
    assert "陈国栋" in before
    assert "两条产线" not in before
    assert "5.0" not in before

    for _ in scene.form.dimensions:
        press(Qt.Key.Key_3, Qt.Key.Key_Down)
    press(Qt.Key.Key_3)
    submit_and_confirm()
    assert len(submitted(scene)) == 2
    after = words_on(page._left.others)
    assert "两条产线都有前后数据" in after
    assert "5.0" in after


def test_a_submitted_evaluation_is_read_only_until_it_is_amended_with_a_reason(qtbot: QtBot, scene: Scene) -> None:
    scene.evaluate("陈国栋", 4)
    scene.workspace.person = scene.people["陈国栋"]
    page = EvaluationPage(TestProgram(scene.workspace))
    qtbot.addWidget(page.header)
    qtbot.addWidget(page)
    page.resize(1376, 790)
    page.show()
    page.show_place(Place(PageName.EVALUATION, scene.parts["陈国栋"]))
    row = page.form._rows[0]
    QTest.keyClick(row.bar, Qt.Key.Key_1)
    QTest.mouseClick(row.bar, Qt.MouseButton.LeftButton)
    assert page.form.filled().mark(row.dimension.code).points == 4
    assert [hint.keys for hint in page.hints()] == ["Esc"]  # no 1–5 on what cannot be scored
    assert not row.bar.hasFocus()
    assert page.form._current is None
    assert page._left.tabs._parts["others"].icon_name == ""  # open to them now

    page.press_primary()
    assert page.hints()[0].keys == "1–5"
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow())
    row.bar.setFocus()
    press(Qt.Key.Key_3)
    page.press_primary()  # no reason yet
    assert len(submitted(scene)) == 1
    page.form.foot.reason.setFocus()
    press("heard the tape again")
    page.press_primary()
    with scene.workspace.reading() as session:
        rows = session.execute(select(Evaluation.amend_reason).order_by(Evaluation.submitted_at, Evaluation.id)).all()
    assert [reason for (reason,) in rows] == ["", "heard the tape again"]
    assert "heard the tape again" in words_on(page.form)


def test_the_way_on_to_the_summary_opens_with_the_last_evaluation(qtbot: QtBot, scene: Scene) -> None:
    scene.evaluate("陈国栋", 4)
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    assert not page.head.summary.isVisibleTo(page.head)  # two of three are still missing
    for name in ("许静", "刘思远"):
        scene.evaluate(name, 3)
    page.refresh()
    page.head.summary.click()
    assert isinstance(page.program, TestProgram)
    assert page.program.places[-1].page is PageName.PANEL


def amended_elsewhere(scene: Scene, was: Key, **changed: Any) -> None:
    """The same interviewer amends it on another computer."""
    with scene.workspace.action("evaluation.amend", person=scene.people["陈国栋"]) as session:
        filled = filled_in(scene.form, **changed)
        part = scene.parts["陈国栋"]
        submit.amend(session, assignment=part, amends=was, filled=filled, reason="补充", without_evidence=True)


def test_an_amendment_meets_another_and_both_are_shown_without_losing_a_word(qtbot: QtBot, scene: Scene) -> None:
    was = scene.evaluate("陈国栋", 4, sentence="稳重")
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    first, second = scene.form.dimensions[0].code, scene.form.dimensions[1].code
    page.press_primary()
    page.form.foot.sentence.setText("稳重，带过夜班")
    page.form._rows[0].bar.setFocus()
    press(Qt.Key.Key_3)

    points = [4] * len(scene.form.dimensions)
    points[1] = 5
    amended_elsewhere(scene, was, points=points, sentence="稳重，英语好")

    dialog = page.findChild(ConflictDialog)
    assert dialog is not None
    assert [row.clash.column for row in dialog.rows] == ["sentence"]  # the scores were changed apart
    dialog.reject()
    assert page.form.filled().sentence == "稳重，带过夜班"  # back to what was typed
    page.form.foot.reason.setText("听了录音")
    page.press_primary()  # refused again, and asked again
    (dialog,) = [d for d in page.findChildren(ConflictDialog) if d.isVisible()]
    dialog.rows[0].choose(BOTH)
    dialog.accept()

    filled = page.form.filled()
    assert (filled.mark(first).points, filled.mark(second).points) == (3, 5)
    assert filled.sentence == "稳重，英语好 稳重，带过夜班"
    for _asked_for_evidence_once in range(2):
        page.press_primary()
    with scene.workspace.reading() as session:
        rows = session.scalars(select(Evaluation.sentence).order_by(Evaluation.submitted_at, Evaluation.id)).all()
    assert rows[-1] == "稳重，英语好 稳重，带过夜班"
    assert len(rows) == 3


def test_what_is_typed_stays_when_the_office_submits_the_paper_meanwhile(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    page.form.foot.sentence.setText("打到一半的话")
    scene.evaluate("陈国栋", 2, sentence="纸上写的")

    dialog = page.findChild(ConflictDialog)
    assert dialog is not None
    dialog.rows[0].choose(MINE)
    dialog.accept()
    filled = page.form.filled()
    assert filled.sentence == "打到一半的话"
    assert filled.mark(scene.form.dimensions[0].code).points == 2  # what only the paper had
    assert not page._is_locked  # it waits for a reason


def test_no_clear_risk_excludes_the_risks(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    chips = {chip.code: chip for chip in page.form.foot._chips}
    for code in ("start_date", "span", "none"):
        QTest.mouseClick(chips[code], Qt.MouseButton.LeftButton)
    assert page.form.foot.risks == ("none",)
    QTest.mouseClick(chips["depth"], Qt.MouseButton.LeftButton)
    assert page.form.foot.risks == ("depth",)


def test_the_office_types_in_for_an_interviewer(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, "刘思远")
    assert "刘思远" in page.header_row._context.text()
    for _ in scene.form.dimensions:
        press(Qt.Key.Key_4, Qt.Key.Key_Down)
    press(Qt.Key.Key_2)
    submit_and_confirm()
    with scene.workspace.reading() as session:
        assert session.scalars(select(Evaluation.author_id)).one() == scene.people["刘思远"]


def test_a_person_without_a_resume_is_said_to_have_none(qtbot: QtBot, scene: Scene) -> None:
    page = opened(qtbot, scene, "陈国栋", viewer="陈国栋")
    preview = page.findChild(DocumentPreview)
    assert isinstance(preview, DocumentPreview)
    assert preview.document() is None
