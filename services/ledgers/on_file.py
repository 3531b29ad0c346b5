"""People on file with all that a ledger could say of them, loaded in bulk: for comparing, and for going out again."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import Select, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NULLTYPE

from models.tables import (
    Application,
    Assignment,
    Base,
    Candidate,
    Contact,
    Evaluation,
    Fact,
    Interview,
    Person,
    Personal,
    Salary,
)
from models.values.enums import FactKind, SalaryKind
from models.values.keys import Key

T = TypeVar("T")
_CHUNK = 1_000


@dataclass(slots=True)
class Meeting:
    """An interview with who led it and what was found."""

    interview: Interview
    interviewers: list[tuple[Key, Key, str]] = field(default_factory=list)  # assignment, person, name; the lead first
    evaluations: list[Evaluation] = field(default_factory=list)


@dataclass(slots=True)
class Known:
    """One person on file."""

    person: Candidate
    contacts: list[Contact] = field(default_factory=list)
    own: Personal | None = None
    salaries: list[Salary] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    applications: dict[Key, Application] = field(default_factory=dict)
    meetings: dict[Key, list[Meeting]] = field(default_factory=dict)  # by application, in order of time

    def sort(self) -> None:
        """Contacts and facts in the order in which they are shown."""
        for rows in (self.contacts, self.facts):
            if len(rows) > 1:
                rows.sort(key=lambda row: (row.rank, row.id))

    def salary(self, kind: SalaryKind, application: Key | None = None) -> Salary | None:
        """The latest salary of a kind; one of this application before others."""
        if not self.salaries:
            return None
        if len(self.salaries) == 1:
            return self.salaries[0] if self.salaries[0].kind == kind else None
        rows = [row for row in self.salaries if row.kind == kind]
        mine = [row for row in rows if row.application_id == application] or rows
        return max(mine, key=lambda row: (row.at, row.id), default=None)

    def extra(self, header: str) -> Fact | None:
        """The text that was kept under a column's name."""
        return next((f for f in self.facts if f.kind == FactKind.EXTRA and f.organisation == header), None)


_COLUMNS: dict[type[Base], tuple[str, ...]] = {
    Candidate: ("id", "name", "title", "company", "city", "degree", "school", "major", "experience_months",
                "expected_title", "expected_city", "available", "note"),
    Contact: ("id", "candidate_id", "kind", "value", "normal", "rank"),
    Personal: ("id", "candidate_id", "gender", "birth", "birth_text", "id_number", "household"),
    Salary: ("id", "candidate_id", "application_id", "kind", "low", "high", "period", "months", "words", "at"),
    Fact: ("id", "candidate_id", "kind", "rank", "organisation", "words"),
    Application: ("id", "candidate_id", "position_id", "stage_id", "state", "channel_id", "channel_note", "owner_id",
                  "created_at", "closed_at", "reason", "reason_note"),
    Interview: ("id", "candidate_id", "application_id", "stage_id", "starts_at", "state", "words"),
    Assignment: ("id", "candidate_id", "interview_id", "person_id", "is_lead"),
    Evaluation: ("id", "candidate_id", "interview_id", "conclusion", "submitted_at"),
}  # fmt: skip
"""What is read of each table: plain rows with these names, several times quicker than objects."""
_ROWS: dict[type[Base], Callable[[Iterable[Any]], Any]] = {
    entity: namedtuple(entity.__name__, names)._make  # type: ignore[attr-defined]
    for entity, names in _COLUMNS.items()
}
"""Makes them tuples, whose values are found by name ten times as quickly as those of the library's rows."""


def load(session: Session, people: Iterable[Key]) -> dict[Key, Known]:
    """Everything about these people; the rows are for reading alone."""
    return OnFile(session).load(sorted(set(people)))


