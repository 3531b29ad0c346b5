"""A survey on the locked screen: scales from 1 to 5, and room for words."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.values.keys import Key
from services.errors import AppError
from services.surveys import answers, forms
from services.surveys.answers import Giver
from services.surveys.forms import Form, Kind, Question
from services.use_cases import UseCase
from views.common import wording
from views.common.clearing import clear
from views.common.fields import label
from views.common.scroll_column import ScrollColumn
from views.context import Program
from views.evaluation.score_bar import ScoreBar
from views.kiosk.form import KioskForm
from views.kiosk.registration_form import WIDTH
from views.messages import sentence


class SurveyForm(KioskForm):
    """One survey, filled in by whoever sits there. Whether it is anonymous is said above it."""

    may_repeat = True

    def __init__(self, program: Program, survey: Key, about: Key | None = None, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._key, self._about = survey, about
        self._form: Form | None = None
        self.scales: dict[str, ScoreBar] = {}
        self.texts: dict[str, QPlainTextEdit] = {}
        self._typed: dict[str, Any] = {}
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
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def title(self) -> str:
        return wording.said(self._form.name) if self._form is not None else ""

    def load(self) -> None:
        self.program.read(forms.surveys, self._show)

    def _show(self, found: tuple[Form, ...]) -> None:
        form = next((each for each in found if each.key == self._key), None)
        if form is None:
            return
        self._form = form
        clear(self._column)
        self.scales, self.texts = {}, {}
        said = self.tr("Nobody is named: only the day is kept.")
        if not form.is_anonymous:
            said = self.tr("No name is asked for; day and time are kept.")
            if self._about is not None:
                said = self.tr("Your answers are kept with your name.")
        self._column.addWidget(label(said, "second", self))
        self._column.addWidget(label(self.tr("1 is not at all, 5 is fully."), "hint", self))
        for question in form.questions:
            self._add(question)
        self.fill(self._typed)
        self.changed.emit()

    def _add(self, question: Question) -> None:
        words = label(wording.said(question.words), "strong", self)
        words.setWordWrap(True)
        self._column.addSpacing(8)
        self._column.addWidget(words)
        if question.kind is Kind.SCALE:
            bar = ScoreBar(wording.said(question.words), [self.tr("not at all"), "", "", "", self.tr("fully")], self)
            bar.scored.connect(lambda _points: self.changed.emit())
            bar.moved.connect(partial(self._step, question.code))
            self.scales[question.code] = bar
            self._column.addWidget(bar)
        else:
            text = QPlainTextEdit(self)
            text.setAccessibleName(wording.said(question.words))
            text.setTabChangesFocus(True)
            text.setFixedHeight(96)
            text.textChanged.connect(self.changed.emit)
            self.texts[question.code] = text
            self._column.addWidget(text)

    def _step(self, code: str, step: int) -> None:
        codes = list(self.scales)
        at = codes.index(code) + step
        if 0 <= at < len(codes):
            self.scales[codes[at]].setFocus()

    def typed(self) -> dict[str, Any]:
        found: dict[str, Any] = {code: bar.points for code, bar in self.scales.items() if bar.points}
        return found | {code: text.toPlainText() for code, text in self.texts.items() if text.toPlainText()}

    def fill(self, typed: dict[str, Any]) -> None:
        self._typed = typed
        for code, bar in self.scales.items():
            points = typed.get(code)
            bar.set_points(points if isinstance(points, int) else None)
        for code, text in self.texts.items():
            text.setPlainText(str(typed.get(code, "")))

    def clear(self) -> None:
        self.fill({})

    def submit(self) -> None:
        if self._form is None:
            return
        self.program.run(
            partial(
                answers.keep,
                survey=self._key,
                answers=self.typed(),
                way="kiosk",
                giver=Giver(application=self._about),
            ),
            code=UseCase.SURVEY_ANSWER,
            done=lambda _key: self.sent.emit(),
            failed=self._on_refused,
        )

    def _on_refused(self, error: AppError) -> None:
        self.missing.emit(sentence(error))
