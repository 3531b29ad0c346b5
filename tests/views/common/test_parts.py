"""Toasts, tables, context panel, states, keys: behaviour on real widgets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from views.common import toast as toasts
from views.common.batch_bar import BatchBar
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.fields import ElidedLabel
from views.common.keys import Keys, single_keys
from views.common.page import HeaderRow
from views.common.rows import Column, RowsModel
from views.common.states import Banner, EmptyState, LoadingOverlay
from views.common.table import Table, density
from views.common.toast import ToastHost


@dataclass(frozen=True)
class Channel:
    name: str
    count: int


COLUMNS = [
    Column[Channel]("name", "渠道", lambda row: row.name, sort=lambda row: row.name, stretches=True),
    Column[Channel]("count", "简历", lambda row: str(row.count), is_number=True, sort=lambda row: row.count, width=90),
]
ROWS = [Channel("内推", 46), Channel("复联", 38), Channel("招聘会", 64)]


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.mouseMove(window, QPoint(5, 5))  # a toast under the mouse would stay
    return window


def test_a_toast_offers_undo_and_goes(qtbot: QtBot, window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toasts, "LIFE_MS", 40)
    host = ToastHost(window)
    undone: list[bool] = []
    host.show("已移动 3 人", undo=lambda: undone.append(True))
    assert host.shown == ["已移动 3 人"]
    qtbot.waitUntil(lambda: host.shown == [])

    toast = host.show("已移动 1 人", undo=lambda: undone.append(True))
    button = next(button for button in toast.findChildren(Button))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert undone == [True]
    qtbot.waitUntil(lambda: host.shown == [])


def test_an_error_stays_until_it_is_closed(qtbot: QtBot, window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toasts, "LIFE_MS", 1)
    host = ToastHost(window)
    toast = host.show("磁盘已满", is_error=True)
    host.show("已保存")
    qtbot.waitUntil(lambda: "已保存" not in host.shown)
    assert host.shown == ["磁盘已满"]
    toast.close_now()
    qtbot.waitUntil(lambda: host.shown == [])


def test_no_toast_covers_another_and_three_are_the_most(qtbot: QtBot, window: QMainWindow) -> None:
    host = ToastHost(window)
    shown = [host.show(f"第 {number} 条") for number in range(4)]
    qtbot.waitUntil(lambda: len(host.shown) == 3)
    tops = [toast.geometry().top() for toast in shown[1:]]
    assert tops == sorted(tops)
    assert min(later - earlier for earlier, later in pairwise(tops)) >= 40


def test_a_toast_stands_above_the_batch_bar(qtbot: QtBot, window: QMainWindow) -> None:
    host, bar = ToastHost(window), BatchBar(window)
    toast = host.show("已撤销")
    low = toast.geometry().bottom()
    bar.set_selected("已选 3 人")
    qtbot.waitUntil(lambda: toast.geometry().bottom() < low - 30)
    bar.set_selected("")
    qtbot.waitUntil(lambda: toast.geometry().bottom() == low)


def test_the_batch_bar_is_there_while_something_is_selected(qtbot: QtBot, window: QMainWindow) -> None:
    moved: list[bool] = []
    bar = BatchBar(window)
    button = bar.add("chevrons-right", "移至阶段", lambda: moved.append(True), key="1–6")
    assert not bar.isVisible()
    bar.set_selected("已选 3 人")
    assert bar.isVisible()
    assert abs(bar.geometry().center().x() - window.width() // 2) <= 1
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert moved == [True]
    bar.set_selected("")
    assert not bar.isVisible()


def test_acts_that_find_no_room_stand_in_a_menu(qtbot: QtBot, window: QMainWindow) -> None:
    done: list[str] = []
    bar = BatchBar(window)
    names = ["移至阶段", "打标签", "交接", "比较", "推荐", "淘汰", "取消"]
    buttons = [bar.add("x", name, partial(done.append, name)) for name in names]
    window.resize(360, 600)
    bar.set_selected("已选 3 人")
    shown = [name for name, button in zip(names, buttons, strict=True) if button.isVisibleTo(bar)]
    assert bar.width() <= window.width()
    assert shown[-1] == "取消"
    told = [act.text() for act in bar._menu.actions()]
    assert [*shown[:-1], *told, "取消"] == names
    bar._menu.actions()[0].trigger()
    assert done == told[:1]
    window.resize(1200, 600)
    qtbot.waitUntil(lambda: all(button.isVisibleTo(bar) for button in buttons))
    assert not bar._more.isVisibleTo(bar)


def test_rows_obey_qt_and_sort_with_their_selection(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows(ROWS)
    table = Table("channels_of_a_test")
    qtbot.addWidget(table)
    table.show_rows(model)
    table.selectRow(2)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.count for row in model.rows] == [64, 46, 38]
    assert table.selected_rows() == [0]
    model.set_rows([*ROWS, Channel("猎头", 50)])
    assert [row.count for row in model.rows] == [64, 50, 46, 38]


def test_rows_that_come_while_ctrl_is_held_are_selected_all_the_same(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.set_rows(ROWS)
    table = Table("held_keys_of_a_test")
    qtbot.addWidget(table)
    table.show_rows(model)
    table.show()
    qtbot.keyPress(table, Qt.Key.Key_Control)
    qtbot.keyPress(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    table.setCurrentIndex(model.index(1, 0))
    qtbot.keyRelease(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert table.selected_rows() == [1]


def test_j_and_k_move_space_selects_and_enter_opens(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.set_rows(ROWS)
    table = Table("keys_of_a_test")
    qtbot.addWidget(table)
    table.show_rows(model)
    table.show()
    table.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_J)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_rows() == [1, 2]
    qtbot.keyClick(table, Qt.Key.Key_K)
    assert (table.currentIndex().row(), table.selected_rows()) == (1, [1])
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.selected_rows() == []
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0].row() == 1


def test_row_height_follows_the_preferred_density(qtbot: QtBot) -> None:
    table = Table("density_of_a_test")
    qtbot.addWidget(table)
    model = RowsModel(COLUMNS)
    model.set_rows(ROWS)
    table.show_rows(model)
    try:
        density().choose("dense")
        assert table.rowHeight(0) == 30
    finally:
        density().choose("comfortable")
    assert table.rowHeight(0) == 40


def test_a_column_width_is_remembered(qtbot: QtBot) -> None:
    QSettings().setValue("columns/widths_of_a_test/count", 133)
    table = Table("widths_of_a_test")
    qtbot.addWidget(table)
    table.show_rows(RowsModel(COLUMNS))
    assert table.columnWidth(1) == 133


def context(window: QMainWindow) -> tuple[ContextPanel, QWidget, QWidget]:
    content, panel = QWidget(), QWidget()
    together = ContextPanel(content, panel, width=392, least=324)
    window.setCentralWidget(together)
    return together, content, panel


@pytest.mark.parametrize(("width", "panel_width"), [(1440, 392), (1366, 324), (1280, 324)])
def test_the_context_panel_stands_beside_the_content(
    qtbot: QtBot, window: QMainWindow, width: int, panel_width: int
) -> None:
    together, content, _ = context(window)
    window.resize(width, 700)
    qtbot.waitUntil(lambda: content.width() == width - panel_width)
    assert not together.is_drawer
    together.toggle()
    assert content.width() == width


def test_the_context_panel_becomes_a_drawer_in_a_narrow_window(qtbot: QtBot, window: QMainWindow) -> None:
    together, content, panel = context(window)
    window.resize(1093, 614)
    qtbot.waitUntil(lambda: content.width() == 1093)
    assert together.is_drawer
    assert not panel.isVisible()
    together.reveal()
    qtbot.waitUntil(lambda: panel.isVisible() and panel.mapTo(together, panel.rect().topRight()).x() <= 1093)
    assert content.width() == 1093
    qtbot.keyClick(together, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not panel.isVisible())


def test_bars_come_only_when_the_answer_takes_long(qtbot: QtBot, window: QMainWindow) -> None:
    over = QWidget(window)
    window.setCentralWidget(over)
    overlay = LoadingOverlay(over)
    overlay.begin()
    assert not overlay.isVisible()
    qtbot.waitUntil(overlay.isVisible)
    overlay.end()
    assert not overlay.isVisible()
    overlay.begin()  # a reload keeps the old data on screen
    assert not overlay._wait.isActive()


def test_an_empty_place_leads_on(qtbot: QtBot) -> None:
    gone: list[bool] = []
    empty = EmptyState("inbox", "还没有候选人", "拖入简历", act="收简历", do=lambda: gone.append(True))
    qtbot.addWidget(empty)
    empty.show()
    qtbot.mouseClick(empty.findChild(Button), Qt.MouseButton.LeftButton)
    assert gone == [True]


def test_a_letter_acts_on_the_page_but_not_in_a_text_field(qtbot: QtBot, window: QMainWindow) -> None:
    page = QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column = QVBoxLayout(page)
    field = QLineEdit()
    column.addWidget(field)
    window.setCentralWidget(page)
    starred: list[bool] = []
    Keys(page).letter("S", lambda: starred.append(True))
    qtbot.waitUntil(page.isVisible)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_S)
    assert starred == [True]

    field.setFocus()
    qtbot.keyClicks(field, "s")
    assert (starred, field.text()) == ([True], "s")

    page.setFocus()
    single_keys().switch(False)
    try:
        qtbot.keyClick(page, Qt.Key.Key_S)
    finally:
        single_keys().switch(True)
    assert starred == [True]


def test_a_banner_is_as_high_as_its_words(qtbot: QtBot, window: QMainWindow) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    banner = Banner()
    column.addWidget(banner)
    column.addStretch(1)
    window.setCentralWidget(page)
    banner.tell("离线")
    qtbot.waitUntil(lambda: banner.height() < 40)
    banner.tell("磁盘只剩 180 MB，备份已暂停。" * 12)
    qtbot.waitUntil(lambda: banner.height() > 60)


def test_a_long_title_leaves_room_for_the_acts_of_the_header(qtbot: QtBot) -> None:
    row = HeaderRow()
    qtbot.addWidget(row)
    row.set_title("高级制造工程与精益生产改善项目经理（华东区域·常驻苏州工业园区）")
    row.set_context("需 2 人 · 已入职 1")
    button = Button("添加候选人", role="primary")
    row.add(button)
    row.resize(420, 51)
    row.show()
    assert button.width() == button.sizeHint().width()
    assert button.geometry().right() <= 420
    row.set_title("今日")
    row.resize(900, 51)
    title = row.findChildren(ElidedLabel)[0]
    qtbot.waitUntil(lambda: title.width() >= title.sizeHint().width())


def test_return_in_a_table_that_waits_for_its_rows_opens_nothing(qtbot: QtBot) -> None:
    table = Table("waiting_of_a_test")
    qtbot.addWidget(table)
    model = RowsModel(COLUMNS)
    table.show_rows(model)
    opened: list[int] = []
    table.opened.connect(lambda index: opened.append(index.row()))
    table.show()
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == []

    model.set_rows(ROWS)
    table.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [0]
