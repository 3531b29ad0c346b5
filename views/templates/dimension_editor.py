"""One dimension of an evaluation form: its name, weight, and what each of the five scores means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from services.evaluations.form_edits import LONGEST, MOST_WEIGHT, Anchor, Dimension
from services.evaluations.forms import HIGHEST
from views.common.fields import WheelGuard, label
from views.common.icon_button import IconButton
from views.common.spin import padded
from views.common.states import Card

USUAL_WEIGHT = 10


class DimensionEditor(Card):
    """`edited` with every key; `moved` and `removed` by its buttons."""

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, dimension: Dimension, guard: WheelGuard, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=10)
        self._code = dimension.code
        self.name = QLineEdit(dimension.name)
        self.name.setMaxLength(LONGEST)
        self.name.setPlaceholderText(self.tr("What is judged"))
        self.name.setAccessibleName(self.tr("Name of the dimension"))
        self.weight = padded(QSpinBox())
        self.weight.setRange(1, MOST_WEIGHT)
        self.weight.setValue(dimension.weight)
        self.weight.setAccessibleName(self.tr("Weight"))
        self.weight.installEventFilter(guard)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.name, 1)
        head.addWidget(label(self.tr("Weight"), "second"))
        head.addWidget(self.weight)
        for icon, words, do in (
            ("arrow-up", self.tr("Move up"), lambda: self.moved.emit(-1)),
            ("arrow-down", self.tr("Move down"), lambda: self.moved.emit(1)),
            ("x", self.tr("Take this dimension away"), self.removed.emit),
        ):
            button = IconButton(icon, words, size="row")
            button.clicked.connect(do)
            head.addWidget(button)
        self.column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 3)
        self._anchors: list[tuple[QLineEdit, QLineEdit]] = []
        anchors = (*dimension.anchors, *(Anchor("") for _ in range(HIGHEST)))[:HIGHEST]
        for points, anchor in enumerate(anchors, 1):
            short, full = self._line(anchor.short), self._line(anchor.full)
            short.setPlaceholderText(self.tr("On the button"))
            short.setAccessibleName(self.tr("{n} points, on the button").format(n=points))
            full.setPlaceholderText(self.tr("What it means in full"))
            full.setAccessibleName(self.tr("{n} points, in full").format(n=points))
            grid.addWidget(label(str(points), "strong"), points, 0)
            grid.addWidget(short, points, 1)
            grid.addWidget(full, points, 2)
            self._anchors.append((short, full))
        self.column.addLayout(grid)
        self.name.textEdited.connect(lambda _: self.edited.emit())
        self.weight.valueChanged.connect(lambda _: self.edited.emit())

    def _line(self, words: str) -> QLineEdit:
        line = QLineEdit(words)
        line.setMaxLength(LONGEST)
        line.setProperty("extent", "compact")
        line.setCursorPosition(0)
        line.textEdited.connect(lambda _: self.edited.emit())
        return line

    def dimension(self) -> Dimension:
        """What stands in the fields."""
        anchors = tuple(Anchor(short.text().strip(), full.text().strip()) for short, full in self._anchors)
        return Dimension(self.name.text().strip(), self.weight.value(), anchors, self._code)
