"""The line breaks again and again during two hundred acts: each is done once or not at all, and the answer is true."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

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
    ear, colleague = listening(far_workspace), listening(server_workspace)
    committed: list[Changes] = []
    far_workspace.committed.append(committed.append)
    is_over = threading.Event()

    def mend() -> None:
        while not is_over.is_set():
            if wire.was_swallowed.wait(0.05):
                wire.was_swallowed.clear()
                wire.mend()

    mender = threading.Thread(target=mend, daemon=True)
    mender.start()
    kept: list[str] = []
    refused: list[str] = []
    for number in range(ACTS):
        name = f"人{number:03}"
        if number % 10 == 0:
            wire.swallow_answer_to = b"COMMIT"  # done over there, and nobody says so
        if number % 10 == 3:
            wire.drop()
        try:
            with far_workspace.action("test") as session:
                factories.candidate(session, name)
                session.flush()
                if number % 10 == 6:
                    wire.drop()
            kept.append(name)
        except ConnectionLost:
            refused.append(name)
    is_over.set()
    mender.join()
    wire.mend()

    with server_workspace.reading() as session:
        there = list(session.scalars(select(Candidate.name).order_by(Candidate.name)))
        actions = session.scalar(select(func.count()).where(Action.code == "test"))
    assert there == kept
    assert actions == len(kept)
    assert len(committed) == len(kept)
    assert {f"人{number:03}" for number in range(6, ACTS, 10)} <= set(refused)
    assert {f"人{number:03}" for number in range(0, ACTS, 10)} <= set(kept)
    until(lambda: ear.link.state is LinkState.UP)
    until(lambda: len(colleague.heard()) == len(kept))
    time.sleep(0.3)
    assert sorted(colleague.heard()) == sorted(key for changes in committed for key in changes.keys["candidate"])
    assert ear.heard() == []


def test_a_line_that_broke_after_the_last_answer_takes_nothing_from_a_reading(
    server_workspace: Workspace, far_workspace: Workspace
) -> None:
    with server_workspace.action("test") as session:
        factories.candidate(session, "韩立群")
    with far_workspace.reading() as session:
        name = session.scalar(select(Candidate.name))
        end_of(server_workspace, session)
    assert name == "韩立群"
    with far_workspace.reading() as session:
        assert session.scalar(select(Candidate.name)) == "韩立群"


@pytest.mark.parametrize("is_kept_quiet", [False, True])
def test_a_line_that_broke_in_a_reading_says_so_in_words(
    server_workspace: Workspace, far_workspace: Workspace, is_kept_quiet: bool
) -> None:
    with pytest.raises(ConnectionLost), far_workspace.reading() as session:
        end_of(server_workspace, session)
        with contextlib.suppress(DBAPIError) if is_kept_quiet else contextlib.nullcontext():
            session.scalar(select(Candidate.name))
        session.scalar(select(Candidate.name))
    with far_workspace.reading() as session:
        assert session.scalar(select(Candidate.name)) is None


def test_an_act_that_failed_on_a_line_that_broke_says_so_in_words(
    server_workspace: Workspace, far_workspace: Workspace
) -> None:
    with pytest.raises(ConnectionLost), far_workspace.action("test") as session:
        factories.candidate(session, "韩立群")
        session.flush()
        end_of(server_workspace, session)
        session.scalar(select(Candidate.name))
    with far_workspace.action("test") as session:
        factories.candidate(session, "韩立群")
    with server_workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Candidate)) == 1


def end_of(workspace: Workspace, session: Session) -> None:
    """End the connection of another one's session, from the server's side."""
    process = session.scalar(text("SELECT pg_backend_pid()"))
    with workspace.reading() as own:
        assert own.scalar(text("SELECT pg_terminate_backend(:process, 10000)"), {"process": process})
