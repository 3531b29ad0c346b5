"""One process template: stages with what must hold to come in and to leave, limits and owners."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.values.enums import StageKind
from models.values.rules import Rule
from services.templates import ProcessLine, StageLine
from views.common.conditions import rule_words
from views.common.fields import label
from views.common.labels import label as word_of
from views.common.states import IconLabel, hair
from views.common.wording import limit, said
from views.templates.parts import Sheet, wrapped
from views.templates.position_side import StageName


class ProcessSheet(QWidget):
    """A row for each stage. Read only: processes are edited in a later version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "strong")
        self._used = label("", "second")
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 24, 8)
        head.addWidget(self._title)
        head.addWidget(self._used)
        head.addStretch(1)
        self._sheet = Sheet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        holder = QWidget()
        holder.setFixedHeight(44)
        holder.setLayout(head)
        column.addWidget(holder)
        column.addWidget(hair())
        column.addWidget(self._sheet, 1)

    def show_process(self, process: ProcessLine) -> None:
        """Fill the rows anew."""
        self._title.setText(said(process.name))
        words = self.tr("edition {n}").format(n=process.edition)
        in_use = self.tr("%n open positions", "", process.open_positions)
        self._used.setText(self.tr("{edition}, {use}").format(edition=words, use=in_use))
        column = self._sheet.begin()
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(0)
        for place, stretch in enumerate((5, 4, 4, 4)):
            grid.setColumnStretch(place, stretch)
        for place, title in enumerate(
            (self.tr("Stage"), self.tr("To come in"), self.tr("To leave"), self.tr("Limit and owner"))
        ):
            heading = label(title, "hint")
            heading.setContentsMargins(0, 8, 0, 8)
            grid.addWidget(heading, 0, place)
        grid.addWidget(hair(), 1, 0, 1, 4)
        last = len(process.stages) - 1
        for number, stage in enumerate(process.stages):
            self._add(grid, 2 + 2 * number, stage, number, last)
        column.addLayout(grid)
        column.addStretch(1)

    def _add(self, grid: QGridLayout, row: int, stage: StageLine, number: int, last: int) -> None:
        cells = (
            self._name(stage, number, last),
            self._conditions(stage.entry, stage.kind is StageKind.INTAKE),
            self._conditions(stage.exit, is_free=True),
            self._limit(stage),
        )
        for place, cell in enumerate(cells):
            cell.setContentsMargins(0, 10, 0, 10)
            grid.addWidget(cell, row, place, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(hair(), row + 1, 0, 1, 4)

    def _name(self, stage: StageLine, number: int, last: int) -> QWidget:
        cell, column = _cell()
        column.addWidget(StageName(said(stage.name), number, last))
        column.addWidget(wrapped(said(stage.meaning), "hint"))
        return cell

    def _conditions(self, conditions: tuple[Rule, ...], is_free: bool) -> QWidget:
        cell, column = _cell()
        for condition in conditions:
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(IconLabel("check", 14, "text2", line=20), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(wrapped(rule_words(condition)), 1)
            column.addLayout(row)
        if not conditions:
            column.addWidget(label(self.tr("nothing") if is_free else self.tr("only the stage before"), "hint"))
        return cell

    def _limit(self, stage: StageLine) -> QWidget:
        cell, column = _cell()
        row = QHBoxLayout()
        row.setSpacing(6)
        if stage.limit is not None:
            row.addWidget(IconLabel("clock", 14, "text2"))
            row.addWidget(label(limit(stage.limit)), 1)
        else:
            row.addWidget(label(self.tr("no limit"), "hint"), 1)
        column.addLayout(row)
        column.addWidget(label(word_of(stage.owner), "second"))
        if stage.escalate:
            words = self.tr("told to the superior %n working hours later", "", stage.escalate)
            column.addWidget(wrapped(words, "hint"))
        return cell


def _cell() -> tuple[QWidget, QVBoxLayout]:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    return cell, column
