"""100,000 people with a résumé text of about 1.5 kB each, 5,000 of them at one position; made once and kept.

Words follow a Zipf-like law: a few stand in half of the texts, most in a handful.
"""

from __future__ import annotations

import hashlib
import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateTable

from benchmarks import large
from benchmarks.measure import announced
from models.tables import (
    Application,
    Candidate,
    CandidateTag,
    Channel,
    Document,
    DocumentText,
    Position,
    PositionTemplate,
    Stage,
    Tag,
)
from models.values.enums import ApplicationState, DocumentKind, RejectReason
from models.values.keys import Key, new_key
from services import positions
from services.positions import Draft
from services.search import index
from services.workspace import Workspace
from services.workspaces.engine import open_engine

MADE = 1  # another number when something else is made
PEOPLE, APPLIED = 100_000, 5_000
LENGTH, PARAGRAPHS, WORDS = 1_500, 6_000, 4_000
BUSY = "车间主任（精益生产）"
_TABLES = (Candidate, CandidateTag, Document, DocumentText, Application, Tag)
COMMON = ("负责", "生产", "管理", "项目", "公司")
SKILLS = (
    "精益生产", "六西格玛", "注塑", "数控车床", "PLC", "Java", "Python", "SQL Server", "C++", "IATF 16949",
    "叉车证", "总账", "报税", "SolidWorks", "TPM", "SMED", "Excel", "英语六级", "招投标", "客户开发",
)  # fmt: skip
_SYLLABLES = (
    "设备工艺质量成本交付安全班组员工培训流程标准改善效率产线装配检验仓库物流采购计划技术研发测试系统数据平台架构接口"
    "市场销售渠道客户合同回款财务会计税务审计预算分析报表人事招聘绩效薪酬机械电气自动化模具冲压焊接热处理实验医疗器械"
)


def path(kind: str = "zhaoxian") -> Path:
    """Where it is kept: named after what makes it."""
    schema = "".join(str(CreateTable(table.__table__)) for table in _TABLES)  # type: ignore[arg-type]
    code = f"{MADE} {index.CODE} {index.LONGEST_TEXT}"
    name = hashlib.sha256((schema + code).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / "zhaoxian-benchmarks" / f"texts-{name}.{kind}"


def opened() -> Workspace:
    """The workspace, made now if this is the first time."""
    if not path().exists():
        with announced("writing and indexing 100,000 texts (once)"):
            _make(path())
    return large.account(Workspace(open_engine(path(), large.KEY)))


def vocabulary(chance: random.Random) -> list[str]:
    """Words of two to four characters; the rank is the place."""
    words = ["".join(chance.choices(_SYLLABLES, k=chance.choice((2, 2, 2, 3, 4)))) for _ in range(WORDS)]
    return [*COMMON, *words]


def _make(target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.stem}-{os.getpid()}.making")
    workspace = large.empty(draft.parent, draft.name)
    fill(workspace)
    with workspace.engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
    workspace.close()
    draft.replace(target)


def fill(workspace: Workspace) -> None:
    """Write and index everything, in a workspace that has been set up."""
    chance = random.Random(77)
    people = [new_key() for _ in range(PEOPLE)]
    with workspace.action("demo") as session:
        large.write(session, Candidate, (large.candidate(chance, key) for key in people))
        _apply(session, chance, people)
        tags = [Tag(name=name, synonyms=[]) for name in SKILLS]
        session.add_all(tags)
        session.flush()
        keys = [tag.id for tag in tags]
        large.write(session, CandidateTag, _tags(chance, people, keys))
        documents = [new_key() for _ in people]
        large.write(session, Document, _documents(people, documents))
        large.write(session, DocumentText, _texts(chance, documents))
    began = time.perf_counter()
    index.rebuild(workspace)
    print(f"  index of 100,000 texts: {time.perf_counter() - began:.0f} s", flush=True)


def _apply(session: Session, chance: random.Random, people: list[Key]) -> None:
    """The first 5,000 wait at one position, with a portrait; of the others some have applied elsewhere."""
    template = session.scalars(select(PositionTemplate.id).where(PositionTemplate.code == "workshop_manager")).one()
    positions_ = [
        positions.create(session, template=template, draft=Draft(title, 2)) for title in (BUSY, "工艺工程师", "会计")
    ]
    stages = list(session.scalars(select(Stage.id).join(Position, Position.process_id == Stage.process_id).where(
        Position.id == positions_[0]).order_by(Stage.rank)))  # fmt: skip
    channel = session.scalars(select(Channel.id)).first()
    rows = []
    for number, person in enumerate(people[: 3 * APPLIED]):
        is_busy = number < APPLIED
        at = large.NOW - timedelta(minutes=number)
        state = ApplicationState.OPEN if is_busy or number % 3 else ApplicationState.REJECTED
        reason = None if state is ApplicationState.OPEN else RejectReason.SKILLS
        rows.append({
            "id": new_key(), "version": 1, "candidate_id": person, "state": state, "channel_id": channel,
            "position_id": positions_[0 if is_busy else 1 + number % 2], "entered_at": at, "created_at": at,
            "stage_id": stages[chance.randrange(2)], "reason": reason,
        })  # fmt: skip
    large.write(session, Application, rows)


def busy(session: Session) -> Key:
    """The position with 5,000 open applications."""
    return session.scalars(select(Position.id).where(Position.title == BUSY)).one()


def _tags(chance: random.Random, people: list[Key], tags: list[Key]) -> Iterator[dict[str, Any]]:
    for person in people:
        for rank, tag in enumerate(chance.sample(tags, chance.randrange(4))):
            yield {"id": new_key(), "candidate_id": person, "tag_id": tag, "rank": rank, "source": "resume"}


def _documents(people: list[Key], documents: list[Key]) -> Iterator[dict[str, Any]]:
    for person, document in zip(people, documents, strict=True):
        yield {
            "id": document, "version": 1, "candidate_id": person, "kind": DocumentKind.RESUME,
            "sha256": document.hex * 2, "file_name": "简历.pdf", "size": 40_000, "pages": 2, "created_at": large.NOW,
        }  # fmt: skip


def _texts(chance: random.Random, documents: list[Key]) -> Iterator[dict[str, Any]]:
    words = vocabulary(chance)
    weights = [1 / (rank + 3) for rank in range(len(words))]
    paragraphs = []
    for _ in range(PARAGRAPHS):
        said = [*chance.choices(words, weights, k=70), *chance.sample(SKILLS, chance.randrange(3))]
        chance.shuffle(said)
        fours = (said[n : n + 4] for n in range(0, len(said), 4))
        paragraphs.append("，".join(" ".join(four) if four[0].isascii() else "".join(four) for four in fours) + "。")
    for document in documents:
        text = "\n".join(chance.choices(paragraphs, k=9))[:LENGTH]
        yield {"document_id": document, "words": text, "reader": "pdfium", "quality": 100}


if __name__ == "__main__":
    opened().close()
