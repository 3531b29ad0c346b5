"""Ways to begin a Chinese résumé that were written before the rules met them, in two lots.

Each lot was counted once, then looked at, and what was wrong was mended; `held_out` is the third one.
"""

from __future__ import annotations

from random import Random

from benchmarks.parsing.chinese_heads import Part
from benchmarks.parsing.people import Person
from benchmarks.parsing.sheet import Sheet, iso

_RARE = (
    "阿卜杜热依木·吐尔逊", "迪丽努尔·阿不来提", "玛依拉•艾尼瓦尔", "尼玛次仁", "扎西多吉", "司徒雅文", "夏侯明",
    "欧阳娜", "尉迟敬轩", "呼延青", "仝卓然", "逄博", "郗雨桐", "覃婉秋", "佘思远", "苑子豪", "晏清", "缑建国",
)  # fmt: skip
_TRADITIONAL = ("陳志偉", "張雅婷", "劉俊宏", "黃美玲", "鄭宇軒", "林怡君")


def _basics(s: Sheet, p: Person) -> None:
    s.says(name=p.name, phones=[p.phone], emails=[p.email])


def _headline(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name}  {p.aim}", size=20)
    s.row(f"{p.phone} | {p.email} | {p.city}")
    _basics(s, p)
    s.says(expected_job=p.aim, city=p.city)


def _all_in_one(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name} | {p.gender} | {p.age}岁 | {p.highest} | 求职意向：{p.aim}", size=12)
    s.row(f"联系方式：{p.phone} / {p.email}")
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, degree=p.highest, expected_job=p.aim)


def _apart(s: Sheet, p: Person, _: Random) -> None:
    s.row("个  人  简  历", size=20)
    s.row(f"姓    名：{' '.join(p.name)}", f"性    别：{p.gender}")
    s.row(f"手    机：{p.phone}", f"邮    箱：{p.email}")
    s.row(f"求 职 意 向：{p.aim}", f"期 望 薪 资：{p.pay}")
    _basics(s, p)
    s.says(gender=p.gender, expected_job=p.aim, expected_salary=p.pay)


def _title_line(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"个人简历——{p.name}", size=20)
    s.row(f"应聘方向：{p.aim}", f"联系电话：{p.phone}")
    s.row(f"邮箱：{p.email}", f"所在城市：{p.city}")
    _basics(s, p)
    s.says(expected_job=p.aim, city=p.city)


def _file_only(s: Sheet, p: Person, random: Random) -> None:
    s.row("个人简历", size=20)
    s.row(f"电话：{p.phone}", f"邮箱：{p.email}")
    s.row(f"年龄：{p.age}", f"学历：{p.highest}")
    s.file = random.choice((f"{p.name}-{p.aim}", f"{p.aim}_{p.name}_{p.years}年", f"{p.name}的简历-{p.aim}"))
    _basics(s, p)
    s.says(age=p.age, degree=p.highest, expected_job=p.aim)


def _rare_label(s: Sheet, p: Person, random: Random) -> None:
    p.name = random.choice(_RARE)
    s.row("基本资料", size=14)
    s.row(f"姓名：{p.name}", f"性别：{p.gender}", f"年龄：{p.age}岁")
    s.row(f"手机号码：{p.phone}", f"电子邮箱：{p.email}")
    _basics(s, p)
    s.says(gender=p.gender, age=p.age)


def _rare_bare(s: Sheet, p: Person, random: Random) -> None:
    p.name = random.choice(_RARE)
    s.row(p.name, size=24)
    s.row(f"意向职位：{p.aim}")
    s.row(f"{p.phone}    {p.email}")
    _basics(s, p)
    s.says(expected_job=p.aim)


def _taiwan(s: Sheet, p: Person, random: Random) -> None:
    p.name = random.choice(_TRADITIONAL)
    s.row("履歷表", size=18)
    s.row(f"姓名：{p.name}", f"性別：{p.gender}")
    s.row(f"聯絡電話：{p.phone}", f"電子郵件：{p.email}")
    s.row(f"應徵職務：{p.aim}")
    _basics(s, p)
    s.says(gender=p.gender, expected_job=p.aim)


