"""Changing what opens a workspace, by default with a new key under it.

Only re-encryption shuts out somebody who once copied the old slots and knows the old passphrase.
The steps, so that a kill between any two leaves a workspace that the old or the new secret opens:

1. take the file alone, fold the log into it, copy it under the new key K2 to `name.zhaoxian.rekey`, check the copy;
2. write slots: the old ones, the new secrets around the old key K1, the new secrets around K2;
3. close the file and put the copy in its place;
4. write the slots of K2 alone.

Until 3 the file has K1: the old and the new secrets open it. After 3 only the new ones do.
"""

from __future__ import annotations

from collections.abc import Sequence

from services import atomic_file
from services.errors import AppError
from services.vault import key_file, passphrase, system_keyring
from services.vault.key_file import KeyFile, key_path
from services.vault.secret import Secret, make_slot
from services.vault.slot import Slot, SlotKind, key_id, new_data_key
from services.workspaces.copying import CopyProgress, copy_from, require_space, verify
from services.workspaces.engine import open_engine
from services.workspaces.exclusive import alone, require_no_log
from services.workspaces.opening import OpenFile, discard


def change_secrets(file: OpenFile, secrets: Sequence[Secret], *, progress: CopyProgress | None = None) -> OpenFile:
    """Re-encrypt the workspace; from now on exactly `secrets` open it. The given `file` is closed.

    Nobody else may have it open. The recovery key is one of the secrets: a new key needs a new one.
    Raises `workspace.disk_full` (nothing changed) where there is no room for a second copy.
    """
    _require_usable(secrets)
    old, slots_at = key_file.read(key_path(file.path)), key_path(file.path)
    fresh_key, copy = new_data_key(), file.path.with_name(file.path.name + ".rekey")
    discard(copy)
    require_space(file.path, file.path.parent)
    try:
        with alone(file) as raw:
            copy_from(raw, copy, fresh_key, progress=progress)
            verify(copy, fresh_key)
            into_old = [make_slot(file.key, workspace=file.workspace, secret=secret) for secret in secrets]
            into_new = [make_slot(fresh_key, workspace=file.workspace, secret=secret) for secret in secrets]
            still_valid = [slot for slot in old.slots if slot.key_id == key_id(file.key)]
            key_file.write(slots_at, old.with_slots(*still_valid, *into_old, *into_new))
        require_no_log(file.path)
    except BaseException:
        discard(copy)
        raise
    atomic_file.replace(copy, file.path)
    key_file.write(slots_at, old.with_slots(*into_new))
    _forget([*old.slots, *into_old])
    return OpenFile(file.path, file.workspace, open_engine(file.path, fresh_key), secrets[0].kind, fresh_key)


def add_secret(file: OpenFile, secret: Secret) -> None:
    """One more way to open the workspace, replacing another of the same kind."""
    _require_usable([secret])
    old = key_file.read(key_path(file.path))
    kept = [slot for slot in old.slots if slot.kind is not secret.kind]
    slot = make_slot(file.key, workspace=file.workspace, secret=secret)
    key_file.write(key_path(file.path), old.with_slots(*kept, slot))
    _forget(old.of_kind(secret.kind))


def drop_kind(file: OpenFile, kind: SlotKind) -> None:
    """One way less. The last way that a person can remember or print stays."""
    old = key_file.read(key_path(file.path))
    kept = [slot for slot in old.slots if slot.kind is not kind]
    if not any(slot.kind in {SlotKind.PASSPHRASE, SlotKind.RECOVERY} for slot in kept):
        raise AppError("vault.last_way")
    key_file.write(key_path(file.path), old.with_slots(*kept))
    _forget(old.of_kind(kind))


def slots_of(file: OpenFile) -> KeyFile:
    """The ways that open this workspace now."""
    return key_file.read(key_path(file.path))


def _require_usable(secrets: Sequence[Secret]) -> None:
    if not secrets:
        raise ValueError("a workspace needs a way to open it")
    for secret in secrets:
        if secret.kind is SlotKind.PASSPHRASE:
            passphrase.require_strength(secret.text)


def _forget(slots: Sequence[Slot]) -> None:
    for slot in slots:
        system_keyring.forget(slot)
