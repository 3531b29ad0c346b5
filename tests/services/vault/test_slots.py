from __future__ import annotations

import json
import os
import time
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from services.errors import AppError
from services.vault import key_file, passphrase, recovery, system_keyring
from services.vault.key_file import KeyFile, key_path
from services.vault.secret import Secret, keys_behind, make_slot
from services.vault.slot import SlotKind, key_id, new_data_key, unwrap, wrap
from tests.services.vault.conftest import MemoryKeyring

WORKSPACE = uuid.UUID("01890000-0000-7000-8000-000000000001")


def opened(slots: KeyFile, secret: Secret) -> list[bytes]:
    return list(keys_behind(slots, secret))


def test_a_passphrase_opens_its_slot_and_a_wrong_one_does_not() -> None:
    key = new_data_key()
    keys = KeyFile(WORKSPACE, (make_slot(key, workspace=WORKSPACE, secret=Secret.passphrase("海风与台账 2026")),))
    assert opened(keys, Secret.passphrase("海风与台账 2026")) == [key]
    assert opened(keys, Secret.passphrase("海风与台账 2027")) == []


def test_full_width_and_composed_letters_are_the_same_passphrase() -> None:
    key = new_data_key()
    keys = KeyFile(WORKSPACE, (make_slot(key, workspace=WORKSPACE, secret=Secret.passphrase("Ｚｈａｏ－café")),))
    assert opened(keys, Secret.passphrase("Zhao-cafe\u0301")) == [key]


def test_a_wrong_passphrase_is_slow(slow_to_guess: None) -> None:
    slot = passphrase.wrap_with_passphrase(new_data_key(), workspace=WORKSPACE, passphrase="correct horse")
    began = time.perf_counter()
    assert passphrase.unwrap_with_passphrase(slot, workspace=WORKSPACE, passphrase="battery staple") is None
    assert time.perf_counter() - began > 0.02  # 64 MiB three times over; a plain hash takes microseconds
    assert (slot.kdf["memory"], slot.kdf["passes"], slot.kdf["lanes"]) == (64 * 1024, 3, 4)


def test_a_short_passphrase_says_how_much_is_missing() -> None:
    with pytest.raises(AppError) as caught:
        passphrase.require_strength("招贤 5")
    assert caught.value.code == "vault.passphrase_short"
    assert caught.value.params["missing"] == 4
    passphrase.require_strength("招贤纳士二零二六")


@pytest.mark.parametrize("change", ["workspace", "kind", "kdf", "salt", "nonce", "wrapped", "key_id"])
def test_a_slot_that_was_tampered_with_does_not_open(change: str) -> None:
    kek, key = os.urandom(32), new_data_key()
    slot = wrap(key, workspace=WORKSPACE, kind=SlotKind.RECOVERY, kdf={"name": "x", "n": 1}, salt=b"s" * 16, kek=kek)
    assert unwrap(slot, workspace=WORKSPACE, kek=kek) == key
    workspace = uuid.uuid4() if change == "workspace" else WORKSPACE
    other: dict[str, Any] = {
        "kind": SlotKind.KEYRING,
        "kdf": {"name": "x", "n": 2},
        "salt": b"t" * 16,
        "nonce": bytes(12),
        "wrapped": slot.wrapped[:-1] + bytes([slot.wrapped[-1] ^ 1]),
        "key_id": key_id(new_data_key()),
    }
    changed = slot if change == "workspace" else replace(slot, **{change: other[change]})
    assert unwrap(changed, workspace=workspace, kek=kek) is None


@pytest.mark.parametrize(
    "kdf",
    [
        {"memory": 8 * 1024 * 1024},  # 8 GiB: would take this computer down
        {"memory": 8},
        {"passes": 100_000},
        {"lanes": 0},
        {"memory": "65536"},
        {"name": "md5"},
    ],
)
def test_parameters_out_of_bounds_are_refused_before_any_work(kdf: dict[str, int | str]) -> None:
    slot = passphrase.wrap_with_passphrase(new_data_key(), workspace=WORKSPACE, passphrase="correct horse")
    with pytest.raises(AppError) as caught:
        passphrase.unwrap_with_passphrase(
            replace(slot, kdf={**slot.kdf, **kdf}), workspace=WORKSPACE, passphrase="correct horse"
        )
    assert caught.value.code == "workspace.keys_damaged"