def _slogan(s: Sheet, p: Person, _: Random) -> None:
    s.row("PERSONAL RESUME", size=24)
    s.row("脚踏实地 追求卓越", size=10)
    s.row(p.name, size=20)
    s.row(f"意向岗位：{p.aim}", f"意向城市：{p.aim_city}", f"期望薪资：{p.pay}")
    s.row(f"手机 {p.phone}", f"邮箱 {p.email}")
    _basics(s, p)
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)


def _in_brackets(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name}（{p.age}岁 · {p.gender} · {p.highest}）", size=16)
    s.row(f"☎ {p.phone}  ✉ {p.email}")
    s.head("求职意向")
    s.row(f"{p.aim}    {p.aim_city}    {p.pay}")
    _basics(s, p)
    s.says(age=p.age, gender=p.gender, degree=p.highest, expected_job=p.aim, expected_city=p.aim_city,
           expected_salary=p.pay)  # fmt: skip


def _aim_table(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=22)
    s.row(f"{p.gender}，{p.birth[0]}年{p.birth[1]}月生，{p.phone}，{p.email}")
    s.head("求职意向")
    s.table(["意向岗位", p.aim, "意向城市", p.aim_city], ["薪资要求", p.pay, "到岗时间", "一周内"])
    _basics(s, p)
    s.says(gender=p.gender, birth_date=iso(p.birth), expected_job=p.aim, expected_city=p.aim_city,
           expected_salary=p.pay)  # fmt: skip


def _aim_in_bars(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name}", size=22)
    s.row(f"求职意向：{p.aim} | {p.aim_city} | {p.pay} | 随时到岗")
    s.row(f"Phone：{p.phone} | Email：{p.email}")
    _basics(s, p)
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)


def _name_in_table(s: Sheet, p: Person, _: Random) -> None:
    s.table([p.name, f"手机：{p.phone}"], [p.aim, f"邮箱：{p.email}"], [f"{p.gender} | {p.age}岁", f"现居：{p.city}"])
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, city=p.city, expected_job=p.aim)


def _label_above(s: Sheet, p: Person, _: Random) -> None:
    s.row("应聘人员简历", size=18)
    for label, value in (("姓名", p.name), ("电话", p.phone), ("邮箱", p.email), ("应聘岗位", p.aim)):
        s.row(label)
        s.row(value)
    _basics(s, p)
    s.says(expected_job=p.aim)


def _two_scripts(s: Sheet, p: Person, _: Random) -> None:
    from pypinyin import lazy_pinyin

    parts = [word.capitalize() for word in lazy_pinyin(p.name.replace("·", ""))]
    s.row(f"{p.name} {''.join(parts[1:]).capitalize()} {parts[0].upper()}", size=18)
    s.row(f"Mobile: {p.phone}  Email: {p.email}")
    s.row(f"期望岗位：{p.aim}  期望地点：{p.aim_city}")
    _basics(s, p)
    s.says(expected_job=p.aim, expected_city=p.aim_city)


# The second lot.


def _cover_letter(s: Sheet, p: Person, _: Random) -> None:
    s.row("自荐信", size=18)
    s.text("尊敬的领导：您好！感谢您在百忙之中审阅我的简历。")
    s.text(f"我叫{p.name}，今年{p.age}岁，{p.highest}学历，现应聘贵公司{p.aim}一职。")
    s.row(f"联系电话：{p.phone}", f"邮箱：{p.email}")
    _basics(s, p)
    s.says(age=p.age, degree=p.highest, expected_job=p.aim)


def _application(s: Sheet, p: Person, _: Random) -> None:
    s.row("职位申请表", size=18)
    s.table(
        ["申请人", p.name, "申请职位", p.aim],
        ["性别", p.gender, "联系手机", p.phone],
        ["E-mail", p.email, "期望待遇", p.pay],
        ["现居城市", p.city, "文化程度", p.highest],
    )
    _basics(s, p)
    s.says(gender=p.gender, city=p.city, degree=p.highest, expected_job=p.aim, expected_salary=p.pay)


