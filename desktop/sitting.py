"""All that goes along with one open workspace: who keeps its file or its seat, what runs behind it, who idles."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop import idling
from desktop.beat import Beat
from desktop.clock_banner import ClockBanner
from desktop.idling import Idling
from desktop.keeper import FileKeeper
from desktop.main_window import MainWindow
from desktop.notices import Notices
from desktop.post_clock import PostClock
from desktop.program import RunningProgram
from desktop.report_clock import ReportClock
from desktop.sandbox_door import OuterDoor
from desktop.upkeep import Upkeep
from desktop.watching import FolderWatch
from services.local_workspace import LocalWorkspace


class Sitting(QObject):
    """Begins when the window stands over the workspace, and is stopped before it is closed."""

    lock_wanted = Signal()
    idled = Signal()
    failed = Signal(object)  # Exception
    reopening_wanted = Signal(str, object)  # words, Work: a local file is to be changed while nobody uses it
    moving_wanted = Signal(str, object)  # words, Move: the same, and a person may stop it
    backed_up = Signal(object)  # Backup
    sandbox_opened = Signal(object, object)  # Sandbox, Place | None: work goes on in a copy
    sandbox_left = Signal(object)  # Place | None: the copy may go

    def __init__(self, program: RunningProgram) -> None:
        super().__init__(program)
        self.program = program
        self.watch: FolderWatch | None = None
        self.idling: Idling | None = None
        self.reports: ReportClock | None = None
        self.post: PostClock | None = None
        self.beat: Beat | None = None
        self.notices: Notices | None = None

    @property
    def last_backup(self) -> datetime | None:
        """When the last one was made, where backups are this computer's business."""
        return None

    def begin(self, window: MainWindow) -> None:
        """The window stands there."""
        self.watch_idling(window)
        self.watch = FolderWatch(self.program)
        self.reports = ReportClock(self.program)
        self.post = PostClock(self.program)
        self.beat = Beat(self.program)
        self.beat.failed.connect(self.failed)
        self.notices = Notices(window)
        self.notices.wanted.connect(self.program.open)
        self.beat.came.connect(self.notices.tell)
        ClockBanner(self.program, window, self.beat)

    def watch_idling(self, window: MainWindow) -> None:
        """Tell when nobody has worked for long."""
        self.idling = Idling(self.lock_minutes, lambda: bool(self.program.jobs.running), self)
        self.idling.watch(window.windowHandle())
        self.idling.idled.connect(self.idled)

    def lock_minutes(self) -> int:
        """Idle minutes until the workspace locks itself; 0 = never."""
        return idling.lock_minutes()

    def stop(self) -> None:
        """No more of it."""
        if self.idling is not None:
            self.idling.stop()
        if self.watch is not None:
            self.watch.stop()
        if self.reports is not None:
            self.reports.stop()
        if self.post is not None:
            self.post.stop()
        if self.beat is not None:
            self.beat.stop()
        if self.notices is not None:
            self.notices.stop()


class LocalSitting(Sitting):
    """Over a file of this computer: backups, seals and indexes are made here."""

    def __init__(self, local: LocalWorkspace, program: RunningProgram) -> None:
        super().__init__(program)
        self.keeper = keeper = FileKeeper(local, program)
        program.keeper = keeper
        local.workspace.make_backup = None if keeper.is_demo else keeper.back_up_before
        keeper.lock_wanted.connect(self.lock_wanted)
        keeper.reopening_wanted.connect(self.reopening_wanted)
        keeper.moving_wanted.connect(self.moving_wanted)
        keeper.backed_up.connect(self.backed_up)
        self.upkeep: Upkeep | None = None
        program.sandbox = door = OuterDoor(program)
        door.opened.connect(self.sandbox_opened)

    @property
    def path(self) -> Path:
        return self.keeper.path

    @property
    def last_backup(self) -> datetime | None:
        last = next(iter(self.keeper.backups()), None)
        return last.at if last is not None else None

    def lock_minutes(self) -> int:
        return self.keeper.lock_minutes

    def begin(self, window: MainWindow) -> None:
        super().begin(window)
        self.upkeep = Upkeep(self.program, self.keeper)
        self.upkeep.failed.connect(self.failed)

    def stop(self) -> None:
        if self.upkeep is not None:
            self.upkeep.stop()
        super().stop()
