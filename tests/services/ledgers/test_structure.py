"""Structure: every used row is a heading, (part of) a person, or skipped with its reason."""

from __future__ import annotations

from datetime import date
from typing import Any

from services.ledgers.structure import Several, SheetReading, read_sheet
from services.ledgers.turned import turn
from tests.services.ledgers.making import book


def structure(rows: list[list[Any]], merges: list[tuple[int, int, int, int]] | None = None) -> SheetReading:
    reading = read_sheet(book(rows, merges or []).sheets[0])
    assert reading.rows_accounted() == reading.used_rows
    return reading


def skips(reading: SheetReading) -> dict[int, str]:
    return {skip.row: skip.reason for skip in reading.skipped}


def test_a_heading_is_found_below_titles_and_the_rows_around_the_people_are_named() -> None:
    reading = structure(
        [
            ["2025 年面试台账", "", ""],
            ["制表人：林晓雯", "", "日期：2025-03"],
            ["姓名", "电话", "岗位"],
            ["张三", "13800138000", "会计"],
            ["", "", ""],
            ["姓名", "电话", "岗位"],
            ["李四", "13900139000", "出纳"],
            ["合计", "2", ""],
            ["备注：以上为第一季度", "", ""],
        ]
    )

    table = reading.tables[0]
    assert reading.kind == "ledger"
    assert (table.header_rows, table.rows) == ([3], [4, 7])
    found = skips(reading)
    assert {row: found[row] for row in (1, 2, 5, 6, 8, 9)} == {
        1: "title", 2: "title", 5: "blank", 6: "repeated_header", 8: "total", 9: "note",
    }  # fmt: skip


def test_a_merged_heading_of_two_rows_becomes_one_name() -> None:
    reading = structure(
        [
            ["序号", "姓名", "一面", "", "二面", ""],
            ["", "", "时间", "结果", "时间", "结果"],
            [1, "张三", "3.5", "通过", "3.9", "未到"],
        ],
        [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 5)],
    )
    assert [c.header for c in reading.tables[0].columns] == [
        "序号", "姓名", "一面 / 时间", "一面 / 结果", "二面 / 时间", "二面 / 结果",
    ]  # fmt: skip
    assert reading.tables[0].header_rows == [1, 2]


def test_a_heading_of_two_rows_that_lost_its_merges_is_joined_all_the_same() -> None:
    reading = structure(
        [
            ["姓名", "电话", "面试", "", "", "备注"],
            ["", "", "时间", "面试官", "结果", ""],
            ["张三", "13800138000", "3.5", "许静", "通过", ""],
        ]
    )
    assert [c.header for c in reading.tables[0].columns][2:5] == ["面试 / 时间", "面试 / 面试官", "面试 / 结果"]


def test_sections_are_carried_down_to_their_people() -> None:
    reading = structure(
        [
            ["姓名", "电话", "结果"],
            ["岗位：车间主任", "", ""],
            ["张三", "13800138000", "通过"],
            ["李四", "13900139000", "未到"],
            ["岗位：会计", "", ""],
            ["王五", "13700137000", "待定"],
        ]
    )
    section = reading.tables[0].columns[-1]
    assert (section.label, section.cells) == ("岗位", ["车间主任", "车间主任", "会计"])
    assert skips(reading) == {2: "section", 5: "section"}


def test_a_section_title_above_the_heading_counts_when_others_follow() -> None:
    head = ["姓名", "电话", "结果"]
    reading = structure(
        [
            ["实习", "", ""],
            head,
            ["张三", "13800138000", "通过"],
            ["秋招", "", ""],
            head,
            ["李四", "13900139000", "未到"],
        ]
    )
    assert reading.tables[0].columns[-1].cells == ["实习", "秋招"]


def test_a_merged_note_below_every_person_belongs_to_the_person() -> None:
    rows: list[list[Any]] = [["姓名", "电话", "岗位", "结果"]]
    merges = []
    for n, name in enumerate(("张三", "李四", "王五", "赵六")):
        rows += [[name, f"1380013800{n}", "会计", "通过"], [f"{name}沟通顺畅，期望月薪一万", "", "", ""]]
        merges.append((2 + 2 * n, 0, 2 + 2 * n, 3))
    reading = structure(rows, merges)
    table = reading.tables[0]
    assert table.rows == [2, 4, 6, 8]
    assert table.notes[1] == "李四沟通顺畅，期望月薪一万"
    assert table.rows_of(1) == (4, 5)


