"""Interviews told in rows: a person's second row is the second round. Turned into columns per round."""

from __future__ import annotations

from services.ledgers import headings, vocabulary
from services.ledgers.book import Cell, shown
from services.ledgers.table import INTERVIEW, Column, Several, Table
from services.ledgers.vocabulary import key

_MOST = 5


def unpivot(table: Table) -> None:
    """Give the interviews of folded rows columns of their own: 一面 / 面试时间, 二面 / 面试时间."""
    told = [column for column in table.columns if column.index >= 0 and _field(column) in INTERVIEW]
    if not any(isinstance(cell, Several) for column in told for cell in column.cells):
        return
    order = next((column for column in table.columns if _names_rounds(column)), None)
    places = [_places(table, record, told, order) for record in range(len(table.rows))]
    count = min(_MOST, max(max(found.values(), default=0) for found in places) + 1)
    has_rounds = any(headings.guess(c.label, c.group).field.startswith(headings.ROUND) for c in table.columns)
    if count < 2 or has_rounds:
        for column in told:
            column.cells = [_without_repeats(cell) for cell in column.cells]
        return
    answer: list[Column] = []
    for column in table.columns:
        if column in told:
            answer += [_of_round(column, n, places) for n in range(count)]
        elif column is not order:
            answer.append(column)
    table.columns = answer


def _without_repeats(cell: Cell | Several) -> Cell | Several:
    if not isinstance(cell, Several):
        return cell
    parts = list(dict.fromkeys(part for part in cell if part != ""))
    return Several(parts) if len(parts) > 1 else parts[0] if parts else ""


def _field(column: Column) -> str:
    return headings.guess(column.label, column.group).field


def _names_rounds(column: Column) -> bool:
    """A column that says which round a row tells of: 初试, 复试."""
    words = [key(shown(part)) for cell in column.cells for part in (cell if isinstance(cell, Several) else (cell,))]
    said = [word for word in words if word]
    ordinals = vocabulary.rounds().ordinals
    return len(said) >= 2 and sum(word in ordinals for word in said) >= 0.8 * len(said)


def _places(table: Table, record: int, told: list[Column], order: Column | None) -> dict[int, int]:
    """Which row of a person tells of which round (both from 0). Rows that only repeat, or say nothing, tell of none."""
    rows = len(table.rows_of(record))
    lines = [tuple(_part(column.cells[record], n) for column in told) for n in range(rows)]
    telling = [n for n, line in enumerate(lines) if any(line) and line not in lines[:n]]
    if order is None:
        return {n: place for place, n in enumerate(telling)}
    ordinals = vocabulary.rounds().ordinals
    named = {n: ordinals.get(key(shown(_part(order.cells[record], n))), 0) - 1 for n in telling}
    is_clear = min(named.values(), default=-1) >= 0 and len(set(named.values())) == len(named)
    return named if is_clear else {n: place for place, n in enumerate(telling)}


def _part(cell: Cell | Several, n: int) -> Cell:
    parts = tuple(cell) if isinstance(cell, Several) else (cell,)
    return parts[n] if n < len(parts) else ""


def _of_round(column: Column, n: int, places: list[dict[int, int]]) -> Column:
    cells: list[Cell | Several] = []
    for cell, found in zip(column.cells, places, strict=True):
        at = next((line for line, place in found.items() if place == n), -1)
        cells.append(_part(cell, at) if at >= 0 else "")
    return Column(column.index, column.label, name_of(n + 1), cells)


def name_of(number: int) -> str:
    """What a round is called: the first of its words."""
    ordinals = vocabulary.rounds().ordinals
    return next(word for word, ordinal in ordinals.items() if ordinal == number)
