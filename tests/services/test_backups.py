from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text

from models.tables import Department, Erasure
from models.values import clock
from services import backups, restoring
from services.backups import Backup, Reason
from services.errors import AppError, Cancelled
from services.use_cases import UseCase
from services.vault.key_file import key_path
from services.vault.secret import Secret
from services.workspace import Workspace, create_tables
from services.workspaces import rekeying
from services.workspaces.opening import OpenFile, create, open_file

PASSPHRASE = "correct horse battery"
SECRET = Secret.passphrase(PASSPHRASE)
NOON = datetime(2026, 3, 12, 4, 0, tzinfo=UTC)


def prepare(engine: Engine) -> None:
    with engine.begin() as connection:
        create_tables(connection)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[OpenFile]:
    made = create(tmp_path / "招聘.zhaoxian", secrets=[SECRET], prepare=prepare)
    yield made
    made.engine.dispose()


def add(file: OpenFile, *names: str) -> None:
    with Workspace(file.engine).action(UseCase.SETTINGS) as session:
        session.add_all(Department(name=name) for name in names)


def departments(file: OpenFile) -> list[str]:
    with file.engine.connect() as connection:
        return list(connection.execute(select(Department.name).order_by(Department.name)).scalars())


@contextmanager
def refused(code: str) -> Iterator[None]:
    with pytest.raises(AppError) as caught:
        yield
    assert caught.value.code == code


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_a_workspace_that_opens_by_itself(file: OpenFile) -> None:
    add(file, "销售部")
    backup = backups.make(file, Reason.MANUAL)
    assert backups.backups_of(file.path) == [backup]
    opened = open_file(backup.path, SECRET)
    assert departments(opened) == ["销售部"]
    opened.close()
    assert not any(name.endswith((".part", "-wal", "-shm")) for name in files_in(backup.path.parent))


def test_a_backup_shows_one_moment_while_people_go_on_writing(file: OpenFile) -> None:
    add(file, *[f"部门 {n}" for n in range(3000)])
    steps: list[tuple[int, int]] = []

    def write_meanwhile(done: int, total: int) -> None:
        if not steps:
            add(file, "后来的部门")
        steps.append((done, total))

    backup = backups.make(file, Reason.MANUAL, progress=write_meanwhile)
    opened = open_file(backup.path, SECRET)
    assert len(departments(opened)) == 3000
    opened.close()
    assert len(departments(file)) == 3001
    assert steps[-1][0] == steps[-1][1]


def test_a_backup_at_start_is_made_only_when_something_changed(file: OpenFile) -> None:
    with clock.frozen(NOON):
        assert backups.make_if_due(file, Reason.START) is not None
        assert backups.make_if_due(file, Reason.START) is None
        add(file, "销售部")
        assert backups.make_if_due(file, Reason.DAILY) is None  # one a day
        assert backups.make_if_due(file, Reason.START) is not None
    add(file, "市场部")
    with clock.frozen(NOON + timedelta(days=1)):
        assert backups.make_if_due(file, Reason.DAILY) is not None
    assert len(backups.backups_of(file.path)) == 3


def test_old_backups_are_thinned_out_and_those_asked_for_stay(tmp_path: Path) -> None:
    noon = NOON.astimezone().replace(hour=12)  # days and weeks are those of this computer

    def backup(days: float, reason: Reason = Reason.DAILY) -> Backup:
        at = noon - timedelta(days=days)
        path = tmp_path / f"{days}.zhaoxian"
        path.write_bytes(b"")
        return Backup(path, uuid.UUID(int=1), reason, at, 0, 0)

    daily = [backup(float(day)) for day in range(100)]
    hourly = [backup(0.1 + hour / 100, Reason.START) for hour in range(5)]
    before_import = [backup(20.5, Reason.IMPORT), backup(80.5, Reason.IMPORT)]
    asked_for = backup(99.5, Reason.MANUAL)
    with clock.frozen(noon):
        backups.thin_out([*daily, *hourly, *before_import, asked_for])
    left = {path.stem for path in tmp_path.iterdir()}
    assert {str(float(day)) for day in range(13)} <= left
    assert asked_for.path.stem in left
    assert before_import[0].path.stem in left
    assert before_import[1].path.stem not in left
    assert 20 <= len(left) <= 28  # three newest, 14 days, 8 weeks, one import, one asked for


