"""面试官: load, timeliness, what they conclude, and how strictly they rate, one row each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from services.insights.behind import Figure, Question
from services.insights.metrics.metric import Figure as Value
from services.insights.raters import Rater
from services.insights.scope import Scope
from views.common.rows import Column, RowsModel
from views.common.table import Table
from views.common.wording import number, percent
from views.insights.definitions import defined
from views.insights.rater_chart import signed
from views.insights.titled_card import TitledCard, canvas_column


def share_words(value: Value) -> str:
    """A share with what it is of: "92% (11/12)"."""
    return "–" if value.value is None else f"{percent(int(value.part), value.n)} ({value.part:.0f}/{value.n})"


class RatersTab(QWidget):
    """A table of the interviewers; a row opens whom they rated beside others."""

    opened = Signal(object)  # Question

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope: Scope | None = None
        words = self.tr("Seen by the person, the lead and HR managers. Severity never changes a score.")
        card = TitledCard(self.tr("Interviewers"), words, self)
        card.add_definition(
            self.tr("What these figures are"),
            (*defined("severity"), *defined("evaluation_on_time"), *defined("evaluation_completion")),
        )
        self.table = Table("raters", density_name="dense", parent=card)
        self._model: RowsModel[Rater] = RowsModel(self._columns(), self)
        self.table.show_rows(self._model)
        self.table.setSortingEnabled(True)
        self.table.opened.connect(self._on_row)
        card.column.addWidget(self.table, 1)
        canvas_column(self).addWidget(card, 1)

    def _columns(self) -> list[Column[Rater]]:
        return [
            Column("name", self.tr("Interviewer"), lambda r: r.name, 140, stretches=True, sort=lambda r: r.name),
            Column("held", self.tr("Interviews"), lambda r: number(r.held), 92, is_number=True, sort=lambda r: r.held),
            Column("on_time", self.tr("Evaluated on time"), lambda r: share_words(r.on_time), 136, is_number=True,
                   sort=lambda r: r.on_time.value or 0.0, role=partial(_late, code="on_time")),
            Column("completion", self.tr("Evaluated at all"), lambda r: share_words(r.completion), 132,
                   is_number=True, sort=lambda r: r.completion.value or 0.0, role=partial(_late, code="completion")),
            Column("positive", self.tr("Concludes yes"), lambda r: percent(r.positive, r.submitted), 112,
                   is_number=True, sort=lambda r: r.pass_rate or 0.0),
            Column("severity", self.tr("Difference"), self._severity, 92, is_number=True,
                   sort=lambda r: r.severity.difference if r.severity else 0.0, role=_tone),
            Column("interval", self.tr("95 % interval"), self._interval, 116, is_number=True, role=_tone),
            Column("shared", self.tr("Shared"), self._shared, 112, is_number=True,
                   sort=lambda r: r.severity.n if r.severity else 0, role=_tone),
        ]  # fmt: skip

    def _severity(self, rater: Rater) -> str:
        return signed(rater.severity.difference) if rater.severity else "–"

    def _interval(self, rater: Rater) -> str:
        return f"{signed(rater.severity.low)} … {signed(rater.severity.high)}" if rater.severity else "–"

    def _shared(self, rater: Rater) -> str:
        if rater.severity is None:
            return "–"
        if rater.severity.is_few:
            return self.tr("{n}, few").format(n=rater.severity.n)
        return number(rater.severity.n)

    def show_raters(self, raters: Sequence[Rater], scope: Scope) -> None:
        self._scope = scope
        self._model.set_rows(raters)

    def _on_row(self, index: QModelIndex) -> None:
        rater = self._model.row_at(index)
        self.opened.emit(Question(Figure.RATED, self._scope, person=rater.person, words=rater.name))


def _tone(rater: Rater) -> str:
    if rater.severity is None or rater.severity.is_few:
        return "text3"
    return "warn" if rater.severity.is_notable else "text"


def _late(rater: Rater, *, code: str) -> str:
    value = rater.on_time if code == "on_time" else rater.completion
    if value.value is None or value.is_small:
        return "text3"
    return "warn" if value.value < 0.8 else "text"
