"""A table as it was found in a sheet: columns with their cells, and which rows of the file its records come from."""

from __future__ import annotations

from dataclasses import dataclass, field

from services.ledgers import headings, vocabulary
from services.ledgers.book import Cell, letter

INTERVIEW = {"interview_date", "interview_time", "interviewer", "interview_result", "evaluation", "score"}
"""Fields that tell of one interview where a ledger has no columns per round."""


class Several(tuple[Cell, ...]):
    """The different values of one column in the rows of one person, in order."""

    __slots__ = ()


@dataclass(slots=True)
class Column:
    """One column of a table. `index` is its place in the sheet; −1 marks what section rows carry down."""

    index: int
    label: str
    group: str = ""
    cells: list[Cell | Several] = field(default_factory=list)
    is_rest: bool = False  # of a merged heading: its name stands in another column

    @property
    def header(self) -> str:
        """The joined name of a heading of several rows; a section without a label has the ledgers' word for it."""
        if self.is_section and not self.label:
            return str(vocabulary.words()["rows"]["section"])
        return f"{self.group} / {self.label}" if self.group and self.label else self.label or self.group

    @property
    def letter(self) -> str:
        return letter(self.index) if self.index >= 0 else ""

    @property
    def is_member(self) -> bool:
        """Whether the column is part of a group that repeats: schools, employers."""
        return headings.guess(self.label, self.group).field.startswith(("education.", "employment."))

    @property
    def is_in_order(self) -> bool:
        """Whether its further cells of one person keep their places: a school without a major, a second interview."""
        return self.is_member or headings.guess(self.label, self.group).field in INTERVIEW

    @property
    def is_section(self) -> bool:
        return self.index < 0


@dataclass(slots=True)
class Table:
    """One heading with the records below it. `rows[i]` is the sheet row (1-based) of record i."""

    sheet: str
    header_rows: list[int]
    columns: list[Column]
    rows: list[int] = field(default_factory=list)
    also: dict[int, tuple[int, ...]] = field(default_factory=dict)  # record → its further rows
    notes: dict[int, str] = field(default_factory=dict)  # record → the note row below it
    title: str = ""  # what stands above the heading
    aside: tuple[str, ...] = ()  # letters of columns that are another, small table of sums beside this one

    def rows_of(self, record: int) -> tuple[int, ...]:
        return (self.rows[record], *self.also.get(record, ()))
