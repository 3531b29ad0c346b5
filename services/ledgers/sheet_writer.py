"""Rows into a workbook that looks like the one they came from: headings, styles, widths, types, lists, filters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from services.errors import AppError
from services.ledgers import vocabulary
from services.ledgers.book import shown
from services.ledgers.portrait import Value

_UNNAMED = str(vocabulary.words()["rows"]["section"])  # the heading of section rows that have no label
_LARGEST = 32_767  # characters that Excel takes in a cell
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f]")
_WIDEST = 40
_LONGEST_LIST = 255  # characters of a list to choose from
_PADDING = 5 / 7  # characters that Excel leaves beside the text
_DAY, _MOMENT, _TIME = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm"


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


def save(path: Path, layout: dict[str, Any] | None, blocks: Sequence[Block]) -> int:
    """Write the blocks; several of one sheet below each other. Answers the rows. Raises `file.cannot_write`."""
    try:
        book = xlsxwriter.Workbook(
            path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        )
        sheets: dict[str, list[Block]] = {}
        for block in blocks:
            sheets.setdefault(block.sheet, []).append(block)
        looks = (layout or {}).get("sheets", {})
        styles = (layout or {}).get("styles", [])
        for name, of_sheet in sheets.items():
            look = None if any(block.is_plain for block in of_sheet) else looks.get(name)
            _Sheet(book, name, look, styles).write(of_sheet)
        book.close()
    except (OSError, FileCreateError) as error:
        raise AppError("file.cannot_write", name=path.name) from error
    return sum(len(block.lines) for block in blocks)


class _Sheet:
    def __init__(self, book: Any, name: str, look: dict[str, Any] | None, styles: list[dict[str, Any]]) -> None:
        self._book = book
        self._sheet = book.add_worksheet(name[:31])
        self._look = look
        self._styles = styles
        self._formats: dict[tuple[int, str], Any] = {}
        self._data: dict[int, int] = dict((look or {}).get("data", ()))
        self._height = (look or {}).get("row_height")
        self._widths: dict[int, float] = {}
        self._prepared: dict[Value, tuple[str, Any, float]] = {}

    def write(self, blocks: Sequence[Block]) -> None:
        """Heading, rows, notes; then what belongs to the sheet as a whole."""
        row = 0
        first_head = 0
        for n, block in enumerate(blocks):
            row = self._head(block, row, is_first=n == 0)
            first_head = first_head or row
            row = self._rows(block, row)
            for _, text in block.notes:
                self._sheet.write_string(row, 0, _text(text))
                row += 1
        self._finish(blocks[0], first_head, row)

    # The heading

    def _head(self, block: Block, row: int, *, is_first: bool) -> int:
        """Write what stands above the rows; answers the first row below it."""
        if is_first and self._look is not None:
            return self._head_as_it_was(block)
        top = row if not is_first else max(0, min(block.head, default=1) - 1)
        for at, text in block.titles:
            if is_first and at <= top:
                self._sheet.write_string(at - 1, 0, _text(text))
        bold = self._format(-1, "head")
        deep = len(block.head) > 1 and any(" / " in column.header for column in block.columns)
        groups: dict[int, str] = {}
        for column in block.columns:
            place = _index(column, block.columns)
            if place is None:
                continue
            group, _, label = column.header.partition(" / ") if " / " in column.header else ("", "", column.header)
            said = _text(label if deep and group else column.header)
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
                self._sheet.write_string(top, first, _text(group), bold)
            else:
                self._sheet.merge_range(top, first, top, last, _text(group), bold)
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
                    self._sheet.merge_range(*firsts[r, column], _text(str(value or "")), self._format(style))
                elif (r, column) not in covered:
                    self._write(r, column, "" if value is None else value, style, is_head=True)
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
        standing = [(n, p, c) for n, (p, c) in enumerate(zip(places, block.columns, strict=True)) if p is not None]
        sections = [n for n, column in enumerate(block.columns) if column.is_section]
        members = {n for n, c in enumerate(block.columns) if c.field.startswith(("education.", "employment."))}
        before: list[Value] | None = None
        for line in block.lines:
            cells = [*line.cells, line.state] if len(block.columns) > len(line.cells) else list(line.cells)
            carried = [cells[n] for n in sections]
            if sections and carried != before and any(carried):
                row = self._section(block, sections, carried, before, row)
                before = carried
            if not members:
                self._plain_row(row, cells, standing)
                row += 1
                continue
            height = self._member_rows(cells, members)
            for extra in range(height):
                if self._height:
                    self._sheet.set_row(row, self._height)
                for n, place, column in standing:
                    value = cells[n]
                    if value == "" and place not in self._data:
                        continue
                    if n in members:
                        lines = str(value).split("\n")
                        value = lines[extra] if extra < len(lines) else ""
                    elif extra:
                        continue
                    self._cell(row, place, value, column)
                row += 1
        return row

    def _plain_row(self, row: int, cells: Sequence[Value], standing: Sequence[tuple[int, int, SheetColumn]]) -> None:
        """One row of a person; texts without a style of their own, which are most, go the short way."""
        if self._height:
            self._sheet.set_row(row, self._height)
        data, prepared, write_string = self._data, self._prepared, self._sheet.write_string
        for n, place, column in standing:
            value = cells[n]
            if place in data or column.type or value.__class__ is not str:
                if value != "" or place in data:
                    self._cell(row, place, value, column)
                continue
            if value == "":
                continue
            known = prepared.get(value)
            if known is None:
                known = prepared[value] = self._ready(value)
            text, look, width = known
            write_string(row, place, text, look)
            if width > self._widths.get(place, 0):
                self._widths[place] = width

    def _ready(self, value: str) -> tuple[str, Any, float]:
        """A text as it is written, its format, and how wide it makes its column."""
        text = _text(value)
        look = self._format(-1, "quoted") if text.startswith(DANGEROUS) else None
        width = min(_WIDEST, len(value[:60].encode("gb18030")) + 2) if self._look is None else 0
        return text, look, width

    def _member_rows(self, cells: Sequence[Value], members: set[int]) -> int:
        """Schools and employers of one person stand in rows below each other, as they came."""
        return max((str(cells[n]).count("\n") + 1 for n in members), default=1)

    def _section(
        self, block: Block, sections: list[int], carried: list[Value], before: list[Value] | None, row: int
    ) -> int:
        for n, value in zip(sections, carried, strict=True):
            if value and (before is None or before[sections.index(n)] != value):
                header = block.columns[n].header
                said = _text(str(value) if header == _UNNAMED else f"{header}：{value}")
                self._sheet.write_string(row, 0, said, self._format(-1, "section"))
                width = max((p for p in (_index(c, block.columns) for c in block.columns) if p is not None), default=0)
                if width:
                    self._sheet.merge_range(row, 0, row, width, said, self._format(-1, "section"))
                row += 1
        return row

    def _cell(self, row: int, place: int, value: Value, column: SheetColumn) -> None:
        typed = typed_value(value, column.type) if column.type and isinstance(value, str) else value
        self._write(row, place, typed, self._data.get(place, -1))
        if self._look is None and isinstance(typed, str):
            width = self._widths.get(place, 0)
            if width < _WIDEST and 2 * len(typed) + 2 > width:  # no character is wider than two
                self._widths[place] = max(width, min(_WIDEST, len(typed[:60].encode("gb18030")) + 2))

    def _write(self, r: int, c: int, value: Any, style: int, *, is_head: bool = False) -> None:
        sheet = self._sheet
        if value is None or value == "":
            if style >= 0:
                sheet.write_blank(r, c, None, self._format(style))
        elif isinstance(value, str):
            text = _text(value)
            kind = "quoted" if text.startswith(DANGEROUS) and not is_head else ""
            sheet.write_string(r, c, text, self._format(style, kind))
        elif isinstance(value, bool):
            sheet.write_string(r, c, str(value), self._format(style))
        elif isinstance(value, datetime):
            is_day = not (value.hour or value.minute or value.second)
            sheet.write_datetime(r, c, value, self._format(style, _DAY if is_day else _MOMENT))
        elif isinstance(value, date):
            sheet.write_datetime(r, c, datetime(value.year, value.month, value.day), self._format(style, _DAY))  # noqa: DTZ001
        elif isinstance(value, time):
            sheet.write_datetime(r, c, value, self._format(style, _TIME))
        elif isinstance(value, (int, float)):
            sheet.write_number(r, c, value, self._format(style))
        else:
            self._write(r, c, str(value), style, is_head=is_head)

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
            elif kind == "quoted":
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


def typed_value(text: str, kind: str) -> Value | time:
    """A text that was kept of a number or a date, as the number or date again; only where it says the same."""
    if not text:
        return text
    try:
        if kind == "number":
            number = float(text)
            return number if shown(number) == text else text
        if kind == "date":
            moment = datetime.fromisoformat(text)
            return moment if shown(moment) == text else text
        if kind == "time":
            clock = time.fromisoformat(text)
            return clock if shown(clock) == text else text
    except ValueError:
        pass
    return text


def _text(text: str) -> str:
    return (_CONTROLS.sub("", text) if _CONTROLS.search(text) else text)[:_LARGEST]
