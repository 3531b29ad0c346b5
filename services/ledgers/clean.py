"""Rows of cells → people in normal forms. What is not understood stays as text, with a warning and its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from services.ledgers.book import Cell, shown
from services.ledgers.mapping import KEEP, LEAVE, Mapped
from services.ledgers.structure import Column, Several, Table
from services.ledgers.values import dates
from services.ledgers.values.dates import When
from services.ledgers.values.readers import Reader, kind_of, reader
from services.ledgers.values.reading import NOTHING, Reading
from services.ledgers.values.words import Outcome

_MOST_REMEMBERED = 20_000  # different cells of a column whose readings are kept for the next equal cell
_LISTS = ("education", "employment")
_DATED_BY = {"offered": "offer_date", "accepted": "offer_date", "hired": "start_date"}  # a date beside such a result
_OF_A_LIFE = {"birth_date", "graduation_date", "work_start_date"}  # dates that say nothing of when somebody applied
_TEXTS_ADD_UP = {"remarks", "evaluation", "certificates", "languages", "projects", "skills", "health"}


class Warned(NamedTuple):
    """A doubt about one cell: the column's letter, the code of the doubt, the text as it stands, the field."""

    column: str
    code: str
    text: str
    field: str


@dataclass(slots=True)
class Person:
    """One record of a ledger, understood. `values` by field key, `extra` by heading; nothing of the row is lost."""

    row: int
    rows: tuple[int, ...]
    values: dict[str, Any]
    extra: dict[str, str] = field(default_factory=dict)
    warnings: list[Warned] = field(default_factory=list)


class _Plan(NamedTuple):
    """How one column is read."""

    column: Column
    field: str
    read: Reader | None
    memory: dict[Cell, Reading]
    dated: list[When | None] | None  # dates of the whole column, years found
    simple: dict[Any, Any]  # cells that are one value of the column's field and nothing else


def clean(
    table: Table,
    mapped: Sequence[Mapped],
    *,
    file_name: str = "",
    today: date,
    edits: Mapping[int, Mapping[int, str]] | None = None,
    step: Callable[[int], None] = lambda _done: None,
) -> list[Person]:
    """All records of a table. `today` bounds the years that are left out; `step` is told the progress.

    `edits` (record → column → text) are cells that a person put right: they are read instead of the file's.
    """
    columns = _put_right(table.columns, edits or {})
    plans = [_plan(column, m) for column, m in zip(columns, mapped, strict=True)]
    plans = _with_years(plans, _years(table, file_name), today)
    people: list[Person] = []
    for i, row in enumerate(table.rows):
        person = Person(row, table.rows_of(i) if i in table.also else (row,), {})
        for plan in plans:
            cell = plan.column.cells[i]
            if cell == "":
                continue
            value = plan.simple.get(cell)  # most cells are like one above
            if value is not None:
                person.values[plan.field] = value
            else:
                _take(person, plan, cell, i)
        if i in table.notes:
            _add_text(person.values, "remarks", table.notes[i])
        people.append(person)
        if not i % 1000:
            step(i)
    return people


def _put_right(columns: Sequence[Column], edits: Mapping[int, Mapping[int, str]]) -> list[Column]:
    answer = list(columns)
    for record, cells in edits.items():
        for n, text in cells.items():
            if answer[n] is columns[n]:
                answer[n] = replace(columns[n], cells=list(columns[n].cells))
            answer[n].cells[record] = text
    return answer


def _plan(column: Column, mapped: Mapped) -> _Plan:
    name = mapped.field
    if name in (KEEP, LEAVE):
        return _Plan(column, name, None, {}, None, {})
    kind = kind_of(name)
    if kind not in ("date", "availability"):
        return _Plan(column, name, reader(kind, column.label), {}, None, {})
    style = dates.style_of(cell for cell in column.cells if not isinstance(cell, Several))
    read = reader(kind, column.label, style)
    memory: dict[Cell, Reading] = {}
    whens: list[When | None] = []
    for cell in column.cells:
        first = cell[0] if isinstance(cell, Several) else cell
        found = _read(read, memory, first).values.get("") if first != "" else None
        whens.append(found if isinstance(found, When) else None)
    return _Plan(column, name, read, memory, whens, {})


def _with_years(plans: list[_Plan], years: list[int], today: date) -> list[_Plan]:
    """Give dates without a year theirs: near another date of the row, else as the neighbours and the sheet say."""
    columns = [plan.dated for plan in plans if plan.dated is not None and plan.field not in _OF_A_LIFE]
    answer: list[_Plan] = []
    for plan in plans:
        if plan.dated is None or not any(when is not None and not when.year and when.month for when in plan.dated):
            answer.append(plan._replace(dated=None))
            continue
        near = [
            dates.nearest(when, (column[i] for column in columns)) if when is not None else None
            for i, when in enumerate(plan.dated)
        ]
        answer.append(plan._replace(dated=dates.resolve(near, years, today)))
    return answer


