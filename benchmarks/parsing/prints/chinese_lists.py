"""Chinese templates: lists of a cadre, tables, bilingual ones and stripes."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.chinese_common import ARROW, DOT, EVAL, HAN, HAN2, h
from benchmarks.parsing.prints.page import Page, english, items, lines, rows


def post_then_firm(s: Page, p: Person, _: Random) -> None:
    """Title in its own line above, employer and dates below with a dot."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(p.aim, f"{p.city} · {p.phone} · {p.email}"))
    s.says(city=p.city, expected_job=p.aim)
    s.put(h("经历"))
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.title}</b>", f"{x.company} · {DOT(x.start, x.end)}"), items(x.duties))
    s.put(h("教育"))
    for y in map(s.school, p.schools):
        s.put(
            lines(
                f"<b>{y.school}</b>", f"{y.degree} · {y.major} · {y.start[0]}.{y.start[1]:02}-{y.end[0]}.{y.end[1]:02}"
            )
        )


def header_table(s: Page, p: Person, r: Random) -> None:
    """A heading in the left cell of a table over many rows."""
    s.basics(p)
    info = [
        ["姓名：" + p.name, "性别：" + p.gender],
        ["电话：" + p.phone, "邮箱：" + p.email],
        ["学历：" + p.highest, "居住地：" + p.city],
        ["求职意向：" + p.aim, "期望薪资：" + p.pay],
    ]
    s.says(gender=p.gender, city=p.city, expected_job=p.aim, expected_salary=p.pay)
    work = "".join(
        lines(f"<b>{DOT(x.start, x.end)}　{x.company}　{x.title}</b>") + items(x.duties) for x in map(s.job, p.jobs)
    )
    study = "".join(
        lines(f"{DOT(y.start, y.end)}　{y.school}　{y.major}　{y.degree}") for y in map(s.school, p.schools)
    )
    s.put(
        rows(
            ["基本信息", rows(*info)],
            ["工作经历", work],
            ["教育背景", study],
            ["自我评价", r.choice(EVAL)],
            border=True,
            widths=("15%",),
        )
    )


def years_only_pay(s: Page, p: Person, r: Random) -> None:
    """Full dates with days, pay history and reason of leaving under each employer."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}</h2>",
        lines(
            f"联系电话：{p.phone}　微信同号",
            f"电子邮箱：{p.email}",
            f"户籍所在地：{p.origin}",
            f"目标岗位：{p.aim}　　目标薪资：{p.pay}　　目标城市：{p.aim_city}",
        ),
    )
    s.says(expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"公司：{x.company}",
                f"时间：{HAN(x.start, x.end)}",
                f"部门：{x.department}",
                f"职位：{x.title}",
                f"月薪：{r.randint(6, 20)}000元",
                "离职原因：合同到期",
                "主要工作：",
            ),
            items(x.duties, "ol"),
        )
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"学校：{y.school}", f"时间：{HAN(y.start, y.end)}", f"专业：{y.major}", f"学历：{y.degree}"))


def canva(s: Page, p: Person, r: Random) -> None:
    """Boxes placed freely on the page: name and contact on a band, story right."""
    s.basics(p)
    s.css = ".b{position:absolute}"
    s.put(f"<div class='b' style='left:20px;top:20px;width:220px'><h1>{p.name}</h1><p>{p.aim}</p></div>")
    s.put(
        f"<div class='b' style='left:20px;top:160px;width:220px'><h3>联系方式</h3>{lines(p.phone, p.email, p.city)}<h3>教育背景</h3>"
    )
    for y in map(s.school, p.schools):
        s.put(lines(DOT(y.start, y.end), f"<b>{y.school}</b>", f"{y.major} · {y.degree}"))
    s.put(
        "</div><div class='b' style='left:270px;top:20px;width:420px'><h3>关于我</h3>",
        lines(r.choice(EVAL)),
        "<h3>工作经历</h3>",
    )
    for x in map(s.job, p.jobs):
        s.put(lines(DOT(x.start, x.end), f"<b>{x.company}</b>", x.title), items(x.duties[:2]))
    s.put("</div>")
    s.says(expected_job=p.aim, city=p.city)


def gov_cadre(s: Page, p: Person, _: Random) -> None:
    """A cadre's vita: one line per stay, school and work in one list."""
    s.basics(p)
    s.put(
        "<h2 align='center'>个人履历表</h2>",
        rows(
            ["姓　名", p.name, "性　别", p.gender],
            ["出生年月", f"{p.birth[0]}.{p.birth[1]:02}", "籍　贯", p.origin],
            ["文化程度", p.highest, "联系方式", p.phone],
            ["电子信箱", p.email, "现居住地", p.city],
            border=True,
        ),
    )
    s.says(gender=p.gender, birth_date=f"{p.birth[0]}-{p.birth[1]:02}", native_place=p.origin, city=p.city)
    s.put(
        lines("<b>学习经历</b>"),
        *(
            lines(f"{DOT(y.start, y.end)}　{y.school}{y.major}专业{y.degree}学习")
            for y in map(s.school, p.schools[::-1])
        ),
    )
    s.put(
        lines("<b>工作经历</b>"),
        *(lines(f"{DOT(x.start, x.end)}　{x.company}{x.title}") for x in map(s.job, p.jobs[::-1])),
    )


