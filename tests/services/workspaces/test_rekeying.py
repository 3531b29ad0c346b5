from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from services.errors import AppError
from services.vault.key_file import key_path
from services.vault.recovery import new_recovery_key
from services.vault.secret import Secret
from services.vault.slot import SlotKind
from services.workspaces import rekeying
from services.workspaces.opening import open_file
from tests.services.workspaces.conftest import PASSPHRASE, Make, add_people, people

NEW = "another horse battery"


def opens(path: Path, passphrase: str) -> bool:
    try:
        file = open_file(path, Secret.passphrase(passphrase))
    except AppError as error:
        assert error.code in {"vault.wrong_passphrase", "vault.superseded"}  # noqa: PT017
        return False
    file.close()
    return True


def test_after_a_change_only_the_new_secrets_open_and_the_data_is_all_there(make: Make, recovery_key: str) -> None:
    file = make()
    add_people(file, "曹永强", "林晓岚")
    before, new_recovery = file.key, new_recovery_key()
    old_files = {suffix: file.path.with_name(file.path.name + suffix).read_bytes() for suffix in ("", ".keys")}
    changed = rekeying.change_secrets(file, [Secret.passphrase(NEW), Secret.recovery_key(new_recovery)])
    assert changed.key != before
    assert people(changed) == ["曹永强", "林晓岚"]
    add_people(changed, "韩立群")
    changed.close()
    assert not opens(file.path, PASSPHRASE)
    assert opens(file.path, NEW)
    with pytest.raises(AppError, match=r"vault\.wrong_recovery_key"):
        open_file(file.path, Secret.recovery_key(recovery_key))
    open_file(file.path, Secret.recovery_key(new_recovery)).close()
    # Somebody who kept the old slots has no key to the new file.
    key_path(file.path).write_bytes(old_files[".keys"])
    with pytest.raises(AppError, match=r"workspace\.damaged"):
        open_file(file.path, Secret.passphrase(PASSPHRASE))


def test_a_short_new_passphrase_changes_nothing(make: Make) -> None:
    file = make()
    with pytest.raises(AppError, match=r"vault\.passphrase_short"):
        rekeying.change_secrets(file, [Secret.passphrase("short")])
    file.close()
    assert opens(file.path, PASSPHRASE)


def test_somebody_else_reading_the_file_stops_the_change_and_nothing_is_lost(make: Make) -> None:
    file = make()
    add_people(file, "曹永强")
    other = open_file(file.path, Secret.passphrase(PASSPHRASE))
    with other.engine.connect() as connection:
        connection.execute(text("SELECT * FROM person")).fetchall()
        with pytest.raises(AppError, match=r"workspace\.busy"):
            rekeying.change_secrets(file, [Secret.passphrase(NEW)])
    other.close()
    assert people(file) == ["曹永强"]
    file.close()
    assert opens(file.path, PASSPHRASE)
    assert not opens(file.path, NEW)


def test_too_little_space_for_a_second_copy_is_said_before_anything_happens(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 1))
    with pytest.raises(AppError, match=r"workspace\.disk_full"):
        rekeying.change_secrets(file, [Secret.passphrase(NEW)])
    monkeypatch.undo()
    file.close()
    assert opens(file.path, PASSPHRASE)


def test_ways_are_added_and_dropped_but_never_the_last(make: Make) -> None:
    file = make()
    new_recovery = new_recovery_key()
    rekeying.add_secret(file, Secret.recovery_key(new_recovery))
    rekeying.drop_kind(file, SlotKind.PASSPHRASE)
    assert rekeying.slots_of(file).kinds == {SlotKind.RECOVERY}
    with pytest.raises(AppError, match=r"vault\.last_way"):
        rekeying.drop_kind(file, SlotKind.RECOVERY)
    file.close()
    open_file(file.path, Secret.recovery_key(new_recovery)).close()


