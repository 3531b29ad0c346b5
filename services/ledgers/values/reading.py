"""What a reader of cells answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Reading(NamedTuple):
    """The fields that a cell fills, a code when something is doubtful, and the text that no field took.

    A doubtful cell may still have values (a salary whose unit was guessed); a cell that was not
    understood has none. Either way its text is kept as it stands.
    """

    values: Mapping[str, Any]
    doubt: str = ""
    rest: str = ""


NOTHING = Reading({})
"""An empty cell, or one that says "无"."""
