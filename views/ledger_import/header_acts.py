"""The buttons of the import's header: what can be done next, by step."""

from __future__ import annotations

from PySide6.QtCore import QObject

from views.common.buttons import Button
from views.common.chips import Status
from views.common.page import HeaderRow
from views.ledger_import.words import counted

START, MAP, WORK, REPORT = range(4)


class HeaderActs(QObject):
    """Holds the buttons; the page connects them."""

    def __init__(self, row: HeaderRow) -> None:
        super().__init__(row)
        self.gap = Status("", icon="triangle-alert", kind="warn")
        self.back = Button(self.tr("Back"))
        self.import_ = Button("", role="primary", key="Ctrl Enter")
        self.undo = Button(self.tr("Take back this import"), role="danger", icon="undo-2")
        self.export = Button(self.tr("Export the report"), icon="download", key="Ctrl S")
        self.done = Button("", role="primary")
        for widget in (self.gap, self.back, self.import_, self.undo, self.export, self.done):
            row.add(widget)

    def show_step(self, step: int, *, can_take_back: bool) -> None:
        """Only what makes sense in this step."""
        self.gap.setVisible(False)
        self.back.setVisible(step in (MAP, REPORT))
        self.back.setText(self.tr("Back") if step == MAP else self.tr("Recent imports"))
        self.import_.setVisible(step == MAP)
        self.undo.setVisible(step == REPORT and can_take_back)
        self.export.setVisible(step == REPORT)
        self.done.setVisible(step == REPORT)

    def show_plan(self, rows: int, gaps: int) -> None:
        """How many rows would come in, and how much must be chosen before."""
        self.import_.setText(counted(self.tr("Import %n rows", "", rows), rows))
        self.import_.updateGeometry()
        self.gap.set_status(self.tr("%n still to choose", "", gaps), "triangle-alert", "warn")
        self.gap.setVisible(bool(gaps))

    def show_to_fill(self, profiles: int) -> None:
        """What comes after the report."""
        words = self.tr("Done, complete %n profiles", "", profiles) if profiles else self.tr("Done")
        self.done.setText(counted(words, profiles) if profiles else words)
