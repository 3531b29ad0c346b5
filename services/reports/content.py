"""What a report holds: sections with a table each, in one language, with the values beside their words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """How a column is written."""

    WORDS = "words"
    COUNT = "count"
    SHARE = "share"  # 0…1
    DAYS = "days"
    YUAN = "yuan"
    POINTS = "points"  # percentage points, or points of a score
    INDEX = "index"  # 0…1
    SCORE = "score"  # a mean of points


class Drawn(StrEnum):
    """How a section's chart is drawn."""

    NOTHING = ""
    BARS = "bars"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `code` is its key in the data."""

    code: str
    title: str
    kind: Kind = Kind.WORDS


@dataclass(frozen=True, slots=True)
class Section:
    """One table. `drawn` charts the column `charted` by the first column."""

    code: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]
    note: str = ""
    drawn: Drawn = Drawn.NOTHING
    charted: str = ""

    @property
    def charted_column(self) -> int:
        return next((n for n, column in enumerate(self.columns) if column.code == self.charted), -1)


@dataclass(frozen=True, slots=True)
class Report:
    """A report as gathered: title, what it is about, sentences that come first, sections."""

    code: str
    title: str
    subtitle: str
    start: date
    end: date
    made_at: datetime
    zone: str
    language: str
    sentences: tuple[str, ...] = ()
    sections: tuple[Section, ...] = field(default=())

    def data(self) -> dict[str, Any]:
        """As JSON: the published form of `main.py report NAME --json`."""
        return {
            "report": self.code,
            "title": self.title,
            "from": self.start.isoformat(),
            "to": self.end.isoformat(),
            "time_zone": self.zone,
            "made_at": self.made_at.isoformat(),
            "sentences": list(self.sentences),
            "sections": {
                section.code: [
                    {column.code: value for column, value in zip(section.columns, row, strict=True)}
                    for row in section.rows
                ]
                for section in self.sections
            },
        }
