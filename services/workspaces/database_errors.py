"""What SQLite says went wrong, as an error that a person can act on."""

from __future__ import annotations

import sqlite3

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from services.errors import AppError

_CODES = {
    sqlite3.SQLITE_FULL: "workspace.disk_full",
    sqlite3.SQLITE_READONLY: "workspace.read_only",
    sqlite3.SQLITE_NOTADB: "workspace.damaged",
    sqlite3.SQLITE_CORRUPT: "workspace.damaged",
    sqlite3.SQLITE_BUSY: "workspace.busy",
    sqlite3.SQLITE_LOCKED: "workspace.busy",
    sqlite3.SQLITE_CANTOPEN: "workspace.unreadable",
    sqlite3.SQLITE_IOERR: "workspace.disk_error",
    sqlite3.SQLITE_PERM: "workspace.read_only",
}
_WORDS = {"disk is full": "workspace.disk_full", "malformed": "workspace.damaged", "disk I/O": "workspace.disk_error"}
_PRIMARY = 0xFF  # extended result codes carry the primary one in the low byte


def explained(error: BaseException, *, name: str = "") -> AppError | None:
    """The clear error behind a database exception, wrapped by SQLAlchemy or not; None for a bug of ours."""
    raw = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(raw, sqlcipher.Error):
        return None
    code = getattr(raw, "sqlite_errorcode", None)
    known = _CODES.get(code & _PRIMARY) if isinstance(code, int) else None
    if known is None:  # `backup()` raises without the code that belongs to its words
        known = next((meant for words, meant in _WORDS.items() if words in str(raw)), None)
    return AppError(known, name=name) if known else None
