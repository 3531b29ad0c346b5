"""The binary workbooks (.xls) by their records: what is hidden, and sizes that cannot be."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from services.ledgers.book import Hidden

_LARGEST = 40_000_000  # bytes; a record each some 30, walked one by one
_ROWS, _COLUMNS = 65_536, 256  # all that the format has room for
_BEGINS, _ENDS, _SHEET, _DIMENSIONS, _ROW, _COLUMN = 0x0809, 0x000A, 0x0085, 0x0200, 0x0208, 0x007D


def hidden(data: bytes) -> dict[str, Hidden]:
    """Sheet name → what is hidden in it."""
    if len(data) > _LARGEST:
        return {}
    stream = _stream(data)
    return {name: _of_sheet(stream, start) for name, start in _sheets(stream)}


def is_impossible(data: bytes) -> bool:
    """Whether a sheet claims more rows or columns than there can be: a reader would reserve room for them."""
    try:
        stream = _stream(data)
        for _, start in _sheets(stream):
            for kind, at, size in _records(stream, start):
                if kind == _DIMENSIONS and size >= 12:
                    _, bottom, _, right = struct.unpack_from("<IIHH", stream, at)
                    if bottom > _ROWS or right > _COLUMNS:
                        return True
                    break
    except Exception:  # damage of another kind: the reader says so
        return False
    return False


def _stream(data: bytes) -> bytes:
    """The records, out of their container if they are in one."""
    import olefile

    if not data.startswith(b"\xd0\xcf\x11\xe0"):
        return data
    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        name = next((name for name in ("Workbook", "Book") if ole.exists(name)), "")
        return bytes(ole.openstream(name).read()) if name else b""


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and size of every record of one substream, those of charts inside it left out."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == _BEGINS:
            depth += 1
        elif kind == _ENDS:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, at + 4, size
        at += 4 + size


def _sheets(stream: bytes) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for kind, at, size in _records(stream, 0):
        if kind == _SHEET and size > 8:
            start, _, _, length, wide = struct.unpack_from("<IBBBB", stream, at)
            raw = stream[at + 8 : at + size]
            name = raw.decode("utf-16-le", "replace")[:length] if wide & 1 else raw[:length].decode("latin-1")
            found.append((name, start))
    return found


def _of_sheet(stream: bytes, start: int) -> Hidden:
    told = Hidden()
    for kind, at, size in _records(stream, start):
        if kind == _ROW and size >= 16 and struct.unpack_from("<I", stream, at + 12)[0] & 0x20:
            told.rows.add(struct.unpack_from("<H", stream, at)[0])
        elif kind == _COLUMN and size >= 10:
            first, last, _, _, flags = struct.unpack_from("<HHHHH", stream, at)
            if flags & 1:
                told.columns.update(range(first, min(last, _COLUMNS - 1) + 1))
    return told
