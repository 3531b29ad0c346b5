"""Hard conditions: met, not met, or not known, each with what it was seen by. What is not written is not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from models.values import clock
from models.values.enums import Degree
from models.values.money import FEN_A_YUAN
from services.screening.people import Known
from services.screening.portrait import Conditions
from services.screening.terms import term


class Verdict(StrEnum):
    """How a condition stands."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    PASS = "pass"


class Asked(StrEnum):
    """What a condition asks for."""

    DEGREE = "degree"
    YEARS = "years"
    SKILL = "skill"
    CITY = "city"
    PAY = "pay"
    AGE = "age"


class Seen(StrEnum):
    """Where the evidence is."""

    FIELD = "field"
    TAG = "tag"
    RESUME = "resume"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Judged:
    """One condition of one person: what was wanted, what is there, where it was seen."""

    asked: Asked
    wanted: Any  # Degree, years, words, cities, yuan, age
    verdict: Verdict
    have: Any = None
    seen: Seen = Seen.NOWHERE


_RANK = {degree: rank for rank, degree in enumerate(Degree)}


def judge(wanted: Conditions, person: Known) -> tuple[Judged, ...]:
    """Every condition that is asked for, in the order in which it is shown."""
    return tuple(_judged(wanted, person))


def together(judged: tuple[Judged, ...]) -> Verdict:
    """Not met when one is not; else not known when one is not."""
    verdicts = {each.verdict for each in judged}
    return next((v for v in (Verdict.FAIL, Verdict.UNKNOWN) if v in verdicts), Verdict.PASS)


def _judged(wanted: Conditions, person: Known) -> Iterator[Judged]:
    if wanted.degree is not None:
        yield _degree(wanted.degree, person.degree)
    if wanted.years is not None:
        yield _years(wanted.years, person.months)
    for skill in wanted.skills:
        yield _skill(skill, person)
    if wanted.cities:
        yield _city(wanted.cities, person)
    if wanted.pay is not None:
        yield _pay(wanted.pay, person)
    if wanted.age is not None:
        yield _age(wanted.age, person.birth)


def _degree(wanted: Degree, have: Degree | None) -> Judged:
    if have is None:
        return Judged(Asked.DEGREE, wanted, Verdict.UNKNOWN)
    verdict = Verdict.PASS if _RANK[have] >= _RANK[wanted] else Verdict.FAIL
    return Judged(Asked.DEGREE, wanted, verdict, have, Seen.FIELD)


def _years(wanted: int, months: int | None) -> Judged:
    if months is None:
        return Judged(Asked.YEARS, wanted, Verdict.UNKNOWN)
    verdict = Verdict.PASS if months >= 12 * wanted else Verdict.FAIL
    return Judged(Asked.YEARS, wanted, verdict, months, Seen.FIELD)


def _skill(words: str, person: Known) -> Judged:
    """A skill that is not written may be there all the same: nobody fails by silence."""
    looked_for = term(words)
    tag = looked_for.among(person.tags)
    if tag:
        return Judged(Asked.SKILL, words, Verdict.PASS, tag, Seen.TAG)
    found = looked_for.found_in(person.text)
    if found:
        return Judged(Asked.SKILL, words, Verdict.PASS, found, Seen.RESUME)
    return Judged(Asked.SKILL, words, Verdict.UNKNOWN)


def _city(cities: tuple[str, ...], person: Known) -> Judged:
    """Where somebody wants to work decides; who only lives elsewhere might move."""
    short = [_short(city) for city in cities]
    for place in (person.expected_city, person.city):
        if place and any(city in place for city in short):
            return Judged(Asked.CITY, cities, Verdict.PASS, place, Seen.FIELD)
    if person.expected_city:
        return Judged(Asked.CITY, cities, Verdict.FAIL, person.expected_city, Seen.FIELD)
    seen = Seen.FIELD if person.city else Seen.NOWHERE
    return Judged(Asked.CITY, cities, Verdict.UNKNOWN, person.city or None, seen)


def _short(city: str) -> str:
    return city.removesuffix("市") if len(city) > 2 else city


def _pay(most: int, person: Known) -> Judged:
    """The lower end of the expectation counts; 面议 is not known."""
    if person.pay is None:
        return Judged(Asked.PAY, most, Verdict.UNKNOWN, person.pay_words or None)
    low = person.pay.monthly()[0]
    verdict = Verdict.PASS if low <= most * FEN_A_YUAN else Verdict.FAIL
    return Judged(Asked.PAY, most, verdict, person.pay, Seen.FIELD)


def _age(least: int, birth: date | None) -> Judged:
    if birth is None:
        return Judged(Asked.AGE, least, Verdict.UNKNOWN)
    today = clock.now().date()
    age = today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))
    verdict = Verdict.PASS if age >= least else Verdict.FAIL
    return Judged(Asked.AGE, least, verdict, verdict is Verdict.PASS, Seen.FIELD)
