"""Rows of cells → people in normal forms. What is not understood stays as text, with a warning and its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from services.ledgers import column_plans, cross_check, nameless
from services.ledgers.book import Cell, shown
from services.ledgers.column_plans import ColumnPlan
from services.ledgers.mapping import KEEP, Mapped
from services.ledgers.person import Person, Warned
from services.ledgers.structure import Column, Several, Table
from services.ledgers.values import careers
from services.ledgers.values.dates import When
from services.ledgers.values.reading import NOTHING, Reading
from services.ledgers.values.words import Outcome

__all__ = ["Person", "Warned", "clean"]

_MOST_REMEMBERED = 20_000  # different cells of a column whose readings are kept for the next equal cell
_LISTS = ("education", "employment")
_DATED_BY = {"offered": "offer_date", "accepted": "offer_date", "hired": "start_date"}  # a date beside such a result
_TEXTS_ADD_UP = {"remarks", "evaluation", "certificates", "languages", "projects", "skills", "health"}


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
    years = column_plans.years(table, file_name)
    plans = column_plans.plans(table, columns, mapped, years, today)
    letters = {plan.field: plan.column.letter for plan in reversed(plans)}
    fields = {plan.field for plan in plans}
    is_named, by_row = nameless.has_names(fields), nameless.are_rows_people(fields)
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
        cross_check.check(person, letters, today, years[i])
        if nameless.IDENTITY.isdisjoint(person.values):
            _call(person, letters, is_named=is_named, by_row=by_row)
        people.append(person)
        if not i % 1000:
            step(i)
    return people


def _call(person: Person, letters: Mapping[str, str], *, is_named: bool, by_row: bool) -> None:
    """Somebody whom the row does not name is called by their number, and marked."""
    person.alias = nameless.alias_of(person.values, person.row, is_named=is_named, by_row=by_row)
    if person.alias:
        field = next((name for name in ("external_id", "application_number") if name in person.values), "sequence")
        person.warnings.append(Warned(letters.get(field, ""), nameless.WITHOUT_NAME, person.alias, field))


def _put_right(columns: Sequence[Column], edits: Mapping[int, Mapping[int, str]]) -> list[Column]:
    answer = list(columns)
    for record, cells in edits.items():
        for n, text in cells.items():
            if answer[n] is columns[n]:
                answer[n] = replace(columns[n], cells=list(columns[n].cells))
            answer[n].cells[record] = text
    return answer


def _take(person: Person, plan: ColumnPlan, cell: Cell | Several, i: int) -> None:
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
        found = column_plans.read(plan.read, plan.memory, part)
        if found is NOTHING:
            continue
        if position == 0:
            if part is cell and _is_simple(plan, found) and len(plan.simple) < _MOST_REMEMBERED:
                plan.simple[part] = next(iter(found.values.values()))
            _fill(person, plan, found, part, i)
        else:  # a further row of the same person: kept word by word
            _add_text(person.extra, plan.column.header or plan.column.letter, shown(part))
    # no value at all and no rest: the cell said "nothing"


def _is_simple(plan: ColumnPlan, found: Reading) -> bool:
    """Whether a cell gives one value to the column's own field, wherever it stands."""
    if len(found.values) != 1 or found.doubt or found.rest or plan.dated is not None:
        return False
    name, value = next(iter(found.values.items()))
    if value is None or name not in ("", plan.field):
        return False
    if plan.field in _TEXTS_ADD_UP or plan.field == "alt_phone":
        return False
    return not (isinstance(value, When) and value.minute >= 0) and not (isinstance(value, Outcome) and value.when)


def _fill(person: Person, plan: ColumnPlan, found: Reading, cell: Cell, i: int) -> None:
    values = person.values
    dated = plan.dated[i] if plan.dated is not None else None
    doubt = plan.doubts.get(i, found.doubt)
    for name, value in found.values.items():
        if not name:
            name = plan.field
            if dated is not None:
                value = dated
            elif doubt == "date.unclear":  # a day of nobody knows which month
                _add_text(person.extra, plan.column.header or plan.column.letter, shown(cell))
                continue
        _put(values, name, value, is_own=name == plan.field)
    told = values.get(plan.field)
    if isinstance(told, When):
        _split_clock(values, plan.field)
    elif isinstance(told, Outcome) and told.when is not None and told.when.is_day and told.outcome in _DATED_BY:
        values.setdefault(_DATED_BY[told.outcome], told.when)
    if doubt:
        person.warnings.append(Warned(plan.column.letter, doubt, shown(cell), plan.field))
    if found.rest:
        _add_text(person.extra, plan.column.header or plan.column.letter, found.rest)


def _put(values: dict[str, Any], name: str, value: Any, *, is_own: bool) -> None:
    """Add a value to those of the person: texts and phones add up, a column's own value counts before a derived one."""
    if name in _TEXTS_ADD_UP:
        _add_text(values, name, value)
    elif name == "alt_phone" and name in values:
        values[name] = "/".join(dict.fromkeys([*values[name].split("/"), *str(value).split("/")]))
    elif name in values and isinstance(value, When) and name.startswith("round"):
        values[name] = _one_moment(values[name], value)
    elif name not in values or is_own:
        values[name] = value


def _one_moment(known: Any, more: When) -> When:
    """A round's day from one column with its time of day from another."""
    if isinstance(known, When) and known.month and not more.month:
        return When(known.year, known.month, known.day, more.minute)
    if isinstance(known, When) and not known.month and more.month and more.minute < 0:
        return When(more.year, more.month, more.day, known.minute)
    return more


def _split_clock(values: dict[str, Any], name: str) -> None:
    """An interview's date and its time of day are two fields; a cell with only a time gives no date."""
    when: When = values[name]
    if name == "interview_date" and when.minute >= 0:
        values.setdefault("interview_time", when.clock())
        if when.month:
            values[name] = When(when.year, when.month, when.day)
        else:
            del values[name]


def _take_member(person: Person, plan: ColumnPlan, cell: Cell | Several) -> None:
    """A member of a repeating group: the n-th different row of the person is the n-th entry of the list."""
    group, _, member = plan.field.partition(".")
    entries: list[dict[str, str]] = person.values.setdefault(group, [])
    parts = tuple(cell) if isinstance(cell, Several) else (cell,)
    for position, part in enumerate(parts, plan.nth):
        text = shown(part)
        if not text:
            continue
        while len(entries) <= position:
            entries.append({})
        entry = entries[position]
        for name, said in _of_member(member, part, text):
            entry[name] = f"{entry[name]} {said}" if name in entry and name == member else said


def _of_member(member: str, part: Cell, text: str) -> list[tuple[str, str]]:
    """Months in one form; a period "2005.07-2007.05" as its start and its end."""
    if member in ("start", "end"):
        return [(member, careers.month_of(part) or text)]
    if member == "period":
        span = re.fullmatch(r"\s*(.*?\d\D?)\s*(?:-{1,2}|~|–|—|至|到)\s*(\d.*|至今|今|现在)\s*", text)
        months = [careers.month_of(end) for end in span.groups()] if span else []
        if months and all(months):
            return [("start", months[0]), ("end", months[1])]
    return [(member, text)]


def _add_text(into: dict[str, Any], name: str, text: str) -> None:
    before = into.get(name)
    if not before:
        into[name] = text
    elif text not in before.split("\n"):
        into[name] = f"{before}\n{text}"
