"""A ledger of 100,000 rows: shown, imported and verified, written out; and an import of 20,000 taken back."""

from __future__ import annotations

import io
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import python_calamine as calamine
import xlsxwriter
from sqlalchemy import select, text

from benchmarks import large
from benchmarks.measure import Result
from models import journal
from models.tables import Base, ImportBatch
from services import templates
from services.isolation import Isolation
from services.ledgers import importing, take_back, write
from services.ledgers.book import letter
from services.ledgers.bulk import CHUNK, statement
from services.ledgers.draft import Draft
from services.ledgers.sheet_writer import Block, Line, SheetColumn, save
from services.progress import Quiet
from services.use_cases import UseCase
from services.workspace import Workspace
from services.workspaces.engine import open_engine

ROWS, FEW = 100_000, 20_000
WRITTEN = ("candidate", "contact", "personal", "application", "stage_event", "interview", "assignment", "evaluation",
           "salary", "fact", "consent", "task", "import_row")  # fmt: skip
HEADINGS = ("序号", "姓名", "性别", "年龄", "联系电话", "邮箱", "学历", "毕业院校", "专业", "应聘岗位", "应聘部门",
            "信息来源", "登记日期", "工作年限", "现公司", "期望薪资", "初试时间", "初试面试官", "初试结果", "备注",
            "现职位", "毕业时间", "籍贯", "到岗时间", "招聘负责人")  # fmt: skip
_ROUNDS = 2  # of export and yardstick in turns
NARROW, WIDE = 20, 25  # columns: of the first promise, and of the second


def measure() -> list[Result]:
    """All of them; every measurement in a process of its own, so that its memory is its own."""
    results: list[Result] = []
    for columns in (NARROW, WIDE):
        with tempfile.TemporaryDirectory() as folder:
            results += _imported(Path(folder), ROWS, columns)
            if columns == WIDE:
                results += _written(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder) / "ledger.xlsx", FEW, WIDE)
        _in_a_process("import", Path(folder))
        back = _in_a_process("back", Path(folder))
    results.append(
        Result("Ledger taken back", back["seconds"], 10, unit="s", note=f"{FEW:,} people, {back['rows']:,.0f} rows")
    )
    return results


def _imported(folder: Path, rows: int, columns: int) -> list[Result]:
    """Whole import ÷ (calamine's reading + executemany of the same rows into the same tables without triggers)."""
    make(folder / "ledger.xlsx", rows, columns)
    ours = _in_a_process("import", folder)
    raw = _in_a_process("raw", folder)
    size = f"{rows:,} rows × {columns} columns"
    how = (
        f"{ours['written']:,.0f} table rows, {ours['seconds']:.0f} s ÷ {raw['seconds']:.0f} s; "
        f"processor {ours['processor']:.0f} s ÷ {raw['processor']:.0f} s"
    )
    return [
        Result(f"Ledger of {size} imported, verified", ours["seconds"] / raw["seconds"], 3,
               yardstick="calamine + executemany without triggers", note=how),
        Result(f"Ledger of {size}, mapping and preview", ours["preview"], 3, unit="s",
               note=f"from the file to the columns and first rows on the page; the columns by all rows after "
                    f"{ours['mapped']:.1f} s, every row understood and planned after {ours['whole']:.1f} s"),
        Result(f"Ledger of {size}, peak memory", ours["megabytes"], 600, unit="MB", note="of the importing process"),
    ]  # fmt: skip


def _written(folder: Path) -> list[Result]:
    """Letting the imported ledger out ÷ openpyxl's write-only of the same cells."""
    out = _in_a_process("out", folder)
    size = f"{out['rows']:,.0f} rows × {out['columns']:.0f} columns"
    words = {"cells": "the cells", "export": "read, put into words and written"}
    return [
        Result(
            f"Ledger exported: {words[what]}", out[what] / out["openpyxl"], 0.8,
            yardstick="openpyxl write-only of the same cells",
            note=f"{size}, {out[what]:.1f} s ÷ {out['openpyxl']:.1f} s; processor "
                 f"{out[f'{what}_processor']:.1f} s ÷ {out['openpyxl_processor']:.1f} s",
        )
        for what in words
    ]  # fmt: skip


def make(path: Path, rows: int, columns: int = NARROW) -> None:
    """A ledger as offices keep them; everybody in it is drawn by lot."""
    chance = random.Random(20260312)
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("2025")
    day_format = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, HEADINGS[:columns])
    for row in range(1, rows + 1):
        day = datetime(2023, 1, 1) + timedelta(days=chance.randrange(1000))  # noqa: DTZ001 (a day, without a zone)
        for column, value in enumerate(_person(chance, row, day)[:columns]):
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
        chance.choice(("苏州大学", "南京理工大学", "上海大学", "常州工学院")),
        chance.choice(("机械", "会计", "电气自动化")),
        f"{chance.choice(large.TITLES)}{chance.randrange(5)}", chance.choice(("生产部", "研发部", "财务部")),
        chance.choice(("BOSS直聘", "智联", "前程", "猎聘", "内推", "58同城", "")), day,
        chance.choice((1, 2, 3, 5, 8, 10)), f"公司{chance.randrange(3000)}",
        chance.choice(("8k", "8-10K", "面议", "12000", "1.5万")), day + timedelta(days=5),
        chance.choice(("陈国栋", "许静", "王海", "李蕾")),
        chance.choice(("通过", "不合格", "待定", "未到", "淘汰-经验不足", "已入职", "放弃")),
        chance.choice(("", "", "沟通顺畅", "可倒班")),
        chance.choice(large.TITLES), f"{chance.randrange(2000, 2024)}-0{chance.choice('67')}",
        chance.choice(large.CITIES), chance.choice(("随时", "一周内", "一个月", "")),
        chance.choice(("赵敏", "钱勇", "孙丽")),
    ]  # fmt: skip


