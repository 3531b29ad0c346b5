"""Before many pairs are merged at once: the list, each can be left out. The safe button has the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from services.identity.pairs import TwinLine
from views.common.buttons import Button, confirm_foot
from views.common.fields import label
from views.duplicates.pair_list import names_of, told


class BatchDialog(QDialog):
    """Pairs with a check box each, all on."""

    def __init__(self, lines: Sequence[TwinLine], parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = list(lines)
        self.setWindowTitle(self.tr("Merge pairs"))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        count = QCoreApplication.translate("BatchDialog", "Merge %n pairs?", "", len(lines))
        column.addWidget(label(count, "title"))
        note = label(
            self.tr(
                "In each field the fuller or newer value stays. A backup is made first; each pair can be taken apart."
            )
        )
        note.setWordWrap(True)
        column.addWidget(note)
        self.list = QListWidget(self)
        for line in lines:
            first, second = names_of(line)
            name = first if first == second else f"{first} / {second}"
            item = QListWidgetItem(f"{name}    {told(line)}", self.list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked)
        column.addWidget(self.list, 1)
        self.go = Button(self.tr("Merge those that are checked"), role="danger")
        column.addLayout(confirm_foot(self, self.tr("Cancel"), self.go))

    def chosen(self) -> list[TwinLine]:
        """The pairs that are still checked."""
        return [
            line for row, line in enumerate(self._lines) if self.list.item(row).checkState() == Qt.CheckState.Checked
        ]


def ask_batch(parent: QWidget, lines: Sequence[TwinLine]) -> list[TwinLine]:
    """The pairs that a person wants merged; none when the dialog was left."""
    dialog = BatchDialog(lines, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return []
    return dialog.chosen()
