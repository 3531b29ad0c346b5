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
MASS = 200_000  # new objects at once: no screen's widgets, but what work has gathered, as a ledger's rows


class Garbage(QObject):
    """Takes the place of the automatic collector for as long as the program has windows."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject) -> None:
        """While `is_busy`, nothing is collected: an import makes millions of rows that no collector need walk over."""
        super().__init__(parent)
        self._is_busy = is_busy
        self._mass_ends = 0  # so few frozen objects are left when the mass has been let go
        gc.disable()
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Collect what is due."""
        young, middle, old = gc.get_count()
        if young < YOUNG or self._is_busy():
            return
        if young > MASS:
            gc.freeze()  # to walk over a ledger's million objects would hold the window for a third of a second
            self._mass_ends = gc.get_freeze_count() - young // 2
            return
        is_whole = middle >= MIDDLE and old >= OLD
        if is_whole and gc.get_freeze_count() < self._mass_ends:  # let go: what is left is looked through again
            gc.unfreeze()
        gc.collect(2 if is_whole else 1 if middle >= MIDDLE else 0)
