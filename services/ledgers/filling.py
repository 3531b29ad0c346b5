"""From a heading to its people: every row below it taken, folded, carried down, or skipped with its reason."""

from __future__ import annotations

import re
from typing import NamedTuple

from services.ledgers import above, header_block, headings, rows
from services.ledgers.book import Cell, Sheet
from services.ledgers.contents import look_at
from services.ledgers.header_block import HeaderBlock
from services.ledgers.rows import RowKind, Skip
from services.ledgers.table import Column, Several, Table

_AGAIN = 0.8  # of a heading's words: then it is the heading again
_LOOKED_AT = 12  # rows below a heading
_INNER = re.compile(
    r"^(?P<text>[^:：]+?)(?:[(（]|\s{2,})(?P<label>[^:：()（）\s]{1,8})[:：](?P<value>[^()（）:：]+)[)）]?\s*$"
)  # "电工（面试官：唐工）"
_OF_MEETINGS = re.compile(r"面试|面谈|签到|到面|interview", re.IGNORECASE)


class Section(NamedTuple):
    """What a section row says: "岗位：会计" has a label, "实习" has none."""

    label: str
    text: str


def tables(sheet: Sheet, block: HeaderBlock | None) -> tuple[list[Table], list[Skip]]:
    """The tables of a sheet one below the other, the first with the heading `block`, and all other rows."""
    if block is None:
        return [], [Skip(i + 1, "blank" if rows.is_blank(row) else "no_table") for i, row in enumerate(sheet.rows)]
    return _Filler(sheet, block).all(block)


class _Filler:
    """Fills the tables of one sheet from top to bottom."""

    def __init__(self, sheet: Sheet, block: HeaderBlock) -> None:
        self._sheet = sheet
        self._skipped: list[Skip] = []
        self._carried = rows.carry_merges_down(sheet, block.bottom + 1)

    def all(self, first: HeaderBlock) -> tuple[list[Table], list[Skip]]:
        """Every table, beginning with the one whose heading is given."""
        found: list[Table] = []
        start, section = 0, None
        block: HeaderBlock | None = first
        while block is not None:
            heading = [r + 1 for r in range(block.top, block.bottom + 1)]
            table = Table(self._sheet.name, heading, _columns(block), title=self._above(start, block))
            sections = self._sections(table, block, start, section)
            start, block, section = self._fill(table, block, sections)
            found.append(table)
        return found, self._skipped

    def _above(self, start: int, block: HeaderBlock) -> str:
        """Note the rows between the last table and this heading as titles; their words help to date the sheet."""
        words: list[str] = []
        for r in range(start, block.top):
            row = self._sheet.rows[r]
            if rows.is_blank(row):
                self._skipped.append(Skip(r + 1, "blank"))
            else:
                text = rows.joined(row)
                words.append(text)
                self._skipped.append(Skip(r + 1, "title", text[:200]))
        return "\n".join(words)

    def _sections(self, table: Table, block: HeaderBlock, start: int, section: Section | None) -> _Sections:
        """What stands above the heading and holds for all below it: "招聘岗位：操作工", "一、已录用人员"."""
        sections = _Sections(table)
        fields = {
            headings.guess(name.label, name.group).field
            for c, name in enumerate(block.names)
            if not self._holds_clocks(block, c)
        }
        lines = self._sheet.rows[start : block.top]
        meets = bool(_OF_MEETINGS.search(f"{table.title} {table.sheet}"))
        pairs = [pair for row in lines for pair in above.told(row, is_of_meetings=meets)]
        told = [part for label, text in pairs for part in _parts(label, text)]
        for one in (*told, *((section,) if section else ())):
            if not one.label or headings.guess(one.label).field not in fields:
                sections.begin(one.label, one.text)
        if not told and not section and _is_section_title(self._sheet, block, table.title):
            sections.begin("", rows.unnumbered(table.title))
        return sections

    def _holds_clocks(self, block: HeaderBlock, column: int) -> bool:
        """Whether the cells below a heading are times of the day, which say nothing of the day itself."""
        cells = [row[column] for row in self._sheet.rows[block.bottom + 1 : block.bottom + 1 + _LOOKED_AT]]
        return look_at(cells).times > 0.5

    def _fill(
        self, table: Table, block: HeaderBlock, sections: _Sections
    ) -> tuple[int, HeaderBlock | None, Section | None]:
        """Put the rows below a heading into its table, up to the end or the next, different heading.

        Answers the row after the table, the next heading, and what the row above that calls it.
        """
        sheet, skipped = self._sheet, self._skipped
        reader = rows.RowReader(sheet, block, self._carried)
        loose: list[rows.Loose] = []
        end, following = len(sheet.rows), None
        for r in range(block.bottom + 1, end):
            verdict = reader.read(r)
            match verdict.kind:
                case RowKind.RECORD:
                    _take(table, sheet.rows[r], r)
                    sections.carry()
                case RowKind.CONTINUATION if table.rows:
                    _fold(table, sheet.rows[r], r)
                case RowKind.SECTION | RowKind.LOOSE_NOTE:
                    loose.append(rows.loose(verdict, r, len(table.rows)))
                    if verdict.kind is RowKind.SECTION:
                        for told in _parts(verdict.label, verdict.text):
                            sections.begin(*told)
                case RowKind.HEADING if following := header_block.find(sheet, r, only_here=True):
                    end = r
                    break
                case RowKind.HEADING:
                    skipped.append(Skip(r + 1, "repeated_header"))
                case _:
                    if verdict.reason == "repeated_header":
                        _name_more(table, sheet.rows[r])
                    skipped.append(Skip(r + 1, verdict.reason, verdict.text))
        last = loose[-1] if loose and loose[-1].is_section and loose[-1].after == len(table.rows) else None
        if not _settle(table, loose, skipped, is_followed=following is not None):
            sections.join_table()
        return end, following, Section(last.label, last.text) if last and following else None


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


