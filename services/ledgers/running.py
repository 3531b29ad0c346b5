"""Whoever is on the way when a ledger comes in has something to be done next: the task of the stage they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Position
from models.values.enums import Role, StageKind, TaskState
from models.values.keys import Key
from services import stage_tasks
from services.ledgers.bulk import Put, Shape
from services.ledgers.journey import Journey, Place
from services.ledgers.records import Bound, Course, Office
from services.stages import StageRule

_TASK = Shape("task", (
    "kind", "state", "owner_id", "candidate_id", "application_id", "position_id", "started_at", "due_at",
    "limit_amount", "limit_unit",
))  # fmt: skip
_STILL_RUNNING = timedelta(days=180)
"""Since the last date that the ledger gives. Older ones stand on the board, but are no work for today."""


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
        """The task of the stage where the way has led, unless its interview is known already."""
        stage = course.stage(way.last.place, way.last.round)
        kind = stage_tasks.OF_STAGE.get(stage.kind)
        is_met = stage.kind is StageKind.INTERVIEW and any(
            meeting.when is not None and course.stage(Place.INTERVIEW, meeting.round).key == stage.key
            for meeting in way.meetings
        )
        if kind is None or is_met or last < self._office.now - _STILL_RUNNING:
            return
        self._put(_TASK, (
            kind, TaskState.OPEN, self._owner(bound, stage), bound.candidate, bound.key, bound.position,
            self._office.now, due.get(stage.key), stage.limit.amount if stage.limit else None,
            stage.limit.unit if stage.limit else None,
        ))  # fmt: skip

    def _owner(self, bound: Bound, stage: StageRule) -> Key | None:
        if bound.position not in self._keepers:
            found = self._session.execute(
                select(Position.owner_id, Position.hiring_manager_id).where(Position.id == bound.position)
            ).one()
            self._keepers[bound.position] = found[0], found[1]
        recruiter, manager = self._keepers[bound.position]
        keeper = bound.owner or recruiter or bound.by
        role = stage_tasks.role_of(stage)
        if role is Role.RECRUITER:
            return keeper
        if role is Role.HIRING_MANAGER:
            return manager or keeper
        if role not in self._somebody:
            self._somebody[role] = stage_tasks.somebody(self._session, role)
        return self._somebody[role] or keeper
