"""The year of dates that leave it out, by the days of the week beside them: 3月3日（周一） is in 2025."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from services.ledgers.book import Cell
from services.ledgers.values.dates import When

_DAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])|\b(mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
_HAN = "一二三四五六日"
_LATIN = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEARS_BACK = 7
_LEAST = 2  # different days: one alone fits every sixth year
_AGREEING = 0.9


def year(cells: Sequence[Cell], whens: Sequence[When | None], latest: date) -> int:
    """The last year in which the days of the week are those beside the dates; 0 where none is, or few tell."""
    told = {
        (when.month, when.day, weekday)
        for cell, when in zip(cells, whens, strict=True)
        if isinstance(cell, str) and when is not None and when.month and when.day and not when.year
        and (weekday := _weekday(cell)) >= 0
    }  # fmt: skip
    if len({(month, day) for month, day, _ in told}) < _LEAST:
        return 0
    for candidate in range(latest.year, latest.year - _YEARS_BACK, -1):
        if sum(_weekday_of(candidate, month, day) == weekday for month, day, weekday in told) >= _AGREEING * len(told):
            return candidate
    return 0


def _weekday(text: str) -> int:
    found = _DAY.search(text)
    if found is None:
        return -1
    if found.group(1):
        return _HAN.index(found.group(1).replace("天", "日"))
    return _LATIN.index(found.group(2).lower())


def _weekday_of(year_: int, month: int, day: int) -> int:
    try:
        return date(year_, month, day).weekday()
    except ValueError:
        return -1


def firsts(cells: Iterable[Cell | tuple[Cell, ...]]) -> list[Cell]:
    """The first cell of records with several."""
    return [cell[0] if isinstance(cell, tuple) else cell for cell in cells]
