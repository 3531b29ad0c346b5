"""数据洞察: where it is slow, where people are lost, what the channels cost, how the ruler measures."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.values.keys import Key
from services.changes import Changes
from services.insights.behind import Figure, Question
from services.insights.choices import Choices, choices
from services.insights.findings import Overview, overview
from services.insights.scope import Scope
from views.common.keys import Keys
from views.common.page import Page
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Tabs
from views.context import KeyHint, PageName, Place, Program
from views.insights.channel_card import ChannelsTab
from views.insights.quality_tab import QualityTab
from views.insights.raters_tab import RatersTab
from views.insights.toolbar import ScopeBar

QUALITY, CHANNELS, RATERS = "quality", "channels", "raters"
EMPTY = 3


class InsightsPage(Page):
    """Tabs over one scope, read at once; every bar, band and row opens the people behind it."""

    name = PageName.INSIGHTS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self.setProperty("ground", "canvas")
        self.header_row.set_title(self.tr("Insights"))
        self._tabs = Tabs()
        self._tabs.add(QUALITY, self.tr("Funnel and quality"))
        self._tabs.add(CHANNELS, self.tr("Channels"))
        self._tabs.add(RATERS, self.tr("Interviewers"))
        self._tabs.picked.connect(self._show_tab)
        self.header_row.add_after_title(self._tabs)
        self._shown: Overview | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = ScopeBar(self)
        self._bar.asked.connect(self._on_asked)
        column.addWidget(self._bar)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        self._quality, self._channels, self._raters = QualityTab(), ChannelsTab(), RatersTab()
        self._quality.opened.connect(self._open)
        self._quality.exported.connect(lambda path: program.toast(self.tr("Saved: {path}").format(path=path)))
        self._channels.opened.connect(self._open_channel)
        self._raters.opened.connect(self._open)
        for tab in (self._quality, self._channels, self._raters):
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
        keys.always("Ctrl+Tab", partial(self._step, 1))
        keys.always("Ctrl+Shift+Tab", partial(self._step, -1))

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
        if place.view in (QUALITY, CHANNELS, RATERS):
            self._tabs.choose(place.view)
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("stay", "application", "position", "spend", "interview", "channel", "evaluation")

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(choices, self._show_choices)
        self.program.read(partial(overview, scope=self._bar.scope, viewer=self.program.me.person), self._show)

    def _show_choices(self, found: Choices) -> None:
        self._bar.offer(found)

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
        self._stack.setCurrentIndex(EMPTY if is_empty else (QUALITY, CHANNELS, RATERS).index(key))

    def _step(self, by: int) -> None:
        order = (QUALITY, CHANNELS, RATERS)
        self._tabs.choose(order[(order.index(self._tabs.current) + by) % len(order)])
        self._show_tab(self._tabs.current)

    def _open_channel(self, channel: Key) -> None:
        assert self._shown is not None
        self._open(Question(Figure.CHANNEL, self._shown.scope, channel=channel))

    def _open(self, question: Question) -> None:
        self.program.open(Place(PageName.PEOPLE, params={"question": question}))
