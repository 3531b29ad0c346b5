"""The posting kit in the window: texts for the chosen channels, copied, posted at a cost, exported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import PositionTemplate, Spend
from models.values import clock
from services import positions, templates
from services.positions import Draft
from services.workspace import Workspace
from tests.program import TestProgram
from views.context import PageName, Place
from views.postings.page import PostingsPage

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace) -> Iterator[PostingsPage]:
    with clock.frozen(NOW):
        with local_workspace.action("x") as session:
            templates.seed(session)
            template = session.scalars(select(PositionTemplate.id)).first()
            assert template is not None
            position = positions.create(session, template=template, draft=Draft(title="装配工", headcount=20))
        shown = PostingsPage(TestProgram(local_workspace))
        qtbot.addWidget(shown)
        shown.resize(1366, 720)
        shown.show()
        shown.show_place(Place(PageName.POSTINGS, position))
        yield shown


def go_on(qtbot: QtBot, page: PostingsPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_texts_are_written_for_all_that_are_selected(qtbot: QtBot, page: PostingsPage) -> None:
    page._table.setFocus()
    page._table.selectAll()
    chosen = len(page._table.selected_rows())
    go_on(qtbot, page)
    assert sum(line.key is not None for line in page._model.rows) == chosen
    codes = {line.code for line in page._model.rows}
    assert len(codes) == chosen


def test_copied_changed_posted_at_a_cost(qtbot: QtBot, page: PostingsPage, local_workspace: Workspace) -> None:
    page._table.selectRow(0)
    go_on(qtbot, page)
    line = page._current()
    assert line is not None
    assert line.key is not None
    page._table.setFocus()
    qtbot.keyClick(page._table, Qt.Key.Key_C)
    assert QApplication.clipboard().text() == line.text
    page.posting.text.setPlainText(f"{line.text}\n周末可面试。")
    page.act("save")
    page.posting.url.setText("https://example.com/42")
    page.posting.cost.setValue(680)
    go_on(qtbot, page)
    line = page._current()
    assert line is not None
    assert (line.posted_at, line.cost, line.url) == (NOW, 68_000, "https://example.com/42")
    assert line.text.endswith("周末可面试。")
    with local_workspace.reading() as session:
        assert session.scalars(select(Spend.amount)).one() == 68_000
    page.act("end")
    line = page._current()
    assert line is not None
    assert line.ended_at == NOW


def test_all_texts_go_into_one_file(qtbot: QtBot, page: PostingsPage, tmp_path: Path) -> None:
    page._table.selectAll()
    go_on(qtbot, page)
    target = tmp_path / "发布.txt"
    page.write_file(target)
    words = target.read_text(encoding="utf-8")
    assert all(line.code in words for line in page._model.rows)
    page.write_file(tmp_path / "nowhere" / "x.txt")
    program = page.program
    assert isinstance(program, TestProgram)
    assert len(program.toasts) >= 2
