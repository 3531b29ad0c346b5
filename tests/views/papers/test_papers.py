"""The printed sheets: what is known stands there, what is private is left to the pen, a name is never markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Candidate, Interview, Reveal
from models.values import clock
from services import blank_sheets
from services.blank_sheets import Blank
from services.reveals import Look
from services.workspace import Workspace
from tests import scenes
from tests.program import TestProgram
from tests.scenes import NOW
from views.context import PageName, Place
from views.interviews.list_view import InterviewList
from views.interviews.page import CalendarPage
from views.papers import application_form, evaluation_sheet, printing


@pytest.fixture
def blank(workspace: Workspace, qapp: QApplication) -> Blank:
    with clock.frozen(NOW):
        scene = scenes.first_interview(workspace)
    with scene.workspace.action("test") as session:
        interview = session.scalars(select(Interview)).one()
        person = session.get_one(Candidate, interview.candidate_id)
        person.name, person.company = "韩<b>立群", "昆山澜启汽车部件"
        key = interview.id
    with scene.workspace.reading() as session:
        (blank,) = blank_sheets.blanks(session, interviews=[key])
    return blank


def plain(pages: list[str]) -> str:
    return printing.document(pages).toPlainText()


def test_the_application_form_knows_the_person_and_leaves_what_is_private(blank: Blank) -> None:
    words = plain([application_form.page(blank)])
    for known in ("韩<b>立群", "昆山澜启汽车部件", blank.position):
        assert known in words
    assert not any(part.isdigit() and len(part) == 11 for part in words.split()), "the phone is left to the pen"


def test_every_interviewer_gets_a_sheet_with_the_form_of_the_position(blank: Blank) -> None:
    sheets = evaluation_sheet.pages(blank)
    assert len(sheets) == len(blank.parts) == 3
    form = blank.parts[0].form
    assert form is not None
    for part, sheet in zip(blank.parts, sheets, strict=True):
        words = plain([sheet])
        assert part.interviewer in words
        assert words.count("☐ 1 ") == len(form.dimensions)


def test_each_sheet_begins_a_page(blank: Blank, tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageLayout(printing.layout())
    printing.document([application_form.page(blank)] * 2).print_(writer)
    made = PdfDocument(path.read_bytes())
    assert len(made) == 2


def test_the_front_desk_prints_the_sheets_of_those_who_come(
    program: TestProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[list[str]] = []

    def print_(pages: list[str], _parent: object, *, is_list: bool = False) -> bool:
        printed.append(pages)
        return True

    monkeypatch.setattr(printing, "preview", print_)
    with clock.frozen(NOW):
        scenes.first_interview(program.workspace)
        page = CalendarPage(program)
        qtbot.addWidget(page)
        page.show_place(Place(PageName.CALENDAR, view="list"))
        listed = page.findChild(InterviewList)
        assert listed is not None
        menu = listed.findChild(QMenu)
        assert menu is not None
        for act in menu.actions():
            act.trigger()
    assert [len(pages) for pages in printed] == [1, 1, 3]
    with program.workspace.reading() as session:
        taken = session.scalars(select(Reveal.field)).all()
    assert list(taken) == [Look.PRINT.value] * 3, "what was printed is on record"
