"""What a file holds once it is read: sheets of cells, with nothing interpreted yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

Cell = str | float | int | bool | date | datetime | time | timedelta
"""One cell as the file gives it. The empty string is the empty cell."""


class Merge(NamedTuple):
    """A merged range, 0-based, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """One sheet. `rows[i]` is row i + 1 of the file; all rows are equally long."""

    name: str
    rows: list[list[Cell]]
    merges: list[Merge] = field(default_factory=list)
    is_visible: bool = True
    hidden_rows: frozenset[int] = frozenset()  # 0-based
    hidden_columns: frozenset[int] = frozenset()  # 0-based
    is_turned: bool = False  # people stand in columns in the file: rows here are its columns (`turned.py`)

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0


@dataclass(slots=True)
class Hidden:
    """What a reader of cells does not tell of a sheet: hidden rows and columns (0-based), merges of OpenDocument."""

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)


@dataclass(slots=True)
class Book:
    """One file. `kind` is what it is really (xlsx, xls, html, csv…), whatever its name says."""

    name: str
    kind: str
    sheets: list[Sheet]
    digest: str = ""
    encoding: str = ""


def letter(column: int) -> str:
    """The heading letter of a 0-based column: 0 → A, 26 → AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def shown(cell: Cell) -> str:
    """A cell as a person would read it in the sheet: 13800138000.0 → "13800138000", a date without an empty time."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        if cell.is_integer() and abs(cell) < 1e18:
            return str(int(cell))
        return f"{cell:.10g}" if abs(cell) < 1e10 else repr(cell)
    if isinstance(cell, datetime):
        if not (cell.hour or cell.minute or cell.second):
            return cell.date().isoformat()
        return cell.isoformat(" ", "seconds" if cell.second else "minutes")
    if isinstance(cell, time):
        return cell.isoformat("seconds" if cell.second else "minutes")
    return str(cell)
