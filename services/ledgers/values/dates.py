"""Dates and times as people and spreadsheets write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from models.values.text import half_width
from services.ledgers.book import Cell

_EPOCH = date(1899, 12, 30)  # day 0 of Excel's calendar, its invented 1900-02-29 passed
_FIRST_SERIAL, _LAST_SERIAL = 7_306, 73_051  # 1920 to 2100
_WEEKDAY = re.compile(
    r"[(\[]?\s*(?:周|星期|礼拜)[一二三四五六日天]\s*[)\]]?|\b(?:mon|tues?|wed|thur?s?|fri|sat|sun)(?:day)?\b[,.]?",
    re.IGNORECASE,
)
_SEPARATED = re.compile(
    r"(?<![\d.])(\d{4}|\d{2})\s*[年./\-_、\\,]\s*(\d{1,2})(?:\s*[月./\-_、\\,]\s*(\d{1,2})(?!\d)\s*[日号]?|\s*月份?)?(?!\d)"
)
_SPACED = re.compile(r"(?<!\d)((?:19|20)\d{2})\s+(\d{1,2})\s+(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?(?!\d)")
_AMERICAN = re.compile(r"(?<!\d)(\d{1,2})([/.\-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)")
_SHORT_AMERICAN = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{2})(?!\d)")
_SHORT = re.compile(r"\s*(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\s*")
YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})(?!\d)")
SHORT_TRIPLE = re.compile(r"(?<![\d.])(\d{1,2})([/.\-])(\d{1,2})\2(\d{2})(?![\d])")
_ZONE = re.compile(r"(?<=\d)(?:Z|[+-]\d{2}:?\d{2})$")
_LETTER_O = re.compile(r"(?<=\d)[oO](?=[\d年/.\-])|(?<=[\-/.])[oO](?=\d)")
_ODD_YEAR = re.compile(r"(?<!\d)(\d{3}|\d{5})\s*[年./\-]\s*(\d{1,2})\s*[月./\-]\s*(\d{1,2})(?!\d)")
_MONTH_DAY = re.compile(r"(?<![\d.:])(0?[1-9]|\d{2})\s*(?:月|[./\-])\s*(\d{1,2})(?![\d:])\s*[日号]?")
_MONTH = re.compile(r"(?<!\d)(\d{1,2})\s*月份?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2}|\d{2}(?=\s*[年届级]))\s*[年届级]?(?!\d)")
_DAY = re.compile(r"\s*(\d{1,2})\s*[日号]\s*")
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ENGLISH = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?[\s\-]+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"(?:[\s\-]+(\d{1,2})(?:st|nd|rd|th)?(?!\d|:))?(?:,?[\s\-]+'?(\d{4}|\d{2})(?!\d|:))?", re.IGNORECASE)  # fmt: skip
_CLOCK = re.compile(
    r"(上午|下午|早上|早|晚上|晚|中午|凌晨|傍晚|am|pm)?\s*(?<!\d)(\d{1,2})\s*(?:[:时点]\s*(半|一刻|三刻|\d{1,2})?\s*分?(?::\d{1,2}(?:\.\d+)?)?)\s*(am|pm)?"
    r"|(am|pm|上午|下午|晚上)\s*(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})\s*(am|pm)", re.IGNORECASE)  # fmt: skip
_SPAN = re.compile(r"^\s*(?:-|~|–|—|至|到)\s*\d{1,2}\s*[:时点]\s*\d{0,2}\s*分?")
_HAN = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_HAN_NUMBER = re.compile(r"[〇零○一二三四五六七八九十]+(?=\s*[年月日号点时])")


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A day, or only a month or a year (then `month`, `day` are 0), with the time of day when it was given.

    `year` 0 means that the cell left it out: `resolve` finds it.
    """

    year: int
    month: int = 0
    day: int = 0
    minute: int = -1  # of the day; −1: no time

    @property
    def is_day(self) -> bool:
        return bool(self.year and self.month and self.day)

    def date(self) -> date:
        """The day, the first of the month or year where no more is known."""
        return date(self.year, self.month or 1, self.day or 1)

    def clock(self) -> str:
        """ "14:00", or "" without a time."""
        return f"{self.minute // 60:02d}:{self.minute % 60:02d}" if self.minute >= 0 else ""

    def __str__(self) -> str:
        day = (
            f"{self.year:04d}" + (f"-{self.month:02d}" if self.month else "") + (f"-{self.day:02d}" if self.day else "")
        )
        return f"{day} {self.clock()}" if self.minute >= 0 else day


class Dated(NamedTuple):
    """What a cell says of time: the moment (None: nothing understood), a doubt, and the words beside it."""

    when: When | None
    doubt: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class DateStyle:
    """Habits of a column.

    How decimals are meant ("3.05" beside "3.1" means that 3.1 is the 10th of March), whether the day stands before
    the month (25/03/2025 beside 05/03/2025), and whether a year of two digits stands last (05/03/16 beside 27/04/16).
    """

    pads_decimals: bool = False
    day_first: bool = False
    short_year_last: bool = False


