"""A masked number or address that is shown on request: that somebody looked is written down."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values.keys import Key
from services import reveals
from services.use_cases import UseCase
from views.common.buttons import Button
from views.common.fields import label
from views.context import Program


class ReachLine(QWidget):
    """The masked value, and the link that shows it whole."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._contact: Key | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.value = label("", "strong")
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.value.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_link = Button(self.tr("Show the number"), role="link", size="row")
        self.show_link.clicked.connect(self.reveal)
        row.addWidget(self.value)
        row.addWidget(self.show_link)
        row.addStretch(1)

    def show_reach(self, contact: Key | None, masked: str) -> None:
        """Somebody's number, still covered; None says that there is none."""
        self._contact = contact
        self.value.setText(masked if contact is not None else self.tr("No phone number on file"))
        self.show_link.setVisible(contact is not None)

    def reveal(self) -> None:
        """Show it whole."""
        if self._contact is not None and not self.show_link.isHidden():
            self._program.run(partial(reveals.reveal, contact=self._contact), code=UseCase.REVEAL, done=self._on_shown)

    def _on_shown(self, value: str) -> None:
        self.value.setText(value)
        self.show_link.hide()
