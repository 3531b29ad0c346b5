"""How much the workspace holds, and how much its throw-away copy does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from services.sandbox import Counts
from views.ledger_import.report_parts import Panel


class Comparison(Panel):
    """A line for each figure: as the workspace is, as the sandbox is, and the difference."""

    def __init__(self, before: Counts, after: Counts, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Comparison", "Workspace → sandbox"), icon="box", parent=parent)
        for words, was, is_ in (
            (self.tr("Profiles"), before.people, after.people),
            (self.tr("Applications"), before.applications, after.applications),
            (self.tr("of these in progress"), before.running, after.running),
            (self.tr("Positions"), before.positions, after.positions),
            (self.tr("Interviews"), before.interviews, after.interviews),
            (self.tr("Open tasks"), before.tasks, after.tasks),
        ):
            self.add_change(words, was, is_)
