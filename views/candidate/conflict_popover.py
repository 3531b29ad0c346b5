"""Two people changed the same field: both values, and which one stays."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from views.common.buttons import Button
from views.common.fields import label
from views.common.popover import Popover


class ConflictPopover(Popover):
    """Nothing is overwritten until somebody says so; keeping theirs is the safe button."""

    mine_chosen = Signal()

    def __init__(self, parent: QWidget, *, mine: object, theirs: object) -> None:
        super().__init__(parent, width=340)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(label(self.tr("Somebody changed this while you were typing"), "strong", self))
        for name, value in ((self.tr("There now"), theirs), (self.tr("You typed"), mine)):
            self.column.addWidget(label(name, "hint", self))
            words = label(str(value or "–"), "", self)
            words.setWordWrap(True)
            self.column.addWidget(words)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.keep = Button(self.tr("Keep what is there"), size="compact", parent=self)
        self.keep.clicked.connect(self.close)
        foot.addWidget(self.keep)
        self.take = Button(self.tr("Use mine"), size="compact", parent=self)
        self.take.clicked.connect(self._take)
        foot.addWidget(self.take)
        self.column.addLayout(foot)

    def _take(self) -> None:
        self.close()
        self.mine_chosen.emit()
