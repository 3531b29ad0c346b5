"""Ctrl+K finds people, positions and acts, and leads there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.palette import Entry, EntryModel, Palette
from desktop.program import RunningProgram
from desktop.window_acts import WindowActs
from models.values.keys import Key
from services import search
from services.workspace import Workspace
from tests import factories
from views.context import PageName, Place


@pytest.fixture
def person(local_workspace: Workspace) -> Key:
    with local_workspace.action("test") as session:
        key: Key = factories.candidate(session, "韩立群").id
    search.follow(local_workspace)
    return key


def palette(window: MainWindow) -> Palette:
    found = window.findChild(Palette)
    assert found is not None
    return found


def titles(window: MainWindow) -> list[str]:
    return [entry.title for entry in palette(window).model.lines]


@pytest.mark.parametrize("typed", ["hlq", "hanli", "HLQ"])
def test_a_person_is_found_by_pinyin_and_initials(
    qtbot: QtBot, person: Key, window: MainWindow, acts: WindowActs, typed: str
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(palette(window).field, typed)
    qtbot.waitUntil(lambda: "韩立群" in titles(window))
    qtbot.keyClick(palette(window).field, Qt.Key.Key_Return)
    assert window.places.here == Place(PageName.CANDIDATE, person)


def test_a_person_is_found_by_name(qtbot: QtBot, person: Key, window: MainWindow, acts: WindowActs) -> None:
    acts.open_palette()
    palette(window).field.setText("韩立")
    qtbot.waitUntil(lambda: titles(window)[0] == "韩立群")


def test_an_act_is_found_by_its_words(qtbot: QtBot, window: MainWindow, acts: WindowActs) -> None:
    acts.open_palette()
    qtbot.keyClicks(palette(window).field, "sett")
    assert titles(window) == ["Settings"]
    qtbot.keyClick(palette(window).field, Qt.Key.Key_Return)
    assert window.places.here == Place(PageName.PREFERENCES)


def test_nothing_found_says_what_to_try(qtbot: QtBot, window: MainWindow, acts: WindowActs) -> None:
    acts.open_palette()
    palette(window).field.setText("没有这个人zzz")
    assert titles(window) == ["Nothing found"]
    qtbot.keyClick(palette(window).field, Qt.Key.Key_Return)
    assert palette(window).isVisible()  # there is nowhere to go


def test_escape_closes_and_the_page_has_the_keys_again(qtbot: QtBot, window: MainWindow, acts: WindowActs) -> None:
    acts.open_palette()
    qtbot.keyClick(palette(window).field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(Palette) is None)
    assert window.page is not None
    assert window.page.hasFocus()


def test_arrow_keys_go_around_the_list(qtbot: QtBot, window: MainWindow, acts: WindowActs) -> None:
    acts.open_palette()
    shown = palette(window)
    qtbot.keyClick(shown.field, Qt.Key.Key_Up)
    assert shown.list.currentIndex().row() == shown.model.rowCount() - 1
    qtbot.keyClick(shown.field, Qt.Key.Key_Down)
    assert shown.list.currentIndex().row() == 0


def test_an_answer_to_an_emptied_field_is_not_shown(
    qtbot: QtBot, person: Key, window: MainWindow, acts: WindowActs, running: RunningProgram
) -> None:
    acts.open_palette()
    palette(window).field.setText("韩立")
    palette(window).field.setText("")
    with qtbot.waitSignal(running.changed, timeout=200, raising=False):
        pass
    assert "韩立群" not in titles(window)


def test_the_lines_obey_qt(qtbot: QtBot, window: MainWindow) -> None:
    model = EntryModel(window)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_lines([Entry("star", "a"), Entry("star", "b")])
    model.set_lines([])
    assert model.rowCount() == 0
