"""What goes along with an open sandbox: a strip that says so, the way out, and nothing that looks or goes outside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from desktop.sandbox_door import InnerDoor
from desktop.sitting import Sitting
from desktop.upkeep import Upkeep
from services.sandbox import Sandbox
from views.common.states import Banner
from views.context import Place


class SandboxSitting(Sitting):
    """Over a throw-away copy: nothing looks outside, nothing goes out, nothing is remembered beside the file."""

    def __init__(self, sandbox: Sandbox, program: RunningProgram) -> None:
        super().__init__(program)
        self._is_demo = sandbox.account.is_demo
        self.door = program.sandbox = InnerDoor(program, sandbox)
        self.door.left.connect(self.sandbox_left)
        self.upkeep: Upkeep | None = None
        self.banner: SandboxBanner | None = None
        self._window: MainWindow | None = None

    def lock_minutes(self) -> int:
        return 0 if self._is_demo else super().lock_minutes()

    def begin(self, window: MainWindow) -> None:
        self._window = window
        self.watch_idling(window)
        self.upkeep = Upkeep(self.program, None)
        self.upkeep.failed.connect(self.failed)
        self.banner = SandboxBanner(window, self)

    def ask(self) -> tuple[bool, Place | None]:
        """Show what came of it and ask whether the copy may go; and where to go then."""
        from views.sandbox.dialog import SandboxDialog

        dialog = SandboxDialog(self.program, self.door, self._window)
        answer = bool(dialog.exec()), dialog.place
        dialog.deleteLater()
        return answer

    def ask_to_leave(self, go: Callable[[Place | None], object] | None = None) -> None:
        """Ask, and leave once the question is put away; or `go`, where the copy may just be deleted."""
        may_go, place = self.ask()
        if may_go:
            leave = go if go is not None and place is None else self.door.leave
            QTimer.singleShot(0, self.door, partial(leave, place))

    def stop(self) -> None:
        if self.upkeep is not None:
            self.upkeep.stop()
        super().stop()


class SandboxBanner(QObject):
    """The strip under the header that stands as long as one is in the sandbox; made anew with each language."""

    def __init__(self, window: MainWindow, sitting: SandboxSitting) -> None:
        super().__init__(sitting)
        self._window, self._sitting = window, sitting
        window.built.connect(self._put)
        sitting.door.noted.connect(self._tell)
        self._put()

    def _put(self) -> None:
        self.strip = Banner("warn", "box", self._window.frame, is_wide=True)
        self.out = self.strip.add_act("", self._sitting.ask_to_leave)
        self._window.frame.put_above_pages(self.strip)
        self._tell()

    def _tell(self) -> None:
        if not isValid(self.strip):
            return
        has_tried = bool(self._sitting.door.tried)
        self.out.setText(self.tr("Compare, import for real, leave…") if has_tried else self.tr("Compare and leave…"))
        words = self.tr("Sandbox: a copy of the workspace. Try anything; nothing is sent, and leaving deletes it.")
        self.strip.tell(words, kind="warn", icon="box")
