"""抽查: what the lead should look at, one line each; a row opens the person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from services.insights.spot_checks import Check, Why
from views.common.rows import Column, RowsModel
from views.common.table import Table
from views.common.wording import moment
from views.insights.titled_card import TitledCard


class ChecksCard(TitledCard):
    """Acts that stand out first, then what was drawn by chance."""

    opened = Signal(object, object)  # candidate, application

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Worth a look"))
        self.hint.setText(self.tr("A list to look at, no verdict; seen by the lead and HR managers"))
        self.add_definition(self.tr("How this list is made"), self._meaning())
        self.table = Table("checks", density_name="dense", parent=self)
        self.model: RowsModel[Check] = RowsModel(self._columns(), self)
        self.table.show_rows(self.model)
        self.table.opened.connect(self._on_row)
        self.column.addWidget(self.table, 1)

    def _meaning(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Standing out"),
                self.tr(
                    "Three stages within ten minutes; one score for everything without a word; a contact or a "
                    "rejection for another reason without a word."
                ),
            ),
            (
                self.tr("Drawn"),
                self.tr("Two rejections of each person, drawn by chance once a month: looking again shows the same."),
            ),
        )

    def _columns(self) -> list[Column[Check]]:
        return [
            Column("why", self.tr("Why"), lambda c: self.why_words(c.why), 260, stretches=True, role=_tone, icon=_icon),
            Column("by", self.tr("Who"), lambda c: c.by_name, 110, sort=lambda c: c.by_name),
            Column("candidate", self.tr("Candidate"), lambda c: c.candidate_name, 120, sort=lambda c: c.candidate_name),
            Column("at", self.tr("When"), lambda c: moment(c.at), 130, sort=lambda c: c.at),
        ]

    def why_words(self, why: Why) -> str:
        """The reason in words."""
        return {
            Why.RUSHED: self.tr("Three stages within ten minutes"),
            Why.SAME_SCORES: self.tr("One score for everything, no word"),
            Why.SILENT_CONTACT: self.tr("A contact without a word"),
            Why.UNEXPLAINED: self.tr("Rejected for another reason, no word"),
            Why.DRAWN: self.tr("Drawn by chance"),
        }[why]

    def show_checks(self, found: Sequence[Check]) -> None:
        """Show the list; without one the card goes."""
        self.model.set_rows(found)
        self.setVisible(bool(found))

    def _on_row(self, index: QModelIndex) -> None:
        line = self.model.row_at(index)
        self.opened.emit(line.candidate, line.application)


def _tone(line: Check) -> str:
    return "text2" if line.why is Why.DRAWN else "text"


def _icon(line: Check) -> str:
    return "circle-dashed" if line.why is Why.DRAWN else "triangle-alert"
