"""How each column of a table is read: its reader, its dates with the years that were left out, repeated marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from services.ledgers import headings
from services.ledgers.book import Cell, shown
from services.ledgers.mapping import KEEP, LEAVE, Mapped
from services.ledgers.structure import Column, Several, Table
from services.ledgers.values import date_columns, pay, weekdays
from services.ledgers.values.dates import DateStyle, When
from services.ledgers.values.readers import Reader, kind_of, reader, reader_of_two
from services.ledgers.values.reading import Reading

_MOST_REMEMBERED = 20_000  # different cells of a column whose readings are kept for the next equal cell
_LOOKED_AT = 200  # cells of a column that show how the dates of a table are written
_HONG_KONG = re.compile(r"HK\$|HKD|港[币幣]|香港|九[龙龍]|新界", re.IGNORECASE)
_OF_HONG_KONG = re.compile(r"\bHK\$|\bHKD\b|(?<!\d)\+?852[)）]?[\s\-]*[4-9]\d{3}[\s\-]?\d{4}(?!\d)")
_OF_A_LIFE = {"birth_date", "graduation_date", "work_start_date"}  # dates that say nothing of when somebody applied
_DITTO = frozenset({"同上", "〃", "″", "同前", "〝", "--〃--", "ditto", '"', "''"})


class ColumnPlan(NamedTuple):
    """How one column is read."""

    column: Column
    field: str
    read: Reader | None
    memory: dict[Cell, Reading]
    dated: list[When | None] | None  # dates of the whole column, years found
    simple: dict[Any, Any]  # cells that are one value of the column's field and nothing else
    nth: int  # which entry of a list the column holds, where the columns of a group come again
    doubts: dict[int, str]  # record → the doubt about its date that only the column shows, "" where it settles one


def plans(
    table: Table, columns: Sequence[Column], mapped: Sequence[Mapped], years_: list[int], today: date
) -> list[ColumnPlan]:
    """The plan of every column. `years_` are what the surroundings of each record say."""
    months = _months(table)
    days = [
        cell
        for column, m in zip(columns, mapped, strict=True)
        if kind_of(m.field) == "date"
        for cell in column.cells[:_LOOKED_AT]
        if isinstance(cell, str)
    ]
    in_hong_kong = _is_of_hong_kong(table)
    made = [
        _plan(_without_ditto(column), m, months, days, in_hong_kong=in_hong_kong)
        for column, m in zip(columns, mapped, strict=True)
    ]
    seen: Counter[str] = Counter()
    for i, plan in enumerate(made):
        if plan.field.startswith(("education.", "employment.")) and not table.also:
            made[i] = plan._replace(nth=seen[plan.field])
            seen[plan.field] += 1
    return _with_years(made, years_, today)


def read(reader_: Reader, memory: dict[Cell, Reading], cell: Cell) -> Reading:
    """Read one cell, or remember how an equal one was read."""
    if cell.__class__ is bool:
        return reader_(cell)
    known = memory.get(cell)
    if known is None:
        known = reader_(cell)
        if len(memory) < _MOST_REMEMBERED:
            memory[cell] = known
    return known


def _plan(column: Column, mapped: Mapped, months: list[int], days: Sequence[Cell], *, in_hong_kong: bool) -> ColumnPlan:
    name = mapped.field
    if name in (KEEP, LEAVE):
        return ColumnPlan(column, name, None, {}, None, {}, 0, {})
    two = headings.fields_in(column.label)
    if not two or two[0] != ("school" if name == "school_and_major" else name):
        two = ()
    name = two[0] if two else name
    kind = kind_of(name)
    firsts = [cell[0] if isinstance(cell, Several) else cell for cell in column.cells]
    style = date_columns.style_of(firsts, beside=days) if kind in ("date", "availability") else DateStyle()
    least = pay.yearly_from(firsts) if kind == "salary" else pay.OF_A_YEAR
    reads = (
        reader_of_two(two, column.label, style)
        if two
        else reader(kind, column.label, style, yearly_from=least, in_hong_kong=in_hong_kong)
    )
    if kind not in ("date", "availability"):
        return ColumnPlan(column, name, reads, {}, None, {}, 0, {})
    memory: dict[Cell, Reading] = {}
    whens: list[When | None] = []
    for first in firsts:
        found = read(reads, memory, first).values.get("") if first != "" else None
        whens.append(found if isinstance(found, When) else None)
    doubts: dict[int, str] = {}
    for i, when in enumerate(whens):
        if when is not None and when.day and not when.month:  # "5日" in the sheet of March
            whens[i] = When(0, months[i], when.day, when.minute) if months[i] else None
            doubts |= {} if months[i] else {i: "date.unclear"}
    if name not in _OF_A_LIFE:
        doubts |= dict.fromkeys(date_columns.with_zeros(firsts, whens), "")
    return ColumnPlan(column, name, reads, memory, whens, {}, 0, doubts)


def _is_of_hong_kong(table: Table) -> bool:
    """Whether a table's words, or numbers with their area, say that it is an office's in Hong Kong."""
    labels = (column.label for column in table.columns)
    cells = (cell for column in table.columns for cell in column.cells[:_LOOKED_AT] if isinstance(cell, str))
    return bool(_HONG_KONG.search(" ".join((table.title, table.sheet, *labels)))) or any(
        _OF_HONG_KONG.search(cell) for cell in cells
    )


def _with_years(plans_: list[ColumnPlan], years: list[int], today: date) -> list[ColumnPlan]:
    """Give dates without a year theirs: near another date of the row, else as the neighbours and the sheet say."""
    columns = [plan.dated for plan in plans_ if plan.dated is not None and plan.field not in _OF_A_LIFE]
    answer: list[ColumnPlan] = []
    for plan in plans_:
        if plan.dated is None or not any(when is not None and not when.year and when.month for when in plan.dated):
            answer.append(plan if plan.doubts else plan._replace(dated=None))
            continue
        near = [
            date_columns.nearest(when, (column[i] for column in columns)) if when is not None else None
            for i, when in enumerate(plan.dated)
        ]
        told = (
            0 if date_columns.has_year(near, years) else weekdays.year(weekdays.firsts(plan.column.cells), near, today)
        )
        dated = date_columns.resolve(near, [told] * len(near) if told else years, today)
        doubts = dict(plan.doubts)
        if not told and not date_columns.has_year(near, years):
            for i, when in enumerate(plan.dated):
                if when is not None and when.month and not when.year:
                    doubts.setdefault(i, "date.year_guessed")
        answer.append(plan._replace(dated=dated, doubts=doubts))
    return answer


def _without_ditto(column: Column) -> Column:
    """The column with "同上" and 〃 replaced by what stands above."""
    if not any(cell.__class__ is str and cell in _DITTO for cell in column.cells):
        return column
    cells: list[Cell | Several] = []
    for cell in column.cells:
        is_ditto = isinstance(cell, str) and cell.strip() in _DITTO
        cells.append(cells[-1] if is_ditto and cells else cell)
    return replace(column, cells=cells)


def _months(table: Table) -> list[int]:
    """What month a record's surroundings name: its section, the sheet's name, the title above; 0 for none."""
    general = next((month for text in (table.sheet, table.title) if (month := _month_in(text))), 0)
    answer = [general] * len(table.rows)
    for column in table.columns:
        if column.is_section:
            for i, cell in enumerate(column.cells):
                answer[i] = (_month_in(shown(cell)) if not isinstance(cell, Several) else 0) or answer[i]
    return answer


def _month_in(text: str) -> int:
    found = {int(month) for month in re.findall(r"(?<![\d-])(1[0-2]|0?[1-9])\s*月", text)}
    return found.pop() if len(found) == 1 else 0


def years(table: Table, file_name: str) -> list[int]:
    """What year a record's surroundings name: its section, the title above, the sheet's name, the file's name."""
    general = next((year for text in (table.title, table.sheet, file_name) if (year := _year_in(text))), 0)
    answer = [general] * len(table.rows)
    for column in table.columns:
        if column.is_section:
            for i, cell in enumerate(column.cells):
                year = _year_in(shown(cell)) if not isinstance(cell, Several) else 0
                if year:
                    answer[i] = year
    return answer


def _year_in(text: str) -> int:
    found = re.findall(r"(?<!\d)(20[0-4]\d)(?!\d{3,})", text)
    if found:
        return int(found[-1])
    short = re.search(r"(?<!\d)([12]\d)\s*年(?!\d)", text)
    return 2000 + int(short.group(1)) if short else 0
