"""Files dropped on the real window become applications, with the program's own threads and workers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop.program import RunningProgram
from desktop.shell import Shell
from models.tables import Application, IntakeItem, Person
from models.values.keys import Key
from services import isolation
from services.workspace import Workspace
from tests import factories
from tests.services.resumes import making
from views.context import Me, PageName, Place
from views.intake.drop import FileDrop
from views.intake.page import IntakePage

MANY = 60


@pytest.fixture
def shell(qtbot: QtBot, qapp: QApplication, local_workspace: Workspace) -> Iterator[Shell]:
    with local_workspace.reading() as session:
        person = session.get_one(Person, local_workspace.person)
        me = Me(person.id, person.name, frozenset(person.roles))
    program = RunningProgram(local_workspace, me)
    made = Shell(qapp, theme="light", language="en")
    qtbot.addWidget(made.window)
    made.window.resize(1440, 868)
    made.window.show()
    made.attach(program, Place(PageName.INTAKE))
    yield made
    made.close()
    program.operations.close()
    isolation.shared().stop()


def board(workspace: Workspace) -> Key:
    with workspace.action("position.create") as session:
        factories.channel(session)
        return factories.position(session).id


def drop(shell: Shell, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # Qt gives a drop to the widget that took the drag.
    QApplication.sendEvent(shell.window, QDragEnterEvent(QPoint(300, 300), copy, data, left, none))
    QApplication.sendEvent(shell.window, QDropEvent(QPointF(300, 300), copy, data, left, none))


def intake(shell: Shell) -> IntakePage:
    page = shell.window.pages[PageName.INTAKE]
    assert isinstance(page, IntakePage)
    return page


def test_a_folder_dropped_on_the_window_is_read_while_the_window_lives_and_is_taken_in(
    qtbot: QtBot, shell: Shell, local_workspace: Workspace, tmp_path: Path
) -> None:
    position = board(local_workspace)
    home = tmp_path / "résumés"
    home.mkdir()
    for number in range(MANY):
        lines = [
            f"周明{chr(0x4E00 + 37 * number)}",
            f"电话：137{61234567 + 7919 * number}",
            "教育背景",
            "扬州大学\t会计学\t本科",
        ]
        name = f"{number:03}"
        (home / f"{name}.docx").write_bytes(making.word(lines))
    (home / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    (home / "program.pdf").write_bytes(b"MZ\x90\0" + b"\1" * 99)

    qtbot.waitUntil(lambda: shell.window.findChild(FileDrop) is not None, timeout=30_000)
    drop(shell, home)
    page = intake(shell)
    qtbot.waitUntil(lambda: len(page._batch.results) == MANY + 2 and not page._batch.is_running, timeout=60_000)
    results = {name: code for name, code, _ in page._batch.results}
    assert results["broken.pdf"] == "resume.unreadable_pdf"
    assert results["program.pdf"] == "resume.program"
    assert sum(not code for code in results.values()) == MANY
    qtbot.waitUntil(lambda: len(page._lines) == MANY + 2, timeout=10_000)
    qtbot.waitUntil(lambda: page._fields.review is not None and page._preview.document() is not None, timeout=10_000)

    page._fields._position.setCurrentIndex(1)
    page._fields._channel.setCurrentIndex(1)
    page.accept_current()
    qtbot.waitUntil(lambda: len(page._lines) == MANY + 1, timeout=10_000)
    with local_workspace.reading() as session:
        assert session.scalars(select(Application.position_id)).all() == [position]
    page.accept_ready()
    qtbot.waitUntil(lambda: len(page._lines) == 2, timeout=30_000)
    with local_workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Application)) == MANY
        left = session.scalars(select(IntakeItem.error).where(IntakeItem.state == "failed")).all()
        assert sorted(left) == ["resume.program", "resume.unreadable_pdf"]
