"""每月走势: applications as columns, offers accepted as a line of numbers, month by month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from services.insights.months import Month
from views.common.chart_canvas import DPI, ChartCanvas, rgb
from views.common.wording import number

if TYPE_CHECKING:
    from matplotlib.backend_bases import Event
    from matplotlib.figure import Figure


def trend_rows(months: Sequence[Month]) -> list[tuple[str, ...]]:
    """The chart's data as rows of words."""
    return [
        (
            f"{month.first:%Y-%m}",
            number(month.applications),
            number(month.hired),
            "–" if month.time_to_hire.value is None else f"{month.time_to_hire.value:.1f}",
        )
        for month in months
    ]


class TrendChart(ChartCanvas):
    """Columns of months; a click opens who applied in that month."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, height=250)
        self._months: tuple[Month, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_months(self, months: Sequence[Month]) -> None:
        self._months = tuple(months)
        self.redraw()

    def draw_figure(self, figure: Figure) -> None:
        if not self._months:
            return
        width, height = (float(v) * DPI for v in figure.get_size_inches())
        axes = figure.add_axes((16 / width, 44 / height, (width - 32) / width, (height - 84) / height))
        places = list(range(len(self._months)))
        counts = [month.applications for month in self._months]
        most = max(*counts, 1)
        axes.set_ylim(0, most * 1.16)
        axes.set_xlim(-0.6, max(len(places), 6) - 0.4)
        for at, month in zip(places, self._months, strict=True):
            role = "c1" if month.is_whole else "c5"
            axes.bar(at, month.applications, width=0.56, color=rgb(role), zorder=2)
            axes.text(at, month.applications + most * 0.03, number(month.applications), ha="center", weight="bold")
        words = [self._below(month) for month in self._months]
        axes.set_yticks([])
        axes.set_xticks(places, words)
        axes.tick_params(axis="x", pad=6, labelcolor=rgb("text2"))
        axes.axhline(0, color=rgb("strong"), lw=0.8, zorder=3)
        axes.text(
            0, 1.0, self.tr("Applications; below: offers accepted and the median days to them. Grey: not over yet"),
            transform=axes.transAxes, va="bottom", ha="left", color=rgb("text3"),
        )  # fmt: skip

    def _below(self, month: Month) -> str:
        hired = self.tr("%n hired", "", month.hired)
        days = month.time_to_hire.value
        time = "" if days is None else self.tr("{n} d").format(n=f"{days:.0f}")
        name = f"{month.first:%Y-%m}" if month.first.month == 1 or month is self._months[0] else f"{month.first:%m}"
        return "\n".join((name, hired if month.hired else "–", time))

    def on_click(self, event: Event) -> None:
        place: Any = event
        if place.inaxes is None or place.xdata is None:
            return
        at = round(place.xdata)
        if 0 <= at < len(self._months):
            self.opened.emit(at)

    def describe(self) -> str:
        return "; ".join(f"{month.first:%Y-%m} {month.applications}" for month in self._months)
