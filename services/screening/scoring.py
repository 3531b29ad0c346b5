"""The match score: 0–100 points, each of them explained. It sorts and hints; it decides nothing.

Wishes count for 70 points by their weights, the present and past titles for 10, and the skills that the job's text
names for 20, rare ones among the applicants for more. Without wishes the other two share the points.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from models.values.keys import Key
from models.values.text import folded
from services.screening.people import Known
from services.screening.portrait import Wish
from services.screening.terms import Term, term

WISHES, TITLE, TEXT = 70, 10, 20
WITHOUT_WISHES = {"title": 30, "text": 70}


class PointKind(StrEnum):
    """What points are for."""

    WISH = "wish"
    TITLE = "title"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Point:
    """Points for one thing: how many of how many, and what they were seen by."""

    kind: PointKind
    words: str
    got: float
    most: float
    have: str = ""  # what was found; for TEXT one word a line
    in_tag: bool = False

    @property
    def is_met(self) -> bool:
        return self.got > 0


@dataclass(frozen=True, slots=True)
class Score:
    """A score with its points; they sum to it."""

    points: tuple[Point, ...]

    @property
    def value(self) -> int:
        return min(100, round(sum(point.got for point in self.points)))


@dataclass(frozen=True, slots=True)
class Measure:
    """What everybody of one position is measured by."""

    wishes: tuple[tuple[Wish, tuple[Term, ...], float], ...]
    titles: tuple[str, ...]
    title_points: float
    words: tuple[tuple[Term, float], ...]  # skills of the job's text, with their points
    found: Mapping[Key, frozenset[int]]  # person → which of the words stand in their texts


def measure(
    wishes: Sequence[Wish], titles: Iterable[str], text_terms: Sequence[str], people: Mapping[Key, Known]
) -> Measure:
    """Weigh the words of the job by how rare they are among these people."""
    weight = sum(wish.weight for wish in wishes)
    weighed = tuple(
        (wish, tuple(term(words) for words in wish.terms), WISHES * wish.weight / weight) for wish in wishes
    )
    title_points = float(TITLE if wishes else WITHOUT_WISHES["title"])
    text_points = float(TEXT if wishes else WITHOUT_WISHES["text"])
    named = [term(words) for words in text_terms]
    found = {
        key: frozenset(n for n, each in enumerate(named) if each.found_in(person.text))
        for key, person in people.items()
    }
    rarity = [
        1 + math.log((1 + len(people)) / (1 + sum(n in has for has in found.values()))) for n in range(len(named))
    ]
    whole = sum(rarity)
    words = tuple((each, text_points * rare / whole) for each, rare in zip(named, rarity, strict=True))
    if not named:
        title_points = title_points + text_points if not wishes else title_points
    return Measure(weighed, tuple(titles), title_points, words, found)


def score(by: Measure, person: Known) -> Score:
    """The points of one person."""
    points = [_wish(wish, terms, most, person) for wish, terms, most in by.wishes]
    points.append(_title(by, person))
    if by.words:
        points.append(_text(by, person))
    elif by.wishes:
        points = [_stretched(point) for point in points]
    return Score(tuple(points))


def _stretched(point: Point) -> Point:
    """A job whose text names no skill has no points to give for it: the rest counts for the whole."""
    factor = 100 / (WISHES + TITLE)
    return Point(point.kind, point.words, point.got * factor, point.most * factor, point.have, point.in_tag)


def _wish(wish: Wish, terms: tuple[Term, ...], most: float, person: Known) -> Point:
    for each in terms:
        tag = each.among(person.tags)
        if tag:
            return Point(PointKind.WISH, wish.words, most, most, tag, in_tag=True)
    for each in terms:
        found = each.found_in(person.text)
        if found:
            return Point(PointKind.WISH, wish.words, most, most, found)
    return Point(PointKind.WISH, wish.words, 0, most)


def _title(by: Measure, person: Known) -> Point:
    """The whole of the points for a title of the position's own names, half of it for one that they share half with."""
    best, seen = 0.0, ""
    for wanted in by.titles:
        for title in person.titles:
            near = _nearness(wanted, title)
            if near > best:
                best, seen = near, title
    return Point(PointKind.TITLE, by.titles[0] if by.titles else "", by.title_points * best, by.title_points, seen)


@lru_cache(maxsize=20_000)
def _nearness(one: str, other: str) -> float:
    wanted, title = folded(one), folded(other)
    if not wanted or not title:
        return 0.0
    if wanted in title or title in wanted:
        return 1.0
    ours, theirs = _pairs(wanted), _pairs(title)
    common = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    return 0.5 if common >= 0.5 else 0.0


def _pairs(words: str) -> set[str]:
    return {words[i : i + 2] for i in range(len(words) - 1)}


def _text(by: Measure, person: Known) -> Point:
    has = by.found.get(person.key, frozenset())
    got = sum(points for n, (_, points) in enumerate(by.words) if n in has)
    most = sum(points for _, points in by.words)
    said = "\n".join(each.words for n, (each, _) in enumerate(by.words) if n in has)
    return Point(PointKind.TEXT, str(len(by.words)), got, most, said)
