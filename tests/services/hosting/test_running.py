"""A host as a process of its own: started, killed, taken over, stopped; its backups made, rehearsed, distrusted."""

from __future__ import annotations

import os
import shutil
import signal
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psutil
import pytest

from models.tables import Candidate, Erasure
from models.values import clock
from services.backups import Reason
from services.errors import AppError
from services.hosting import (
    autostart,
    backup_file,
    backup_keys,
    backups,
    drill,
    engine,
    founding,
    running,
    takeover,
)
from services.hosting.home import HostHome
from services.privacy import at_host, erasing, tombstones
from services.server_workspace import link, opening
from services.use_cases import UseCase
from services.vault.recovery import new_recovery_key
from services.workspace import Workspace
from tests import factories
from tests.services.hosting.conftest import PASSWORD, Hosted, owned, serving, wait_for


@pytest.fixture
def own(open_folder: Path) -> Iterator[Hosted]:
    """A host that a test may treat badly."""
    home = HostHome(open_folder / "own")
    made = founding.found(home, organisation="衡岳精密", administrator="林晓雯", port=engine.free_port())
    assert made.administrator is not None
    yield Hosted(home, made.administrator, made.recovery_key, open_folder / "people")
    running.stop(home)
    shutil.rmtree(home.folder)


def test_it_runs_by_itself_outlives_its_end_and_stops(own: Hosted) -> None:
    (own.folder).mkdir(exist_ok=True)
    found = running.start(own.home)
    assert found.is_running
    assert found.engine_runs
    path = own.join(own.administrator)
    shared = opening.open_shared(path, PASSWORD)

    pid = int(found.said["pid"])
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    assert not running.status(own.home).is_running
    assert running.status(own.home).engine_runs  # left behind, and taken over
    assert running.start(own.home).is_running
    opening.open_shared(path, PASSWORD).close()
    shared.close()

    running.stop(own.home)
    after = running.status(own.home)
    assert not after.is_running
    assert not after.engine_runs


def test_an_engine_that_is_ended_from_outside_is_started_anew(own: Hosted) -> None:
    running.start(own.home)
    engine.stop(own.home, at_once=True)
    wait_for(lambda: engine.is_running(own.home))


def test_an_engine_whose_port_somebody_took_meanwhile_moves_to_another(own: Hosted) -> None:
    with serving(own.home):
        own.folder.mkdir(exist_ok=True)
        path = own.join(own.administrator)
    port = own.home.settings.engine_port
    with socket.create_server(("127.0.0.1", port)), serving(own.home):
        assert own.home.settings.engine_port != port
        opening.open_shared(path, PASSWORD).close()


def test_a_second_host_on_the_same_folder_is_refused(own: Hosted) -> None:
    running.start(own.home)
    with pytest.raises(AppError, match="runs_already"):
        running.serve(own.home)


def test_a_host_is_set_up_once_and_what_failed_leaves_nothing(hosted: Hosted, open_folder: Path) -> None:
    with pytest.raises(AppError, match=r"host\.exists"):
        founding.found(hosted.home, organisation="x", administrator="y")
    home = HostHome(open_folder / "half")

    class Broken(Exception):
        pass

    class Breaking:
        is_cancelled = False

        def step(self, done: int, _total: int, _what: str = "") -> None:
            if done == 2:
                raise Broken

        def result(self, item: str, code: str = "", **params: object) -> None: ...

    with pytest.raises(Broken):
        founding.found(home, organisation="x", administrator="y", progress=Breaking(), port=engine.free_port())
    assert not home.folder.exists()


# Backups


def test_a_backup_comes_back_row_for_row_and_tells_nothing(hosted: Hosted) -> None:
    made = backups.make(hosted.home, Reason.MANUAL)
    done = drill.rehearse(hosted.home, made.path)
    assert done.rows > 50
    data = made.path.read_bytes()
    assert "衡岳精密".encode() not in data
    assert b"CREATE TABLE" not in data


def test_every_changed_or_missing_piece_of_a_backup_is_noticed(hosted: Hosted, tmp_path: Path) -> None:
    made = backups.make(hosted.home, Reason.MANUAL)
    whole, key = made.path.read_bytes(), backup_keys.key_of(hosted.home)
    faulty = tmp_path / "faulty.zxbackup"
    for damaged in (
        whole[:-40],
        whole[:20000],
        whole[:3000] + bytes([whole[3000] ^ 1]) + whole[3001:],
        whole[:100],
        b"",
    ):
        faulty.write_bytes(damaged)
        with pytest.raises(AppError, match=r"backup\.damaged"):
            backups.verify(faulty, key)
    with pytest.raises(AppError, match=r"backup\.damaged"):
        backups.verify(made.path, bytes(32))


def test_a_drill_names_the_table_that_is_not_as_it_was(hosted: Hosted, monkeypatch: pytest.MonkeyPatch) -> None:
    made = backups.make(hosted.home, Reason.MANUAL)
    wanted = backups.verify(made.path, backup_keys.key_of(hosted.home))
    wanted["tables"]["person"] = ["99", "1"]
    monkeypatch.setattr(backups, "verify", lambda *_: wanted)
    with pytest.raises(AppError) as caught:
        drill.rehearse(hosted.home, made.path)
    assert caught.value.code == "host.drill_failed"
    assert caught.value.params["tables"] == "person"


