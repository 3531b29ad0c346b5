"""What a person gives to open a workspace, as one type, and the slots it makes or opens."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field

from services.vault.key_file import KeyFile
from services.vault.open_slot import unwrap_openly, wrap_openly
from services.vault.passphrase import unwrap_with_passphrase, wrap_with_passphrase
from services.vault.recovery import unwrap_with_recovery_key, wrap_with_recovery_key
from services.vault.slot import Slot, SlotKind
from services.vault.system_keyring import unwrap_with_keyring, wrap_with_keyring


@dataclass(frozen=True, slots=True)
class Secret:
    """A passphrase or a recovery key with its text, or a keyring or nothing without one."""

    kind: SlotKind
    text: str = field(default="", repr=False)

    @staticmethod
    def passphrase(text: str) -> Secret:
        return Secret(SlotKind.PASSPHRASE, text)

    @staticmethod
    def recovery_key(text: str) -> Secret:
        return Secret(SlotKind.RECOVERY, text)

    @staticmethod
    def keyring() -> Secret:
        return Secret(SlotKind.KEYRING)

    @staticmethod
    def open() -> Secret:
        """No secret: demo data only."""
        return Secret(SlotKind.OPEN)


def make_slot(key: bytes, *, workspace: uuid.UUID, secret: Secret) -> Slot:
    """Wrap K under a secret."""
    match secret.kind:
        case SlotKind.PASSPHRASE:
            return wrap_with_passphrase(key, workspace=workspace, passphrase=secret.text)
        case SlotKind.RECOVERY:
            return wrap_with_recovery_key(key, workspace=workspace, recovery_key=secret.text)
        case SlotKind.KEYRING:
            return wrap_with_keyring(key, workspace=workspace)
        case SlotKind.OPEN:
            return wrap_openly(key, workspace=workspace)


def keys_behind(keys: KeyFile, secret: Secret) -> Iterator[bytes]:
    """Every key that the secret opens, newest slot first.

    Usually one; two while a re-encryption is under way, of which the file has one.
    """
    for slot in reversed(keys.of_kind(secret.kind)):
        key = _unwrapped(slot, keys.workspace, secret)
        if key is not None:
            yield key


def _unwrapped(slot: Slot, workspace: uuid.UUID, secret: Secret) -> bytes | None:
    match secret.kind:
        case SlotKind.PASSPHRASE:
            return unwrap_with_passphrase(slot, workspace=workspace, passphrase=secret.text)
        case SlotKind.RECOVERY:
            return unwrap_with_recovery_key(slot, workspace=workspace, recovery_key=secret.text)
        case SlotKind.KEYRING:
            return unwrap_with_keyring(slot, workspace=workspace)
        case SlotKind.OPEN:
            return unwrap_openly(slot, workspace=workspace)
