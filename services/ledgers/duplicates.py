"""People who stand in a ledger more than once: which rows, by what, and whether the names agree.

A hint for the person who imports, not a verdict: one person may apply twice, two people may share a phone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from models.values.text import folded
from services.ledgers.alike import are_alike, sound_alike
from services.ledgers.matching import birth_of, contacts_of

_LARGEST_COMPARED = 60  # people with one birth date, school or employer whose names are compared pair by pair
_BY_NAME = ("name_birth", "name_school", "name_company")


class Place(NamedTuple):
    """A row of a sheet, both as they are counted in the file: the sheet 0-based, the row 1-based."""

    sheet: int
    row: int


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that are, or may be, of one person. `by` is the strongest evidence, `also_by` what else agrees."""

    rows: tuple[Place, ...]
    by: str
    names_alike: bool
    also_by: tuple[str, ...] = ()


def groups(people: Iterable[tuple[Place, Mapping[str, Any]]]) -> list[Group]:
    """All groups of a file, in the order of their first rows. A group inside another one is not told again."""
    rows = dict(people)
    found: dict[frozenset[Place], list[str]] = {}
    for by, alike in _same_contact(rows):
        found.setdefault(alike, []).append(by)
    found = dict(_outermost(found))
    sure: dict[Place, list[frozenset[Place]]] = {}
    for group in found:
        for place in group:
            sure.setdefault(place, []).append(group)
    for by, alike in _same_name(rows):
        if alike in found:
            found[alike].append(by)
        elif not any(alike < group for group in sure.get(next(iter(alike)), ())):
            found[alike] = [by]
    names = {place: str(values.get("name", "")) for place, values in rows.items()}
    answer = [
        Group(places, bys[0], all(are_alike(names[places[0]], names[other]) for other in places[1:]), tuple(bys[1:]))
        for group, bys in found.items()
        for places in [tuple(sorted(group))]
    ]
    return sorted(answer, key=lambda group: group.rows)


def _same_contact(rows: Mapping[Place, Mapping[str, Any]]) -> Iterator[tuple[str, frozenset[Place]]]:
    """Rows with one phone, one ID number, one e-mail, strongest in this order."""
    buckets: dict[str, dict[Hashable, set[Place]]] = {"phone": {}, "id_number": {}, "email": {}}
    for place, values in rows.items():
        for contact in contacts_of(dict(values)):
            buckets["email" if "@" in contact else "phone"].setdefault(contact, set()).add(place)
        if "id_number" in values:
            buckets["id_number"].setdefault(str(values["id_number"]).upper(), set()).add(place)
    for by, bucket in buckets.items():
        for places in bucket.values():
            if len(places) > 1:
                yield by, frozenset(places)


def _same_name(rows: Mapping[Place, Mapping[str, Any]]) -> Iterator[tuple[str, frozenset[Place]]]:
    """Rows with names that are alike and one birth date, school or employer."""
    buckets: dict[str, dict[str, list[Place]]] = {by: {} for by in _BY_NAME}
    for place, values in rows.items():
        if "name" not in values:
            continue
        facts = (birth_of(dict(values)), folded(str(values.get("school", ""))),
                 folded(str(values.get("current_company", ""))))  # fmt: skip
        for by, fact in zip(_BY_NAME, facts, strict=True):
            if fact:
                buckets[by].setdefault(fact, []).append(place)
    for by, bucket in buckets.items():
        for places in bucket.values():
            yield from ((by, group) for group in _alike_in(rows, places, exactly=by != "name_birth"))


def _alike_in(
    rows: Mapping[Place, Mapping[str, Any]], places: list[Place], *, exactly: bool
) -> Iterator[frozenset[Place]]:
    """People of one bucket. A birth date is evidence enough for a slip in the name; a school is not."""
    by_name: dict[str, list[Place]] = {}
    for place in places:
        by_name.setdefault(folded(str(rows[place]["name"])), []).append(place)
    for same in by_name.values():
        group = [same[0], *(other for other in same[1:] if not _contradict(rows[same[0]], rows[other]))]
        if len(group) > 1:
            yield frozenset(group)
    if exactly or len(by_name) > _LARGEST_COMPARED:
        return
    names = list(by_name)
    for i, name in enumerate(names):
        for other_name in names[i + 1 :]:
            one, two = by_name[name][0], by_name[other_name][0]
            if _can_be_one(rows[one], rows[two]) and not _contradict(rows[one], rows[two]):
                yield frozenset((one, two))


def _can_be_one(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two people of one birth date can be the same: names of one sound, or a slip and a second fact."""
    a, b = str(one["name"]), str(other["name"])
    if sound_alike(a, b):
        return True
    facts = ("school", "current_company")
    return are_alike(a, b) and any(
        one.get(name) and folded(str(one[name])) == folded(str(other.get(name, ""))) for name in facts
    )


def _contradict(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether something that a person has only once differs: then equal names are two people's."""
    return any(
        one.get(name) and other.get(name) and one[name] != other[name] for name in ("id_number", "gender", "birth_date")
    )


def _outermost(found: Mapping[frozenset[Place], list[str]]) -> Iterator[tuple[frozenset[Place], list[str]]]:
    """Without the groups that lie within another one."""
    holding: dict[Place, list[frozenset[Place]]] = {}
    for group in found:
        for place in group:
            holding.setdefault(place, []).append(group)
    for group, bys in found.items():
        first = next(iter(group))
        if not any(group < other for other in holding[first]):
            yield group, bys
