"""The dry run keeps its published contract: the schema, the sums, every cell somewhere."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from services.ledgers import contract, draft, dry_run, plan
from services.ledgers.book import Book
from tests.services.ledgers import making

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "ledger-dry-run.schema.json").read_text(encoding="utf-8"))
HEADINGS = ["序号", "姓名", "联系电话", "身份证号", "应聘岗位", "渠道", "投递日期", "一面时间", "一面结果", "当前状态",
    "面试评价", "现住址", "期望薪资", "备注"]  # fmt: skip
PEOPLE = [
    [1, "王 小  明", 13800138001.0, "11010519491231002X", "会计", "boss", "2025-3-5", "3月8日 14:00", "√", "待二面",
     "表达清楚", "昆山", "8-10K", ""],
    [2, "王小明", "138 0013 8001", "", "出纳", "前程", "2025.3.6", "", "", "已淘汰", "", "", "面议", "再次投递"],
    [3, "李娜（内推）", "0512-62881234转8", "", "会计", "老王介绍的", "212-10-31", "", "下周再说", "", "", "", "", ""],
]  # fmt: skip


def planned(book: Book, *, sheets: set[int] | None = None) -> dict[str, Any]:
    made = draft.understood(book)
    if sheets is not None:
        made.used = sheets
    draft.cleaned(made, date(2025, 6, 1))
    with dry_run.nowhere() as session:
        return json.loads(json.dumps(dry_run.as_data(plan.plan(session, draft=made))))  # type: ignore[no-any-return]


def assert_sums_hold(data: dict[str, Any]) -> None:
    for sheet in data["sheets"]:
        rows = sorted([*sheet["header_rows"], *(skip["row"] for skip in sheet["skipped"]),
                       *(row for record in sheet["rows"] for row in record["rows"])])  # fmt: skip
        assert rows == list(range(1, sheet["totals"]["last_used_row"] + 1))


BOOKS = {
    "people": making.book([["面试台账（2025年）"], HEADINGS, *PEOPLE, ["", "合计", 3], [], ["制表人：许静"]]),
    "nobody": making.book([["姓名", "电话", "应聘岗位"]]),
    "no table": making.book([["会议纪要"], ["今天讨论了搬家的事。"]]),
    "counts": making.book([["部门", "招聘人数", "到岗人数", "缺编"], ["生产部", 10, 4, 6], ["品质部", 2, 2, 0]]),
    "groups": making.book(
        [["姓名", "电话", "学习经历", "", ""], ["", "", "学校", "专业", "学历"],
         ["王平", "13800138000", "江南大学", "机械", "本科"]],
        [(0, 2, 0, 4), (0, 0, 1, 0), (0, 1, 1, 1)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BOOKS)
def test_every_dry_run_is_as_the_schema_says_and_sums_to_the_last_used_row(name: str) -> None:
    data = planned(BOOKS[name])
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    assert_sums_hold(data)


def test_the_schema_knows_exactly_the_fields_of_the_program() -> None:
    values = SCHEMA["properties"]["sheets"]["items"]["properties"]["rows"]["items"]["properties"]["values"]
    assert set(values["properties"]) == set(contract.FIELDS) | set(contract.LISTS)


def test_values_are_normal_and_what_was_written_is_kept_beside() -> None:
    first, second, third = planned(BOOKS["people"])["sheets"][0]["rows"]
    assert first["values"] == {
        "sequence": 1, "name": "王小明", "phone": "13800138001", "id_number": "11010519491231002X",
        "birth_date": "1949-12-31", "gender": "female", "position_applied": "会计", "source_channel": "BOSS直聘",
        "applied_or_sourced_on": "2025-03-05", "round1.time": "2025-03-08 14:00", "round1.result": "passed",
        "stage": "interview.2", "remarks": "表达清楚",
        "expected_salary": {"low": 8000, "high": 10000, "period": "month"},
    }  # fmt: skip
    assert first["extra"]["现住址"] == "昆山"
    assert first["as_written"]["source_channel"] == "boss"
    assert second["values"]["expected_salary"] == "面议"
    assert (third["values"]["name"], third["extra"]["姓名"]) == ("李娜", "内推")
    assert third["values"]["phone"] == "051262881234"
    assert {warning["cell"]: warning["code"] for warning in third["warnings"]} == {
        "F5": "channel.new", "G5": "date.impossible_year", "I5": "result.unclear",
    } or third["values"]["source_channel"] == "内推"  # fmt: skip


def test_the_same_person_twice_is_told_and_not_dropped() -> None:
    data = planned(BOOKS["people"])
    told = {"rows": [3, 4], "by": "phone", "names_alike": True, "also_by": []}
    assert data["sheets"][0]["duplicates"] == [told]
    assert data["duplicates"] == [told | {"sheets": ["Sheet1", "Sheet1"], "on_file": False}]
    assert [row["action"] for row in data["sheets"][0]["rows"]] == ["create", "merge", "create"]


def test_a_sheet_that_stays_outside_still_accounts_for_its_rows() -> None:
    data = planned(BOOKS["people"], sheets=set())
    assert_sums_hold(data)
    assert [skip["row"] for skip in data["sheets"][0]["skipped"] if skip["reason"] == "sheet_not_imported"] == [3, 4, 5]
    assert data["totals"]["records"] == 0


def test_every_cell_of_every_row_is_somewhere() -> None:
    sheet = planned(BOOKS["people"])["sheets"][0]
    fields = {column["letter"]: column for column in sheet["columns"]}
    for cells, row in zip(PEOPLE, sheet["rows"], strict=True):
        for index, cell in enumerate(cells):
            if cell == "":
                continue
            column = fields[chr(65 + index)]
            known = column["field"] in row["values"] or column["field"] in row["as_written"]
            assert known or column["header"] in row["extra"], (cell, row)


def test_a_group_that_does_not_repeat_is_plain_fields_and_one_that_does_is_a_list() -> None:
    once = making.book(
        [["姓名", "教育背景", "", ""], ["", "毕业院校", "专业", "学历"], ["张三", "江南大学", "机械", "本科"]],
        [(0, 1, 0, 3), (0, 0, 1, 0)],
    )
    assert planned(once)["sheets"][0]["rows"][0]["values"] == {
        "name": "张三", "school": "江南大学", "major": "机械", "degree": "bachelor",
    }  # fmt: skip
    twice = making.book(
        [["姓名", "教育经历一", "", "教育经历二", ""], ["", "学校", "学历", "学校", "学历"],
         ["张三", "江南大学", "本科", "同济大学", "硕士"]],
        [(0, 1, 0, 2), (0, 3, 0, 4), (0, 0, 1, 0)],
    )  # fmt: skip
    assert planned(twice)["sheets"][0]["rows"][0]["values"]["education"] == [
        {"school": "江南大学", "degree": "本科"}, {"school": "同济大学", "degree": "硕士"},
    ]  # fmt: skip


def test_cells_that_contradict_each_other_are_told() -> None:
    rows: list[list[Any]] = [
        ["姓名", "性别", "年龄", "出生日期", "身份证号"],
        ["李娜", "男", 30, "1950-01-01", "11010519491231002X"],
    ]
    warned = planned(making.book(rows))["sheets"][0]["rows"][0]["warnings"]
    assert {(w["cell"], w["code"]) for w in warned} == {
        ("B2", "id.other_gender"), ("D2", "id.other_birth"), ("C2", "age.other_birth"),
    }  # fmt: skip


def test_ditto_marks_and_names_in_two_columns_and_times_beside_dates() -> None:
    data = planned(making.book([
        ["First Name", "Last Name", "应聘岗位", "一面日期", "一面时间"],
        ["Na", "Li", "会计", "2025-03-05", "14:00"],
        ["小明", "王", "同上", "3月6日", "下午2点半"],
    ]))["sheets"][0]["rows"]  # fmt: skip
    assert [row["values"]["name"] for row in data] == ["Na Li", "王小明"]
    assert [row["values"]["position_applied"] for row in data] == ["会计", "会计"]
    assert [row["values"]["round1.time"] for row in data] == ["2025-03-05 14:00", "2025-03-06 14:30"]


def test_a_year_that_nothing_tells_is_guessed_and_marked() -> None:
    rows: list[list[Any]] = [["姓名", "电话", "投递时间"], ["张三", "13800138000", "3月5日"]]
    (warning,) = planned(making.book(rows))["sheets"][0]["rows"][0]["warnings"]
    assert warning["code"] == "date.year_guessed"
    assert planned(making.book([["2023年台账"], *rows]))["sheets"][0]["rows"][0]["warnings"] == []


def test_a_day_alone_is_of_the_month_of_its_sheet() -> None:
    rows: list[list[Any]] = [["姓名", "电话", "日期"], ["张三", "13800138000", "5日"], ["李四", "13800138001", "12号"]]
    told = planned(making.book([["2024年"], *rows], name="3月"))["sheets"][0]["rows"]
    assert [row["values"]["applied_or_sourced_on"] for row in told] == ["2024-03-05", "2024-03-12"]
    unknown = planned(making.book(rows))["sheets"][0]["rows"][0]
    assert (unknown["extra"], unknown["warnings"][0]["code"]) == ({"日期": "5日"}, "date.unclear")


def test_a_ledger_from_taiwan_is_read_by_the_same_words() -> None:
    rows: list[list[Any]] = [["姓名", "應徵職位", "行動電話", "學歷", "面試結果"],
                             ["陳雅婷", "會計", "13800138000", "碩士", "不錄取"]]  # fmt: skip
    assert planned(making.book(rows))["sheets"][0]["rows"][0]["values"] == {
        "name": "陳雅婷", "position_applied": "會計", "phone": "13800138000", "degree": "master",
        "interview_result": "rejected",
    }  # fmt: skip


def test_the_only_score_is_the_score() -> None:
    rows: list[list[Any]] = [["姓名", "电话", "笔试成绩"], ["张三", "13800138000", 88]]
    assert planned(making.book(rows))["sheets"][0]["rows"][0]["values"]["score"] == 88
    both = [[*rows[0], "面试得分"], [*rows[1], 75]]
    told = planned(making.book(both))["sheets"][0]
    assert [column["field"] for column in told["columns"]] == ["name", "phone", None, "score"]
    assert (told["rows"][0]["values"]["score"], told["rows"][0]["extra"]) == (75, {"笔试成绩": "88"})
