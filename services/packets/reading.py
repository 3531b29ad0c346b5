"""The cells of a form that came back, whichever program saved it last. Runs in a worker process."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

import python_calamine as calamine

from services.errors import AppError
from services.ledgers import read_extent
from services.packets import keys
from services.packets.paper import LONGEST, MOST_CELLS, cell

_MOST_ROWS = 400
_MOST_COLUMNS = 26
_PEEK = 4_000_000  # bytes of the texts of a workbook that are looked at
_NARROW = re.compile(rb"ZX(?:-[A-Z2-7]{3,6}){8}")
_WIDE = re.compile(rb"Z\0X\0(?:-\0(?:[A-Z2-7]\0){3,6}){8}")


@dataclass(frozen=True, slots=True)
class Cells:
    """The sheet that bears a token: "B7" → its words."""

    token: str
    cells: dict[str, str]


def bears_token(data: bytes) -> bool:
    """Whether a file may be a form of ours. Quick, and without opening it as a workbook."""
    if not data.startswith(b"PK\x03\x04"):
        return data.startswith(b"\xd0\xcf\x11\xe0") and bool(_NARROW.search(data) or _WIDE.search(data))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.infolist():
                is_text = part.filename in ("xl/sharedStrings.xml", "content.xml", "docProps/core.xml", "meta.xml")
                if is_text or part.filename == "xl/worksheets/sheet1.xml":
                    with archive.open(part) as stream:
                        if _NARROW.search(stream.read(_PEEK)):
                            return True
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError):
        return False
    return False


def read_cells(data: bytes) -> Cells:
    """Find the sheet with the token and give its words. Raises `AppError` for a file that cannot be read."""
    if data.startswith(b"PK\x03\x04") and read_extent.reaches_beyond(data, 5_000_000):
        raise AppError("packet.unreadable")
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names[:20]:
            found = _cells(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for words in found.values():
                token = keys.TOKEN.search(words)
                if token is not None:
                    return Cells(token.group(), found)
    except (calamine.CalamineError, calamine.PasswordError, ValueError, OSError) as error:
        raise AppError("packet.unreadable") from error
    except BaseException as error:  # the reader's own panics are one broken file
        if type(error).__module__ == "pyo3_runtime":
            raise AppError("packet.unreadable") from None
        raise
    raise AppError("packet.no_token")


def _cells(rows: Sequence[Sequence[object]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, row in enumerate(rows[:_MOST_ROWS]):
        for column, value in enumerate(row[:_MOST_COLUMNS]):
            words = _words(value)
            if words and len(found) < MOST_CELLS:
                found[cell(number, column)] = words[: LONGEST + 1].replace("\x00", "")
    return found


def _words(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
