"""The frame that the tabs of insights share: a canvas with its margins, and a card with one line of title over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from views.common.buttons import IconButton
from views.common.fields import ElidedLabel, label
from views.common.page_side import PageSide
from views.common.popover import Popover
from views.common.states import Card, hair

TITLE_HEIGHT = 40
Definition = Sequence[tuple[str, str]]
"""Terms with their meaning."""


def canvas_column(ground: QWidget) -> QVBoxLayout:
    """The column of a tab: on the canvas, with the margins of a page."""
    ground.setProperty("ground", "canvas")
    column = QVBoxLayout(ground)
    column.setContentsMargins(20, 16, 20, 20)
    PageSide(ground, column)
    return column


class TitledCard(Card):
    """Title, a hint beside it, controls at the right, a hair line; the content follows in `column`."""

    def __init__(self, title: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=1)
        self.column.setSpacing(0)
        line = QWidget(self)
        line.setFixedHeight(TITLE_HEIGHT)
        self._line = QHBoxLayout(line)
        self._line.setContentsMargins(14, 0, 8, 0)
        self._line.setSpacing(8)
        self.title = label(title, "strong", line)
        self.hint = ElidedLabel(hint, "hint", line)
        self._line.addWidget(self.title)
        self._line.addWidget(self.hint, 1)
        self.column.addWidget(line)
        self.column.addWidget(hair(self))
        self._definition: Definition = ()

    def add_control(self, control: QWidget) -> None:
        """One more control at the right of the title."""
        self._line.addWidget(control)

    def add_definition(self, question: str, definition: Definition = ()) -> None:
        """The button that says what the figures of this card are; `set_definition` may change the answer."""
        self._definition = definition
        what = IconButton("circle-help", question)
        what.clicked.connect(lambda: explain(what, self._definition))
        self.add_control(what)

    def set_definition(self, definition: Definition) -> None:
        self._definition = definition


def explain(control: QWidget, definition: Definition) -> Popover:
    """The definition of a figure, beside the button that asks for it."""
    popover = Popover(control.window(), width=360)
    column = popover.layout()
    if column is None:
        column = QVBoxLayout(popover)
    for term, meaning in definition:
        head = label(term, "strong", popover)
        words = QLabel(meaning, popover)
        words.setProperty("role", "second")
        words.setWordWrap(True)
        column.addWidget(head)
        column.addWidget(words)
    popover.show_at(control, align_right=True)
    return popover
