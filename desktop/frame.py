"""The parts of the window around a page: rail, header, the stack of pages, status bar."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.header import Header
from desktop.rail import Rail
from desktop.status_bar import StatusBar
from views.context import Me


class Frame(QWidget):
    """Made anew for another person or language."""

    def __init__(self, me: Me | None, parent: QWidget) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.rail = Rail(me, self)
        middle.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.header = Header(me.name if me is not None else "", self)
        column.addWidget(self.header)
        self.stack = QStackedWidget(self)
        column.addWidget(self.stack, 1)
        self._column = column
        middle.addLayout(column, 1)
        outer.addLayout(middle, 1)
        self.status = StatusBar(self)
        outer.addWidget(self.status)

    def put_above_pages(self, strip: QWidget) -> None:
        """A strip between the header and every page: how the line to the server stands."""
        self._column.insertWidget(1, strip)
