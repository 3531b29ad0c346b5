"""安排面试: when, who, where, in one small panel that really plans; overlaps are told, never forbidden."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QDate, QSize, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTimeEdit,
    QWidget,
)

from models.values.keys import Key
from models.values.names import pinyin_keys
from services import interviews
from services.interviews import Outline, Overlap, OverlapKind
from views.common import wording
from views.common.buttons import Button
from views.common.fields import ElidedLabel, SearchCombo, SearchField, label
from views.common.labels import label as word_of
from views.common.popover import Popover
from views.common.spin import padded
from views.common.states import Banner
from views.context import Program

MINUTES = (30, 40, 45, 60, 90, 120)
USUAL = 40
_ROWS = 6
_ROW = 28  # px
_SOUND = Qt.ItemDataRole.UserRole + 1  # spellings and initials of the name


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be planned."""

    application: Key
    starts_at: datetime
    ends_at: datetime
    interviewers: tuple[Key, ...]
    place: str
    note: str


class PlanPopover(Popover):
    """`planned` carries a complete plan."""

    planned = Signal(object)  # Plan

    def __init__(self, parent: QWidget, program: Program, outline: Outline) -> None:
        super().__init__(parent, width=400)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._program, self._outline = program, outline
        self._is_built = False
        title = self.tr("Plan {stage}: {name}")
        said = title.format(stage=wording.said(outline.stage_name), name=outline.candidate_name)
        self.column.addWidget(ElidedLabel(said, "strong", self))
        self._tell_wishes()
        self._build_time()
        self._build_people()
        self.place = SearchCombo(self.tr("Room or link"), self)
        self.place.setAccessibleName(self.tr("Place"))
        self.place.set_choices([(place, place) for place in outline.places])
        self.place.setCurrentIndex(-1)
        self.place.setEditText("")
        field = self.place.lineEdit()
        if field is not None:
            field.editingFinished.disconnect()  # a new room is a room too
            field.textChanged.connect(lambda _text: self._check())
        self.column.addWidget(self.place)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Note for the interviewers (not required)"))
        self.column.addWidget(self.note)
        self.warning = Banner("warn", parent=self)
        self.column.addWidget(self.warning)
        self.error = label("", "error", self)
        self.error.hide()
        self.column.addWidget(self.error)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.confirm = Button(self.tr("Plan"), role="primary", key="Ctrl Enter", parent=self)
        self.confirm.clicked.connect(self._confirm)
        foot.addWidget(self.confirm)
        self.column.addLayout(foot)
        self._is_built = True
        self._check()

    # Building

    def _tell_wishes(self) -> None:
        """What is known of the candidate's time, and what is planned already."""
        wishes = []
        if self._outline.preferred_contact is not None:
            wishes.append(word_of(self._outline.preferred_contact))
        if self._outline.contact_note:
            wishes.append(self._outline.contact_note)
        words = [self.tr("Prefers: {words}").format(words=wording.listed(wishes))] if wishes else []
        if self._outline.planned:
            planned = wording.listed(wording.moment(at) for at in self._outline.planned)
            words.append(self.tr("Planned already: {times}").format(times=planned))
        if not self._outline.has_form:
            words.append(self.tr("This position has no evaluation form: nobody will be asked for one."))
        for line in words:
            self.column.addWidget(ElidedLabel(line.replace("\n", " "), "hint", self))

    def _build_time(self) -> None:
        start = wording.local(self._outline.suggested)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.day = QDateEdit(QDate(start.year, start.month, start.day), self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(self.tr("Day"))
        self.start = QTimeEdit(QTime(start.hour, start.minute), self)
        self.start.setDisplayFormat("HH:mm")
        self.start.setAccessibleName(self.tr("Begins"))
        padded(self.start)
        self.minutes = QComboBox(self)
        self.minutes.setAccessibleName(self.tr("Lasts"))
        for minutes in MINUTES:
            self.minutes.addItem(self.tr("%n min", "", minutes), minutes)
        self.minutes.setCurrentIndex(MINUTES.index(USUAL))
        for widget in (self.day, self.start, self.minutes):
            row.addWidget(widget, 1)
        self.column.addLayout(row)
        self.day.dateChanged.connect(lambda _day: self._check())
        self.start.timeChanged.connect(lambda _time: self._check())
        self.minutes.currentIndexChanged.connect(lambda _index: self._check())

    def _build_people(self) -> None:
        self.search = SearchField(self.tr("Interviewers"), parent=self)
        self.search.textEdited.connect(self._filter)
        self.column.addWidget(self.search)
        self.people = _TickList(self)
        self.people.setAccessibleName(self.tr("Interviewers"))
        self.people.setUniformItemSizes(True)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for person in self._outline.people:
            parts = [person.name, person.title]
            if person.is_usual:
                parts.append(self.tr("usual"))
            if person.upcoming:
                parts.append(self.tr("%n in 7 days", "", person.upcoming))
            item = QListWidgetItem("  ".join(part for part in parts if part))
            item.setSizeHint(QSize(0, _ROW))
            item.setData(Qt.ItemDataRole.UserRole, person.key)
            keys = pinyin_keys(person.name)
            item.setData(_SOUND, " ".join(keys.full + keys.initials))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.people.addItem(item)
        self.people.setFixedHeight(_ROW * min(max(self.people.count(), 1), _ROWS) + 4)
        self.people.itemChanged.connect(lambda _item: self._check())
        self.column.addWidget(self.people)

    def _filter(self, typed: str) -> None:
        wanted = typed.strip().lower()
        for number in range(self.people.count()):
            item = self.people.item(number)
            is_on = item.checkState() == Qt.CheckState.Checked
            is_meant = wanted in item.text().lower() or wanted in item.data(_SOUND)
            item.setHidden(bool(wanted) and not is_meant and not is_on)

    # What is chosen

    def chosen(self) -> tuple[Key, ...]:
        """The interviewers ticked, in the order of the list."""
        items = [self.people.item(number) for number in range(self.people.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def times(self) -> tuple[datetime, datetime]:
        """From and to, in the office's zone."""
        day, at = self.day.date(), self.start.time()
        starts = datetime(day.year(), day.month(), day.day(), at.hour(), at.minute(), tzinfo=wording.zone())
        return starts, starts + timedelta(minutes=int(self.minutes.currentData()))

    def _check(self) -> None:
        """Ask what else is at this time."""
        if not self._is_built:
            return
        starts, ends = self.times()
        self._program.read(
            partial(
                interviews.overlaps,
                starts_at=starts,
                ends_at=ends,
                people=self.chosen(),
                place=self.place.currentText(),
                candidate=self._outline.candidate,
            ),
            self._show_overlaps,
        )

    def _show_overlaps(self, overlaps: tuple[Overlap, ...]) -> None:
        words = {
            OverlapKind.PERSON: self.tr("{name} has an interview {time}"),
            OverlapKind.PLACE: self.tr("{name} is taken {time}"),
            OverlapKind.CANDIDATE: self.tr("{name} has another interview {time}"),
        }
        lines = [
            words[each.kind].format(name=each.name, time=wording.time_range(each.starts_at, each.ends_at))
            for each in overlaps
        ]
        self.warning.tell("\n".join(lines))
        self.fit()

    def _confirm(self) -> None:
        people = self.chosen()
        if not people:
            self.error.setText(self.tr("Choose at least one interviewer."))
            self.error.show()
            self.fit()
            self.people.setFocus()
            return
        starts, ends = self.times()
        plan = Plan(
            self._outline.application, starts, ends, people, self.place.currentText().strip(), self.note.text().strip()
        )
        self.hand_in(self.planned, plan)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._confirm()
            return
        super().keyPressEvent(event)


class _TickList(QListWidget):
    """A click anywhere in a row ticks it, and so do Space and Enter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.itemClicked.connect(self._tick)

    def _tick(self, item: QListWidgetItem) -> None:
        is_on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        is_tick = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if is_tick and item is not None:
            self._tick(item)
        else:
            super().keyPressEvent(event)
