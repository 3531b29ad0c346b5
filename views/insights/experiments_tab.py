"""实验: two ways tried side by side on people assigned by chance, and what may be said of them yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.insights.behind import Figure as Behind
from services.insights.behind import Question
from services.insights.choices import Choices
from services.insights.compare import Verdict
from services.insights.experiments import ARMS, Plan, Trial
from services.insights.metrics.dictionary import definitions
from views.common.context_panel import ContextPanel
from views.common.rows import Column, RowsModel
from views.common.scroll_column import ScrollColumn
from views.common.states import EmptyState
from views.common.table import Table
from views.common.wording import said
from views.insights.experiment_panel import RunningPanel, StartPanel
from views.insights.pair_words import icon, interval_words, tone, unit_words, value_words
from views.insights.titled_card import TitledCard, canvas_column


class ExperimentsTab(QWidget):
    """The experiments at the left; at the right the chosen one, and below it the form of a new one."""

    opened = Signal(object)  # Question
    plan_wanted = Signal(str, object, int)  # metric, position, points
    started = Signal(object)  # experiment_panel.Wanted
    ended = Signal(object, int, str)  # key, version, conclusion

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        column = canvas_column(content)
        self._card = TitledCard(self.tr("Experiments"), self.tr("assigned by chance, fixed from the start"), content)
        self._card.add_definition(self.tr("How an experiment is read"), self._definition())
        self.table = Table("experiments", density_name="dense", parent=self._card)
        self.model: RowsModel[Trial] = RowsModel(self._columns(), self)
        self.table.show_rows(self.model)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now))
        self._card.column.addWidget(self.table, 1)
        column.addWidget(self._card, 1)
        self._empty = EmptyState(
            "split",
            self.tr("No experiment yet"),
            self.tr("Two scripts, two orders of rounds: write both down at the right, and let chance share them out."),
        )
        column.addWidget(self._empty, 1)
        side = ScrollColumn(ground="canvas")
        side.column.setContentsMargins(20, 16, 20, 16)
        side.column.setSpacing(16)
        self.running = RunningPanel()
        self.running.people_wanted.connect(self._open)
        self.running.ended.connect(self.ended)
        self.start = StartPanel()
        self.start.plan_wanted.connect(self.plan_wanted)
        self.start.started.connect(self.started)
        side.column.addWidget(self.running)
        side.column.addWidget(self.start)
        side.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ContextPanel(content, side, width=376, least=320, parent=self))
        self._show_empty()

    def _definition(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Assigned by chance"),
                self.tr(
                    "Every application that comes while the experiment runs belongs to A or B, half of them each. "
                    "Nobody chooses, and it never changes."
                ),
            ),
            (
                self.tr("One figure, counted once per application"),
                self.tr("Fixed at the start. Of a share: each time it was due; of days: the mean of the person."),
            ),
            (
                self.tr("Not before the plan is met"),
                self.tr("Whoever looks every day and stops at the first difference finds one where there is none."),
            ),
        )

    def _columns(self) -> list[Column[Trial]]:
        return [
            Column("words", self.tr("Tried"), lambda t: t.words, 150, stretches=True, tip=lambda t: t.words),
            Column("metric", self.tr("Figure"), lambda t: said(definitions()[t.metric.code].name), 120),
            Column("a", self.tr("A (n)"), lambda t: value_words(t.pair, t.pair.before), 92, is_number=True,
                   tip=lambda t: t.arms[0]),
            Column("b", self.tr("B (n)"), lambda t: value_words(t.pair, t.pair.after), 92, is_number=True,
                   tip=lambda t: t.arms[1]),
            Column("difference", self.tr("B − A"), lambda t: unit_words(t.pair), 96, is_number=True, role=_tone),
            Column("interval", self.tr("95 % interval"), lambda t: interval_words(t.pair), 104, is_number=True,
                   role=lambda _: "text2"),
            Column("verdict", self.tr("What may be said"), self._verdict, 190, role=_tone, icon=_icon),
        ]  # fmt: skip

    def _verdict(self, trial: Trial) -> str:
        if not trial.is_decided:
            if trial.ended_at is not None:
                return self.tr("Ended too early to say")
            return self.tr("Not enough data: %n more cases", "", trial.missing)
        match trial.pair.verdict:
            case Verdict.BETTER:
                return self.tr("B is better")
            case Verdict.WORSE:
                return self.tr("A is better")
            case _:
                return self.tr("No difference seen")

    def offer(self, choices: Choices) -> None:
        """The positions that an experiment may be on."""
        self.start.offer([(position.key, position.title) for position in choices.positions if position.is_open])

    def show_trials(self, found: Sequence[Trial]) -> None:
        """Show all of them; the chosen one stays chosen."""
        chosen = self.table.currentIndex()
        key = self.model.row_at(chosen).key if chosen.isValid() else None
        self.model.set_rows(found)
        place = next((number for number, trial in enumerate(found) if trial.key == key), 0)
        if found:
            self.table.setCurrentIndex(self.model.index(place, 0))
        self._choose(self.table.currentIndex())
        self._show_empty()

    def show_plan(self, plan: Plan) -> None:
        """What the form asks for would need this."""
        self.start.show_plan(plan)

    def _show_empty(self) -> None:
        self._card.setVisible(bool(self.model.rows))
        self._empty.setVisible(not self.model.rows)

    def _choose(self, index: QModelIndex) -> None:
        self.running.show_trial(self.model.row_at(index) if index.isValid() else None)

    def _open(self, trial: Trial, arm: str) -> None:
        words = f"{trial.words} · {arm.upper()} {trial.arms[ARMS.index(arm)]}"
        self.opened.emit(Question(Behind.ARM, words=words, experiment=trial.key, arm=arm))


def _tone(trial: Trial) -> str:
    return tone(trial.pair) if trial.is_decided else "text2"


def _icon(trial: Trial) -> str:
    return icon(trial.pair) if trial.is_decided else "circle-dashed"
