"""满意度: the share of the satisfied and its trend, question by question, beside the comments in their own words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.surveys import pot
from services.surveys.forms import Audience, Form
from services.surveys.trend import METRIC, Asked, Comment, Told
from views.common.buttons import Button, menu_of
from views.common.clearing import clear
from views.common.fields import ElidedLabel, label
from views.common.scroll_column import ScrollColumn
from views.common.states import Card
from views.common.switches import Segmented
from views.common.wording import DOT, day, local, said
from views.insights.definitions import defined
from views.insights.titled_card import TitledCard, canvas_column
from views.surveys import words
from views.surveys.chart import SatisfactionChart


class SatisfactionTab(QWidget):
    """Acts are asked for with the survey they are about: kiosk, empty, import, forms, edit."""

    asked = Signal(str, object)  # act, Form | None
    picked = Signal()  # another audience

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Told | None = None
        self.audiences = Segmented(self)
        for each in Audience:
            self.audiences.add(each.value, words.audience(each))
        self.audiences.picked.connect(lambda _: self.picked.emit())
        self.lock, self.tables, self.edit = (
            Button(self.tr("Ask on a locked screen"), icon="lock", size="compact"),
            Button(self.tr("Answers as a table"), icon="download", size="compact"),
            Button(self.tr("Questions…"), size="compact"),
        )
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.audiences)
        bar.addStretch(1)
        for button in (self.lock, self.tables, self.edit):
            bar.addWidget(button)
        column = canvas_column(self)
        column.setSpacing(14)
        column.addLayout(bar)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._figures(), 5)
        row.addWidget(self._words(), 4)
        column.addLayout(row, 1)

    def _figures(self) -> QWidget:
        self._card = TitledCard(self.tr("Satisfied"), self.tr("a mean of 4 or more of 5"))
        self._card.add_definition(self.tr("What is this figure?"))
        self.headline = label("", "strong")
        self.headline.setWordWrap(True)
        self.headline.setContentsMargins(14, 10, 14, 0)
        self.response = label("", "second")
        self.response.setWordWrap(True)
        self.response.setContentsMargins(14, 2, 14, 0)
        self.chart = SatisfactionChart()
        self._questions = ScrollColumn()
        self._questions.column.setContentsMargins(14, 4, 14, 14)
        self._questions.column.setSpacing(6)
        self._card.column.addWidget(self.headline)
        self._card.column.addWidget(self.response)
        self._card.column.addWidget(self.chart)
        self._card.column.addWidget(self._questions, 1)
        return self._card

    def _words(self) -> QWidget:
        card = TitledCard(self.tr("Comments"))
        self._count = card.hint
        self._comments = ScrollColumn()
        self._comments.column.setContentsMargins(14, 10, 14, 14)
        self._comments.column.setSpacing(10)
        card.column.addWidget(self._comments, 1)
        return card

    @property
    def audience(self) -> Audience:
        return Audience(self.audiences.current)

    def show_told(self, told: Told) -> None:
        """Show one audience."""
        self._told = told
        self._card.set_definition(defined(METRIC[told.audience]))
        self.headline.setText(words.headline(told.figure, told.before))
        said = [words.response(told.response)]
        if told.in_pot:
            most = pot.TOGETHER
            waits = self.tr("%n anonymous answers wait: they are counted {most} together", "", told.in_pot)
            said.append(waits.format(most=most))
        self.response.setText(DOT.join(part for part in said if part))
        self.response.setVisible(any(said))
        self.chart.show_months(told.months, told.responses)
        clear(self._questions.column)
        for asked in told.questions:
            self._questions.column.addWidget(self._question(asked))
        self._questions.column.addStretch(1)
        clear(self._comments.column)
        self._count.setText(self.tr("%n in this window", "", len(told.comments)) if told.comments else "")
        for comment in told.comments:
            self._comments.column.addWidget(self._comment(comment))
        if not told.comments:
            self._comments.column.addWidget(label(self.tr("No comment in this window"), "second"))
        self._comments.column.addStretch(1)
        self._offer(told.surveys)

    def _offer(self, surveys: tuple[Form, ...]) -> None:
        """The acts of the surveys of this audience; without a survey, the shipped ones are offered."""
        on = [form for form in surveys if form.is_on]
        self.lock.setMenu(menu_of(self, *(("", said(f.name), self._act("kiosk", f)) for f in on)))
        acts: list[tuple[str, str, Callable[[], object]]] = []
        for form in surveys:
            name = said(form.name)
            acts.append(("", self.tr("Save an empty table: {name}…").format(name=name), self._act("empty", form)))
            acts.append(("", self.tr("Take in a filled table: {name}…").format(name=name), self._act("import", form)))
            if form.is_on and form.audience is not Audience.CANDIDATE:
                words_ = self.tr("Forms of their own into a folder: {name}…")
                acts.append(("", words_.format(name=name), self._act("forms", form)))
        self.tables.setMenu(menu_of(self, *acts))
        edits = [("", said(form.name), self._act("edit", form)) for form in surveys]
        self.edit.setMenu(menu_of(self, *edits, ("plus", self.tr("A new survey…"), self._act("edit", None))))
        self.lock.setEnabled(bool(on))
        self.tables.setEnabled(bool(surveys))

    def _act(self, name: str, form: Form | None) -> Callable[[], object]:
        return lambda: self.asked.emit(name, form)

    def _question(self, asked: Asked) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(ElidedLabel(said(asked.words), "", row), 1)
        mean = "–" if asked.mean_hundredths is None else f"{asked.mean_hundredths / 100:.1f}"
        few = DOT + self.tr("few") if 0 < asked.n < 10 else ""
        line.addWidget(label(mean, "strong", row))
        line.addWidget(label(f"n = {asked.n}{few}", "hint", row))
        return row

    def _comment(self, comment: Comment) -> QWidget:
        card = Card(self)
        card.column.setContentsMargins(12, 10, 12, 10)
        card.column.setSpacing(4)
        text = label(comment.words, "", card)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        score = "" if comment.score_hundredths is None else f"{comment.score_hundredths / 100:.1f}"
        who = comment.name or self.tr("anonymous")
        facts = (day(local(comment.at).date()), said(comment.survey), who, score)
        card.column.addWidget(text)
        card.column.addWidget(label(DOT.join(fact for fact in facts if fact), "hint", card))
        return card