def tabbed(s: Page, p: Person, _: Random) -> None:
    """Employer and title parted by a dash; dates in brackets behind; arrow between the months."""
    s.basics(p)
    s.put(
        lines(
            f"<b>{p.name}</b> / {p.gender} / {p.birth[0]}年",
            f"T {p.phone}",
            f"E {p.email}",
            f"期望职位 - {p.aim}",
            f"期望城市 - {p.aim_city}",
        )
    )
    s.says(gender=p.gender, birth_date=str(p.birth[0]), expected_job=p.aim, expected_city=p.aim_city)
    s.put(h("任职经历"))
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.company} - {x.title}</b>（{ARROW(x.start, x.end)}）"), items(x.duties))
    s.put(h("学历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{y.school} - {y.major} - {y.degree}</b>（{ARROW(y.start, y.end)}）"))


def vertical_labels(s: Page, p: Person, _: Random) -> None:
    """Labels in one column, values in the next; entries as tables with a header above."""
    s.basics(p)
    s.put(rows(["姓名", "电话", "邮箱", "求职方向"], [p.name, p.phone, p.email, p.aim], border=True))
    s.says(expected_job=p.aim)
    s.put(
        h("任职情况"),
        rows(
            ["公司", "职位", "入职时间", "离职时间"],
            *(
                [x.company, x.title, f"{x.start[0]}年{x.start[1]}月", f"{x.end[0]}年{x.end[1]}月" if x.end else "至今"]
                for x in map(s.job, p.jobs)
            ),
            border=True,
        ),
    )
    s.put(
        h("受教育情况"),
        rows(
            ["院校", "专业", "学位/学历", "入学时间", "毕业时间"],
            *(
                [y.school, y.major, y.degree, f"{y.start[0]}年{y.start[1]}月", f"{y.end[0]}年{y.end[1]}月"]
                for y in map(s.school, p.schools)
            ),
            border=True,
        ),
    )


def bilingual(s: Page, p: Person, _: Random) -> None:
    """Both languages in the headings; English months in a Chinese text."""
    s.basics(p)
    s.put(
        f"<h1>{p.name}</h1>",
        lines(f"手机 Mobile: +86 {p.phone}", f"邮箱 Email: {p.email}", f"应聘职位 Position: {p.aim}"),
    )
    s.says(expected_job=p.aim)
    s.put(h("教育背景 / Education"))
    for y in map(s.school, p.schools):
        s.put(
            rows([f"<b>{y.school}</b>，{y.major}，{y.degree}", f"<div align='right'>{english(y.start, y.end)}</div>"])
        )
    s.put(h("工作经验 / Work Experience"))
    for x in map(s.job, p.jobs):
        s.put(
            rows([f"<b>{x.company}</b>，{x.title}", f"<div align='right'>{english(x.start, x.end)}</div>"]),
            items(x.duties),
        )


