"""A table pasted from Excel, WPS or a web page, as a book like any file."""

from __future__ import annotations

import hashlib

from services.errors import AppError
from services.ledgers import read_markup, read_text, turned
from services.ledgers.book import Book, Cell, Sheet

NAME = "clipboard"
_LARGEST = 50_000_000  # characters


def book_of_clipboard(text: str, html: str = "") -> Book:
    """The pasted table. Its HTML keeps merged cells, its text keeps numbers as they were shown.

    Raises `ledger.no_cells` when neither holds a table, `ledger.too_big`.
    """
    if len(text) + len(html) > _LARGEST:
        raise AppError("ledger.too_big", name=NAME)
    sheets = _of_html(html) if "<td" in html.lower() or "<th" in html.lower() else []
    plain = _of_text(text)
    if len(sheets) == 1 and plain is not None and _is_same_grid(sheets[0], plain):
        sheets[0].rows = plain.rows
    elif not sheets and plain is not None:
        sheets = [plain]
    if not sheets:
        raise AppError("ledger.no_cells", name=NAME)
    for sheet in sheets:
        turned.turn(sheet)
    digest = hashlib.sha256((html or text).encode("utf-8", "replace")).hexdigest()
    return Book(NAME, NAME, sheets, digest)


def _of_html(html: str) -> list[Sheet]:
    start = html.find("<")
    body = html[start:] if start >= 0 else html  # Windows puts lines of offsets before it
    return read_markup.tables(body.encode("utf-8"), encoding="utf-8")


def _of_text(text: str) -> Sheet | None:
    """Excel's text: tabs and line ends, quotes around cells with line breaks."""
    if not text.strip():
        return None
    lines = list(read_text.records(text, "\t"))
    width = max(map(len, lines))
    rows: list[list[Cell]] = [[*line, *[""] * (width - len(line))] for line in lines]
    return Sheet(NAME, rows) if any(any(row) for row in rows) else None


def _is_same_grid(a: Sheet, b: Sheet) -> bool:
    return len(a.rows) == len(b.rows) and a.width == b.width
