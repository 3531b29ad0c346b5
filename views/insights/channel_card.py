"""渠道投入产出: the channels as a table, what a hire cost as a bar beside its number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from services.insights.channels import ChannelLine
from services.insights.metrics.metric import Figure
from views.common import paint
from views.common.look import look
from views.common.rows import AnyIndex, Column, RowsModel
from views.common.table import RowDelegate, Table
from views.common.wording import amount, number, percent, said
from views.insights.definitions import defined
from views.insights.titled_card import TitledCard, canvas_column

YUAN = 100
BAR = 96  # px of the longest bar


def whole_yuan(fen: int) -> str:
    """Money without its fen: what a hire cost is no price."""
    return amount(fen // YUAN * YUAN)


class CostDelegate(RowDelegate):
    """The cost per hire: bar, number, "few"; money without a hire as words."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        model = index.model()
        if not isinstance(model, RowsModel) or model.columns[index.column()].key != "cost":
            super().paint_cell(painter, rect, index)
            return
        line: ChannelLine = model.row_at(index)
        if line.cost_per_hire is None:
            self._without(painter, rect, line)
            return
        most = max((row.cost_per_hire or 0 for row in model.rows), default=1) or 1
        long = max(2.0, BAR * line.cost_per_hire / most)
        role = "c5" if line.is_small else "c1"
        painter.fillRect(QRectF(rect.left(), rect.center().y() - 4, long, 9), look().color(role))
        words = rect.adjusted(long + 10, 0, 0, 0)
        used = paint.words(painter, words, money(line.cost_per_hire), role="text")
        if line.is_small:
            paint.words(painter, words.adjusted(used + 10, 0, 0, 0), self.tr("few"), size="small", role="text3")

    def _without(self, painter: QPainter, rect: QRectF, line: ChannelLine) -> None:
        if not line.spend:
            paint.words(painter, rect, "–", role="text3")
            return
        look().draw_icon(painter, QPointF(rect.left(), rect.center().y() - 7), "triangle-alert", 14, "warn")
        words = self.tr("{spend} spent, no hire").format(spend=whole_yuan(line.spend))
        paint.words(painter, rect.adjusted(20, 0, 0, 0), words, role="warn")


