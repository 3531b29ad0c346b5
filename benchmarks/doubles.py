"""People who are on file twice, and people who only look so: made up, seeded, with the truth beside them.

Each way of being double is one that offices meet: a new phone, a typo, an English résumé, another name since. Each
way of only looking so as well: twins at one employer, namesakes of one university, a phone that was passed on.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓"
    "许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志远思雨子轩浩然欣怡梓涵宇航嘉晨曦立群晓雯海波"
    "俊峰佳琪鹏飞雪婷博文慧颖凯丹阳琳旭东春生永昌世豪若彤向荣景行"
)
HOMOPHONES = dict(zip("伟静丽强杰晓立佳轩涵博文宇明航欣", "玮婧莉蔷洁小力嘉宣含勃雯雨铭杭新", strict=True))
PLACES = ("苏州", "无锡", "昆山", "上海", "杭州", "宁波", "常州", "南京", "合肥", "东莞")
TRADES = ("精密机械", "汽车部件", "电子科技", "信息技术", "新材料", "物流", "食品", "医疗器械", "自动化设备", "商贸")
CITIES = ("江苏", "浙江", "安徽", "湖北", "四川", "陕西", "山东", "河南", "湖南", "江西", "辽宁", "福建")
KINDS = ("工业大学", "理工学院", "师范大学", "职业技术学院", "科技大学", "财经大学", "农业大学", "交通大学")


@dataclass(frozen=True, slots=True)
class Life:
    """One record as an office would type it in."""

    name: str
    phone: str = ""
    email: str = ""
    wechat: str = ""
    id_number: str = ""
    birth: str = ""
    school: tuple[str, str, str] = ("", "", "")  # name, from, to
    companies: tuple[tuple[str, str, str], ...] = ()


@dataclass(slots=True)
class Population:
    """Records, which of them are one person (and how they differ), and which only look alike."""

    lives: list[Life] = field(default_factory=list)
    same: dict[tuple[int, int], str] = field(default_factory=dict)
    look_alike: dict[tuple[int, int], str] = field(default_factory=dict)


def population(people: int, *, seed: int = 7, twice: float = 0.2, alike: float = 0.1) -> Population:
    """So many people, a share of them on file twice, a share with somebody who looks alike."""
    chance = random.Random(seed)
    made = Population([_life(chance) for _ in range(people)])
    for number in chance.sample(range(people), round(people * (twice + alike))):
        is_double = len(made.same) < round(people * twice)
        ways = _DOUBLES if is_double else _ALIKE
        target = made.same if is_double else made.look_alike
        way = list(ways)[len(target) % len(ways)]
        first, second = ways[way](chance, made.lives[number])
        made.lives[number] = first
        made.lives.append(second)
        target[number, len(made.lives) - 1] = way
    return made


def _name(chance: random.Random) -> str:
    surname = SURNAMES[min(int(chance.expovariate(0.09)), len(SURNAMES) - 1)]
    return surname + "".join(chance.choice(GIVEN) for _ in range(1 if chance.random() < 0.22 else 2))


def _phone(chance: random.Random) -> str:
    return chance.choice(("138", "139", "158", "186", "133", "177")) + "".join(chance.choices("0123456789", k=8))


def _company(chance: random.Random) -> str:
    word = "".join(chance.choices("恒瑞嘉盛华远东方新宇天成博海明达信德力科", k=2))
    return f"{chance.choice(PLACES)}{word}{chance.choice(TRADES)}有限公司"


def _life(chance: random.Random) -> Life:
    born = chance.randint(1972, 2002)
    name, year = _name(chance), born + 22
    jobs, at = [], year
    for _ in range(chance.randint(1, 3)):
        until = at + chance.randint(1, 5)
        jobs.append((_company(chance), f"{at}-{chance.randint(1, 12):02}", f"{until}-{chance.randint(1, 12):02}"))
        at = until
    handle = "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=7)) + str(chance.randint(10, 999))
    return Life(
        name,
        _phone(chance),
        f"{handle}@mail.example" if chance.random() < 0.8 else "",
        handle if chance.random() < 0.3 else "",
        f"3205{chance.randint(10**13, 10**14 - 1)}" if chance.random() < 0.2 else "",
        f"{born}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" if chance.random() < 0.6 else "",
        (chance.choice(CITIES) + chance.choice(KINDS), f"{born + 18}-09", f"{born + 22}-06"),
        tuple(jobs),
    )


# On file twice

Pair = tuple[Life, Life]
Way = Callable[[random.Random, Life], Pair]


def _again(_chance: random.Random, life: Life) -> Pair:
    return life, replace(life, wechat="", id_number="")


def _new_phone(chance: random.Random, life: Life) -> Pair:
    return life, replace(life, phone=_phone(chance), wechat="", id_number="")


def _all_new(chance: random.Random, life: Life) -> Pair:
    """Phone and address are new; years later, with one employer more."""
    job = (_company(chance), "2021-03", "now")
    return life, replace(
        life, phone=_phone(chance), email="", wechat="", id_number="", companies=(*life.companies, job)
    )


def _phone_typo(chance: random.Random, life: Life) -> Pair:
    at = chance.randint(3, 9)
    if chance.random() < 0.5:
        typed = life.phone[:at] + str((int(life.phone[at]) + chance.randint(1, 9)) % 10) + life.phone[at + 1 :]
    else:
        typed = life.phone[:at] + life.phone[at + 1] + life.phone[at] + life.phone[at + 2 :]
    return life, replace(life, phone=typed, email="", wechat="", id_number="", birth="")


def _homophone(chance: random.Random, life: Life) -> Pair:
    written = chance.choice(list(HOMOPHONES))
    first = replace(life, name=life.name[0] + written + life.name[2:])
    return first, replace(first, name=life.name[0] + HOMOPHONES[written] + life.name[2:], email="", id_number="")


def _name_typo(chance: random.Random, life: Life) -> Pair:
    given = chance.choice(GIVEN)
    return life, replace(life, name=life.name[:-1] + given, wechat="", id_number="")


def _pinyin(chance: random.Random, life: Life) -> Pair:
    """An English résumé: the name in Latin letters, other words for school and employer."""
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(life.name)
    surname, given = syllables[0].capitalize(), "".join(syllables[1:]).capitalize()
    name = f"{surname} {given}" if chance.random() < 0.5 else f"{given} {surname}"
    return life, replace(life, name=name, school=("", "", ""), companies=(), birth="", id_number="", wechat="")


def _new_name(chance: random.Random, life: Life) -> Pair:
    """Another name since; phone or address kept."""
    keeps_phone = chance.random() < 0.5
    other = replace(life, name=life.name[0] + chance.choice(GIVEN) + chance.choice(GIVEN), wechat="", id_number="")
    email = life.email or "kept@mail.example"
    first = replace(life, email=email)
    return first, replace(other, email="" if keeps_phone else email, phone=life.phone if keeps_phone else "")


def _short_company(_chance: random.Random, life: Life) -> Pair:
    """A ledger's row: the employer in short, no school, no birth, another phone."""
    name, start, end = life.companies[-1]
    short = name[2:].removesuffix("有限公司")
    other = replace(life, phone="", email="", wechat="", id_number="", birth="", companies=((short, start, end),))
    return life, other


