"""Satisfied of a hundred, month by month, each with its n; months of few answers are grey and hollow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from services.insights.metrics.metric import Figure
from views.common.chart_canvas import DPI, ChartCanvas, rgb

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing


class SatisfactionChart(ChartCanvas):
    """A line of months."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, height=200)
        self._months: tuple[tuple[date, Figure], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_months(self, months: Sequence[tuple[date, Figure]]) -> None:
        self._months = tuple(months)
        self.redraw()

    def draw_figure(self, figure: Drawing) -> None:
        if not self._months:
            return
        width, height = (float(v) * DPI for v in figure.get_size_inches())
        axes = figure.add_axes((24 / width, 44 / height, (width - 48) / width, (height - 76) / height))
        axes.set_ylim(0, 1.12)
        axes.set_xlim(-0.5, len(self._months) - 0.5)
        known = [(at, found.value, found) for at, (_, found) in enumerate(self._months) if found.value is not None]
        axes.plot([at for at, _, _ in known], [value for _, value, _ in known], color=rgb("hair"), zorder=1)
        for at, value, found in known:
            role = "c5" if found.is_small else "c1"
            face = rgb("surface") if found.is_small else rgb(role)
            axes.plot([at], [value], marker="o", markersize=8, color=rgb(role), markerfacecolor=face, zorder=2)
            axes.text(at, float(value or 0) + 0.06, f"{value:.0%}", ha="center", va="bottom", weight="bold")
        axes.set_xticks(range(len(self._months)))
        axes.set_xticklabels([f"{first:%Y-%m}\nn = {found.n}" for first, found in self._months])
        axes.set_yticks([0, 0.5, 1])
        axes.set_yticklabels([])
        axes.tick_params(length=0)
        axes.grid(axis="y", color=rgb("hair"), linewidth=1)
        axes.set_axisbelow(True)

    def describe(self) -> str:
        return "; ".join(
            f"{first:%Y-%m} {'–' if found.value is None else format(found.value, '.0%')} n={found.n}"
            for first, found in self._months
        )
