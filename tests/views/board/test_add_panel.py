"""Taking somebody in by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.views.board.conftest import BoardDriver
from views.board.add_panel import AddPanel, SimilarRow
from views.context import PageName


def opened(board: BoardDriver) -> AddPanel:
    board.focus("曹永强")
    target = board.window.focusWidget()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_N)
    panel = board.page.body.panel
    assert panel.isVisible()
    return panel


def test_gaps_are_named_and_get_the_focus(board: BoardDriver) -> None:
    panel = opened(board)
    board.type_in(panel.name, "潘春生")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    assert board.window.focusWidget() is panel.phone
    assert "潘春生" not in board.names("待初筛")
    QTest.keyClicks(panel.phone, "1381234")
    panel._check_phone()
    assert panel.phone.property("invalid")


def test_letters_typed_into_the_form_are_no_acts(board: BoardDriver) -> None:
    panel = opened(board)
    QTest.keyClicks(panel.name, "s2xt")
    assert panel.name.text() == "s2xt"
    assert board.program.codes == []


def test_a_person_is_added_and_the_panel_waits_for_the_next(board: BoardDriver) -> None:
    panel = opened(board)
    board.type_in(panel.name, "潘春生")
    QTest.keyClicks(panel.phone, "138 9999 0000")
    panel.channel.setCurrentIndex(1)
    panel.save.click()
    assert board.names("待初筛")[-1] == "潘春生"
    assert panel.isVisible()
    assert panel.name.text() == ""
    assert panel.channel.currentIndex() == 1  # people come in by the batch
    QTest.keyClick(panel.name, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_somebody_on_file_is_hinted_and_may_be_taken(qtbot: QtBot, board: BoardDriver) -> None:
    from tests import factories

    with board.program.workspace.action("x") as session:
        from services import candidates

        candidates.create(session, name="潘春生", phones=["13899990000"])
        factories.candidate(session, "别人")
    panel = opened(board)
    QTest.keyClicks(panel.phone, "13899990000")
    qtbot.waitUntil(lambda: len(panel.findChildren(SimilarRow)) == 1)
    panel.channel.setCurrentIndex(1)
    panel.findChildren(SimilarRow)[0].taken.emit(panel.findChildren(SimilarRow)[0].similar.candidate)
    assert board.names("待初筛")[-1] == "潘春生"


def test_somebody_already_here_is_said_to_be_here(qtbot: QtBot, board: BoardDriver) -> None:
    panel = opened(board)
    board.type_in(panel.name, "王海波")
    qtbot.waitUntil(lambda: len(panel.findChildren(SimilarRow)) == 1)
    assert panel.findChildren(SimilarRow)[0].similar.is_here


def test_resumes_go_to_intake_with_the_position(board: BoardDriver) -> None:
    panel = opened(board)
    panel._go_to_intake()
    assert board.program.places[-1].page is PageName.INTAKE
    assert board.program.places[-1].params["position"] == board.page._scope.key  # type: ignore[union-attr]
