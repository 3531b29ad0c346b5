"""A passphrase as a key: NFKC, then Argon2id."""

from __future__ import annotations

import unicodedata
import uuid
from collections.abc import Mapping

from services.errors import AppError
from services.vault.slot import KEY_BYTES, Slot, SlotKind, new_salt, unwrap, wrap

LEAST_CHARACTERS = 8
_MIB = 1024  # Argon2 counts memory in KiB
_PARAMETERS: Mapping[str, str | int] = {"name": "argon2id", "memory": 64 * _MIB, "passes": 3, "lanes": 4}
# Bounds for what a file may ask of this computer, and for how weak it may be.
_BOUNDS = {"memory": (8 * _MIB, 1024 * _MIB), "passes": (1, 16), "lanes": (1, 16)}


def require_strength(passphrase: str) -> None:
    """Refuse a passphrase that is too short to protect people's data."""
    length = len(_normal(passphrase).strip())
    if length < LEAST_CHARACTERS:
        raise AppError("vault.passphrase_short", least=LEAST_CHARACTERS, missing=LEAST_CHARACTERS - length)


def wrap_with_passphrase(key: bytes, *, workspace: uuid.UUID, passphrase: str) -> Slot:
    """A slot that the passphrase opens."""
    salt = new_salt()
    return wrap(
        key,
        workspace=workspace,
        kind=SlotKind.PASSPHRASE,
        kdf=_PARAMETERS,
        salt=salt,
        kek=_kek(passphrase, salt, _PARAMETERS),
    )


def unwrap_with_passphrase(slot: Slot, *, workspace: uuid.UUID, passphrase: str) -> bytes | None:
    """K, or None for a wrong passphrase. Takes a fifth of a second by design: guessing is slow."""
    return unwrap(slot, workspace=workspace, kek=_kek(passphrase, slot.salt, slot.kdf))


def _normal(passphrase: str) -> str:
    return unicodedata.normalize("NFKC", passphrase)


def _kek(passphrase: str, salt: bytes, kdf: Mapping[str, str | int]) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    bounded = {name: _bounded(kdf, name) for name in _BOUNDS}
    if kdf.get("name") != "argon2id":
        raise AppError("workspace.keys_damaged")
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=bounded["passes"],
        lanes=bounded["lanes"],
        memory_cost=bounded["memory"],
    ).derive(_normal(passphrase).encode())


def _bounded(kdf: Mapping[str, str | int], name: str) -> int:
    least, most = _BOUNDS[name]
    value = kdf.get(name)
    if not isinstance(value, int) or not least <= value <= most:
        raise AppError("workspace.keys_damaged")
    return value
