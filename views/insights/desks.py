"""What the tabs ask and do: each desk joins a tab to the program, so that the tabs only show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.errors import AppError
from services.insights import experiments, kpi
from services.insights.compare import Change, Comparison, changes, compare, drop_change, note_change
from services.insights.forecast import Forecast, forecast
from services.insights.health import Health, health, narrowed, remind_owners, set_target
from services.insights.metrics.measure import measure_all
from services.insights.metrics.metric import Figure, Metric
from services.insights.scope import Scope
from services.reports.health import health_report
from services.reports.kpi import kpi_report
from services.use_cases import UseCase
from views.common.wording import locale, today
from views.context import PageName, Place, Program
from views.insights.changes_tab import ChangesTab
from views.insights.experiment_panel import Wanted
from views.insights.experiments_tab import ExperimentsTab
from views.insights.forecast_tab import ForecastTab
from views.insights.health_tab import HealthTab
from views.insights.kpi_tab import KpiTab
from views.insights.metrics_tab import MetricsTab
from views.insights.report_desk import ReportDesk


class HealthDesk(QObject):
    """The habits of a month: asks, reminds, sets targets, saves."""

    answered = Signal()
    opened = Signal(object)  # Question

    def __init__(self, program: Program, owner: QWidget, reports: ReportDesk) -> None:
        super().__init__(owner)
        self._program, self._reports = program, reports
        self._scope: Scope | None = None
        self.tab = HealthTab()
        self.tab.opened.connect(self.opened)
        self.tab.asked.connect(self._on_asked)
        self.tab.report_wanted.connect(self._save)
        self.tab.reminders_wanted.connect(self._remind)
        self.tab.target_wanted.connect(self._set_target)

    def ask(self, scope: Scope) -> None:
        """Ask for the month that the tab shows."""
        self._scope = scope
        bar = self.tab.bar
        narrow = narrowed(scope, bar.departments)
        self._program.read(partial(health, month=bar.month, scope=narrow, today=today()), self._show)

    def _show(self, found: Health) -> None:
        self.tab.show_health(found)
        self.answered.emit()

    def _on_asked(self, _month: date, _departments: object) -> None:
        if self._scope is not None:
            self.ask(self._scope)

    def _remind(self, words: dict[Key, str]) -> None:
        self._program.run(
            partial(remind_owners, words=words),
            code=UseCase.TASK_CREATE,
            count=len(words),
            toast=self.tr("%n tasks given", "", len(words)),
        )

    def _set_target(self, metric: str, percent: int) -> None:
        self._program.run(partial(set_target, metric=metric, percent=percent), code=UseCase.SETTINGS)

    def _save(self, ending: str) -> None:
        assert self._scope is not None
        bar = self.tab.bar
        scope = narrowed(self._scope, bar.departments)
        gather = partial(health_report, month=bar.month, scope=scope, language=locale().name())
        name = self.tr("Health report {month}").format(month=f"{bar.month:%Y-%m}")
        self._reports.save(name, ending, gather)


class ChangesDesk(QObject):
    """Before and after a day, and the log of changes."""

    answered = Signal()

    def __init__(self, program: Program, owner: QWidget) -> None:
        super().__init__(owner)
        self._program = program
        self._scope: Scope | None = None
        self.tab = ChangesTab()
        self.tab.asked.connect(self._on_asked)
        self.tab.noted.connect(self._note)
        self.tab.dropped.connect(self._drop)

    def ask(self, scope: Scope) -> None:
        """Ask for the log, and for the comparison around the day that the tab shows."""
        self._scope = scope
        self._program.read(changes, self._show_changes)
        question = partial(compare, scope=scope, day=self.tab.day, days=self.tab.days, today=today())
        self._program.read(question, self._show, failed=self._refuse)

    def _show(self, found: Comparison) -> None:
        self.tab.show_comparison(found)
        self.answered.emit()

    def _show_changes(self, found: tuple[Change, ...]) -> None:
        self.tab.show_changes(found)

    def _refuse(self, error: AppError) -> None:
        if error.code == "compare.not_begun":
            self.tab.show_refusal()
            self.answered.emit()
        else:
            self._program.show_error(error)

    def _on_asked(self, _day: date, _days: int) -> None:
        if self._scope is not None:
            self.ask(self._scope)

    def _note(self, day: date, words: str) -> None:
        self._program.run(partial(note_change, day=day, words=words), code=UseCase.SETTINGS, toast=self.tr("Noted"))

    def _drop(self, key: Key, version: int) -> None:
        self._program.run(
            partial(drop_change, key=key, version=version), code=UseCase.SETTINGS, toast=self.tr("Taken away")
        )


class KpiDesk(QObject):
    """The recruiters' month by a scheme, its weights, its report."""

    answered = Signal()
    opened = Signal(object)  # Question

    def __init__(self, program: Program, owner: QWidget, reports: ReportDesk) -> None:
        super().__init__(owner)
        self._program, self._reports = program, reports
        self._scope: Scope | None = None
        self.tab = KpiTab(kpi.measurable())
        self.tab.opened.connect(self.opened)
        self.tab.asked.connect(self._on_asked)
        self.tab.checks.opened.connect(self._open_person)
        self.tab.report_wanted.connect(self._save)
        self.tab.weights.kept.connect(self._keep)
        self.tab.weights.overridden.connect(self._override)
        self.tab.weights.dropped.connect(self._drop)

    def ask(self, scope: Scope) -> None:
        """Ask for the scheme and month that the tab shows."""
        self._scope = scope
        tab, viewer = self.tab, self._program.me.person
        question = partial(kpi.month_of, scheme=tab.scheme, month=tab.month, scope=scope, viewer=viewer)
        self._program.read(question, self._show)

    def _show(self, found: kpi.Month) -> None:
        self.tab.show_recruiters(found.recruiters, found.scope)
        self.tab.checks.show_checks(found.checks)
        self.tab.show_weights(found.weights, found.overrides, found.scope.of_month(self.tab.month).end)
        self.answered.emit()

    def _on_asked(self, _scheme: str, _month: date) -> None:
        if self._scope is not None:
            self.ask(self._scope)

    def _save(self, ending: str) -> None:
        assert self._scope is not None
        tab = self.tab
        gather = partial(
            kpi_report, scheme=tab.scheme, month=tab.month, scope=self._scope, language=locale().name(),
            viewer=self._program.me.person,
        )  # fmt: skip
        name = self.tr("Recruiters {month}").format(month=f"{tab.month:%Y-%m}")
        self._reports.save(name, ending, gather)

    def _open_person(self, candidate: Key, application: Key | None) -> None:
        self._program.open(Place(PageName.CANDIDATE, candidate, params={"application": application}))

    def _keep(self, scheme: str, weights: dict[str, float], day: date) -> None:
        self._change(partial(kpi.set_weights, scheme=scheme, weights=weights, from_day=day))

    def _override(self, scheme: str, metric: str, weight: float, begin: date, end: date) -> None:
        self._change(
            partial(kpi.override, scheme=scheme, metric=metric, weight=weight, from_day=begin, to_day=end)
        )  # fmt: skip

    def _drop(self, key: Key, version: int) -> None:
        self._change(partial(kpi.drop, key=key, version=version))

    def _change(self, act: Callable[..., object]) -> None:
        self._program.run(act, code=UseCase.SETTINGS, toast=self.tr("Weights kept"))


