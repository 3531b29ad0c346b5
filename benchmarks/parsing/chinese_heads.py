"""Ways in which Chinese résumés say who somebody is: labels, bars, forms, the boards' own; some are held out."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.parsing.people import WORDS, Person
from benchmarks.parsing.sheet import Sheet, iso

Part = Callable[[Sheet, Person, Random], None]
_Z = WORDS["zh"]


def _basics(s: Sheet, p: Person) -> None:
    s.says(name=p.name, phones=[p.phone], emails=[p.email])


def _spaced(phone: str, random: Random) -> str:
    return random.choice(
        (
            phone,
            f"{phone[:3]}-{phone[3:7]}-{phone[7:]}",
            f"{phone[:3]} {phone[3:7]} {phone[7:]}",
            f"+86 {phone}",
            f"(+86){phone}",
        )
    )


def _labels(s: Sheet, p: Person, random: Random) -> None:
    s.row(random.choice(("个人简历", "个人简历 RESUME", "求职简历")), size=18)
    s.head(random.choice(("基本信息", "个人信息", "基本资料")))
    s.row(f"姓名：{p.name}", f"性别：{p.gender}", f"出生年月：{p.birth[0]}.{p.birth[1]:02}")
    s.row("民族：汉族", f"籍贯：{p.origin}", f"学历：{p.highest}")
    s.row(f"电话：{_spaced(p.phone, random)}", f"邮箱：{p.email}", f"现居住地：{p.city}")
    _basics(s, p)
    s.says(gender=p.gender, birth_date=iso(p.birth), native_place=p.origin, degree=p.highest, city=p.city)


def _big_name(s: Sheet, p: Person, random: Random) -> None:
    s.row(p.name, size=22)
    s.row(f"求职意向：{p.aim}")
    s.row(f"电话：{_spaced(p.phone, random)}", f"邮箱：{p.email}", f"出生：{p.birth[0]}.{p.birth[1]:02}")
    _basics(s, p)
    s.says(expected_job=p.aim, birth_date=iso(p.birth))


def _bars(s: Sheet, p: Person, random: Random) -> None:
    bar = random.choice((" | ", "｜", " / ", " · "))
    facts = [p.gender, f"{p.age}岁", f"{p.years}年经验" if p.years else "应届生", p.highest, p.phone]
    if random.random() < 0.5:
        facts.insert(0, p.name)
    else:
        s.row(p.name, size=20)
    s.row(bar.join(facts))
    s.row(f"邮箱：{p.email}")
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, degree=p.highest, years_experience=p.years or None)


def _lines(s: Sheet, p: Person, random: Random) -> None:
    s.row(p.name, size=20)
    s.row(
        f"{p.gender} / {p.birth[0]}年{p.birth[1]}月生 / 现居{p.city} / {p.years}年工作经验"
        if p.years
        else f"{p.gender} / {p.birth[0]}年{p.birth[1]}月生 / 现居{p.city}"
    )
    same = random.random() < 0.4
    s.row(f"手机：{p.phone}{'（微信同号）' if same else ''}")
    s.row(f"E-mail: {p.email}")
    _basics(s, p)
    s.says(
        gender=p.gender,
        birth_date=iso(p.birth),
        city=p.city,
        years_experience=p.years or None,
        wechat=p.phone if same else None,
    )


def _form(s: Sheet, p: Person, random: Random) -> None:
    s.row(random.choice(("应聘登记表", "求职登记表", "应聘人员登记表")), size=16)
    s.table(
        ["姓 名", p.name, "性 别", p.gender, "出生年月", f"{p.birth[0]}.{p.birth[1]}"],
        ["籍 贯", p.origin, "民 族", "汉", "婚姻状况", "已婚"],
        ["学 历", p.highest, "专 业", p.schools[0].major or "无", "联系电话", p.phone],
        ["应聘岗位", p.aim, "期望薪资", p.pay, "电子邮箱", p.email],
        ["现住址", f"{p.city}市某某路{random.randint(1, 300)}号"],
    )
    _basics(s, p)
    s.says(
        gender=p.gender,
        birth_date=iso(p.birth),
        native_place=p.origin,
        degree=p.highest,
        city=p.city,
        expected_job=p.aim,
        expected_salary=p.pay,
    )


def _51job(s: Sheet, p: Person, random: Random) -> None:
    s.row(p.name, size=16)
    s.row(f"（ID：{random.randint(10**7, 10**9)}）")
    s.row(
        f"{p.years}年工作经验 | {p.gender} | {p.age}岁（{p.birth[0]}/{p.birth[1]}/15）"
        if p.years
        else f"{p.gender} | {p.age}岁（{p.birth[0]}/{p.birth[1]}/15）"
    )
    s.row(f"居住地：{p.city}")
    s.row(f"电　话：{p.phone}（手机）")
    s.row(f"E-mail：{p.email}")
    s.head("求职意向")
    s.row("到岗时间：一个月内")
    s.row("工作性质：全职")
    s.row(f"目标地点：{p.aim_city}")
    s.row(f"期望月薪：{p.pay}")
    s.row(f"目标职能：{p.aim}")
    _basics(s, p)
    s.says(years_experience=p.years or None, gender=p.gender, age=p.age, birth_date=f"{iso(p.birth)}-15", city=p.city,
           expected_city=p.aim_city, expected_salary=p.pay, expected_job=p.aim)  # fmt: skip


def _zhilian(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=16)
    years = f" | {p.years}年工作经验" if p.years else ""
    s.row(f"{p.gender} | {p.birth[0]}年{p.birth[1]}月生{years} | {p.highest} | 现居住于{p.city}")
    s.row(f"手机：{p.phone}")
    s.row(f"E-mail：{p.email}")
    s.head("求职意向")
    s.row("期望工作性质：", "全职")
    s.row("期望从事职业：", p.aim)
    s.row("期望月薪：", p.pay)
    s.row("期望工作地区：", p.aim_city)
    s.row("目前状况：", "我目前在职，正考虑换个新环境")
    _basics(s, p)
    s.says(gender=p.gender, birth_date=iso(p.birth), years_experience=p.years or None, degree=p.highest, city=p.city,
           expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)  # fmt: skip


def _boss(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=20)
    s.row(f"{p.gender} | 年龄：{p.age}岁 | {p.phone} | {p.email}")
    s.row(
        f"{p.years}年工作经验 | 求职意向：{p.aim} | 期望薪资：{p.pay} | 期望城市：{p.aim_city}"
        if p.years
        else f"求职意向：{p.aim} | 期望薪资：{p.pay} | 期望城市：{p.aim_city}"
    )
    _basics(s, p)
    s.says(
        gender=p.gender,
        age=p.age,
        years_experience=p.years or None,
        expected_job=p.aim,
        expected_salary=p.pay,
        expected_city=p.aim_city,
    )


def _bare(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=24)
    s.row(p.phone, p.email, p.city)
    s.row(f"求职意向：{p.aim} / {p.aim_city} / {p.pay}")
    _basics(s, p)
    s.says(city=p.city, expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)


def _late_name(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.phone}  |  {p.email}")
    s.row(p.name, size=22)
    s.row(f"应聘职位：{p.aim}", f"现居：{p.city}", f"最高学历：{p.highest}")
    _basics(s, p)
    s.says(expected_job=p.aim, city=p.city, degree=p.highest)


def _liepin(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"姓名：{p.name}", f"性别：{p.gender}", f"年龄：{p.age}")
    s.row(f"手机号码：{p.phone}", f"电子邮件：{p.email}")
    s.row(f"教育程度：{p.highest}", f"工作年限：{p.years}年" if p.years else "")
    s.row("职业状态：在职，看看新机会")
    s.row(f"期望职位：{p.aim}", f"期望地点：{p.aim_city}")
    s.row(f"期望薪资：{p.pay}")
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, degree=p.highest, years_experience=p.years or None, expected_job=p.aim,
           expected_city=p.aim_city, expected_salary=p.pay)  # fmt: skip


def _lagou(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name}的简历", size=16)
    s.row(
        f"{p.name} / {p.gender} / {p.highest} / {p.years}年 / {p.city}"
        if p.years
        else f"{p.name} / {p.gender} / {p.highest} / {p.city}"
    )
    s.row(f"{p.phone} / {p.email}")
    s.head("期望工作")
    s.row(f"{p.aim} / 全职 / {p.aim_city} / {p.pay}")
    _basics(s, p)
    s.says(
        gender=p.gender,
        degree=p.highest,
        years_experience=p.years or None,
        city=p.city,
        expected_job=p.aim,
        expected_city=p.aim_city,
        expected_salary=p.pay,
    )


def _wechat(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name}  {p.gender}  {p.birth[0]}-{p.birth[1]:02}", size=14)
    s.row(f"手机：{p.phone}", f"微信：{p.wechat}" if p.wechat else "", f"邮箱：{p.email}")
    province = _Z["provinces"].get(p.city, "")
    s.row(f"地址：{province}{p.city}市{_Z['districts'].get(p.city, '')}")
    _basics(s, p)
    s.says(gender=p.gender, birth_date=iso(p.birth), city=p.city, wechat=p.wechat or None)


# seen once, after the first count


def _bullets(s: Sheet, p: Person, _: Random) -> None:
    s.row("RESUME", size=20)
    for label, value in (
        ("姓名", p.name),
        ("性别", p.gender),
        ("生日", f"{p.birth[0]}年{p.birth[1]}月"),
        ("现居城市", p.city),
        ("联系电话", p.phone),
        ("电子邮箱", p.email),
        ("意向岗位", p.aim),
    ):
        s.row(f"◆ {label}: {value}")
    _basics(s, p)
    s.says(gender=p.gender, birth_date=iso(p.birth), city=p.city, expected_job=p.aim)


def _brackets(s: Sheet, p: Person, random: Random) -> None:
    s.row(f"{p.name}（{p.gender}，{p.birth[0]}年生）", size=16)
    s.row(f"应聘岗位：{p.aim}", f"期望薪酬：{p.pay}")
    s.row(f"Tel：{_spaced(p.phone, random)}", f"Mail：{p.email}")
    _basics(s, p)
    s.says(gender=p.gender, birth_date=str(p.birth[0]), expected_job=p.aim, expected_salary=p.pay)


def _one_row(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.aim}", f"{p.name}", f"{p.phone}", f"{p.email}")
    s.row(f"{p.highest} · {p.gender} · {p.age}岁 · {p.city}")
    _basics(s, p)
    s.says(degree=p.highest, gender=p.gender, age=p.age, city=p.city, expected_job=p.aim)


def _above(s: Sheet, p: Person, _: Random) -> None:
    s.table(["姓名", "性别", "年龄", "学历", "联系电话"], [p.name, p.gender, f"{p.age}", p.highest, p.phone])
    s.row(f"邮箱：{p.email}", f"户籍：{p.origin}", f"求职岗位：{p.aim}")
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, degree=p.highest, expected_job=p.aim)


def _bilingual(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"姓名 Name：{p.name}", f"性别 Gender：{p.gender}")
    s.row(f"手机 Mobile：{p.phone}", f"邮箱 Email：{p.email}")
    s.row(f"居住地 Location：{p.city}", f"期望职位 Position：{p.aim}")
    _basics(s, p)
    s.says(gender=p.gender, city=p.city, expected_job=p.aim)


# seen once, after the second count


def _icons(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=22)
    s.row(f"{p.aim} | {p.years}年经验" if p.years else p.aim)
    s.row(f"\uf095 {p.phone}   \uf0e0 {p.email}   \uf3c5 {p.city}")
    _basics(s, p)
    s.says(city=p.city, years_experience=p.years or None, expected_job=p.aim)


def _brackets_round_labels(s: Sheet, p: Person, _: Random) -> None:
    s.row("个人简历", size=18)
    s.row(f"【姓名】{p.name}", f"【性别】{p.gender}", f"【年龄】{p.age}岁")
    s.row(f"【电话】{p.phone}", f"【邮箱】{p.email}")
    s.row(f"【求职意向】{p.aim}", f"【期望薪资】{p.pay}", f"【期望城市】{p.aim_city}")
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, expected_job=p.aim, expected_salary=p.pay, expected_city=p.aim_city)


def _told(s: Sheet, p: Person, _: Random) -> None:
    s.row("求职简历", size=18)
    s.text(
        f"{p.name}，{p.gender}，{p.birth[0]}年{p.birth[1]}月出生，{p.highest}学历，现居{p.city}，应聘岗位：{p.aim}。"
    )
    s.row(f"联系电话：{p.phone}", f"电子邮箱：{p.email}")
    _basics(s, p)
    s.says(gender=p.gender, birth_date=iso(p.birth), city=p.city, degree=p.highest, expected_job=p.aim)


def _two_sides(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, p.phone, size=14)
    s.row(f"目标岗位：{p.aim}", p.email)
    s.row(f"{p.gender} | {p.highest} | {p.birth[0]}.{p.birth[1]:02} | {p.city}")
    _basics(s, p)
    s.says(expected_job=p.aim, gender=p.gender, degree=p.highest, birth_date=iso(p.birth), city=p.city)


# held out


def _card(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"求职者：{p.name}", size=16)
    s.row(f"电话：{p.phone}")
    s.row(f"邮件：{p.email}")
    s.row(f"坐标：{p.city}")
    s.row(f"目标：{p.aim}（{p.pay}）")
    _basics(s, p)
    s.says(city=p.city, expected_job=p.aim, expected_salary=p.pay)


def _sentence_of_facts(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=20)
    s.row(f"{p.gender}，{p.age}岁，{p.highest}，现居{p.city}")
    s.row(f"{p.phone}，{p.email}")
    s.row(f"应聘：{p.aim}", f"要求薪资：{p.pay}", f"意向城市：{p.aim_city}")
    _basics(s, p)
    s.says(
        gender=p.gender,
        age=p.age,
        degree=p.highest,
        city=p.city,
        expected_job=p.aim,
        expected_salary=p.pay,
        expected_city=p.aim_city,
    )


def _label_table(s: Sheet, p: Person, _: Random) -> None:
    s.row("个 人 简 历", size=18)
    s.table(
        ["姓名：", p.name, "出生日期：", f"{p.birth[0]}年{p.birth[1]}月"],
        ["性别：", p.gender, "户口所在地：", p.origin],
        ["手机：", p.phone, "电子邮件：", p.email],
        ["求职岗位：", p.aim, "期望月薪：", p.pay],
    )
    _basics(s, p)
    s.says(birth_date=iso(p.birth), gender=p.gender, expected_job=p.aim, expected_salary=p.pay)


def _title_before_name(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.aim}—{p.name}", size=18)
    s.row(f"手机号：{p.phone}", f"邮箱地址：{p.email}")
    s.row(f"年龄：{p.age}岁", f"最高学历：{p.highest}", f"所在城市：{p.city}")
    _basics(s, p)
    s.says(age=p.age, degree=p.highest, city=p.city, expected_job=p.aim)


HEADS: list[Part] = [
    _labels,
    _big_name,
    _bars,
    _lines,
    _form,
    _51job,
    _zhilian,
    _boss,
    _bare,
    _late_name,
    _liepin,
    _lagou,
    _wechat,
    _bullets,
    _brackets,
    _one_row,
    _above,
    _bilingual,
    _icons,
    _brackets_round_labels,
    _told,
    _two_sides,
]
HELD_OUT_HEADS: list[Part] = [_card, _sentence_of_facts, _label_table, _title_before_name]
