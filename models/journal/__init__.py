"""The journal's triggers, generated from the tables, for both databases.

Every insert, update and delete of a journaled table writes one row into `journal`, whoever made it:
the program, a bulk insert, raw SQL, psql. Values are canonical JSON text, the same on both databases
(see `codec`). A write outside an action is refused on SQLite and recorded as "outside" on PostgreSQL.
"""

from __future__ import annotations

from sqlalchemy import Connection, Table, text

from models.journal import announcing, postgresql, sqlite
from models.tables import Base
from models.values.enums import RowKind


def journaled_tables() -> list[type[Base]]:
    """The mapped classes whose rows the journal follows, in the order of their foreign keys."""
    by_table = {m.local_table: m.class_ for m in Base.registry.mappers}
    ordered = [by_table[table] for table in Base.metadata.sorted_tables if table in by_table]
    return [c for c in ordered if c.journal is RowKind.JOURNALED]


def install(connection: Connection) -> None:
    """Create all triggers. Idempotent; run after creating the tables and after every migration."""
    drop(connection)
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    for statement in dialect.prelude():
        connection.execute(text(statement))
    for entity in journaled_tables():
        for statement in dialect.triggers(entity):
            # exec_driver_sql: the statements hold colons and per cents of their own
            connection.exec_driver_sql(statement)
    if dialect is postgresql:
        for statement in announcing.statements():
            connection.exec_driver_sql(statement)


def drop(connection: Connection) -> None:
    """Drop all triggers, before a migration."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    for statement in dialect.drops(connection):
        connection.exec_driver_sql(statement)


def table_of(entity: str) -> Table:
    """The table of an entity name as the journal stores it."""
    return Base.metadata.tables[entity]
