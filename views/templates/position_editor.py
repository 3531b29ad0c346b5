"""One position template as it is edited: everything saves as soon as its field is left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.values.bilingual import Words as Bilingual
from services import template_edits
from services.template_edits import Draft, Options
from services.templates import Template
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.conflict import Field, both_lines
from views.common.fields import ElidedLabel, FormRow, WheelGuard, label
from views.common.flow import FlowLayout
from views.common.icon_button import IconButton
from views.common.pay_range import PayRange
from views.common.several_of import SeveralOf
from views.common.states import Banner, hair
from views.common.wording import day, listed, local, pay, said
from views.templates.fields import Lines, OneOf, Words
from views.templates.parts import Section, Sheet, wrapped
from views.templates.portrait_editor import PortraitEditor
from views.templates.position_side import StageName

_LANGUAGES = Bilingual("zh", "en")


class PositionEditor(QWidget):
    """`edited` carries the draft; `show_template` fills the fields unless they say the same already."""

    edited = Signal(object)  # Draft
    use_wanted = Signal()
    copy_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = WheelGuard(self)
        self._template: Template | None = None
        self._options: Options | None = None
        self._title, self._used = ElidedLabel("", "strong"), label("", "second")
        self.saved = label("", "hint")
        self.refusal = Banner("danger", "circle-alert", is_wide=True)
        self._name, self._family, self._grade, self._city = Words(), Words(), Words(), Words()
        self._name.setMinimumWidth(150)
        self.band = PayRange(self._guard)
        self._jd = Lines(2, 5)
        self._duties, self._qualifications, self._questions = Lines(), Lines(), Lines()
        self._synonyms = Lines(2, 6)
        self._portrait = PortraitEditor()
        self._process, self._form = OneOf(), OneOf()
        self._channels = SeveralOf(self.tr("Not set"))
        self._channels.setAccessibleName(self.tr("Usual channels"))
        self._stages = QWidget()
        self._stage_row = FlowLayout(self._stages, gap=8)
        for combo in (self._process, self._form):
            combo.installEventFilter(self._guard)
        self._build()
        for field in (
            self._name, self._family, self._grade, self._city, self._jd, self._duties, self._qualifications,
            self._questions, self._synonyms, self._portrait, self._process, self._form, self._channels,
        ):  # fmt: skip
            field.edited.connect(self._tell)
        self.band.edited.connect(self._tell)

    # Building

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 24, 8)
        head.setSpacing(8)
        away = IconButton("trash-2", self.tr("Remove this template"), size="compact")
        away.clicked.connect(self.remove_wanted)
        copy = Button(self.tr("Copy"), icon="copy", size="compact", key="Ctrl+D")
        copy.clicked.connect(self.copy_wanted)
        self.use = Button(self.tr("Open a position from it"), role="primary", size="compact", key="Ctrl+N")
        self.use.clicked.connect(self.use_wanted)
        head.addWidget(self._title, 1)
        for widget in (self._used, self.saved, away, copy, self.use):
            head.addWidget(widget)
        sheet = Sheet()
        column = sheet.begin()
        for section in (
            self._basics(), self._portrait_section(), self._texts(), self._interview(), self._process_section(),
            self._names(),
        ):  # fmt: skip
            column.addWidget(section)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(hair())
        outer.addWidget(self.refusal)
        outer.addWidget(sheet, 1)

    def _basics(self) -> Section:
        section = Section(self.tr("Basics"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        cells = (
            FormRow(self.tr("Name"), self._name),
            FormRow(self.tr("Family"), self._family),
            FormRow(self.tr("Grade"), self._grade),
            FormRow(self.tr("Place"), self._city),
            FormRow(self.tr("Monthly pay in yuan"), self.band),
            FormRow(self.tr("Usual channels"), self._channels),
        )
        for number, cell in enumerate(cells):
            if isinstance(cell.field, Words):  # what is typed scrolls; the others are never cut
                cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(cell, number // 3, number % 3, Qt.AlignmentFlag.AlignTop)
        for place in range(3):
            grid.setColumnStretch(place, 1)
        section.body.addLayout(grid)
        section.add(FormRow(self.tr("In one sentence"), self._jd))
        return section

    def _portrait_section(self) -> Section:
        section = Section(self.tr("Portrait"), self.tr("for matching and hints"))
        section.add(self._portrait)
        return section

    def _texts(self) -> Section:
        section = Section(self.tr("Duties and qualifications"), self.tr("one per line"))
        section.add(FormRow(self.tr("Duties"), self._duties))
        section.add(FormRow(self.tr("Qualifications"), self._qualifications))
        return section

    def _interview(self) -> Section:
        section = Section(self.tr("Interview and evaluation"))
        section.add(FormRow(self.tr("Evaluation form"), self._form))
        self._dimensions = wrapped("", "hint")
        section.add(self._dimensions)
        section.add(FormRow(self.tr("Questions of this position"), self._questions))
        return section

    def _process_section(self) -> Section:
        section = Section(self.tr("Process"))
        section.add(FormRow(self.tr("Process template"), self._process))
        section.add(self._stages)
        return section

    def _names(self) -> Section:
        section = Section(self.tr("Other names"), self.tr("one per line"))
        self._synonyms.setAccessibleName(self.tr("Other names"))
        section.add(self._synonyms)
        section.add(wrapped(self.tr("A ledger with one of these names is read as this position."), "hint"))
        return section

    # Showing

    def show_template(self, template: Template, options: Options) -> None:
        """Fill the fields; those that somebody types in stay as they are when nothing else changed."""
        is_other = self._template is None or self._template.key != template.key
        wanted = draft_of(template)
        needs_fill = is_other or self._options != options or self.draft() != wanted
        self._template, self._options = template, options
        self._title.setText(said(template.name))
        self._used.setText(self._used_words(template))
        self._dimensions.setText(
            self.tr("{form}: {dimensions}").format(
                form=said(template.form_name),
                dimensions=self.tr(", ").join(said(dimension) for dimension in template.dimensions),
            )
        )
        self._show_stages(template)
        if is_other:
            self.saved.clear()
        self.refusal.tell("")
        if needs_fill:
            self._fill(wanted, options)

    def _used_words(self, template: Template) -> str:
        if not template.used:
            return self.tr("not used yet")
        last = day(local(template.used[0].opened_at).date())
        return self.tr("{count}, last on {day}").format(
            count=self.tr("used %n times", "", len(template.used)), day=last
        )

    def _show_stages(self, template: Template) -> None:
        clear(self._stage_row)
        stages = template.process.stages
        for number, stage in enumerate(stages):
            self._stage_row.addWidget(StageName(said(stage.name), number, len(stages) - 1))

    def _fill(self, draft: Draft, options: Options) -> None:
        for field, words in (
            (self._name, draft.name), (self._family, draft.family), (self._grade, draft.grade),
            (self._city, draft.city),
        ):  # fmt: skip
            field.show_words(words)
        self.band.show_pay(draft.band)
        self._jd.show_lines([draft.jd] if draft.jd else [])
        for texts, lines in (
            (self._duties, draft.duties), (self._qualifications, draft.qualifications),
            (self._questions, draft.questions), (self._synonyms, draft.synonyms),
        ):  # fmt: skip
            texts.show_lines(lines)
        self._portrait.show_wishes(draft.portrait)
        for combo, offered, code in (
            (self._process, options.processes, draft.process_code),
            (self._form, options.forms, draft.form_code),
        ):
            combo.show_choice([(one.code, said(one.name)) for one in offered], code)
        self._channels.show_choice([(one.code, said(one.name)) for one in options.channels], draft.channels)

    # Taking

    def draft(self) -> Draft:
        """What stands in the fields."""
        return Draft(
            name=self._name.text().strip(),
            process_code=self._process.code(),
            form_code=self._form.code(),
            family=self._family.text().strip(),
            grade=self._grade.text().strip(),
            city=self._city.text().strip(),
            band=self.band.pay(),
            jd=" ".join(self._jd.lines()),
            duties=self._duties.lines(),
            qualifications=self._qualifications.lines(),
            portrait=self._portrait.wishes(),
            questions=self._questions.lines(),
            synonyms=self._synonyms.lines(),
            channels=self._channels.codes(),
        )

    @property
    def is_typed_in(self) -> bool:
        """Whether a field says something that is not saved yet."""
        return self._template is not None and self.draft() != draft_of(self._template)

    def fields_in_conflict(self) -> dict[str, Field]:
        """How the fields are called and said, where two versions of a template stand side by side."""
        return {
            "name": Field(self.tr("Name")),
            "family": Field(self.tr("Family")),
            "grade": Field(self.tr("Grade")),
            "city": Field(self.tr("Place")),
            "band": Field(self.tr("Monthly pay in yuan"), lambda band: pay(band) if band else ""),
            "jd": Field(self.tr("In one sentence"), both=lambda theirs, mine: f"{theirs} {mine}"),
            "duties": Field(self.tr("Duties"), "\n".join, both_lines),
            "qualifications": Field(self.tr("Qualifications"), "\n".join, both_lines),
            "portrait": Field(self.tr("Portrait"), lambda lines: "\n".join(line.words for line in lines), both_lines),
            "questions": Field(self.tr("Questions of this position"), "\n".join, both_lines),
            "synonyms": Field(self.tr("Other names"), "\n".join, both_lines),
            "channels": Field(self.tr("Usual channels"), listed, both_lines),
            "process_code": Field(self.tr("Process template"), partial(_name_in, self._process)),
            "form_code": Field(self.tr("Evaluation form"), partial(_name_in, self._form)),
        }

    def _tell(self) -> None:
        if self.is_typed_in:
            self.edited.emit(self.draft())


def draft_of(template: Template) -> Draft:
    """A template in the language of the interface, as the fields show it."""
    return template_edits.draft_of(template, language=language())


def language() -> str:
    """The language that the fields speak."""
    return said(_LANGUAGES)


def _name_in(combo: OneOf, code: str) -> str:
    at = combo.findData(code)
    return combo.itemText(at) if at >= 0 else code
