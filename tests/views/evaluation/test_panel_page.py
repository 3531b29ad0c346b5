"""The panel's summary in the window: waits, shows, concludes, moves on, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from models.tables import Application
from models.values import clock
from models.values.enums import ApplicationState, AttestationKind, Conclusion, RejectReason
from models.values.keys import Key
from services import attestations
from services.attestations import Word
from services.evaluations.panels import Outcome
from services.workspace import Workspace
from tests import scenes
from tests.program import TestProgram
from tests.scenes import NOW, Scene
from views.common.reject_popover import RejectPopover
from views.context import PageName, Place
from views.evaluation.panel_page import PanelPage
from views.interviews.schedule_popover import SchedulePopover


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
def scene(local_workspace: Workspace) -> Scene:
    return scenes.first_interview(local_workspace)


def opened(qtbot: QtBot, scene: Scene) -> PanelPage:
    page = PanelPage(TestProgram(scene.workspace))
    qtbot.addWidget(page.header)
    qtbot.addWidget(page)
    page.resize(1376, 790)
    page.show()
    page.activateWindow()
    page.show_place(Place(PageName.PANEL, scene.application))
    qtbot.waitUntil(page.isActiveWindow)
    return page


def words_on(page: PanelPage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def stage_of(scene: Scene) -> tuple[Key, ApplicationState]:
    with scene.workspace.reading() as session:
        row = session.get_one(Application, scene.application)
        return row.stage_id, row.state


def evaluate_all(scene: Scene) -> None:
    scene.evaluate("刘思远", 5, Conclusion.STRONG_YES)
    scene.evaluate("陈国栋", 4)
    scene.evaluate("许静", 3, Conclusion.HOLD, sentence="追溯经验偏少", risks=("depth",))


def test_scores_stay_closed_while_somebody_is_missing_and_open_on_request(qtbot: QtBot, scene: Scene) -> None:
    scene.evaluate("陈国栋", 4, sentence="带过双班", risks=("span",))
    page = opened(qtbot, scene)
    assert "许静" in page._banner._words.text()
    assert "带过双班" not in words_on(page)
    assert page.table.sizeHint().height() < 120
    assert not page.export_button.isVisibleTo(page.header)
    page._early.click()
    assert "带过双班" in words_on(page)
    assert "4.0" in words_on(page)
    assert page.export_button.isVisibleTo(page.header)


def test_confirming_moves_the_candidate_and_undo_brings_them_back(qtbot: QtBot, scene: Scene) -> None:
    evaluate_all(scene)
    page = opened(qtbot, scene)
    page.side.conclusion.note.setFocus()
    page.side.conclusion.note.setPlainText("重点追问客户审核")
    QTest.keyClick(page.side.conclusion.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage_of(scene)[0] == scene.stage_at(4)
    program = page.program
    assert isinstance(program, TestProgram)
    assert program.toasts
    program.undo()
    assert stage_of(scene)[0] == scene.stage_at(3)
    assert page._panel is not None
    assert page._panel.decision is None


def test_the_next_round_is_proposed_at_once_with_its_panel_and_free_times(qtbot: QtBot, scene: Scene) -> None:
    evaluate_all(scene)
    page = opened(qtbot, scene)
    page.side.conclusion.note.setFocus()
    QTest.keyClick(page.side.conclusion.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (popover,) = page.findChildren(SchedulePopover)
    assert popover.panel.case is not None
    assert popover.panel.case.outline.stage == scene.stage_at(4)
    assert popover.panel.panel()
    assert popover.panel.found is not None
    assert popover.panel.found.proposals
    popover.close()


def test_rejecting_asks_for_the_reason(qtbot: QtBot, scene: Scene) -> None:
    evaluate_all(scene)
    page = opened(qtbot, scene)
    page.side.conclusion.choose(Outcome.REJECT)
    page.side.conclusion.press()
    popover = next(w for w in QApplication.topLevelWidgets() if isinstance(w, RejectPopover) and w.isVisible())
    assert stage_of(scene)[1] is ApplicationState.OPEN
    popover.buttons[RejectReason.SKILLS].click()
    assert stage_of(scene)[1] is ApplicationState.REJECTED


def test_rows_are_walked_by_keys_and_show_their_evidence(qtbot: QtBot, scene: Scene) -> None:
    second = scene.form.dimensions[1].code
    evaluate_all_with_evidence = {second: "5S 71 → 92"}
    scene.evaluate("陈国栋", 4, evidence=evaluate_all_with_evidence)
    scene.evaluate("刘思远", 4)
    scene.evaluate("许静", 4)
    page = opened(qtbot, scene)
    page.table.setFocus()
    QTest.keyClicks(page.table, "jj")
    assert page.table.current == 1
    assert "5S 71 → 92" in words_on(page)


def test_an_interviewer_without_own_evaluation_cannot_conclude(qtbot: QtBot, scene: Scene) -> None:
    scene.evaluate("陈国栋", 5, Conclusion.STRONG_YES, sentence="带过双班")
    scene.workspace.person = scene.people["许静"]
    page = opened(qtbot, scene)
    assert "带过双班" not in words_on(page)
    assert not page.side.conclusion.confirm.isEnabled()
    assert page._early.isHidden()


def test_results_of_tests_stand_beside_the_scores_with_the_day_until_which_they_hold(
    qtbot: QtBot, scene: Scene
) -> None:
    with scene.workspace.action("attest") as session:
        for word in (
            Word(AttestationKind.TEST, "笔试", score=61, valid_until=date(2026, 3, 1)),
            Word(AttestationKind.TEST, "笔试", score=86, valid_until=date(2027, 3, 1)),
            Word(AttestationKind.BACKGROUND_CHECK, valid_until=date(2026, 3, 11)),
        ):
            attestations.attest(session, application=scene.application, word=word)
    words = words_on(opened(qtbot, scene))
    assert "86" in words
    assert "61" not in words, "the latest of a name counts"
    assert "2027-03-01" in words
    assert "2026-03-11" in words


def test_the_summary_is_saved_where_somebody_says(
    qtbot: QtBot, scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evaluate_all(scene)
    page = opened(qtbot, scene)
    qtbot.waitUntil(lambda: page.export_button.isVisibleTo(page.header))
    target = tmp_path / "汇总"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.export_button.click()
    qtbot.waitUntil(target.with_suffix(".xlsx").exists)
