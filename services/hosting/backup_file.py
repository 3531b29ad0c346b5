"""The file of a host's backup: what the engine's own dump says, encrypted piece by piece, nothing of it readable.

magic · length · header (JSON: slots, when, why, of what) · frames. A frame is AES-256-GCM over one letter and its
content, bound to the header and to its number: a piece that was changed, moved or cut off is noticed.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from services.errors import AppError
from services.vault.slot import Slot, SlotKind

SUFFIX = ".zxbackup"
PIECE = 1024 * 1024
_MAGIC = b"ZXHOST1\n"
_LONGEST_HEADER = 64 * 1024
MANIFEST, ROLES, DUMP, _END = b"M", b"R", b"D", b"E"


@dataclass(frozen=True, slots=True)
class Header:
    """What may be known of a backup without its key; no personal data."""

    workspace: uuid.UUID
    at: datetime
    reason: str
    edition: str
    slots: tuple[Slot, ...] = ()
    prefix: bytes = field(default_factory=lambda: os.urandom(8))

    def encoded(self) -> bytes:
        slots = [
            {"kind": s.kind.value, "key": s.key_id, "kdf": dict(s.kdf), "salt": s.salt.hex(), "nonce": s.nonce.hex(),
             "wrapped": s.wrapped.hex()}
            for s in self.slots
        ]  # fmt: skip
        about = {"workspace": self.workspace.hex, "at": self.at.isoformat(), "reason": self.reason}
        return json.dumps(about | {"edition": self.edition, "slots": slots, "prefix": self.prefix.hex()}).encode()

    @staticmethod
    def decoded(data: bytes) -> Header:
        found: dict[str, Any] = json.loads(data)
        slots = tuple(
            Slot(SlotKind(s["kind"]), s["key"], s["kdf"], bytes.fromhex(s["salt"]), bytes.fromhex(s["nonce"]),
                 bytes.fromhex(s["wrapped"]))
            for s in found["slots"]
        )  # fmt: skip
        at, prefix = datetime.fromisoformat(found["at"]), bytes.fromhex(found["prefix"])
        return Header(uuid.UUID(hex=found["workspace"]), at, found["reason"], found["edition"], slots, prefix)


class Writer:
    """Writes frames; without `end` the file is not whole."""

    def __init__(self, file: IO[bytes], header: Header, key: bytes) -> None:
        data = header.encoded()
        self._file, self._cipher, self._prefix = file, AESGCM(key), header.prefix
        self._bound, self._number = hashlib.sha256(data).digest(), 0
        file.write(_MAGIC + struct.pack("!I", len(data)) + data)

    def put(self, kind: bytes, data: bytes) -> None:
        nonce = self._prefix + struct.pack("!I", self._number)
        sealed = self._cipher.encrypt(nonce, kind + data, self._bound)
        self._file.write(struct.pack("!I", len(sealed)) + sealed)
        self._number += 1

    def end(self) -> None:
        self.put(_END, b"")


def read_header(file: IO[bytes], name: str) -> tuple[Header, bytes]:
    """The header, and what the frames are bound to. Raises `backup.damaged`."""
    try:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise ValueError("magic")
        (length,) = struct.unpack("!I", file.read(4))
        if length > _LONGEST_HEADER:
            raise ValueError("length")
        data = file.read(length)
        return Header.decoded(data), hashlib.sha256(data).digest()
    except (ValueError, KeyError, TypeError, AttributeError, struct.error):
        raise AppError("backup.damaged", name=name) from None


def header_of(path: Path) -> Header:
    """What a backup says of itself. Raises `backup.damaged`, `workspace.unreadable`."""
    try:
        with path.open("rb") as file:
            return read_header(file, path.name)[0]
    except OSError as error:
        raise AppError("workspace.unreadable", name=path.name) from error


def frames(path: Path, key: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The frames in order; raises `backup.damaged` at the first piece that is not as it was written."""
    with path.open("rb") as file:
        header, bound = read_header(file, path.name)
        cipher, number = AESGCM(key), 0
        while True:
            try:
                (length,) = struct.unpack("!I", file.read(4))
                if length > 2 * PIECE:
                    raise ValueError("length")
                nonce = header.prefix + struct.pack("!I", number)
                plain = cipher.decrypt(nonce, file.read(length), bound)
            except (ValueError, struct.error, InvalidTag):
                raise AppError("backup.damaged", name=path.name) from None
            if plain[:1] == _END:
                return
            yield plain[:1], plain[1:]
            number += 1
