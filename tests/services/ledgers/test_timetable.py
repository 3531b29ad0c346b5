"""Timetables: times down the side, rooms, interviewers or days across, a person in every cell."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from models.tables import Candidate, Interview
from services.workspace import Workspace
from tests.services.ledgers.making import book, workbook
from tests.services.ledgers.test_dry_run import planned
from tests.services.ledgers.test_importing import bring_in, office, seen

__all__ = ["office"]

ROOMS = [
    ["2026年3月2日面试安排"],
    ["时间", "第一会议室", "面试官：古经理"],
    ["9:00-9:30", "张三（机械工程师）", "李四 13800000001"],
    ["9:30-10:00", "王五（机械工程师）", ""],
    ["10:00-10:30", "茶歇", "茶歇"],
    ["10:30-11:00", "", "赵六、钱七"],
]


def test_everybody_in_a_timetable_has_a_time_and_what_stands_above() -> None:
    told = planned(book(ROOMS))["sheets"][0]

    assert (told["kind"], told["reason"], told["header_rows"]) == ("ledger", "timetable", [2])
    day = {"interview_date": "2026-03-02"}
    assert [(row["row"], row["values"]) for row in told["rows"]] == [
        (3, {"name": "张三", "position_applied": "机械工程师", "interview_time": "09:00", **day}),
        (4, {"name": "王五", "position_applied": "机械工程师", "interview_time": "09:30", **day}),
        (3, {"name": "李四", "phone": "13800000001", "interview_time": "09:00", "interviewer": "古经理", **day}),
        (6, {"name": "赵六", "interview_time": "10:30", "interviewer": "古经理", **day}),
        (6, {"name": "钱七", "interview_time": "10:30", "interviewer": "古经理", **day}),
    ]
    assert told["rows"][0]["extra"] == {"会议室": "第一会议室"}
    assert told["skipped"] == [{"row": 1, "reason": "title"}, {"row": 5, "reason": "note"}]
    sums = told["totals"]
    assert sums["last_used_row"] == sums["header_rows"] + sums["records"] + sums["skipped"] - sums["beside"] == 6


def test_days_across_and_a_column_for_all_beside_them() -> None:
    rows: list[list[Any]] = [
        ["时段", "岗位", "3月9日 周一", "3月10日 周二"],
        ["上午9:00", "仓管员", "张三", "李四"],
        ["下午14:00", "叉车工", "王五", ""],
    ]
    told = planned(book(rows, name="2026年第11周"))["sheets"][0]
    assert [
        (r["values"]["name"], r["values"]["position_applied"], r["values"]["interview_date"]) for r in told["rows"]
    ] == [("张三", "仓管员", "2026-03-09"), ("王五", "叉车工", "2026-03-09"), ("李四", "仓管员", "2026-03-10")]


def test_a_timetable_comes_in_as_interviews(office: Workspace) -> None:
    imported = bring_in(office, workbook(("3月2日", ROOMS)))

    assert all(check.is_equal for check in imported.report.checks)
    sample = next(check for check in imported.report.checks if check.code == "sample")
    assert sample.params == {"rows": 3, "cells": 10}
    with seen(office) as session:
        names = select(Candidate.name).join(Interview, Interview.candidate_id == Candidate.id)
        assert sorted(session.scalars(names)) == sorted(["张三", "李四", "王五", "赵六", "钱七"])
