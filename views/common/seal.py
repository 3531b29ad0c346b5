"""The sign of the program: 贤 on an indigo seal, painted, so that every size and scale is sharp."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPixmap

from views.common.look import load_theme, look

SIGN = "贤"
_SIZES = (16, 20, 24, 32, 48, 64, 128, 256)


def seal_icon() -> QIcon:
    """The icon of the windows, the same in both themes."""
    icon = QIcon()
    for side in _SIZES:
        icon.addPixmap(_seal(side))
    return icon


def _seal(side: int) -> QPixmap:
    colors = load_theme("light").colors
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors["accent"])
    rect = QRectF(0, 0, side, side)
    painter.drawRoundedRect(rect, side * 3 / 16, side * 3 / 16)
    font = QFont(look().font("body", bold=True))
    font.setPixelSize(round(side * 11 / 16))
    painter.setFont(font)
    painter.setPen(colors["on_accent"])
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), SIGN)
    painter.end()
    return pixmap
