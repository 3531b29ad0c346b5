"""More of the third lot: Hong Kong and Taiwan, scholars, nurses, programmers, letters, campus and cover pages."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.chinese_third import DOT, FLEX, HAN, TIGHT, pair
from benchmarks.parsing.prints.page import Layout, Page, english, items, lines, marks, rows

TAIWAN = marks("{0}/{1}", "~", "仍在職")
HONGKONG = marks("{0}年{1}月", "至", "現在")
TILDE = marks("{0}年{1}月", " ~ ", "至今")
RANKS = {"本科": "學士", "硕士": "碩士", "大专": "副學士", "博士": "博士", "高中": "高中", "中专": "高職"}


def hongkong(s: Page, p: Person, r: Random) -> None:
    """Traditional characters, eight-digit phones, rows with a colon in a cell of its own."""
    p.phone = f"{r.choice('569')}{r.randint(10**6, 10**7 - 1)}"
    s.basics(p)
    s.put(
        "<h2 align='center'>個人履歷表</h2><h4>個人資料</h4>",
        rows(
            ["姓名", "：", p.name],
            ["聯絡電話", "：", f"{p.phone[:4]} {p.phone[4:]}"],
            ["電郵地址", "：", p.email],
            ["應徵職位", "：", p.aim],
            ["要求待遇", "：", "HK$22,000"],
            widths=("20%", "3%"),
        ),
        "<h4>學歷</h4>",
    )
    s.says(expected_job=p.aim, expected_salary="HK$22,000")
    s.put(
        rows(*([HONGKONG(y.start, y.end), y.school, f"{y.major} {RANKS[y.degree]}"] for y in map(s.school, p.schools)))
    )
    s.put("<h4>工作經驗</h4>", rows(*([HONGKONG(x.start, x.end), x.company, x.title] for x in map(s.job, p.jobs))))
    s.put("<h4>語言能力</h4>", lines("粵語、普通話、英語"))


def taiwan(s: Page, p: Person, _: Random) -> None:
    """The board of Taiwan: labels above values, title over employer, dates with a tilde."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}</h2>",
        lines(f"{p.gender}　{p.age}歲", f"聯絡電話 {p.phone}", f"E-mail {p.email}", f"通訊地址 {p.city}市中山路10號"),
        "<h3>求職條件</h3>",
        rows(
            ["希望職稱", p.aim],
            ["希望工作地", p.aim_city],
            ["希望待遇", "依公司規定"],
            ["可上班日", "錄取後兩週"],
            widths=("25%",),
        ),
        "<h3>工作經歷</h3>",
    )
    s.says(gender=p.gender, age=p.age, city=p.city, expected_job=p.aim, expected_city=p.aim_city)
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.title}</b>", x.company, f"{TAIWAN(x.start, x.end)}", *x.duties))
    s.put("<h3>學歷</h3>")
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{y.school}</b>", f"{y.major} | {RANKS[y.degree]} | {TAIWAN(y.start, y.end)}"))


def scholar(s: Page, p: Person, _: Random) -> None:
    """Study with supervisors, papers and grants full of years, posts at schools."""
    s.basics(p)
    s.put(
        f"<h2 align='center'>{p.name}简历</h2>",
        f"<p align='center'>{p.gender}，{p.birth[0]}年{p.birth[1]}月生，{p.origin}人，中共党员<br>电话：{p.phone}　E-mail：{p.email}</p>",
        "<p><b>一、学习经历</b></p>",
    )
    s.says(gender=p.gender, birth_date=f"{p.birth[0]}-{p.birth[1]:02}", native_place=p.origin)
    for y in map(s.school, p.schools):
        s.put(lines(f"{TIGHT(y.start, y.end)}　{y.school}　{y.major}　{y.degree}　导师：周明教授"))
    s.put("<p><b>二、工作经历</b></p>")
    for x in map(s.job, p.jobs):
        s.put(lines(f"{TIGHT(x.start, x.end)}　{x.company}　{x.title}"))
    s.put(
        "<p><b>三、科研项目</b></p>",
        lines(
            "[1] 国家自然科学基金面上项目，2021.01-2024.12，58万元，在研，参与",
            "[2] 省教育厅重点项目，2019.6-2021.6，主持",
        ),
        "<p><b>四、代表性论文</b></p>",
        lines(
            f"1. {p.name}, 李华. 基于深度学习的缺陷检测[J]. 自动化学报, 2022, 48(3): 12-20.",
            "2. Zhang Y, et al. Robust control of motors. IEEE Access, 2020.",
        ),
        "<p><b>五、获奖情况</b></p>",
        lines("2019年 校级优秀毕业生；2018年 国家奖学金"),
    )


