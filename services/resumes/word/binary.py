"""The binary of Word 97–2003 and of WPS Writer: where its text lies, and what its marks mean.

The text is cut into pieces (8-bit or UTF-16) that a table lists; properties of paragraphs and characters
lie in pages of 512 bytes. Every number of the file is doubted: a wrong one ends in AppError or is left out.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from services.errors import AppError

MAX_CHARACTERS = 2_000_000
MOST_RUNS = 400_000
_MAGICS = {0xA5EC, 0xA5DC, 0xA5DB}
_FIRST_97 = 0x00C1  # the version from which on the text lies in pieces of a table stream
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_PAGE = 512  # bytes of a page of properties
_COMPRESSED = 0x40000000
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # bytes of an operand, by its kind
_HIDDEN, _DELETED = 0x083C, 0x0800
_DEPTH = 0x6649
_SWITCHES = {0x2416: "in table", 0x2417: "row", 0x244C: "row", 0x244B: "cell", 0x2407: "page"}
_LONG_TABLE, _TABS = 0xD608, 0xC615

CLX, HEADERS, CHARACTERS, PARAGRAPHS, ANCHORS, BOXES, DRAWINGS = 33, 11, 12, 13, 40, 56, 50
"""Numbers of the entries in the head of the file that say where each table lies."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What the properties of a paragraph say about tables."""

    depth: int = 0
    ends_row: bool = False
    ends_cell: bool = False  # of a table inside a table; others end their cells with a mark of their own
    begins_page: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text as it lies in the file."""

    start: int  # character positions
    end: int
    offset: int  # bytes
    width: int  # bytes a character


@dataclass
class WordBinary:
    """One file, taken apart."""

    main: bytes  # the stream "WordDocument"
    tables: bytes  # "0Table" or "1Table"
    stories: dict[str, tuple[int, int]] = field(default_factory=dict)  # character positions
    pieces: list[Piece] = field(default_factory=list)
    text: str = ""
    hidden: list[tuple[int, int]] = field(default_factory=list)  # byte stretches
    manners: list[tuple[int, int, Manner]] = field(default_factory=list)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self.manners]

    @cached_property
    def _piece_starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def entry(self, number: int) -> bytes:
        """Give the table that an entry of the head points to; nothing when it points nowhere."""
        at = 0x9A + 8 * number
        if at + 8 > len(self.main):
            return b""
        offset, length = struct.unpack_from("<II", self.main, at)
        return self.tables[offset : offset + length] if length < len(self.tables) + 1 else b""

    def offset_of(self, position: int) -> int:
        """Where in the file a character lies, in bytes; -1 for nowhere."""
        index = bisect_right(self._piece_starts, position) - 1
        if index < 0 or position >= self.pieces[index].end:
            return -1
        piece = self.pieces[index]
        return piece.offset + (position - piece.start) * piece.width

    def manner_of(self, position: int) -> Manner:
        """Give the properties of the paragraph that ends at a character."""
        offset = self.offset_of(position)
        index = bisect_right(self._starts, offset) - 1
        if offset < 0 or index < 0 or offset >= self.manners[index][1]:
            return Manner()
        return self.manners[index][2]


def opened(main: bytes, tables: dict[str, bytes]) -> WordBinary:
    """Take a file apart. Raises AppError for one with a password, or one that is damaged."""
    if len(main) < 0x200 or struct.unpack_from("<H", main)[0] not in _MAGICS:
        raise AppError("resume.broken_doc")
    version, flags = struct.unpack_from("<H", main, 2)[0], struct.unpack_from("<H", main, 0x0A)[0]
    if flags & _ENCRYPTED:
        raise AppError("resume.encrypted")
    if version < _FIRST_97:
        return _of_word_6(main)
    name = "1Table" if flags & _TABLE_1 else "0Table"
    found = WordBinary(main, tables.get(name) or next((t for t in tables.values() if t), b""))
    try:
        _read_text(found)
    except struct.error as error:
        raise AppError("resume.broken_doc") from error
    if not found.pieces:
        raise AppError("resume.broken_doc")
    found.hidden = sorted(_hidden_runs(found))[:MOST_RUNS]
    found.manners = sorted(_manners(found), key=lambda m: m[0])[:MOST_RUNS]
    _leave_out_hidden(found)
    return found


def _of_word_6(main: bytes) -> WordBinary:
    """Word 6 and 95: one run of bytes, in the encoding of the computer that wrote it."""
    from services.resumes.plain import decoded

    start, end = struct.unpack_from("<II", main, 0x18)
    text = decoded(main[start : min(end, start + MAX_CHARACTERS)].replace(b"\0", b"")) if start < end else ""
    return WordBinary(main, b"", {"main": (0, len(text))}, [Piece(0, len(text), 0, 1)], text)


def _read_text(found: WordBinary) -> None:
    lengths = struct.unpack_from("<8I", found.main, 0x4C)  # main, notes, headers, macros, comments, end notes, boxes…
    at = 0
    for name, length in zip(("main", "notes", "headers", "macros", "comments", "endnotes", "boxes", "header_boxes"),
                            lengths, strict=True):  # fmt: skip
        found.stories[name] = (at, at + length)
        at += length
    parts, size = [], 0
    for piece in _pieces(found.entry(CLX)):
        length = min(piece.end - piece.start, MAX_CHARACTERS - size)
        raw = found.main[piece.offset : piece.offset + length * piece.width]
        text = raw.decode("cp1252" if piece.width == 1 else "utf-16-le", "replace")
        if piece.width == 2 and len(text) != length:  # two halves of one character count as two positions
            text = "".join(chr(unit) for unit in struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2]))
        text = text.ljust(length, "\0")[:length]
        found.pieces.append(Piece(size, size + length, piece.offset, piece.width))
        parts.append(text)
        size += length
        if size >= MAX_CHARACTERS:
            break
    found.text = "".join(parts)


def _pieces(clx: bytes) -> Iterator[Piece]:
    at = 0
    while at + 5 <= len(clx) and clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at + 5 > len(clx) or clx[at] != 2:
        return
    table = clx[at + 5 : at + 5 + struct.unpack_from("<I", clx, at + 1)[0]]
    for start, end, entry in _plc(table, 8):
        offset = struct.unpack_from("<I", entry, 2)[0]
        if end <= start:
            continue
        if offset & _COMPRESSED:
            yield Piece(start, end, (offset & ~_COMPRESSED) // 2, 1)
        else:
            yield Piece(start, end, offset, 2)


def _plc(table: bytes, size: int) -> Iterator[tuple[int, int, bytes]]:
    """Read one of the format's lists: n+1 positions, then n entries."""
    count = (len(table) - 4) // (4 + size)
    if count <= 0:
        return
    positions = struct.unpack_from(f"<{count + 1}I", table)
    for number in range(count):
        at = 4 * (count + 1) + size * number
        yield positions[number], positions[number + 1], table[at : at + size]