def test_several_rows_of_one_person_are_folded_into_one() -> None:
    reading = structure(
        [
            ["姓名", "电话", "教育经历", ""],
            ["", "", "学校", "专业"],
            ["张三", "13800138000", "苏州大学", "会计"],
            ["", "", "南京大学", "金融"],
            ["李四", "13900139000", "上海大学", "法学"],
        ],
        [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (2, 0, 3, 0), (2, 1, 3, 1)],
    )
    table = reading.tables[0]
    assert table.rows == [3, 5]
    assert table.columns[2].cells == [Several(("苏州大学", "南京大学")), "上海大学"]


def test_a_value_merged_over_several_people_is_carried_down() -> None:
    reading = structure(
        [
            ["岗位", "姓名", "电话"],
            ["会计", "张三", "13800138000"],
            ["", "李四", "13900139000"],
            ["", "王五", "13700137000"],
        ],
        [(1, 0, 3, 0)],
    )
    assert reading.tables[0].columns[0].cells == ["会计"] * 3
    assert reading.tables[0].rows == [2, 3, 4]


def test_a_table_without_a_heading_is_found_by_its_phones() -> None:
    reading = structure(
        [["张三", "13800138000", "会计"], ["李四", "13900139000", "出纳"], ["王五", "13700137000", "会计"]]
    )
    assert (reading.tables[0].header_rows, reading.tables[0].rows) == ([], [1, 2, 3])


def test_another_heading_further_down_begins_another_table() -> None:
    reading = structure(
        [
            ["姓名", "电话", "岗位"],
            ["张三", "13800138000", "会计"],
            ["", "", ""],
            ["姓名", "学历", "专业"],
            ["李四", "本科", "法学"],
        ]
    )
    assert [table.header_rows for table in reading.tables] == [[1], [4]]


def test_sheets_that_hold_no_people_say_what_they_are() -> None:
    assert (
        structure([["部门", "岗位", "招聘人数", "到岗人数"], ["生产", "钳工", 3, 1], ["研发", "工程师", 2, 0]]).kind
        == "requisitions"
    )
    assert (
        structure([["渠道", "简历数", "面试人数", "入职人数"], ["BOSS", 30, 12, 2], ["智联", 10, 4, 1]]).kind
        == "summary"
    )


def test_placeholders_of_a_template_are_nobody() -> None:
    reading = structure([["姓名", "电话", "岗位"], ["$F{name}", "$F{phone}", "$F{post}"]])
    assert skips(reading) == {2: "template"}


FORM: list[list[Any]] = [
    ["应聘登记表", "", "", "", "", ""],
    ["姓名", "韩立群", "性别", "☑男 □女", "出生年月", "1990.5"],
    ["联系电话", "13800138000", "学历", "本科", "婚姻状况", "○未婚 ●已婚"],
    ["应聘岗位", "车间主任", "期望薪资", "8-10K", "到岗时间", "一周内"],
    ["教育经历", "起止时间", "学校", "专业", "", ""],
    ["", "2008-2012", "苏州大学", "机械", "", ""],
    ["", "2005-2008", "昆山中学", "", "", ""],
    ["备注", "可倒班", "", "", "", ""],
]


def test_a_form_of_one_person_is_read_by_its_labels() -> None:
    reading = structure([list(row) for row in FORM])

    cells = {column.header: column.cells[0] for column in reading.tables[0].columns}
    assert reading.kind == "form"
    assert (cells["姓名"], cells["性别"], cells["婚姻状况"], cells["期望薪资"]) == ("韩立群", "男", "已婚", "8-10K")
    assert cells["教育经历 / 学校"] == Several(("苏州大学", "昆山中学"))
    assert cells["教育经历 / 专业"] == Several(("机械", ""))
    assert reading.tables[0].rows == [1]


