"""One free time, about to be taken: when, who, where, whether the candidate is told, and the check's result."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from models.values.keys import Key
from services.interviews import Overlap
from services.scheduling.cases import Booking, Case
from views.common import paint
from views.common.buttons import Button
from views.common.fields import ElidedLabel, SearchCombo, label
from views.common.popover import Popover
from views.common.states import Banner
from views.common.wording import day_and_weekday, listed, local, locale, said, time_range_there
from views.interviews.overlap_words import overlap_words


class BookingPopover(Popover):
    """`booked` carries the `Booking`; Enter takes it."""

    booked = Signal(object)
    room_changed = Signal(str)

    def __init__(
        self, case: Case, panel: tuple[Key, ...], starts_at: datetime, ends_at: datetime, room: str, parent: QWidget
    ) -> None:
        super().__init__(parent, width=380)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._case, self._panel = case, panel
        self.starts_at, self.ends_at = starts_at, ends_at
        title = paint.DOT.join((case.outline.candidate_name, said(case.outline.stage_name)))
        self.column.addWidget(ElidedLabel(title, "title", self))
        self._when = self._wrapped("")
        self.column.addLayout(self._row(self.tr("When"), self._when))
        self.column.addLayout(self._row(self.tr("Interviewers"), self._wrapped(listed(case.names(panel)) or "–")))
        self.room = SearchCombo(self.tr("Room or link"), self, may_add=True)
        self.room.setAccessibleName(self.tr("Where"))
        self.room.set_choices([(name, name) for name in case.rooms], empty=self.tr("No room"))
        at = self.room.findText(room) if room else 0
        self.room.setCurrentIndex(max(at, 0))
        if room and at < 0:
            self.room.setEditText(room)
        self.room.currentIndexChanged.connect(lambda _: self._on_room())
        self._when.setText(self.when())
        self.column.addLayout(self._row(self.tr("Where"), self.room))
        self.tell = QCheckBox(self.tr("Draft an invitation (you confirm it before it goes)"), self)
        self.tell.setChecked(True)
        self.column.addWidget(self.tell)
        self._check = Banner("ok", "circle-check")
        self.column.addWidget(self._check)
        other, self.take = Button(self.tr("Another time")), Button(self.tr("Book it"), role="primary", key="Enter")
        other.clicked.connect(self.close)
        self.take.clicked.connect(self.confirm)
        self.add_foot(other, self.take)

    def _row(self, term: str, value: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        head = label(term, "label", self)
        head.setFixedWidth(72)
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(value, 1)
        return row

    def _wrapped(self, words: str) -> QLabel:
        value = label(words, "", self)
        value.setWordWrap(True)
        return value

    def _on_room(self) -> None:
        """Another room may be where the clocks show another time."""
        self._when.setText(self.when())
        self.room_changed.emit(self.place())

    def when(self) -> str:
        """The time in words, as the invitation says it too; in the other place's time as well where it differs."""
        start = local(self.starts_at)
        there = self._case.elsewhere(self.place(), self.starts_at)
        return f"{day_and_weekday(start.date())} {time_range_there(self.starts_at, self.ends_at, there)}"

    def place(self) -> str:
        """The room that is chosen or typed."""
        return self.room.new_words or str(self.room.currentData() or "")

    def show_check(self, overlaps: Sequence[Overlap], *, is_over_limit: bool) -> None:
        """Say what else is at this time; it does not forbid, since calendars are never complete."""
        lines = [overlap_words(each) for each in overlaps]
        if lines:
            self._check.tell("\n".join(lines), kind="danger", icon="triangle-alert")
        elif is_over_limit:
            self._check.tell(self.tr("No conflict, but after the stage's limit"), kind="warn", icon="hourglass")
        else:
            self._check.tell(self.tr("No conflict; within the stage's limit"), kind="ok", icon="circle-check")
        self.fit()
        if self.column.hasHeightForWidth():
            self.resize(self.width(), self.column.totalHeightForWidth(self.width()))

    def confirm(self) -> None:
        """Take it."""
        language = "zh" if locale().language() == locale().Language.Chinese else "en"
        booking = Booking(
            self.starts_at, self.ends_at, self._panel, self.place(), self.tell.isChecked(), self.when(), language
        )
        self.hand_in(self.booked, booking)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirm()
            return
        super().keyPressEvent(event)
