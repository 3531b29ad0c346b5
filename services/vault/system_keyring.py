"""A slot opened by this computer's keyring: it keeps a random KEK, never K itself.

Only the keyrings of the operating systems are trusted. The library may also hand out backends that
fail, forget, or write in clear; a key must never go there.
"""

from __future__ import annotations

import base64
import binascii
import os
import uuid
from typing import TYPE_CHECKING

from services.errors import AppError
from services.vault.slot import KEY_BYTES, Slot, SlotKind, new_salt, unwrap, wrap

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Zhaoxian"
_KDF = "keyring"
_TRUSTED = (
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)


def is_available() -> bool:
    """Whether this computer has a keyring that may be trusted with a key. May take a tenth of a second."""
    return _backend() is not None


def wrap_with_keyring(key: bytes, *, workspace: uuid.UUID) -> Slot:
    """Put a fresh KEK into the keyring and wrap K with it."""
    backend = _trusted_backend()
    kek, salt = os.urandom(KEY_BYTES), new_salt()
    entry = f"{workspace.hex}/{salt.hex()[:8]}"
    try:
        backend.set_password(SERVICE, entry, base64.b64encode(kek).decode())
        kept = backend.get_password(SERVICE, entry)
    except Exception as error:
        raise AppError("vault.keyring_failed") from error
    if kept != base64.b64encode(kek).decode():
        raise AppError("vault.keyring_failed")
    return wrap(key, workspace=workspace, kind=SlotKind.KEYRING, kdf={"name": _KDF, "entry": entry}, salt=salt, kek=kek)


def unwrap_with_keyring(slot: Slot, *, workspace: uuid.UUID) -> bytes | None:
    """K, or None when this computer's keyring does not hold the slot's entry."""
    backend = _trusted_backend()
    try:
        kept = backend.get_password(SERVICE, _entry(slot))
        kek = base64.b64decode(kept, validate=True) if kept else b""
    except binascii.Error:
        return None
    except Exception as error:
        raise AppError("vault.keyring_failed") from error
    return unwrap(slot, workspace=workspace, kek=kek) if len(kek) == KEY_BYTES else None


def forget(slot: Slot) -> None:
    """Take a dropped slot's entry out of the keyring; a keyring that is locked or gone keeps it, harmless."""
    backend = _backend()
    if backend is None or slot.kind is not SlotKind.KEYRING:
        return
    from keyring.errors import KeyringError

    try:
        backend.delete_password(SERVICE, _entry(slot))
    except KeyringError:
        return


def _entry(slot: Slot) -> str:
    return str(slot.kdf.get("entry", ""))


def _trusted_backend() -> KeyringBackend:
    backend = _backend()
    if backend is None:
        raise AppError("vault.no_keyring")
    return backend


def _backend() -> KeyringBackend | None:
    import keyring

    chosen = keyring.get_keyring()
    candidates = getattr(chosen, "backends", [chosen])  # the chainer asks several in turn
    trusted = next((b for b in candidates if type(b).__module__.startswith(_TRUSTED)), None)
    if trusted is not None and type(trusted).__module__ == "keyring.backends.Windows":
        trusted.persist = "local machine"  # not roaming with the account to other computers
    return trusted


def remember(entry: str, words: str) -> bool:
    """Keep a password of another service on this computer; whether there was a keyring to keep it."""
    backend = _backend()
    if backend is None:
        return False
    try:
        backend.set_password(SERVICE, entry, words)
    except Exception:  # a keyring that is locked or gone: it is asked for again next time
        return False
    return True


def recall(entry: str) -> str | None:
    """A password that was kept on this computer; None where there is none."""
    backend = _backend()
    try:
        return backend.get_password(SERVICE, entry) if backend is not None else None
    except Exception:  # as above
        return None


def forget_words(entry: str) -> None:
    """Take a password out of the keyring; one that is locked or gone keeps it."""
    backend = _backend()
    if backend is None:
        return
    from keyring.errors import KeyringError

    try:
        backend.delete_password(SERVICE, entry)
    except KeyringError:
        return
