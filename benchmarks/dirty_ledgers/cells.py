"""How a fact is written into a cell, and what a careful reader takes out of that cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from benchmarks.dirty_ledgers import days
from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.dirty_ledgers.people import Applicant

Values = dict[str, Any]
Cell = str | float | int | date | datetime | time
Shape = Callable[[Any, Chance], tuple[Cell, Any]]
"""Writes a fact: the cell, and the normal value (or a dict of values of several fields)."""

GENDERS = {"male": ("男", "男", "男性", "M", "先生"), "female": ("女", "女", "女性", "F", "女士")}
DEGREES = {
    "secondary": ("中专", "高中", "职高", "技校"), "college": ("大专", "专科", "统招大专", "高职"),
    "bachelor": ("本科", "大学本科", "统招本科", "全日制本科", "学士", "本科（自考）"),
    "master": ("硕士", "硕士研究生", "研究生"), "doctor": ("博士", "博士研究生"),
}  # fmt: skip
CHANNELS = {
    "boss": ("BOSS直聘", "Boss直聘", "BOSS", "boss"), "zhilian": ("智联招聘", "智联"), "job51": ("前程无忧",
    "51job", "51"),
    "liepin": ("猎聘", "猎聘网"), "job58": ("58同城", "58"), "referral": ("内部推荐", "内推", "员工推荐", "朋友介绍"),
    "fair": ("招聘会", "现场招聘会", "人才市场"), "campus": ("校园招聘", "校招"), "labour_agency": ("劳务派遣",
    "劳务公司"),
    "walk_in": ("上门", "自荐"),
}  # fmt: skip
RESULTS = {
    "passed": ("通过", "合格", "面试通过", "√", "已通过"), "rejected": ("不合格", "未通过", "淘汰", "不通过", "×",
    "不合适"),
    "pending": ("待定", "备选", "考虑中"), "no_show": ("未到", "爽约", "未参加面试", "没来"),
    "withdrawn": ("放弃", "已放弃", "放弃面试", "已找到工作"),
}  # fmt: skip


def _plain(value: Any, _chance: Chance) -> tuple[Cell, Any]:
    return value, value


def _padded_name(value: str, chance: Chance) -> tuple[Cell, Any]:
    gap = chance.choice((" ", "  ", "　", "   "))
    return (gap.join(value) if len(value) == 2 else f" {value}  "), value


def _phone(write: Callable[[str], Cell]) -> Shape:
    return lambda value, _chance: (write(value), value)


def _number_of(text: str) -> float:
    return float(text)


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in text)


def _choice(words: Mapping[str, tuple[str, ...]], count: int | None = None) -> Shape:
    return lambda value, chance: (chance.choice(words[value][:count]), value)


def _pay(low: int, high: int) -> dict[str, Any]:
    return {"low": low, "high": high, "period": "month"}


def _salary(write: Callable[[int, int], str | int], *, exact: bool = False) -> Shape:
    def shape(value: tuple[int, int], _chance: Chance) -> tuple[Cell, Any]:
        low, high = (value[0], value[0]) if exact else value
        return write(low, high), _pay(low, high)

    return shape


def _span(low: int, high: int, unit: str, divisor: int) -> str:
    a, b = f"{low / divisor:g}", f"{high / divisor:g}"
    return f"{a}{unit}" if a == b else f"{a}-{b}{unit}"


def _years(write: Callable[[float], Cell]) -> Shape:
    return lambda value, _chance: (write(value), value)


@dataclass(frozen=True, slots=True)
class Kind:
    """A field with the shapes that its cells take. The first shape is the plain one."""

    field: str
    fact: str  # key of Applicant.facts; "low" stands for the pay
    shapes: dict[str, Shape]


_TEXT: dict[str, Shape] = {"plain": _plain, "padded": lambda value, _chance: (f" {value} ", value)}
_EXACT: dict[str, Shape] = {"plain": _plain}

KINDS: dict[str, Kind] = {
    kind.field: kind
    for kind in (
        Kind("name", "name", {"plain": _plain, "spaced": _padded_name}),
        Kind("phone", "phone", {
            "plain": _plain, "float": _phone(_number_of), "spaces": _phone(lambda p: f"{p[:3]} {p[3:7]} {p[7:]}"),
            "dashes": _phone(lambda p: f"{p[:3]}-{p[3:7]}-{p[7:]}"), "country": _phone(lambda p: f"+86 {p}"),
            "86": _phone(lambda p: f"86-{p}"), "wide": _phone(_wide), "apostrophe": _phone(lambda p: f"'{p}"),
            "tab": _phone(lambda p: f"{p}\t"),
        }),
        Kind("email", "email", _EXACT | {"upper": lambda value, _chance: (value.upper(), value)}),
        Kind("gender", "gender", {"words": _choice(GENDERS)}),
        Kind("age", "age", {"plain": _plain, "unit": lambda v, _c: (f"{v}岁", v), "text": lambda v, _c: (str(v), v)}),
        Kind("birth_date", "born", days.BIRTH),
        Kind("id_number", "id_number", _EXACT | {"lower": lambda value, _chance: (value.lower(), value)}),
        Kind("degree", "degree", {"words": _choice(DEGREES)}),
        Kind("school", "school", _TEXT), Kind("major", "major", _TEXT),
        Kind("graduation_date", "graduated", days.MONTHS),
        Kind("position_applied", "position_applied", _TEXT), Kind("job_code", "job_code", _EXACT),
        Kind("department_applied", "department_applied", _TEXT),
        Kind("source_channel", "source_channel", {"words": _choice(CHANNELS)}),
        Kind("recruiter", "recruiter", _TEXT), Kind("applied_or_sourced_on", "applied", days.DAYS),
        Kind("interview_date", "moment", days.MOMENTS), Kind("interviewer", "interviewer", _TEXT),
        Kind("interview_result", "result", {"words": _choice(RESULTS), "first": _choice(RESULTS, 1)}),
        Kind("score", "score", _EXACT | {"unit": lambda value, _chance: (f"{value}分", value)}),
        Kind("remarks", "remarks", _EXACT), Kind("evaluation", "evaluation", _EXACT),
        Kind("years_experience", "years", {
            "plain": _plain, "unit": _years(lambda v: f"{v:g}年"), "text": _years(lambda v: f"{v:g}"),
        }),
        Kind("work_start_date", "started_work", days.MONTHS),
        Kind("current_company", "current_company", _TEXT), Kind("current_title", "current_title", _TEXT),
        Kind("skills", "skills", _EXACT),
        Kind("expected_salary", "pay", {
            "range": _salary(lambda a, b: f"{a}-{b}" if a != b else f"{a}"),
            "k": _salary(lambda a, b: _span(a, b, "k", 1000)), "K": _salary(lambda a, b: _span(a, b, "K", 1000)),
            "wan": _salary(lambda a, b: _span(a, b, "万", 10000)), "number": _salary(lambda a, _b: a, exact=True),
            "yuan": _salary(lambda a, _b: f"{a}元", exact=True), "plus": _salary(lambda a, _b: f"{a}+提成",
            exact=True),
            "wave": _salary(lambda a, b: f"{a}～{b}" if a != b else f"{a}"),
        }),
        Kind("offer_date", "offered", days.DAYS), Kind("expected_start_date", "expected", days.DAYS),
        Kind("start_date", "started", days.DAYS),
        Kind("native_place", "native_place", _EXACT), Kind("hukou_address", "hukou_address", _EXACT),
        Kind("political_status", "political_status", _EXACT), Kind("ethnicity", "ethnicity", _EXACT),
        Kind("marital_status", "marital_status", _EXACT), Kind("external_id", "external_id", _EXACT),
    )
}  # fmt: skip


def fact(person: Applicant, kind: Kind) -> Any:
    """What is to be written, or "" when there is nothing."""
    if kind.fact == "pay":
        return person.facts["low"], person.facts["high"]
    if kind.fact == "moment":
        return person.facts["interviewed"], person.facts["minute"]
    return person.facts[kind.fact]


def write(kind: Kind, shape: str, person: Applicant, chance: Chance) -> tuple[Cell, Values]:
    """One cell and the values that it gives."""
    value = fact(person, kind)
    if value == "":
        return "", {}
    cell, normal = kind.shapes[shape](value, chance)
    return cell, normal if isinstance(normal, dict) and kind.fact == "moment" else {kind.field: normal}


def two_phones(person: Applicant, chance: Chance) -> tuple[Cell, Values]:
    """Two numbers in one cell."""
    first, second = str(person.facts["phone"]), str(person.facts["second_phone"])
    return f"{first}{chance.choice(('/', ' ', '、', '；', chr(10)))}{second}", {"phone": first, "alt_phone": second}
