"""Many rows into many tables, in the order that foreign keys ask for, while the next rows are being made.

Four things make it quick. Rows are tuples in the order of a `Shape`, brought to the driver's form column by column.
On SQLite some hundred rows are one statement, since every statement that fires triggers keeps a copy of each page it
touches. And the statements run on a thread of their own: the database works outside Python's lock, so that a second
core makes the next rows meanwhile. Whoever else uses the connection waits until what is under way is written. And of
very many, the journal takes in each batch by one statement (`models.journal.wholesale`).
"""

from __future__ import annotations

import json
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter
from random import getrandbits
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Boolean, Connection, Date, Table, Uuid, event
from sqlalchemy.orm import Session

from models.journal.wholesale import Wholesale
from models.tables import Base
from models.tables.base import EnumType, InstantType, JsonType, micros
from models.values.keys import Key, key_of, new_key

CHUNK = 1_000
"""Ledger rows that are written together, with all that hangs on them."""
_PARENTS_FIRST = ("candidate", "contact", "personal", "application", "stage_event", "interview", "assignment",
                  "evaluation", "salary", "fact", "consent", "task", "import_row")  # fmt: skip
_SIZES = (256, 64, 16, 4, 1)  # rows of one statement; few sizes, so that each is prepared once
_KEYS_OF_ONE_CLOCK = 4_000
_ROOM_KIB = 48 * 1024
_TURN = 0.0005  # seconds after which a thread that waits for Python's lock gets it: the default is ten times as long

Convert = Callable[[Sequence[Any]], Sequence[Any]]
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """Which columns of a table a row gives, in order. The others get the table's defaults, a missing key a fresh one.

    Values are Python's: keys, instants, days, enums; for JSON lists and dicts, or the text itself.
    """

    table: str
    columns: tuple[str, ...]


Put = Callable[[Shape, Row], None]
"""Takes one row of a shape."""


def keys() -> Iterator[Key]:
    """Fresh keys for a bulk write: UUIDv7 of the library, each followed by monotonic ones (RFC 9562, 6.2 method 2)."""
    while True:
        number = new_key().int
        yield key_of(number)
        for _ in range(_KEYS_OF_ONE_CLOCK):
            number += 1 + getrandbits(32)
            yield key_of(number)


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
    """Collects rows and writes them, a chunk at a time, on its own thread. For one `with` inside an open action."""

    def __init__(self, session: Session) -> None:
        self._connection: Connection = session.connection()
        self._is_local = session.get_bind().dialect.name == "sqlite"
        self._rows: dict[str, dict[Shape, list[Row]]] = {name: {} for name in _PARENTS_FIRST}
        self._waiting = 0
        self._under_way: Future[None] | None = None
        self._lane = ThreadPoolExecutor(1, "ledger-rows")
        self._writer = 0  # the thread that writes
        self._journal: Wholesale | None = None
        self._turn = sys.getswitchinterval()
        self.written: Counter[str] = Counter()

    def __enter__(self) -> Self:
        sys.setswitchinterval(_TURN)
        event.listen(self._connection, "before_cursor_execute", self._others_wait)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for what is under way, whatever happened; its own error counts if there is no other."""
        try:
            if error is None:
                self.flush()
                self.settle()
            else:
                with suppress(BaseException):
                    self.settle()
        finally:
            self._lane.shutdown()
            event.remove(self._connection, "before_cursor_execute", self._others_wait)
            sys.setswitchinterval(self._turn)

    @contextmanager
    def wholesale(self) -> Iterator[None]:
        """Have the rows that are put meanwhile journaled a batch at a time, where the database can; all of them are in
        the database at the end.
        """
        if not self._is_local:
            yield
            return
        with Wholesale(self._connection, _PARENTS_FIRST) as self._journal:
            try:
                yield
                self.flush()
                self.settle()
            except BaseException:
                with suppress(BaseException):
                    self.settle()
                raise
        self._journal = None

    def put(self, shape: Shape, row: Row) -> None:
        """One row, in the database after the next `flush`."""
        shapes = self._rows[shape.table]
        if shape in shapes:
            shapes[shape].append(row)
        else:
            shapes[shape] = [row]
        self._waiting += shape.table == "import_row"

    def flush_if_full(self) -> None:
        """Between two people: write what has gathered, when it is enough."""
        if self._waiting >= CHUNK:
            self.flush()

    def flush(self) -> None:
        """Have written what has gathered, parents before children, as soon as the chunk before it is in."""
        full = {table: shapes for table, shapes in self._rows.items() if shapes}
        if not full:
            return
        self._rows = {name: {} for name in _PARENTS_FIRST}
        self._waiting = 0
        work = [(shape, _converted(shape, rows, is_local=self._is_local))
                for shapes in full.values() for shape, rows in shapes.items()]  # fmt: skip
        for shape, rows in work:
            self.written[shape.table] += len(rows)
        full.clear()
        self.settle()
        self._under_way = self._lane.submit(self._write, work)

    def settle(self) -> None:
        """Wait until all that was handed over is in the database. Raises what went wrong there."""
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            under_way.result()

    def _others_wait(self, *_: object) -> None:
        if threading.get_ident() != self._writer:
            self.settle()

    def _write(self, work: list[tuple[Shape, list[Row]]]) -> None:
        self._writer = threading.get_ident()
        for shape, rows in work:
            if not self._is_local:
                self._connection.exec_driver_sql(_statement(shape, 1, "%s"), rows)
                continue
            start = 0
            for size in _SIZES:
                while len(rows) - start >= size:
                    some = tuple(chain.from_iterable(rows[start : start + size]))
                    self._connection.exec_driver_sql(_statement(shape, size, "?"), some)
                    start += size
            if self._journal is not None:
                self._journal.note(shape.table, len(rows))


def _converted(shape: Shape, rows: list[Row], *, is_local: bool) -> list[Row]:
    """The rows as the driver takes them."""
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
    for n, convert in enumerate(_conversions(shape, is_local)):
        if convert is not None:
            columns[n] = convert(columns[n])
    if "id" not in shape.columns:
        columns.insert(0, _fresh(len(rows)))
    return list(zip(*columns, strict=True))


def _fresh(count: int) -> list[str]:
    """Fresh keys in the driver's form, for rows that nothing refers to."""
    first, step = new_key().int, 1 + getrandbits(32)
    return list(map(_HEX, range(first, first + count * step, step)))


