"""岗位画像 for screening: hard conditions and weighted wishes of a position, kept in its content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy.orm import Session

from models.tables import Position
from models.values.enums import Degree
from models.values.keys import Key
from models.values.text import tidy
from services import lawful, three_way
from services.errors import AppError, NotFound

WEIGHTS = (1, 2, 3, 4, 5)
MUST_WEIGHT, PLUS_WEIGHT = 3, 1
MOST_WISHES, MOST_TERMS, LONGEST = 20, 12, 60
LEGAL_AGES = (16, 18)
"""The only ages that may be asked for: nobody under 16 works; work that minors are barred from starts at 18."""
DEFAULT_LINE = 60


@dataclass(frozen=True, slots=True)
class Conditions:
    """What is required. None or empty: not asked for."""

    degree: Degree | None = None  # at least
    years: int | None = None  # of work, at least
    skills: tuple[str, ...] = ()  # all of them; "CET-6/英语六级" are ways to write one
    cities: tuple[str, ...] = ()  # wants to work in one of them
    pay: int | None = None  # yuan a month that the expectation may begin with, at most
    age: int | None = None  # 16 or 18, by law

    @property
    def is_empty(self) -> bool:
        return self == Conditions()


@dataclass(frozen=True, slots=True)
class Wish:
    """Something wanted, with its weight, and the words that it is recognised by."""

    words: str
    terms: tuple[str, ...]
    weight: int = PLUS_WEIGHT


@dataclass(frozen=True, slots=True)
class Portrait:
    """What a position looks for. `line` is the score below which a sample is offered for a second look."""

    conditions: Conditions = field(default=Conditions(), metadata=three_way.PARTS)
    wishes: tuple[Wish, ...] = field(default=(), metadata=three_way.lines("words"))
    line: int = DEFAULT_LINE

    @property
    def is_empty(self) -> bool:
        return self.conditions.is_empty and not self.wishes


@dataclass(frozen=True, slots=True)
class OpenedPortrait:
    """A portrait to be edited, with the version of its position."""

    position: Key
    title: str
    version: int
    portrait: Portrait


def opened(session: Session, *, position: Key) -> OpenedPortrait:
    """The portrait of a position: its own, or what its template's lines say."""
    row = session.get(Position, position)
    if row is None:
        raise NotFound("position", position)
    return OpenedPortrait(row.id, row.title, row.version, of_content(row.content or {}))


def of_content(content: Mapping[str, Any]) -> Portrait:
    """Read a portrait out of a position's or template's content."""
    kept = content.get("portrait") or {}
    found = kept.get("conditions") or {}
    conditions = Conditions(
        degree=Degree(found["degree"]) if found.get("degree") in set(Degree) else None,
        years=found.get("years"),
        skills=tuple(found.get("skills") or ()),
        cities=tuple(found.get("cities") or ()),
        pay=found.get("pay"),
        age=found.get("age") if found.get("age") in LEGAL_AGES else None,
    )
    wishes = [
        Wish(str(each["words"]), tuple(each.get("terms") or (each["words"],)), int(each.get("weight", PLUS_WEIGHT)))
        for each in kept.get("tags") or ()
    ]
    return Portrait(conditions, tuple(wishes) or _of_lines(kept), int(kept.get("line", DEFAULT_LINE)))


def _of_lines(kept: Mapping[str, Any]) -> tuple[Wish, ...]:
    """Lines of the template that name the tags they are seen by."""
    return tuple(
        Wish(str(line.get("zh") or line.get("en")), tuple(line["tags"]), weight)
        for part, weight in (("must", MUST_WEIGHT), ("plus", PLUS_WEIGHT))
        for line in kept.get(part) or ()
        if line.get("tags")
    )


def set_portrait(
    session: Session, *, position: Key, portrait: Portrait, seen: int, was: Portrait | None = None
) -> None:
    """Keep what a position looks for. What the law forbids to choose by is refused, in one sentence that says so.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one part.
    """
    row = session.get(Position, position)
    if row is None:
        raise NotFound("position", position)
    content = dict(row.content or {})
    clean = three_way.met(
        "position", position, seen, row.version, was=was, mine=checked(portrait), theirs=lambda: of_content(content)
    )
    kept = dict(content.get("portrait") or {})
    kept["conditions"] = _as_data(clean.conditions)
    kept["tags"] = [{"words": w.words, "terms": list(w.terms), "weight": w.weight} for w in clean.wishes]
    kept["line"] = clean.line
    content["portrait"] = kept
    row.content = content


def checked(portrait: Portrait) -> Portrait:
    """The portrait as it may be kept: tidy, bounded, lawful."""
    conditions = replace(
        portrait.conditions,
        skills=_words(portrait.conditions.skills),
        cities=_words(portrait.conditions.cities),
    )
    lawful.refuse(*conditions.skills, *conditions.cities)
    if conditions.age is not None and conditions.age not in LEGAL_AGES:
        raise AppError("screening.age_forbidden")
    if conditions.years is not None and not 0 <= conditions.years <= 50:
        raise AppError("screening.years_impossible")
    wishes = []
    for wish in portrait.wishes:
        words = tidy(wish.words)[:LONGEST]
        if not words:
            continue
        terms = _words(wish.terms)[:MOST_TERMS] or (words,)
        lawful.refuse(words, *terms)
        wishes.append(Wish(words, terms, min(max(wish.weight, WEIGHTS[0]), WEIGHTS[-1])))
    if len(wishes) > MOST_WISHES:
        raise AppError("screening.too_many_wishes", most=MOST_WISHES)
    return Portrait(conditions, tuple(wishes), min(max(portrait.line, 0), 100))


def _words(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for each in given if (words := tidy(each)[:LONGEST])))


def _as_data(conditions: Conditions) -> dict[str, Any]:
    found = {
        "degree": conditions.degree.value if conditions.degree else None,
        "years": conditions.years,
        "skills": list(conditions.skills),
        "cities": list(conditions.cities),
        "pay": conditions.pay,
        "age": conditions.age,
    }
    return {name: value for name, value in found.items() if value not in (None, [])}