def read(cell: Cell, style: DateStyle = DateStyle()) -> Dated:
    """Understand one cell of a column of dates."""
    if isinstance(cell, datetime):
        return _plausible(
            cell.year, cell.month, cell.day, cell.hour * 60 + cell.minute if cell.hour or cell.minute else -1
        )
    if isinstance(cell, date):
        return _plausible(cell.year, cell.month, cell.day)
    if isinstance(cell, time):
        return Dated(When(0, 0, 0, cell.hour * 60 + cell.minute))
    if isinstance(cell, timedelta):
        return Dated(When(0, 0, 0, int(cell.total_seconds()) // 60 % 1440))
    if isinstance(cell, bool):
        return Dated(None, "date.unclear")
    if isinstance(cell, (int, float)):
        return _number(float(cell), style)
    if style.short_year_last:
        cell = SHORT_TRIPLE.sub(lambda m: f"{m[1]}/{m[3]}/{_century(int(m[4]))}", cell, count=1)
    return read_text(YEAR_LAST.sub(r"\2/\1/\3", cell, count=1) if style.day_first else cell)


@lru_cache(maxsize=50_000)
def read_text(text: str) -> Dated:
    """Understand a written date: "2025年3月5日 周三 下午2点半", "25.03.05", "3.5", "5-Mar-2025", "20250305"…"""
    if len(text) == 10 and text[4] == text[7] == "-":
        try:
            day = date.fromisoformat(text)
            return _plausible(day.year, day.month, day.day)
        except ValueError:
            pass
    plain = half_width(text)
    if plain[10:11] == "T":  # ISO 8601
        plain = _ZONE.sub("", plain.replace("T", " ", 1))
    plain = _LETTER_O.sub("0", plain)
    plain = _WEEKDAY.sub(" ", _without_han_numbers(plain))
    if re.fullmatch(r"\s*\d{4,5}(?:\.\d+)?\s*", plain) and _FIRST_SERIAL * 2.5 < float(plain) <= _LAST_SERIAL:
        return _number(float(plain), DateStyle())
    short = _SHORT.fullmatch(plain)
    if short and not _COMPACT.search(plain):  # 250305
        return _plausible(_century(int(short.group(1))), int(short.group(2)), int(short.group(3)))
    only = _DAY.fullmatch(plain)
    if only and 1 <= int(only.group(1)) <= 31:  # its sheet or section names the month
        return Dated(When(0, 0, int(only.group(1))))
    found = _day_in(plain)
    if found is None:
        minute, rest = _clock_in(plain)
        return Dated(When(0, 0, 0, minute), "", _words(rest)) if minute >= 0 else Dated(None, "date.unclear", text)
    when, start, end, doubt = found
    minute, rest = _clock_in(plain[:start] + " " + plain[end:])
    if doubt:
        return Dated(None, doubt, text)
    checked = (
        _plausible(when.year, when.month, when.day, minute) if when.year else _month_day(when.month, when.day, minute)
    )
    return Dated(checked.when, checked.doubt, text if checked.when is None else _words(rest))


def _day_in(text: str) -> tuple[When, int, int, str] | None:
    """The first day, month or year in a text, where it stands, and a doubt."""
    odd = _ODD_YEAR.search(text)
    if odd:
        return When(0), odd.start(), odd.end(), "date.impossible_year"
    american = _american(text)
    if american:
        return american
    for pattern in (_SEPARATED, _SPACED, _COMPACT):
        for m in pattern.finditer(text):
            year, month, day = int(m.group(1)), int(m.group(2)), int(m.group(3) or 0)
            if len(m.group(1)) == 2:
                if not day and "年" not in m.group(0):
                    continue  # "3.5" is no year
                year = _century(year)
            return When(year, month, day), m.start(), m.end(), ""
    english = _ENGLISH.search(text)
    if english and (english.group(1) or english.group(3) or english.group(4)):
        month = _NAMES.index(english.group(2)[:3].lower()) + 1
        day, last = int(english.group(1) or 0), english.group(4)
        if day and english.group(3) and not last:
            last = english.group(3)  # 5-Mar-25
        elif not day and english.group(3):
            day = int(english.group(3))
        year = 0 if not last else int(last) if len(last) == 4 else _century(int(last))
        if day > 31:  # "Nov 98"
            year, day = _century(day % 100), 0
        return When(year, month, day), english.start(), english.end(), ""
    return _partly(text)


def _american(text: str) -> tuple[When, int, int, str] | None:
    """The day before or behind its month, the year last: 3/15/2025, 15.3.2025, 3/15/25."""
    american = _AMERICAN.search(text)
    if american:
        a, b, year = int(american.group(1)), int(american.group(3)), int(american.group(4))
        day_first = a > 12 or (american.group(2) == "." and b <= 12)
        return When(year, b if day_first else a, a if day_first else b), american.start(), american.end(), ""
    short = _SHORT_AMERICAN.search(text)
    if short:
        month, day, year = (int(part) for part in short.groups())
        is_sure = year > 31 or ((len(short.group(1)) == 1 or day > 12) and (year > 12 or day > 12))
        if month <= 12 and is_sure:
            return When(_century(year), month, day), short.start(), short.end(), ""
    return None


def _partly(text: str) -> tuple[When, int, int, str] | None:
    """A day without its year, a month, or a year alone."""
    for pattern in (_MONTH_DAY, _MONTH, _YEAR):
        found = pattern.search(text)
        if found is None:
            continue
        if pattern is _YEAR:
            digits = found.group(1)
            return When(int(digits) if len(digits) == 4 else _century(int(digits))), found.start(), found.end(), ""
        month, day = int(found.group(1)), int(found.group(2)) if pattern is _MONTH_DAY else 0
        if month > 12 >= day > 0 and "月" not in found.group(0) and len(found.group(1)) == 2:  # 98.10
            return When(_century(month), day), found.start(), found.end(), ""
        return When(0, month, day), found.start(), found.end(), ""
    return None


def _number(value: float, style: DateStyle) -> Dated:
    """A number in a column of dates: a serial, 20250305, 202503, 2025, 2003.05, 3.05."""
    if _FIRST_SERIAL < value <= _LAST_SERIAL:
        day = _EPOCH + timedelta(days=int(value))
        minute = round((value - int(value)) * 1440)
        return _plausible(day.year, day.month, day.day, minute if 0 < minute < 1440 else -1)
    if value.is_integer():
        digits = str(int(value))
        if len(digits) in (6, 8) and _COMPACT.fullmatch(digits):
            return read_text(digits)
        if len(digits) == 6 and _SHORT.fullmatch(digits):
            return read_text(digits)
        if 1900 <= value <= 2100:
            return Dated(When(int(value)))
        return Dated(None, "date.unclear", digits)
    whole, decimals = repr(value).split(".") if "e" not in repr(value) else ("0", "0")
    if len(decimals) > 2:
        return Dated(None, "date.unclear", repr(value))
    second = int(decimals)
    doubt = ""
    if len(decimals) == 1 and second in (1, 2, 3):
        if style.pads_decimals:
            second *= 10
        else:
            doubt = "date.lost_zero"  # the sheet dropped a zero, or there was none: 3.1 or 3.10
    if 1900 <= int(whole) <= 2100 and 1 <= second <= 12:
        return Dated(When(int(whole), second), doubt if second == 1 else "")
    if 12 < int(whole) <= 99 and 1 <= second <= 12:  # 98.1: the month of a year of two digits
        return Dated(When(_century(int(whole)), second), doubt)
    if not 0 <= int(whole) <= 99:
        return Dated(None, "date.unclear", repr(value))
    found = _month_day(int(whole), second)
    return Dated(found.when, found.doubt or doubt, repr(value) if found.when is None else "")


def _clock_in(text: str) -> tuple[int, str]:
    """The time of day in a text as a minute (−1: none), and the text without it."""
    m = _CLOCK.search(text)
    if m is None:
        return -1, text
    half = (m.group(1) or m.group(4) or m.group(5) or m.group(8) or "").lower()
    hour = int(m.group(2) or m.group(6) or m.group(7))
    part = m.group(3) or "0"
    minute = {"半": 30, "一刻": 15, "三刻": 45}.get(part) if not part.isdigit() else int(part)
    if (half in ("下午", "晚上", "晚", "傍晚", "pm") and hour < 12) or (half == "中午" and hour < 3):
        hour += 12
    if hour > 23 or minute is None or minute > 59:
        return -1, text
    if hour == minute == 0 and re.fullmatch(r"\s*00:00(?::00(?:\.0+)?)?\s*", text):
        return -1, ""  # a day that a program wrote out with an empty time
    return hour * 60 + minute, text[: m.start()] + _SPAN.sub("", text[m.end() :])


def _plausible(year: int, month: int, day: int, minute: int = -1) -> Dated:
    if not 1900 <= year <= 2100:
        return Dated(None, "date.impossible_year")
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return Dated(None, "date.impossible")
    return Dated(When(year, month, day, minute))


def _month_day(month: int, day: int, minute: int = -1) -> Dated:
    try:
        date(2024, month or 1, day or 1)
    except ValueError:
        return Dated(None, "date.impossible")
    return Dated(When(0, month, day, minute))


def _century(two_digits: int) -> int:
    return two_digits + (2000 if two_digits < 50 else 1900)


def _without_han_numbers(text: str) -> str:
    """ "二〇二五年三月十五日" with digits."""

    def digits(match: re.Match[str]) -> str:
        han = match.group(0)
        if "十" not in han:
            return "".join(_HAN[c] for c in han)
        tens, _, ones = han.partition("十")
        return str(int(_HAN.get(tens, "1") if tens else "1") * 10 + int(_HAN.get(ones, "0") if ones else "0"))

    return _HAN_NUMBER.sub(digits, text)


def _words(text: str) -> str:
    """What is left beside a date, if it says anything."""
    left = re.sub(r"\s+", " ", re.sub(r"上午|下午|毕业|左右|前后", " ", text)).strip(
        " \t\n,，;；、.。-–—~:：()（）[]/|"
    )
    return left if re.search(r"\w", left) else ""
