"""黑名单 and 冷冻期: putting a warning on a person, writing down an appeal, taking it back."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QWidget

from models.values.enums import CautionKind
from services.cautions import LONGEST
from views.common import wording
from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.common.labels import label as word_of
from views.common.popover import Popover
from views.common.switches import Segmented, Toggle

USUAL = timedelta(days=183)  # of a cooling-off


class CautionPopover(Popover):
    """`warned` carries kind, reason and the last day."""

    warned = Signal(object, str, object)  # CautionKind, reason, date or None

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, width=360)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(label(self.tr("A warning about {name}").format(name=name), "strong", self))
        self.kinds = Segmented(self)
        for kind in (CautionKind.COOLING, CautionKind.BLACKLIST):
            self.kinds.add(kind.value, word_of(kind))
        self.kinds.picked.connect(lambda _kind: self._renew())
        self.column.addWidget(self.kinds)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(LONGEST)
        self.reason.setPlaceholderText(self.tr("What happened, and when"))
        self.reason.returnPressed.connect(self._keep)
        self._reason_row = FormRow(self.tr("Reason"), self.reason, required=True)
        self.column.addWidget(self._reason_row)
        last = wording.today() + USUAL
        self.has_end = Toggle(self.tr("Ends by itself"))
        self.has_end.setChecked(True)
        self.has_end.toggled.connect(lambda _on: self._renew())
        self.day = QDateEdit(QDate(last.year, last.month, last.day), self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.column.addWidget(self.has_end)
        self.column.addWidget(FormRow(self.tr("Last day"), self.day))
        hint = label(
            self.tr("It is shown where somebody acts, and stops nothing. The person may object."), "hint", self
        )
        hint.setWordWrap(True)
        self.column.addWidget(hint)
        keep = Button(self.tr("Keep"), role="primary", size="compact", parent=self)
        keep.clicked.connect(self._keep)
        self.add_foot(keep)
        self._renew()

    @property
    def kind(self) -> CautionKind:
        return CautionKind(self.kinds.current)

    def _renew(self) -> None:
        """A cooling-off always ends; a black list may."""
        self.has_end.setVisible(self.kind is CautionKind.BLACKLIST)
        self.day.setEnabled(self.kind is CautionKind.COOLING or self.has_end.isChecked())
        self.fit_soon()

    def _keep(self) -> None:
        if not self.reason.text().strip():
            self._reason_row.set_error(self.tr("Say why"))
            self.fit_soon()
            return
        until = date(*self.day.date().getDate()) if self.day.isEnabled() else None
        self.hand_in(self.warned, self.kind, self.reason.text(), until)


class WordsPopover(Popover):
    """One line of words about a caution: what the person says against it, or why it is lifted."""

    said = Signal(str)

    def __init__(self, parent: QWidget, title: str, act: str, *, must: bool) -> None:
        super().__init__(parent, width=360)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._must = must
        self.words = QLineEdit(self)
        self.words.setMaxLength(LONGEST)
        self.words.returnPressed.connect(self._keep)
        self._row = FormRow(title, self.words, required=must)
        self.column.addWidget(self._row)
        foot = QHBoxLayout()
        foot.addStretch(1)
        keep = Button(act, role="primary", size="compact", parent=self)
        keep.clicked.connect(self._keep)
        foot.addWidget(keep)
        self.column.addLayout(foot)

    def _keep(self) -> None:
        if self._must and not self.words.text().strip():
            self._row.set_error(self.tr("Write it down in a few words"))
            self.fit_soon()
            return
        self.hand_in(self.said, self.words.text())
