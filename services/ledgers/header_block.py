"""Find the heading of a table: anywhere in the sheet, one to four rows, merged or flattened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import NamedTuple

from services.ledgers import forms, headings
from services.ledgers.book import Cell, Merge, Sheet
from services.ledgers.values.text import looks_like_name

_MOST_ROWS = 4  # of a heading
_LOOK_AT = 400  # rows from the top in which the first heading must be
_LONGEST = 60  # characters of a heading cell; regulations do write sentences, but not in most cells
_ANSWERED = re.compile(r"^\s*[^:：]{1,12}[:：]\s*[^\s(（]")  # "姓名：张三"
_LONGEST_GROUP = 20  # characters of a name over several columns
_DATA = re.compile(r"^\s*(?:\+?[\d\s./:：~-]{3,}|[^@\s]+@[^@\s]+|1[3-9]\d[\d*]{8}|\d+(?:\.\d+)?[kK万岁]?)\s*$")


class Name(NamedTuple):
    """A column's heading: its own words, and the joined merged words above."""

    label: str
    group: str
    is_own: bool = True  # written in the column itself, not only in a merged cell that reaches over it


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """Rows `top` to `bottom` (0-based, −1 when there is none) and the name of every column."""

    top: int
    bottom: int
    names: tuple[Name, ...]


class _Quality(NamedTuple):
    filled: int
    hits: int
    data: int

    @property
    def is_heading(self) -> bool:
        if self.filled == 0 or self.data > 0.2 * self.filled:
            return False
        return self.hits >= 2 and self.hits >= 0.4 * self.filled


def find(sheet: Sheet, start: int, *, only_here: bool = False) -> HeaderBlock | None:
    """The first heading from row `start` on (only at it with `only_here`), or None."""
    last = start + 1 if only_here else min(len(sheet.rows), start + _LOOK_AT)
    for r in range(start, last):
        if quality(sheet.rows[r]).is_heading and not _is_form_row(sheet, r):
            return _block(sheet, r if only_here else _better_below(sheet, r, last), start)
    if only_here:
        return None
    for r in range(start, min(last, start + 30)):
        if _looks_like_heading_by_type(sheet, r) or _heads_names(sheet, r):
            return _block(sheet, r, start)
    return None


def headless(sheet: Sheet) -> HeaderBlock | None:
    """A table without any heading: rows of equal make in which a column of phones, e-mails or dates stands."""
    sample = [row for row in sheet.rows[:50] if sum(cell != "" for cell in row) >= 2]
    if len(sample) < 2:
        return None
    for column in range(sheet.width):
        cells = [row[column] for row in sample if row[column] != ""]
        if len(cells) >= 0.6 * len(sample) and all(re.search(r"1[3-9]\d{9}|@", _text(cell)) for cell in cells):
            return HeaderBlock(0, -1, tuple(Name("", "") for _ in range(sheet.width)))
    return None


def quality(row: list[Cell]) -> _Quality:
    """How much a row reads like a heading: cells filled, cells known as headings, cells that are plainly data."""
    filled = hits = data = 0
    for cell in row:
        if cell == "":
            continue
        filled += 1
        if not isinstance(cell, str) or _ANSWERED.match(cell):
            data += 1
        elif headings.is_heading_word(cell):
            hits += 1
        elif _DATA.match(cell) or len(cell) > _LONGEST:
            data += 1
    return _Quality(filled, hits, data)


def _block(sheet: Sheet, r: int, start: int) -> HeaderBlock:
    top = bottom = r
    merges = [merge for merge in sheet.merges if merge.top <= r + _MOST_ROWS and merge.bottom >= r - _MOST_ROWS]
    while bottom - top + 1 < _MOST_ROWS and bottom + 1 < len(sheet.rows) and _goes_on(sheet, merges, top, bottom):
        bottom += 1
    while top > start and bottom - top + 1 < _MOST_ROWS and _is_group_row(sheet, merges, top - 1):
        top -= 1
    return HeaderBlock(top, bottom, tuple(_names(sheet, merges, top, bottom)))


def _better_below(sheet: Sheet, r: int, last: int) -> int:
    """The row itself, or one close below that is plainly the heading ("部门 生产部 日期 3月" stood above it)."""
    first = quality(sheet.rows[r])
    if first.hits >= 4 and first.hits == first.filled:
        return r
    for below in range(r + 1, min(r + 4, last)):
        found = quality(sheet.rows[below])
        if found.is_heading and found.hits >= 2 * first.hits and found.filled > first.filled:
            if any(merge.top <= r < merge.bottom for merge in sheet.merges):
                return r
            return below
    return r


