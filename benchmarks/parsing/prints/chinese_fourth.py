"""A fourth lot, written after the rules were mended with the third, and counted once."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.chinese_third import DOT, FLEX, TIGHT, pair
from benchmarks.parsing.prints.page import Layout, Page, items, lines, marks, rows

DAYS = marks("{0}/{1:02}/01", "-", "至今")
TODAY = marks("{1:02}/{0}", " – ", "today")
LONG = marks("{0}年{1}月", "——", "现在")


def online_page(s: Page, p: Person, _: Random) -> None:
    """A page of an online document: pictures before facts, the aim with its towns in brackets."""
    s.basics(p)
    s.put(
        f"<h1>{p.name}</h1>",
        lines(f"👤 {p.gender} / {p.birth[0]}.{p.birth[1]:02} / {p.city}", f"📱 {p.phone}", f"✉️ {p.email}"),
        lines(f"🎯 求职方向：{p.aim}（base {p.aim_city}）", f"💰 期望薪资：{p.pay}"),
        "<h3>💼 工作经历</h3>",
    )
    s.says(gender=p.gender, birth_date=f"{p.birth[0]}-{p.birth[1]:02}", city=p.city)
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.company} — {x.title}</b>", f"<i>{DOT(x.start, x.end)}</i>"), items(x.duties))
    s.put("<h3>🎓 教育经历</h3>")
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{y.school} — {y.major} — {y.degree}</b>", f"<i>{DOT(y.start, y.end)}</i>"))


def bank_form(s: Page, p: Person, _: Random) -> None:
    """A bank's form: everything in one ruled table, lists with the newest last, dates with words."""
    s.basics(p)
    body = [
        ["应聘机构", "江南分行", "应聘岗位", p.aim],
        ["姓名", p.name, "性别", p.gender],
        ["出生日期", f"{p.birth[0]}年{p.birth[1]}月1日", "政治面貌", "共青团员"],
        ["联系电话", p.phone, "电子信箱", p.email],
        ["现居城市", p.city, "生源地", p.origin],
        ["最高学历", p.highest, "外语水平", "CET-6 510分"],
    ]
    s.put("<h2 align='center'>应 聘 人 员 信 息 表</h2>", rows(*body, border=True, widths=("16%", "34%", "16%", "34%")))
    s.says(
        gender=p.gender,
        birth_date=f"{p.birth[0]}-{p.birth[1]:02}-01",
        city=p.city,
        native_place=p.origin,
        expected_job=p.aim,
    )
    study = [["由年月", "至年月", "在何校", "何专业", "何学历"]]
    study += [
        [f"{y.start[0]}.{y.start[1]}", f"{y.end[0]}.{y.end[1]}", y.school, y.major or "—", y.degree]
        for y in map(s.school, reversed(p.schools))
    ]
    work = [["由年月", "至年月", "在何单位", "任何职务"]]
    work += [
        [f"{x.start[0]}.{x.start[1]}", f"{x.end[0]}.{x.end[1]}" if x.end else "至今", x.company, x.title]
        for x in map(s.job, reversed(p.jobs))
    ]
    s.put(lines("<b>学习简历</b>"), rows(*study, border=True), lines("<b>工作简历</b>"), rows(*work, border=True))


def promoted(s: Page, p: Person, _: Random) -> None:
    """An employer with all its years, below it the post with dates of its own; both at two ends."""
    s.basics(p)
    s.put(f"<h2>{p.name}</h2>", lines(f"{p.phone} | {p.email} | 现居{p.city} | 意向：{p.aim}"), "<h3>职业经历</h3>")
    s.says(city=p.city, expected_job=p.aim)
    for x in map(s.job, p.jobs):
        s.put(
            pair(f"<b>{x.company}</b>", DOT(x.start, x.end)),
            lines("世界500强，员工3000人，主营智能装备"),
            pair(f"<i>{x.title}</i>", DOT(x.start, x.end)),
            items(x.duties),
        )
    s.put("<h3>学历背景</h3>")
    for y in map(s.school, p.schools):
        s.put(pair(f"<b>{y.school}</b>", DOT(y.start, y.end)), lines(f"{y.degree} / {y.major}"))


