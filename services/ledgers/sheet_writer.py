"""Rows into a workbook that looks like the one they came from: headings, styles, widths, types, lists, filters."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter

from services.errors import AppError
from services.ledgers import page_setup, vocabulary, workbook_file
from services.ledgers.portrait import Value
from services.ledgers.sheet_cells import QUOTED, Texts, text_of
from services.ledgers.sheet_rows import Cells, Rows, Standing, Style
from services.ledgers.workbook_file import LAST_ROW
from services.progress import Progress, Quiet

_UNNAMED = str(vocabulary.words()["rows"]["section"])  # the heading of section rows that have no label
_LONGEST_LIST = 255  # characters of a list to choose from
_MOST_MERGED = 20_000  # cells; a sheet with more opens slowly
_PADDING = 5 / 7  # characters that Excel leaves beside the text


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column as it stood: its letter ("" for what section rows carry), heading, field, and what its cells were."""

    letter: str
    header: str
    field: str
    type: str = ""

    @property
    def is_section(self) -> bool:
        return not self.letter


@dataclass(frozen=True, slots=True)
class Line:
    """One row, in the order of the columns; `state` is the status where the ledger has no column for it."""

    cells: Sequence[Value]
    state: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One table: the rows of its heading (from 1), columns, lines; titles above and notes below as (row, text)."""

    sheet: str
    head: list[int]
    columns: tuple[SheetColumn, ...]
    lines: list[Line]
    titles: list[tuple[int, str]]
    notes: list[tuple[int, str]]
    lists: dict[int, list[str]] = field(default_factory=dict)  # place → what may be chosen there
    is_plain: bool = False  # without the look of the sheet that it came from
    is_form: bool = False


def save(path: Path, layout: dict[str, Any] | None, blocks: Sequence[Block], progress: Progress | None = None) -> int:
    """Write the blocks; several of one sheet below each other. Answers the rows. Raises `file.cannot_write`."""
    frame = io.BytesIO()
    book = xlsxwriter.Workbook(
        frame, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    of_sheets: dict[str, list[Block]] = {}
    for block in blocks:
        of_sheets.setdefault(block.sheet, []).append(block)
    looks = (layout or {}).get("sheets", {})
    styles = (layout or {}).get("styles", [])
    sheets = []
    for name, of_sheet in of_sheets.items():
        look = None if any(block.is_plain for block in of_sheet) else looks.get(name)
        sheets.append(_Sheet(book, name, look, styles))
        sheets[-1].write(of_sheet)
    book.close()
    try:
        workbook_file.write(path, frame.getvalue(), sheets, progress or Quiet())
    except OSError as error:
        raise AppError("file.cannot_write", name=path.name) from error
    return sum(len(block.lines) for block in blocks)


class _Sheet:
    """One sheet: what stands around its rows goes to the frame, the rows themselves wait to be filled in."""

    def __init__(self, book: Any, name: str, look: dict[str, Any] | None, styles: list[dict[str, Any]]) -> None:
        self._book = book
        self._sheet = book.add_worksheet(name[:31])
        self._look = look
        self._styles = styles
        self._formats: dict[Style, Any] = {}
        self._data: dict[int, int] = dict((look or {}).get("data", ()))
        self._height = (look or {}).get("row_height")
        self._widths: dict[int, float] = {}
        self._tables: list[Rows] = []
        self._merged: list[list[int]] = []  # what one person's rows have in common
        self._kinds: set[Style] = set()
        self.extent = (1, 1)

    def write(self, blocks: Sequence[Block]) -> None:
        """Heading, rows, notes; then what belongs to the sheet as a whole."""
        row = 0
        first_head = 0
        for n, block in enumerate(blocks):
            row = self._head(block, row, is_first=n == 0)
            first_head = first_head or row
            row = self._rows(block, row)
            for _, text in block.notes:
                self._sheet.write_string(row, 0, text_of(text))
                row += 1
        places = [p for block in blocks for c in block.columns if (p := _index(c, block.columns)) is not None]
        self.extent = (max(row, 1), max(places, default=0) + 1)
        self._finish(blocks[0], first_head, row)
        self._show_styles()

    # The rows, as they are filled in

    @property
    def count(self) -> int:
        """How many rows are to be filled in."""
        return sum(len(table.rows) for table in self._tables)

    def xml(self, texts: Texts, styles: Sequence[int]) -> Iterator[tuple[int, str]]:
        """The rows of all tables, each with its number."""
        numbers = dict(zip(sorted(self._kinds), styles[1:], strict=True))
        for table in self._tables:
            yield from table.xml(texts, numbers, self._height)

    def _show_styles(self) -> None:
        """In the last row of the frame one cell for each style of the rows, so that its number is seen; not kept."""
        self._sheet.write_string(LAST_ROW - 1, 0, self._sheet.get_name())
        for n, (style, kind) in enumerate(sorted(self._kinds), 1):
            self._sheet.write_number(LAST_ROW - 1, n, 0, self._format(style, kind))

    # The heading

    def _head(self, block: Block, row: int, *, is_first: bool) -> int:
        """Write what stands above the rows; answers the first row below it."""
        if is_first and self._look is not None:
            return self._head_as_it_was(block)
        top = row if not is_first else max(0, min(block.head, default=1) - 1)
        for at, text in block.titles:
            if is_first and at <= top:
                self._sheet.write_string(at - 1, 0, text_of(text))
        bold = self._format(-1, "head")
        deep = len(block.head) > 1 and any(" / " in column.header for column in block.columns)
        groups: dict[int, str] = {}
        for column in block.columns:
            place = _index(column, block.columns)
            if place is None:
                continue
            group, _, label = column.header.partition(" / ") if " / " in column.header else ("", "", column.header)
            said = text_of(label if deep and group else column.header)
            if deep and group:
                groups[place] = group
                self._sheet.write_string(top + 1, place, said, bold)
            elif deep:  # without a group the heading stands over both rows, so that no group reaches over it
                self._sheet.merge_range(top, place, top + 1, place, said, bold)
            else:
                self._sheet.write_string(top, place, said, bold)
            self._widths.setdefault(place, min(40.0, len(said.encode("gb18030")) + 4.0))
        for first, last, group in _runs(groups):
            if first == last:
                self._sheet.write_string(top, first, text_of(group), bold)
            else:
                self._sheet.merge_range(top, first, top, last, text_of(group), bold)
        return top + 1 + deep

    def _head_as_it_was(self, block: Block) -> int:
        assert self._look is not None
        merges = [tuple(m) for m in self._look["merges"]]
        covered = {(r, c) for top, left, bottom, right in merges for r in range(top, bottom + 1)
                   for c in range(left, right + 1)}  # fmt: skip
        firsts = {(top, left): (top, left, bottom, right) for top, left, bottom, right in merges}
        for r, line in enumerate(self._look["head"]):
            if line.get("height"):
                self._sheet.set_row(r, line["height"])
            for column, value, style in line["cells"]:
                if (r, column) in firsts:
                    self._sheet.merge_range(*firsts[r, column], text_of(str(value or "")), self._format(style))
                elif (r, column) not in covered:
                    self._heading(r, column, value, style)
        head = len(self._look["head"])
        for column in block.columns:
            if column.letter == "+":
                place = _index(column, block.columns)
                assert place is not None
                self._sheet.write_string(head - 1, place, column.header, self._format(-1, "head"))
        return head

    # Rows

    def _rows(self, block: Block, row: int) -> int:
        places = [_index(column, block.columns) for column in block.columns]
        standing = [n for n, place in enumerate(places) if place is not None]
        table = Rows([
            Standing(place, column.type, self._data.get(place, -1))
            for place, column in zip(places, block.columns, strict=True) if place is not None
        ])  # fmt: skip
        is_whole = len(standing) == len(places)
        sections = [n for n, column in enumerate(block.columns) if column.is_section]
        members = {n for n, c in enumerate(block.columns) if c.field.startswith(("education.", "employment."))}
        merges_people = bool((self._look or {}).get("merges_people"))
        before: list[Value] | None = None
        for line in block.lines:
            cells = [*line.cells, line.state] if len(block.columns) > len(line.cells) else line.cells
            carried = [cells[n] for n in sections]
            if sections and carried != before and any(carried):
                row = self._section(block, sections, carried, before, row)
                before = carried
            first = row
            for some in _spread(cells, members) if members else (cells,):
                table.rows.append((row, some if is_whole else [some[n] for n in standing]))
                row += 1
            if row - first > 1 and merges_people:
                alone = [place for n, place in enumerate(places) if place is not None and n not in members]
                self._merged += [[first, place, row - 1, place] for place in alone]
        self._tables.append(table)
        kinds, widths = table.look_over()
        self._kinds |= kinds
        if self._look is None:
            for place, width in widths.items():
                self._widths[place] = max(width, self._widths.get(place, 0))
        return row

    def _section(
        self, block: Block, sections: list[int], carried: list[Value], before: list[Value] | None, row: int
    ) -> int:
        for n, value in zip(sections, carried, strict=True):
            if value and (before is None or before[sections.index(n)] != value):
                header = block.columns[n].header
                said = text_of(str(value) if header == _UNNAMED else f"{header}：{value}")
                self._sheet.write_string(row, 0, said, self._format(-1, "section"))
                width = max((p for p in (_index(c, block.columns) for c in block.columns) if p is not None), default=0)
                if width:
                    self._sheet.merge_range(row, 0, row, width, said, self._format(-1, "section"))
                row += 1
        return row

    def _heading(self, r: int, c: int, value: Any, style: int) -> None:
        """A cell above the rows, as it was."""
        look = self._format(style)
        if value is None or value == "":
            if style >= 0:
                self._sheet.write_blank(r, c, None, look)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            self._sheet.write_number(r, c, value, look)
        else:
            self._sheet.write_string(r, c, text_of(str(value)), look)

    def _format(self, style: int, kind: str = "") -> Any:
        """A style of the workbook, with the number format that a date needs when the style has none."""
        if style < 0 and not kind:
            return None
        if (style, kind) not in self._formats:
            made = dict(self._styles[style]) if 0 <= style < len(self._styles) else {}
            if kind == "head":
                made |= {"bold": True, "bottom": 1}
            elif kind == "section":
                made |= {"bold": True, "align": "left"}
            elif kind == QUOTED:
                made["quote_prefix"] = True
            elif kind and "num_format" not in made:
                made["num_format"] = kind
            self._formats[style, kind] = self._book.add_format(made)
        return self._formats[style, kind]

    # The sheet as a whole

    def _finish(self, block: Block, head: int, last: int) -> None:
        sheet, look = self._sheet, self._look
        for column, entry in ((look or {}).get("columns") or {}).items():
            options = {"hidden": True} if entry.get("hidden") else None
            width = entry.get("width")
            said = max(0.0, width - _PADDING) if width is not None else None  # the writer adds it again
            sheet.set_column(int(column), int(column), said, None, options)
        if look is None:
            for place, width in self._widths.items():
                sheet.set_column(place, place, max(width, 10))
            sheet.freeze_panes(head, 1)
        elif look["freeze"]:
            sheet.freeze_panes(*look["freeze"])
        if len(self._merged) <= _MOST_MERGED:
            sheet.merge.extend(self._merged)
        page_setup.put(sheet, (look or {}).get("page") or {}, head=head)
        right = max((p for p in (_index(c, block.columns) for c in block.columns) if p is not None), default=0)
        if last > head and (look is None or look["has_filter"]):
            sheet.autofilter(head - 1, 0, last - 1, right)
        lists = {column: rule["words"] for rule in (look or {}).get("lists", ()) for column in rule["columns"]}
        for column, words in (block.lists | lists).items():
            self._offer(head, last + 200, column, [word for word in words if word])

    def _offer(self, first: int, last: int, column: int, words: list[str]) -> None:
        """A list to choose from; other words may be written all the same."""
        while words and len(",".join(words)) > _LONGEST_LIST:
            words = words[:-1]
        if words:
            choices = {"validate": "list", "source": words, "error_type": "warning", "show_error": False}
            self._sheet.data_validation(first, column, last, column, choices)


def _spread(cells: Sequence[Value], members: set[int]) -> Iterator[Cells]:
    """Schools and employers of one person stand in rows below each other, as they came."""
    lines = {n: str(cells[n]).split("\n") for n in members}
    height = max(map(len, lines.values()))
    for row in range(height):
        yield [
            (lines[n][row] if row < len(lines[n]) else "") if n in lines else None if row else cell
            for n, cell in enumerate(cells)
        ]


def _runs(groups: dict[int, str]) -> list[tuple[int, int, str]]:
    """Groups of headings over columns that stand beside each other: first, last, name."""
    found: list[tuple[int, int, str]] = []
    for place in sorted(groups):
        if found and found[-1][1] == place - 1 and found[-1][2] == groups[place]:
            found[-1] = (found[-1][0], place, groups[place])
        else:
            found.append((place, place, groups[place]))
    return found


def _index(column: SheetColumn, columns: Sequence[SheetColumn]) -> int | None:
    """Where a column stands; an added one right of all others; None for what section rows carry."""
    if column.letter == "+":
        return max((_place(c.letter) for c in columns if c.letter not in ("", "+")), default=-1) + 1
    return _place(column.letter) if column.letter else None


def _place(letter: str) -> int:
    number = 0
    for c in letter:
        number = number * 26 + ord(c) - 64
    return number - 1
