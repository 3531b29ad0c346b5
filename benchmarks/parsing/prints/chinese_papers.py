"""Chinese templates: graduates, workers, scholars, chapters and labels."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.chinese_common import DOT, DOT1, EVAL, HAN, HAN2, h
from benchmarks.parsing.prints.page import Page, items, lines, marks, rows


def fresh_graduate(s: Page, p: Person, _: Random) -> None:
    """Student: school first with rank, practice, campus life, awards."""
    s.basics(p)
    s.put(rows([f"<h1>{p.name}</h1>", f"手机：{p.phone}<br>邮箱：{p.email}<br>籍贯：{p.origin}<br>政治面貌：中共党员"]))
    s.says(native_place=p.origin)
    s.put(lines(f"求职意向：{p.aim}（可接受调剂）"))
    s.says(expected_job=p.aim)
    s.put(h("教育背景 EDUCATION"))
    for y in map(s.school, p.schools):
        s.put(
            lines(
                f"<b>{DOT(y.start, y.end)}　　{y.school}　　{y.major}专业　　{y.degree}</b>",
                "GPA 3.6，排名 5/120；主修课程：高等数学、概率论、会计学原理",
            )
        )
    s.put(h("实习经历 INTERNSHIP"))
    for x in p.jobs:
        x.internship = True
        s.job(x)
        s.put(lines(f"<b>{DOT(x.start, x.end)}　　{x.company}　　{x.department}　　{x.title}</b>"), items(x.duties))
    s.put(
        h("校园经历 CAMPUS"),
        lines(f"<b>{p.schools[0].start[0]}.10-{p.schools[0].start[0] + 1}.06　　校学生会外联部　　部长</b>"),
        items(["负责迎新晚会赞助，拉取赞助费2万元"]),
    )
    s.put(h("荣誉奖项 AWARDS"), lines("2019年　全国大学生英语竞赛三等奖", "2020年　校级二等奖学金"))


def blue_collar(s: Page, p: Person, _: Random) -> None:
    """Few lines with no table, spaces between letters, dates in Chinese."""
    s.basics(p)
    s.put("<h2 align='center'>个 人 简 历</h2>")
    s.put(
        lines(
            f"姓　　名：{p.name}　　　性　　别：{p.gender}　　　年　　龄：{p.age}",
            f"文化程度：{p.highest}　　　联系电话：{p.phone}",
            f"邮　　箱：{p.email}",
            f"家庭住址：{p.city}",
            f"应聘工种：{p.aim}",
            "持有证件：低压电工证、叉车证",
        )
    )
    s.says(gender=p.gender, age=p.age, city=p.city, expected_job=p.aim)
    s.put(
        lines(
            "<b>学习情况：</b>",
            *(f"{HAN2(y.start, y.end)}　就读于{y.school}{y.major}专业" for y in map(s.school, p.schools)),
        )
    )
    for entry in s.truth["education"]:
        entry["degree"] = p.highest if len(p.schools) == 1 else None
    s.put(
        lines("<b>工作情况：</b>", *(f"{HAN2(x.start, x.end)}　在{x.company}担任{x.title}" for x in map(s.job, p.jobs)))
    )
    s.put(lines("本人吃苦耐劳，服从安排，能上夜班。"))


def numbered_story(s: Page, p: Person, _: Random) -> None:
    """Numbered chapters 一、二、三 and numbered entries with labels."""
    s.basics(p)
    s.put(
        f"<h2 align='center'>{p.name}的个人简历</h2>",
        lines(
            "<b>一、基本情况</b>",
            f"姓名：{p.name}；性别：{p.gender}；出生日期：{p.birth[0]}年{p.birth[1]}月；学历：{p.highest}",
            f"联系电话：{p.phone}；电子邮箱：{p.email}",
        ),
    )
    s.says(gender=p.gender, birth_date=f"{p.birth[0]}-{p.birth[1]:02}")
    s.put(lines("<b>二、求职意向</b>", f"意向岗位：{p.aim}；工作地点：{p.aim_city}；薪资要求：{p.pay}"))
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    s.put(lines("<b>三、工作经历</b>"))
    for n, x in enumerate(map(s.job, p.jobs), 1):
        s.put(lines(f"{n}、{HAN(x.start, x.end)}，{x.company}，{x.title}", f"工作内容：{'；'.join(x.duties)}。"))
    s.put(lines("<b>四、教育经历</b>"))
    for n, y in enumerate(map(s.school, p.schools), 1):
        s.put(lines(f"{n}、{HAN(y.start, y.end)}，{y.school}，{y.major}，{y.degree}"))


def english_heads(s: Page, p: Person, _: Random) -> None:
    """English names of the parts over a Chinese text; dates below the entry."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"Tel: {p.phone}", f"Email: {p.email}", f"Location: {p.city}"))
    s.says(city=p.city)
    s.put(h("WORK EXPERIENCE"))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"<b>{x.company}</b>", f"{x.title}", f"<i>{marks('{1:02}/{0}', ' – ', 'Present')(x.start, x.end)}</i>"
            ),
            items(x.duties),
        )
    s.put(h("EDUCATION"))
    for y in map(s.school, p.schools):
        s.put(
            lines(
                f"<b>{y.school}</b>",
                f"{y.major}，{y.degree}",
                f"<i>{marks('{1:02}/{0}', ' – ', 'Present')(y.start, y.end)}</i>",
            )
        )
    s.put(h("SKILLS"), lines("Python / SQL / Tableau"))


