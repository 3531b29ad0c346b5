"""Showing a list anew without losing whom somebody had chosen in it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel

from views.common.rows import RowsModel
from views.common.table import Table

Row = TypeVar("Row")


def show_again(table: Table, model: RowsModel[Row], rows: Sequence[Row], key: Callable[[Row], Hashable]) -> None:
    """Put the rows into the model; current row, selection and scroll stay with those that are still there."""
    chosen = {key(model.rows[row]) for row in table.selected_rows()}
    index = table.currentIndex()
    current = key(model.row_at(index)) if index.isValid() else None
    at = table.verticalScrollBar().value()
    model.set_rows(rows)
    selection = table.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    for place, row in enumerate(model.rows):
        if key(row) == current:
            selection.setCurrentIndex(model.index(place, 0), flags.NoUpdate)
        if key(row) in chosen:
            selection.select(model.index(place, 0), flags.Select | flags.Rows)
    table.verticalScrollBar().setValue(at)
