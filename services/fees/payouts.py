"""应付清单: what is owed for hires, what was paid, and what comes back when somebody leaves in the guarantee.

What is due is worked out from the claims, the terms and the moves each time it is asked; only a decision is stored.
What is paid is a `Spend` of the supplier's channel and the position, so the figures of channels know it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Claim, Payout, Person, Position, Salary, Spend, Supplier
from models.values import clock
from models.values.enums import Instalment, PayoutState, Ruling, SalaryKind, SupplierKind
from models.values.keys import Key
from models.values.money import FEN_A_YUAN, fen
from models.values.text import tidy
from services import access, salaries
from services.calendars import calendar
from services.conditions import chunks
from services.errors import AppError, NotFound
from services.fees.arrivals import Arrival, arrivals
from services.fees.claims import rank, referrer_of
from services.fees.terms import MOST_YUAN, Terms
from services.organisation.rows import fresh

LONGEST_NOTE = 200  # characters


@dataclass(frozen=True, slots=True)
class Line:
    """An instalment. `amount` is None while the pay is unknown that it is a share of; a refund is below nought."""

    claim: Key
    claim_version: int
    candidate: Key
    application: Key
    name: str
    position: str
    supplier: str
    kind: SupplierKind
    referrer: str
    instalment: Instalment
    state: PayoutState
    amount: int | None
    day: date  # due on, or decided on
    arrived: date | None
    left: date | None
    guaranteed: date | None  # last day of the guarantee
    note: str = ""
    key: Key | None = None  # of what was decided
    version: int = 0
    is_overdue: bool = False

    @property
    def payee(self) -> str:
        """Who gets it, or pays it back."""
        return self.referrer if self.kind is SupplierKind.REFERRAL else self.supplier


@dataclass(frozen=True, slots=True)
class _Hire:
    """A hire that somebody is owed for."""

    claim: Claim
    application: Application
    arrival: Arrival

    @property
    def terms(self) -> Terms:
        return Terms.of(self.claim.terms)

    @property
    def left(self) -> date | None:
        """As somebody wrote it down, else as the moves say."""
        return self.claim.left_on or self.arrival.left

    @property
    def guaranteed(self) -> date:
        return self.arrival.on + timedelta(days=self.terms.guarantee)

    @property
    def confirmed(self) -> date | None:
        """When the second instalment falls due: known once it is passed, or counted where no stage says it."""
        day = self.arrival.confirmed
        if day is None and not self.arrival.has_probation:
            day = self.arrival.on + timedelta(days=self.terms.probation)
        if self.left is not None and (day is None or self.left < day):
            return None
        return day


def payouts(session: Session) -> tuple[Line, ...]:
    """All instalments: what is due first, the earliest of them on top, then what was decided, the latest on top."""
    claims = list(session.scalars(select(Claim).order_by(Claim.id)))
    decided = list(session.scalars(select(Payout).order_by(Payout.id)))
    zone = calendar(session).zone
    hires = list(_hires(session, claims, zone))
    told = _Told(session, claims, decided, hires)
    today = clock.today(zone)
    lines = [told.decided(row) for row in decided]
    known = {(row.claim_id, row.application_id, row.instalment) for row in decided}
    yearly, paid = _yearly(session, hires), _paid(decided)
    for hire in hires:
        this = hire.claim.id, hire.application.id
        for instalment, amount, day in _owed(hire, yearly.get(hire.application.id), paid.get(this, 0)):
            if (*this, instalment) not in known:
                lines.append(told.due(hire, instalment, amount, day, today))
    return tuple(sorted(lines, key=_order))


def _order(line: Line) -> tuple[bool, int, str, Key, Instalment]:
    day, is_due = line.day.toordinal(), line.state is PayoutState.DUE
    return not is_due, day if is_due else -day, line.name, line.claim, line.instalment


# Use cases


def pay(
    session: Session, *, claim: Key, application: Key, instalment: Instalment, yuan: float, on: date, note: str = ""
) -> Key:
    """It is paid: the amount that really went, on the day it went. A refund is taken off the channel's cost."""
    if not 0 < yuan <= MOST_YUAN:
        raise AppError("fee.amount_impossible", most=MOST_YUAN)
    if on > clock.today(calendar(session).zone):
        raise AppError("fee.day_ahead")
    amount = fen(str(yuan)) * (-1 if instalment is Instalment.REFUND else 1)
    row, supplier, position = _decide(session, claim, application, instalment, PayoutState.PAID, note)
    spend = Spend(channel_id=supplier.channel_id, position_id=position, day=on, amount=amount, note=supplier.name)
    session.add(spend)
    session.flush()
    row.amount, row.day, row.spend_id = amount, on, spend.id
    session.add(row)
    session.flush()
    return row.id


