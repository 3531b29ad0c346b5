"""Makers of rows for tests: a sentence each, with sensible defaults."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Channel, Person, Position, Process, Setting, Stage, StageEvent
from models.values import clock
from models.values.enums import LimitUnit, MoveKind, Role, StageKind
from models.values.keys import Key
from services.workspace import Workspace

STAGES = (
    ("screen", "待初筛", "To screen", StageKind.INTAKE, Role.RECRUITER, 24),
    ("department", "部门筛选", "Department", StageKind.SCREENING, Role.HIRING_MANAGER, 48),
    ("first", "初试", "First interview", StageKind.INTERVIEW, Role.INTERVIEWER, 120),
    ("second", "复试", "Second interview", StageKind.INTERVIEW, Role.INTERVIEWER, 120),
    ("approval", "录用审批", "Approval", StageKind.APPROVAL, Role.APPROVER, 72),
    ("onboarding", "待入职", "Onboarding", StageKind.ONBOARDING, Role.RECRUITER, 720),
    ("hired", "已入职", "Hired", StageKind.HIRED, Role.RECRUITER, None),
)


def account(workspace: Workspace, name: str = "林晓雯") -> Key:
    """The person who sits at a local workspace, with all roles."""
    with workspace.action("setup") as session:
        person = Person(name=name, pinyin="linxiaowen", initials="lxw", roles=[role.value for role in Role])
        session.add(person)
        session.flush()
        session.add(Setting(code="me", value=person.id.hex))
        key = person.id
    workspace.person = key
    return key


def process(session: Session, **conditions: tuple[list[str], list[str]]) -> Process:
    """A process of seven stages; `first=([entry], [exit])` sets the conditions of a stage."""
    row = Process(code="general", name_zh="通用流程", name_en="General", created_at=clock.now())
    session.add(row)
    session.flush()
    for rank, (code, zh, en, kind, role, hours) in enumerate(STAGES, 1):
        entry, leave = conditions.get(code, ([], []))
        session.add(
            Stage(
                process_id=row.id,
                code=code,
                rank=rank,
                name_zh=zh,
                name_en=en,
                kind=kind,
                owner_role=role,
                limit_amount=hours,
                limit_unit=LimitUnit.CALENDAR_HOURS if hours else None,
                entry_conditions=entry,
                exit_conditions=leave,
            )
        )
    session.flush()
    return row


def position(session: Session, title: str = "车间主任（精益生产）", **values: Any) -> Position:
    found = session.scalar(select(Process)) or process(session)
    row = Position(title=title, process_id=found.id, opened_at=clock.now(), synonyms=[], **values)
    session.add(row)
    session.flush()
    return row


def channel(session: Session, code: str = "boss") -> Channel:
    found = session.scalar(select(Channel).where(Channel.code == code))
    if found is None:
        found = Channel(code=code, name_zh="BOSS直聘", name_en="BOSS Zhipin", synonyms=[])
        session.add(found)
        session.flush()
    return found


def candidate(session: Session, name: str = "韩立群", **values: Any) -> Candidate:
    row = Candidate(name=name, created_at=clock.now(), **values)
    session.add(row)
    session.flush()
    return row


def application(
    session: Session, name: str = "韩立群", at: Position | None = None, stage: str = "screen", **values: Any
) -> Application:
    """A candidate with an open application in a stage, and the event that entered it."""
    where = at or session.scalar(select(Position)) or position(session)
    step = session.scalars(select(Stage).where(Stage.process_id == where.process_id, Stage.code == stage)).one()
    person = candidate(session, name)
    now = clock.now()
    row = Application(
        candidate_id=person.id, position_id=where.id, stage_id=step.id, entered_at=now, created_at=now, **values
    )
    session.add(row)
    session.flush()
    session.add(
        StageEvent(
            application_id=row.id,
            candidate_id=person.id,
            position_id=where.id,
            to_id=step.id,
            kind=MoveKind.ENTERED,
            at=now,
        )
    )
    session.flush()
    return row
