"""Dates that only their column explains: zeros that a sheet dropped, years that were left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from services.ledgers.book import Cell
from services.ledgers.values.dates import SHORT_TRIPLE, YEAR_LAST, DateStyle, When

_LOST_ZERO = re.compile(r"(\d{1,4})\.([123])")
_FEW_TRIPLES = 3  # dates that a column must have before the spread of their numbers tells anything
_YEARS = 5  # over how many years a ledger goes at most
_ORDERED = 0.75  # share of neighbouring dates in order from which a column counts as kept by date


def style_of(cells: Iterable[Cell], *, beside: Iterable[Cell] = ()) -> DateStyle:
    """The habits of a column, from its cells; where these show too little, as the dates `beside` are written."""
    pads = False
    full: list[tuple[int, int]] = []  # the numbers before and behind the first stroke
    short: list[tuple[int, int, int]] = []
    for cell in cells:
        if isinstance(cell, float):
            pads = pads or (not cell.is_integer() and bool(re.fullmatch(r"\d{1,4}\.0\d", repr(cell))))
        elif isinstance(cell, str) and (found := YEAR_LAST.search(cell)):
            full.append((int(found.group(1)), int(found.group(2))))
        elif isinstance(cell, str) and (found := SHORT_TRIPLE.search(cell)):
            short.append((int(found.group(1)), int(found.group(3)), int(found.group(4))))
    is_last = _is_year_last(short)
    if short and not is_last and len(short) < _FEW_TRIPLES:
        others = style_of(beside)
        is_last = others.short_year_last
        full += [(13, 1)] if others.day_first else []
    pairs = full + [(first, second) for first, second, _ in short if is_last]
    firsts, seconds = (max((pair[at] for pair in pairs), default=0) for at in (0, 1))
    return DateStyle(pads, day_first=12 < firsts <= 31 and seconds <= 12, short_year_last=is_last)


def _is_year_last(triples: Sequence[tuple[int, int, int]]) -> bool:
    """Whether 05/03/16 ends with its year: the years of a ledger lie close together, its days do not."""
    if len(triples) < _FEW_TRIPLES:
        return False
    firsts, seconds, lasts = ([triple[at] for triple in triples] for at in (0, 1, 2))
    if max(firsts) > 31 or min(firsts) == 0 or max(seconds) > 31 or (max(firsts) > 12 and max(seconds) > 12):
        return False
    if max(lasts) - min(lasts) > _YEARS:
        return False
    return max(seconds) > 12 or max(firsts) - min(firsts) > max(_YEARS, max(lasts) - min(lasts) + 2)


def with_zeros(cells: Sequence[Cell], whens: list[When | None]) -> set[int]:
    """Decide 3.1 (the 1st or the 10th of March?) by the neighbours of a column kept by date; those that were decided.

    Changes `whens` in place. A sheet that writes 3.05 for the 5th was read as padded already, and may still hold 4.2
    for the 2nd of April where people typed on.
    """
    doubtful = {i: found for i, cell in enumerate(cells) if (found := _either(cell))}
    sure = [i for i, when in enumerate(whens) if when is not None and when.month and when.day and i not in doubtful]
    if not doubtful or not _is_ordered([whens[i] for i in sure]):
        return set()
    decided: set[int] = set()
    for i, choices in doubtful.items():
        before = next((whens[j] for j in range(i - 1, -1, -1) if _is_known(whens[j], j, doubtful, decided)), None)
        after = next((whens[j] for j in range(i + 1, len(whens)) if _is_known(whens[j], j, doubtful, set())), None)
        fitting = [
            choice
            for choice in choices
            if (before is None or _order(before, choice) >= 0) and (after is None or _order(choice, after) >= 0)
        ]
        if len(fitting) == 1 and (before is not None or after is not None):
            whens[i] = fitting[0]
            decided.add(i)
    return decided


def _either(cell: Cell) -> tuple[When, ...]:
    """Both readings of a decimal that may have lost its zero; () for any other cell."""
    if not isinstance(cell, float) or cell.is_integer():
        return ()
    found = _LOST_ZERO.fullmatch(repr(cell))
    if not found or not 1 <= int(found.group(1)) <= 12:
        return ()
    month, digit = int(found.group(1)), int(found.group(2))
    choices = (When(0, month, digit), When(0, month, digit * 10))
    return tuple(choice for choice in choices if _exists(When(2024, choice.month, choice.day)))


def _is_known(when: When | None, i: int, doubtful: dict[int, tuple[When, ...]], decided: set[int]) -> bool:
    return when is not None and bool(when.month and when.day) and (i not in doubtful or i in decided)


def _order(first: When, second: When) -> int:
    """Days from the first to the second, the shorter way round the year."""
    days = (second.month * 31 + second.day) - (first.month * 31 + first.day)
    return days if -186 <= days <= 186 else days - 372 if days > 0 else days + 372


def _is_ordered(whens: Sequence[When | None]) -> bool:
    known = [when for when in whens if when is not None]
    pairs = list(pairwise(known))
    return not pairs or sum(_order(a, b) >= 0 for a, b in pairs) >= _ORDERED * len(pairs)


def nearest(when: When, others: Iterable[When | None]) -> When:
    """A date without its year, in the year that brings it nearest to another, whole date of the row."""
    if when.year or not when.month:
        return when
    for other in others:
        if other is not None and other.is_day:
            near = other.date()
            choices = [When(near.year + n, when.month, when.day, when.minute) for n in (-1, 0, 1)]
            return min(filter(_exists, choices), key=lambda choice: abs(choice.date() - near), default=when)
    return when


def resolve(whens: list[When | None], years: list[int], latest: date) -> list[When | None]:
    """Give the dates without a year theirs: the neighbours' (years turn where months fall back), then the sheet's.

    `years[i]` is what the row's section or title says (0: nothing). No event lies far after `latest`.
    """
    if not any(when is not None and when.year == 0 and when.month for when in whens):
        return whens
    turns = _turns(whens)
    named = [(years[i], turns[i]) for i, when in enumerate(whens) if years[i] and when and when.month and not when.year]
    base = _most([year - turn for year, turn in named])
    if not base:
        sure = [when.year - turns[i] for i, when in enumerate(whens) if when and when.year and when.month]
        base = _most(sure) or _start_year(whens, turns, latest)
    several = len({year for year, _ in named}) > 1  # sections that name different years
    answer: list[When | None] = []
    for i, when in enumerate(whens):
        if when is None or not when.month or when.year:
            answer.append(when)
            continue
        year = years[i] if several and years[i] else _near_anchor(whens, turns, i) or base + turns[i]
        guess = When(year, when.month, when.day, when.minute)
        answer.append(guess if _exists(guess) else When(year, when.month, 0, when.minute))
    return answer


def has_year(whens: Sequence[When | None], years: Sequence[int]) -> bool:
    """Whether anything says in which year a column's dates lie: a whole date in it, a title, a section, the sheet."""
    return any(years) or any(when is not None and when.year and when.month for when in whens)