def narrative(s: Page, p: Person, _: Random) -> None:
    """Sentences: who, since when, where."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}</h2>",
        lines(
            f"手机号：{p.phone}", f"邮箱地址：{p.email}", f"期望工作：{p.aim}，期望薪资{p.pay}，工作地点{p.aim_city}"
        ),
    )
    s.says(expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(lines(f"{HAN2(x.start, x.end)}在{x.company}任{x.title}，{x.duties[0]}。"))
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"{HAN2(y.start, y.end)}在{y.school}学习，专业为{y.major}，取得{y.degree}学历。"))


def wps_stripes(s: Page, p: Person, _: Random) -> None:
    """Headings in coloured stripes with English below; facts with spaced labels in two columns."""
    s.basics(p)
    s.put(
        rows(
            [f"姓　　名：{p.name}", f"出生年月：{p.birth[0]}.{p.birth[1]:02}"],
            [f"学　　历：{p.highest}", f"毕业院校：{p.schools[0].school}"],
            [f"电　　话：{p.phone}", f"专　　业：{p.schools[0].major}"],
            [f"邮　　箱：{p.email}", f"住　　址：{p.city}"],
        )
    )
    s.says(birth_date=f"{p.birth[0]}-{p.birth[1]:02}", city=p.city)
    for head, latin in (("教育背景", "Education"),):
        s.put(f"<div style='background:#369;color:#fff'>{head}</div><div>{latin}</div>")
    for y in map(s.school, p.schools):
        s.put(rows([DOT(y.start, y.end), y.school, f"{y.major} / {y.degree}"]))
    s.put("<div style='background:#369;color:#fff'>工作经验</div><div>Experience</div>")
    for x in map(s.job, p.jobs):
        s.put(rows([DOT(x.start, x.end), x.company, f"{x.department} / {x.title}"]), items(x.duties))
    s.put(
        "<div style='background:#369;color:#fff'>求职意向</div><div>Objective</div>",
        rows([f"职位：{p.aim}", f"城市：{p.aim_city}", f"薪资：{p.pay}"]),
    )
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)


def designer(s: Page, p: Person, _: Random) -> None:
    """Dates at the right edge over two lines, the head right of a picture, the aim below the contact."""
    s.basics(p)
    s.put(
        rows(
            [
                "",
                f"<h1>{p.name}</h1>{lines(f'{p.gender} / {p.age}岁 / {p.highest} / {p.years}年经验', f'电话 {p.phone}', f'邮箱 {p.email}', f'现居 {p.city}')}",
            ],
            widths=("20%",),
        )
    )
    s.says(gender=p.gender, age=p.age, city=p.city)
    s.put(h("求职意向"), lines(f"{p.aim}　|　{p.aim_city}　|　{p.pay}　|　随时到岗"))
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            rows(
                [
                    f"<b>{x.company}</b><br>{x.title}",
                    f"<div align='right'>{x.start[0]}年{x.start[1]}月 -<br>{f'{x.end[0]}年{x.end[1]}月' if x.end else '至今'}</div>",
                ],
                widths=("75%",),
            ),
            items(x.duties),
        )
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(
            rows(
                [
                    f"<b>{y.school}</b><br>{y.major} {y.degree}",
                    f"<div align='right'>{y.start[0]}年{y.start[1]}月 -<br>{y.end[0]}年{y.end[1]}月</div>",
                ],
                widths=("75%",),
            )
        )


def several_posts(s: Page, p: Person, _: Random) -> None:
    """The employer's line with all years, below it the post with its dates, and a line about the firm."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"Mobile：{p.phone}｜Mail：{p.email}｜Base：{p.city}"))
    s.says(city=p.city)
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"<b>{x.company}</b>　　　　{DOT(x.start, x.end)}",
                "公司简介：行业领先的解决方案提供商，服务客户超过1000家",
                f"所任职位：{x.title}",
                "工作内容：",
            ),
            items(x.duties),
        )
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{y.school}</b>　　　　{DOT(y.start, y.end)}", f"{y.major}（{y.degree}）"))
