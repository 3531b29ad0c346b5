"""Findings in words: a title, one sentence with its numbers, and the link to the people behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from services.insights.findings import Finding, FindingKind
from views.common import paint
from views.common.buttons import Button
from views.common.fields import label
from views.common.labels import label as word_of
from views.common.look import look
from views.common.wording import amount, percent, said
from views.insights.rater_chart import signed

MOST = 4

_ICONS = {
    FindingKind.SLOWEST_STAGE: "hourglass",
    FindingKind.CONVERSION_FELL: "triangle-alert",
    FindingKind.WEAKEST_STAGE: "chart-column",
    FindingKind.CHEAPEST_CHANNEL: "circle-check",
    FindingKind.CHANNEL_WITHOUT_HIRE: "triangle-alert",
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
            cell = _Cell(finding, self._title(finding), self._sentence(finding), self)
            cell.opened.connect(self.opened)
            self._row.addWidget(cell, 1)
            self._cells.append(cell)
        self.setVisible(bool(self._cells))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 8, "surface", "hair")
        for cell in self._cells[1:]:
            painter.fillRect(QRectF(cell.x(), 1, 1, self.height() - 2), look().color("hair"))

    def _title(self, finding: Finding) -> str:
        params = finding.params
        match finding.kind:
            case FindingKind.SLOWEST_STAGE:
                return self.tr("{stage} overruns most").format(stage=said(params["stage"]))
            case FindingKind.CONVERSION_FELL:
                return self.tr("Fewer go on from {stage}").format(stage=said(params["stage"]))
            case FindingKind.WEAKEST_STAGE:
                return self.tr("Most are lost in {stage}").format(stage=said(params["stage"]))
            case FindingKind.CHEAPEST_CHANNEL:
                return self.tr("{channel} costs least").format(channel=said(params["channel"]))
            case FindingKind.CHANNEL_WITHOUT_HIRE:
                return self.tr("{channel}: money, no hire").format(channel=said(params["channel"]))
            case FindingKind.MAIN_REASON:
                return self.tr("Main reason: {reason}").format(reason=word_of(params["reason"]))
            case FindingKind.SINGLE_SOURCE:
                return self.tr("One channel brings most")
            case FindingKind.SEVERE_RATER if params["difference"] < 0:
                return self.tr("{name} rates strictly").format(name=params["name"])
            case FindingKind.SEVERE_RATER:
                return self.tr("{name} rates leniently").format(name=params["name"])

    def _sentence(self, finding: Finding) -> str:
        params = finding.params
        match finding.kind:
            case FindingKind.SLOWEST_STAGE:
                return self.tr("Median {median} days, limit {limit} days; {late} of {n} were overdue.").format(
                    median=f"{params['median']:.1f}", limit=f"{params['limit']:.1f}", late=params["late"], n=finding.n
                )
            case FindingKind.CONVERSION_FELL:
                now, before = params["now"], params["before"]
                return self.tr("{now} went on, {before} before (n = {n} and {m}).").format(
                    now=percent(now.part, now.whole), before=percent(before.part, before.whole), n=now.whole,
                    m=before.whole,
                )  # fmt: skip
            case FindingKind.WEAKEST_STAGE:
                now = params["now"]
                return self.tr("Of {n} who left it, {lost} did not go on.").format(
                    n=now.whole, lost=now.whole - now.part
                )
            case FindingKind.CHEAPEST_CHANNEL:
                return self.tr("{cost} yuan per hire ({n} hires); the other paid channels {others} yuan.").format(
                    cost=amount(params["cost"] // 100 * 100), n=params["hired"],
                    others=amount(params["others"] // 100 * 100),
                )  # fmt: skip
            case FindingKind.CHANNEL_WITHOUT_HIRE:
                return self.tr("{spend} yuan spent, {n} résumés, nobody hired.").format(
                    spend=amount(params["spend"]), n=finding.n
                )
            case FindingKind.MAIN_REASON:
                return self.tr("{count} of {n} who ended have this reason.").format(count=params["count"], n=finding.n)
            case FindingKind.SINGLE_SOURCE:
                return self.tr("{channel} brought {share} of {n} résumés.").format(
                    channel=said(params["channel"]), share=f"{100 * params['share']:.0f}%", n=finding.n
                )
            case FindingKind.SEVERE_RATER:
                return self.tr(
                    "{difference} points from those who rated the same people ({n} shared); concludes yes in {rate}, "
                    "the others in {others}."
                ).format(
                    difference=signed(params["difference"]), n=finding.n,
                    rate=f"{100 * (params['pass_rate'] or 0):.0f}%", others=f"{100 * params['others']:.0f}%",
                )  # fmt: skip


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
        foot.addStretch(1)
        column.addLayout(foot)
        self.setAccessibleName(f"{title}. {sentence}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        role = "warn" if self._finding.is_warning else "ok"
        look().draw_icon(QPainter(self), QPointF(16, 15), _ICONS[self._finding.kind], 16, role)
