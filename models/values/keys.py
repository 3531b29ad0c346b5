"""Keys of rows: UUIDv7 made by the client, so that a laptop at a fair never waits for a server's sequence."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import cache

Key = uuid.UUID


def new_key() -> Key:
    """A fresh, time-ordered key (RFC 9562, version 7)."""
    return uuid.UUID(bytes=_uuid7()().bytes)


def key_of(number: int) -> Key:
    """The key of a number that was one before: a third of the price of the class's own checks and parsing."""
    key = _bare(Key)
    _set_number(key, number)
    _set_safety(key, _UNKNOWN)
    return key


_bare = object.__new__
_UNKNOWN = uuid.SafeUUID.unknown  # asking an enum for a member costs as much as all else here
_set_number, _set_safety = vars(Key)["int"].__set__, vars(Key)["is_safe"].__set__  # what the class sets at birth


@cache
def _uuid7() -> Callable[[], uuid.UUID]:
    """The library reads package metadata when it is imported: 13 ms that the window's first frame does not need."""
    from uuid6 import uuid7

    return uuid7
