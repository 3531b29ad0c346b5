"""Everything below one candidate moves to another: every table that names a candidate, also ones to come.

Append-only rows (stage events, evaluations, notifications) say what happened and stay as they are: `records` names
all records of a person, and whoever asks for them asks for all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, Table, UniqueConstraint, select, update
from sqlalchemy.orm import Session

from models.journal import journaled_tables
from models.tables import Base, Candidate, Contact, Fact, IntakeItem, NotSame
from models.values.keys import Key
from services.conditions import chunks

_SAME: dict[type[Base], tuple[str, ...]] = {
    Contact: ("kind", "normal"),
    Fact: ("kind", "organisation", "title", "from_month"),
}
"""Rows equal in these say one thing twice: the other record's stays behind."""
_STAY: frozenset[type[Base]] = frozenset({NotSame})


def records(session: Session, candidate: Key) -> tuple[Key, ...]:
    """The record of a person and all that were merged into it."""
    found = [candidate]
    wave = [candidate]
    while wave:
        merged = session.scalars(select(Candidate.id).where(Candidate.merged_into_id.in_(wave))).all()
        wave = [key for key in merged if key not in found]
        found += wave
    return tuple(found)


def move_all(session: Session, source: Key, target: Key) -> int:
    """Move what is the source's; tells how many rows."""
    moved = 0
    for entity in _entities():
        table = entity.__table__
        assert isinstance(table, Table)
        keys = _movable(session, entity, table, source, target)
        for chunk in chunks(keys):
            values: dict[str, Any] = {"candidate_id": target}
            if "version" in table.c:
                values["version"] = table.c.version + 1
            session.execute(update(table).where(table.c.id.in_(chunk)).values(**values))
        moved += len(keys)
    session.expire_all()
    return moved


def touch(session: Session, candidate: Key) -> None:
    """Let the journal name this candidate too, so that screens and the search look at it again."""
    table = Candidate.__table__
    assert isinstance(table, Table)
    session.execute(update(table).where(table.c.id == candidate).values(version=table.c.version + 1))
    session.expire_all()


def _entities() -> Iterator[type[Base]]:
    for entity in journaled_tables():
        is_below = entity.subject == "candidate_id" or entity is IntakeItem
        if is_below and not entity.append_only and entity not in _STAY:
            yield entity


def _movable(session: Session, entity: type[Base], table: Table, source: Key, target: Key) -> list[Key]:
    """The source's rows, but for those that the target has already."""
    sames = [*_unique_beside_candidate(table), *([_SAME[entity]] if entity in _SAME else [])]
    names = sorted({name for same in sames for name in same})
    theirs = session.execute(_rows(table, names, source)).all()
    if not sames:
        return [row.id for row in theirs]
    ours = session.execute(_rows(table, names, target)).all()
    taken = [{tuple(getattr(row, name) for name in same) for row in ours} for same in sames]
    return [
        row.id
        for row in theirs
        if not any(tuple(getattr(row, name) for name in same) in has for same, has in zip(sames, taken, strict=True))
    ]


def _rows(table: Table, names: Sequence[str], candidate: Key) -> Select[Any]:
    return select(table.c.id, *(table.c[name] for name in names)).where(table.c.candidate_id == candidate)


def _unique_beside_candidate(table: Table) -> list[tuple[str, ...]]:
    """Columns that may stand only once for a candidate."""
    columns = [tuple(c.name for c in index.columns) for index in table.indexes if index.unique]
    columns += [tuple(c.name for c in one.columns) for one in table.constraints if isinstance(one, UniqueConstraint)]
    return [tuple(name for name in names if name != "candidate_id") for names in columns if "candidate_id" in names]
