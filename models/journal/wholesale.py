"""Very many new rows journaled by one statement for each batch, instead of by a trigger for each row. SQLite only.

The triggers of INSERT stand aside for some tables, inside one transaction: rolled back or killed, they were never away.
Nothing comes in unseen meanwhile. Each batch must be journaled to the last row, and at the end no row may be left over.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from models.journal import sqlite
from models.tables import Base


class Unseen(Exception):
    """Rows came in that the journal does not have: the transaction must not be committed."""


class Wholesale:
    """For one `with` inside an open action. Only INSERT, and only by who calls `note`, while it lasts."""

    def __init__(self, connection: Connection, tables: Sequence[str]) -> None:
        self._connection = connection
        by_name: dict[str, type[Base]] = {
            mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers
        }
        self._statements = {name: sqlite.of_new_rows(by_name[name]) for name in tables}
        self._last: dict[str, int] = {}
        self._triggers: list[str] = []

    def __enter__(self) -> Self:
        for table in self._statements:
            name = sqlite.insert_trigger(table)
            told = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
            self._triggers.append(self._connection.exec_driver_sql(told, (name,)).scalar_one())
            self._connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
            self._last[table] = self._newest(table)
        return self

    def note(self, table: str, rows: int) -> None:
        """Journal the rows that were just put into a table. Raises `Unseen` if they are not so many."""
        done = self._connection.exec_driver_sql(self._statements[table], (self._last[table],)).rowcount
        if done != rows:
            raise Unseen(f"{rows} rows of {table}, {done} journaled")
        self._last[table] = self._newest(table)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            with suppress(Exception):  # the transaction is rolled back anyway
                self._put_back()
            return
        self._put_back()
        for table, last in self._last.items():
            if self._newest(table) != last:
                raise Unseen(f"rows of {table} that nobody noted")

    def _put_back(self) -> None:
        while self._triggers:
            self._connection.exec_driver_sql(self._triggers.pop())

    def _newest(self, table: str) -> int:
        newest = self._connection.exec_driver_sql(f'SELECT max(rowid) FROM "{table}"').scalar_one()
        return int(newest or 0)