def drop(session: Session, *, claim: Key, application: Key, instalment: Instalment, note: str = "") -> Key:
    """It will not be paid."""
    row, _, _ = _decide(session, claim, application, instalment, PayoutState.DROPPED, note)
    row.amount, row.day = 0, clock.today(calendar(session).zone)
    session.add(row)
    session.flush()
    return row.id


def take_back(session: Session, *, key: Key, seen: int) -> None:
    """What was decided is open again; a payment leaves the channel's cost with it."""
    row = fresh(session, Payout, key, seen)
    spend = session.get(Spend, row.spend_id) if row.spend_id is not None else None
    session.delete(row)
    session.flush()
    if spend is not None:
        session.delete(spend)
        session.flush()


# Parts


def _decide(
    session: Session, claim: Key, application: Key, instalment: Instalment, state: PayoutState, note: str
) -> tuple[Payout, Supplier, Key]:
    named, hired = session.get(Claim, claim), session.get(Application, application)
    if named is None or hired is None:
        raise NotFound("claim", claim)
    where = (Payout.claim_id == claim, Payout.application_id == application, Payout.instalment == instalment)
    if session.scalar(select(Payout.id).where(*where)) is not None:
        raise AppError("fee.decided_already")
    row = Payout(
        claim_id=claim, candidate_id=named.candidate_id, application_id=application, instalment=instalment, state=state,
        note=tidy(note)[:LONGEST_NOTE], by_id=access.acting(session),
    )  # fmt: skip
    return row, session.get_one(Supplier, named.supplier_id), hired.position_id


def _hires(session: Session, claims: Sequence[Claim], zone: tzinfo) -> Iterator[_Hire]:
    """Each hire of a claimed person, with the one claim that it is owed to."""
    by_person: dict[Key, list[Claim]] = {}
    for claim in claims:
        by_person.setdefault(claim.candidate_id, []).append(claim)
    for chunk in chunks(by_person):
        rows = session.scalars(select(Application).where(Application.candidate_id.in_(chunk)).order_by(Application.id))
        found = {row.id: row for row in rows}
        for key, arrival in arrivals(session, found, zone).items():
            row = found[key]
            applied = row.created_at.astimezone(zone).date()
            rightful = [c for c in by_person[row.candidate_id] if _counts(c, row, applied, arrival)]
            if rightful:
                yield _Hire(min(rightful, key=rank), row, arrival)


def _counts(claim: Claim, row: Application, applied: date, arrival: Arrival) -> bool:
    """Whether a claim is about this hire: named for it, or the person applied while the claim protected them."""
    if claim.ruling is Ruling.OVERRULED or claim.claimed_on > arrival.on:
        return False
    return claim.application_id == row.id or claim.claimed_on <= applied <= claim.protected_until


