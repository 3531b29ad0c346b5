"""What other workstations changed, read from the journal through one connection that listens.

Blocking, without threads of its own: `link.Link` runs it. On every (re)connection it listens first and then catches
up from its mark, so that nothing falls between; each transaction is told once.
"""

from __future__ import annotations

import contextlib
import select
import socket
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from models.journal.announcing import CHANNEL
from models.presence import CHANNEL as PRESENCE_CHANNEL
from models.values.keys import Key
from services.changes import Changes
from services.live.door import EVERYTHING, Door, Row
from services.live.reach import limited
from services.workspace import WHOLESALE

if TYPE_CHECKING:
    from psycopg import Connection

_ANSWER_S = 8.0  # for the small questions of this connection
_MOST_TOLD = 2_000  # transactions remembered while an old one is still running; beyond, screens look again


class Memory:
    """How far a workstation has read. It outlives connections."""

    def __init__(self) -> None:
        self.mark: int | None = None
        self.told: set[int] = set()
        self.server: tuple[str, ...] = ()  # which database, in which life of it


class Feed:
    """One connection of its own, in autocommit, that hears hints and reads what they are about."""

    def __init__(self, connection: Connection[Any], memory: Memory, is_mine: Callable[[Key], bool]) -> None:
        self.connection = connection
        self._memory = memory
        self._is_mine = is_mine
        self._wake_here, self._wake_there = socket.socketpair()
        self._wake_here.setblocking(False)
        self._heard: set[str] = set()
        connection.add_notify_handler(lambda hint: self._heard.add(hint.channel))

    def open(self) -> Changes:
        """Listen, then read what happened while nobody listened. The first time: everything may be new."""
        with limited(self.connection, _ANSWER_S * 2):
            self.connection.execute(f"LISTEN {CHANNEL}")
            self.connection.execute(f"LISTEN {PRESENCE_CHANNEL}")
            self._door = Door(self.connection)
        known, self._memory.server = self._memory.server, self._door.server
        if self._memory.mark is not None and known == self._door.server:
            return self.catch_up()
        return self._begin_anew()

    def _begin_anew(self) -> Changes:
        """Another life of the database (restored, moved), or the first sight of it: numbers say nothing."""
        with limited(self.connection, _ANSWER_S):
            self._memory.mark = self._door.where_it_stands()
        self._memory.told.clear()
        return Changes(wholesale=True)

    def catch_up(self) -> Changes:
        """What finished since the last reading, without this workstation's own acts."""
        memory = self._memory
        assert memory.mark is not None
        with limited(self.connection, _ANSWER_S):
            found = self._door.read(memory.mark, memory.told, WHOLESALE + 1)
        if found.below < memory.mark or _is_too_much(found.rows) or len(memory.told) > _MOST_TOLD:
            return self._begin_anew()
        memory.told = {xid for xid in memory.told | {row.xid for row in found.rows} if xid >= found.mark}
        memory.mark = found.mark
        return changes_in(row for row in found.rows if row.action is None or not self._is_mine(row.action))

    def is_alive(self) -> None:
        """Ask the server for a sign of life; raises when there is none."""
        with limited(self.connection, _ANSWER_S):
            self.connection.execute("SELECT 1")

    def carry_out(self, errand: Callable[[Connection[Any]], None]) -> None:
        """A small write over this connection; a server that stands still is noticed here, too."""
        with limited(self.connection, _ANSWER_S):
            errand(self.connection)

    def heard(self, seconds: float) -> set[str]:
        """Wait for hints, at most so long; the channels on which something was heard. Raises when the line is cut."""
        waiting = self._taken()
        if not waiting:
            ends: list[Any] = [self.connection.fileno(), self._wake_here]
            ready, _, _ = select.select(ends, [], [], max(0.0, seconds))
            if self._wake_here in ready:
                self._wake_here.recv(4096)
            if len(ready) > (self._wake_here in ready):
                self.connection.pgconn.consume_input()
                waiting = self._taken()
        return waiting

    def _taken(self) -> set[str]:
        """Hints that have already been received, perhaps beside the answer to a question."""
        channels, self._heard = self._heard, set()
        while (hint := self.connection.pgconn.notifies()) is not None:
            channels.add(bytes(hint.relname).decode())
        return channels

    def wake(self) -> None:
        """End `heard` early; from any thread."""
        with contextlib.suppress(OSError):  # closed meanwhile
            self._wake_there.send(b".")

    def close(self) -> None:
        self.connection.close()
        self._wake_here.close()
        self._wake_there.close()


def _is_too_much(rows: Sequence[Row]) -> bool:
    return len(rows) > WHOLESALE or any(row.entity == EVERYTHING for row in rows)


def changes_in(rows: Iterable[Row]) -> Changes:
    """Rows of one or several actions as one word to the screens."""
    keys: dict[str, set[Key]] = {}
    subjects: set[Key] = set()
    actions: set[Key | None] = set()
    for row in rows:
        if row.key is not None:
            keys.setdefault(row.entity, set()).add(row.key)
        actions.add(row.action)
        if row.subject is not None:
            subjects.add(row.subject)
    action = actions.pop() if len(actions) == 1 else None
    return Changes({entity: frozenset(found) for entity, found in keys.items()}, frozenset(subjects), action)
