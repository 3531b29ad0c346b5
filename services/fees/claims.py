"""Who named a candidate: the claim, its protection, and the ruling where two claim one person.

The earlier claim stands while its protection lasts. A person may rule otherwise, with a reason; both stay on record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Claim, Payout, Person, Supplier
from models.values import clock
from models.values.enums import Ruling, SupplierKind
from models.values.keys import Key
from models.values.text import tidy
from services import access, candidates
from services.calendars import calendar
from services.errors import AppError, NotFound
from services.fees.terms import Terms
from services.organisation.rows import LONGEST, fresh

LONGEST_NOTE = 500  # characters of a ruling


@dataclass(frozen=True, slots=True)
class Named:
    """One claim as it is told; `stands` is who of those that claim the person is first now."""

    key: Key
    version: int
    supplier: str
    kind: SupplierKind
    referrer: str
    on: date
    until: date
    ruling: Ruling | None
    ruling_note: str
    ruled_by: str
    stands: bool
    is_disputed: bool  # another names the same person in this time, and nobody ruled

    @property
    def who(self) -> str:
        """The supplier; of a scheme the colleague."""
        return self.referrer if self.kind is SupplierKind.REFERRAL else self.supplier


@dataclass(frozen=True, slots=True)
class Offered:
    """Who can be chosen: suppliers in use with their kind, and the colleagues."""

    suppliers: tuple[tuple[Key, str, SupplierKind], ...]
    colleagues: tuple[tuple[Key, str], ...]


def offered(session: Session) -> Offered:
    """For the form of a claim."""
    suppliers = session.execute(
        select(Supplier.id, Supplier.name, Supplier.kind)
        .where(Supplier.is_active)
        .order_by(Supplier.kind, Supplier.name, Supplier.id)
    )
    colleagues = session.execute(
        select(Person.id, Person.name).where(Person.is_active).order_by(Person.pinyin, Person.name, Person.id)
    )
    return Offered(
        tuple((key, name, kind) for key, name, kind in suppliers), tuple((key, name) for key, name in colleagues)
    )


def named_by(session: Session, *, candidate: Key) -> tuple[Named, ...]:
    """All who claim this person, the earliest first."""
    rows = claims_of(session, (candidate,))
    suppliers = {row.id: row for row in session.scalars(select(Supplier).where(Supplier.id.in_(_suppliers(rows))))}
    people = _people(session, rows)
    return tuple(_named(row, rows, suppliers[row.supplier_id], people) for row in rows)


def claims_of(session: Session, people: Sequence[Key]) -> list[Claim]:
    """The claims on these people in their order."""
    query = select(Claim).where(Claim.candidate_id.in_(people))
    return list(session.scalars(query.order_by(Claim.claimed_on, Claim.created_at, Claim.id)))


def rank(claim: Claim) -> tuple[bool, date, object, object]:
    """Who is first of those that may claim a hire: what was ruled, then the earlier."""
    return claim.ruling is not Ruling.UPHELD, claim.claimed_on, claim.created_at, claim.id


def meet(one: Claim, other: Claim) -> bool:
    """Whether two claim the same person at one time."""
    is_same = (one.supplier_id, one.referrer_id, one.referrer) == (other.supplier_id, other.referrer_id, other.referrer)
    overlap = one.claimed_on <= other.protected_until and other.claimed_on <= one.protected_until
    return one.id != other.id and one.candidate_id == other.candidate_id and overlap and not is_same


# Use cases


def claim(
    session: Session,
    *,
    candidate: Key,
    supplier: Key,
    application: Key | None = None,
    referrer: Key | str | None = None,
    on: date | None = None,
) -> Key:
    """Write down who named this person, and when; a scheme asks for the colleague: an account, or a name.

    An application without a source takes the supplier's channel.
    """
    candidates.living(session, candidate)
    found = session.get(Supplier, supplier)
    if found is None:
        raise NotFound("supplier", supplier)
    today = clock.today(calendar(session).zone)
    day = on or today
    if day > today:
        raise AppError("fee.day_ahead")
    name = tidy(referrer)[:LONGEST] if isinstance(referrer, str) else ""
    account = referrer if isinstance(referrer, Key) else None
    if found.kind is SupplierKind.REFERRAL and account is None and not name:
        raise AppError("fee.referrer_missing")
    terms = Terms.of(found.terms)
    row = Claim(
        candidate_id=candidate, application_id=application, supplier_id=supplier, referrer_id=account, referrer=name,
        claimed_on=day, protected_until=day + timedelta(days=terms.protection), terms=terms.stored(),
        by_id=access.acting(session), created_at=clock.now(),
    )  # fmt: skip
    for other in claims_of(session, (candidate,)):
        is_same = (other.supplier_id, other.referrer_id, other.referrer) == (supplier, account, name)
        if is_same and other.claimed_on <= day <= other.protected_until:
            raise AppError("fee.claimed_already", day=other.protected_until.isoformat())
    session.add(row)
    _give_source(session, application, found, account, name)
    session.flush()
    return row.id


def rule(session: Session, *, key: Key, seen: int, reason: str) -> None:
    """This claim counts, and the others of its time do not. The reason stands beside all of them."""
    row = fresh(session, Claim, key, seen)
    note = tidy(reason)[:LONGEST_NOTE]
    if not note:
        raise AppError("fee.reason_missing")
    others = [other for other in claims_of(session, (row.candidate_id,)) if meet(row, other)]
    for each, ruling in ((row, Ruling.UPHELD), *((other, Ruling.OVERRULED) for other in others)):
        each.ruling, each.ruling_note, each.ruled_by_id = ruling, note, access.acting(session)
    session.flush()


def withdraw(session: Session, *, key: Key, seen: int) -> None:
    """Take a claim away that was written down by mistake; what was ruled against it for the others is open again."""
    row = fresh(session, Claim, key, seen)
    if session.scalar(select(func.count()).select_from(Payout).where(Payout.claim_id == key)):
        raise AppError("fee.claim_has_payouts")
    for other in claims_of(session, (row.candidate_id,)):
        if row.ruling is not None and meet(row, other):
            other.ruling, other.ruling_note, other.ruled_by_id = None, "", None
    session.flush()
    session.delete(row)
    session.flush()


def leave(session: Session, *, key: Key, seen: int, on: date | None) -> None:
    """Who was hired left the house on this day; None takes it back."""
    row = fresh(session, Claim, key, seen)
    if on is not None and on > clock.today(calendar(session).zone):
        raise AppError("fee.day_ahead")
    row.left_on = on
    session.flush()


# Parts


def _give_source(session: Session, application: Key | None, supplier: Supplier, account: Key | None, name: str) -> None:
    row = session.get(Application, application) if application is not None else None
    if row is None or row.channel_id is not None:
        return
    if account is not None:
        name = session.get_one(Person, account).name
    row.channel_id, row.channel_note = supplier.channel_id, name or supplier.name


def _suppliers(rows: Sequence[Claim]) -> set[Key]:
    return {row.supplier_id for row in rows}


def _people(session: Session, rows: Sequence[Claim]) -> dict[Key, str]:
    keys = {key for row in rows for key in (row.referrer_id, row.ruled_by_id) if key is not None}
    return dict(session.execute(select(Person.id, Person.name).where(Person.id.in_(keys))).all())


def referrer_of(row: Claim, people: dict[Key, str]) -> str:
    """Who named the person, as an account or by name."""
    return people.get(row.referrer_id, "") if row.referrer_id is not None else row.referrer


def _named(row: Claim, rows: Sequence[Claim], supplier: Supplier, people: dict[Key, str]) -> Named:
    rivals = [other for other in rows if meet(row, other)]
    stands = row.ruling is not Ruling.OVERRULED and all(
        rank(row) < rank(other) for other in rivals if other.ruling is not Ruling.OVERRULED
    )
    return Named(
        row.id, row.version, supplier.name, supplier.kind, referrer_of(row, people), row.claimed_on,
        row.protected_until, row.ruling, row.ruling_note,
        people.get(row.ruled_by_id, "") if row.ruled_by_id is not None else "", stands,
        row.ruling is None and any(other.ruling is None for other in rivals),
    )  # fmt: skip
