"""One line of the verification report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report. `params` fill its sentence; `rows` are those that differ, as "sheet!row"."""

    code: str
    is_equal: bool
    params: dict[str, Any]
    rows: list[str] = field(default_factory=list)