@lru_cache(maxsize=256)
def _statement(shape: Shape, rows: int, mark: str) -> str:
    """The INSERT of so many rows; what a shape leaves to the table's defaults stands in it."""
    table = Base.metadata.tables[shape.table]
    given = shape.columns if "id" in shape.columns else ("id", *shape.columns)
    left = {c.name: default for c in table.columns if c.name not in given and (default := _default(c)) is not None}
    row = f"({', '.join([*[mark] * len(given), *left.values()])})"
    return f'INSERT INTO "{table.name}" ({", ".join([*given, *left])}) VALUES {", ".join([row] * rows)}'


def _default(column: Any) -> str | None:
    """A column's default as SQL; None when it has none, or one that is made anew for every row."""
    argument = getattr(column.default, "arg", None)
    if isinstance(argument, Enum):
        argument = argument.value
    if isinstance(argument, bool):
        return "TRUE" if argument else "FALSE"
    if isinstance(argument, int):
        return str(argument)
    return "'{}'".format(argument.replace("'", "''")) if isinstance(argument, str) else None


@cache
def _conversions(shape: Shape, is_local: bool) -> tuple[Convert | None, ...]:
    table = Base.metadata.tables[shape.table]
    return tuple(_conversion(table.columns[name], is_local=is_local) for name in shape.columns)


def _conversion(column: Any, *, is_local: bool) -> Convert | None:
    """From Python's values to the driver's. The server's driver knows keys, instants and days itself."""
    kind = column.type
    if isinstance(kind, EnumType):
        return lambda values: [str(value) if value is not None else None for value in values]
    if isinstance(kind, JsonType):
        return lambda values: [value if value is None or isinstance(value, str) else _JSON(value) for value in values]
    if not is_local:
        return None
    if isinstance(kind, Uuid) and column.nullable:
        return lambda values: [_HEX(key.int) if key is not None else None for key in values]
    if isinstance(kind, Uuid):
        return lambda values: list(map(_HEX, map(_INT, values)))
    if isinstance(kind, InstantType):
        return lambda values: [_micros(at) if at is not None else None for at in values]
    if isinstance(kind, Date):
        return lambda values: [day.isoformat() if isinstance(day, date) else None for day in values]
    if isinstance(kind, Boolean):
        return lambda values: list(map(int, values))
    return None


_INT = attrgetter("int")
_HEX = "%032x".__mod__
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_micros = lru_cache(maxsize=100_000)(micros)


def statement(table: Table) -> str:
    """The INSERT of SQLite's driver for all columns of a table."""
    names = [column.name for column in table.columns]
    return f'INSERT INTO "{table.name}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})'
