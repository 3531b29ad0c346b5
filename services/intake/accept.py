"""A reviewed file becomes a candidate with facts and their sources, and an application."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import (
    CandidateTag,
    Document,
    Fact,
    FieldSource,
    IntakeItem,
    Personal,
    Salary,
    Tag,
)
from models.values import clock
from models.values.enums import FactKind, SalaryKind
from models.values.keys import Key
from services import applications, candidates
from services.candidates import ContactKind, Field
from services.errors import AppError, Conflict, NotFound
from services.identity.apart import keep_apart
from services.identity.comparing import Evidence
from services.intake import corrections
from services.intake.draft import DEGREES, Reviewed, Stay, fields_of, months_of, pay_of, words_of
from services.intake.queue import Standing, review
from services.intake.source_mail import mail_of

MOST_TAGS = 8

_COLUMNS = {
    "city": Field.CITY, "degree": Field.DEGREE, "experience": Field.EXPERIENCE, "title": Field.TITLE,
    "company": Field.COMPANY, "school": Field.SCHOOL, "major": Field.MAJOR, "expected_title": Field.EXPECTED_TITLE,
    "expected_city": Field.EXPECTED_CITY,
}  # fmt: skip
"""Fields of the review that are columns of the candidate."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came of an item."""

    candidate: Key
    application: Key | None


def accept(
    session: Session,
    *,
    item: Key,
    seen: int,
    reviewed: Reviewed,
    position: Key | None,
    channel: Key | None,
    into: Key | None = None,
    apart: Sequence[Key] = (),
) -> Accepted:
    """Make a candidate of a reviewed file, or add it to the one that a person named (`into`).

    An existing candidate keeps what is known: only empty fields are filled, contacts and facts are added.
    `apart` are those on file of whom a person said that they are somebody else: not suggested again.
    Without a position the person is on file only. Raises AppErrors that name the field.
    """
    row = _waiting(session, item, seen)
    texts = {code: " ".join(text.split()) for code, text in reviewed.texts.items()}
    _check(texts)
    if into is None:
        candidate = candidates.create(session, name=texts.get("name", ""))
    else:
        candidate = candidates.living(session, into).id
    _fill(session, candidate, texts)
    _add_contacts(session, candidate, texts)
    _add_facts(session, candidate, row, reviewed)
    _add_apart(session, candidate, texts)
    _add_salary(session, candidate, texts.get("expected_salary", ""))
    _add_tags(session, candidate, reviewed.skills)
    _note_sources(session, candidate, row, texts)
    application = None
    if position is not None:
        if channel is None:
            raise AppError("application.channel_missing")
        application = applications.enter(session, candidate=candidate, position=position, channel=channel)
    corrections.learn(session, parsed=row.parsed or {}, texts=texts, file_name=row.file_name, channel=channel)
    keep_apart(session, one=candidate, others=[other for other in apart if other != candidate])
    _settle(session, row, candidate, application, position, channel)
    return Accepted(candidate, application)


def accept_ready(
    session: Session,
    *,
    items: Sequence[Key],
    position: Key | None = None,
    channel: Key | None = None,
    as_suggested: bool = False,
) -> int:
    """Accept at once what is read without doubt and new here; gives how many. The rest stays in the queue.

    `position` is for those that name none; `as_suggested` gives the others the position whose title fits.
    """
    accepted = 0
    for item in items:
        found = review(session, item=item)
        where, how = found.position or position, found.channel or channel
        if where is None and as_suggested:
            where = found.suggested
        is_resembled = any(like.is_likely or Evidence.NAME in like.evidence for like in found.likely)
        if found.standing is not Standing.READY or is_resembled or (where is not None and how is None):
            continue
        texts = {field.code: field.text for field in found.fields}
        reviewed = Reviewed(texts, found.education, found.employment, found.skills)
        accept(session, item=item, seen=found.version, reviewed=reviewed, position=where, channel=how)
        accepted += 1
    return accepted


def assign(session: Session, *, items: Sequence[Key], position: Key | None, channel: Key | None) -> None:
    """Say for waiting files which position they are for and where they came from; None leaves it as it is."""
    for row in session.scalars(select(IntakeItem).where(IntakeItem.id.in_(items))):
        row.position_id = position or row.position_id
        row.channel_id = channel or row.channel_id


def drop(session: Session, *, items: Sequence[Key]) -> None:
    """Take files out of the queue; undo brings them back."""
    for row in session.scalars(select(IntakeItem).where(IntakeItem.id.in_(items))):
        row.state = "dropped"


def _waiting(session: Session, item: Key, seen: int) -> IntakeItem:
    row = session.get(IntakeItem, item)
    if row is None:
        raise NotFound("intake_item", item)
    if row.version != seen or row.state not in {"read", "failed"}:
        raise Conflict("intake.already_settled")
    return row


def _check(texts: Mapping[str, str]) -> None:
    """Refuse what cannot be stored before anything is written."""
    if not texts.get("name"):
        raise AppError("candidate.name_missing")
    for code, kind in (("phone", ContactKind.PHONE), ("email", ContactKind.EMAIL)):
        if texts.get(code):
            candidates.normalised(kind, texts[code])
    months_of(texts.get("experience", ""))
    pay_of(texts.get("expected_salary", ""))


