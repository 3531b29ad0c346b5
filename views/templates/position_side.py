"""At the right of a position template: what it brings, where it was used, its other names."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values.enums import PositionState
from services.templates import Template, Use
from views.common import marks
from views.common.chips import Tag
from views.common.fields import ElidedLabel, label
from views.common.flow import FlowLayout
from views.common.states import Card, IconLabel
from views.common.wording import day, local
from views.templates.parts import Sheet, wrapped


class StageName(QWidget):
    """The stage glyph with the stage's name."""

    def __init__(self, name: str, position: int, stages: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position, self._stages = position, stages
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 4, 2)
        row.addWidget(label(name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ending = marks.Ending.HIRED if self._position == self._stages else marks.Ending.NONE
        at = QPointF(0, self.rect().center().y() - 7)
        marks.stage_glyph(QPainter(self), at, self._position, self._stages, ending=ending)


class PositionSide(Sheet):
    """What a new position takes over, where the template was used, and its other names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", parent)

    def show_template(self, template: Template) -> None:
        """Fill the cards anew."""
        column = self.begin(margin=16, spacing=12)
        column.addWidget(self._brings(template))
        if template.used:
            column.addWidget(self._uses(template.used))
        if template.synonyms:
            column.addWidget(self._names(template.synonyms))
        column.addStretch(1)

    def _brings(self, template: Template) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("A new position takes over"), "strong"))
        for words in (
            self.tr("duties, qualifications, pay band"),
            self.tr("%n stages, each with conditions and limit", "", template.process.steps),
            self.tr("the evaluation form: %n dimensions", "", len(template.dimensions)),
            self.tr("%n questions", "", template.form_questions + len(template.questions)),
        ):
            card.column.addLayout(_line("check", "ok", words))
        card.column.addLayout(_line("pencil", "warn", self.tr("You fill in: people needed, date, owner")))
        return card

    def _uses(self, used: tuple[Use, ...]) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("Used"), "strong"))
        for use in used:
            row = QHBoxLayout()
            row.addWidget(label(day(local(use.opened_at).date()), "second"))
            row.addWidget(ElidedLabel(use.title), 1)
            row.addWidget(label(f"{use.hired} / {use.headcount}", "second"))
            if use.state is PositionState.OPEN:
                row.addWidget(Tag(self.tr("open")))
            card.column.addLayout(row)
        return card

    def _names(self, names: tuple[str, ...]) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("Other names that mean this one"), "strong"))
        holder = QWidget()
        flow = FlowLayout(holder)
        for name in names:
            flow.addWidget(Tag(name))
        card.column.addWidget(holder)
        card.column.addWidget(wrapped(self.tr("A ledger with one of these names is read as this position."), "hint"))
        return card


def _line(icon: str, role: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, 14, role, line=20), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(wrapped(words), 1)
    return row