def test_who_was_erased_is_out_of_the_backups_a_month_later(file: OpenFile) -> None:
    def made(days: float, reason: Reason) -> Path:
        with clock.frozen(NOON + timedelta(days=days)):
            return backups.make(file, reason).path

    old, own = made(0, Reason.DAILY), made(0.1, Reason.MANUAL)
    with clock.frozen(NOON + timedelta(days=1)), Workspace(file.engine).action("erase") as session:
        session.add(Erasure(people=[], reason="request", counts={}, seqs=b"", at=clock.now()))
    between = made(20, Reason.DAILY)
    assert old.exists()  # among the newest three, and it may be needed still
    last = made(31.5, Reason.DAILY)
    assert [path.exists() for path in (old, own, between, last)] == [False, True, True, True]
    assert not key_path(old).exists()


def test_a_backup_of_another_workspace_in_the_folder_is_left_alone(file: OpenFile, tmp_path: Path) -> None:
    other = create(tmp_path / "other.zhaoxian", secrets=[SECRET], prepare=prepare)
    theirs = backups.make(other, Reason.START)
    ours = backups.make(file, Reason.START)
    other.close()
    assert backups.backups_of(file.path) == [ours]
    assert backups.backups_of(other.path) == [theirs]


def test_a_cancelled_backup_leaves_nothing(file: OpenFile) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        backups.make(file, Reason.MANUAL, progress=cancel)
    assert files_in(backups.folder_of(file.path)) == []


def test_too_little_space_leaves_the_earlier_backups(file: OpenFile, monkeypatch: pytest.MonkeyPatch) -> None:
    first = backups.make(file, Reason.MANUAL)
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 1))
        with refused("workspace.disk_full"):
            backups.make(file, Reason.MANUAL)
    assert backups.backups_of(file.path) == [first]
    assert len(files_in(first.path.parent)) == 2


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="mounting needs root")
def test_a_disk_that_fills_up_on_the_way_leaves_the_earlier_backups(
    file: OpenFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mount = tmp_path / "small disk"
    mount.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(mount)], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("this machine does not let us mount")
    try:
        first = backups.make(file, Reason.MANUAL, folder=mount)
        room = shutil.disk_usage(mount).free - file.path.stat().st_size // 2
        (mount / "other things").write_bytes(bytes(room))
        monkeypatch.setattr("services.workspaces.copying.require_space", lambda *_: None)
        with refused("workspace.disk_full"):
            backups.make(file, Reason.MANUAL, folder=mount)
        assert backups.backups_of(file.path, folder=mount) == [first]
        assert not any(name.endswith(".part") for name in files_in(mount))
    finally:
        subprocess.run(["umount", str(mount)], check=True)


def test_a_restore_says_what_would_be_lost_and_then_goes_back(file: OpenFile) -> None:
    add(file, "销售部")
    backup = backups.make(file, Reason.MANUAL)
    add(file, "市场部")
    with Workspace(file.engine).action(UseCase.POSITION_EDIT, params={"count": 3}) as session:
        session.add(Department(name="技术部"))
    key = restoring.key_of_backup(backup, file)
    preview = restoring.preview(backup, key, file)
    assert preview.actions == 2
    assert [(action.code, action.params) for action in preview.newest] == [
        (UseCase.POSITION_EDIT, {"count": 3}),
        (UseCase.SETTINGS, {}),
    ]
    assert preview.newest[0].at >= preview.newest[1].at
    restoring.restore(file.path, backup, key, current=file)
    again = open_file(file.path, SECRET)
    assert departments(again) == ["销售部"]
    # Going back can itself be taken back: the state before it is the newest backup.
    before = backups.backups_of(file.path)[0]
    assert before.reason is Reason.RESTORE
    restoring.restore(file.path, before, restoring.key_of_backup(before, again), current=again)
    last = open_file(file.path, SECRET)
    assert departments(last) == sorted(["销售部", "市场部", "技术部"])
    last.close()


