"""The stages of a process as rules: what the pipeline checks and the board shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Position, Stage
from models.values.bilingual import Words
from models.values.enums import Condition, Role, StageKind
from models.values.keys import Key
from models.values.limits import Limit
from models.values.working_time import WorkingCalendar
from services.errors import NotFound


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name in both languages: a channel."""

    key: Key
    name: Words


@dataclass(frozen=True, slots=True)
class StageRule:
    """One stage: its place, its limit, and what must hold to come in and to leave."""

    key: Key
    process: Key
    rank: int
    name: Words
    kind: StageKind
    owner_role: Role
    limit: Limit | None
    entry: tuple[Condition, ...]
    exit: tuple[Condition, ...]

    def due_at(self, entered: datetime, calendar: WorkingCalendar) -> datetime | None:
        """When the limit of somebody who came in at `entered` runs out."""
        return self.limit.due_at(entered, calendar) if self.limit else None


@dataclass(frozen=True, slots=True)
class Route:
    """The stages of one process, in order."""

    stages: tuple[StageRule, ...]

    def __getitem__(self, key: Key) -> StageRule:
        for stage in self.stages:
            if stage.key == key:
                return stage
        raise NotFound("stage", key)

    def __contains__(self, key: object) -> bool:
        return any(stage.key == key for stage in self.stages)

    def __iter__(self) -> Iterator[StageRule]:
        return iter(self.stages)

    @property
    def first(self) -> StageRule:
        return self.stages[0]


def route_of_process(session: Session, process: Key) -> Route:
    """The stages of a process."""
    rows = session.execute(
        select(
            Stage.id,
            Stage.rank,
            Stage.name_zh,
            Stage.name_en,
            Stage.kind,
            Stage.owner_role,
            Stage.limit_amount,
            Stage.limit_unit,
            Stage.entry_conditions,
            Stage.exit_conditions,
        )
        .where(Stage.process_id == process)
        .order_by(Stage.rank)
    )
    stages = tuple(
        StageRule(
            key=key,
            process=process,
            rank=rank,
            name=Words(zh, en),
            kind=kind,
            owner_role=role,
            limit=Limit(amount, unit) if amount and unit else None,
            entry=tuple(Condition(c) for c in entry or ()),
            exit=tuple(Condition(c) for c in leave or ()),
        )
        for key, rank, zh, en, kind, role, amount, unit, entry, leave in rows
    )
    if not stages:
        raise NotFound("process", process)
    return Route(stages)


def route_of_position(session: Session, position: Key) -> Route:
    """The stages that candidates of a position go through."""
    process = session.scalar(select(Position.process_id).where(Position.id == position))
    if process is None:
        raise NotFound("position", position)
    return route_of_process(session, process)


def route_of_stage(session: Session, stage: Key) -> Route:
    """The process that a stage belongs to."""
    process = session.scalar(select(Stage.process_id).where(Stage.id == stage))
    if process is None:
        raise NotFound("stage", stage)
    return route_of_process(session, process)
