"""Expected pay: read and corrected by those who negotiate; nobody else gets as far as asking."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Salary
from models.values import clock
from models.values.enums import PayPeriod, SalaryKind
from models.values.keys import Key
from models.values.money import FEN_A_YUAN, Pay
from services import access, candidates
from services.errors import AppError, Clash, Conflict
from services.intake.draft import pay_of


def set_expected(session: Session, *, candidate: Key, text: str, was: str) -> None:
    """Keep what somebody expects to earn, as typed: "18000-20000", "15k-20k×14", "30 万/年"; "" takes it away.

    `was` is what the person saw, as `typed` words it. Raises `Conflict` when it is something else by now.
    """
    candidates.living(session, candidate)
    if not access.may_see_salaries(session, access.acting(session)):
        raise AppError("salary.not_allowed")
    row = expected_row(session, candidate)
    now = typed_row(row)
    if now != was:
        raise Conflict("conflict.changed_since", [Clash("salary", candidate, "expected", text, now)])
    pay = pay_of(text)
    if pay is None:
        if row is not None:
            session.delete(row)
        return
    if row is None:
        row = Salary(candidate_id=candidate, kind=SalaryKind.EXPECTED, at=clock.now())
        session.add(row)
    row.low, row.high, row.period, row.months = pay.low, pay.high, pay.period, pay.months
    row.words, row.at = text.strip(), clock.now()


def expected_row(session: Session, candidate: Key) -> Salary | None:
    """The latest expectation."""
    return session.scalar(
        select(Salary)
        .where(Salary.candidate_id == candidate, Salary.kind == SalaryKind.EXPECTED)
        .order_by(Salary.at.desc(), Salary.id.desc())
        .limit(1)
    )


def pay_of_row(row: Salary | None) -> Pay | None:
    """The figures of a row, if it has any: "面议" has none."""
    if row is None:
        return None
    low = row.low if row.low is not None else row.high
    high = row.high if row.high is not None else row.low
    if low is None or high is None or not 0 <= low <= high:
        return None
    return Pay(low, high, row.period, row.months or 12)


def typed_row(row: Salary | None) -> str:
    """A row as a person may type it again; the words where no figure was read."""
    pay = pay_of_row(row)
    if pay is not None:
        return typed(pay)
    return row.words if row is not None else ""


def typed(pay: Pay) -> str:
    """A pay as `set_expected` reads it back: 18000-20000, 240000/年, 15000-20000×14."""
    low, high = (f"{amount / FEN_A_YUAN:g}" if amount % FEN_A_YUAN else str(amount // FEN_A_YUAN)
                 for amount in (pay.low, pay.high))  # fmt: skip
    text = low if low == high else f"{low}-{high}"
    match pay.period:
        case PayPeriod.YEAR:
            text += "/年"
        case PayPeriod.DAY:
            text += "/天"
        case PayPeriod.HOUR:
            text += "/小时"
        case PayPeriod.MONTH:
            pass
    return f"{text}×{pay.months}" if pay.months != 12 else text