class OnFile:
    """Loads people, some at a time.

    With `as_stored` all values, keys too, are what the driver gives: equal ones are equal, enums are their words,
    moments and days whatever the database keeps. For very many people, of whom only words are wanted, making keys and
    moments of everything would take most of the time. `stored` brings a key into that form.
    """

    def __init__(self, session: Session, *, as_stored: bool = False) -> None:
        self._session = session
        self._as_stored = as_stored
        self._names: dict[Any, str] = {}

    @property
    def stored(self) -> Callable[[Key], Any]:
        """From a key to what the database keeps of it."""
        convert = Candidate.__table__.c.id.type.bind_processor(self._session.get_bind().dialect)
        return convert or (lambda key: key)

    def load(self, keys: Sequence[Any], *, are_neighbours: bool = False) -> dict[Any, Known]:
        """Everything about these people, given in order. `are_neighbours`: hardly anybody's key lies between theirs."""
        found: dict[Any, Known] = {}
        wanted = set(keys)
        for part in [list(keys)] if are_neighbours else parts(list(keys)):
            for person in self._rows(Candidate, part, are_neighbours):
                if person[0] in wanted:
                    found[person[0]] = Known(person)
            self._load_rest(part, found, are_neighbours)
        for known in found.values():
            known.sort()
        return found

    def _load_rest(self, part: list[Any], found: dict[Any, Known], are_neighbours: bool) -> None:
        """What stands in other tables; the second column of each says whose it is."""
        for contact in self._rows(Contact, part, are_neighbours):
            if (known := found.get(contact[1])) is not None:
                known.contacts.append(contact)
        for own in self._rows(Personal, part, are_neighbours):
            if (known := found.get(own[1])) is not None:
                known.own = own
        for salary in self._rows(Salary, part, are_neighbours):
            if (known := found.get(salary[1])) is not None:
                known.salaries.append(salary)
        for fact in self._rows(Fact, part, are_neighbours):
            if (known := found.get(fact[1])) is not None:
                known.facts.append(fact)
        for application in self._rows(Application, part, are_neighbours):
            if (known := found.get(application[1])) is not None:
                known.applications[application[0]] = application
        self._load_meetings(part, found, are_neighbours)

    def _load_meetings(self, part: list[Any], found: dict[Any, Known], are_neighbours: bool) -> None:
        by_interview: dict[Any, Meeting] = {}
        for interview in sorted(self._rows(Interview, part, are_neighbours), key=attrgetter("starts_at", "id")):
            if (known := found.get(interview[1])) is not None:
                meeting = by_interview[interview[0]] = Meeting(interview)
                known.meetings.setdefault(interview.application_id, []).append(meeting)
        if not by_interview:
            return
        if not self._names:
            self._names = dict(self._session.execute(self._select(Person, ("id", "name"))).all())
        for sat in sorted(self._rows(Assignment, part, are_neighbours), key=lambda row: (not row.is_lead, row.id)):
            if (held := by_interview.get(sat.interview_id)) is not None:
                held.interviewers.append((sat[0], sat.person_id, self._names.get(sat.person_id, "")))
        for evaluation in sorted(self._rows(Evaluation, part, are_neighbours), key=attrgetter("submitted_at", "id")):
            if (held := by_interview.get(evaluation.interview_id)) is not None:
                held.evaluations.append(evaluation)

    def _rows(self, entity: Any, keys: list[Any], are_neighbours: bool) -> Sequence[Any]:
        if not keys:
            return ()
        whose = self._plain(entity.__table__.c["id" if entity is Candidate else "candidate_id"])
        is_asked = whose.between(keys[0], keys[-1]) if are_neighbours else whose.in_(keys)
        rows = self._session.execute(self._select(entity, _COLUMNS[entity]).where(is_asked)).all()
        return list(map(_ROWS[entity], rows))

    def _select(self, entity: Any, names: Iterable[str]) -> Select[Any]:
        return select(*[self._plain(entity.__table__.c[name]).label(name) for name in names])

    def _plain(self, column: Any) -> Any:
        return type_coerce(column, NULLTYPE) if self._as_stored else column


def parts(items: list[T]) -> Iterator[list[T]]:
    """Keys in the portions that a question takes."""
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]
