"""What a sheet would change, row by row, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.organisation.sheet_rows import Verdict
from services.organisation.sheets import Plan, RowPlan
from views.common.buttons import Button
from views.common.fields import ElidedLabel, label
from views.common.rows import Column, RowsModel
from views.common.states import hair
from views.common.table import Table
from views.messages import sentence_of

_ICONS = {
    Verdict.NEW: ("plus", "accent_text"),
    Verdict.CHANGED: ("pencil", "text2"),
    Verdict.SAME: ("check", "text3"),
    Verdict.REFUSED: ("circle-alert", "danger"),
}
_ORDER = list(_ICONS)


def word(verdict: Verdict) -> str:
    """What becomes of a row."""
    match verdict:
        case Verdict.NEW:
            return QCoreApplication.translate("OrganisationImport", "new")
        case Verdict.CHANGED:
            return QCoreApplication.translate("OrganisationImport", "changed")
        case Verdict.SAME:
            return QCoreApplication.translate("OrganisationImport", "as it is")
        case Verdict.REFUSED:
            return QCoreApplication.translate("OrganisationImport", "left out")


def why(row: RowPlan) -> str:
    """Why a row is left out."""
    return sentence_of(row.code, dict(row.params)) if row.code else ""


class ImportPanel(QWidget):
    """Refused rows first; `accepted` carries the plan."""

    accepted = Signal(object)  # Plan
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._headline = ElidedLabel("", "title")
        self._counts = label("", "second")
        self._counts.setWordWrap(True)
        self._model: RowsModel[RowPlan] = RowsModel(self._columns(), self)
        self._table = Table("organisation-import", density_name="dense")
        self._table.show_rows(self._model)
        self._table.setAccessibleName(self.tr("Rows of the file"))
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_why())
        self._why = label("", "second")
        self._why.setWordWrap(True)
        self.write = Button("", role="primary", key="Ctrl+Enter")
        self.write.clicked.connect(self.submit)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._headline)
        column.addWidget(self._counts)
        column.addWidget(self._table, 1)
        column.addWidget(self._why)
        column.addWidget(hair())
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.write)
        column.addLayout(foot)

    def _columns(self) -> Sequence[Column[RowPlan]]:
        return [
            Column("row", self.tr("Row"), lambda row: str(row.number), 52, is_number=True, role=lambda _: "text3"),
            Column("name", self.tr("Name"), lambda row: row.name, 100, stretches=True, role=lambda _: "text"),
            Column(
                "verdict", self.tr("Becomes"), lambda row: word(row.verdict), 92,
                icon=lambda row: _ICONS[row.verdict][0], role=lambda row: _ICONS[row.verdict][1], tip=why,
            ),
        ]  # fmt: skip

    def show_plan(self, file: str, plan: Plan) -> None:
        """Show what would be done."""
        self._plan = plan
        self._headline.setText(file)
        parts = [
            self.tr("%n new", "", plan.count(Verdict.NEW)),
            self.tr("%n changed", "", plan.count(Verdict.CHANGED)),
            self.tr("%n as they are", "", plan.count(Verdict.SAME)),
        ]
        if plan.count(Verdict.REFUSED):
            parts.append(self.tr("%n left out", "", plan.count(Verdict.REFUSED)))
        self._counts.setText(self.tr(", ").join(parts) + self.tr(". Nothing is removed."))
        self._model.set_rows(sorted(plan.rows, key=lambda row: (-_ORDER.index(row.verdict) // 3, row.number)))
        count = plan.count(Verdict.NEW, Verdict.CHANGED)
        self.write.setText(self.tr("Import %n rows", "", count) if count else self.tr("Nothing to import"))
        self.write.setEnabled(count > 0)
        if plan.rows:
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._tell_why()

    def _tell_why(self) -> None:
        index = self._table.currentIndex()
        row = self._model.row_at(index) if index.isValid() and index.row() < len(self._model.rows) else None
        self._why.setText(why(row) if row is not None else "")
        self._why.setVisible(bool(self._why.text()))

    def submit(self) -> None:
        """Write it."""
        if self._plan is not None and self.write.isEnabled():
            self.accepted.emit(self._plan)
