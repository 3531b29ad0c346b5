"""The frame: places and the way back, pages made once, badges, widths, areas, another language."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.header import HEIGHT as HEADER_HEIGHT
from desktop.main_window import MainWindow
from desktop.places import Places
from desktop.program import RunningProgram
from desktop.rail import RailItem
from desktop.status_bar import HEIGHT as STATUS_HEIGHT
from desktop.theme import ThemeChoice, ThemeSwitch
from desktop.window_acts import WindowActs
from models.tables import Candidate
from models.values.enums import Role
from models.values.keys import new_key
from services.use_cases import UseCase
from tests import factories
from tests.desktop.conftest import SmallPage
from views.common.context_panel import ContextPanel
from views.common.keys import Keys
from views.context import Me, PageName, Place


def page(window: MainWindow) -> SmallPage:
    shown = window.page
    assert isinstance(shown, SmallPage)
    return shown


def add(session: Session, *, name: str) -> str:
    return factories.candidate(session, name).name


def test_the_window_starts_at_today_and_names_its_page(window: MainWindow) -> None:
    assert page(window).page_name == PageName.TODAY
    assert window.windowTitle().endswith("— today")
    assert window.minimumSize().width() == 1024
    assert (window.header.height(), window.status.height(), window.rail.width()) == (HEADER_HEIGHT, STATUS_HEIGHT, 64)


def test_going_back_leads_through_the_places(window: MainWindow, running: RunningProgram) -> None:
    one, other = new_key(), new_key()
    running.open(Place(PageName.BOARD, one))
    running.open(Place(PageName.CANDIDATE, other))
    running.open(Place(PageName.CANDIDATE, other, view="files"))
    running.back()
    assert page(window).shown[-1] == Place(PageName.BOARD, one)
    running.back()
    running.back()
    assert page(window).page_name == PageName.TODAY


def test_a_page_is_made_once_and_told_its_place_each_time(window: MainWindow, running: RunningProgram) -> None:
    running.open(Place(PageName.BOARD, new_key()))
    board = page(window)
    running.open(Place(PageName.TODAY))
    running.open(Place(PageName.BOARD, new_key()))
    assert page(window) is board
    assert len(board.shown) == 2


def test_a_hidden_page_looks_again_when_it_is_seen(qtbot: QtBot, window: MainWindow, running: RunningProgram) -> None:
    today = page(window)
    running.open(Place(PageName.POSITIONS))
    before = today.refreshed
    with qtbot.waitSignal(running.changed):
        running.run(partial(add, name="韩立群"), code=UseCase.CANDIDATE_CREATE)
    assert today.refreshed == before
    window.stack.setCurrentWidget(today)
    assert today.refreshed == before + 1


def test_a_click_in_the_rail_goes_there_and_marks_it(qtbot: QtBot, window: MainWindow) -> None:
    item = next(item for item in window.rail.findChildren(RailItem) if item.command.id == "insights")
    qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
    assert page(window).page_name == PageName.INSIGHTS
    assert [found.command.id for found in window.rail.findChildren(RailItem) if found.isChecked()] == ["insights"]


def test_a_place_without_an_item_lights_up_where_it_belongs(window: MainWindow, running: RunningProgram) -> None:
    running.open(Place(PageName.BOARD, new_key()))
    assert [found.command.id for found in window.rail.findChildren(RailItem) if found.isChecked()] == ["positions"]


def test_an_interviewer_sees_only_what_is_theirs(qtbot: QtBot, window: MainWindow, running: RunningProgram) -> None:
    running.me = Me(new_key(), "许静", frozenset({Role.INTERVIEWER}))
    window.attach(running)
    shown = {item.command.id for item in window.rail.findChildren(RailItem)}
    assert shown == {"today", "inbox", "positions", "calendar", "preferences"}


def test_the_badge_survives_another_language(window: MainWindow) -> None:
    window.set_count(PageName.TODAY, 6)
    window.rebuild()
    item = next(item for item in window.rail.findChildren(RailItem) if item.command.id == "today")
    assert item.accessibleDescription() == "6"


def test_another_language_makes_the_pages_anew_at_the_same_place(window: MainWindow, running: RunningProgram) -> None:
    key = new_key()
    running.open(Place(PageName.BOARD, key))
    before = page(window)
    window.rebuild()
    assert page(window) is not before
    assert page(window).shown == [Place(PageName.BOARD, key)]
    running.back()
    assert page(window).page_name == PageName.TODAY


def test_a_toast_of_a_use_case_undoes_it(qtbot: QtBot, window: MainWindow, running: RunningProgram) -> None:
    running.undone.connect(WindowActs(window).tell_undone)
    running.run(partial(add, name="彭勇"), code=UseCase.CANDIDATE_CREATE, toast="已添加 彭勇")
    qtbot.waitUntil(lambda: window.toasts.shown == ["已添加 彭勇"])
    qtbot.waitUntil(lambda: running.operations.next_undo is not None)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Add a candidate" in window.toasts.shown[-1])
    assert len(window.toasts.shown) == 1  # the offer of this undo is gone
    with running.workspace.reading() as session:
        assert session.scalars(select(Candidate.name)).all() == []


def test_an_error_goes_when_its_page_is_left(window: MainWindow, running: RunningProgram) -> None:
    running.toast("The file is damaged.", is_error=True)
    assert window.toasts.shown == ["The file is damaged."]
    running.open(Place(PageName.TODAY))
    running.open(Place(PageName.POSITIONS))
    assert window.toasts.shown == []


def test_an_error_goes_when_its_page_begins_with_something_else(window: MainWindow, running: RunningProgram) -> None:
    running.open(Place(PageName.POSITIONS))
    running.toast("The file is damaged.", is_error=True)
    running.toast("Saved")
    page(window).begun_anew.emit()
    assert window.toasts.shown == ["Saved"]


def test_undo_says_when_there_is_nothing_to_undo(window: MainWindow, acts: WindowActs) -> None:
    acts.undo()
    assert window.toasts.shown == ["Nothing to undo in this session"]


@pytest.mark.parametrize(("width", "search"), [(1440, 210), (1366, 150), (1280, 150), (1093, 32), (1024, 32)])
def test_the_search_shrinks_with_the_window(qtbot: QtBot, window: MainWindow, width: int, search: int) -> None:
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.header.search.width() == search)


def test_f6_leads_around_the_areas(qtbot: QtBot, window: MainWindow, acts: WindowActs) -> None:
    together = ContextPanel(QWidget(), panel := QWidget())
    panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    together.content.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout = page(window).layout()
    assert layout is not None
    layout.addWidget(together)
    window.resize(1440, 800)
    qtbot.waitUntil(panel.isVisible)
    together.content.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(4):
        acts.next_zone()
        seen.append(QApplication.focusWidget())
    assert seen[0] is panel
    assert isinstance(seen[1], RailItem)
    assert seen[2] is window.header.search
    assert seen[3] is together.content


def test_the_context_panel_key_hides_and_shows_it(qtbot: QtBot, window: MainWindow, acts: WindowActs) -> None:
    together = ContextPanel(QWidget(), panel := QWidget())
    layout = page(window).layout()
    assert layout is not None
    layout.addWidget(together)
    qtbot.waitUntil(panel.isVisible)
    acts.toggle_context()
    assert not panel.isVisible()
    acts.toggle_context()
    assert panel.isVisible()


def test_ctrl_and_a_digit_open_the_rail(qtbot: QtBot, window: MainWindow, acts: WindowActs) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert page(window).page_name == PageName.CALENDAR


def test_escape_goes_back(qtbot: QtBot, window: MainWindow, running: RunningProgram) -> None:
    running.open(Place(PageName.POSITIONS))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert page(window).page_name == PageName.TODAY


def test_a_locked_window_keeps_nothing_of_the_workspace(window: MainWindow) -> None:
    window.set_count(PageName.TODAY, 6)
    window.toasts.show("韩立群 已移至「复试」")
    window.detach()
    assert window.page is None
    assert window.pages == {}
    assert window.toasts.shown == []
    assert window.places.here is None
    assert "—" not in window.windowTitle()


def test_the_status_bar_says_notes_and_keys(window: MainWindow) -> None:
    window.set_notes([("hard-drive", "本机数据 · 已保存 09:41")])
    assert window.status.accessibleName() == "本机数据 · 已保存 09:41 · 联系方式已遮盖"
    image = window.status.grab().toImage()
    right = {image.pixelColor(x, 13).name() for x in range(image.width() - 80, image.width())}
    assert len(right) > 2  # the key and its words are painted at the right end


def test_the_way_back_keeps_one_entry_for_one_object() -> None:
    places = Places()
    key = new_key()
    places.go(Place(PageName.TODAY))
    places.go(Place(PageName.CANDIDATE, key, view="timeline"))
    places.go(Place(PageName.CANDIDATE, key, view="files"))
    assert places.here == Place(PageName.CANDIDATE, key, view="files")
    assert places.back() == Place(PageName.TODAY)
    assert places.back() is None


def test_a_button_of_the_header_is_where_a_person_clicks(qtbot: QtBot, window: MainWindow) -> None:
    bell = window.header.bell
    assert window.childAt(bell.mapTo(window, QPoint(4, 4))) is bell
    qtbot.mouseClick(bell, Qt.MouseButton.LeftButton)
    assert window.activity.isVisible()


def test_the_first_frame_has_the_areas_of_the_window_where_they_will_be(qtbot: QtBot, qapp: QApplication) -> None:
    ThemeSwitch(qapp, ThemeChoice.LIGHT).close()
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    assert not window.is_furnished
    empty = window.grab().toImage()
    window.furnish()
    qtbot.waitUntil(window.rail.isVisible)
    full = window.grab().toImage()
    width, height = window.width(), window.height()
    for x, y in ((63, 300), (2, 300), (width // 2, HEADER_HEIGHT - 1), (300, height - STATUS_HEIGHT), (300, 300)):
        assert empty.pixelColor(x, y).name() == full.pixelColor(x, y).name(), (x, y)


def test_a_key_that_the_page_has_too_is_the_pages(
    qtbot: QtBot, window: MainWindow, acts: WindowActs, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []
    Keys(page(window)).always("Ctrl+F", lambda: found.append("page"))
    monkeypatch.setattr(acts, "open_palette", lambda: found.append("window"))
    page(window).field.setFocus()
    for _ in range(3):
        qtbot.keyClick(page(window).field, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert found == ["page", "page", "page"]


def test_the_focus_of_a_vanished_field_comes_home_to_the_page(
    qtbot: QtBot, window: MainWindow, acts: WindowActs
) -> None:
    here = page(window)
    for vanish in (here.field.hide, lambda: here.field.setEnabled(False), here.field.deleteLater):
        here.field.show()
        here.field.setEnabled(True)
        here.field.setFocus()
        assert QApplication.focusWidget() is here.field
        vanish()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is here)


def test_the_focus_of_a_toast_comes_home_to_the_page(qtbot: QtBot, window: MainWindow, acts: WindowActs) -> None:
    toast = QPushButton(window)
    toast.show()
    toast.setFocus()
    toast.hide()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page(window))


def test_a_click_on_an_action_of_the_header_leaves_the_focus_in_the_page(qtbot: QtBot, window: MainWindow) -> None:
    here = page(window)
    button = QPushButton("Act")
    here.header_row.add(button)
    here.field.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is here.field


@pytest.mark.parametrize(
    ("screen", "is_whole"), [((1366, 728), True), ((1440, 860), True), ((1920, 1040), False), ((800, 800), False)]
)
def test_a_first_start_takes_the_whole_of_a_small_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, screen: tuple[int, int], is_whole: bool
) -> None:
    room = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, *screen))
    monkeypatch.setattr(MainWindow, "screen", lambda _self: room)
    QSettings().remove("window/geometry")
    window = MainWindow()
    qtbot.addWidget(window)
    assert bool(window.windowState() & Qt.WindowState.WindowMaximized) is is_whole
