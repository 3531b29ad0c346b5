"""招聘专员 KPI: each person's month worked out before their eyes, and the weights it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.insights.behind import Figure as Behind
from services.insights.behind import Question
from services.insights.kpi import Override, Recruiter, Scheme, name_of
from services.insights.scope import Scope
from views.common.buttons import IconButton
from views.common.context_panel import ContextPanel
from views.common.fields import label
from views.common.rows import Column, RowsModel
from views.common.switches import Segmented
from views.common.table import Table
from views.common.wording import MINUS, amount, month, number, said, today
from views.insights.checks_card import ChecksCard
from views.insights.kpi_weights import WeightsPanel
from views.insights.raters_tab import share_words
from views.insights.report_menu import report_button
from views.insights.titled_card import TitledCard, canvas_column


class KpiTab(QWidget):
    """The table at the left, the weights at the right."""

    opened = Signal(object)  # Question
    asked = Signal(str, object)  # scheme, month
    report_wanted = Signal(str)  # ending

    def __init__(self, schemes: Mapping[str, Scheme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self._schemes = schemes
        self._scope: Scope | None = None
        first = today().replace(day=1)
        self.month = first if today().day > 20 else (first - timedelta(days=1)).replace(day=1)
        content = QWidget()
        column = canvas_column(content)
        column.addLayout(self._asking())
        self._card = TitledCard(self.tr("Who reached what"), parent=content)
        self.table = Table("kpi", density_name="dense", parent=self._card)
        self.model: RowsModel[Recruiter] = RowsModel([], self)
        self.table.opened.connect(self._on_row)
        self._card.column.addWidget(self.table, 1)
        column.addWidget(self._card, 3)
        self.checks = ChecksCard(content)
        column.setSpacing(16)
        column.addWidget(self.checks, 4)
        self.weights = WeightsPanel()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ContextPanel(content, self.weights, width=376, least=320, parent=self))

    def _asking(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._choice = Segmented()
        for code, scheme in self._schemes.items():
            self._choice.add(code, said(scheme.name))
        self._choice.picked.connect(lambda _: self._ask())
        row.addWidget(self._choice)
        before = IconButton("chevron-left", self.tr("The month before"))
        before.clicked.connect(lambda: self._step(-1))
        after = IconButton("chevron-right", self.tr("The next month"))
        after.clicked.connect(lambda: self._step(1))
        self._month = label(month(self.month), "strong")
        for part in (before, self._month, after):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(report_button(self.report_wanted.emit, self))
        return row

    @property
    def scheme(self) -> str:
        """The scheme that is shown."""
        return self._choice.current

    def _step(self, by: int) -> None:
        at = self.month - timedelta(days=1) if by < 0 else self.month.replace(day=28) + timedelta(days=4)
        if at.replace(day=1) <= today():
            self.month = at.replace(day=1)
            self._ask()

    def _ask(self) -> None:
        self._month.setText(month(self.month))
        self.asked.emit(self.scheme, self.month)

    def show_recruiters(self, found: Sequence[Recruiter], scope: Scope) -> None:
        """Show everybody's arithmetic; the columns are the metrics of the scheme."""
        self._scope = scope.of_month(self.month)
        metrics = list(self._schemes[self.scheme].weights)
        self.model = RowsModel(self._columns(metrics), self)
        self.model.set_rows(found)
        self.table.show_rows(self.model)
        missing = [
            said(part.name) for part in (found[0].parts if found else ()) if part.figure is None
        ]  # fmt: skip
        words = self.tr("value × weight = points")
        if missing:
            words = self.tr("{words}; not recorded yet: {names}; the total is scaled to 100").format(
                words=words, names=self.tr(", ").join(missing)
            )
        self._card.hint.setText(words if found else self.tr("Nobody owned an application in this month"))

    def _columns(self, metrics: Sequence[str]) -> list[Column[Recruiter]]:
        found: list[Column[Recruiter]] = [
            Column("name", self.tr("Name"), lambda r: r.name, 96, stretches=True, sort=lambda r: r.name),
        ]
        for place, metric in enumerate(metrics):
            found.append(
                Column(
                    metric,
                    said(name_of(metric)),
                    partial(self._worked, place),
                    138,
                    is_number=True,
                    tip=partial(self._counted, place),
                )
            )
        found += [
            Column("total", self.tr("Total"), self._total, 76, is_number=True, sort=lambda r: r.total or 0.0),
            Column("arrivals", self.tr("Arrivals"), self._arrivals, 104, is_number=True, sort=lambda r: r.arrivals),
            Column("feedback", self.tr("Departments content"), lambda r: share_words(r.feedback), 128, is_number=True,
                   sort=lambda r: r.feedback.value or 0.0, role=_soft_when_few,
                   tip=lambda _: self.tr("Answers of departments on this person's positions: four of five or more")),
            Column("saved", self.tr("Saved (yuan)"), self._saved, 104, is_number=True, sort=lambda r: r.saved or 0,
                   tip=lambda _: self.tr("Against the average cost of a hire this year, by channel")),
        ]  # fmt: skip
        return found

    def _worked(self, place: int, line: Recruiter) -> str:
        part = line.parts[place]
        if part.points is None or part.figure is None or part.figure.value is None:
            return "–"
        return f"{100 * part.figure.value:.0f}% × {part.weight:g} = {part.points:.1f}"

    def _counted(self, place: int, line: Recruiter) -> str:
        part = line.parts[place]
        if part.figure is None:
            return self.tr("Not recorded yet")
        return self.tr("{part} of {n}").format(part=int(part.figure.part), n=part.figure.n)

    def _total(self, line: Recruiter) -> str:
        return "–" if line.total is None else f"{line.total:.1f}"

    def _arrivals(self, line: Recruiter) -> str:
        if line.share is None:
            return "–"
        return f"{number(line.arrivals)} ({100 * line.share:.0f}%)"

    def _saved(self, line: Recruiter) -> str:
        if line.saved is None:
            return "–"
        words = amount(abs(line.saved) // 100 * 100)
        return f"{MINUS}{words}" if line.saved < 0 else words

    def show_weights(self, weights: Mapping[str, float], settings: Sequence[Override], day: date) -> None:
        """The weights in force at the end of the month, and everything that is set."""
        self.weights.show_weights(self.scheme, weights, settings, day)

    def _on_row(self, index: QModelIndex) -> None:
        line = self.model.row_at(index)
        scope = self._scope
        if scope is not None:
            question = Question(
                Behind.METRIC, scope, metric="screening_accuracy", only=(("owner", line.person),)
            )  # fmt: skip
            self.opened.emit(question)


def _soft_when_few(line: Recruiter) -> str:
    return "text3" if line.feedback.is_small else "text"
