"""Copying a workspace between two databases of the same edition: one transaction for all rows, contents before it.

The journal's triggers rest meanwhile, since its own rows come, too. What is derived is derived anew. Everything is
read back and compared before the commit: killed at any moment, the target has the whole workspace or nothing of it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from models import migrations
from models.journal import postgresql
from models.tables import Base, Setting
from models.values.keys import new_key
from services.errors import AppError
from services.exchange.codec import tables
from services.moving.digests import Digest, differing, digests
from services.progress import Progress

EPOCH = "epoch"
"""The setting that changes with every move and restore: what a workstation remembered of the journal counts no more."""
_ROWS = 1_000
_CHUNKS_AT_ONCE = 32  # of 256 kB
_PASSING = frozenset({"presence"})  # who is there now


def moved_tables() -> list[Table]:
    """Everything but contents and what is derived, in the order of the foreign keys."""
    return [table for table in tables() if table.name not in _PASSING]


def derived_tables() -> list[Table]:
    """What is made anew, and how far it had followed another journal."""
    return [Base.metadata.tables[name] for name in ("stay", "journey", "follower", "search_entry")]


def contents_over(source: Connection, target: Engine, progress: Progress) -> None:
    """The bytes of the documents, file by file: what arrived before a break is not sent again."""
    content, chunk = Base.metadata.tables["content"], Base.metadata.tables["content_chunk"]
    wanted = {row["sha256"]: row for row in source.execute(select(content)).mappings()}
    with target.connect() as connection:
        there = set(connection.execute(select(content.c.sha256)).scalars())
    missing = [wanted[sha256] for sha256 in sorted(set(wanted) - there)]
    for number, row in enumerate(missing):
        progress.step(number, len(missing), "files")
        with _begun(target) as connection:
            for rank in range(0, row["chunks"], _CHUNKS_AT_ONCE):
                part = select(chunk).where(
                    chunk.c.sha256 == row["sha256"], chunk.c.rank >= rank, chunk.c.rank < rank + _CHUNKS_AT_ONCE
                )
                connection.execute(insert(chunk), [dict(found) for found in source.execute(part).mappings()])
            connection.execute(insert(content), dict(row))


def rows_over(source: Connection, target: Connection, progress: Progress) -> dict[str, Digest]:
    """All rows into empty tables; gives what was sent. Raises `moving.unfit` for a row that the target cannot hold."""
    total = sum(source.scalar(select(func.count()).select_from(table)) or 0 for table in moved_tables())
    sent: dict[str, Digest] = {}
    done = 0
    for table in moved_tables():
        digest = sent[table.name] = Digest()
        with source.execute(select(table).execution_options(yield_per=_ROWS)) as found:
            for part in found.mappings().partitions(_ROWS):
                rows = [dict(row) for row in part]
                for row in rows:
                    digest.add(table, row)
                _put(target, table, rows)
                done += len(rows)
                progress.step(done, total, table.name)
    return sent


def _put(target: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    try:
        target.execute(insert(table), list(rows))
    except (DBAPIError, ValueError) as error:
        if "\\u0000" in str(error) or "surrogate" in str(error) or "NUL" in str(error):
            raise AppError("moving.unfit", table=table.name) from None  # its words may hold what people wrote
        raise


def compared(sent: Mapping[str, Digest], source: Connection, target: Connection, progress: Progress) -> None:
    """Read everything back. Raises `moving.differs` with the tables."""
    wrong = differing(sent, digests(target, moved_tables(), progress))
    content = [Base.metadata.tables[name] for name in ("content", "content_chunk")]
    wrong += differing(digests(source, content, progress), digests(target, content, progress))
    if wrong:
        raise AppError("moving.differs", tables=", ".join(wrong[:5]))


def is_empty(connection: Connection) -> bool:
    """Whether a database has tables and nothing in them but contents, and what every new one begins with."""
    person, action = Base.metadata.tables["person"], Base.metadata.tables["action"]
    return all(connection.scalar(select(func.count()).select_from(table)) == 0 for table in (person, action))


def require_same_edition(*connections: Connection) -> None:
    """Raises `moving.older_program`."""
    if {migrations.edition_of(connection) for connection in connections} != {migrations.HEAD}:
        raise AppError("moving.older_program")


def renew_epoch(target: Connection) -> None:
    """Number the journal on, and let everybody forget what they remembered of its marks."""
    if target.dialect.name == "postgresql":
        postgresql.renew_base(target)
        for table, column in (("journal", "seq"), ("search_entry", "id")):
            target.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), "
                f"greatest(1, (SELECT coalesce(max({column}), 0) FROM {table}) + 1), false)"
            )
    target.execute(delete(Setting).where(Setting.code == EPOCH))
    target.execute(insert(Setting), {"id": new_key(), "code": EPOCH, "value": new_key().hex, "version": 1})


@contextlib.contextmanager
def resting(target: Connection) -> Iterator[None]:
    """The triggers of a server's tables rest; foreign keys are looked at once, at the end. A failure undoes it."""
    every = [row[0] for row in target.exec_driver_sql(_WITH_TRIGGERS)]
    for table in every:
        target.exec_driver_sql(f'ALTER TABLE public."{table}" DISABLE TRIGGER USER')
    target.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED")
    yield
    target.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
    for table in every:
        target.exec_driver_sql(f'ALTER TABLE public."{table}" ENABLE TRIGGER USER')


_WITH_TRIGGERS = """SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace ORDER BY 1"""


@contextlib.contextmanager
def snapshot(source: Engine) -> Iterator[Connection]:
    """One state of the source, read by as many questions as it takes."""
    with source.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
        yield connection
        connection.rollback()


def _begun(target: Engine) -> contextlib.AbstractContextManager[Connection]:
    is_local = target.dialect.name == "sqlite"
    return (target.execution_options(begin="IMMEDIATE") if is_local else target).begin()
