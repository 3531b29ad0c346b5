"""What the host asks of the permission matrix: that it holds, and who may come in."""

from __future__ import annotations

import secrets
from datetime import datetime

from models.access import postgresql
from models.values.keys import Key
from services.access import logins
from services.hosting import engine
from services.hosting.home import DATABASE, HostHome


def new_secret() -> str:
    """A one-time secret: 160 random bits."""
    return secrets.token_urlsafe(20)


def apply_rights(home: HostHome, database: str = DATABASE) -> None:
    """Bring roles, grants and policies in step with the matrix; idempotent."""
    made = engine.superuser_engine(home, database)
    try:
        with made.begin() as connection:
            postgresql.apply(connection)
    finally:
        made.dispose()


def invite(home: HostHome, person: Key, secret: str, until: datetime) -> None:
    """A login that may do nothing but set its own password, until then."""
    made = engine.owner_engine(home)
    try:
        with made.begin() as connection:
            logins.invite(connection, person, secret, until)
    finally:
        made.dispose()


def remove(home: HostHome, person: Key) -> int:
    """Nothing goes any more, at once; gives how many live sessions were cut."""
    made = engine.owner_engine(home)
    try:
        with made.begin() as connection:
            return logins.remove(connection, person)
    finally:
        made.dispose()
