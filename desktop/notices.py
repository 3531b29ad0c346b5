"""News outside the window: one quiet message of the system, which opens its thing. Nothing while one works here.

Names do not leave the window unless that is wished: a screen may be shared, a message stays in the system's list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from views.common.preferences import preferences
from views.context import PageName, Place

if TYPE_CHECKING:
    from services.inbox import Notice

OFF, COUNT, SURNAME, FULL = "off", "count", "surname", "full"
SHOWN_MS = 8_000


class Notices(QObject):
    """Tells `news`; a click on it asks for the place (`wanted`). `stop` when the workspace is locked or closed."""

    wanted = Signal(object)  # Place

    def __init__(self, window: QWidget, *, tray: Callable[[], QSystemTrayIcon | None] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._make = tray or self._system_tray
        self._tray: QSystemTrayIcon | None = None
        self._place: Place | None = None

    def tell(self, news: Sequence[Notice]) -> None:
        """One message for all that came together; none while the window has the focus, none when it is not wished."""
        much = preferences().value.notices
        if not news or much == OFF or self._window.isActiveWindow() or self._window.property("covered"):
            return
        title, text = self._said(news, much)
        self._place = self._place_of(news)
        QApplication.alert(self._window, 0)  # the task bar's own sign, quiet too
        if self._tray is None:
            self._tray = self._make()
            if self._tray is not None:
                self._tray.messageClicked.connect(self.open)
                self._tray.activated.connect(lambda _reason: self.open())
        if self._tray is not None:
            self._tray.show()
            self._tray.showMessage(title, text, self._window.windowIcon(), SHOWN_MS)

    def _said(self, news: Sequence[Notice], much: str) -> tuple[str, str]:
        from views.inbox.words import desktop_words

        if len(news) == 1 and much != COUNT:
            return desktop_words(news[0], much)
        return self.tr("Zhaoxian"), self.tr("%n new notices", "", len(news))

    def _place_of(self, news: Sequence[Notice]) -> Place:
        from views.inbox.words import place_of

        place = place_of(news[0]) if len(news) == 1 else None
        return place or Place(PageName.INBOX)

    def open(self) -> None:
        """Bring the window to the front, where the news lead."""
        window = self._window
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()
        if self._place is not None:
            self.wanted.emit(self._place)

    def stop(self) -> None:
        """Take the icon and what it told away."""
        self._place = None
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _system_tray(self) -> QSystemTrayIcon | None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return None
        tray = QSystemTrayIcon(self._window.windowIcon(), self)
        tray.setToolTip(self.tr("Zhaoxian"))
        return tray
