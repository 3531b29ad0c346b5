"""Where the tables of a sheet are: heading rows, records, and every other row with the reason it is none.

The truth about a sheet is that each of its used rows appears exactly once: as part of a heading, as (part of) a
record, or as skipped with a reason. `rows_accounted` states it, the tests and the verification check it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from services.ledgers import (
    filling,
    forms,
    header_block,
    headings,
    kinds,
    rounds_in_rows,
    rows,
    side_by_side,
    timetable,
)
from services.ledgers.book import Book, Cell, Sheet, letter
from services.ledgers.forms import Form
from services.ledgers.rows import Skip
from services.ledgers.table import Column, Several, Table


@dataclass(slots=True)
class SheetReading:
    """What a sheet is (`ledger`, `requisitions`, `summary`, `form`, `other`), why, and its tables."""

    name: str
    is_visible: bool
    kind: str
    reason: str
    tables: list[Table]
    skipped: list[Skip]
    used_rows: int  # the last row that holds anything
    hidden_rows: tuple[int, ...] = ()  # 1-based; they are read like all others, and said
    hidden_columns: tuple[str, ...] = ()  # letters

    def rows_accounted(self) -> int:
        """How many rows of the sheet appear as heading, record or skipped."""
        accounted = {skip.row for skip in self.skipped}
        for table in self.tables:
            accounted.update(table.header_rows, table.rows, *table.also.values())
        return len(accounted)


def read_structure(book: Book) -> list[SheetReading]:
    """Every sheet of the book with its tables. Consumes the book's merged cells (values are carried down in place)."""
    return [read_sheet(sheet) for sheet in book.sheets]


def read_sheet(sheet: Sheet) -> SheetReading:
    """One sheet. What is hidden in it is read like the rest, and told."""
    used = _used_rows(sheet)
    del sheet.rows[used:]
    reading = _read(sheet, used)
    reading.hidden_rows = tuple(sorted(row + 1 for row in sheet.hidden_rows if row < used))
    reading.hidden_columns = tuple(letter(column) for column in sorted(sheet.hidden_columns))
    return reading


def _read(sheet: Sheet, used: int) -> SheetReading:
    grid = timetable.find(sheet) if used else None
    if grid is not None:
        tables, skipped = timetable.tables(sheet, grid)
        return SheetReading(sheet.name, sheet.is_visible, "ledger", "timetable", tables, sorted(skipped), used)
    block = header_block.find(sheet, 0) if used else None
    found = forms.find(sheet, block.top if block else -1) if used else []
    if found:
        return _read_forms(sheet, used, found)
    if block is None:
        block = header_block.headless(sheet) if used else None
    spans = side_by_side.spans(block) if block is not None else []
    tables, skipped = _side_by_side(sheet, spans) if spans else filling.tables(sheet, block)
    for table in tables:
        _drop_empty_columns(table)
        _set_aside(table)
        rounds_in_rows.unpivot(table)
    tables, is_form = _as_one_form(tables)
    if is_form:
        return SheetReading(sheet.name, sheet.is_visible, "form", "labels_above_values", tables, sorted(skipped), used)
    columns = [column for table in tables for column in table.columns]
    kind, reason = kinds.kind_of_sheet([(c.label, c.group) for c in columns], [c.cells for c in columns])
    if sheet.is_turned and kind == "ledger":
        reason = "people_in_columns"
    return SheetReading(sheet.name, sheet.is_visible, kind, reason, tables, sorted(skipped), used)


def _as_one_form(tables: list[Table]) -> tuple[list[Table], bool]:
    """A form with its labels above the values looks like several tables of one row; only the first names somebody."""
    if len(tables) < 2 or any(len(table.rows) != 1 or not table.header_rows for table in tables):
        return tables, False
    fields = [[headings.guess(c.label, c.group).field for c in table.columns if not c.is_section] for table in tables]
    told = [field for some in fields for field in some if field]
    if "name" not in fields[0] or len(told) < 6 or len(set(told)) < len(told):
        return tables, False
    one = tables[0]
    for table in tables[1:]:
        one.columns += table.columns
        one.header_rows += table.header_rows
        one.also[0] = (*one.also.get(0, ()), *table.rows_of(0))
    return [one], True


