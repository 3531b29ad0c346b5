"""Pieces of the template screens: a titled section, a labelled value, a numbered list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from views.common.fields import label
from views.common.scroll_column import replace_inside
from views.common.states import hair

TITLE_WIDTH = 112


def wrapped(words: str, role: str = "") -> QLabel:
    """Words that take as many lines as they need."""
    line = label(words, role)
    line.setWordWrap(True)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return line


class Section(QWidget):
    """A bold title in the left column, what belongs to it at the right, a hairline below."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        left = QVBoxLayout()
        left.setSpacing(0)
        words = label(title, "strong")
        words.setFixedWidth(TITLE_WIDTH)
        words.setWordWrap(True)
        left.addWidget(words)
        if hint:
            small = label(hint, "hint")
            small.setFixedWidth(TITLE_WIDTH)
            small.setWordWrap(True)
            left.addWidget(small)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 13, 0, 13)
        row.setSpacing(14)
        row.addLayout(left)
        row.addLayout(self.body, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(hair())

    def add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)


class Facts(QWidget):
    """Labelled values, three in a row."""

    def __init__(self, facts: Sequence[tuple[str, str]], columns: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for number, (name, value) in enumerate(facts):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(label(name, "hint"))
            cell.addWidget(wrapped(value or "–"))
            grid.addLayout(cell, number // columns, number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)


class Sheet(QScrollArea):
    """A scrolled column that is filled anew for each template."""

    def __init__(self, ground: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column = QVBoxLayout()
        self.begin()

    def begin(self, *, margin: int = 24, spacing: int = 0) -> QVBoxLayout:
        """An empty column; the old one goes."""
        holder = QWidget()
        holder.setProperty("ground", self._ground)
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(margin, 4 if not spacing else margin, margin, margin)
        self.column.setSpacing(spacing)
        replace_inside(self, holder)
        return self.column
