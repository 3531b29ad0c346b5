"""From the kind of a field to the reader of its cells."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from models.values.text import half_width, tidy
from services.ledgers import vocabulary
from services.ledgers.book import Cell, shown
from services.ledgers.values import dates, numbers, words
from services.ledgers.values.dates import DateStyle
from services.ledgers.values.reading import NOTHING, Reading
from services.ledgers.values.text import is_nothing, looks_like_name, person_name

Reader = Callable[[Cell], Reading]
"""Reads one cell of one column. Values under the key "" belong to the column's own field."""


def reader(kind: str, label: str = "", style: DateStyle = DateStyle()) -> Reader:
    """The reader for a kind of field (`fields.toml`), knowing the column's heading and habits."""
    match kind:
        case "date":
            inner: Reader = lambda cell: _date(cell, style)
        case "time":
            inner = _time
        case "salary":
            unit, yearly = _unit_of(label)
            inner = lambda cell: numbers.salary(cell, unit, yearly)
        case "result":
            inner = lambda cell: words.result(cell, label)
        case _:
            inner = _SIMPLE.get(kind, _text)

    def read(cell: Cell) -> Reading:
        if isinstance(cell, str):
            text = cell.strip()
            if not text or (kind != "result" and is_nothing(text, label)):
                return NOTHING
        return inner(cell)

    return read


def _date(cell: Cell, style: DateStyle) -> Reading:
    found = dates.read(cell, style)
    if found.when is None:
        return Reading({}, found.doubt or "date.unclear", shown(cell))
    return Reading({"": found.when}, found.doubt, found.rest)


def _time(cell: Cell) -> Reading:
    """A time of day; a whole date in this column is understood as well."""
    found = dates.read(cell)
    if found.when is None and isinstance(cell, float) and 0 < cell < 1:
        minute = round(cell * 1440)
        return Reading({"": f"{minute // 60:02d}:{minute % 60:02d}"})
    if found.when is None:
        return Reading({"": tidy(shown(cell))}, "time.unclear", "")
    if found.when.month:
        return Reading(
            {"interview_date": found.when, **({"": found.when.clock()} if found.when.clock() else {})}, "", found.rest
        )
    return (
        Reading({"": found.when.clock()}, "", found.rest)
        if found.when.clock()
        else Reading({"": shown(cell)}, "time.unclear", "")
    )


def _name(cell: Cell) -> Reading:
    text = shown(cell)
    if 2 <= len(text) <= 3 and all("\u4e00" <= c <= "\u9fff" for c in text):
        return Reading({"": text})
    name, rest = person_name(text)
    if not name:
        return Reading({}, "name.unclear", shown(cell))
    several = len(re.split(r"[、,，/;；]", name)) > 1
    values: dict[str, Any] = {"": name}
    if re.search(r"\d{7}|@", rest):
        found = numbers.phones(rest)
        values |= {k: v for k, v in found.values.items() if k}
        rest = found.rest
    doubt = "name.several" if several else "" if looks_like_name(name) or len(name) <= 20 else "name.unclear"
    return Reading(values, doubt, rest)


def _phone(cell: Cell) -> Reading:
    """The first number is the column's own, further ones are other phones."""
    found = numbers.phones(cell)
    return Reading({"" if name == "phone" else name: value for name, value in found.values.items()}, *found[1:])


def _text(cell: Cell) -> Reading:
    text = shown(cell)
    return Reading({"": text}) if text else NOTHING


def _line(cell: Cell) -> Reading:
    text = tidy(shown(cell))
    return Reading({"": text}) if text else NOTHING


def _people(cell: Cell) -> Reading:
    """One or several persons: "陈国栋、许静" (interviewers, recruiters)."""
    parts = [tidy(part) for part in re.split(r"[、,，/;；&+\n]|\s{2,}", half_width(shown(cell))) if part.strip()]
    names = ["".join(part.split()) if re.search(r"[\u4e00-\u9fff]", part) else part for part in parts]
    return Reading({"": "、".join(dict.fromkeys(names))}) if names else NOTHING


_SIMPLE: dict[str, Reader] = {
    "name": _name,
    "phone": _phone,
    "email": numbers.email,
    "gender": words.gender,
    "age": numbers.age,
    "id": numbers.id_number,
    "degree": words.degree,
    "school": words.school,
    "channel": words.channel,
    "person": _people,
    "reason": words.reason,
    "number": numbers.number,
    "sequence": numbers.sequence,
    "years": numbers.years,
    "availability": words.availability,
    "employment": words.employment,
    "position": _line,
    "place": _line,
}


def _unit_of(label: str) -> tuple[str, bool]:
    """What a salary's heading says of its unit: "期望薪资（K）", "年薪(万)"."""
    folded = half_width(label).casefold()
    unit = "万" if re.search(r"万|\bw\b", folded) else "k" if re.search(r"(?<![a-z])k(?![a-z])|千", folded) else ""
    return unit, bool(re.search(r"年薪|/年|yearly|annual", folded))


def kind_of(field: str) -> str:
    """The kind of a field, rounds and groups included: `round1.time` is a date, `education.school` a school."""
    known = vocabulary.fields().by_key.get(field)
    if known is not None:
        return known.kind
    aspect = field.rpartition(".")[2]
    if field.startswith("round"):
        return {"time": "date", "interviewer": "person", "result": "result", "remark": "text", "score": "number"}.get(
            aspect, "text"
        )
    return "line"


_SIMPLE["line"] = _line
