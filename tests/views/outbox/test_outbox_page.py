"""The outbox in its window: read, edited, confirmed in a batch, sent, copied by hand; texts and account."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Message
from models.values.enums import ContactChannel, MessageState
from services.outbox import account as accounts
from services.outbox.account import Account, Safety
from services.outbox.sending import Sent
from services.workspace import Workspace
from tests.program import TestProgram
from tests.services.outbox.test_letters import drafted
from tests.services.outbox.test_sending import Post, post
from views.context import PageName, Place
from views.outbox.account_popover import AccountPopover
from views.outbox.page import OutboxPage

__all__ = ["post"]


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> OutboxPage:
    monkeypatch.setattr("services.outbox.account.system_keyring.recall", lambda _entry: None)
    monkeypatch.setattr("services.outbox.account.system_keyring.remember", lambda _entry, _words: False)
    shown = OutboxPage(TestProgram(local_workspace))
    qtbot.addWidget(shown)
    shown.resize(1440, 800)
    shown.show()
    return shown


def program_of(page: OutboxPage) -> TestProgram:
    assert isinstance(page.program, TestProgram)
    return page.program


def states(workspace: Workspace) -> list[MessageState]:
    with workspace.reading() as session:
        return sorted(session.scalars(select(Message.state)))


def opened(page: OutboxPage, view: str = "drafts") -> OutboxPage:
    page.show_place(Place(PageName.OUTBOX, view=view))
    return page


def test_drafts_are_confirmed_in_a_batch_and_go_once(
    page: OutboxPage, local_workspace: Workspace, post: tuple[Post, Account]
) -> None:
    handler, to = post
    for number in range(3):
        drafted(local_workspace, email=f"p{number}@mail.example", name=f"候选{number}")
    with local_workspace.action("settings") as session:
        accounts.keep(session, account=to)
    opened(page)
    QAbstractItemModelTester(page._model)
    page._table.selectAll()
    assert page._letter.act("confirm").text() == "Confirm and send 3"
    page.act("confirm")
    assert [job.result for job in program_of(page).jobs] == [Sent(sent=3)]
    page._post.on_sent(Sent(sent=3))  # the program tells it when it is done
    assert len(handler.mails) == 3
    assert states(local_workspace) == [MessageState.SENT] * 3
    assert program_of(page).toasts == ["3 confirmed", "3 sent"]
    assert page._box is not None
    assert page._box.drafts == 0


def test_without_an_account_it_is_asked_for_and_nothing_is_lost(page: OutboxPage, local_workspace: Workspace) -> None:
    drafted(local_workspace)
    opened(page)
    page.act("confirm")
    assert page.findChildren(AccountPopover)
    assert states(local_workspace) == [MessageState.CONFIRMED]
    opened(page, "waiting")
    page.act("take_back")
    assert states(local_workspace) == [MessageState.DRAFT]
    program_of(page).undo()
    assert states(local_workspace) == [MessageState.CONFIRMED]


def test_what_is_typed_is_kept_before_it_goes(page: OutboxPage, local_workspace: Workspace) -> None:
    drafted(local_workspace)
    opened(page)
    page._letter._body.setPlainText("改过的正文")
    page._letter._ask("confirm")
    with local_workspace.reading() as session:
        row = session.scalars(select(Message)).one()
        assert (row.body, row.state) == ("改过的正文", MessageState.CONFIRMED)
    assert program_of(page).errors == []


def test_another_way_is_copied_with_one_key_and_logged(page: OutboxPage, local_workspace: Workspace) -> None:
    drafted(local_workspace)
    opened(page)
    page._letter._channel.setCurrentIndex(page._letter._channel.findData(ContactChannel.WECHAT))
    page._letter._channel.activated.emit(1)
    assert page._letter.act("confirm").isHidden()
    assert page._letter._body.toPlainText().startswith("韩立群你好")  # the chat's own text
    with_focus = page._table
    with_focus.setFocus()
    QTest.keyClicks(with_focus, "c")
    assert "你好" in QApplication.clipboard().text()
    assert states(local_workspace) == [MessageState.SENT]
    opened(page, "sent")
    assert page._model.rows[0].channel is ContactChannel.WECHAT
    assert page._letter._body.isReadOnly()


def test_numbers_and_addresses_stay_covered(page: OutboxPage, local_workspace: Workspace) -> None:
    drafted(local_workspace, email="hanliqun@mail.example")
    opened(page)
    assert "hanliqun@" not in page._letter._about.text()
    assert "@mail.example" in page._letter._about.text()


def test_one_fault_stops_the_batch_and_is_said_by_name(page: OutboxPage, local_workspace: Workspace) -> None:
    drafted(local_workspace)
    drafted(local_workspace, email="", name="柯晓琳")
    opened(page)
    page._table.selectAll()
    page.act("confirm")
    assert [getattr(error, "code", "") for error in program_of(page).errors] == ["letter.no_address"]
    assert states(local_workspace) == [MessageState.DRAFT] * 2


def test_a_text_is_written_anew_with_its_preview_and_a_wrong_field_is_named(
    page: OutboxPage, local_workspace: Workspace
) -> None:
    opened(page, "texts")
    texts = page._texts
    texts.choose("invitation", "zh")
    texts._body.setPlainText("{name} 你好，{when} 见，{salary}")
    assert "salary" in texts._wrong.accessibleName()
    texts.confirm()
    assert [getattr(error, "code", "") for error in program_of(page).errors] == ["letter.unknown_field"]
    texts._body.setPlainText("{name} 你好，{when} 见")
    assert "韩立群 你好，3 月 12 日" in texts._shown.toPlainText()
    texts.confirm()
    assert program_of(page).codes == ["settings"]
    assert not texts._reset.isHidden()


def test_an_account_is_tried_before_it_is_kept(
    page: OutboxPage, local_workspace: Workspace, post: tuple[Post, Account]
) -> None:
    _, to = post
    opened(page)
    page._post.keep(Account("127.0.0.1", 1, Safety.NONE, "", "hr@office.example"), "")
    assert getattr(program_of(page).jobs[-1].error, "code", "") == "mail.unreachable"
    page._post.keep(to, "")
    assert program_of(page).jobs[-1].error is None
    page._post._on_tried(to, "")  # the program tells it when it is done
    with local_workspace.reading() as session:
        kept = accounts.account(session)
    assert kept is not None
    assert kept.port == to.port
    assert page._post.is_ready