def agency_card(s: Page, p: Person, r: Random) -> None:
    """A card of an agency: facts behind bars, stays in numbered lines."""
    s.basics(p)
    s.put(
        lines(
            "<b>【人员信息卡】</b>",
            f"姓名：{p.name} | 性别：{p.gender} | 年龄：{p.age}岁 | 文化：{p.highest}",
            f"籍贯：{p.origin} | 现住：{p.city} | 电话：{p.phone} | 邮箱：{p.email}",
        ),
        lines(
            f"求职工种：{p.aim} | 意向地区：{p.aim_city} | 期望月薪：{p.pay}",
            "特种作业证：低压电工证 | 可上夜班：是",
            "<b>工作履历</b>",
        ),
    )
    s.says(
        gender=p.gender,
        age=p.age,
        native_place=p.origin,
        city=p.city,
        expected_job=p.aim,
        expected_city=p.aim_city,
        expected_salary=p.pay,
    )
    for number, x in enumerate(map(s.job, p.jobs), 1):
        s.put(
            lines(
                f"{number}、{TIGHT(x.start, x.end)}，{x.company}，{x.title}，月薪{r.randint(5, 9)}000元，{x.duties[0]}"
            )
        )
    s.put(lines("<b>学习履历</b>"))
    for number, y in enumerate(map(s.school, p.schools), 1):
        s.put(lines(f"{number}、{TIGHT(y.start, y.end)}，{y.school}，{y.major}，{y.degree}"))


