"""Who recommended a person: writing it down, and saying which of two claims counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from models.values.enums import SupplierKind
from models.values.keys import Key
from services.fees.claims import LONGEST_NOTE, Named, Offered
from views.common import wording
from views.common.buttons import Button
from views.common.fields import FormRow, SearchCombo, label
from views.common.popover import Popover


class ClaimPopover(Popover):
    """`claimed` carries supplier, referrer (an account, a name or None) and day; `list_wanted` asks for the list."""

    claimed = Signal(object, object, object)
    list_wanted = Signal()

    def __init__(self, parent: QWidget, name: str, offered: Offered) -> None:
        super().__init__(parent, width=360)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kinds = {key: kind for key, _, kind in offered.suppliers}
        self.column.addWidget(label(self.tr("Who recommended {name}").format(name=name), "strong", self))
        if not offered.suppliers:
            self._say_none()
            return
        self.supplier = SearchCombo(parent=self)
        self.supplier.set_choices([(key, words) for key, words, _ in offered.suppliers])
        self.supplier.currentIndexChanged.connect(lambda _: self._renew())
        self.referrer = SearchCombo(self.tr("A colleague, or any name"), self, may_add=True)
        self.referrer.set_choices(offered.colleagues)
        self.referrer.setCurrentIndex(-1)
        now = wording.today()
        self.day = QDateEdit(QDate(now.year, now.month, now.day), self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setMaximumDate(self.day.date())
        self._referrer_row = FormRow(self.tr("Recommended by"), self.referrer, required=True)
        for row in (
            FormRow(self.tr("Supplier or scheme"), self.supplier),
            self._referrer_row,
            FormRow(self.tr("Recommended on"), self.day),
        ):
            self.column.addWidget(row)
        keep = Button(self.tr("Keep"), role="primary", size="compact", parent=self)
        keep.clicked.connect(self._keep)
        self.add_foot(keep)
        self._renew()

    def _say_none(self) -> None:
        words = label(self.tr("No supplier or referral scheme is on record yet. Write down first what is agreed."), "",
                      self)  # fmt: skip
        words.setWordWrap(True)
        self.column.addWidget(words)
        go = Button(self.tr("Suppliers…"), size="compact", parent=self)
        go.clicked.connect(self._to_list)
        self.column.addWidget(go, 0, Qt.AlignmentFlag.AlignRight)

    def _to_list(self) -> None:
        self.hide()
        self.list_wanted.emit()
        self.close()

    @property
    def _is_referral(self) -> bool:
        return self._kinds.get(self.supplier.currentData()) is SupplierKind.REFERRAL

    def _renew(self) -> None:
        self._referrer_row.setVisible(self._is_referral)
        self.fit_soon()

    def _keep(self) -> None:
        referrer: Key | str | None = None
        if self._is_referral:
            referrer = self.referrer.new_words or self.referrer.currentData()
            if not referrer:
                self._referrer_row.set_error(self.tr("Say who recommended the person"))
                self.fit_soon()
                return
        day = date(*self.day.date().getDate())
        self.hand_in(self.claimed, self.supplier.currentData(), referrer, day)


class RulingPopover(Popover):
    """`ruled` carries the claim that counts and the reason; `withdrawn` a claim that was written down by mistake."""

    ruled = Signal(object, str)
    withdrawn = Signal(object)

    def __init__(self, parent: QWidget, named: Sequence[Named]) -> None:
        super().__init__(parent, width=400)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._named = tuple(named)
        is_one = len(self._named) == 1
        title = self.tr("Recommendation") if is_one else self.tr("Whose recommendation counts")
        self.column.addWidget(label(title, "strong", self))
        self.choices = [QRadioButton(_told(each), self) for each in self._named]
        for each, choice in zip(self._named, self.choices, strict=True):
            choice.setChecked(each.stands)
            choice.setVisible(not is_one)
            self.column.addWidget(choice)
            words = [_told(each)] if is_one else []
            words += (
                [self.tr("Ruled by {who}: {why}").format(who=each.ruled_by or "–", why=each.ruling_note)]
                if each.ruling_note
                else []
            )
            if words:
                said = label("\n".join(words), "hint", self)
                said.setWordWrap(True)
                self.column.addWidget(said)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(LONGEST_NOTE)
        self._row = FormRow(self.tr("Why"), self.reason, required=True)
        self.column.addWidget(self._row)
        self._row.setVisible(not is_one)  # only now: by itself it would be a window, and close this one
        foot = QHBoxLayout()
        drop = Button(self.tr("Written by mistake"), role="link", size="compact", parent=self)
        drop.clicked.connect(lambda: self.hand_in(self.withdrawn, self.chosen))
        foot.addWidget(drop)
        foot.addStretch(1)
        keep = Button(self.tr("Rule so"), role="primary", size="compact", parent=self)
        keep.clicked.connect(self._keep)
        keep.setVisible(not is_one)
        self.reason.returnPressed.connect(self._keep)
        foot.addWidget(keep)
        self.column.addLayout(foot)

    @property
    def chosen(self) -> Named:
        """The claim that is marked."""
        pairs = zip(self._named, self.choices, strict=True)
        return next((each for each, choice in pairs if choice.isChecked()), self._named[0])

    def _keep(self) -> None:
        if not self.reason.text().strip():
            self._row.set_error(self.tr("Say why"))
            self.fit_soon()
            return
        self.hand_in(self.ruled, self.chosen, self.reason.text())


def _told(named: Named) -> str:
    return f"{named.who} · {named.on.isoformat()} – {named.until.isoformat()}"
