"""The form of a position: a new one from a template, or the values of one that runs."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from models.values.keys import Key
from services.positions import MOST_NEEDED, Beginnings, Choices, Draft, Opened
from services.templates import Template
from views.common import form_sheet
from views.common.buttons import Button
from views.common.conflict import Field, both_lines
from views.common.fields import ElidedLabel, Form, FormRow, SearchCombo, WheelGuard
from views.common.pay_range import PayRange
from views.common.spin import counted
from views.common.wording import listed, pay, said, today

MOST_YUAN = 1_000_000
STEP_YUAN = 500


class PositionForm(QWidget):
    """Asks what only a person can know; `submitted` carries the draft. Esc gives up."""

    template_picked = Signal(object)  # Key
    submitted = Signal(object)  # Draft
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: Key | None = None
        self._suggested = ""  # the name that a template gave
        self._synonyms: tuple[str, ...] = ()
        self._guard = WheelGuard(self)
        self._headline = ElidedLabel("", "title")
        self._fields = Form(spacing=10)
        self._templates = SearchCombo(self.tr("Choose a template"))
        self._templates.currentIndexChanged.connect(self._on_template)
        self._template_row = FormRow(self.tr("Template"), self._templates)
        self._title = QLineEdit()
        self._title_row = FormRow(self.tr("Name of the position"), self._title, required=True)
        self._people = counted(self._guard, 1, MOST_NEEDED)
        self._owner, self._manager = SearchCombo(), SearchCombo(may_add=True)
        self._department, self._location = SearchCombo(may_add=True), SearchCombo(may_add=True)
        self.band = PayRange(self._guard)
        self._pay = FormRow(self.tr("Monthly pay in yuan"), self.band)
        self._has_deadline = QCheckBox(self.tr("Wanted by"))
        self._deadline = QDateEdit()
        self._deadline.setCalendarPopup(True)
        self._deadline.setDisplayFormat("yyyy-MM-dd")
        self._deadline.setAccessibleName(self.tr("Wanted by"))
        self._has_deadline.toggled.connect(self._deadline.setEnabled)
        self._carried = QLabel()
        self._carried.setWordWrap(True)
        self._carried.setProperty("role", "second")
        self._submit = Button(self.tr("Open the position"), role="primary", key="Ctrl+Enter")
        self._build()

    # Building

    def _build(self) -> None:
        for row in (
            self._template_row,
            self._title_row,
            FormRow(self.tr("People needed"), self._people, required=True),
            FormRow(self.tr("Recruiter"), self._owner),
            self._may_be_new(self.tr("Hiring manager"), self._manager),
            self._may_be_new(self.tr("Department"), self._department),
            self._may_be_new(self.tr("Place"), self._location),
            self._pay,
            self._deadline_row(),
        ):
            self._fields.add(row)
        self._fields.add(self._carried)
        self._fields.add_stretch()
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.cancelled)
        self._submit.clicked.connect(self.submit)
        form_sheet.lay_out(self, self._headline, self._fields, cancel, self._submit)

    def _may_be_new(self, words: str, combo: SearchCombo) -> FormRow:
        """A list that takes what is not in it yet, and says so."""
        row = FormRow(words, combo)

        def tell() -> None:
            name = combo.new_words
            row.set_hint(self.tr("“{name}” is new: it is added with the position").format(name=name) if name else "")

        combo.editTextChanged.connect(lambda _: tell())
        return row

    def _deadline_row(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._has_deadline)
        row.addWidget(self._deadline, 1)
        return line

    # Showing

    def begin_new(self, offered: Beginnings, choices: Choices, me: Key, template: Key | None) -> None:
        """A new position; with one template chosen beforehand, or on the usual process."""
        self._headline.setText(self.tr("New position"))
        self._submit.setText(self.tr("Open the position"))
        self._template_row.show()
        self._fill_choices(choices)
        self._put(Draft("", owner=me))
        self._templates.blockSignals(True)
        plain = self.tr("No template: {process}")
        starts: list[tuple[object, str]] = [
            *((line.code, plain.format(process=said(line.name))) for line in offered.processes),
            *((line.key, said(line.name)) for line in offered.templates),
        ]
        self._templates.set_choices(starts)
        at = next((n for n, (data, _) in enumerate(starts) if template is not None and data == template), 0)
        self._templates.setCurrentIndex(at)
        self._templates.blockSignals(False)
        self._template = None
        self._clear_errors()
        self._on_template(at)
        self._title.setFocus()

    def begin_edit(self, opened: Opened, choices: Choices) -> None:
        """The values of a position that runs."""
        self._headline.setText(self.tr("Edit the position"))
        self._submit.setText(self.tr("Save"))
        self._template_row.hide()
        self._carried.clear()
        self._fill_choices(choices)
        self._put(opened.draft)
        self._clear_errors()
        self._title.setFocus()

    def show_template(self, template: Template) -> None:
        """Fill in what the template knows, and say what else it brings."""
        if self._template != template.key:
            return
        if self._title.text() in {"", self._suggested}:
            self._title.setText(said(template.name))
        self._suggested = said(template.name)
        if template.band is not None:
            self.band.show_pay(template.band)
        brings = [
            self.tr("%n duties", "", len(template.duties)),
            self.tr("%n stages with conditions and limits", "", template.process.steps),
            self.tr("an evaluation form of %n dimensions", "", len(template.dimensions)),
            self.tr("%n must-ask questions", "", template.form_questions + len(template.questions)),
        ]
        words = self.tr("Taken over from the template: {what}.")
        self._carried.setText(words.format(what=self.tr(", ").join(brings)))

    def _fill_choices(self, choices: Choices) -> None:
        none = self.tr("Not set")
        for combo, offered in (
            (self._owner, choices.recruiters),
            (self._manager, choices.managers),
            (self._department, choices.departments),
            (self._location, choices.locations),
        ):
            combo.set_choices([(one.key, one.name) for one in offered], empty=none)

    def _put(self, draft: Draft) -> None:
        self._title.setText(draft.title)
        self._people.setValue(draft.headcount)
        _choose(self._owner, draft.owner)
        _choose(self._manager, draft.hiring_manager)
        _choose(self._department, draft.department)
        _choose(self._location, draft.location)
        self.band.show_pay(draft.band)
        day = draft.deadline or today() + timedelta(days=45)
        self._deadline.setDate(QDate(day.year, day.month, day.day))
        self._has_deadline.setChecked(draft.deadline is not None)
        self._deadline.setEnabled(draft.deadline is not None)
        self._synonyms = draft.synonyms

    def _on_template(self, at: int) -> None:
        picked = self._templates.itemData(at) if at >= 0 else None
        if isinstance(picked, Key) and picked != self._template:
            self._template = picked
            self.template_picked.emit(picked)
        elif isinstance(picked, str):
            self._template = None
            self._carried.setText(
                self.tr("Stages and evaluation form come with the process; the portrait is written while screening.")
            )

    # Taking

    @property
    def template(self) -> Key | None:
        return self._template

    @property
    def process(self) -> str:
        """The code of the process, where there is no template."""
        picked = self._templates.currentData()
        return picked if isinstance(picked, str) else ""

    def submit(self) -> None:
        """Hand the draft over, or lead to what is missing."""
        self._clear_errors()
        if not self._template_row.isHidden() and self._templates.currentData() is None:
            self._template_row.set_error(self.tr("Choose one of the list"))
            self._templates.setFocus()
            return
        if not self._title.text().strip():
            self._title_row.set_error(self.tr("Give the position a name"))
            self._title.setFocus()
            return
        if self.band.is_upside_down:
            self._pay.set_error(self.tr("The upper end is below the lower one"))
            self.band.high.setFocus()
            return
        self.submitted.emit(self.draft())

    def draft(self) -> Draft:
        """What is filled in."""
        on = self._deadline.date()
        return Draft(
            title=self._title.text(),
            headcount=self._people.value(),
            department=self._department.currentData(),
            location=self._location.currentData(),
            owner=self._owner.currentData(),
            hiring_manager=self._manager.currentData(),
            band=self.band.pay(),
            deadline=date(on.year(), on.month(), on.day()) if self._has_deadline.isChecked() else None,
            synonyms=self._synonyms,
            new_department=self._department.new_words,
            new_location=self._location.new_words,
            new_manager=self._manager.new_words,
        )

    def fields_in_conflict(self) -> dict[str, Field]:
        """How the fields are called and their values are said, where two versions stand side by side."""
        return {
            "title": Field(self.tr("Name of the position")),
            "headcount": Field(self.tr("People needed")),
            "owner": Field(self.tr("Recruiter"), self._owner.said_of),
            "hiring_manager": Field(self.tr("Hiring manager"), self._manager.said_of),
            "department": Field(self.tr("Department"), self._department.said_of),
            "location": Field(self.tr("Place"), self._location.said_of),
            "band": Field(self.tr("Monthly pay in yuan"), lambda band: pay(band) if band else ""),
            "deadline": Field(self.tr("Wanted by"), lambda on: on.isoformat() if on else ""),
            "synonyms": Field(self.tr("Other names"), listed, both_lines),
        }

    def _clear_errors(self) -> None:
        for row in (self._template_row, self._title_row, self._pay):
            row.set_error("")


def _choose(combo: SearchCombo, key: Key | None) -> None:
    at = next((n for n in range(combo.count()) if combo.itemData(n) == key), 0)
    combo.setCurrentIndex(at)
