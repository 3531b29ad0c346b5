"""Calling from the window: a key an outcome, the next person by itself, the questions, lists from a selection."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import CallList, Reveal
from models.values import clock
from models.values.enums import CallOutcome
from services import calls, candidates, contacts
from services.calls import Question
from services.workspace import Workspace
from tests.program import TestProgram
from views.calls.list_form import ListForm, questions_of
from views.calls.page import CallsPage
from views.common.call_listing import CallListing
from views.context import PageName, Place

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace) -> Iterator[CallsPage]:
    with clock.frozen(NOW):
        with local_workspace.action("x") as session:
            people = [
                candidates.create(session, name=name, phones=[f"1380013800{n}"])
                for n, name in enumerate(("曹永强", "王海波", "赵敏"))
            ]
            questions = (Question("在看机会吗？", ("在看", "不看")), Question("期望月薪？"))
            key = calls.create(session, name="春季复联", candidates=people, questions=questions, opening="您好")
        shown = CallsPage(TestProgram(local_workspace))
        qtbot.addWidget(shown)
        shown.resize(1366, 720)
        shown.show()
        shown.show_place(Place(PageName.CALLS, key))
        shown._table.setFocus()
        yield shown


def told(page: CallsPage) -> TestProgram:
    assert isinstance(page.program, TestProgram)
    return page.program


def at_hand(page: CallsPage) -> str:
    assert page.call.entry is not None
    return page.call.entry.name


def test_a_digit_keeps_what_came_of_it_and_goes_on(qtbot: QtBot, page: CallsPage, local_workspace: Workspace) -> None:
    assert at_hand(page) == "曹永强"
    first = page.call.entry
    assert first is not None
    combo = page.call._answers[0]
    assert isinstance(combo, QComboBox)
    combo.setCurrentText("在看")
    page.call.note.setText("周末方便")
    qtbot.keyClick(page._table, Qt.Key.Key_1)
    assert at_hand(page) == "王海波"
    assert page.call.note.text() == ""
    qtbot.keyClick(page._table, Qt.Key.Key_4)
    assert at_hand(page) == "赵敏"
    with local_workspace.reading() as session:
        (talk,) = contacts.talks(session, candidate=first.candidate)
    assert "在看机会吗？ 在看" in talk.words
    told(page).undo()
    page.refresh()
    assert {e.name: e.outcome for e in page._model.rows}["王海波"] is None


def test_the_number_is_shown_on_request_and_that_is_noted(
    qtbot: QtBot, page: CallsPage, local_workspace: Workspace
) -> None:
    assert page.call.reach.value.text() == "138 **** 8000"
    qtbot.keyClick(page._table, Qt.Key.Key_N)
    assert page.call.reach.value.text() == "13800138000"
    with local_workspace.reading() as session:
        assert session.scalars(select(Reveal.field)).one() == "phone"


def test_another_time_is_asked_for_before_it_is_kept(page: CallsPage) -> None:
    page.log(CallOutcome.LATER)
    assert told(page).codes == []
    page.call.set_next(NOW + timedelta(hours=5))
    page.log(CallOutcome.LATER)
    assert {e.name: e.next_at for e in page._model.rows}["曹永强"] == NOW + timedelta(hours=5)
    assert at_hand(page) == "王海波"


def test_questions_are_typed_one_a_line(page: CallsPage) -> None:
    assert questions_of("在看吗？ | 是 ｜ 否\n\n期望？") == (Question("在看吗？", ("是", "否")), Question("期望？"))
    page._ask_edit()
    (form,) = page.findChildren(ListForm)
    form.questions.setPlainText("什么时候能到岗？")
    form.keep()
    assert page._sheet is not None
    assert [question.words for question in page._sheet.questions] == ["什么时候能到岗？"]
    assert len(page.call._answers) == 1


def test_out_to_a_dialler_and_back(page: CallsPage, tmp_path: Path) -> None:
    target = tmp_path / "名单.xlsx"
    page.export(target)
    book = openpyxl.load_workbook(target)
    sheet = book[book.sheetnames[0]]
    result = next(cell.column for cell in sheet[1] if cell.value == "结果")
    sheet.cell(2, result, "没兴趣")
    book.save(target)
    page.take_in(target)
    assert {e.name: e.outcome for e in page._model.rows}["曹永强"] is CallOutcome.DECLINED
    page.export(tmp_path / "nowhere" / "x.xlsx")
    assert len(told(page).toasts) == 2


def test_a_selection_goes_onto_a_new_list_or_one_that_is_there(
    qtbot: QtBot, page: CallsPage, local_workspace: Workspace
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    listing = CallListing(page.program, holder)
    people = [entry.candidate for entry in page._model.rows]
    listing.ask(people[:2], holder)
    assert listing.popover is not None
    listing.popover.chosen.emit("校招电话")
    with local_workspace.reading() as session:
        made = session.scalars(select(CallList).where(CallList.name == "校招电话")).one().id
        assert len(calls.sheet(session, call_list=made).entries) == 2
    listing.ask(people, holder)
    listing.popover.chosen.emit(made)
    with local_workspace.reading() as session:
        assert len(calls.sheet(session, call_list=made).entries) == 3


def test_in_a_narrow_window_the_questions_are_shown_before_a_key_counts(qtbot: QtBot, page: CallsPage) -> None:
    page.resize(1000, 640)
    qtbot.waitUntil(lambda: page._panel.is_drawer)
    page._panel.set_shown(False)
    page.log(CallOutcome.DECLINED)
    assert told(page).codes == []
    assert page._panel.is_shown
    page.log(CallOutcome.DECLINED)
    assert {e.name: e.outcome for e in page._model.rows}["曹永强"] is CallOutcome.DECLINED


def test_who_was_not_called_is_taken_off_and_comes_back_by_undo(qtbot: QtBot, page: CallsPage) -> None:
    page.call.note.setFocus()
    page.call.note.setText("周末方便")
    qtbot.keyClick(page.call.note, Qt.Key.Key_Delete)
    assert len(page._model.rows) == 3  # typing takes nobody off
    page._table.setFocus()
    qtbot.keyClick(page._table, Qt.Key.Key_Delete)
    assert [entry.name for entry in page._model.rows] == ["王海波", "赵敏"]
    told(page).undo()
    assert len(page._model.rows) == 3