def _read(read: Reader, memory: dict[Cell, Reading], cell: Cell) -> Reading:
    if cell.__class__ is bool:
        return read(cell)
    known = memory.get(cell)
    if known is None:
        known = read(cell)
        if len(memory) < _MOST_REMEMBERED:
            memory[cell] = known
    return known


def _take(person: Person, plan: _Plan, cell: Cell | Several, i: int) -> None:
    """Put what one cell says into the person."""
    if plan.read is None:
        if plan.field == KEEP:
            text = "\n".join(shown(part) for part in cell) if isinstance(cell, Several) else shown(cell)
            if text:
                _add_text(person.extra, plan.column.header or plan.column.letter, text)
        return
    if "." in plan.field and plan.field.startswith(_LISTS):
        _take_member(person, plan, cell)
        return
    parts = tuple(cell) if isinstance(cell, Several) else (cell,)
    for position, part in enumerate(parts):
        found = _read(plan.read, plan.memory, part)
        if found is NOTHING:
            continue
        if position == 0:
            if part is cell and _is_simple(plan, found) and len(plan.simple) < _MOST_REMEMBERED:
                plan.simple[part] = next(iter(found.values.values()))
            _fill(person, plan, found, part, plan.dated[i] if plan.dated is not None else None)
        else:  # a further row of the same person: kept word by word
            _add_text(person.extra, plan.column.header or plan.column.letter, shown(part))
    # no value at all and no rest: the cell said "nothing"


def _is_simple(plan: _Plan, found: Reading) -> bool:
    """Whether a cell gives one value to the column's own field, wherever it stands."""
    if len(found.values) != 1 or found.doubt or found.rest or plan.dated is not None:
        return False
    name, value = next(iter(found.values.items()))
    if value is None or name not in ("", plan.field):
        return False
    if plan.field in _TEXTS_ADD_UP or plan.field == "alt_phone":
        return False
    return not (isinstance(value, When) and value.minute >= 0) and not (isinstance(value, Outcome) and value.when)


def _fill(person: Person, plan: _Plan, found: Reading, cell: Cell, dated: When | None) -> None:
    values = person.values
    for name, value in found.values.items():
        if not name:
            name = plan.field
            if dated is not None:
                value = dated
        if name in _TEXTS_ADD_UP:
            _add_text(values, name, value)
        elif name == "alt_phone" and name in values:
            values[name] = "/".join(dict.fromkeys([*values[name].split("/"), *str(value).split("/")]))
        elif name not in values or name == plan.field:
            values[name] = value
    told = values.get(plan.field)
    if isinstance(told, When):
        _split_clock(values, plan.field)
    elif isinstance(told, Outcome) and told.when is not None and told.when.is_day and told.outcome in _DATED_BY:
        values.setdefault(_DATED_BY[told.outcome], told.when)
    if found.doubt:
        person.warnings.append(Warned(plan.column.letter, found.doubt, shown(cell), plan.field))
    if found.rest:
        _add_text(person.extra, plan.column.header or plan.column.letter, found.rest)


def _split_clock(values: dict[str, Any], name: str) -> None:
    """An interview's date and its time of day are two fields; a cell with only a time gives no date."""
    when: When = values[name]
    if name == "interview_date" and when.minute >= 0:
        values.setdefault("interview_time", when.clock())
        if when.month:
            values[name] = When(when.year, when.month, when.day)
        else:
            del values[name]


def _take_member(person: Person, plan: _Plan, cell: Cell | Several) -> None:
    """A member of a repeating group: the n-th different row of the person is the n-th entry of the list."""
    group, _, member = plan.field.partition(".")
    entries: list[dict[str, str]] = person.values.setdefault(group, [])
    parts = tuple(cell) if isinstance(cell, Several) else (cell,)
    for position, part in enumerate(parts):
        text = shown(part)
        if not text:
            continue
        while len(entries) <= position:
            entries.append({})
        if member in ("start", "end"):
            when = dates.read(part).when
            text = str(When(when.year, when.month)) if when is not None and when.year else text
        entries[position][member] = f"{entries[position][member]} {text}" if member in entries[position] else text


def _add_text(into: dict[str, Any], name: str, text: str) -> None:
    before = into.get(name)
    if not before:
        into[name] = text
    elif text not in before.split("\n"):
        into[name] = f"{before}\n{text}"


def _years(table: Table, file_name: str) -> list[int]:
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
    found = re.findall(r"(?<!\d)(20[0-4]\d)(?!\d)", text)
    if found:
        return int(found[-1])
    short = re.search(r"(?<!\d)([12]\d)\s*年(?!\d)", text)
    return 2000 + int(short.group(1)) if short else 0
