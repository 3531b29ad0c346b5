"""Who else has the same thing open: what this window shows is told to the server, what others show is asked for."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from models.values.keys import Key, new_key
from services.live import presence
from services.live.link import LinkState
from services.live.presence import Someone, Thing

if TYPE_CHECKING:
    from desktop.live import Live
    from desktop.program import RunningProgram

BEAT_MS = 15_000  # a sign of life; a window that is silent for three of them is gone


class Presence(QObject):
    """Implements `views.context.Together` over the line to the server."""

    changed = Signal()

    def __init__(self, program: RunningProgram, live: Live) -> None:
        super().__init__(live)
        self._program, self._live = program, live
        self._station = new_key()
        self._shown: weakref.WeakKeyDictionary[QObject, tuple[Thing, ...]] = weakref.WeakKeyDictionary()
        self._others: tuple[Someone, ...] = ()
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self._tell_and_ask)
        self._beat.start()
        live.presence_hinted.connect(self._ask)
        live.state_changed.connect(self._on_state)
        program.together = self

    def show(self, owner: QObject, things: Sequence[Thing]) -> None:
        before = self._shown.get(owner, ())
        if tuple(things) == before:
            return
        self._shown[owner] = tuple(things)
        self._tell()
        if {thing.key for thing in things} != {thing.key for thing in before}:
            self._ask()

    def others(self, key: Key) -> tuple[Someone, ...]:
        return tuple(one for one in self._others if one.key == key)

    def _things(self) -> list[Thing]:
        found: dict[Key, Thing] = {}
        for owner, things in list(self._shown.items()):
            for thing in things if isValid(owner) else ():
                known = found.get(thing.key)
                found[thing.key] = thing if known is None or thing.is_editing else known
        return list(found.values())

    def _on_state(self, state: LinkState) -> None:
        if state is LinkState.UP:
            self._tell_and_ask()
        elif self._others:  # nobody knows any more
            self._others = ()
            self.changed.emit()

    def _tell_and_ask(self) -> None:
        if self._things():
            self._tell()
            self._ask()

    def _tell(self) -> None:
        tell = partial(presence.tell, person=self._program.me.person, station=self._station, things=self._things())
        self._live.link.do(tell)

    def _ask(self) -> None:
        keys = [thing.key for thing in self._things()]
        if keys and self._live.state is LinkState.UP:
            self._program.read(partial(presence.others, station=self._station, keys=keys), self._show)
        elif self._others:
            self._show(())

    def _show(self, others: tuple[Someone, ...]) -> None:
        if others != self._others:
            self._others = others
            self.changed.emit()
