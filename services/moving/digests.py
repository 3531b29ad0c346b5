"""What a table holds, as a number of rows and a sum over the hashes of all of them: the same on both databases."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from services.exchange.codec import encoded
from services.progress import Progress

_ROWS = 1_000
_MODULUS = 1 << 128


@dataclass(slots=True)
class Digest:
    """Of one table. Rows may come in any order; each counts once."""

    rows: int = 0
    sum: int = 0

    def add(self, table: Table, row: Mapping[str, Any]) -> None:
        plain = json.dumps(encoded(table, row), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
        hashed = hashlib.sha256(plain.encode("utf-8", "surrogatepass")).digest()
        self.rows += 1
        self.sum = (self.sum + int.from_bytes(hashed[:16])) % _MODULUS


def digests(connection: Connection, tables: Iterable[Table], progress: Progress) -> dict[str, Digest]:
    """Read the tables through; progress counts their rows."""
    found: dict[str, Digest] = {}
    for table in tables:
        digest = found[table.name] = Digest()
        with connection.execute(select(table).execution_options(yield_per=_ROWS)) as rows:
            for part in rows.mappings().partitions(_ROWS):
                for row in part:
                    digest.add(table, dict(row))
                progress.step(digest.rows, 0, table.name)
    return found


def differing(one: Mapping[str, Digest], other: Mapping[str, Digest]) -> list[str]:
    """The tables that do not hold the same."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))
