"""淘汰…: nine reasons by digit, a few words if one likes, and whether a letter is drafted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from models.values.enums import RejectReason
from views.common.buttons import Button
from views.common.fields import label
from views.common.labels import label as word_of
from views.common.popover import Popover

LONGEST = 500  # characters of the note


class RejectPopover(Popover):
    """A digit chooses the reason and acts at once, as long as no words are being typed."""

    rejected = Signal(object, str, bool)  # RejectReason, note, whether a letter is drafted

    def __init__(self, parent: QWidget, who: str) -> None:
        super().__init__(parent, width=380)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = label(self.tr("Reject {who}: why?").format(who=who), "strong", self)
        head.setWordWrap(True)
        self.column.addWidget(head)
        grid = QGridLayout()
        grid.setSpacing(6)
        self.buttons: dict[RejectReason, Button] = {}
        for place, reason in enumerate(RejectReason):
            button = Button(word_of(reason), key=str(place + 1), size="compact", parent=self)
            button.clicked.connect(lambda _=False, reason=reason: self._reject(reason))
            button.installEventFilter(self)
            grid.addWidget(button, place // 2, place % 2)
            self.buttons[reason] = button
        self.column.addLayout(grid)
        self.note = QLineEdit(self)
        self.note.setMaxLength(LONGEST)
        self.note.setPlaceholderText(self.tr("In your words (not required)"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.column.addWidget(self.note)
        self.letter = QCheckBox(self.tr("Draft a letter; you send it later"), self)
        self.column.addWidget(self.letter)

    def _reject(self, reason: RejectReason) -> None:
        self.hand_in(self.rejected, reason, self.note.text(), self.letter.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.buttons) and not self.note.hasFocus():
            self._reject(list(self.buttons)[place])
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            place = event.key() - Qt.Key.Key_1
            if 0 <= place < len(self.buttons):
                self._reject(list(self.buttons)[place])
                return True
        return super().eventFilter(watched, event)
