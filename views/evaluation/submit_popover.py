"""The one question before an evaluation is locked: submitting shows the others' scores, so it is never taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from views.common.buttons import Button
from views.common.fields import label
from views.common.popover import Popover


class SubmitPopover(Popover):
    """Return submits, Esc goes on writing."""

    confirmed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=320)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = label(
            self.tr("It is locked then and cannot be undone. A later change is an amendment, which everybody sees."),
            "second",
            self,
        )
        words.setWordWrap(True)
        self.column.addWidget(label(self.tr("Submit this evaluation?"), "strong", self))
        self.column.addWidget(words)
        row = QHBoxLayout()
        cancel = Button(self.tr("Go on writing"), parent=self)
        cancel.clicked.connect(self.close)
        self.confirm = Button(self.tr("Submit"), role="primary", key="Enter", parent=self)
        self.confirm.clicked.connect(self._confirm)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.confirm)
        self.column.addLayout(row)

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm()
            return
        super().keyPressEvent(event)
