"""Ruled tables, boxes side by side, lines broken in the middle of something."""

from __future__ import annotations

import pytest

from services.resumes.documents import Box, Line
from services.resumes.layout.order import ordered
from services.resumes.layout.pieces import Piece
from services.resumes.layout.wraps import unwrapped
from services.resumes.parse.profile import parse
from services.resumes.read import read
from tests.services.resumes import making

COLUMNS = (50.0, 150.0, 300.0, 380.0, 545.0)


def ruled(*, upright: bool) -> bytes:
    """A table of employers whose company wraps in its cell."""
    pdf = making.blank_pdf()
    pdf.add_page()
    making.write(pdf, ["陆思远", "电话：13812345673", "工作经历"])
    rows = [
        ([["起止时间"], ["工作单位"], ["职务"], ["证明人"]], 140.0),
        ([["2019.03-2022.08"], ["苏州云帆精密机械制造有限", "公司"], ["采购专员"], ["王经理 13912345678"]], 165.0),
        ([["2016.07-2019.02"], ["苏州恒川电子有限公司"], ["仓库主管"], ["李经理 13912345679"]], 210.0),
    ]
    ends = [165.0, 210.0, 235.0]
    for (cells, top), end in zip(rows, ends, strict=True):
        pdf.line(COLUMNS[0], top, COLUMNS[-1], top)
        for number, lines in enumerate(cells):
            for line, text in enumerate(lines):
                pdf.text(COLUMNS[number] + 3, top + 14 + 18 * line, text)
            if upright:
                pdf.line(COLUMNS[number], top, COLUMNS[number], end)
        if upright:
            pdf.line(COLUMNS[-1], top, COLUMNS[-1], end)
    pdf.line(COLUMNS[0], ends[-1], COLUMNS[-1], ends[-1])
    return bytes(pdf.output())


@pytest.mark.parametrize("upright", [True, False])
def test_a_cell_that_wraps_stays_one_cell_of_its_row(upright: bool) -> None:
    text = read(ruled(upright=upright)).text
    row = next(line for line in text.split("\n") if "2019.03" in line)
    assert row.split("\t") == ["2019.03-2022.08", "苏州云帆精密机械制造有限公司", "采购专员", "王经理 13912345678"]
    found = [(job.company and job.company.value, job.title and job.title.value) for job in parse(text).employment]
    assert found == [("苏州云帆精密机械制造有限公司", "采购专员"), ("苏州恒川电子有限公司", "仓库主管")]


def test_a_fact_about_somebody_is_no_headline() -> None:
    assert parse("陆思远\n中共党员\n13812345673").expected_job is None
    assert parse("陆思远\n个人简历\n13812345673").expected_job is None


def test_headings_that_are_underlined_are_no_table() -> None:
    pdf = making.blank_pdf()
    pdf.add_page()
    top = 60.0
    for line in ("教育背景", "2012-2016 苏州大学 本科", "工作经历", "2016-2020 苏州恒川电子有限公司 会计", "技能"):
        pdf.text(50, top, line)
        if len(line) <= 4:
            pdf.line(50, top + 6, 545, top + 6)
        top += 24
    lines = read(bytes(pdf.output())).text.split("\n")
    assert lines == ["教育背景", "2012-2016 苏州大学 本科", "工作经历", "2016-2020 苏州恒川电子有限公司 会计", "技能"]


def piece(text: str, left: float, top: float, width: float) -> Piece:
    return Piece(text, Box(left, top, left + width, top + 12))


def test_a_heading_in_the_middle_ends_the_columns_above_it() -> None:
    page = [
        *(piece(text, 80, 260 + 20 * n, 90) for n, text in enumerate(("联系方式", "13812345673", "a@b.cn", "无锡"))),
        *(piece(text, 400, 260 + 20 * n, 90) for n, text in enumerate(("教育背景", "苏州大学", "会计学", "2012-2016"))),
        piece("工作经历", 250, 380, 80),
        piece("恒川顾问有限公司", 80, 410, 100),
        piece("2016.9-2018.9", 400, 410, 90),
        piece("会计", 80, 430, 60),
        piece("无锡", 400, 430, 40),
    ]
    lines = [line.text for line in ordered(page)]
    assert lines[:4] == ["联系方式", "13812345673", "a@b.cn", "无锡"]
    assert lines[4:8] == ["教育背景", "苏州大学", "会计学", "2012-2016"]
    assert lines[8:] == ["工作经历", "恒川顾问有限公司\t2016.9-2018.9", "会计\t无锡"]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("恒川公司|会计|2019年03月 至 2022年07", "月", "恒川公司|会计|2019年03月 至 2022年07月"),
        ("Oregon State University | Sep 1996 – May", "2000", "Oregon State University | Sep 1996 – May 2000"),
        ("【2017.06-2017.09】恒川公司 | 产", "品实习生", "【2017.06-2017.09】恒川公司 | 产品实习生"),
        ("Photoshop、Word、Spring", "Boot、PowerPoint", "Photoshop、Word、Spring Boot、PowerPoint"),
        ("恒川公司 2019.03-2022.07", "会计：成本", None),
        ("2019.03-2022.07 | 恒川公司", "工作内容", None),
        ("负责车间设备的日常维护", "品检", None),
    ],
)
def test_only_what_was_broken_in_the_middle_is_joined(first: str, second: str, whole: str | None) -> None:
    lines = [Line(first, Box(50, 100, 300, 112)), Line(second, Box(50, 118, 120, 130))]
    assert [line.text for line in unwrapped(lines)] == ([whole] if whole else [first, second])


def test_two_texts_with_parts_of_their_own_are_columns_though_their_lines_are_level() -> None:
    left = [
        "周明远",
        "设备主管",
        "联系方式",
        "13761230918",
        "zhou@163.com",
        "基本信息",
        "男 | 1993.07",
        "专业技能",
        "PLC",
    ]
    right = [
        "教育背景",
        "江南大学",
        "机械工程（本科）",
        "工作经历",
        "苏州泽远精密机械有限公司",
        "设备主管",
        "负责设备维护",
        "负责点检",
        "带领班组",
    ]
    pieces = [
        Piece(text, Box(x, 60 + 20 * n, x + 11 * len(text), 72 + 20 * n))
        for x, side in ((30, left), (220, right))
        for n, text in enumerate(side)
    ]
    assert [line.text for line in ordered(pieces)] == [*left, *right]


def test_labels_and_dates_under_headings_are_no_column_of_their_own() -> None:
    rows = (
        ("个人信息",), ("户口", "安徽六安"), ("婚姻状况", "已婚"), ("求职意向",), ("期望薪资", "1.5-2万/月"),
        ("职能", "储能工程师"), ("到岗时间", "1个月内"), ("工作经验",), ("2021/7-至今", "阳光储能股份有限公司"),
        ("2016/7-2021/6", "科泰电气技术有限公司"), ("教育经历",), ("2012/9-2016/6", "江南大学"),
    )  # fmt: skip
    pieces = [
        Piece(text, Box(x, 60 + 22 * n, x + 10 * len(text), 72 + 22 * n))
        for n, row in enumerate(rows)
        for x, text in zip((40, 220), row, strict=False)
    ]
    assert [line.text for line in ordered(pieces)] == ["\t".join(row) for row in rows]