class MetricsDesk(QObject):
    """Every figure of the dictionary."""

    answered = Signal()
    opened = Signal(object)  # Question

    def __init__(self, program: Program, owner: QWidget) -> None:
        super().__init__(owner)
        self._program = program
        self._scope: Scope | None = None
        self.tab = MetricsTab()
        self.tab.opened.connect(self.opened)

    def ask(self, scope: Scope) -> None:
        """Measure all of them over the scope."""
        self._scope = scope
        self._program.read(partial(measure_all, scope=scope), self._show)

    def _show(self, found: tuple[tuple[Metric, Figure], ...]) -> None:
        assert self._scope is not None
        self.tab.show_metrics(found, self._scope)
        self.answered.emit()


class ForecastDesk(QObject):
    """The outlook of the open positions."""

    answered = Signal()

    def __init__(self, program: Program, owner: QWidget) -> None:
        super().__init__(owner)
        self._program = program
        self.tab = ForecastTab()
        self.tab.opened.connect(self._open)

    def ask(self, scope: Scope) -> None:
        """Ask for the open positions of the scope's departments and positions."""
        self._program.read(partial(forecast, scope=scope), self._show)

    def _show(self, found: Forecast) -> None:
        self.tab.show_forecast(found)
        self.answered.emit()

    def _open(self, position: Key) -> None:
        self._program.open(Place(PageName.BOARD, position))


class ExperimentsDesk(QObject):
    """Two ways tried side by side."""

    answered = Signal()
    opened = Signal(object)  # Question

    def __init__(self, program: Program, owner: QWidget) -> None:
        super().__init__(owner)
        self._program = program
        self.tab = ExperimentsTab()
        self.tab.opened.connect(self.opened)
        self.tab.plan_wanted.connect(self._plan)
        self.tab.started.connect(self._start)
        self.tab.ended.connect(self._end)

    def ask(self, _scope: Scope) -> None:
        """Ask for all experiments: their windows are their own."""
        self._program.read(experiments.trials, self._show)
        self.tab.start.ask_plan()

    def _show(self, found: tuple[experiments.Trial, ...]) -> None:
        self.tab.show_trials(found)
        self.answered.emit()

    def _plan(self, metric: str, position: Key | None, points: int) -> None:
        question = partial(experiments.plan, metric=metric, position=position, points=points, today=today())
        self._program.read(question, self._show_plan)

    def _show_plan(self, found: experiments.Plan) -> None:
        self.tab.show_plan(found)

    def _start(self, wanted: Wanted) -> None:
        act = partial(
            experiments.start, words=wanted.words, arms=wanted.arms, metric=wanted.metric,
            position=wanted.position, planned=wanted.planned,
        )  # fmt: skip
        self._program.run(
            act, code=UseCase.EXPERIMENT, done=lambda _: self.tab.start.clear(),
            toast=self.tr("Begun: {words}").format(words=wanted.words),
        )  # fmt: skip

    def _end(self, key: Key, version: int, conclusion: str) -> None:
        act = partial(experiments.end, key=key, version=version, conclusion=conclusion)
        self._program.run(act, code=UseCase.EXPERIMENT, toast=self.tr("Ended: no more applications are taken in"))
