"""Dates and periods in all the usual ways: 2019.03-至今, 2019年3月—2021年6月, Mar 2019 – Present, 03/2019 - 06/2021.

A date is a string of what is known: "2019", "2019-03", "2019-03-15", or "present".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from services.resumes.parse.words import lists, pieces

PRESENT = "present"

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1
    )
    for name in names.split()
}  # fmt: skip
_MONTHS |= {name: number for number, names in enumerate(lists("months")["names"], 1) for name in names.split()}
_MONTH_NAME = r"(?:(?<![^\W\d_])(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![^\W\d_])\.?)"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
POINT = (
    rf"(?:{_YEAR}\s*(?:年|[./\-])\s*{_MONTH}(?!\d)(?:\s*(?:月"
    rf"|[./\-])\s*{_DAY}(?!\d)(?!\s*[年./]\s*\d)\s*[日号]?)?(?:\s*月)?"
    rf"|{_YEAR}(?:0[1-9]|1[0-2])(?!\d)|{_YEAR}[./\-](?:3[01]|2\d|1[3-9])[./\-]{_MONTH}(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)?[\s-]+{_MONTH_NAME}[,\s-]+{_YEAR}|{_MONTH_NAME}(?:\s+del?\b)?\s*[,.'’/-]?\s*(?:\d{{1,2}}"
    rf",\s*)?{_YEAR}|{_MONTH_NAME}\s*['’]\d\d(?!\d)"
    rf"|{_YEAR}\s+{_MONTH_NAME}|(?:3[01]|[12]\d|0?[1-9])[./\-](?:3[01]|[12]\d|0?[1-9])[./\-]{_YEAR}"
    rf"|(?:1[0-2]|0?[1-9])\s*[./]\s*{_YEAR}|{_YEAR}(?:\s*年)?)"
)
_SHORT_POINT = rf"(?:(?:9\d|[012]\d)[./年]{_MONTH}(?!\d)月?)"
NOW = (
    r"(?:至\s*今|到今|现\s*在|目前|今天|今|迄今|在读|仍?在职(?:中|至今)?|present|now|currently|current|today|ongoing|till\s*(?:now"
    rf"|date)|to\s+date|(?:{pieces('spans', 'now')})\b)"
)
_JOIN = rf"\s*(?:-{{1,3}}|~{{1,2}}|至|到|→|>|\bto\b:?|\buntil\b|\btill\b|\b(?:{pieces('spans', 'to')})\b)\s*"
_HOPED = r"(?:\(?(?:预计|预期|拟)\)?|\(?(?:expected|exp\.?|anticipated|est\.?)\)?:?)?\s*"
"""2023年9月 - 预计2027年6月."""
_PERIOD = re.compile(
    rf"(?<![\d.])[(\[]?(?P<start>{POINT})(?:{_JOIN}{_HOPED}(?P<end>{POINT}|{NOW}|{_SHORT_POINT}(?![\d.%]))|\s*(?P<now>至今|到今|起至今|to\s+date|onwards?"
    rf"|present|(?:to\s+)?till\s*(?:now|date)))[)\]]?(?![\d])",
    re.IGNORECASE,
)
_SHORT_PERIOD = re.compile(
    rf"(?<![\d.])\(?(?P<start>{_SHORT_POINT}){_JOIN}(?P<end>{_SHORT_POINT}|{NOW})\)?(?![\d.%]|\s*[kKwW万千元岁分])",
    re.IGNORECASE,
)
_SAME_YEAR = re.compile(
    rf"(?<![\d.])[(\[]?(?P<year>{_YEAR})\s*[年./]\s*(?P<first>{_MONTH})\s*月?\s*(?:-{{1,2}}|~|至|到)\s*(?P<last>{_MONTH})(?!\d)"
    r"(?:\s*月(?:份|底|初|末)?)?(?!\s*[年./\d-])[)\]]?"
)
"""2019.3-5, 2019年7月至9月: the second month is of the same year."""
_ONE_YEAR = re.compile(
    rf"(?<![\d.])\(?(?P<start>{_MONTH_NAME}){_JOIN}(?P<end>{_MONTH_NAME},?\s*(?P<year>{_YEAR}))\)?(?!\d)", re.IGNORECASE
)
"""July - September 2013: the year is written once."""
_TWO_DIGITS = re.compile(
    rf"(?<![\d./-])\(?(?P<start>{_YEAR})\s*[-/]\s*(?P<end>(?:1[3-9]|[2-4]\d))\)?(?![\d./-]|\s*[年月日岁人%万kK])"
)
"""2009-13, 2018/19."""
_SEASON = rf"(?:{pieces('spans', 'season')})"
_SEASONS = re.compile(
    rf"(?<!\w)\(?(?P<start>{_SEASON}\s+(?:of\s+)?{_YEAR})(?:{_JOIN}(?P<end>{_SEASON}\s+(?:of\s+)?{_YEAR}|{_YEAR}|{NOW}))?\)?(?!\w)",
    re.IGNORECASE,
)
"""Summer 2019, Fall 2020 - Spring 2022: known by the year."""
_OPEN = re.compile(
    rf"(?:^|(?<=[\s\t(|,]))(?:(?:since|from|{pieces('spans', 'since')})\s+(?P<a>{POINT})"
    rf"|(?P<b>{POINT})\s*(?:起|开始))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(rf"(?:^|(?<=[\s\t(|,]))(?P<a>{POINT})\s*-+(?=\s{{2,}}|\t|\s*[)|]|\s*$)", re.IGNORECASE)
"""2018- and nothing behind it."""
_HAN_SEASONS = re.compile(
    rf"(?<![\d.])(?P<start>{_YEAR})\s*年?[春夏秋冬]季?(?:学期|入学)?{_JOIN}(?:(?P<end>{_YEAR})\s*年?[春夏秋冬]季?(?:学期|毕业)?|{NOW})",
    re.IGNORECASE,
)
"""2013年秋-2017年夏."""
_SINGLE = re.compile(rf"(?<![\d.A-Za-z@_]){POINT}(?![\d])", re.IGNORECASE)
"""No year of a mail address or of a conference: i@club2019.org, KDD2019."""
_MAYBE = re.compile(r"\d\d")


@dataclass(frozen=True, slots=True)
class Period:
    """From–to, each as known, with the place in the row."""

    start: str
    end: str
    at: int
    after: int


def periods(text: str) -> Iterator[Period]:
    """Find every period in a folded text."""
    return iter(_periods(text) if _MAYBE.search(text) is not None else ())


@lru_cache(maxsize=1024)
def _periods(text: str) -> tuple[Period, ...]:
    """The same, once: every reader of a row asks for its dates."""
    return tuple(_found_periods(text))


def _found_periods(text: str) -> Iterator[Period]:
    found = False
    for match in _PERIOD.finditer(text):
        start = as_date(match.group("start"))
        end = PRESENT if match.group("now") else _last(match.group("end"))
        if start and end and (end == PRESENT or start[:4] <= end[:4]):
            found = True
            yield Period(start, end, match.start(), match.end())
    if found:
        return
    for match in _SHORT_PERIOD.finditer(text):
        start, end = as_date(_long(match.group("start"))), as_date(_long(match.group("end")))
        if start and end and (end == PRESENT or start <= end):
            yield Period(start, end, match.start(), match.end())
            found = True
    if found:
        return
    yield from _rare_periods(text)


def _rare_periods(text: str) -> Iterator[Period]:
    """What is looked for only where there is nothing plainer: the year once, seasons, an open stay."""
    for match in _SAME_YEAR.finditer(text):
        year, first, last = match.group("year"), int(match.group("first")), int(match.group("last"))
        if first <= last:
            yield Period(f"{year}-{first:02}", f"{year}-{last:02}", match.start(), match.end())
            return
    for match in _ONE_YEAR.finditer(text):
        end = as_date(match.group("end"))
        start = as_date(f"{match.group('start')} {match.group('year')}")
        if start and end:
            yield Period(start if start <= end else f"{int(start[:4]) - 1}{start[4:]}", end, match.start(), match.end())
            return
    for match in _TWO_DIGITS.finditer(text):
        start, end = match.group("start"), match.group("start")[:2] + match.group("end")
        if start < end:
            yield Period(start, end, match.start(), match.end())
            return
    season = next(_seasons(text), None)
    if season is not None:
        yield season
        return
    for match in (*_OPEN.finditer(text), *_GOES_ON.finditer(text)):
        start = as_date(match.groupdict().get("b") or match.group("a"))
        if start:
            yield Period(start, PRESENT, match.start(), match.end())
            return


def _seasons(text: str) -> Iterator[Period]:
    """Summer 2019, 2013年秋-2017年夏: known by the year."""
    for match in _HAN_SEASONS.finditer(text):
        start, end = match.group("start"), match.group("end") or PRESENT
        if start <= end:
            yield Period(start, end, match.start(), match.end())
    for match in _SEASONS.finditer(text):
        start = _year_of(match.group("start"))
        end = (
            PRESENT
            if re.fullmatch(NOW, match.group("end") or "", re.IGNORECASE)
            else _year_of(match.group("end") or match.group("start"))
        )
        if start <= end:
            yield Period(start, end, match.start(), match.end())


def _year_of(text: str) -> str:
    return text.strip()[-4:]


def _last(text: str) -> str | None:
    """The end of a period; its year may be short: 2017.9-18.7."""
    return as_date(_long(text) if re.fullmatch(_SHORT_POINT, text) else text)


def _long(text: str) -> str:
    """19.07 is 2019.07, 98.3 is 1998.3."""
    if not text[:1].isdigit():
        return text
    return ("19" if text[0] == "9" else "20") + text


@lru_cache(maxsize=4096)
def as_date(text: str) -> str | None:
    """Bring one date to its form; None when it is none."""
    bare = text.strip().lower()
    if re.fullmatch(NOW, bare, re.IGNORECASE):
        return PRESENT
    named = re.search(r"[^\W\d_]{3,}", bare)
    month = _MONTHS.get(named.group()) if named else None
    year = re.search(_YEAR, bare)
    if year is None:
        short = re.search(r"['’](\d\d)$", bare)
        return f"{_long(short.group(1))}-{month:02}" if short and month else None
    if month:
        day = re.search(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)", bare.replace(year.group(), " "))
        is_day = day is not None and 1 <= int(day.group(1)) <= 31
        return f"{year.group()}-{month:02}" + (f"-{int(day.group(1)):02}" if day is not None and is_day else "")
    solid = re.fullmatch(rf"({_YEAR})(0[1-9]|1[0-2])", bare)
    if solid:
        return f"{solid.group(1)}-{solid.group(2)}"
    written = re.fullmatch(rf"(\d{{1,2}})[./\-](\d{{1,2}})[./\-]({_YEAR})", bare)
    if written:  # day and month in either order: told only where it is sure
        one, two = int(written.group(1)), int(written.group(2))
        if bare.count(".") == 2 and two <= 12:  # with points, as in Germany, the day stands first
            return f"{written.group(3)}-{two:02}-{one:02}"
        if one <= 12 and two <= 12 and one != two:
            return written.group(3)
        first, second = (one, two) if one <= 12 else (two, one)
        return f"{written.group(3)}-{first:02}-{second:02}" if first <= 12 else written.group(3)
    rest = [int(number) for number in re.findall(r"\d+", bare[: year.start()] + " " + bare[year.end() :])]
    return _with_month_and_day(year.group(), rest)


def _with_month_and_day(year: str, rest: list[int]) -> str:
    if not rest or not (1 <= rest[0] <= 12 or (len(rest) > 1 and rest[0] <= 31 and 1 <= rest[1] <= 12)):
        return year
    if rest[0] > 12:  # 1989/20/03: the day stands before the month
        rest = [rest[1], rest[0]]
    if len(rest) > 1 and 1 <= rest[1] <= 31:
        return f"{year}-{rest[0]:02}-{rest[1]:02}"
    return f"{year}-{rest[0]:02}"


def singles(text: str) -> Iterator[tuple[str, int, int]]:
    """Find every single date: (date, start, end)."""
    if _MAYBE.search(text) is None:
        return
    for match in _SINGLE.finditer(text):
        date = as_date(match.group())
        if date:
            yield date, match.start(), match.start() + len(match.group().rstrip())


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
