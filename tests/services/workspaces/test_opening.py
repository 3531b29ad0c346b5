from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from services.errors import AppError
from services.vault import key_file
from services.vault.key_file import key_path
from services.vault.recovery import new_recovery_key
from services.vault.secret import Secret
from services.vault.slot import SlotKind
from services.workspaces import location
from services.workspaces.opening import create, open_file
from tests.services.workspaces.conftest import PASSPHRASE, Make, add_people, make_tables, people


@contextmanager
def refused(code: str) -> Iterator[pytest.ExceptionInfo[AppError]]:
    with pytest.raises(AppError) as caught:
        yield caught
    assert caught.value.code == code


def test_a_workspace_is_made_closed_and_opened_again(make: Make, recovery_key: str) -> None:
    file = make()
    add_people(file, "曹永强")
    file.close()
    for secret in (Secret.passphrase(PASSPHRASE), Secret.recovery_key(recovery_key)):
        again = open_file(file.path, secret)
        assert (again.workspace, again.opened_by, people(again)) == (file.workspace, secret.kind, ["曹永强"])
        again.close()
    assert sorted(path.name for path in file.path.parent.iterdir()) == ["招聘.zhaoxian", "招聘.zhaoxian.keys"]


def test_nothing_readable_is_on_the_disk(make: Make) -> None:
    file = make()
    add_people(file, "Cao Yongqiang")
    written = b"".join(path.read_bytes() for path in file.path.parent.iterdir())
    assert b"Cao Yongqiang" not in written
    assert b"CREATE TABLE" not in written
    assert file.key not in written
    assert file.key.hex().encode() not in written


def test_a_wrong_passphrase_and_a_wrong_recovery_key_say_so(make: Make) -> None:
    file = make()
    file.close()
    with refused("vault.wrong_passphrase"):
        open_file(file.path, Secret.passphrase("wrong horse battery"))
    with refused("vault.wrong_recovery_key"):
        open_file(file.path, Secret.recovery_key(new_recovery_key()))
    with refused("vault.no_such_slot"):
        open_file(file.path, Secret.keyring())


def test_opening_takes_little_besides_the_passphrase(make: Make, recovery_key: str) -> None:
    file = make()
    file.close()
    began = time.thread_time()
    again = open_file(file.path, Secret.recovery_key(recovery_key))
    people(again)
    assert time.thread_time() - began < 0.3
    again.close()


def test_a_file_that_is_no_workspace_is_refused(tmp_path: Path) -> None:
    secret = Secret.passphrase(PASSPHRASE)
    plain = tmp_path / "plain.zhaoxian"
    with sqlite3.connect(plain) as connection:
        connection.execute("CREATE TABLE t (a)")
    connection.close()
    picture = tmp_path / "photo.jpg"
    picture.write_bytes(os.urandom(10_000))
    short = tmp_path / "short.zhaoxian"
    short.write_bytes(b"hello")
    for path in (plain, picture, short, tmp_path):
        with refused("workspace.not_a_workspace"):
            open_file(path, secret)
    with refused("workspace.not_found"):
        open_file(tmp_path / "gone.zhaoxian", secret)


def test_a_workspace_without_its_key_file_says_which_file_is_missing(make: Make) -> None:
    file = make()
    file.close()
    key_path(file.path).unlink()
    with refused("workspace.keys_missing") as caught:
        open_file(file.path, Secret.passphrase(PASSPHRASE))
    assert caught.value.params["name"] == "招聘.zhaoxian.keys"


@pytest.mark.parametrize("harm", ["first page", "truncated", "empty", "another file"])
def test_a_damaged_workspace_is_told_from_a_wrong_passphrase(make: Make, harm: str) -> None:
    file = make()
    add_people(file, *["曹永强"] * 2000)
    file.close()
    whole = file.path.read_bytes()
    harmed = {
        "first page": bytes(4096) + whole[4096:],
        "truncated": whole[:1000],
        "empty": b"",
        "another file": os.urandom(len(whole)),
    }
    file.path.write_bytes(harmed[harm])
    with refused("workspace.damaged"):
        open_file(file.path, Secret.passphrase(PASSPHRASE))


def test_the_slots_of_another_workspace_do_not_open_this_one(make: Make) -> None:
    file, other = make(), make("other.zhaoxian")
    file.close()
    other.close()
    shutil.copy(key_path(other.path), key_path(file.path))
    with refused("workspace.damaged"):
        open_file(file.path, Secret.passphrase(PASSPHRASE))


