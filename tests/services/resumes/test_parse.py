"""Facts out of text, by invented examples: what stands there, where it stands, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from models.values.enums import PayPeriod
from models.values.money import Pay
from services.resumes.parse.dates import as_date, periods
from services.resumes.parse.person.filenames import from_name
from services.resumes.parse.profile import Profile, as_data, parse
from services.resumes.parse.wishes.pays import pay_in
from tests.services.resumes.making import PERSON


def facts(*lines: str, file: str = "") -> dict[str, Any]:
    return as_data(parse("\n".join(lines), file))


def test_an_ordinary_resume_is_understood() -> None:
    found = facts(*(line.replace("    ", "\t") for line in PERSON))

    assert found["name"] == "周明远"
    assert found["phones"] == ["13761230918"]
    assert found["emails"] == ["zhoumingyuan@163.com"]
    assert (found["gender"], found["birth_date"], found["city"]) == ("男", "1993-07", "苏州")
    assert (found["expected_job"], found["degree"]) == ("设备工程师", "本科")
    assert found["education"] == [
        {"school": "江南大学", "major": "机械工程", "degree": "本科", "start": "2011-09", "end": "2015-06"}
    ]
    assert [(job["company"], job["title"], job["start"], job["end"]) for job in found["employment"]] == [
        ("苏州泽远精密机械有限公司", "设备主管", "2019-03", "present"),
        ("无锡恒川电子有限公司", "设备工程师", "2015-07", "2019-02"),
    ]
    assert {"AutoCAD", "PLC", "TPM"} <= set(found["skills"])


def test_every_value_knows_its_place() -> None:
    text = "\n".join(line.replace("    ", "\t") for line in PERSON)
    found = parse(text)
    assert isinstance(found, Profile)
    assert found.name is not None
    assert text[found.name.start : found.name.end] == "周明远"
    assert text[found.phones[0].start : found.phones[0].end] == "13761230918"
    school = found.education[0]
    assert school.major is not None
    assert text[school.school.start : school.school.end] == "江南大学"
    assert text[school.major.start : school.major.end] == "机械工程"
    job = found.employment[1]
    assert job.company is not None
    assert text[job.company.start : job.company.end] == "无锡恒川电子有限公司"
    assert job.start is not None
    assert text[job.start.start : job.start.end] == "2015.07-2019.02"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["姓名：李建国", "性别：男"], "李建国"),
        (["姓    名：欧阳文静"], "欧阳文静"),
        (["个人简历", "陈 晓 东", "求职意向：会计"], "陈晓东"),
        (["求职简历", "姓名\t王芳\t性别\t女", "电话\t13912340567"], "王芳"),
        (["孙丽萍 求职意向：行政专员", "13912340567"], "孙丽萍"),
        (["古丽娜尔·买买提", "电话：13912340567"], "古丽娜尔·买买提"),
        (["姓名 李建国 性别 男 年龄 35", "学历 本科 专业 会计"], "李建国"),
        (["李建国 13812340001 lijg@qq.com"], "李建国"),
        (["张伟 David Zhang", "手机:13812340001"], "张伟"),
        (["张伟 | Java开发工程师 | 5年经验 | 本科"], "张伟"),
        (["姓名：王小明（男）"], "王小明"),
        (["应聘者姓名：赵敏", "性别：女"], "赵敏"),
        (["陈静的个人简历", "联系电话：13812340001"], "陈静"),
        (["王芳，女，28岁，本科学历，5年财务工作经验"], "王芳"),
        (["Name: Li Lei (李雷)", "Phone: +86 138 1234 0001"], "李雷"),
        (["Kevin Zhang", "kevin.zhang@mail.com", "Senior Software Engineer"], "Kevin Zhang"),
        (["MARIA GONZALEZ", "Sales Manager", "(541) 754-3010"], "Maria Gonzalez"),
        (["教育背景", "2010-2014 浙江大学 会计学 本科", "自我评价", "工作认真负责。"], None),
        (["市场专员", "电话：13912340567"], None),
    ],
)
def test_names(lines: list[str], name: str | None) -> None:
    assert facts(*lines)["name"] == name


def test_a_name_is_not_a_city_nor_a_word_of_the_template() -> None:
    assert facts("求职简历", "上海", "联系方式", "13912340567")["name"] is None
    assert facts("高级会计", "成本核算", "电话：13912340567")["name"] is None


@pytest.mark.parametrize(
    ("line", "phones"),
    [
        ("电话：138-1234-0567", ["13812340567"]),
        ("手机：+86 138 1234 0567", ["13812340567"]),
        ("联系方式：（86）13812340567", ["13812340567"]),
        ("Tel: 0512-62881234", ["051262881234"]),
        ("手机：138123405678", []),  # one digit too many
        ("手机：1381234056", []),  # one too few
        ("证明人：张经理 13912340000", []),
        ("公司电话：0512-62881234", []),
        ("2019-2023 某某公司", []),
    ],
)
def test_phones(line: str, phones: list[str]) -> None:
    assert facts("周明远", line)["phones"] == phones


def test_the_example_number_of_a_template_is_doubtful() -> None:
    (found,) = parse("周明远\n电话：13800138000").phones
    assert not found.is_sure


@pytest.mark.parametrize(
    ("line", "emails"),
    [
        ("邮箱：Zhou.MY@163.com", ["zhou.my@163.com"]),
        ("E-mail：zhou_my＠qq．com", ["zhou_my@qq.com"]),
        ("邮箱:zmy@mail.example.com.cn手机", ["zmy@mail.example.com.cn"]),
        ("邮箱：zmy@", []),
    ],
)
def test_emails(line: str, emails: list[str]) -> None:
    assert facts("周明远", line)["emails"] == emails


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019.03-至今", [("2019-03", "present")]),
        ("2019年3月—2021年6月", [("2019-03", "2021-06")]),
        ("2019/3 ~ 2021/06", [("2019-03", "2021-06")]),
        ("2015-2019", [("2015", "2019")]),
        ("2015年-2019年", [("2015", "2019")]),
        ("2018.9 至今", [("2018-09", "present")]),
        ("2019-03-01 至 2021-06-30", [("2019-03-01", "2021-06-30")]),
        ("Mar 2019 – Present", [("2019-03", "present")]),
        ("September 2017 to June 2021", [("2017-09", "2021-06")]),
        ("03/2019 - 06/2021", [("2019-03", "2021-06")]),
        ("带领 2015 人", []),
        ("13812340567", []),
    ],
)
def test_periods(text: str, expected: list[tuple[str, str]]) -> None:
    folded = text.replace("—", "-").replace("–", "-")
    assert [(period.start, period.end) for period in periods(folded)] == expected


def test_single_dates() -> None:
    assert [as_date(t) for t in ("1996.05", "1990年2月8日", "2000 年", "至今", "abc")] == [
        "1996-05", "1990-02-08", "2000", "present", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "school"),
    [
        (["2016.09-2020.06\t苏州大学\t会计学\t本科"], ("苏州大学", "会计学", "本科", "2016-09", "2020-06")),
        (["苏州大学 | 会计学 | 本科 | 2016.09-2020.06"], ("苏州大学", "会计学", "本科", "2016-09", "2020-06")),
        (["苏州大学", "会计学（本科）", "2016.09 - 2020.06"], ("苏州大学", "会计学", "本科", "2016-09", "2020-06")),
        (["2016.09-2020.06", "苏州大学", "会计学 本科"], ("苏州大学", "会计学", "本科", "2016-09", "2020-06")),
        (
            ["2013年9月-2016年6月 无锡职业技术学院 数控技术专业 大专"],
            ("无锡职业技术学院", "数控技术", "大专", "2013-09", "2016-06"),
        ),
        (["南京财经大学（本科）会计学 2014.9-2018.6"], ("南京财经大学", "会计学", "本科", "2014-09", "2018-06")),
        (
            ["Tsinghua University, Beijing, China\tSep. 2016 - Jun. 2020", "B.Eng. in Automation, GPA 3.7"],
            ("Tsinghua University", "Automation", "本科", "2016-09", "2020-06"),
        ),
        (
            ["毕业院校：南京理工大学", "专业：车辆工程", "学历：硕士", "时间：2015.09-2018.03"],
            ("南京理工大学", "车辆工程", "硕士", "2015-09", "2018-03"),
        ),
        (
            ["Bachelor of Science in Finance, University of Denver", "Sep 2012 - Jun 2016"],
            ("University of Denver", "Finance", "本科", "2012-09", "2016-06"),
        ),
    ],
)
def test_schools(rows: list[str], school: tuple[str, ...]) -> None:
    (found,) = facts("周明远", "教育背景" if "University" not in " ".join(rows) else "Education", *rows)["education"]
    assert tuple(found[key] for key in ("school", "major", "degree", "start", "end")) == school


def test_two_schools_keep_their_own_dates_and_the_degree_is_the_highest() -> None:
    found = facts("教育经历", "2018.09-2021.06\t东南大学\t电气工程\t硕士", "2014.09-2018.06\t扬州大学\t自动化\t本科")
    assert [(s["school"], s["degree"], s["end"]) for s in found["education"]] == [
        ("东南大学", "硕士", "2021-06"), ("扬州大学", "本科", "2018-06"),
    ]  # fmt: skip
    assert found["degree"] == "硕士"


def test_a_school_in_campus_life_is_not_another_stay() -> None:
    found = facts(
        "教育背景", "2014.09-2018.06\t扬州大学\t自动化（本科）", "校园经历", "2015.09-2016.06\t扬州大学\t学生会干事"
    )
    assert len(found["education"]) == 1
    assert found["employment"] == []


@pytest.mark.parametrize(
    ("rows", "job"),
    [
        (["2019.03-2021.05\t苏州泽远机械有限公司\t设备主管"], ("苏州泽远机械有限公司", "设备主管")),
        (["苏州泽远机械有限公司\t2019.03-2021.05", "设备主管"], ("苏州泽远机械有限公司", "设备主管")),
        (["苏州泽远机械有限公司 | 设备主管 | 2019.03-2021.05"], ("苏州泽远机械有限公司", "设备主管")),
        (["苏州泽远机械有限公司", "设备主管", "2019.03-2021.05"], ("苏州泽远机械有限公司", "设备主管")),
        (["2019.03-2021.05", "苏州泽远机械有限公司", "设备主管"], ("苏州泽远机械有限公司", "设备主管")),
        (
            ["2019/03 - 2021/05", "公司名称：苏州泽远机械有限公司", "职位：设备主管"],
            ("苏州泽远机械有限公司", "设备主管"),
        ),
        (["2019.03-2021.05  泽远机械  设备主管"], ("泽远机械", "设备主管")),
        (["苏州泽远机械有限公司 · 工段长\t2019.03 – 2021.05"], ("苏州泽远机械有限公司", "工段长")),
        (["一、2019.3—2021.5 苏州泽远机械有限公司 设备工艺员"], ("苏州泽远机械有限公司", "设备工艺员")),
        (["2019年3月至2021年5月在苏州泽远机械有限公司任设备工程师"], ("苏州泽远机械有限公司", "设备工程师")),
        (["ACME GmbH — Software Developer (03/2019 – 05/2021)"], ("ACME GmbH", "Software Developer")),
        (
            ["Mar 2019 - May 2021\tMaintenance Supervisor", "Acme Tools Ltd, Dallas"],
            ("Acme Tools Ltd", "Maintenance Supervisor"),
        ),
        (
            ["Maintenance Supervisor at Acme Tools, Dallas", "March 2019 - May 2021"],
            ("Acme Tools", "Maintenance Supervisor"),
        ),
    ],
)
def test_employments(rows: list[str], job: tuple[str, str]) -> None:
    heading = "工作经历" if any(c >= "\u4e00" for row in rows for c in row) else "Employment History"
    (found,) = facts("周明远", heading, *rows, "负责车间设备的维护与保养，完成年度目标。")["employment"]
    assert (found["company"], found["title"]) == job
    assert (found["start"], found["end"]) == ("2019-03", "2021-05")


def test_sentences_about_the_work_are_not_employers() -> None:
    found = facts(
        "工作经历",
        "2019.03-至今\t苏州泽远机械有限公司\t设备主管",
        "工作描述：",
        "• 负责2020-2022年集团公司的设备更新项目，协助总经理完成预算。",
        "1、与供应商公司谈判，年节约费用三十万元；",
    )
    assert len(found["employment"]) == 1


def test_internships_are_marked_and_do_not_count_as_experience() -> None:
    found = facts(
        "工作经历", "2020.01-2022.01\t甲乙科技有限公司\t测试工程师",
        "实习经历", "2019.06-2019.12\t丙丁科技有限公司\t测试实习生",
    )  # fmt: skip
    assert [job["internship"] for job in found["employment"]] == [False, True]
    assert found["years_experience"] == 2.0


def test_overlapping_years_count_once_and_written_years_win() -> None:
    overlapping = ["工作经历", "2018.01-2020.01\t甲乙科技有限公司\t工程师", "2019.01-2021.01\t丙丁科技有限公司\t顾问"]
    assert facts(*overlapping)["years_experience"] == 3.0
    assert facts("工作年限：8年", *overlapping)["years_experience"] == 8.0
    exact = parse("\n".join(overlapping)).years_experience
    vague = parse("工作经历\n2016-2019\t甲乙科技有限公司\t工程师").years_experience
    assert exact is not None
    assert vague is not None
    assert (exact.is_sure, vague.is_sure) == (True, False)
    assert (exact.has_place, vague.value) == (False, 3.0)


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("15K-25K", Pay.yuan(15_000, 25_000)),
        ("8000-10000元/月", Pay.yuan(8_000, 10_000)),
        ("1.5-2万", Pay.yuan(15_000, 20_000)),
        ("20-30万/年", Pay.yuan(200_000, 300_000, PayPeriod.YEAR)),
        ("15-20K·14薪", Pay.yuan(15_000, 20_000, months=14)),
        ("9000", Pay.yuan(9_000)),
        ("15000 × 13", Pay.yuan(15_000, months=13)),
        ("300元/天", Pay.yuan(300, period=PayPeriod.DAY)),
        ("年薪30万", Pay.yuan(300_000, period=PayPeriod.YEAR)),
        ("月薪12万", Pay.yuan(120_000)),
        ("£45k", None),
        ("面议", None),
        ("3年", None),
    ],
)
def test_pay(text: str, pay: Pay | None) -> None:
    found = pay_in(text)
    assert (found[0] if found else None) == pay


def test_what_the_candidate_wants() -> None:
    found = facts("周明远", "求职意向：设备主管 | 苏州 | 12-15K", "到岗时间：一周内")
    assert (found["expected_job"], found["expected_city"]) == ("设备主管", "苏州")
    assert found["expected_salary"] == {"low": 12_000, "high": 15_000, "period": "month", "months": 12}
    found = facts("周明远\t求职意向：设备主管 · 张家港", "13912340567")
    assert (found["expected_job"], found["expected_city"], found["city"]) == ("设备主管", "张家港", None)
    found = facts("期望职位：会计主管", "期望薪资：面议", "期望城市：无锡")
    assert (found["expected_job"], found["expected_city"], found["expected_salary"]) == ("会计主管", "无锡", None)


def test_gender_birth_and_age_only_where_they_are_written() -> None:
    nothing = facts("周明远", "电话：13912340567", "先生们的服务经验")
    assert (nothing["gender"], nothing["birth_date"], nothing["age"]) == (None, None, None)
    found = facts("周明远", "男 | 29岁 | 本科 | 5年工作经验")
    assert (found["gender"], found["age"], found["degree"], found["years_experience"]) == ("男", 29, "本科", 5.0)


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("【设备工程师_苏州 15-25K】周明远 3年.pdf", ("boss", "周明远", "设备工程师", "苏州", 3.0)),
        ("智联招聘_周明远_设备工程师_中文_20260301.docx", ("zhilian", "周明远", "设备工程师", "", None)),
        ("前程无忧-周明远-会计主管.doc", ("job51", "周明远", "会计主管", "", None)),
        ("【会计_苏州 6-8K】李丽 26年应届生(1).pdf", ("boss", "李丽", "会计", "苏州", None)),
        ("(51job.com)申请贵公司生产主管（苏州）-张伟.eml", ("job51", "张伟", "生产主管", "苏州", None)),
        ("【猎聘】周敏_北京_产品总监.pdf", ("liepin", "周敏", "产品总监", "北京", None)),
        ("周敏-Java-拉勾招聘.pdf", ("lagou", "周敏", "Java", "", None)),
        ("58同城-刘军-司机.pdf", ("job58", "刘军", "司机", "", None)),
        ("牛客网_张三_后端.pdf", ("nowcoder", "张三", "后端", "", None)),
        ("李四应聘销售经理.pdf", ("", "李四", "销售经理", "", None)),
        ("Resume_John_Smith_2024.pdf", ("", "John Smith", "", "", None)),
        ("简历模板.docx", ("", "", "", "", None)),
        ("周明远-设备主管-简历.pdf", ("", "周明远", "设备主管", "", None)),
        ("周明远的简历(最新).pdf", ("", "周明远", "", "", None)),
        ("简历.pdf", ("", "", "", "", None)),
        ("scan_20260301_0007.pdf", ("", "", "", "", None)),
    ],
)
def test_file_names_of_the_boards(file: str, expected: tuple[object, ...]) -> None:
    found = from_name(file)
    assert (found.channel, found.name, found.job, found.city, found.years) == expected


def test_the_file_name_supports_the_text_and_fills_gaps() -> None:
    found = parse("联系电话：13912340567\n工作认真", "智联招聘_周明远_仓库主管_20260301.pdf")
    assert found.name is not None
    assert (found.name.value, found.name.is_sure, found.name.has_place) == ("周明远", True, False)
    assert found.expected_job is not None
    assert (found.expected_job.value, found.expected_job.is_sure) == ("仓库主管", False)


def test_skills_come_from_the_dictionary_and_from_short_items_of_their_part() -> None:
    found = facts(
        "技能", "精通 Java 与 MySQL，了解 Docker", "激光切割、折弯编程 | 英语", "第 2/2 页", "工作经历", "使用 Go 语言"
    )
    assert {"Java", "MySQL", "Docker", "激光切割", "折弯编程", "Go"} == set(found["skills"])
    assert found["languages"] == ["英语"]
    assert facts("技能", "JavaScript", "Google Analytics")["skills"] == ["JavaScript", "Google Analytics"]


def test_an_empty_text_gives_nothing() -> None:
    found = as_data(Profile())
    assert found["name"] is None
    assert found["education"] == found["phones"] == []


@pytest.mark.parametrize("text", ["", "\n", "。", "个人简历"])
def test_a_text_without_anything_says_nothing(text: str) -> None:
    profile = parse(text, "")
    assert (profile.name, profile.phones, profile.education, profile.employment) == (None, (), (), ())
