"""Whether a transaction went through whose commit was sent and never answered.

The server knows: by the transaction's number, also while it is still deciding, and by the key of its action. The
number alone is no proof: one that a server lost when it was killed, before anything of it was written down, is given
out again, so somebody else's transaction may stand under it.
"""

from __future__ import annotations

import time

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from models.values.keys import Key
from services.live.reach import is_lost

_LOOK_S = 0.05
_NEVER_GIVEN_OUT = "22023"  # a number of the future: the server fell before it was ever written down
_MOST_LOOKS = 200  # a commit that takes longer has the server's disk to blame; it is looked at again


_BY_TABLE = "SELECT EXISTS (SELECT 1 FROM action WHERE id = :key)"
_BY_DOOR = "SELECT sec.has_acted(:key)"


def _way(connection: Connection) -> str:
    return _BY_TABLE if connection.scalar(text("SELECT has_table_privilege('action', 'SELECT')")) else _BY_DOOR


def outcome(engine: Engine, action: Key, xid: int) -> bool | None:
    """True: committed. False: it never will be. None: the line was lost again, or the server is still at it."""
    try:
        with engine.connect() as connection:
            for _ in range(_MOST_LOOKS):
                status = connection.scalar(text("SELECT pg_xact_status(CAST(:xid AS text)::xid8)"), {"xid": str(xid)})
                if status == "aborted":
                    return False
                if status != "in progress":  # committed under this number, or too old to be known by it
                    return bool(connection.scalar(text(_way(connection)), {"key": action}))
                connection.rollback()
                time.sleep(_LOOK_S)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _NEVER_GIVEN_OUT:
            return False
        if not is_lost(error):
            raise
    return None
