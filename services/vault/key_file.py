"""`name.zhaoxian.keys`: the slots of a workspace, as JSON beside it. Nothing in it opens anything by itself."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from services import atomic_file
from services.errors import AppError
from services.vault.slot import SALT_BYTES, Slot, SlotKind

FORMAT = 1
_LARGEST_BYTES = 64 * 1024
_MOST_SLOTS = 32


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The slots, and on a backup what it is a backup of (`about`: reason, instant, mark; no personal data)."""

    workspace: uuid.UUID
    slots: tuple[Slot, ...]
    about: Mapping[str, str | int] = field(default_factory=dict)

    def with_slots(self, *slots: Slot) -> KeyFile:
        return replace(self, slots=slots)

    def of_kind(self, kind: SlotKind) -> list[Slot]:
        return [slot for slot in self.slots if slot.kind is kind]

    @property
    def kinds(self) -> frozenset[SlotKind]:
        return frozenset(slot.kind for slot in self.slots)


def key_path(workspace_file: Path) -> Path:
    """Where the slots of a workspace file are."""
    return workspace_file.with_name(workspace_file.name + ".keys")


def write(path: Path, keys: KeyFile) -> None:
    """Write the slots atomically, readable by this user only."""
    document = {
        "format": FORMAT,
        "workspace": keys.workspace.hex,
        "about": dict(keys.about),
        "slots": [
            {
                "kind": slot.kind.value,
                "key": slot.key_id,
                "kdf": dict(slot.kdf),
                "salt": slot.salt.hex(),
                "nonce": slot.nonce.hex(),
                "wrapped": slot.wrapped.hex(),
            }
            for slot in keys.slots
        ],
    }
    atomic_file.write(path, json.dumps(document, indent=1).encode())


def read(path: Path) -> KeyFile:
    """The slots, bounded in size and number.

    Raises `workspace.keys_missing`, `workspace.keys_damaged`, or `workspace.newer` when a later
    version of the program wrote them.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise AppError("workspace.keys_missing", name=path.name) from None
    except OSError as error:
        raise AppError("workspace.unreadable", name=path.name) from error
    if len(data) > _LARGEST_BYTES:
        raise AppError("workspace.keys_damaged", name=path.name)
    try:
        return _parse(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise AppError("workspace.keys_damaged", name=path.name) from None


def _parse(document: Any) -> KeyFile:
    if int(document["format"]) > FORMAT:
        raise AppError("workspace.newer")
    slots = document["slots"]
    if not isinstance(slots, list) or not 0 < len(slots) <= _MOST_SLOTS:
        raise ValueError("slots")
    return KeyFile(
        uuid.UUID(hex=document["workspace"]), tuple(_slot(slot) for slot in slots), dict(document.get("about", {}))
    )


def _slot(entry: Any) -> Slot:
    kdf = {str(name): value for name, value in entry["kdf"].items()}
    if not all(isinstance(value, str | int) for value in kdf.values()):
        raise ValueError("kdf")
    salt = bytes.fromhex(entry["salt"])
    if len(salt) != SALT_BYTES:
        raise ValueError("salt")
    return Slot(
        kind=SlotKind(entry["kind"]),
        key_id=str(entry["key"]),
        kdf=kdf,
        salt=salt,
        nonce=bytes.fromhex(entry["nonce"]),
        wrapped=bytes.fromhex(entry["wrapped"]),
    )