def _slash_line(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name} / {p.aim}", size=18)
    s.row(f"{p.gender} · {p.age}岁 · {p.city} · {p.highest}")
    s.row(f"电话/微信：{p.phone}", f"邮箱：{p.email}")
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, city=p.city, degree=p.highest, wechat=p.phone, expected_job=p.aim)


def _under_name(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=26)
    s.row(p.aim, size=12)
    s.row(f"生日：{p.birth[0]}.{p.birth[1]:02}", f"电话：{p.phone}", f"邮箱：{p.email}", f"城市：{p.city}")
    _basics(s, p)
    s.says(birth_date=iso(p.birth), city=p.city, expected_job=p.aim)


def _contact_first(s: Sheet, p: Person, _: Random) -> None:
    s.head("联系方式")
    s.row(f"手机：{p.phone}")
    s.row(f"邮箱：{p.email}")
    s.row(p.name, size=24)
    s.row(f"意向：{p.aim}")
    _basics(s, p)
    s.says(expected_job=p.aim)


def _board_file(s: Sheet, p: Person, random: Random) -> None:
    s.row(p.name, size=18)
    s.row(f"{p.gender} | {p.age}岁 | {p.phone} | {p.email}")
    s.file = random.choice(
        (
            f"【{p.aim}_{p.aim_city} 10-15K】{p.name} {p.years}年",
            f"智联招聘_{p.name}_{p.aim}_中文",
            f"51job_{p.name}_{p.aim}",
            f"{p.name}应聘{p.aim}",
        )
    )
    _basics(s, p)
    s.says(gender=p.gender, age=p.age, expected_job=p.aim)
    if s.file.startswith("【"):
        s.says(expected_city=p.aim_city, expected_salary="10-15K")


def _rare_row(s: Sheet, p: Person, random: Random) -> None:
    p.name = random.choice(_RARE)
    s.row(f"{p.name}    {p.gender}    {p.birth[0]}.{p.birth[1]:02}", size=16)
    s.row(f"求职岗位：{p.aim}", f"电话：{p.phone}", f"邮箱：{p.email}")
    _basics(s, p)
    s.says(gender=p.gender, birth_date=iso(p.birth), expected_job=p.aim)


def _hong_kong(s: Sheet, p: Person, random: Random) -> None:
    p.name = random.choice(_TRADITIONAL)
    s.row(f"{p.name}", size=20)
    s.row(f"求職意向：{p.aim}", f"電話：{p.phone}", f"電郵：{p.email}")
    _basics(s, p)
    s.says(expected_job=p.aim)


def _numbered(s: Sheet, p: Person, _: Random) -> None:
    s.row("求职简历", size=18)
    s.row("一、个人基本情况")
    s.row(f"1、姓名：{p.name}")
    s.row(f"2、性别：{p.gender}")
    s.row(f"3、联系电话：{p.phone}")
    s.row(f"4、电子邮件：{p.email}")
    s.row(f"5、拟应聘岗位：{p.aim}")
    _basics(s, p)
    s.says(gender=p.gender, expected_job=p.aim)


def _aim_sentence(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name}的个人简历", size=20)
    s.row(f"手机：{p.phone} 邮箱：{p.email}")
    s.head("求职意向")
    s.row(f"期望从事{p.aim}相关工作，工作地点{p.aim_city}，期望月薪{p.pay}")
    _basics(s, p)
    s.says(expected_job=p.aim, expected_city=p.aim_city, expected_salary=p.pay)


SEEN_ONCE: list[Part] = [
    _headline, _all_in_one, _apart, _title_line, _file_only, _rare_label, _rare_bare, _taiwan, _slogan, _in_brackets,
    _aim_table, _aim_in_bars, _name_in_table, _label_above, _two_scripts,
]  # fmt: skip
LAST: list[Part] = [
    _cover_letter, _application, _slash_line, _under_name, _contact_first, _board_file, _rare_row, _hong_kong,
    _numbered, _aim_sentence,
]  # fmt: skip
