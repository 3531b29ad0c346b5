"""The name of a list, what is said first, and the questions: one a line, with answers after a "|"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from services.calls import Draft, Question
from views.common.buttons import Button
from views.common.conflict import Field, both_texts
from views.common.fields import FormRow, label
from views.common.popover import Popover


class ListForm(Popover):
    """`kept` carries the draft."""

    kept = Signal(object)  # Draft

    def __init__(self, parent: QWidget, title: str, draft: Draft) -> None:
        super().__init__(parent, width=420)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(label(title, "title", self))
        self.name = QLineEdit(draft.name, self)
        self._row = FormRow(self.tr("Name of the list"), self.name, required=True)
        self.column.addWidget(self._row)
        self.opening = QPlainTextEdit(draft.opening, self)
        self.opening.setFixedHeight(64)
        self.opening.setTabChangesFocus(True)
        self.column.addWidget(FormRow(self.tr("What is said first"), self.opening))
        self.questions = QPlainTextEdit(text_of(draft.questions), self)
        self.questions.setFixedHeight(120)
        self.questions.setTabChangesFocus(True)
        hint = self.tr("One question a line. Answers to choose from follow a “|”: Looking? | yes | no")
        self.column.addWidget(FormRow(self.tr("Questions"), self.questions, hint=hint))
        keep = Button(self.tr("Keep"), role="primary", key="Ctrl Enter", parent=self)
        keep.clicked.connect(self.keep)
        self.add_foot(keep)

    def keep(self) -> None:
        """Keep what is typed; a list has a name."""
        if not self.name.text().strip():
            self._row.set_error(self.tr("Give the list a name."))
            self.name.setFocus()
            return
        questions = questions_of(self.questions.toPlainText())
        self.hand_in(self.kept, Draft(self.name.text(), self.opening.toPlainText(), questions))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
            return
        super().keyPressEvent(event)


def fields_in_conflict() -> dict[str, Field]:
    """How the parts are called and said, where two versions stand side by side."""
    return {
        "name": Field(QCoreApplication.translate("ListForm", "Name of the list")),
        "opening": Field(QCoreApplication.translate("ListForm", "What is said first"), both=both_texts),
        "questions": Field(QCoreApplication.translate("ListForm", "Question"), lambda question: text_of([question])),
    }


def questions_of(text: str) -> tuple[Question, ...]:
    """The questions of the typed lines."""
    found = []
    for line in text.splitlines():
        words, *answers = (part.strip() for part in line.replace("｜", "|").split("|"))
        if words:
            found.append(Question(words, tuple(answer for answer in answers if answer)))
    return tuple(found)


def text_of(questions: Sequence[Question]) -> str:
    """As they are typed."""
    return "\n".join(" | ".join((question.words, *question.answers)) for question in questions)
