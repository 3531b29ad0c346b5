"""This workstation remembers the last seal of a shared journal, and says plainly when it is not there any more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSettings, QTimer
from shiboken6 import isValid

from desktop.live import Live
from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from services.live import seal_memory
from services.live.link import LinkState
from services.live.seal_memory import SealLook, Seen
from views.common.states import Banner

LOOK_MS = 5 * 60_000


class SealWatch(QObject):
    """Looks when the line comes up, and now and then. `place` names the workspace among those of this computer."""

    def __init__(self, program: RunningProgram, live: Live, window: MainWindow, place: str) -> None:
        super().__init__(live)
        self._program, self._window, self._setting = program, window, f"seals/{place}"
        self._is_broken = False
        self._last: Seen | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        live.state_changed.connect(lambda state: self.look() if state is LinkState.UP else None)
        window.built.connect(self._put)
        self._put()

    @property
    def remembered(self) -> Seen | None:
        number, _, digest = str(QSettings().value(self._setting, "")).partition(" ")
        return (int(number), digest) if number.isdigit() and digest else None

    def look(self) -> None:
        """Compare with the server."""
        self._program.read(partial(seal_memory.look, remembered=self.remembered), self._show)

    def _show(self, found: SealLook) -> None:
        self._last, self._is_broken = found.last, not found.is_known
        if found.is_known and found.last is not None:
            self._remember()
        self._tell()

    def _remember(self) -> None:
        if self._last is not None:
            QSettings().setValue(self._setting, f"{self._last[0]} {self._last[1]}")

    def _accept(self) -> None:
        """The administrator explained it: from now on what is there counts."""
        QSettings().remove(self._setting)
        self._remember()
        self._is_broken = False
        self._tell()

    def _put(self) -> None:
        self.strip = Banner("danger", "shield", self._window.frame, is_wide=True)
        self.strip.add_act(self.tr("It was restored from a backup"), self._accept)
        self._window.frame.put_above_pages(self.strip)
        self._tell()

    def _tell(self) -> None:
        if not isValid(self.strip):
            return  # the window is gone
        words = self.tr(
            "The journal is not the one that this computer saw last: it was cut, rewritten, or restored. "
            "Ask the administrator before you go on."
        )
        self.strip.tell(words if self._is_broken else "", kind="danger", icon="shield")
