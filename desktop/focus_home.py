"""Brings a lost keyboard focus home to the page.

A field that is hidden, disabled or taken away under the cursor hands its focus to whatever comes next, often the
rail, or to nobody: then the letters of the page would be dead, although nobody left the page.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.main_window import MainWindow


class FocusHome(QObject):
    """Watches the focus of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_changed)

    def _on_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        page = self._window.page if self._window.is_furnished else None
        if page is None:
            return
        if now is None:
            QTimer.singleShot(0, self, self._if_nobody)  # it may only be on its way
        elif _is_gone(old, self._window) and self._window.frame.isAncestorOf(now) and not page.isAncestorOf(now):
            page.setFocus()

    def _if_nobody(self) -> None:
        page = self._window.page if self._window.is_furnished else None
        if page is not None and self._window.isActiveWindow() and QApplication.focusWidget() is None:
            page.setFocus()


def _is_gone(old: QWidget | None, window: QWidget) -> bool:
    """Whether the focus fell out of a part of this window that cannot have it any more: a field, a toast."""
    if old is None or not shiboken6.isValid(old) or not window.isAncestorOf(old):
        return False
    return not (old.isVisible() and old.isEnabled())
