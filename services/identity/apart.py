"""Pairs that a person has said are not one: they are not suggested again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.tables import NotSame
from models.values import clock
from models.values.keys import Key
from services import candidates
from services.errors import AppError

Pair = tuple[Key, Key]


def pair(one: Key, other: Key) -> Pair:
    """Two people in the one order that pairs are kept in."""
    return (one, other) if one < other else (other, one)


def keep_apart(session: Session, *, one: Key, others: Iterable[Key]) -> int:
    """Remember that these are different people; saying it twice changes nothing. Tells how many pairs are new."""
    candidates.living(session, one)
    new = 0
    for other in others:
        if other == one:
            raise AppError("identity.same_record")
        first, second = pair(one, other)
        known = session.scalar(
            select(NotSame.id).where(NotSame.candidate_id == first, NotSame.other_id == second).limit(1)
        )
        if known is None:
            session.add(NotSame(candidate_id=first, other_id=second, at=clock.now()))
            new += 1
    return new


def allow_again(session: Session, *, one: Key, other: Key) -> None:
    """Take such a word back: the pair may be suggested again."""
    first, second = pair(one, other)
    row = session.scalar(select(NotSame).where(NotSame.candidate_id == first, NotSame.other_id == second))
    if row is not None:
        session.delete(row)


def kept_apart(session: Session, *, of: Key | None = None) -> frozenset[Pair]:
    """All such pairs, or those of one person."""
    return frozenset(kept_apart_since(session, of=of))


def kept_apart_since(session: Session, *, of: Key | None = None) -> dict[Pair, datetime]:
    """The same, with when it was said."""
    query = select(NotSame.candidate_id, NotSame.other_id, NotSame.at)
    if of is not None:
        query = query.where(or_(NotSame.candidate_id == of, NotSame.other_id == of))
    return {pair(one, other): at for one, other, at in session.execute(query)}
