"""The first rows of a long ledger, so that somebody sees the columns while all the others are read.

Only of the files that long ledgers are: .xlsx, .ods, those behind a password, and text; the old binary workbooks are
short, or quick to read. Whatever is odd about a file is not told here: it is read
whole after this, and that says so. Runs in a worker process.
"""

from __future__ import annotations

import contextlib
import hashlib

from services.ledgers import read, workbook_cut
from services.ledgers.book import Book

_TEXT = 200_000  # bytes of a text
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def first_rows(data: bytes, name: str, rows: int, password: str = "") -> Book | None:
    """So many rows of every sheet; None where they cannot be had in a moment."""
    with contextlib.suppress(Exception):
        book = read.read_book(_beginning(read.unlocked(data, name, password), rows), name)
        for sheet in book.sheets:
            sheet.merges = [merge for merge in sheet.merges if merge.bottom < len(sheet.rows)]
        return Book(book.name, book.kind, book.sheets, hashlib.sha256(data).hexdigest(), book.encoding)
    return None


def _beginning(data: bytes, rows: int) -> bytes:
    if data.startswith(b"PK"):
        return workbook_cut.cut(data, rows)
    head = data[:_TEXT]
    if head.startswith(_UTF16) or b"\0" in head or head.lstrip()[:1] == b"<":
        raise ValueError("no text of lines")
    return head[: head.rindex(b"\n") + 1]
