"""People: taking them in, and correcting what is known of them, field by field.

An edit names the value that the person saw. Two who change different fields do not disturb each other;
two who change the same field are told, with both values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.access import Act
from models.tables import Candidate, Contact, FieldSource
from models.values import clock
from models.values.enums import ContactChannel, Degree
from models.values.keys import Key
from models.values.masking import masked_handle
from models.values.names import pinyin_keys
from models.values.phone import confirmed_phone, masked_phone
from models.values.text import masked_email, normal_email
from services import access
from services.errors import AppError, Clash, Conflict, NotFound

LONGEST = 4_000  # characters of one field
MOST_YEARS = 70


class Field(StrEnum):
    """What a person may correct in place: columns of the candidate."""

    NAME = "name"
    TITLE = "title"
    COMPANY = "company"
    CITY = "city"
    DEGREE = "degree"
    SCHOOL = "school"
    MAJOR = "major"
    EXPERIENCE = "experience_months"
    EXPECTED_TITLE = "expected_title"
    EXPECTED_CITY = "expected_city"
    AVAILABLE = "available"
    PREFERRED_CONTACT = "preferred_contact"
    CONTACT_NOTE = "contact_note"
    SUMMARY = "summary"
    NOTE = "note"


class ContactKind(StrEnum):
    """How a person is reached."""

    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"


@dataclass(frozen=True, slots=True)
class Address:
    """One way to reach somebody, as it may be shown without asking."""

    key: Key
    kind: ContactKind
    masked: str
    version: int


def create(
    session: Session,
    *,
    name: str,
    phones: Sequence[str] = (),
    emails: Sequence[str] = (),
    values: dict[Field, Any] | None = None,
    owner: Key | None = None,
) -> Key:
    """Take in a person. Phones and addresses that cannot be read are refused, with the text as typed."""
    row = Candidate(name="", created_at=clock.now(), owner_id=owner)
    for field, value in {Field.NAME: name, **(values or {})}.items():
        _set(row, field, value)
    session.add(row)
    session.flush()
    for kind, given in ((ContactKind.PHONE, phones), (ContactKind.EMAIL, emails)):
        for value in given:
            add_contact(session, candidate=row.id, kind=kind, value=value)
    return row.id


def edit(session: Session, *, candidate: Key, field: Field, value: object, seen: int, was: object) -> None:
    """Correct one field.

    `seen` is the version and `was` the value that the person saw. Raises `Conflict` with both values when
    somebody changed this field since.
    """
    row = living(session, candidate)
    current = getattr(row, field.value)
    if row.version != seen and current != was:
        raise Conflict("conflict.changed_since", [Clash("candidate", candidate, field.value, value, current)])
    before = current
    _set(row, field, value)
    if getattr(row, field.value) == before:
        return
    source = session.scalar(
        select(FieldSource).where(FieldSource.candidate_id == candidate, FieldSource.field == field.value)
    )
    if source is not None:
        source.confirmed_at = clock.now()


def add_contact(session: Session, *, candidate: Key, kind: ContactKind, value: str) -> Key:
    """Another phone, e-mail or WeChat; one that is already there is not entered twice."""
    normal = normalised(kind, value)
    same = session.scalar(
        select(Contact).where(Contact.candidate_id == candidate, Contact.kind == kind.value, Contact.normal == normal)
    )
    if same is not None:
        return same.id
    count = (
        select(func.count()).select_from(Contact).where(Contact.candidate_id == candidate, Contact.kind == kind.value)
    )
    row = Contact(
        candidate_id=candidate, kind=kind.value, value=value.strip(), normal=normal, rank=session.scalar(count) or 0
    )
    session.add(row)
    session.flush()
    return row.id


def edit_contact(session: Session, *, contact: Key, value: str, seen: int) -> None:
    """Correct a phone or an address; an empty value takes it away."""
    row = session.get(Contact, contact)
    if row is None:
        raise NotFound("contact", contact)
    if row.version != seen:
        raise Conflict("conflict.changed_since", [Clash("contact", contact, "value", value, masked(row))])
    if not value.strip():
        session.delete(row)
        return
    row.normal = normalised(ContactKind(row.kind), value)
    row.value = value.strip()
    row.is_valid = True


def living(session: Session, candidate: Key) -> Candidate:
    """The row of somebody who is there: not erased, and not merged into another."""
    row = session.get(Candidate, candidate)
    if row is None:
        raise NotFound("candidate", candidate)
    if row.merged_into_id == row.id:  # erased: a shell without a name, for the figures
        raise NotFound("candidate", candidate)
    if row.merged_into_id is not None:
        raise AppError("candidate.merged", into=str(row.merged_into_id))
    return row


def normalised(kind: ContactKind, value: str) -> str:
    """The form that duplicates are found by; raises `AppError` for what cannot be a phone or an address."""
    match kind:
        case ContactKind.PHONE:
            number = confirmed_phone(value)
            if number is None:
                raise AppError("candidate.phone_unreadable")
            return number
        case ContactKind.EMAIL:
            address = normal_email(value)
            if address is None:
                raise AppError("candidate.email_unreadable")
            return address
        case ContactKind.WECHAT:
            if not value.strip():
                raise AppError("candidate.contact_empty")
            return value.strip().lower()


def masked(row: Contact) -> str:
    """A contact as everybody may see it."""
    match ContactKind(row.kind):
        case ContactKind.PHONE:
            return masked_phone(row.normal)
        case ContactKind.EMAIL:
            return masked_email(row.normal)
        case ContactKind.WECHAT:
            return masked_handle(row.value)


def addresses(session: Session, candidate: Key, viewer: Key | None = None) -> tuple[Address, ...]:
    """How somebody can be reached, masked, the first to try first; nothing for a viewer without the right to it."""
    if viewer is not None and not access.may(access.roles_of(session, viewer), Act.READ, "contact"):
        return ()
    rows = session.scalars(select(Contact).where(Contact.candidate_id == candidate).order_by(Contact.rank, Contact.id))
    return tuple(Address(row.id, ContactKind(row.kind), masked(row), row.version) for row in rows)


def _set(row: Candidate, field: Field, value: object) -> None:
    """Put a value into its column, in the column's own form."""
    match field:
        case Field.NAME:
            name = _text(value)
            if not name:
                raise AppError("candidate.name_missing")
            keys = pinyin_keys(name)
            row.name, row.pinyin, row.initials = name, " ".join(keys.full), " ".join(keys.initials)
        case Field.DEGREE:
            row.degree = Degree(str(value)) if value else None
        case Field.PREFERRED_CONTACT:
            row.preferred_contact = ContactChannel(str(value)) if value else None
        case Field.EXPERIENCE:
            row.experience_months = _months(value)
            row.experience_at = clock.now().date() if row.experience_months is not None else None
        case _:
            setattr(row, field.value, _text(value))


def _text(value: object) -> str:
    words = str(value or "").replace("\x00", "").strip()
    if len(words) > LONGEST:
        raise AppError("candidate.text_too_long", most=LONGEST)
    return words


def _months(value: object) -> int | None:
    if value is None or value == "":
        return None
    months = int(str(value))
    if not 0 <= months <= MOST_YEARS * 12:
        raise AppError("candidate.experience_impossible", most=MOST_YEARS)
    return months
