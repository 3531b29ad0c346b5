"""Many rows into many tables, in the order that foreign keys ask for, a few thousand at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Session

from models.tables import Base

CHUNK = 5_000
"""Rows of one table that are written together."""
_PARENTS_FIRST = ("candidate", "contact", "personal", "application", "stage_event", "interview", "assignment",
                  "evaluation", "salary", "fact", "consent", "import_row")  # fmt: skip


class Bulk:
    """Collects rows as dicts of columns; columns left out get the table's defaults."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: dict[str, list[dict[str, Any]]] = {name: [] for name in _PARENTS_FIRST}
        self._defaults = {name: _defaults(Base.metadata.tables[name]) for name in _PARENTS_FIRST}
        self.written: Counter[str] = Counter()
        self._waiting = 0

    def put(self, table: str, row: Mapping[str, Any]) -> None:
        """One row. It is in the database after the next `flush`, at the latest when enough have gathered."""
        self._rows[table].append({**self._defaults[table], **row})
        self._waiting += 1

    def flush_if_full(self) -> None:
        """Between two people: write what has gathered, when it is enough."""
        if self._waiting >= CHUNK:
            self.flush()

    def flush(self) -> None:
        """Write what has gathered, parents before children."""
        connection = self._session.connection()
        for name in _PARENTS_FIRST:
            rows = self._rows[name]
            if rows:
                connection.execute(Base.metadata.tables[name].insert(), rows)
                self.written[name] += len(rows)
                self._rows[name] = []
        self._waiting = 0


def _defaults(table: Table) -> dict[str, Any]:
    """Every column but the key with its default, so that all rows of a table have the same columns."""
    found: dict[str, Any] = {}
    for column in table.columns:
        default = column.default
        argument = getattr(default, "arg", None)
        if not column.primary_key:
            found[column.name] = None if default is None or isinstance(argument, Callable) else argument  # type: ignore[arg-type]
    return found
