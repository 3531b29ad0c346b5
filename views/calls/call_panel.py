"""The call in hand: who, the number, what is said first, the questions, and one key for what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from services.calls import LONGEST, Entry, Question, Sheet
from views.common import wording
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.fields import ElidedLabel, FormRow, label
from views.common.outcomes import OutcomeKeys, outcome_words
from views.common.reach_line import ReachLine
from views.common.states import Banner, hair
from views.common.when_menu import WhenMenu
from views.context import Program


class CallPanel(QWidget):
    """`logged` carries an outcome; answers, note and next time are read from here."""

    logged = Signal(object)  # CallOutcome
    profile_wanted = Signal()

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry: Entry | None = None
        self.next_at: datetime | None = None
        self._answers: list[QComboBox | QLineEdit] = []
        self._asked: tuple[Question, ...] = ()
        self._name, self._about = ElidedLabel("", "title"), ElidedLabel("", "second")
        self.reach = ReachLine(program)
        self._wishes = Banner("accent", "clock")
        self._opening = label("")
        self._opening.setWordWrap(True)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(8)
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST)
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.following = Button("", role="ghost", icon="bell", size="compact")
        self._menu = WhenMenu(program, self, self.set_next)
        self.following.clicked.connect(lambda: self._menu.show_at(self.following.mapToGlobal(QPoint(0, 28))))
        self._last = ElidedLabel("", "hint")
        self.outcomes = OutcomeKeys(columns=2)
        self.outcomes.chosen.connect(self.logged)
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 8)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        whole = Button(self.tr("Profile"), role="ghost", key="O", size="compact")
        whole.clicked.connect(self.profile_wanted)
        head.addWidget(whole)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self.reach)
        column.addWidget(self._wishes)
        column.addWidget(self._opening)
        column.addLayout(self._questions)
        column.addWidget(self.note)
        column.addWidget(self._last)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.following, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.outcomes)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(hair())
        outer.addLayout(foot)

    def show_entry(self, sheet: Sheet, entry: Entry) -> None:
        """Somebody's turn; what is being typed about the same person stays."""
        before = self.entry if self.entry is not None and self.entry.key == entry.key else None
        is_same = before is not None and before.version == entry.version and self._asked == sheet.questions
        there = [(each.note, dict(each.answers)) for each in (before, entry) if each is not None]
        is_typed = before is not None and (self.note.text(), self.answers()) not in there
        self.entry = entry
        self._name.setText(entry.name)
        self._about.setText(entry.about)
        if not is_same:
            self.reach.show_reach(entry.contact, entry.phone)
            self._ask(sheet, self._typed() if is_typed else self._given(sheet, entry))
            if not is_typed:
                self.note.setText(entry.note)
                self.set_next(None)
        self._wishes.tell(entry.note_of_contact)
        self._opening.setText(sheet.opening)
        self._opening.setVisible(bool(sheet.opening))
        self._last.setText(self._said(entry))
        self.outcomes.setEnabled(not sheet.is_closed)

    def _given(self, sheet: Sheet, entry: Entry) -> dict[str, str]:
        """The answers that are kept, by question."""
        return {question.words: entry.answers.get(n, "") for n, question in enumerate(sheet.questions)}

    def _typed(self) -> dict[str, str]:
        """The answers that stand there, by question."""
        answers = self.answers()
        return {question.words: answers.get(n, "") for n, question in enumerate(self._asked)}

    def _ask(self, sheet: Sheet, answers: Mapping[str, str]) -> None:
        clear(self._questions)
        self._answers, self._asked = [], sheet.questions
        for question in sheet.questions:
            given = answers.get(question.words, "")
            field: QComboBox | QLineEdit
            if question.answers:
                field = QComboBox()
                field.addItems(["", *question.answers])
                field.setCurrentText(given)
            else:
                field = QLineEdit(given)
                field.setMaxLength(LONGEST)
            self._answers.append(field)
            self._questions.addWidget(FormRow(question.words, field))

    def _said(self, entry: Entry) -> str:
        if entry.last_at is None:
            return self.tr("Not called yet")
        parts = [self.tr("%n calls", "", entry.tries), wording.moment(entry.last_at)]
        if entry.outcome is not None:
            parts.append(outcome_words(entry.outcome.value))
        if entry.next_at is not None:
            parts.append(self.tr("again {when}").format(when=wording.moment(entry.next_at)))
        return wording.DOT.join(parts)

    def answers(self) -> dict[int, str]:
        """What was answered."""
        said = (f.currentText() if isinstance(f, QComboBox) else f.text() for f in self._answers)
        return {number: words for number, words in enumerate(said) if words.strip()}

    def set_next(self, at: datetime | None) -> None:
        """When to call again."""
        self.next_at = at
        if at is None:
            self.following.setText(self.tr("Call again when…"))
        else:
            self.following.setText(self.tr("Again: {when}").format(when=wording.moment(at)))
