"""数据洞察: where it is slow, where people are lost, what the channels cost."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from models.values.keys import Key
from services.changes import Changes
from services.insights.behind import Figure, Question
from services.insights.choices import Choices, choices
from services.insights.findings import Finding, Overview, overview
from services.insights.scope import Scope
from views.common.keys import Keys
from views.common.labels import label
from views.common.page import Page
from views.common.page_side import PageSide
from views.common.states import EmptyState, LoadingOverlay
from views.common.wording import number, percent, said
from views.context import KeyHint, PageName, Place, Program
from views.insights.cards import ChannelCard, FigureCard
from views.insights.charts import DurationChart, FunnelChart, ReasonChart
from views.insights.findings import FindingsRow
from views.insights.toolbar import ScopeBar

CARD_HEIGHT = 308


class InsightsPage(Page):
    """One scope, read at once; every bar, band and row opens the people behind it."""

    name = PageName.INSIGHTS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self.setProperty("ground", "canvas")
        self.header_row.set_title(self.tr("Insights"))
        self._shown: Overview | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = ScopeBar(self)
        self._bar.asked.connect(self._on_asked)
        column.addWidget(self._bar)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self._build())
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

    def _build(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 20)
        PageSide(inside, column)
        column.setSpacing(16)
        self._findings = FindingsRow(inside)
        self._findings.opened.connect(self._on_finding)
        column.addWidget(self._findings)
        self._funnel, self._durations, self._reasons = FunnelChart(), DurationChart(), ReasonChart()
        self._funnel_card = FigureCard(
            self.tr("Funnel"),
            self._funnel,
            (self.tr("Stage"), self.tr("Reached"), self.tr("Went on"), self.tr("Of completed"), self.tr("Still open")),
        )
        self._duration_card = FigureCard(
            self.tr("Stage times"),
            self._durations,
            (self.tr("Stage"), self.tr("Completed"), self.tr("Median, days"), self.tr("P90, days"), self.tr("Overdue"),
             self.tr("Still open")),
        )  # fmt: skip
        self._reason_card = FigureCard(
            self.tr("Why applications ended"), self._reasons, (self.tr("Reason"), self.tr("People"))
        )
        self._channel_card = ChannelCard()
        for chart, figure in (
            (self._funnel, self._funnel_card),
            (self._durations, self._duration_card),
            (self._reasons, self._reason_card),
        ):
            chart.opened.connect(figure.opened)
            figure.exported.connect(lambda path: self.program.toast(self.tr("Saved: {path}").format(path=path)))
        self._funnel_card.opened.connect(partial(self._open_row, Figure.REACH))
        self._duration_card.opened.connect(partial(self._open_row, Figure.STAGE_TIME))
        self._reason_card.opened.connect(self._open_reason)
        self._channel_card.opened.connect(self._open_channel)
        grid = QGridLayout()
        grid.setSpacing(16)
        cards: tuple[QWidget, ...] = (self._funnel_card, self._duration_card, self._channel_card, self._reason_card)
        for place, card in enumerate(cards):
            card.setMinimumHeight(CARD_HEIGHT)
            grid.addWidget(card, place // 2, place % 2)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
            grid.setRowStretch(side, 1)
            grid.setRowMinimumHeight(side, CARD_HEIGHT)
        column.addLayout(grid, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def title(self) -> str:
        return self.tr("Insights")

    def hints(self) -> list[KeyHint]:
        return [KeyHint("D", self.tr("window")), KeyHint("Enter", self.tr("the people behind it"))]

    def notes(self) -> list[tuple[str, str]]:
        return [("circle-check", self.tr("Counted from stage events; people still in a stage are shown, not counted"))]

    def show_place(self, place: Place) -> None:
        """Another place may name the position: its funnel."""
        scope = place.params.get("scope")
        if isinstance(scope, Scope):
            self._bar.show_scope(scope)
        elif place.key is not None:
            self._bar.show_scope(replace(self._bar.scope, positions=(place.key,)))
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("stay", "application", "position", "spend", "interview", "channel")

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(choices, self._show_choices)
        self.program.read(partial(overview, scope=self._bar.scope), self._show)

    def _show_choices(self, found: Choices) -> None:
        self._bar.offer(found)

    def _on_asked(self, scope: Scope) -> None:
        self._bar.show_scope(scope)
        self.refresh()

    def _show(self, found: Overview) -> None:
        self._loading.end()
        self._shown = found
        funnel = found.funnel
        self._stack.setCurrentIndex(0 if funnel.applications or found.durations else 1)
        self._findings.show_findings(found.findings)
        self._funnel.show_funnel(funnel)
        self._funnel_card.tell(
            self.tr("{n} applications, {hired} hired").format(n=number(funnel.applications), hired=funnel.hired),
            [
                (said(b.rung.name), number(b.reached), percent(b.conversion.part, b.conversion.whole),
                 number(b.conversion.whole), number(b.conversion.still_open))
                for b in funnel.bars
            ],
            self._funnel_words(),
            nothing=self.tr("No applications were created in this window."),
        )  # fmt: skip
        self._durations.show_durations(found.durations)
        self._duration_card.tell(
            self.tr("of those who left the stage in the window"),
            [
                (said(s.rung.name), number(s.n), f"{s.median:.1f}", f"{s.p90:.1f}",
                 percent(s.overdue.part, s.overdue.whole), number(s.still_open))
                for s in found.durations
            ],
            self._duration_words(),
            nothing=self.tr("Nobody left a stage in this window."),
        )  # fmt: skip
        self._reasons.show_reasons(found.reasons)
        self._reason_card.tell(
            self.tr("of the applications that ended in the window"),
            [(label(line.reason), number(line.count)) for line in found.reasons],
            ((self.tr("Reason"), self.tr("The standard reason that was chosen when the application ended.")),),
            nothing=self.tr("No application ended with a reason in this window."),
        )
        self._channel_card.show_channels(found.channels)

    def _funnel_words(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Reached"),
                self.tr("Applications created in the window that ever reached the stage or a later one."),
            ),
            (
                self.tr("Went on"),
                self.tr(
                    "Of the applications that entered the stage in the window and have left it: moved forward ÷ left. "
                    "Those still in the stage are shown in the table, not counted. Fewer than 10: few."
                ),
            ),
            (self.tr("Change"), self.tr("In percentage points against the window of the same length just before.")),
        )

    def _duration_words(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Stage time"), self.tr("From entering to leaving a stage, in calendar days, of completed stays.")),
            (self.tr("Overdue"), self.tr("Stays longer than the stage's limit, counted as the limit counts, ÷ stays.")),
        )

    def _on_finding(self, finding: Finding) -> None:
        self._open(finding.question)

    def _open_row(self, figure: Figure, row: int) -> None:
        assert self._shown is not None
        rungs = [bar.rung for bar in self._shown.funnel.bars]
        if figure is Figure.STAGE_TIME:
            rungs = [spread.rung for spread in self._shown.durations]
        self._open(Question(figure, self._shown.scope, rungs[row].code))

    def _open_reason(self, row: int) -> None:
        assert self._shown is not None
        self._open(Question(Figure.REASON, self._shown.scope, reason=self._shown.reasons[row].reason))

    def _open_channel(self, channel: Key) -> None:
        assert self._shown is not None
        self._open(Question(Figure.CHANNEL, self._shown.scope, channel=channel))

    def _open(self, question: Question) -> None:
        self.program.open(Place(PageName.PEOPLE, params={"question": question}))
