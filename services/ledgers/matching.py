"""Who of a ledger is who: within the file, and among the people on file.

Sure: the same ID number, phone or e-mail with the same name, or one like it (李娜 and 李那). A hint only: the same
under another name, or the same name with the same school, employer or birth. A person decides about hints; sure ones
are proposed as merges, and both can be decided one by one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Contact, Personal
from models.values.keys import Key
from models.values.text import folded
from services.ledgers.alike import are_alike, sound_alike
from services.ledgers.person import Person
from services.ledgers.values.dates import When

T = TypeVar("T")
_MOST_NAMESAKES = 50
_CHUNK = 500  # keys in one IN list
_READ_ALL = 4_000  # from so many keys on, reading the whole column is quicker than asking for each


class Match(NamedTuple):
    """Somebody who is, or may be, the person of a row. `by` is what is alike; `is_sure` proposes a merge."""

    key: Key
    by: str  # "id", "external_id", "phone", "email", "phone_other_name", "name_school", "name_company", "name_birth"
    is_sure: bool


class Known(NamedTuple):
    """What matching needs of somebody."""

    key: Key
    name: str
    school: str
    company: str
    birth: str


@dataclass(slots=True)
class Register:
    """People findable by what a ledger says of them."""

    by_contact: dict[str, list[Known]] = field(default_factory=dict)
    by_id: dict[str, Known] = field(default_factory=dict)
    by_name: dict[str, list[Known]] = field(default_factory=dict)
    by_birth: dict[str, list[Known]] = field(default_factory=dict)
    by_number: dict[str, Known] = field(default_factory=dict)  # of this file: what an office counts by is its own
    _names: dict[str, str] = field(default_factory=dict)

    def add(self, known: Known, contacts: Iterable[str], id_hash: str, *, number: str = "") -> None:
        """Somebody can be found from now on. `number` is what this ledger counts them by."""
        if number:
            self.by_number.setdefault(number, known)
        for contact in contacts:
            self.by_contact.setdefault(contact, []).append(known)
        if id_hash:
            self.by_id.setdefault(id_hash, known)
        self.by_name.setdefault(known.name, []).append(known)
        if known.birth:
            self.by_birth.setdefault(known.birth, []).append(known)

    def match(self, person: Person) -> Match | None:
        """Who this row may be; the surest reason first."""
        values = person.values
        if self.by_id and "id_number" in values:
            known = self.by_id.get(hash_of_id(values["id_number"]))
            if known is not None:
                return Match(known.key, "id", are_alike(known.name, values.get("name", "")))
        name = values.get("name", "")
        if self.by_number and "external_id" in values:
            known = self.by_number.get(str(values["external_id"]))
            if known is not None and known.name == (name or person.alias):
                return Match(known.key, "external_id", True)
        hint: Match | None = None
        for contact in contacts_of(values):
            for known in self.by_contact.get(contact, ()):
                if known.name == name or are_alike(known.name, name):
                    return Match(known.key, "email" if "@" in contact else "phone", True)
                if hint is None:
                    hint = Match(known.key, "phone_other_name", False)
        return hint or self._by_name(name, values)

    def _by_name(self, name: str, values: dict[str, Any]) -> Match | None:
        """The same name with the same birth date, school or employer; or one of its sound with the same birth date."""
        if not name:
            return None
        same = self.by_name.get(name, [])
        school, company = folded(str(values.get("school", ""))), folded(str(values.get("current_company", "")))
        birth = birth_of(values)
        for known in same[:_MOST_NAMESAKES]:
            if birth and known.birth and birth != known.birth:
                continue  # a namesake
            for by, mine, theirs in (
                ("name_birth", birth, known.birth),
                ("name_school", school, known.school),
                ("name_company", company, known.company),
            ):
                if mine and mine == theirs:
                    return Match(known.key, by, False)
        born = self.by_birth.get(birth, ()) if birth else ()
        alike = next((known for known in born[:_MOST_NAMESAKES] if sound_alike(known.name, name)), None)
        return Match(alike.key, "name_birth", False) if alike else None


def known_of(key: Key, person: Person) -> Known:
    """A row's person, as others may be matched with."""
    values = person.values
    return Known(
        key,
        values.get("name", "") or person.alias,
        folded(str(values.get("school", ""))),
        folded(str(values.get("current_company", ""))),
        birth_of(values),
    )


def contacts_of(values: dict[str, Any]) -> list[str]:
    """The normal forms of a row's phones and e-mail."""
    found = [values["phone"]] if "phone" in values else []
    if "alt_phone" in values:
        found += str(values["alt_phone"]).split("/")
    if "email" in values:
        found.append(values["email"])
    return found


def birth_of(values: dict[str, Any]) -> str:
    """A full birth date, or "" (a year alone is no evidence)."""
    birth = values.get("birth_date")
    return str(birth) if isinstance(birth, When) and birth.is_day else ""


def hash_of_id(number: str) -> str:
    """What equal ID numbers are found by, without reading them."""
    return hashlib.sha256(number.upper().encode()).hexdigest()


def on_file(session: Session, people: Iterable[Person]) -> Register:
    """Those on file whom a row could be."""
    contacts: set[str] = set()
    names: set[str] = set()
    ids: set[str] = set()
    for person in people:
        contacts.update(contacts_of(person.values))
        if "name" in person.values or person.alias:
            names.add(person.values.get("name") or person.alias)
        if "id_number" in person.values:
            ids.add(hash_of_id(person.values["id_number"]))
    register = Register()
    owners: dict[Key, list[str]] = {}
    for normal, key in _rows(session, Contact.normal, Contact.candidate_id, contacts):
        owners.setdefault(key, []).append(normal)
    hashes = {key: digest for digest, key in _rows(session, Personal.id_hash, Personal.candidate_id, ids)}
    wanted = set(owners) | set(hashes)
    wanted |= {key for _, key in _rows(session, Candidate.name, Candidate.id, names)}
    births = {
        key: birth.isoformat()
        for key, birth in _rows(session, Personal.candidate_id, Personal.birth, wanted)
        if birth is not None
    }
    for part in _chunks(sorted(wanted)):
        rows = session.execute(
            select(Candidate.id, Candidate.name, Candidate.school, Candidate.company).where(
                Candidate.id.in_(part), Candidate.merged_into_id.is_(None)
            )
        )
        for key, name, school, company in rows:
            known = Known(key, name, folded(school), folded(company), births.get(key, ""))
            register.add(known, owners.get(key, ()), hashes.get(key, ""))
    return register


def applications_of(session: Session, people: Iterable[Key]) -> dict[Key, dict[Key, Key]]:
    """Candidate → position → application, of people already on file."""
    found: dict[Key, dict[Key, Key]] = {}
    for part in _chunks(sorted(set(people))):
        rows = session.execute(
            select(Application.candidate_id, Application.position_id, Application.id).where(
                Application.candidate_id.in_(part)
            )
        )
        for candidate, position, key in rows:
            found.setdefault(candidate, {})[position] = key
    return found


def _rows(session: Session, column: Any, other: Any, wanted: set[Any]) -> Iterator[tuple[Any, Any]]:
    """Pairs whose first member is wanted: asked for in parts, or all read when that is quicker."""
    if not wanted:
        return
    if len(wanted) > _READ_ALL:
        for first, second in session.execute(select(column, other)):
            if first in wanted:
                yield first, second
        return
    for part in _chunks(sorted(wanted)):
        yield from session.execute(select(column, other).where(column.in_(part)))


def _chunks(items: list[T]) -> Iterator[list[T]]:
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]
