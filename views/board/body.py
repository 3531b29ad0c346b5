"""What lies under the toolbar: lanes or table, the panel that takes somebody in, the bar of acts on the selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from models.access import Act
from models.values.enums import PositionState
from models.values.keys import Key
from services.boards import Board, Card
from services.pipeline import Seen
from views.board import folding
from views.board.add_panel import AddPanel
from views.board.lanes import Lanes
from views.board.people_table import PeopleTable
from views.common.batch_bar import BatchBar
from views.common.rights import is_offered, offer
from views.common.states import EmptyState
from views.context import Program


class BoardBody(QWidget):
    """Shows a board one way or the other, and knows which cards an act means."""

    selection_changed = Signal()
    create_asked = Signal()  # there is no position yet

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self._may_move = is_offered(program.me, Act.CHANGE, "application")
        self.lanes = Lanes()
        self.table = PeopleTable(self)
        self.empty = EmptyState("square-kanban", self.tr("No position yet"), parent=self)
        offer(
            program.me, Act.CREATE, "position", self.empty.add_act(self.tr("Create a position"), self.create_asked.emit)
        )
        self.panel = AddPanel(program, self)
        self.panel.hide()
        self._area = QScrollArea(self)
        self._area.setWidget(self.lanes)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setProperty("ground", "canvas")
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QStackedWidget(self)
        for widget in (self._area, self.table, self.empty):
            self._stack.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stack, 1)
        row.addWidget(self.panel)
        self.batch = BatchBar(self)
        self.lanes.selection.changed.connect(self._show_batch)
        self.table.selection_changed.connect(self._show_batch)
        self.panel.closed.connect(self.close_panel)

    @property
    def is_list(self) -> bool:
        """Whether the table is shown."""
        return self._stack.currentWidget() is self.table

    @property
    def is_read_only(self) -> bool:
        """Whether the position is closed, or only looked at by this person."""
        is_closed = self.board is not None and self.board.header.state is PositionState.CLOSED
        return is_closed or not self._may_move

    def show_board(self, board: Board, *, as_list: bool) -> None:
        """Show a board, with its wishes and filters applied."""
        self.board = board
        self.lanes.is_read_only = self.is_read_only
        self.lanes.delegate.has_acts = not self.is_read_only
        self.lanes.delegate.owners = dict(board.people) if folding.shows_owners() else {}
        self.lanes.show_board(board)
        if as_list:
            self.table.show_board(board)
        self._stack.setCurrentWidget(self.table if as_list else self._area)
        self._show_batch()

    def show_empty(self) -> None:
        """There is no position."""
        self._stack.setCurrentWidget(self.empty)

    def focus_cards(self) -> None:
        """Give the focus to the card that had it, or to the first; to the table where that is shown."""
        if self.is_list:
            self.table.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.board is not None:
            self.lanes.focus_first()

    # What is chosen

    def chosen(self) -> list[Card]:
        """The cards that an act means now."""
        return self.table.chosen() if self.is_list else self.lanes.chosen()

    def cards_of(self, seen: Sequence[Seen]) -> list[Card]:
        """The cards of these applications, as far as they are shown."""
        wanted = {each.application for each in seen}
        if self.board is None:
            return []
        return [card for lane in self.board.lanes for card in lane.cards if card.application in wanted]

    def clear(self) -> None:
        """Select nobody."""
        self.lanes.selection.clear()
        self.table.table.clearSelection()

    def _show_batch(self) -> None:
        count = len(self.table.chosen()) if self.is_list else len(self.lanes.selection)
        may = count and not self.is_read_only
        self.batch.set_selected(self.tr("%n selected", "", count) if may else "")
        self.selection_changed.emit()

    def anchor(self) -> QWidget:
        """Where a popover comes up: the batch bar, the lane with the focus, the table."""
        if self.batch.isVisible():
            return self.batch
        if self.is_list:
            return self.table
        return self.lanes.current_header() or self

    # The panel

    def add_candidate(self, position: Key) -> None:
        """Open the panel that takes somebody in by hand."""
        if not self.is_read_only:
            self.panel.begin(position)

    def close_panel(self) -> None:
        """Close it; the focus goes back to the cards."""
        if self.panel.isVisible():
            self.panel.hide()
            self.focus_cards()