class ChannelTable(Table):
    """One row per channel. The card shows what counts most, the tab of the channels everything."""

    channel_opened = Signal(object)  # key of the channel

    def __init__(self, *, is_full: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("channels_full" if is_full else "channels", density_name="dense", parent=parent)
        self.setItemDelegate(CostDelegate(self))
        self.lines: RowsModel[ChannelLine] = RowsModel(self._all() if is_full else self._most(), self)
        self.show_rows(self.lines)
        self.opened.connect(lambda index: self.channel_opened.emit(self.lines.row_at(index).channel.key))

    def _most(self) -> list[Column[ChannelLine]]:
        return [
            self._name_column(),
            self._resumes_column(),
            self._spend_column(),
            self._hired_column(),
            self._cost_column(stretches=True),
        ]

    def _all(self) -> list[Column[ChannelLine]]:
        return [
            self._name_column(stretches=True),
            self._resumes_column(),
            Column("met", self.tr("Interviewed"), lambda c: number(c.interviewed), 88, is_number=True,
                   sort=lambda c: c.interviewed),
            self._hired_column(),
            Column("met_share", self.tr("Interviewed, share"), lambda c: percent(c.interviewed, c.resumes), 116,
                   is_number=True, sort=lambda c: c.interviewed / (c.resumes or 1), role=_tone),
            Column("hired_share", self.tr("Hired, share"), lambda c: percent(c.hired, c.resumes), 96, is_number=True,
                   sort=lambda c: c.hired / (c.resumes or 1), role=_tone),
            Column("quality", self.tr("Quality index"), lambda c: index_words(c.quality), 100, is_number=True,
                   sort=lambda c: c.quality.value or 0.0, role=_tone),
            Column("probation", self.tr("Probation passed"), lambda c: passed_words(c.probation), 112, is_number=True,
                   sort=lambda c: c.probation.value or 0.0),
            self._spend_column(),
            Column("per_resume", self.tr("Per résumé"), lambda c: money(c.cost_per_resume), 88, is_number=True,
                   sort=lambda c: c.cost_per_resume or 0),
            Column("per_interview", self.tr("Per interview"), lambda c: money(c.cost_per_interview), 96,
                   is_number=True, sort=lambda c: c.cost_per_interview or 0),
            self._cost_column(),
        ]  # fmt: skip

    def _name_column(self, *, stretches: bool = False) -> Column[ChannelLine]:
        return Column(
            "channel", self.tr("Channel"), lambda c: said(c.channel.name), 104, stretches=stretches,
            sort=lambda c: said(c.channel.name),
        )  # fmt: skip

    def _resumes_column(self) -> Column[ChannelLine]:
        return Column(
            "resumes", self.tr("Résumés"), lambda c: number(c.resumes), 72, is_number=True, sort=lambda c: c.resumes
        )

    def _spend_column(self) -> Column[ChannelLine]:
        return Column(
            "spend", self.tr("Spend (yuan)"), lambda c: money(c.spend), 96, is_number=True, sort=lambda c: c.spend
        )

    def _hired_column(self) -> Column[ChannelLine]:
        return Column("hired", self.tr("Hired"), lambda c: number(c.hired), 60, is_number=True, sort=lambda c: c.hired)

    def _cost_column(self, *, stretches: bool = False) -> Column[ChannelLine]:
        return Column(
            "cost", self.tr("Per hire (yuan)"), lambda c: money(c.cost_per_hire), 210, stretches=stretches,
            sort=lambda c: c.cost_per_hire or 0,
        )  # fmt: skip


def _tone(line: ChannelLine) -> str:
    return "text3" if line.is_small else "text"


def money(fen: int | None) -> str:
    """Whole yuan, or a dash."""
    return whole_yuan(fen) if fen else "–"


def index_words(figure: Figure) -> str:
    """A mean of 0…1."""
    return "–" if figure.value is None else f"{figure.value:.2f}"


def passed_words(figure: Figure) -> str:
    """7 / 8: passed of those whose probation has ended."""
    return "–" if not figure.n else f"{figure.part:.0f} / {figure.n}"


class ChannelCard(TitledCard):
    """The channels in a card: volume, spend, hires, and what a hire cost."""

    opened = Signal(object)  # key of the channel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Channels"), self.tr("of the applications created in the window"), parent)
        self.add_definition(self.tr("What this figure is"), (*defined("channel_cost"), *defined("channel_quality")))
        self.table = ChannelTable(parent=self)
        self.table.channel_opened.connect(self.opened)
        self.column.addWidget(self.table, 1)

    def show_channels(self, lines: Sequence[ChannelLine]) -> None:
        self.table.lines.set_rows(lines)


class ChannelsTab(QWidget):
    """渠道: every channel with all its rates and costs, in one table that sorts."""

    opened = Signal(object)  # key of the channel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = TitledCard(self.tr("What the channels bring and cost"), parent=self)
        self._card.add_definition(
            self.tr("What these figures are"),
            (*defined("channel_cost"), *defined("channel_quality"), *defined("probation_pass")),
        )
        self.table = ChannelTable(is_full=True, parent=self._card)
        self.table.setSortingEnabled(True)
        self.table.channel_opened.connect(self.opened)
        self._card.column.addWidget(self.table, 1)
        canvas_column(self).addWidget(self._card, 1)

    def show_channels(self, lines: Sequence[ChannelLine]) -> None:
        self.table.lines.set_rows(lines)
        spend, hired = sum(line.spend for line in lines), sum(line.hired for line in lines)
        words = self.tr("%n channels", "", len(lines))
        if spend and hired:
            words = self.tr("{channels}; {cost} yuan per hire over all").format(
                channels=words, cost=whole_yuan(spend // hired)
            )
        elif not spend:
            words = self.tr("{channels}; no spend was entered").format(channels=words)
        self._card.hint.setText(words)
