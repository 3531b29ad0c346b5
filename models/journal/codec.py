"""The journal's values: canonical JSON text → what SQLAlchemy's types bind, and the comparison of the two."""

from __future__ import annotations

import json
import uuid
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Boolean, Column, Date, LargeBinary, Table, Uuid

from models.tables.base import EPOCH, InstantType, JsonType

_ERASED = '{"~":"'  # no column is called so


def emptied(digest: bytes) -> str:
    """What stands in a journal row whose values were erased: their digest, which the seals go on to cover."""
    return f'{_ERASED}{digest.hex()}"}}'


def digest_of_emptied(before: str | None) -> bytes | None:
    """The digest of values that were erased; None for a row that has its values still."""
    if before is None or not before.startswith(_ERASED):
        return None
    return bytes.fromhex(before[len(_ERASED) : -2])


def decoded(table: Table, before: str) -> dict[str, Any]:
    """The previous values of a journal row, as Python values of the columns' types; nothing of an erased one."""
    if digest_of_emptied(before) is not None:
        return {}
    return {name: _value(table.columns[name], raw) for name, raw in json.loads(before).items()}


def _value(column: Column[Any], raw: Any) -> Any:
    kind = column.type
    if raw is None:
        return None
    if isinstance(kind, InstantType):
        return EPOCH + timedelta(microseconds=raw)
    if isinstance(kind, Uuid):
        return uuid.UUID(raw)
    if isinstance(kind, Boolean):
        return bool(raw)
    if isinstance(kind, LargeBinary):
        return bytes.fromhex(raw)
    if isinstance(kind, JsonType):
        return json.loads(raw)
    if isinstance(kind, Date):
        return date.fromisoformat(raw)
    return raw
