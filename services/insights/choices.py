"""What a scope can be narrowed to: positions, departments and channels that have applications."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Channel, Department, Position
from models.values.bilingual import Words
from models.values.enums import PositionState
from models.values.keys import Key
from services.stages import Named


@dataclass(frozen=True, slots=True)
class PositionChoice:
    """A position to look at."""

    key: Key
    title: str
    is_open: bool
    applications: int


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that the chips of the page offer."""

    positions: tuple[PositionChoice, ...]
    departments: tuple[tuple[Key, str], ...]
    channels: tuple[Named, ...]


def choices(session: Session) -> Choices:
    """Positions (open ones first), departments and channels."""
    count = func.count(Application.id)
    positions = session.execute(
        select(Position.id, Position.title, Position.state, count)
        .join(Application, Application.position_id == Position.id)
        .group_by(Position.id, Position.title, Position.state)
        .order_by((Position.state == PositionState.OPEN).desc(), count.desc())
    )
    departments = session.execute(
        select(Department.id, Department.name)
        .where(Department.id.in_(select(Position.department_id)))
        .order_by(Department.name)
    )
    channels = session.scalars(select(Channel).order_by(Channel.rank, Channel.code))
    return Choices(
        tuple(PositionChoice(key, title, state is PositionState.OPEN, n) for key, title, state, n in positions),
        tuple((key, name) for key, name in departments),
        tuple(Named(row.id, Words(row.name_zh, row.name_en)) for row in channels),
    )
