"""Read a file that should be a ledger into a `Book`. Runs in a worker process (`services/isolation.py`).

What a file is, is decided by its first bytes, never by its name: a table saved as HTML under .xls and
an .xls renamed .xlsx are everyday things. Nothing is executed, no link is followed, no entity expanded.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

import python_calamine as calamine
from lxml import etree

from services.errors import AppError
from services.ledgers import read_binary, read_extent, read_hidden, read_markup, read_text, turned
from services.ledgers.book import Book, Cell, Merge, Sheet

MOST_CELLS = 24_000_000
"""Cells of a whole file, empty ones within the used area counted: 1,000,000 rows × 24 columns."""
MOST_UNPACKED = 1_600_000_000
"""Bytes that a zipped workbook may expand to."""

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WITHOUT_ASKING = "VelvetSweatshop"
_OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"{\\rtf", b"MZ", b"SQLite format")


def read_book(data: bytes, name: str, password: str = "") -> Book:
    """The sheets of a ledger file.

    Raises `AppError`: `ledger.empty_file`, `ledger.not_a_table`, `ledger.password_needed`,
    `ledger.password_wrong`, `ledger.broken`, `ledger.too_big`, `ledger.no_cells`.
    """
    if not data:
        raise AppError("ledger.empty_file", name=name)
    kind, encoding, sheets = _sheets(data, name, password)
    if not any(sheet.rows for sheet in sheets):
        raise AppError("ledger.no_cells", name=name)
    for sheet in sheets:
        turned.turn(sheet)
    return Book(name, kind, sheets, hashlib.sha256(data).hexdigest(), encoding)


def is_ready() -> bool:
    """Runs in a worker ahead of need: what reading needs is loaded with this module."""
    return True


def _sheets(data: bytes, name: str, password: str, *, is_plain: bool = False) -> tuple[str, str, list[Sheet]]:
    head = data[:4096]
    if head.startswith(_ZIP):
        kind = _zipped(data, name)
        if kind == "xlsx" and read_extent.reaches_beyond(data, MOST_CELLS):
            raise AppError("ledger.too_big", name=name)
        with ThreadPoolExecutor(1) as beside:  # the reader of cells leaves Python's lock
            hidden = beside.submit(read_hidden.told, data, kind)
            sheets = _workbook(data, name)
        read_hidden.complete(sheets, hidden.result())
        return kind, "", sheets
    if head.startswith(_OLE):
        if not is_plain and (plain := unlocked(data, name, password)) is not data:
            return _sheets(plain, name, "", is_plain=True)
        if read_binary.is_impossible(data):
            raise AppError("ledger.broken", name=name)
        sheets = _workbook(data, name)
        read_hidden.complete(sheets, read_hidden.told(data, "xls"))
        return "xls", "", sheets
    if head.startswith(_OTHERS):
        raise AppError("ledger.not_a_table", name=name)
    if data[:2] in (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00"):  # bare BIFF streams of the nineties
        return "xls", "", _workbook(data, name)
    sheets = []
    if read_markup.looks_like_markup(head):
        with contextlib.suppress(etree.LxmlError, ValueError, RecursionError):
            sheets = read_markup.tables(data)
        if not sheets:
            raise AppError("ledger.not_a_table", name=name)
        return "html", "", sheets
    text, encoding = read_text.decoded(data)
    if text is None:
        raise AppError("ledger.not_a_table", name=name)
    return "csv", encoding, [read_text.sheet(text, name)]


def _zipped(data: bytes, name: str) -> str:
    """Which of the zipped kinds it is; refuses archives that are no workbook or expand beyond all measure."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise AppError("ledger.broken", name=name) from None
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise AppError("ledger.too_big", name=name)
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(part.startswith("xl/") for part in names):
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    raise AppError("ledger.not_a_table", name=name)


@contextlib.contextmanager
def _no_panic(name: str) -> Iterator[None]:
    """The reader's own panics on damaged files come as BaseException; here they are one broken file."""
    try:
        yield
    except BaseException as error:
        if type(error).__module__ == "pyo3_runtime":
            raise AppError("ledger.broken", name=name) from None
        raise


def _workbook(data: bytes, name: str) -> list[Sheet]:
    with _no_panic(name):
        return _read_workbook(data, name)


def _read_workbook(data: bytes, name: str) -> list[Sheet]:
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    except (calamine.PasswordError, calamine.CalamineError, ValueError, OSError):
        raise AppError("ledger.broken", name=name) from None
    sheets: list[Sheet] = []
    left = MOST_CELLS
    interned: dict[str, str] = {}
    for meta in book.sheets_metadata:
        if meta.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        try:
            source = book.get_sheet_by_name(meta.name)
        except (calamine.CalamineError, ValueError, OSError):
            raise AppError("ledger.broken", name=name) from None
        left -= (source.end[0] + 1) * (source.end[1] + 1) if source.end else 0
        if left < 0:
            raise AppError("ledger.too_big", name=name)
        visible = meta.visible is calamine.SheetVisibleEnum.Visible
        sheets.append(Sheet(meta.name, _rows(source, interned), _merges(source), visible))
    return sheets


def _rows(source: calamine.CalamineSheet, interned: dict[str, str]) -> list[list[Cell]]:
    """All rows from row 1, equal texts being one object: 100,000 rows hold few different words."""
    if source.start is None:
        return []
    rows: list[list[Cell]] = []
    before: list[Cell] = [""] * source.start[1]  # the reader leaves out the empty columns at the left
    for row in source.iter_rows():
        for i, cell in enumerate(row):
            if cell.__class__ is str:
                row[i] = interned.setdefault(cell, cell)
        rows.append(before + row if before else row)
    return rows


def _merges(source: calamine.CalamineSheet) -> list[Merge]:
    with contextlib.suppress(calamine.CalamineError, ValueError):
        ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]] = source.merged_cell_ranges or ()
        return sorted(Merge(top, left, bottom, right) for (top, left), (bottom, right) in ranges)
    return []


def _is_encrypted(data: bytes) -> bool:
    import msoffcrypto

    try:
        return bool(msoffcrypto.OfficeFile(io.BytesIO(data)).is_encrypted())
    except Exception:  # the library raises bare exceptions of many kinds on broken files
        return False


def _decrypted(data: bytes, name: str, password: str) -> bytes:
    """The file without its encryption. Excel gives files that only forbid changes a password of its own."""
    for key in (password,) if password else (_WITHOUT_ASKING,):
        with contextlib.suppress(Exception):  # the library raises bare exceptions of many kinds
            import msoffcrypto

            plain = io.BytesIO()
            office = msoffcrypto.OfficeFile(io.BytesIO(data))
            office.load_key(password=key)
            office.decrypt(plain)
            if _opens(plain.getvalue()):
                return plain.getvalue()
    raise AppError("ledger.password_wrong" if password else "ledger.password_needed", name=name)


def unlocked(data: bytes, name: str, password: str) -> bytes:
    """The file itself, or what is behind its password. Raises `ledger.password_needed`, `ledger.password_wrong`."""
    is_locked = data.startswith(_OLE) and _is_encrypted(data)
    return _decrypted(data, name, password) if is_locked else data


def _opens(data: bytes) -> bool:
    """Whether a decrypted file is a workbook: a wrong key that is not noticed gives noise."""
    return data.startswith((_ZIP, _OLE))
