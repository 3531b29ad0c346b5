"""The same people as a table: every card a row, sorted and selected, virtual."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.values import clock
from models.values.keys import Key
from services.boards import Board, Card
from views.board import words
from views.common import marks, wording
from views.common.rows import Column, RowsModel
from views.common.table import Table


class PeopleTable(QWidget):
    """The list view of the board. Its order is a person's choice; it begins with those who wait longest."""

    opened = Signal(object)  # Card
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self.table = Table("board-people", parent=self)
        self.model: RowsModel[Card] = RowsModel(self._columns(), self)
        self.table.show_rows(self.model)
        self.table.opened.connect(self._on_opened)
        self.table.selectionModel().selectionChanged.connect(lambda: self.selection_changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def _columns(self) -> list[Column[Card]]:
        def text(of: Callable[[Card], str]) -> Callable[[Card], str]:
            return lambda card: of(card).casefold()

        def stay(card: Card) -> str:
            return wording.duration(clock.now() - card.entered_at)

        return [
            Column(
                "name",
                self.tr("Name"),
                lambda card: card.name,
                150,
                sort=text(lambda card: card.name),
            ),
            Column("position", self.tr("Position"), lambda card: card.position, 180, sort=text(lambda c: c.position)),
            Column("stage", self.tr("Stage"), self._stage, 120, sort=self._rank),
            Column("title", self.tr("Title"), lambda card: card.title, 160, sort=text(lambda card: card.title)),
            Column(
                "years",
                self.tr("Years"),
                lambda card: "" if card.years is None else str(card.years),
                70,
                is_number=True,
                sort=lambda card: card.years or 0,
            ),
            Column("city", self.tr("City"), lambda card: card.city, 90, sort=text(lambda card: card.city)),
            Column("tags", self.tr("Tags"), lambda card: wording.listed(card.tags), 180, stretches=True),
            Column(
                "star",
                "",
                lambda _card: "",
                40,
                role=lambda _card: "star",
                icon=lambda card: "star" if card.is_starred else "",
                sort=lambda card: not card.is_starred,
            ),
            Column("channel", self.tr("Channel"), words.channel, 110, sort=text(words.channel)),
            Column("owner", self.tr("Owner"), self._owner, 90, sort=text(self._owner)),
            Column(
                "stay",
                self.tr("In stage for"),
                stay,
                110,
                is_number=True,
                sort=lambda card: -card.entered_at.timestamp(),
            ),
            Column(
                "next",
                self.tr("Next"),
                lambda card: words.foot(card).words,
                190,
                sort=lambda card: card.timer.due.timestamp() if card.timer else float("inf"),
                role=lambda card: marks.level_role(words.foot(card).level),
                icon=lambda card: words.foot(card).icon,
            ),
        ]

    def _stage(self, card: Card) -> str:
        return words.stage_name(self._board.route[card.stage]) if self._board is not None else ""

    def _rank(self, card: Card) -> int:
        return self._board.route[card.stage].rank if self._board is not None else 0

    def _owner(self, card: Card) -> str:
        return self._board.people.get(card.owner, "") if self._board is not None and card.owner else ""

    def show_board(self, board: Board) -> None:
        """Show the people of a board; selection and scroll stay."""
        self._board = board
        self.table.setColumnHidden(1, not board.header.scope.is_process)
        chosen = {card.application for card in self.chosen()}
        top = self.table.verticalScrollBar().value()
        cards = [card for lane in board.lanes for card in lane.cards]
        cards.sort(key=lambda card: (card.entered_at, card.application))
        self.model.set_rows(cards)
        self.select(chosen)
        self.table.verticalScrollBar().setValue(top)

    def select(self, applications: set[Key]) -> None:
        """Select these people."""
        model = self.table.selectionModel()
        flag = model.SelectionFlag.Select | model.SelectionFlag.Rows
        for row, card in enumerate(self.model.rows):
            if card.application in applications:
                model.select(self.model.index(row, 0), flag)

    def chosen(self) -> list[Card]:
        """The selected people."""
        return [self.model.rows[row] for row in self.table.selected_rows()]

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.rows[index.row()])
