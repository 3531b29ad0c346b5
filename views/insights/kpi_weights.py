"""The weights of a KPI scheme: edited until they sum to 100, from a day on; one metric for a season or a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from services.insights.kpi import WHOLE, Override, name_of, rescaled
from views.common.buttons import Button, IconButton
from views.common.clearing import clear
from views.common.fields import ElidedLabel, label
from views.common.spin import padded
from views.common.states import Card
from views.common.wording import said


class WeightsPanel(QWidget):
    """What counts how much."""

    kept = Signal(str, object, object)  # scheme, weights, from day
    overridden = Signal(str, str, float, object, object)  # scheme, metric, weight, from, to
    dropped = Signal(object, int)  # key, version

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = ""
        self._weights: dict[str, float] = {}
        self._boxes: dict[str, QDoubleSpinBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Weights"), "strong"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        self._sum = label("", "second")
        column.addWidget(self._sum)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("From"), "second"))
        self._from = self._day()
        self._from.setAccessibleName(self.tr("First day"))
        row.addWidget(self._from, 1)
        self._keep = Button(self.tr("Keep"), role="primary", size="compact")
        self._keep.clicked.connect(self._on_kept)
        row.addWidget(self._keep)
        column.addLayout(row)
        column.addSpacing(10)
        column.addWidget(label(self.tr("One figure for a season"), "strong"))
        column.addLayout(self._season())
        self._preview = label("", "hint")
        self._preview.setWordWrap(True)
        column.addWidget(self._preview)
        column.addSpacing(10)
        self._settings = QVBoxLayout()
        self._settings.setSpacing(6)
        column.addLayout(self._settings)
        column.addStretch(1)

    def _day(self) -> QDateEdit:
        field = QDateEdit()
        field.setCalendarPopup(True)
        field.setDisplayFormat("yyyy-MM-dd")
        return field

    def _season(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        first = QHBoxLayout()
        self._metric = QComboBox()
        self._metric.setAccessibleName(self.tr("Figure"))
        self._metric.currentIndexChanged.connect(lambda _: self._show_preview())
        self._weight = self._box()
        self._weight.setAccessibleName(self.tr("Weights"))
        self._weight.setValue(50)
        self._weight.valueChanged.connect(lambda _: self._show_preview())
        first.addWidget(self._metric, 1)
        first.addWidget(self._weight)
        column.addLayout(first)
        second = QHBoxLayout()
        self._begin, self._end = self._day(), self._day()
        self._begin.setAccessibleName(self.tr("First day"))
        self._end.setAccessibleName(self.tr("Last day"))
        add = Button(self.tr("Add"), size="compact")
        add.clicked.connect(self._on_overridden)
        second.addWidget(self._begin, 1)
        second.addWidget(self._end, 1)
        second.addWidget(add)
        column.addLayout(second)
        return column

    def _box(self) -> QDoubleSpinBox:
        box = padded(QDoubleSpinBox())
        box.setRange(0, WHOLE)
        box.setDecimals(0)
        box.setSuffix("%")
        box.setFixedWidth(84)
        return box

    def show_weights(self, scheme: str, weights: Mapping[str, float], settings: Sequence[Override], day: date) -> None:
        """Show a scheme as it is in force on a day."""
        self._scheme, self._weights = scheme, dict(weights)
        clear(self._rows)
        self._boxes = {}
        self._metric.clear()
        for metric, weight in weights.items():
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(ElidedLabel(said(name_of(metric))), 1)
            box = self._box()
            box.setValue(weight)
            box.setAccessibleName(said(name_of(metric)))
            box.valueChanged.connect(lambda _: self._show_sum())
            row.addWidget(box)
            self._rows.addWidget(line)
            self._boxes[metric] = box
            self._metric.addItem(said(name_of(metric)), metric)
        for field in (self._from, self._begin):
            field.setDate(QDate(day.year, day.month, 1))
        self._end.setDate(QDate(day.year, day.month, day.day))
        clear(self._settings)
        for setting in settings:
            self._settings.addWidget(self._line(setting))
        self._show_sum()
        self._show_preview()

    def _line(self, setting: Override) -> QWidget:
        card = Card(margin=8)
        head = QHBoxLayout()
        until = setting.to_day.isoformat() if setting.to_day else self.tr("on")
        head.addWidget(ElidedLabel(f"{setting.from_day.isoformat()} – {until}", "hint"), 1)
        drop = IconButton("x", self.tr("Take this line away"))
        drop.clicked.connect(lambda: self.dropped.emit(setting.key, setting.version))
        head.addWidget(drop)
        card.column.addLayout(head)
        words = " · ".join(f"{said(name_of(metric))} {weight:g}" for metric, weight in setting.weights.items())
        card.column.addWidget(ElidedLabel(f"{setting.person} {words}".strip()))
        return card

    def _show_sum(self) -> None:
        total = sum(box.value() for box in self._boxes.values())
        self._keep.setEnabled(total == WHOLE)
        self._sum.setText(
            self.tr("Together 100") if total == WHOLE else self.tr("Together {n}, must be 100").format(n=f"{total:g}")
        )

    def _show_preview(self) -> None:
        metric = self._metric.currentData()
        if metric in self._weights:
            found = rescaled(self._weights, metric, self._weight.value())
            words = " · ".join(f"{said(name_of(code))} {weight:.1f}" for code, weight in found.items())
            self._preview.setText(self.tr("Then: {words}").format(words=words))

    def _on_kept(self) -> None:
        weights = {metric: box.value() for metric, box in self._boxes.items()}
        self.kept.emit(self._scheme, weights, _date(self._from))

    def _on_overridden(self) -> None:
        self.overridden.emit(
            self._scheme, self._metric.currentData(), self._weight.value(), _date(self._begin), _date(self._end)
        )


def _date(field: QDateEdit) -> date:
    at = field.date()
    return date(at.year(), at.month(), at.day())
