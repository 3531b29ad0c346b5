"""Why a move is blocked: what is missing, the cure of each, and for an HR manager a way past it with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from views.common.buttons import Button
from views.common.fields import label
from views.common.popover import Popover
from views.common.states import IconLabel

LONGEST = 500  # characters of the reason


class BlockedPopover(Popover):
    """`overridden` carries the reason; it is kept with the move."""

    overridden = Signal(str)
    cured = Signal(int)  # the number of the missing thing

    def __init__(
        self, parent: QWidget, title: str, missing: Sequence[str], cures: Sequence[str], *, may_override: bool
    ) -> None:
        super().__init__(parent, width=400)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = label(title, "strong", self)
        head.setWordWrap(True)
        self.column.addWidget(head)
        for number, (line, cure) in enumerate(zip(missing, cures, strict=True)):
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(IconLabel("lock", 14, "text2", self, line=20), 0, Qt.AlignmentFlag.AlignTop)
            words = label(line, "", self)
            words.setWordWrap(True)
            row.addWidget(words, 1)
            button = Button(cure, size="row", parent=self)
            button.setAccessibleDescription(line)
            button.clicked.connect(partial(self._cure, number))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(row)
        self.reason = QLineEdit(self)
        if may_override:
            self._offer_override()
        else:
            self.reason.hide()
            hint = label(self.tr("An HR manager may pass over conditions with a reason."), "hint", self)
            hint.setWordWrap(True)
            self.column.addWidget(hint)

    def _offer_override(self) -> None:
        self.reason.setMaxLength(LONGEST)
        self.reason.setPlaceholderText(self.tr("Why the conditions are passed over (kept)"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.column.addWidget(self.reason)
        self.error = label("", "error", self)
        self.error.hide()
        self.column.addWidget(self.error)
        move = Button(self.tr("Move all the same"), size="compact", parent=self)
        move.clicked.connect(self._override)
        self.reason.returnPressed.connect(self._override)
        self.column.addWidget(move, 0, Qt.AlignmentFlag.AlignRight)

    def _override(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.error.setText(self.tr("Write a reason first."))
            self.error.show()
            self.reason.setFocus()
            return
        self.hand_in(self.overridden, reason)

    def _cure(self, number: int) -> None:
        self.close()
        self.cured.emit(number)
