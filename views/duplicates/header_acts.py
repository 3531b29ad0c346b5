"""The acts in the header: which of them stand there depends on the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from services.identity.comparing import Strength
from services.identity.pairs import TwinLine
from views.common.buttons import Button
from views.common.page import HeaderRow
from views.common.wording import number
from views.duplicates.kind_bar import KindBar
from views.duplicates.pair_list import Line


class HeaderActs(QObject):
    """Five buttons; at most three are shown."""

    def __init__(self, header: HeaderRow, parent: QObject) -> None:
        super().__init__(parent)
        self.all_certain = Button(self.tr("Merge the almost certain ones…"), icon="git-merge")
        self.different = Button(self.tr("Different people"), icon="users-round", key="D")
        self.merge = Button(self.tr("Merge into this record"), role="primary", icon="git-merge", key="Ctrl Enter")
        self.unmerge = Button(self.tr("Take apart"), role="primary", icon="split", key="Ctrl Enter")
        self.allow = Button(self.tr("Suggest again"), role="primary", key="Ctrl Enter")
        for button in (self.all_certain, self.different, self.merge, self.unmerge, self.allow):
            header.add(button)

    def show_for(self, lines: Sequence[Line], bar: KindBar, *, is_one_person: bool) -> None:
        """Offer what may be done with these lines."""
        certain = sum(isinstance(line, TwinLine) and line.strength is Strength.CERTAIN for line in lines)
        self.all_certain.setVisible(certain > 1 and not is_one_person)
        self.all_certain.setText(self.tr("Merge the {count} almost certain…").format(count=number(certain)))
        for button in (self.different, self.merge):
            button.setVisible(bool(lines) and bar.is_suggested)
        self.allow.setVisible(bool(lines) and bar.is_apart)
        self.unmerge.setVisible(bool(lines) and bar.is_merged)
