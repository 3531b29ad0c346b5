"""Invented people: what a résumé will say about them, and so the truth that a reading is compared with."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from pypinyin import lazy_pinyin

WORDS: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
NOW = (2026, 3)
PRESENT = "present"

Month = tuple[int, int]


@dataclass(slots=True)
class School:
    """A stay at a school."""

    school: str
    major: str
    degree: str
    start: Month
    end: Month


@dataclass(slots=True)
class Job:
    """An employment; `end` is None while it lasts."""

    company: str
    title: str
    start: Month
    end: Month | None
    department: str
    duties: list[str]
    internship: bool = False


@dataclass(slots=True)
class Person:
    """All that a layout may print."""

    language: str
    name: str
    phone: str
    email: str
    gender: str
    birth: Month
    city: str
    origin: str
    aim: str
    aim_city: str
    pay: str
    years: int
    schools: list[School] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    projects: list[tuple[str, str, Month, Month]] = field(default_factory=list)
    skills: list[str] = field(default_factory=list)
    certificates: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    wechat: str = ""
    months: int = 0  # of work, overlaps counted once

    @property
    def age(self) -> int:
        return NOW[0] - self.birth[0] - (NOW[1] < self.birth[1])

    @property
    def highest(self) -> str:
        order = ("高中", "中专", "大专", "本科", "硕士", "博士")
        return max((s.degree for s in self.schools), key=order.index)


def chinese(random: Random, words: dict[str, Any] | None = None) -> Person:
    """Make somebody who applies in Chinese."""
    words = words or WORDS["zh"]
    roll = random.random()
    if roll < 0.03:
        name = random.choice(words["minority"])
    elif roll < 0.08:
        name = random.choice(words["compound"]) + "".join(random.sample(words["given"], random.choice((1, 2))))
    else:
        name = random.choice(words["surnames"]) + "".join(random.sample(words["given"], random.choice((1, 2, 2))))
    pinyin = "".join(lazy_pinyin(name.replace("·", "")))
    local = random.choice(
        (
            pinyin,
            pinyin + str(random.randint(80, 99)),
            f"{pinyin[:6]}_{random.randint(1, 99)}",
            str(random.randint(10**8, 10**10)),
        )
    )
    address = f"{local}@{random.choice(words['mails'])}"
    birth = (random.randint(1975, 2001), random.randint(1, 12))
    city, origin, aim = random.choice(words["cities"]), random.choice(words["origins"]), random.choice(words["titles"])
    person = Person("zh", name, _mobile(random), address, random.choice("男女"), birth, city, origin, aim, "", "", 0)
    person.aim_city = random.choice((person.city, random.choice(words["cities"])))
    low = random.randint(5, 30)
    person.pay = random.choice(
        (f"{low}-{low + 5}K", f"{low}K-{low + 3}K", f"{low * 1000}-{low * 1000 + 2000}元/月", f"{low * 1000}元/月")
    )
    level = random.choices(("高中", "中专", "大专", "本科", "硕士", "博士"), (3, 8, 22, 47, 18, 2))[0]
    left = _study(random, person, level, words)
    _work(random, person, left, words["titles"], lambda: _chinese_company(random, words), words)
    for name in random.sample(words["projects"], random.choice((0, 1, 2, 2))):
        start = (random.randint(2019, 2023), random.randint(1, 12))
        person.projects.append(
            (
                name,
                random.choice(words["roles"]),
                start,
                _after(start, random.randint(2, 14)),
            )
        )
    person.skills = random.sample(words["skills"], random.randint(3, 7))
    person.certificates = random.sample(words["certificates"], random.randint(0, 3))
    person.languages = random.sample(["英语", "日语", "普通话", "粤语"], random.choice((0, 1, 2)))
    person.wechat = random.choice(("", "", f"wx_{pinyin[:8]}{random.randint(10, 99)}"))
    return person


def _study(random: Random, person: Person, level: str, words: dict[str, Any]) -> Month:
    """The schools, latest first; gives when the last one ended."""
    years = {"高中": 3, "中专": 3, "大专": 3, "本科": 4, "硕士": 3, "博士": 4}
    pools = {
        "高中": "highs",
        "中专": "vocational",
        "大专": "colleges",
        "本科": "schools",
        "硕士": "schools",
        "博士": "schools",
    }
    way = {"博士": ["本科", "硕士", "博士"], "硕士": ["本科", "硕士"]}.get(level, [level])
    if level == "本科" and random.random() < 0.15:
        way = ["大专", "本科"]
    at = person.birth[0] + (15 if way[0] in ("高中", "中专") else 18)
    major = random.choice(words["majors"])
    for degree in way:
        end = (at + years[degree], 6)
        said = "" if degree == "高中" else major if random.random() < 0.7 else random.choice(words["majors"])
        person.schools.insert(0, School(random.choice(words[pools[degree]]), said, degree, (at, 9), end))
        at = end[0]
    return (at, 7)


def _work(random: Random, person: Person, left: Month, titles: list[str], company: Any, words: dict[str, Any]) -> None:
    at = left
    if random.random() < 0.3 and person.language == "zh":
        start = (left[0] - 1, random.randint(1, 6))
        person.jobs.append(
            Job(
                company(),
                random.choice(words["intern_titles"]),
                start,
                _after(start, random.randint(2, 5)),
                "",
                [random.choice(words["duties"])],
                True,
            )
        )
    for _ in range(random.choice((1, 2, 2, 3, 3, 4))):
        if at >= (NOW[0] - 1, 6):
            break
        end: Month | None = _after(at, random.randint(8, 60))
        if end is not None and end >= (2026, 1):
            end = None
        duties = random.sample(words["duties"], random.randint(1, 4))
        department = random.choice(words["departments"]) if "departments" in words else ""
        person.jobs.insert(0, Job(company(), random.choice(titles), at, end, department, duties))
        if end is None:
            break
        at = _after(end, random.choice((0, 1, 1, 3, 9)))
    worked: set[int] = set()
    for job in person.jobs:
        if not job.internship:
            worked.update(range(_number(job.start), _number(job.end or NOW)))
    person.months = len(worked)
    person.years = person.months // 12


def _chinese_company(random: Random, words: dict[str, Any]) -> str:
    if "companies" in words:
        return str(random.choice(words["companies"]))
    if random.random() < 0.25:
        return str(random.choice(words["brands"]))
    city = random.choice(words["cities"]) if random.random() < 0.75 else ""
    return f"{city}{random.choice(words['names'])}{random.choice(words['trades'])}{random.choice(words['tails'])}"


def english(random: Random, words: dict[str, Any] | None = None) -> Person:
    """Make somebody who applies in English."""
    words = words or WORDS["en"]
    first, last = random.choice(words["first"]), random.choice(words["last"])
    middle = random.choice(("", "", "", f" {random.choice('ABCDEJKLMR')}."))
    plain = "".join(c for c in f"{first}.{last}".lower() if (c.isascii() and c.isalnum()) or c == ".")
    exchange, line = random.randint(220, 989), random.randint(1000, 9999)
    phone = random.choice(
        (
            f"({random.randint(201, 989)}) {exchange}-{line}",
            f"{random.randint(201, 989)}-{exchange}-{line}",
            f"+44 7{random.randint(100, 999)} {random.randint(100000, 999999)}",
            f"+91 9{line} {random.randint(10000, 99999)}",
        )
    )
    host = random.choice(("gmail.com", "outlook.com", "yahoo.co.uk", "mailbox.org"))
    birth = (random.randint(1975, 2000), random.randint(1, 12))
    place, aim = random.choice(words["places"]), random.choice(words["titles"])
    person = Person("en", f"{first}{middle} {last}", phone, f"{plain}@{host}", "", birth, place, "", aim, "", "", 0)
    at = person.birth[0] + 18
    for degree in random.choice((["本科"], ["本科"], ["本科", "硕士"], ["大专"])):
        end = at + {"本科": 4, "硕士": 2, "大专": 2}[degree]
        person.schools.insert(
            0, School(random.choice(words["schools"]), random.choice(words["majors"]), degree, (at, 9), (end, 5))
        )
        at = end
    pool = random.sample(words["companies"], 6)
    _work(random, person, (at, 7), words["titles"], pool.pop, words)
    person.skills = random.sample(words["skills"], random.randint(4, 7))
    person.languages = random.sample(words["languages"], random.choice((0, 2)))
    person.certificates = random.sample(words["certificates"], random.choice((0, 0, 1)))
    return person


def _mobile(random: Random) -> str:
    return (
        "1"
        + random.choice("3578")
        + random.choice("0123456789")
        + "".join(random.choice("0123456789") for _ in range(8))
    )


def _number(month: Month) -> int:
    return month[0] * 12 + month[1]


def _after(month: Month, months: int) -> Month:
    number = _number(month) + months - 1
    return number // 12, number % 12 + 1
