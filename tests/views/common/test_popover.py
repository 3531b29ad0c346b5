"""A popover keeps its keys from the page under it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from views.common.keys import Keys
from views.common.popover import Popover


def test_escape_closes_the_popover_and_leaves_the_page(qtbot: QtBot) -> None:
    window = QWidget()
    page = QWidget(window)
    QVBoxLayout(window).addWidget(page)
    left: list[str] = []
    Keys(page).always("Escape", lambda: left.append("page"))
    QShortcut(QKeySequence("Escape"), window).activated.connect(lambda: left.append("window"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for has_field in (True, False):
        popover = Popover(page)
        if has_field:
            popover.column.addWidget(QLineEdit(popover))
        popover.show_at(page)
        handle = window.windowHandle()
        assert handle is not None
        qtbot.waitUntil(popover.isVisible)
        QTest.keyClick(handle, Qt.Key.Key_Escape)  # as the system gives it: shortcuts are looked for first
        assert not popover.isVisible()
        assert left == []
    assert QApplication.activePopupWidget() is None


def test_at_the_foot_of_a_window_it_opens_upwards(qtbot: QtBot) -> None:
    window = QWidget()
    window.setGeometry(100, 100, 400, 300)
    foot = QWidget(window)
    foot.setGeometry(20, 270, 80, 24)
    qtbot.addWidget(window)
    window.show()
    popover = Popover(foot)
    popover.column.addWidget(QLineEdit(popover))
    popover.show_at(foot)
    assert popover.geometry().bottom() < window.frameGeometry().bottom()
    assert popover.geometry().top() > window.frameGeometry().top()
