"""Several interviews told in one cell: 3.5一面（张三）通过；3.8二面（李四）未通过.

Each round with a result of its own is a meeting; what is only to come (待复试, 约二面) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from models.values.text import half_width
from services.ledgers import vocabulary
from services.ledgers.values import words
from services.ledgers.values.dates import When
from services.ledgers.values.words import Outcome

_LEAST = 2
_SHORTEST = 6  # 一面过二面过
_CUT = re.compile(r"[;；\n\r|→。]+|[,，、/]\s*(?=\S)")
_DAY = r"(?:(?:(?:19|20)?\d{2}[./年-])?\d{1,2}[./月-]\d{1,2}日?\s*)?"
_WHO = re.compile(r"[(（]([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,2}(?:总|经理|工|主管|总监))[)）]")
_COMING = re.compile(r"(?:待|约|安排|进入|进|等|推荐|通知|准备|拟|参加|邀)\s*$")


@dataclass(frozen=True, slots=True)
class Told:
    """One round of a cell."""

    round: int
    outcome: Outcome
    who: str
    words: str


def of(text: str, near: When | None) -> tuple[Told, ...]:
    """The rounds that a text tells with their results; none where it tells fewer than two. `near` gives the year."""
    if len(text) < _SHORTEST or len(_round_words().findall(_plain(text))) < _LEAST:
        return ()
    found: dict[int, Told] = {}
    for part in _parts(text):
        told = _told(part, near)
        if told is not None:
            found[told.round] = told
    return tuple(found[number] for number in sorted(found)) if len(found) >= _LEAST else ()


def _parts(text: str) -> Iterator[str]:
    """The text by rounds: a clause that names none belongs to the round before it."""
    current = ""
    for clause in filter(None, (part.strip() for part in _CUT.split(text))):
        for part in _at_rounds(clause):
            if current and _round_words().search(_plain(part)) is not None:
                yield current
                current = part
            else:
                current = f"{current}，{part}" if current else part
    if current:
        yield current


def _at_rounds(clause: str) -> list[str]:
    """一面通过二面不过 is two, each with the day before it."""
    starts = [match.start() for match in _dated_rounds().finditer(_plain(clause))]
    ends = [*starts[1:], len(clause)]
    if len(starts) < _LEAST:
        return [clause]
    return [clause[:start] for start in starts[:1] if start] + [
        clause[start:end] for start, end in zip(starts, ends, strict=True)
    ]


def _told(part: str, near: When | None) -> Told | None:
    named = _round_words().search(_plain(part))
    if named is None or _COMING.search(part[: named.start()]):
        return None
    who = _WHO.search(part)
    said = part if who is None else part[: who.start()] + " " + part[who.end() :]
    outcome = words.outcome_in(said)
    if outcome is None or not outcome.outcome or not outcome.round:
        return None
    return Told(outcome.round, replace(outcome, when=dated(outcome.when, near)), who.group(1) if who else "", part)


def dated(when: When | None, near: When | None) -> When | None:
    """A day without its year is in the year of the row, or early in the next one."""
    if when is None or when.year or near is None or not near.year:
        return when
    return replace(when, year=near.year + (1 if near.month and when.month + 6 < near.month else 0))


def _plain(text: str) -> str:
    """One letter for one, so that places stay."""
    plain = vocabulary.simplified(half_width(text).casefold())
    return plain if len(plain) == len(text) else text


@cache
def _round_words() -> re.Pattern[str]:
    ordinals = [
        word for word in (*vocabulary.rounds().ordinals, "终面", "终试") if not word.isascii() and len(word) > 1
    ]
    return re.compile("|".join(re.escape(word) for word in sorted(ordinals, key=len, reverse=True)))


@cache
def _dated_rounds() -> re.Pattern[str]:
    return re.compile(_DAY + f"(?:{_round_words().pattern})")
