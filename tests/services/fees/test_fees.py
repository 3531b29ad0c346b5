"""Suppliers and referrals: who named a person first, what falls due for a hire, what comes back."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Channel, Claim, Payout, Salary, Spend, Stage
from models.values import clock
from models.values.enums import Instalment, PayoutState, Ruling, SalaryKind, SupplierKind
from models.values.keys import Key
from models.values.money import fen
from services import journal, pipeline
from services.errors import AppError
from services.fees import claims, payout_sheet, payouts, suppliers
from services.fees.suppliers import Draft
from services.fees.terms import Terms
from services.insights.channels import channels
from services.insights.scope import Scope
from services.pipeline import Seen
from services.three_way import EditConflict
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
TODAY = date(2026, 3, 12)
HUNTED = Terms(percent=20, on_arrival=100, protection=180, guarantee=90, refund=50)
REWARD = Terms(yuan=2_000, on_arrival=50, probation=60, protection=30, guarantee=0)


@pytest.fixture(autouse=True)
def at_the_desk():
    with clock.frozen(NOW):
        yield


@pytest.fixture
def hunter(workspace: Workspace) -> Key:
    return added(workspace, "锐聘猎头", SupplierKind.HEADHUNTER, HUNTED)


@pytest.fixture
def scheme(workspace: Workspace) -> Key:
    return added(workspace, "一线岗位内推", SupplierKind.REFERRAL, REWARD)


def added(workspace: Workspace, name: str, kind: SupplierKind, terms: Terms) -> Key:
    with workspace.action("x") as session:
        channel = factories.channel(session, kind.value)
        return suppliers.add(session, draft=Draft(name, kind, channel.id, terms=terms))


def applied(workspace: Workspace, name: str = "韩立群", *, monthly: int | None = None) -> tuple[Key, Key]:
    with workspace.action("x") as session:
        row = factories.application(session, name, stage="onboarding")
        if monthly is not None:
            pay = {"low": fen(monthly), "high": fen(monthly), "months": 13, "at": clock.now()}
            session.add(Salary(candidate_id=row.candidate_id, application_id=row.id, kind=SalaryKind.OFFERED, **pay))
        return row.candidate_id, row.id


def hired(workspace: Workspace, application: Key) -> None:
    with workspace.action("application.advance") as session:
        row = session.get_one(Application, application)
        to = session.scalars(select(Stage.id).where(Stage.code == "hired")).one()
        pipeline.advance(session, application=application, seen=row.version, to=to)


def claimed(workspace: Workspace, pair: tuple[Key, Key], supplier: Key, **more: Any) -> Key:
    with workspace.action("candidate.claim") as session:
        return claims.claim(session, candidate=pair[0], application=pair[1], supplier=supplier, **more)


def listed(workspace: Workspace) -> list[tuple[Instalment, PayoutState, int | None, date]]:
    with workspace.reading() as session:
        return [(line.instalment, line.state, line.amount, line.day) for line in payouts.payouts(session)]


def paid(workspace: Workspace, claim: Key, application: Key, part: Instalment, yuan: float, on: date = TODAY) -> Key:
    with workspace.action("payout.decide") as session:
        return payouts.pay(session, claim=claim, application=application, instalment=part, yuan=yuan, on=on)


def undone(workspace: Workspace) -> None:
    with workspace.reading() as session:
        last = journal.history(session)[0].action
    journal.undo(workspace, last)


def spent(session: Session) -> int:
    return sum(session.scalars(select(Spend.amount)))


def test_a_fee_falls_due_with_the_hire_and_goes_with_its_undo(workspace: Workspace, hunter: Key) -> None:
    pair = applied(workspace, monthly=20_000)
    claimed(workspace, pair, hunter)
    assert listed(workspace) == []
    hired(workspace, pair[1])
    share = fen(20_000 * 13 * 20 // 100)
    assert listed(workspace) == [(Instalment.ARRIVAL, PayoutState.DUE, share, TODAY)]
    undone(workspace)
    assert listed(workspace) == []


def test_a_share_of_a_pay_that_nobody_knows_is_said_to_be_unknown(workspace: Workspace, hunter: Key) -> None:
    pair = applied(workspace)
    claimed(workspace, pair, hunter)
    hired(workspace, pair[1])
    assert listed(workspace) == [(Instalment.ARRIVAL, PayoutState.DUE, None, TODAY)]


def test_a_reward_is_paid_on_arrival_and_after_probation(workspace: Workspace, scheme: Key) -> None:
    pair = applied(workspace, "温书言")
    with pytest.raises(AppError, match="referrer_missing"):
        claimed(workspace, pair, scheme)
    claimed(workspace, pair, scheme, referrer="顾晓晨")
    with workspace.reading() as session:
        row = session.get_one(Application, pair[1])
        assert session.get_one(Channel, row.channel_id).code == "referral"
        assert row.channel_note == "顾晓晨"
    hired(workspace, pair[1])
    after = TODAY + timedelta(days=60)
    assert listed(workspace) == [
        (Instalment.ARRIVAL, PayoutState.DUE, 100_000, TODAY),
        (Instalment.CONFIRMATION, PayoutState.DUE, 100_000, after),
    ]
    with workspace.action("candidate.claim") as session:
        named = session.scalars(select(Claim)).one()
        claims.leave(session, key=named.id, seen=named.version, on=TODAY)
    assert [part for part, *_ in listed(workspace)] == [Instalment.ARRIVAL]  # who left earns no second part


def test_what_is_paid_is_a_cost_of_the_channel_until_it_is_taken_back(workspace: Workspace, hunter: Key) -> None:
    pair = applied(workspace, monthly=20_000)
    claim = claimed(workspace, pair, hunter)
    hired(workspace, pair[1])
    key = paid(workspace, claim, pair[1], Instalment.ARRIVAL, 50_000.5)
    with workspace.reading() as session:
        lines = channels(session, scope=Scope(TODAY - timedelta(days=7), TODAY))
        assert [line.spend for line in lines] == [5_000_050]
    with pytest.raises(AppError, match="decided_already"):
        paid(workspace, claim, pair[1], Instalment.ARRIVAL, 1)
    with workspace.action("payout.decide") as session:
        payouts.take_back(session, key=key, seen=session.get_one(Payout, key).version)
        assert spent(session) == 0
    assert listed(workspace)[0][1] is PayoutState.DUE
    undone(workspace)
    with workspace.reading() as session:
        assert spent(session) == 5_000_050


def test_leaving_in_the_guarantee_asks_part_of_it_back(workspace: Workspace, hunter: Key) -> None:
    pair = applied(workspace, monthly=20_000)
    claim = claimed(workspace, pair, hunter)
    hired(workspace, pair[1])
    paid(workspace, claim, pair[1], Instalment.ARRIVAL, 52_000)
    with clock.frozen(NOW + timedelta(days=120)):
        for days, refund in ((91, []), (90, [-2_600_000])):
            with workspace.action("candidate.claim") as session:
                row = session.get_one(Claim, claim)
                claims.leave(session, key=claim, seen=row.version, on=TODAY + timedelta(days=days))
            due = [amount for part, state, amount, _ in listed(workspace) if state is PayoutState.DUE]
            assert due == refund
        paid(workspace, claim, pair[1], Instalment.REFUND, 26_000, TODAY + timedelta(days=100))
    with workspace.reading() as session:
        assert spent(session) == 2_600_000
    assert all(state is PayoutState.PAID for _, state, _, _ in listed(workspace))


def test_of_two_who_claim_a_person_the_earlier_stands_until_somebody_rules(
    workspace: Workspace, hunter: Key, scheme: Key
) -> None:
    pair = applied(workspace, monthly=20_000)
    first = claimed(workspace, pair, hunter, on=TODAY - timedelta(days=40))
    second = claimed(workspace, pair, scheme, referrer="顾晓晨", on=TODAY - timedelta(days=2))
    assert told(workspace, pair[0]) == [("锐聘猎头", True, True), ("顾晓晨", False, True)]
    hired(workspace, pair[1])
    assert owed_to(workspace) == {first}
    with workspace.action("candidate.claim") as session:
        row = session.get_one(Claim, second)
        with pytest.raises(AppError, match="reason_missing"):
            claims.rule(session, key=second, seen=row.version, reason=" ")
        claims.rule(session, key=second, seen=row.version, reason="猎头推荐前已面试过")
    assert told(workspace, pair[0]) == [("锐聘猎头", False, False), ("顾晓晨", True, False)]
    assert owed_to(workspace) == {second}
    with workspace.action("candidate.claim") as session:
        claims.withdraw(session, key=second, seen=session.get_one(Claim, second).version)
        assert session.get_one(Claim, first).ruling is None
    assert owed_to(workspace) == {first}
    undone(workspace)
    with workspace.reading() as session:
        assert {row.ruling for row in session.scalars(select(Claim))} == {Ruling.UPHELD, Ruling.OVERRULED}


def told(workspace: Workspace, candidate: Key) -> list[tuple[str, bool, bool]]:
    with workspace.reading() as session:
        return [(x.who, x.stands, x.is_disputed) for x in claims.named_by(session, candidate=candidate)]


def owed_to(workspace: Workspace) -> set[Key]:
    with workspace.reading() as session:
        return {line.claim for line in payouts.payouts(session)}


def test_protection_covers_a_later_application_and_ends(workspace: Workspace, hunter: Key) -> None:
    pair = applied(workspace, monthly=20_000)
    claimed(workspace, pair, hunter)
    with pytest.raises(AppError, match="claimed_already"):
        claimed(workspace, pair, hunter)
    with workspace.action("x") as session:
        row = session.get_one(Application, pair[1])
        pipeline.withdraw(session, applications=[Seen(row.id, row.version)])
    for days, count in ((179, 1), (182, 1)):
        with clock.frozen(NOW + timedelta(days=days)):
            again = applied(workspace, "另一位")
            with workspace.action("x") as session:
                session.get_one(Application, again[1]).candidate_id = pair[0]
            hired(workspace, again[1])
        assert len(listed(workspace)) == count


def test_the_terms_of_the_day_stay_and_two_edits_meet(workspace: Workspace, hunter: Key) -> None:
    pair = applied(workspace, monthly=10_000)
    claimed(workspace, pair, hunter)
    hired(workspace, pair[1])
    before = listed(workspace)
    with workspace.reading() as session:
        line = suppliers.register(session).lines[0]
    was = line.draft
    theirs = Draft(was.name, was.kind, was.channel, "王经理", Terms(percent=25, protection=180, refund=50))
    with workspace.action("x") as session:
        suppliers.edit(session, key=line.key, seen=line.version, draft=theirs, was=was)
    assert listed(workspace) == before
    mine = Draft("锐聘人力", was.kind, was.channel, was.contact, was.terms)
    with workspace.action("x") as session:
        suppliers.edit(session, key=line.key, seen=line.version, draft=mine, was=was)
    with workspace.reading() as session:
        draft = suppliers.register(session).lines[0].draft
        assert (draft.name, draft.contact, draft.terms.percent) == ("锐聘人力", "王经理", 25)
    clash = Draft(was.name, was.kind, was.channel, was.contact, Terms(percent=18, refund=50))
    with pytest.raises(EditConflict) as met, workspace.action("x") as session:
        suppliers.edit(session, key=line.key, seen=line.version, draft=clash, was=was)
    assert [each.column for each in met.value.clashes] == ["terms.percent"]
    with pytest.raises(AppError, match="supplier_in_use"), workspace.action("x") as session:
        suppliers.remove(session, key=line.key, seen=suppliers.register(session).lines[0].version)


def test_terms_that_nobody_can_agree_on_are_refused(workspace: Workspace) -> None:
    for terms in (Terms(percent=101), Terms(yuan=-1), Terms(guarantee=10_000), Terms(on_arrival=-5)):
        with pytest.raises(AppError, match="fee"):
            added(workspace, "试一试", SupplierKind.LABOUR, terms)


def test_the_list_goes_out_as_texts_and_numbers(workspace: Workspace, scheme: Key) -> None:
    pair = applied(workspace, "=HYPERLINK(1)")
    claim = claimed(workspace, pair, scheme, referrer="+顾晓晨")
    hired(workspace, pair[1])
    with workspace.action("payout.decide") as session:
        part = Instalment.CONFIRMATION
        payouts.drop(session, claim=claim, application=pair[1], instalment=part, note="=1+1")
    with workspace.action("export") as session:
        data = payout_sheet.export(session)
        due = payout_sheet.export(session, states=(PayoutState.DUE,))
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:3] == ["候选人", "应聘职位", "收款方"]
    assert [(row[0], row[2], row[4], row[5], row[6]) for row in rows[1:]] == [
        ("=HYPERLINK(1)", "+顾晓晨", "入职", 1000, "待付"),
        ("=HYPERLINK(1)", "+顾晓晨", "转正", 0, "不付"),
    ]
    cells: list[Any] = [cell for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert len(list(load_workbook(io.BytesIO(due)).worksheets[0].iter_rows())) == 2
