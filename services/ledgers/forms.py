"""One-person forms (应聘登记表): labels beside values, choices by marks, small tables of schools and employers."""

from __future__ import annotations

import re
from typing import NamedTuple

from services.ledgers import headings, vocabulary
from services.ledgers.book import Cell, Sheet
from services.ledgers.vocabulary import bare, key

_TALLEST = 120  # rows; a form fits on a few pages
_FEWEST_LABELS = 6
_INLINE = re.compile(r"^\s*([^:：]{1,12})[:：]\s*(\S.*)$", re.DOTALL)
_ON, _OFF = "☑✓✔√■●◉⊙☒", "□○☐◯"
_CHOSEN = re.compile(rf"[{_ON}]\s*([^\s{_ON}{_OFF}、,，/()（）]+)")
_CHOSEN_BEHIND = re.compile(rf"([^\s{_ON}{_OFF}、,，/()（）]+)\s*[(（]\s*[{_ON}vV]\s*[)）]")
_LEFT_OPEN = re.compile(r"([^\s()（）、,，/]+)\s*[(（]\s*[)）]")


class Entry(NamedTuple):
    """One label with its value; `row` and `column` are the value's place (0-based)."""

    label: str
    group: str
    value: Cell
    row: int
    column: int


def entries(sheet: Sheet) -> list[Entry] | None:
    """The labels and values of a form, or None when the sheet is none."""
    if not 3 <= len(sheet.rows) <= _TALLEST:
        return None
    lines = [_filled(row) for row in sheet.rows]
    labels = [[is_label(cell) for _, cell in line] for line in lines]
    total, most = sum(map(sum, labels)), max(map(sum, labels))
    if total < _FEWEST_LABELS or most > 0.55 * total or sum(any(line) for line in labels) < 3:
        return None
    found: list[Entry] = []
    r = 0
    while r < len(lines):
        if _is_small_heading(lines[r]):
            r = _small_table(lines, labels, r, found)
        else:
            found += _pairs(r, lines[r], labels[r])
            r += 1
    said = [entry for entry in found if entry.value != ""]
    return found if len(said) >= 3 or (len(found) >= _FEWEST_LABELS and not said) else None


def is_label(cell: Cell) -> bool:
    """Whether a cell is the name of a field: known as a heading, exactly."""
    if not isinstance(cell, str) or len(cell) > 24 or any(mark in cell for mark in _ON + _OFF):
        return False
    text = cell.strip().rstrip(":：")
    fields = vocabulary.fields()
    if key(text) in fields.by_word or key(bare(text)) in fields.by_word:
        return True
    return headings.guess(text).confidence >= 0.9


def chosen(cell: Cell) -> Cell:
    """What is ticked in "□男 ☑女" or "男（√） 女（ ）"; the cell itself when it offers no choice."""
    if not isinstance(cell, str):
        return cell
    picked = _CHOSEN_BEHIND.findall(cell)
    if picked or (_LEFT_OPEN.search(cell) and len(_LEFT_OPEN.findall(cell)) > 1):
        return "、".join(picked)
    if any(mark in cell for mark in _OFF) or sum(cell.count(mark) for mark in _ON) > 1:
        return "、".join(_CHOSEN.findall(cell))
    return cell.strip()


def _filled(row: list[Cell]) -> list[tuple[int, Cell]]:
    """The filled cells of a row; a merge that a reader repeated over its columns counts once."""
    found: list[tuple[int, Cell]] = []
    for c, cell in enumerate(row):
        if cell != "" and (not isinstance(cell, str) or cell.strip()) and not (found and found[-1] == (c - 1, cell)):
            found.append((c, cell))
    return found


def _pairs(r: int, line: list[tuple[int, Cell]], labels: list[bool]) -> list[Entry]:
    """Labels with the value at their right, and "姓名：张三" in one cell."""
    found: list[Entry] = []
    i = 0
    while i < len(line):
        column, cell = line[i]
        inline = _INLINE.match(cell) if isinstance(cell, str) and not labels[i] else None
        if inline and is_label(inline.group(1)):
            found.append(Entry(inline.group(1).strip(), "", chosen(inline.group(2)), r, column))
        elif labels[i]:
            has_value = i + 1 < len(line) and not labels[i + 1]
            at, value = line[i + 1] if has_value else (column + 1, "")
            if has_value and isinstance(value, str) and (inner := _INLINE.match(value)) and is_label(inner.group(1)):
                has_value, value = False, ""
            found.append(Entry(str(cell).strip().rstrip(":："), "", chosen(value), r, at))
            i += 1 if has_value else 0
        i += 1
    return found


def _is_small_heading(line: list[tuple[int, Cell]]) -> bool:
    """A row of three or more headings side by side, perhaps with the name of the block before them."""
    heads = [_member(str(cell)) for _, cell in line]
    return len(line) >= 3 and sum(head is not None for head in heads) >= max(3, len(line) - 1)


def _member(text: str) -> str | None:
    """Whether a text names a column of schools or employers."""
    source = vocabulary.words()["members"]
    for members in source.values():
        for name, words in members.items():
            if any(key(word) == key(text) for word in words):
                return str(name)
    return None


def _small_table(lines: list[list[tuple[int, Cell]]], labels: list[list[bool]], r: int, found: list[Entry]) -> int:
    """Read the rows below a small heading up to the next label; answers the row after them."""
    heads = {column: str(cell) for column, cell in lines[r] if _member(str(cell)) is not None}
    names = {_member(head) for head in heads.values()}
    group = "教育经历" if names & {"school", "major"} else "工作经历"
    r += 1
    while r < len(lines) and lines[r] and not any(labels[r]) and not _is_small_heading(lines[r]):
        for column, cell in lines[r]:
            if column in heads:
                found.append(Entry(heads[column], group, cell, r, column))
        r += 1
    return r
