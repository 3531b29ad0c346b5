"""What the host asks of the permission matrix: that it holds."""

from __future__ import annotations

from models.access import postgresql
from services.hosting import engine
from services.hosting.home import DATABASE, HostHome


def apply_rights(home: HostHome, database: str = DATABASE) -> None:
    """Bring roles, grants and policies in step with the matrix; idempotent."""
    made = engine.superuser_engine(home, database)
    try:
        with made.begin() as connection:
            postgresql.apply(connection)
    finally:
        made.dispose()
