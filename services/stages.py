"""The stages of a process as rules: what the pipeline checks and the board shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Position, Process, Stage
from models.values.bilingual import NO_WORDS, Words
from models.values.enums import LimitUnit, Role, StageAct, StageKind
from models.values.keys import Key
from models.values.limits import Limit
from models.values.rules import Rule
from models.values.working_time import WorkingCalendar
from services import field_dictionary
from services.errors import NotFound

USUAL_REMINDER = 75  # per cent of a limit


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name in both languages: a channel."""

    key: Key
    name: Words


@dataclass(frozen=True, slots=True)
class Act:
    """What happens by itself when somebody comes in: a task with words and a limit, a draft of a message."""

    kind: StageAct
    words: Words = NO_WORDS
    limit: Limit | None = None
    event: str = ""  # of a message: "progress"…

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        amount, unit = data.get("limit") or (0, "")
        return cls(
            StageAct(str(data["do"])),
            Words.of(data.get("words") or ""),
            Limit(int(amount), LimitUnit(unit)) if amount else None,
            str(data.get("event") or ""),
        )

    def to_data(self) -> dict[str, Any]:
        found: dict[str, Any] = {"do": self.kind.value}
        if self.words:
            found["words"] = {"zh": self.words.zh, "en": self.words.en}
        if self.limit is not None:
            found["limit"] = [self.limit.amount, self.limit.unit.value]
        if self.event:
            found["event"] = self.event
        return found


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
    entry: tuple[Rule, ...]  # with the fields of the dictionary that are required from here
    exit: tuple[Rule, ...]
    code: str = ""
    acts: tuple[Act, ...] = ()
    reminder: int = USUAL_REMINDER  # per cent of the limit at which the owner is reminded
    escalate: int | None = None  # working hours after the limit until the owner's superior is told
    most: int | None = None  # how many people are in it before it is marked as full
    keep_warm: int | None = None  # days without a talk after which the owner is asked to keep in touch
    may_override: bool = True

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
            Stage.code,
            Stage.details,
        )
        .where(Stage.process_id == process)
        .order_by(Stage.rank)
    ).all()
    if not rows:
        raise NotFound("process", process)
    kinds = [row.kind for row in rows]
    due = field_dictionary.due_at_stages(session, kinds)
    return Route(tuple(_stage_rule(process, row, extra) for row, extra in zip(rows, due, strict=True)))


def _stage_rule(process: Key, row: Any, due: Sequence[Rule]) -> StageRule:
    details = row.details or {}
    entry = dict.fromkeys([*(Rule.of(each) for each in row.entry_conditions or ()), *due])
    return StageRule(
        key=row.id,
        process=process,
        rank=row.rank,
        name=Words(row.name_zh, row.name_en),
        kind=row.kind,
        owner_role=row.owner_role,
        limit=Limit(row.limit_amount, row.limit_unit) if row.limit_amount and row.limit_unit else None,
        entry=tuple(entry),
        exit=tuple(Rule.of(each) for each in row.exit_conditions or ()),
        code=row.code,
        acts=tuple(Act.of(each) for each in details.get("acts") or ()),
        reminder=int(details.get("reminder") or USUAL_REMINDER),
        escalate=details.get("escalate"),
        most=details.get("wip"),
        keep_warm=details.get("warm"),
        may_override=details.get("override", True) is not False,
    )


def in_route(session: Session, route: Route) -> dict[Key, Key]:
    """Stages of all editions of a process, each with the stage of the same code in this route: history by code."""
    codes = {stage.code: stage.key for stage in route}
    of_process = select(Process.code).where(Process.id == route.first.process).scalar_subquery()
    rows = session.execute(
        select(Stage.id, Stage.code).join(Process, Process.id == Stage.process_id).where(Process.code == of_process)
    )
    return {key: codes[code] for key, code in rows if code in codes}


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
