"""Whether a transaction went through whose commit was sent and never answered.

The server knows: by the transaction's number, also while it is still deciding; by the key of its action when the
number is too old to be kept.
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


_BY_TABLE = "SELECT true FROM action WHERE id = :key"
_BY_DOOR = "SELECT true FROM sec.action_keys(:key) LIMIT 1"


def _way(connection: Connection) -> str:
    return _BY_TABLE if connection.scalar(text("SELECT has_table_privilege('action', 'SELECT')")) else _BY_DOOR


def outcome(engine: Engine, action: Key, xid: int) -> bool | None:
    """True: committed. False: it never will be. None: the line was lost again, or the server is still at it."""
    try:
        with engine.connect() as connection:
            for _ in range(_MOST_LOOKS):
                status = connection.scalar(text("SELECT pg_xact_status(CAST(:xid AS text)::xid8)"), {"xid": str(xid)})
                if status == "committed":
                    return True
                if status == "aborted":
                    return False
                if status is None:
                    return bool(connection.scalar(text(_way(connection)), {"key": action}))
                connection.rollback()
                time.sleep(_LOOK_S)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _NEVER_GIVEN_OUT:
            return False
        if not is_lost(error):
            raise
    return None
