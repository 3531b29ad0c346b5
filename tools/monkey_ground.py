"""The ground a monkey plays on: the demo's keys, files to drop, and what the workspace held before."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from sqlalchemy import select

from desktop.operations import NOT_UNDONE
from models.journal import journaled_tables
from models.tables import Action, Application, Assignment, Candidate, Interview, JournalRow, Position
from models.values.enums import RowKind
from models.values.keys import Key
from services.use_cases import UseCase
from services.workspace import Workspace
from views.context import PageName

Rows = dict[str, dict[Key, dict[str, Any]]]
MOST = 60  # keys of a kind
STAYS = NOT_UNDONE | {UseCase.TASK_RING, UseCase.TASK_ESCALATE}
"""What no undo of a person takes back: the last two are what time makes happen."""
RESUME = """{name}
求职意向：车间主任    男 | 3{digit}岁 | 大专 | 现居湘潭
手机：1380000{digit}{digit}{digit}{digit}   邮箱：monkey{digit}@example.com

工作经历
2018.03-至今  衡岳精密制造有限公司  车间主任
负责总装车间 {digit}0 人的日常管理。
2014.07-2018.02  湘江机械厂  班组长

教育经历
2011.09-2014.06  湖南工业职业技术学院  机械制造  大专
"""
LEDGER = "姓名,性别,手机号,应聘岗位,渠道,面试时间,面试结果,备注\n{rows}"


def keys(workspace: Workspace) -> dict[PageName, list[Key]]:
    """Things to open, by the page that shows them."""
    wanted = {
        PageName.BOARD: select(Position.id),
        PageName.CANDIDATE: select(Candidate.id),
        PageName.EVALUATION: select(Assignment.id),
        PageName.PANEL: select(Interview.application_id).join(Application),
    }
    with workspace.reading() as session:
        return {page: list(session.scalars(query.limit(MOST))) for page, query in wanted.items()}


def files(folder: Path, chance: random.Random) -> list[Path]:
    """Small résumés and ledgers, sound and not."""
    folder.mkdir()
    made: list[Path] = []
    for number in range(5):
        path = folder / f"简历{number}.txt"
        path.write_text(RESUME.format(name=f"猴{'一二三四五'[number]}", digit=number), encoding="utf-8")
        made.append(path)
    for number, size in enumerate((3, 40)):
        rows = "\n".join(
            f"台账{i},{chance.choice('男女')},139{i:08d},车间主任,BOSS直聘,2026/3/{1 + i % 28},{result},"
            for i, result in enumerate(chance.choices(["通过", "淘汰", "?"], k=size))
        )
        path = folder / f"台账{number}.csv"
        path.write_text(LEDGER.format(rows=rows), encoding="utf-8-sig")
        made.append(path)
    for name, content in {
        "空.pdf": b"",
        "坏.docx": b"PK\x03\x04nonsense",
        "坏.xlsx": b"PK",
        "noise.png": b"\x89PNG",
    }.items():
        (folder / name).write_bytes(content)
        made.append(folder / name)
    return made


def rows(workspace: Workspace) -> Rows:
    """Every row that an undo puts back, without the version, which only rises."""
    found: Rows = {}
    with workspace.reading() as session:
        for entity in journaled_tables():
            if entity.journal is not RowKind.JOURNALED:
                continue
            held = session.execute(select(entity.__table__)).mappings()
            found[entity.__tablename__] = {
                row["id"]: {name: value for name, value in row.items() if name != "version"} for row in held
            }
    return found


def differences(workspace: Workspace, before: Rows) -> list[str]:
    """What is not as it was, and whose doing that is; acts that are never taken back are left out."""
    found: dict[str, int] = {}
    now = rows(workspace)
    for table, held in now.items():
        for key in held.keys() | before[table].keys():
            old, new = before[table].get(key), held.get(key)
            if old == new:
                continue
            codes = _codes(workspace, table, key)
            if STAYS.intersection(codes):
                continue
            columns = [name for name in (old or new or {}) if (old or {}).get(name) != (new or {}).get(name)]
            what = "left behind" if old is None else "lost" if new is None else f"differs in {', '.join(columns)}"
            words = f"undone, and yet a row of {table} {what} after {' → '.join(codes)}"
            found[words] = found.get(words, 0) + 1
    return [f"{words} ({count} rows)" for words, count in found.items()]


def _codes(workspace: Workspace, table: str, key: Key) -> list[str]:
    query = (
        select(Action.code)
        .join(JournalRow, JournalRow.action_id == Action.id)
        .where(JournalRow.entity == table, JournalRow.key == key)
        .order_by(JournalRow.seq)
    )
    with workspace.reading() as session:
        return list(session.scalars(query))[-8:]
