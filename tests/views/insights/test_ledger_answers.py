"""A ledger comes in, and a manager asks: the window, the workbook and the command line say what the file says."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from desktop.command_line import PASSPHRASE_VARIABLE, build_parser
from desktop.report_command import report
from models.values import clock
from services.insights import stays
from services.insights.behind import people
from services.insights.findings import FindingKind
from services.insights.scope import Scope
from services.local_workspace import create_workspace
from services.vault.secret import Secret
from tests.program import TestProgram
from tests.services.ledgers.making import workbook
from tests.services.ledgers.test_importing import bring_in
from views.context import PageName, Place
from views.insights.page import InsightsPage

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
WHOLE = Scope(date(2025, 9, 1), date(2026, 3, 11))
HEAD = [
    "姓名",
    "手机号",
    "应聘职位",
    "部门",
    "渠道",
    "投递日期",
    "面试日期",
    "录用日期",
    "入职日期",
    "状态",
    "淘汰原因",
]
PASSPHRASE = "correct horse battery"
IN_CHINESE = {"BOSS Zhipin": "BOSS直聘", "Referral": "内推", "Zhaopin": "智联招聘"}  # the interface may speak English


def rows() -> list[dict[str, Any]]:
    """Two hundred and forty people by plain arithmetic; 智联招聘 brings many and hardly a hire."""
    made = []
    for n in range(240):
        channel = ("BOSS直聘", "内推", "智联招聘")[n % 3]
        depth = (n // 3 * 5 + n // 60) % 4
        if channel == "智联招聘":
            depth = 3 if n // 3 % 24 == 0 else n // 3 % 2
        applied = date(2025, 9, 3) + timedelta(days=n * 2 // 3)
        days = [applied + timedelta(days=gap + n % 3) for gap in (4, 11, 24)]
        title, department = (("装配工", "生产部"), ("会计", "财务部"))[n % 5 > 2]
        row: dict[str, Any] = {
            "姓名": f"{'王李张刘陈杨赵黄周吴'[n % 10]}{'伟芳娜敏静丽强磊军洋勇艳'[n // 10 % 12]}{'一二三'[n // 120]}",
            "手机号": f"138{n:08d}", "应聘职位": title, "部门": department, "渠道": channel, "投递日期": applied,
            **{name: day for k, (name, day) in enumerate(zip(HEAD[6:9], days, strict=True)) if depth > k},
        }  # fmt: skip
        row["状态"] = "已入职" if depth == 3 else "淘汰" if n % 7 else "进行中"
        row["淘汰原因"] = "薪资不符" if row["状态"] == "淘汰" else ""
        made.append(row)
    return made


def counted(name: str, *, only: str = "") -> Counter[str]:
    return Counter(row[name] for row in rows() if not only or row["状态"] == only)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A closed workspace with the ledger in it."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    made = tmp_path / "招聘.zhaoxian"
    local = create_workspace(made, secrets=[Secret.passphrase(PASSPHRASE)], organisation="澜启", name="林晓雯")
    table = [HEAD, *([str(row.get(name, "")) for name in HEAD] for row in rows())]
    bring_in(local.workspace, workbook(("2025", table)))
    stays.follow(local.workspace)
    local.close()
    with clock.frozen(NOW):
        yield made


def shown(qtbot: QtBot, program: TestProgram) -> InsightsPage:
    page = InsightsPage(program)
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    page.show_place(Place(PageName.INSIGHTS, params={"scope": WHOLE}))
    qtbot.waitUntil(lambda: page._quality._shown is not None)
    return page


def test_window_workbook_and_command_line_say_what_the_ledger_says(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    from services.local_workspace import open_workspace

    window = ["--from", WHOLE.start.isoformat(), "--to", WHOLE.end.isoformat(), "--workspace", str(path)]
    file = tmp_path / "report.xlsx"
    answer = report(build_parser().parse_args(["report", "insights", "--xlsx", str(file), *window]))
    data = json.loads(json.dumps(answer.data))["sections"]
    told = counted("状态")
    assert (data["funnel"][0]["reached"], data["funnel"][-1]["reached"]) == (len(rows()), told["已入职"])
    channels = {line["channel"]: (line["resumes"], line["hired"]) for line in data["channels"]}
    assert {IN_CHINESE.get(name, name): line for name, line in channels.items()} == {
        name: (n, counted("渠道", only="已入职")[name]) for name, n in counted("渠道").items()
    }
    departments = {line["department"]: (line["applications"], line["hired"]) for line in data["departments"]}
    assert departments == {
        name: (n, counted("部门", only="已入职")[name]) for name, n in counted("部门").items()
    }  # fmt: skip
    assert [line["people"] for line in data["reasons"]] == [told["淘汰"]]
    took = [(row["入职日期"] - row["投递日期"]).days for row in rows() if row["状态"] == "已入职"]
    hire = next(line for line in data["metrics"] if line["metric"] in ("录用用时", "Time to hire"))
    assert (hire["n"], hire["value"]) == (len(took), pytest.approx(median(took), abs=0.01))

    book: Any = openpyxl.load_workbook(io.BytesIO(file.read_bytes()))
    sheets = {sheet.title: list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book.worksheets[1:]}
    for code in ("funnel", "channels", "departments", "positions", "reasons", "metrics"):
        table = [tuple(line.values()) for line in data[code]]
        same = [found for found in sheets.values() if len(found) >= len(table) and _equal(found[: len(table)], table)]
        assert same, code

    local = open_workspace(path, Secret.passphrase(PASSPHRASE))
    program = TestProgram(local.workspace)
    page = shown(qtbot, program)
    overview = page._quality._shown
    assert overview is not None
    assert [bar.reached for bar in overview.funnel.bars] == [line["reached"] for line in data["funnel"]]
    of_departments = page._quality.department_card.lines.rows
    assert {group.name: (group.applications, group.hired) for group in of_departments} == departments
    lines = page._quality.channel_card.table.lines.rows
    assert [line.resumes for line in lines] == [line["resumes"] for line in data["channels"]]

    # Which channel to cut, where people are lost: said in words, with the people behind them.
    found = {finding.kind: finding for finding in overview.findings}
    weakest = found[FindingKind.WEAKEST_CHANNEL]
    with local.workspace.reading() as session:
        assert people(session, question=weakest.question).total == counted("渠道")["智联招聘"] == weakest.n
        for finding in overview.findings:
            assert people(session, question=finding.question).total > 0, finding.kind
    page.close()
    local.close()


def _equal(found: list[tuple[Any, ...]], wanted: list[tuple[Any, ...]]) -> bool:
    return all(
        len(one) == len(other) and all(_same(a, b) for a, b in zip(one, other, strict=True))
        for one, other in zip(found, wanted, strict=True)
    )


def _same(cell: Any, value: Any) -> bool:
    if isinstance(cell, int | float) and isinstance(value, int | float):
        return bool(cell == pytest.approx(value))
    return bool(cell == (value if value != "" else None))
