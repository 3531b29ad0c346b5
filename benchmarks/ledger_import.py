"""A ledger of 100,000 rows × 20 columns, from the file to a verified import."""

from __future__ import annotations

import io
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

import python_calamine as calamine
import xlsxwriter
from sqlalchemy import text

from benchmarks import large
from benchmarks.measure import Result
from models import journal
from models.tables import Base
from services import templates
from services.isolation import Isolation
from services.ledgers import importing
from services.ledgers.bulk import CHUNK, statement
from services.progress import Quiet
from services.use_cases import UseCase
from services.workspace import Workspace
from services.workspaces.engine import open_engine

ROWS = 100_000
WRITTEN = ("candidate", "contact", "personal", "application", "stage_event", "interview", "assignment", "evaluation",
           "salary", "fact", "consent", "import_row")  # fmt: skip
HEADINGS = ("序号", "姓名", "性别", "年龄", "联系电话", "邮箱", "学历", "毕业院校", "专业", "应聘岗位",
    "应聘部门", "信息来源",
            "登记日期", "工作年限", "现公司", "期望薪资", "初试时间", "初试面试官", "初试结果", "备注")  # fmt: skip


def main(rows: int = ROWS) -> list[Result]:
    """Whole import ÷ (calamine's reading + executemany of the same rows into the same tables without triggers)."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "ledger.xlsx"
        make(ledger, rows)
        ours = _in_a_process("import", ledger, Path(folder))
        raw = _in_a_process("raw", ledger, Path(folder))
    how = f"{rows:,} rows × {len(HEADINGS)} columns, {ours['written']:,.0f} table rows, {ours['seconds']:.0f} s"
    return [
        Result("Ledger import, verified", ours["seconds"] / raw["seconds"], 3,
               yardstick="calamine + executemany without triggers", note=how),
        Result("Ledger import, peak memory", ours["megabytes"], 600, unit="MB", note="of the importing process"),
    ]  # fmt: skip


def measure() -> list[Result]:
    """For the runner."""
    return main()


def make(path: Path, rows: int) -> None:
    """A ledger as offices keep them; everybody in it is drawn by lot."""
    chance = random.Random(20260312)
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("2025")
    day_format = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, HEADINGS)
    for row in range(1, rows + 1):
        day = datetime(2023, 1, 1) + timedelta(days=chance.randrange(1000))  # noqa: DTZ001 (a day, without a zone)
        for column, value in enumerate(_person(chance, row, day)):
            if isinstance(value, datetime):
                sheet.write_datetime(row, column, value, day_format)
            elif value != "":
                sheet.write(row, column, value)
    book.close()


def _person(chance: random.Random, row: int, day: datetime) -> list[object]:
    name = chance.choice(large.SURNAMES) + chance.choice(large.GIVEN) + chance.choice(large.GIVEN)
    return [
        row, name, chance.choice("男女"), chance.randrange(20, 45),
        f"1{chance.choice('3589')}{chance.randrange(10**9):09d}",
        f"u{row}@mail.example" if row % 3 else "", chance.choice(("本科", "大专", "硕士", "中专")),
        chance.choice(("苏州大学", "南京理工大学", "上海大学", "常州工学院")), chance.choice(("机械",
        "会计", "电气自动化")),
        f"{chance.choice(large.TITLES)}{chance.randrange(5)}", chance.choice(("生产部", "研发部", "财务部")),
        chance.choice(("BOSS直聘", "智联", "前程", "猎聘", "内推", "58同城", "")), day, chance.choice((1, 2,
        3, 5, 8, 10)),
        f"公司{chance.randrange(3000)}", chance.choice(("8k", "8-10K", "面议", "12000", "1.5万")),
        day + timedelta(days=5),
        chance.choice(("陈国栋", "许静", "王海", "李蕾")),
        chance.choice(("通过", "不合格", "待定", "未到", "淘汰-经验不足", "已入职", "放弃")),
        chance.choice(("", "", "沟通顺畅", "可倒班")),
    ]  # fmt: skip


def _in_a_process(what: str, ledger: Path, folder: Path) -> dict[str, float]:
    """Measure in a fresh process, so that the memory is its own."""
    command = [sys.executable, "-m", "benchmarks.ledger_import", what, str(ledger), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _import(ledger: Path, folder: Path) -> dict[str, float]:
    workspace = large.empty(folder, "import.zhaoxian")
    with workspace.action(UseCase.SETUP) as session:
        templates.seed(session)
    isolation = Isolation(workers=1)
    desk = importing.Plainly(workspace)
    began = time.perf_counter()
    file = importing.load(ledger)
    draft = importing.prepare(desk, Quiet(), isolation=isolation, file=file)
    imported = importing.run(desk, Quiet(), isolation=isolation, file=file, draft_=draft)
    seconds = time.perf_counter() - began
    isolation.stop()
    with workspace.reading() as session:
        written = sum(session.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in WRITTEN)
    workspace.close()
    if imported.report.created + imported.report.merged + imported.report.updated != draft.rows:
        raise RuntimeError("not every row arrived")
    return {
        "seconds": seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "written": written,
    }


def _raw(ledger: Path, folder: Path) -> dict[str, float]:
    """The yardstick: the same rows as the import wrote them, into the same tables, nothing else done."""
    source = large.empty(folder, "import.zhaoxian") if not (folder / "import.zhaoxian").exists() else None
    if source is not None:
        raise RuntimeError("the import comes first")
    full = Workspace(open_engine(folder / "import.zhaoxian", large.KEY))
    target = large.empty(folder, "raw.zhaoxian")
    tables = [Base.metadata.tables[name] for name in WRITTEN]
    parents = ("person", "process", "stage", "channel", "department", "position", "import_batch", "evaluation_form")
    with full.engine.connect() as connection:
        rows = {
            name: [tuple(row) for row in connection.exec_driver_sql(f"SELECT {_columns(name)} FROM {name}")]
            for name in (*WRITTEN, *parents)
        }
    with target.engine.execution_options(begin="IMMEDIATE").begin() as connection:
        journal.drop(connection)
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for name in parents:
            connection.exec_driver_sql(f"DELETE FROM {name}")
        for name in parents:
            if rows[name]:
                connection.exec_driver_sql(statement(Base.metadata.tables[name]), rows[name])
    began = time.perf_counter()
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(ledger.read_bytes()))
    count = sum(1 for _ in book.get_sheet_by_index(0).iter_rows())
    with target.engine.execution_options(begin="IMMEDIATE").begin() as connection:
        for table in tables:
            values = rows[table.name]
            for start in range(0, len(values), CHUNK):
                connection.exec_driver_sql(statement(table), values[start : start + CHUNK])
    seconds = time.perf_counter() - began
    full.close()
    target.close()
    return {"seconds": seconds, "rows": count}


def _columns(name: str) -> str:
    return ", ".join(column.name for column in Base.metadata.tables[name].columns)


if __name__ == "__main__":
    if len(sys.argv) == 4:
        act = {"import": _import, "raw": _raw}[sys.argv[1]]
        print(json.dumps(act(Path(sys.argv[2]), Path(sys.argv[3]))))
    else:
        for result in main(int(sys.argv[1]) if len(sys.argv) == 2 else ROWS):
            print(result.row())
