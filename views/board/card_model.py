"""The cards of one lane as an item model, changed by the smallest edit, so that scroll and focus survive refreshes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, Signal

from models.values.keys import Key
from services.boards import Card
from services.pipeline import Seen
from views.board import words
from views.board.selection import Selection
from views.common.rows import AnyIndex

MIME = "application/x-zhaoxian-applications"


class Role(IntEnum):
    """What a delegate asks of a card's index."""

    CARD = Qt.ItemDataRole.UserRole
    IS_SELECTED = Qt.ItemDataRole.UserRole + 1
    IS_DRAGGED = Qt.ItemDataRole.UserRole + 2
    CAPTION = Qt.ItemDataRole.UserRole + 3


def packed(seen: Sequence[Seen]) -> QMimeData:
    """Applications on their way through a drag: keys and versions, nothing personal."""
    data = QMimeData()
    data.setData(MIME, json.dumps([[each.application.hex, each.version] for each in seen]).encode())
    return data


def unpacked(data: QMimeData) -> list[Seen]:
    """What `packed` packed; empty for anything else."""
    if not data.hasFormat(MIME):
        return []
    return [Seen(Key(hex=key), version) for key, version in json.loads(bytes(data.data(MIME).data()))]


class CardModel(QAbstractListModel):
    """Cards of one stage, in the order of the query. A drop is a request: the row moves when it is granted."""

    dropped = Signal(list)  # of Seen

    def __init__(self, selection: Selection, stage: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._selection = selection
        self._dragged: frozenset[Key] = frozenset()
        self.stage_name = stage
        self.group_of: Callable[[Card], str] | None = None  # the cards come in the order of their groups
        self.admits: Callable[[], bool] = lambda: False  # whether a drop may come in now

    @property
    def cards(self) -> tuple[Card, ...]:
        return self._cards

    def row_of(self, application: Key) -> int:
        """The row of a card, -1 when it is not here."""
        return next((row for row, card in enumerate(self._cards) if card.application == application), -1)

    def set_cards(self, cards: tuple[Card, ...]) -> None:
        """Show other cards: what stayed in place stays, what lies between is exchanged."""
        old, new = self._cards, cards
        if old is new:
            return
        head = _common(old, new)
        tail = min(_common(old[::-1], new[::-1]), len(old) - head, len(new) - head)
        if head + tail < len(old):
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._cards = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if head + tail < len(new):
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._cards = new
            self.endInsertRows()
        kept = self._cards
        self._cards = new
        changed = [row for row in range(len(new)) if kept[row] is not new[row]]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def _caption(self, row: int) -> str:
        """The name of a group over its first card."""
        if self.group_of is None:
            return ""
        name = self.group_of(self._cards[row])
        return name if row == 0 or self.group_of(self._cards[row - 1]) != name else ""

    def set_dragged(self, keys: frozenset[Key]) -> None:
        """Show these cards as being on their way."""
        if keys != self._dragged:
            self._dragged = keys
            self.touch()

    def touch(self) -> None:
        """Everything may look different: selection, theme, language, the minute."""
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))

    # Qt

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._cards):
            return None
        card = self._cards[index.row()]
        match role:
            case Role.CARD:
                return card
            case Role.IS_SELECTED:
                return card.application in self._selection
            case Role.IS_DRAGGED:
                return card.application in self._dragged
            case Role.CAPTION:
                return self._caption(index.row())
            case Qt.ItemDataRole.DisplayRole:
                return card.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.spoken(card, self.stage_name)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Never editable: Qt then switches input methods off for the view, and letters arrive as keys."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return packed([Seen(c.application, c.version) for c in (self._cards[i.row()] for i in indexes)])

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, _row: int, _column: int, _parent: AnyIndex
    ) -> bool:
        return action == Qt.DropAction.MoveAction and data.hasFormat(MIME) and self.admits()

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped.emit(unpacked(data))
        return False  # the rows are the board's to move, once the move is granted


def _common(one: Sequence[Card], other: Sequence[Card]) -> int:
    """How many cards both begin with."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a.application != b.application:
            break
        count += 1
    return count
