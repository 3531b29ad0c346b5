"""Suppliers and payouts in the window: a supplier is written down, a person claimed, a hire paid, the list exported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Application, Payout, Spend, Stage
from models.values import clock
from models.values.enums import PayoutState, SupplierKind
from models.values.keys import Key
from services import pipeline
from services.fees import claims, suppliers
from services.fees.suppliers import Draft
from services.fees.terms import Terms
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.candidate.claim_popovers import ClaimPopover, RulingPopover
from views.candidate.page import CandidatePage
from views.context import PageName, Place
from views.fees.page import FeesPage
from views.fees.payout_panel import LeftPopover

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def office(local_workspace: Workspace) -> Iterator[Workspace]:
    with clock.frozen(NOW):
        with local_workspace.action("x") as session:
            for code in ("headhunter", "referral"):
                factories.channel(session, code)
            factories.application(session, "韩立群", stage="onboarding")
        yield local_workspace


def shown(qtbot: QtBot, office: Workspace, view: str) -> FeesPage:
    page = FeesPage(TestProgram(office))
    qtbot.addWidget(page)
    page.resize(1366, 720)
    page.show()
    page.show_place(Place(PageName.FEES, view=view))
    return page


def profile(qtbot: QtBot, office: Workspace) -> CandidatePage:
    page = CandidatePage(TestProgram(office))
    qtbot.addWidget(page)
    page.resize(1366, 720)
    page.show()
    page.show_place(Place(PageName.CANDIDATE, application(office)[0]))
    return page


def application(office: Workspace) -> tuple[Key, Key]:
    with office.reading() as session:
        row = session.scalars(select(Application)).one()
        return row.candidate_id, row.id


def hire(office: Workspace) -> None:
    with office.action("application.advance") as session:
        row = session.scalars(select(Application)).one()
        to = session.scalars(select(Stage.id).where(Stage.code == "hired")).one()
        pipeline.advance(session, application=row.id, seen=row.version, to=to)


def claimed(office: Workspace, name: str, kind: SupplierKind, days: int, **more: Any) -> Key:
    with office.action("x") as session:
        channel = factories.channel(session, kind.value)
        terms = Terms(yuan=8_000, guarantee=90)
        supplier = suppliers.add(session, draft=Draft(name, kind, channel.id, terms=terms))
        row = session.scalars(select(Application)).one()
        day = (NOW - timedelta(days=days)).date()
        return claims.claim(session, candidate=row.candidate_id, application=row.id, supplier=supplier, on=day, **more)


def test_from_the_first_supplier_to_the_payment_and_its_export(qtbot: QtBot, office: Workspace, tmp_path: Path) -> None:
    page = shown(qtbot, office, "due")
    assert page._stack.currentWidget() is page._empty
    page._first.click()
    page.form.name.setText("锐聘猎头")
    page.form.percent.setValue(0)
    page.form.yuan.setValue(8_000)
    page._go_on()  # Ctrl+Enter
    assert [row.draft.name for row in page._suppliers.rows] == ["锐聘猎头"]
    with office.reading() as session:
        assert suppliers.register(session).lines[0].draft.terms.yuan == 8_000

    person = profile(qtbot, office)
    person.claiming.ask(person.head.more)
    popover = person.findChild(ClaimPopover)
    assert popover is not None
    assert popover._referrer_row.isHidden()
    popover._keep()
    assert [named.who for named in person.claiming.named] == ["锐聘猎头"]
    assert not person.side.claim.isHidden()

    hire(office)
    page.refresh()
    page.show_place(Place(PageName.FEES, view="due"))
    assert page.payout.amount.value() == 8_000
    page.payout.amount.setValue(7_900.5)
    page.refresh()
    assert page.payout.amount.value() == 7_900.5  # a colleague's change takes nothing away
    page._acts.export(tmp_path / "应付.xlsx", PayoutState.DUE)
    sheet: Any = load_workbook(tmp_path / "应付.xlsx").worksheets[0]
    assert sheet["F2"].value == 8_000
    page._go_on()  # Ctrl+Enter
    assert not page._payouts.rows
    page.show_place(Place(PageName.FEES, view="paid"))
    with office.reading() as session:
        assert session.scalars(select(Spend.amount)).one() == 790_050
    page.act("left")
    left = page.findChild(LeftPopover)
    assert left is not None
    left.hand_in(left.left, NOW.date())
    page.show_place(Place(PageName.FEES, view="due"))
    assert [row.amount for row in page._payouts.rows] == [-790_050]  # it comes back
    page.show_place(Place(PageName.FEES, view="paid"))
    page.act("back")
    with office.reading() as session:
        assert not session.scalars(select(Payout.id)).all()
        assert not session.scalars(select(Spend.id)).all()


def test_on_a_small_screen_nothing_is_paid_that_nobody_sees(qtbot: QtBot, office: Workspace) -> None:
    claimed(office, "锐聘猎头", SupplierKind.HEADHUNTER, 10)
    hire(office)
    page = shown(qtbot, office, "due")
    page.resize(820, 500)
    qtbot.waitUntil(lambda: page._panel.is_drawer)
    page.refresh()
    page._panel.set_shown(False)
    page._go_on()  # Ctrl+Enter
    assert page._panel.is_shown
    assert len(page._payouts.rows) == 1
    page._go_on()
    assert not page._payouts.rows


def test_two_claims_are_shown_and_a_person_rules(qtbot: QtBot, office: Workspace) -> None:
    claimed(office, "锐聘猎头", SupplierKind.HEADHUNTER, 40)
    second = claimed(office, "内推办法", SupplierKind.REFERRAL, 3, referrer="顾晓晨")
    person = profile(qtbot, office)
    assert [(named.who, named.stands) for named in person.claiming.named] == [("锐聘猎头", True), ("顾晓晨", False)]
    person.claiming.ask_ruling()
    popover = person.findChild(RulingPopover)
    assert popover is not None
    popover.choices[1].setChecked(True)
    popover._keep()
    qtbot.waitUntil(lambda: popover.reason.isVisible() and popover.isVisible())  # not without a reason
    popover.reason.setText("猎头推荐前已面试过")
    popover._keep()
    standing = [named for named in person.claiming.named if named.stands]
    assert [(named.key, named.ruling_note) for named in standing] == [(second, "猎头推荐前已面试过")]
    assert not any(named.is_disputed for named in person.claiming.named)