def _parts(label: str, text: str) -> list[Section]:
    """A section row by its parts: "岗位：电工（面试官：唐工）" says two things of everybody below."""
    inner = _INNER.match(text) if label else None
    if inner is None or not headings.guess(inner["label"]).field:
        return [Section(label, text)]
    return [Section(label, inner["text"].strip()), Section(inner["label"].strip(), inner["value"].strip())]


def _columns(block: HeaderBlock) -> list[Column]:
    return [Column(i, name.label, name.group, is_rest=not name.is_own) for i, name in enumerate(block.names)]


def _is_section_title(sheet: Sheet, block: HeaderBlock, title: str) -> bool:
    """Whether the one short line above the heading is the first of several sections that repeat it (实习 … 秋招 …)."""
    heading = sheet.rows[block.bottom] if block.bottom >= 0 else None
    if heading is None or not title or "\n" in title or len(title) > 16:
        return False
    if rows.unnumbered(title) != title:  # "一、已录用人员"
        return True
    words = [(c, cell) for c, cell in enumerate(heading) if cell != ""]
    if not words:
        return False
    for r in range(block.bottom + 2, len(sheet.rows)):
        row = sheet.rows[r]
        if row[words[0][0]] == words[0][1] and sum(row[c] == cell for c, cell in words) >= _AGAIN * len(words):
            above = [cell for cell in sheet.rows[r - (block.bottom - block.top) - 1] if cell != ""]
            return len(set(map(str, above))) == 1 and len(str(above[0])) <= 16
    return False


def _settle(table: Table, loose: list[rows.Loose], skipped: list[Skip], *, is_followed: bool) -> bool:
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
            is_section = item.is_section and (item.after < records or is_followed)
            skipped.append(Skip(item.row, "section" if is_section else "note", item.text[:200]))
    return are_notes


def _name_more(table: Table, heading: list[Cell]) -> None:
    """A heading that comes again may name columns that had none the first time."""
    for column in table.columns:
        cell = heading[column.index]
        if not column.label and not column.group and isinstance(cell, str):
            column.label = " ".join(cell.split())


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
