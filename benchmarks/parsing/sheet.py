"""A résumé before it is typeset: blocks in order, and the truth of what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from benchmarks.parsing.people import PRESENT, Month


@dataclass(slots=True)
class Row:
    """Cells beside each other; one cell is a plain line."""

    cells: list[str]
    size: float = 10


@dataclass(slots=True)
class Head:
    """A heading of a part."""

    text: str


@dataclass(slots=True)
class Text:
    """A paragraph that wraps."""

    text: str
    bullet: str = ""


@dataclass(slots=True)
class Table:
    """A ruled table; empty cells stay empty."""

    rows: list[list[str]]


@dataclass(slots=True)
class Side:
    """Two columns beside each other for the rest of the page; `share` is the width of the left one."""

    left: list[Block]
    right: list[Block]
    share: float = 0.33


Block = Row | Head | Text | Table | Side


def _empty() -> dict[str, Any]:
    single = ("name", "wechat", "gender", "birth_date", "age", "city", "native_place", "expected_job", "expected_city",
              "expected_salary", "degree", "years_experience")  # fmt: skip
    lists = ("phones", "emails", "education", "employment", "projects", "skills", "certificates", "languages")
    return dict.fromkeys(single) | {name: [] for name in lists}


@dataclass(slots=True)
class Sheet:
    """Blocks and truth."""

    blocks: list[Block] = field(default_factory=list)
    truth: dict[str, Any] = field(default_factory=_empty)
    file: str = ""

    def row(self, *cells: str, size: float = 10) -> None:
        kept = [cell for cell in cells if cell]
        if kept:
            self.blocks.append(Row(kept, size))

    def head(self, text: str) -> None:
        self.blocks.append(Head(text))

    def text(self, text: str, bullet: str = "") -> None:
        self.blocks.append(Text(text, bullet))

    def table(self, *rows: list[str]) -> None:
        self.blocks.append(Table(list(rows)))

    def says(self, **facts: Any) -> None:
        self.truth.update(facts)


def iso(month: Month | None) -> str:
    """A month as the contract writes it."""
    return PRESENT if month is None else f"{month[0]}-{month[1]:02}"
