"""One-person forms (应聘登记表): labels beside values, choices by marks, small tables of schools and employers."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from services.ledgers import form_tables, headings, vocabulary
from services.ledgers.book import Cell, Sheet
from services.ledgers.form_tables import Entry, Line
from services.ledgers.values.text import looks_like_name
from services.ledgers.vocabulary import bare, key

_TALLEST = 200  # rows; a form fits on a few pages
_WIDEST = 120  # columns; forms are drawn on fine grids
_FEWEST_LABELS = 6
_FEWEST_WITH_NAME = 4
_ABOVE_TABLE = 3  # rows of labels beside values above a heading make the sheet a form that holds a small table
_LONGEST_LABEL = 14
_TITLE = re.compile(r"(?:登\s*记|申\s*请|履\s*历|评\s*价|评\s*估|信\s*息|推\s*荐|面\s*试|审\s*批)\s*表|简\s*历")
_LABEL_LIKE = re.compile(r"[^\d。，；,;!！?？☑✓✔√■●◉⊙☒□○☐◯]{1,14}")
_INLINE = re.compile(r"^\s*([^:：]{1,12})[:：]\s*(\S.*)$", re.DOTALL)
_INNER = re.compile(r"(?:^|[\s　;；,，])([^\s:：;；,，　]{2,12})[:：]\s*")
_ON, _OFF = "☑✓✔√■●◉⊙☒", "□○☐◯"
_CHOSEN = re.compile(rf"[{_ON}]\s*([^\s{_ON}{_OFF}、,，/()（）]+)")
_CHOSEN_BEHIND = re.compile(rf"([^\s{_ON}{_OFF}、,，/()（）]+)\s*[(（]\s*[{_ON}vV]\s*[)）]")
_LEFT_OPEN = re.compile(r"([^\s()（）、,，/]+)\s*[(（]\s*[)）]")


class Form(NamedTuple):
    """One form: the rows `top` to `bottom` (0-based) and its labels with their values."""

    top: int
    bottom: int
    entries: list[Entry]


def find(sheet: Sheet, table_top: int) -> list[Form]:
    """The forms of a sheet, one below the other; none when it is a table with its heading at `table_top` (−1: none)."""
    if not 2 <= len(sheet.rows) <= _TALLEST * 20 or sheet.width > _WIDEST:
        return []
    if table_top >= 0 and not _is_form_around(sheet, table_top):
        return []
    lines = [_filled(row) for row in sheet.rows]
    labels = [[is_label(cell) for _, cell in line] for line in lines]
    forms = []
    for top, bottom in _parts(lines, labels):
        entries = _entries(lines[top:bottom], labels[top:bottom], top)
        if entries is not None:
            forms.append(Form(top, bottom - 1, entries))
    return forms


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


def alternates(row: list[Cell]) -> bool:
    """Whether a row is of labels beside values: "姓名 张三 应聘岗位 会计", never the heading of a table."""
    line = _filled(row)
    labels = [is_label(cell) for _, cell in line]
    pairs = [(line[i][1], line[i + 1][1]) for i in range(len(line) - 1) if labels[i] and not labels[i + 1]]
    if len(pairs) < 2 or sum(labels) > len(pairs) + 1 or not labels[0]:
        return False
    return any(_is_answer(str(label), value) for label, value in pairs)


def _is_answer(label: str, value: Cell) -> bool:
    """Whether a value is plainly one and no heading: a number, a date, somebody's name after 姓名."""
    if not isinstance(value, str) or any(c.isdigit() for c in value):
        return True
    field = headings.guess(label.rstrip(":：")).field
    is_name = looks_like_name(value) and not headings.is_heading_word(value)
    return is_name and field in ("name", "interviewer", "recruiter")


def _filled(row: list[Cell]) -> Line:
    """The filled cells of a row; a merge that a reader repeated over its columns counts once."""
    found: Line = []
    for c, cell in enumerate(row):
        if cell != "" and (not isinstance(cell, str) or cell.strip()) and not (found and found[-1] == (c - 1, cell)):
            found.append((c, cell))
    return found


def _is_form_around(sheet: Sheet, table_top: int) -> bool:
    """Whether what looks like a heading is a part of a form: values beside labels above it, or gaps beside labels."""
    above = sheet.rows[:table_top]
    is_named = any(map(_names_one, above))
    if is_named and form_tables.is_of_marks(_filled(sheet.rows[table_top])):
        return True
    needed = _ABOVE_TABLE - is_named
    if sum(map(_has_pair, above)) >= needed:
        return True
    return sum(map(_has_gaps, sheet.rows[table_top : table_top + 8])) >= _ABOVE_TABLE


