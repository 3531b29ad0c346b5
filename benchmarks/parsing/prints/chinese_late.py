"""A second lot of Chinese templates, written after the rules were mended with the first, and counted once."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.page import Layout, Page, items, lines, marks, rows

DOT = marks("{0}.{1:02}", " - ", "至今")
HAN = marks("{0}年{1}月", " - ", "至今")
SLASH = marks("{0}/{1}", "-", "今")
DASH = marks("{0}-{1:02}", "至", "至今")


def h(text: str) -> str:
    """A heading."""
    return f"<h3 style='background:#eee'>{text}</h3>"


def lagou(s: Page, p: Person, _: Random) -> None:
    """Employer, below it title and dates parted by a middle dot; aim as a list of facts."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"{p.highest} / {p.years}年工作经验 / {p.city}", f"{p.phone} / {p.email}"))
    s.says(city=p.city)
    s.put(h("期望工作"), lines(f"职位：{p.aim}", f"城市：{p.aim_city}", f"月薪：{p.pay}", "性质：全职"))
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.company}</b>", f"{x.title} · {DOT(x.start, x.end)}"), items(x.duties))
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{y.school}</b>", f"{y.degree} · {y.major} · {DOT(y.start, y.end)}"))


def state_firm_form(s: Page, p: Person, _: Random) -> None:
    """A form of a state firm: labels in grey cells, a cell for all stays, one a line."""
    s.basics(p)
    s.put("<h2 align='center'>招聘报名表</h2>")
    study = "<br>".join(f"{DOT(y.start, y.end)}　{y.school}　{y.major}　{y.degree}" for y in map(s.school, p.schools))
    work = "<br>".join(f"{DOT(x.start, x.end)}　{x.company}　{x.title}" for x in map(s.job, p.jobs))
    s.put(
        rows(
            ["报名岗位", p.aim, "是否服从调剂", "是"],
            ["姓　　名", p.name, "性　　别", p.gender],
            ["出生日期", f"{p.birth[0]}年{p.birth[1]}月", "民　　族", "汉族"],
            ["手　　机", p.phone, "邮　　箱", p.email],
            ["现居住地", p.city, "期望年薪", "面议"],
            border=True,
        )
    )
    s.put(rows(["学习<br>经历", study], ["工作<br>经历", work], ["奖惩<br>情况", "无"], border=True, widths=("15%",)))
    s.says(expected_job=p.aim, gender=p.gender, birth_date=f"{p.birth[0]}-{p.birth[1]:02}", city=p.city)


def right_band(s: Page, p: Person, _: Random) -> None:
    """The story left, a band with the person right."""
    s.basics(p)
    left = f"<h1>{p.name}</h1><p>求职意向：{p.aim}</p><h3>工作经历</h3>"
    for x in map(s.job, p.jobs):
        left += lines(f"<b>{x.company}</b>", f"{HAN(x.start, x.end)}　|　{x.title}") + items(x.duties)
    left += "<h3>教育背景</h3>"
    for y in map(s.school, p.schools):
        left += lines(f"<b>{y.school}</b>", f"{HAN(y.start, y.end)}　|　{y.major}　|　{y.degree}")
    right = (
        "<h3>联系方式</h3>"
        + lines(f"手机<br>{p.phone}", f"邮箱<br>{p.email}", f"居住地<br>{p.city}")
        + "<h3>专业技能</h3>"
        + lines("AutoCAD", "Excel")
    )
    s.put(
        f"<table><tr><td width='66%' style='padding-right:30px'>{left}</td><td bgcolor='#cde'>{right}</td></tr></table>"
    )
    s.says(expected_job=p.aim, city=p.city)


def letters_first(s: Page, p: Person, _: Random) -> None:
    """A page of cover letter before the résumé."""
    s.basics(p)
    s.put(
        "<h2 align='center'>自荐信</h2>",
        lines(
            "尊敬的领导：",
            f"您好！我叫{p.name}，毕业于{p.schools[0].school}{p.schools[0].major}专业，现应聘贵公司{p.aim}一职。",
            "感谢您在百忙之中阅读我的材料，期待您的回复。",
            "此致　敬礼",
        ),
        "<div style='page-break-before:always'></div>",
    )
    s.put(
        "<h2 align='center'>个人简历</h2>",
        rows(
            [f"姓名：{p.name}", f"性别：{p.gender}"],
            [f"年龄：{p.age}", f"学历：{p.highest}"],
            [f"电话：{p.phone}", f"邮箱：{p.email}"],
        ),
    )
    s.says(gender=p.gender, age=p.age, expected_job=p.aim)
    s.put(
        h("教育经历"), *(rows([SLASH(y.start, y.end), y.school, y.major, y.degree]) for y in map(s.school, p.schools))
    )
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(rows([SLASH(x.start, x.end), x.company, x.title]), items(x.duties))