def test_a_full_disk_leaves_the_earlier_backups(hosted: Hosted, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = backups.make(hosted.home, Reason.MANUAL)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_file.Writer, "put", full)
    with pytest.raises(AppError, match=r"host\.disk_full"):
        backups.make(hosted.home, Reason.DAILY)
    assert kept.path.exists()
    assert not list(hosted.home.backups.glob("*.part"))


def test_old_backups_are_thinned_out(hosted: Hosted) -> None:
    for _ in range(6):
        backups.make(hosted.home, Reason.MANUAL)
    assert len(backups.backups_of(hosted.home)) <= 4  # the newest, and one of the day


def test_who_was_erased_is_out_of_the_hosts_backups_a_month_later(hosted: Hosted) -> None:
    with clock.frozen(clock.now() - timedelta(days=40)):
        old = backups.make(hosted.home, Reason.DAILY)
    made = engine.owner_engine(hosted.home)
    with Workspace(made).action(UseCase.ERASE) as session:
        at = clock.now() - timedelta(days=35)
        session.add(Erasure(people=[], reason="request", counts={}, seqs=b"", at=at))
    made.dispose()
    kept = backups.make(hosted.home, Reason.DAILY)
    assert not old.path.exists()
    assert kept.path.exists()


# Starting with the computer: what is written


def test_what_starts_the_host_names_it_whole(hosted: Hosted) -> None:
    import plistlib
    from xml.etree import ElementTree

    folder = str(hosted.home.folder)
    unit = autostart.text_of(autostart.of_host(hosted.home), "linux").decode()
    assert f'"host" "run" "--folder" "{folder}"' in unit
    assert "Restart=on-failure" in unit
    agent = plistlib.loads(autostart.text_of(autostart.of_host(hosted.home), "darwin"))
    assert agent["ProgramArguments"][-4:] == ["host", "run", "--folder", folder]
    task = ElementTree.fromstring(autostart.text_of(autostart.of_host(hosted.home), "win32"))
    found = task.find(".//{*}Arguments")
    assert found is not None and found.text is not None
    assert folder in found.text
    assert task.find(".//{*}BootTrigger") is not None


def test_another_computer_takes_over_from_a_backup(own: Hosted, open_folder: Path) -> None:
    running.start(own.home)
    own.folder.mkdir(exist_ok=True)
    path = own.join(own.administrator)
    made = backups.make(own.home, Reason.MANUAL)
    running.stop(own.home)  # the old computer is gone

    other = HostHome(open_folder / "other")
    wrong = new_recovery_key()
    with pytest.raises(AppError, match=r"vault\.wrong_recovery_key"):
        takeover.take_over(other, made.path, wrong)
    assert not other.folder.exists()
    try:
        done = takeover.take_over(other, made.path, own.recovery_key, port=engine.free_port())
        assert done.rows > 50
        assert done.at == made.header.at
        running.start(other)
        # The same link, the same certificate, the same password; only the address is another one.
        link.write(path, link.read(path).at("127.0.0.1", other.settings.port))
        shared = opening.open_shared(path, PASSWORD)
        with shared.workspace.action(UseCase.CANDIDATE_CREATE) as session:
            factories.candidate(session, "仝小满")
        shared.close()
        backups.make(other, Reason.MANUAL)
        drill.rehearse(other)
    finally:
        running.stop(other)
        shutil.rmtree(other.folder, ignore_errors=True)


def test_who_was_erased_after_a_backup_is_forgotten_by_the_computer_that_takes_over(
    own: Hosted, open_folder: Path
) -> None:
    with owned(own.home) as workspace:
        with workspace.action(UseCase.CANDIDATE_CREATE) as session:
            person = factories.candidate(session, "仝小满").id
        old = backups.make(own.home, Reason.MANUAL)
        erasing.erase(workspace, candidates=[person])
        at_host.tend(workspace, own.home.settings.workspace, own.home.remembering)
    engine.stop(own.home)
    shutil.rmtree(own.home.data)  # the old computer is gone; its backups are not

    other = HostHome(open_folder / "other")
    try:
        assert takeover.take_over(other, old.path, own.recovery_key, port=engine.free_port()).forgotten == 1
        with owned(other) as workspace, workspace.reading() as session:
            row = session.get_one(Candidate, person)
            assert (row.name, row.merged_into_id) == ("—", person)
        known = tombstones.read([other.folder], other.settings.workspace)
        assert known.people == {person}  # and the next computer will know, too
    finally:
        running.stop(other)
        shutil.rmtree(other.folder, ignore_errors=True)


def test_a_retired_host_makes_room_for_a_new_one_and_keeps_its_data(own: Hosted, open_folder: Path) -> None:
    own.home.keep(replace(own.home.settings, is_retired=True))
    with pytest.raises(AppError, match=r"host\.retired"):
        running.start(own.home)
    made = founding.found(own.home, organisation="衡岳精密", administrator="周敏", port=engine.free_port())
    assert made.administrator != own.administrator
    kept = [folder for folder in open_folder.glob("own *") if (folder / "data" / "PG_VERSION").exists()]
    assert len(kept) == 1
    shutil.rmtree(kept[0])
