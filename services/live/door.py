"""The one place where the journal is read as a log of changes: which rows finished transactions changed.

A mark is the oldest transaction that may still have been running at a reading (`pg_snapshot_xmin`). Transactions
finish out of order, so "greater than the last number" loses changes; from a mark on, nothing is lost, and what was
told already is left out by transaction: all of its rows are visible at once.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from models.values.keys import Key

if TYPE_CHECKING:
    from psycopg import Connection, Cursor

_NOW = """
SELECT pg_snapshot_xmin(s)::text::bigint + %(base)s, pg_snapshot_xmax(s)::text::bigint + %(base)s
FROM pg_current_snapshot() AS s"""

_COLUMNS = "xid, action_id, entity, key, subject_id"
_FROM_JOURNAL = f"""
SELECT {_COLUMNS} FROM journal WHERE xid >= %(mark)s AND xid <> ALL(%(told)s::bigint[]) LIMIT %(most)s"""
_FROM_DOOR = f"""
SELECT {_COLUMNS} FROM sec.changes(%(mark)s, %(told)s::bigint[], %(most)s::integer)"""
EVERYTHING = "*"  # the door's word for more rows than were asked for

_WAYS = """
SELECT has_table_privilege('public.journal', 'SELECT'), to_regprocedure('public.zj_base()') IS NOT NULL,
  has_function_privilege('pg_control_system()', 'EXECUTE'), oid::text
FROM pg_database WHERE datname = current_database()"""
_CLUSTER = "SELECT system_identifier::text FROM pg_control_system()"


@dataclass(frozen=True, slots=True)
class Row:
    """A changed row. `action` is empty where the door does not tell it."""

    xid: int
    action: Key | None
    entity: str
    key: Key | None  # None: see EVERYTHING
    subject: Key | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found, and the mark of the same snapshot. `below` is the next transaction's number."""

    rows: tuple[Row, ...]
    mark: int
    below: int


class Door:
    """The way in that this person has: the journal itself, or the view of it that the server grants everybody."""

    def __init__(self, connection: Connection[Any]) -> None:
        self._connection = connection
        found = connection.execute(_WAYS).fetchone()
        assert found is not None
        reads_journal, has_base, knows_cluster, database = found
        self._rows = _FROM_JOURNAL if reads_journal else _FROM_DOOR
        # A database that was moved or restored counts its transactions from a new base, so that numbers only rise.
        base = connection.execute("SELECT public.zj_base()").fetchone() if has_base else None
        self._base = int(base[0]) if base is not None else 0
        cluster = connection.execute(_CLUSTER).fetchone() if knows_cluster else None
        self.server = (str(cluster), database, str(self._base))  # which database, in which life of it

    def read(self, mark: int, told: Collection[int], most: int) -> Reading:
        """The rows of finished transactions from `mark` on, but for those already told; at most about `most`."""
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            oldest, below = self._now(cursor)
            cursor.execute(self._rows, {"mark": mark, "told": list(told), "most": most})
            rows = tuple(Row(*row) for row in cursor)
        return Reading(rows, oldest, below)

    def where_it_stands(self) -> int:
        """A mark for somebody who has read everything up to now."""
        with self._connection.cursor() as cursor:
            return self._now(cursor)[0]

    def _now(self, cursor: Cursor[Any]) -> tuple[int, int]:
        row = cursor.execute(_NOW, {"base": self._base}).fetchone()
        assert row is not None
        return int(row[0]), int(row[1])
