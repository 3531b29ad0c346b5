"""Which cards are selected, across lanes and through refreshes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from models.values.keys import Key


class Selection(QObject):
    """Keys of applications. The card with the focus is another matter: it belongs to its lane."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: set[Key] = set()

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def keys(self) -> frozenset[Key]:
        return frozenset(self._keys)

    def toggle(self, key: Key) -> None:
        self._set(self._keys ^ {key})

    def add(self, keys: Iterable[Key]) -> None:
        self._set(self._keys | set(keys))

    def clear(self) -> None:
        self._set(set())

    def keep_only(self, keys: Iterable[Key]) -> None:
        """Forget whoever is not on the board any more."""
        if self._keys:
            self._set(self._keys & set(keys))

    def _set(self, keys: set[Key]) -> None:
        if keys != self._keys:
            self._keys = keys
            self.changed.emit()
