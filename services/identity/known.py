"""What is on file of people, read in a handful of statements, ready for comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any, TypeAlias

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.tables import Candidate, Contact, Document, Fact, Personal
from models.values.enums import FactKind
from models.values.keys import Key
from services.conditions import chunks
from services.identity import signs as forms
from services.identity.signs import Signs, Span

Rows: TypeAlias = Iterator[tuple[Any, ...]]
AnySelect: TypeAlias = Select[*tuple[Any, ...]]


def known(session: Session, people: Collection[Key] | None = None) -> dict[Key, Signs]:
    """The signs of these people, or of everybody; who was merged into another is left out."""
    who = {
        key: (name, school, company)
        for key, name, school, company in _rows(
            session,
            select(Candidate.id, Candidate.name, Candidate.school, Candidate.company).where(
                Candidate.merged_into_id.is_(None)
            ),
            Candidate.id,
            people,
        )
    }
    contacts: dict[Key, list[tuple[str, str]]] = defaultdict(list)
    for key, kind, normal in _rows(
        session, select(Contact.candidate_id, Contact.kind, Contact.normal), Contact.candidate_id, people
    ):
        contacts[key].append((kind, normal))
    apart = _apart(session, people)
    schools, companies = _spans(session, people)
    files: dict[Key, list[str]] = defaultdict(list)
    for key, sha256 in _rows(session, select(Document.candidate_id, Document.sha256), Document.candidate_id, people):
        if key is not None:
            files[key].append(sha256)
    return {
        key: forms.signs(
            name=name,
            contacts=contacts.get(key, ()),
            id_hash=apart.get(key, ("", ""))[0],
            birth=apart.get(key, ("", ""))[1],
            schools=_with(schools.get(key, []), forms.school(school)),
            companies=_with(companies.get(key, []), forms.company(company)),
            files=files.get(key, ()),
        )
        for key, (name, school, company) in who.items()
    }


def _with(spans: list[Span], column: Span) -> list[Span]:
    """The school or employer of the column counts where no line of the life names it."""
    return spans if any(span.organisation == column.organisation for span in spans) else [*spans, column]


def _apart(session: Session, people: Collection[Key] | None) -> dict[Key, tuple[str, str]]:
    """Hash of the ID number and birth: only compared, never shown."""
    query = select(Personal.candidate_id, Personal.id_hash, Personal.birth, Personal.birth_text)
    return {
        key: (id_hash, birth.isoformat() if birth is not None else words)
        for key, id_hash, birth, words in _rows(session, query, Personal.candidate_id, people)
    }


def _spans(session: Session, people: Collection[Key] | None) -> tuple[dict[Key, list[Span]], dict[Key, list[Span]]]:
    schools: dict[Key, list[Span]] = defaultdict(list)
    companies: dict[Key, list[Span]] = defaultdict(list)
    query = select(Fact.candidate_id, Fact.kind, Fact.organisation, Fact.from_month, Fact.to_month).where(
        Fact.kind.in_([FactKind.EDUCATION, FactKind.EMPLOYMENT])
    )
    for key, kind, organisation, start, end in _rows(session, query, Fact.candidate_id, people):
        if kind is FactKind.EDUCATION:
            schools[key].append(forms.school(organisation, start, end))
        else:
            companies[key].append(forms.company(organisation, start, end))
    return schools, companies


def _rows(
    session: Session,
    query: AnySelect,
    column: InstrumentedAttribute[Any],
    people: Collection[Key] | None,
) -> Rows:
    if people is None:
        yield from (tuple(row) for row in session.execute(query))
        return
    for chunk in chunks(people):
        yield from (tuple(row) for row in session.execute(query.where(column.in_(chunk))))