def _goes_on(sheet: Sheet, merges: list[Merge], top: int, bottom: int) -> bool:
    """Whether the heading has another row below `bottom`."""
    if any(merge.top <= bottom < merge.bottom and merge.top >= top - 1 for merge in merges):
        return True  # a heading merged down ("序号" over both rows)
    upper, lower = sheet.rows[bottom], sheet.rows[bottom + 1]
    found = quality(lower)
    if not found.is_heading or lower == upper:
        return False
    same = sum(a == b != "" for a, b in zip(upper, lower, strict=True))
    if same > 0.6 * found.filled:  # a copy wrote merged names into all their cells; only below groups the rows differ
        differ = [c for c in range(len(lower)) if upper[c] != lower[c]]
        return all(upper[c] != "" and _is_group_at(upper, c) for c in differ)
    if _translates(upper, lower):
        return True
    # its cells must stand below groups (merged, repeated or left empty to the right), not below finished headings
    below_groups = sum(
        1
        for c, cell in enumerate(lower)
        if cell != "" and (upper[c] in ("", cell) or _is_group_at(upper, c) or _merged_across(merges, bottom, c))
    )
    return below_groups >= 0.7 * found.filled


def _translates(upper: list[Cell], lower: list[Cell]) -> bool:
    """Whether two rows say the same in two languages: 姓名 over Name."""
    both = [(str(a), str(b)) for a, b in zip(upper, lower, strict=True) if a != "" and b != ""]
    if len(both) < 3 or sum(a.isascii() != b.isascii() for a, b in both) < 0.6 * len(both):
        return False
    alike = sum(headings.guess(a).field == headings.guess(b).field != "" for a, b in both)
    return alike >= max(2, 0.4 * len(both))


def _translates_one(upper: str, lower: str) -> bool:
    return headings.guess(upper).field == headings.guess(lower).field != ""


def _is_group_at(row: list[Cell], c: int) -> bool:
    """A group's name stands over an empty or repeated neighbour at its right, or is repeated from the left."""
    right = row[c + 1] if c + 1 < len(row) else None
    left = row[c - 1] if c else None
    return right in ("", row[c]) or left == row[c]


def _merged_across(merges: list[Merge], r: int, c: int) -> bool:
    return any(m.top <= r <= m.bottom and m.left <= c <= m.right and m.right > m.left for m in merges)


def _is_group_row(sheet: Sheet, merges: list[Merge], r: int) -> bool:
    """Whether the row above a heading names groups of its columns (and is no title, no "部门：生产部")."""
    row = sheet.rows[r]
    filled = [c for c, cell in enumerate(row) if cell != ""]
    if (
        not filled
        or forms.alternates(row)
        or any(not isinstance(row[c], str) or re.search(r"[:：]\s*\S", str(row[c])) for c in filled)
    ):
        return False
    across = [m for m in merges if m.top <= r <= m.bottom and m.right > m.left]
    below = [c for c, cell in enumerate(sheet.rows[r + 1]) if cell != ""]
    width = (max(below) - min(below) + 1) if below else sheet.width
    if any(m.right - m.left + 1 >= 0.9 * width for m in across):
        return False  # a title over everything
    down = any(m.top == r and m.bottom > r for m in merges)
    if len(filled) == 1:
        return bool(across or down) and headings.is_heading_word(str(row[filled[0]]))
    known = sum(headings.is_heading_word(str(row[c])) for c in filled)
    if across or down or _fits_together(row, sheet.rows[r + 1]):
        return True
    spread = sum(_is_group_at(row, c) for c in filled)
    return known >= 0.5 * len(filled) and spread >= 0.6 * len(filled)


def _fits_together(upper: list[Cell], lower: list[Cell]) -> bool:
    """Whether two rows are one heading in two lines: each has a name where the other has a gap."""
    texts = [cell for cell in upper if cell != ""]
    if any(not isinstance(text, str) or len(text) > _LONGEST_GROUP or _DATA.match(text) for text in texts):
        return False
    columns = [c for c in range(len(lower)) if upper[c] != "" or lower[c] != ""]
    if not columns or columns[-1] - columns[0] + 1 > len(columns):
        return False
    in_gaps = sum(1 for c in columns if lower[c] == "")
    over_groups = sum(1 for c in columns if upper[c] == "")
    return in_gaps >= 1 and over_groups >= 1 and len(texts) >= 2


