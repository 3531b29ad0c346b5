"""The charts of the page, drawn from values: funnel, stage times, reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from services.insights.channels import ReasonLine
from services.insights.durations import Spread
from services.insights.funnel import Bar, Funnel
from views.common import paint
from views.common.chart_canvas import DPI, ChartCanvas, rgb
from views.common.labels import label
from views.common.wording import MINUS, number, said

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.backend_bases import Event
    from matplotlib.figure import Figure

PX = 72 / DPI  # one pixel in points
VALUES = 150  # px for the two columns of values at the right
TOP, BOTTOM = 26, 26


class RowChart(ChartCanvas):
    """A chart whose rows are named at the left and have two columns of values at the right. A row can be opened."""

    opened = Signal(int)  # the row that was clicked

    def __init__(self, parent: QWidget | None = None, *, height: int = 250) -> None:
        super().__init__(parent, height=height)
        self._names: list[str] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _axes(self, figure: Figure, names: list[str], *, bottom: int = 6) -> Axes:
        """The plot, with room for the longest name and for the values."""
        self._names = names
        width, height = (float(v) * DPI for v in figure.get_size_inches())
        left = min(max((paint.text_width(n, "small") for n in names), default=40) + 14, width * 0.34)
        axes = figure.add_axes(
            (left / width, bottom / height, (width - left - VALUES) / width, (height - TOP - bottom) / height)
        )
        axes.set_yticks(range(len(names))[::-1], [self._elided(n, left - 12) for n in names])
        axes.set_ylim(-0.55, len(names) - 0.45)
        axes.tick_params(axis="y", pad=8 * PX, labelcolor=rgb("text"))
        return axes

    def _elided(self, name: str, width: float) -> str:
        while name and paint.text_width(name, "small") > width:
            name = name[:-2] + "…" if name.endswith("…") else name[:-1] + "…"
        return name

    def _head(self, axes: Axes, left: str, first: str, second: str) -> None:
        top = len(self._names) - 0.38
        by_width = axes.get_yaxis_transform()
        figure: Any = axes.figure
        room = float(figure.get_size_inches()[0]) * DPI * axes.get_position().width
        left = self._elided(left, room + 58 - paint.text_width(first, "small") - 12)
        axes.text(0, top, left, transform=by_width, va="bottom", ha="left", color=rgb("text3"))
        axes.text(*self._head_place(axes, 58), first, transform=by_width, va="bottom", ha="right", color=rgb("text3"))
        axes.text(*self._head_place(axes, 70), second, transform=by_width, va="bottom", ha="left", color=rgb("text3"))

    def _head_place(self, axes: Axes, px: float) -> tuple[float, float]:
        """A place so many px right of the plot, at the height of the heads."""
        return self._beside(axes, px), len(self._names) - 0.38

    def _beside(self, axes: Axes, px: float) -> float:
        figure: Any = axes.figure
        width = float(figure.get_size_inches()[0]) * DPI * axes.get_position().width
        return 1 + px / max(width, 1)

    def _values(self, axes: Axes, row: int, first: str, second: str, role: str, weak: str) -> None:
        at = len(self._names) - 1 - row
        by_width = axes.get_yaxis_transform()
        place: dict[str, Any] = {"transform": by_width, "va": "center"}
        axes.text(self._beside(axes, 58), at, first, ha="right", weight="bold", color=rgb(role), **place)
        axes.text(self._beside(axes, 70), at, second, ha="left", color=rgb(weak), **place)

    def on_click(self, event: Event) -> None:
        place: Any = event
        if place.inaxes is None or place.ydata is None:
            return
        row = len(self._names) - 1 - round(place.ydata)
        if 0 <= row < len(self._names):
            self.opened.emit(row)


class FunnelChart(RowChart):
    """How many reached each stage; how many of those who left it went on; the change against the window before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()

    def show_funnel(self, funnel: Funnel) -> None:
        self._bars = funnel.bars
        self.redraw()

    def draw_figure(self, figure: Figure) -> None:
        if not self._bars:
            return
        axes = self._axes(figure, [said(bar.rung.name) for bar in self._bars])
        most = max(bar.reached for bar in self._bars) or 1
        axes.set_xlim(0, most * 1.12)
        axes.set_xticks([])
        count = len(self._bars)
        axes.barh(list(range(count))[::-1], [b.reached for b in self._bars], height=0.56, color=rgb("c1"), zorder=2)
        for row, bar in enumerate(self._bars):
            axes.text(bar.reached + most * 0.015, count - 1 - row, number(bar.reached), va="center", weight="bold")
            if not bar.conversion.whole:
                continue
            change = bar.change
            is_bad = change is not None and change <= -5
            share = f"{100 * (bar.conversion.value or 0):.0f}%"
            words = self.tr("few") if bar.conversion.is_small else self._change(change)
            role = "text3" if bar.conversion.is_small else "warn" if is_bad else "text"
            self._values(axes, row, share, words, role, "warn" if is_bad else "text3")
        self._head(axes, self.tr("People"), self.tr("Went on"), self.tr("vs. before"))

    def _change(self, change: float | None) -> str:
        if change is None:
            return ""
        size = round(abs(change))
        if size == 0:
            return self.tr("same")
        return self.tr("{sign}{n} pp").format(sign="+" if change > 0 else MINUS, n=size)

    def describe(self) -> str:
        return "; ".join(f"{said(bar.rung.name)} {bar.reached}" for bar in self._bars)


