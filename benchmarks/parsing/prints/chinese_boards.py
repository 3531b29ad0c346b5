"""Chinese templates: prints of the job boards, forms, sidebars."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.chinese_common import DOT, EVAL, HAN, SLASH, h
from benchmarks.parsing.prints.page import Page, items, lines, marks, rows


def boss(s: Page, p: Person, r: Random) -> None:
    """A board that puts facts behind bars and the aim on one line."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>")
    s.put(lines(f"{p.gender} | 年龄：{p.age}岁 | {p.phone} | {p.email}"))
    s.put(lines(f"{p.years}年工作经验 | 求职意向：{p.aim} | 期望薪资：{p.pay} | 期望城市：{p.aim_city}"))
    s.says(gender=p.gender, age=p.age, expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)
    s.put(h("个人优势"), items([r.choice(EVAL), r.choice(EVAL)], "ol"))
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            rows([f"<b>{x.company}</b>　{x.title}", f"<div align='right'>{DOT(x.start, x.end)}</div>"]),
            lines(f"内容：{'；'.join(x.duties)}"),
        )
    s.put(h("项目经历"))
    for name, role, start, end in p.projects:
        s.put(
            rows([f"<b>{name}</b>　{role}", f"<div align='right'>{DOT(start, end)}</div>"]),
            lines("内容：需求梳理与推进落地"),
        )
    s.put(h("教育经历"))
    for y in p.schools:
        s.school(y, year_only=True)
        s.put(rows([f"<b>{y.school}</b>　{y.degree}　{y.major}", f"<div align='right'>{y.start[0]}-{y.end[0]}</div>"]))


def zhilian(s: Page, p: Person, r: Random) -> None:
    """Facts in a line, aims as a table of labels, employers with the length of the stay."""
    s.basics(p)
    s.put(f"<h2>{p.name}</h2>")
    s.put(
        lines(
            f"{p.gender}　　{p.birth[0]}年{p.birth[1]}月出生　　{p.years}年工作经验　　{p.highest}",
            f"现居住地：{p.city}　|　户口：{p.origin}",
            f"手机：{p.phone}",
            f"E-mail：{p.email}",
        )
    )
    s.says(gender=p.gender, birth_date=f"{p.birth[0]}-{p.birth[1]:02}", city=p.city)
    s.put(
        h("求职意向"),
        rows(
            ["期望工作性质：", "全职"],
            ["期望从事职业：", p.aim],
            ["期望从事行业：", "互联网/电子商务"],
            ["期望工作地区：", p.aim_city],
            ["期望月薪：", p.pay],
            ["目前状况：", "我目前处于离职状态，可立即上岗"],
            widths=("30%",),
        ),
    )
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"<b>{marks('{0}/{1:02}', ' -- ', '至今')(x.start, x.end)}　{x.company}　（{r.randint(1, 4)}年{r.randint(1, 11)}个月）</b>",
                f"{x.department} | {x.title} | {r.randint(6, 20) * 1000}元/月",
                "制造业 | 企业性质：民营 | 规模：100-499人",
                f"工作描述：{'；'.join(x.duties)}",
            )
        )
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"{marks('{0}/{1:02}', ' -- ', '至今')(y.start, y.end)}　{y.school}　{y.major}　{y.degree}"))


def job51(s: Page, p: Person, r: Random) -> None:
    """A form of two columns of labels, then dates with a colon."""
    s.basics(p)
    s.put(
        rows(
            [f"<b>{p.name}</b>", "", "", ""],
            [f"{p.years}年以上工作经验 | {p.gender} | {p.age}岁（{p.birth[0]}年{p.birth[1]}月{7}日）", "", "", ""],
            ["居住地：", p.city, "电　话：", f"{p.phone}（手机）"],
            ["户　口：", p.origin[:2], "E-mail：", p.email],
        )
    )
    s.says(gender=p.gender, age=p.age, birth_date=f"{p.birth[0]}-{p.birth[1]:02}-07", city=p.city)
    x = p.jobs[0]
    y = p.schools[0]
    s.put(
        rows(
            ["<b>最近工作</b>", "", "<b>最高学历</b>", ""],
            ["公　司：", x.company, "学　历：", y.degree],
            ["行　业：", "机械/设备/重工", "专　业：", y.major],
            ["职　位：", x.title, "学　校：", y.school],
        )
    )
    s.put(
        h("求职意向"),
        rows(
            ["到岗时间：", "一个月内", "工作性质：", "全职"],
            ["希望行业：", "机械/设备/重工", "目标地点：", p.aim_city],
            ["期望月薪：", p.pay, "目标职能：", p.aim],
        ),
    )
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    s.put(h("工作经验"))
    way = marks("{0} /{1}", "--", "至今")
    for x in map(s.job, p.jobs):
        s.put(
            lines(f"{way(x.start, x.end)}：{x.company}（500-1000人）[ {r.randint(1, 5)}年{r.randint(1, 11)}个月]"),
            rows(["所属行业：", "机械/设备/重工"], [x.department, x.title], widths=("30%",)),
            lines(*x.duties),
        )
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(rows([way(y.start, y.end), y.school, y.major, y.degree]))