def test_a_form_that_nobody_filled_in_is_nobody() -> None:
    blank = [[cell if n % 2 == 0 else "" for n, cell in enumerate(row)] for row in FORM[1:4]]
    reading = structure([["应聘登记表", *[""] * 5], *blank])
    assert (reading.kind, reading.tables) == ("form", [])


def test_a_form_of_labels_before_a_small_table_is_no_ledger_and_a_grouped_ledger_is_no_form() -> None:
    ledger: list[list[Any]] = [
        ["编号", "期望工资", "年龄", "应聘信息", "", "", "联系方式", "姓名", "面试", "", ""],
        ["", "", "", "公司", "渠道", "岗位", "", "", "时间", "面试人", "结果"],
        *([n, "8000", 27, "甲公司", "内推", "人事专员", f"1380013800{n}", name, "3.5", "陈国栋", "面试通过"]
          for n, name in enumerate(("张三", "李四", "王五", "赵六"))),
    ]  # fmt: skip
    reading = structure(ledger)
    assert (reading.kind, reading.tables[0].header_rows, len(reading.tables[0].rows)) == ("ledger", [1, 2], 4)


def test_forms_one_below_the_other_are_several_people() -> None:
    one = [list(row) for row in FORM]
    two = [[("李四" if cell == "韩立群" else cell) for cell in row] for row in FORM]
    reading = structure([*one, [""] * 6, *two])
    names = [next(c.cells[0] for c in table.columns if c.label == "姓名") for table in reading.tables]
    assert (reading.kind, names) == ("form", ["韩立群", "李四"])
    assert [table.rows for table in reading.tables] == [[1], [10]]


def test_a_relative_s_phone_is_not_the_applicant_s() -> None:
    rows = [
        *[list(row) for row in FORM],
        ["紧急联系人", "韩父", "关系", "父子", "电话", "13911112222"],
        ["姓名", "关系", "年龄", "工作单位", "联系电话", ""],
        ["韩大年", "父亲", "58", "务农", "13911112222", ""],
    ]
    cells = {column.header: column.cells[0] for column in structure(rows).tables[0].columns}
    assert cells["联系电话"] == "13800138000"
    assert cells["紧急联系人 / 电话"] == "13911112222"
    assert cells["家庭成员 / 姓名"] == "韩大年"


def test_several_labels_in_one_cell_are_read() -> None:
    reading = structure(
        [
            ["面试评价表", "", ""],
            ["姓名：韩立群  性别：男", "应聘岗位：会计", "电话：13800138000"],
            ["评价：稳重", "", ""],
        ]
    )
    cells = {column.header: column.cells[0] for column in reading.tables[0].columns}
    assert (reading.kind, cells["姓名"], cells["性别"], cells["应聘岗位"]) == ("form", "韩立群", "男", "会计")


def test_the_foot_of_a_sheet_is_nobody_s_note() -> None:
    reading = structure(
        [
            ["姓名", "电话", "结果"],
            ["岗位：会计", "", ""],
            ["张三", "13800138000", "通过"],
            ["岗位：出纳", "", ""],
            ["李四", "13900139000", "未到"],
            ["合计：2人", "", ""],
            ["备注：以上人员均已通知，请各部门反馈。", "", ""],
            ["制表人：", "林晓雯", "审核："],
            ["", "", "填表日期：2025-12-31"],
        ]
    )
    assert reading.tables[0].rows == [3, 5]
    assert reading.tables[0].notes == {}
    assert skips(reading) == {2: "section", 4: "section", 6: "total", 7: "note", 8: "note", 9: "note"}


def test_rows_that_are_only_numbered_or_only_merged_into_are_nobody() -> None:
    reading = structure(
        [
            ["编号", "岗位", "姓名", "电话"],
            [1, "会计", "张三", "13800138000"],
            [2, "", "李四", "13900139000"],
            ["", "", "", ""],
            [4, "", "", ""],
        ],
        [(1, 1, 3, 1)],
    )
    assert reading.tables[0].rows == [2, 3]
    assert skips(reading) == {4: "blank", 5: "numbered_only"}


def test_a_heading_in_two_languages_is_one_heading() -> None:
    reading = structure([["姓名", "电话", "岗位"], ["Name", "Phone", "Position"], ["张三", "13800138000", "会计"]])
    assert reading.tables[0].header_rows == [1, 2]
    assert [column.header for column in reading.tables[0].columns] == ["姓名", "电话", "岗位"]


