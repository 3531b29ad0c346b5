"""What a person has chosen and scrolled to stays when a list is filled anew: after a colleague's change, say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

from models.values.keys import Key

_CHOOSE = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
Identity = Callable[[QModelIndex], Any]


_KEYS = ("key", "application", "candidate", "person")


def by_key(index: QModelIndex) -> Any:
    """The key of the row's value; where it has none, its words: two people of one name are never confused."""
    key = key_of(index.data(Qt.ItemDataRole.UserRole))
    return key if key is not None else str(index.data(Qt.ItemDataRole.DisplayRole))


def key_of(value: object) -> Key | None:
    """What a row's value is about."""
    for name in _KEYS:
        if isinstance(key := getattr(value, name, None), Key):
            return key
    return None


def choose_only(view: QAbstractItemView, index: QModelIndex | QPersistentModelIndex) -> None:
    """Make it the current and only selected row, whatever keys are held: while Ctrl is down, as it is in Ctrl+Enter
    and Ctrl+↓, Qt itself would toggle the row and keep those before it.
    """
    flags = QItemSelectionModel.SelectionFlag
    how = flags.ClearAndSelect | flags.Rows if index.isValid() else flags.Clear
    view.selectionModel().setCurrentIndex(index, how)


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
        wanted = {*self._selected, self._current}
        for row, known in self._rows():
            if known not in wanted:
                continue
            index = model.index(row, 0)
            if known in self._selected:
                selection.select(index, flags.Select | flags.Rows)
            if known == self._current:
                is_bare = isinstance(known, Key) and known not in self._selected  # current, but not selected
                selection.setCurrentIndex(model.index(row, self._column), flags.NoUpdate if is_bare else _CHOOSE)
                self._current = None
        view.verticalScrollBar().setValue(self._scrolled[0])
        view.horizontalScrollBar().setValue(self._scrolled[1])

    def _rows(self) -> Iterator[tuple[int, Any]]:
        """Each row's place and identity; of a table with keys without a call into Qt, for it may be long."""
        model = self._view.model()
        rows = getattr(model, "rows", None) if self._identity is by_key else None
        for row in range(model.rowCount()):
            key = key_of(rows[row]) if isinstance(rows, Sequence) else None
            yield row, key if key is not None else self._identity(model.index(row, 0))
