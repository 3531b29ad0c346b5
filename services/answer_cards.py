"""答疑卡: prepared answers of a position and of its site, to read out or to copy (F15.5).

A position's stand in its content, so that they go along into a template and from there into the next position;
a site's (the way there, meals, lodging) in its place, once for all positions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from models.tables import Location, Position
from models.values.keys import Key
from models.values.text import tidy
from services import access, three_way
from services.errors import AppError, NotFound

MOST = 40  # cards of one position or site
LONGEST_QUESTION, LONGEST_ANSWER = 60, 1_000  # characters
CONTENT = "answers"
_COLON = re.compile("[:：]")


@dataclass(frozen=True, slots=True)
class Card:
    """One question with its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of one place as they are typed."""

    cards: tuple[Card, ...] = field(default=(), metadata=three_way.lines("question"))


@dataclass(frozen=True, slots=True)
class Pack:
    """The cards of one place: a position, or its site."""

    key: Key
    version: int
    name: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """What can be answered about a position."""

    position: Pack
    site: Pack | None


def deck(session: Session, *, position: Key) -> Deck:
    """The cards of a position, and those of its site."""
    row = session.get(Position, position)
    if row is None:
        raise NotFound("position", position)
    here = session.get(Location, row.location_id) if row.location_id is not None else None
    kept = (row.content if access.reads(session, "position", "content") else None) or {}
    return Deck(
        Pack(row.id, row.version, row.title, _cards(kept.get(CONTENT))),
        Pack(here.id, here.version, here.name, _cards(here.answers)) if here is not None else None,
    )


def _cards(data: Any) -> tuple[Card, ...]:
    pairs = data if isinstance(data, list) else []
    return tuple(Card(str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list) and len(pair) == 2)


def read(text: str) -> tuple[Card, ...]:
    """Cards as they are typed: a line each, the question before the first colon.

    Raises: AppError `answers.no_colon` (with the line), `answers.too_many`.
    """
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        question, *rest = _COLON.split(line, maxsplit=1)
        if not rest or not question.strip() or not rest[0].strip():
            raise AppError("answers.no_colon", line=number)
        found.append(Card(tidy(question)[:LONGEST_QUESTION], tidy(rest[0])[:LONGEST_ANSWER]))
    if len(found) > MOST:
        raise AppError("answers.too_many", most=MOST)
    return tuple(found)


def written(cards: Sequence[Card]) -> str:
    """As `read` understands it."""
    return "\n".join(f"{card.question}：{card.answer}" for card in cards)


def keep_position(session: Session, *, position: Key, seen: int, cards: Cards, was: Cards | None = None) -> None:
    """Keep the cards of a position.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one card.
    """
    row = session.get(Position, position)
    if row is None:
        raise NotFound("position", position)
    there = Cards(_cards((row.content or {}).get(CONTENT)))
    kept = three_way.met("position", position, seen, row.version, was=was, mine=cards, theirs=lambda: there)
    row.content = {**(row.content or {}), CONTENT: _data(kept.cards)}
    session.flush()


def keep_site(session: Session, *, location: Key, seen: int, cards: Cards, was: Cards | None = None) -> None:
    """Keep the cards of a site, for every position there; likewise."""
    row = session.get(Location, location)
    if row is None:
        raise NotFound("location", location)
    there = Cards(_cards(row.answers))
    kept = three_way.met("location", location, seen, row.version, was=was, mine=cards, theirs=lambda: there)
    row.answers = _data(kept.cards)
    session.flush()


def _data(cards: Sequence[Card]) -> list[list[str]]:
    return [[card.question, card.answer] for card in cards]
