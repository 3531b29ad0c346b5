"""A ledger of 100,000 rows × 20 columns, from the file to the verified import, against the least that could be done.

The yardstick reads the same file with calamine and writes the very rows that the import wrote, by executemany,
into the same tables without triggers. Each side runs in a process of its own, so that its memory can be told.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import psutil
import xlsxwriter
from sqlalchemy.orm import Session

from benchmarks import large
from benchmarks.measure import Result, announced
from models import journal
from models.tables import Base
from services.isolation import Isolation
from services.ledgers import importing
from services.progress import Quiet
from services.workspace import Workspace
from services.workspaces.engine import connect, open_engine

ROWS = 100_000
HEADERS = (
    "序号", "姓名", "性别", "手机号", "邮箱", "学历", "毕业院校", "专业", "工作年限", "目前公司", "目前职位",
    "期望薪资", "应聘职位", "部门", "渠道", "投递日期", "初试时间", "初试结果", "复试结果", "备注",
)  # fmt: skip
MEGABYTE = 1024 * 1024


def measure(rows: int = ROWS) -> list[Result]:
    """Import ÷ yardstick, and the import's peak memory."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.xlsx"
        with announced(f"writing a ledger of {rows:,} rows"):
            write_ledger(path, rows)
        large.empty(Path(folder), "import.zhaoxian").close()
        with announced("importing it"):
            mine = _child("import", path, Path(folder) / "import.zhaoxian")
        with announced("doing the least that could be done"):
            least = _child("least", path, Path(folder) / "import.zhaoxian")
    how = f"{mine['seconds']:.1f} s ÷ {least['seconds']:.1f} s; {mine['parts']}"
    return [
        Result(f"Ledger of {rows:,} rows × {len(HEADERS)} columns, verified", mine["seconds"] / least["seconds"], 3,
               yardstick="calamine read + executemany of the same rows, no triggers", note=how),
        Result("Peak memory of that import", mine["memory"] / MEGABYTE, 600, "MB",
               note=f"the program; with its reader {mine['tree'] / MEGABYTE:.0f} MB for a moment"),
    ]  # fmt: skip


def write_ledger(path: Path, rows: int) -> None:
    """A believable ledger of invented people; one in fifty has applied before."""
    chance = random.Random(7)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("面试台账")
    sheet.write_row(0, 0, HEADERS)
    for n in range(rows):
        sheet.write_row(n + 1, 0, _row(chance, n))
    book.close()


def _row(chance: random.Random, n: int) -> list[Any]:
    who = n if chance.random() < 0.98 else chance.randrange(max(n, 1))
    own = random.Random(who)
    name = own.choice(large.SURNAMES) + "".join(own.sample(large.GIVEN, 2))
    came = date(2024, 1, 1) + timedelta(days=n * 760 // ROWS)
    return [
        n + 1, name, own.choice("男女"), f"1{own.choice('358')}{who:09d}", f"user{who}@example.com",
        own.choice(("本科", "大专", "硕士", "高中")), f"{own.choice(large.CITIES)}某大学", "机械设计制造及其自动化",
        f"{own.randrange(1, 15)}年", f"{own.choice(large.CITIES)}某某有限公司", own.choice(large.TITLES),
        f"{own.randrange(6, 30)}K", chance.choice(large.TITLES), chance.choice(("生产部", "研发部", "销售部")),
        chance.choice(("BOSS直聘", "智联招聘", "前程无忧", "内推")), came.isoformat(),
        f"{came + timedelta(days=3):%Y/%m/%d} 14:00", chance.choice(("通过", "未通过", "待定", "未到")),
        chance.choice(("通过", "不合适", "")), chance.choice(("", "", "可接受夜班", "薪资可谈，一个月内到岗")),
    ]  # fmt: skip


def _child(what: str, path: Path, workspace: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.ledger", what, str(path), str(workspace)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


class _Desk:
    """Sessions of a workspace, as long work gets them from the program."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def reading(self) -> AbstractContextManager[Session]:
        return self.workspace.reading()

    def deriving(self) -> AbstractContextManager[Session]:
        return self.workspace.deriving()

    def action(self, code: str, *, params: dict[str, Any] | None = None) -> AbstractContextManager[Session]:
        return self.workspace.action(code, params=params)


def _import(path: Path, target: Path) -> dict[str, Any]:
    workspace = large.account(Workspace(open_engine(target, large.KEY)))
    isolation = Isolation(workers=1)
    with _watched() as peak:
        began = time.perf_counter()
        file = importing.load(path)
        draft = importing.prepare(_Desk(workspace), Quiet(), isolation=isolation, file=file)
        prepared = time.perf_counter()
        importing.run(_Desk(workspace), Quiet(), isolation=isolation, file=file, draft_=draft)
        ended = time.perf_counter()
    isolation.stop()
    workspace.close()
    parts = f"understanding {prepared - began:.1f} s, writing and verifying {ended - prepared:.1f} s"
    return {"seconds": ended - began, "memory": peak[0], "tree": peak[1], "parts": parts}


def _least(path: Path, done: Path) -> dict[str, Any]:
    """The rows that the import wrote, read back before the clock starts."""
    import python_calamine as calamine

    names = [table.name for table in Base.metadata.sorted_tables if not table.name.startswith("journal")]
    source = connect(done, large.KEY)
    rows = {name: source.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    source.close()
    target = large.bare(done.with_name("least.zhaoxian"))
    with target.engine.begin() as connection:
        journal.drop(connection)
        for name in reversed(names):
            connection.exec_driver_sql(f'DELETE FROM "{name}"')
    began = time.perf_counter()
    book = calamine.CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        for _row_of_sheet in book.get_sheet_by_name(name).iter_rows():
            pass
    with target.engine.execution_options(begin="IMMEDIATE").begin() as connection:
        for name in names:
            if rows[name]:
                marks = ", ".join("?" * len(rows[name][0]))
                connection.exec_driver_sql(f'INSERT INTO "{name}" VALUES ({marks})', rows[name])
    ended = time.perf_counter()
    return {"seconds": ended - began}


@contextmanager
def _watched() -> Iterator[list[int]]:
    """Peak memory of this process, and of it with its children, looked at every 20 ms."""
    peak, own, is_over = [0, 0], psutil.Process(), threading.Event()

    def look() -> None:
        while not is_over.wait(0.02):
            here = own.memory_info().rss
            below = 0
            for child in own.children(recursive=True):
                try:
                    below += child.memory_info().rss
                except psutil.Error:
                    continue
            peak[:] = [max(peak[0], here), max(peak[1], here + below)]

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    yield peak
    is_over.set()
    thread.join()


def main() -> None:
    """One side in this process, or the whole measurement."""
    if len(sys.argv) == 4:
        work = {"import": _import, "least": _least}[sys.argv[1]]
        print(json.dumps(work(Path(sys.argv[2]), Path(sys.argv[3]))))
        return
    for result in measure(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS):
        print(result.row())


if __name__ == "__main__":
    main()