class DurationChart(RowChart):
    """How long completed stays took: middle half as band, median as line, p90 as whisker, limit dashed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spreads: tuple[Spread, ...] = ()

    def show_durations(self, spreads: tuple[Spread, ...]) -> None:
        self._spreads = spreads
        self.redraw()

    def draw_figure(self, figure: Figure) -> None:
        if not self._spreads:
            return
        axes = self._axes(figure, [said(s.rung.name) for s in self._spreads], bottom=BOTTOM)
        most = max(max(s.p90, s.limit or 0) for s in self._spreads) * 1.06 or 1
        axes.set_xlim(0, most)
        self._days(axes, most)
        for row, spread in enumerate(self._spreads):
            self._draw_row(axes, len(self._spreads) - 1 - row, spread)
            is_bad = spread.is_slow and not spread.is_small
            words = self.tr("few, n = {n}").format(n=spread.n) if spread.is_small else self._late(spread)
            role = "text3" if spread.is_small else "warn" if is_bad else "text"
            median = self.tr("{n} d").format(n=f"{spread.median:.1f}")
            self._values(axes, row, median, words, role, "warn" if is_bad else "text3")
        self._head(
            axes, self.tr("Line: median; band: middle half; dashed: limit"), self.tr("Median"), self.tr("Overdue")
        )

    def _draw_row(self, axes: Axes, at: int, spread: Spread) -> None:
        role = "c5" if spread.is_small else "warn" if spread.is_slow else "c1"
        axes.plot([spread.p75, spread.p90], [at, at], color=rgb("strong"), lw=2 * PX, zorder=1)
        axes.barh(at, spread.p75 - spread.p25, left=spread.p25, height=0.34, color=rgb(role), alpha=0.38, zorder=2)
        median = [spread.median, spread.median]
        axes.plot(median, [at - 0.26, at + 0.26], color=rgb(role), lw=3 * PX, zorder=3, solid_capstyle="butt")
        if spread.limit is not None:
            limit = [spread.limit, spread.limit]
            axes.plot(limit, [at - 0.36, at + 0.36], color=rgb("text"), lw=1.2 * PX, ls=(0, (2, 1.6)), zorder=4)

    def _days(self, axes: Axes, most: float) -> None:
        step = next((s for s in (1, 2, 5, 10, 20, 30, 60, 90) if most / s <= 6), 180)
        ticks = list(range(0, int(most) + 1, step))
        for tick in ticks:
            axes.axvline(tick, color=rgb("hair"), lw=1 * PX, zorder=0)
        axes.set_xticks(ticks, [self.tr("{n} d").format(n=tick) for tick in ticks])

    def _late(self, spread: Spread) -> str:
        share = spread.overdue.value
        return "" if share is None else f"{100 * share:.0f}%"

    def describe(self) -> str:
        parts = [f"{said(s.rung.name)} {self.tr('{n} d').format(n=f'{s.median:.1f}')}" for s in self._spreads]
        return "; ".join(parts)


class ReasonChart(RowChart):
    """How often each standard reason ended an application."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ReasonLine, ...] = ()

    def show_reasons(self, lines: tuple[ReasonLine, ...]) -> None:
        self._lines = lines
        self.redraw()

    def draw_figure(self, figure: Figure) -> None:
        if not self._lines:
            return
        axes = self._axes(figure, [label(line.reason) for line in self._lines])
        total = sum(line.count for line in self._lines)
        most = self._lines[0].count
        axes.set_xlim(0, most * 1.12)
        axes.set_xticks([])
        count = len(self._lines)
        for row, line in enumerate(self._lines):
            role = "warn" if row == 0 and total >= 10 and line.count >= 0.4 * total else "c1"
            axes.barh(count - 1 - row, line.count, height=0.56, color=rgb(role), zorder=2)
            share = f"{100 * line.count / total:.0f}%"
            self._values(axes, row, str(line.count), share, "text", "text3")
        self._head(axes, "", self.tr("People"), self.tr("Share"))

    def describe(self) -> str:
        return "; ".join(f"{label(line.reason)} {line.count}" for line in self._lines)