def test_days_and_hints_between_the_people_are_no_people() -> None:
    reading = structure(
        [
            ["姓名", "电话", "岗位"],
            ["必填", "必填", "下拉选择"],
            [date(2025, 3, 5), "", ""],
            ["张三", "13800138000", "会计"],
            [date(2025, 3, 6), "", ""],
            ["李四", "13900139000", "出纳"],
        ]
    )
    assert reading.tables[0].rows == [4, 6]
    assert reading.tables[0].columns[-1].cells == ["2025-03-05", "2025-03-06"]


def test_lists_for_drop_downs_are_no_ledger() -> None:
    reading = structure(
        [
            ["学历", "渠道", "结果", "部门"],
            ["大专", "内推", "通过", "生产部"],
            ["本科", "智联", "待定", "研发部"],
            ["硕士", "猎聘", "", "财务部"],
            ["", "", "", "销售部"],
        ]
    )
    assert (reading.kind, reading.reason) == ("other", "lists_of_words")


def test_a_line_of_facts_above_is_not_the_heading() -> None:
    reading = structure(
        [
            ["部门", "生产部", "日期", "三月", "", "", ""],
            ["姓名", "性别", "电话", "岗位", "学历", "渠道", "结果"],
            ["张三", "男", "13800138000", "会计", "本科", "内推", "通过"],
            ["李四", "女", "13900139000", "出纳", "大专", "智联", "未到"],
        ]
    )
    assert (reading.tables[0].header_rows, reading.tables[0].rows) == ([2], [3, 4])


def test_interviews_in_the_rows_of_one_person_become_rounds() -> None:
    reading = structure(
        [
            ["姓名", "电话", "面试轮次", "面试时间", "面试官", "面试结果"],
            ["张三", "13800138000", "初试", "2025-03-05", "许静", "通过"],
            ["", "", "复试", "2025-03-09", "陈国栋", "通过"],
            ["李四", "13900139000", "初试", "2025-03-06", "许静", "未到"],
        ],
        [(1, 0, 2, 0), (1, 1, 2, 1)],
    )
    table = reading.tables[0]
    cells = {column.header: column.cells for column in table.columns}
    assert table.rows == [2, 4]
    assert cells["一面 / 面试时间"] == ["2025-03-05", "2025-03-06"]
    assert cells["二面 / 面试官"] == ["陈国栋", ""]
    assert cells["二面 / 面试结果"] == ["通过", ""]


def test_schools_in_rows_do_not_double_an_interview_that_is_merged_over_them() -> None:
    reading = structure(
        [
            ["姓名", "面试结果", "教育经历", ""],
            ["", "", "学校", "专业"],
            ["张三", "通过", "苏州大学", "会计"],
            ["", "", "南京大学", "金融"],
        ],
        [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (2, 0, 3, 0), (2, 1, 3, 1)],
    )
    cells = {column.header: column.cells for column in reading.tables[0].columns}
    assert cells["面试结果"] == ["通过"]


def test_tables_side_by_side_lose_nobody() -> None:
    head = ["序号", "姓名", "电话"]
    reading = structure(
        [
            ["签到表", "", "", "", "", "", ""],
            [*head, "", *head],
            [1, "张三", "13800138000", "", 3, "王五", "13700137000"],
            [2, "李四", "13900139000", "", "", "", ""],
        ]
    )
    assert [table.rows for table in reading.tables] == [[3, 4], [3]]
    assert [column.index for column in reading.tables[1].columns] == [4, 5, 6]
    assert reading.tables[1].columns[1].cells == ["王五"]


def test_people_in_columns_are_turned() -> None:
    sheet = book(
        [
            ["姓名", "张三", "李四", "王五"],
            ["电话", "13800138000", "13900139000", "13700137000"],
            ["应聘岗位", "会计", "出纳", "会计"],
            ["面试结果", "通过", "未到", "待定"],
            ["备注", "", "可倒班", ""],
        ]
    ).sheets[0]
    turn(sheet)
    reading = read_sheet(sheet)
    assert (reading.reason, reading.tables[0].header_rows, reading.tables[0].rows) == (
        "people_in_columns",
        [1],
        [2, 3, 4],
    )
    assert reading.tables[0].columns[0].cells == ["张三", "李四", "王五"]


