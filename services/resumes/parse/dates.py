"""Dates and periods in all the usual ways: 2019.03-至今, 2019年3月—2021年6月, Mar 2019 – Present, 03/2019 - 06/2021.

A date is a string of what is known: "2019", "2019-03", "2019-03-15", or "present".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

PRESENT = "present"

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1
    )
    for name in names.split()
}  # fmt: skip
_MONTH_NAME = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_POINT = (
    rf"(?:{_YEAR}\s*(?:年|[./\-])\s*(?:1[0-2]|0?[1-9])(?!\d)(?:\s*(?:月|[./\-])\s*(?:3[01]|[12]\d|0?[1-9])(?!\d)\s*[日号]?)?(?:\s*月)?"
    rf"|{_MONTH_NAME},?\s+(?:\d{{1,2}},\s*)?{_YEAR}|(?:1[0-2]|0?[1-9])\s*[./]\s*{_YEAR}|{_YEAR}(?:\s*年)?)"
)
_NOW = r"(?:至今|到今|现在|目前|今|迄今|present|now|current|today|ongoing|till\s+now|to\s+date)"
_JOIN = r"\s*(?:-{1,2}|~|至|到|→|>|\bto\b|\buntil\b)\s*"
_PERIOD = re.compile(
    rf"(?<![\d.])\(?(?P<start>{_POINT})(?:{_JOIN}(?P<end>{_POINT}|{_NOW})|\s*(?P<now>至今|到今|present))\)?(?![\d])",
    re.IGNORECASE,
)
_SINGLE = re.compile(rf"(?<![\d.]){_POINT}(?![\d])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """From–to, each as known, with the place in the row."""

    start: str
    end: str
    at: int
    after: int


def periods(text: str) -> Iterator[Period]:
    """Find every period in a folded text."""
    for match in _PERIOD.finditer(text):
        start = as_date(match.group("start"))
        end = PRESENT if match.group("now") else as_date(match.group("end"))
        if start and end and (end == PRESENT or start[:4] <= end[:4]):
            yield Period(start, end, match.start(), match.end())


def as_date(text: str) -> str | None:
    """Bring one date to its form; None when it is none."""
    bare = text.strip().lower()
    if re.fullmatch(_NOW, bare, re.IGNORECASE):
        return PRESENT
    year = re.search(_YEAR, bare)
    if year is None:
        return None
    named = re.match(r"([a-z]+)", bare)
    if named and named.group(1) in _MONTHS:
        return f"{year.group()}-{_MONTHS[named.group(1)]:02}"
    numbers = [int(number) for number in re.findall(r"\d+", bare)]
    rest = [number for number in numbers if number != int(year.group())]
    if not rest:
        return year.group()
    if not 1 <= rest[0] <= 12:
        return year.group()
    if len(rest) > 1 and 1 <= rest[1] <= 31:
        return f"{year.group()}-{rest[0]:02}-{rest[1]:02}"
    return f"{year.group()}-{rest[0]:02}"


def singles(text: str) -> Iterator[tuple[str, int, int]]:
    """Find every single date: (date, start, end)."""
    for match in _SINGLE.finditer(text):
        date = as_date(match.group())
        if date:
            yield date, match.start(), match.end()


def months_between(start: str, end: str, today: str) -> tuple[int, int] | None:
    """Give a period as month numbers [from, to); None when it cannot be."""
    first = _month_number(start)
    last = _month_number(today if end == PRESENT else end)
    if first is None or last is None or last < first:
        return None
    return first, last


def _month_number(date: str) -> int | None:
    match = re.match(r"(\d{4})(?:-(\d{2}))?", date)
    if match is None:
        return None
    # A bare year counts from its middle to its middle: 2015–2018 is three years.
    month = int(match.group(2)) if match.group(2) else 7
    return int(match.group(1)) * 12 + month
