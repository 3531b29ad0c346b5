"""A slot that anybody can open: for demo data only, where there is nobody to protect.

The file is encrypted like any other, so that the program has one way of working, but its key is no secret.
"""

from __future__ import annotations

import uuid

from services.vault.slot import KEY_BYTES, Slot, SlotKind, new_salt, unwrap, wrap

_KDF: dict[str, str | int] = {"name": "none"}


def wrap_openly(key: bytes, *, workspace: uuid.UUID) -> Slot:
    """A slot without a secret."""
    salt = new_salt()
    return wrap(key, workspace=workspace, kind=SlotKind.OPEN, kdf=_KDF, salt=salt, kek=_kek(workspace, salt))


def unwrap_openly(slot: Slot, *, workspace: uuid.UUID) -> bytes | None:
    """K, unless the slot was tampered with."""
    return unwrap(slot, workspace=workspace, kek=_kek(workspace, slot.salt))


def _kek(workspace: uuid.UUID, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=salt, info=b"zhaoxian demo").derive(workspace.bytes)
