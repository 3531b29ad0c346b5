"""Handing over: to whom, what goes along and what stays."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.organisation.office import Office
from services.organisation.people import Line
from views.common.buttons import Button
from views.common.fields import FormRow, SearchCombo, label
from views.common.popover import Popover
from views.organisation.person_form import held_words, successors


class HandOverPopover(Popover):
    """`given` carries who takes over."""

    given = Signal(object)  # Key

    def __init__(self, line: Line, office: Office, parent: QWidget) -> None:
        super().__init__(parent, width=340)
        self.column.addWidget(label(self.tr("Hand over what {name} holds").format(name=line.draft.name), "strong"))
        goes = label(held_words(replace(line.holds, stays=0)), "second")
        goes.setWordWrap(True)
        self.column.addWidget(goes)
        if line.holds.stays:
            words = self.tr("%n interviews and evaluations stay: plan them anew in the calendar.", "", line.holds.stays)
            stays = label(words, "hint")
            stays.setWordWrap(True)
            self.column.addWidget(stays)
        self.to = SearchCombo(self.tr("Type a name"))
        self.to.set_choices(successors(office, line), empty=self.tr("Choose somebody"))
        self._row = FormRow(self.tr("To"), self.to, required=True)
        self.column.addWidget(self._row)
        cancel, go = Button(self.tr("Cancel")), Button(self.tr("Hand over"), role="primary")
        cancel.clicked.connect(self.close)
        go.clicked.connect(self._confirm)
        self.add_foot(cancel, go)

    def _confirm(self) -> None:
        to = self.to.currentData()
        if not isinstance(to, Key):
            self._row.set_error(self.tr("Choose who takes over"))
            self.fit()
            return
        self.hand_in(self.given, to)
