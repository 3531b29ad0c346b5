"""The third lot of layouts, written after the rules were mended with the first two, and counted before it was seen."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.chinese import JobRow
from benchmarks.parsing.chinese_heads import Part
from benchmarks.parsing.chinese_schools import SchoolRow
from benchmarks.parsing.chinese_spans import Span
from benchmarks.parsing.english import JobRow as EnglishJobRow
from benchmarks.parsing.english import SchoolRow as EnglishSchoolRow
from benchmarks.parsing.people import Job, Month, Person, School
from benchmarks.parsing.sheet import Sheet, Side, iso


def _basics(s: Sheet, p: Person) -> None:
    s.says(name=p.name, phones=[p.phone], emails=[p.email])


def _side_bar(s: Sheet, p: Person, _: Random) -> None:
    left, right = Sheet(), Sheet()
    left.row(p.name, size=20)
    left.row(p.aim)
    left.row(f"{p.age}岁")
    left.row(p.city)
    right.row(f"电话 {p.phone}")
    right.row(f"邮箱 {p.email}")
    right.row(f"期望薪资 {p.pay}")
    right.row(f"意向城市 {p.aim_city}")
    s.blocks.append(Side(left.blocks, right.blocks, 0.5))
    _basics(s, p)
    s.says(age=p.age, city=p.city, expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)


def _label_colon_inside(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"应聘岗位：{p.aim}", size=16)
    s.row(f"姓名：{p.name}    出生日期：{p.birth[0]}-{p.birth[1]:02}-08    政治面貌：群众")
    s.row(f"Tel：{p.phone}    QQ邮箱：{p.email}")
    _basics(s, p)
    s.says(expected_job=p.aim, birth_date=f"{iso(p.birth)}-08")


def _name_years_job(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name} - {p.aim}", size=18)
    s.row(f"{p.gender} | {p.birth[0]}.{p.birth[1]:02} | {p.phone} | {p.email} | {p.city}")
    _basics(s, p)
    s.says(gender=p.gender, birth_date=iso(p.birth), city=p.city, expected_job=p.aim)


def _wide_form(s: Sheet, p: Person, _: Random) -> None:
    s.row("应 聘 人 员 登 记 表", size=18)
    s.table(
        ["应聘职位", p.aim, "期望薪资", p.pay, "可到岗时间", "两周内"],
        ["姓名", p.name, "性别", p.gender, "年龄", str(p.age)],
        ["手机号码", p.phone, "电子邮箱", p.email, "最高学历", p.highest],
        ["现居住地", p.city, "婚姻状况", "未婚", "民族", "汉族"],
    )
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, degree=p.highest, city=p.city, expected_job=p.aim, expected_salary=p.pay)


def _two_rows_of_facts(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name}", size=24)
    s.row(f"{p.gender}/{p.age}岁/{p.highest}/{p.city}")
    s.row(f"手机：{p.phone}/邮箱：{p.email}")
    s.head("职业意向")
    s.row(f"意向职位：{p.aim}；意向地区：{p.aim_city}；薪资期望：{p.pay}")
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, degree=p.highest, city=p.city, expected_job=p.aim, expected_city=p.aim_city,
           expected_salary=p.pay)  # fmt: skip


def _file_with_phone(s: Sheet, p: Person, random: Random) -> None:
    s.row("RESUME", size=20)
    s.row(f"✆ {p.phone}", f"@ {p.email}")
    s.file = random.choice((f"{p.aim}-{p.name}-{p.phone}", f"（{p.aim}）{p.name}", f"{p.name}+{p.aim}+{p.city}"))
    _basics(s, p)
    s.says(expected_job=p.aim)


def _introduction(s: Sheet, p: Person, _: Random) -> None:
    s.row("个人简介", size=16)
    s.text(f"本人{p.name}，{p.gender}，{p.age}岁，{p.highest}学历，现居{p.city}，希望从事{p.aim}工作。")
    s.row(f"联系方式：{p.phone}（手机）  {p.email}")
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, degree=p.highest, city=p.city, expected_job=p.aim)


def _plain(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"姓名 {p.name}", f"求职目标 {p.aim}")
    s.row(f"电话 {p.phone}", f"邮箱 {p.email}")
    s.row(f"学历 {p.highest}", f"居住地 {p.city}")
    _basics(s, p)
    s.says(degree=p.highest, city=p.city, expected_job=p.aim)


def _profile(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name.upper(), size=22)
    s.row(f"E: {p.email}  |  M: {p.phone}  |  {p.city}")
    s.row(f"Target role: {p.aim}")
    _basics(s, p)
    s.says(city=p.city.split(",")[0], expected_job=p.aim)


def _cv_table(s: Sheet, p: Person, _: Random) -> None:
    s.row("CURRICULUM VITAE", size=18)
    s.table(["Full Name", p.name], ["Phone", p.phone], ["Email", p.email], ["Position applied for", p.aim])
    _basics(s, p)
    s.says(expected_job=p.aim)


def _email_first(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.email)
    s.row(p.phone)
    s.row(p.name.upper(), size=20)
    s.row(p.city)
    _basics(s, p)
    s.says(city=p.city.split(",")[0])


def _school_line(s: Sheet, x: School, span: str) -> None:
    s.row(f"{span}    {x.degree}    {x.school}    {x.major}".rstrip())


def _school_colon(s: Sheet, x: School, span: str) -> None:
    s.row(f"{span}：{x.school} {x.major}（{x.degree}）" if x.major else f"{span}：{x.school}（{x.degree}）")


def _school_below(s: Sheet, x: School, span: str) -> None:
    s.row(x.school, x.degree)
    s.row(f"{x.major}专业" if x.major else "", span)


def _job_colon(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{span}：{x.company}  {x.title}")


def _job_post_below(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.company}（{span}）")
    s.row(f"{x.department}  {x.title}" if x.department else x.title)


def _job_square_title(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.company}【{x.title}】", span)


def _job_numbered_labels(s: Sheet, x: Job, span: str) -> None:
    s.row(f"工作单位：{x.company}")
    s.row(f"在职时间：{span}    任职岗位：{x.title}")


def spans() -> list[Span]:
    """Ways to write from–to."""

    def way(pattern: str, joint: str, now: str) -> Span:
        def write(start: Month, end: Month | None) -> str:
            return f"{pattern.format(*start)}{joint}{now if end is None else pattern.format(*end)}"

        return write

    return [way("{0}.{1:02}", "—", "present"), way("{0}年{1:02}月", "—", "今"), way("{0}/{1:02}", "~", "现在")]


def _english_school(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(x.school)
    s.row(f"{degree}, {span}")


def _english_job(s: Sheet, x: Job, span: str, place: str) -> None:
    s.row(f"{x.company}, {place}", span)
    s.row(f"Position: {x.title}")


HEADS: list[Part] = [
    _side_bar, _label_colon_inside, _name_years_job, _wide_form, _two_rows_of_facts, _file_with_phone, _introduction,
    _plain,
]  # fmt: skip
SCHOOLS: list[SchoolRow] = [_school_line, _school_colon, _school_below]
JOBS: list[JobRow] = [_job_colon, _job_post_below, _job_square_title, _job_numbered_labels]
ENGLISH_HEADS: list[Part] = [_profile, _cv_table, _email_first]
ENGLISH_SCHOOLS: list[EnglishSchoolRow] = [_english_school]
ENGLISH_JOBS: list[EnglishJobRow] = [_english_job]
