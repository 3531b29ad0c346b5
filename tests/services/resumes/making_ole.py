"""OLE files made byte by byte: Word 97 documents and Outlook messages of invented people."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass, field

SECTOR = 512
_SMALL, _CUTOFF = 64, 4096  # streams below this size lie in sectors of 64 bytes
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD

Tree = dict[str, "bytes | Tree"]


@dataclass
class _Entry:
    name: str
    kind: int  # 1 storage, 2 stream, 5 root
    data: bytes = b""
    children: list[int] = field(default_factory=list)
    start: int = _END


def ole(tree: Tree) -> bytes:
    """An OLE file of nested storages (dicts) and streams (bytes)."""
    entries = [_Entry("Root Entry", 5)]
    _gather(tree, 0, entries)
    sectors: list[bytes] = []
    fat: list[int] = []

    def put(data: bytes) -> int:
        if not data:
            return _END
        first = len(sectors)
        count = -(-len(data) // SECTOR)
        for number in range(count):
            sectors.append(data[number * SECTOR : (number + 1) * SECTOR].ljust(SECTOR, b"\0"))
            fat.append(first + number + 1 if number + 1 < count else _END)
        return first

    small = bytearray()
    small_fat: list[int] = []
    for entry in entries:
        if entry.kind == 2 and entry.data and len(entry.data) < _CUTOFF:
            entry.start = len(small_fat)
            count = -(-len(entry.data) // _SMALL)
            small += entry.data.ljust(count * _SMALL, b"\0")
            small_fat += [*range(entry.start + 1, entry.start + count), _END]
        elif entry.kind == 2:
            entry.start = put(entry.data)
    entries[0].data = bytes(small)
    entries[0].start = put(entries[0].data)
    small_table = b"".join(struct.pack("<I", value) for value in small_fat)
    small_table += b"\xff" * (-len(small_table) % SECTOR)
    small_start, small_count = put(small_table), len(small_table) // SECTOR
    directory = put(b"".join(_directory_entry(entry, entries) for entry in entries))
    fat_size = 1
    while len(fat) + fat_size > fat_size * (SECTOR // 4):
        fat_size += 1
    fat_start = len(sectors)
    fat += [_FAT] * fat_size
    table = b"".join(struct.pack("<I", value) for value in fat).ljust(fat_size * SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, fat_size, directory, 0, _CUTOFF, small_start, small_count, _END, 0)
    places = [fat_start + number for number in range(fat_size)]
    head += b"".join(struct.pack("<I", place) for place in places).ljust(109 * 4, b"\xff")
    return head + b"".join(sectors) + table


def _gather(tree: Tree, parent: int, entries: list[_Entry]) -> None:
    for name, content in tree.items():
        number = len(entries)
        if isinstance(content, dict):
            entries.append(_Entry(name, 1))
            _gather(content, number, entries)
        else:
            entries.append(_Entry(name, 2, content))
        entries[parent].children.append(number)


def _directory_entry(entry: _Entry, entries: list[_Entry]) -> bytes:
    """Siblings hang in a chain to the right; readers that walk the tree see them all."""
    raw = entry.name.encode("utf-16-le") + b"\0\0"
    number = entries.index(entry)
    parent = next((e for e in entries if number in e.children), None)
    siblings = sorted(parent.children, key=lambda n: (len(entries[n].name), entries[n].name)) if parent else []
    after = siblings[siblings.index(number) + 1] if number in siblings[:-1] else _FREE
    own = sorted(entry.children, key=lambda n: (len(entries[n].name), entries[n].name))
    child = own[0] if own else _FREE
    body = struct.pack("<HBBIII", len(raw), entry.kind, 1, _FREE, after, child) + bytes(36)
    return raw.ljust(64, b"\0") + body + struct.pack("<IQ", entry.start, len(entry.data))


# Word


@dataclass(frozen=True)
class Para:
    """One paragraph: its text, the mark that ends it, and the properties that say what the mark means."""

    text: str
    mark: str = "\r"
    properties: bytes = b""


IN_TABLE = struct.pack("<HB", 0x2416, 1)
ROW_END = IN_TABLE + struct.pack("<HB", 0x2417, 1)
INNER = IN_TABLE + struct.pack("<Hi", 0x6649, 2)
INNER_CELL = INNER + struct.pack("<HB", 0x244B, 1)
INNER_ROW = INNER + struct.pack("<HB", 0x244C, 1)
NEW_PAGE = struct.pack("<HB", 0x2407, 1)


def row(*cells: str) -> list[Para]:
    """One row of a table."""
    return [*(Para(cell, "\x07", IN_TABLE) for cell in cells), Para("", "\x07", ROW_END)]


def word(
    paragraphs: Iterable[Para | str],
    *,
    header: str = "",
    boxes: Iterable[tuple[int, int, int, list[str]]] = (),
    hidden: str = "",
    flags: int = 0,
) -> bytes:
    """A Word 97 document. Boxes stand on the first page: (left, top, width) in points and their lines."""
    body = [para if isinstance(para, Para) else Para(para) for para in paragraphs]
    placed = list(boxes)
    body = [Para("\x08" * len(placed) + body[0].text, body[0].mark, body[0].properties), *body[1:]] if placed else body
    heads = ["", "", "", "", "", "", "", header + "\r"] if header else []
    inside = ["\r".join(lines) + "\r" for _, _, _, lines in placed]
    text = "".join(para.text + para.mark for para in body)
    whole = text + "".join(heads) + "".join(inside) + "\r"
    start = 0x800
    raw = whole.encode("utf-16-le")
    main = bytearray(start) + raw
    main += bytes(-len(main) % SECTOR)
    tables = bytearray()

    def entry(number: int, content: bytes) -> None:
        struct.pack_into("<II", main, 0x9A + 8 * number, len(tables), len(content))
        tables.extend(content)

    struct.pack_into("<HH", main, 0, 0xA5EC, 0x00C1)
    struct.pack_into("<H", main, 0x0A, 0x0200 | flags)
    struct.pack_into("<HH", main, 0x20, 14, 0)
    struct.pack_into("<H", main, 0x3E, 22)
    lengths = [len(text), 0, sum(map(len, heads)), 0, 0, 0, sum(map(len, inside)), 0]
    struct.pack_into("<8I", main, 0x4C, *lengths)
    struct.pack_into("<H", main, 0x98, 93)
    piece = struct.pack("<IIHIH", 0, len(whole), 0, start, 0)
    entry(33, b"\x02" + struct.pack("<I", len(piece)) + piece)
    if header:
        edges = [0]
        for head in heads:
            edges.append(edges[-1] + len(head))
        entry(11, b"".join(struct.pack("<I", edge) for edge in [*edges, edges[-1]]))
    if placed:
        _place(entry, placed, inside)
    first = len(main) // SECTOR
    pages = _paragraph_pages(body, start)
    for page, _, _ in pages:
        main += page
    edges = [low for _, low, _ in pages] + [pages[-1][2]]
    entry(13, b"".join(struct.pack("<I", e) for e in edges)
          + b"".join(struct.pack("<I", first + n) for n in range(len(pages))))  # fmt: skip
    if hidden:
        low = start + 2 * whole.index(hidden)
        page = _hidden_page(start, low, low + 2 * len(hidden), start + len(raw))
        number = len(main) // SECTOR
        main += page
        entry(12, struct.pack("<III", start, start + len(raw), number))
    return ole({"WordDocument": bytes(main), "1Table": bytes(tables)})


def _place(entry, placed, inside):
    anchors = b"".join(struct.pack("<I", n) for n in range(len(placed) + 1))
    spots = b"".join(
        struct.pack("<IiiiiHI", 1000 + n, 20 * left, 20 * top, 20 * (left + width), 20 * (top + 18 * len(lines)),
                    1 << 1 | 1 << 3, 0)
        for n, (left, top, width, lines) in enumerate(placed)
    )  # fmt: skip
    entry(40, anchors + spots)
    edges = [0]
    for text in inside:
        edges.append(edges[-1] + len(text))
    texts = b"".join(struct.pack("<14xII", 1000 + n, 0) for n in range(len(placed)))
    entry(56, b"".join(struct.pack("<I", e) for e in edges) + texts)


def _paragraph_pages(body: list[Para], start: int) -> list[tuple[bytes, int, int]]:
    pages = []
    at = start
    for first in range(0, len(body), 10):
        some = body[first : first + 10]
        edges = [at]
        for para in some:
            edges.append(edges[-1] + 2 * (len(para.text) + 1))
        page = bytearray(SECTOR)
        struct.pack_into(f"<{len(edges)}I", page, 0, *edges)
        free = SECTOR - 2
        for number, para in enumerate(some):
            papx = struct.pack("<H", 0) + para.properties
            papx += bytes(len(papx) % 2)
            record = bytes((0, len(papx) // 2)) + papx
            free -= len(record) + len(record) % 2
            page[free : free + len(record)] = record
            page[4 * len(edges) + 13 * number] = free // 2
        page[511] = len(some)
        pages.append((bytes(page), at, edges[-1]))
        at = edges[-1]
    return pages


def _hidden_page(start: int, low: int, high: int, end: int) -> bytes:
    page = bytearray(SECTOR)
    struct.pack_into("<4I", page, 0, start, low, high, end)
    chpx = struct.pack("<HB", 0x083C, 1)
    page[500] = len(chpx)
    page[501 : 501 + len(chpx)] = chpx
    page[16 : 16 + 3] = bytes((0, 250, 0))
    page[511] = 3
    return bytes(page)


# Outlook


def message(
    *, subject: str = "", body: str = "", page: bytes = b"", attachments: Iterable[tuple[str, bytes | Tree]] = ()
) -> bytes:
    """A mail as Outlook saves it; an attachment given as a tree is a mail inside the mail."""
    return ole(message_tree(subject=subject, body=body, page=page, attachments=attachments))


def message_tree(
    *, subject: str = "", body: str = "", page: bytes = b"", attachments: Iterable[tuple[str, bytes | Tree]] = ()
) -> Tree:
    tree: Tree = {"__properties_version1.0": bytes(32)}
    if subject:
        tree["__substg1.0_0037001F"] = subject.encode("utf-16-le")
    if body:
        tree["__substg1.0_1000001F"] = body.encode("utf-16-le")
    if page:
        tree["__substg1.0_10130102"] = page
    for number, (name, content) in enumerate(attachments):
        inner: Tree = {"__properties_version1.0": bytes(8), "__substg1.0_3707001F": name.encode("utf-16-le")}
        inner["__substg1.0_3701000D" if isinstance(content, dict) else "__substg1.0_37010102"] = content
        tree[f"__attach_version1.0_#{number:08X}"] = inner
    return tree
