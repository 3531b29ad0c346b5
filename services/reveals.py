"""Looking at what is masked, and taking data out: it is given, and it is written down who did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.access import Act
from models.tables import Contact, Document, Personal, Reveal
from models.values import clock
from models.values.keys import Key, new_key
from services import access
from services.errors import AppError, NotFound


class Look(StrEnum):
    """What was looked at, or how data left; `Reveal.field` of a look at a contact is the contact's kind."""

    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"
    SALARY = "salary"
    ID_NUMBER = "id_number"
    PERSONAL = "personal"  # what the law keeps apart: sex, birth, household, an old ledger's columns
    EXPORT = "export"
    PRINT = "print"
    DOSSIER = "dossier"


class Taken(StrEnum):
    """What went out in a file or on paper."""

    PEOPLE = "people"
    LEDGER = "ledger"
    WORKSPACE = "workspace"
    REPORT = "report"
    CALENDAR = "calendar"
    JOURNAL = "journal"
    DOCUMENT = "document"
    ORGANISATION = "organisation"
    FORM = "form"


def reveal(session: Session, *, contact: Key) -> str:
    """The whole phone number or address; the look is recorded for the audit and the timeline."""
    _require(session, "contact")
    row = session.get(Contact, contact)
    if row is None:
        raise NotFound("contact", contact)
    looked(session, candidates=[row.candidate_id], at=row.kind)
    return row.value


def reveal_personal(session: Session, *, candidate: Key) -> dict[str, str]:
    """What the law keeps apart, by code ("gender", "birth", "id_number", "household") or an old ledger's heading."""
    _require(session, "personal")
    row = session.query(Personal).filter(Personal.candidate_id == candidate).one_or_none()
    looked(session, candidates=[candidate], at=Look.ID_NUMBER if row is not None and row.id_number else Look.PERSONAL)
    if row is None:
        return {}
    birth = row.birth.isoformat() if row.birth else row.birth_text
    known = {"gender": row.gender, "birth": birth, "id_number": row.id_number, "household": row.household}
    more = {str(name): str(value) for name, value in (row.more or {}).items()}
    return {name: value for name, value in {**known, **more}.items() if value}


def _require(session: Session, table: str) -> None:
    """What the matrix does not give to a role is not uncovered for it either; the server would refuse by itself."""
    if not access.may(access.roles_of(session, access.acting(session)), Act.READ, table):
        raise AppError("privacy.not_allowed")


def is_noted(session: Session, *, candidate: Key, person: Key, at: Look, since: datetime) -> bool:
    """Whether this person's look is on record already since a moment: a second one the same day says nothing new."""
    found = select(Reveal.id).where(
        Reveal.candidate_id == candidate, Reveal.person_id == person, Reveal.field == at.value, Reveal.at >= since
    )
    return session.scalar(found.limit(1)) is not None


def looked(session: Session, *, candidates: Sequence[Key], at: str) -> None:
    """Write down that somebody saw this of these people."""
    if candidates:
        same = {"person_id": access.acting(session), "field": str(at), "details": None, "at": clock.now()}
        session.execute(insert(Reveal), [{"id": new_key(), "candidate_id": key, **same} for key in candidates])


def document_taken(session: Session, *, document: Key) -> None:
    """Write down that a copy of an original went out."""
    row = session.get(Document, document)
    exported(session, rows=1, what=Taken.DOCUMENT, candidate=row.candidate_id if row is not None else None)


def exported(
    session: Session, *, rows: int, what: Taken = Taken.PEOPLE, candidate: Key | None = None, way: Look = Look.EXPORT
) -> int:
    """Write down that so much went out, in a file or (`way` PRINT) on paper, numbers and all."""
    session.add(
        Reveal(
            candidate_id=candidate,
            person_id=access.acting(session),
            field=way.value,
            details={"what": what.value, "rows": rows},
            at=clock.now(),
        )
    )
    return rows