def _names_one(row: list[Cell]) -> bool:
    """Whether a row gives somebody's name beside its label."""
    line = _filled(row)
    entries = _pairs(0, line, [is_label(cell) for _, cell in line])
    return any(headings.guess(e.label).field == "name" and looks_like_name(str(e.value)) for e in entries)


def _has_gaps(row: list[Cell]) -> bool:
    """Whether a row holds labels only, with room for a value beside each."""
    columns = [c for c, cell in enumerate(row) if cell != ""]
    if len(columns) < 2 or not all(is_label(row[c]) for c in columns):
        return False
    return sum(b - a > 1 for a, b in pairwise(columns)) >= 0.6 * (len(columns) - 1)


def _has_pair(row: list[Cell]) -> bool:
    """Whether a row has a label with something beside it that is none."""
    line = _filled(row)
    return any(a and not b for a, b in pairwise(is_label(cell) for _, cell in line)) or any(_inner(c) for _, c in line)


def _parts(lines: list[Line], labels: list[list[bool]]) -> list[tuple[int, int]]:
    """Where the forms of a sheet begin and end: each has the same labels, each its own name."""
    names = [r for r, line in enumerate(lines) if _names_somebody(line, labels[r])]
    whole = [(0, len(lines))]
    if len(names) < 2:
        names = _returns(lines, labels)
    if len(names) < 2:
        return whole
    begins = next((r for r, line in enumerate(lines) if line), 0)
    above = names[0] - begins
    tops = [name - above for name in names]
    parts = [(top, (*tops[1:], len(lines))[i]) for i, top in enumerate(tops)]
    words = [[key(str(cell)) for (_, cell), is_one in zip(line, row, strict=True) if is_one]
             for line, row in zip(lines, labels, strict=True)]  # fmt: skip
    kept = [Counter(word for r in range(top, bottom) for word in words[r]) for top, bottom in parts]
    alike = all(a < b for a, b in pairwise(tops)) and all(
        (kept[0] & other).total() >= 0.6 * max(kept[0].total(), 1) for other in kept[1:]
    )
    return [(0, parts[0][1]), *parts[1:]] if alike else whole


def _returns(lines: list[Line], labels: list[list[bool]]) -> list[int]:
    """The rows in which the first label of all stands again."""
    first = [(r, key(str(line[i][1]))) for r, line in enumerate(lines) for i, is_one in enumerate(labels[r]) if is_one]
    return [r for r, word in first if word == first[0][1]] if first else []


def _names_somebody(line: Line, labels: list[bool]) -> bool:
    for i, (_, cell) in enumerate(line):
        if labels[i] and headings.guess(str(cell).rstrip(":：")).field == "name":
            return not (i + 1 < len(line) and labels[i + 1])
    return any(
        (m := _INLINE.match(cell)) is not None and headings.guess(m.group(1)).field == "name"
        for _, cell in line
        if isinstance(cell, str)
    )


def _entries(lines: list[Line], labels: list[list[bool]], top: int) -> list[Entry] | None:
    """The labels and values of one form, or None when these rows are none."""
    found: list[Entry] = []
    r = 0
    label_rows = 0
    while r < len(lines):
        after = form_tables.read(lines, labels, r, found)
        if after > r:
            r = after
            continue
        before = len(found)
        found += _pairs(r, lines[r], labels[r])
        label_rows += len(found) > before
        if len(found) == before:
            found += _unlabelled(r, lines[r])
        r += 1
    if not _is_form(
        found, label_rows, is_titled=any(len(line) == 1 and _TITLE.search(str(line[0][1])) for line in lines[:3])
    ):
        return None
    return [entry._replace(row=entry.row + top) for entry in found]


def _is_form(found: list[Entry], label_rows: int, *, is_titled: bool) -> bool:
    """Enough labels, most of them different, in several rows; or fewer with somebody's name or a form's title."""
    rounds = vocabulary.rounds().ordinals
    own = [entry for entry in found if entry.is_known and (not entry.group or key(entry.group) in rounds)]
    words = {key(entry.group + entry.label) for entry in own}
    if label_rows < 2 or len(words) < 0.7 * len(own):
        return False
    said = sum(entry.value != "" for entry in own)
    has_name = any(
        headings.guess(entry.label).field == "name" and looks_like_name(str(entry.value))
        for entry in own
        if entry.value != ""
    )
    if (has_name or is_titled) and len(words) >= _FEWEST_WITH_NAME and said >= 3:
        return True
    return len(words) >= _FEWEST_LABELS and label_rows >= 3 and (said >= 3 or said == 0)


