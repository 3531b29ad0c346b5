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
        self._responses: tuple[Figure, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_months(self, months: Sequence[tuple[date, Figure]], responses: Sequence[Figure] = ()) -> None:
        """Show the months; under each what of the surveys that were sent out came back, where any were."""
        self._months, self._responses = tuple(months), tuple(responses)
        self.redraw()

    def draw_figure(self, figure: Drawing) -> None:
        if not self._months:
            return
        width, height = (float(v) * DPI for v in figure.get_size_inches())
        foot = 60 if self._were_sent() else 44
        axes = figure.add_axes((24 / width, foot / height, (width - 48) / width, (height - foot - 32) / height))
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
        axes.set_xticklabels([self._under(number) for number in range(len(self._months))])
        axes.set_yticks([0, 0.5, 1])
        axes.set_yticklabels([])
        axes.tick_params(length=0)
        axes.grid(axis="y", color=rgb("hair"), linewidth=1)
        axes.set_axisbelow(True)

    def _were_sent(self) -> bool:
        return any(found.n or found.still_open for found in self._responses)

    def _under(self, number: int) -> str:
        first, found = self._months[number]
        said = f"{first:%Y-%m}\nn = {found.n}"
        if not self._were_sent():
            return said
        sent = self._responses[number]
        came = self.tr("{part}/{n} back").format(part=round(sent.part), n=sent.n) if sent.n else "–"
        return f"{said}\n{came}"

    def describe(self) -> str:
        shares = ("–" if found.value is None else format(found.value, ".0%") for _, found in self._months)
        return "; ".join(
            " ".join((self._under(number).replace("\n", " "), share)) for number, share in enumerate(shares)
        )
