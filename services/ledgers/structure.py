"""Where the tables of a sheet are: heading rows, records, and every other row with the reason it is none.

The truth about a sheet is that each of its used rows appears exactly once: as part of a heading, as (part of) a
record, or as skipped with a reason. `rows_accounted` states it, the tests and the verification check it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from services.ledgers import forms, header_block, headings, kinds, rounds_in_rows, rows, side_by_side
from services.ledgers.book import Book, Cell, Sheet, letter
from services.ledgers.forms import Form
from services.ledgers.header_block import HeaderBlock
from services.ledgers.rows import RowKind, Skip
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
    block = header_block.find(sheet, 0) if used else None
    found = forms.find(sheet, block.top if block else -1) if used else []
    if found:
        return _read_forms(sheet, used, found)
    if block is None:
        block = header_block.headless(sheet) if used else None
    spans = side_by_side.spans(block) if block is not None else []
    tables, skipped = _side_by_side(sheet, spans) if spans else _tables(sheet, block)
    for table in tables:
        _drop_empty_columns(table)
        _set_aside(table)
        rounds_in_rows.unpivot(table)
    columns = [column for table in tables for column in table.columns]
    kind, reason = kinds.kind_of_sheet([(c.label, c.group) for c in columns], [c.cells for c in columns])
    if sheet.is_turned and kind == "ledger":
        reason = "people_in_columns"
    return SheetReading(sheet.name, sheet.is_visible, kind, reason, tables, sorted(skipped), used)


def _tables(sheet: Sheet, block: HeaderBlock | None) -> tuple[list[Table], list[Skip]]:
    """The tables of a sheet one below the other, the first with the heading `block`, and all other rows."""
    if block is None:
        return [], [Skip(i + 1, "blank" if rows.is_blank(row) else "no_table") for i, row in enumerate(sheet.rows)]
    skipped: list[Skip] = []
    tables: list[Table] = []
    carried = rows.carry_merges_down(sheet, block.bottom + 1)
    start, section = 0, ""
    following: HeaderBlock | None = block
    while following is not None:
        title = _above(sheet, start, following, skipped)
        heading = [r + 1 for r in range(following.top, following.bottom + 1)]
        table = Table(sheet.name, heading, _columns(following), title=title)
        start, following, section = _fill(sheet, following, table, skipped, carried, section)
        tables.append(table)
    return tables, skipped


def _side_by_side(sheet: Sheet, spans: list[tuple[int, int]]) -> tuple[list[Table], list[Skip]]:
    """Each table in its own columns. A row is skipped where no table has it; the heading counts once."""
    tables: list[Table] = []
    skipped: dict[int, Skip] = {}
    for start, end in spans:
        part = side_by_side.part(sheet, start, end)
        found, passed = _tables(part, header_block.find(part, 0))
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


def _above(sheet: Sheet, start: int, block: HeaderBlock, skipped: list[Skip]) -> str:
    """Note the rows between the last table and this heading as titles; their words help to date the sheet."""
    words: list[str] = []
    for r in range(start, block.top):
        row = sheet.rows[r]
        if rows.is_blank(row):
            skipped.append(Skip(r + 1, "blank"))
        else:
            text = rows.joined(row)
            words.append(text)
            skipped.append(Skip(r + 1, "title", text[:200]))
    return "\n".join(words)


def _columns(block: HeaderBlock) -> list[Column]:
    return [Column(i, name.label, name.group, is_rest=not name.is_own) for i, name in enumerate(block.names)]


def _fill(
    sheet: Sheet, block: HeaderBlock, table: Table, skipped: list[Skip], carried: set[tuple[int, int]], section: str
) -> tuple[int, HeaderBlock | None, str]:
    """Put the rows below a heading into its table, up to the end or the next, different heading.

    `section` is what the row above the heading called it; the answer tells the same of the next.
    """
    reader = rows.RowReader(sheet, block, carried)
    sections = _Sections(table)
    if section:
        sections.begin("", section)
    elif _is_section_title(sheet, block, table.title):
        sections.begin("", rows.unnumbered(table.title))
    loose: list[rows.Loose] = []
    end = len(sheet.rows)
    following: HeaderBlock | None = None
    for r in range(block.bottom + 1, end):
        verdict = reader.read(r)
        match verdict.kind:
            case RowKind.RECORD:
                _take(table, sheet.rows[r], r)
                sections.carry()
            case RowKind.CONTINUATION if table.rows:
                _fold(table, sheet.rows[r], r)
            case RowKind.SECTION | RowKind.LOOSE_NOTE:
                is_section = verdict.kind is RowKind.SECTION
                if is_section:
                    sections.begin(verdict.label, verdict.text)
                loose.append(
                    rows.Loose(r + 1, verdict.label, verdict.text, len(table.rows), is_section, rows.is_foot(verdict))
                )
            case RowKind.HEADING if following := header_block.find(sheet, r, only_here=True):
                end = r
                break
            case RowKind.HEADING:
                skipped.append(Skip(r + 1, "repeated_header"))
            case _:
                skipped.append(Skip(r + 1, verdict.reason, verdict.text))
    last = loose[-1] if loose else None
    is_next = following is not None and last is not None and last.is_section and last.after == len(table.rows)
    if not _settle(table, loose, skipped):
        sections.join_table()
    return end, following, last.text if last and is_next and not last.label else ""


class _Sections:
    """What section rows say, carried down to the people below them: one column for each label."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._columns: dict[str, Column] = {}
        self._current: dict[str, str] = {}

    def begin(self, label: str, text: str) -> None:
        """A section row. One without a label ends all others; one with a label only the one before of its kind."""
        if not label:
            self._current = {"": text}
        else:
            field = headings.guess(label).field
            label = next((known for known in self._columns if field and headings.guess(known).field == field), label)
            self._current[label] = text

    def carry(self) -> None:
        """The record just taken stands under the current sections."""
        for label, text in self._current.items():
            column = self._columns.setdefault(label, Column(-1, label))
            column.cells += [""] * (len(self._table.rows) - 1 - len(column.cells)) + [text]

    def join_table(self) -> None:
        for column in self._columns.values():
            column.cells += [""] * (len(self._table.rows) - len(column.cells))
            self._table.columns.append(column)


