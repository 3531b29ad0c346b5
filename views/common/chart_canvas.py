"""A matplotlib figure in a window, in the theme's colours and fonts. matplotlib is imported beside the window.

A subclass draws in `draw_figure`; title, filters and buttons are Qt. After a change of theme, size or scale
the figure is drawn again.
"""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

import resources
from views.common.look import BUNDLED_FAMILY, SIZES, look
from views.common.states import LoadingOverlay

if TYPE_CHECKING:
    from matplotlib.backend_bases import Event
    from matplotlib.figure import Figure

DPI = 100
_LOOK_AGAIN_MS = 30


def points(size_name: str) -> float:
    """A size of the look in typographic points at 100 dpi, as matplotlib wants it."""
    return SIZES[size_name][0] * 72 / DPI


def rgb(role: str) -> str:
    """A role as matplotlib takes colours."""
    return look().color(role).name()


def style() -> Any:
    """The settings of the drawings, as `matplotlib.rcParams` takes them."""
    return {
        "font.family": "sans-serif",
        "font.sans-serif": look().families,
        "font.size": points("small"),
        "axes.unicode_minus": False,
        "axes.facecolor": rgb("surface"),
        "axes.edgecolor": rgb("hair"),
        "axes.labelcolor": rgb("text2"),
        "axes.spines.left": False,
        "axes.spines.right": False,
        "axes.spines.top": False,
        "axes.spines.bottom": False,
        "xtick.color": rgb("text3"),
        "ytick.color": rgb("text2"),
        "xtick.major.size": 0,
        "ytick.major.size": 0,
        "text.color": rgb("text"),
        "grid.color": rgb("hair"),
        "grid.linewidth": 0.8,
        "figure.facecolor": rgb("surface"),
        "savefig.facecolor": rgb("surface"),
        "svg.fonttype": "path",
    }


class ChartCanvas(QWidget):
    """Base of the charts. `redraw()` after the data changed; nothing is drawn while it is hidden."""

    def __init__(self, parent: QWidget | None = None, *, height: int = 240) -> None:
        super().__init__(parent)
        self.figure: Figure | None = None
        self._canvas: Any = None
        self._is_due = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        self._loading = LoadingOverlay(self)
        look().look_changed.connect(self.redraw)

    @property
    def is_due(self) -> bool:
        """Whether what is shown is not drawn yet, or not anew."""
        return self._is_due and self.isVisible()

    def draw_figure(self, figure: Figure) -> None:
        """Draw into an empty figure; subclasses do. `style()` is in force."""
        raise NotImplementedError

    def on_click(self, event: Event) -> None:
        """A click into the figure, for drilling down."""

    def describe(self) -> str:
        """One sentence that says what the chart shows, for screen readers."""
        return ""

    def redraw(self) -> None:
        self._is_due = True
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_due:
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.redraw()

    def _draw(self) -> None:
        if not import_ahead().done():
            self._loading.begin()  # on a new computer the fonts are listed first: bars say that something comes
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self.redraw)
            return
        import matplotlib as mpl

        if self._canvas is None:
            self._create()
        figure = self.figure
        assert figure is not None
        figure.clear()
        # A canvas that was never shown has matplotlib's own size; the margins are pixels of this one.
        figure.set_size_inches(self.width() / DPI, self.height() / DPI, forward=False)
        mpl.rcParams.update(style())  # for good: the canvas paints again by itself, and words find their font then
        figure.set_facecolor(rgb("surface"))
        self.draw_figure(figure)
        self._canvas.draw()
        self._is_due = False
        self._loading.end()
        self.setAccessibleName(self.describe())

    def _create(self) -> None:
        prepare_matplotlib()
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.figure import Figure

        self.figure = Figure(dpi=DPI)
        canvas_class: Any = FigureCanvasQTAgg
        self._canvas = canvas_class(self.figure)
        self._canvas.mpl_connect("button_press_event", self.on_click)
        self._canvas.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # not 640 × 480
        self._canvas.setMinimumSize(10, 10)
        self._column.addWidget(self._canvas)
        self._column.activate()

    def export(self, target: Path) -> None:
        """Save as the ending says: .png at twice the size, .svg with the letters as shapes."""
        import matplotlib as mpl

        if self.figure is None:
            import_ahead().result()
            self._draw()
        assert self.figure is not None
        mpl.rcParams.update(style())
        self.figure.savefig(target, dpi=2 * DPI if target.suffix.lower() == ".png" else DPI)


@cache
def import_ahead() -> Future[None]:
    """Import matplotlib on a thread, once: on a new computer it lists all fonts first, for seconds."""
    pool = ThreadPoolExecutor(1, thread_name_prefix="charts")
    future = pool.submit(_import)
    pool.shutdown(wait=False)
    return future


def _import() -> None:
    import matplotlib.figure
    import matplotlib.font_manager  # noqa: F401


def prepare_matplotlib() -> None:
    """Tie matplotlib to PySide6 and give it the bundled font where the system has no Chinese one."""
    os.environ.setdefault("QT_API", "pyside6")
    if BUNDLED_FAMILY in look().families:
        from matplotlib import font_manager

        known = {entry.name for entry in font_manager.fontManager.ttflist}
        if BUNDLED_FAMILY not in known:
            font_manager.fontManager.addfont(str(resources.path("fonts", "NotoSansSC-Regular.ttf")))
