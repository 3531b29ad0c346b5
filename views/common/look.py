"""How everything looks now: colours by role, fonts by size name, icons by name.

Widgets and delegates ask `look()` while they paint and never keep what it gives: after a change of
theme the same question has another answer, and `look().look_changed` tells those who must repaint.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QIcon, QIconEngine, QPainter, QPen, QPixmap

import resources

SIZES: dict[str, tuple[int, int]] = {
    "key": (11, 16),
    "small": (12, 18),
    "body": (13, 20),
    "strong": (14, 22),
    "title": (16, 24),
    "headline": (20, 28),
    "number": (28, 36),
}
"""Size name → (font px, line px). Chinese text is never set smaller than "small"."""

FAMILIES = ("Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC")
BUNDLED_FAMILY = "Noto Sans SC"

_STROKES = {12: 2.0, 14: 1.75, 16: 1.6, 20: 1.5}  # of 24 units, so that lines look equally thick


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme file: role → colour."""

    name: str
    is_dark: bool
    colors: dict[str, QColor]


@cache
def load_theme(name: str) -> Theme:
    """Read `resources/theme/<name>.toml`. A role that names no palette colour is a KeyError."""
    data = tomllib.loads(resources.path("theme", f"{name}.toml").read_text(encoding="utf-8"))
    palette = {key: QColor(value) for key, value in data["palette"].items()}
    return Theme(name, data["is_dark"], {role: palette[key] for role, key in data["roles"].items()})


class Look(QObject):
    """The current theme with its caches. There is one; `look()` gives it."""

    look_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = load_theme("light")
        self._families: list[str] = []
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetricsF] = {}
        self._pixmaps: dict[tuple[str, int, str, float, bool], QPixmap] = {}
        self.generation = 0  # counts changes; caches of delegates compare it

    @property
    def is_dark(self) -> bool:
        return self._theme.is_dark

    @property
    def theme(self) -> Theme:
        return self._theme

    def wear(self, theme: Theme, families: list[str] | None = None) -> None:
        """Change to another theme (and fonts), drop the caches, and tell everybody."""
        self._theme = theme
        if families is not None:
            self._families = families
        self._fonts.clear()
        self._metrics.clear()
        self._pixmaps.clear()
        self.generation += 1
        self.look_changed.emit()

    def color(self, role: str) -> QColor:
        """The colour of a role; an unknown role is a KeyError, not black."""
        return self._theme.colors[role]

    def pen(self, role: str, width: float = 1.0) -> QPen:
        """A cosmetic pen: 1 px stays 1 device pixel at every scale."""
        pen = QPen(self.color(role), width)
        pen.setCosmetic(width == 1.0)
        return pen

    @property
    def families(self) -> list[str]:
        return self._families or [*FAMILIES, BUNDLED_FAMILY]

    def font(self, size_name: str = "body", *, bold: bool = False) -> QFont:
        """A font with tabular digits. Shared: copy it before changing it."""
        key = (size_name, bold)
        font = self._fonts.get(key)
        if font is None:
            font = QFont()
            font.setFamilies(self.families)
            font.setPixelSize(SIZES[size_name][0])
            font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return font

    def metrics(self, size_name: str = "body", *, bold: bool = False) -> QFontMetricsF:
        """Metrics of `font(size_name, bold=bold)`, cached."""
        key = (size_name, bold)
        metrics = self._metrics.get(key)
        if metrics is None:
            metrics = self._metrics[key] = QFontMetricsF(self.font(size_name, bold=bold))
        return metrics

    def line(self, size_name: str) -> int:
        """Line height of a size, px."""
        return SIZES[size_name][1]

    def icon(self, name: str, size: int = 16, role: str = "text2", *, filled: bool = False) -> QIcon:
        """An icon that follows the theme and the screen's scale by itself."""
        return QIcon(_IconEngine(name, size, role, filled))

    def pixmap(
        self, name: str, size: int = 16, role: str = "text2", dpr: float = 0.0, *, filled: bool = False
    ) -> QPixmap:
        """A Lucide icon as a cached pixmap; `dpr` 0 takes the application's."""
        app = QGuiApplication.instance()
        ratio = dpr or (app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0)
        key = (name, size, role, ratio, filled)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._pixmaps[key] = _render(name, size, self.color(role), ratio, filled)
        return pixmap

    def draw_icon(
        self, painter: QPainter, at: QPointF, name: str, size: int = 16, role: str = "text2", *, filled: bool = False
    ) -> None:
        """Draw an icon with its top left corner at `at`, snapped to device pixels."""
        dpr = painter.device().devicePixelRatio()
        snapped = QPointF(round(at.x() * dpr) / dpr, round(at.y() * dpr) / dpr)
        painter.drawPixmap(snapped, self.pixmap(name, size, role, dpr, filled=filled))


class _IconEngine(QIconEngine):
    """Paints from the look's cache at the moment of painting."""

    def __init__(self, name: str, size: int, role: str, filled: bool) -> None:
        super().__init__()
        self._args = (name, size, role, filled)
        _source(name)  # an unknown name fails where it is written, not where it is painted

    def clone(self) -> QIconEngine:
        return _IconEngine(*self._args)

    def actualSize(self, _size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:  # noqa: N802
        return QSize(self._args[1], self._args[1])

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:  # noqa: N802
        name, own, role, filled = self._args
        role = "disabled" if mode == QIcon.Mode.Disabled else role
        return look().pixmap(name, min(size.width(), size.height(), own) or own, role, scale, filled=filled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        name, size, role, filled = self._args
        role = "disabled" if mode == QIcon.Mode.Disabled else role
        size = min(size, rect.width(), rect.height())
        corner = QPointF(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2)
        look().draw_icon(painter, corner, name, size, role, filled=filled)


@cache
def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


def _render(name: str, size: int, color: QColor, dpr: float, filled: bool) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    stroke = _STROKES.get(size, 24 / size * 1.1 if size < 12 else 1.5)
    svg = _source(name).replace("currentColor", color.name()).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    if filled:
        svg = svg.replace('fill="none"', f'fill="{color.name()}"')
    pixels = round(size * dpr)
    pixmap = QPixmap(pixels, pixels)
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@cache
def look() -> Look:
    """The one look of this process."""
    return Look()