def _names(sheet: Sheet, merges: list[Merge], top: int, bottom: int) -> list[Name]:
    """The parts of each column's heading from top to bottom, merged groups spread over their columns."""
    grid = [[_text(cell) for cell in sheet.rows[r]] for r in range(top, bottom + 1)]
    spread = [False] * len(grid)
    for m in merges:
        if m.top > bottom or m.bottom < top:
            continue
        first = max(m.top, top) - top
        text = _text(sheet.rows[m.top][m.left])
        for i in range(first, min(m.bottom, bottom) - top + 1):
            spread[i] = spread[i] or m.right > m.left
            for c in range(m.left, min(m.right, sheet.width - 1) + 1):
                grid[i][c] = text
    for i in range(len(grid) - 1):
        if not spread[i]:  # flattened by a copy or a CSV: the name stands over the first column of its group only
            for c in range(1, sheet.width):
                if not grid[i][c] and grid[i + 1][c] and grid[i][c - 1] and grid[i + 1][c - 1]:
                    grid[i][c] = grid[i][c - 1]
    return [
        _name([" ".join(line[c].split()) for line in grid], any(sheet.rows[r][c] != "" for r in range(top, bottom + 1)))
        for c in range(sheet.width)
    ]


def _name(lines: list[str], is_own: bool) -> Name:
    """One column's name: its lowest line, under the joined lines above. Of two languages the Chinese one counts."""
    parts = [part for part in dict.fromkeys(lines) if part]
    if len(parts) == 2 and parts[0].isascii() != parts[1].isascii() and _translates_one(*parts):
        parts = [part for part in parts if not part.isascii()]
    return Name(parts[-1], " / ".join(parts[:-1]), is_own) if parts else Name("", "")


def _is_form_row(sheet: Sheet, r: int) -> bool:
    """Whether labels and values alternate in this row and the rows below: a one-person form, not a table."""
    if forms.alternates(sheet.rows[r]):
        return True
    labelled = 0
    for row in sheet.rows[r : r + 4]:
        cells = [cell for cell in row if cell != ""]
        known = [isinstance(cell, str) and headings.is_heading_word(cell) for cell in cells]
        pairs = sum(a and not b for a, b in pairwise(known))
        labelled += 1 if pairs >= 1 and sum(known) >= 1 and len(cells) >= 2 and pairs >= 0.3 * len(cells) else 0
    return labelled >= 3


def _looks_like_heading_by_type(sheet: Sheet, r: int) -> bool:
    """A row of different short texts over rows that hold numbers or dates in some of the same columns."""
    row = sheet.rows[r]
    filled = [c for c, cell in enumerate(row) if cell != ""]
    texts = [row[c] for c in filled]
    if len(filled) < 3 or any(not isinstance(t, str) or len(t) > 20 or _DATA.match(t) for t in texts):
        return False
    if len(set(texts)) < len(texts) or any(_ANSWERED.match(str(text)) for text in texts):
        return False
    below = [line for line in sheet.rows[r + 1 : r + 9] if sum(cell != "" for cell in line) >= 2]
    if len(below) < 2:
        return False
    changed = sum(1 for c in filled if sum(_is_data(line[c]) for line in below) >= 0.6 * len(below))
    return changed >= max(1, 0.2 * len(filled))


def _heads_names(sheet: Sheet, r: int) -> bool:
    """姓名 alone, or beside headings that nobody knows, over a column of names."""
    for c, cell in enumerate(sheet.rows[r]):
        if isinstance(cell, str) and headings.guess(cell).field == "name" and headings.guess(cell).confidence >= 0.9:
            below = [row[c] for row in sheet.rows[r + 1 : r + 9] if row[c] != ""]
            return len(below) >= 2 and all(isinstance(name, str) and looks_like_name(name) for name in below)
    return False


def _is_data(cell: Cell) -> bool:
    if isinstance(cell, str):
        return bool(_DATA.match(cell))
    return isinstance(cell, (int, float, date, datetime)) and cell != ""


def _text(cell: Cell) -> str:
    return cell.strip() if isinstance(cell, str) else str(cell) if cell != "" else ""
