"""A link that a test listens with."""

from __future__ import annotations

import time
from collections.abc import Callable

from models.values.keys import Key
from services.changes import Changes
from services.live.link import Link, LinkState
from services.workspace import Workspace


class Ear:
    """A link and all that it said."""

    def __init__(self, workspace: Workspace) -> None:
        self.told: list[Changes] = []
        self.states: list[LinkState] = []
        self.hints = 0
        self.link = Link(
            workspace, told=self.told.append, state_changed=self.states.append, presence_hinted=self._hinted
        )
        self.link.start()
        until(lambda: self.link.state is LinkState.UP)
        self.told.clear()  # the first word is "look at everything"

    def _hinted(self) -> None:
        self.hints += 1

    def heard(self, entity: str = "candidate") -> list[Key]:
        """The keys that were told, each as often as it was."""
        return [key for changes in self.told for key in changes.keys.get(entity, ())]


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for a condition."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.01)
