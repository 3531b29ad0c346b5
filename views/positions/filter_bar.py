"""The toolbar of the positions: by state, only those with people overdue, only mine, by words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.values.enums import PositionState
from models.values.text import folded
from services.positions import Line
from views.common.buttons import Button
from views.common.chips import Chip
from views.common.fields import SearchField
from views.common.switches import Segmented
from views.common.tool_bar import ToolBar

BY_STATE = (PositionState.OPEN, PositionState.PAUSED, PositionState.CLOSED)
ALL = "all"


class FilterBar(ToolBar):
    """Says which lines are let through; at its right the one act of the page."""

    changed = Signal()
    new_wanted = Signal()
    requests_wanted = Signal()

    def __init__(self, me: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._me = me
        self.states = Segmented()
        self.states.add(PositionState.OPEN.value, self.tr("Open"), count=0)
        self.states.add(PositionState.PAUSED.value, self.tr("Paused"), count=0)
        self.states.add(PositionState.CLOSED.value, self.tr("Closed"), count=0)
        self.states.add(ALL, self.tr("All"))
        self.late = Chip(self.tr("Overdue only"), icon="alarm-clock", icon_role="danger")
        self.mine = Chip(self.tr("Mine"), icon="user-round")
        self.search = SearchField(self.tr("Find a position"))
        self.search.setFixedWidth(176)
        self.new = Button(self.tr("New position"), role="primary", icon="plus", key="N", size="compact")
        row = self.row
        for widget in (self.states, self.late, self.mine):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.search)
        self.requests = Button(self.tr("Requisitions"), icon="file-check", size="compact")
        self.requests.clicked.connect(lambda: self.requests_wanted.emit())
        row.addWidget(self.requests)
        row.addWidget(self.new)
        self.states.picked.connect(lambda _: self.changed.emit())
        self.late.toggled.connect(lambda _: self.changed.emit())
        self.mine.toggled.connect(lambda _: self.changed.emit())
        self.search.searched.connect(lambda _: self.changed.emit())
        self.new.clicked.connect(lambda: self.new_wanted.emit())

    def count(self, lines: Sequence[Line]) -> None:
        """Show how many there are of each."""
        for state in BY_STATE:
            self.states.set_count(state.value, sum(line.state is state for line in lines))
        self.late.set_count(sum(line.overdue > 0 and line.state is PositionState.OPEN for line in lines))

    def lets(self, line: Line) -> bool:
        """Whether a line is shown."""
        sought = folded(self.search.text())
        return (
            self.states.current in (ALL, line.state.value)
            and (not self.late.isChecked() or line.overdue > 0)
            and (not self.mine.isChecked() or line.owner == self._me)
            and (not sought or sought in folded(line.title + line.place + line.owner + line.department))
        )

    def let_through(self, line: Line) -> None:
        """Loosen the filters as far as this line needs: what was just opened is never hidden."""
        if self.lets(line):
            return
        self.states.choose(line.state.value if line.state in BY_STATE else ALL)
        for chip in (self.late, self.mine):
            chip.setChecked(False)
        self.search.clear()
