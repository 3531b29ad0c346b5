"""The tab 经历: schools, employers, projects, and what a ledger's other columns said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.enums import FactKind
from services.profiles.background import BackgroundLine
from views.common import paint, wording
from views.common.fields import label
from views.common.labels import label as word_of
from views.common.scroll_column import ScrollColumn
from views.common.states import EmptyState


class BackgroundTab(ScrollColumn):
    """One group for each kind, in the order given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setContentsMargins(20, 8, 20, 12)

    def show_lines(self, lines: Sequence[BackgroundLine]) -> None:
        self.clear()
        if not lines:
            words = self.tr("It comes with a résumé or a ledger.")
            self.column.addWidget(EmptyState("clipboard-list", self.tr("No career yet"), words), 1)
            return
        for kind, group in groupby(lines, key=lambda line: line.kind):
            head = label(word_of(kind), "hint", self.inside)
            head.setContentsMargins(0, 10, 0, 0)
            self.column.addWidget(head)
            for line in group:
                self.column.addWidget(_Line(line, self._span(line), self.inside))
        self.column.addStretch(1)

    def _span(self, line: BackgroundLine) -> str:
        to = self.tr("now") if line.is_present else line.to_month
        return " – ".join(part for part in (line.from_month, to) if part)


class _Line(QWidget):
    """Name and months, what was done there below."""

    def __init__(self, line: BackgroundLine, span: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        degree = word_of(line.degree) if line.degree is not None else ""
        named = [part for part in (line.organisation, line.title, degree) if part]
        top = QHBoxLayout()
        top.setSpacing(12)
        if named:
            role = "context" if line.kind is FactKind.EXTRA else "strong"
            top.addWidget(self._text(wording.DOT.join(named), role), 1)
        if span:
            top.addWidget(label(span, "hint", self), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        if line.words:
            column.addWidget(self._text(line.words, "" if line.kind is FactKind.EXTRA else "context"))

    def _text(self, words: str, role: str) -> QWidget:
        said = label(words, role, self)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return said

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.hair_below(QPainter(self), QRectF(self.rect()))
