"""What a person has chosen and scrolled to stays when a list is filled anew: after a colleague's change, say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView

from models.values.keys import Key

_CHOOSE = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
Identity = Callable[[QModelIndex], Any]


_KEYS = ("key", "application", "candidate", "person")


def by_key(index: QModelIndex) -> Any:
    """The key of the row's value; where it has none, its words: two people of one name are never confused."""
    value = index.data(Qt.ItemDataRole.UserRole)
    for name in _KEYS:
        if isinstance(key := getattr(value, name, None), Key):
            return key
    return str(index.data(Qt.ItemDataRole.DisplayRole))


class PlaceKeeper(QObject):
    """Watches the resets of a view's model: the same rows are current and selected afterwards, at the same scroll."""

    def __init__(self, view: QAbstractItemView, identity: Identity = by_key) -> None:
        super().__init__(view)
        self._view, self._identity = view, identity
        self._current: Any = None
        self._selected: set[Any] = set()
        self._scrolled = (0, 0)
        model = view.model()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)  # after the view's own: it was connected before

    def _remember(self) -> None:
        view, selection = self._view, self._view.selectionModel()
        index = view.currentIndex()
        self._current = self._identity(index.siblingAtColumn(0)) if index.isValid() else None
        self._column = max(index.column(), 0)
        chosen = {self._identity(row) for row in selection.selectedRows()}
        self._selected = {row for row in chosen if isinstance(row, Key)}
        self._scrolled = (view.verticalScrollBar().value(), view.horizontalScrollBar().value())

    def _restore(self) -> None:
        if self._current is None and not self._selected:
            return
        view, model = self._view, self._view.model()
        selection = view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            known = self._identity(index)
            if known in self._selected:
                selection.select(index, flags.Select | flags.Rows)
            if known == self._current:
                is_bare = isinstance(known, Key) and known not in self._selected  # current, but not selected
                selection.setCurrentIndex(model.index(row, self._column), flags.NoUpdate if is_bare else _CHOOSE)
                self._current = None
        view.verticalScrollBar().setValue(self._scrolled[0])
        view.horizontalScrollBar().setValue(self._scrolled[1])
