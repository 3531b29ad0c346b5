"""From a fact of the profile to the ledger that told it: file, sheet, row, the text as it was written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Candidate
from models.values import clock
from services import templates
from services.workspace import Workspace
from tests.program import TestProgram
from tests.services.ledgers.test_importing import NOW, bring_in, ledger, row
from views.candidate.page import CandidatePage
from views.candidate.sources import SourcePopover
from views.context import PageName, Place


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


def test_a_fact_leads_to_the_row_of_the_ledger(qtbot: QtBot, local_workspace: Workspace) -> None:
    with local_workspace.action("setup") as session:
        templates.seed(session)
    bring_in(local_workspace, ledger(row("甲一", "138-0000-0001", 期望薪资="8-10K", 备注="可倒班")))
    with local_workspace.reading() as session:
        person = session.scalars(select(Candidate.id)).one()
    page = CandidatePage(TestProgram(local_workspace))
    qtbot.addWidget(page.header)
    qtbot.addWidget(page)
    page.resize(1376, 790)
    page.show()
    page.show_place(Place(PageName.CANDIDATE, person))
    labels = page.side.facts.source_labels()
    by_field = {fields[0]: name for name, fields in labels.items()}
    qtbot.waitUntil(lambda: bool(by_field["expected_salary"].toolTip()))
    told = by_field["email"].toolTip()
    assert "ledger" not in told
    assert "台账" not in told

    qtbot.mouseClick(by_field["expected_salary"], Qt.MouseButton.LeftButton)

    popover = page.sources.popover
    assert isinstance(popover, SourcePopover)
    model = popover.tables[0].model()
    cells = [[model.index(r, c).data() for c in range(3)] for r in range(model.rowCount())]
    assert ["L", "期望薪资", "8-10K"] in cells
    assert ["C", "联系电话", "138 **** 0001"] in cells
    assert model.index(popover.tables[0].currentIndex().row(), 1).data() == "期望薪资"
