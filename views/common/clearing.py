"""Emptying a layout whose rows are made anew."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def clear(layout: QLayout, *, keep: QWidget | None = None) -> None:
    """Take everything out of `layout`; its widgets are hidden at once and deleted later, except `keep`.

    Hidden at once: a widget without a place in a layout would be painted at 0, 0 until the event loop deletes it.
    """
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None and widget is not keep:
            widget.hide()
            widget.deleteLater()
