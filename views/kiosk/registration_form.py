"""Self-registration: the notice, the consent that nobody ticks beforehand, and three fields that are needed."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.values.enums import Degree
from models.values.keys import Key
from services import registration
from services.errors import AppError
from services.registration import Invitation, Registration
from services.use_cases import UseCase
from views.common.fields import FormRow, label
from views.common.labels import label as word_of
from views.common.scroll_column import ScrollColumn
from views.common.states import Card
from views.context import Program
from views.kiosk.form import KioskForm
from views.messages import sentence
from views.packets.words import language

WIDTH = 720
_TALL = 40


class RegistrationForm(KioskForm):
    """A candidate fills in their own card."""

    may_repeat = True

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._notice = ""
        self.fields = {name: QLineEdit() for name in ("name", "phone", "email", "title", "company", "city", "years",
                                                      "available")}  # fmt: skip
        self.position, self.degree = QComboBox(), QComboBox()
        self.agrees = QCheckBox(self.tr("I have read this, or it was read to me, and I agree"))
        self.keeps = QCheckBox(self.tr("You may also keep my data for other positions (optional)"))
        self._words = label("", "", self)
        self._words.setWordWrap(True)
        self._build()
        for field in self.fields.values():
            field.setMinimumHeight(_TALL)
            field.textEdited.connect(lambda _: self.changed.emit())
        for combo in (self.position, self.degree):
            combo.setMinimumHeight(_TALL)
            combo.activated.connect(lambda _: self.changed.emit())
        for tick in (self.agrees, self.keeps):
            tick.toggled.connect(lambda _: self.changed.emit())

    def _build(self) -> None:
        scroll = ScrollColumn(self, ground="canvas")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        middle, inside = QHBoxLayout(), QWidget()
        inside.setMaximumWidth(WIDTH)
        middle.addStretch(1)
        middle.addWidget(inside, 10)
        middle.addStretch(1)
        scroll.column.setContentsMargins(20, 24, 20, 24)
        scroll.column.addLayout(middle)
        scroll.column.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        card = Card()
        card.column.addWidget(label(self.tr("How your data are used"), "strong"))
        card.column.addWidget(self._words)
        card.column.addWidget(self.agrees)
        card.column.addWidget(self.keeps)
        column.addWidget(card)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        rows = (
            (FormRow(self.tr("Name"), self.fields["name"], required=True),
             FormRow(self.tr("Mobile phone"), self.fields["phone"], required=True)),
            (FormRow(self.tr("Position you apply for"), self.position),
             FormRow(self.tr("E-mail"), self.fields["email"])),
            (FormRow(self.tr("Present or last position"), self.fields["title"]),
             FormRow(self.tr("Present or last company"), self.fields["company"])),
            (FormRow(self.tr("Years of work"), self.fields["years"]), FormRow(self.tr("Highest degree"), self.degree)),
            (FormRow(self.tr("City"), self.fields["city"]),
             FormRow(self.tr("When you could start"), self.fields["available"])),
        )  # fmt: skip
        for number, (left, right) in enumerate(rows):
            grid.addWidget(left, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, number, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)

    def title(self) -> str:
        return self.tr("Candidate registration")

    def load(self) -> None:
        self.program.read(registration.invitation, self._show)

    def _show(self, invitation: Invitation) -> None:
        self._notice = invitation.notice(language())
        self._words.setText(self._notice)
        chosen = self.position.currentData()
        self.position.clear()
        self.position.addItem(self.tr("Not decided yet"), None)
        for opening in invitation.openings:
            self.position.addItem(opening.title, opening.key)
        self.position.setCurrentIndex(max(self.position.findData(chosen), 0))
        degree = self.degree.currentData()
        self.degree.clear()
        self.degree.addItem("", None)
        for each in Degree:
            self.degree.addItem(word_of(each), each)
        self.degree.setCurrentIndex(max(self.degree.findData(degree), 0))

    # What is typed

    def typed(self) -> dict[str, Any]:
        words = {name: field.text() for name, field in self.fields.items() if field.text()}
        if self.position.currentData() is not None:
            words["position"] = self.position.currentData().hex
        if self._degree is not None:
            words["degree"] = self._degree.value
        return words  # consent is never kept for somebody: it is given at the end, or not

    def fill(self, typed: dict[str, Any]) -> None:
        for name, field in self.fields.items():
            field.setText(str(typed.get(name, "")))
        position, degree = typed.get("position"), typed.get("degree")
        self.position.setCurrentIndex(max(self.position.findData(Key(position)), 0) if position else 0)
        self.degree.setCurrentIndex(max(self.degree.findData(Degree(degree)), 0) if degree else 0)

    @property
    def _degree(self) -> Degree | None:
        chosen = self.degree.currentData()
        return Degree(chosen) if chosen else None  # Qt gives a plain string back

    def clear(self) -> None:
        self.fill({})
        self.agrees.setChecked(False)
        self.keeps.setChecked(False)
        self.fields["name"].setFocus()

    def submit(self) -> None:
        years = self.fields["years"].text().strip()
        text = {name: field.text() for name, field in self.fields.items() if name != "years"}
        form = Registration(
            **text,
            position=self.position.currentData(),
            degree=self._degree,
            years=min(int(years), 60) if years.isdecimal() and len(years) < 3 else None,
            agrees=self.agrees.isChecked(),
            keeps=self.keeps.isChecked(),
        )
        self.program.run(
            partial(registration.register, form=form, notice=self._notice),
            code=UseCase.CANDIDATE_CREATE,
            done=lambda _person: self.sent.emit(),
            failed=self._on_refused,
        )

    def _on_refused(self, error: AppError) -> None:
        self.missing.emit(sentence(error))
        code = error.code
        if code == "registration.no_consent":
            self.agrees.setFocus(Qt.FocusReason.OtherFocusReason)
        elif "phone" in code:
            self.fields["phone"].setFocus(Qt.FocusReason.OtherFocusReason)
        elif "email" in code:
            self.fields["email"].setFocus(Qt.FocusReason.OtherFocusReason)
        elif "name" in code:
            self.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)
