"""数据洞察: where it is slow, where people are lost, what the channels cost, how the ruler measures."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from models.values.keys import Key
from services.changes import Changes
from services.insights.behind import Figure, Question
from services.insights.choices import Choices, choices
from services.insights.findings import Overview, overview
from services.insights.health import health, narrowed, remind_owners, set_target
from services.insights.scope import Scope
from services.reports.health import health_report
from services.reports.insights import insights_report
from services.reports.saving import Gather, saved_report
from services.use_cases import UseCase
from views.common.keys import Keys
from views.common.page import Page
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Tabs
from views.common.wording import locale, today
from views.context import KeyHint, PageName, Place, Program
from views.insights.channel_card import ChannelsTab
from views.insights.health_tab import HealthTab
from views.insights.quality_tab import QualityTab
from views.insights.raters_tab import RatersTab
from views.insights.toolbar import ScopeBar

QUALITY, CHANNELS, RATERS, HEALTH = "quality", "channels", "raters", "health"
TABS = (QUALITY, CHANNELS, RATERS, HEALTH)
EMPTY = len(TABS)


class InsightsPage(Page):
    """Tabs over one scope, read at once; every bar, band and row opens the people behind it."""

    name = PageName.INSIGHTS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self.setProperty("ground", "canvas")
        self.header_row.set_title(self.tr("Insights"))
        self._tabs = Tabs(in_header=True)
        self._tabs.add(QUALITY, self.tr("Funnel and quality"))
        self._tabs.add(CHANNELS, self.tr("Channels"))
        self._tabs.add(RATERS, self.tr("Interviewers"))
        self._tabs.add(HEALTH, self.tr("Habits"))
        self._tabs.picked.connect(self._picked)
        self.header_row.add_after_title(self._tabs)
        self._shown: Overview | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = ScopeBar(self)
        self._bar.asked.connect(self._on_asked)
        self._bar.report_wanted.connect(partial(self._save_report, QUALITY))
        column.addWidget(self._bar)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        self._quality, self._channels, self._raters = QualityTab(), ChannelsTab(), RatersTab()
        self._quality.opened.connect(self._open)
        self._quality.exported.connect(lambda path: program.toast(self.tr("Saved: {path}").format(path=path)))
        self._channels.opened.connect(self._open_channel)
        self._raters.opened.connect(self._open)
        self._health = self._made_health()
        for tab in (self._quality, self._channels, self._raters, self._health):
            self._stack.addWidget(tab)
        self._empty = EmptyState(
            "chart-column",
            self.tr("No applications in this window"),
            self.tr("Choose a longer window, or import a ledger: its history counts from the first day."),
            act=self.tr("Import a ledger"),
            do=lambda: self.program.open(Place(PageName.LEDGER_IMPORT)),
        )
        self._stack.addWidget(self._empty)
        self._loading = LoadingOverlay(self._stack)
        keys = Keys(self)
        keys.letter("D", self._bar.ask_window)
        keys.letter("J", partial(self._health.step_row, 1))
        keys.letter("K", partial(self._health.step_row, -1))
        keys.always("Ctrl+Tab", partial(self._step, 1))
        keys.always("Ctrl+Shift+Tab", partial(self._step, -1))

    def _made_health(self) -> HealthTab:
        tab = HealthTab()
        tab.opened.connect(self._open)
        tab.asked.connect(lambda _month, _departments: self._ask_health())
        tab.report_wanted.connect(partial(self._save_report, HEALTH))
        tab.reminders_wanted.connect(self._remind)
        tab.target_wanted.connect(self._set_target)
        return tab

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
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch(
            "stay", "application", "position", "spend", "interview", "channel", "evaluation", "contact_log", "setting"
        )

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(choices, self._show_choices)
        self.program.read(partial(overview, scope=self._bar.scope, viewer=self.program.me.person), self._show)
        if self._tabs.current == HEALTH:
            self._ask_health()

    def _ask_health(self) -> None:
        bar = self._health.bar
        scope = narrowed(self._bar.scope, bar.departments)
        self.program.read(partial(health, month=bar.month, scope=scope, today=today()), self._health.show_health)

    def _show_choices(self, found: Choices) -> None:
        self._bar.offer(found)
        self._health.bar.offer(found)

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
        self._stack.setCurrentIndex(EMPTY if is_empty and key != HEALTH else TABS.index(key))

    def _picked(self, key: str) -> None:
        self._show_tab(key)
        if key == HEALTH:
            self._ask_health()
        self.hints_changed.emit()

    def _step(self, by: int) -> None:
        self._tabs.choose(TABS[(TABS.index(self._tabs.current) + by) % len(TABS)])
        self._picked(self._tabs.current)

    # The health report's acts, and reports as files

    def _remind(self, words: dict[Key, str]) -> None:
        self.program.run(
            partial(remind_owners, words=words),
            code=UseCase.TASK_CREATE,
            count=len(words),
            toast=self.tr("%n tasks given", "", len(words)),
        )

    def _set_target(self, metric: str, percent: int) -> None:
        self.program.run(partial(set_target, metric=metric, percent=percent), code=UseCase.SETTINGS)

    def _save_report(self, name: str, ending: str) -> None:
        words = {"xlsx": self.tr("Excel (*.xlsx)"), "pdf": self.tr("PDF (*.pdf)")}[ending]
        month = self._health.bar.month
        proposal = f"{self._tabs_words(name)} {month:%Y-%m}" if name == HEALTH else self._tabs_words(name)
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), f"{proposal}.{ending}", words)
        if not target:
            return
        path = Path(target if target.lower().endswith(f".{ending}") else f"{target}.{ending}")
        gather = self._gather_health() if name == HEALTH else self._gather_insights()
        self.program.read(partial(saved_report, gather=gather, path=path), self._tell_saved)

    def _gather_health(self) -> Gather:
        bar = self._health.bar
        scope = narrowed(self._bar.scope, bar.departments)
        return partial(health_report, month=bar.month, scope=scope, language=locale().name())

    def _gather_insights(self) -> Gather:
        return partial(
            insights_report, scope=self._bar.scope, language=locale().name(), viewer=self.program.me.person
        )  # fmt: skip

    def _tabs_words(self, name: str) -> str:
        return self.tr("Health report") if name == HEALTH else self.tr("Recruiting report")

    def _tell_saved(self, path: Path) -> None:
        self.program.toast(self.tr("Saved: {path}").format(path=path))

    def _open_channel(self, channel: Key) -> None:
        assert self._shown is not None
        self._open(Question(Figure.CHANNEL, self._shown.scope, channel=channel))

    def _open(self, question: Question) -> None:
        self.program.open(Place(PageName.PEOPLE, params={"question": question}))