def test_the_recovery_key_opens_its_slot_however_it_is_typed() -> None:
    key, shown = new_data_key(), recovery.new_recovery_key()
    assert [len(group) for group in shown.split("-")] == [4] * 9
    keys = KeyFile(WORKSPACE, (make_slot(key, workspace=WORKSPACE, secret=Secret.recovery_key(shown)),))
    sloppy = shown.lower().replace("-", "  ").replace("o", "0").replace("i", "1").replace("b", "8")
    wide = "".join(chr(ord(letter) + 0xFEE0) if letter != "-" else "－" for letter in shown)
    for typed in (shown, sloppy, wide):
        assert opened(keys, Secret.recovery_key(typed)) == [key]
    assert opened(keys, Secret.recovery_key(recovery.new_recovery_key())) == []


def test_a_mistyped_recovery_key_is_told_from_a_wrong_one() -> None:
    shown = recovery.new_recovery_key()
    slot = recovery.wrap_with_recovery_key(new_data_key(), workspace=WORKSPACE, recovery_key=shown)
    mistyped = ("A" if shown[0] != "A" else "C") + shown[1:]
    for typed, code in ((mistyped, "vault.recovery_key_mistyped"), (shown[:-1], "vault.recovery_key_length")):
        with pytest.raises(AppError) as caught:
            recovery.unwrap_with_recovery_key(slot, workspace=WORKSPACE, recovery_key=typed)
        assert caught.value.code == code


def test_the_keyring_keeps_a_random_key_and_never_the_key_itself(system_keyring_in_memory: MemoryKeyring) -> None:
    key = new_data_key()
    slot = make_slot(key, workspace=WORKSPACE, secret=Secret.keyring())
    keys = KeyFile(WORKSPACE, (slot,))
    assert opened(keys, Secret.keyring()) == [key]
    kept = next(iter(system_keyring_in_memory.kept.values()))
    assert key.hex() not in kept
    system_keyring.forget(slot)
    assert system_keyring_in_memory.kept == {}
    assert opened(keys, Secret.keyring()) == []


@pytest.mark.parametrize("backend", ["keyring.backends.fail", "keyring.backends.null", "keyrings.alt.file"])
def test_a_keyring_that_fails_forgets_or_writes_in_clear_is_refused(
    monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    import keyring

    weak = type("Keyring", (), {"__module__": backend})()
    monkeypatch.setattr(keyring, "get_keyring", lambda: weak)
    assert not system_keyring.is_available()
    with pytest.raises(AppError) as caught:
        make_slot(new_data_key(), workspace=WORKSPACE, secret=Secret.keyring())
    assert caught.value.code == "vault.no_keyring"


def test_the_key_file_comes_back_as_written_and_holds_no_key(tmp_path: Path) -> None:
    key = new_data_key()
    keys = KeyFile(
        WORKSPACE,
        tuple(
            make_slot(key, workspace=WORKSPACE, secret=secret)
            for secret in (Secret.passphrase("correct horse"), Secret.recovery_key(recovery.new_recovery_key()))
        ),
        {"reason": "daily"},
    )
    path = key_path(tmp_path / "招聘.zhaoxian")
    key_file.write(path, keys)
    assert path.name == "招聘.zhaoxian.keys"
    assert key_file.read(path) == keys
    text = path.read_text()
    assert key.hex() not in text
    assert "correct horse" not in text
    assert list(tmp_path.iterdir()) == [path]
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "workspace.keys_damaged"),
        (b"\xff\xfe", "workspace.keys_damaged"),
        (b"[]", "workspace.keys_damaged"),
        (b'{"format": 1, "workspace": "x", "slots": []}', "workspace.keys_damaged"),
        (b"{" + b" " * 70_000 + b"}", "workspace.keys_damaged"),
        (json.dumps({"format": 2}).encode(), "workspace.newer"),
    ],
)
def test_a_bad_key_file_is_one_clear_error(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.zhaoxian.keys"
    path.write_bytes(content)
    with pytest.raises(AppError) as caught:
        key_file.read(path)
    assert caught.value.code == code


def test_secrets_do_not_show_in_error_reports() -> None:
    slot = make_slot(new_data_key(), workspace=WORKSPACE, secret=Secret.open())
    assert "correct horse" not in repr(Secret.passphrase("correct horse"))
    assert "wrapped" not in repr(slot)