def _is_section_title(sheet: Sheet, block: HeaderBlock, title: str) -> bool:
    """Whether the one short line above the heading is the first of several sections that repeat it (实习 … 秋招 …)."""
    heading = sheet.rows[block.bottom] if block.bottom >= 0 else None
    if heading is None or not title or "\n" in title or len(title) > 16:
        return False
    if rows.unnumbered(title) != title:  # "一、已录用人员"
        return True
    for r in range(block.bottom + 2, len(sheet.rows)):
        if sheet.rows[r] == heading:
            above = [cell for cell in sheet.rows[r - (block.bottom - block.top) - 1] if cell != ""]
            return len(set(map(str, above))) == 1 and len(str(above[0])) <= 16
    return False


def _settle(table: Table, loose: list[rows.Loose], skipped: list[Skip]) -> bool:
    """Decide what single-cell rows were. True when the "sections" were in truth a note below every person."""
    records = len(table.rows)
    below_persons = {item.after for item in loose if item.after}
    leads = any(item.after == 0 for item in loose)
    are_notes = records >= 3 and len(below_persons) >= 0.6 * records and not leads
    with_notes = below_persons if are_notes else {item.after for item in loose if item.after and not item.is_section}
    inner = {after for after in with_notes if after < records}
    usual = max((sum(item.after == after for item in loose) for after in inner), default=0)  # lines below one person
    taken: dict[int, int] = {}
    for item in loose:
        is_of_person = item.after > 0 and (are_notes or not item.is_section) and bool(inner)
        if item.after == records:  # below the last person: a note like the others', or the foot of the sheet
            is_of_person = is_of_person and not item.is_foot and taken.get(item.after, 0) < usual
            is_of_person = is_of_person and item.row == table.rows_of(records - 1)[-1] + 1
        if is_of_person and (are_notes or len(with_notes) >= 0.3 * records or (item.label and len(with_notes) > 1)):
            record = item.after - 1
            taken[item.after] = taken.get(item.after, 0) + 1
            before = table.notes.get(record, "")
            table.notes[record] = f"{before}\n{item.text}" if before else item.text
            table.also[record] = (*table.also.get(record, ()), item.row)
        else:
            skipped.append(Skip(item.row, "section" if item.is_section else "note", item.text[:200]))
    return are_notes


def _take(table: Table, row: list[Cell], r: int) -> None:
    table.rows.append(r + 1)
    for column in table.columns:
        column.cells.append(row[column.index])


def _fold(table: Table, row: list[Cell], r: int) -> None:
    """Add a further row of the same person: where its cell says something else, the column holds both."""
    record = len(table.rows) - 1
    table.also[record] = (*table.also.get(record, ()), r + 1)
    for column in table.columns:
        cell = row[column.index]
        held = column.cells[record]
        if column.is_in_order:  # the n-th row of a person is the n-th school or interview, also where a cell is empty
            column.cells[record] = Several((*(held if isinstance(held, Several) else (held,)), cell))
            continue
        if cell in ("", held):
            continue
        if isinstance(held, Several):
            column.cells[record] = Several((*held, cell))
        else:
            column.cells[record] = Several((held, cell)) if held != "" else cell


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
