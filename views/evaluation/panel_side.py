"""The right side of the panel's summary: merged risks, key evidence, and the conclusion with its note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from services.evaluations.panels import Decision, Outcome, Panel, Row
from views.common import paint, wording
from views.common.attested import answer, named
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.evaluation_card import Initial
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.common.page_side import PageSide
from views.common.scroll_column import ScrollColumn
from views.common.states import Card, IconLabel
from views.common.switches import Segmented

LONGEST_NOTE = 1_000  # characters
WIDTH = 372
SEGMENT, BUTTON = 86, 170  # px of words that fit the narrow panel


class PanelSide(ScrollColumn):
    """Shows what the interviewers said, and asks for the conclusion."""

    concluded = Signal(object, str)  # Outcome, note

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="canvas")
        self.column.setContentsMargins(20, 16, 20, 16)
        PageSide(self.inside, self.column)
        self.column.setSpacing(16)
        self._said = QVBoxLayout()
        self._said.setSpacing(16)
        self.column.addLayout(self._said)
        self.conclusion = ConclusionCard(self.inside)
        self.conclusion.concluded.connect(self.concluded)
        self.column.addWidget(self.conclusion)
        self.column.addStretch(1)

    def show_panel(self, panel: Panel, *, shows_scores: bool) -> None:
        clear(self._said)
        if panel.results:
            self._said.addWidget(self._section(self.tr("Tests and checks"), self._results(panel)))
        if shows_scores and panel.risks:
            self._said.addWidget(self._section(self.tr("Risks named"), self._risks(panel)))
        if shows_scores and panel.evidence:
            self._said.addWidget(self._section(self.tr("Key evidence"), self._evidence(panel)))
        self.conclusion.show_panel(panel)

    def show_row(self, panel: Panel, row: Row) -> None:
        """The evidence of one dimension instead of the key evidence."""
        card = Card(margin=0)
        card.column.setContentsMargins(12, 10, 12, 10)
        for rater, points, words in zip(panel.raters, row.points, row.evidence, strict=True):
            if points is not None:
                said = words or self.tr("no evidence written")
                card.column.addLayout(_line(rater.name, f"{points}  {said}", "" if words else "hint"))
        if self._said.count() > 0:
            item = self._said.takeAt(self._said.count() - 1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._said.addWidget(self._section(wording.said(row.name), card))

    def _section(self, title: str, card: Card) -> QWidget:
        section = QWidget(self.inside)
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(title, "strong", section))
        column.addWidget(card)
        return section

    def _results(self, panel: Panel) -> Card:
        """One row each: which, what came out, until when it holds."""
        card = Card(margin=0)
        card.column.setSpacing(0)
        for number, line in enumerate(panel.results):
            word = line.word
            row = _LineRow(is_first=number == 0)
            row.add(IconLabel(*(("circle-check", 14, "ok") if word.is_positive else ("circle-x", 14, "danger")), row))
            row.add(label(named(word), "strong", row))
            row.add(ElidedLabel(answer(word.kind, is_positive=word.is_positive, score=word.score), "second", row), 1)
            if word.valid_until is not None:
                is_over = word.valid_until < wording.today()
                words = self.tr("over since {day}") if is_over else self.tr("until {day}")
                day = word.valid_until.isoformat()
                held = label(words.format(day=day), "hint", row)
                held.setProperty("tone", "warn" if is_over else "")
                row.add(held)
            card.column.addWidget(row)
        return card

    def _risks(self, panel: Panel) -> Card:
        card = Card(margin=0)
        card.column.setSpacing(0)
        for number, risk in enumerate(panel.risks):
            row = _LineRow(is_first=number == 0)
            row.add(IconLabel("flag", 14, "warn", row))
            row.add(label(wording.said(risk.name), "strong", row))
            row.add(ElidedLabel(risk.words, "second", row), 1)
            for name in risk.raters:
                row.add(Initial(name, row))
            card.column.addWidget(row)
        return card

    def _evidence(self, panel: Panel) -> Card:
        card = Card(margin=0)
        card.column.setContentsMargins(12, 10, 12, 10)
        for evidence in panel.evidence:
            card.column.addLayout(_line(evidence.rater, evidence.words, "context"))
        return card


class ConclusionCard(Card):
    """Where the round goes: three outcomes, a note for the next interviewers, one primary button."""

    concluded = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel: Panel | None = None
        self._filled = ""  # the note that the field was filled with
        self.column.addWidget(label(self.tr("Conclusion of this round"), "strong", self))
        self._choice = Segmented(self)
        self._choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choice.add(Outcome.NEXT, self.tr("Next stage"))
        self._choice.add(Outcome.AGAIN, self.tr("Again"))
        self._choice.add(Outcome.REJECT, self.tr("Reject…"))
        self._choice.picked.connect(lambda _key: self._renew())
        self.column.addWidget(self._choice)
        self._about = label("", "label", self)
        self.column.addWidget(self._about)
        self.note = QPlainTextEdit(self)
        self.note.setFixedHeight(56)
        self.note.setTabChangesFocus(True)
        self._about.setBuddy(self.note)
        self.column.addWidget(self.note)
        self.confirm = Button("", role="primary", key="Ctrl Enter", parent=self)
        self.confirm.clicked.connect(self.press)
        self.column.addWidget(self.confirm)
        self._hint = label("", "hint", self)
        self._hint.setWordWrap(True)
        self.column.addWidget(self._hint)

    @property
    def outcome(self) -> Outcome:
        return Outcome(self._choice.current or Outcome.NEXT)

    def choose(self, outcome: Outcome) -> None:
        self._choice.choose(outcome)
        self._renew()

    def press(self) -> None:
        if self._panel is not None and self.confirm.isEnabled() and not self.isHidden():
            self.concluded.emit(self.outcome, self.note.toPlainText()[:LONGEST_NOTE])

    def show_panel(self, panel: Panel) -> None:
        is_new = self._panel is None or self._panel.application != panel.application or self._panel.stage != panel.stage
        was = self._panel.decision.version if self._panel is not None and self._panel.decision is not None else None
        self._panel = panel
        decision = panel.decision
        if is_new or (decision is not None and decision.version != was):
            self._choice.choose(decision.outcome if decision is not None else Outcome.NEXT)
            self._fill(decision.note if decision is not None else "", is_new=is_new)
        self._renew()

    def _fill(self, note: str, *, is_new: bool) -> None:
        """What is typed here stays below what a colleague concluded meanwhile."""
        typed = self.note.toPlainText().strip()
        is_typed = not is_new and typed not in (self._filled.strip(), note.strip(), "")
        self.note.setPlainText(f"{note}\n{typed}" if is_typed else note)
        self._filled = note

    def _renew(self) -> None:
        panel = self._panel
        if panel is None:
            return
        following = wording.said(panel.next_name) if panel.next_name is not None else ""
        to_stage = self.tr("To {stage}").format(stage=following)
        fits = paint.text_width(to_stage, "small", bold=True) + 24 <= SEGMENT
        self._choice.set_words(Outcome.NEXT, to_stage if following and fits else self.tr("Move on"))
        notes = {
            Outcome.NEXT: self.tr("For the interviewers of the next stage"),
            Outcome.AGAIN: self.tr("What the next talk should find out"),
            Outcome.REJECT: self.tr("For the record"),
        }
        self._about.setText(notes[self.outcome])
        if not panel.is_open or not panel.is_current:
            words = self.tr("Write down the conclusion")
        elif self.outcome is Outcome.NEXT:
            words = self.tr("Confirm, move to {stage}").format(stage=following)
            if paint.text_width(words, bold=True) > BUTTON:
                words = self.tr("Confirm and move on")
        elif self.outcome is Outcome.AGAIN:
            words = self.tr("Confirm, plan another round")
        else:
            words = self.tr("Confirm, reject…")
        self.confirm.setText(words)
        self.confirm.setEnabled(not panel.is_blind and panel.was_held)
        self._hint.setText(self._hint_words(panel, panel.decision))

    def _hint_words(self, panel: Panel, decision: Decision | None) -> str:
        if panel.is_blind:
            return self.tr("Submit your own evaluation first.")
        if decision is not None:
            words = self.tr("Concluded by {name}, {when}. Changing it is written in the timeline.")
            return words.format(name=decision.by, when=wording.moment(decision.at))
        if panel.waiting:
            return self.tr("%n evaluation(s) still to come.", "", len(panel.waiting))
        return self.tr("Moving makes the next stage's task by itself; Ctrl+Z takes it back.")


class _LineRow(QWidget):
    """40 px with a hairline above all but the first."""

    def __init__(self, *, is_first: bool) -> None:
        super().__init__()
        self._is_first = is_first
        self.setFixedHeight(40)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(8)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self._row.addWidget(widget, stretch)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._is_first:
            painter = QPainter(self)
            painter.setPen(look().pen("hair"))
            painter.drawLine(1, 0, self.width() - 2, 0)


def _line(name: str, words: str, role: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Initial(name), 0, Qt.AlignmentFlag.AlignTop)
    said = label(words, role)
    said.setWordWrap(True)
    row.addWidget(said, 1)
    return row
