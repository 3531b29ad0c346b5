"""The list of people as a workbook, and that it was written is kept."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Reveal
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.context import PageName, Place
from views.people.page import PeoplePage


def test_the_list_that_is_shown_is_saved(qtbot: QtBot, local_workspace: Workspace, tmp_path: Path) -> None:
    with local_workspace.action("x") as session:
        factories.candidate(session, "只有档案")
        factories.application(session, "有应聘")
    program = TestProgram(local_workspace)
    page = PeoplePage(program)
    qtbot.addWidget(page.header)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place(PageName.PEOPLE))
    qtbot.waitUntil(lambda: page.exports.button.isVisibleTo(page.header))

    page.exports.save(tmp_path / "list.xlsx", "en")
    job = program.jobs[-1]
    job.finished.emit(job.result)

    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    lines = [[cell.value for cell in line] for line in sheet.iter_rows()]
    assert lines[0][0] == "Name"
    assert {line[0] for line in lines[1:]} == {"只有档案", "有应聘"}
    with local_workspace.reading() as session:
        row = session.scalars(select(Reveal)).one()
        assert (row.field, row.details) == ("export", {"what": "people", "rows": 2})
