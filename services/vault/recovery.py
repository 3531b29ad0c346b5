"""The recovery key: 160 random bits that a person prints once and types back once.

Written as base32 with a checksum, in nine groups of four: `K7QX-…`. Base32 has no 0, 1, 8 and 9,
so these are read as O, I, B and G, and full-width letters of an input method as plain ones.
"""

from __future__ import annotations

import base64
import hashlib
import os
import unicodedata
import uuid

from services.errors import AppError
from services.vault.slot import KEY_BYTES, Slot, SlotKind, new_salt, unwrap, wrap

_SECRET_BYTES = 20
_SECRET_LETTERS = 32
_CHECK_LETTERS = 4
_GROUP = 4
_KDF: dict[str, str | int] = {"name": "hkdf-sha256"}
_LOOKALIKES = str.maketrans("0189", "OIBG")


def new_recovery_key() -> str:
    """A fresh recovery key, as it is shown and printed."""
    secret = os.urandom(_SECRET_BYTES)
    letters = base64.b32encode(secret).decode() + _checksum(secret)
    return "-".join(groups(letters))


def groups(typed: str) -> list[str]:
    """The letters in groups of four, however they were typed."""
    letters = _letters(typed)
    return [letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP)]


def wrap_with_recovery_key(key: bytes, *, workspace: uuid.UUID, recovery_key: str) -> Slot:
    """A slot that the recovery key opens."""
    salt = new_salt()
    kek = _kek(_secret(recovery_key), salt)
    return wrap(key, workspace=workspace, kind=SlotKind.RECOVERY, kdf=_KDF, salt=salt, kek=kek)


def unwrap_with_recovery_key(slot: Slot, *, workspace: uuid.UUID, recovery_key: str) -> bytes | None:
    """K, or None when the recovery key is another one. A typing mistake is told as such."""
    if dict(slot.kdf) != _KDF:
        raise AppError("workspace.keys_damaged")
    return unwrap(slot, workspace=workspace, kek=_kek(_secret(recovery_key), slot.salt))


def _letters(typed: str) -> str:
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_LOOKALIKES)
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())


def _secret(typed: str) -> bytes:
    letters = _letters(typed)
    if len(letters) != _SECRET_LETTERS + _CHECK_LETTERS:
        raise AppError("vault.recovery_key_length", have=len(letters), need=_SECRET_LETTERS + _CHECK_LETTERS)
    try:
        secret = base64.b32decode(letters[:_SECRET_LETTERS])
    except ValueError:
        raise AppError("vault.recovery_key_mistyped") from None
    if _checksum(secret) != letters[_SECRET_LETTERS:]:
        raise AppError("vault.recovery_key_mistyped")
    return secret


def _checksum(secret: bytes) -> str:
    return base64.b32encode(hashlib.sha256(b"zhaoxian recovery" + secret).digest()).decode()[:_CHECK_LETTERS]


def _kek(secret: bytes, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=salt, info=b"zhaoxian recovery").derive(secret)
