"""The error workbook: a copy of the ledger with the doubtful cells coloured, and a comment that says what is wrong.

A workbook of Excel keeps its sheets, styles and widths. Other files, and very long ones, are written anew from their
cells. Runs in an expendable process: the file is somebody else's.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from services.errors import AppError
from services.ledgers.book import Book
from services.ledgers.read import read_book

_COLOURS = {"bad": "F8D0CC", "warn": "FBE9B0"}
_BY = "招贤 Zhaoxian"
_LONGEST = 50_000  # rows up to which a workbook is loaded whole, to keep its styles
_COMMENT_WIDTH, _COMMENT_HEIGHT = 260, 90


class Doubt(NamedTuple):
    """One cell: the sheet's name, row (from 1) and column (from 0), how bad it is, and what is wrong, in words."""

    sheet: str
    row: int
    column: int
    level: str  # "bad", "warn"
    words: str


def marked(data: bytes, name: str, password: str, doubts: Sequence[Doubt]) -> bytes:
    """The ledger with its doubtful cells marked, as an .xlsx without a password."""
    book = read_book(data, name, password)
    is_workbook = data.startswith(b"PK") and not password and book.kind in ("xlsx", "xlsm")
    if is_workbook and sum(len(sheet.rows) for sheet in book.sheets) <= _LONGEST:
        return _in_place(data, doubts)
    return _anew(book, doubts)


def _in_place(data: bytes, doubts: Sequence[Doubt]) -> bytes:
    try:
        book = openpyxl.load_workbook(io.BytesIO(data))
    except (KeyError, ValueError, TypeError, AttributeError) as error:  # a workbook that calamine forgives
        raise AppError("ledger.cannot_mark") from error
    fills = {level: PatternFill("solid", start_color=colour) for level, colour in _COLOURS.items()}
    for place, found in _by_cell(doubts).items():
        sheet, row, column = place
        if sheet not in book.sheetnames:
            continue
        cell = book[sheet].cell(row + 1, column + 1)
        anchor = _anchor(book[sheet], cell)
        anchor.fill = fills["bad" if any(doubt.level == "bad" for doubt in found) else "warn"]
        words = "\n".join(dict.fromkeys(doubt.words for doubt in found))
        anchor.comment = Comment(words, _BY, width=_COMMENT_WIDTH, height=_COMMENT_HEIGHT)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _anchor(sheet: Any, cell: Any) -> Any:
    """The cell itself, or the first one of the merged range that it is in: only that one can hold something."""
    for merged in sheet.merged_cells.ranges:
        if cell.coordinate in merged:
            return sheet.cell(merged.min_row, merged.min_col)
    return cell


def _anew(book: Book, doubts: Sequence[Doubt]) -> bytes:
    out = io.BytesIO()
    made = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    by_cell = _by_cell(doubts)
    shapes = {"": "", "date": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm", "time": "hh:mm"}
    formats = {
        (level, shape): made.add_format(
            ({"bg_color": f"#{_COLOURS[level]}"} if level else {}) | ({"num_format": code} if code else {})
        )
        for level in ("", *_COLOURS)
        for shape, code in shapes.items()
    }
    for source in book.sheets:
        sheet = made.add_worksheet(source.name[:31])
        for r, row in enumerate(source.rows):
            for c, cell in enumerate(row):
                found = by_cell.get((source.name, r, c), ())
                level = ("bad" if any(doubt.level == "bad" for doubt in found) else "warn") if found else ""
                _write(sheet, r, c, cell, formats, level)
                if found:
                    words = "\n".join(dict.fromkeys(doubt.words for doubt in found))
                    size = {"x_scale": 2, "y_scale": 1.2, "author": _BY}
                    sheet.write_comment(r, c, words, size)
    made.close()
    return out.getvalue()


def _write(sheet: Any, r: int, c: int, cell: Any, formats: Any, level: str) -> None:
    if cell == "":
        if level:
            sheet.write_blank(r, c, None, formats[level, ""])
    elif isinstance(cell, bool):
        sheet.write_boolean(r, c, cell, formats[level, ""])
    elif isinstance(cell, datetime):
        is_day = not (cell.hour or cell.minute or cell.second)
        sheet.write_datetime(r, c, cell, formats[level, "date" if is_day else "moment"])
    elif isinstance(cell, date):
        sheet.write_datetime(r, c, cell, formats[level, "date"])
    elif isinstance(cell, (time, timedelta)):
        sheet.write_datetime(r, c, cell, formats[level, "time"])
    elif isinstance(cell, (int, float)):
        sheet.write_number(r, c, cell, formats[level, ""])
    else:
        sheet.write_string(r, c, str(cell)[:32_767], formats[level, ""])


def _by_cell(doubts: Sequence[Doubt]) -> dict[tuple[str, int, int], list[Doubt]]:
    found: dict[tuple[str, int, int], list[Doubt]] = {}
    for doubt in doubts:
        found.setdefault((doubt.sheet, doubt.row - 1, doubt.column), []).append(doubt)
    return found
