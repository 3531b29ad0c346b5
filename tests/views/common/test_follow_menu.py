"""How often a starred person hears from us: chosen at the star."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.tables import Candidate
from services import marks
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.common.follow_menu import follow_menu


def test_the_choice_is_kept_ticked_and_undone(qtbot: QtBot, local_workspace: Workspace) -> None:
    with local_workspace.action("x") as session:
        factories.position(session)
        candidate = factories.application(session, "曹永强").candidate_id
        marks.star(session, candidates=[candidate])
    holder, program = QWidget(), TestProgram(local_workspace)
    qtbot.addWidget(holder)
    menu = follow_menu(program, holder, candidate, None)
    assert [action.isChecked() for action in menu.actions()].count(True) == 1
    menu.actions()[0].trigger()
    with local_workspace.reading() as session:
        assert session.get_one(Candidate, candidate).follow_days == 1
    program.undo()
    with local_workspace.reading() as session:
        assert session.get_one(Candidate, candidate).follow_days is None
