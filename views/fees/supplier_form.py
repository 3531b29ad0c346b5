"""The form of a supplier: who it is, what it gets, how long its people are protected and guaranteed."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from models.values.enums import SupplierKind
from models.values.keys import Key
from services.fees.suppliers import LONGEST_CONTACT, USUAL_CHANNEL, Draft, Line, Register
from services.fees.terms import MOST_DAYS, MOST_PERCENT, MOST_YUAN, Terms
from views.common import wording
from views.common.fields import FormRow, SearchCombo
from views.common.spin import padded
from views.common.switches import Toggle
from views.fees.words import kind_words
from views.organisation.entry_form import EntryForm, choose

_REWARD = Terms(yuan=1_000, on_arrival=50, guarantee=0)


class SupplierForm(EntryForm):
    """A new one begins with what is usual for its kind."""

    def build(self) -> None:
        self._channels: dict[str, Key] = {}
        self.name, self.contact = QLineEdit(), QLineEdit()
        self.contact.setMaxLength(LONGEST_CONTACT)
        self.kind, self.channel = SearchCombo(), SearchCombo()
        self.kind.set_choices([(kind, kind_words(kind)) for kind in SupplierKind])
        self.kind.activated.connect(lambda _: self._take_usual())
        self.yuan, self.percent = self._money(MOST_YUAN, self.tr(" yuan")), self._money(MOST_PERCENT, " %")
        self.on_arrival, self.refund = self._count(MOST_PERCENT, " %"), self._count(MOST_PERCENT, " %")
        days = self.tr(" days")
        self.probation, self.protection, self.guarantee = (self._count(MOST_DAYS, days) for _ in range(3))
        self.is_active = Toggle(self.tr("In use"))
        self._name_row = FormRow(self.tr("Name"), self.name, required=True)
        self._channel_row = FormRow(
            self.tr("Channel that it costs"), self.channel, hint=self.tr("What is paid counts as its cost")
        )
        rows: tuple[QWidget, ...] = (
            self._name_row,
            FormRow(self.tr("Kind"), self.kind),
            self._channel_row,
            FormRow(self.tr("Contact"), self.contact),
            _pair(FormRow(self.tr("Fixed fee"), self.yuan), FormRow(self.tr("Share of a year's pay"), self.percent)),
            _pair(
                FormRow(self.tr("Paid on arrival"), self.on_arrival),
                FormRow(self.tr("The rest after probation of"), self.probation),
            ),
            FormRow(
                self.tr("Protection"), self.protection, hint=self.tr("So long the person counts as recommended by them")
            ),
            _pair(FormRow(self.tr("Guarantee"), self.guarantee), FormRow(self.tr("Refund in it"), self.refund)),
            self.is_active,
        )
        for row in rows:
            self.fields.add(row)

    def _money(self, most: float, unit: str) -> QDoubleSpinBox:
        box = padded(QDoubleSpinBox())
        box.setRange(0, most)
        box.setDecimals(2 if most == MOST_YUAN else 1)
        box.setGroupSeparatorShown(True)
        box.setSuffix(unit)
        box.installEventFilter(self.guard)
        return box

    def _count(self, most: int, unit: str) -> QSpinBox:
        box = padded(QSpinBox())
        box.setRange(0, most)
        box.setSuffix(unit)
        box.installEventFilter(self.guard)
        return box

    def words_of_new(self) -> str:
        return self.tr("New supplier")

    def fill(self, line: object | None, office: Register) -> None:
        draft = line.draft if isinstance(line, Line) else Draft("", terms=Terms(percent=20))
        self._is_new = line is None
        self._channels = {code: key for key, code, _ in office.channels}
        self.channel.set_choices([(key, wording.said(name)) for key, _, name in office.channels])
        self.name.setText(draft.name)
        self.contact.setText(draft.contact)
        choose(self.kind, draft.kind)
        choose(self.channel, draft.channel or self._channels.get(USUAL_CHANNEL[draft.kind]))
        self._fill_terms(draft.terms)
        self.is_active.setChecked(draft.is_active)
        self.note.setText("" if self._is_new else self.tr("Who was recommended before keeps the terms of that day."))

    def _fill_terms(self, terms: Terms) -> None:
        self.yuan.setValue(terms.yuan)
        self.percent.setValue(terms.percent)
        for name in ("on_arrival", "probation", "protection", "guarantee", "refund"):
            getattr(self, name).setValue(getattr(terms, name))

    def _take_usual(self) -> None:
        """Another kind of a new supplier: its channel, and what is usual there."""
        kind = self.kind.currentData()
        if not self._is_new or kind is None:
            return
        choose(self.channel, self._channels.get(USUAL_CHANNEL[kind]))
        self._fill_terms(_REWARD if kind is SupplierKind.REFERRAL else Terms(percent=20))

    def missing(self) -> tuple[FormRow, str] | None:
        if not self.name.text().strip():
            return self._name_row, self.tr("Give the supplier a name")
        if self.channel.currentData() is None:
            return self._channel_row, self.tr("Choose a channel")
        return None

    def draft(self) -> Draft:
        terms = Terms(
            self.yuan.value(), self.percent.value(), self.on_arrival.value(), self.probation.value(),
            self.protection.value(), self.guarantee.value(), self.refund.value(),
        )  # fmt: skip
        kind = self.kind.currentData() or SupplierKind.HEADHUNTER
        return Draft(
            self.name.text().strip(), kind, self.channel.currentData(), self.contact.text().strip(), terms,
            self.is_active.isChecked(),
        )  # fmt: skip


def _pair(left: QWidget, right: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    return both
