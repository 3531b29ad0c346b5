"""Keys of rows: UUIDv7 made by the client, so that a laptop at a fair never waits for a server's sequence."""

from __future__ import annotations

import uuid

from uuid6 import uuid7

Key = uuid.UUID


def new_key() -> Key:
    """A fresh, time-ordered key (RFC 9562, version 7)."""
    return uuid.UUID(bytes=uuid7().bytes)
