"""The workspaces that pictures are taken of: empty, the demo, and the demo with everything too long and too much."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Candidate, CandidateTag, Channel, Comment, Person, Position, Tag
from models.values import clock
from models.values.keys import Key
from services import setup
from services.demo.build import build
from services.insights import stays
from services.search import index
from services.use_cases import UseCase
from services.workspace import Workspace, create_tables
from services.workspaces.engine import open_engine
from tools.pictures import doubles

NOW = datetime(2026, 3, 12, 9, 42, tzinfo=ZoneInfo("Asia/Shanghai"))
"""The moment at which all pictures are taken: a Thursday morning."""
KEY = bytes(32)

LONG_NAME = "阿卜杜热合曼·买买提依明·吐尔逊江"
LONG_TITLE = "高级制造工程与精益生产改善项目经理（华东区域·常驻苏州工业园区）"
LONG_COMPANY = "苏州某某精密机械自动化设备制造股份有限公司华东第二制造中心"
LONG_WORDS = "候选人上午来电，说明下周三之前都可以安排复试，希望能视频面试，并询问班车路线、宿舍条件和试用期薪资。" * 6


def make(state: str, path: Path) -> Path:
    """Make the workspace of a state ("normal", "empty", "overfull") at `path`, unless it is there."""
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".making")
    for suffix in ("", "-wal", "-shm"):
        draft.with_name(draft.name + suffix).unlink(missing_ok=True)
    engine = open_engine(draft, KEY, may_create=True)
    with engine.execution_options(begin="IMMEDIATE").begin() as connection:
        create_tables(connection)
    workspace = Workspace(engine)
    with clock.frozen(NOW):
        _MAKERS[state](workspace)
        stays.follow(workspace)
        index.follow(workspace)
    with engine.connect() as raw:
        raw.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    workspace.close()
    draft.replace(path)
    return path


def opened(path: Path) -> Workspace:
    """A workspace that was made here, with its account."""
    workspace = Workspace(open_engine(path, KEY))
    with workspace.reading() as session:
        workspace.person = setup.account(session).person
    return workspace


def _empty(workspace: Workspace) -> None:
    with workspace.action(UseCase.SETUP) as session:
        setup.found(session, organisation="示例精密机械", name="林晓雯")


def _normal(workspace: Workspace) -> None:
    with workspace.action(UseCase.DEMO) as session:
        build(session)
    with workspace.action(UseCase.CANDIDATE_CREATE) as session:
        doubles.add(session)


def _overfull(workspace: Workspace) -> None:
    _normal(workspace)
    with workspace.action(UseCase.CANDIDATE_EDIT) as session:
        _stretch_people(session)
        for position in session.scalars(select(Position)):
            position.title = f"{position.title}（{LONG_TITLE}）"
        for channel in session.scalars(select(Channel)):
            channel.name_zh = f"{channel.name_zh}（企业版年度套餐）"
            channel.name_en = f"{channel.name_en} (annual plan)"


def _stretch_people(session: Session) -> None:
    me = session.scalars(select(Person)).first()
    tags = [Tag(name=f"很长的标签文字第{n}号：精益生产与现场改善", synonyms=[]) for n in range(12)]
    session.add_all(tags)
    session.flush()
    for n, candidate in enumerate(session.scalars(select(Candidate).order_by(Candidate.created_at.desc()))):
        if n % 2:
            continue
        candidate.name = LONG_NAME if n % 4 else f"{candidate.name} Alexandrina-Wilhelmina Featherstonehaugh"
        candidate.title, candidate.company = LONG_TITLE, LONG_COMPANY
        candidate.summary = candidate.contact_note = LONG_WORDS
        held = set(session.scalars(select(CandidateTag.tag_id).where(CandidateTag.candidate_id == candidate.id)))
        if n < 120:
            session.add_all(
                CandidateTag(candidate_id=candidate.id, tag_id=tag.id) for tag in tags if tag.id not in held
            )
            _remark(session, candidate.id, me.id if me else None)


def _remark(session: Session, candidate: Key, author: Key | None) -> None:
    for hours in range(3):
        session.add(
            Comment(
                candidate_id=candidate,
                author_id=author,
                words=LONG_WORDS,
                mentions=[],
                at=clock.now() - timedelta(hours=hours),
            )
        )


_MAKERS: dict[str, Callable[[Workspace], None]] = {"empty": _empty, "normal": _normal, "overfull": _overfull}
STATES = tuple(_MAKERS)