def _fill(session: Session, candidate: Key, texts: Mapping[str, str]) -> None:
    """Write the columns that are empty; what is known stays."""
    row = candidates.living(session, candidate)
    for code, field in _COLUMNS.items():
        text = texts.get(code, "")
        if not text or getattr(row, field.value) not in (None, ""):
            continue
        value: Any = months_of(text) if field is Field.EXPERIENCE else text
        candidates.edit(session, candidate=candidate, field=field, value=value, seen=row.version,
                        was=getattr(row, field.value))  # fmt: skip


def _add_contacts(session: Session, candidate: Key, texts: Mapping[str, str]) -> None:
    for code, kind in (("phone", ContactKind.PHONE), ("email", ContactKind.EMAIL), ("wechat", ContactKind.WECHAT)):
        if texts.get(code):
            candidates.add_contact(session, candidate=candidate, kind=kind, value=texts[code])


def _add_facts(session: Session, candidate: Key, row: IntakeItem, reviewed: Reviewed) -> None:
    known = {
        (kind, organisation, start)
        for kind, organisation, start in session.execute(
            select(Fact.kind, Fact.organisation, Fact.from_month).where(Fact.candidate_id == candidate)
        )
    }
    rank = len(known)
    for fact in _facts(row, reviewed):
        if (fact.kind, fact.organisation, fact.from_month) in known:
            continue
        fact.candidate_id, fact.rank = candidate, rank
        rank += 1
        session.add(fact)


def _facts(row: IntakeItem, reviewed: Reviewed) -> Iterable[Fact]:
    for kind, stays in ((FactKind.EDUCATION, reviewed.education), (FactKind.EMPLOYMENT, reviewed.employment)):
        for stay in stays:
            yield _fact(row, kind, stay)
    for kind, name in ((FactKind.CERTIFICATE, "certificates"), (FactKind.LANGUAGE, "languages")):
        for words in words_of(row.parsed or {}, name):
            yield Fact(kind=kind, organisation="", title=words, from_month=words, document_id=row.document_id)


def _fact(row: IntakeItem, kind: FactKind, stay: Stay) -> Fact:
    end = "now" if stay.end == "present" else stay.end[:7]
    return Fact(
        kind=kind,
        organisation=stay.organisation,
        title=stay.title,
        degree=DEGREES.get(stay.degree),
        from_month=stay.start[:7],
        to_month=end,
        document_id=row.document_id,
        confidence=round(100 * stay.confidence),
        place={"start": stay.place[0], "end": stay.place[1]} if stay.place else None,
    )


def _add_apart(session: Session, candidate: Key, texts: Mapping[str, str]) -> None:
    """Gender and birth, where they are written: beside the person, never used for selection."""
    gender, birth = texts.get("gender", ""), texts.get("birth", "")
    if not gender and not birth:
        return
    row = session.scalar(select(Personal).where(Personal.candidate_id == candidate))
    if row is None:
        row = Personal(candidate_id=candidate)
        session.add(row)
    row.gender = row.gender or gender
    if birth and not row.birth_text and row.birth is None:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", birth):
            try:
                row.birth = date.fromisoformat(birth)
            except ValueError:
                row.birth_text = birth
        else:
            row.birth_text = birth


def _add_salary(session: Session, candidate: Key, text: str) -> None:
    pay = pay_of(text)
    if pay is None:
        return
    session.add(
        Salary(candidate_id=candidate, kind=SalaryKind.EXPECTED, low=pay.low, high=pay.high, period=pay.period,
               months=pay.months, words=text, at=clock.now())
    )  # fmt: skip


def _add_tags(session: Session, candidate: Key, skills: Sequence[str]) -> None:
    """The first skills as tags of the dictionary; a new word enters it."""
    has = set(session.scalars(select(CandidateTag.tag_id).where(CandidateTag.candidate_id == candidate)))
    for rank, words in enumerate(skills[:MOST_TAGS]):
        tag = session.scalar(select(Tag).where(func.lower(Tag.name) == words.lower()))
        if tag is None:
            tag = Tag(name=words, category="skill", synonyms=[])
            session.add(tag)
            session.flush()
        if tag.id not in has:
            has.add(tag.id)
            session.add(CandidateTag(candidate_id=candidate, tag_id=tag.id, rank=rank, source="resume"))


def _note_sources(session: Session, candidate: Key, row: IntakeItem, texts: Mapping[str, str]) -> None:
    """Where each field came from; what a person changed has no place and is certain."""
    known = set(session.scalars(select(FieldSource.field).where(FieldSource.candidate_id == candidate)))
    now = clock.now()
    for field in fields_of(row.parsed or {}):
        text = texts.get(field.code, "")
        if not text or field.code in known:
            continue
        is_as_read = text == field.text
        place = {"start": field.start, "end": field.end} if is_as_read and field.start >= 0 else None
        session.add(
            FieldSource(
                candidate_id=candidate,
                field=field.code,
                document_id=row.document_id if is_as_read else None,
                confidence=round(100 * field.confidence) if is_as_read else 100,
                place=place,
                confirmed_at=now,
            )
        )


def _settle(
    session: Session,
    row: IntakeItem,
    candidate: Key,
    application: Key | None,
    position: Key | None,
    channel: Key | None,
) -> None:
    for key in (row.document_id, mail_of(row.parsed)):
        document = session.get(Document, key) if key is not None else None
        if document is not None:
            document.candidate_id, document.application_id = candidate, application
    row.state = "accepted"
    row.candidate_id = candidate
    row.position_id = position or row.position_id
    row.channel_id = channel or row.channel_id