def test_a_backup_under_an_old_passphrase_asks_for_it_and_ends_under_todays(file: OpenFile) -> None:
    add(file, "销售部")
    backup = backups.make(file, Reason.MANUAL)
    changed = rekeying.change_secrets(file, [Secret.passphrase("another horse battery")])
    add(changed, "市场部")
    with refused("backup.other_passphrase"):
        restoring.key_of_backup(backup, changed)
    with refused("vault.wrong_passphrase"):
        restoring.key_of_backup(backup, changed, Secret.passphrase("no horse at all"))
    key = restoring.key_of_backup(backup, changed, SECRET)
    assert restoring.preview(backup, key, changed).actions == 1
    restoring.restore(file.path, backup, key, current=changed)
    with refused("vault.wrong_passphrase"):
        open_file(file.path, SECRET)
    again = open_file(file.path, Secret.passphrase("another horse battery"))
    assert departments(again) == ["销售部"]
    again.close()


@pytest.mark.parametrize("harm", ["database", "keys", "both gone"])
def test_a_workspace_that_no_longer_opens_comes_back_from_its_backup(file: OpenFile, harm: str) -> None:
    add(file, "销售部")
    made = backups.make(file, Reason.DAILY)
    file.close()
    if harm == "database":
        file.path.write_bytes(os.urandom(40_960))
    elif harm == "keys":
        key_path(file.path).write_bytes(b"{}")
    else:
        file.path.unlink()
        key_path(file.path).unlink()
    (backup,) = backups.backups_of(file.path)
    assert backup == made
    key = restoring.key_of_backup(backup, None, SECRET)
    preview = restoring.preview(backup, key, None)
    assert all(count.now is None for count in preview.counts)
    restoring.restore(file.path, backup, key, current=None)
    again = open_file(file.path, SECRET)
    assert departments(again) == ["销售部"]
    again.close()
    if harm != "both gone":
        assert any("damaged" in name for name in files_in(backup.path.parent))


def test_a_damaged_backup_is_refused_and_the_workspace_stays(file: OpenFile) -> None:
    add(file, *[f"部门 {n}" for n in range(2000)])
    backup = backups.make(file, Reason.MANUAL)
    whole = bytearray(backup.path.read_bytes())
    whole[len(whole) // 2] ^= 1  # one bit in the middle
    backup.path.write_bytes(whole)
    key = restoring.key_of_backup(backup, file)
    with refused("backup.damaged"):
        restoring.preview(backup, key, file)
    with refused("backup.damaged"):
        restoring.restore(file.path, backup, key, current=file)
    assert len(departments(file)) == 2000


RESTORE = """
import sys
from pathlib import Path
from services import backups, restoring
from services.vault.secret import Secret
from services.workspaces.opening import open_file
file = open_file(Path(sys.argv[1]), Secret.passphrase(sys.argv[2]))
backup = backups.backups_of(file.path)[-1]
print("ready", flush=True)
if sys.argv[3] == "backup":
    backups.make(file, backups.Reason.MANUAL)
else:
    restoring.restore(file.path, backup, restoring.key_of_backup(backup, file), current=file)
print("done", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("work", ["backup", "restore"])
def test_killed_at_random_moments_the_workspace_opens_and_each_backup_is_whole(file: OpenFile, work: str) -> None:
    add(file, *[f"{n:0300d}" for n in range(5_000)])
    backups.make(file, Reason.MANUAL)
    add(file, "后来的部门")
    file.close()
    for attempt in range(6):
        child = subprocess.Popen(
            [sys.executable, "-c", RESTORE, str(file.path), PASSPHRASE, work],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(0.02 * attempt)
        child.send_signal(signal.SIGKILL)
        child.stdout.close()
        child.wait()
        again = open_file(file.path, SECRET)
        assert len(departments(again)) in ({5000, 5001} if work == "restore" else {5001})
        with again.engine.connect() as connection:
            assert connection.execute(text("PRAGMA quick_check")).scalar() == "ok"
        again.close()
        for backup in backups.backups_of(file.path):
            opened = open_file(backup.path, SECRET)
            assert len(departments(opened)) in {5000, 5001}
            opened.close()
