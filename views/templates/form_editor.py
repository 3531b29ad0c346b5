"""An evaluation form as it is edited: nothing is kept until it is published as the next edition."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from services.evaluations import form_edits
from services.evaluations.form_edits import MOST_DIMENSIONS, MOST_MINUTES, Anchor, Dimension, Draft, Line, Question
from services.evaluations.forms import FEWEST_DIMENSIONS
from services.evaluations.forms import MOST_DIMENSIONS as USUAL_MOST
from views.common.buttons import Button
from views.common.conflict import Field
from views.common.fields import ElidedLabel, FormRow, WheelGuard, label
from views.common.icon_button import IconButton
from views.common.spin import padded
from views.common.states import Banner, hair
from views.common.wording import said
from views.templates.dimension_editor import USUAL_WEIGHT, DimensionEditor
from views.templates.parts import Section, Sheet
from views.templates.position_editor import language


class _QuestionLine(QWidget):
    """A must-ask question and the dimension it is about."""

    edited = Signal()
    removed = Signal()

    def __init__(self, question: Question, names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(question.words)
        self.words.setCursorPosition(0)
        self.words.setAccessibleName(self.tr("Question"))
        self.words.setPlaceholderText(self.tr("A question that must be asked"))
        self.about = QComboBox()
        self.about.setAccessibleName(self.tr("About"))
        self.about.setFixedWidth(140)
        self.offer(names, question.about)
        away = IconButton("x", self.tr("Take this question away"), size="row")
        away.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        row.addWidget(self.about)
        row.addWidget(away)
        self.words.textEdited.connect(lambda _: self.edited.emit())
        self.about.activated.connect(lambda _: self.edited.emit())

    def offer(self, names: list[str], chosen: str) -> None:
        """The dimensions as they are called now."""
        self.about.clear()
        self.about.addItem(self.tr("in general"), "")
        for name in names:
            self.about.addItem(name, name)
        self.about.setCurrentIndex(max(self.about.findData(chosen), 0))

    def question(self) -> Question:
        return Question(self.words.text().strip(), str(self.about.currentData() or ""))


class FormEditor(QWidget):
    """`published` carries the draft and whether running positions take it."""

    published = Signal(object, bool)  # Draft, is_adopted
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = WheelGuard(self)
        self._line: Line | None = None
        self._shown: Draft | None = None
        self._dimensions: list[DimensionEditor] = []
        self._questions: list[_QuestionLine] = []
        self._title, self._about = ElidedLabel("", "strong"), label("", "second")
        self._adopt = QCheckBox(self.tr("also for positions that run"))
        self._adopt.setChecked(True)
        self._publish = Button("", role="primary", size="compact")
        self._publish.clicked.connect(self.publish)
        self.refusal = Banner("danger", "circle-alert", is_wide=True)
        self._advice = Banner("warn", "triangle-alert", is_wide=True)
        self._sheet = Sheet()
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 24, 8)
        head.setSpacing(8)
        copy = Button(self.tr("Copy"), icon="copy", size="compact", key="Ctrl+D")
        copy.clicked.connect(self.copy_wanted)
        head.addWidget(self._title, 1)
        for widget in (self._about, self._adopt, copy, self._publish):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hair())
        column.addWidget(self.refusal)
        column.addWidget(self._advice)
        column.addWidget(self._sheet, 1)

    # Showing

    def show_line(self, line: Line) -> None:
        """Show a form; what somebody types in stays until it is published or another form is chosen."""
        is_other = self._line is None or self._line.code != line.code
        is_newer = self._line is not None and self._line.form.edition != line.form.edition
        if not is_other and self.is_edited and not (is_newer and self.draft() == draft_of(line)):
            return
        self._line, self._shown = line, draft_of(line)
        self.refusal.tell("")
        self._title.setText(said(line.form.name))
        used = self.tr("%n open positions", "", line.positions)
        self._about.setText(self.tr("edition {n}, {used}").format(n=line.form.edition, used=used))
        self._fill(self._shown)
        self._renew()

    def _fill(self, draft: Draft) -> None:
        column = self._sheet.begin()
        self._dimensions, self._questions = [], []
        basics = Section(self.tr("Basics"))
        self._name = QLineEdit(draft.name)
        self._name.textEdited.connect(lambda _: self._renew())
        self._minutes = padded(QSpinBox())
        self._minutes.setRange(1, MOST_MINUTES)
        self._minutes.setGroupSeparatorShown(True)
        self._minutes.setValue(draft.minutes)
        self._minutes.installEventFilter(self._guard)
        self._minutes.valueChanged.connect(lambda _: self._renew())
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(FormRow(self.tr("Name"), self._name), 2)
        pair.addWidget(FormRow(self.tr("Minutes after the interview"), self._minutes), 1)
        basics.body.addLayout(pair)
        column.addWidget(basics)
        section = Section(self.tr("Dimensions"), self.tr("each score described"))
        self._dimension_rows = QVBoxLayout()
        self._dimension_rows.setSpacing(10)
        section.body.addLayout(self._dimension_rows)
        self._add = Button(self.tr("Add a dimension"), icon="plus", size="row")
        self._add.clicked.connect(self.add_dimension)
        section.body.addLayout(_left(self._add))
        column.addWidget(section)
        asked = Section(self.tr("Questions"), self.tr("must be asked"))
        self._question_rows = QVBoxLayout()
        self._question_rows.setSpacing(6)
        asked.body.addLayout(self._question_rows)
        more = Button(self.tr("Add a question"), icon="plus", size="row")
        more.clicked.connect(self.add_question)
        asked.body.addLayout(_left(more))
        asked.add(label(self.tr("Marriage, children, age, origin and health cannot be asked (the law)."), "hint"))
        column.addWidget(asked)
        column.addStretch(1)
        for dimension in draft.dimensions:
            self._append(dimension)
        for question in draft.questions:
            self._append_question(question)

    def _renew(self) -> None:
        """The advice, the button, the names that questions can be about."""
        if self._line is None:
            return
        count = len(self._dimensions)
        is_unusual = not FEWEST_DIMENSIONS <= count <= USUAL_MOST
        words = self.tr("%n dimensions; 6 to 10 are usual, fewer judge too little, more tire.", "", count)
        self._advice.tell(words if is_unusual else "")
        self._publish.setText(self.tr("Publish edition {n}").format(n=self._line.form.edition + 1))
        self._publish.setEnabled(self.is_edited)
        self._publish.updateGeometry()
        self._add.setEnabled(count < MOST_DIMENSIONS)
        names = [editor.name.text().strip() for editor in self._dimensions if editor.name.text().strip()]
        for line in self._questions:
            line.offer(names, line.question().about)

    # Editing

    def add_dimension(self) -> DimensionEditor:
        """An empty one, ready to be typed into."""
        editor = self._append(Dimension("", USUAL_WEIGHT, tuple(Anchor("") for _ in range(5))))
        editor.name.setFocus()
        self._renew()
        return editor

    def _append(self, dimension: Dimension) -> DimensionEditor:
        editor = DimensionEditor(dimension, self._guard)
        editor.edited.connect(self._renew)
        editor.moved.connect(lambda step: self._move(editor, step))
        editor.removed.connect(lambda: self._remove(editor))
        self._dimension_rows.addWidget(editor)
        self._dimensions.append(editor)
        return editor

    def _move(self, editor: DimensionEditor, step: int) -> None:
        to = self._dimensions.index(editor) + step
        if 0 <= to < len(self._dimensions):
            self._dimensions.remove(editor)
            self._dimensions.insert(to, editor)
            self._dimension_rows.removeWidget(editor)
            self._dimension_rows.insertWidget(to, editor)
            self._renew()

    def _remove(self, editor: DimensionEditor) -> None:
        self._dimensions.remove(editor)
        self._dimension_rows.removeWidget(editor)
        editor.deleteLater()
        self._renew()

    def add_question(self) -> _QuestionLine:
        """An empty one, ready to be typed into."""
        line = self._append_question(Question(""))
        line.words.setFocus()
        return line

    def _append_question(self, question: Question) -> _QuestionLine:
        line = _QuestionLine(question, [editor.name.text().strip() for editor in self._dimensions])
        line.edited.connect(self._renew)
        line.removed.connect(lambda: self._drop(line))
        self._question_rows.addWidget(line)
        self._questions.append(line)
        return line

    def _drop(self, line: _QuestionLine) -> None:
        self._questions.remove(line)
        self._question_rows.removeWidget(line)
        line.deleteLater()
        self._renew()

    # Taking

    def draft(self) -> Draft:
        """What stands in the fields."""
        questions = (line.question() for line in self._questions)
        return Draft(
            self._name.text().strip(),
            self._minutes.value(),
            tuple(editor.dimension() for editor in self._dimensions),
            tuple(question for question in questions if question.words),
        )

    @property
    def is_edited(self) -> bool:
        """Whether something stands there that is not published."""
        return self._shown is not None and self.draft() != self._shown

    @property
    def basis(self) -> tuple[int, Draft | None]:
        """What the fields are typed over: its edition, and as it was."""
        return (self._line.form.edition if self._line is not None else 0), self._shown

    def forget(self) -> None:
        """What was typed is published: the next answer fills the fields."""
        self._line = None

    def fields_in_conflict(self) -> dict[str, Field]:
        """How the parts are called and said, where two versions stand side by side."""
        return {
            "name": Field(self.tr("Name")),
            "minutes": Field(self.tr("Minutes after the interview")),
            "dimensions": Field(self.tr("Dimension"), self._dimension_words, line=lambda d: str(d.name)),
            "questions": Field(self.tr("Question"), lambda q: str(q.about or self.tr("in general"))),
        }

    def _dimension_words(self, dimension: Dimension) -> str:
        weight = self.tr("{name}, weight {weight}").format(name=dimension.name, weight=dimension.weight)
        return "\n".join((weight, *(f"{n} {a.full or a.short}" for n, a in enumerate(dimension.anchors, start=1))))

    @property
    def line(self) -> Line | None:
        """The form that is shown."""
        return self._line

    def publish(self) -> None:
        """Hand the draft over."""
        if self.is_edited:
            self.published.emit(self.draft(), self._adopt.isChecked())


def draft_of(line: Line) -> Draft:
    """A form in the language of the interface, as the fields show it."""
    return form_edits.draft_of(line.form, language=language())


def _left(button: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row
