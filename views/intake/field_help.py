"""The field dictionary beside the fields of the review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from services.field_dictionary import Line
from views.common.field_help import help_words
from views.common.fields import FormRow

_CALLED = {"experience_months": "experience", "expected_pay": "expected_salary"}
"""Fields that the review calls otherwise."""


def show(lines: Sequence[Line], rows: Mapping[str, FormRow]) -> None:
    """Tell each row what its field means."""
    for line in lines:
        row = rows.get(_CALLED.get(line.code, line.code))
        if row is not None:
            row.set_help(help_words(line))
