"""Sheets with people in columns and labels down the side: turned, so that each person is a row.

Rows and columns then change places in all that is said of the sheet: "row 3" is the file's column C.
"""

from __future__ import annotations

from services.ledgers import headings
from services.ledgers.book import Cell, Merge, Sheet
from services.ledgers.values.text import looks_like_name

_TALLEST, _WIDEST = 120, 400
_FEWEST_LABELS = 4


def turn(sheet: Sheet) -> None:
    """Turn the sheet in place, if its people stand in columns."""
    if not 4 <= len(sheet.rows) <= _TALLEST or not 3 <= sheet.width <= _WIDEST or not _is_turned(sheet):
        return
    sheet.rows = [[row[c] for row in sheet.rows] for c in range(sheet.width)]
    sheet.merges = sorted(Merge(m.left, m.top, m.right, m.bottom) for m in sheet.merges)
    sheet.hidden_rows, sheet.hidden_columns = sheet.hidden_columns, sheet.hidden_rows
    sheet.is_turned = True


def _is_turned(sheet: Sheet) -> bool:
    """A column of labels, most of them known, with two or more names beside 姓名 and no heading across."""
    for c in range(min(sheet.width - 2, 3)):
        labels = [(r, cell) for r, row in enumerate(sheet.rows) if isinstance(cell := row[c], str) and cell.strip()]
        known = [(r, headings.guess(cell).field) for r, cell in labels if headings.is_heading_word(cell)]
        if len(known) < _FEWEST_LABELS or len(known) < 0.6 * len(labels):
            continue
        at = next((r for r, field in known if field == "name"), -1)
        if at < 0:
            continue
        beside: list[Cell] = [cell for cell in sheet.rows[at][c + 1 :] if cell != ""]
        names = sum(
            isinstance(cell, str) and looks_like_name(cell) and not headings.is_heading_word(cell) for cell in beside
        )
        if names < 2 or names < 0.8 * len(beside):
            return False
        others = sum(
            isinstance(cell, str) and headings.is_heading_word(cell)
            for r, _ in known
            for cell in sheet.rows[r][c + 1 :]
        )
        return others <= 0.1 * len(known) * len(beside)
    return False
