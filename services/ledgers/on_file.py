"""People on file with all that a ledger could say of them, loaded in bulk: for comparing, and for going out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

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
        rows = [row for row in self.salaries if row.kind is kind]
        mine = [row for row in rows if row.application_id == application] or rows
        return max(mine, key=lambda row: (row.at, row.id), default=None)

    def extra(self, header: str) -> Fact | None:
        """The text that was kept under a column's name."""
        return next((f for f in self.facts if f.kind is FactKind.EXTRA and f.organisation == header), None)


_COLUMNS: dict[type[Base], tuple[Any, ...]] = {
    Contact: (Contact.id, Contact.candidate_id, Contact.kind, Contact.value, Contact.normal, Contact.rank),
    Personal: (Personal.id, Personal.candidate_id, Personal.gender, Personal.birth, Personal.birth_text,
               Personal.id_number, Personal.household),
    Salary: (Salary.id, Salary.candidate_id, Salary.application_id, Salary.kind, Salary.low, Salary.high,
             Salary.period, Salary.months, Salary.words, Salary.at),
    Fact: (Fact.id, Fact.candidate_id, Fact.kind, Fact.rank, Fact.organisation, Fact.words),
    Application: (Application.id, Application.candidate_id, Application.position_id, Application.stage_id,
                  Application.state, Application.channel_id, Application.channel_note, Application.owner_id,
                  Application.created_at, Application.closed_at, Application.reason, Application.reason_note),
    Interview: (Interview.id, Interview.candidate_id, Interview.application_id, Interview.stage_id,
                Interview.starts_at, Interview.state, Interview.words),
    Assignment: (Assignment.id, Assignment.candidate_id, Assignment.interview_id, Assignment.person_id,
                 Assignment.is_lead),
    Evaluation: (Evaluation.id, Evaluation.candidate_id, Evaluation.interview_id, Evaluation.conclusion,
                 Evaluation.submitted_at),
}  # fmt: skip
"""What is read of each table: plain rows with these names, several times quicker than objects."""
_PERSON = (Candidate.id, Candidate.name, Candidate.title, Candidate.company, Candidate.city, Candidate.degree,
           Candidate.school, Candidate.major, Candidate.experience_months, Candidate.expected_title,
           Candidate.expected_city, Candidate.available, Candidate.note)  # fmt: skip


def load(session: Session, people: Iterable[Key]) -> dict[Key, Known]:
    """Everything about these people; the rows are for reading alone."""
    found: dict[Key, Known] = {}
    keys = sorted(set(people))
    for part in parts(keys):
        for person in session.execute(select(*_PERSON).where(Candidate.id.in_(part))):
            found[person.id] = Known(cast("Candidate", person))
    for contact in _of(session, Contact, keys):
        _add(found, contact, "contacts")
    for own in _of(session, Personal, keys):
        if own.candidate_id in found:
            found[own.candidate_id].own = own
    for salary in _of(session, Salary, keys):
        _add(found, salary, "salaries")
    for fact in _of(session, Fact, keys):
        _add(found, fact, "facts")
    for application in _of(session, Application, keys):
        if application.candidate_id in found:
            found[application.candidate_id].applications[application.id] = application
    _load_meetings(session, keys, found)
    for known in found.values():
        known.sort()
    return found


def _load_meetings(session: Session, keys: list[Key], found: dict[Key, Known]) -> None:
    by_interview: dict[Key, Meeting] = {}
    for interview in sorted(_of(session, Interview, keys), key=lambda row: (row.starts_at, row.id)):
        if interview.candidate_id in found:
            meeting = by_interview[interview.id] = Meeting(interview)
            found[interview.candidate_id].meetings.setdefault(interview.application_id, []).append(meeting)
    if not by_interview:
        return
    names = dict(session.execute(select(Person.id, Person.name)).all())
    for part in sorted(_of(session, Assignment, keys), key=lambda row: (not row.is_lead, row.id)):
        if part.interview_id in by_interview:
            name = names.get(part.person_id, "")
            by_interview[part.interview_id].interviewers.append((part.id, part.person_id, name))
    for evaluation in sorted(_of(session, Evaluation, keys), key=lambda row: (row.submitted_at, row.id)):
        if evaluation.interview_id in by_interview:
            by_interview[evaluation.interview_id].evaluations.append(evaluation)


def _of(session: Session, entity: Any, keys: list[Key]) -> Iterator[Any]:
    for part in parts(keys):
        yield from session.execute(select(*_COLUMNS[entity]).where(entity.candidate_id.in_(part)))


def _add(found: dict[Key, Known], row: Any, name: str) -> None:
    if row.candidate_id in found:
        getattr(found[row.candidate_id], name).append(row)


def parts(items: list[T]) -> Iterator[list[T]]:
    """Keys in the portions that a question takes."""
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]
