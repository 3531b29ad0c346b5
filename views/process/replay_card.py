"""按新规则回放近 90 天: per stage, who was late and would be, and the moves that the draft would have stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services.process.replay import DAYS, Replay, StageReplay
from services.process.sheet import Sheet
from views.common import wording
from views.common.fields import label
from views.common.rows import Column, RowsModel
from views.common.states import Card, IconLabel
from views.common.table import Table
from views.process.words import reasons, share

ROW = 30
PEOPLE_FROM = 3  # the columns that lead to people


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    stage: StageReplay


class ReplayCard(QWidget):
    """Enter or a double click on a row shows the people who would have been stopped."""

    people_wanted = Signal(object)  # StageReplay

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edition = 0
        self.title = label("", "strong")
        self.hint = label(self.tr("only counted, nothing is changed"), "hint")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.hint)
        head.addStretch(1)
        self.model: RowsModel[_Line] = RowsModel(self._columns(), self)
        self.table = Table("process-replay", density_name="dense")
        self.table.show_rows(self.model)
        self.table.setAccessibleName(self.tr("The last 90 days under the draft"))
        self.table.opened.connect(lambda _index: self._open())
        self.table.clicked.connect(lambda index: self._open() if index.column() >= PEOPLE_FROM else None)
        self.note = label("", "second")
        self.note.setWordWrap(True)
        card = Card(margin=1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        card.column.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(card)
        line = QHBoxLayout()
        line.setSpacing(6)
        self._icon = IconLabel("circle-help", 14, "text3")
        line.addWidget(self._icon)
        line.addWidget(self.note, 1)
        column.addLayout(line)
        column.addStretch(1)

    def _columns(self) -> Sequence[Column[_Line]]:
        return [
            Column("stage", self.tr("Stage"), lambda line: line.name, 116, role=lambda _: "text"),
            Column("now", self.tr("late now"), lambda line: share(line.stage.now), 92, is_number=True),
            Column("then", self.tr("late then"), lambda line: share(line.stage.then), 92, is_number=True),
            Column(
                "blocked", self.tr("stopped"), self._stopped, 84, is_number=True,
                role=lambda line: "warn" if line.stage.blocked else "text2",
            ),
            Column("why", self.tr("Why"), lambda line: reasons(line.stage), 160, stretches=True,
                   role=lambda _: "text2", tip=lambda line: reasons(line.stage)),
        ]  # fmt: skip

    def _stopped(self, line: _Line) -> str:
        count = len({block.application for block in line.stage.blocked})
        return wording.people(count) if count else "0"

    def show_replay(self, found: Replay, sheet: Sheet) -> None:
        """The answer, a row for each stage that anybody went through."""
        self.title.setText(self.tr("The last {days} days under the new rules").format(days=found.days))
        names = {stage.code: wording.said(stage.name) for stage in sheet.stages}
        lines = [
            _Line(names.get(each.code, each.code), each)
            for each in found.stages
            if each.moves or each.now.of or each.then.of
        ]
        self.model.set_rows(lines)
        moves = sum(each.moves for each in found.stages)
        self.table.setFixedHeight(32 + ROW * max(len(lines), 1) + 4)
        words = self.tr("Nobody was moved in the last {days} days: there is nothing to play back.")
        if moves:
            words = self.tr(
                "Judged by what was on record when each of the {moves} moves was made; fields of a person as they "
                "are today."
            )
        self.note.setText(words.format(days=DAYS, moves=wording.number(moves)))

    def _open(self) -> None:
        current = self.table.currentIndex()
        if current.isValid() and current.row() < len(self.model.rows):
            line = self.model.row_at(current)
            if line.stage.blocked:
                self.people_wanted.emit(line.stage)
