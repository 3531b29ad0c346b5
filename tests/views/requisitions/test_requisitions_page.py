"""A requisition in the window: typed once, handed in, approved, and a position opened from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Position
from models.values import clock
from models.values.enums import RequisitionState
from services import requisition_steps, requisitions, templates
from services.requisitions import Wanted
from services.workspace import Workspace
from tests.program import TestProgram
from views.common.choice_popover import ChoicePopover
from views.context import PageName, Place
from views.requisitions.page import RequisitionsPage

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace) -> Iterator[RequisitionsPage]:
    with clock.frozen(NOW):
        with local_workspace.action("x") as session:
            templates.seed(session)
        shown = RequisitionsPage(TestProgram(local_workspace))
        qtbot.addWidget(shown)
        shown.resize(1366, 720)
        shown.show()
        shown.show_place(Place(PageName.REQUISITIONS))
        yield shown


def told(page: RequisitionsPage) -> TestProgram:
    assert isinstance(page.program, TestProgram)
    return page.program


def fill(page: RequisitionsPage) -> None:
    form = page.request.form
    form.title.setText("车间主任")
    form.people.setValue(2)
    form.duties.setPlainText("负责产线管理\n达成产量")
    form.asked.setPlainText("五年以上车间管理")


def next_step(qtbot: QtBot, page: RequisitionsPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def state(page: RequisitionsPage) -> RequisitionState:
    assert page.request.opened is not None
    return page.request.opened.state


def test_from_the_first_letter_to_the_position(
    qtbot: QtBot, page: RequisitionsPage, local_workspace: Workspace
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N)
    fill(page)
    for state in (RequisitionState.SUBMITTED, RequisitionState.REVIEW, RequisitionState.APPROVED):
        next_step(qtbot, page)
        assert page.request.opened is not None
        assert page.request.opened.state is state
        assert not page.request.form.isEnabled()
    assert [line.title for line in page._model.rows] == ["车间主任"]
    next_step(qtbot, page)  # no template was named: it is asked for
    (popover,) = page.findChildren(ChoicePopover)
    popover._take(popover.list.currentItem())
    with local_workspace.reading() as session:
        row = session.scalars(select(Position)).one()
        assert (row.title, row.headcount) == ("车间主任", 2)
    assert page.request.opened is not None
    assert page.request.opened.left == 0
    assert page.request.primary == ""


def test_what_is_missing_is_said_and_nothing_goes(qtbot: QtBot, page: RequisitionsPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N)
    page.request.form.title.setText("车间主任")
    next_step(qtbot, page)
    assert told(page).codes == []
    assert page.request.form.duties.property("invalid")


def test_sent_back_it_can_be_typed_again(qtbot: QtBot, page: RequisitionsPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N)
    fill(page)
    next_step(qtbot, page)
    page.act("send_back")
    assert [error.code for error in told(page).errors] == ["requisition.reason_missing"]  # type: ignore[attr-defined]
    page.request.words.setText("先补编制")
    page.act("send_back")
    assert state(page) is RequisitionState.RETURNED
    assert page.request.form.isEnabled()
    told(page).undo()
    page.refresh()
    assert state(page) == RequisitionState.SUBMITTED


def test_a_draft_is_kept_again_and_again(qtbot: QtBot, page: RequisitionsPage) -> None:
    page.begin_new()
    fill(page)
    page.act("save")
    for people in (3, 4):
        page.request.form.people.setValue(people)
        page.act("save")
        assert page.request.opened is not None
        assert page.request.opened.wanted.headcount == people
    assert told(page).errors == []


def test_the_plan_is_compared_while_one_types(page: RequisitionsPage) -> None:
    page.begin_new()
    form = page.request.form
    form.planned.setValue(12)
    form.in_place.setValue(11)
    form.people.setValue(3)
    assert "2" in form.against.text()
    assert form.against.property("role") == "error"


def test_a_place_with_a_key_shows_that_one(page: RequisitionsPage, local_workspace: Workspace) -> None:
    with local_workspace.action("x") as session:
        keys = [requisitions.create(session, wanted=Wanted(title)) for title in ("甲", "乙")]
    for key, title in zip(keys, ("甲", "乙"), strict=True):
        page.show_place(Place(PageName.REQUISITIONS, key))
        assert page.request.opened is not None
        assert page.request.opened.wanted.title == title


def test_what_was_typed_while_a_colleague_handed_it_in_can_still_be_read(
    qtbot: QtBot, page: RequisitionsPage, local_workspace: Workspace
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N)
    fill(page)
    page.act("save")
    opened = page.request.opened
    assert opened is not None
    page.request.form.why.setText("旺季缺人，两条线")
    with local_workspace.action("requisition.step") as session:
        requisition_steps.submit(session, requisition=opened.key, seen=opened.version)
    assert not page.request.form.isEnabled()
    assert any("旺季缺人，两条线" in each.text() for each in page.request.findChildren(QLabel))
    page.refresh()
    assert page.request.form.why.text() == ""


def test_what_one_hands_in_oneself_is_not_told_as_lost(qtbot: QtBot, page: RequisitionsPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N)
    fill(page)
    page.act("save")
    page.request.form.why.setText("旺季缺人")
    next_step(qtbot, page)
    assert state(page) is RequisitionState.SUBMITTED
    assert page.request._lost == []
