"""A form on paper: locked words and fields to be filled in, each in a cell. And what came back, read against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from models.values.keys import Key
from services.errors import AppError
from services.packets import keys

MOST_CELLS = 3_000  # of a form that came back
LONGEST = 4_000  # characters of a cell


class Style(StrEnum):
    """How locked words look."""

    TITLE = "title"
    SECOND = "second"
    HINT = "hint"
    HEAD = "head"
    NAME = "name"
    BODY = "body"
    NUMBER = "number"


class Asks(StrEnum):
    """What a field takes."""

    POINTS = "points"
    CHOICE = "choice"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Locked:
    """Words that are given."""

    column: int
    words: str
    style: Style = Style.BODY
    span: int = 1


@dataclass(frozen=True, slots=True)
class Field:
    """A cell to be filled in."""

    column: int
    name: str
    asks: Asks
    title: str  # as sentences call it
    choices: tuple[str, ...] = ()
    hint: str = ""
    span: int = 1
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the form."""

    locked: tuple[Locked, ...] = ()
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True)
class Paper:
    """A whole form."""

    title: str  # of the sheet
    widths: tuple[int, ...]  # characters
    rows: tuple[Row, ...]
    errors: Mapping[Asks, str] = field(default_factory=dict)  # what a wrong entry is told
    wide: bool = False  # landscape

    def locked(self) -> Iterator[tuple[str, str]]:
        """Every locked cell with its words."""
        for number, row in enumerate(self.rows):
            for part in row.locked:
                if part.words:
                    yield cell(number, part.column), part.words

    def fields(self) -> Iterator[tuple[str, Field]]:
        """Every cell to be filled in."""
        for number, row in enumerate(self.rows):
            for part in row.fields:
                yield cell(number, part.column), part


def cell(row: int, column: int) -> str:
    """Row and column from 0 as "B7"; forms have fewer than 26 columns."""
    return f"{chr(ord('A') + column)}{row + 1}"


def sealed(paper: Paper, key: bytes, packet: Key) -> dict[str, Any]:
    """What the workspace remembers of a form: where its fields are, and a seal of every locked cell."""
    return {
        "fields": {part.name: place for place, part in paper.fields()},
        "seals": {place: keys.seal(key, packet, place, words) for place, words in paper.locked()},
    }


def answers(content: Mapping[str, Any], cells: Mapping[str, str], key: bytes, packet: Key) -> dict[str, str]:
    """What was filled in, by the name of the field.

    Raises `AppError` when anything else than the fields is not as it went out.
    """
    seals: dict[str, str] = content["seals"]
    fields: dict[str, str] = content["fields"]
    long = next((place for place, words in cells.items() if len(words) > LONGEST), "")
    if long:
        raise AppError("packet.cell_too_long", cell=long, most=LONGEST)
    for place, mark in seals.items():
        if keys.seal(key, packet, place, cells.get(place, "")) != mark:
            raise AppError("packet.altered", cell=place)
    open_cells = set(fields.values())
    for place, words in cells.items():
        if place not in seals and place not in open_cells and words.strip():
            raise AppError("packet.outside", cell=place)
    return {name: words for name, place in fields.items() if (words := cells.get(place, "").strip())}
