"""Layouts of Chinese résumés: where one worked, and what else stands there; `chinese_schools` has the schools.

Every part has ways that the rules were written with, and ways that are held out.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.parsing.chinese_spans import Span
from benchmarks.parsing.people import WORDS, Job, Person
from benchmarks.parsing.sheet import Sheet, iso

_Z = WORDS["zh"]


# --- work ----------------------------------------------------------------------------------------------------------

JobRow = Callable[[Sheet, Job, str], None]
WORK = ("工作经历", "工作经验", "工作经历 Work Experience", "职业经历", "工作履历", "二、工作经历", "【工作经历】")


def _job_row(s: Sheet, x: Job, span: str) -> None:
    s.row(span, x.company, x.title)


def _job_title_below(s: Sheet, x: Job, span: str) -> None:
    s.row(x.company, span)
    s.row(x.title)


def _job_bars(s: Sheet, x: Job, span: str) -> None:
    s.row(" | ".join(part for part in (x.company, x.department, x.title) if part), span)


def _job_stacked(s: Sheet, x: Job, span: str) -> None:
    s.row(span)
    s.row(x.company)
    s.row(x.title)


def _job_labels(s: Sheet, x: Job, span: str) -> None:
    s.row(f"公司名称：{x.company}", f"职位：{x.title}")
    s.row(f"时间：{span}")


def _job_51job(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{span}：{x.company}(150-500人) [2年3个月]")
    s.row("所属行业：电子技术/半导体/集成电路")
    s.row(*(part for part in (x.department, x.title) if part))


def _job_zhilian(s: Sheet, x: Job, span: str) -> None:
    s.row(span, f"{x.company}（2年3个月）")
    s.row(f"{x.title} | 8001-10000元/月")
    s.row("企业性质：民营 | 规模：100-499人")


def _job_title_mid(s: Sheet, x: Job, span: str) -> None:
    s.row(x.company, x.title, span)


def _job_spaces(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{span} {x.company} {x.title}")


def _job_department(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.company}", span)
    s.row(f"所在部门：{x.department}" if x.department else "", f"担任职位：{x.title}")


def _job_told(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{span} 就职于{x.company}，担任{x.title}")


def _job_dashes(s: Sheet, x: Job, span: str) -> None:
    s.row("-".join(part for part in (x.company, x.department, x.title) if part) + f"（{span}）")


def _job_title_first(s: Sheet, x: Job, span: str) -> None:
    s.row(x.title, span)
    s.row(x.company)


def _job_both(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.company} / {x.title}")
    s.row(span)


def _job_in_brackets(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.company}（{x.title}）", span)


def _job_square(s: Sheet, x: Job, span: str) -> None:
    s.row(f"【{span}】{x.company} | {x.title}")


def _job_labels_below(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.company}（{span}）")
    s.row(f"职务：{x.title}")
    if x.department:
        s.row(f"所在部门：{x.department}")


def _job_at(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.title} @ {x.company}", span)


def _job_title_on_top(s: Sheet, x: Job, span: str) -> None:
    s.row(x.title)
    s.row(x.company)
    s.row(span)


def _job_numbered(s: Sheet, x: Job, span: str) -> None:
    s.row(f"一、{span}  {x.company}  {x.department}  {x.title}")


def _job_company_then_both(s: Sheet, x: Job, span: str) -> None:
    s.row(x.company)
    s.row(f"{x.title}（{span}）")


def _job_commas(s: Sheet, x: Job, span: str) -> None:
    s.row("，".join(part for part in (span, x.company, x.department, x.title) if part))


def _job_title_dash(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.title} - {x.company}", span)


def _job_label_in_row(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{span} {x.company} 职位：{x.title}")


JOBS: list[JobRow] = [
    _job_row,
    _job_title_below,
    _job_bars,
    _job_stacked,
    _job_labels,
    _job_51job,
    _job_zhilian,
    _job_title_mid,
    _job_spaces,
    _job_department,
    _job_told,
    _job_dashes,
    _job_title_first,
    _job_both,
    _job_in_brackets,
    _job_square,
    _job_labels_below,
    _job_at,
    _job_title_on_top,
    _job_numbered,
]
HELD_OUT_JOBS: list[JobRow] = [_job_company_then_both, _job_commas, _job_title_dash, _job_label_in_row]


def employment(s: Sheet, p: Person, random: Random, row: JobRow | None, span: Span) -> None:
    """The part about work; None prints a table with the people who can confirm it."""
    if not p.jobs:
        return
    s.head(random.choice(WORK))
    if row is None:
        s.table(
            ["起止时间", "工作单位", "职务", "证明人及电话"],
            *(
                [span(x.start, x.end), x.company, x.title, f"王经理 139{random.randint(10**7, 10**8 - 1)}"]
                for x in p.jobs
            ),
        )
    bullet = random.choice(("• ", "● ", "1、", "", "- "))
    lead = random.choice(("", "工作描述：", "工作内容：", "职责业绩："))
    for x in p.jobs:
        if row is not None:
            row(s, x, span(x.start, x.end))
            if lead:
                s.row(lead)
            for duty in x.duties:
                s.text(duty + random.choice(("。", "；", "")), bullet)
        s.truth["employment"].append(
            {
                "company": x.company,
                "title": x.title,
                "start": iso(x.start),
                "end": iso(x.end),
                "internship": x.internship,
            }
        )
    if s.truth["years_experience"] is None and p.months:
        s.truth["years_experience"] = round(p.months / 12, 1)


# --- the rest ------------------------------------------------------------------------------------------------------


def projects(s: Sheet, p: Person, random: Random, span: Span) -> None:
    """Projects with role and dates."""
    if not p.projects:
        return
    s.head(random.choice(("项目经历", "项目经验", "项目经验 Project Experience")))
    way = random.randint(0, 2)
    for name, role, start, end in p.projects:
        if way == 0:
            s.row(span(start, end), name, role)
        elif way == 1:
            s.row(f"项目名称：{name}")
            s.row(f"项目时间：{span(start, end)}")
            s.row(f"担任角色：{role}")
        else:
            s.row(name, span(start, end))
        s.text("项目描述：" + random.choice(_Z["duties"]) + "。")
        s.truth["projects"].append(name)


def campus(s: Sheet, p: Person, random: Random, span: Span) -> None:
    """School and dates again, where they are no stay of their own."""
    school = p.schools[0]
    s.head(random.choice(("校园经历", "在校经历", "社团经历")))
    s.row(
        span((school.start[0] + 1, 3), (school.start[0] + 2, 6)),
        f"{school.school}{random.choice(_Z['campus'])}",
        random.choice(_Z["campus_roles"]),
    )
    s.text("组织迎新晚会等活动，参与人数超过200人。", "• ")


def skills(s: Sheet, p: Person, random: Random) -> None:
    """Skills, certificates and languages."""
    s.head(random.choice(("专业技能", "技能特长", "个人技能", "技能证书")))
    way = random.randint(0, 2)
    if way == 0:
        s.row("、".join(p.skills))
    elif way == 1:
        for skill in p.skills:
            s.row(f"熟练使用{skill}")
    else:
        s.row(*p.skills[:4])
        s.row(*p.skills[4:])
    s.truth["skills"] = p.skills
    if p.certificates:
        s.row("证书：" + "、".join(p.certificates))
        s.truth["certificates"] = p.certificates
    if p.languages:
        s.row("语言：" + "、".join(p.languages))
        s.truth["languages"] = p.languages


def noise(s: Sheet, p: Person, random: Random) -> None:
    """What stands in résumés and must not be taken for the candidate's."""
    for kind in random.sample(range(6), random.randint(0, 2)):
        match kind:
            case 0:
                s.head("证明人")
                s.row(f"李总监  {random.choice(_Z['brands'])}  138{random.randint(10**7, 10**8 - 1)}")
            case 1:
                s.row(
                    f"紧急联系人：{random.choice(_Z['surnames'])}{random.choice(_Z['given'])} "
                    f" 137{random.randint(10**7, 10**8 - 1)}"
                )
            case 2:
                s.head("奖项荣誉")
                for award in random.sample(_Z["awards"], 2):
                    s.row(f"{p.schools[0].end[0] - 1}年  {award}")
            case 3:
                s.head("兴趣爱好")
                s.row(" / ".join(random.sample(_Z["hobbies"], 4)))
            case 4:
                s.head("培训经历")
                s.row("2021.03-2021.05", "某某职业培训学校", "内训师课程")
            case 5:
                s.row("本简历最后更新于2026-02-28，客服热线：400-820-1234")


def about(s: Sheet, _: Person, random: Random) -> None:
    """What people say of themselves."""
    s.head(random.choice(("自我评价", "个人优势", "自我介绍", "个人总结")))
    for sentence in random.sample(_Z["evaluations"], random.randint(1, 3)):
        s.text(sentence)
