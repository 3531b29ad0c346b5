"""An undo that meets another's edit: both values are shown, and each is decided by itself."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from desktop.undo_asking import UndoAsking
from models.tables import Candidate
from models.values.keys import Key
from services.workspace import Workspace
from tests import factories
from views.common.conflict import MINE, ConflictDialog


@pytest.fixture
def edited(qtbot: QtBot, running: RunningProgram, window: MainWindow, local_workspace: Workspace) -> Key:
    """Somebody whose city and title were changed here, and changed again by a colleague; the degree by nobody."""
    with local_workspace.action("candidate.create") as session:
        key = factories.candidate(session, "韩立群", city="无锡", title="主管", company="甲").id

    def edit(session: Session, **values: str) -> None:
        row = session.get_one(Candidate, key)
        for name, value in values.items():
            setattr(row, name, value)

    done: list[object] = []
    running.run(
        lambda s: edit(s, city="苏州", title="经理", company="乙"), code="candidate.edit", done=lambda _: done.append(1)
    )
    qtbot.waitUntil(lambda: bool(done))
    with local_workspace.action("candidate.edit") as session:
        edit(session, city="昆山", title="总监")
    running.operations.ask_over = lambda error, go_on: UndoAsking(running, window).ask(error, go_on)
    return key


def asked(qtbot: QtBot, window: MainWindow, running: RunningProgram) -> ConflictDialog:
    running.undo()
    qtbot.waitUntil(lambda: window.findChild(ConflictDialog) is not None)
    dialog = window.findChild(ConflictDialog)
    assert dialog is not None
    return dialog


def stands(workspace: Workspace, key: Key) -> tuple[str, str, str]:
    with workspace.reading() as session:
        row = session.get_one(Candidate, key)
        return row.city, row.title, row.company


def test_each_value_is_decided_by_itself_and_the_rest_is_undone(
    qtbot: QtBot, window: MainWindow, running: RunningProgram, local_workspace: Workspace, edited: Key
) -> None:
    dialog = asked(qtbot, window, running)
    assert {(row.clash.theirs, row.clash.mine) for row in dialog.rows} == {("昆山", "无锡"), ("总监", "主管")}
    assert stands(local_workspace, edited) == ("昆山", "总监", "乙")  # nothing yet

    next(row for row in dialog.rows if row.clash.theirs == "昆山").choose(MINE)
    dialog.accept()
    qtbot.waitUntil(lambda: stands(local_workspace, edited) == ("无锡", "总监", "甲"))

    running.redo()  # the choice is an act like any other
    qtbot.waitUntil(lambda: stands(local_workspace, edited) == ("昆山", "总监", "乙"))


def test_undoing_nothing_leaves_everything(
    qtbot: QtBot, window: MainWindow, running: RunningProgram, local_workspace: Workspace, edited: Key
) -> None:
    asked(qtbot, window, running).reject()
    qtbot.waitUntil(lambda: running.operations.is_idle)
    assert stands(local_workspace, edited) == ("昆山", "总监", "乙")
