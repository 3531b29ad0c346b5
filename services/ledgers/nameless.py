"""People whom a ledger does not name: known by their own number, else by their row.

Lists of exams and tables made for counting often leave the names out. A row counts all the same: somebody applied.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

IDENTITY = frozenset({"name", "phone", "email", "id_number"})
"""What tells people apart by itself."""
WITHOUT_NAME = "name.missing"
"""The doubt that marks somebody known by a number only."""
_NAMING = IDENTITY | {"first_name", "last_name", "alt_phone"}
_SIGNS = frozenset({
    "applied_or_sourced_on", "stage", "source_channel", "referrer", "screening_result", "assessment_result", "attended",
    "interview_date", "interview_result", "interviewer", "offer_date", "offer_result", "offer_salary", "start_date",
    "expected_start_date", "reject_reason", "closing", "screened_on", "interview_from", "accepted_on", "ended_on",
    "score", "written_score", "stage_from",
})  # fmt: skip
_OF_A_PERSON = {"gender", "age", "birth_date", "degree", "school", "major", "years_experience", "ethnicity"}
_LEAST = 2
_BY_ROW = "未具名 {}"


def has_names(fields: Collection[str]) -> bool:
    """Whether a table has a column that says who somebody is."""
    return not _NAMING.isdisjoint(fields)


def tells_of_an_application(values: Mapping[str, Any]) -> bool:
    """Whether a row says that somebody applied: when, from where, how far they came."""
    return not _SIGNS.isdisjoint(values) or any(name.startswith(("round", "flag_")) for name in values)


def are_rows_people(fields: Collection[str]) -> bool:
    """Whether rows of a table without names and numbers are people: not where a job seeker lists companies."""
    return "current_company" not in fields or len(_OF_A_PERSON.intersection(fields)) >= _LEAST


def alias_of(values: Mapping[str, Any], row: int, *, is_named: bool, by_row: bool) -> str:
    """What the person of a row without name, phone, mail and ID number is called; "" where the row is nobody's.

    `is_named` says that the table has columns for them: then an empty row of a form is nobody, even a numbered one.
    `by_row` says that a row may be somebody without any number.
    """
    if is_named and not tells_of_an_application(values):
        return ""
    number = values.get("external_id") or values.get("application_number")
    if number:
        return str(number)
    return "" if is_named or not by_row else _BY_ROW.format(values.get("sequence", row))
