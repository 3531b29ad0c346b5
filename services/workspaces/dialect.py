"""SQLAlchemy's SQLite with quicker keys: a list of people holds more keys than anything else."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from sqlalchemy import Dialect, Uuid
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from models.values.keys import Key, key_of

URL = "sqlite+zhaoxian://"


class _Keys(Uuid[Any]):
    """Reads the 32 digits of a key three times as quickly as the stock type."""

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        return _key if self.as_uuid else super().result_processor(dialect, coltype)  # type: ignore[no-untyped-call]


class WorkspaceDialect(SQLiteDialect_pysqlite):
    """SQLite as the workspace file uses it."""

    driver = "zhaoxian"
    supports_statement_cache = True
    colspecs = {**SQLiteDialect_pysqlite.colspecs, Uuid: _Keys}  # noqa: RUF012 (the base declares it so)


_KEPT = 1 << 15
"""Keys that are remembered: a person's stands in every row below them, and equal objects compare at once."""


@lru_cache(maxsize=_KEPT)
def _key(digits: str | None) -> Key | None:
    return None if digits is None else key_of(int(digits, 16))


registry.register("sqlite.zhaoxian", __name__, WorkspaceDialect.__name__)