def english_in_chinese(s: Page, p: Person, _: Random) -> None:
    """Both names, months in English, post before employer parted by a comma, place on the right."""
    s.basics(p)
    s.put(
        f"<h1 align='center'>{p.name} (Lily)</h1><p align='center'>{p.city} · {p.phone} · {p.email}</p>",
        "<h4>PROFESSIONAL EXPERIENCE 工作经历</h4><hr>",
    )
    s.says(city=p.city)
    for x in map(s.job, p.jobs):
        s.put(pair(f"<b>{x.company}</b>", p.city), pair(f"<i>{x.title}</i>", english(x.start, x.end)), items(x.duties))
    s.put("<h4>EDUCATION 教育背景</h4><hr>")
    for y in map(s.school, p.schools):
        s.put(
            pair(f"<b>{y.school}</b>", p.city),
            pair(f"<i>{y.degree}，{y.major}</i>", english(y.start, y.end)),
            lines("GPA：3.6/4.0，排名前10%"),
        )


def markdown(s: Page, p: Person, _: Random) -> None:
    """A programmer's page out of Markdown: lists of facts with bars, employers as headings with brackets."""
    s.basics(p)
    y = p.schools[0]
    s.put(
        "<h1>联系方式</h1>",
        items([f"手机：{p.phone}", f"Email：{p.email}", "微博：@coder_of_night"]),
        "<h1>个人信息</h1>",
        items(
            [
                f"{p.name}/{p.gender}/{p.birth[0]}",
                f"{y.degree}/{y.school}{y.major}系",
                f"工作年限：{p.years}年",
                "技术博客：http://blog.example.net",
                f"期望职位：{p.aim}",
                f"期望薪资：{p.pay}",
                f"期望城市：{p.aim_city}",
            ]
        ),
        "<h1>工作经历</h1>",
    )
    s.says(
        gender=p.gender, birth_date=f"{p.birth[0]}", expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city
    )
    for x in map(s.job, p.jobs):
        s.put(
            f"<h2>{x.company} （ {TILDE(x.start, x.end)} ）</h2>",
            lines(f"职位：{x.title}"),
            "<h3>平台重构项目</h3>",
            lines(*x.duties),
        )
    s.put("<h1>教育经历</h1>")
    for z in map(s.school, p.schools):
        s.put(f"<h2>{z.school} （ {TILDE(z.start, z.end)} ）</h2>", lines(f"{z.major} {z.degree}"))


def campus(s: Page, p: Person, _: Random) -> None:
    """A graduate: courses, marks, a club that looks like work, internships with dates on the right."""
    s.basics(p)
    s.put(
        f"<div style='{FLEX}'><div><h1>{p.name}</h1><p>求职意向：{p.aim}</p></div><div style='border:1px solid;width:80px;height:100px'></div></div>",
        rows(
            [f"出生年月：{p.birth[0]}.{p.birth[1]}", f"联系电话：{p.phone}"],
            [f"籍　　贯：{p.origin}", f"电子邮箱：{p.email}"],
        ),
        "<h3 style='background:#dde'>教育背景</h3>",
    )
    s.says(expected_job=p.aim, birth_date=f"{p.birth[0]}-{p.birth[1]:02}", native_place=p.origin)
    for y in map(s.school, p.schools):
        s.put(
            f"<div style='{FLEX}'><b>{DOT(y.start, y.end)}</b><b>{y.school}</b><b>{y.major}（{y.degree}）</b></div>",
            lines("主修课程：高等数学、大学物理、管理学原理、数据结构", "综合排名：5/120，GPA 3.8/4.0"),
        )
    s.put("<h3 style='background:#dde'>实习经历</h3>")
    for x in map(s.job, p.jobs):
        s.put(
            f"<div style='{FLEX}'><b>{DOT(x.start, x.end)}</b><b>{x.company}</b><b>{x.title}</b></div>", items(x.duties)
        )
    for entry in s.truth["employment"]:
        entry["internship"] = True
    s.put(
        "<h3 style='background:#dde'>校园实践</h3>",
        f"<div style='{FLEX}'><b>2021.09 - 2022.06</b><b>校学生会</b><b>外联部部长</b></div>",
        lines("策划大型活动6场，拉取赞助2万余元"),
        "<h3 style='background:#dde'>荣誉证书</h3>",
        lines("国家励志奖学金、CET-6（512分）、计算机二级"),
    )


