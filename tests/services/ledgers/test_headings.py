"""Headings of ledgers, exports and forms: what a column's name alone, and its neighbours, say."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from services.ledgers import headings, mapping, structure
from tests.services.ledgers import making

FIELDS = {
    "name": "姓名 姓 名 *姓名 1.姓名 姓名（必填） 候选人 "
    "候选人姓名 用户姓名 应聘者姓名 求职者 被面试人 中文名 Name Candidate_Name",
    "phone": "电话 联系电话 手机号码 联系方式 本人手机 手机 电话（手机） 候选人手机号 Mobile_No. Phone_Number",
    "alt_phone": "备用电话 联系电话2 其他联系方式 座机",
    "email": "邮箱 E-mail 电子邮箱 候选人邮箱 Candidate_Email 邮箱地址",
    "gender": "性别 候选人性别 应聘者性别 Gender",
    "age": "年龄 年龄（岁） 周岁 应聘者年龄",
    "birth_date": "出生日期 出生年月 生日 Date_of_Birth",
    "id_number": "身份证号 身份证号码（18位） 证件号码 公民身份号码",
    "degree": "学历 最高学历 学历/学位 文化程度 学位 第一学历 Education",
    "school": "毕业院校 学校 毕业学校名称 就读院校 硕士院校 University",
    "major": "专业 所学专业 毕业专业 Major",
    "graduation_date": "毕业时间 毕业年月 毕业届别 预计毕业时间",
    "position_applied": "应聘岗位 应聘（适合）职位 面试职位 投递职位 意向岗位 "
    "期望职位 拟聘岗位 岗位 职位 沟通职位 Job_Posting",
    "department_applied": "部门 应聘部门 用人部门 面试部门 需求部门 意向科室",
    "source_channel": "渠道 招聘渠道 简历来源 信息来源 应聘途径 来源网站 Source",
    "recruiter": "招聘专员 跟进人 邀约人 简历筛选人 负责HR 约面HR 电话沟通人 登记人 Recruiter_Name",
    "applied_or_sourced_on": "投递时间 应聘日期 登记日期 简历日期 "
    "收到简历日期 推荐日期 Applied_Date 简历下载时间 首次联系时间",
    "interview_date": "面试日期 面试时间 预约面试时间 约面时间 到面时间 面试邀约时间 Interview_Date 初步面谈日期",
    "interviewer": "面试官 面试人 考官 面试负责人 Interviewer",
    "interview_result": "面试结果 结果 面试结论 是否通过 录用情况 Interview_Result",
    "stage": "状态 当前状态 招聘进展 候选人阶段 入职情况 是否入职 Application_Status 流程状态",
    "score": "面试得分 综合评分 分数",
    "remarks": "备注 备注1 其他说明 跟进记录 Notes",
    "years_experience": "工作年限 工作经验（年） 从业年限 工龄 Years_of_Experience",
    "work_start_date": "参加工作时间 首次工作时间",
    "current_company": "现公司 最近一家公司 目前单位 原工作单位 上家公司 Current_Company 现任公司/职位",
    "current_title": "现职位 最近一个职位 目前岗位 原职务 Current_Title",
    "skills": "技能 专业技能 技术栈 特长",
    "expected_salary": "期望薪资 期望月薪（元） 期望薪资(K) 薪资要求 待遇要求 薪资 期望年薪 Expected_Salary",
    "available_from": "求职状态 到岗时间 可到岗日期 最快到岗时间 预计可到岗日期 何时能到岗 Notice_Period",
    "offer_date": "offer日期 发放offer日期 录用日期 录用通知书发放时间 Offer_Date",
    "expected_start_date": "预计入职时间 拟入职日期 约定报到日期 计划入职日期",
    "start_date": "入职日期 入职时间 实际入职日期 报到日期 实际到岗时间 Join_Date",
    "native_place": "籍贯 祖籍 生源地",
    "hukou_address": "户口 户籍所在地 户口所在地 户口/国籍 身份证地址",
    "political_status": "政治面貌",
    "ethnicity": "民族",
    "marital_status": "婚姻状况 婚否 婚育情况",
    "external_id": "编号 候选人编号 简历编号 工号 准考证号 Candidate_ID",
    "sequence": "序号 序 No. #",
    "emergency_phone": "紧急联系人电话 紧急联系电话",
    "reject_reason": "淘汰原因 未录用原因 放弃原因 不录用原因说明 原因",
    "leave_reason": "离职原因 上一家公司离职原因",
    "current_salary": "目前薪资 当前薪资（税前） 目前年收入 上家月薪",
    "offer_salary": "offer薪资 定薪 试用期工资 入职后薪资",
    "evaluation": "面试评价 面试官评语 综合评价",
    "attended": "是否到面 到面情况 是否参加面试",
}  # fmt: skip
NOBODYS = ("招聘人数 面试人数 岗位类别 岗位要求 职位描述 简历链接 学校类型 "
    "推荐人电话 面试官电话 面试官部门 配偶姓名 家庭成员 合同到期日 到面率")  # fmt: skip
ROUNDS = {
    "一面时间": "round1.time", "初试面试官": "round1.interviewer", "第1轮面试官": "round1.interviewer",
    "第二次面试结果": "round2.result", "复试（部门）时间": "round2.time", "三面评价": "round3.remark",
    "一面评分": "round1.score", "Round 2 Result": "round2.result",
}  # fmt: skip


@pytest.mark.parametrize(("field", "words"), FIELDS.items())
def test_a_heading_names_its_field(field: str, words: str) -> None:
    told = {word: headings.guess(word.replace("_", " ")).field for word in words.replace("姓 名", "姓名").split()}
    assert told == dict.fromkeys(told, field)


@pytest.mark.parametrize("word", NOBODYS.split())
def test_a_heading_of_another_thing_or_person_names_none(word: str) -> None:
    assert headings.guess(word).field in ("", "family")


@pytest.mark.parametrize(("label", "parts"), [("性别/年龄", ("gender", "age")), ("毕业院校及专业", ("school", "major")),
    ("学历/学位", ()), ("姓名", ())])  # fmt: skip
def test_a_heading_may_name_two_fields(label: str, parts: tuple[str, ...]) -> None:
    assert headings.fields_in(label) == parts


def fields(labels: list[str], *rows: Sequence[object], title: str = "", sheet: str = "Sheet1") -> list[str]:
    lines: list[Sequence[object]] = [[title], labels] if title else [labels]
    book = making.book([*lines, *(rows or [["张三", *["甲"] * (len(labels) - 1)]])], name=sheet)
    table = structure.read_structure(book)[0].tables[0]
    return [mapped.field for mapped in mapping.guess(table)]


@pytest.mark.parametrize(("label", "field"), ROUNDS.items())
def test_a_column_of_a_round_is_numbered(label: str, field: str) -> None:
    assert field.rpartition(".")[2] == headings.guess(label).field.rpartition(".")[2]
    before = {"round2": ["一面结果"], "round3": ["一面结果", "二面结果"]}.get(field.partition(".")[0], [])
    assert fields(["姓名", "电话", "应聘岗位", *before, label])[-1] == field


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["一面时间", "面试官", "结果", "二面时间", "面试官", "结果"],
         ["round1.time", "round1.interviewer", "round1.result", "round2.time", "round2.interviewer", "round2.result"]),
        (["时间", "面试官", "结果", "评价", "时间", "面试官", "结果", "评价"], ["round1.time", "round1.interviewer",
         "round1.result", "round1.remark", "round2.time", "round2.interviewer", "round2.result", "round2.remark"]),
        (["面试时间1", "面试官1", "结果1", "面试时间2", "面试官2", "结果2"], ["round1.time", "round1.interviewer",
         "round1.result", "round2.time", "round2.interviewer", "round2.result"]),
        (["备注", "备注", "备注"], ["remarks", "remarks", "remarks"]),
        (["面试时间", "面试官", "面试结果"], ["interview_date", "interviewer", "interview_result"]),
        (["招聘专员", "日期", "面试人", "结果", "日期", "面试人", "结果"], ["recruiter", "round1.time",
         "round1.interviewer", "round1.result", "round2.time", "round2.interviewer", "round2.result"]),
    ],
)  # fmt: skip
def test_rounds_are_seen_from_headings_that_come_again(labels: list[str], expected: list[str]) -> None:
    assert fields(["姓名", "电话", *labels])[2:] == expected


def test_a_bare_date_is_what_the_sheet_is_about() -> None:
    assert fields(["日期", "姓名", "电话", "面试官", "结果"], sheet="面试登记")[0] == "interview_date"
    assert fields(["日期", "姓名", "电话", "渠道"], sheet="简历登记")[0] == "applied_or_sourced_on"
    assert fields(["日期", "姓名", "电话", "面试时间", "面试官"])[0] == "applied_or_sourced_on"


def test_the_better_name_has_the_field() -> None:
    assert fields(["姓名", "全日制学历", "最高学历"])[1:] == ["keep", "degree"]
    assert fields(["姓名", "部门", "应聘部门"])[2] == "department_applied"
    assert fields(["面试人", "电话", "面试官"])[2] == "interviewer"


def test_contents_correct_a_heading() -> None:
    rows = [[name, phone, born, years] for name, phone, born, years in (
        ("王明", "13800138000", "28", 2.5), ("李红", "13800138001", "35", 10), ("赵强", "13800138002", "41", 3.5),
        ("孙丽", "13800138003", "26", 1.5))]  # fmt: skip
    assert fields(["姓名", "电话", "出生年月", "从业年限"], *rows) == ["name", "phone", "age", "years_experience"]


def test_a_column_without_a_heading_is_known_by_its_cells() -> None:
    rows = [["王明", "江南大学", "320599199003078812", "本科"],
            ["李红", "苏州大学", "320599198803078825", "大专"],
            ["赵强", "南京理工大学", "320599199103078838", "硕士"],
            ["孙丽", "常熟理工学院", "320599199403078841", "本科"]]  # fmt: skip
    assert fields(["姓名", "", "", "", "应聘岗位"], *rows)[:4] == ["name", "school", "id_number", "degree"]


def test_when_somebody_came_is_not_when_they_could() -> None:
    some = [[f"王{c}", f"1380013800{i}", "2025-03-05" if i % 3 == 0 else ""] for i, c in enumerate("明红强丽军华芳磊")]
    words = [[name, phone, "随时" if i % 2 else "一周内"] for i, (name, phone, _) in enumerate(some)]
    assert fields(["姓名", "电话", "到岗时间"], *some)[2] == "start_date"
    assert fields(["姓名", "电话", "到岗时间"], *words)[2] == "available_from"


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("姓名 Name", "name"), ("E-mail邮箱", "email"), ("应聘职位 Position Applied", "position_applied"),
        ("應徵職位", "position_applied"), ("身分證字號", "id_number"), ("入职时间（预计）", "expected_start_date"),
        ("入职日期（实际）", "start_date"), ("面试官（复试）", "round:复试.interviewer"), ("本人常用手机号", "phone"),
        ("部门编码", ""), ("担保人姓名", ""), ("面试官姓名", "interviewer"), ("公司规模", ""), ("合同编号", ""),
    ],
)  # fmt: skip
def test_a_heading_of_several_parts(label: str, field: str) -> None:
    assert headings.guess(label).field == field


def test_below_certificates_and_languages_a_score_is_not_the_persons() -> None:
    assert headings.guess("分数", "外语语种及水平").field == ""
    assert headings.guess("毕业院校", "学习经历统计信息").field == "school"


def test_a_table_without_headings_is_known_by_its_cells() -> None:
    rows = [["王明", "男", 28, "13800138000", "质检员", "BOSS直聘"],
            ["李红", "女", 31, "13800138001", "车间主任", "智联"],
            ["赵强", "男", 25, "13800138002", "普工", "58同城"]]  # fmt: skip
    table = structure.read_structure(making.book(rows))[0].tables[0]
    told = [mapped.field for mapped in mapping.guess(table)]
    assert told == ["name", "gender", "age", "phone", "position_applied", "source_channel"]
