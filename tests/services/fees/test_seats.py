"""Fees on a shared workspace: they tell what somebody earns, so the database keeps them from whoever does not pay."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.tables import Application, Candidate, Claim, Payout, Spend, Supplier
from models.values import clock
from models.values.enums import Instalment, SupplierKind
from services.calendars import calendar
from services.errors import AppError
from services.fees import claims, payouts, suppliers
from services.fees.suppliers import Draft
from services.fees.terms import Terms
from tests import factories
from tests.seats import House, house, shared

__all__ = ["house", "shared"]


def test_fees_are_for_those_who_pay_them(house: House) -> None:
    with house.seat("hr_manager").action("supplier.edit") as session:
        channel = factories.channel(session, "headhunter")
        terms = Terms(yuan=8_000)
        supplier = suppliers.add(session, draft=Draft("锐聘猎头", SupplierKind.HEADHUNTER, channel.id, terms=terms))
    with house.owner.reading() as session:
        person = session.scalars(select(Candidate.id).where(Candidate.name == "曹永强")).one()
        application = session.scalars(select(Application.id).where(Application.candidate_id == person)).all()[0]
    recruiter = house.seat("recruiter")
    with recruiter.action("candidate.claim") as session:
        claim = claims.claim(session, candidate=person, application=application, supplier=supplier)
    with recruiter.action("payout.decide") as session:
        today = clock.today(calendar(session).zone)
        part = Instalment.ARRIVAL
        key = payouts.pay(session, claim=claim, application=application, instalment=part, yuan=8_000, on=today)
    with recruiter.reading() as session:
        assert [line.name for line in payouts.payouts(session)] == ["曹永强"]
        assert session.scalars(select(Spend.amount)).all() == [800_000]
    with recruiter.action("payout.decide") as session:
        payouts.take_back(session, key=key, seen=1)
    with house.seat("recruiter_b").reading() as session:
        assert claims.named_by(session, candidate=person) == ()
        assert payouts.payouts(session) == ()
    with house.seat("auditor").reading() as session:
        assert len(claims.named_by(session, candidate=person)) == 1
    for name in ("interviewer", "hiring_manager", "approver", "administrator"):
        for table in (Supplier, Claim, Payout):
            with pytest.raises(AppError, match="not_allowed"), house.seat(name).reading() as session:
                session.scalars(select(table.id)).all()
    with pytest.raises(AppError, match="not_allowed"), house.seat("recruiter").action("supplier.edit") as session:
        suppliers.edit(session, key=supplier, seen=1, draft=Draft("另一家", channel=channel.id))
