"""A window with a running program and small pages, so that the frame is tested apart from the screens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

import views.pages
from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from desktop.window_acts import WindowActs
from models.tables import Person
from services.workspace import Workspace
from views.common.page import Note, Page
from views.context import Changes, KeyHint, Me, PageName, Place, Program


class SmallPage(Page):
    """Notes where it was sent and how often it looked again."""

    def __init__(self, program: Program, name: PageName) -> None:
        super().__init__(program)
        self.page_name = name
        self.shown: list[Place] = []
        self.refreshed = 0
        self.header_row.set_title(name.value)
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)

    def title(self) -> str:
        return self.page_name.value

    def hints(self) -> list[KeyHint]:
        return [KeyHint("J/K", "上下")]

    def notes(self) -> list[Note]:
        return [("shield-check", "联系方式已遮盖")]

    def show_place(self, place: Place) -> None:
        self.shown.append(place)
        super().show_place(place)

    def refresh(self) -> None:
        self.refreshed += 1

    def wants(self, changes: Changes) -> bool:
        return changes.touch("candidate")


def small_page(name: PageName, program: Program) -> Page:
    return SmallPage(program, name)


@pytest.fixture
def running(local_workspace: Workspace, qtbot: QtBot) -> Iterator[RunningProgram]:
    with local_workspace.reading() as session:
        person = session.get_one(Person, local_workspace.person)
        me = Me(person.id, person.name, frozenset(person.roles))
    program = RunningProgram(local_workspace, me)
    yield program
    program.jobs.close()
    program.operations.close()


@pytest.fixture
def window(running: RunningProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(views.pages, "create", small_page)
    QSettings().remove("window/geometry")
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.attach(running)
    return window


@pytest.fixture
def acts(window: MainWindow) -> WindowActs:
    return WindowActs(window)
