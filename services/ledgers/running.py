"""Whoever is on the way when a ledger comes in has something to be done next: the task of the stage they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Position
from models.values.enums import LimitUnit, Role, StageKind, TaskKind, TaskState
from models.values.keys import Key
from services import stage_tasks
from services.evaluations import concluding
from services.evaluations.blind import NEVER_HELD
from services.ledgers import records
from services.ledgers.bulk import Put, Shape
from services.ledgers.journey import Journey, Place
from services.ledgers.records import Bound, Course, Office
from services.stages import StageRule

_TASK = Shape("task", (
    "kind", "state", "owner_id", "candidate_id", "application_id", "position_id", "started_at", "due_at",
    "limit_amount", "limit_unit",
))  # fmt: skip
_STILL_RUNNING = timedelta(days=90)
"""Since the last date that the ledger gives. Older ones stand on the board, but are no work for today."""
_HOURS = concluding.CONCLUDE_WITHIN // timedelta(hours=1)


class Running:
    """Makes tasks; knows who does what at each position."""

    def __init__(self, session: Session, put: Put, office: Office) -> None:
        self._session = session
        self._put = put
        self._office = office
        self._keepers: dict[Key, tuple[Key | None, Key | None]] = {}
        self._somebody: dict[Role, Key | None] = {}

    def put_task(
        self, bound: Bound, course: Course, way: Journey, last: datetime, due: Mapping[Key, datetime | None]
    ) -> None:
        """The task of the stage where the way has led; of an interview that was held, to say how it ended."""
        stage = course.stage(way.last.place, way.last.round)
        kind = stage_tasks.OF_STAGE.get(stage.kind)
        if kind is None or last < self._office.now - _STILL_RUNNING:
            return
        owner, until = self._owner(bound, stage), due.get(stage.key)
        limit = (stage.limit.amount, stage.limit.unit) if stage.limit else (None, None)
        if stage.kind is StageKind.INTERVIEW and (met := self._met(way, course, stage)):
            if max(met) > self._office.now:
                return  # it is planned: it stands in the calendar
            kind, owner = TaskKind.CONCLUDE, self._keeper(bound)
            until, limit = self._office.now + concluding.CONCLUDE_WITHIN, (_HOURS, LimitUnit.CALENDAR_HOURS)
        self._put(_TASK, (
            kind, TaskState.OPEN, owner, bound.candidate, bound.key, bound.position, self._office.now, until, *limit,
        ))  # fmt: skip

    def _met(self, way: Journey, course: Course, stage: StageRule) -> list[datetime]:
        """When the interviews of a stage were, or will be; without a day, or missed, they are still to be arranged."""
        dated = [
            records.time_and_state(meeting, meeting.when, self._office)
            for meeting in way.meetings
            if meeting.when is not None and meeting.when.is_day
            and course.stage(Place.INTERVIEW, meeting.round).key == stage.key
        ]  # fmt: skip
        return [starts for starts, state in dated if state not in NEVER_HELD]

    def _keepers_of(self, position: Key) -> tuple[Key | None, Key | None]:
        """Who recruits for a position, and who asked for it."""
        if position not in self._keepers:
            found = self._session.execute(
                select(Position.owner_id, Position.hiring_manager_id).where(Position.id == position)
            ).one()
            self._keepers[position] = found[0], found[1]
        return self._keepers[position]

    def _keeper(self, bound: Bound) -> Key | None:
        return bound.owner or self._keepers_of(bound.position)[0] or bound.by

    def _owner(self, bound: Bound, stage: StageRule) -> Key | None:
        keeper = self._keeper(bound)
        role = stage_tasks.role_of(stage)
        if role is Role.RECRUITER:
            return keeper
        if role is Role.HIRING_MANAGER:
            return self._keepers_of(bound.position)[1] or keeper
        if role not in self._somebody:
            self._somebody[role] = stage_tasks.somebody(self._session, role)
        return self._somebody[role] or keeper
