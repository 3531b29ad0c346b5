"""From the kind of a field to the reader of its cells."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from models.values.text import half_width, tidy
from services.ledgers import vocabulary
from services.ledgers.book import Cell, shown
from services.ledgers.values import careers, channels, dates, numbers, pay, words
from services.ledgers.values.dates import DateStyle
from services.ledgers.values.reading import NOTHING, Reading
from services.ledgers.values.text import is_nothing, looks_like_name, person_name
from services.ledgers.values.words import mark

_UNSEEN = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F),
    *range(0x2066, 0x206A)))  # fmt: skip
"""Marks of writing direction and joining, which a copy from a contact list or a web page leaves in cells."""
_ASKS = re.compile(r"有无|有没有")
Reader = Callable[[Cell], Reading]
"""Reads one cell of one column. Values under the key "" belong to the column's own field."""


def reader(
    kind: str, label: str = "", style: DateStyle = DateStyle(), *, yearly_from: int = pay.OF_A_YEAR,
    in_hong_kong: bool = False,
) -> Reader:  # fmt: skip
    """The reader for a kind of field (`fields.toml`), knowing the column's heading and habits."""
    match kind:
        case "phone" if in_hong_kong:
            inner: Reader = lambda cell: _phone(cell, in_hong_kong=True)
        case "date":
            inner = lambda cell: _date(cell, style)
        case "availability":
            inner = lambda cell: careers.availability(cell, style)
        case "time":
            inner = _time
        case "salary":
            unit, period = pay.unit_of(label)
            inner = lambda cell: pay.salary(cell, unit, period, yearly_from)
        case "result":
            inner = lambda cell: words.result(cell, label)
        case _:
            inner = _SIMPLE.get(kind, _text)

    asks = kind == "result" and bool(_ASKS.search(label))  # 有无经验: 无 is an answer

    def read(cell: Cell) -> Reading:
        if isinstance(cell, str):
            if not cell.isprintable():
                cell = cell.translate(_UNSEEN)
            text = cell.strip()
            if not text or (is_nothing(text, label) and not (asks and mark(text))):
                return NOTHING
        return inner(cell)

    return read


def reader_of_two(fields: tuple[str, ...], label: str = "", style: DateStyle = DateStyle()) -> Reader:
    """The reader of a column that holds two or three fields in each cell, divided as people divide: "男/28".

    The values of the first field are the column's own.
    """
    readers = [reader(kind_of(field), label, style) for field in fields]

    def read(cell: Cell) -> Reading:
        text = shown(cell)
        parts = [part.strip() for part in re.split(r"[/／、,，;；|\n]|\s+", text) if part.strip()]
        if len(parts) == 1 and fields == ("school", "major") and (glued := _SCHOOL_THEN_MAJOR.fullmatch(text)):
            parts = list(glued.groups())
        if len(parts) != len(readers):
            return _one_after_another(fields, readers, cell)
        values: dict[str, Any] = {}
        rest: list[str] = []
        doubts: list[str] = []
        for n, (field, inner, part) in enumerate(zip(fields, readers, parts, strict=True)):
            found = inner(part)
            values |= {name or (field if n else ""): value for name, value in found.values.items()}
            rest.append(found.rest)
            doubts.append(found.doubt)
        return Reading(values, next(filter(None, doubts), ""), " ".join(filter(None, rest)))

    return read


_SCHOOL_THEN_MAJOR = re.compile(
    r"([\u4e00-\u9fff]{2,12}?(?:大学|学院))(?![\u4e00-\u9fff]*(?:学院|校区|分校))([\u4e00-\u9fff]{2,16})"
)


def _one_after_another(fields: tuple[str, ...], readers: list[Reader], cell: Cell) -> Reading:
    """Read the first field, then the next out of what it left over: "2024/3/5 通过"."""
    found = readers[0](cell)
    values = dict(found.values)
    for field, inner in zip(fields[1:], readers[1:], strict=True):
        more = inner(found.rest) if found.rest and not found.doubt else NOTHING
        if more.values and not more.doubt:
            values |= {name or field: value for name, value in more.values.items()}
            found = Reading(values, found.doubt, more.rest)
    return found._replace(values=values)


