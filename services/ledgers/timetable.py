"""Timetables of interviews: times down the side; rooms, interviewers or days across; a person in every cell.

Each column across is a table of its own, as with tables side by side: the time is in all of them, and what stands
above the column (a day, an interviewer, a room) holds for everybody in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from services.ledgers import headings, rows
from services.ledgers.book import Cell, Sheet, shown
from services.ledgers.rows import Skip
from services.ledgers.table import Column, Table
from services.ledgers.values import dates
from services.ledgers.values.text import looks_like_name, person_name
from services.ledgers.vocabulary import key, word_set

_LOOK_AT = 12  # rows from the top in which the heading must be
_FEWEST_PEOPLE, _FEWEST_TIMES = 3, 2
_MOSTLY = 0.7
_TIME = re.compile(r"(?<!\d)\d{1,2}\s*[:：]\s*\d{2}(?!\d)|\d{1,2}\s*点")
_PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_POST = re.compile(
    r"(?:师|员|工|经理|主管|主任|岗|助理|总监|司机|会计|出纳|前台|班长|店长|顾问|实习生)$"
    r"|\b(?:engineer|manager|analyst|developer|designer|assistant|specialist|accountant|technician|operator|intern)$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[室厅楼]|会场|展位|线上|腾讯会议|room|hall|booth|table|online|zoom|teams", re.IGNORECASE)
_NEXT = re.compile(r"[\n、；;]+")
_APART = re.compile(r"[\s/／,，:：—-]+")
_BY = re.compile(r"^(?:面试官|考官|评委|interviewer)[:：\s]*", re.IGNORECASE)
_DAY_IN_TITLE = re.compile(r"20\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?")
_PARTS = ("姓名", "电话", "应聘岗位", "备注")


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a timetable stands (0-based): its heading, the column of times, those of people, and the others."""

    head: int
    times: int
    people: tuple[int, ...]
    shared: tuple[int, ...]


class _Somebody(NamedTuple):
    """One person of a cell: name, phone, position, and what else is said."""

    name: str
    phone: str = ""
    position: str = ""
    more: str = ""


def find(sheet: Sheet) -> Grid | None:
    """The timetable that a sheet is, or None."""
    for head in range(min(len(sheet.rows) - _FEWEST_TIMES, _LOOK_AT)):
        named = [c for c, cell in enumerate(sheet.rows[head]) if cell != ""]
        for times in (c for c in (0, 1) if c < sheet.width):
            across = [c for c in named if c > times]
            if len(across) >= 2 and _are_times(sheet, head, times):
                return _grid(sheet, head, times, across)
    return None


def _grid(sheet: Sheet, head: int, times: int, across: list[int]) -> Grid | None:
    people: list[int] = []
    shared: list[int] = []
    for c in across:
        cell = sheet.rows[head][c]
        named = headings.guess(cell.strip()) if isinstance(cell, str) else None
        is_known = named is not None and named.confidence >= 0.85 and named.field != "interviewer"
        (shared if is_known else people).append(c)
    fields = {headings.guess(shown(sheet.rows[head][c]).strip()).field for c in shared}
    told = [cell for row in sheet.rows[head + 1 :] for c in people if (cell := row[c]) != "" and not _is_break(cell)]
    names = sum(bool(_people_in(cell)) for cell in told)
    if len(people) < 2 or fields & {"name", "phone"} or names < max(_FEWEST_PEOPLE, _MOSTLY * len(told)):
        return None
    filled = sum(any(_people_in(row[c]) for row in sheet.rows[head + 1 :]) for c in people)
    return Grid(head, times, tuple(people), tuple(shared)) if filled >= 2 else None


def tables(sheet: Sheet, grid: Grid) -> tuple[list[Table], list[Skip]]:
    """A table for every column of people, and the rows that name nobody."""
    above = [rows.joined(row) for row in sheet.rows[: grid.head] if not rows.is_blank(row)]
    title = "\n".join(above)
    rows.carry_merges_down(sheet, grid.head + 1)
    found = [table for c in grid.people if (table := _table(sheet, grid, c, title)).rows]
    if found:
        found[0].header_rows = [grid.head + 1]
    used = {row for table in found for row in table.rows}
    skipped = [
        Skip(r + 1, "blank") if rows.is_blank(row)
        else Skip(r + 1, "title" if r < grid.head else "note", rows.joined(row)[:200])
        for r, row in enumerate(sheet.rows)
        if r != grid.head and r + 1 not in used
    ]  # fmt: skip
    return found, skipped


