"""What people are filtered by, as tokens of the full-text index: a filter costs no more than one word more.

A token begins with a Greek letter, which nothing that is typed can hold. Ranges are cumulative: who has a master's
degree has the tokens of all degrees below it, so that "at least" is one token.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, CandidateTag, Document
from models.values.enums import ApplicationState, Degree, DocumentKind
from models.values.experience import months_until
from models.values.keys import Key
from models.values.text import folded
from services.resumes.parse.words import city_pattern

MARK = "ω"
YEARS = (1, 3, 5, 8, 10)
"""Years of work that can be asked for, at least."""


class Flag(StrEnum):
    """Yes or no about a person."""

    RUNNING = "running"  # has an open application
    HIRED = "hired"
    REJECTED = "rejected"  # was rejected at least once
    NEVER_APPLIED = "never"
    STARRED = "starred"
    WITH_RESUME = "resume"


@dataclass(frozen=True, slots=True)
class Filters:
    """What the people of a search must have besides the words. Values of one kind: any of them; kinds: all."""

    flags: frozenset[Flag] = frozenset()
    degree: Degree | None = None  # at least
    years: int | None = None  # at least, one of YEARS
    cities: tuple[str, ...] = ()  # lives or wants to work there
    tags: tuple[Key, ...] = ()
    positions: tuple[Key, ...] = ()  # applied for
    channels: tuple[Key, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == Filters()

    def as_data(self) -> dict[str, Any]:
        """For a saved view."""
        return {
            "flags": sorted(self.flags),
            "degree": self.degree,
            "years": self.years,
            "cities": list(self.cities),
            **{name: [key.hex for key in getattr(self, name)] for name in ("tags", "positions", "channels")},
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Filters:
        """From a saved view; what is not understood is left out."""
        found: dict[str, Any] = {
            "flags": frozenset(Flag(flag) for flag in data.get("flags") or () if flag in set(Flag)),
            "degree": Degree(data["degree"]) if data.get("degree") in set(Degree) else None,
            "years": data.get("years") if data.get("years") in YEARS else None,
            "cities": tuple(str(city) for city in data.get("cities") or ()),
        }
        for name in ("tags", "positions", "channels"):
            found[name] = tuple(Key(hex=each) for each in data.get(name) or ())
        return cls(**{field.name: found[field.name] for field in fields(cls)})


def groups(filters: Filters) -> list[list[str]]:
    """The tokens asked for: one of each group."""
    found = [[_flag(flag)] for flag in sorted(filters.flags)]
    if filters.degree is not None:
        found.append([_degree(filters.degree)])
    if filters.years is not None:
        found.append([_years(filters.years)])
    found += [[_city(city) for city in filters.cities]] if filters.cities else []
    for kind, keys in (("t", filters.tags), ("p", filters.positions), ("k", filters.channels)):
        found += [[_key(kind, key) for key in keys]] if keys else []
    return found


def tokens_of(session: Session, subjects: Sequence[Key], today: date) -> dict[Key, list[str]]:
    """The facet tokens of these people."""
    found: dict[Key, list[str]] = defaultdict(list)
    c = Candidate
    rows = session.execute(
        select(c.id, c.degree, c.experience_months, c.experience_at, c.city, c.expected_city, c.starred_at).where(
            c.id.in_(subjects)
        )
    )
    for key, degree, months, at, city, wants, starred in rows:
        found[key] += _person(degree, months_until(today, months, at), (city, wants), is_starred=starred is not None)
    for key, tag in session.execute(
        select(CandidateTag.candidate_id, CandidateTag.tag_id).where(CandidateTag.candidate_id.in_(subjects))
    ):
        found[key].append(_key("t", tag))
    _add_applications(session, subjects, found)
    files = select(Document.candidate_id).where(
        Document.candidate_id.in_(subjects), Document.kind == DocumentKind.RESUME
    )
    for owner in set(session.scalars(files)):
        if owner is not None:
            found[owner].append(_flag(Flag.WITH_RESUME))
    return found


def _add_applications(session: Session, subjects: Sequence[Key], found: dict[Key, list[str]]) -> None:
    applied: dict[Key, set[str]] = defaultdict(set)
    a = Application
    states = {
        ApplicationState.OPEN: Flag.RUNNING, ApplicationState.HIRED: Flag.HIRED,
        ApplicationState.REJECTED: Flag.REJECTED,
    }  # fmt: skip
    for key, position, state, channel in session.execute(
        select(a.candidate_id, a.position_id, a.state, a.channel_id).where(a.candidate_id.in_(subjects))
    ):
        applied[key].add(_key("p", position))
        applied[key].update([_flag(states[state])] if state in states else [])
        applied[key].update([_key("k", channel)] if channel is not None else [])
    for key in subjects:
        found[key] += sorted(applied[key]) if key in applied else [_flag(Flag.NEVER_APPLIED)]


def _person(degree: Degree | None, months: int | None, places: Iterable[str], *, is_starred: bool) -> Iterator[str]:
    if degree is not None:
        order = list(Degree)
        yield from (_degree(each) for each in order[: order.index(degree) + 1])
    if months is not None:
        yield from (_years(years) for years in YEARS if months >= 12 * years)
    yield from sorted({_city(city) for place in places if place for city in cities_in(place)})
    if is_starred:
        yield _flag(Flag.STARRED)


def cities_in(place: str) -> list[str]:
    """The cities that a place names: 昆山 玉山镇 → 昆山; a place without a known city stands for itself."""
    return list(dict.fromkeys(city_pattern().findall(place))) or [place.strip()]


def _flag(flag: Flag) -> str:
    return f"{MARK}f{flag.value}"


def _degree(degree: Degree) -> str:
    return f"{MARK}d{list(Degree).index(degree)}"


def _years(years: int) -> str:
    return f"{MARK}y{years}"


def _city(city: str) -> str:
    return f"{MARK}c{folded(cities_in(city)[0])}"


def _key(kind: str, key: Key) -> str:
    return f"{MARK}{kind}{key.hex}"