def _owed(hire: _Hire, yearly: int | None, paid: int) -> Iterator[tuple[Instalment, int | None, date]]:
    """What a hire is owed of a year's pay, with its day; of what was paid for it, what comes back."""
    terms = hire.terms
    first, second = terms.split(terms.fee(yearly))
    if first != 0 and terms.on_arrival:
        yield Instalment.ARRIVAL, first, hire.arrival.on
    if second != 0 and terms.on_arrival < 100 and hire.confirmed is not None:
        yield Instalment.CONFIRMATION, second, hire.confirmed
    if paid and terms.refund and hire.left is not None and hire.left <= hire.guaranteed:
        yield Instalment.REFUND, -(paid * terms.refund // 100), hire.left


def _yearly(session: Session, hires: Sequence[_Hire]) -> dict[Key, int]:
    """What was offered by application, as fen a year; nothing where nobody wrote it down."""
    people = {hire.application.candidate_id for hire in hires if hire.terms.percent}
    offers: dict[tuple[Key, Key | None], Salary] = {}
    for chunk in chunks(people):
        query = select(Salary).where(Salary.candidate_id.in_(chunk), Salary.kind == SalaryKind.OFFERED)
        for row in session.scalars(query.order_by(Salary.at, Salary.id)):
            offers[row.candidate_id, row.application_id] = row  # the latest stays
    found = {}
    for hire in hires:
        person, application = hire.application.candidate_id, hire.application.id
        pay = salaries.pay_of_row(offers.get((person, application)) or offers.get((person, None)))
        if pay is not None:
            found[application] = pay.yearly()[0]
    return found


def _paid(decided: Sequence[Payout]) -> dict[tuple[Key, Key], int]:
    """What was paid by claim and hire, before anything came back."""
    sums: dict[tuple[Key, Key], int] = {}
    for row in decided:
        if row.state is PayoutState.PAID and row.instalment is not Instalment.REFUND:
            hire = row.claim_id, row.application_id
            sums[hire] = sums.get(hire, 0) + row.amount
    return sums


class _Told:
    """The names that lines are told with."""

    def __init__(
        self, session: Session, claims: Sequence[Claim], decided: Sequence[Payout], hires: Sequence[_Hire]
    ) -> None:
        self._claims = {claim.id: claim for claim in claims}
        self._hires = {(hire.claim.id, hire.application.id): hire for hire in hires}
        self._suppliers = {row.id: row for row in session.scalars(select(Supplier))}
        keys = {claim.candidate_id for claim in claims}
        self._names: dict[Key, str] = {}
        for chunk in chunks(keys):
            query = select(Candidate.id, Candidate.name).where(Candidate.id.in_(chunk))
            self._names |= dict(session.execute(query).all())
        self._titles: dict[Key, str] = {}
        for chunk in chunks({hire.application.id for hire in hires} | {row.application_id for row in decided}):
            titles = select(Application.id, Position.title).join(Position, Position.id == Application.position_id)
            self._titles |= dict(session.execute(titles.where(Application.id.in_(chunk))).all())
        self._people = dict(session.execute(select(Person.id, Person.name)).all())

    def due(self, hire: _Hire, instalment: Instalment, amount: int | None, day: date, today: date) -> Line:
        return self._line(
            hire.claim, hire.application.id, instalment, PayoutState.DUE, amount, day, is_overdue=day < today
        )

    def decided(self, row: Payout) -> Line:
        return self._line(
            self._claims[row.claim_id], row.application_id, row.instalment, row.state, row.amount, row.day,
            note=row.note, key=row.id, version=row.version,
        )  # fmt: skip

    def _line(
        self,
        claim: Claim,
        application: Key,
        instalment: Instalment,
        state: PayoutState,
        amount: int | None,
        day: date,
        *,
        note: str = "",
        key: Key | None = None,
        version: int = 0,
        is_overdue: bool = False,
    ) -> Line:
        supplier, hire = self._suppliers[claim.supplier_id], self._hires.get((claim.id, application))
        return Line(
            claim.id, claim.version, claim.candidate_id, application, self._names.get(claim.candidate_id, ""),
            self._titles.get(application, ""), supplier.name, supplier.kind, referrer_of(claim, self._people),
            instalment, state, amount, day, hire.arrival.on if hire else None, hire.left if hire else None,
            hire.guaranteed if hire else None, note, key, version, is_overdue,
        )  # fmt: skip


def yuan(amount: int | None) -> float:
    """For a field to correct: without its sign."""
    return abs(amount or 0) / FEN_A_YUAN
