"""A third lot of Chinese templates, printed with flex, grid and placed boxes: the boards of today, sidebars, cards."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.page import Layout, Page, items, lines, marks, rows

DOT = marks("{0}.{1:02}", " - ", "至今")
TIGHT = marks("{0}.{1}", "-", "至今")
HAN = marks("{0}年{1:02}月", "—", "至今")
SLASH = marks("{0}/{1:02}", " - ", "至今")
ISO = marks("{0}-{1:02}", " 至 ", "至今")
FLEX = "display:flex;justify-content:space-between"


def pair(left: str, right: str, more: str = "") -> str:
    """Two texts at the two ends of a line."""
    return f"<div style='{FLEX};{more}'><span>{left}</span><span>{right}</span></div>"


def zhilian_now(s: Page, p: Person, r: Random) -> None:
    """Age with the birthday behind it, the aim in a line behind bars without a label, employers at both ends."""
    s.basics(p)
    s.put(
        f"<div style='{FLEX}'><b style='font-size:20pt'>{p.name}</b><small>智联招聘</small></div>",
        lines(
            f"{p.gender}　|　{p.age}岁（{p.birth[0]}年{p.birth[1]}月）　|　{p.highest}　|　{p.years}年工作经验　|　现居{p.city}",
            f"{p.phone}　　{p.email}　　求职状态：离职-正在找工作",
        ),
        "<h3>求职期望</h3>",
        lines(f"{p.aim}　|　{p.pay}　|　{p.aim_city}　|　全职"),
        "<h3>工作经历</h3>",
    )
    s.says(gender=p.gender, age=p.age, birth_date=f"{p.birth[0]}-{p.birth[1]:02}", city=p.city)
    s.says(expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)
    for x in map(s.job, p.jobs):
        s.put(
            pair(f"<b>{x.company}</b>", f"{DOT(x.start, x.end)}（{r.randint(1, 5)}年{r.randint(1, 9)}个月）"),
            lines(f"{x.title}　|　{x.department}", f"工作描述：{'；'.join(x.duties)}。", "技能标签：沟通协调 团队管理"),
        )
    s.put("<h3>教育经历</h3>")
    for y in map(s.school, p.schools):
        s.put(pair(f"<b>{y.school}</b>", DOT(y.start, y.end)), lines(f"{y.major}　|　{y.degree}　|　统招"))


def job51_now(s: Page, p: Person, r: Random) -> None:
    """A box with the latest post and the highest degree before everything, then labels in two columns."""
    s.basics(p)
    last, top = p.jobs[0], p.schools[0]
    s.put(
        pair(f"<b style='font-size:18pt'>{p.name}</b>", f"ID:{r.randint(10**8, 10**9)}"),
        lines(
            "目前正在找工作",
            f"{p.gender} | {p.age} 岁 ({p.birth[0]}/{p.birth[1]:02}/08) | 现居住 {p.city} | {p.years}年工作经验",
        ),
        rows([f"☎ {p.phone}", f"✉ {p.email}"]),
        rows(
            ["<b>最近工作</b>（2年）", "", "<b>最高学历/学位</b>", ""],
            ["职　位：", last.title, "专　业：", top.major or "-"],
            ["公　司：", last.company, "学　校：", top.school],
            ["行　业：", "机械/设备/重工", "学历/学位：", top.degree],
            widths=("13%", "37%", "13%", "37%"),
        ),
        "<h4 style='background:#f60;color:#fff'>求职意向</h4>",
        rows(
            ["期望薪资：", p.pay, "地点：", p.aim_city],
            ["职能/职位：", p.aim, "行业：", "机械/设备/重工"],
            ["到岗时间：", "1个月内", "工作类型：", "全职"],
            widths=("13%", "37%", "13%", "37%"),
        ),
        "<h4 style='background:#f60;color:#fff'>工作经验</h4>",
    )
    s.says(gender=p.gender, age=p.age, birth_date=f"{p.birth[0]}-{p.birth[1]:02}-08", city=p.city)
    s.says(expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)
    for x in map(s.job, p.jobs):
        s.put(
            rows(
                [marks("{0}/{1}", "-", "至今")(x.start, x.end), f"<b>{x.title}</b>"],
                ["", f"{x.company}　[ {r.randint(1, 4)}年{r.randint(1, 9)}个月 ]"],
                ["", "机械/设备/重工 | 500-1000人 | 民营公司"],
                ["工作描述：", "<br>".join(x.duties)],
                widths=("20%",),
            )
        )
    s.put("<h4 style='background:#f60;color:#fff'>教育经历</h4>")
    for y in map(s.school, p.schools):
        s.put(
            rows(
                [marks("{0}/{1}", "-", "至今")(y.start, y.end), f"<b>{y.school}</b>"],
                ["", f"{y.degree} | {y.major}"],
                widths=("20%",),
            )
        )


def boss_now(s: Page, p: Person, r: Random) -> None:
    """Icons, expectations in the order city, job, trade, pay; employers with the length of the stay."""
    s.basics(p)
    s.put(
        f"<h2>{p.name} <small>{'♂' if p.gender == '男' else '♀'}</small></h2>",
        lines(
            f"{p.age}岁　{p.years}年　{p.highest}　离职-随时到岗",
            f"手机号：{p.phone}　微信号：wx{r.randint(10**5, 10**6)}　{p.email}",
        ),
        "<h3>个人优势</h3>",
        lines("1、熟悉行业流程，沟通能力强；", "2、有从零到一搭建团队的经验，曾任职于头部公司。"),
        "<h3>期望职位</h3>",
        lines(f"{p.aim}　　{p.pay}　　不限行业　　{p.aim_city}"),
        "<h3>工作经历</h3>",
    )
    s.says(gender=p.gender, age=p.age, expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)
    for x in map(s.job, p.jobs):
        s.put(
            pair(f"<b>{x.company}</b>　{DOT(x.start, x.end)}", ""),
            lines(f"{x.title}　{x.department}", "内容："),
            items(x.duties, "ol"),
            lines("业绩：", "连续两年获评优秀员工"),
        )
    s.put("<h3>教育经历</h3>")
    for y in p.schools:
        s.school(y, year_only=True)
        s.put(
            lines(f"<b>{y.school}</b>　{y.start[0]}-{y.end[0]}", f"{y.major}　{y.degree}", "在校经历：担任班级学习委员")
        )


def liepin_now(s: Page, p: Person, r: Random) -> None:
    """Tables of labels; the firm's facts and the yearly pay stand with each employer."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}</h2>",
        lines(f"{p.gender}　{p.age}岁　{p.city}　{p.highest}　工作{p.years}年", f"电话：{p.phone}　邮箱：{p.email}"),
        "<h3>目前职业概况</h3>",
        rows(
            ["所在行业：", "制造业", "公司名称：", p.jobs[0].company],
            ["所任职位：", p.jobs[0].title, "目前薪金：", "保密"],
        ),
        "<h3>职业发展意向</h3>",
        rows(
            ["期望行业：", "不限", "期望职位：", p.aim],
            ["期望地点：", p.aim_city, "期望年薪：", "面议"],
            ["勿推荐企业：", "海尔集团", "", ""],
        ),
        "<h3>工作经历</h3>",
    )
    s.says(gender=p.gender, age=p.age, city=p.city, expected_job=p.aim, expected_city=p.aim_city)
    for x in map(s.job, p.jobs):
        s.put(
            pair(f"<b>{x.company}</b>", f"{ISO(x.start, x.end)}"),
            lines("公司性质：上市公司 | 公司规模：1000-2000人 | 公司行业：制造业"),
            pair(f"<b>{x.title}</b>", f"{r.randint(10, 40)}万/年"),
            rows(
                ["工作地点：", r.choice(("上海", "广州")), "所在部门：", x.department],
                ["汇报对象：", "总监", "下属人数：", "8"],
                ["职责业绩：", "<br>".join(x.duties), "", ""],
            ),
        )
    s.put("<h3>教育经历</h3>")
    for y in map(s.school, p.schools):
        s.put(
            lines(f"<b>{y.school}</b>（{ISO(y.start, y.end)}）"),
            rows(["专业：", y.major, "学历：", y.degree, "是否统招：", "是"]),
        )


