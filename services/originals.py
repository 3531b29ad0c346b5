"""The bytes of originals: streamed chunk by chunk, checked, and held for a while, so that a page costs no download.

On a shared workspace a preview asks for the same file again with every page that is drawn. What was fetched last
is held in memory, never on the disk, by its SHA-256. Who may have it is asked of the database each time: the row
that names the SHA-256 was read under the person's own rights before.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterator
from typing import BinaryIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import ContentChunk
from services import access
from services.errors import AppError

HELD = 64 * 1024 * 1024  # bytes of originals in memory at the most
_AT_ONCE = 4  # chunks that are on their way
Place = tuple[int, str, str]  # engine, login, SHA-256


def chunks_of(session: Session, sha256: str) -> Iterator[bytes]:
    """A file in its pieces, in order: never whole in memory. Unchecked; see `write_to`."""
    query = select(ContentChunk.data).where(ContentChunk.sha256 == sha256).order_by(ContentChunk.rank)
    for data in session.scalars(query.execution_options(yield_per=_AT_ONCE)):
        yield bytes(data)


def write_to(session: Session, sha256: str, target: BinaryIO) -> int:
    """Stream a file into another; tells how many bytes. Raises `document.damaged` at its end where it was changed."""
    digest, size = hashlib.sha256(), 0
    for data in chunks_of(session, sha256):
        digest.update(data)
        target.write(data)
        size += len(data)
    if digest.hexdigest() != sha256:
        raise AppError("document.damaged")
    return size


def whole(session: Session, sha256: str) -> bytes:
    """The whole file, checked; from memory where it was asked for just before."""
    place = _place(session, sha256)
    held = _held.get(place)
    if held is not None:
        return held
    digest = hashlib.sha256()
    parts = []
    for data in chunks_of(session, sha256):
        digest.update(data)
        parts.append(data)
    if not parts and access.is_shared(session):
        raise AppError("document.withheld")
    if digest.hexdigest() != sha256:
        raise AppError("document.damaged")
    data = b"".join(parts)
    _held.put(place, data)
    return data


def _place(session: Session, sha256: str) -> Place:
    """What one person was given is not for another who sits in the same process."""
    engine = session.get_bind().engine
    return id(engine), engine.url.username or "", sha256


def forget() -> None:
    """Hold nothing any more: the workspace was locked or left, a person was erased."""
    _held.clear()


class _Held:
    """The files that were asked for last, up to a number of bytes. Used from several threads."""

    def __init__(self, most: int) -> None:
        self._most, self._size = most, 0
        self._files: OrderedDict[Place, bytes] = OrderedDict()
        self._turn = threading.Lock()

    def get(self, place: Place) -> bytes | None:
        with self._turn:
            if place in self._files:
                self._files.move_to_end(place)
            return self._files.get(place)

    def put(self, place: Place, data: bytes) -> None:
        with self._turn:
            if place in self._files or len(data) > self._most:
                return
            self._files[place] = data
            self._size += len(data)
            while self._size > self._most:
                _, gone = self._files.popitem(last=False)
                self._size -= len(gone)

    def clear(self) -> None:
        with self._turn:
            self._files.clear()
            self._size = 0


_held = _Held(HELD)
