"""Journal triggers for SQLite."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Column, Connection, LargeBinary, Table

from models.tables.base import Base
from models.values.enums import Operation

NO_ACTION = "journal: no action is open"
APPEND_ONLY = "journal: rows of this table are never changed"
STALE = "journal: version must rise by one"
_INTO = "INSERT INTO journal (xid, action_id, entity, key, operation, subject_id, before, salt)"


def encoded(row: str, column: Column[object]) -> str:
    """SQL for a value as canonical JSON text."""
    value = f'{row}."{column.name}"'
    return f"json_quote(hex({value}))" if isinstance(column.type, LargeBinary) else f"json_quote({value})"


def prelude() -> list[str]:
    """Statements before all triggers."""
    return []


def drops(connection: Connection) -> list[str]:
    """The DROP TRIGGER statements for what is installed."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='trigger' AND name LIKE 'zj_%'")
    return [f'DROP TRIGGER "{name}"' for (name,) in names]


def triggers(entity: type[Base]) -> Iterator[str]:
    """The CREATE TRIGGER statements of one table."""
    table = entity.__table__
    assert isinstance(table, Table)
    name = table.name
    columns = [c for c in table.columns if c.name != "version"]
    whole = " || ',' || ".join(f"'\"{c.name}\":' || {encoded('OLD', c)}" for c in columns)
    changed = " || ".join(
        f"""CASE WHEN OLD."{c.name}" IS NOT NEW."{c.name}" THEN ',"{c.name}":' || {encoded("OLD", c)} ELSE '' END"""
        for c in columns
        if c.name != "id"
    )
    yield _after(entity, "INSERT", "NEW", Operation.INSERT, "NULL")
    yield _after(entity, "DELETE", "OLD", Operation.DELETE, f"'{{' || {whole} || '}}'")
    if entity.append_only:
        yield _guard(name, "u", "UPDATE", f"SELECT RAISE(ABORT, '{APPEND_ONLY}')")
        yield _guard(
            name,
            "d",
            "DELETE",
            f"SELECT RAISE(ABORT, '{APPEND_ONLY}') WHERE NOT EXISTS (SELECT 1 FROM journal_context WHERE may_delete)",
        )
        return
    yield _after(entity, "UPDATE", "OLD", Operation.UPDATE, f"'{{' || substr({changed}, 2) || '}}'")
    stale = "NEW.id IS NOT OLD.id"
    if "version" in table.columns:
        stale += " OR NEW.version IS NOT OLD.version + 1"
    yield _guard(name, "v", "UPDATE", f"SELECT RAISE(ABORT, '{STALE}') WHERE {stale}")


def _after(entity: type[Base], event: str, row: str, operation: Operation, before: str) -> str:
    name = entity.__tablename__
    subject = f'{row}."{entity.subject}"' if entity.subject else "NULL"
    # One look at the context for both: its absence (max of nothing is one row with NULL) and its values.
    # NOT NULL alone would be waived by OR IGNORE.
    return f"""CREATE TRIGGER zj_{name}_{event.lower()} AFTER {event} ON "{name}" BEGIN
  {_INTO}
  SELECT CASE WHEN c.xid IS NULL THEN RAISE(ABORT, '{NO_ACTION}') ELSE c.xid END,
         c.action_id, '{name}', {row}.id, {operation.value}, {subject}, {before}, randomblob(16)
  FROM (SELECT max(xid) AS xid, action_id FROM journal_context) AS c;
END"""


def insert_trigger(table: str) -> str:
    """The name of the trigger that journals new rows of a table."""
    return f"zj_{table}_insert"


def of_new_rows(entity: type[Base]) -> str:
    """The statement that journals all rows after a `rowid`, as the trigger of each would; none without an action."""
    name = entity.__tablename__
    subject = f't."{entity.subject}"' if entity.subject else "NULL"
    return f"""{_INTO}
  SELECT c.xid, c.action_id, '{name}', t.id, {Operation.INSERT.value}, {subject}, NULL, randomblob(16)
  FROM journal_context AS c CROSS JOIN "{name}" AS t WHERE t.rowid > ? ORDER BY t.rowid"""


def _guard(name: str, suffix: str, event: str, body: str) -> str:
    return f'CREATE TRIGGER zj_{name}_guard_{suffix} BEFORE {event} ON "{name}" BEGIN {body}; END'
