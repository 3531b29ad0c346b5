"""A workspace of the size that the program promises to be quick at, made once and kept between runs.

100,000 candidates, 200,000 applications at 400 positions (5,000 of them open at one), 1,000,000 stage events.
All names are drawn from syllables: nobody is meant.
"""

from __future__ import annotations

import hashlib
import os
import random
import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateTable

from benchmarks.measure import announced
from models.tables import Application, Base, Candidate, Channel, Contact, Person, Position, Stage, StageEvent
from models.tables import Process as ProcessTable
from models.values.enums import ApplicationState, Degree, LimitUnit, MoveKind, RejectReason, Role, StageKind
from models.values.keys import Key, new_key
from models.values.names import pinyin_keys
from services import setup
from services.insights import stays
from services.search import index
from services.use_cases import UseCase
from services.workspace import Workspace, create_tables
from services.workspaces.engine import open_engine

CANDIDATES, APPLICATIONS, EVENTS, POSITIONS, BUSY = 100_000, 200_000, 1_000_000, 400, 5_000
KEY = bytes(32)
CHUNK = 5_000
NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
)
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志远思雨子轩浩然欣怡梓涵宇航嘉怡晨曦立群晓雯海波"
TITLES = ("工艺工程师", "车间主任", "Java 开发工程师", "销售经理", "会计", "仓库管理员", "人事专员", "结构工程师")
CITIES = ("苏州", "上海", "杭州", "成都", "武汉", "西安", "深圳")
STAGES = (
    ("screen", "待初筛", "To screen", StageKind.INTAKE, 24),
    ("department", "部门筛选", "Department", StageKind.SCREENING, 48),
    ("first", "初试", "First interview", StageKind.INTERVIEW, 120),
    ("second", "复试", "Second interview", StageKind.INTERVIEW, 120),
    ("approval", "录用审批", "Approval", StageKind.APPROVAL, 72),
    ("onboarding", "待入职", "Onboarding", StageKind.ONBOARDING, 720),
)


def path() -> Path:
    """Where it is kept: named after the tables, so that a changed schema makes a new one."""
    schema = "".join(str(CreateTable(table)) for table in Base.metadata.sorted_tables)
    name = hashlib.sha256((schema + Path(__file__).read_text(encoding="utf-8")).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / "zhaoxian-benchmarks" / f"large-{name}.zhaoxian"


def opened() -> Workspace:
    """The large workspace, made now if this is the first time."""
    if not path().exists():
        with announced("making the large workspace (once)"):
            _make(path())
    return account(Workspace(open_engine(path(), KEY)))


def account(workspace: Workspace) -> Workspace:
    """Let its only person sit at it."""
    with workspace.reading() as session:
        workspace.person = session.query(Person.id).limit(1).scalar()
    return workspace


def bare(path: Path) -> Workspace:
    """A new workspace with all tables and triggers, and nobody in it."""
    engine = open_engine(path, KEY, may_create=True)
    with engine.execution_options(begin="IMMEDIATE").begin() as connection:
        create_tables(connection)
    return Workspace(engine)


def empty(folder: Path, name: str = "empty.zhaoxian") -> Workspace:
    """A new workspace as first run leaves it: the account and the shipped templates."""
    workspace = bare(folder / name)
    with workspace.action(UseCase.SETUP) as session:
        workspace.person = setup.found(session, organisation="示例精密机械", name="林晓雯")
    return workspace


def _make(target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(f".{os.getpid()}.making")  # two benchmarks may begin at once
    workspace = empty(draft.parent, draft.name)
    chance = random.Random(20260312)
    with workspace.action(UseCase.DEMO) as session:
        stages, channel = _process(session)
        positions = _positions(session, stages)
        candidates = [new_key() for _ in range(CANDIDATES)]
        write(session, Candidate, (candidate(chance, key) for key in candidates))
        write(session, Contact, (_contact(chance, key) for key in candidates))
        applications = list(_applications(chance, candidates, positions, stages, channel))
        write(session, Application, (row for row, _ in applications))
        write(session, StageEvent, _events(applications, stages))
    stays.follow(workspace)
    index.follow(workspace)
    with workspace.engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
    workspace.close()
    draft.replace(target)


def write(session: Session, table: type[Base], rows: Iterable[dict[str, Any]]) -> int:
    """Insert through Core in chunks, as the program's own bulk writers do; the answer is how many."""
    iterator, count = iter(rows), 0
    while chunk := list(islice(iterator, CHUNK)):
        session.execute(insert(table.__table__), chunk)  # type: ignore[arg-type]
        count += len(chunk)
    return count


def candidate(chance: random.Random, key: Key) -> dict[str, Any]:
    """One invented person, with the columns that the board and the search read."""
    name = chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, chance.choice((1, 2, 2, 2))))
    keys = pinyin_keys(name)
    return {
        "id": key,
        "version": 1,
        "name": name,
        "pinyin": " ".join(keys.full),
        "initials": " ".join(keys.initials),
        "title": chance.choice(TITLES),
        "company": f"{chance.choice(CITIES)}某某有限公司",
        "city": chance.choice(CITIES),
        "degree": chance.choice((Degree.BACHELOR, Degree.COLLEGE, Degree.MASTER)),
        "school": f"{chance.choice(CITIES)}某大学",
        "major": "机械设计制造及其自动化",
        "experience_months": chance.randrange(0, 240),
        "experience_at": NOW.date(),
        "expected_title": chance.choice(TITLES),
        "expected_city": chance.choice(CITIES),
        "available": "一个月内",
        "contact_note": "晚上七点以后方便接电话",
        "summary": "负责产线工艺改善与设备导入，带过十二人的班组，熟悉精益生产和现场管理。",
        "note": "内部推荐，薪资可谈",
        "created_at": NOW - timedelta(days=chance.randrange(1, 1_000)),
        "starred_at": NOW if chance.random() < 0.03 else None,
    }


