"""What of the journal is shown: what kind of act, by whom, since when, about which person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from models.values.keys import Key
from services.audit.acts import Filters, Kind
from services.search import Hit
from views.common import wording
from views.common.chips import Chip
from views.common.fields import SearchField
from views.common.tool_bar import ToolBar
from views.journal.words import kind_words

_DAYS = (1, 7, 30, 365, 0)


class FilterBar(ToolBar):
    """Combos and a field for the person; `changed` whenever something else is asked for."""

    changed = Signal()
    person_typed = Signal(str)  # look for this name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: Key | None = None
        self.kind, self.who, self.since = QComboBox(self), QComboBox(self), QComboBox(self)
        for kind in Kind:
            self.kind.addItem(kind_words(kind), kind.value)
        self.kind.setAccessibleName(self.tr("Kind of act"))
        self.who.addItem(self.tr("Everybody"), None)
        self.who.setAccessibleName(self.tr("Who"))
        self.who.setMinimumWidth(120)
        for days in _DAYS:
            self.since.addItem(self._days_words(days), days)
        self.since.setCurrentIndex(_DAYS.index(30))
        self.since.setAccessibleName(self.tr("Since when"))
        self.search = SearchField(self.tr("About a person"), key="Ctrl F")
        self.search.setFixedWidth(190)
        self.about = Chip("", parent=self)
        self.about.hide()
        for widget in (self.kind, self.who, self.since, self.search, self.about):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        for combo in (self.kind, self.who, self.since):
            combo.activated.connect(lambda _index: self.changed.emit())
        self.search.returnPressed.connect(lambda: self.person_typed.emit(self.search.text()))
        self.about.clicked.connect(lambda: self.show_about(None, ""))

    def _days_words(self, days: int) -> str:
        known = {1: self.tr("Today"), 365: self.tr("The last year"), 0: self.tr("Since the beginning")}
        return known.get(days) or self.tr("The last {days} days").format(days=days)

    def add(self, widget: QWidget) -> None:
        """An act at the right end."""
        self.row.addWidget(widget)

    def show_people(self, people: Sequence[tuple[Key, str]]) -> None:
        """Colleagues to choose from; the choice stays."""
        chosen = self.who.currentData()
        while self.who.count() > 1:
            self.who.removeItem(1)
        for key, name in people:
            self.who.addItem(name, key)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))

    def offer(self, hits: Sequence[Hit]) -> None:
        """People of that name: one is taken, of several a person chooses."""
        people = [hit for hit in hits if hit.kind == "candidate"]
        if len(people) == 1:
            self.show_about(people[0].key, people[0].title)
            return
        menu = QMenu(self)
        for hit in people:
            words = wording.DOT.join(part for part in (hit.title, hit.subtitle) if part)
            menu.addAction(words).triggered.connect(lambda _on=False, h=hit: self.show_about(h.key, h.title))
        if not people:
            menu.addAction(self.tr("Nobody of this name")).setEnabled(False)
        menu.popup(self.search.mapToGlobal(self.search.rect().bottomLeft()))

    def show_about(self, candidate: Key | None, name: str) -> None:
        """Only acts about this person, or about anybody again."""
        self._about = candidate
        self.about.setText(name)
        self.about.setChecked(candidate is not None)
        self.about.setVisible(candidate is not None)
        self.search.clear()
        if candidate is not None and self.since.currentData() != 0:
            self.since.setCurrentIndex(_DAYS.index(0))
        self.changed.emit()

    @property
    def filters(self) -> Filters:
        """What is asked for now."""
        days = int(self.since.currentData())
        start = None
        if days:
            first = wording.today() - timedelta(days=days - 1)
            start = datetime.combine(first, time(), wording.zone())
        who = self.who.currentData()
        return replace(
            Filters(kind=Kind(self.kind.currentData()), about=self._about, start=start),
            person=who if isinstance(who, Key) else None,
        )
