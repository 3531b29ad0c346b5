"""Keeping a position as a template: asks only for its name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.common.popover import Popover


class TemplatePopover(Popover):
    """`named` carries the name."""

    named = Signal(str)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, width=320)
        self.column.addWidget(label(self.tr("Keep as a template"), "strong"))
        words = label(
            self.tr("Duties, portrait, questions, pay, process and evaluation form go along; people do not."), "second"
        )
        words.setWordWrap(True)
        self.column.addWidget(words)
        self._name = QLineEdit(title)
        self._name.returnPressed.connect(self._confirm)
        self._row = FormRow(self.tr("Name of the template"), self._name, required=True)
        self.column.addWidget(self._row)
        cancel, keep = Button(self.tr("Cancel")), Button(self.tr("Keep"), role="primary")
        cancel.clicked.connect(self.close)
        keep.clicked.connect(self._confirm)
        self.add_foot(cancel, keep)

    def _confirm(self) -> None:
        if not self._name.text().strip():
            self._row.set_error(self.tr("Give it a name"))
            return
        self.hand_in(self.named, self._name.text().strip())
