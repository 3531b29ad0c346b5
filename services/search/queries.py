"""Questions to the index: the palette at every keystroke, and the search page with its filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Uuid, bindparam, column, func, or_, select, text
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Position
from models.values.enums import PositionState
from models.values.keys import Key
from services import access
from services.access import doors
from services.search.facets import Filters, groups
from services.search.marks import needed
from services.search.tokens import fts5, terms, tsquery

RANKED_BELOW = 400
"""From this many hits on, the newest come first: ranking would score them all."""
COUNTED = 2_000
"""More hits than this are not counted one by one: "more than 2,000"."""
NO_FILTERS = Filters()


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
    """One page of people, and how many there are in all; with `is_more`, at least so many."""

    total: int
    keys: tuple[Key, ...]
    is_more: bool = False


def palette(session: Session, *, text: str, limit: int = 8) -> tuple[Hit, ...]:
    """People by name, pinyin and initials, then positions; "hlq" finds 韩立群."""
    if not terms(text):
        return ()
    keys = _keys(session, _Query(text, ()), "people", limit, 0)
    return (*_people_hits(session, keys), *_position_hits(session, text.strip().lower(), limit))


def people(session: Session, *, text: str, filters: Filters = NO_FILTERS, limit: int = 50, offset: int = 0) -> Found:
    """People in whose name, contacts, facts, tags, résumés or remarks all the words stand, and whom the filters fit.

    Few hits are ranked, many come newest first. Neither words nor filters: nobody.
    """
    query = _Query(text, groups(filters))
    if query.is_empty:
        return Found(0, ())
    if access.is_shared(session):
        ranked_below = RANKED_BELOW if terms(text) else 0
        keys, total = _behind_door(session, query, "words", limit, offset, ranked_below)
        if offset and not keys:  # behind the last page, which was as long when it was asked for
            total = _behind_door(session, query, "words", 1, 0, 0)[1]
    else:
        total = _count(session, query)
        keys = _keys(session, query, "words", limit, offset, is_ranked=total < RANKED_BELOW and bool(terms(text)))
    return Found(min(total, COUNTED), tuple(keys), is_more=total > COUNTED)


class _Query:
    """Words and filters in the language of each database. Tokens hold letters and digits only: nothing is injected."""

    def __init__(self, typed: str, filters: Sequence[Sequence[str]]) -> None:
        self._terms = terms(typed)
        self._groups = filters

    @property
    def is_empty(self) -> bool:
        return not self._terms and not self._groups

    @property
    def needed(self) -> list[int]:
        """The bits of the mark of whomever it finds."""
        return needed(self._terms, self._groups)

    def text(self, session: Session) -> str:
        if session.get_bind().dialect.name == "sqlite":
            said = [fts5(self._terms)] if self._terms else []
            said += ["(" + " OR ".join(f'"{token}"' for token in group) + ")" for group in self._groups]
            return " AND ".join(said)
        said = [tsquery(self._terms)] if self._terms else []
        said += ["(" + " | ".join(f"'{token}'" for token in group) + ")" for group in self._groups]
        return " & ".join(said)


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


def _keys(
    session: Session, query: _Query, where: str, limit: int, offset: int, *, is_ranked: bool = False
) -> list[Key]:
    if access.is_shared(session):
        return _behind_door(session, query, where, limit, offset, 0)[0]
    values: dict[str, Any] = {"limit": limit, "offset": offset, "query": query.text(session)}
    if session.get_bind().dialect.name == "sqlite":
        table = "people_fts" if where == "people" else "candidate_fts"
        statement = _SQLITE.format(table=table, order="rank" if is_ranked else "f.rowid DESC")
    else:
        rank = f"ts_rank({where}, CAST(:query AS tsquery)) DESC, at DESC"
        statement = _POSTGRESQL.format(column=where, order=rank if is_ranked else "at DESC, candidate_id DESC")
    found = text(statement).columns(column("key", Uuid()))
    return list(session.scalars(found, values))


def _behind_door(
    session: Session, query: _Query, where: str, limit: int, offset: int, ranked_below: int
) -> tuple[list[Key], int]:
    """At a seat one question answers both: whom one may see is worked out once."""
    said, by_name = query.text(session), where == "people"
    return doors.search(
        session, said, by_name=by_name, ranked_below=ranked_below, most=COUNTED + 1, limit=limit, offset=offset,
        needed=query.needed,
    )  # fmt: skip


def _count(session: Session, query: _Query) -> int:
    """How many there are; beyond `COUNTED`, one more than that."""
    if session.get_bind().dialect.name == "sqlite":
        inner = "SELECT 1 FROM candidate_fts WHERE candidate_fts MATCH :query LIMIT :most"
    else:
        inner = "SELECT 1 FROM candidate_search WHERE words @@ CAST(:query AS tsquery) LIMIT :most"
    statement = text(f"SELECT count(*) FROM ({inner}) AS hits")
    values: tuple[Any, ...] = bindparam("query", query.text(session)), bindparam("most", COUNTED + 1)
    return int(session.scalar(statement.bindparams(*values)) or 0)