def _table(sheet: Sheet, grid: Grid, c: int, title: str) -> Table:
    head = sheet.rows[grid.head]
    name = shown(head[c]).strip()
    own = {part: Column(c, part, name) for part in _PARTS}
    times = Column(grid.times, shown(head[grid.times]).strip() or "面试时间")
    shared = [Column(at, shown(head[at]).strip()) for at in grid.shared]
    above = _said_above(name, title)
    carried = [Column(-1, label) for label, _ in above]
    table = Table(sheet.name, [], [], title=title)
    for r in range(grid.head + 1, len(sheet.rows)):
        row = sheet.rows[r]
        for somebody in _people_in(row[c]) or _somebody_at_least(row[c]):
            table.rows.append(r + 1)
            times.cells.append(row[grid.times])
            for column in shared:
                column.cells.append(row[column.index])
            for column, (_, text) in zip(carried, above, strict=True):
                column.cells.append(text)
            for part, text in zip(_PARTS, somebody, strict=True):
                own[part].cells.append(text)
    said = [column for part, column in own.items() if part == _PARTS[0] or any(column.cells)]
    table.columns = [times, *shared, *said, *carried]
    return table


def _said_above(name: str, title: str) -> list[tuple[str, str]]:
    """What the heading of a column says of all below it: the day, who interviews, or where."""
    day = _DAY_IN_TITLE.search(title)
    told = [("面试日期", day.group())] if day else []
    when = dates.read_text(name).when if any(c.isdigit() for c in name) else None
    if when is not None and when.month and when.day:
        return [("面试日期", name)]
    by = _BY.sub("", name)
    if by != name or (looks_like_name(name) and not _PLACE.search(name)):
        return [*told, ("面试官", by or name)]
    return [*told, ("会议室", name)]


def _are_times(sheet: Sheet, head: int, column: int) -> bool:
    """Whether a column holds the times of the day, under no heading or one of times."""
    word = shown(sheet.rows[head][column]).strip()
    if word and not re.search(r"时间|时段|场次|time|slot", word, re.IGNORECASE):
        return False
    cells = [row[column] for row in sheet.rows[head + 1 :] if row[column] != ""]
    hits = sum(hasattr(cell, "hour") or bool(_TIME.search(shown(cell))) for cell in cells)
    return hits >= max(_FEWEST_TIMES, _MOSTLY * len(cells))


def _is_break(cell: Cell) -> bool:
    return key(shown(cell)) in word_set("rows", "breaks")


def _people_in(cell: Cell) -> list[_Somebody]:
    """Who stands in a cell: "张三（会计）", "张三 138…", "张三、李四"; nobody where the first word is no name."""
    if not isinstance(cell, str) or _is_break(cell):
        return []
    found: list[_Somebody] = []
    for part in filter(None, (part.strip() for part in _NEXT.split(cell))):
        name, rest = person_name(part)
        if not looks_like_name(name) or key(name) in word_set("rows", "breaks"):
            name, _, rest = _APART.sub("\n", part, count=1).partition("\n")
        if looks_like_name(name):
            found.append(_with(_Somebody(name), rest))
        elif found:
            found[-1] = _with(found[-1], part)
        else:
            return []
    return found


def _somebody_at_least(cell: Cell) -> list[_Somebody]:
    """A cell that names nobody plainly is not lost: a person decides."""
    return [] if cell == "" or _is_break(cell) else [_Somebody(shown(cell).strip())]


def _with(somebody: _Somebody, rest: str) -> _Somebody:
    """What stands beside a name: a phone, a position, or something else."""
    phone = _PHONE.search(rest)
    if phone:
        somebody = somebody._replace(phone=phone.group())
        rest = rest.replace(phone.group(), "")
    rest = rest.strip(" ()（）,，/-")
    if rest and not somebody.position and _POST.search(rest):
        return somebody._replace(position=rest)
    return somebody._replace(more=" ".join(filter(None, (somebody.more, rest))))
