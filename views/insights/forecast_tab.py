"""预测: per open position who is on the way, how many hires to expect, and whether it will be filled in time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.insights.forecast import HORIZONS, Expected, Forecast, Outlook
from views.common import paint
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.common.rows import AnyIndex, Column, RowsModel
from views.common.states import EmptyState
from views.common.table import RowDelegate, Table
from views.common.wording import day, number
from views.insights.titled_card import Definition, TitledCard, canvas_column

BAR = 76


def expected_words(of: Expected) -> str:
    """The mean with its 80 % interval: "2.4 (1–4)"."""
    return f"{of.mean:.1f} ({of.low}–{of.high})"


class ChanceDelegate(RowDelegate):
    """The chance of being filled: a bar, its number, and an icon where it is at risk."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        model = index.model()
        if not isinstance(model, RowsModel) or model.columns[index.column()].key != "chance":
            super().paint_cell(painter, rect, index)
            return
        line: Outlook = model.row_at(index)
        role = "ok" if not line.missing else "warn" if line.is_at_risk else "c1"
        ground = QRectF(rect.left(), rect.center().y() - 4, BAR, 9)
        paint.box(painter, ground, 2, "sunken")
        if line.chance > 0:
            paint.box(painter, QRectF(ground.left(), ground.top(), BAR * line.chance, 9), 2, role)
        words = rect.adjusted(BAR + 10, 0, 0, 0)
        if line.is_at_risk:
            look().draw_icon(painter, QPointF(words.left(), words.center().y() - 7), "triangle-alert", 14, "warn")
            words = words.adjusted(20, 0, 0, 0)
        paint.words(painter, words, str(index.data() or ""), role="warn" if line.is_at_risk else "text")


class ForecastTab(QWidget):
    """A table of the open positions; a row opens its board."""

    opened = Signal(object)  # key of the position

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = canvas_column(self)
        self._headline = label("", "headline", self)
        self._remark = ElidedLabel("", "second", self)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._headline)
        head.addWidget(self._remark, 1)
        column.addLayout(head)
        hint = self.tr("Expected hires with the 80 % interval, from those on the way now")
        self._card = TitledCard(self.tr("Will the open positions be filled?"), hint, self)
        self._card.add_definition(self.tr("What these figures are"), self._definition())
        self.table = Table("forecast", density_name="dense", parent=self._card)
        self.table.setItemDelegate(ChanceDelegate(self.table))
        self._model: RowsModel[Outlook] = RowsModel(self._columns(), self)
        self.table.show_rows(self._model)
        self.table.setSortingEnabled(True)
        self.table.opened.connect(self._on_row)
        self._card.column.addWidget(self.table, 1)
        column.addWidget(self._card, 1)
        self._empty = EmptyState(
            "square-kanban",
            self.tr("No open position"),
            self.tr("Open a position; its pipeline and the past give the outlook."),
        )
        self._empty.hide()
        column.addWidget(self._empty, 1)

    def _columns(self) -> list[Column[Outlook]]:
        found: list[Column[Outlook]] = [
            Column("title", self.tr("Position"), lambda o: o.title, 200, stretches=True, sort=lambda o: o.title),
            Column("missing", self.tr("Missing"), lambda o: number(o.missing), 72, is_number=True,
                   sort=lambda o: o.missing),
            Column("on_the_way", self.tr("On the way"), lambda o: number(o.on_the_way), 84, is_number=True,
                   sort=lambda o: o.on_the_way),
        ]  # fmt: skip
        for place, days in enumerate(HORIZONS):
            found.append(
                Column(f"in_{days}", self.tr("In %n days", "", days), partial(self._expected, place), 116,
                       is_number=True, sort=partial(_mean, place))
            )  # fmt: skip
        found += [
            Column("until", self.tr("Filled by"), self._until, 104, sort=lambda o: o.until),
            Column("chance", self.tr("Chance"), self._chance, 190, sort=lambda o: o.chance),
        ]
        return found

    def _expected(self, place: int, line: Outlook) -> str:
        return expected_words(line.expected[place])

    def _until(self, line: Outlook) -> str:
        if not line.missing and not line.has_deadline:
            return "–"
        return day(line.until) if line.has_deadline else self.tr("in 60 days")

    def _chance(self, line: Outlook) -> str:
        if not line.missing:
            return self.tr("filled")
        if line.chance < 0.01:
            return self.tr("under 1%")
        return f"{100 * min(line.chance, 0.99):.0f}%"

    def show_forecast(self, found: Forecast) -> None:
        self._model.set_rows(found.positions)
        self._card.setVisible(bool(found.positions))
        self._empty.setVisible(not found.positions)
        risky = sum(line.is_at_risk for line in found.positions)
        self._headline.setText(
            self.tr("%n positions may not be filled in time", "", risky) if risky else self.tr("Nothing at risk")
        )
        total = found.total[0]
        self._remark.setText(
            self.tr("{n} hires expected in 30 days, {low}–{high}; learned from {stays} stays").format(
                n=f"{total.mean:.0f}", low=total.low, high=total.high, stays=number(found.learned_from)
            )
        )

    def _on_row(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row_at(index).position)

    def _definition(self) -> Definition:
        return (
            (
                self.tr("Expected hires"),
                self.tr(
                    "The past 18 months tell, per stage, how likely somebody who entered it is hired so many days "
                    "later; those still open count as long as they were seen. Everybody on the way has the chance "
                    "of their stage and time in it; the sum is the expectation."
                ),
            ),
            (
                self.tr("Interval"),
                self.tr("In 8 of 10 such cases the number lies in it. People who apply later are not counted."),
            ),
            (
                self.tr("Chance"),
                self.tr("Of as many hires as are missing, by the day wanted; without a day, in 60 days."),
            ),
        )


def _mean(place: int, line: Outlook) -> float:
    return line.expected[place].mean
