"""A figure in a card: title, population, its definition, its data as a table, export, and the chart itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from views.common.buttons import IconButton
from views.common.chart_canvas import ChartCanvas
from views.common.rows import Column, RowsModel
from views.common.states import EmptyState
from views.common.table import Table
from views.insights.titled_card import Definition, TitledCard

Line = tuple[str, ...]


class FigureCard(TitledCard):
    """Title line, then chart, table or the sentence that there is nothing."""

    opened = Signal(int)  # a row of the data, by chart or by table
    exported = Signal(str)  # the path of a file that was written

    def __init__(self, title: str, chart: ChartCanvas, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._chart = chart
        self._add_controls()
        self._stack = QStackedWidget(self)
        self._table = Table("figure", density_name="dense", parent=self)
        columns = [
            Column[Line](str(n), words, lambda row, n=n: row[n], is_number=n > 0, stretches=n == 0)  # type: ignore[misc]
            for n, words in enumerate(headings)
        ]
        self._model: RowsModel[Line] = RowsModel(columns, self)
        self._table.show_rows(self._model)
        self._table.opened.connect(self._on_row)
        self._empty = EmptyState("chart-column", "")
        framed = QWidget(self)
        inside = QVBoxLayout(framed)
        inside.setContentsMargins(14, 6, 14, 8)
        inside.addWidget(chart)
        for page in (framed, self._table, self._empty):
            self._stack.addWidget(page)
        self.column.addWidget(self._stack, 1)

    def _add_controls(self) -> None:
        self.add_definition(self.tr("What this figure is"))
        self._as_table = IconButton("clipboard-list", self.tr("Show the data as a table"))
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._show_current)
        save = IconButton("download", self.tr("Save as PNG or SVG…"))
        save.clicked.connect(self._save)
        self.add_control(self._as_table)
        self.add_control(save)

    def tell(self, population: str, lines: Sequence[Line], definition: Definition, *, nothing: str) -> None:
        """Show the population, the data as rows of words, and remember the definition (term, meaning)."""
        self.hint.setText(population)
        self.set_definition(tuple(definition))
        self._model.set_rows(lines)
        self._empty.set_words(nothing)
        self._show_current()

    def _show_current(self) -> None:
        if not self._model.rows:
            self._stack.setCurrentIndex(2)
        else:
            self._stack.setCurrentIndex(1 if self._as_table.isChecked() else 0)

    def _on_row(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _save(self) -> None:
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save the chart"), "", "PNG (*.png);;SVG (*.svg)")
        if target:
            self._chart.export(Path(target))
            self.exported.emit(target)
