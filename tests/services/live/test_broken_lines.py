"""The line breaks again and again during two hundred acts: each is done once or not at all, and the answer is true."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable

from sqlalchemy import func, select

from models.tables import Action, Candidate
from services.changes import Changes
from services.errors import ConnectionLost
from services.live.link import LinkState
from services.workspace import Workspace
from tests import factories
from tests.services.live.ear import Ear, until
from tests.wire import Wire

ACTS = 200


def test_each_act_is_done_once_or_not_at_all_and_the_answer_is_true(
    server_workspace: Workspace, far_workspace: Workspace, wire: Wire, listening: Callable[[Workspace], Ear]
) -> None:
    chance = random.Random(20261122)
    ear, colleague = listening(far_workspace), listening(server_workspace)
    committed: list[Changes] = []
    far_workspace.committed.append(committed.append)
    is_over = threading.Event()

    def spoil() -> None:
        while not is_over.wait(chance.uniform(0.01, 0.15)):
            wire.mend()  # where an answer was swallowed, the wire was cut
            wire.drop()

    spoiler = threading.Thread(target=spoil, daemon=True)
    spoiler.start()
    kept: list[str] = []
    refused: list[str] = []
    for number in range(ACTS):
        name = f"人{number:03}"
        if number % 10 == 0:
            wire.swallow_answer_to = b"COMMIT"  # done over there, and nobody says so
        try:
            with far_workspace.action("test") as session:
                factories.candidate(session, name)
            kept.append(name)
        except ConnectionLost:
            refused.append(name)
    is_over.set()
    spoiler.join()
    wire.mend()

    with server_workspace.reading() as session:
        there = list(session.scalars(select(Candidate.name).order_by(Candidate.name)))
        actions = session.scalar(select(func.count()).where(Action.code == "test"))
    assert there == kept
    assert actions == len(kept)
    assert len(committed) == len(kept)
    assert kept
    assert refused
    until(lambda: ear.link.state is LinkState.UP)
    until(lambda: len(colleague.heard()) == len(kept), 30)
    time.sleep(0.3)
    assert sorted(colleague.heard()) == sorted(key for changes in committed for key in changes.keys["candidate"])
    assert ear.heard() == []