def test_a_form_is_not_turned() -> None:
    sheet = book([list(row) for row in FORM]).sheets[0]
    turn(sheet)
    assert not sheet.is_turned


def test_a_text_below_the_employers_of_a_form_is_no_employer() -> None:
    rows = [*[list(row) for row in FORM[:4]], ["工作经历", "", "", "", "", ""],
            ["起止时间", "工作单位", "职务", "", "", ""], ["2012-2018", "甲公司", "班长", "", "", ""],
            ["自我评价", "踏实肯干，能吃苦", "", "", "", ""]]  # fmt: skip
    cells = {column.header: column.cells[0] for column in structure(rows).tables[0].columns}
    assert (cells["工作经历 / 工作单位"], cells["自我评价"]) == ("甲公司", "踏实肯干，能吃苦")


def test_columns_with_a_heading_of_their_own_stay_though_nobody_filled_them() -> None:
    reading = structure([["姓名", "电话", "备注", "备注", "备注"], ["张三", "13800138000", "可倒班", "", ""]])
    assert [column.letter for column in reading.tables[0].columns] == ["A", "B", "C", "D", "E"]


def test_two_tables_with_titles_of_their_own_keep_their_headings() -> None:
    reading = structure(
        [
            ["一、已录用人员", "", "", "", ""],
            ["序号", "姓名", "岗位", "入职日期", "联系电话"],
            [1, "张三", "会计", "2025-3-1", "13800138000"],
            ["", "", "", "", ""],
            ["二、未录用人员", "", "", "", ""],
            ["序号", "姓名", "岗位", "联系电话", "未录用原因"],
            [1, "王五", "会计", "13700137000", "经验不足"],
        ]
    )
    assert [table.header_rows for table in reading.tables] == [[2], [6]]
    assert [table.columns[-1].cells for table in reading.tables] == [["已录用人员"], ["未录用人员"]]


def test_sums_below_and_beside_the_people_are_no_people() -> None:
    reading = structure(
        [
            ["姓名", "电话", "渠道", "结果", "", "来源", "人数"],
            ["张三", "13800138000", "BOSS", "通过", "", "BOSS", 1],
            ["李四", "13900139000", "智联", "未到", "", "智联", 1],
            ["", "", "", "", "", "", ""],
            ["渠道", "人数", "", "", "", "", ""],
            ["BOSS", 1, "", "", "", "", ""],
            ["本周面试人数", 2, "", "", "", "", ""],
            ["-----------", "", "", "", "", "", ""],
        ]
    )
    table = reading.tables[0]
    assert (table.rows, table.aside) == ([2, 3], ("F", "G"))
    assert [column.label for column in table.columns] == ["姓名", "电话", "渠道", "结果"]


def test_somebody_told_of_again_in_the_next_round_is_one_person() -> None:
    reading = structure(
        [
            ["姓名", "电话", "轮次", "面试时间", "面试结果"],
            ["张三", "13800138000", "初试", "3.5", "通过"],
            ["张三", "13800138000", "复试", "3.9", "待定"],
            ["李四", "13900139000", "初试", "3.6", "未到"],
        ]
    )
    table = reading.tables[0]
    assert [table.rows_of(record) for record in range(2)] == [(2, 3), (4,)]
    assert {c.header: c.cells for c in table.columns}["二面 / 面试结果"] == ["待定", ""]


def test_what_a_line_above_the_heading_says_holds_for_all_below() -> None:
    reading = structure(
        [
            ["需求部门：", "生产部", "", "招聘岗位：操作工（5人）"],
            ["序号", "姓名", "电话", "结果"],
            [1, "张三", "13800138000", "通过"],
            ["本月入职：1人", "", "离职：0人", ""],
            ["平均分", "", 75, 80],
        ]
    )
    table = reading.tables[0]
    assert [(c.label, c.cells) for c in table.columns if c.is_section] == [
        ("需求部门", ["生产部"]),
        ("招聘岗位", ["操作工"]),
    ]
    assert (table.rows, skips(reading)) == ([3], {1: "title", 4: "total", 5: "total"})


