"""Rows of the file read again, after everything is written: what was kept of them, cell by cell, and their people."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Candidate, ImportRow
from models.values.enums import RowOutcome
from models.values.keys import Key
from services.ledgers import provenance
from services.ledgers.book import Cell, shown
from services.ledgers.checks import Check
from services.ledgers.draft import Draft
from services.ledgers.plan import Plan, Row
from services.ledgers.provenance import cells_of
from services.ledgers.read import read_book

SAMPLE = 60
MOST_NAMED = 200
"""Rows that a difference lists."""
_COMPARED = {"school": "school", "major": "major", "current_company": "company", "current_title": "title"}

Fresh = dict[tuple[str, int], list[Cell]]
"""Rows of the file read again: (sheet, row) → cells."""


def sample_rows(draft: Draft) -> list[tuple[str, int]]:
    """Which records are compared word by word: chosen by the file's own digest, so that nobody can choose them."""
    rows = [(table.sheet, row) for _, table in draft.tables() for row in table.rows]
    return rows if len(rows) <= SAMPLE else sorted(random.Random(draft.digest).sample(rows, SAMPLE))


def read_again(data: bytes, name: str, password: str, wanted: Sequence[tuple[str, int]]) -> Fresh:
    """Read the file afresh and give the wanted rows. Runs in a worker process."""
    book = read_book(data, name, password)
    sheets = {sheet.name: sheet.rows for sheet in book.sheets}
    return {
        (sheet, row): sheets[sheet][row - 1] for sheet, row in wanted if sheet in sheets and row <= len(sheets[sheet])
    }


def check(session: Session, plan: Plan, batch: Key, fresh: Fresh) -> Check:
    """Rows read again from the file, cell by cell against what was kept, and text fields against the people.

    Where tables stand side by side a row of the file holds several people.
    """
    tables = dict(plan.draft.tables())
    people: dict[tuple[str, int], list[Row]] = {}
    for row in plan.rows:
        place = (tables[row.record[:2]].sheet, row.row)
        if place in fresh:
            people.setdefault(place, []).append(row)
    kept: dict[tuple[str, int], list[_Kept]] = {}
    query = select(ImportRow.sheet, ImportRow.row, ImportRow.cells, ImportRow.candidate_id, ImportRow.outcome)
    numbers = {row for _, row in fresh}
    for sheet, number, *told in session.execute(query.where(ImportRow.batch_id == batch, ImportRow.row.in_(numbers))):
        kept.setdefault((sheet, number), []).append(_Kept(*told))
    different: list[str] = []
    compared = 0
    for place, cells in fresh.items():
        ok = True
        for row in people[place]:
            expected = cells_of(tables[row.record[:2]], row.record[2])
            stored = next((line for line in kept.get(place, ()) if line.cells == expected), None)
            same, count = _same_cells(plan, row, cells) if stored is not None else (False, 0)
            compared += count
            ok = ok and same
            if stored is not None and stored.candidate is not None and stored.outcome is RowOutcome.CREATED:
                ok = ok and _says_the_same(session.get_one(Candidate, stored.candidate), row.person.values)
        if not ok:
            different.append(f"{place[0]}!{place[1]}")
    return Check("sample", not different, {"rows": len(fresh), "cells": compared}, different[:MOST_NAMED])


class _Kept(NamedTuple):
    """A source row as it was kept."""

    cells: list[str] | None
    candidate: Key | None
    outcome: RowOutcome


def _same_cells(plan: Plan, row: Row, cells: Sequence[Cell]) -> tuple[bool, int]:
    """Whether a record says what its row of the file says, and how many cells were compared."""
    sheet = plan.draft.sheets[row.record[0]]
    table = dict(plan.draft.tables())[row.record[:2]]
    is_timetable = sheet.reason == "timetable"  # each part of a cell is one of the record's own
    if provenance.is_plain(sheet) and not is_timetable:
        return True, 0
    same, compared = True, 0
    told = set[int]()  # a column that is told in several rows stands there once
    for column, text in zip(table.columns, cells_of(table, row.record[2]), strict=True):
        if column.is_section or column.index >= len(cells) or cells[column.index] == "":
            continue
        said = shown(cells[column.index])
        if is_timetable:
            same = same and "".join(text.split()) in "".join(said.split())
        elif column.index not in told:
            same = same and text.startswith(said)
        compared += column.index not in told
        told.add(column.index)
    return same, compared


def _says_the_same(candidate: Candidate, values: Mapping[str, Any]) -> bool:
    return ("name" not in values or candidate.name == values["name"]) and all(
        getattr(candidate, column) == str(values[name]) for name, column in _COMPARED.items() if name in values
    )