def _date(cell: Cell, style: DateStyle) -> Reading:
    found = dates.read(cell, style)
    if found.when is None:
        return Reading({}, found.doubt or "date.unclear", shown(cell))
    return Reading({"": found.when}, found.doubt, found.rest)


_CLOCK_IN_DIGITS = re.compile(r"([01]?\d|2[0-3])(?:[.．]([0-5]\d?)|([0-5]\d))?")


def _time(cell: Cell) -> Reading:
    """A time of day; a whole date in this column is understood as well."""
    written = _CLOCK_IN_DIGITS.fullmatch(half_width(shown(cell)))
    if written and not (isinstance(cell, float) and 0 < cell < 1):  # 9.30, 1400
        return Reading({"": f"{int(written.group(1)):02d}:{(written.group(2) or '0').ljust(2, '0')}"})
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
    several = len(re.split(r"[、,，/;；]", name)) > 1 and not _FAMILY_FIRST.fullmatch(name)
    values: dict[str, Any] = {"": name}
    if re.search(r"\d{7}|@", rest):
        found = numbers.phones(rest)
        values |= {k: v for k, v in found.values.items() if k}
        rest = found.rest
    is_a_name = looks_like_name(name) or (len(name) <= 20 and not name.isdigit())
    doubt = "name.several" if several else "" if is_a_name else "name.unclear"
    return Reading(values, doubt, rest)


def _phone(cell: Cell, *, in_hong_kong: bool = False) -> Reading:
    """The first number is the column's own, further ones are other phones."""
    found = numbers.phones(cell, in_hong_kong=in_hong_kong)
    return Reading({"" if name == "phone" else name: value for name, value in found.values.items()}, *found[1:])


def _text(cell: Cell) -> Reading:
    text = shown(cell)
    return Reading({"": text}) if text else NOTHING


def _line(cell: Cell) -> Reading:
    text = tidy(shown(cell))
    return Reading({"": text}) if text else NOTHING


def _people(cell: Cell) -> Reading:
    """One or several persons: "陈国栋、许静" (interviewers, recruiters); what stands in brackets is kept apart."""
    text = half_width(shown(cell))
    beside = "、".join(filter(None, _BRACKETED.findall(text)))
    names: list[str] = []
    for part in re.split(r"[、,，/;；&+\n]|\s{2,}|\s*@", _BRACKETED.sub(" ", text)):
        pieces = tidy(part).split(" ")
        if len(pieces) > 1 and all(
            len(piece) > 1 and piece[0] >= "\u4e00" and looks_like_name(piece) for piece in pieces
        ):
            names += pieces  # two people; 陈 国栋 is one
        elif tidy(part):
            names.append("".join(pieces) if re.search(r"[\u4e00-\u9fff]", part) else tidy(part))
    return Reading({"": "、".join(dict.fromkeys(names))}, "", beside) if names else NOTHING


_BRACKETED = re.compile(r"\(([^()]*)\)")
_FAMILY_FIRST = re.compile(r"[^\W\d_][^\d,，、/;；]{0,40}[,，] ?[^\W\d_][^\d,，、/;；]{0,40}")  # Müller, Anna
_SIMPLE: dict[str, Reader] = {
    "name": _name,
    "phone": _phone,
    "email": numbers.email,
    "gender": words.gender,
    "age": numbers.age,
    "id": numbers.id_number,
    "degree": words.degree,
    "school": words.school,
    "major": words.major,
    "channel": channels.read,
    "person": _people,
    "reason": words.reason,
    "flag": words.flag,
    "number": numbers.number,
    "sequence": numbers.sequence,
    "years": numbers.years,
    "employment": careers.employment,
    "position": _line,
    "place": _line,
}


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
