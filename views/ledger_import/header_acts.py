"""The buttons of the import's header: what can be done next, by step."""

from __future__ import annotations

from PySide6.QtCore import QObject

from services.ledgers.draft import Draft
from services.ledgers.importing import Prepared
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
        self.try_ = Button(self.tr("Try in the sandbox"), icon="box", key="Ctrl T")
        self.try_.setToolTip(self.tr("Import into a copy of the workspace first, look at everything, then for real"))
        self.import_ = Button("", role="primary", key="Ctrl Enter")
        self.undo = Button(self.tr("Take back this import"), role="danger", icon="undo-2")
        self.export = Button(self.tr("Export the report"), icon="download", key="Ctrl S")
        self.done = Button("", role="primary")
        self.real = Button(self.tr("Import for real"), role="primary")
        self.real.setToolTip(self.tr("Leave the sandbox and import into the workspace, with the same decisions"))
        for widget in (self.gap, self.back, self.try_, self.import_, self.undo, self.export, self.done, self.real):
            row.add(widget)

    def show_step(self, step: int, *, can_take_back: bool, can_try: bool, is_tried: bool) -> None:
        """Only what makes sense in this step. `is_tried`: the report is that of a trial in the sandbox."""
        self.gap.setVisible(False)
        self.back.setVisible(step in (MAP, REPORT))
        is_report = step == REPORT
        self.back.setText(self.tr("Recent imports") if is_report else self.tr("Back"))
        self.try_.setVisible(step == MAP and can_try)
        self.import_.setVisible(step == MAP)
        self.undo.setVisible(is_report and can_take_back)
        self.export.setVisible(is_report)
        self.done.setVisible(is_report and not is_tried)
        self.real.setVisible(is_report and is_tried)

    def show_prepared(self, draft: Draft, prepared: Prepared) -> None:
        """How many rows would come in, and how much must be chosen before; the number is left out while it is open."""
        self.import_.setEnabled(not prepared.is_partial)
        rows = draft.rows if prepared.is_partial else prepared.plan.count("create", "merge", "update")
        known = counted(self.tr("Import %n rows", "", rows), rows)
        self.import_.setText(self.tr("Import") if draft.is_beginning else known)
        self.import_.updateGeometry()
        gaps = sum(problem.is_open for problem in prepared.problems)
        self.gap.set_status(self.tr("%n still to choose", "", gaps), "triangle-alert", "warn")
        self.gap.setVisible(bool(gaps))

    def show_to_fill(self, profiles: int) -> None:
        """What comes after the report."""
        words = self.tr("Done, complete %n profiles", "", profiles) if profiles else self.tr("Done")
        self.done.setText(counted(words, profiles) if profiles else words)