def _side_by_side(sheet: Sheet, spans: list[tuple[int, int]]) -> tuple[list[Table], list[Skip]]:
    """Each table in its own columns. A row is skipped where no table has it; the heading counts once."""
    tables: list[Table] = []
    skipped: dict[int, Skip] = {}
    for start, end in spans:
        part = side_by_side.part(sheet, start, end)
        found, passed = filling.tables(part, header_block.find(part, 0))
        for table in found:
            for column in table.columns:
                column.index += start if column.index >= 0 else 0
            if tables:
                table.header_rows = []
        tables += found
        skipped |= {skip.row: skip for skip in passed if skip.row not in skipped or skipped[skip.row].reason == "blank"}
    used = {row for table in tables for row in (*table.header_rows, *table.rows, *sum(table.also.values(), ()))}
    headings_ = {row for table in tables for row in table.header_rows}
    return tables, [skip for row, skip in skipped.items() if row not in used | headings_]


def _read_forms(sheet: Sheet, used: int, found: list[Form]) -> SheetReading:
    """Forms as tables of one record each; a sheet of forms that nobody filled in holds nobody."""
    skipped = [Skip(i + 1, "blank") for i, row in enumerate(sheet.rows) if rows.is_blank(row)]
    tables: list[Table] = []
    inside: set[int] = set()
    for form in found:
        filled = [r + 1 for r in range(form.top, form.bottom + 1) if not rows.is_blank(sheet.rows[r])]
        inside.update(filled)
        if any(entry.value != "" for entry in form.entries if entry.is_known):
            tables.append(_form_table(sheet, form, filled))
        else:
            skipped += [Skip(row, "template") for row in filled]
    skipped += [Skip(i + 1, "note", rows.joined(row)[:200]) for i, row in enumerate(sheet.rows)
                if i + 1 not in inside and not rows.is_blank(row)]  # fmt: skip
    reason = "labels_beside_values" if tables else "empty_form"
    return SheetReading(sheet.name, sheet.is_visible, "form", reason, tables, sorted(skipped), used)


def _form_table(sheet: Sheet, form: Form, filled: list[int]) -> Table:
    """Each label a column; a column of schools holds several rows."""
    columns: dict[tuple[str, str], Column] = {}
    held: dict[tuple[str, str], dict[int, Cell]] = {}
    group_rows: dict[str, set[int]] = {}
    for entry in form.entries:
        name = (entry.group, entry.label)
        columns.setdefault(name, Column(entry.column, entry.label, entry.group))
        at = held.setdefault(name, {})
        at[entry.row] = f"{at[entry.row]}\n{entry.value}" if entry.row in at and at[entry.row] != "" else entry.value
        group_rows.setdefault(entry.group, set()).add(entry.row)
    for (group, label), by_row in held.items():
        lines = sorted(group_rows[group]) if group else [row for row in sorted(by_row) if by_row[row] != ""]
        values = [by_row.get(row, "") for row in lines]
        columns[group, label].cells = [Several(values) if len(values) > 1 else values[0] if values else ""]
    table = Table(sheet.name, [], list(columns.values()), rows=filled[:1])
    if filled[1:]:
        table.also[0] = tuple(filled[1:])
    return table


def _used_rows(sheet: Sheet) -> int:
    used = len(sheet.rows)
    while used and rows.is_blank(sheet.rows[used - 1]):
        used -= 1
    return used


def _drop_empty_columns(table: Table) -> None:
    """Columns with neither a heading nor any content are not there for anybody; nor is the rest of a merged one."""
    table.columns = [
        column
        for column in table.columns
        if any(cell != "" for cell in column.cells)
        or ((column.label or column.group) and not (column.is_rest and table.rows))
    ]


def _set_aside(table: Table) -> None:
    """A small table of sums at the right, behind an empty column, says nothing of the people in its rows."""
    real = [column for column in table.columns if not column.is_section]
    gaps = [i for i in range(1, len(real)) if real[i].index - real[i - 1].index > 1]
    for start, end in pairwise([*gaps, len(real)]):
        part = real[start:end]
        fields = {headings.guess(column.label, column.group).field for column in part}
        if not fields & kinds.PERSON and any(kinds.is_sum(column.label) for column in part) and len(part) <= 6:
            table.aside = (*table.aside, *(column.letter for column in part))
            table.columns = [column for column in table.columns if column not in part]


__all__ = ["Column", "Several", "SheetReading", "Table", "read_sheet", "read_structure"]