def plc(table: bytes, size: int) -> list[tuple[int, int, bytes]]:
    """Give a list of the format; nothing where it is damaged."""
    try:
        return list(_plc(table, size))[:MOST_RUNS]
    except struct.error:
        return []


def _pages(found: WordBinary, entry: int) -> Iterator[bytes]:
    for _, _, number in plc(found.entry(entry), 4):
        at = (struct.unpack("<I", number)[0] & 0x3FFFFF) * _PAGE
        page = found.main[at : at + _PAGE]
        if len(page) == _PAGE:
            yield page


def _hidden_runs(found: WordBinary) -> Iterator[tuple[int, int]]:
    """Hidden text, and text that is struck out by a tracked change."""
    for page in _pages(found, CHARACTERS):
        count = page[511]
        if 5 * count + 4 > 511:
            continue
        edges = struct.unpack_from(f"<{count + 1}I", page)
        for number in range(count):
            at = 2 * page[4 * (count + 1) + number]
            if at and any(code in {_HIDDEN, _DELETED} and operand[:1] == b"\1"
                          for code, operand in _sprms(page[at + 1 : at + 1 + page[at]])):  # fmt: skip
                yield edges[number], edges[number + 1]


def _manners(found: WordBinary) -> Iterator[tuple[int, int, Manner]]:
    for page in _pages(found, PARAGRAPHS):
        count = page[511]
        if 17 * count + 4 > 511:
            continue
        edges = struct.unpack_from(f"<{count + 1}I", page)
        for number in range(count):
            at = 2 * page[4 * (count + 1) + 13 * number]
            if not at or at >= 510:
                continue
            length, at = (2 * page[at] - 1, at + 1) if page[at] else (2 * page[at + 1], at + 2)
            yield edges[number], edges[number + 1], _manner(page[at + 2 : at + max(length, 2)])


def _manner(properties: bytes) -> Manner:
    is_on: set[str] = set()
    depth = 0
    for code, operand in _sprms(properties):
        if code == _DEPTH and len(operand) == 4:
            depth = max(0, min(struct.unpack("<i", operand)[0], 100))
        elif code in _SWITCHES:
            (is_on.add if operand[:1] == b"\1" else is_on.discard)(_SWITCHES[code])
    if "in table" in is_on:
        depth = max(depth, 1)
    return Manner(depth, "row" in is_on, "cell" in is_on, "page" in is_on)


def _sprms(properties: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 2 < len(properties):
        code = struct.unpack_from("<H", properties, at)[0]
        at += 2
        size = _SIZES.get(code >> 13)
        if size is None:
            if code == _LONG_TABLE:
                size = struct.unpack_from("<H", properties, at)[0] + 1 if at + 2 <= len(properties) else len(properties)
            elif code == _TABS and properties[at] == 255:
                return
            else:
                size = properties[at] + 1
        yield code, properties[at : at + size]
        at += size


def _leave_out_hidden(found: WordBinary) -> None:
    """Blank hidden stretches, so that every character keeps its position; ends of paragraphs stay."""
    if not found.hidden:
        return
    starts = [start for start, _ in found.hidden]
    parts = []
    for piece in found.pieces:
        text = found.text[piece.start : piece.end]
        last = piece.offset + (piece.end - piece.start) * piece.width
        first = max(bisect_right(starts, piece.offset) - 1, 0)
        for start, end in found.hidden[first:]:
            if start >= last:
                break
            low = max(0, (start - piece.offset) // piece.width)
            high = max(low, (min(end, last) - piece.offset) // piece.width)
            kept = "".join(c if c in "\r\x07\x0c\x13\x14\x15" else "\0" for c in text[low:high])
            text = text[:low] + kept + text[high:]
        parts.append(text)
    found.text = "".join(parts)
