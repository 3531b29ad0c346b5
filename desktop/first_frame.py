"""What the window shows while its parts are still being imported: its areas, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from views.common.look import look

RAIL, HEADER, STATUS = 64, 52, 26


def paint_areas(window: QWidget) -> None:
    """Rail, header, page and status bar as empty areas with their hairlines."""
    width, height = window.width(), window.height()
    painter = QPainter(window)
    painter.fillRect(0, 0, width, height, look().color("window"))
    painter.fillRect(RAIL, 0, width - RAIL, height - STATUS, look().color("surface"))
    hair = look().color("hair")
    painter.fillRect(RAIL - 1, 0, 1, height - STATUS, hair)
    painter.fillRect(RAIL, HEADER - 1, width - RAIL, 1, hair)
    painter.fillRect(0, height - STATUS, width, 1, hair)
