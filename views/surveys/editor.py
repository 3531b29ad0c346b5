"""The questions of a survey: added, reworded, taken out; each a score from 1 to 5 or words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.values.bilingual import Words
from services.surveys.forms import LONGEST, MOST_QUESTIONS, Audience, Draft, Form, Kind, Node, Question
from views.common.buttons import Button, IconButton
from views.common.conflict import Field
from views.common.fields import FormRow, label
from views.common.scroll_column import ScrollColumn
from views.common.switches import Toggle
from views.common.wording import listed, said
from views.surveys.words import node_words


class SurveyEditor(QDialog):
    """`kept` with the draft; the dialog stays until the page closes it."""

    kept = Signal(object)  # Draft

    def __init__(self, parent: QWidget, form: Form | None, audience: Audience) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Questions of a survey"))
        self.resize(620, 560)
        self.form, self.audience = form, audience
        self.name = QLineEdit(said(form.name) if form is not None else "")
        self.name.setMaxLength(LONGEST)
        self.rows: list[_QuestionRow] = []
        self._list = ScrollColumn(self)
        self._list.column.setSpacing(8)
        self._list.column.addStretch(1)
        self.anonymous, self.on = Toggle(self.tr("Anonymous")), Toggle(self.tr("In use"))
        self.anonymous.setChecked(form.is_anonymous if form is not None else True)
        self.on.setChecked(form.is_on if form is not None else True)
        self.nodes = {node: QCheckBox(node_words(node), self) for node in Node}
        for node, box in self.nodes.items():
            box.setChecked(form is not None and node in form.nodes)
        self.said = label("", "error", self)
        self.said.setWordWrap(True)
        self._lay_out()
        for question in form.questions if form is not None else (None,):
            self._add(question)

    def _lay_out(self) -> None:
        add = Button(self.tr("Add a question"), icon="plus", size="compact", parent=self)
        add.clicked.connect(lambda: self._add(None))
        self.keep = Button(self.tr("Save"), role="primary", parent=self)
        self.keep.clicked.connect(self._keep)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        options, foot = QHBoxLayout(), QHBoxLayout()
        self._options = options
        options.addWidget(self.anonymous)
        options.addSpacing(16)
        options.addWidget(self.on)
        options.addStretch(1)
        options.addWidget(add)
        foot.addWidget(self.said, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(FormRow(self.tr("Name of the survey"), self.name, required=True))
        column.addLayout(options)
        column.addWidget(self._asked_at())
        column.addWidget(self._list, 1)
        column.addLayout(foot)

    def _asked_at(self) -> QWidget:
        """When candidates are asked; others have no such moment."""
        part = QWidget(self)
        column, row = QVBoxLayout(part), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row.setSpacing(16)
        column.addWidget(label(self.tr("Put a draft with a form into the outbox"), "label", part))
        for box in self.nodes.values():
            row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)
        hint = self.tr("A person confirms each before it goes. Nobody is asked twice about one application.")
        column.addWidget(label(hint, "hint", part))
        part.setVisible(self.audience is Audience.CANDIDATE)
        return part

    def put_presence(self, line: QWidget) -> None:
        """Who else has it open, beside what applies to all questions."""
        self._options.insertWidget(self._options.count() - 1, line)

    def _add(self, question: Question | None) -> None:
        if len(self.rows) >= MOST_QUESTIONS:
            return
        row = _QuestionRow(question, self)
        row.gone.connect(lambda: self._drop(row))
        self.rows.append(row)
        self._list.column.insertWidget(self._list.column.count() - 1, row)
        if question is None:
            row.words.setFocus()

    def _drop(self, row: _QuestionRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def questions(self) -> list[Question]:
        """What stands there; empty rows are left out."""
        return [question for row in self.rows if (question := row.question()) is not None]

    def _keep(self) -> None:
        self.kept.emit(self.draft())

    def draft(self) -> Draft:
        """What stands there; a name that stayed keeps its other language."""
        typed = self.name.text()
        is_same = self.form is not None and typed == said(self.form.name)
        name = self.form.name if is_same and self.form is not None else Words(typed, typed)
        nodes = tuple(node for node, box in self.nodes.items() if box.isChecked())
        return Draft(name, tuple(self.questions()), self.anonymous.isChecked(), self.on.isChecked(), nodes)

    def fields_in_conflict(self) -> dict[str, Field]:
        """How the parts are called and said, where two versions stand side by side."""
        yes, no = self.tr("yes"), self.tr("no")
        return {
            "name": Field(self.tr("Name of the survey"), said),
            "questions": Field(self.tr("Question"), lambda q: said(q.words), line=lambda q: said(q.words)),
            "is_anonymous": Field(self.tr("Anonymous"), lambda is_so: yes if is_so else no),
            "is_on": Field(self.tr("In use"), lambda is_so: yes if is_so else no),
            "nodes": Field(
                self.tr("Put a draft with a form into the outbox"),
                lambda nodes: listed(node_words(node) for node in nodes) or no,
            ),
        }


class _QuestionRow(QWidget):
    gone = Signal()

    def __init__(self, question: Question | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = question
        self.words = QLineEdit(said(question.words) if question is not None else "")
        self.words.setMaxLength(LONGEST)
        self.words.setAccessibleName(self.tr("Question"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of answer"))
        self.kind.addItem(self.tr("Score 1–5"), Kind.SCALE)
        self.kind.addItem(self.tr("Words"), Kind.TEXT)
        self.kind.setCurrentIndex(max(self.kind.findData(question.kind), 0) if question is not None else 0)
        drop = IconButton("x", self.tr("Take this question out"), size="row", parent=self)
        drop.clicked.connect(self.gone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.kind)
        row.addWidget(drop)

    def question(self) -> Question | None:
        """The question; one whose words stayed keeps its other language and its answers."""
        text = self.words.text().strip()
        if not text:
            return None
        kind = Kind(self.kind.currentData())  # Qt gives a plain string back
        if self._question is None:
            return Question("", kind, Words(text, text))
        if text == said(self._question.words):
            return Question(self._question.code, kind, self._question.words)
        return Question(self._question.code if kind is self._question.kind else "", kind, Words(text, text))
