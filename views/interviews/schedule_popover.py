"""Finding a time from the list: the panel, three free times with their reasons, one key each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from views.common.popover import Popover
from views.context import Program
from views.interviews.slot_desk import SlotDesk
from views.interviews.slots_panel import SlotsPanel


class SchedulePopover(Popover):
    """1–3 open a time; it is booked, with the draft of an invitation, from there."""

    def __init__(self, program: Program, application: Key, parent: QWidget) -> None:
        super().__init__(parent, width=340)
        self._is_booking = False  # the desk still needs the panel after the popover is gone
        self.panel = SlotsPanel(self)
        self.column.addWidget(self.panel)
        self.desk = SlotDesk(program, self.panel, parent)
        self.desk.searched.connect(lambda _: self._grow())
        self.desk.begun.connect(lambda _: self._grow())
        self.desk.ended.connect(self._end)
        self.panel.picked.connect(self.offer)
        self.desk.begin(application)

    def _grow(self) -> None:
        self.panel.updateGeometry()
        self.resize(self.width(), self.column.totalSizeHint().height())
        below = self.geometry().bottom() - self.screen().availableGeometry().bottom()
        if below > 0:
            self.move(self.x(), max(self.y() - below, self.screen().availableGeometry().top()))

    def offer(self, number: int) -> None:
        """Open one of the proposed times."""
        found = self.panel.found
        if found is None or not 0 <= number < len(found.proposals):
            return
        proposal = found.proposals[number]
        self.panel.mark(number)
        self._is_booking = True
        self.desk.offer(proposal.starts_at, proposal.ends_at, proposal.room, self)

    def _end(self) -> None:
        self._is_booking = False
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._is_booking:
            self.desk.deleteLater()
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < 3:
            self.offer(place)
        else:
            super().keyPressEvent(event)