def _titled(_chance: random.Random, life: Life) -> Pair:
    return life, Life(f"{life.name[0]}女士", life.phone)


def _by_id(chance: random.Random, life: Life) -> Pair:
    number = life.id_number or f"3207{chance.randint(10**13, 10**14 - 1)}"
    first = replace(life, id_number=number)
    return first, Life(life.name, _phone(chance), id_number=number)


_DOUBLES: dict[str, Way] = {
    "again": _again, "new phone": _new_phone, "all contacts new": _all_new, "phone typo": _phone_typo,
    "homophone": _homophone, "name typo": _name_typo, "pinyin": _pinyin, "new name": _new_name,
    "employer in short": _short_company, "title only": _titled, "ID number": _by_id,
}  # fmt: skip


# Only look alike


def _twins(chance: random.Random, life: Life) -> Pair:
    """Same birth, school and employer, half a name in common; a phone each, one digit apart."""
    sibling = life.name[:-1] + chance.choice([c for c in GIVEN if c != life.name[-1]])
    phone = life.phone[:-1] + str((int(life.phone[-1]) + 1) % 10)
    return life, replace(life, name=sibling, phone=phone, email="", wechat="", id_number="")


def _couple(chance: random.Random, life: Life) -> Pair:
    """One phone at home, two people."""
    other = _life(chance)
    return life, replace(other, phone=life.phone)


def _passed_on(chance: random.Random, life: Life) -> Pair:
    """The number went to a colleague."""
    other = _life(chance)
    return life, replace(other, phone=life.phone, companies=(*other.companies, life.companies[-1]), email="")


def _namesake(chance: random.Random, life: Life) -> Pair:
    """The same name at the same university, years apart."""
    other = _life(chance)
    start = int(life.school[1][:4]) + chance.choice((-6, -4, -3, 3, 4, 6))
    school = (life.school[0], f"{start}-09", f"{start + 4}-06")
    born = f"{start - 18}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" if other.birth else ""
    return life, replace(other, name=life.name, school=school, birth=born)


def _namesake_colleague(chance: random.Random, life: Life) -> Pair:
    """The same name at the same employer, in other years."""
    other = _life(chance)
    name = life.companies[0][0]
    return life, replace(other, name=life.name, companies=(*other.companies, (name, "2023-02", "now")))


_ALIKE: dict[str, Way] = {
    "twins": _twins, "couple": _couple, "number passed on": _passed_on, "namesake, school": _namesake,
    "namesake, employer": _namesake_colleague,
}  # fmt: skip


def ways() -> Iterator[str]:
    """All ways of being double."""
    yield from _DOUBLES
