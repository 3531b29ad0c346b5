"""Out again in the layout of the imported ledger: what went in comes out, and what has changed since is told."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from sqlalchemy import select

from models.tables import Application, Candidate, Position
from models.values import clock
from models.values.enums import RejectReason
from services import pipeline, templates
from services.ledgers import draft as drafts
from services.ledgers import same_layout
from services.ledgers.read import read_book
from services.workspace import Workspace
from tests import factories
from tests.services.ledgers.making import HEADINGS, people, workbook
from tests.services.ledgers.test_importing import NOW, bring_in, ledger, office, prepare, row, seen

__all__ = ["office"]


def sent_out(workspace: Workspace, batch: Any, path: Path, *, with_new: bool = True) -> int:
    with clock.frozen(NOW), seen(workspace) as session:
        return same_layout.export(session, batch=batch, path=path, with_new=with_new)


def understood(data: bytes) -> list[list[tuple[dict[str, Any], dict[str, str]]]]:
    """Everything that is read out of a ledger: per table, the values and extra texts of every record."""
    draft = drafts.draft_of(read_book(data, "台账.xlsx"))
    people = drafts.cleaned(draft, NOW.date())
    return [[(person.values, person.extra) for person in people[place]] for place, _ in draft.tables()]


def styled() -> bytes:
    """A ledger as offices make them: a title over merged cells, colours, widths, a list, real dates and numbers."""
    book: Any = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "2025"
    sheet.merge_cells("A1:F1")
    sheet["A1"] = "2025 年招聘台账"
    sheet["A1"].font = Font(name="宋体", size=18, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    for c, heading in enumerate(("序号", "姓名", "联系电话", "应聘岗位", "登记日期", "状态"), 1):
        cell = sheet.cell(2, c, heading)
        cell.fill = PatternFill("solid", start_color="FFC000")
        cell.font = Font(bold=True)
    for n in range(3):
        day = datetime(2025, 3, 5)  # noqa: DTZ001
        for c, value in enumerate((n + 1, f"甲{'一二三'[n]}", 13800000001 + n, "会计", day, "待初筛"), 1):
            cell = sheet.cell(3 + n, c, value)
            if c == 5:
                cell.number_format = "yyyy/m/d"
    sheet.column_dimensions["C"].width = 22
    sheet.freeze_panes = "C3"
    sheet.auto_filter.ref = "A2:F5"
    rule = DataValidation(type="list", formula1='"待初筛,淘汰"')
    rule.add("F3:F100")
    sheet.add_data_validation(rule)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:2"
    sheet.oddFooter.center.text = "第 &P 页"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_it_goes_out_with_its_title_styles_widths_types_filter_and_lists(office: Workspace, tmp_path: Path) -> None:
    done = bring_in(office, styled())
    assert sent_out(office, done.batch, tmp_path / "out.xlsx") == 3

    sheet: Any = openpyxl.load_workbook(tmp_path / "out.xlsx")["2025"]
    assert sheet["A1"].value == "2025 年招聘台账"
    assert [str(r) for r in sheet.merged_cells.ranges] == ["A1:F1"]
    assert (sheet["A1"].font.name, sheet["A1"].font.size, sheet["A1"].alignment.horizontal) == ("宋体", 18, "center")
    assert [cell.value for cell in sheet[2]] == ["序号", "姓名", "联系电话", "应聘岗位", "登记日期", "状态"]
    assert sheet["B2"].fill.start_color.rgb == "FFFFC000"
    assert (sheet["A3"].value, sheet["C3"].value) == (1, 13800000001)
    assert (sheet["E3"].value, sheet["E3"].number_format) == (datetime(2025, 3, 5), "yyyy/m/d")  # noqa: DTZ001
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C3", "A2:F5")
    assert round(sheet.column_dimensions["C"].width) == 22
    assert sheet.data_validations.dataValidation[0].formula1 == '"待初筛,淘汰"'


def test_it_is_printed_as_the_office_prints_it(office: Workspace, tmp_path: Path) -> None:
    imported = bring_in(office, styled())
    sent_out(office, imported.batch, tmp_path / "out.xlsx")
    sheet: Any = openpyxl.load_workbook(tmp_path / "out.xlsx").active

    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (int(sheet.page_setup.fitToWidth or 1), int(sheet.page_setup.fitToHeight)) == (1, 0)
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.oddFooter.center.text == "第 &P 页"


def test_what_was_changed_in_the_program_is_told_and_nothing_else(office: Workspace, tmp_path: Path) -> None:
    done = bring_in(office, styled())
    with clock.frozen(NOW), office.action("x") as session:
        found = session.execute(
            select(Candidate, Application)
            .join(Application, Application.candidate_id == Candidate.id)
            .order_by(Candidate.name)
        ).all()
        by_name = {candidate.name: application for candidate, application in found}
        refused = by_name["甲二"]
        pipeline.reject(session, application=refused.id, seen=refused.version, reason=RejectReason.SALARY)
        next(candidate for candidate, _ in found if candidate.name == "甲三").name = "甲叁"
    sent_out(office, done.batch, tmp_path / "out.xlsx")

    sheet: Any = openpyxl.load_workbook(tmp_path / "out.xlsx")["2025"]
    assert [[cell.value for cell in line][1::4] for line in sheet.iter_rows(min_row=3)] == [
        ["甲一", "待初筛"], ["甲二", "淘汰"], ["甲叁", "待初筛"]
    ]  # fmt: skip


def test_who_applied_since_follows_at_the_end(office: Workspace, tmp_path: Path) -> None:
    done = bring_in(office, styled())
    with clock.frozen(NOW.replace(hour=9)), office.action("x") as session:
        there = session.scalars(select(Application)).first()
        assert there is not None
        factories.application(session, "乙新来", session.get_one(Position, there.position_id), stage="intake")
    assert sent_out(office, done.batch, tmp_path / "out.xlsx") == 4
    sheet: Any = openpyxl.load_workbook(tmp_path / "out.xlsx")["2025"]
    last = [cell.value for cell in sheet[6]]
    assert (last[0], last[1], last[3]) == (4, "乙新来", "会计")
    assert sent_out(office, done.batch, tmp_path / "out.xlsx", with_new=False) == 3


def test_sections_and_groups_of_headings_come_back(office: Workspace, tmp_path: Path) -> None:
    rows = [
        ["姓名", "电话", "一面", "", "二面", ""],
        ["", "", "时间", "结果", "时间", "结果"],
        ["岗位：车间主任"],
        ["甲一", "13800000001", "2025-03-05 14:00", "通过", "", ""],
        ["岗位：会计"],
        ["乙二", "13800000002", "2025-03-06 09:30", "不合格", "", ""],
        ["丙三", "13800000003", "2025-03-07 09:30", "通过", "2025-03-12 10:00", "通过"],
    ]
    data = workbook(("s", rows), merges=[(0, 2, 0, 3, "一面"), (0, 4, 0, 5, "二面"), (0, 0, 1, 0, "姓名"),
                                         (0, 1, 1, 1, "电话")])  # fmt: skip
    done = bring_in(office, data)
    sent_out(office, done.batch, tmp_path / "out.xlsx")
    assert understood((tmp_path / "out.xlsx").read_bytes()) == understood(data)


def test_the_rows_of_one_person_are_merged_again(office: Workspace, tmp_path: Path) -> None:
    rows = [
        ["姓名", "电话", "工作经历", ""],
        ["", "", "起止时间", "公司"],
        ["甲一", "13800000001", "2015.3-2018.6", "海棠机电"],
        ["", "", "2018.7-2025.1", "安澜重工"],
        ["乙二", "13800000002", "2022.7-2024.1", "鼎新铸造"],
    ]
    data = workbook(("s", rows), merges=[(0, 2, 0, 3, "工作经历"), (0, 0, 1, 0, "姓名"), (0, 1, 1, 1, "电话"),
                                         (2, 0, 3, 0, "甲一"), (2, 1, 3, 1, "13800000001")])  # fmt: skip
    done = bring_in(office, data)
    sent_out(office, done.batch, tmp_path / "out.xlsx")
    sheet: Any = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert {str(merge) for merge in sheet.merged_cells.ranges} == {"C1:D1", "A1:A2", "B1:B2", "A3:A4", "B3:B4"}
    assert understood((tmp_path / "out.xlsx").read_bytes()) == understood(data)


@pytest.mark.parametrize("name", ["a.csv", "a.htm"])
def test_other_files_go_out_as_a_workbook_with_the_same_cells(office: Workspace, tmp_path: Path, name: str) -> None:
    lines = [list(HEADINGS), *people(5)]
    if name.endswith("csv"):
        data = "\n".join(",".join(map(str, line)) for line in lines).encode()
    else:
        cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>" for line in lines)
        data = f"<html><table>{cells}</table></html>".encode()
    done = bring_in(office, data)
    sent_out(office, done.batch, tmp_path / "out.xlsx")
    assert understood((tmp_path / "out.xlsx").read_bytes())[0] == understood(data)[0]


def test_headings_of_two_rows_come_back_without_the_files_own_layout(office: Workspace, tmp_path: Path) -> None:
    rows = [
        ["姓名", "电话", "一面", "", "备注", "二面", ""],
        ["", "", "时间", "结果", "", "时间", "结果"],
        ["甲一", "13800000001", "2025-03-05 14:00", "通过", "可倒班", "", ""],
        ["乙二", "13800000002", "2025-03-06 09:30", "不合格", "", "2025-03-12 10:00", "通过"],
    ]
    data = "\n".join(",".join(line) for line in rows).encode()
    done = bring_in(office, data)
    sent_out(office, done.batch, tmp_path / "out.xlsx")
    values = [person[0] for person in understood((tmp_path / "out.xlsx").read_bytes())[0]]
    assert values[0]["remarks"] == "可倒班"
    assert str(values[1]["round2.time"]) == "2025-03-12 10:00"


def test_formulas_stay_text_in_the_layout(office: Workspace, tmp_path: Path) -> None:
    done = bring_in(office, ledger(row("韩立群", "13800138000", 备注="=HYPERLINK(1)", 信息来源="+BOSS")))
    sent_out(office, done.batch, tmp_path / "out.xlsx")
    book: Any = openpyxl.load_workbook(tmp_path / "out.xlsx")
    cells = [c for line in book.active.iter_rows() for c in line if c.value]
    assert not [c.value for c in cells if c.data_type == "f"]
    assert "=HYPERLINK(1)" in [c.value for c in cells]


_NAMES = st.text("甲乙丙丁戊己庚辛王李张刘陈杨", min_size=2, max_size=3)
_ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "姓名": _NAMES,
            "联系电话": st.integers(13_000_000_000, 13_999_999_999).flatmap(
                lambda n: st.sampled_from([n, str(n), f"{str(n)[:3]}-{str(n)[3:7]}-{str(n)[7:]}", "", "1380000"])
            ),
            "应聘岗位": st.sampled_from(["会计", "车间主任", "工艺工程师", ""]),
            "信息来源": st.sampled_from(["BOSS直聘", "智联", "老王介绍", ""]),
            "登记日期": st.one_of(
                st.dates(date(2024, 1, 1), date(2026, 3, 1)),
                st.dates(date(2024, 1, 1), date(2026, 3, 1)).map(str),
                st.sampled_from(["3.5", "2025年3月5日", "昨天", ""]),
            ),
            "一面时间": st.sampled_from(["2025-03-05 14:00", "3月5日 下午2点", ""]),
            "一面面试官": st.sampled_from(["陈国栋", "陈国栋、许静", ""]),
            "一面结果": st.sampled_from(["通过", "不合格", "待定", "未到", "√", ""]),
            "状态": st.sampled_from(["待初筛", "已入职", "淘汰", "放弃", ""]),
            "期望薪资": st.sampled_from(["8-10K", "面议", 9000, "1.2万", ""]),
            "备注": st.sampled_from(["可倒班", "=1+1", "-", "两行\n备注", "@某人", ""]),
        }
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows=_ROWS)
def test_import_of_export_is_the_same(office: Workspace, tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    """Whatever is in the cells: the exported ledger reads as the imported one, and brings nothing new."""
    data = workbook(
        ("2025", [list(HEADINGS), *([n, *[r.get(h, "") for h in HEADINGS[1:]]] for n, r in enumerate(rows, 1))])
    )
    with office.action("x") as session:
        if session.scalars(select(Candidate.id)).first() is None:
            templates.seed(session)
    done = bring_in(office, data)
    path = tmp_path / "out.xlsx"
    sent_out(office, done.batch, path, with_new=False)

    out = path.read_bytes()
    assert understood(out) == understood(data)
    _, draft = prepare(office, out)
    with seen(office) as session:
        from services.ledgers import importing

        plan = importing.look(session, draft_=draft).plan
    assert {row.reason for row in plan.rows} <= {"unchanged", "repeated_row", "no_identity"}
