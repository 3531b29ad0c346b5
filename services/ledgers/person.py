"""One record of a ledger, understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Warned(NamedTuple):
    """A doubt about one cell: the column's letter, the code of the doubt, the text as it stands, the field."""

    column: str
    code: str
    text: str
    field: str


@dataclass(slots=True)
class Person:
    """One record of a ledger, understood. `values` by field key, `extra` by heading; nothing of the row is lost."""

    row: int
    rows: tuple[int, ...]
    values: dict[str, Any]
    extra: dict[str, str] = field(default_factory=dict)
    warnings: list[Warned] = field(default_factory=list)
    alias: str = ""  # what somebody is called whom the ledger does not name
