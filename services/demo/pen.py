"""Invents people and their details, the same ones every time."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.values.enums import Degree
from models.values.names import pinyin_keys
from resources import demo as words_of

SEED = 20260312
HANS_PHONE = "13800002716"  # ends like the one in the design


@dataclass(frozen=True, slots=True)
class Life:
    """One invented person, before any application."""

    name: str
    phone: str
    email: str
    title: str
    company: str
    city: str
    degree: Degree
    school: str
    major: str
    years: int
    pay: tuple[int, int]  # yuan a month expected
    tags: tuple[str, ...]
    available: str
    contact_note: str
    duties: tuple[str, ...]
    earlier_company: str
    earlier_title: str


class Pen:
    """A seeded random writer."""

    def __init__(self) -> None:
        self.random = random.Random(SEED)
        self.words = words_of.read("words")
        self.trades = words_of.read("trades")
        self._names: set[str] = set()
        self._phones: set[str] = {HANS_PHONE}

    def keep(self, names: Sequence[str]) -> None:
        """Names that belong to the story: nobody else gets them."""
        self._names.update(names)

    def chance(self, per_cent: float) -> bool:
        return self.random.random() * 100 < per_cent

    def one(self, of: Sequence[Any]) -> Any:
        return self.random.choice(of)

    def some(self, of: Sequence[Any], least: int, most: int) -> list[Any]:
        return self.random.sample(of, min(self.random.randint(least, most), len(of)))

    def weighted(self, parts: Mapping[str, float]) -> str:
        return self.random.choices(list(parts), weights=list(parts.values()))[0]

    def between(self, low: float, high: float) -> float:
        return self.random.uniform(low, high)

    def name(self) -> str:
        """A full name that nobody has yet."""
        while True:
            if self.chance(14):
                given = self.one(self.words["single_given"])
            else:
                first, second = self.one(self.words["given_first"]), self.one(self.words["given_second"])
                given = first + second if first != second else first
            name: str = self.one(self.words["surnames"]) + given
            if name not in self._names:
                self._names.add(name)
                return name

    def phone(self) -> str:
        """Eleven digits with 0000 in the middle, so that nobody is meant."""
        while True:
            number = f"{self.one(('130', '133', '135', '136', '137', '138', '139', '150', '151', '152', '155', '158'))}"
            number += f"0000{self.random.randint(1000, 9999)}"
            if number not in self._phones:
                self._phones.add(number)
                return number

    def email(self, name: str) -> str:
        return f"{pinyin_keys(name).full[0]}{self.random.randint(10, 99)}@mail.example"

    def company(self, trade: str) -> str:
        words = self.words
        industry = self.one(self.trades[trade]["industry"])
        return f"{self.one(words['company_cities'])}{self.one(words['coined'])}{industry}有限公司"

    def school(self, degree: Degree) -> str:
        kind = {Degree.COLLEGE: "colleges", Degree.SECONDARY: "schools", Degree.BELOW: "schools"}
        school: str = self.one(self.words[kind.get(degree, "universities")])
        return school

    def life(self, trade: str, given: Mapping[str, Any] | None = None) -> Life:
        """Somebody of a trade; what is `given` (by the story) is kept."""
        told = dict(given or {})
        of = self.trades[trade]
        degree = Degree(self.weighted(of["degrees"])) if "school" not in told else Degree.BACHELOR
        years = told.get("years", self.random.randint(*of["years"]))
        low, high = of["pay"]
        middle = low + (high - low) * min(years / 16, 1) * self.between(0.75, 1.15)
        pay = (round(middle * 2) * 500, round(middle * 2) * 500 + self.one((0, 1000, 2000, 3000)))
        name = told.get("name") or self.name()
        return Life(
            name=name,
            phone=told.get("phone") or self.phone(),
            email=self.email(name) if self.chance(72) else "",
            title=told.get("title") or self.one(of["titles"]),
            company=told.get("company") or self.company(trade),
            city=told.get("city") or self.one(self.words["cities"]),
            degree=degree,
            school=told.get("school") or self.school(degree),
            major=told.get("major") or (self.one(of["majors"]) if degree is not Degree.BELOW else ""),
            years=years,
            pay=tuple(told["pay"]) if "pay" in told else pay,
            tags=tuple(told.get("tags") or self.some(of["skills"], 1, 3)),
            available=told.get("available") or self.one(self.words["available"]),
            contact_note=told.get("contact_note", self.one(self.words["contact_notes"])),
            duties=tuple(self.some(of["duties"], 2, 4)),
            earlier_company=self.company(trade),
            earlier_title=self.one(of["titles"]),
        )


def month_back(on: date, months: int) -> str:
    """The month so many months earlier, "2020-06"."""
    total = on.year * 12 + on.month - 1 - months
    return f"{total // 12:04}-{total % 12 + 1:02}"