def table_of_work(s: Page, p: Person, _: Random) -> None:
    """A ruled table of employers: place, post, what was done, who vouches; dates in two columns."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}（{p.gender}，{p.birth[0]}年{p.birth[1]}月生）</h2>",
        lines(f"联系方式：{p.phone}；{p.email}", f"应聘部门及岗位：{p.aim}"),
    )
    s.says(gender=p.gender, birth_date=f"{p.birth[0]}-{p.birth[1]:02}", expected_job=p.aim)
    s.put(
        lines("<b>教育经历</b>"),
        rows(
            ["开始时间", "结束时间", "毕业院校", "所学专业", "学历"],
            *(
                [f"{y.start[0]}.{y.start[1]}", f"{y.end[0]}.{y.end[1]}", y.school, y.major or "/", y.degree]
                for y in map(s.school, p.schools)
            ),
            border=True,
        ),
    )
    s.put(
        lines("<b>工作经历</b>"),
        rows(
            ["开始时间", "结束时间", "工作单位", "职务", "证明人"],
            *(
                [
                    f"{x.start[0]}.{x.start[1]}",
                    f"{x.end[0]}.{x.end[1]}" if x.end else "至今",
                    x.company,
                    x.title,
                    "李某",
                ]
                for x in map(s.job, p.jobs)
            ),
            border=True,
        ),
    )


def plus_lines(s: Page, p: Person, _: Random) -> None:
    """Entries begin with a sign; employer, department, post in one line after the dates; label of duties."""
    s.basics(p)
    s.put(
        lines(
            f"姓名: {p.name}",
            f"Mobile: {p.phone}",
            f"Email: {p.email}",
            f"意向岗位: {p.aim}",
            f"意向城市: {p.aim_city}",
            f"期望薪资: {p.pay}",
        )
    )
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    s.put("<p><b>■ 工作经验</b></p>")
    for x in map(s.job, p.jobs):
        s.put(
            lines(f"▶ {DASH(x.start, x.end)}　{x.company}　{x.department}　{x.title}", "工作职责："),
            items(x.duties, "ol"),
        )
    s.put("<p><b>■ 教育背景</b></p>")
    for y in map(s.school, p.schools):
        s.put(lines(f"▶ {DASH(y.start, y.end)}　{y.school}　{y.major}　{y.degree}"))


def years_between(s: Page, p: Person, _: Random) -> None:
    """Employer left, dates in the middle, title right, in a line of a table."""
    s.basics(p)
    s.put(rows([f"<h1>{p.name}</h1>", f"{p.aim}"], [f"{p.phone}", f"{p.email}"], [f"现居：{p.city}", f"{p.highest}"]))
    s.says(city=p.city)
    s.truth["expected_job"] = p.aim
    s.put(
        h("教育背景"),
        *(rows([y.school, DOT(y.start, y.end), f"{y.major}（{y.degree}）"]) for y in map(s.school, p.schools)),
    )
    s.put(h("实践经历"))
    for x in map(s.job, p.jobs):
        s.put(rows([f"<b>{x.company}</b>", DOT(x.start, x.end), f"<b>{x.title}</b>"]), items(x.duties))
    for entry in s.truth["employment"]:
        entry["internship"] = True
    s.put(h("自我评价"), lines("踏实肯干，乐于学习。"))


def driver(s: Page, p: Person, _: Random) -> None:
    """A one-pager of a worker: facts with colons, stays told in short sentences."""
    s.basics(p)
    s.put(
        "<h2 align='center'>求职简历</h2>",
        lines(
            f"姓名：{p.name}　{p.gender}　{p.age}岁",
            f"手机号：{p.phone}（微信同号）",
            f"邮箱：{p.email}",
            f"想找的工作：{p.aim}",
            f"想去的城市：{p.aim_city}",
            f"工资要求：{p.pay}",
        ),
    )
    s.says(gender=p.gender, age=p.age, expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    s.put(
        lines(
            "<b>上学情况</b>",
            *(f"{HAN(y.start, y.end)}，{y.school}，{y.major}，{y.degree}" for y in map(s.school, p.schools)),
        )
    )
    s.put(lines("<b>工作过的地方</b>", *(f"{HAN(x.start, x.end)}，{x.company}，{x.title}" for x in map(s.job, p.jobs))))


def group_below(s: Page, p: Person, _: Random) -> None:
    """English title of the part in capitals above the Chinese one; dates in brackets; title before employer."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"P：{p.phone}", f"M：{p.email}", f"A：{p.city}"))
    s.says(city=p.city)
    s.put("<h3>EXPERIENCE<br>工作经历</h3>")
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.title}</b>（{DOT(x.start, x.end)}）", x.company), items(x.duties))
    s.put("<h3>EDUCATION<br>教育背景</h3>")
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{y.school}</b>（{DOT(y.start, y.end)}）", f"{y.major}，{y.degree}"))


def project_heavy(s: Page, p: Person, _: Random) -> None:
    """Projects with dates, roles and firms stand between work and school."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"📞 {p.phone} | 📮 {p.email} | 🏠 {p.city} | 🎯 {p.aim}"))
    s.says(city=p.city, expected_job=p.aim)
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            rows([f"<b>{x.company}</b> | {x.title}", f"<div align='right'>{DOT(x.start, x.end)}</div>"]),
            items(x.duties),
        )
    s.put(h("项目经历"))
    for name, role, start, end in p.projects:
        s.put(
            rows([f"<b>{name}</b> | {role}", f"<div align='right'>{DOT(start, end)}</div>"]),
            lines("项目描述：为大型客户建设平台，覆盖全国30个城市。", "技术栈：Java、MySQL"),
        )
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(rows([f"<b>{y.school}</b> | {y.major} | {y.degree}", f"<div align='right'>{DOT(y.start, y.end)}</div>"]))


LAYOUTS: list[Layout] = [
    lagou, state_firm_form, right_band, letters_first, table_of_work, plus_lines, years_between, driver, group_below,
    project_heavy,
]  # fmt: skip
