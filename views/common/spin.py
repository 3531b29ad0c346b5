"""Fields of numbers and times as the style wants them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox

MARGIN = 7  # px
Box = TypeVar("Box", bound=QAbstractSpinBox)


def padded(box: Box) -> Box:
    """The same box with room before its number: a style sheet does not reach the line inside."""
    box.lineEdit().setTextMargins(MARGIN, 0, 0, 0)
    return box
