"""猎头, 劳务供应商 and 内推办法: the list, and what stands in one of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Channel, Claim, Payout, Supplier
from models.values.bilingual import Words
from models.values.enums import PayoutState, SupplierKind
from models.values.keys import Key
from models.values.text import tidy
from services import three_way
from services.errors import AppError, NotFound
from services.fees.terms import Terms, refuse_impossible
from services.organisation.rows import fresh, met, named, refuse_twice

LONGEST_CONTACT = 300  # characters
USUAL_CHANNEL = {
    SupplierKind.HEADHUNTER: "headhunter",
    SupplierKind.LABOUR: "labour_agency",
    SupplierKind.REFERRAL: "referral",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person fills in for a supplier, or for a scheme that rewards colleagues."""

    name: str
    kind: SupplierKind = SupplierKind.HEADHUNTER
    channel: Key | None = None
    contact: str = ""
    terms: Terms = field(default=Terms(), metadata=three_way.PARTS)
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A supplier in the list."""

    key: Key
    version: int
    draft: Draft
    channel: Words
    people: int  # whom they named
    paid: int  # fen, refunds taken off


@dataclass(frozen=True, slots=True)
class Register:
    """The list, and the channels that their costs can belong to."""

    lines: tuple[Line, ...]
    channels: tuple[tuple[Key, str, Words], ...]  # key, code, name


def register(session: Session) -> Register:
    """All suppliers: those in use first, by kind and name."""
    people = dict(session.execute(select(Claim.supplier_id, func.count()).group_by(Claim.supplier_id)).all())
    paid = dict(
        session.execute(
            select(Claim.supplier_id, func.sum(Payout.amount))
            .join(Payout, Payout.claim_id == Claim.id)
            .where(Payout.state == PayoutState.PAID)
            .group_by(Claim.supplier_id)
        ).all()
    )
    rows = session.execute(
        select(Supplier, Channel.name_zh, Channel.name_en)
        .join(Channel, Channel.id == Supplier.channel_id)
        .order_by(Supplier.is_active.desc(), Supplier.kind, Supplier.name, Supplier.id)
    )
    lines = tuple(
        Line(row.id, row.version, _draft(row), Words(zh, en), people.get(row.id, 0), int(paid.get(row.id, 0)))
        for row, zh, en in rows
    )
    channels = session.execute(
        select(Channel.id, Channel.code, Channel.name_zh, Channel.name_en).order_by(Channel.rank, Channel.code)
    )
    return Register(lines, tuple((key, code, Words(zh, en)) for key, code, zh, en in channels))


def add(session: Session, *, draft: Draft) -> Key:
    """A new supplier."""
    row = Supplier(name="")
    _write(session, row, draft)
    session.add(row)
    session.flush()
    return row.id


def edit(session: Session, *, key: Key, seen: int, draft: Draft, was: Draft | None = None) -> int:
    """Change what is agreed from now on; who was named already keeps the terms of that day."""
    row, draft = met(session, Supplier, key, seen, was=was, draft=draft, draft_of=_draft)
    _write(session, row, draft)
    session.flush()
    return row.version


def remove(session: Session, *, key: Key, seen: int) -> None:
    """Take a supplier off the list who never named anybody."""
    row = fresh(session, Supplier, key, seen)
    count = session.scalar(select(func.count()).select_from(Claim).where(Claim.supplier_id == key)) or 0
    if count:
        raise AppError("fee.supplier_in_use", name=row.name, count=count)
    session.delete(row)
    session.flush()


def _draft(row: Supplier) -> Draft:
    return Draft(row.name, row.kind, row.channel_id, row.contact, Terms.of(row.terms), row.is_active)


def _write(session: Session, row: Supplier, draft: Draft) -> None:
    name = named(draft.name)
    others = select(Supplier.name)
    if row.id is not None:
        others = others.where(Supplier.id != row.id)
    refuse_twice(name, session.scalars(others))
    refuse_impossible(draft.terms)
    if draft.channel is None:
        raise AppError("fee.channel_missing")
    if session.get(Channel, draft.channel) is None:
        raise NotFound("channel", draft.channel)
    row.name, row.kind, row.channel_id, row.is_active = name, draft.kind, draft.channel, draft.is_active
    row.contact = tidy(draft.contact)[:LONGEST_CONTACT]
    row.terms = draft.terms.stored()
