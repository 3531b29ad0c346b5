"""Everybody against everybody: pairs that may be one person, without comparing each with each.

Only those who share something are compared: a contact, an ID number, a file, a name or its spelling. Where very many
have one name, they must share a school, an employer or a birth as well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Candidate
from models.values.keys import Key
from services.identity.apart import Pair, kept_apart, kept_apart_since, pair
from services.identity.comparing import Evidence, Strength, compare
from services.identity.finding import Face, faces, of_candidate
from services.identity.known import known
from services.identity.signs import Signs
from services.jobs import Desk
from services.progress import Progress

MOST_OF_ONE_CONTACT = 12  # a switchboard, an agency's address: says nothing of one person
MOST_OF_ONE_NAME = 40
MOST_SHOWN = 400
MANY = 10_000
"""People from which comparing all of them is work that tells how far it is, and can be stopped."""
_AT_ONCE = 5_000  # people read, or pairs compared, between two looks at whether to go on


@dataclass(frozen=True, slots=True)
class Twin:
    """Two records that may be one person, with the reasons."""

    one: Key
    other: Key
    evidence: tuple[Evidence, ...]
    weight: int
    strength: Strength


@dataclass(frozen=True, slots=True)
class TwinLine:
    """Such a pair as a screen shows it."""

    one: Face
    other: Face
    evidence: tuple[Evidence, ...]
    weight: int
    strength: Strength


@dataclass(frozen=True, slots=True)
class Twins:
    """The pairs, surest first, and how many there are in all."""

    lines: tuple[TwinLine, ...]
    total: int
    people: int  # how many people were compared


def how_many(session: Session) -> int:
    """How many people would be compared."""
    return session.scalar(select(func.count(Candidate.id)).where(Candidate.merged_into_id.is_(None))) or 0


def twins(session: Session, *, least: Strength = Strength.LIKELY) -> Twins:
    """All pairs on file that are at least this likely, but for those that a person has kept apart."""
    people = known(session)
    return _described(session, people, paired(people, least=least, apart=kept_apart(session)))


def twins_among(desk: Desk, progress: Progress, *, least: Strength = Strength.LIKELY) -> Twins:
    """The same among very many people, with progress. Raises `Cancelled` when asked to stop."""
    with desk.reading() as session:
        keys = list(session.scalars(select(Candidate.id).where(Candidate.merged_into_id.is_(None))))
        whole = 2 * len(keys)  # reading them is about half of it
        people: dict[Key, Signs] = {}
        for start in range(0, len(keys), _AT_ONCE):
            progress.step(start, whole)
            people |= known(session, keys[start : start + _AT_ONCE])

        def tell(done: int, total: int) -> None:
            progress.step(len(keys) + len(keys) * done // max(total, 1), whole)

        found = paired(people, least=least, apart=kept_apart(session), tell=tell)
        return _described(session, people, found)


def _described(session: Session, people: Mapping[Key, Signs], found: Sequence[Twin]) -> Twins:
    shown = found[:MOST_SHOWN]
    described = faces(session, {key for twin in shown for key in (twin.one, twin.other)})
    lines = tuple(
        TwinLine(described[t.one], described[t.other], t.evidence, t.weight, t.strength)
        for t in shown
        if t.one in described and t.other in described
    )
    return Twins(lines, len(found), len(people))


def twins_of(session: Session, *, candidate: Key) -> Twins:
    """Who else may be this one person, however unlikely."""
    found = of_candidate(session, candidate=candidate)
    described = faces(session, {candidate, *(like.candidate for like in found)})
    own = described.get(candidate)
    lines = tuple(
        TwinLine(own, described[like.candidate], like.evidence, like.weight, like.strength)
        for like in found
        if own is not None and like.candidate in described
    )
    return Twins(lines, len(lines), 1)


def renewed(session: Session, *, people: Sequence[Key], least: Strength) -> tuple[TwinLine, ...]:
    """The pairs of these people alone, after something of theirs changed: nobody else need be compared again."""
    order = list(Strength)
    found: dict[Pair, TwinLine] = {}
    for person in people:
        for line in twins_of(session, candidate=person).lines:
            if order.index(line.strength) <= order.index(least):
                found.setdefault(pair(line.one.key, line.other.key), line)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class ApartLine:
    """Two people whom somebody has said are not one."""

    one: Face
    other: Face
    at: datetime


def apart_lines(session: Session, *, of: Key | None = None) -> tuple[ApartLine, ...]:
    """The pairs that were kept apart, the latest first; of one person, or all."""
    told = kept_apart_since(session, of=of)
    described = faces(session, {key for two in told for key in two})
    lines = [
        ApartLine(described[one], described[other], at)
        for (one, other), at in told.items()
        if one in described and other in described
    ]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def paired(
    people: Mapping[Key, Signs], *, least: Strength = Strength.LIKELY, apart: frozenset[Pair] = frozenset(),
    tell: Callable[[int, int], None] | None = None,
) -> list[Twin]:  # fmt: skip
    """The pairs among these people, surest first. `tell` hears how many of them have been compared."""
    counts = Counter(signs.name for signs in people.values())
    order = list(Strength)
    found = []
    near = _near(people) - apart
    for done, (one, other) in enumerate(near):
        if tell is not None and done % _AT_ONCE == 0:
            tell(done, len(near))
        how = compare(people[one], people[other], namesakes=counts[people[one].name])
        if order.index(how.strength) <= order.index(least):
            found.append(Twin(one, other, how.evidence, how.weight, how.strength))
    return sorted(found, key=lambda twin: (-twin.weight, twin.one, twin.other))


def _near(people: Mapping[Key, Signs]) -> set[Pair]:
    """Pairs that are worth comparing."""
    found: set[Pair] = set()
    for group in _groups(people, lambda s: (*s.phones, *s.emails, *s.wechat)):
        if len(group) <= MOST_OF_ONE_CONTACT:
            found.update(_pairs(group))
    for group in _groups(people, lambda s: (s.id_hash, *s.files) if s.id_hash else s.files):
        found.update(_pairs(group[:MOST_OF_ONE_CONTACT]))
    for group in _groups(people, lambda s: s.spellings if not s.is_titled else ()):
        if len(group) <= MOST_OF_ONE_NAME:
            found.update(_pairs(group))
        else:
            found.update(_pairs_in_crowd({key: people[key] for key in group}))
    return found


def _pairs_in_crowd(crowd: Mapping[Key, Signs]) -> Iterable[Pair]:
    """Among very many of one name: only those who share more than the name."""
    for group in _groups(crowd, _life):
        if len(group) <= MOST_OF_ONE_NAME:
            yield from _pairs(group)


def _life(signs: Signs) -> Iterable[str]:
    spans = [f"{span.organisation} {span.start[:4]}" for span in (*signs.schools, *signs.companies)]
    return (*spans, signs.birth) if len(signs.birth) >= 7 else spans


def _groups(people: Mapping[Key, Signs], keys: Callable[[Signs], Iterable[str]]) -> Iterable[list[Key]]:
    """People who have something in common, by what they have."""
    groups: dict[str, list[Key]] = defaultdict(list)
    for person, signs in people.items():
        for key in keys(signs):
            groups[key].append(person)
    return (group for group in groups.values() if len(group) > 1)


def _pairs(group: Iterable[Key]) -> Iterable[Pair]:
    return (pair(one, other) for one, other in combinations(group, 2))
