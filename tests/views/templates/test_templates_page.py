"""The template screens show what was seeded, in both languages, and lead to a new position."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from services import templates
from services.workspace import Workspace
from tests.program import TestProgram
from views.context import PageName, Place
from views.templates.page import PROCESSES, TemplatesPage


@pytest.fixture
def program(workspace: Workspace) -> TestProgram:
    with workspace.action("setup") as session:
        templates.seed(session)
    return TestProgram(workspace)


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram) -> TemplatesPage:
    page = TemplatesPage(program)
    qtbot.addWidget(page)
    page.resize(1440, 800)
    page.show()
    page.show_place(Place(PageName.TEMPLATES))
    return page


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def entries(page: TemplatesPage) -> list[str]:
    return [page._list.item(row).text() for row in range(page._list.count())]


def test_the_four_position_templates_are_listed_and_the_first_is_shown_whole(page: TemplatesPage) -> None:
    assert entries(page)[0] == "Workshop manager (lean)"
    assert len(entries(page)) == 4
    shown = words(page._sheet)
    for part in ("15,000–21,000", "5 years of lean production", "Lean improvement", "cannot be conditions"):
        assert part in shown
    assert "8 dimensions" in words(page._side) or "dimensions" in words(page._side)


def test_another_row_shows_another_template(page: TemplatesPage) -> None:
    page._list.setCurrentRow(3)
    assert "5,500–8,000" in words(page._sheet)
    assert "Lean improvement" not in words(page._sheet)


def test_using_a_template_leads_to_the_form_with_it_chosen(page: TemplatesPage, program: TestProgram) -> None:
    page._sheet.use.click()
    with program.workspace.reading() as session:
        first = templates.position_templates(session)[0]
    assert program.places == [Place(PageName.POSITIONS, first.key, "new")]


def test_a_process_shows_every_stage_with_conditions_limit_and_owner(page: TemplatesPage) -> None:
    page.show_place(Place(PageName.TEMPLATES, view=PROCESSES))
    assert len(entries(page)) == 4
    shown = words(page._process)
    for part in ("First interview", "All evaluations submitted", "limit 24 h", "limit 5 working d", "Hiring manager"):
        assert part in shown
    page._list.setCurrentRow(3)
    assert "limit 4 working h" in words(page._process)
    assert not page._panel.is_shown
