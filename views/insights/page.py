"""数据洞察: where it is slow, where people are lost, what the channels cost, how the ruler measures."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.access import Act
from models.values.keys import Key
from services.changes import Changes
from services.insights.behind import Figure, Question
from services.insights.choices import Choices, choices
from services.insights.findings import Overview, overview
from services.insights.scope import Scope
from views.common.keys import Keys
from views.common.page import Page
from views.common.rights import is_offered
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Tabs
from views.context import KeyHint, PageName, Place, Program
from views.insights.channel_card import ChannelsTab
from views.insights.desks import ChangesDesk, ExperimentsDesk, ForecastDesk, HealthDesk, KpiDesk, MetricsDesk
from views.insights.quality_tab import QualityTab
from views.insights.raters_tab import RatersTab
from views.insights.report_desk import ReportDesk
from views.insights.toolbar import ScopeBar
from views.surveys.desk import SatisfactionDesk

QUALITY, CHANNELS, RATERS = "quality", "channels", "raters"
HEALTH, CHANGES, EXPERIMENTS, FORECAST = "health", "changes", "experiments", "forecast"
KPI, METRICS = "kpi", "metrics"
SATISFACTION = "satisfaction"
OF_THEIR_OWN = (HEALTH, CHANGES, EXPERIMENTS, FORECAST, KPI, METRICS, SATISFACTION)
"""These ask for themselves, each time they are shown; the others show one overview of the scope."""
TABS = (QUALITY, CHANNELS, RATERS, *OF_THEIR_OWN)
EMPTY = len(TABS)


class Desk(Protocol):
    """A tab that asks for itself, and says when its answer is shown."""

    answered: SignalInstance

    @property
    def tab(self) -> QWidget: ...

    def ask(self, scope: Scope) -> None: ...


class InsightsPage(Page):
    """Tabs over one scope, read at once; every bar, band and row opens the people behind it."""

    name = PageName.INSIGHTS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self.setProperty("ground", "canvas")
        self.header_row.set_title(self.tr("Insights"))
        self._tabs = self._made_tabs()
        self.header_row.add_after_title(self._tabs)
        self._shown: Overview | None = None
        self._is_stale = True  # the overview; asked for when one of its tabs is in front
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = ScopeBar(self)
        self._bar.asked.connect(self._on_asked)
        self._reports = ReportDesk(program, self)
        self._reports.follow(self._bar.reports, self._scope)
        column.addWidget(self._bar)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        self._quality, self._channels, self._raters = QualityTab(), ChannelsTab(), RatersTab()
        self._quality.opened.connect(self._open)
        self._quality.exported.connect(lambda path: program.toast(self.tr("Saved: {path}").format(path=path)))
        self._channels.opened.connect(self._open_channel)
        self._raters.opened.connect(self._open)
        self._health = HealthDesk(program, self, self._reports)
        self._health.opened.connect(self._open)
        self._metrics = MetricsDesk(program, self)
        self._metrics.opened.connect(self._open)
        self._experiments = ExperimentsDesk(program, self)
        self._experiments.opened.connect(self._open)
        self._kpi = KpiDesk(program, self, self._reports)
        self._kpi.opened.connect(self._open)
        self._desks: dict[str, Desk] = {
            HEALTH: self._health,
            CHANGES: ChangesDesk(program, self),
            EXPERIMENTS: self._experiments,
            FORECAST: ForecastDesk(program, self),
            KPI: self._kpi,
            METRICS: self._metrics,
            SATISFACTION: SatisfactionDesk(program, self),
        }
        for tab in (self._quality, self._channels, self._raters):
            self._stack.addWidget(tab)
        for desk in self._desks.values():
            desk.answered.connect(self._end_loading)
            self._stack.addWidget(desk.tab)
        self._empty = EmptyState(
            "chart-column",
            self.tr("No applications in this window"),
            self.tr(
                "Choose a longer window. A day counts once it is over: what happened today is in tomorrow's figures."
            ),
        )
        if is_offered(program.me, Act.CREATE, "import_batch"):
            self._empty.add_act(self.tr("Import a ledger"), lambda: self.program.open(Place(PageName.LEDGER_IMPORT)))
        self._stack.addWidget(self._empty)
        self._loading = LoadingOverlay(self._stack)
        self._make_keys()

    def _make_keys(self) -> None:
        keys = Keys(self)
        keys.letter("D", self._bar.ask_window)
        keys.letter("J", partial(self._health.tab.step_row, 1))
        keys.letter("K", partial(self._health.tab.step_row, -1))
        keys.always("Ctrl+Tab", partial(self._step, 1))
        keys.always("Ctrl+Shift+Tab", partial(self._step, -1))

    def _made_tabs(self) -> Tabs:
        tabs = Tabs(in_header=True)
        tabs.add(QUALITY, self.tr("Funnel"))
        tabs.add(CHANNELS, self.tr("Channels"))
        tabs.add(RATERS, self.tr("Interviewers"))
        tabs.add(HEALTH, self.tr("Habits"))
        tabs.add(CHANGES, self.tr("Changes"))
        tabs.add(EXPERIMENTS, self.tr("Experiments"))
        tabs.add(FORECAST, self.tr("Forecast"))
        tabs.add(KPI, self.tr("Recruiters"))
        tabs.add(METRICS, self.tr("Figures"))
        tabs.add(SATISFACTION, self.tr("Surveys"))
        tabs.picked.connect(self._picked)
        return tabs

    def title(self) -> str:
        return self.tr("Insights")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("Ctrl+Tab", self.tr("next tab")),
            KeyHint("D", self.tr("window")),
            KeyHint("Enter", self.tr("the people behind it")),
        ]

    def notes(self) -> list[tuple[str, str]]:
        return [("circle-check", self.tr("Counted from stage events; people still in a stage are shown, not counted"))]

    def show_place(self, place: Place) -> None:
        """Another place may name the position: its funnel."""
        scope = place.params.get("scope")
        if isinstance(scope, Scope):
            self._bar.show_scope(scope)
        elif place.key is not None:
            self._bar.show_scope(replace(self._bar.scope, positions=(place.key,)))
        if place.view in TABS:
            self._tabs.choose(place.view)
            self._show_tab(place.view)
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch(
            "stay",
            "application",
            "position",
            "spend",
            "interview",
            "channel",
            "evaluation",
            "contact_log",
            "setting",
            "process_change",
            "kpi_weights",
            "experiment",
        )

    def refresh(self) -> None:
        self._is_stale = True
        self.program.read(choices, self._show_choices)
        self._ask()

    def _ask(self) -> None:
        """Ask for what the tab in front shows: the others ask when they come to the front."""
        desk = self._desks.get(self._tabs.current)
        if desk is not None:
            self._loading.begin()
            desk.ask(self._bar.scope)
        elif self._is_stale:
            self._is_stale = False
            self._loading.begin()
            self.program.read(partial(overview, scope=self._bar.scope, viewer=self.program.me.person), self._show)

    def _scope(self) -> Scope:
        return self._bar.scope

    def _end_loading(self) -> None:
        self._loading.end()

    def _show_choices(self, found: Choices) -> None:
        self._bar.offer(found)
        self._health.tab.bar.offer(found)
        self._experiments.tab.offer(found)

    def _on_asked(self, scope: Scope) -> None:
        self._bar.show_scope(scope)
        self.refresh()

    def _show(self, found: Overview) -> None:
        self._loading.end()
        self._shown = found
        self._quality.show_overview(found)
        self._channels.show_channels(found.channels)
        self._raters.show_raters(found.raters, found.scope)
        self._show_tab(self._tabs.current)

    def _show_tab(self, key: str) -> None:
        found = self._shown
        is_empty = found is not None and not (found.funnel.applications or found.durations or found.raters)
        self._bar.setVisible(key != HEALTH)
        self._stack.setCurrentIndex(EMPTY if is_empty and key not in OF_THEIR_OWN else TABS.index(key))

    def _picked(self, key: str) -> None:
        self._show_tab(key)
        self._ask()
        self.hints_changed.emit()

    def _step(self, by: int) -> None:
        self._tabs.choose(TABS[(TABS.index(self._tabs.current) + by) % len(TABS)])
        self._picked(self._tabs.current)

    def _open_channel(self, channel: Key) -> None:
        assert self._shown is not None
        self._open(Question(Figure.CHANNEL, self._shown.scope, channel=channel))

    def _open(self, question: Question) -> None:
        self.program.open(Place(PageName.PEOPLE, params={"question": question}))
