"""Cyclic garbage is collected on the UI thread only.

A cycle that holds a widget must end where the widget lives. Python's own collector runs on whichever thread happens
to allocate, and a widget that a reader's thread destroys takes the whole program down, minutes after the fault.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1_000
YOUNG = 20_000  # new objects that outlived their names
MIDDLE, OLD = 10, 10  # collections of the younger generation, before the older one is looked through


class Garbage(QObject):
    """Takes the place of the automatic collector for as long as the program has windows."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject) -> None:
        """While `is_busy`, nothing is collected: an import makes millions of rows that no collector need walk over."""
        super().__init__(parent)
        self._is_busy = is_busy
        gc.disable()
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Collect what is due."""
        young, middle, old = gc.get_count()
        if young < YOUNG or self._is_busy():
            return
        gc.collect(0 if middle < MIDDLE else 1 if old < OLD else 2)