def test_a_creation_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def fail(engine: Engine) -> None:
        make_tables(engine)
        raise RuntimeError("on the way")

    with pytest.raises(RuntimeError):
        create(tmp_path / "a.zhaoxian", secrets=[Secret.passphrase(PASSPHRASE)], prepare=fail)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_is_refused_and_another_one_offered(make: Make) -> None:
    file = make()
    with refused("workspace.exists"):
        make()
    assert location.free_path(file.path.parent, "招聘").name == "招聘 2.zhaoxian"
    assert location.file_name(' a/b:"c"?. ') == "a_b__c__.zhaoxian"
    assert location.file_name("///").endswith(".zhaoxian")
    assert location.file_name("...") == "zhaoxian.zhaoxian"


def test_a_full_disk_while_making_a_workspace_leaves_nothing(tmp_path: Path) -> None:
    def fill(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.execute(text("PRAGMA max_page_count = 20"))
            connection.execute(text("CREATE TABLE t (a BLOB)"))
            for _ in range(100):
                connection.execute(text("INSERT INTO t VALUES (randomblob(4000))"))

    with refused("workspace.disk_full"):
        create(tmp_path / "a.zhaoxian", secrets=[Secret.passphrase(PASSPHRASE)], prepare=fill)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["OneDrive - 某公司/招聘", "Dropbox", "坚果云", "我的坚果云/台账", "BaiduSyncdisk"])
def test_a_synchronised_folder_is_refused(tmp_path: Path, folder: str) -> None:
    inside = tmp_path / folder
    inside.mkdir(parents=True)
    with refused("workspace.synced_folder"):
        create(inside / "a.zhaoxian", secrets=[Secret.passphrase(PASSPHRASE)], prepare=make_tables)


def test_a_folder_on_a_network_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import psutil

    class Share:
        mountpoint, fstype = str(tmp_path), "cifs"

    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: [Share])
    monkeypatch.setattr(location, "_MOUNTS", tmp_path / "no such list")
    with refused("workspace.network_folder"):
        location.require_suitable(tmp_path)


def test_a_folder_below_a_mount_with_a_blank_in_its_path_is_seen_on_its_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "人事 共享" / "2026"
    inside.mkdir(parents=True)
    mount = str(inside.parent).replace(" ", r"\040")
    lines = f"/dev/a / ext4 rw 0 0\n//office/share {mount} cifs rw 0 0\ntmpfs {tmp_path}x tmpfs rw 0 0\n"
    (tmp_path / "mounts").write_text(lines, encoding="utf-8")
    monkeypatch.setattr(location, "_MOUNTS", tmp_path / "mounts")
    location.require_suitable(tmp_path)
    with refused("workspace.network_folder"):
        location.require_suitable(inside)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="mounting needs root")
def test_a_read_only_folder_is_refused(make: Make, tmp_path: Path) -> None:
    file = make()
    file.close()
    mount = tmp_path / "mount"
    mount.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(mount)], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("this machine does not let us mount")
    try:
        shutil.copy(file.path, mount / "a.zhaoxian")
        shutil.copy(key_path(file.path), mount / "a.zhaoxian.keys")
        subprocess.run(["mount", "-o", "remount,ro", str(mount)], check=True)
        with refused("workspace.read_only"):
            open_file(mount / "a.zhaoxian", Secret.passphrase(PASSPHRASE))
        with refused("workspace.read_only"):
            create(mount / "b.zhaoxian", secrets=[Secret.passphrase(PASSPHRASE)], prepare=make_tables)
    finally:
        subprocess.run(["umount", str(mount)], check=True)


def test_a_program_that_was_killed_leaves_a_workspace_that_opens_with_its_log(make: Make) -> None:
    file = make()
    add_people(file, "曹永强")
    copied = file.path.with_name("killed.zhaoxian")  # what the disk holds at this moment: file, log and slots
    for suffix in ("", "-wal", ".keys"):
        shutil.copy(file.path.with_name(file.path.name + suffix), copied.with_name(copied.name + suffix))
    again = open_file(copied, Secret.passphrase(PASSPHRASE))
    assert people(again) == ["曹永强"]
    again.close()


def test_demo_data_opens_without_a_secret_and_the_key_file_says_so(tmp_path: Path) -> None:
    create(tmp_path / "demo.zhaoxian", secrets=[Secret.open()], prepare=make_tables).close()
    assert key_file.read(key_path(tmp_path / "demo.zhaoxian")).kinds == {SlotKind.OPEN}
    file = open_file(tmp_path / "demo.zhaoxian", Secret.open())
    assert people(file) == []
    file.close()
