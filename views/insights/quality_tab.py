"""漏斗与质量: findings in words, then funnel, stage times, channels, calibration, reasons, months as evidence."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from models.values.keys import Key
from services.insights.behind import Figure, Question
from services.insights.findings import Finding, Overview
from services.insights.groups import By
from views.common.labels import label
from views.common.wording import number, percent, said
from views.insights.cards import FigureCard
from views.insights.channel_card import ChannelCard
from views.insights.charts import DurationChart, FunnelChart, ReasonChart
from views.insights.definitions import defined
from views.insights.findings import FindingsRow
from views.insights.groups_card import GroupsCard
from views.insights.rater_chart import RaterChart, compared, severity_rows
from views.insights.titled_card import canvas_column
from views.insights.trend_chart import TrendChart, trend_rows

CARD_HEIGHT = 308


class QualityTab(QScrollArea):
    """One scope, read at once; every bar, band and row opens the people behind it."""

    opened = Signal(object)  # Question
    exported = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Overview | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        column = canvas_column(inside)
        column.setSpacing(16)
        self.findings = FindingsRow(inside)
        self.findings.opened.connect(self._on_finding)
        column.addWidget(self.findings)
        self._make_cards()
        grid = QGridLayout()
        grid.setSpacing(16)
        cards: tuple[QWidget, ...] = (
            self.funnel_card,
            self.duration_card,
            self.channel_card,
            self.rater_card,
            self.reason_card,
            self.trend_card,
            self.department_card,
            self.position_card,
        )
        for place, card in enumerate(cards):
            card.setMinimumHeight(CARD_HEIGHT)
            grid.addWidget(card, place // 2, place % 2)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        for row in range(len(cards) // 2):
            grid.setRowStretch(row, 1)
            grid.setRowMinimumHeight(row, CARD_HEIGHT)
        column.addLayout(grid, 1)
        self.setWidget(inside)

    def _make_cards(self) -> None:
        self.funnel, self.durations, self.reasons = FunnelChart(), DurationChart(), ReasonChart()
        self.raters, self.trend = RaterChart(), TrendChart()
        self.funnel_card = FigureCard(
            self.tr("Funnel"),
            self.funnel,
            (self.tr("Stage"), self.tr("Reached"), self.tr("Went on"), self.tr("Of completed"), self.tr("Still open")),
        )
        self.duration_card = FigureCard(
            self.tr("Stage times"),
            self.durations,
            (self.tr("Stage"), self.tr("Completed"), self.tr("Median, days"), self.tr("P90, days"), self.tr("Overdue"),
             self.tr("Still open")),
        )  # fmt: skip
        self.reason_card = FigureCard(
            self.tr("Why applications ended"), self.reasons, (self.tr("Reason"), self.tr("People"))
        )
        self.rater_card = FigureCard(
            self.tr("How interviewers rate"),
            self.raters,
            (self.tr("Interviewer"), self.tr("Difference"), self.tr("95 % from"), self.tr("to"), self.tr("Shared")),
        )
        self.trend_card = FigureCard(
            self.tr("Month by month"),
            self.trend,
            (self.tr("Month"), self.tr("Applications"), self.tr("Hired"), self.tr("Days to hire")),
        )
        self.channel_card = ChannelCard()
        self.department_card, self.position_card = GroupsCard(By.DEPARTMENT), GroupsCard(By.POSITION)
        self.department_card.opened.connect(partial(self._open_group, By.DEPARTMENT))
        self.position_card.opened.connect(partial(self._open_group, By.POSITION))
        for chart, figure in (
            (self.funnel, self.funnel_card),
            (self.durations, self.duration_card),
            (self.reasons, self.reason_card),
            (self.raters, self.rater_card),
            (self.trend, self.trend_card),
        ):
            chart.opened.connect(figure.opened)
            figure.exported.connect(self.exported)
        self.funnel_card.opened.connect(partial(self._open_row, Figure.REACH))
        self.duration_card.opened.connect(partial(self._open_row, Figure.STAGE_TIME))
        self.reason_card.opened.connect(self._open_reason)
        self.rater_card.opened.connect(self._open_rater)
        self.trend_card.opened.connect(self._open_month)
        self.channel_card.opened.connect(self._open_channel)

    def show_overview(self, found: Overview) -> None:
        """Show all figures of one scope."""
        self._shown = found
        self.findings.show_findings(found.findings)
        self._show_flow(found)
        self.reasons.show_reasons(found.reasons)
        self.reason_card.tell(
            self.tr("of the applications that ended in the window"),
            [(label(line.reason), number(line.count)) for line in found.reasons],
            (
                (self.tr("Reason"), self.tr("The standard reason that was chosen when the application ended.")),
                *defined("standard_reasons"),
            ),
            nothing=self.tr("No application ended with a reason in this window."),
        )
        self.channel_card.show_channels(found.channels)
        self.department_card.show_groups(found.groups.departments)
        self.position_card.show_groups(found.groups.positions)
        self.raters.show_raters(found.raters)
        self.rater_card.tell(
            self.tr("beside those who rated the same people"),
            severity_rows(found.raters),
            defined("severity"),
            nothing=self.tr("No two people rated the same candidate in this window."),
        )
        self.trend.show_months(found.months)
        self.trend_card.tell(
            self.tr("whole months, by the day of creation"),
            trend_rows(found.months),
            defined("time_to_hire"),
            nothing=self.tr("No month has an application."),
        )

    def _show_flow(self, found: Overview) -> None:
        funnel = found.funnel
        self.funnel.show_funnel(funnel)
        self.funnel_card.tell(
            self.tr("{n} applications, {hired} hired").format(n=number(funnel.applications), hired=funnel.hired),
            [
                (said(b.rung.name), number(b.reached), percent(b.conversion.part, b.conversion.whole),
                 number(b.conversion.whole), number(b.conversion.still_open))
                for b in funnel.bars
            ],
            (
                *defined("reach"),
                *defined("stage_conversion"),
                (self.tr("Change"), self.tr("In percentage points against the window before. Under 10 cases: few.")),
            ),
            nothing=self.tr("No applications were created in this window."),
        )  # fmt: skip
        self.durations.show_durations(found.durations)
        self.duration_card.tell(
            self.tr("of those who left the stage in the window"),
            [
                (said(s.rung.name), number(s.n), f"{s.median:.1f}", f"{s.p90:.1f}",
                 percent(s.overdue.part, s.overdue.whole), number(s.still_open))
                for s in found.durations
            ],
            (
                *defined("stage_time"),
                (self.tr("Overdue"),
                 self.tr("Stays longer than the stage's limit, counted as the limit counts, ÷ stays.")),
            ),
            nothing=self.tr("Nobody left a stage in this window."),
        )  # fmt: skip

    def _on_finding(self, finding: Finding) -> None:
        self.opened.emit(finding.question)

    def _open_row(self, figure: Figure, row: int) -> None:
        assert self._shown is not None
        rungs = [bar.rung for bar in self._shown.funnel.bars]
        if figure is Figure.STAGE_TIME:
            rungs = [spread.rung for spread in self._shown.durations]
        self.opened.emit(Question(figure, self._shown.scope, rungs[row].code))

    def _open_reason(self, row: int) -> None:
        assert self._shown is not None
        self.opened.emit(Question(Figure.REASON, self._shown.scope, reason=self._shown.reasons[row].reason))

    def _open_rater(self, row: int) -> None:
        assert self._shown is not None
        rater = compared(self._shown.raters)[row]
        self.opened.emit(Question(Figure.RATED, self._shown.scope, person=rater.person, words=rater.name))

    def _open_month(self, row: int) -> None:
        assert self._shown is not None
        month = self._shown.months[row]
        scope = self._shown.scope.of_month(month.first)
        self.opened.emit(Question(Figure.METRIC, scope, metric="channel_quality"))

    def _open_group(self, by: By, key: Key | None) -> None:
        assert self._shown is not None
        only = ((by.value, key),)
        self.opened.emit(Question(Figure.METRIC, self._shown.scope, metric="channel_quality", only=only))

    def _open_channel(self, channel: Key) -> None:
        assert self._shown is not None
        self.opened.emit(Question(Figure.CHANNEL, self._shown.scope, channel=channel))
