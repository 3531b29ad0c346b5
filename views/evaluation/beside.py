"""What stands beside the form: résumé, questions to ask, others' evaluations (locked until one's own is in)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from models.values.keys import Key
from services.evaluations.forms import Form
from services.evaluations.sheet import Other, Sheet
from views.common import paint, wording
from views.common.document_preview import DocumentPreview
from views.common.evaluation_card import EvaluationCard, mean_words
from views.common.fields import label
from views.common.look import look
from views.common.scroll_column import ScrollColumn
from views.common.states import Card, EmptyState
from views.common.switches import Segmented
from views.context import Program


class _Column(ScrollColumn):
    """A column of cards that scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="canvas")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)

    def _renew(self) -> QVBoxLayout:
        """An empty column."""
        self.clear()
        return self.column


class Outline(_Column):
    """The questions that must be asked, by dimension."""

    def show_form(self, form: Form) -> None:
        column = self._renew()
        names = {d.code: wording.said(d.name) for d in form.dimensions}
        if not form.questions:
            column.addWidget(EmptyState("message-square-text", self.tr("This form has no questions")), 1)
            return
        for question in form.questions:
            card = Card()
            card.column.setContentsMargins(12, 10, 12, 10)
            card.column.setSpacing(4)
            if question.dimension in names:
                card.column.addWidget(label(names[question.dimension], "second"))
            words = label(wording.said(question.words))
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.column.addWidget(words)
            column.addWidget(card)
        column.addStretch(1)


class Others(_Column):
    """Who else evaluates this interview; what they wrote once one's own is in."""

    def show_sheet(self, sheet: Sheet) -> None:
        column = self._renew()
        if not sheet.others:
            column.addWidget(EmptyState("users-round", self.tr("Nobody else evaluates this interview")), 1)
            return
        if sheet.is_blind:
            submitted = [other.person for other in sheet.others if other.is_submitted]
            waiting = [other.person for other in sheet.others if not other.is_submitted]
            words = []
            if submitted:
                words.append(self.tr("Submitted: {names}").format(names=wording.listed(submitted)))
            if waiting:
                words.append(self.tr("Not yet: {names}").format(names=wording.listed(waiting)))
            title = self.tr("Shown after you have submitted, so that nobody sways anybody")
            column.addWidget(EmptyState("lock", title, "\n".join(words)), 1)
            return
        for other in sheet.others:
            column.addWidget(self._card(other, sheet.form))
        column.addStretch(1)

    def _card(self, other: Other, form: Form | None) -> EvaluationCard:
        card = EvaluationCard(other.person, other.title)
        if other.conclusion is None or other.marks is None:
            card.add_words(self.tr("Not submitted yet"), "hint")
            return card
        card.show_result(mean_words(other.mean_hundredths), self.tr("mean"), other.conclusion)
        lines = []
        for dimension in form.dimensions if form is not None else ():
            mark = other.marks.mark(dimension.code)
            if mark.points is not None:
                lines.append((wording.said(dimension.name), mark.points, mark.evidence))
        card.show_lines(lines)
        card.add_words(other.sentence)
        return card


class Beside(QWidget):
    """Résumé, questions, others: three views of the same person."""

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = _TabsBar(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 0, 0, 1)
        row.setSpacing(0)
        self.tabs = Segmented(bar)
        self.tabs.add("resume", self.tr("Résumé"))
        self.tabs.add("outline", self.tr("Questions"))
        self.tabs.add("others", self.tr("Others"), icon="lock")
        self.tabs.picked.connect(self._pick)
        row.addWidget(self.tabs)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addWidget(bar)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self.preview = DocumentPreview(program, self)
        self._controls = self.preview.bar_without_name()
        row.addWidget(self._controls, 1)
        self.outline = Outline(self)
        self.others = Others(self)
        for widget in (self.preview, self.outline, self.others):
            self._stack.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(300)
        self._form: Key | None = None

    def show_sheet(self, sheet: Sheet) -> None:
        self.preview.show_document(sheet.resume)
        if sheet.form is not None and sheet.form.key != self._form:
            self._form = sheet.form.key
            self.outline.show_form(sheet.form)
        self.others.show_sheet(sheet)
        self.tabs.mark("others", "lock" if sheet.is_blind else "")

    def _pick(self, key: str) -> None:
        self._stack.setCurrentIndex(("resume", "outline", "others").index(key))
        self._renew_controls()

    def _renew_controls(self) -> None:
        """The preview's controls, where there is room for them beside the tabs."""
        room = self.width() - self.tabs.sizeHint().width() - 14
        self._controls.setVisible(self.tabs.current == "resume" and room >= self._controls.sizeHint().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew_controls()


class _TabsBar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        paint.hair_below(painter, QRectF(self.rect()))
