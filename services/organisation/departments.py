"""Departments: a tree without circles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Department, Person, Position, Requisition
from models.values.enums import PositionState
from models.values.keys import Key
from services.errors import AppError
from services.organisation.rows import fresh, met, named, refuse_twice, same_key


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person fills in."""

    name: str
    parent: Key | None = None
    head: Key | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A department in the order of the tree."""

    key: Key
    version: int
    depth: int
    draft: Draft
    path: str  # from the top: "生产中心 / 装配二车间"
    head_name: str
    people: int
    open_positions: int


def lines(session: Session) -> tuple[Line, ...]:
    """The tree, each department below the one it belongs to, by name."""
    rows = session.scalars(select(Department).order_by(Department.name, Department.id)).all()
    heads: dict[Key, str] = dict(
        session.execute(
            select(Person.id, Person.name).where(Person.id.in_([r.head_id for r in rows if r.head_id]))
        ).all()
    )
    people = _counts(session, select_people=True)
    openings = _counts(session, select_people=False)
    return tuple(
        Line(
            row.id,
            row.version,
            depth,
            _draft(row),
            path,
            heads.get(row.head_id, "") if row.head_id else "",
            people.get(row.id, 0),
            openings.get(row.id, 0),
        )
        for row, depth, path in _in_order(rows)
    )


def _draft(row: Department) -> Draft:
    return Draft(row.name, row.parent_id, row.head_id)


def _in_order(rows: Sequence[Department]) -> list[tuple[Department, int, str]]:
    """Depth first. A department whose parents run in a circle, from an older file, still stands in the list."""
    below: dict[Key | None, list[Department]] = {}
    known = {row.id for row in rows}
    for row in rows:
        below.setdefault(row.parent_id if row.parent_id in known else None, []).append(row)
    found: list[tuple[Department, int, str]] = []
    seen: set[Key] = set()

    def walk(parent: Key | None, depth: int, above: str) -> None:
        for row in below.get(parent, ()):
            if row.id not in seen:
                seen.add(row.id)
                path = f"{above} / {row.name}" if above else row.name
                found.append((row, depth, path))
                walk(row.id, depth + 1, path)

    walk(None, 0, "")
    found += [(row, 0, row.name) for row in rows if row.id not in seen]
    return found


def _counts(session: Session, *, select_people: bool) -> Mapping[Key, int]:
    if select_people:
        query = (
            select(Person.department_id, func.count())
            .where(Person.is_active, Person.department_id.is_not(None))
            .group_by(Person.department_id)
        )
    else:
        query = (
            select(Position.department_id, func.count())
            .where(Position.state == PositionState.OPEN, Position.department_id.is_not(None))
            .group_by(Position.department_id)
        )
    return {key: count for key, count in session.execute(query) if key is not None}


def add(session: Session, *, draft: Draft) -> Key:
    """A new department."""
    row = Department(name="")
    _write(session, row, draft)
    session.add(row)
    session.flush()
    return row.id


def edit(session: Session, *, key: Key, seen: int, draft: Draft, was: Draft | None = None) -> int:
    """Another name, place in the tree or head; the new version."""
    row, draft = met(session, Department, key, seen, was=was, draft=draft, draft_of=_draft)
    _refuse_circle(session, row.id, draft.parent)
    _write(session, row, draft)
    session.flush()
    return row.version


def remove(session: Session, *, key: Key, seen: int) -> None:
    """Take a department away that nothing refers to."""
    row = fresh(session, Department, key, seen)
    uses = sum(
        session.scalar(select(func.count()).select_from(table).where(column == key)) or 0
        for table, column in (
            (Department, Department.parent_id),
            (Person, Person.department_id),
            (Position, Position.department_id),
            (Requisition, Requisition.department_id),
        )
    )
    if uses:
        raise AppError("organisation.department_in_use", name=row.name, count=uses)
    session.delete(row)
    session.flush()


def found_or_added(session: Session, name: str) -> Key:
    """The department of this name; a new one at the top where there is none."""
    wanted = same_key(named(name))
    for key, known in session.execute(select(Department.id, Department.name).order_by(Department.id)):
        if same_key(known) == wanted:
            return key
    return add(session, draft=Draft(name))


def _write(session: Session, row: Department, draft: Draft) -> None:
    name = named(draft.name)
    same_parent = Department.parent_id.is_(None) if draft.parent is None else Department.parent_id == draft.parent
    beside = select(Department.name).where(same_parent)
    if row.id is not None:
        beside = beside.where(Department.id != row.id)
    refuse_twice(name, session.scalars(beside))
    row.name, row.parent_id, row.head_id = name, draft.parent, draft.head


def _refuse_circle(session: Session, key: Key, parent: Key | None) -> None:
    """Nothing is a part of itself."""
    above = dict(session.execute(select(Department.id, Department.parent_id)).all())
    here, steps = parent, 0
    while here is not None and steps <= len(above):
        if here == key:
            raise AppError("organisation.circle")
        here, steps = above.get(here), steps + 1
