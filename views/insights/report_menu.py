"""The button that lets reports out: saved as a file, copied for the group chat, or written by themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from views.common.buttons import Button

DAY, WEEK = 1, 7


def report_button(save: Callable[[str], object], parent: QWidget) -> Button:
    """The primary button of a tab: its report as Excel or on paper."""
    words = QCoreApplication.translate("Insights", "Save the report")
    button = Button(words, role="primary", icon="download", size="compact")
    menu = QMenu(parent)
    add_endings(menu, save)
    button.setMenu(menu)
    return button


def add_endings(menu: QMenu, save: Callable[[str], object]) -> None:
    """The two forms of a file."""
    excel = QCoreApplication.translate("Insights", "Excel, with live tables…")
    paper = QCoreApplication.translate("Insights", "PDF, A4…")
    menu.addAction(excel).triggered.connect(lambda: save("xlsx"))
    menu.addAction(paper).triggered.connect(lambda: save("pdf"))


class ReportMenu(QObject):
    """The menu of the scope bar: what the page shows, the day, the week, and what is written on a schedule."""

    page_wanted = Signal(str)  # ending
    progress_wanted = Signal(int, str)  # days, ending
    chat_wanted = Signal(int)  # days
    pool_wanted = Signal(str)  # ending
    schedules_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = report_button(self.page_wanted.emit, parent)
        menu = self.button.menu()
        menu.addSeparator()
        for days, words in ((DAY, self.tr("Today, per position")), (WEEK, self.tr("The last 7 days, per position"))):
            inside = menu.addMenu(words)
            inside.addAction(self.tr("Copy for the group chat")).triggered.connect(
                partial(self._chat, days)
            )  # fmt: skip
            add_endings(inside, partial(self.progress_wanted.emit, days))
        add_endings(menu.addMenu(self.tr("The talent pool, last 7 days")), self.pool_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Write reports on a schedule…")).triggered.connect(lambda: self.schedules_wanted.emit())

    def _chat(self, days: int, _checked: bool = False) -> None:
        self.chat_wanted.emit(days)
