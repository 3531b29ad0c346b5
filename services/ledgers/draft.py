"""An import that is being prepared: the sheets, what their columns mean, and what a person decided about problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from services.errors import AppError
from services.ledgers import clean, mapping
from services.ledgers.book import Book, shown
from services.ledgers.mapping import Mapped
from services.ledgers.person import Person
from services.ledgers.structure import Several, SheetReading, read_structure
from services.ledgers.table import Table

Place = tuple[int, int]
"""A table of the draft: sheet, table (both 0-based)."""
Record = tuple[int, int, int]
"""A record of the draft: sheet, table, record."""

UNKNOWN_CHANNEL = "unknown"
NOBODYS = frozenset({"requisitions", "summary"})
"""Kinds of sheets that list posts or sums, never people."""
WAIT, HIRE = "wait", "hire"
NEW_POSITION = "new"
"""Rows that tell of an application, but of no position, come into one new position."""


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
    no_position: str = NEW_POSITION  # rows that name none: NEW_POSITION, the hex key of one, "" = no application
    unnamed_position: str = ""  # what the new position for them is called; "" = what the sheet's name says
    hired_without_date: str = ""  # joined, but nobody wrote when: WAIT, HIRE, "" = wait where there is a column for it
    conflicts_take_ledger: bool = False  # where the ledger and a person's own work differ: whose word counts
    conflicts: dict[tuple[Record, str], bool] = field(default_factory=dict)  # decided one by one: row, field → ledger's
    left_out: set[Record] = field(default_factory=set)  # rows that a person does not want
    taken_in: set[Record] = field(default_factory=set)  # rows that come in although their class is left out


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
    edits: dict[Record, dict[int, str]] = field(default_factory=dict)  # cells put right by hand: record → column → text
    turned: set[int] = field(default_factory=set)  # sheets that a person took in or left out
    is_beginning: bool = False  # of a file that is still being read: how many rows there are is not known

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

    def put_right(self, record: Record, column: int, text: str | None) -> None:
        """A person corrects a cell; the file, and what is kept of it, stay as they are. None takes it back."""
        cells = self.edits.setdefault(record, {})
        if text is None:
            cells.pop(column, None)
        else:
            cells[column] = text
        if not cells:
            del self.edits[record]
        self.people.pop(record[:2], None)

    def text_of(self, record: Record, column: int) -> str:
        """A cell as it stands in the file, in words."""
        cell = dict(self.tables())[record[:2]].columns[column].cells[record[2]]
        return ("\n".join(map(shown, cell)) if isinstance(cell, Several) else shown(cell)).strip()

    def alike(self, record: Record, column: int) -> list[Record]:
        """Other records of the table whose cell says the same in the file, and was not put right."""
        place = record[:2]
        cells = dict(self.tables())[place].columns[column].cells
        mine = cells[record[2]]
        there = [(*place, n) for n, cell in enumerate(cells) if cell == mine and n != record[2]]
        return [each for each in there if column not in self.edits.get(each, {})]

    def edits_of(self, place: Place) -> dict[int, dict[int, str]]:
        """The corrected cells of a table: record → column → text."""
        return {record[2]: dict(cells) for record, cells in self.edits.items() if record[:2] == place}

    def use_sheet(self, sheet: int, *, used: bool) -> None:
        """A person takes a sheet in, or leaves it out."""
        (self.used.add if used else self.used.discard)(sheet)
        self.turned.add(sheet)

    def table(self, place: Place) -> Table | None:
        """A table by its place, used or not."""
        s, t = place
        return self.sheets[s].tables[t] if s < len(self.sheets) and t < len(self.sheets[s].tables) else None


def take_over(whole: Draft, first: Draft) -> None:
    """What a person decided about the first rows holds for the whole file, where its tables are the same."""

    def stays(record: Record) -> bool:
        now, before = whole.table(record[:2]), first.table(record[:2])
        return (
            now is not None and before is not None and now.rows[record[2] : record[2] + 1] == [before.rows[record[2]]]
        )

    whole.choices = replace(
        first.choices,
        left_out=set(filter(stays, first.choices.left_out)),
        taken_in=set(filter(stays, first.choices.taken_in)),
    )
    for place, chosen in first.mapped.items():
        table, before = whole.table(place), first.table(place)
        if table is None or before is None or table.header_rows != before.header_rows:
            continue
        columns = {(column.index, column.header): n for n, column in enumerate(table.columns)}
        at = [columns.get((column.index, column.header), -1) for column in before.columns]
        for n, m in zip(at, chosen, strict=True):
            if n >= 0 and m.reason == "chosen":
                whole.choose_field(place, n, m.field)
        for record, cells in first.edits.items():
            for n, text in cells.items() if record[:2] == place and stays(record) else ():
                if at[n] >= 0:
                    whole.put_right(record, at[n], text)
    for s in first.turned & set(range(len(whole.sheets))):
        whole.use_sheet(s, used=s in first.used)


def understood(book: Book) -> Draft:
    """The book with its tables found and its columns guessed. Nothing is used where there is nobody."""
    kept = Draft(book.name, book.kind, book.digest, book.encoding, read_structure(book), set(), {})
    for s, sheet in enumerate(kept.sheets):
        for t, table in enumerate(sheet.tables):
            kept.mapped[s, t] = mapping.guess(table)
        if sheet.kind in ("ledger", "form") and sheet.is_visible and any(table.rows for table in sheet.tables):
            kept.used.add(s)
    if not kept.used:
        may_be = [i for i, sheet in enumerate(kept.sheets) if any(table.rows for table in sheet.tables)]
        kept.used.update([i for i in may_be if kept.sheets[i].kind not in NOBODYS][:1])
    return kept


def refusal(draft: Draft) -> AppError | None:
    """Why there is nothing to import: no heading in any sheet, or headings with nobody below them."""
    if draft.used:
        return None
    if any(sheet.kind in NOBODYS for sheet in draft.sheets):
        return AppError("ledger.not_of_people", name=draft.name)
    has_tables = any(sheet.tables for sheet in draft.sheets)
    return AppError("ledger.no_people" if has_tables else "ledger.header_not_found", name=draft.name)


def draft_of(book: Book) -> Draft:
    """`understood`; raises `refusal` when there is nothing to import."""
    kept = understood(book)
    refused = refusal(kept)
    if refused is not None:
        raise refused
    return kept


def beginning(draft: Draft, records: int) -> Draft:
    """The draft with the first records of every table alone; what is chosen and mapped is the same."""
    sheets = [replace(sheet, tables=[_first(table, records) for table in sheet.tables]) for sheet in draft.sheets]
    edits = {record: cells for record, cells in draft.edits.items() if record[2] < records}
    return replace(draft, sheets=sheets, edits=edits, people={}, used=set(draft.used), mapped=dict(draft.mapped))


def _first(table: Table, records: int) -> Table:
    return replace(
        table,
        columns=[replace(column, cells=column.cells[:records]) for column in table.columns],
        rows=table.rows[:records],
        also={record: rows for record, rows in table.also.items() if record < records},
        notes={record: text for record, text in table.notes.items() if record < records},
    )


def cleaned(
    draft: Draft, today: date, step: Callable[[int, int], None] = lambda _done, _total: None
) -> dict[Place, list[Person]]:
    """Understand every record of the used tables; what is still as it was is not read again."""
    total, done = draft.rows, 0
    for place, table in draft.tables():
        while place not in draft.people:  # until nobody chose otherwise while it was read
            before, mapped, edits = done, draft.mapped[place], draft.edits_of(place)
            people = clean.clean(
                table,
                mapped,
                file_name=draft.name,
                today=today,
                edits=edits,
                step=lambda n, before=before: step(before + n, total),  # type: ignore[misc]
            )
            if draft.mapped[place] is mapped and draft.edits_of(place) == edits:
                draft.people[place] = people
        done += len(table.rows)
    return draft.people