def _in_a_process(what: str, folder: Path) -> dict[str, float]:
    """Measure in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.ledger_import", what, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _import(folder: Path) -> dict[str, float]:
    workspace = large.empty(folder, "import.zhaoxian")
    with workspace.action(UseCase.SETUP) as session:
        templates.seed(session)
    isolation = Isolation(importing.WORKERS)  # as many as the page of the program has
    with workspace.reading() as session:
        importing.warm(session, isolation=isolation)  # as the page does while somebody looks for the file
    time.sleep(3)
    desk = importing.Plainly(workspace)
    seen: list[tuple[float, list[str]]] = []

    def shown(beginning: importing.Beginning) -> None:
        """What the page shows first: the columns as they are guessed, and the first rows."""
        seen.append((time.perf_counter() - began, _fields(beginning.draft)))

    began = time.perf_counter()
    file = importing.load(folder / "ledger.xlsx")
    draft = importing.understand(desk, Quiet(), isolation=isolation, file=file, shown=shown)
    mapped = time.perf_counter() - began
    if seen[0][1] != _fields(draft):
        raise RuntimeError("the first rows tell the columns otherwise than all do")
    importing.understand_cells(desk, Quiet(), draft_=draft)
    paused = time.perf_counter()
    with workspace.reading() as session:
        importing.look(session, draft_=draft)
    looking = time.perf_counter() - paused
    whole = paused - began + looking
    imported = importing.run(desk, Quiet(), isolation=isolation, file=file, draft_=draft)
    seconds = time.perf_counter() - began - looking
    isolation.stop()
    processor = sum(
        used.ru_utime + used.ru_stime
        for used in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )
    with workspace.reading() as session:
        written = sum(session.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in WRITTEN)
    workspace.close()
    if imported.report.created + imported.report.merged + imported.report.updated != draft.rows:
        raise RuntimeError("not every row arrived")
    return {
        "seconds": seconds,
        "processor": processor,
        "preview": seen[0][0],
        "mapped": mapped,
        "whole": whole,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "written": written,
    }


def _fields(draft: Draft) -> list[str]:
    return [column.field for place, _ in draft.tables() for column in draft.mapped[place]]


def _raw(folder: Path) -> dict[str, float]:
    """The yardstick: the same rows as the import wrote them, into the same tables, nothing else done."""
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
    began, before = time.perf_counter(), time.process_time()
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO((folder / "ledger.xlsx").read_bytes()))
    count = sum(1 for _ in book.get_sheet_by_index(0).iter_rows())
    with target.engine.execution_options(begin="IMMEDIATE").begin() as connection:
        for table in tables:
            values = rows[table.name]
            for start in range(0, len(values), CHUNK):
                connection.exec_driver_sql(statement(table), values[start : start + CHUNK])
    answer = {"seconds": time.perf_counter() - began, "processor": time.process_time() - before, "rows": count}
    full.close()
    target.close()
    return answer


def _out(folder: Path) -> dict[str, float]:
    """Export in turns with the yardstick, openpyxl's write-only of the same cells, held in memory; the best of both."""
    workspace = large.account(Workspace(open_engine(folder / "import.zhaoxian", large.KEY)))
    path = folder / "out.xlsx"
    count = _exported(workspace, path)
    head, *rows = calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    same = [[None if cell == "" else cell for cell in row] for row in (head, *rows)]
    columns = tuple(SheetColumn(letter(n), str(name), "") for n, name in enumerate(head))
    lines = [Line([cell if isinstance(cell, (str, float, date)) else str(cell) for cell in row]) for row in rows]
    del rows
    acts: dict[str, Callable[[], object]] = {
        "export": partial(_exported, workspace, path),
        "openpyxl": partial(_yardstick, folder / "same.xlsx", same),
        "cells": partial(save, path, None, [Block("2025", [1], columns, lines, [], [])]),
    }
    answer: dict[str, float] = {"rows": count, "columns": len(head)}
    for _ in range(_ROUNDS):
        for name, act in acts.items():
            began, before = time.perf_counter(), time.process_time()
            act()
            taken = {name: time.perf_counter() - began, f"{name}_processor": time.process_time() - before}
            answer |= {what: min(answer.get(what, seconds), seconds) for what, seconds in taken.items()}
    workspace.close()
    return answer


def _exported(workspace: Workspace, path: Path) -> int:
    with workspace.reading() as session:
        return write.export_applications(session, path)


def _yardstick(path: Path, rows: list[list[Any]]) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("2025")
    for row in rows:
        sheet.append(row)
    book.save(path)


def _back(folder: Path) -> dict[str, float]:
    workspace = large.account(Workspace(open_engine(folder / "import.zhaoxian", large.KEY)))
    with workspace.reading() as session:
        batch = session.scalars(select(ImportBatch.id)).one()
    began = time.perf_counter()
    done = take_back.take_back(importing.Plainly(workspace), Quiet(), batch=batch)
    seconds = time.perf_counter() - began
    workspace.close()
    return {"seconds": seconds, "rows": done.rows}


def _columns(name: str) -> str:
    return ", ".join(column.name for column in Base.metadata.tables[name].columns)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        act = {"import": _import, "raw": _raw, "out": _out, "back": _back}[sys.argv[1]]
        print(json.dumps(act(Path(sys.argv[2]))))
    else:
        for result in measure():
            print(result.row())
