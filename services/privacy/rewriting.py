"""Emptying columns of rows, also of rows that are never changed: those are taken out and put in again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Table, and_, delete, insert, select, update
from sqlalchemy.orm import Session

from models.tables import Base
from models.tables.base import JsonType, TextType
from models.values.keys import Key
from services.privacy.traces import struck

_NEVER_CHANGED = {
    mapper.local_table.name: mapper.class_.append_only  # type: ignore[attr-defined]
    for mapper in Base.registry.mappers
}


def nothing(column: Column[Any]) -> Any:
    """The value of a column that says nothing."""
    if column.nullable:
        return None
    if isinstance(column.type, JsonType):
        return []
    if isinstance(column.type, TextType):
        return ""
    raise TypeError(f"{column.table.name}.{column.name} cannot be emptied")


def empty_words(
    session: Session, table: Table, people: Sequence[Key], columns: Sequence[str], signs: Sequence[str]
) -> set[Key]:
    """Empty these columns of all rows below these people, and strike their signs out of the others."""
    touched: set[Key] = set()
    for found in session.execute(select(table).where(table.c.candidate_id.in_(people))).mappings().all():
        row: dict[str, Any] = dict(found)
        values = {name: _emptied(table, name, row) for name in columns}
        for column in table.columns:
            if column.name not in columns and isinstance(column.type, (JsonType, TextType)) and signs:
                values[column.name] = struck(row[column.name], signs)
        changed = {name: value for name, value in values.items() if row[name] != value}
        if changed:
            rewrite(session, table, row, changed)
            touched.add(row["id"])
    return touched


def _emptied(table: Table, name: str, row: Mapping[str, Any]) -> Any:
    if table.name == "contact" and name == "normal":
        return f"—{row['id'].hex}"  # nobody's number: what is compared with others' must not be equal to another
    return nothing(table.c[name])


def rewrite(session: Session, table: Table, row: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Put other values into a row, whatever its table allows."""
    same = and_(*(column == row[column.name] for column in table.primary_key.columns))
    if _NEVER_CHANGED.get(table.name):
        session.execute(delete(table).where(same))
        session.execute(insert(table), {**row, **values})
        return
    if "version" in table.c:
        values = {**values, "version": table.c.version + 1}
    session.execute(update(table).where(same).values(**values))
