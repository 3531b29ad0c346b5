"""How the server is reached, and how one knows that it cannot be.

A laptop that slept, a cable that was pulled: without these settings a connection waits for minutes.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import DBAPIError, PendingRollbackError

if TYPE_CHECKING:
    from psycopg import Connection

CONNECT_ARGS: dict[str, Any] = {
    "connect_timeout": 6,  # s, the whole handshake
    "keepalives": 1,
    "keepalives_idle": 10,  # s of silence before the first question whether somebody is there
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 12_000,  # ms that sent bytes may stay unanswered (not on Windows)
    "application_name": "zhaoxian",
}

_NOT_ADMITTED = frozenset({"28000", "28P01", "3D000", "42501"})  # the login was taken away, its password changed
_ENDED_BY_SERVER = frozenset({"57P01", "57P02", "57P03", "57P05", "25P03", "53300"})
_CANNOT_GO_ON = "8s2b"  # SQLAlchemy's: asked again in a transaction whose connection broke


def is_lost(error: BaseException | None) -> bool:
    """Whether this error of the database means that the connection is gone, not that a statement was wrong."""
    if isinstance(error, PendingRollbackError):
        return error.code == _CANNOT_GO_ON
    if isinstance(error, DBAPIError):
        error = error.orig
    if isinstance(error, OSError):
        return True
    if error is None or not type(error).__module__.startswith("psycopg"):
        return False  # a file has no line that could break
    import psycopg

    if not isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return False
    state = getattr(error, "sqlstate", None)
    return state is None or state.startswith("08") or state in _ENDED_BY_SERVER


def is_turned_away(error: BaseException | None) -> bool:
    """Whether the server answered, and does not let this person in any more."""
    if isinstance(error, DBAPIError):
        error = error.orig
    state = getattr(error, "sqlstate", None)
    if state in _NOT_ADMITTED:
        return True
    words = str(error).lower() if state is None else ""  # a refusal during the handshake carries no code
    return any(word in words for word in ("authentication failed", "is not permitted to log in", "does not exist"))


@contextmanager
def limited(connection: Connection[Any], seconds: float) -> Iterator[None]:
    """Cut the connection when what happens inside takes longer: a network that swallows everything says nothing."""
    cutter = threading.Timer(seconds, _cut, (connection,))
    cutter.daemon = True
    cutter.start()
    try:
        yield
    finally:
        cutter.cancel()


def _cut(connection: Connection[Any]) -> None:
    import psycopg

    with contextlib.suppress(OSError, psycopg.Error):  # closed meanwhile
        wire = socket.socket(fileno=connection.fileno())
        try:
            wire.shutdown(socket.SHUT_RDWR)
        finally:
            wire.detach()  # the connection closes it
