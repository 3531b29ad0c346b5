"""The strip under the header that says that this computer's clock may be wrong, until somebody says it is right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from shiboken6 import isValid

from desktop.beat import Beat
from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from services import clock_check
from services.clock_check import Doubt, Wrong
from services.use_cases import UseCase
from views.common.states import Banner
from views.common.wording import local


class ClockBanner(QObject):
    """Keeps the strip in the window's frame, which is made anew with each language."""

    def __init__(self, program: RunningProgram, window: MainWindow, beat: Beat) -> None:
        super().__init__(beat)
        self._program, self._window = program, window
        self._doubt: Doubt | None = None
        beat.doubted.connect(self._on_doubt)
        window.built.connect(self._put)
        self._put()

    def _put(self) -> None:
        self.strip = Banner("warn", "alarm-clock", self._window.frame, is_wide=True)
        self._is_right = self.strip.add_act(self.tr("The time is right"), self._trust)
        self._window.frame.put_above_pages(self.strip)
        self._tell()

    def _on_doubt(self, doubt: Doubt | None) -> None:
        self._doubt = doubt
        self._tell()

    def _tell(self) -> None:
        if isValid(self.strip):
            self._is_right.setVisible(self._doubt is not None and self._doubt.wrong is not Wrong.NOT_THE_SERVERS)
            self.strip.tell(self._words(self._doubt) if self._doubt else "", kind="warn", icon="alarm-clock")

    def _words(self, doubt: Doubt) -> str:
        match doubt.wrong:
            case Wrong.BEHIND:
                words = self.tr(
                    "This computer's clock says {now}, but the newest record is from {other}. "
                    "Set the clock, or limits and reminders come too late."
                )
            case Wrong.LEAPT:
                words = self.tr(
                    "Nothing was done here since {other}, and this computer's clock says {now}. "
                    "Reminders and escalations wait until somebody works here or says that the time is right."
                )
            case _:
                words = self.tr(
                    "This computer's clock says {now}, the server's {other}. "
                    "Set the clock, or limits and times of interviews are wrong."
                )
        now, other = (f"{local(at):%Y-%m-%d %H:%M}" for at in (doubt.now, doubt.other))
        return words.format(now=now, other=other)

    def _trust(self) -> None:
        if self._doubt is not None:
            self._program.run(partial(clock_check.trust, found=self._doubt), code=UseCase.SETTINGS)
            self._on_doubt(None)
