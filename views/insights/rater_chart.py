"""面试官打分校准: a dot for the difference, a line for what is not known about it, a grey band for what is normal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from services.insights.raters import NORMAL, Rater, Severity
from views.common.chart_canvas import rgb
from views.common.wording import MINUS
from views.insights.charts import BOTTOM, PX, RowChart

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MOST = 9
"""So many rows can be read in one card: the strictest and the most lenient; all stand in their own tab."""


def signed(value: float) -> str:
    """A difference in points: +0.3, −0.4, 0.0."""
    rounded = round(value, 1)
    return "0.0" if rounded == 0 else f"{'+' if rounded > 0 else MINUS}{abs(rounded):.1f}"


def compared(raters: Sequence[Rater]) -> list[Rater]:
    """Whom the card shows: all who rated beside others, or the strictest and the most lenient of many."""
    rows = [rater for rater in raters if rater.severity is not None]
    return rows if len(rows) <= MOST else rows[: MOST - MOST // 2] + rows[-(MOST // 2) :]


def severity_rows(raters: Sequence[Rater]) -> list[tuple[str, ...]]:
    """The chart's data as rows of words."""
    rows: list[tuple[str, ...]] = []
    for rater in compared(raters):
        assert rater.severity is not None
        s = rater.severity
        rows.append((rater.name, signed(s.difference), signed(s.low), signed(s.high), str(s.n)))
    return rows


class RaterChart(RowChart):
    """One row per interviewer who rated beside others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, Severity]] = []

    def show_raters(self, raters: Sequence[Rater]) -> None:
        self._rows = [(rater.name, rater.severity) for rater in compared(raters) if rater.severity is not None]
        self.redraw()

    def draw_figure(self, figure: Figure) -> None:
        if not self._rows:
            return
        axes = self._axes(figure, [name for name, _ in self._rows], bottom=BOTTOM)
        reach = max(max(abs(s.low), abs(s.high)) for _, s in self._rows)
        most = min(max(reach * 1.08, 2.2 * NORMAL), 2.0)
        axes.set_xlim(-most, most)
        axes.axvspan(-NORMAL, NORMAL, color=rgb("sunken"), zorder=0)
        axes.axvline(0, color=rgb("strong"), lw=1 * PX, zorder=1)
        self._ticks(axes, most)
        for row, (_, severity) in enumerate(self._rows):
            self._draw_row(axes, len(self._rows) - 1 - row, severity)
            role = "text3" if severity.is_few else "warn" if severity.is_notable else "text"
            weak = "warn" if severity.is_notable else "text3"
            self._values(axes, row, signed(severity.difference), self._note(severity), role, weak)
        self._head(
            axes,
            self.tr("Dot: difference; line: 95 % interval; grey: normal"),
            self.tr("Difference"),
            self.tr("Shared"),
        )

    def _ticks(self, axes: Axes, most: float) -> None:
        edge = round(2 * NORMAL, 1)
        ticks, words = [-NORMAL, 0.0, NORMAL], [f"{NORMAL:.1f}", "0", f"{NORMAL:.1f}"]
        if most > edge:
            strict = self.tr("strict {n}").format(n=f"{edge:.1f}")
            mild = self.tr("lenient {n}").format(n=f"{edge:.1f}")
            ticks, words = [-edge, *ticks, edge], [strict, *words, mild]
        axes.set_xticks(ticks, words)

    def _draw_row(self, axes: Axes, at: int, severity: Severity) -> None:
        role = "c5" if severity.is_few else "warn" if severity.is_notable else "c1"
        axes.plot([severity.low, severity.high], [at, at], color=rgb(role), alpha=0.55, lw=2 * PX, zorder=2)
        face = rgb("surface") if severity.is_few else rgb(role)
        axes.plot(
            [severity.difference], [at], "o", markersize=9 * PX, markerfacecolor=face, markeredgecolor=rgb(role),
            markeredgewidth=1.4 * PX, zorder=3,
        )  # fmt: skip

    def _note(self, severity: Severity) -> str:
        if severity.is_few:
            return self.tr("{n}, few").format(n=severity.n)
        if severity.is_notable and severity.difference < 0:
            return self.tr("{n}, strict").format(n=severity.n)
        if severity.is_notable:
            return self.tr("{n}, lenient").format(n=severity.n)
        return str(severity.n)

    def describe(self) -> str:
        return "; ".join(f"{name} {signed(severity.difference)}" for name, severity in self._rows)
