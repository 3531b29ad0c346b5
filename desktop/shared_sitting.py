"""What goes along with a shared workspace: the seat, the line to the server. Alone: a local one needs no driver."""

from __future__ import annotations

from desktop.live import Live
from desktop.live_banner import LiveBanner
from desktop.live_seals import SealWatch
from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from desktop.seat import ServerSeat
from desktop.sitting import Sitting
from services.server_workspace.opening import SharedWorkspace


class SharedSitting(Sitting):
    """At a server: its host makes the backups, the seals and what is derived."""

    def __init__(self, shared: SharedWorkspace, program: RunningProgram) -> None:
        super().__init__(program)
        self.seat = seat = ServerSeat(shared, program)
        program.seat = seat
        seat.lock_wanted.connect(self.lock_wanted)
        seat.moving_wanted.connect(self.moving_wanted)
        self.live = Live(program)

    def begin(self, window: MainWindow) -> None:
        super().begin(window)
        LiveBanner(window, self.live)
        SealWatch(self.program, self.live, window, self.seat.link.workspace.hex)
        self.live.start()

    def stop(self) -> None:
        self.live.stop()
        super().stop()
