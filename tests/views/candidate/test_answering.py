"""Prepared answers over the composer: written once, read beside the next talk, copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests import factories
from tests.program import TestProgram
from views.candidate.page import CandidatePage
from views.common.icon_button import IconButton
from views.context import PageName, Place


def test_answers_are_written_in_place_and_copied(program: TestProgram, qtbot: QtBot) -> None:
    with program.workspace.action("test") as session:
        candidate = factories.application(session).candidate_id
    page = CandidatePage(program)
    qtbot.addWidget(page)
    page.resize(1376, 790)
    page.show()
    page.show_place(Place(PageName.CANDIDATE, candidate))
    page.side.composer.answers.click()
    popover = page.answering.popover
    assert popover is not None
    popover.begin_edit()
    ((_pack, _row, field),) = popover.fields
    field.setPlainText("带什么 身份证")
    popover.keep.click()
    assert popover.isVisible(), "a line without a colon is named, nothing is lost"
    assert field.property("invalid")
    field.setPlainText("带什么：身份证、学历证")
    popover.keep.click()
    page.refresh()
    page.side.composer.answers.click()
    popover = page.answering.popover
    assert popover is not None
    copy = next(button for button in popover.findChildren(IconButton) if button.isVisibleTo(popover))
    copy.click()
    assert QGuiApplication.clipboard().text() == "身份证、学历证"
    program.undo()
    page.answering.ask(page._profile, page)
    assert page.answering.popover is not None
    assert not page.answering.popover.findChildren(IconButton), "undone"
