"""One act: who, when, where from, and every row that it changed with the values before and after."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.audit.acts import Act
from services.audit.values import MOST_ROWS, Change, Detail, Value
from views.common import paint, wording
from views.common.buttons import Button
from views.common.fields import label
from views.common.scroll_column import ScrollColumn
from views.common.states import EmptyState
from views.journal.words import act_words, column_words, entity_words, operation_words, value_words

SHOWN = 60  # rows drawn; an export has them all


class DetailPanel(ScrollColumn):
    """Filled in two steps: the act at once, its values when they were read."""

    uncover_wanted = Signal(object)  # the act's key
    person_wanted = Signal(object)  # a candidate's key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="canvas")
        self.column.setContentsMargins(16, 14, 16, 16)
        self.column.setSpacing(4)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No act is chosen."""
        self.clear()
        self.column.addWidget(EmptyState("history", self.tr("Choose an act"), self.tr("Its values stand here.")), 1)

    def show_act(self, act: Act, detail: Detail | None) -> None:
        """The act, and its rows once they are known."""
        self.clear()
        self._say(act_words(act), "strong")
        self._say(wording.DOT.join(part for part in (act.who, self._moment(act), act.workstation) if part), "second")
        if detail is not None:
            self._rows(act, detail)
        self.column.addStretch(1)

    def _moment(self, act: Act) -> str:
        return f"{wording.local(act.at):%Y-%m-%d %H:%M:%S}"

    def _rows(self, act: Act, detail: Detail) -> None:
        if detail.has_covered:
            uncover = Button(self.tr("Show sensitive values"), icon="eye", size="compact")
            uncover.setToolTip(self.tr("Looking is recorded"))
            uncover.clicked.connect(lambda: self.uncover_wanted.emit(act.key))
            self.column.addWidget(uncover)
        for change in detail.changes[:SHOWN]:
            self.column.addWidget(_ChangeView(change, self.inside))
        rest = detail.rows - min(SHOWN, len(detail.changes))
        if rest > 0:
            words = QCoreApplication.translate("DetailPanel", "%n more rows; an export has them all.", "", rest)
            self._say(words if detail.rows <= MOST_ROWS else self.tr("More rows; an export has them all."), "hint")
        if not detail.changes:
            self._say(self.tr("This act changed no rows."), "hint")

    def _say(self, words: str, role: str) -> None:
        said = label(words, role, self.inside)
        said.setWordWrap(True)
        self.column.addWidget(said)


class _ChangeView(QWidget):
    """A row: what it is, what happened to it, its values."""

    def __init__(self, change: Change, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        head = [entity_words(change.entity), operation_words(change.operation), change.about]
        column.addWidget(self._text(wording.DOT.join(part for part in head if part), "hint"))
        if change.is_erased:
            column.addWidget(self._text(self.tr("The values were erased with the person."), "hint"))
        for value in change.values:
            column.addWidget(self._text(self._words(value), ""))

    def _words(self, value: Value) -> str:
        name = column_words(value.column)
        before, after = value_words(value, value.before), value_words(value, value.after)
        if value.before is None:
            return self.tr("{column}: {value}").format(column=name, value=after)
        return self.tr("{column}: {before} → {after}").format(column=name, before=before, after=after)

    def _text(self, words: str, role: str) -> QWidget:
        said = label(words, role, self)
        said.setWordWrap(True)
        return said

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.hair_below(QPainter(self), QRectF(self.rect()))
