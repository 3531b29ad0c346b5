"""Questions to the index: the palette at every keystroke, and the search page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Uuid, bindparam, column, func, or_, select, text
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Position
from models.values.enums import PositionState
from models.values.keys import Key
from services.search.tokens import fts5, terms, tsquery

RANKED_BELOW = 5_000
"""From this many hits on, the newest come first: ranking would score them all."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the palette."""

    kind: str  # "candidate", "position"
    key: Key
    title: str
    subtitle: str
    is_starred: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One page of people, and how many there are in all."""

    total: int
    keys: tuple[Key, ...]


def palette(session: Session, *, text: str, limit: int = 8) -> tuple[Hit, ...]:
    """People by name, pinyin and initials, then positions; "hlq" finds 韩立群."""
    if not terms(text):
        return ()
    keys = _keys(session, text, "people", limit, 0)
    return (*_people_hits(session, keys), *_position_hits(session, text.strip().lower(), limit))


def people(session: Session, *, text: str, limit: int = 50, offset: int = 0) -> Found:
    """People in whose name, contacts, facts, tags, résumés or remarks all the words stand."""
    if not terms(text):
        return Found(0, ())
    total = _count(session, text)
    return Found(total, tuple(_keys(session, text, "words", limit, offset, is_ranked=total < RANKED_BELOW)))


def _people_hits(session: Session, keys: list[Key]) -> list[Hit]:
    rows = {
        row.id: row
        for row in session.execute(
            select(Candidate.id, Candidate.name, Candidate.title, Candidate.company, Candidate.starred_at).where(
                Candidate.id.in_(keys)
            )
        )
    }
    where = dict(
        session.execute(
            select(Application.candidate_id, func.max(Position.title))
            .join(Position, Position.id == Application.position_id)
            .where(Application.candidate_id.in_(keys))
            .group_by(Application.candidate_id)
        ).all()
    )
    return [
        Hit(
            "candidate",
            key,
            rows[key].name,
            where.get(key) or rows[key].title or rows[key].company,
            rows[key].starred_at is not None,
        )
        for key in keys
        if key in rows
    ]


def _position_hits(session: Session, typed: str, limit: int) -> list[Hit]:
    inside = f"%{typed.replace('%', '')}%"
    beginning = f"{typed.replace('%', '')}%"
    query = (
        select(Position.id, Position.title, Position.state)
        .where(
            or_(
                func.lower(Position.title).like(inside),
                Position.pinyin.like(beginning),
                Position.initials.like(beginning),
            )
        )
        .order_by((Position.state == PositionState.OPEN).desc(), Position.opened_at.desc())
        .limit(limit)
    )
    return [Hit("position", key, title, state.value) for key, title, state in session.execute(query)]


_SQLITE = """
SELECT e.candidate_id AS key FROM {table} f JOIN search_entry e ON e.id = f.rowid
WHERE {table} MATCH :query ORDER BY {order} LIMIT :limit OFFSET :offset"""
_POSTGRESQL = """
SELECT candidate_id AS key FROM candidate_search WHERE {column} @@ CAST(:query AS tsquery)
ORDER BY {order} LIMIT :limit OFFSET :offset"""


def _keys(session: Session, typed: str, where: str, limit: int, offset: int, *, is_ranked: bool = False) -> list[Key]:
    query = terms(typed)
    values: dict[str, Any] = {"limit": limit, "offset": offset}
    if session.get_bind().dialect.name == "sqlite":
        table = "people_fts" if where == "people" else "candidate_fts"
        statement = _SQLITE.format(table=table, order="rank" if is_ranked else "f.rowid DESC")
        values["query"] = fts5(query)
    else:
        rank = f"ts_rank({where}, CAST(:query AS tsquery)) DESC, at DESC"
        statement = _POSTGRESQL.format(column=where, order=rank if is_ranked else "at DESC")
        values["query"] = tsquery(query)
    found = text(statement).columns(column("key", Uuid()))
    return list(session.scalars(found, values))


def _count(session: Session, typed: str) -> int:
    query = terms(typed)
    if session.get_bind().dialect.name == "sqlite":
        statement, words = "SELECT count(*) FROM candidate_fts WHERE candidate_fts MATCH :query", fts5(query)
    else:
        statement = "SELECT count(*) FROM candidate_search WHERE words @@ CAST(:query AS tsquery)"
        words = tsquery(query)
    return session.scalar(text(statement).bindparams(bindparam("query", words))) or 0
