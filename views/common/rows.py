"""A table model over values of a query: columns say how a row is shown, nothing is copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)  # without slots: Column[Row](…) could not be written otherwise
class Column(Generic[Row]):
    """One column: its words, what it shows of a row, and how it sorts."""

    key: str
    title: str
    show: Callable[[Row], str]
    width: int = 120
    is_number: bool = False  # right-aligned
    stretches: bool = False
    sort: Callable[[Row], Any] | None = None  # None: this column does not sort
    role: Callable[[Row], str] | None = None  # colour role of the words, "text" without it
    icon: Callable[[Row], str] | None = None
    tip: Callable[[Row], str] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows with columns. Not editable, so that letters reach the keyboard map under an input method."""

    def __init__(self, columns: Sequence[Column[Row]], parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: Sequence[Row] = ()
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show another answer, in the order that the person asked for."""
        self.beginResetModel()
        self._rows = self._sorted(rows)
        self.endResetModel()

    def row_at(self, index: AnyIndex) -> Row:
        return self._rows[index.row()]

    def _sorted(self, rows: Sequence[Row]) -> Sequence[Row]:
        if self._order is None:
            return rows
        column, order = self._order
        key = self.columns[column].sort
        if key is None:
            return rows
        return sorted(rows, key=key, reverse=order == Qt.SortOrder.DescendingOrder)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns) or self.columns[column].sort is None:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        held = {id(self._rows[index.row()]) for index in old}
        self._order = (column, order)
        before = self._rows
        self._rows = self._sorted(self._rows)
        if old:
            places = {id(row): place for place, row in enumerate(self._rows) if id(row) in held}
            new = [self.index(places[id(before[index.row()])], index.column()) for index in old]
            self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        column = self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return column.show(row)
            case Qt.ItemDataRole.ToolTipRole if column.tip is not None:
                return column.tip(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None