def bars(s: Page, p: Person, _: Random) -> None:
    """Everything between bars; title first, then the employer."""
    s.basics(p)
    s.put(f"<h1>{p.name}｜{p.aim}</h1>", lines(f"{p.phone}｜{p.email}｜{p.city}｜{p.years}年经验"))
    s.says(city=p.city, expected_job=p.aim)
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.title}｜{x.company}｜{DOT(x.start, x.end)}</b>"), items(x.duties))
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{y.school}｜{y.major}｜{y.degree}｜{DOT(y.start, y.end)}</b>"))


def group_firm(s: Page, p: Person, _: Random) -> None:
    """The group's scale in brackets behind the employer; post in a line with its dates."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"📱{p.phone}　📧{p.email}　📍{p.city}　🎂{p.birth[0]}.{p.birth[1]:02}"))
    s.says(city=p.city, birth_date=f"{p.birth[0]}-{p.birth[1]:02}")
    s.put(h("职业经历"))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"<b>{x.company}</b>（世界500强子公司，员工2000余人）",
                f"{DOT(x.start, x.end)}　　{x.title}　　汇报对象：总经理",
            ),
            lines("主要业绩："),
            items(x.duties),
        )
    s.put(h("教育背景"))
    for y in map(s.school, p.schools):
        s.put(lines(f"{DOT(y.start, y.end)}　　{y.school}　　{y.major}　　{y.degree}（全日制）"))


def square_labels(s: Page, p: Person, _: Random) -> None:
    """Labels in lenticular brackets for each part of an entry."""
    s.basics(p)
    s.put(
        lines(
            f"【姓　　名】{p.name}",
            f"【联系方式】{p.phone}",
            f"【电子邮件】{p.email}",
            f"【求职岗位】{p.aim}",
            f"【期望薪酬】{p.pay}",
            f"【学　　历】{p.highest}",
        )
    )
    s.says(expected_job=p.aim, expected_salary=p.pay)
    s.put(h("◆ 工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"【时间】{DOT(x.start, x.end)}",
                f"【单位】{x.company}",
                f"【岗位】{x.title}",
                f"【职责】{'；'.join(x.duties)}",
            )
        )
    s.put(h("◆ 教育经历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"【时间】{DOT(y.start, y.end)}", f"【学校】{y.school}", f"【专业】{y.major}（{y.degree}）"))


def academic(s: Page, p: Person, _: Random) -> None:
    """A scholar: research, papers with authors and years, posts."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}　博士/讲师</h2>" if p.highest == "博士" else f"<h2>{p.name}</h2>",
        lines(f"通讯地址：{p.city}市大学路1号", f"办公邮箱：{p.email}　移动电话：{p.phone}"),
    )
    s.says(city=p.city)
    s.put(h("学习经历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"{HAN(y.start, y.end)}　{y.school}　{y.major}　{y.degree}　导师：李教授"))
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(lines(f"{HAN(x.start, x.end)}　{x.company}　{x.department}　{x.title}"))
    s.put(
        h("主持课题"),
        lines("国家自然科学基金青年项目，2020.01-2022.12，24万元，主持"),
        h("代表性论文"),
        items(["张三, 李四. 基于深度学习的图像分割研究[J]. 计算机学报, 2021, 44(3): 512-523."], "ol"),
        h("学术兼职"),
        lines("《系统工程》审稿人"),
    )


def parallel_columns(s: Page, p: Person, r: Random) -> None:
    """Two equal columns: work left, schools and the rest right; the head over both."""
    s.basics(p)
    s.put(
        f"<h1 align='center'>{p.name}</h1>",
        f"<p align='center'>意向：{p.aim} / {p.aim_city} / {p.pay}</p>",
        f"<p align='center'>{p.phone} / {p.email}</p>",
    )
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    left = "<h3>工作经历</h3>"
    for x in map(s.job, p.jobs):
        left += lines(f"<b>{x.company}</b>", f"{x.title}　{DOT1(x.start, x.end)}") + items(x.duties)
    right = "<h3>教育经历</h3>"
    for y in map(s.school, p.schools):
        right += lines(f"<b>{y.school}</b>", f"{y.major}　{y.degree}", DOT1(y.start, y.end))
    right += "<h3>证书</h3>" + lines("CET-6", "C1驾照") + "<h3>自我评价</h3>" + lines(r.choice(EVAL))
    s.put(f"<table><tr><td width='52%'>{left}</td><td>{right}</td></tr></table>")
