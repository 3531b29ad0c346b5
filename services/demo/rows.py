"""Rows on their way into the database: collected first, then written table by table in bulk."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Table, insert
from sqlalchemy.orm import Session

from models.tables import Base
from models.values.keys import Key, new_key

CHUNK = 2_000


class Rows:
    """Collects complete rows. What is not given is the column's default, or empty."""

    def __init__(self) -> None:
        self._rows: dict[Table, list[dict[str, Any]]] = {}

    def add(self, model: type[Base], **values: Any) -> Key:
        """Take one row; its key, made here unless given."""
        table = model.__table__
        assert isinstance(table, Table)
        unknown = values.keys() - table.columns.keys()
        if unknown:
            raise TypeError(f"{table.name} has no {sorted(unknown)}")
        row = {c.key: values[c.key] if c.key in values else _default(c) for c in table.columns}
        self._rows.setdefault(table, []).append(row)
        key: Key = row.get("id") or new_key()
        return key

    def count(self, model: type[Base]) -> int:
        """How many rows of a table wait."""
        table = model.__table__
        assert isinstance(table, Table)
        return len(self._rows.get(table, ()))

    def total(self) -> int:
        return sum(len(rows) for rows in self._rows.values())

    def write(self, session: Session) -> None:
        """Write all, each table after those that it refers to."""
        session.flush()
        for table in Base.metadata.sorted_tables:
            rows = self._rows.pop(table, [])
            for start in range(0, len(rows), CHUNK):
                session.execute(insert(table), rows[start : start + CHUNK])


def _default(column: Column[Any]) -> Any:
    default = column.default
    if default is None:
        return None
    return default.arg(None) if default.is_callable else default.arg  # type: ignore[attr-defined]
