"""A workspace on its way to a server and home again: whole, compared, undone or found again after any break."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, text

from models.tables import Action, Base, Candidate, Document, JournalRow, Setting
from services import checks, documents, journal, seals, search
from services.errors import AppError, Cancelled
from services.insights import stays
from services.moving import copying, to_file, to_server
from services.progress import Quiet
from services.use_cases import UseCase
from services.vault.secret import Secret
from services.workspace import Workspace
from services.workspaces.opening import open_file
from tests import factories

PASSPHRASE = Secret.passphrase("correct horse battery")


def counted(workspace: Workspace) -> dict[str, int]:
    with workspace.reading() as session:
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in [*copying.moved_tables(), Base.metadata.tables["content_chunk"]]
        }


def test_there_and_back_everything_is_as_it_was(full: Workspace, empty_server: Engine, tmp_path: Path) -> None:
    before = counted(full)
    assert before["candidate"] > 20
    assert before["content_chunk"] > 0

    moved = to_server.move(full, empty_server)
    server = Workspace(empty_server)
    there = counted(server)
    assert {**there, "setting": 0} == {**before, "setting": 0, "seal": there["seal"]}
    assert moved.rows == sum(there.values()) - there["content_chunk"] - 1  # the epoch is new
    with server.reading() as session:
        assert seals.verify(session).is_intact
        document = session.scalars(select(Document.id).limit(1)).one()
        assert documents.content(session, document=document)
    work_on(server)
    report = checks.check(server)
    assert report.is_fine, report

    home = to_file.bring_home(empty_server, tmp_path / "home.zhaoxian", secrets=[PASSPHRASE])
    try:
        after, last = counted(home.workspace), counted(server)
        assert after == last
        report = checks.check(home.workspace)
        assert report.is_fine, report
        work_on(home.workspace)
        stays.follow(home.workspace)
        search.follow(home.workspace)
        with home.workspace.reading() as session:
            assert seals.verify(session).is_intact
            assert seals.verify(session).unsealed == 0
    finally:
        home.close()


def work_on(workspace: Workspace) -> None:
    """Life goes on: an act, its undo, and what follows the journal."""
    with workspace.action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, "仝小满")
        action = session.info["action"]
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Candidate).where(Candidate.name == "仝小满")) == 0
    seals.seal(workspace)


def test_what_was_done_before_the_move_can_be_undone_after_it(local_workspace: Workspace, empty_server: Engine) -> None:
    with local_workspace.action(UseCase.CANDIDATE_CREATE) as session:
        key = factories.candidate(session, "仝小满", city="苏州").id
    with local_workspace.action(UseCase.CANDIDATE_EDIT) as session:
        candidate = session.get(Candidate, key)
        assert candidate is not None
        candidate.city = "无锡"
        action = session.info["action"]
    to_server.move(local_workspace, empty_server)
    server = Workspace(empty_server)
    journal.undo(server, action)
    with server.reading() as session:
        assert session.scalar(select(Candidate.city).where(Candidate.id == key)) == "苏州"


def test_a_server_that_is_in_use_is_never_written_over(small: Workspace, server_workspace: Workspace) -> None:
    before = counted(server_workspace)
    with pytest.raises(AppError, match=r"host\.not_empty"):
        to_server.move(small, server_workspace.engine)
    assert counted(server_workspace) == before


def test_a_move_that_had_ended_is_found_again(small: Workspace, empty_server: Engine) -> None:
    first = to_server.move(small, empty_server)
    again = to_server.move(small, empty_server)
    assert again.was_there
    assert again.rows <= first.rows
    with Workspace(empty_server).action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, "仝小满")
    with pytest.raises(AppError, match=r"host\.not_empty"):
        to_server.move(small, empty_server)


class Breaking(Quiet):
    """Stops at the nth word of progress."""

    def __init__(self, after: int) -> None:
        self.left = after

    def step(self, _done: int, _total: int, _what: str = "") -> None:
        self.left -= 1
        if self.left == 0:
            raise Cancelled


@pytest.mark.parametrize("after", [3, 14])
def test_cancelled_anywhere_nothing_is_there_and_the_next_try_is_whole(
    small: Workspace, empty_server: Engine, after: int
) -> None:
    with pytest.raises(Cancelled):
        to_server.move(small, empty_server, progress=Breaking(after))
    with empty_server.connect() as connection:
        assert copying.is_empty(connection)
    to_server.move(small, empty_server)
    assert checks.check(Workspace(empty_server)).is_fine


def test_coming_home_cancelled_leaves_no_file(small: Workspace, empty_server: Engine, tmp_path: Path) -> None:
    to_server.move(small, empty_server)
    path = tmp_path / "home.zhaoxian"
    with pytest.raises(Cancelled):
        to_file.bring_home(empty_server, path, secrets=[PASSPHRASE], progress=Breaking(9))
    assert not list(tmp_path.glob("home*"))
    to_file.bring_home(empty_server, path, secrets=[PASSPHRASE]).close()


def test_one_row_that_arrives_otherwise_undoes_the_move(
    small: Workspace, empty_server: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = copying._put

    def careless(target: Any, table: Any, rows: Any) -> None:
        if table.name == "candidate":
            rows[0]["city"] = "elsewhere"
        put(target, table, rows)

    monkeypatch.setattr(copying, "_put", careless)
    with pytest.raises(AppError) as caught:
        to_server.move(small, empty_server)
    assert caught.value.code == "moving.differs"
    assert caught.value.params["tables"] == "candidate"
    with empty_server.connect() as connection:
        assert copying.is_empty(connection)


def test_two_who_move_at_once_do_not_mix(small: Workspace, empty_server: Engine) -> None:
    with empty_server.connect() as other:
        other.execute(text(f"SELECT pg_advisory_xact_lock({to_server.LOCK})"))
        with pytest.raises(AppError, match=r"host\.upgrade_runs"):
            to_server.move(small, empty_server)
    to_server.move(small, empty_server)


def test_what_workstations_remembered_of_the_journal_counts_no_more(small: Workspace, empty_server: Engine) -> None:
    to_server.move(small, empty_server)
    with Workspace(empty_server).reading() as session:
        epoch = session.scalar(select(Setting.value).where(Setting.code == copying.EPOCH))
        newest = session.scalar(select(func.max(JournalRow.xid)))
    assert epoch
    with Workspace(empty_server).action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, "仝小满")
    with Workspace(empty_server).reading() as session:
        assert (session.scalar(select(func.max(JournalRow.xid))) or 0) > (newest or 0)
        assert session.scalar(select(func.count()).select_from(Action).where(Action.code == "outside")) == 0


def _move_in_a_process(path: str, key: bytes, url: str, begun: Any) -> None:
    from sqlalchemy import create_engine

    from services.workspaces.engine import open_engine

    class Telling(Quiet):
        def step(self, done: int, _total: int, what: str = "") -> None:
            if what == "journal" and done:
                begun.set()
                threading.Event().wait(60)  # until it is killed

    to_server.move(Workspace(open_engine(Path(path), key)), create_engine(url), progress=Telling())


def test_killed_in_the_middle_it_is_whole_at_the_next_try(
    small: Workspace, empty_server: Engine, tmp_path: Path
) -> None:
    from tests.conftest import KEY

    spawn = multiprocessing.get_context("spawn")
    begun = spawn.Event()
    url = empty_server.url.render_as_string(hide_password=False)
    arguments = (str(tmp_path / "small.zhaoxian"), KEY, url, begun)
    process = spawn.Process(target=_move_in_a_process, args=arguments)
    process.start()
    assert begun.wait(60)
    process.kill()
    process.join()
    pause, moved = threading.Event(), None
    for _ in range(1000):
        with contextlib.suppress(AppError):  # the server notices the end of the other one within moments
            moved = to_server.move(small, empty_server)
            break
        pause.wait(0.1)
    assert moved is not None
    assert moved.rows > 100
    assert checks.check(Workspace(empty_server)).is_fine


def test_the_file_that_came_home_opens_with_its_passphrase(
    small: Workspace, empty_server: Engine, tmp_path: Path
) -> None:
    to_server.move(small, empty_server)
    path = tmp_path / "home.zhaoxian"
    to_file.bring_home(empty_server, path, secrets=[PASSPHRASE]).close()
    opened = open_file(path, PASSPHRASE)
    assert opened.title == "home"
    opened.close()
