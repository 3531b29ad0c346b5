"""Pieces of the template screens: a titled section, a labelled value, a numbered list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from views.common.fields import label
from views.common.scroll_column import replace_inside
from views.common.states import hair

TITLE_WIDTH = 112
NARROW = 740  # px of a sheet under which its titles stand above
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt names it only in C++


def wrapped(words: str, role: str = "") -> QLabel:
    """Words that take as many lines as they need."""
    line = label(words, role)
    line.setWordWrap(True)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return line


class Section(QWidget):
    """A bold title in the left column, what belongs to it at the right, a hairline below; narrow: the title on top."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        left = QVBoxLayout()
        left.setSpacing(0)
        self._words = [label(title, "strong"), *([label(hint, "hint")] if hint else [])]
        for words in self._words:
            words.setWordWrap(True)
            left.addWidget(words)
        left.addStretch(1)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 13, 0, 13)
        self._row.addLayout(left)
        self._row.addLayout(self.body, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(hair())
        self.set_narrow(is_narrow=False)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Title above instead of beside, where there is no room for both."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(6 if is_narrow else 14)
        for words in self._words:
            words.setMinimumWidth(0 if is_narrow else TITLE_WIDTH)
            words.setMaximumWidth(QWIDGETSIZE_MAX if is_narrow else TITLE_WIDTH)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < NARROW
        for section in self.findChildren(Section):
            section.set_narrow(is_narrow=is_narrow)
        super().resizeEvent(event)
