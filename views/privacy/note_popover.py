"""Noting what a person was told or agreed to, and setting the day until which they are kept."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QWidget

from services.privacy.notices import Agreed, Purpose, State
from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.common.popover import Popover
from views.common.switches import Segmented
from views.privacy.words import word


class NotePopover(Popover):
    """State and a few words: by what, when, where it is kept."""

    noted = Signal(object, str)  # State, words

    def __init__(self, parent: QWidget, agreed: Agreed) -> None:
        super().__init__(parent, width=380)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(label(word(agreed.purpose), "strong", self))
        self.state = Segmented(self)
        states = [State.GIVEN, State.REFUSED, State.WITHDRAWN]
        if agreed.purpose is Purpose.RECRUITING:
            states.insert(0, State.NOTIFIED)
        for each in states:
            self.state.add(each.value, word(each))
        self.state.choose(agreed.state.value if agreed.state in states else states[0].value)
        self.column.addWidget(self.state)
        self.words = QLineEdit(agreed.words, self)
        self.words.setPlaceholderText(self.tr("By text message, agreed on the phone, signed form no. 12…"))
        self.column.addWidget(FormRow(self.tr("How, and where it is kept"), self.words))
        if agreed.is_sensitive:
            hint = label(self.tr("Sensitive data: the consent must be separate and name this purpose."), "hint", self)
            hint.setWordWrap(True)
            self.column.addWidget(hint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        keep = Button(self.tr("Keep"), role="primary", size="compact")
        keep.clicked.connect(self._keep)
        self.words.returnPressed.connect(self._keep)
        foot.addWidget(keep)
        self.column.addLayout(foot)

    def _keep(self) -> None:
        self.hand_in(self.noted, State(self.state.current), self.words.text())


class DayPopover(Popover):
    """A day of one's own, or the rule again."""

    chosen = Signal(object)  # date or None

    def __init__(self, parent: QWidget, start: date, *, is_own: bool) -> None:
        super().__init__(parent, width=280)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.day = QDateEdit(QDate(start.year, start.month, start.day), self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.column.addWidget(FormRow(self.tr("Keep until"), self.day))
        foot = QHBoxLayout()
        if is_own:
            back = Button(self.tr("Back to the rule"), role="link", size="compact")
            back.clicked.connect(lambda: self._choose(None))
            foot.addWidget(back)
        foot.addStretch(1)
        keep = Button(self.tr("Keep"), role="primary", size="compact")
        keep.clicked.connect(lambda: self._choose(self.day.date().toPython()))
        foot.addWidget(keep)
        self.column.addLayout(foot)

    def _choose(self, day: object) -> None:
        self.hand_in(self.chosen, day)


class CopyPopover(Popover):
    """What goes into the copy, and the passphrase that locks it."""

    wanted = Signal(str, bool)  # passphrase, with assessments

    def __init__(self, parent: QWidget) -> None:
        from PySide6.QtWidgets import QCheckBox

        super().__init__(parent, width=360)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(label(self.tr("Copy of all data"), "strong", self))
        self.passphrase = QLineEdit(self)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.column.addWidget(
            FormRow(
                self.tr("Passphrase of the ZIP (may stay empty)"),
                self.passphrase,
                hint=self.tr("At least 8 characters. Tell it on another way than the file."),
            )
        )
        self.assessments = QCheckBox(self.tr("With what colleagues wrote"), self)
        self.column.addWidget(self.assessments)
        foot = QHBoxLayout()
        foot.addStretch(1)
        save = Button(self.tr("Save as…"), role="primary", size="compact")
        save.clicked.connect(self._save)
        foot.addWidget(save)
        self.column.addLayout(foot)

    def _save(self) -> None:
        self.hand_in(self.wanted, self.passphrase.text(), self.assessments.isChecked())
