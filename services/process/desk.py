"""What the editor of processes shows: every process with its editions, its use, and the draft that waits."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Position, PositionTemplate, Process, ProcessDraft, Stage
from models.values.bilingual import Words
from models.values.enums import ApplicationState, PositionState
from models.values.keys import Key
from services.process.sheet import Sheet, StageSheet

RUNNING = (PositionState.OPEN, PositionState.PAUSED)


@dataclass(frozen=True, slots=True)
class Edition:
    """A published version, and what runs on it."""

    key: Key
    number: int
    sheet: Sheet
    published_at: datetime
    positions: int
    people: int


@dataclass(frozen=True, slots=True)
class DraftLine:
    """The draft of a process."""

    key: Key
    version: int
    base: int  # the edition that it began from
    sheet: Sheet
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A process in the list."""

    code: str
    editions: tuple[Edition, ...]  # newest first
    draft: DraftLine | None
    templates: int  # position templates that name it

    @property
    def current(self) -> Edition:
        return self.editions[0]

    @property
    def shown(self) -> Sheet:
        """The draft where there is one."""
        return self.draft.sheet if self.draft is not None else self.current.sheet

    @property
    def name(self) -> Words:
        return self.shown.name

    @property
    def positions(self) -> int:
        return sum(edition.positions for edition in self.editions)

    @property
    def people(self) -> int:
        return sum(edition.people for edition in self.editions)

    @property
    def next_number(self) -> int:
        return self.current.number + 1


def desk(session: Session) -> tuple[Entry, ...]:
    """All processes, in the order of their making."""
    stages: dict[Key, list[StageSheet]] = defaultdict(list)
    for stage in session.scalars(select(Stage).order_by(Stage.process_id, Stage.rank)):
        stages[stage.process_id].append(StageSheet.of_row(stage))
    positions = dict(
        session.execute(
            select(Position.process_id, func.count()).where(Position.state.in_(RUNNING)).group_by(Position.process_id)
        ).all()
    )
    people = dict(
        session.execute(
            select(Position.process_id, func.count())
            .join(Application, Application.position_id == Position.id)
            .where(Position.state.in_(RUNNING), Application.state == ApplicationState.OPEN)
            .group_by(Position.process_id)
        ).all()
    )
    templates = dict(
        session.execute(
            select(PositionTemplate.process_code, func.count()).group_by(PositionTemplate.process_code)
        ).all()
    )
    drafts = {row.code: _draft(row) for row in session.scalars(select(ProcessDraft))}
    editions: dict[str, list[Edition]] = defaultdict(list)
    first: dict[str, tuple[datetime, Key]] = {}
    for row in session.scalars(select(Process).order_by(Process.code, Process.edition)):
        first.setdefault(row.code, (row.created_at, row.id))
        sheet = Sheet(Words(row.name_zh, row.name_en), tuple(stages[row.id]))
        editions[row.code].insert(
            0,
            Edition(row.id, row.edition, sheet, row.created_at, positions.get(row.id, 0), people.get(row.id, 0)),
        )
    return tuple(
        Entry(code, tuple(editions[code]), drafts.get(code), templates.get(code, 0))
        for code in sorted(editions, key=lambda code: first[code])
    )


def _draft(row: ProcessDraft) -> DraftLine:
    return DraftLine(row.id, row.version, row.base_edition, Sheet.of(row.content), row.changed_at)
