"""The part of the settings that leads to personal information and the journal."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.access import Act
from views.common.buttons import Button
from views.common.fields import label
from views.common.rights import is_offered
from views.common.states import Card, SectionHeader
from views.context import PageName, Place, Program


class PrivacySection(QWidget):
    """Two lines with a button each."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self)
        column.addWidget(card)
        card.column.addWidget(SectionHeader(self.tr("Personal information and journal"), icon="shield-check"))
        if is_offered(program.me, Act.READ, "consent"):
            words = self.tr("Who has still to be told, how long people are kept, who is due to be erased")
            card.column.addLayout(self._line(words, self.tr("Personal information…"), PageName.PRIVACY))
        words = self.tr("What each role may see and change")
        card.column.addLayout(self._line(words, self.tr("Roles and rights…"), PageName.PERMISSIONS))
        if is_offered(program.me, Act.READ, "journal"):
            words = self.tr("Who did what, looks and exports, verification of the seals")
            card.column.addLayout(self._line(words, self.tr("Journal…"), PageName.JOURNAL))

    def _line(self, words: str, act: str, page: PageName) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        said = label(words)
        said.setWordWrap(True)
        button = Button(act, size="compact")
        button.clicked.connect(lambda: self._program.open(Place(page)))
        row.addWidget(said, 1)
        row.addWidget(button)
        return row
