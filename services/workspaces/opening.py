"""Making, opening and closing a local workspace file."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from models.values.keys import new_key
from services import atomic_file
from services.errors import AppError
from services.vault import key_file, passphrase
from services.vault.key_file import KeyFile, key_path
from services.vault.secret import Secret, keys_behind, make_slot
from services.vault.slot import SlotKind, key_id, new_data_key
from services.workspaces import location
from services.workspaces.database_errors import explained
from services.workspaces.engine import connect, open_engine
from services.workspaces.looking import ways_to_open

TRIAL = ".trial"
UNFINISHED = (".new", ".rekey", ".restore", TRIAL)
"""What creation, re-encryption, restore and a trial write beside a workspace until they are done."""
_COMPANIONS = ("", "-wal", "-shm", "-journal")

_REFUSED = {
    SlotKind.PASSPHRASE: "vault.wrong_passphrase",
    SlotKind.RECOVERY: "vault.wrong_recovery_key",
    SlotKind.KEYRING: "vault.keyring_entry_missing",
    SlotKind.OPEN: "workspace.keys_damaged",
}


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A workspace that is open: its engine, and the key for copies of it."""

    path: Path
    workspace: uuid.UUID
    engine: Engine
    opened_by: SlotKind
    key: bytes = field(repr=False)
    is_change_unfinished: bool = False  # a change of passphrase was interrupted: the old and the new one both open it

    @property
    def title(self) -> str:
        return self.path.stem

    def close(self) -> None:
        """Fold the log into the file and forget the connections. The key goes with this object."""
        with contextlib.suppress(sqlcipher.Error), contextlib.closing(connect(self.path, self.key)) as raw:
            self.engine.dispose()
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.engine.dispose()


def create(
    path: Path,
    *,
    secrets: Sequence[Secret],
    prepare: Callable[[Engine], None],
    workspace: uuid.UUID | None = None,
) -> OpenFile:
    """Make a workspace that each of `secrets` opens; the first one counts as the one that opened it.

    `prepare` makes the tables. The file appears under its name only when it is complete: a crash
    before leaves no workspace, and nothing that would be in the way of a second try.
    """
    location.require_suitable(path.parent)
    if path.exists():
        raise AppError("workspace.exists", name=path.name)
    for secret in secrets:
        if secret.kind is SlotKind.PASSPHRASE:
            passphrase.require_strength(secret.text)
    workspace, key = workspace or new_key(), new_data_key()
    slots = tuple(make_slot(key, workspace=workspace, secret=secret) for secret in secrets)
    fresh = _beside(path, ".new")
    discard(fresh)
    try:
        engine = open_engine(fresh, key, may_create=True)
        try:
            prepare(engine)
        finally:
            engine.dispose()
        atomic_file.sync(fresh)
        key_file.write(key_path(path), KeyFile(workspace, slots))
        atomic_file.replace(fresh, path)
    except BaseException as error:
        discard(fresh)
        if not path.exists():
            key_path(path).unlink(missing_ok=True)
        raise explained(error, name=path.name) or error from error
    return OpenFile(path, workspace, open_engine(path, key), secrets[0].kind, key)


def open_file(path: Path, secret: Secret) -> OpenFile:
    """Open a workspace, or say in one code why not.

    Takes some milliseconds besides Argon2 (a fifth of a second, for a passphrase only).
    """
    keys = ways_to_open(path)
    location.require_suitable(path.parent)
    _require_writable(path)
    for suffix in UNFINISHED:
        discard(_beside(path, suffix))
    key = find_key(path, keys, secret)
    return OpenFile(
        path, keys.workspace, open_engine(path, key), secret.kind, key, is_change_unfinished=_settle(path, keys, key)
    )


def find_key(path: Path, keys: KeyFile, secret: Secret) -> bytes:
    """The key that the secret opens and that the file is encrypted with."""
    if secret.kind not in keys.kinds:
        raise AppError("vault.no_such_slot", kind=secret.kind.value)
    opened = list(keys_behind(keys, secret))
    if not opened:
        raise AppError(_REFUSED[secret.kind], name=path.name)
    for key in opened:
        if reads(path, key):
            return key
    if {slot.key_id for slot in keys.slots} - {key_id(key) for key in opened}:
        # A change was killed after the new file took its place: only the new secret opens it.
        raise AppError("vault.superseded", kind=secret.kind.value)
    raise AppError("workspace.damaged", name=path.name)


def reads(path: Path, key: bytes) -> bool:
    """Whether the key decrypts the file. A log left by a killed program is taken in, too."""
    try:
        with contextlib.closing(connect(path, key)) as raw:
            objects: int = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlcipher.DatabaseError as error:
        known = explained(error, name=path.name)
        if known is not None and known.code != "workspace.damaged":
            raise known from error
        return False
    return objects > 0  # an emptied file reads with every key


def discard(path: Path) -> None:
    """Remove an unfinished database file and its companions."""
    for companion in _COMPANIONS:
        path.with_name(path.name + companion).unlink(missing_ok=True)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _settle(path: Path, keys: KeyFile, key: bytes) -> bool:
    """After a re-encryption that was killed: drop the slots of the old key, if the file has the new one.

    Otherwise the file still has the old key, which both secrets open; nothing is dropped, and the answer is True.
    """
    name = key_id(key)
    if all(slot.key_id == name for slot in keys.slots):
        return False
    if keys.slots[-1].key_id != name:
        return True
    key_file.write(key_path(path), keys.with_slots(*(slot for slot in keys.slots if slot.key_id == name)))
    return False


def _require_writable(path: Path) -> None:
    try:
        with path.open("rb+"):
            pass
    except OSError as error:
        raise AppError("workspace.read_only", name=path.name) from error
