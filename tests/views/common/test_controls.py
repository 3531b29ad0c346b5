"""Buttons, chips, switches, fields: what a person sees and does with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.values.limits import Level
from views.common.buttons import Button, IconButton, SplitButton
from views.common.chips import Chip, LimitMark, Status
from views.common.fields import FormRow, SearchCombo, SearchField
from views.common.look import look
from views.common.switches import Segmented, Tabs, Toggle


def colors_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_button_is_as_wide_as_its_icon_words_and_key(qtbot: QtBot) -> None:
    plain, full = Button("推进到 复试"), Button("推进到 复试", icon="arrow-right", key="4")
    qtbot.addWidget(plain)
    qtbot.addWidget(full)
    assert full.sizeHint().width() >= plain.sizeHint().width() + 16 + 18
    assert (plain.sizeHint().height(), Button("x", size="row").sizeHint().height()) == (32, 24)
    assert full.accessibleDescription() == "4"


def test_a_button_shows_its_focus_ring_to_the_keyboard_only(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("安排面试", parent=window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert look().color("focus").name() not in colors_of(button.grab().toImage())
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert look().color("focus").name() in colors_of(button.grab().toImage())


def test_an_icon_button_says_what_it_does(qtbot: QtBot) -> None:
    button = IconButton("star", "星标", key="S")
    qtbot.addWidget(button)
    assert button.accessibleName() == "星标"
    assert button.toolTip() == "星标  S"


def test_a_split_button_acts_and_offers_more(qtbot: QtBot) -> None:
    menu = QMenu()
    split = SplitButton("推进", menu, "其他阶段")
    qtbot.addWidget(split)
    with qtbot.waitSignal(split.clicked):
        qtbot.mouseClick(split.button, Qt.MouseButton.LeftButton)
    assert split.more.menu() is menu


def test_a_chip_grows_by_its_cross_when_it_is_on(qtbot: QtBot) -> None:
    chip = Chip("只看超时", icon="alarm-clock", count=4)
    qtbot.addWidget(chip)
    off = chip.sizeHint().width()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    assert chip.sizeHint().width() == off + 17


def test_status_and_limit_are_read_aloud_in_words(qtbot: QtBot) -> None:
    status = Status("冲突", icon="triangle-alert", kind="danger")
    mark = LimitMark()
    qtbot.addWidget(status)
    qtbot.addWidget(mark)
    mark.set_limit(1.2, Level.OVERDUE, "已超 2 小时", "限 24 小时")
    assert status.accessibleName() == "冲突"
    assert mark.accessibleName() == "已超 2 小时 限 24 小时"
    assert look().color("danger").name() in colors_of(mark.grab().toImage())


def test_segments_choose_by_click_and_arrow_key(qtbot: QtBot) -> None:
    segments = Segmented()
    qtbot.addWidget(segments)
    for key, words in (("board", "看板"), ("list", "列表"), ("funnel", "漏斗")):
        segments.add(key, words)
    segments.show()
    picked: list[str] = []
    segments.picked.connect(picked.append)
    assert segments.current == "board"
    last = segments.findChildren(QAbstractButton)[2]
    qtbot.mouseClick(last, Qt.MouseButton.LeftButton)
    assert (segments.current, picked) == ("funnel", ["funnel"])
    segments.choose("list")
    assert (segments.current, picked) == ("list", ["funnel"])


def test_the_open_tab_is_underlined(qtbot: QtBot) -> None:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.add("timeline", "时间线")
    tabs.add("evaluations", "评价", count=2)
    tabs.resize(300, 40)
    tabs.show()
    image = tabs.grab().toImage()
    assert image.pixelColor(3, image.height() - 1).name() == look().color("accent").name()


def test_a_toggle_answers_over_its_whole_width(qtbot: QtBot) -> None:
    toggle = Toggle("单键操作")
    qtbot.addWidget(toggle)
    toggle.show()
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=QPoint(toggle.width() - 4, 10))
    assert toggle.isChecked()


def test_a_form_row_says_how_to_put_it_right(qtbot: QtBot) -> None:
    field = QLineEdit()
    row = FormRow("手机", field, required=True)
    qtbot.addWidget(row)
    row.show()
    assert field.accessibleName() == "手机"
    row.set_error("还差 4 位数字")
    assert field.property("invalid") is True
    assert field.accessibleDescription() == "还差 4 位数字"
    row.set_error("")
    assert field.property("invalid") is False


def test_search_asks_once_for_a_burst_of_keys_and_escape_empties(qtbot: QtBot) -> None:
    field = SearchField("查找")
    qtbot.addWidget(field)
    asked: list[str] = []
    field.searched.connect(asked.append)
    qtbot.keyClicks(field, "hlq")
    qtbot.waitUntil(lambda: asked == ["hlq"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert asked == ["hlq", ""]


def test_a_searched_combo_goes_back_to_an_entry(qtbot: QtBot) -> None:
    combo = SearchCombo("渠道")
    qtbot.addWidget(combo)
    combo.set_choices([(1, "前程无忧"), (2, "内推")], empty="不限")
    field = combo.lineEdit()
    assert field is not None
    field.setText("内推")
    field.editingFinished.emit()
    assert combo.currentData() == 2
    field.setText("没有这个渠道")
    field.editingFinished.emit()
    assert combo.currentText() == "内推"


def test_words_are_not_cut_when_a_layout_gives_a_button_its_hint(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button = Button("Schedule the next interview", role="primary", key="I")
    column.addWidget(button)
    window.show()
    assert button.width() >= button.sizeHint().width()
    button.event(QEvent(QEvent.Type.StyleChange))


def test_a_click_on_the_words_of_a_searched_combo_offers_every_entry(qtbot: QtBot) -> None:
    combo = SearchCombo("渠道")
    qtbot.addWidget(combo)
    combo.set_choices([(1, "内推"), (2, "智联招聘"), (3, "猎聘")])
    combo.setCurrentIndex(1)
    combo.show()
    chosen: list[int] = []
    combo.activated.connect(chosen.append)
    field, completer = combo.lineEdit(), combo.completer()
    assert field is not None
    assert completer is not None
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    offered = completer.popup()
    assert offered is not None
    assert offered.isVisible()
    assert [offered.model().index(row, 0).data() for row in range(3)] == ["内推", "智联招聘", "猎聘"]
    qtbot.mouseClick(
        offered.viewport(), Qt.MouseButton.LeftButton, pos=offered.visualRect(offered.model().index(2, 0)).center()
    )
    assert combo.currentData() == 3
    assert chosen == [2]
