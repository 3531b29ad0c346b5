"""The form at the right: head with the count, dimensions, foot. It knows what is filled in, and nothing of saving."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.keys import Key
from services.evaluations.forms import Filled, Form, Gap, GapKind
from services.evaluations.sheet import Own
from views.common import paint, wording
from views.common.clearing import clear
from views.common.evaluation_card import mean_words
from views.common.facts import SEPARATOR, FactsLine
from views.common.fields import label
from views.common.labels import label as word_of
from views.common.look import look
from views.common.scroll_column import ScrollColumn
from views.evaluation.conclusion import Foot
from views.evaluation.dimension_row import DimensionRow
from views.packets.words import trace as trace_words

HEAD = 40


class FormPanel(QWidget):
    """Shows one form; `changed` comes with every score, letter and tick."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: Key | None = None
        self._rows: list[DimensionRow] = []
        self._current: DimensionRow | None = None
        self._is_locked = False
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self._head = _Head(self)
        column.addWidget(self._head)
        self._scroll = ScrollColumn(self)
        self._column = self._scroll.column
        self.foot = Foot(self._scroll.inside)
        self.foot.changed.connect(self._on_changed)
        self.foot.moved.connect(self._leave_foot)
        self._column.addWidget(self.foot)
        self._trace = QVBoxLayout()
        self._trace.setContentsMargins(20, 0, 20, 14)
        self._trace.setSpacing(2)
        self._column.addLayout(self._trace)
        self._column.addStretch(1)
        column.addWidget(self._scroll, 1)

    # What is shown

    def show_form(self, form: Form) -> None:
        """Lay out the dimensions; the same form again keeps its rows and the place of the cursor."""
        if form.key == self._form:
            return
        self._form = form.key
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [DimensionRow(dimension, self._scroll.inside) for dimension in form.dimensions]
        self._current = None
        for number, row in enumerate(self._rows):
            self._column.insertWidget(number, row)
            row.changed.connect(self._on_changed)
            row.taken.connect(self._take)
            row.moved.connect(lambda step, number=number: self._step(number, step))
            row.left_forward.connect(self.go_to_conclusion)
        self.foot.show_form(form)
        self._head.show_form(form)
        self._head.show_count(0, len(self._rows))

    def fill(self, filled: Filled) -> None:
        """Put values in, without telling `changed`."""
        for row in self._rows:
            row.set_mark(filled.mark(row.dimension.code))
        self.foot.conclusion.set_conclusion(filled.conclusion)
        self.foot.set_risks(filled.risks)
        self.foot.sentence.setText(filled.sentence)
        self._notes = filled.notes
        self._count()

    def filled(self) -> Filled:
        """What stands in the form now."""
        return Filled(
            {row.dimension.code: row.mark for row in self._rows if row.mark.points or row.mark.evidence},
            self.foot.conclusion.conclusion,
            self.foot.risks,
            self.foot.sentence.text(),
            self._notes,
        )

    _notes = ""

    def set_locked(self, is_locked: bool) -> None:
        """Read-only after the submission."""
        self._is_locked = is_locked
        for row in self._rows:
            row.set_locked(is_locked)
        self.foot.set_locked(is_locked)
        if is_locked and self._current is not None:  # nothing is in hand any more
            self._current.set_current(False)
            self._current = None

    def show_trace(self, own: Own | None) -> None:
        """The versions that were amended, with the reasons."""
        clear(self._trace)
        if own is not None and own.packet is not None:
            came = label(trace_words(own.packet), "hint", self)
            came.setWordWrap(True)
            self._trace.addWidget(came)
        for trace in own.earlier if own is not None else ():
            words = self.tr("Earlier version, {when}: {conclusion}, mean {mean}. Changed because: {reason}")
            said = words.format(
                when=wording.moment(trace.at),
                conclusion=word_of(trace.conclusion),
                mean=mean_words(trace.mean_hundredths),
                reason=trace.reason,
            )
            line = label(said, "hint", self)
            line.setWordWrap(True)
            self._trace.addWidget(line)

    # Moving

    def begin(self) -> None:
        """Take the first open dimension in hand."""
        if self._is_locked or not self._rows:
            return
        first = next((row for row in self._rows if row.bar.points is None), None)
        (first or self._current or self._rows[0]).bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def jump_to(self, gap: Gap) -> None:
        """Go where something is missing."""
        row = next((row for row in self._rows if row.dimension.code == gap.dimension), None)
        match gap.kind:
            case GapKind.SCORE if row is not None:
                row.bar.setFocus(Qt.FocusReason.OtherFocusReason)
            case GapKind.EVIDENCE if row is not None:
                row.ask_for_evidence()
            case GapKind.CONCLUSION:
                self.go_to_conclusion()

    def go_to_conclusion(self) -> None:
        self.foot.conclusion.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(self.foot, 0, 0)

    def _take(self, row: DimensionRow) -> None:
        if row is not self._current:
            if self._current is not None:
                self._current.set_current(False)
            self._current = row
            row.set_current(True)
        self._column.activate()
        self._scroll.ensureWidgetVisible(row, 0, 8)

    def _step(self, number: int, step: int) -> None:
        target = number + step
        if 0 <= target < len(self._rows):
            self._rows[target].bar.setFocus(Qt.FocusReason.OtherFocusReason)
        elif target == len(self._rows):
            self.go_to_conclusion()

    def _leave_foot(self, step: int) -> None:
        if step < 0 and self._rows:
            self._rows[-1].bar.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step > 0:
            self.foot.sentence.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        self._head.show_count(sum(row.bar.points is not None for row in self._rows), len(self._rows))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        paint.hair_right(painter, QRectF(0, 0, 1, self.height()))


class _Head(QWidget):
    """Name of the form, edition, and how much of it is scored."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEAD)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 1)
        row.setSpacing(8)
        self._name = label("", "strong", self)
        row.addWidget(self._name)
        self._about = FactsLine("", size="small", role="text3", parent=self)
        row.addWidget(self._about, 1)
        self._count = label("", "second", self)
        row.addWidget(self._count)
        self._bar = _Bar(self)
        row.addWidget(self._bar)

    def show_form(self, form: Form) -> None:
        self._name.setText(wording.said(form.name))
        count = self.tr("%n dimensions", "", len(form.dimensions))
        about = [self.tr("edition {number}").format(number=form.edition), count]
        about.append(self.tr("every score is described"))
        if form.is_unusual:
            about.append(self.tr("6 to 10 dimensions are usual"))
        self._about.set_words(SEPARATOR.join(about))

    def show_count(self, scored: int, count: int) -> None:
        self._count.setText(self.tr("Scored {scored} / {count}").format(scored=scored, count=count))
        self._bar.set_share(scored / count if count else 0.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.hair_below(QPainter(self), QRectF(self.rect()))


class _Bar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedSize(QSize(96, 4))

    def set_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, 2, "hair")
        if self._share > 0:
            paint.box(painter, QRectF(0, 0, rect.width() * self._share, 4), 2, "accent")
