"""Cells of one row that contradict each other, and fields that are told in parts."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from services.ledgers.person import Person, Warned
from services.ledgers.values import numbers
from services.ledgers.values.dates import When

_OLDER = 2  # years that an age may differ from the birth date: ledgers are filled in at other times than today
_NEAR = ("applied_or_sourced_on", "offer_date", "start_date", "round1.time")
_PARTS = ("first_name", "last_name")


def check(person: Person, letters: dict[str, str], today: date, year: int = 0) -> None:
    """Join names, date a lone month and day, and warn where the ID number, birth date, age and gender disagree.

    `letters` are the columns of the fields, `year` is what the row's surroundings say.
    """
    values = person.values
    if "first_name" in values or "last_name" in values:
        _join_name(values)
    if "interview_date" in values and not values["interview_date"].year:
        _find_year(values, today, year)
    if "id_number" in values and ("birth_date" in letters or "gender" in letters):
        _against_id(person, letters)
    if "age" in values and isinstance(values.get("birth_date"), When):
        _against_age(person, letters, today)


def _join_name(values: dict[str, Any]) -> None:
    """ "Li" and "Na" are "Na Li", 李 and 娜 are 李娜."""
    first, last = (str(values.pop(part, "")).strip() for part in _PARTS)
    if values.get("name"):
        return
    is_han = re.search(r"[\u3400-\u9fff]", first + last)
    name = last + first if is_han else f"{first} {last}".strip()
    if name:
        values["name"] = name


def _find_year(values: dict[str, Any], today: date, said: int) -> None:
    """A day that came out of a column of times: in the year of the row's other dates, or the last one past."""
    when: When = values["interview_date"]
    near = next((other for name in _NEAR if isinstance(other := values.get(name), When) and other.is_day), None)
    past = today.year if (when.month, when.day) <= (today.month, today.day) else today.year - 1
    year = near.year if near else said or past
    values["interview_date"] = When(year, when.month, when.day)


def _against_id(person: Person, letters: dict[str, str]) -> None:
    """The number's birth date and gender against what other columns say."""
    values = person.values
    told = numbers.derived_from(str(values["id_number"]))
    birth, written = told.get("birth_date"), values.get("birth_date")
    if isinstance(birth, When) and isinstance(written, When) and written.year and not _agree(birth, written):
        _warn(person, letters, "birth_date", "id.other_birth", str(written))
    gender = told.get("gender")
    if gender and values.get("gender") not in (None, gender):
        _warn(person, letters, "gender", "id.other_gender", str(values["gender"]))


def _against_age(person: Person, letters: dict[str, str], today: date) -> None:
    values = person.values
    birth: When = values["birth_date"]
    when = next((other for name in _NEAR if isinstance(other := values.get(name), When) and other.year), None)
    told_on = when.year if when else None
    years = (told_on or today.year) - birth.year
    is_off = abs(years - values["age"]) > _OLDER if told_on else not -1 <= years - values["age"] <= 10
    if is_off and "age" in letters and "birth_date" in (*letters, "birth_date"):
        _warn(person, letters, "age", "age.other_birth", str(values["age"]))


def _agree(one: When, other: When) -> bool:
    return all(a == b for a, b in ((one.year, other.year), (one.month, other.month), (one.day, other.day)) if b)


def _warn(person: Person, letters: dict[str, str], field: str, code: str, text: str) -> None:
    person.warnings.append(Warned(letters.get(field, letters.get("id_number", "")), code, text, field))
