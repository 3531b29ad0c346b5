"""Fields of numbers and times as the style wants them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

MARGIN = 7  # px
Box = TypeVar("Box", bound=QAbstractSpinBox)


def counted(guard: QObject, least: int, most: int, step: int = 1) -> QSpinBox:
    """A field of whole numbers; `guard` keeps the wheel from changing it in passing."""
    spin = padded(QSpinBox())
    spin.setRange(least, most)
    spin.setSingleStep(step)
    spin.setGroupSeparatorShown(True)
    spin.installEventFilter(guard)
    return spin


def padded(box: Box) -> Box:
    """The same box with room before its number: a style sheet does not reach the line inside."""
    box.lineEdit().setTextMargins(MARGIN, 0, 0, 0)
    return box