CHANGE = """
import os, sys
from pathlib import Path
from services import atomic_file
from services.vault import passphrase
from services.vault.secret import Secret
from services.workspaces import rekeying
from services.workspaces.opening import open_file
passphrase._PARAMETERS = {**passphrase._PARAMETERS, "memory": 8 * 1024, "passes": 1}
path, old, new, step, when = sys.argv[1:]
file = open_file(Path(path), Secret.passphrase(old))
if step:
    place, name = (rekeying, step) if hasattr(rekeying, step) else (atomic_file, step.rstrip("12"))
    real, calls = getattr(place, name), []
    def dying(*given, **named):
        calls.append(name)
        is_time = len(calls) == int("0" + step.removeprefix(name) or 1) or place is rekeying
        if is_time and when == "before":
            os._exit(9)
        answer = real(*given, **named)
        if is_time:
            os._exit(9)
        return answer
    setattr(place, name, dying)
print("ready", flush=True)
rekeying.change_secrets(file, [Secret.passphrase(new)]).close()
print("done", flush=True)
"""


def changing(path: Path, old: str, new: str, step: str = "", when: str = "") -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", CHANGE, str(path), old, new, step, when],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def ended(child: subprocess.Popen[str]) -> int:
    assert child.stdout is not None
    child.stdout.close()
    return child.wait()


def all_is_there(path: Path, opened: str) -> bool:
    again = open_file(path, Secret.passphrase(opened))
    assert people(again) == ["曹永强"]
    with again.engine.connect() as connection:
        assert connection.execute(text("PRAGMA cipher_integrity_check")).fetchall() == []
    again.close()
    return again.is_change_unfinished


@pytest.mark.parametrize(
    ("step", "when", "old_opens", "new_opens"),
    [
        ("copy_from", "after", True, False),
        ("verify", "after", True, False),
        ("write1", "before", True, False),  # the slots for both keys
        ("write1", "after", True, True),
        ("replace2", "before", True, True),  # the copy takes the file's place (the first one was the slots')
        ("replace2", "after", False, True),
        ("write2", "before", False, True),
        ("write2", "after", False, True),
    ],
)
def test_killed_between_two_steps_the_old_or_the_new_passphrase_opens(
    make: Make, step: str, when: str, old_opens: bool, new_opens: bool
) -> None:
    file = make()
    add_people(file, "曹永强")
    file.close()
    child = changing(file.path, PASSPHRASE, NEW, step, when)
    assert ended(child) == 9
    found = opens(file.path, PASSPHRASE), opens(file.path, NEW)
    assert found == (old_opens, new_opens)
    is_unfinished = all_is_there(file.path, NEW if new_opens else PASSPHRASE)
    assert is_unfinished == (old_opens and new_opens)
    assert sorted(path.name for path in file.path.parent.iterdir()) == ["招聘.zhaoxian", "招聘.zhaoxian.keys"]


def test_after_an_interrupted_change_it_can_be_made_again(make: Make) -> None:
    file = make()
    add_people(file, "曹永强")
    file.close()
    child = changing(file.path, PASSPHRASE, NEW, "write1", "after")
    ended(child)
    again = open_file(file.path, Secret.passphrase(NEW))
    assert again.is_change_unfinished
    rekeying.change_secrets(again, [Secret.passphrase("a third one, longer")]).close()
    assert not opens(file.path, PASSPHRASE)
    assert not opens(file.path, NEW)
    assert not all_is_there(file.path, "a third one, longer")


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_at_random_moments_the_old_or_the_new_passphrase_opens_everything(make: Make) -> None:
    file = make()
    with file.engine.begin() as connection:
        connection.execute(text("CREATE TABLE load (a BLOB)"))
        connection.execute(
            text(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                "INSERT INTO load SELECT randomblob(4000) FROM n"
            )
        )
    add_people(file, "曹永强")
    file.close()
    began = time.perf_counter()
    child = changing(file.path, PASSPHRASE, NEW)
    assert child.stdout is not None
    assert child.stdout.read() == "done\n"
    ended(child)
    span, chance = time.perf_counter() - began, random.Random(7)
    old, new = NEW, PASSPHRASE
    for _ in range(6):
        child = changing(file.path, old, new)
        time.sleep(chance.uniform(0, span / 2))  # the first half of the span was the start of Python
        child.send_signal(signal.SIGKILL)
        ended(child)
        opened = [passphrase for passphrase in (old, new) if opens(file.path, passphrase)]
        assert opened
        is_unfinished = all_is_there(file.path, opened[-1])
        assert is_unfinished == (len(opened) == 2)
        if opened[-1] == new:
            old, new = new, old
