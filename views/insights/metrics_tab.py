"""指标: every metric of the dictionary with its figure, and beside it what it means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from services.insights.behind import Figure as Behind
from services.insights.behind import Question
from services.insights.metrics.dictionary import definitions
from services.insights.metrics.measure import Part
from services.insights.metrics.metric import Figure, Metric, Unit
from services.insights.scope import Scope
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.context_panel import ContextPanel
from views.common.fields import label
from views.common.rows import Column, RowsModel
from views.common.table import Table
from views.common.wording import number, said
from views.insights.definitions import defined
from views.insights.titled_card import TitledCard, canvas_column

Line = tuple[Metric, Figure]


class MetricsTab(QWidget):
    """A table of figures; the chosen one is explained at the right. A row opens the people behind it."""

    opened = Signal(object)  # Question

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self._scope: Scope | None = None
        content = QWidget()
        hint = self.tr("the same in charts, reports and on the command line")
        card = TitledCard(self.tr("All figures of the dictionary"), hint, content)
        self.table = Table("metrics", density_name="dense", parent=card)
        self.model: RowsModel[Line] = RowsModel(self._columns(), self)
        self.table.show_rows(self.model)
        self.table.opened.connect(self._on_row)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._explain(now))
        card.column.addWidget(self.table, 1)
        canvas_column(content).addWidget(card, 1)
        self._side = QWidget()
        self._words = QVBoxLayout(self._side)
        self._words.setContentsMargins(20, 16, 20, 16)
        self._words.setSpacing(10)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ContextPanel(content, self._side, width=376, least=320, parent=self))

    def _columns(self) -> list[Column[Line]]:
        return [
            Column("metric", self.tr("Figure"), lambda line: said(definitions()[line[0].code].name), 190,
                   stretches=True),
            Column("value", self.tr("Value"), self._value, 92, is_number=True, role=_tone),
            Column("interval", self.tr("95 % interval"), self._interval, 116, is_number=True, role=_soft),
            Column("n", self.tr("n"), self._n, 116, is_number=True, role=_soft),
            Column("open", self.tr("Still open"), lambda line: number(line[1].still_open), 92, is_number=True,
                   role=_soft),
        ]  # fmt: skip

    def _value(self, line: Line) -> str:
        metric, figure = line
        if figure.value is None:
            return "–"
        match metric.unit:
            case Unit.SHARE:
                return f"{100 * figure.value:.0f}%"
            case Unit.DAYS:
                return self.tr("{n} d").format(n=f"{figure.value:.1f}")
            case _:
                return f"{figure.value:.2f}"

    def _interval(self, line: Line) -> str:
        metric, figure = line
        if metric.unit is Unit.DAYS and figure.high is not None:
            return self.tr("P90 {n} d").format(n=f"{figure.high:.1f}")
        if figure.low is None or figure.high is None:
            return "–"
        return f"{100 * figure.low:.0f}–{100 * figure.high:.0f}%"

    def _n(self, line: Line) -> str:
        figure = line[1]
        return self.tr("{n}, few").format(n=figure.n) if figure.is_small and figure.n else number(figure.n)

    def show_metrics(self, lines: Sequence[Line], scope: Scope) -> None:
        self._scope = scope
        chosen = self.table.currentIndex().row()
        self.model.set_rows(lines)
        self.table.setCurrentIndex(self.model.index(max(chosen, 0), 0))

    def _explain(self, index: QModelIndex) -> None:
        clear(self._words)
        if not index.isValid():
            return
        metric, figure = self.model.row_at(index)
        for term, meaning in defined(metric.code):
            self._words.addWidget(label(term, "title"))
            for line in meaning.split("\n"):
                body = QLabel(line)
                body.setWordWrap(True)
                self._words.addWidget(body)
        for words, part, count in self._parts(metric, figure):
            button = Button(words, size="compact")
            button.setEnabled(bool(count))
            button.clicked.connect(lambda _=False, part=part, code=metric.code: self._open(code, part))
            self._words.addWidget(button)
        self._words.addStretch(1)

    def _parts(self, metric: Metric, figure: Figure) -> list[tuple[str, Part, float]]:
        still_open = (
            self.tr("See the {n} not decided").format(n=number(figure.still_open)), Part.OPEN, figure.still_open
        )  # fmt: skip
        if not metric.has_parts:
            return [(self.tr("See all {n}").format(n=number(figure.n)), Part.ALL, figure.n), still_open]
        missed = figure.n - figure.part
        return [
            (self.tr("See the {n} that count for it").format(n=number(int(figure.part))), Part.HIT, figure.part),
            (self.tr("See the {n} that count against it").format(n=number(int(missed))), Part.MISSED, missed),
            still_open,
        ]

    def _on_row(self, index: QModelIndex) -> None:
        self._open(self.model.row_at(index)[0].code, Part.ALL)

    def _open(self, code: str, part: Part) -> None:
        self.opened.emit(Question(Behind.METRIC, self._scope, metric=code, part=part))


def _tone(line: Line) -> str:
    return "text3" if line[1].is_small else "text"


def _soft(_line: Line) -> str:
    return "text2"
