"""One position template, whole, and at the right what it brings and where it was used."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.values.enums import PositionState
from services.templates import Template, Use, Wanted
from views.common import marks
from views.common.buttons import Button
from views.common.chips import Status, Tag
from views.common.fields import ElidedLabel, label
from views.common.flow import FlowLayout
from views.common.states import Card, IconLabel, hair
from views.common.wording import day, listed, local, pay, said
from views.templates.parts import Facts, Section, Sheet, wrapped


class PositionSheet(QWidget):
    """Title and the act at the top, the template's parts below."""

    use_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", "strong")
        self._used = label("", "second")
        self.use = Button(self.tr("Open a position from it"), role="primary", size="compact", key="Ctrl+N")
        self.use.clicked.connect(self.use_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 24, 8)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._used)
        head.addWidget(self.use)
        self._sheet = Sheet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hair())
        column.addWidget(self._sheet, 1)

    def show_template(self, template: Template) -> None:
        """Fill the sheet anew."""
        self._title.setText(said(template.name))
        self._used.setText(
            self.tr("used %n times", "", len(template.used)) if template.used else self.tr("not used yet")
        )
        column = self._sheet.begin()
        for section in (
            self._basics(template),
            self._portrait(template.portrait),
            self._duties(template),
            self._evaluation(template),
            self._process(template),
            self._posting(template),
        ):
            column.addWidget(section)
        column.addStretch(1)

    def _basics(self, template: Template) -> Section:
        section = Section(self.tr("Basics"))
        facts = [
            (self.tr("Family"), said(template.family)),
            (self.tr("Grade"), template.grade),
            (self.tr("Monthly pay"), pay(template.band) if template.band else ""),
            (self.tr("Usual channels"), listed(said(channel) for channel in template.channels)),
            (self.tr("Process"), said(template.process.name)),
            (self.tr("Place"), template.city),
        ]
        section.add(Facts([fact for fact in facts if fact[1]]))
        section.add(wrapped(said(template.jd), "context"))
        return section

    def _portrait(self, portrait: tuple[Wanted, ...]) -> Section:
        section = Section(self.tr("Portrait"), self.tr("for matching and hints"))
        card = Card(margin=10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        for row, wanted in enumerate(portrait):
            grid.addWidget(wrapped(said(wanted.words)), row, 0)
            kind = (self.tr("Must"), "target", "accent") if wanted.is_must else (self.tr("Plus"), "plus", "")
            grid.addWidget(Status(kind[0], icon=kind[1], kind=kind[2]), row, 1)
            grid.addWidget(wrapped(said(wanted.evidence), "hint"), row, 2)
        card.column.addLayout(grid)
        section.add(card)
        section.add(wrapped(self.tr("Age, sex, marriage and children cannot be conditions (the law)."), "hint"))
        return section

    def _duties(self, template: Template) -> Section:
        section = Section(self.tr("Duties and qualifications"))
        section.add(label(self.tr("Duties"), "second"))
        section.add_numbered([said(line) for line in template.duties])
        section.add(label(self.tr("Qualifications"), "second"))
        section.add_numbered([said(line) for line in template.qualifications])
        return section

    def _evaluation(self, template: Template) -> Section:
        section = Section(self.tr("Interview and evaluation"))
        name = self.tr("{form}: {dimensions}").format(
            form=said(template.form_name), dimensions=listed(said(dimension) for dimension in template.dimensions)
        )
        section.add(wrapped(name))
        section.add(label(self.tr("Questions of this position"), "second"))
        section.add_numbered([said(line) for line in template.questions])
        return section

    def _process(self, template: Template) -> Section:
        section = Section(self.tr("Process"))
        holder = QWidget()
        row = FlowLayout(holder, gap=8)
        stages = template.process.stages
        for number, stage in enumerate(stages):
            row.addWidget(StageName(said(stage.name), number, len(stages) - 1))
        section.add(holder)
        return section

    def _posting(self, template: Template) -> Section:
        section = Section(self.tr("Posting"), self.tr("to copy"))
        for words in template.posting:
            section.add(wrapped(said(words)))
        return section


class StageName(QWidget):
    """The stage glyph with the stage's name."""

    def __init__(self, name: str, position: int, stages: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position, self._stages = position, stages
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 4, 2)
        row.addWidget(label(name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ending = marks.Ending.HIRED if self._position == self._stages else marks.Ending.NONE
        at = QPointF(0, self.rect().center().y() - 7)
        marks.stage_glyph(QPainter(self), at, self._position, self._stages, ending=ending)


class PositionSide(Sheet):
    """What a new position takes over, where the template was used, and its other names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", parent)

    def show_template(self, template: Template) -> None:
        """Fill the cards anew."""
        column = self.begin(margin=16, spacing=12)
        column.addWidget(self._brings(template))
        if template.used:
            column.addWidget(self._uses(template.used))
        if template.synonyms:
            column.addWidget(self._names(template.synonyms))
        column.addStretch(1)

    def _brings(self, template: Template) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("A new position takes over"), "strong"))
        for words in (
            self.tr("duties, qualifications, pay band"),
            self.tr("%n stages, each with conditions and limit", "", template.process.steps),
            self.tr("the evaluation form: %n dimensions", "", len(template.dimensions)),
            self.tr("%n questions", "", template.form_questions + len(template.questions)),
        ):
            card.column.addLayout(_line("check", "ok", words))
        card.column.addLayout(_line("pencil", "warn", self.tr("You fill in: people needed, date, owner")))
        return card

    def _uses(self, used: tuple[Use, ...]) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("Used"), "strong"))
        for use in used:
            row = QHBoxLayout()
            row.addWidget(label(day(local(use.opened_at).date()), "second"))
            row.addWidget(ElidedLabel(use.title), 1)
            row.addWidget(label(f"{use.hired} / {use.headcount}", "second"))
            if use.state is PositionState.OPEN:
                row.addWidget(Tag(self.tr("open")))
            card.column.addLayout(row)
        return card

    def _names(self, names: tuple[str, ...]) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("Other names that mean this one"), "strong"))
        holder = QWidget()
        flow = FlowLayout(holder)
        for name in names:
            flow.addWidget(Tag(name))
        card.column.addWidget(holder)
        card.column.addWidget(wrapped(self.tr("A ledger with one of these names is read as this position."), "hint"))
        return card


def _line(icon: str, role: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, 14, role, line=20), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(wrapped(words), 1)
    return row
