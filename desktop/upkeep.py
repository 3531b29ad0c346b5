"""What an open local workspace needs in the background: backups, seals, search index, stays."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.keeper import FileKeeper
from desktop.program import RunningProgram
from services.backups import Reason
from services.changes import Changes
from services.errors import Cancelled

DERIVED = "stay"  # the entity under which the news of derived figures goes out
_FIRST_MS = 1_500  # after the window is usable
_AHEAD_MS = 6_000  # when the first screen stands and the person reads
_SOON_MS = 1_000  # after a commit
_DAILY_MS = 30 * 60 * 1000  # looked at; made once a day


class Upkeep(QObject):
    """One background thread for all of it; `stop` waits for what runs."""

    failed = Signal(object)  # Exception
    followed = Signal(object)  # Changes: the stays are in step with the events again, figures may be read anew

    def __init__(self, program: RunningProgram, keeper: FileKeeper | None) -> None:
        """Without a keeper, over a copy that is thrown away, there are no backups and no seal is remembered."""
        super().__init__(program)
        self._program, self._keeper = program, keeper
        self._turn = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._is_open = True
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(lambda: self._do(self._follow))
        self.followed.connect(program.changed)
        program.changed.connect(self._on_changed)
        self._daily = QTimer(self, interval=_DAILY_MS)
        self._daily.timeout.connect(lambda: self._do(lambda: self._back_up(Reason.DAILY)))
        self._daily.start()
        QTimer.singleShot(_FIRST_MS, self, lambda: self._do(self._begin))
        QTimer.singleShot(_AHEAD_MS, self, self._import_ahead)

    def _on_changed(self, changes: Changes) -> None:
        if changes.keys.keys() != {DERIVED}:  # else it is our own news
            self._soon.start()

    def _begin(self) -> None:
        self._follow()
        if self._keeper is not None and not self._keeper.is_demo:
            self._back_up(Reason.START)

    def _import_ahead(self) -> None:
        from views.common.chart_canvas import import_ahead

        import_ahead()

    def _back_up(self, reason: Reason) -> None:
        if self._keeper is not None:
            self._keeper.back_up_if_due(reason, self._go_on)

    def _go_on(self, _done: int, _total: int) -> None:
        """A backup of a large workspace must not hold up its closing."""
        if not self._is_open:
            raise Cancelled

    def _follow(self) -> None:
        """Bring what is derived from the journal up to it, and seal what is finished."""
        from services import seals, search
        from services.insights import stays

        workspace = self._program.workspace
        if stays.follow(workspace):
            self.followed.emit(Changes({DERIVED: frozenset()}))
        search.follow(workspace)
        if seals.seal(workspace) and self._keeper is not None:
            self._keeper.remember_seal()

    def _do(self, work: Callable[[], object]) -> None:
        if not self._is_open:
            return
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=self._carry_out, args=(work,), name="upkeep", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _carry_out(self, work: Callable[[], object]) -> None:
        with self._turn:
            if not self._is_open:
                return
            try:
                work()
            except Cancelled:
                return
            except Exception as error:
                if self._is_open:
                    self.failed.emit(error)

    def stop(self) -> None:
        """No more of it; what runs is waited for."""
        self._is_open = False
        for timer in (self._soon, self._daily):
            timer.stop()
        for thread in self._threads:
            thread.join(30)
