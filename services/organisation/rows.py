"""What the lists of the office have in common: rows that are edited, names that must not repeat."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from sqlalchemy.orm import Session

from models.tables.base import Edited
from models.values.keys import Key
from models.values.text import folded, tidy
from services import three_way
from services.errors import AppError, Conflict, NotFound

LONGEST = 120  # characters of a name


Found = TypeVar("Found", bound=Edited)
D = TypeVar("D")


@lru_cache(maxsize=65_536)
def same_key(name: str) -> str:
    """Equal for names that people mean as one; an import compares the same names again and again."""
    return folded(name)


def fresh(session: Session, table: type[Found], key: Key, seen: int) -> Found:
    """The row as the person saw it; `Conflict` when somebody changed it since."""
    row = session.get(table, key)
    if row is None:
        raise NotFound(table.__name__.lower(), key)
    if row.version != seen:
        raise Conflict()
    return row


def met(
    session: Session,
    table: type[Found],
    key: Key,
    seen: int,
    *,
    was: D | None,
    draft: D,
    draft_of: Callable[[Found], D],
) -> tuple[Found, D]:
    """The row, and the draft to write: with what somebody else changed since `was`.

    Raises `three_way.EditConflict` when both changed one field.
    """
    row = session.get(table, key, with_for_update=True)
    if row is None:
        raise NotFound(table.__name__.lower(), key)
    if row.version == seen:
        return row, draft
    theirs = draft_of(row)
    return row, three_way.put_together(table.__name__.lower(), key, row.version, was=was, mine=draft, theirs=theirs)


def named(text: str) -> str:
    """A name that can stand in a list."""
    name = tidy(text)
    if not name:
        raise AppError("organisation.name_missing")
    if len(name) > LONGEST:
        raise AppError("organisation.name_too_long", most=LONGEST)
    return name


def refuse_twice(name: str, others: Iterable[str]) -> None:
    """Two entries with one name could not be told apart in a ledger."""
    key = same_key(name)
    for other in others:
        if same_key(other) == key:
            raise AppError("organisation.name_taken", name=other)
