"""Findings in words: a title, one sentence with its numbers, and the link to the people behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from services.insights.findings import Finding, FindingKind
from views.common import paint
from views.common.buttons import Button
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.insights.finding_words import advice_of, sentence_of, title_of

MOST = 4

_ICONS = {
    FindingKind.SLOWEST_STAGE: "hourglass",
    FindingKind.CONVERSION_FELL: "triangle-alert",
    FindingKind.WEAKEST_STAGE: "chart-column",
    FindingKind.CHEAPEST_CHANNEL: "circle-check",
    FindingKind.CHANNEL_WITHOUT_HIRE: "triangle-alert",
    FindingKind.WEAKEST_CHANNEL: "triangle-alert",
    FindingKind.MAIN_REASON: "user-round-x",
    FindingKind.SINGLE_SOURCE: "triangle-alert",
    FindingKind.SEVERE_RATER: "scale",
}


class FindingsRow(QWidget):
    """Up to four findings side by side, in one card with hairlines between them."""

    opened = Signal(object)  # Finding

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self._cells: list[_Cell] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        while self._cells:
            cell = self._cells.pop()
            self._row.removeWidget(cell)
            cell.deleteLater()
        for finding in findings[:MOST]:
            cell = _Cell(finding, title_of(finding), sentence_of(finding), self)
            cell.opened.connect(self.opened)
            self._row.addWidget(cell, 1)
            self._cells.append(cell)
        self.setVisible(bool(self._cells))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 8, "surface", "hair")
        for cell in self._cells[1:]:
            painter.fillRect(QRectF(cell.x(), 1, 1, self.height() - 2), look().color("hair"))


class _Cell(QWidget):
    """One finding."""

    opened = Signal(object)

    def __init__(self, finding: Finding, title: str, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._finding = finding
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 14, 10)
        column.setSpacing(2)
        head = QLabel(title, self)
        head.setProperty("role", "strong")
        head.setContentsMargins(22, 0, 0, 0)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        column.addWidget(head)
        words = label(sentence, "second", self)
        words.setWordWrap(True)
        column.addWidget(words)
        column.addStretch(1)
        see = Button(self.tr("See these people"), role="link", size="row")
        see.clicked.connect(lambda: self.opened.emit(finding))
        foot = QHBoxLayout()
        foot.setContentsMargins(-4, 0, 0, 0)  # the words of a link begin where the sentence does
        foot.addWidget(see)
        foot.addWidget(ElidedLabel(advice_of(finding), "hint", self), 1)
        column.addLayout(foot)
        self.setAccessibleName(f"{title}. {sentence}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        role = "warn" if self._finding.is_warning else "ok"
        look().draw_icon(QPainter(self), QPointF(16, 15), _ICONS[self._finding.kind], 16, role)
