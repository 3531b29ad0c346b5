"""Many rows into many tables, in the order that foreign keys ask for, a few thousand at a time.

On SQLite the values are brought to the driver's form column by column here: of the five seconds that a million
rows take through SQLAlchemy's Core beyond the driver's own, one remains. The server's driver binds quickly itself.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from enum import Enum
from functools import lru_cache
from random import getrandbits
from typing import Any

from sqlalchemy import Date, Table, Uuid
from sqlalchemy.orm import Session

from models.tables import Base
from models.tables.base import EnumType, InstantType, JsonType, micros
from models.values.keys import Key, new_key

CHUNK = 1_000
"""Ledger rows that are written together, with all that hangs on them."""
_PARENTS_FIRST = ("candidate", "contact", "personal", "application", "stage_event", "interview", "assignment",
                  "evaluation", "salary", "fact", "consent", "task", "import_row")  # fmt: skip
_KEYS_OF_ONE_CLOCK = 4_000
_ROOM_KIB = 96 * 1024

Convert = Callable[[list[Any]], list[Any]]


def keys() -> Iterator[Key]:
    """Fresh keys for a bulk write: UUIDv7 of the library, each followed by monotonic ones (RFC 9562, 6.2 method 2)."""
    while True:
        number = new_key().int
        yield Key(int=number)
        for _ in range(_KEYS_OF_ONE_CLOCK):
            number += 1 + getrandbits(32)
            yield Key(int=number)


@contextmanager
def roomy(session: Session) -> Iterator[None]:
    """Let SQLite keep the pages of the growing indexes in memory while very much is written."""
    if session.get_bind().dialect.name != "sqlite":
        yield
        return
    connection = session.connection()
    before = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = -{_ROOM_KIB}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {int(before)}")


class Bulk:
    """Collects rows as dicts of columns; columns left out get the table's defaults."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._is_local = session.get_bind().dialect.name == "sqlite"
        self._rows: dict[str, list[Mapping[str, Any]]] = {name: [] for name in _PARENTS_FIRST}
        self.written: Counter[str] = Counter()
        self._keys = keys()

    def put(self, table: str, row: Mapping[str, Any]) -> None:
        """One row, in the database after the next `flush`. A row that nothing refers to may leave its key out."""
        self._rows[table].append(row)

    def flush_if_full(self) -> None:
        """Between two people: write what has gathered, when it is enough."""
        if len(self._rows["import_row"]) >= CHUNK:
            self.flush()

    def flush(self) -> None:
        """Write what has gathered, parents before children."""
        connection = self._session.connection()
        for name in _PARENTS_FIRST:
            rows = self._rows[name]
            if not rows:
                continue
            table = Base.metadata.tables[name]
            if self._is_local:
                connection.exec_driver_sql(statement(table), values(table, rows))
            else:
                defaults = {column: default for column, default, _ in _columns(table) if column != "id"}
                connection.execute(table.insert(), [{"id": next(self._keys), **defaults, **row} for row in rows])
            self.written[name] += len(rows)
            self._rows[name] = []


@lru_cache(maxsize=64)
def statement(table: Table) -> str:
    """The INSERT of SQLite's driver for all columns of a table."""
    names = [name for name, _, _ in _columns(table)]
    return f'INSERT INTO "{table.name}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})'


def values(table: Table, rows: list[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """The rows as SQLite's driver takes them."""
    columns = []
    for name, default, convert in _columns(table):
        if name == "id" and "id" not in rows[0]:
            columns.append(_fresh(len(rows)))
            continue
        column = [row.get(name, default) for row in rows]
        columns.append(convert(column) if convert is not None else column)
    return list(zip(*columns, strict=True))


def _fresh(count: int) -> list[str]:
    """Fresh keys in the driver's form, for rows that nothing refers to."""
    number = new_key().int
    found = []
    for _ in range(count):
        number += 1 + getrandbits(32)
        found.append(f"{number:032x}")
    return found


@lru_cache(maxsize=64)
def _columns(table: Table) -> tuple[tuple[str, Any, Convert | None], ...]:
    """Name, default and conversion of every column."""
    found: list[tuple[str, Any, Convert | None]] = []
    for column in table.columns:
        argument = getattr(column.default, "arg", None)
        default = None if callable(argument) and not isinstance(argument, Enum) else argument
        found.append((column.name, default, _conversion(column.type)))
    return tuple(found)


def _conversion(kind: object) -> Convert | None:
    if isinstance(kind, Uuid):
        return lambda column: [key.hex if key is not None else None for key in column]
    if isinstance(kind, InstantType):
        return lambda column: [_micros(at) if at is not None else None for at in column]
    if isinstance(kind, EnumType):
        return lambda column: [value.value if isinstance(value, Enum) else value for value in column]
    if isinstance(kind, JsonType):
        return lambda column: [json.dumps(value) if value is not None else None for value in column]
    if isinstance(kind, Date):
        return lambda column: [day.isoformat() if isinstance(day, date) else None for day in column]
    return None


_micros = lru_cache(maxsize=100_000)(micros)
