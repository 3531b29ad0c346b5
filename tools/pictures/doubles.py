"""People of the demo who came a second time: for the pictures of the duplicates page."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Contact, Fact
from models.values.enums import ApplicationState, FactKind
from models.values.keys import Key
from services import applications, candidates
from services.candidates import ContactKind, Field


def add(session: Session) -> None:
    """Three doubles: the same phone, an English résumé, and one known by school and employer only."""
    people = session.scalars(
        select(Candidate).where(Candidate.company != "", Candidate.school != "").order_by(Candidate.id).limit(3)
    ).all()
    for number, person in enumerate(people):
        contacts = session.scalars(
            select(Contact).where(Contact.candidate_id == person.id).order_by(Contact.rank)
        ).all()
        phones = [row.value for row in contacts if row.kind == "phone"]
        name = f"{person.pinyin.split()[0].capitalize()}" if number == 1 else person.name
        key = candidates.create(
            session,
            name=name,
            phones=phones[:1] if number != 2 else [],
            values={
                Field.TITLE: "生产主管",
                Field.COMPANY: person.company,
                Field.SCHOOL: person.school,
                Field.CITY: "无锡",
                Field.SUMMARY: "2024 年投过简历，当时希望离家近。",
            },
        )
        if number == 2:
            candidates.add_contact(session, candidate=key, kind=ContactKind.PHONE, value="13900002716")
            _same_school(session, person.id, key)
        _apply(session, person.id, key)


def _same_school(session: Session, person: Key, key: Key) -> None:
    for row in session.scalars(select(Fact).where(Fact.candidate_id == person, Fact.kind == FactKind.EDUCATION)):
        session.add(
            Fact(
                candidate_id=key,
                kind=row.kind,
                organisation=row.organisation,
                title=row.title,
                from_month=row.from_month,
                to_month=row.to_month,
            )
        )


def _apply(session: Session, person: Key, key: Key) -> None:
    """The double runs for the same position, where the first one still runs."""
    running = session.scalar(
        select(Application).where(Application.candidate_id == person, Application.state == ApplicationState.OPEN)
    )
    if running is not None:
        applications.enter(session, candidate=key, position=running.position_id, channel=running.channel_id)