def _contact(chance: random.Random, key: Key) -> dict[str, Any]:
    phone = f"1{chance.choice('3589')}{chance.randrange(10**9):09d}"
    return {"id": new_key(), "version": 1, "candidate_id": key, "kind": "phone", "value": phone, "normal": phone}


def _process(session: Session) -> tuple[list[Key], Key]:
    process = ProcessTable(code="benchmark", name_zh="通用流程", name_en="General", created_at=NOW)
    channel = session.scalars(select(Channel).where(Channel.code == "boss")).one()
    session.add(process)
    session.flush()
    rows = []
    for rank, (code, zh, en, kind, hours) in enumerate(STAGES, 1):
        rows.append(
            Stage(
                process_id=process.id, code=code, rank=rank, name_zh=zh, name_en=en, kind=kind,
                owner_role=Role.RECRUITER, limit_amount=hours, limit_unit=LimitUnit.WORKING_HOURS,
                entry_conditions=[], exit_conditions=[],
            )
        )  # fmt: skip
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows], channel.id


def _positions(session: Session, stages: list[Key]) -> list[Key]:
    process_id = session.get_one(Stage, stages[0]).process_id
    rows = [
        Position(title=f"{TITLES[n % len(TITLES)]} {n}", process_id=process_id, opened_at=NOW, synonyms=[], headcount=3)
        for n in range(POSITIONS)
    ]
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


def busy_position(session: Session) -> Key:
    """The position with 5,000 open applications."""
    return session.query(Position.id).filter(Position.title == f"{TITLES[0]} 0").one()[0]


def _applications(
    chance: random.Random, candidates: list[Key], positions: list[Key], stages: list[Key], channel: Key
) -> Iterator[tuple[dict[str, Any], int]]:
    """Each application with the stage that it has reached: the first 5,000 are open at one position."""
    for n in range(APPLICATIONS):
        is_busy = n < BUSY
        reached = chance.randrange(len(stages)) if is_busy else min(chance.randrange(9), len(stages) - 1)
        created = NOW - timedelta(days=chance.randrange(20 if is_busy else 900) + 1, seconds=chance.randrange(86_400))
        entered = created + timedelta(hours=20 * reached)
        state = ApplicationState.OPEN if is_busy or chance.random() < 0.05 else ApplicationState.REJECTED
        yield (
            {
                "id": new_key(),
                "version": 1,
                "candidate_id": candidates[n % CANDIDATES],
                "position_id": positions[0] if is_busy else positions[1 + n % (POSITIONS - 1)],
                "stage_id": stages[reached],
                "state": state,
                "channel_id": channel,
                "entered_at": entered,
                "due_at": entered + timedelta(hours=48),
                "created_at": created,
                "closed_at": None if state is ApplicationState.OPEN else entered + timedelta(hours=20),
                "reason": None if state is ApplicationState.OPEN else RejectReason.SKILLS,
            },
            reached,
        )


def _events(applications: list[tuple[dict[str, Any], int]], stages: list[Key]) -> Iterator[dict[str, Any]]:
    """Five events an application: in, forward as far as it went, back and forth where it did not go so far."""
    for row, reached in applications:
        kinds: list[tuple[MoveKind, Key | None, Key]] = [(MoveKind.ENTERED, None, stages[0])]
        kinds += [(MoveKind.FORWARD, stages[n], stages[n + 1]) for n in range(reached)]
        while len(kinds) < EVENTS // APPLICATIONS:
            here = kinds[-1][2]
            kinds.append((MoveKind.BACK, here, here))
        for step, (kind, before, after) in enumerate(kinds[: EVENTS // APPLICATIONS]):
            yield {
                "id": new_key(),
                "application_id": row["id"],
                "candidate_id": row["candidate_id"],
                "position_id": row["position_id"],
                "from_id": before,
                "to_id": after,
                "kind": kind,
                "at": row["created_at"] + timedelta(hours=20 * step),
            }
