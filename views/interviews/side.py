"""The left of the calendar: who waits, the free times of the one that is looked at, and what the signs mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from views.common.states import hair
from views.interviews.queue import WaitingQueue
from views.interviews.slots_panel import Legend, SlotsPanel

WIDTH = 252


class CalendarSide(QWidget):
    """The upper part scrolls, the legend stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.queue, self.slots = WaitingQueue(), SlotsPanel()
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(14)
        column.addWidget(self.slots)
        column.addWidget(self.queue)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 8, 8, 10)
        foot.addWidget(Legend())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(hair())
        outer.addLayout(foot)