def _turns(whens: Sequence[When | None]) -> list[int]:
    """How many years have turned at each row, where the column runs in order; else none do."""
    turns = [0] * len(whens)
    known = [when for when in whens if when is not None and when.month]
    pairs = list(pairwise(known))
    forward = sum(_order(a, b) >= 0 for a, b in pairs)
    if pairs and max(forward, sum(_order(a, b) <= 0 for a, b in pairs)) < _ORDERED * len(pairs):
        return turns
    turn, month = 0, 0
    for i, when in enumerate(whens):
        if when is not None and when.month:
            if month and month - when.month >= 9:  # December, then January
                turn += 1
            elif month and when.month - month >= 9:
                turn -= 1
            month = when.month
        turns[i] = turn
    return turns


def _near_anchor(whens: Sequence[When | None], turns: Sequence[int], i: int) -> int:
    """The year by the last whole date above, moved on by the turns since; 0 without one."""
    for j in range(i - 1, -1, -1):
        anchor = whens[j]
        if anchor is not None and anchor.year and anchor.month:
            return anchor.year + turns[i] - turns[j]
    return 0


def _most(years: list[int]) -> int:
    return Counter(years).most_common(1)[0][0] if years else 0


def _exists(when: When) -> bool:
    try:
        when.date()
    except ValueError:
        return False
    return True


def _start_year(whens: Sequence[When | None], turns: Sequence[int], latest: date) -> int:
    """Without any year in sight: the sheet ends at the latest before today."""
    last, turned = next(
        ((when, turns[i]) for i, when in reversed(list(enumerate(whens))) if when is not None and when.month),
        (When(0, 1), 0),
    )
    latest_turn = max((turns[i] for i, when in enumerate(whens) if when is not None and when.month), default=0)
    newest = max(
        (when for i, when in enumerate(whens) if when is not None and when.month and turns[i] == latest_turn),
        default=last,
        key=lambda when: (when.month, when.day),
    )
    year = latest.year if (newest.month, newest.day) <= (latest.month, latest.day) else latest.year - 1
    return year - max(latest_turn, turned)