def cover_page(s: Page, p: Person, _: Random) -> None:
    """A title page with few facts, then the résumé; employers in numbered paragraphs."""
    s.basics(p)
    s.put(
        "<div style='height:300px'></div><h1 align='center'>求　职　简　历</h1>",
        f"<div style='margin-left:220px'>{lines(f'姓　　名：{p.name}', f'专　　业：{p.schools[0].major}', f'毕业院校：{p.schools[0].school}', f'联系电话：{p.phone}')}</div><div style='page-break-before:always'></div>",
        "<h3>一、个人概况</h3>",
        lines(f"姓名：{p.name}　性别：{p.gender}　年龄：{p.age}　现居：{p.city}", f"电子邮件：{p.email}"),
        "<h3>二、求职意向</h3>",
        lines(f"岗位：{p.aim}；地点：{p.aim_city}；薪资：{p.pay}"),
        "<h3>三、教育情况</h3>",
    )
    s.says(gender=p.gender, age=p.age, city=p.city, expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    for y in map(s.school, p.schools):
        s.put(lines(f"{HAN(y.start, y.end)}　就读于{y.school}{y.major}专业，{y.degree}"))
    s.put("<h3>四、工作情况</h3>")
    for number, x in enumerate(map(s.job, p.jobs), 1):
        s.put(lines(f"{number}. {HAN(x.start, x.end)}　{x.company}　任{x.title}", f"主要负责：{x.duties[0]}"))


def nurse(s: Page, p: Person, _: Random) -> None:
    """Headings in the left cell, everything else right of them, dates below the employer."""
    s.basics(p)
    work = "".join(
        f"<p><b>{x.company}</b> {x.department} {x.title}<br>{HAN(x.start, x.end)}</p>{items(x.duties)}"
        for x in map(s.job, p.jobs)
    )
    study = "".join(
        f"<p><b>{y.school}</b> {y.major} {y.degree}<br>{HAN(y.start, y.end)}</p>" for y in map(s.school, p.schools)
    )
    s.put(
        rows(
            [
                "<b>基本资料</b>",
                f"<b>{p.name}</b>　{p.gender}　{p.age}岁　{p.highest}<br>手机 {p.phone}<br>邮箱 {p.email}<br>现居住于 {p.city}",
            ],
            ["<b>应聘意向</b>", f"{p.aim}（{p.aim_city}）"],
            ["<b>从业经历</b>", work],
            ["<b>学习经历</b>", study],
            ["<b>执业资格</b>", "护士资格证；普通话二级甲等"],
            widths=("18%",),
        )
    )
    s.says(gender=p.gender, age=p.age, city=p.city, expected_job=p.aim, expected_city=p.aim_city)


def chat(s: Page, p: Person, _: Random) -> None:
    """Typed on a phone: no colons, no headings but two, commas and blanks."""
    s.basics(p)
    s.put(
        lines(
            f"姓名 {p.name}",
            f"性别 {p.gender}",
            f"年龄 {p.age}",
            f"学历 {p.highest}",
            f"电话 {p.phone}",
            f"邮箱 {p.email}",
            f"应聘岗位 {p.aim}",
            f"期望工资 {p.pay}",
            f"现住 {p.city}",
            "工作经历",
        )
    )
    s.says(gender=p.gender, age=p.age, expected_job=p.aim, expected_salary=p.pay, city=p.city)
    for x in map(s.job, p.jobs):
        s.put(lines(f"{TIGHT(x.start, x.end)} 在{x.company}做{x.title}"))
    s.put(lines("教育经历"))
    for y in map(s.school, p.schools):
        s.put(lines(f"{TIGHT(y.start, y.end)} {y.school} {y.major} {y.degree}"))
    s.put(lines("自我评价 为人老实，做事认真"))


def head_columns(s: Page, p: Person, _: Random) -> None:
    """Facts in three columns without labels, aim with several parts in a line, employers with a business unit."""
    s.basics(p)
    s.css = ".c{display:grid;grid-template-columns:1fr 1fr 1fr}"
    s.put(
        f"<h1>{p.name}</h1><div class='c'><span>{p.gender}</span><span>{p.age}岁</span><span>{p.years}年经验</span><span>{p.phone}</span><span>{p.email}</span><span>{p.city}</span></div>",
        lines(f"<b>求职意向</b>　{p.aim} | 期望城市：{p.aim_city} | 薪资：{p.pay} | 随时到岗"),
        "<h3>WORK / 工作</h3>",
    )
    s.says(gender=p.gender, age=p.age, city=p.city, expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    for x in map(s.job, p.jobs):
        s.put(
            pair(f"<b>{x.company}·{x.department}</b>", DOT(x.start, x.end)), lines(f"担任：{x.title}"), items(x.duties)
        )
    s.put("<h3>STUDY / 学历</h3>")
    for y in map(s.school, p.schools):
        s.put(pair(f"<b>{y.school}</b> — {y.major} — {y.degree}", DOT(y.start, y.end)))


LAYOUTS: list[Layout] = [
    hongkong, taiwan, scholar, english_in_chinese, markdown, campus, cover_page, nurse, chat, head_columns,
]  # fmt: skip
