"""An import that is being prepared: the sheets, what their columns mean, and what a person decided about problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from services.errors import AppError
from services.ledgers import clean, mapping
from services.ledgers.book import Book
from services.ledgers.clean import Person
from services.ledgers.mapping import Mapped
from services.ledgers.structure import SheetReading, Table, read_structure

Place = tuple[int, int]
"""A table of the draft: sheet, table (both 0-based)."""
Record = tuple[int, int, int]
"""A record of the draft: sheet, table, record."""

UNKNOWN_CHANNEL = "unknown"


@dataclass(slots=True)
class Choices:
    """What a person decided, or left as it was proposed. The defaults lose nothing."""

    stages: dict[str, str] = field(default_factory=dict)  # word of a status column → place or outcome
    merge_same: bool = True  # a row that is surely somebody on file joins them
    same: dict[Record, bool] = field(default_factory=dict)  # decided one by one: the same person or not
    skip_bad_phones: bool = False
    skip_bad_dates: bool = False
    no_channel: str = UNKNOWN_CHANNEL  # the code of the channel for rows that name none
    channels: dict[str, str] = field(default_factory=dict)  # an unknown channel word → code ("" = a new channel)
    positions: dict[str, str] = field(default_factory=dict)  # a position's name → hex key of a position ("" = new)
    no_position: str = ""  # hex key of the position for rows that name none ("" = people without application)


@dataclass(slots=True)
class Draft:
    """One file on its way in. Holds no database and no widget."""

    name: str
    kind: str
    digest: str
    encoding: str
    sheets: list[SheetReading]
    used: set[int]
    mapped: dict[Place, list[Mapped]]
    choices: Choices = field(default_factory=Choices)
    profile: str = ""  # the name of the remembered mapping in use
    people: dict[Place, list[Person]] = field(default_factory=dict)  # cleaned, by table

    def tables(self) -> Iterator[tuple[Place, Table]]:
        """The tables that will be imported, in the order of the file."""
        for s in sorted(self.used):
            for t, table in enumerate(self.sheets[s].tables):
                yield (s, t), table

    @property
    def rows(self) -> int:
        """How many records the used tables hold."""
        return sum(len(table.rows) for _, table in self.tables())

    def choose_field(self, place: Place, column: int, name: str) -> None:
        """A person says what a column is."""
        self.mapped[place] = mapping.choose(self.mapped[place], column, name)
        self.people.pop(place, None)

    def use_sheet(self, sheet: int, *, used: bool) -> None:
        """Take a sheet in, or leave it out."""
        (self.used.add if used else self.used.discard)(sheet)


def draft_of(book: Book) -> Draft:
    """The book with its tables found and its columns guessed.

    Raises `ledger.header_not_found` when no sheet holds a table, `ledger.no_people` when nobody is in it.
    """
    kept = Draft(book.name, book.kind, book.digest, book.encoding, read_structure(book), set(), {})
    for s, sheet in enumerate(kept.sheets):
        for t, table in enumerate(sheet.tables):
            kept.mapped[s, t] = mapping.guess(table)
        if sheet.kind in ("ledger", "form") and sheet.is_visible and any(table.rows for table in sheet.tables):
            kept.used.add(s)
    if not kept.used:
        with_rows = [i for i, sheet in enumerate(kept.sheets) if any(table.rows for table in sheet.tables)]
        if not with_rows:
            is_empty = any(sheet.tables for sheet in kept.sheets)
            raise AppError("ledger.no_people" if is_empty else "ledger.header_not_found", name=book.name)
        kept.used.add(with_rows[0])
    return kept


def cleaned(
    draft: Draft, today: date, step: Callable[[int, int], None] = lambda _done, _total: None
) -> dict[Place, list[Person]]:
    """Understand every record of the used tables; what is still as it was is not read again."""
    total, done = draft.rows, 0
    for place, table in draft.tables():
        if place not in draft.people:
            before = done
            draft.people[place] = clean.clean(
                table,
                draft.mapped[place],
                file_name=draft.name,
                today=today,
                step=lambda n, before=before: step(before + n, total),  # type: ignore[misc]
            )
        done += len(table.rows)
    return draft.people
