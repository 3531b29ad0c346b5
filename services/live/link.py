"""The line to the server as one thread keeps it: connect, listen, tell, notice the loss, come back.

Screens never wait for it. What it has to say it says on its own thread; `desktop.live` carries it to the interface.
"""

from __future__ import annotations

import random
import threading
import time
from collections import deque
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import DBAPIError

from models.journal.announcing import CHANNEL
from models.presence import CHANNEL as PRESENCE_CHANNEL
from models.values.keys import Key
from services.changes import Changes
from services.live import settling
from services.live.feed import Feed, Memory
from services.live.reach import is_turned_away

if TYPE_CHECKING:
    from psycopg import Connection

    from services.workspace import Workspace

HEARTBEAT_S = 10.0
GATHER_S = 0.12  # after a reading, hints wait so long: an import next door is not a refresh per row
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.4, 15.0

Errand = Callable[["Connection[Any]"], None]


class LinkState(StrEnum):
    """How the line stands."""

    STARTING = "starting"
    UP = "up"
    LOST = "lost"
    TURNED_AWAY = "turned_away"  # the server answers, and does not let this person in any more


class Link:
    """Owns the connection that listens. `told` and `state_changed` are called on its thread."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        told: Callable[[Changes], None],
        state_changed: Callable[[LinkState], None] = lambda _state: None,
        presence_hinted: Callable[[], None] = lambda: None,
    ) -> None:
        self._workspace = workspace
        self._told, self._state_changed, self._presence_hinted = told, state_changed, presence_hinted
        self._memory = Memory()
        self._feed: Feed | None = None
        self._pooled: object = None
        self._is_stopping = False
        self._is_doubted = False
        self._errands: deque[Errand] = deque()
        self._change = threading.Condition()
        self._state = LinkState.STARTING
        self._lives = 0
        self._thread = threading.Thread(target=self._run, name="live", daemon=True)

    # From any thread

    def start(self) -> None:
        """Begin; acts of this workspace whose commit was not answered are settled through this line from now on."""
        self._workspace.settle = self.was_committed
        self._thread.start()

    @property
    def state(self) -> LinkState:
        return self._state

    @property
    def lives(self) -> int:
        """How often the line came up or was found sound after a doubt."""
        return self._lives

    def doubt(self) -> None:
        """Somebody's statement met a dead connection: look at once whether the server is there."""
        self._is_doubted = True
        self._wake()

    def retry(self) -> None:
        """A person asks to try now."""
        with self._change:
            self._change.notify_all()
        self._wake()

    def do(self, errand: Errand) -> None:
        """A small write through this line, when it is up; errands of a lost line are dropped."""
        self._errands.append(errand)
        self._wake()

    def was_committed(self, action: Key, xid: int) -> bool | None:
        """Whether a transaction went through whose commit was never answered. Waits for the line; None: unknown."""
        while not self._is_stopping:
            after = self._lives
            self.doubt()
            self._wait_for_life(after)
            outcome = settling.outcome(self._workspace.engine, action, xid)
            if outcome is not None:
                return outcome
            with self._change:
                self._change.wait(_FIRST_PAUSE_S)
        return None

    def _wait_for_life(self, after: int) -> None:
        with self._change:
            while not self._is_stopping and (self._state is not LinkState.UP or self._lives <= after):
                self._change.wait(1.0)

    def stop(self) -> None:
        """End the thread; waits for it, since it may be telling something."""
        self._is_stopping = True
        with self._change:
            self._change.notify_all()
        self._wake()
        if self._thread.ident is not None:  # the workspace may be let go before anybody listened
            self._thread.join(20)
        self._workspace.settle = None

    def _wake(self) -> None:
        feed = self._feed
        if feed is not None:
            feed.wake()

    # On the thread

    def _run(self) -> None:
        pause = _FIRST_PAUSE_S
        while not self._is_stopping:
            was = self._lives
            try:
                self._live()
            except _faults() as error:
                self._become(LinkState.TURNED_AWAY if is_turned_away(error) else LinkState.LOST)
            pause = _FIRST_PAUSE_S if self._lives > was else min(pause * 2, _LONGEST_PAUSE_S)
            with self._change:
                if not self._is_stopping:
                    self._change.wait(pause * random.uniform(0.7, 1.3))

    def _live(self) -> None:
        """From connecting to the loss of the line."""
        self._feed = feed = Feed(self._connected(), self._memory, self._workspace.acts.__contains__)
        try:
            self._tell(feed.open())
            self._become(LinkState.UP)
            self._presence_hinted()
            read_at = beat_at = time.monotonic()
            is_due = False
            while not self._is_stopping:
                now = time.monotonic()
                pause = read_at + GATHER_S - now if is_due else beat_at + HEARTBEAT_S - now
                heard = feed.heard(0.0 if self._errands or self._is_doubted else pause)
                is_due = is_due or CHANNEL in heard
                if PRESENCE_CHANNEL in heard:
                    self._presence_hinted()
                if is_due and time.monotonic() >= read_at + GATHER_S:
                    self._tell(feed.catch_up())
                    is_due, read_at = False, time.monotonic()
                    beat_at = read_at
                self._run_errands(feed)
                if self._is_doubted or time.monotonic() >= beat_at + HEARTBEAT_S:
                    self._prove(feed)
                    beat_at = time.monotonic()
        finally:
            self._feed = None
            feed.close()
            self._pooled = None

    def _prove(self, feed: Feed) -> None:
        feed.is_alive()
        if self._is_doubted:
            self._is_doubted = False
            self._become(LinkState.UP)

    def _run_errands(self, feed: Feed) -> None:
        while self._errands and not self._is_stopping:
            feed.carry_out(self._errands.popleft())

    def _connected(self) -> Connection[Any]:
        """A connection as the engine makes them (its certificate, its password), but out of its pool."""
        pooled = self._workspace.engine.raw_connection()
        connection: Any = pooled.driver_connection
        pooled.detach()
        self._pooled = pooled  # its end would close the connection
        connection.rollback()
        connection.autocommit = True
        return connection  # type: ignore[no-any-return]

    def _tell(self, changes: Changes) -> None:
        if changes.wholesale or changes.keys:
            self._told(changes)

    def _become(self, state: LinkState) -> None:
        with self._change:
            self._state = state
            if state is LinkState.UP:
                self._is_doubted = False
                self._lives += 1
            else:
                self._errands.clear()
            self._change.notify_all()
        self._state_changed(state)


def _faults() -> tuple[type[BaseException], ...]:
    """What a line may die of; anything else is a bug and ends the thread loudly."""
    import psycopg

    return (psycopg.Error, DBAPIError, OSError, ValueError)
