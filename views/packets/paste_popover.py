"""A reply from a chat or a mail, pasted whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from services.packets.replies import LONGEST
from views.common.buttons import Button
from views.common.fields import label
from views.common.popover import Popover


class PastePopover(Popover):
    """Starts from the clipboard. Nothing is submitted here: the reply joins the list, to be looked at."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(label(self.tr("The reply, whole and with its number line"), "strong", self))
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("The reply"))
        self.text.setPlaceholderText(self.tr("Number K3F7M2\nLean: 4 led two shifts\n…"))
        self.text.setFixedHeight(200)
        self.text.setPlainText(QGuiApplication.clipboard().text()[:LONGEST])
        self.column.addWidget(self.text)
        self.go = Button(self.tr("Look at it"), role="primary", parent=self)
        self.go.clicked.connect(self._go)
        self.add_foot(self.go)

    def _go(self) -> None:
        text = self.text.toPlainText()
        if text.strip():
            self.hand_in(self.wanted, text)
        else:
            self.close()