def network(s: Page, p: Person, _: Random) -> None:
    """A network of professionals: firm · post as headline, no labels for the aim but 期望."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}</h2>",
        lines(
            f"{p.jobs[0].company} · {p.jobs[0].title}",
            f"{p.city} | {p.years}年 | {p.highest} | {p.gender}",
            f"联系电话 {p.phone}　电子邮箱 {p.email}",
        ),
        "<h4>求职期望</h4>",
        lines(f"期望职位　{p.aim}", f"期望城市　{p.aim_city}", f"期望薪资　{p.pay}"),
        "<h4>职业经历</h4>",
    )
    s.says(city=p.city, gender=p.gender, expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    for x in map(s.job, p.jobs):
        s.put(lines(f"{x.company}", f"{x.title}　{LONG(x.start, x.end)}"), lines(*x.duties))
    s.put("<h4>教育经历</h4>")
    for y in map(s.school, p.schools):
        s.put(lines(y.school, f"{y.major}，{y.degree}　{LONG(y.start, y.end)}"))


def intern_board(s: Page, p: Person, _: Random) -> None:
    """A board of interns: days a week and pay a day, schools first, practice with days."""
    s.basics(p)
    s.put(
        f"<div style='{FLEX}'><h1>{p.name}</h1><div>{p.phone}<br>{p.email}</div></div>",
        lines(f"求职意向：{p.aim} | {p.aim_city} | 每周到岗4天 | 可实习3个月以上"),
        "<h3>教育背景 EDUCATION</h3>",
    )
    s.says(expected_job=p.aim, expected_city=p.aim_city)
    for y in map(s.school, p.schools):
        s.put(
            rows([f"<b>{y.school}</b>", f"{y.major} {y.degree}", DOT(y.start, y.end)]),
            lines("相关课程：统计学(95)、计量经济学(92)；GPA：3.7/4.0"),
        )
    s.put("<h3>实习经历 INTERNSHIP</h3>")
    for x in map(s.job, p.jobs):
        s.put(rows([f"<b>{x.company}</b>", x.title, DAYS(x.start, x.end)]), items(x.duties))
    for entry in s.truth["employment"]:
        entry["internship"] = True
        entry["start"] += "-01"
        entry["end"] += "" if entry["end"] == "present" else "-01"
    s.put(
        "<h3>社团经历 ACTIVITIES</h3>",
        rows(["<b>青年志愿者协会</b>", "会长", "2020.09 - 2021.06"]),
        items(["组织志愿活动20余次"]),
    )


def teacher(s: Page, p: Person, _: Random) -> None:
    """A teacher: the subject as aim, schools as employers, certificates with years."""
    s.basics(p)
    s.put(
        "<h2 align='center'>教师应聘简历</h2>",
        rows(
            [f"姓　名：{p.name}", f"性　别：{p.gender}", "民　族：汉"],
            [f"出生年月：{p.birth[0]}年{p.birth[1]}月", f"联系电话：{p.phone}", f"应聘学科：{p.aim}"],
            [f"家庭住址：{p.city}市解放路8号", f"E-mail：{p.email}", "政治面貌：群众"],
        ),
        "<p><b>★ 学习经历</b></p>",
    )
    s.says(gender=p.gender, birth_date=f"{p.birth[0]}-{p.birth[1]:02}", city=p.city)
    for y in map(s.school, p.schools):
        s.put(lines(f"{TIGHT(y.start, y.end)}　{y.school}　{y.major}专业　{y.degree}学历"))
    s.put("<p><b>★ 任教经历</b></p>")
    for x in map(s.job, p.jobs):
        s.put(lines(f"{TIGHT(x.start, x.end)}　{x.company}　{x.title}"))
    s.put("<p><b>★ 证书</b></p>", lines("2016年 高级中学教师资格证", "2015年 普通话二级甲等"))


def letter(s: Page, p: Person, _: Random) -> None:
    """A mail: who writes, what for, then the facts."""
    s.basics(p)
    s.put(
        lines(
            "尊敬的HR：",
            f"您好！我是{p.name}，看到贵公司正在招聘{p.aim}，特此投递简历，请查收。",
            "以下为我的基本情况：",
        ),
        lines(
            f"性别：{p.gender}",
            f"手机：{p.phone}",
            f"邮箱：{p.email}",
            f"目前所在地：{p.city}",
            f"期望工作地点：{p.aim_city}",
        ),
        lines("工作经历："),
    )
    s.says(gender=p.gender, city=p.city, expected_city=p.aim_city)
    for x in map(s.job, p.jobs):
        s.put(lines(f"{TIGHT(x.start, x.end)}　{x.company}　{x.department}　{x.title}", f"主要工作：{x.duties[0]}"))
    s.put(lines("教育经历："))
    for y in map(s.school, p.schools):
        s.put(lines(f"{TIGHT(y.start, y.end)}　{y.school}　{y.major}　{y.degree}"))
    s.put(lines("期待您的回复，谢谢！", p.name))


def stripes(s: Page, p: Person, _: Random) -> None:
    """Headings turned into a narrow column of two characters a line; post before firm, town behind it."""
    s.basics(p)
    work = "".join(
        f"<p><b>{x.title}</b> / {x.company} / {p.city}<br>{DOT(x.start, x.end)}</p>{items(x.duties)}"
        for x in map(s.job, p.jobs)
    )
    study = "".join(
        f"<p><b>{y.school}</b> / {y.major} / {y.degree}<br>{DOT(y.start, y.end)}</p>" for y in map(s.school, p.schools)
    )
    s.put(
        rows(
            [f"<h1>{p.name}</h1><p>{p.aim}</p>", f"<p>Tel {p.phone}</p><p>Mail {p.email}</p><p>Base {p.city}</p>"],
            ["工作<br>经历", work],
            ["教育<br>背景", study],
            ["自我<br>评价", "执行力强，善于复盘。"],
            widths=("24%",),
        )
    )
    s.says(city=p.city, expected_job=p.aim)


def old_doc(s: Page, p: Person, _: Random) -> None:
    """A form of ten years ago: labels with blanks inside, dashes as empty values, several numbers for others."""
    s.basics(p)
    s.put(
        "<h2 align='center'>个　人　简　历</h2>",
        rows(
            ["姓　　名：", p.name, "国　　籍：", "中国"],
            ["目前所在地：", p.city, "民　　族：", "汉族"],
            ["户 口 地：", p.origin, "身　　材：", "165 cm  55 kg"],
            ["婚姻状况：", "未婚", "年　　龄：", f"{p.age} 岁"],
        ),
        "<h4>求职意向及工作经历</h4>",
        rows(
            ["人才类型：", "普通求职"],
            ["应聘职位：", p.aim],
            ["工作年限：", f"{p.years}"],
            ["求职类型：", "全职"],
            ["可到职日期：", "随时"],
            ["月薪要求：", p.pay],
            ["希望工作地区：", p.aim_city],
        ),
        "<h4>个人工作经历：</h4>",
    )
    s.says(city=p.city, age=p.age, expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)
    for x in map(s.job, p.jobs):
        s.put(
            rows(
                ["公司名称：", f"{x.company}　起止年月：{marks('{0}-{1:02}', ' ～ ', '')(x.start, x.end)}"],
                ["公司性质：", "私营企业　所属行业：机械制造"],
                ["担任职务：", x.title],
                ["工作描述：", "；".join(x.duties)],
                ["离职原因：", ""],
                widths=("18%",),
            )
        )
    s.put(
        "<h4>教育背景</h4>",
        rows(
            ["毕业院校：", p.schools[0].school],
            ["最高学历：", f"{p.highest}　毕业日期：{p.schools[0].end[0]}-{p.schools[0].end[1]:02}-01"],
            ["所学专业：", p.schools[0].major or "-"],
            widths=("18%",),
        ),
    )
    y = p.schools[0]
    s.truth["education"].append(
        {
            "school": y.school,
            "major": y.major or None,
            "degree": y.degree,
            "start": None,
            "end": f"{y.end[0]}-{y.end[1]:02}-01",
        }
    )
    s.put("<h4>联系方式</h4>", rows(["联系电话：", p.phone], ["电子邮件：", p.email], ["个人主页：", "http://"]))


LAYOUTS: list[Layout] = [
    online_page, bank_form, promoted, agency_card, network, intern_board, teacher, letter, stripes, old_doc,
]  # fmt: skip
