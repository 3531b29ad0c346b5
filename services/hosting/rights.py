"""What the host asks of the permission matrix: that it holds, and that nothing beside the workspace is open."""

from __future__ import annotations

from psycopg import sql

from models.access import postgresql
from services.hosting import engine
from services.hosting.home import DATABASE, HostHome

BESIDE = ("postgres", "template1")
"""What every engine has beside the workspace, open to whoever may sign in."""


def apply_rights(home: HostHome, database: str = DATABASE) -> None:
    """Bring roles, grants and policies in step with the matrix; idempotent. The engine is the program's own."""
    made = engine.superuser_engine(home, database)
    try:
        with made.begin() as connection:
            postgresql.apply(connection)
    finally:
        made.dispose()
    close_the_rest(home)


def close_the_rest(home: HostHome) -> None:
    """Nobody but the host itself gets into the databases beside the workspace."""
    with engine.superuser(home, "postgres") as raw:
        for name in BESIDE:
            raw.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(name)))