def ganji(s: Page, p: Person, r: Random) -> None:
    """A board of workers: everything in labels, a whole line per stay."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}（{p.gender}，{p.age}岁）</h2>",
        lines(
            f"工作经验：{r.choice(('1-3年', '3-5年', '5-10年'))}　学历：{p.highest}",
            f"现居住地：{p.city}　老家：{p.origin}",
            f"期望职位：{p.aim}　期望地区：{p.aim_city}　期望薪资：{p.pay}",
            f"联系方式：{p.phone}　{p.email}",
            "自我描述：本人勤快，能吃苦，可倒班，会开车。",
            "<b>工作经历</b>",
        ),
    )
    s.says(gender=p.gender, age=p.age, city=p.city, expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)
    s.says(native_place=p.origin)
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"{x.company}",
                f"工作时间：{HAN(x.start, x.end)}",
                f"薪资水平：5000-8000　在职职位：{x.title}",
                f"工作职责：{x.duties[0]}",
            )
        )
    s.put(lines("<b>教育经历</b>"))
    for y in p.schools:
        s.school(y, end_only=True)
        s.put(
            lines(f"毕业学校：{y.school}", f"毕业时间：{y.end[0]}年{y.end[1]:02}月　专业：{y.major}　学历：{y.degree}")
        )


def icon_sidebar(s: Page, p: Person, _: Random) -> None:
    """A coloured band of the browser, pictures as labels, a line of time on the right."""
    s.basics(p)
    s.css = ".w{display:flex}.a{width:32%;background:#234;color:#fff;padding:14px}.b{flex:1;padding:14px 20px;border-left:3px solid #eee}"
    side = f"<h1>{p.name}</h1><p>{p.aim}</p><h4>联系我</h4>" + lines(
        f"☎ {p.phone}", f"✉ {p.email}", f"⌂ {p.city}", f"☆ {p.birth[0]}/{p.birth[1]:02}"
    )
    side += "<h4>技能</h4>" + "".join(f"<p>{x} ●●●●○</p>" for x in p.skills[:4]) + "<h4>爱好</h4><p>骑行 / 阅读</p>"
    main = "<h3>◉ 工作经历</h3>"
    for x in map(s.job, p.jobs):
        main += f"<p><small>{DOT(x.start, x.end)}</small><br><b>{x.title}</b>　{x.company}</p>" + items(x.duties)
    main += "<h3>◉ 教育经历</h3>"
    for y in map(s.school, p.schools):
        main += f"<p><small>{DOT(y.start, y.end)}</small><br><b>{y.major}</b>　{y.school}　{y.degree}</p>"
    s.put(
        f"<div class='w'><div class='a'>{side}</div><div class='b'>{main}<h3>◉ 自我评价</h3><p>乐观开朗，责任心强。</p></div></div>"
    )
    s.says(expected_job=p.aim, city=p.city, birth_date=f"{p.birth[0]}-{p.birth[1]:02}")


def poster(s: Page, p: Person, _: Random) -> None:
    """A card: the name in spaced characters, the post in English capitals, two columns on a grid."""
    s.basics(p)
    s.css = ".g{display:grid;grid-template-columns:1fr 1fr;column-gap:40px}.t{letter-spacing:.35em}"
    study = "".join(
        f"<p><b>{y.school}</b><br>{y.major} · {y.degree}<br>{TIGHT(y.start, y.end)}</p>"
        for y in map(s.school, p.schools)
    )
    work = "".join(
        f"<p><b>{x.company}</b><br>{x.title}<br>{TIGHT(x.start, x.end)}</p><p>{'，'.join(x.duties)}</p>"
        for x in map(s.job, p.jobs)
    )
    s.put(
        f"<h1 align='center' class='t'>{p.name}</h1><p align='center' class='t'>PERSONAL RESUME</p><p align='center'>求职岗位 / {p.aim}</p>",
        f"<div class='g'><div><h3>ABOUT ME 关于我</h3><p>电话 / {p.phone}</p><p>邮箱 / {p.email}</p><p>现居 / {p.city}</p><h3>EDUCATION 教育</h3>{study}</div>",
        f"<div><h3>EXPERIENCE 经历</h3>{work}</div></div>",
    )
    s.says(expected_job=p.aim, city=p.city)


def placed(s: Page, p: Person, _: Random) -> None:
    """Boxes that were placed by hand: heading left, dates, text; the order in the file is another one."""
    s.basics(p)
    s.css = ".p{position:absolute;white-space:nowrap}"
    y = 150
    late = [
        f"<div class='p' style='left:40px;top:20px;font-size:22pt'>{p.name}</div>",
        f"<div class='p' style='left:40px;top:70px'>意向岗位：{p.aim}　期望城市：{p.aim_city}</div>",
    ]
    late.append(
        f"<div class='p' style='left:420px;top:24px'>Tel：{p.phone}</div><div class='p' style='left:420px;top:48px'>Mail：{p.email}</div>"
    )
    s.put(f"<div class='p' style='left:40px;top:{y}px'><b>工作经历</b></div>")
    for x in map(s.job, p.jobs):
        y += 30
        s.put(
            f"<div class='p' style='left:420px;top:{y}px'>{x.title}</div><div class='p' style='left:40px;top:{y}px'>{DOT(x.start, x.end)}</div><div class='p' style='left:170px;top:{y}px'>{x.company}</div>"
        )
        for duty in x.duties:
            y += 22
            s.put(f"<div class='p' style='left:170px;top:{y}px'>· {duty[:26]}</div>")
    y += 50
    s.put(f"<div class='p' style='left:40px;top:{y}px'><b>教育背景</b></div>")
    for z in map(s.school, p.schools):
        y += 30
        s.put(
            f"<div class='p' style='left:420px;top:{y}px'>{z.major}（{z.degree}）</div><div class='p' style='left:40px;top:{y}px'>{DOT(z.start, z.end)}</div><div class='p' style='left:170px;top:{y}px'>{z.school}</div>"
        )
    s.put(*late)
    s.says(expected_job=p.aim, expected_city=p.aim_city)


def spanned_form(s: Page, p: Person, _: Random) -> None:
    """A form with a photo cell over several rows and headings that run down beside the lists."""
    s.basics(p)
    study = "".join(
        f"<tr><td colspan='2'>{TIGHT(y.start, y.end)}</td><td colspan='2'>{y.school}</td><td>{y.major}</td><td>{y.degree}</td></tr>"
        for y in map(s.school, p.schools)
    )
    work = "".join(
        f"<tr><td colspan='2'>{TIGHT(x.start, x.end)}</td><td colspan='2'>{x.company}</td><td>{x.title}</td><td>合同到期</td></tr>"
        for x in map(s.job, p.jobs)
    )
    s.put(
        "<h2 align='center'>个 人 简 历 表</h2><table border='1' width='100%'>",
        f"<tr><td>姓　名</td><td>{p.name}</td><td>性　别</td><td>{p.gender}</td><td>出生年月</td><td>{p.birth[0]}.{p.birth[1]:02}</td><td rowspan='4'>照片</td></tr>",
        f"<tr><td>籍　贯</td><td>{p.origin}</td><td>民　族</td><td>汉</td><td>政治面貌</td><td>群众</td></tr>",
        f"<tr><td>学　历</td><td>{p.highest}</td><td>身　高</td><td>170cm</td><td>健康状况</td><td>良好</td></tr>",
        f"<tr><td>手　机</td><td colspan='2'>{p.phone}</td><td>邮　箱</td><td colspan='2'>{p.email}</td></tr>",
        f"<tr><td>求职意向</td><td colspan='3'>{p.aim}</td><td>期望薪资</td><td colspan='2'>{p.pay}</td></tr>",
        f"<tr><td rowspan='{len(p.schools) + 1}'>教育<br>经历</td><td colspan='2'>起止时间</td><td colspan='2'>毕业院校</td><td>专业</td><td>学历</td></tr>{study}",
        f"<tr><td rowspan='{len(p.jobs) + 1}'>工作<br>经历</td><td colspan='2'>起止时间</td><td colspan='2'>工作单位</td><td>岗位</td><td>离职原因</td></tr>{work}",
        "<tr><td>自我评价</td><td colspan='6'>工作认真负责，善于学习。</td></tr></table>",
    )
    s.says(
        gender=p.gender,
        birth_date=f"{p.birth[0]}-{p.birth[1]:02}",
        native_place=p.origin,
        expected_job=p.aim,
        expected_salary=p.pay,
    )


def family_form(s: Page, p: Person, r: Random) -> None:
    """A firm's own form: relatives with employers and phones, somebody to call, leavers' reasons, a signature."""
    s.basics(p)
    other = f"13{r.randint(10**8, 10**9 - 1)}"
    s.put(
        "<p align='center'><b>广东某某实业有限公司</b></p><h3 align='center'>入职应聘登记表</h3>",
        lines(f"应聘职位：{p.aim}　　期望月薪：{p.pay}　　填表日期：2026年3月1日"),
        rows(
            ["姓名", p.name, "性别", p.gender, "出生日期", f"{p.birth[0]}年{p.birth[1]}月5日"],
            ["最高学历", p.highest, "毕业院校", p.schools[0].school, "专业", p.schools[0].major or "无"],
            ["手机号码", p.phone, "电子邮箱", p.email, "户籍地址", p.origin],
            ["现住址", f"{p.city}市人民路12号", "紧急联系人", "李某", "紧急联系电话", other],
            border=True,
        ),
        lines("<b>教育培训经历（从最高学历填起）</b>"),
        rows(
            ["起止年月", "学校名称", "专业", "学历"],
            *([SLASH(y.start, y.end), y.school, y.major or "无", y.degree] for y in map(s.school, p.schools)),
            border=True,
        ),
        lines("<b>主要工作经历（从最近填起）</b>"),
        rows(
            ["起止年月", "单位名称", "职务", "月薪", "离职原因", "证明人/电话"],
            *(
                [SLASH(x.start, x.end), x.company, x.title, "6000", "个人发展", f"王某 {other}"]
                for x in map(s.job, p.jobs)
            ),
            border=True,
        ),
        lines("<b>家庭成员</b>"),
        rows(
            ["姓名", "关系", "工作单位", "职务", "电话"],
            ["赵某某", "父亲", "阜阳市第一建筑公司", "瓦工", other],
            ["钱某某", "母亲", "务农", "无", other],
            border=True,
        ),
        lines("本人承诺以上内容属实。　　签名：　　　　　日期："),
    )
    s.says(
        expected_job=p.aim,
        expected_salary=p.pay,
        gender=p.gender,
        birth_date=f"{p.birth[0]}-{p.birth[1]:02}-05",
        city=p.city,
    )


LAYOUTS: list[Layout] = [
    zhilian_now, job51_now, boss_now, liepin_now, ganji, icon_sidebar, poster, placed, spanned_form, family_form,
]  # fmt: skip
