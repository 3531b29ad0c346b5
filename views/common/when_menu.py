"""A menu of times to come back to something: later today, the next morning, next week, a day one chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QPoint
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget

from services import snoozing
from services.snoozing import Choice, Later
from views.common import wording
from views.common.popover import Popover
from views.context import Program


def later_words(choice: Choice) -> str:
    """ "Tomorrow 09:00"; a morning that is not tomorrow's is named by its day."""
    at = wording.moment(choice.at)
    match choice.later:
        case Later.TODAY:
            return QCoreApplication.translate("WhenMenu", "Later today, {time}").format(
                time=wording.clock_time(choice.at)
            )
        case Later.MONDAY:
            return QCoreApplication.translate("WhenMenu", "Next week, {when}").format(when=at)
        case Later.MONTH:
            return QCoreApplication.translate("WhenMenu", "In four weeks, {when}").format(when=at)
        case Later.TOMORROW:
            return QCoreApplication.translate("WhenMenu", "Next working day, {when}").format(when=at)


class WhenMenu(QMenu):
    """`take` gets the instant. The choices are asked for when the menu is shown: they depend on the hour."""

    def __init__(self, program: Program, parent: QWidget, take: Callable[[datetime], object]) -> None:
        super().__init__(parent)
        self._program, self._take = program, take
        self._at = QPoint()

    def show_at(self, at: QPoint) -> None:
        """Ask what can be chosen now, and open there."""
        self._at = at
        self._program.read(snoozing.choices, self._show)

    def _show(self, choices: Sequence[Choice]) -> None:
        self.clear()
        for choice in choices:
            self.addAction(later_words(choice)).triggered.connect(partial(self._chosen, choice.at))
        self.addSeparator()
        day = self.addAction(QCoreApplication.translate("WhenMenu", "Another day…"))
        day.triggered.connect(lambda: self._ask_day())
        self.popup(self._at)

    def _chosen(self, at: datetime, _checked: bool = False) -> None:
        self._take(at)

    def _ask_day(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        popover = Popover(parent, width=280, padding=8)
        days = QCalendarWidget(popover)
        today = wording.today()
        tomorrow = QDate(today.year, today.month, today.day).addDays(1)
        days.setMinimumDate(tomorrow)
        days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        popover.column.addWidget(days)

        def chosen(day: QDate) -> None:
            popover.close()
            self.take_day(date(day.year(), day.month(), day.day()))

        days.clicked.connect(chosen)
        days.activated.connect(chosen)
        popover.adjustSize()
        popover.move(self._at)
        popover.show()

    def take_day(self, day: date) -> None:
        """That day's morning, or the next one that is worked."""
        self._program.read(partial(snoozing.on, day=day), self._on_day)

    def _on_day(self, at: datetime) -> None:
        self._take(at)
