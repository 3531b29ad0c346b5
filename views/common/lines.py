"""A list model over values of a query: one line each, drawn by a delegate, told to screen readers in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
Line = TypeVar("Line")
LINE_ROLE = Qt.ItemDataRole.UserRole


class LinesModel(QAbstractListModel, Generic[Line]):
    """Lines of a list. Not editable, so that letters reach the keyboard map under an input method.

    A subclass says the words of a line; `LINE_ROLE` gives the line itself to the delegate that paints it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()

    @property
    def lines(self) -> Sequence[Line]:
        return self._lines

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show another answer."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line_at(self, index: AnyIndex) -> Line | None:
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def row_where(self, wanted: Callable[[Line], bool]) -> int:
        """The first row whose line is wanted; -1 when there is none."""
        return next((row for row, line in enumerate(self._lines) if wanted(line)), -1)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index)
        if line is None:
            return None
        return line if role == LINE_ROLE else self.words(line, role)

    def words(self, line: Line, role: int) -> str | None:
        """What is shown, read aloud or told on hovering; None for roles that have no words."""
        raise NotImplementedError
