"""Charts: drawn late, in the theme's colours, again after a change, and saved to files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from views.common.chart_canvas import ChartCanvas, points, rgb
from views.common.look import load_theme, look

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Bars(ChartCanvas):
    """One bar with a Chinese label."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = 0

    def draw_figure(self, figure: Figure) -> None:
        self.drawn += 1
        axes = figure.add_axes((0.2, 0.2, 0.7, 0.7))
        axes.barh(["待初筛"], [3], color=rgb("c1"))
        axes.set_title("−3", fontsize=points("small"))

    def describe(self) -> str:
        return "待初筛 3 人"


def shown(qtbot: QtBot) -> Bars:
    chart = Bars()
    qtbot.addWidget(chart)
    chart.resize(400, 240)
    chart.show()
    qtbot.waitUntil(lambda: chart.drawn > 0)
    return chart


def test_a_chart_is_drawn_when_it_is_seen_and_described(qtbot: QtBot) -> None:
    chart = shown(qtbot)
    assert chart.accessibleName() == "待初筛 3 人"
    qtbot.waitUntil(lambda: rgb("c1") in colors(chart.grab().toImage()))


def test_a_hidden_chart_is_not_drawn(qtbot: QtBot) -> None:
    chart = Bars()
    qtbot.addWidget(chart)
    chart.redraw()
    qtbot.wait(20)
    assert chart.drawn == 0


def test_a_chart_follows_the_theme(qtbot: QtBot) -> None:
    chart = shown(qtbot)
    before = look().theme
    try:
        look().wear(load_theme("dark"))
        dark = load_theme("dark").colors
        qtbot.waitUntil(lambda: {dark["c1"].name(), dark["surface"].name()} <= colors(chart.grab().toImage()))
    finally:
        look().wear(before)


def test_a_chart_is_saved_twice_as_fine_and_as_shapes(qtbot: QtBot, tmp_path: Path) -> None:
    chart = shown(qtbot)
    chart.export(tmp_path / "funnel.png")
    chart.export(tmp_path / "funnel.svg")
    assert QImage(str(tmp_path / "funnel.png")).width() >= 2 * chart.width() - 2
    drawing = (tmp_path / "funnel.svg").read_text(encoding="utf-8")
    assert "<path" in drawing
    assert "<text" not in drawing  # letters are shapes: no font is needed to read it


def colors(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def test_the_start_imports_nothing_heavy() -> None:
    code = (
        "import sys; import desktop.shell, desktop.main_window; "
        "heavy = {'matplotlib', 'sqlalchemy', 'alembic', 'numpy', 'pypdfium2', 'pdfminer', 'docx', 'PIL'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
