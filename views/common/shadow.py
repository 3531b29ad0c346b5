"""The one shadow, 0 4 14, drawn from a picture that is rendered once per scale and stretched like a 9-patch."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from views.common import paint
from views.common.look import look

MARGIN = 16  # room that a widget with a shadow leaves around itself
_DROP = 4
_CORNER = 26  # shadow margin + corner that must not be stretched
_SIDE = 2 * _CORNER + 4
_patches: dict[tuple[float, int], QPixmap] = {}


def draw(painter: QPainter, rect: QRectF) -> None:
    """Draw the shadow of a rounded box that will be painted over it."""
    dpr = paint.ratio(painter)
    key = (dpr, look().generation)
    patch = _patches.get(key)
    if patch is None:
        _patches.clear()
        patch = _patches[key] = _patch(dpr)
    outer = rect.adjusted(-MARGIN, -MARGIN + _DROP, MARGIN, MARGIN + _DROP)
    xs = (outer.left(), outer.left() + _CORNER, outer.right() - _CORNER, outer.right())
    ys = (outer.top(), outer.top() + _CORNER, outer.bottom() - _CORNER, outer.bottom())
    cuts = tuple(cut * dpr for cut in (0, _CORNER, _SIDE - _CORNER, _SIDE))
    for column in range(3):
        for row in range(3):
            target = QRectF(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])
            source = QRectF(cuts[column], cuts[row], cuts[column + 1] - cuts[column], cuts[row + 1] - cuts[row])
            painter.drawPixmap(target, patch, source)


def _patch(dpr: float) -> QPixmap:
    pixmap = QPixmap(round(_SIDE * dpr), round(_SIDE * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    color = QColor(look().color("shadow"))
    full = color.alphaF()
    previous = 0.0
    for step in range(MARGIN):
        # Layers add up to a fall-off near a Gaussian: quadratic from the rim to the box.
        share = ((step + 1) / MARGIN) ** 2
        color.setAlphaF(max(0.0, (share - previous) * full))
        previous = share
        painter.setBrush(color)
        painter.drawRoundedRect(
            QRectF(step, step, _SIDE - 2 * step, _SIDE - 2 * step), 8 + MARGIN - step, 8 + MARGIN - step
        )
    painter.end()
    return pixmap
