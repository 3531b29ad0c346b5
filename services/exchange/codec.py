"""Rows as JSON objects and back, the same on both databases: the column says what a value is, not the file."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import Boolean, Column, Date, LargeBinary, Table, Uuid

from models.tables import Base
from models.tables.base import EnumType, InstantType, JsonType

FORMAT = "zhaoxian-workspace"
MANIFEST, README, TABLES, FILES = "manifest.json", "README.md", "tables", "files"
_MADE_ANEW = {
    "journal_context", "follower", "search_entry", "stay", "journey", "content", "content_chunk", "content_preview",
}  # fmt: skip
"""Tables that are no part of the files: what is derived is derived again, contents are files."""


def tables() -> list[Table]:
    """The tables that go out, in the order in which they can come in."""
    return [table for table in Base.metadata.sorted_tables if table.name not in _MADE_ANEW]


def encoded(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row, empty values left out."""
    return {column.name: _plain(column, value) for column in table.columns if (value := row[column.name]) is not None}


def decoded(table: Table, data: Mapping[str, Any]) -> dict[str, Any]:
    """A row for the database. Raises `ValueError` for a column that this release does not know."""
    unknown = set(data) - {column.name for column in table.columns}
    if unknown:
        raise ValueError(f"unknown columns of {table.name}: {sorted(unknown)}")
    return {
        column.name: _value(column, data[column.name]) if column.name in data else None
        for column in table.columns
        if column.name in data or column.nullable
    }


def _plain(column: Column[Any], value: Any) -> Any:
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).hex()
    return int(value) if isinstance(column.type, InstantType) else value


def _value(column: Column[Any], value: Any) -> Any:
    kind = column.type
    if value is None or isinstance(kind, JsonType):
        return value
    if isinstance(kind, Uuid):
        return uuid.UUID(value)
    if isinstance(kind, InstantType):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, EnumType):
        return kind.enum(value)
    if isinstance(kind, LargeBinary):
        return bytes.fromhex(value)
    if isinstance(kind, Boolean):
        return bool(value)
    return value
