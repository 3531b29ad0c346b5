"""What is known of the people who applied, read in a handful of statements: facts, tags, pay, the words of résumés."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ARRAY, ColumnElement, Uuid, any_, cast, func, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.tables import Candidate, CandidateTag, Document, DocumentText, Fact, Personal, Salary, Tag
from models.values import clock
from models.values.enums import Degree, FactKind, SalaryKind
from models.values.experience import months_until
from models.values.keys import Key
from models.values.money import Pay
from services.conditions import chunks
from services.salaries import pay_of_row

LONGEST = 20_000  # characters of one person's texts


@dataclass(slots=True)
class Known:
    """One person as screening sees them. Nothing that the law keeps apart, but the birth where the law itself asks."""

    key: Key
    name: str
    title: str
    company: str
    city: str
    expected_city: str
    expected_title: str
    degree: Degree | None
    months: int | None  # of work, as of today
    is_starred: bool
    tags: list[str] = field(default_factory=list)
    pay: Pay | None = None
    pay_words: str = ""
    birth: date | None = None
    has_resume: bool = False
    text: str = ""  # lower case: everything that may be searched for words
    titles: list[str] = field(default_factory=list)


def known(session: Session, people: Iterable[Key], *, with_pay: bool, with_birth: bool) -> dict[Key, Known]:
    """What is known of these people."""
    found: dict[Key, Known] = {}
    for chunk in chunks(set(people)):
        found.update(_people(session, chunk))
        _add_tags(session, chunk, found)
        _add_lives(session, chunk, found)
        _add_texts(session, chunk, found)
        if with_pay:
            _add_pay(session, chunk, found)
        if with_birth:
            _add_birth(session, chunk, found)
    return found


def _among(
    session: Session, column: InstrumentedAttribute[Key] | InstrumentedAttribute[Key | None], keys: Sequence[Key]
) -> ColumnElement[bool]:
    """One of these. PostgreSQL takes them as one value: hundreds of parameters cost its driver more than the answer."""
    if session.get_bind().dialect.name == "postgresql":
        return column == any_(cast(literal(list(keys), ARRAY(Uuid())), ARRAY(Uuid())))
    return column.in_(keys)


def _people(session: Session, chunk: Sequence[Key]) -> Iterable[tuple[Key, Known]]:
    c = Candidate
    today = clock.now().date()
    rows = session.execute(
        select(
            c.id, c.name, c.title, c.company, c.city, c.expected_city, c.expected_title, c.degree,
            c.experience_months, c.experience_at, c.starred_at, c.summary, c.note, c.school, c.major,
        ).where(_among(session, c.id, chunk))
    )  # fmt: skip
    for key, name, title, company, city, wants, wanted, degree, months, at, starred, *texts in rows:
        months = months_until(today, months, at)
        person = Known(key, name, title, company, city, wants, wanted, degree, months, starred is not None)
        person.text = "\n".join([title, company, wanted, *texts]).lower()
        person.titles = [title] if title else []
        yield key, person


def _add_tags(session: Session, chunk: Sequence[Key], found: dict[Key, Known]) -> None:
    rows = session.execute(
        select(CandidateTag.candidate_id, Tag.name)
        .join(Tag, Tag.id == CandidateTag.tag_id)
        .where(_among(session, CandidateTag.candidate_id, chunk))
    )
    for key, name in rows:
        found[key].tags.append(name)


def _add_lives(session: Session, chunk: Sequence[Key], found: dict[Key, Known]) -> None:
    """Schools give the degree where no column does; employers and certificates give words."""
    rows = session.execute(
        select(Fact.candidate_id, Fact.kind, Fact.organisation, Fact.title, Fact.degree, Fact.words).where(
            _among(session, Fact.candidate_id, chunk)
        )
    )
    order = list(Degree)
    texts: dict[Key, list[str]] = defaultdict(list)
    for key, kind, organisation, title, degree, words in rows:
        person = found[key]
        if degree is not None and (person.degree is None or order.index(degree) > order.index(person.degree)):
            person.degree = degree
        if kind is FactKind.EMPLOYMENT and title:
            person.titles.append(title)
        texts[key].extend((organisation, title, words))
    for key, parts in texts.items():
        found[key].text += "\n" + "\n".join(part for part in parts if part).lower()


def _add_texts(session: Session, chunk: Sequence[Key], found: dict[Key, Known]) -> None:
    rows = session.execute(
        select(Document.candidate_id, func.substr(DocumentText.words, 1, LONGEST))
        .join(DocumentText, DocumentText.document_id == Document.id)
        .where(_among(session, Document.candidate_id, chunk))
    )
    for key, words in rows:
        if key is not None and words:
            found[key].has_resume = True
            found[key].text += "\n" + words.lower()


def _add_pay(session: Session, chunk: Sequence[Key], found: dict[Key, Known]) -> None:
    rows = session.scalars(
        select(Salary)
        .where(_among(session, Salary.candidate_id, chunk), Salary.kind == SalaryKind.EXPECTED)
        .order_by(Salary.at, Salary.id)
    )
    for row in rows:  # the latest stays
        found[row.candidate_id].pay = pay_of_row(row)
        found[row.candidate_id].pay_words = row.words


def _add_birth(session: Session, chunk: Sequence[Key], found: dict[Key, Known]) -> None:
    rows = session.execute(
        select(Personal.candidate_id, Personal.birth).where(
            _among(session, Personal.candidate_id, chunk), Personal.birth.is_not(None)
        )
    )
    for key, birth in rows:
        found[key].birth = birth