def test_each_block_under_its_own_position_carries_it() -> None:
    reading = structure(
        [
            ["岗位：车间主任（2人）", "", ""],
            ["姓名", "电话", "结果"],
            ["张三", "13800138000", "通过"],
            ["", "", ""],
            ["岗位：会计（1人）", "", ""],
            ["姓名", "电话", "结果"],
            ["李四", "13900139000", "未到"],
        ]
    )
    assert reading.tables[0].columns[-1].cells == ["车间主任", "会计"]


def test_a_form_keeps_what_no_label_takes_and_marks_are_no_facts() -> None:
    reading = structure(
        [
            ["面试评估表", "", "", ""],
            ["姓名", "李四", "应聘岗位", "出纳"],
            ["期望薪金", "", "八千", ""],
            ["评估项目", "评估内容", "分值", "得分"],
            ["专业", "岗位所需知识", 40, 30],
            ["有无亲友在本公司任职", "□有 ☑无", "能否接受加班", "☑能 □否"],
            ["初试意见", "同意复试", "面试官", "许静"],
        ]
    )
    cells = {column.header: column.cells[0] for column in reading.tables[0].columns}
    assert cells["期望薪金"] == "八千"
    assert cells["评估项目 - 专业"] == "岗位所需知识 40 30"
    assert (cells["初试意见"], cells["初试 / 面试官"]) == ("同意复试", "许静")


def test_labels_above_their_values_are_one_person() -> None:
    reading = structure(
        [
            ["求职登记表", "", "", ""],
            ["姓名", "性别", "年龄", "联系电话"],
            ["王五", "男", "28", "13700137000"],
            ["学历", "毕业院校", "专业", "应聘岗位"],
            ["大专", "常州工学院", "机电", "电工"],
        ]
    )
    table = reading.tables[0]
    assert (reading.kind, reading.reason, table.header_rows) == ("form", "labels_above_values", [2, 4])
    assert (len(reading.tables), table.rows_of(0), [c.cells[0] for c in table.columns][-1]) == (1, (3, 5), "电工")


def test_a_heading_that_comes_again_with_more_columns_names_them() -> None:
    reading = structure(
        [
            ["公司", "投递时间", "岗位", "一面", "", "结果"],
            ["甲公司", "3.04", "会计", "√", "", "×"],
            ["秋招", "", "", "", "", ""],
            ["公司", "投递时间", "岗位", "一面", "二面", "结果"],
            ["乙公司", "8.04", "会计", "√", "√", "√"],
        ]
    )
    table = reading.tables[0]
    assert (len(reading.tables), table.header_rows, table.rows) == (1, [1], [2, 5])
    assert [column.label for column in table.columns][4] == "二面"
    assert skips(reading) == {3: "section", 4: "repeated_header"}


def test_a_bare_list_of_names_is_read_and_legends_and_prepared_rows_are_nobody() -> None:
    assert structure([["姓名"], ["张三"], ["李四"], ["王五"]]).tables[0].rows == [2, 3, 4]
    reading = structure(
        [
            ["序号", "姓名", "电话", "结果", "年龄"],
            [1, "张三", "13800138000", "A", 30],
            [2, "", "", "", 0],
            ["A：通过", "B：待定", "C：淘汰", "", ""],
        ]
    )
    assert (reading.tables[0].rows, skips(reading)) == ([2], {3: "numbered_only", 4: "note"})


def test_a_second_name_and_phone_in_the_row_are_a_relative_s_not_another_table() -> None:
    reading = structure([["姓名", "电话", "姓名", "电话"], ["张三", "13800138000", "张父", "13911112222"]])
    assert [table.rows for table in reading.tables] == [[2]]


def test_a_title_over_an_empty_heading_line_breaks_nothing() -> None:
    rows = [["实习", "", ""], ["姓名", "电话", "岗位"], ["", "", ""], ["张三", "13800138000", "会计"]]
    assert structure(rows, [(1, 0, 2, 0), (1, 1, 2, 1)]).tables[0].rows == [4]
