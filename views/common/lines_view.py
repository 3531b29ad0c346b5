"""A list of lines that a delegate paints: one row high each, moved in by keys and mouse, never edited."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QWidget

from views.common.keeping import choose_only
from views.common.keys import ListKeys
from views.common.lines import LINE_ROLE, AnyIndex, LinesModel
from views.common.look import look


class LinesView(QListView):
    """`chosen` tells the line that has become the current one, `entered` that a person goes on to it (Enter)."""

    chosen = Signal(object)  # Line
    entered = Signal()

    def __init__(self, model: LinesModel[Any], delegate: QAbstractItemDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ListKeys(self).opened.connect(self.entered)
        self.selectionModel().currentChanged.connect(self._tell)
        look().look_changed.connect(self.viewport().update)

    def setCurrentIndex(self, index: AnyIndex) -> None:  # noqa: N802 (as Qt names it)
        """Make it the current and only selected line."""
        choose_only(self, index)

    def _tell(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if line is not None:
            self.chosen.emit(line)
