"""Rows without a position: they stand on a board and count in the figures, when they tell of an application."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.tables import Application, Candidate, Position
from services.ledgers.draft import Draft
from services.workspace import Workspace
from tests.services.ledgers.making import workbook
from tests.services.ledgers.test_importing import bring_in, count, office, seen

__all__ = ["office"]


def titles(workspace: Workspace) -> list[str]:
    with seen(workspace) as session:
        return list(session.scalars(select(Position.title)))


@pytest.mark.parametrize(
    ("sheet", "head", "cells", "title"),
    [
        ("Sheet1", "登记日期", "2025-03-05", "未注明职位"),
        ("车间主任", "登记日期", "2025-03-05", "车间主任"),
        ("Sheet1", "信息来源", "BOSS直聘", "未注明职位"),
        ("Sheet1", "面试结果", "通过", "未注明职位"),
    ],
)
def test_rows_that_tell_of_an_application_get_one_position(
    office: Workspace, sheet: str, head: str, cells: str, title: str
) -> None:
    rows = [["姓名", "电话", head], ["张三", "13800138000", cells], ["李四", "13800138001", cells]]
    bring_in(office, workbook((sheet, rows)))
    assert (count(office, Application), titles(office)) == (2, [title])


def test_a_person_names_it(office: Workspace) -> None:
    def name(draft: Draft) -> None:
        draft.choices.unnamed_position = "储备干部"

    bring_in(office, workbook(("s", [["姓名", "电话", "登记日期"], ["张三", "13800138000", "2025-03-05"]])), name)
    assert titles(office) == ["储备干部"]


def test_a_list_of_people_stays_one(office: Workspace) -> None:
    bring_in(office, workbook(("s", [["姓名", "电话", "学历"], ["张三", "13800138000", "本科"]])))
    assert (count(office, Candidate), count(office, Application), titles(office)) == (1, 0, [])


def test_the_code_of_a_vacancy_stands_for_its_name(office: Workspace) -> None:
    head = ["姓名", "电话", "需求编号", "登记日期"]
    bring_in(office, workbook(("s", [head, ["张三", "13800138000", "REQ-3", "2025-03-05"]])))
    assert titles(office) == ["REQ-3"]
