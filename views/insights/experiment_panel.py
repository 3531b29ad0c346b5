"""Beside the table of experiments: the chosen one with its people, and the form that begins another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from models.values.keys import Key
from services.insights.experiments import ARMS, LEAST_PLANNED, LONGEST_WORDS, METRICS, MOST_PLANNED, Plan, Trial
from services.insights.metrics.dictionary import definitions
from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.common.spin import padded
from views.common.wording import day, number, said

LABELS = 84  # px


@dataclass(frozen=True, slots=True)
class Wanted:
    """An experiment as it was filled in."""

    words: str
    arms: tuple[str, str]
    metric: str
    position: Key | None
    planned: int


class RunningPanel(QWidget):
    """What the chosen experiment is, who is in it, and how it ends."""

    people_wanted = Signal(object, str)  # Trial, arm
    ended = Signal(object, int, str)  # key, version, conclusion

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial: Trial | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._title, self._when = label("", "strong"), label("", "second")
        column.addWidget(self._title)
        column.addWidget(self._when)
        self.people: dict[str, Button] = {}
        self._arms = {arm: label("") for arm in ARMS}
        for arm in ARMS:
            self._arms[arm].setWordWrap(True)
            self.people[arm] = Button("", role="link", size="row")
            self.people[arm].clicked.connect(partial(self._open, arm))
            column.addWidget(self._arms[arm])
            row = QHBoxLayout()
            row.addWidget(self.people[arm])
            row.addStretch(1)
            column.addLayout(row)
        self._conclusion = QLineEdit()
        self._conclusion.setPlaceholderText(self.tr("What was learned"))
        self._conclusion.setAccessibleName(self.tr("What was learned"))
        self._conclusion.setMaxLength(LONGEST_WORDS)
        self.end = Button(self.tr("End it"), size="compact")
        self.end.clicked.connect(self._end)
        foot = QHBoxLayout()
        foot.addWidget(self._conclusion, 1)
        foot.addWidget(self.end)
        column.addLayout(foot)
        self.show_trial(None)

    def show_trial(self, trial: Trial | None) -> None:
        """Show one, or nothing."""
        self.setVisible(trial is not None)
        if trial is None:
            self._trial = None
            return
        if self._trial is None or self._trial.key != trial.key:
            self._conclusion.clear()
        self._trial = trial
        self._title.setText(trial.words)
        where = trial.position_title or self.tr("all positions")
        if trial.ended_at is None:
            when = self.tr("since {day}, {where}").format(day=day(trial.started_at.date()), where=where)
        else:
            when = self.tr("{start} to {end}, {where}").format(
                start=day(trial.started_at.date()), end=day(trial.ended_at.date()), where=where
            )
        if trial.conclusion:
            when = f"{when}\n{trial.conclusion}"
        self._when.setText(when)
        for place, arm in enumerate(ARMS):
            self._arms[arm].setText(f"{arm.upper()}  {trial.arms[place]}")
            self.people[arm].setText(self.tr("See the %n people", "", trial.assigned[place]))
            self.people[arm].setEnabled(bool(trial.assigned[place]))
        for part in (self._conclusion, self.end):
            part.setVisible(trial.ended_at is None)

    def _open(self, arm: str, _checked: bool = False) -> None:
        self.people_wanted.emit(self._trial, arm)

    def _end(self) -> None:
        assert self._trial is not None
        self.ended.emit(self._trial.key, self._trial.version, self._conclusion.text())


class StartPanel(QWidget):
    """The form: two ways, one figure, and how small a difference is worth seeing."""

    plan_wanted = Signal(str, object, int)  # metric, position, points
    started = Signal(object)  # Wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Begin an experiment"), "strong"))
        self.words, self.arm_a, self.arm_b = (QLineEdit() for _ in range(3))
        self.words.setPlaceholderText(self.tr("How we invite"))
        self.arm_a.setPlaceholderText(self.tr("as now: call, then text"))
        self.arm_b.setPlaceholderText(self.tr("new: text with the map"))
        for words, field in (
            (self.tr("What is tried"), self.words), (self.tr("Way A"), self.arm_a), (self.tr("Way B"), self.arm_b)
        ):  # fmt: skip
            field.setMaxLength(LONGEST_WORDS)
            field.textChanged.connect(lambda _: self._show_ready())
            column.addWidget(FormRow(words, field, beside=True, label_width=LABELS))
        self.figure = QComboBox()
        for code in METRICS:
            self.figure.addItem(said(definitions()[code].name), code)
        self.position = QComboBox()
        self.position.addItem(self.tr("All positions"), None)
        self.points = padded(QSpinBox())
        self.points.setRange(1, 50)
        self.points.setValue(15)
        self.points.setSuffix(self.tr(" pp"))
        self.planned = padded(QSpinBox())
        self.planned.setRange(LEAST_PLANNED, MOST_PLANNED)
        for words, chosen in (
            (self.tr("Judged by"), self.figure), (self.tr("Positions"), self.position),
            (self.tr("Worth seeing"), self.points), (self.tr("Cases in each"), self.planned),
        ):  # fmt: skip
            column.addWidget(FormRow(words, chosen, beside=True, label_width=LABELS))
        for box in (self.figure, self.position):
            box.currentIndexChanged.connect(lambda _: self.ask_plan())
        self.points.valueChanged.connect(lambda _: self.ask_plan())
        self._plan = label("", "hint")
        self._plan.setWordWrap(True)
        column.addWidget(self._plan)
        self.begin = Button(self.tr("Begin"), role="primary", size="compact")
        self.begin.clicked.connect(self._begin)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.begin)
        column.addLayout(foot)
        self._show_ready()

    def offer(self, positions: Sequence[tuple[Key, str]]) -> None:
        """The positions to choose from; the chosen one stays."""
        chosen = self.position.currentData()
        self.position.blockSignals(True)
        self.position.clear()
        self.position.addItem(self.tr("All positions"), None)
        for key, title in positions:
            self.position.addItem(title, key)
        self.position.setCurrentIndex(max(self.position.findData(chosen), 0))
        self.position.blockSignals(False)

    def ask_plan(self) -> None:
        """Ask how many cases it needs."""
        self.plan_wanted.emit(self.figure.currentData(), self.position.currentData(), self.points.value())

    def show_plan(self, plan: Plan) -> None:
        """The number is a proposal: it may be changed before the start."""
        self.planned.setValue(plan.needed)
        words = self.tr("{n} cases in each show {points} points in 8 of 10 tries.").format(
            points=self.points.value(), n=number(plan.needed)
        )
        if plan.weeks is not None:
            words = self.tr("{words} About %n weeks.", "", max(round(plan.weeks), 1)).format(words=words)
        self._plan.setText(words)

    def _show_ready(self) -> None:
        filled = [field.text().strip() for field in (self.words, self.arm_a, self.arm_b)]
        self.begin.setEnabled(all(filled) and filled[1] != filled[2])

    def _begin(self) -> None:
        self.started.emit(
            Wanted(
                self.words.text(),
                (self.arm_a.text(), self.arm_b.text()),
                self.figure.currentData(),
                self.position.currentData(),
                self.planned.value(),
            )
        )

    def clear(self) -> None:
        """It was begun."""
        for field in (self.words, self.arm_a, self.arm_b):
            field.clear()
