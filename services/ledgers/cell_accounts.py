"""Every filled cell of a ledger is accounted for: imported, kept as text, left out by choice, or in a row left out."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import text
from sqlalchemy.orm import Session

from models.values.keys import Key
from services.ledgers.book import Cell
from services.ledgers.checks import Check
from services.ledgers.mapping import KEEP, LEAVE
from services.ledgers.plan import SKIP, Plan, Row
from services.ledgers.structure import Several

_MOST_COUNTED = 30_000  # rows whose kept cells are counted in the database; of more, the sample is compared


def check(session: Session, plan: Plan, batch: Key) -> Check:
    """The cells of the file on the left; what the import says of each, and what it keeps of them, on the right."""
    counted = Counter[str]()
    out: dict[tuple[int, int], set[int]] = {}
    unread_in = Counter[tuple[int, int, str]]()
    for row in plan.rows:
        if row.action == SKIP:
            out.setdefault(row.record[:2], set()).add(row.record[2])
        else:
            unread_in.update((*row.record[:2], letter) for letter in _unread(row))
    for place, table in plan.draft.tables():
        skipped = out.get(place, set())
        for column, mapped in zip(table.columns, plan.draft.mapped[place], strict=True):
            filled = sum(map(_is_filled, column.cells))
            lost = sum(_is_filled(column.cells[record]) for record in skipped)
            name = "left" if mapped.field in (LEAVE, "sequence") else "kept" if mapped.field == KEEP else "imported"
            unread = unread_in[*place, column.letter] if name == "imported" else 0
            counted[name] += filled - lost - unread
            counted["kept"] += unread
            counted["skipped"] += lost
    total = counted.total()
    stored = _stored(session, batch, len(plan.rows))
    names = ("imported", "kept", "left", "skipped")
    params = {"cells": total, "stored": total if stored is None else stored, **{name: counted[name] for name in names}}
    return Check("cells", stored is None or stored == total, params)


def _unread(row: Row) -> set[str]:
    """The columns of a row whose cell could not be understood, so that its text is kept instead of a value."""
    values = row.person.values
    return {warned.column for warned in row.person.warnings if warned.column and warned.field not in values}


def _is_filled(cell: Cell | Several) -> bool:
    if cell.__class__ is str:
        return bool(cell.strip())
    return not isinstance(cell, Several) or any(part != "" for part in cell)


def _stored(session: Session, batch: Key, rows: int) -> int | None:
    """How many filled cells the kept rows hold; None where there are too many to count."""
    if rows > _MOST_COUNTED:
        return None
    is_local = session.get_bind().dialect.name == "sqlite"
    query = _ON_SQLITE if is_local else _ON_POSTGRESQL
    return int(session.scalar(text(query), {"batch": batch.hex if is_local else batch}) or 0)


_OF_PEOPLE = """
    batch_id = :batch AND reason NOT IN
    ('title', 'total', 'note', 'section', 'repeated_header', 'template', 'example', 'numbered_only', 'no_table')
"""
_ON_SQLITE = f"""
    SELECT count(*) FROM import_row, json_each(import_row.cells)
    WHERE json_each.value <> '' AND {_OF_PEOPLE}
"""
_ON_POSTGRESQL = f"""
    SELECT count(*) FROM import_row, jsonb_array_elements_text(import_row.cells) AS cell
    WHERE cell <> '' AND {_OF_PEOPLE}
"""
