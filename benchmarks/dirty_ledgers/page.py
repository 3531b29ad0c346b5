"""A sheet being written, with the truth about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Told:
    """A person as the sheet tells of them: the rows (1-based) and the values in their normal forms."""

    rows: list[int]
    values: dict[str, Any]


@dataclass(slots=True)
class Page:
    """Cells, merges and what is hidden; and what a careful reader finds. Rows and columns of `cells` are 0-based."""

    name: str
    kind: str = "ledger"
    cells: list[list[Any]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    is_visible: bool = True
    headers: list[int] = field(default_factory=list)  # 1-based
    fields: dict[int, str] = field(default_factory=dict)  # column → field
    people: list[Told] = field(default_factory=list)

    def add(self, row: Sequence[Any] = ()) -> int:
        """Append a row; answers its 1-based number."""
        self.cells.append(list(row))
        return len(self.cells)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Merge a range (0-based, ends included) if it is more than one cell."""
        if (bottom, right) > (top, left) and (bottom > top or right > left):
            self.merges.append((top, left, bottom, right))

    @property
    def width(self) -> int:
        return max((len(row) for row in self.cells), default=0)

    def squared(self) -> list[list[Any]]:
        """All rows equally long."""
        width = self.width
        return [[*row, *[""] * (width - len(row))] for row in self.cells]


@dataclass(slots=True)
class Ledger:
    """A file with the truth about it, and the names of what was put into it."""

    name: str
    data: bytes
    pages: list[Page]
    features: list[str]
    year: int

    def truth(self) -> dict[str, Any]:
        """What a dry run should say, in its terms."""
        return {
            "file": self.name,
            "features": self.features,
            "sheets": [
                {
                    "name": page.name,
                    "visible": page.is_visible,
                    "kind": page.kind,
                    "header_rows": page.headers,
                    "columns": {letters(column): name for column, name in page.fields.items()},
                    "rows": [{"row": told.rows[0], "rows": told.rows, "values": told.values} for told in page.people],
                }
                for page in self.pages
            ],
        }


def letters(column: int) -> str:
    """The heading letter of a 0-based column."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