def liepin(s: Page, p: Person, _: Random) -> None:
    """Label and value in a table of four columns; title under the employer with labels."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}</h2>",
        rows(
            ["性　别：", p.gender, "年　龄：", str(p.age)],
            ["教育程度：", p.highest, "工作年限：", f"{p.years}年"],
            ["手机号码：", p.phone, "电子邮件：", p.email],
            ["所在地点：", p.city, "国　籍：", "中国"],
            ["职业状态：", "在职，看看新机会", "", ""],
        ),
    )
    s.says(gender=p.gender, age=p.age, city=p.city)
    s.put(
        h("职业发展意向"),
        rows(
            ["期望行业：", "不限"],
            ["期望职位：", p.aim],
            ["期望地点：", p.aim_city],
            ["期望月薪：", p.pay],
            widths=("25%",),
        ),
    )
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            rows(
                [DOT(x.start, x.end), f"<b>{x.company}</b>"],
                ["", x.title],
                ["所在地区：", p.city],
                ["下属人数：", "3"],
                ["工作职责：", "<br>".join(x.duties)],
                widths=("25%",),
            )
        )
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(
            lines(f"<b>{y.school}</b>（{DOT(y.start, y.end)}）", f"专业：{y.major}　　学历：{y.degree}　　是否统招：是")
        )


def super_resume(s: Page, p: Person, _: Random) -> None:
    """One column, employer left and city right, title left and dates right."""
    s.basics(p)
    s.put(f"<div align='center'><h1>{p.name}</h1>", lines(f"{p.phone} · {p.email} · {p.city}"), "</div>")
    s.says(city=p.city)
    s.put(h("教育经历"))
    for y in map(s.school, p.schools):
        s.put(
            rows(
                [f"<b>{y.school}</b>", "<div align='right'>北京</div>"],
                [f"{y.major}　{y.degree}", f"<div align='right'>{HAN(y.start, y.end)}</div>"],
            ),
            items(["GPA：3.7/4.0（专业前10%）", "主修课程：管理学、统计学、运筹学"]),
        )
    s.put(h("实习与工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            rows(
                [f"<b>{x.company}</b>", f"<div align='right'>{p.city}</div>"],
                [x.title, f"<div align='right'>{HAN(x.start, x.end)}</div>"],
            ),
            items(x.duties),
        )
    s.put(h("技能/语言"), lines("语言：英语（CET-6）", "技能：SQL、Python"))


def wudi_sidebar(s: Page, p: Person, r: Random) -> None:
    """A dark column with icons left, the story right."""
    s.basics(p)
    left = f"<h1>{p.name}</h1>{lines(p.aim)}<h3>个人信息</h3>{lines(f'生日：{p.birth[0]}.{p.birth[1]:02}', f'现居：{p.city}', f'☎ {p.phone}', f'✉ {p.email}')}<h3>技能</h3>{lines('Photoshop ●●●●○', 'Office ●●●○○')}<h3>兴趣爱好</h3>{lines('摄影　旅行　篮球')}"
    s.says(birth_date=f"{p.birth[0]}-{p.birth[1]:02}", city=p.city, expected_job=p.aim)
    right = "<h3>教育背景</h3>"
    for y in map(s.school, p.schools):
        right += rows([DOT(y.start, y.end), y.school, f"{y.major}（{y.degree}）"]) + lines(
            "主修：微观经济学、市场营销学、消费者行为学"
        )
    right += "<h3>工作经验</h3>"
    for x in map(s.job, p.jobs):
        right += rows([DOT(x.start, x.end), x.company, x.title]) + items(x.duties)
    right += "<h3>自我评价</h3>" + lines(r.choice(EVAL))
    s.put(f"<table><tr><td width='32%' bgcolor='#dde'>{left}</td><td>{right}</td></tr></table>")


def qiaobu(s: Page, p: Person, _: Random) -> None:
    """Title, department and employer in one bold line, dates before."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"电话：{p.phone}　邮箱：{p.email}", f"应聘职位：{p.aim}"))
    s.says(expected_job=p.aim)
    s.put(h("教育背景"))
    for y in map(s.school, p.schools):
        s.put(rows([SLASH(y.start, y.end), y.school, y.major, y.degree]))
    s.put(h("工作经历"))
    for x in map(s.job, p.jobs):
        s.put(
            rows([SLASH(x.start, x.end), f"<b>{x.company}</b>", f"{x.department}", f"<b>{x.title}</b>"]),
            items(x.duties),
        )
    s.put(h("证书奖项"), lines("CET-6　国家励志奖学金　优秀学生干部"))


