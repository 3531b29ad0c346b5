"""A desk of its own process: random acts at a shared workspace until it is told to stop, and what became of each.

`python -m tests.services.hosting.desk LINK PASSWORD NAME SEED`. One line per act on the output, as JSON: the action's
key, how many rows it changed, and whether it is kept (null: an undo whose answer was lost). A line `pause` on the input
lets it rest in the middle of the next act, until `go`; a line `mark` is answered at once; any other line ends it.
"""

from __future__ import annotations

import json
import random
import sys
import threading
from functools import partial
from pathlib import Path
from typing import Any

from models.tables import Candidate
from models.values.keys import Key
from services import comments, journal
from services.changes import Changes
from services.errors import AppError, ConnectionLost
from services.live.settling import outcome
from services.server_workspace import opening
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories


class Desk:
    """One person's program."""

    def __init__(self, path: str, password: str, name: str, seed: str) -> None:
        self.workspace: Workspace = opening.open_shared(Path(path), password).workspace
        self.workspace.workstation = name
        self.workspace.settle = partial(outcome, self.workspace.engine)
        self.workspace.committed.append(self._heard)
        self._name, self._chance = name, random.Random(seed)
        self._mine: list[Key] = []
        self._rows = 0
        self._done: Key | None = None
        self.is_over = threading.Event()
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def _heard(self, changes: Changes) -> None:
        self._rows = sum(len(keys) for keys in changes.keys.values())
        self._done = changes.action

    def act(self) -> None:
        """One random act."""
        kind = self._chance.choice(("new", "new", "rename", "comment", "undo"))
        action: Key | None = None
        xid = 0
        self._rows = 0
        try:
            if kind == "undo" and self._done is not None:
                self._undo(self._done)
                return
            with self.workspace.action(UseCase.CANDIDATE_CREATE) as session:
                action, xid = session.info["action"], int(session.info["xid"])
                self._write(session, kind)
                if not self.may_go_on.is_set():
                    self._say({"at": "middle"})
                    self.may_go_on.wait()
            self._say({"action": str(action), "rows": self._rows, "kept": True})
        except ConnectionLost as error:
            went: bool | None = False
            if error.code == "server.outcome_unknown":
                went = self._settled(action, xid) if action is not None else None
            self._say({"action": str(action), "rows": None, "kept": went})
        except AppError as error:
            self._say({"action": str(action), "rows": None, "kept": False, "code": error.code})

    def _write(self, session: Any, kind: str) -> None:
        if kind == "new" or not self._mine:
            self._mine.append(factories.candidate(session, f"{self._name}{len(self._mine):04}").id)
            return
        row = session.get(Candidate, self._chance.choice(self._mine))
        if row is None:  # that one was never kept, or taken back
            self._mine.append(factories.candidate(session, f"{self._name}{len(self._mine):04}").id)
        elif kind == "rename":
            row.name = f"{row.name[:6]}·{self._chance.randrange(10_000)}"
        else:
            comments.add(session, candidate=row.id, words="再约")

    def _undo(self, done: Key) -> None:
        self._done = None
        journal.undo(self.workspace, done)
        self._say({"action": str(self._done), "rows": self._rows, "kept": True})

    def _settled(self, action: Key, xid: int) -> bool:
        """Ask until the server answers."""
        pause = threading.Event()
        while (went := outcome(self.workspace.engine, action, xid)) is None:
            pause.wait(0.2)
        return went

    def _say(self, words: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(words) + "\n")
        sys.stdout.flush()


def main() -> None:
    desk = Desk(*sys.argv[1:])

    def listen() -> None:
        for line in sys.stdin:
            if line.strip() == "mark":
                desk._say({"at": "mark"})
            elif line.strip() == "pause":
                desk.may_go_on.clear()
            elif line.strip() == "go":
                desk.may_go_on.set()
            else:
                break
        desk.may_go_on.set()
        desk.is_over.set()

    threading.Thread(target=listen, daemon=True).start()
    pause = threading.Event()
    while not desk.is_over.is_set():
        desk.act()
        pause.wait(0.02)


if __name__ == "__main__":
    main()
