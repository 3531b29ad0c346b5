"""A to-do of one's own: words, and until when."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from models.values import clock
from services.reminders import EVERY
from views.common.buttons import Button
from views.common.fields import FormRow
from views.common.popover import Popover
from views.common.switches import Segmented
from views.common.wording import local, zone
from views.today.acts import often_words


class OwnTask(Popover):
    """Enter keeps it; without words it says so."""

    wanted = Signal(str, object, object)  # words, due (datetime), reminded every so many working hours (int or None)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=360)
        self._words = QLineEdit(self)
        self._words.setMaxLength(200)
        self._words.returnPressed.connect(self._keep)
        self._row = FormRow(self.tr("What is to be done"), self._words)
        self.column.addWidget(self._row)
        self._due = Segmented(self)
        self._due.add("today", self.tr("Today"))
        self._due.add("tomorrow", self.tr("Tomorrow"))
        self._due.add("week", self.tr("This week"))
        self.column.addWidget(self._due)
        self._often = QComboBox(self)
        self._often.addItem(self.tr("No reminder"), None)
        for every in EVERY:
            self._often.addItem(often_words(every), every)
        self.column.addWidget(FormRow(self.tr("Remind me"), self._often))
        keep = Button(self.tr("Add"), role="primary", key="Enter")
        keep.clicked.connect(self._keep)
        self.column.addWidget(keep)

    def _keep(self) -> None:
        words = self._words.text().strip()
        if not words:
            self._row.set_error(self.tr("Say in a few words what it is."))
            self._words.setFocus()
            return
        self.hand_in(self.wanted, words, self._until(), self._often.currentData())

    def _until(self) -> datetime:
        now = local(clock.now())
        end = {"today": 0, "tomorrow": 1, "week": max(4 - now.weekday(), 0)}[self._due.current]
        due = datetime.combine(now.date() + timedelta(days=end), time(18), zone())
        return due if due > now else datetime.combine(now.date() + timedelta(days=1), time(18), zone())