def timeline(s: Page, p: Person, _: Random) -> None:
    """Years stand left of a line, entry right: employer, below it the title."""
    s.basics(p)
    s.put(f"<h1>{p.name}<small>　{p.aim}</small></h1>", lines(f"{p.gender}，{p.age}岁，{p.city}，{p.phone}，{p.email}"))
    s.says(gender=p.gender, age=p.age, city=p.city, expected_job=p.aim)
    s.put(h("工作履历"))
    body = [[f"{DOT(x.start, x.end)}", f"<b>{x.company}</b><br>{x.title}{items(x.duties)}"] for x in map(s.job, p.jobs)]
    s.put(rows(*body, widths=("24%",)), h("学习经历"))
    s.put(
        rows(
            *([DOT(y.start, y.end), f"<b>{y.school}</b><br>{y.major} / {y.degree}"] for y in map(s.school, p.schools)),
            widths=("24%",),
        )
    )


def register_form(s: Page, p: Person, r: Random) -> None:
    """应聘登记表: ruled, with tables of schools and of employers, referee and pay history."""
    s.basics(p)
    s.put("<h2 align='center'>应聘人员登记表</h2>")
    s.put(
        rows(
            ["姓名", p.name, "性别", p.gender, "出生年月", f"{p.birth[0]}.{p.birth[1]:02}"],
            ["民族", "汉", "籍贯", p.origin, "婚姻状况", "已婚"],
            ["最高学历", p.highest, "政治面貌", "群众", "身高/体重", "172cm/65kg"],
            ["联系电话", p.phone, "电子邮箱", p.email, "现住址", p.city],
            ["应聘职位", p.aim, "期望薪资", p.pay, "可到岗日期", "随时"],
            border=True,
        )
    )
    s.says(
        gender=p.gender,
        birth_date=f"{p.birth[0]}-{p.birth[1]:02}",
        native_place=p.origin,
        city=p.city,
        expected_job=p.aim,
        expected_salary=p.pay,
    )
    s.put(
        lines("教育经历"),
        rows(
            ["起止时间", "学校名称", "专业", "学历"],
            *([DOT(y.start, y.end), y.school, y.major, y.degree] for y in map(s.school, p.schools)),
            border=True,
        ),
    )
    s.put(
        lines("工作经历（由近及远）"),
        rows(
            ["起止时间", "工作单位", "部门/职务", "薪资", "离职原因", "证明人及电话"],
            *(
                [
                    DOT(x.start, x.end),
                    x.company,
                    x.title,
                    f"{r.randint(5, 20) * 1000}",
                    "个人发展",
                    f"王经理 138{r.randint(10**7, 10**8 - 1)}",
                ]
                for x in map(s.job, p.jobs)
            ),
            border=True,
        ),
    )
    s.put(
        lines("家庭成员"),
        rows(["姓名", "关系", "工作单位", "联系电话"], ["李建国", "父亲", "某县农机站", "13900001111"], border=True),
        lines("本人承诺以上信息属实。　签名：　　　　日期：　　年　　月　　日"),
    )
