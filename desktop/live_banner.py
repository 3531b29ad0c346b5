"""The strip under the header that says how the line to the server stands. It takes nothing from the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from desktop.live import Live
from desktop.main_window import MainWindow
from services.live.link import LinkState
from views.common.buttons import Button
from views.common.states import Banner

PATIENCE_MS = 1_200  # a hiccup that mends itself is not worth a word
_WELCOME_MS = 4_000


class LiveBanner(QObject):
    """Keeps the strip in the window's frame, which is made anew with each language."""

    def __init__(self, window: MainWindow, live: Live) -> None:
        super().__init__(live)
        self._window, self._live = window, live
        self._was_told = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._tell)
        self._welcome = QTimer(self, singleShot=True, interval=_WELCOME_MS)
        self._welcome.timeout.connect(self._hush)
        live.state_changed.connect(self._on_state)
        window.built.connect(self._put)
        self._put()

    def _put(self) -> None:
        self.strip = Banner("warn", "wifi-off", self._window.frame, is_wide=True)
        self._retry: Button = self.strip.add_act(self.tr("Try now"), self._live.retry)
        self._window.frame.put_above_pages(self.strip)
        if self._was_told:
            self._tell()

    def _on_state(self, state: LinkState) -> None:
        if not isValid(self.strip):
            return  # the window is gone
        if state in (LinkState.LOST, LinkState.TURNED_AWAY):
            self._welcome.stop()
            if self._was_told:
                self._tell()
            elif not self._patience.isActive():
                self._patience.start()
        else:
            self._patience.stop()
            if self._was_told:
                self._was_told = False
                self._retry.hide()
                self.strip.tell(self.tr("Connected again. Everything is up to date."), kind="ok", icon="circle-check")
                self._welcome.start()

    def _tell(self) -> None:
        if not isValid(self.strip):
            return
        self._was_told = True
        self._retry.show()
        if self._live.state is LinkState.TURNED_AWAY:
            words = self.tr(
                "The server does not accept your login any more. Ask the administrator. What you typed is still here."
            )
        else:
            words = self.tr(
                "The server cannot be reached; trying again. You see what was there before. What you typed stays here."
            )
        self.strip.tell(words, kind="warn", icon="wifi-off")

    def _hush(self) -> None:
        if isValid(self.strip):
            self.strip.tell("")
