"""The editions of the schema. Alembic itself is imported only when a workspace has to be brought up to date.

A new workspace is made from the tables and stamped with the newest edition: 0.3 s, where running all
editions would grow with every release. A test keeps both ways equal.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect

EDITIONS = ("0001", "0002", "0003")
"""All editions, oldest first; revision names in `versions/`."""
HEAD = EDITIONS[-1]
FOLDER = Path(__file__).resolve().parent
TABLE = "alembic_version"


def stamp(connection: Connection, edition: str = HEAD) -> None:
    """Write down which edition a fresh database has, where Alembic looks for it."""
    connection.exec_driver_sql(
        f"CREATE TABLE IF NOT EXISTS {TABLE} "
        f"(version_num VARCHAR(32) NOT NULL, CONSTRAINT {TABLE}_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql(f"DELETE FROM {TABLE}")
    connection.exec_driver_sql(f"INSERT INTO {TABLE} (version_num) VALUES ('{edition}')")


def edition_of(connection: Connection) -> str:
    """The edition of a database; '' where none is written down, so it is no workspace of ours."""
    if not inspect(connection).has_table(TABLE):
        return ""
    return str(connection.exec_driver_sql(f"SELECT version_num FROM {TABLE}").scalar() or "")
