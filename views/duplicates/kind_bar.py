"""Which pairs are listed: likely ones, possible ones too, merged ones, those kept apart; and what each list says."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.identity.comparing import Strength
from views.common.switches import Segmented
from views.common.tool_bar import ToolBar
from views.context import KeyHint

LIKELY, POSSIBLE, MERGED, APART = "likely", "possible", "merged", "apart"
KINDS = (LIKELY, POSSIBLE, MERGED, APART)


class KindBar(ToolBar):
    """The switch under the header."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Segmented(self)
        self.kind.add(LIKELY, self.tr("Likely"))
        self.kind.add(POSSIBLE, self.tr("Possible too"))
        self.kind.add(MERGED, self.tr("Merged"))
        self.kind.add(APART, self.tr("Kept apart"))
        self.kind.picked.connect(lambda _: self.picked.emit())
        self.row.addWidget(self.kind)
        self.row.addStretch(1)

    def choose(self, kind: str) -> None:
        """Show another list, without telling."""
        self.kind.choose(kind)

    @property
    def is_merged(self) -> bool:
        return self.kind.current == MERGED

    @property
    def is_apart(self) -> bool:
        return self.kind.current == APART

    @property
    def is_suggested(self) -> bool:
        """Pairs that the comparison found."""
        return self.kind.current in (LIKELY, POSSIBLE)

    @property
    def least(self) -> Strength:
        return Strength.POSSIBLE if self.kind.current == POSSIBLE else Strength.LIKELY

    def hints(self) -> list[KeyHint]:
        """What keys do in this list."""
        if self.is_merged:
            return [KeyHint("J/K", self.tr("up and down")), KeyHint("Ctrl Enter", self.tr("take apart"))]
        if self.is_apart:
            return [KeyHint("J/K", self.tr("up and down")), KeyHint("Ctrl Enter", self.tr("suggest again"))]
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Enter", self.tr("choose values")),
            KeyHint("←/→", self.tr("left or right value")),
            KeyHint("W", self.tr("swap")),
            KeyHint("D", self.tr("different people")),
            KeyHint("Ctrl Enter", self.tr("merge")),
        ]

    def empty_words(self) -> tuple[str, str]:
        """What is said when the list has nobody."""
        if self.is_merged:
            return self.tr("Nothing was merged"), self.tr("Merged records can be taken apart here.")
        if self.is_apart:
            return self.tr("Nobody is kept apart"), self.tr("Pairs that are two people stand here.")
        return (
            self.tr("Nobody is on file twice"),
            self.tr("Phone, e-mail, ID number, name, school, employer and birth were compared."),
        )
