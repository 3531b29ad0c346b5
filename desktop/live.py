"""The line to a shared workspace, on the interface's side: what colleagues changed, and whether the server is there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from desktop.live_presence import Presence
from desktop.program import RunningProgram
from services.changes import Changes
from services.live.link import Link, LinkState


class Live(QObject):
    """Made for a program over a shared workspace; `start` begins to listen, `stop` before the program is closed."""

    state_changed = Signal(object)  # LinkState
    presence_hinted = Signal()  # somebody opened or left something

    _told = Signal(object)  # Changes, from the line's thread
    _became = Signal(object)  # LinkState
    _hinted = Signal()

    def __init__(self, program: RunningProgram) -> None:
        super().__init__(program)
        self._program = program
        self.state = LinkState.STARTING
        self.link = Link(
            program.workspace,
            told=self._told.emit,
            state_changed=self._became.emit,
            presence_hinted=self._hinted.emit,
        )
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._on_told, queued)
        self._became.connect(self._on_state, queued)
        self._hinted.connect(self.presence_hinted, queued)
        self.presence = Presence(program, self)

    def start(self) -> None:
        """Begin to listen."""
        self._program.operations.line.doubt = self.link.doubt
        self.link.start()

    def retry(self) -> None:
        """A person asks to try now."""
        self.link.retry()

    def stop(self) -> None:
        """Let go of the line; an act whose commit is still unanswered ends as unknown."""
        self._program.operations.line.doubt = None
        self.link.stop()

    def _on_told(self, changes: Changes) -> None:
        """A colleague's change is told like one's own."""
        self._program.operations.changed.emit(changes)

    def _on_state(self, state: LinkState) -> None:
        operations = self._program.operations
        self.state = state
        operations.line.is_down = state in (LinkState.LOST, LinkState.TURNED_AWAY)
        if state is LinkState.UP:
            operations.resume()
        self.state_changed.emit(state)
