"""One key slot: K wrapped by AES-256-GCM under a key-encrypting key (KEK)."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12
_TAG_BYTES = 16


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"
    KEYRING = "keyring"
    OPEN = "open"  # nothing: for demo data, which is about nobody


@dataclass(frozen=True, slots=True)
class Slot:
    """`kdf` holds the parameters that turn the secret into the KEK; they are authenticated with the key."""

    kind: SlotKind
    key_id: str  # which K is wrapped: during re-encryption two of them exist
    kdf: Mapping[str, str | int]
    salt: bytes
    nonce: bytes = field(repr=False)
    wrapped: bytes = field(repr=False)


def new_data_key() -> bytes:
    """A fresh random K."""
    return os.urandom(KEY_BYTES)


def new_salt() -> bytes:
    """A fresh random salt for a slot."""
    return os.urandom(SALT_BYTES)


def key_id(key: bytes) -> str:
    """A name for K that tells nothing about it."""
    return hmac.new(key, b"zhaoxian key id", hashlib.sha256).hexdigest()[:16]


def wrap(
    key: bytes, *, workspace: uuid.UUID, kind: SlotKind, kdf: Mapping[str, str | int], salt: bytes, kek: bytes
) -> Slot:
    """A slot that gives K back to whoever has the KEK, for this workspace and these parameters only."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    name = key_id(key)
    wrapped = AESGCM(kek).encrypt(nonce, key, _associated(workspace, kind, name, kdf, salt))
    return Slot(kind, name, dict(kdf), salt, nonce, wrapped)


def unwrap(slot: Slot, *, workspace: uuid.UUID, kek: bytes) -> bytes | None:
    """K, or None when the KEK is not the one that wrapped it, or the slot was tampered with."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(slot.nonce) != _NONCE_BYTES or len(slot.wrapped) != KEY_BYTES + _TAG_BYTES:
        return None
    try:
        key = AESGCM(kek).decrypt(
            slot.nonce, slot.wrapped, _associated(workspace, slot.kind, slot.key_id, slot.kdf, slot.salt)
        )
    except InvalidTag:
        return None
    return key if hmac.compare_digest(key_id(key), slot.key_id) else None


def _associated(workspace: uuid.UUID, kind: SlotKind, name: str, kdf: Mapping[str, str | int], salt: bytes) -> bytes:
    parameters = json.dumps({"kdf": dict(kdf), "salt": salt.hex(), "key": name}, sort_keys=True)
    return b"zhaoxian slot 1\0" + workspace.bytes + kind.encode() + b"\0" + parameters.encode()
