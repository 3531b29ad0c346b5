"""What of a database Alembic compares with the tables, and how a difference is written as code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from sqlalchemy import BigInteger

from models import presence, search_index
from models.tables.base import EnumType, FenType, InstantType, JsonType, TextType

Compared = Callable[[Any, str | None, str, bool, Any], bool]


def compared_on(dialect: str) -> Compared:
    """For Alembic's `include_object`: without full-text tables, who is present, and the other database's indexes."""

    def is_compared(item: Any, name: str | None, kind: str, _reflected: bool, _against: Any) -> bool:
        if kind == "table" and name is not None:
            return name != presence.TABLE and not search_index.is_of_search(name)
        return not (kind == "index" and only_on(item) not in {None, dialect})

    return is_compared


def only_on(index: Any) -> str | None:
    """The one database that has this index; None for both."""
    condition = getattr(index, "_ddl_if", None)
    return str(condition.dialect) if condition is not None else None


def render(kind: str, item: Any, context: Any) -> str | Literal[False]:
    """For Alembic's `render_item`: False leaves a type to Alembic."""
    if kind != "type":
        return False
    if isinstance(item, EnumType):
        return "sa.String(length=24)"
    if isinstance(item, TextType):
        return "sa.Text()"
    frozen = {InstantType: "INSTANT", FenType: "FEN", JsonType: "JSON_TEXT"}
    name = next((name for known, name in frozen.items() if isinstance(item, known)), None)
    if name is not None:
        context.imports.add(f"from models.migrations.types import {name}")
        return name
    if isinstance(item, BigInteger) and "sqlite" in item._variant_mapping:  # noqa: SLF001
        context.imports.add("from models.migrations.types import SERIAL")
        return "SERIAL"
    return False
