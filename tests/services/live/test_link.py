"""A colleague's change is heard; after a loss nothing is missed and nothing is told twice."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest
from sqlalchemy import func, select, text

from models.tables import Candidate
from models.values.keys import Key
from services.changes import Changes
from services.errors import ConnectionLost
from services.live.link import LinkState
from services.workspace import Workspace
from tests import factories
from tests.services.live.ear import Ear, until
from tests.wire import Wire


def add(workspace: Workspace, name: str = "赵一鸣") -> Key:
    with workspace.action("test") as session:
        return factories.candidate(session, name).id


def test_a_colleagues_change_is_heard_and_ones_own_is_not_told_again(
    server_workspace: Workspace, colleague: Callable[[], Workspace], listening: Callable[[Workspace], Ear]
) -> None:
    here, there = listening(server_workspace), colleague()

    mine = add(server_workspace)
    theirs = add(there)

    until(lambda: here.heard() == [theirs])
    assert mine not in here.heard()
    assert here.told[0].subjects == {theirs}
    assert here.told[0].action is not None


def test_a_change_made_round_the_program_is_heard_too(
    server_workspace: Workspace, colleague: Callable[[], Workspace], listening: Callable[[Workspace], Ear]
) -> None:
    key = add(server_workspace)
    here = listening(server_workspace)

    with colleague().engine.begin() as connection:
        connection.execute(text("UPDATE candidate SET name = '钱多', version = version + 1 WHERE id = :k"), {"k": key})

    until(lambda: here.heard() == [key])


def test_a_transaction_that_finishes_late_is_not_lost_behind_later_ones(
    server_workspace: Workspace, colleague: Callable[[], Workspace], listening: Callable[[Workspace], Ear]
) -> None:
    here, slow, quick_one = listening(server_workspace), colleague(), colleague()

    with slow.action("test") as session:
        late = factories.candidate(session, "晚到").id
        session.flush()
        early = [add(quick_one, "早到") for _ in range(5)]
        until(lambda: sorted(here.heard()) == sorted(early))

    until(lambda: late in here.heard())
    assert sorted(here.heard()) == sorted([*early, late])


def test_when_the_line_is_cut_and_mended_nothing_is_missed_and_nothing_told_twice(
    server_workspace: Workspace, far_workspace: Workspace, wire: Wire, listening: Callable[[Workspace], Ear]
) -> None:
    ear = listening(far_workspace)
    added = [add(server_workspace, "之前")]
    until(lambda: ear.heard() == added)

    wire.cut()
    until(lambda: ear.link.state is LinkState.LOST)
    added += [add(server_workspace, "断线时") for _ in range(3)]
    wire.mend()
    until(lambda: ear.link.state is LinkState.UP)
    added.append(add(server_workspace, "之后"))

    until(lambda: len(ear.heard()) == 5)
    assert sorted(ear.heard()) == sorted(added)


@pytest.mark.usefixtures("impatient")
def test_a_network_that_swallows_everything_is_noticed(
    server_workspace: Workspace, far_workspace: Workspace, wire: Wire, listening: Callable[[Workspace], Ear]
) -> None:
    ear = listening(far_workspace)

    wire.stall()
    until(lambda: ear.link.state is LinkState.LOST)
    added = add(server_workspace)
    wire.mend()

    until(lambda: ear.heard() == [added])


@pytest.mark.usefixtures("impatient")
def test_a_standstill_is_noticed_also_while_an_errand_is_under_way(
    server_workspace: Workspace, far_workspace: Workspace, wire: Wire, listening: Callable[[Workspace], Ear]
) -> None:
    ear = listening(far_workspace)

    wire.stall()
    ear.link.do(lambda connection: connection.execute("SELECT 1").close())
    until(lambda: ear.link.state is LinkState.LOST)
    wire.mend()

    until(lambda: ear.link.state is LinkState.UP)


def test_a_listener_whose_backend_was_ended_comes_back(
    server_workspace: Workspace, colleague: Callable[[], Workspace], listening: Callable[[Workspace], Ear]
) -> None:
    here, there = listening(server_workspace), colleague()

    with there.engine.connect() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    added = add(there)

    until(lambda: here.heard() == [added])
    assert LinkState.LOST in here.states


def test_an_import_is_one_word_and_not_a_word_per_row(
    server_workspace: Workspace,
    colleague: Callable[[], Workspace],
    listening: Callable[[Workspace], Ear],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("services.live.feed.WHOLESALE", 50)
    here = listening(server_workspace)

    with colleague().action("test") as session:
        for number in range(80):
            factories.candidate(session, f"人{number}")

    until(lambda: bool(here.told))
    assert [changes.wholesale for changes in here.told] == [True]


def mend_later(wire: Wire) -> None:
    wire.was_swallowed.wait()
    time.sleep(0.3)
    wire.mend()


@pytest.mark.parametrize("is_committed", [True, False])
def test_a_commit_whose_answer_was_lost_is_looked_up_and_never_done_twice(
    server_workspace: Workspace,
    far_workspace: Workspace,
    wire: Wire,
    listening: Callable[[Workspace], Ear],
    is_committed: bool,
) -> None:
    ear = listening(far_workspace)
    committed: list[Changes] = []
    far_workspace.committed.append(committed.append)
    threading.Thread(target=mend_later, args=(wire,), daemon=True).start()
    failure: BaseException | None = None

    try:
        with far_workspace.action("test") as session:
            factories.candidate(session, "孙一行")
            session.flush()
            if is_committed:
                wire.swallow_answer_to = b"COMMIT"
            else:
                wire.drop()
    except ConnectionLost as error:
        failure = error

    with server_workspace.reading() as session:
        there = session.scalar(select(func.count()).select_from(Candidate))
    assert there == (1 if is_committed else 0)
    assert (failure is None) == is_committed
    assert len(committed) == there  # the screens are told exactly when it happened
    until(lambda: ear.link.state is LinkState.UP)
    assert ear.heard() == []  # and not a second time by the feed


def test_reading_over_a_broken_line_is_an_error_that_people_understand(far_workspace: Workspace, wire: Wire) -> None:
    with far_workspace.reading() as session:
        session.scalar(text("SELECT 1"))
    wire.cut()

    with pytest.raises(ConnectionLost), far_workspace.reading() as session:
        session.scalar(text("SELECT 1"))
