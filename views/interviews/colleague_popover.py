"""Adding an interviewer who is not in the list yet: a name is enough, an address lets the form be mailed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from services.organisation.people import Draft
from views.common.buttons import Button
from views.common.fields import FormRow
from views.common.popover import Popover


class ColleaguePopover(Popover):
    """Enter adds; without a name it says so."""

    wanted = Signal(object)  # Draft

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=300)
        self.name, self.email = QLineEdit(self), QLineEdit(self)
        self._name_row = FormRow(self.tr("Name"), self.name, required=True)
        self.column.addWidget(self._name_row)
        self.column.addWidget(FormRow(self.tr("E-mail"), self.email))
        for field in (self.name, self.email):
            field.returnPressed.connect(self._add)
        add = Button(self.tr("Add as interviewer"), role="primary", key="Enter")
        add.clicked.connect(self._add)
        self.column.addWidget(add)

    def _add(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._name_row.set_error(self.tr("Write the name."))
            self.fit()
            self.name.setFocus()
            return
        self.hand_in(self.wanted, Draft(name, email=self.email.text().strip()))