def _pairs(r: int, line: Line, labels: list[bool]) -> list[Entry]:
    """Labels with the value at their right, and "姓名：张三" in one cell. What stands beside them is kept as well."""
    if _by_turns(line, labels):
        labels = [not i % 2 for i in range(len(line))]
    found: list[Entry] = []
    loose: list[tuple[int, Cell]] = []
    group = ""
    i = 0
    while i < len(line):
        column, cell = line[i]
        inner = _inner(cell) if isinstance(cell, str) and not labels[i] else []
        if inner:
            found += [Entry(label, "", chosen(value), r, column) for label, value in inner]
        elif labels[i]:
            label = str(cell).strip().rstrip(":：")
            has_value = i + 1 < len(line) and not labels[i + 1] and not _inner(line[i + 1][1])
            at, value = line[i + 1] if has_value else (column + 1, "")
            found.append(Entry(label, group, chosen(value), r, at, is_known=is_label(cell)))
            group = group or _begins_group(label)
            i += 1 if has_value else 0
        else:
            loose.append((column, cell))
        i += 1
    rest = str(vocabulary.words()["rows"]["rest"])
    return found + [Entry(rest, "", cell, r, column, is_known=False) for column, cell in loose if found]


def _begins_group(label: str) -> str:
    """What the labels beside this one belong to: another person ("紧急联系人"), or an interview ("初试意见")."""
    guess = headings.guess(label)
    if guess.field.startswith(headings.ROUND + ":"):
        return guess.detail
    others = vocabulary.words()["groups"]["foreign"]
    is_other = guess.field in ("emergency_contact", "referrer") or (
        not guess.field and any(key(label).startswith(word) for word in others)
    )
    return label if is_other else ""


def _by_turns(line: Line, labels: list[bool]) -> bool:
    """Whether every second cell is a label, known or not: "应聘岗位 人事专员 填表人 王五" (人事专员 is a value)."""
    evens, odds = labels[::2], labels[1::2]
    if len(line) < 4 or len(line) % 2 or sum(odds) == len(odds):
        return False
    if not all(isinstance(cell, str) and _LABEL_LIKE.fullmatch(cell.strip()) for _, cell in line[::2]):
        return False
    if not any(odds):
        return 3 * sum(evens) >= len(evens)
    side_by_side = all(line[i + 1][0] == line[i][0] + 1 for i in range(0, len(line), 2))
    return side_by_side and sum(evens) >= 0.6 * len(evens) and sum(odds) <= 0.5 * len(odds)


def _inner(cell: Cell) -> list[tuple[str, str]]:
    """The labels with their values inside one cell: "姓名：张三  性别：男"."""
    if not isinstance(cell, str):
        return []
    marks = [m for m in _INNER.finditer(cell) if is_label(m.group(1))]
    if not marks or cell[: marks[0].start()].strip():
        return []
    ends = [m.start() for m in marks[1:]] + [len(cell)]
    return [
        (m.group(1).strip(), cell[m.end() : end].strip(" \t\n;；,，　")) for m, end in zip(marks, ends, strict=True)
    ]


def _unlabelled(r: int, line: Line) -> list[Entry]:
    """A row whose labels nobody knows: by twos they are labels and texts; titles are layout; the rest is kept."""
    evens = [str(cell).strip() for _, cell in line[::2]]
    if len(line) % 2 == 0 and all(len(text) <= _LONGEST_LABEL and not text[0].isdigit() for text in evens):
        pairs = zip(evens, line[1::2], strict=True)
        return [
            Entry(label.rstrip(":："), "", chosen(cell), r, column, is_known=False) for label, (column, cell) in pairs
        ]
    if r == 0 or (len(line) == 1 and isinstance(line[0][1], str) and _LABEL_LIKE.fullmatch(line[0][1].strip())):
        return []
    rest = str(vocabulary.words()["rows"]["rest"])
    return [Entry(rest, "", cell, r, column, is_known=False) for column, cell in line]
