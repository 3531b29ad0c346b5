"""Reports say what the window says: in data, in a workbook that computes, on paper that can be searched."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date, timedelta

import openpyxl
import pypdfium2
import pytest
from sqlalchemy import delete, select

from models.tables import Application, Candidate, CandidateTag, ContactLog, Position, Tag
from models.values import clock
from models.values.enums import ContactChannel
from services.errors import AppError
from services.insights import kpi
from services.insights.findings import overview
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure
from services.insights.metrics.pool import members
from services.insights.scope import Scope
from services.reports import paper, workbook
from services.reports.content import Report
from services.reports.daily import chat_text, daily_report
from services.reports.health import health_report
from services.reports.insights import insights_report
from services.reports.kpi import kpi_report
from services.reports.pool import METRICS, pool_report
from services.workspace import Workspace
from tests.services.insights import random_office
from tests.services.insights.random_office import NOW, START

SCOPE = Scope(date(2024, 1, 1), date(2024, 3, 31))


@pytest.fixture(autouse=True)
def _frozen() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


def made(workspace: Workspace, language: str = "zh_CN") -> Report:
    with workspace.reading() as session:
        return insights_report(session, scope=SCOPE, language=language)


def test_the_report_has_the_figures_of_the_window(workspace: Workspace) -> None:
    random_office.make(workspace, 21)
    report = made(workspace)
    with workspace.reading() as session:
        shown = overview(session, scope=SCOPE)
    data = json.loads(json.dumps(report.data()))
    assert [line["reached"] for line in data["sections"]["funnel"]] == [bar.reached for bar in shown.funnel.bars]
    assert [line["median"] for line in data["sections"]["durations"]] == [line.median for line in shown.durations]
    assert [line["people"] for line in data["sections"]["reasons"]] == [line.count for line in shown.reasons]
    assert data["time_zone"] == "Asia/Shanghai"


def test_the_workbook_has_live_tables_charts_and_the_same_numbers(workspace: Workspace) -> None:
    random_office.make(workspace, 22)
    report = made(workspace)
    book = openpyxl.load_workbook(io.BytesIO(workbook.write(report)))
    assert book.sheetnames[1:] == [section.title for section in report.sections]
    for section in report.sections:
        sheet = book[section.title]
        table = sheet.tables[f"T_{section.code}"]
        assert table.ref.startswith("A1:")
        rows = list(sheet.iter_rows(min_row=2, max_row=1 + len(section.rows), values_only=True))
        for got, want in zip(rows, section.rows, strict=True):
            for cell, value in zip(got, want, strict=True):
                assert cell == (pytest.approx(value) if isinstance(value, float) else value if value != "" else None)
    assert len(book["招聘漏斗"]._charts) == 1


def test_words_that_look_like_formulas_stay_words(workspace: Workspace) -> None:
    random_office.make(workspace, 23, count=20)
    with workspace.action("x") as session:
        for row in session.scalars(select(Position)):
            row.title = '=HYPERLINK("http://evil")'
            row.headcount = 3
    with workspace.reading() as session:
        report = daily_report(session, scope=SCOPE, language="zh_CN")
    book = openpyxl.load_workbook(io.BytesIO(workbook.write(report)))
    cell = book[report.sections[0].title]["A2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://evil")')


def test_the_paper_is_a4_and_its_words_can_be_found(workspace: Workspace) -> None:
    random_office.make(workspace, 24)
    pages = pypdfium2.PdfDocument(paper.write(made(workspace)))
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    assert [round(side) for side in pages[0].get_size()] == [595, 842]
    assert "招聘漏斗" in text
    assert "指标怎么算" in text
    assert "screen" in text


def test_an_empty_workspace_still_gives_a_report(workspace: Workspace) -> None:
    report = made(workspace, "en")
    assert report.title == "Recruiting report"
    assert workbook.write(report).startswith(b"PK")
    assert paper.write(report).startswith(b"%PDF")
    with workspace.reading() as session:
        assert health_report(session, month=date(2024, 2, 1), scope=SCOPE, language="en").sections
        assert daily_report(session, scope=SCOPE, language="en").sections == ()


def test_the_daily_report_counts_each_step_once(workspace: Workspace) -> None:
    office = random_office.make(workspace, 25)
    with workspace.reading() as session:
        report = daily_report(session, scope=SCOPE, language="zh_CN")
    rows = report.data()["sections"]["positions"]
    inside = [one for one in office.applied if SCOPE.from_at <= one.created < SCOPE.to_at]
    assert sum(row["resumes"] for row in rows) == len(inside)
    held = [
        m
        for one in office.applied
        for m in one.meetings
        if m.state.value == "held" and SCOPE.from_at <= m.starts < SCOPE.to_at
    ]
    assert sum(row["attended"] for row in rows) == len(held)
    words = chat_text(report)
    assert words.count("\n· ") == len(rows)
    assert "到面" in words


def test_the_pool_report_has_the_figures_the_tags_and_whom_to_call(workspace: Workspace) -> None:
    random_office.make(workspace, 26)
    with workspace.reading() as session:
        rows = session.execute(members(SCOPE, SCOPE.to_at)).all()
    promised, starred = rows[0].candidate, rows[1].candidate
    with workspace.action("x") as session:
        skill = Tag(name="装配", category="skill", synonyms=[])
        session.add(skill)
        session.flush()
        session.add_all(CandidateTag(candidate_id=row.candidate, tag_id=skill.id) for row in rows[:3])
        session.execute(delete(ContactLog).where(ContactLog.candidate_id == starred))
        session.get_one(Candidate, starred).starred_at = START
        at = NOW  # nothing is newer
        again = SCOPE.to_at + timedelta(days=2)
        session.add(
            ContactLog(candidate_id=promised, channel=ContactChannel.PHONE, words="", at=at, next_at=again)
        )  # fmt: skip
    with workspace.reading() as session:
        report = pool_report(session, scope=SCOPE, language="zh_CN")
        values = [measure(session, BY_CODE[code], SCOPE).value for code in METRICS]
        names = {key: session.get_one(Candidate, key).name for key in (promised, starred)}
    data = report.data()["sections"]
    assert [line["value"] for line in data["figures"]] == values
    assert data["figures"][0]["n"] == len(rows)
    assert data["tags"] == [{"tag": "装配", "people": 3, "share": 3 / len(rows)}]
    assert [(line["name"], line["why"]) for line in data["to_call"]] == [
        (names[promised], "说好再联系"), (names[starred], "标星，30 天没联系"),
    ]  # fmt: skip
    assert f"人才库 {len(rows)} 人" in report.sentences[0]
    assert any("还没有同意留在人才库" in words for words in report.sentences)
    assert workbook.write(report).startswith(b"PK")


def test_the_recruiters_report_is_the_arithmetic_of_the_window(workspace: Workspace) -> None:
    random_office.make(workspace, 40)
    assert workspace.person is not None
    with workspace.action("x") as session:
        for row in session.scalars(select(Application)):
            row.owner_id = workspace.person
    with workspace.reading() as session:
        month = date(2024, 2, 1)
        report = kpi_report(session, scheme="online", month=month, scope=SCOPE, language="zh_CN")
        [line] = kpi.recruiters(session, scheme="online", month=month, scope=SCOPE, viewer=None)
        with pytest.raises(AppError):
            kpi_report(session, scheme="none", month=month, scope=SCOPE, language="zh_CN")
    data = report.data()["sections"]
    [person] = data["recruiters"]
    assert person["total"] == line.total
    counted = [row for row in data["worked"] if row["points"] is not None]
    assert counted
    for row in counted:
        assert row["points"] == pytest.approx(row["value"] * row["weight"])
    assert person["total"] == pytest.approx(sum(r["points"] for r in counted) * 100 / sum(r["weight"] for r in counted))
    assert workbook.write(report).startswith(b"PK")
    assert paper.write(report).startswith(b"%PDF")
