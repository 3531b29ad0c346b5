"""The outbox: what may go, what was sent by hand, and nothing that was not confirmed."""

from __future__ import annotations

import pytest

from models.tables import Message
from models.values.enums import ContactChannel, MessageState
from models.values.keys import Key
from services import candidates, drafts, journal
from services.drafts import Letter as Kind
from services.errors import AppError, Conflict
from services.outbox import account, letters
from services.outbox.account import Account, Safety
from services.outbox.letters import Fault, Letter, Seen, Wording
from services.workspace import Workspace
from tests import factories

DRAFTS = (MessageState.DRAFT,)


def drafted(workspace: Workspace, *, email: str = "han@mail.example", name: str = "韩立群") -> Letter:
    with workspace.action("message.draft") as session:
        person = candidates.create(session, name=name, phones=["13812342716"], emails=[email] if email else [])
        application = factories.application(session, f"{name}2")
        application.candidate_id = person
        session.flush()
        drafts.draft_all(session, applications=[application.id], letter=Kind.PROGRESS, language="zh")
    return next(each for each in shown(workspace) if each.name == name)


def shown(workspace: Workspace, *states: MessageState) -> tuple[Letter, ...]:
    with workspace.reading() as session:
        return letters.outbox(session, states=states or DRAFTS).letters


def seen(letter: Letter) -> list[Seen]:
    return [Seen(letter.key, letter.version)]


def state(workspace: Workspace, key: Key) -> MessageState:
    with workspace.reading() as session:
        return session.get_one(Message, key).state


def test_a_draft_is_confirmed_taken_back_and_undone(workspace: Workspace) -> None:
    letter = drafted(workspace)
    assert (letter.address, letter.faults, letter.channel) == ("han@mail.example", (), ContactChannel.EMAIL)
    with workspace.action("message.confirm") as session:
        letters.confirm(session, letters=seen(letter))
        action = session.info["action"]
    assert state(workspace, letter.key) is MessageState.CONFIRMED
    with workspace.reading() as session:
        box = letters.outbox(session, states=DRAFTS)
        assert (box.drafts, box.waiting, box.failed) == (0, 1, 0)
    journal.undo(workspace, action)
    assert state(workspace, letter.key) is MessageState.DRAFT
    with pytest.raises(Conflict), workspace.action("message.confirm") as session:
        letters.confirm(session, letters=[Seen(letter.key, 99)])


def test_what_has_a_gap_or_no_address_does_not_go(workspace: Workspace) -> None:
    nowhere = drafted(workspace, email="", name="柯晓琳")
    assert nowhere.faults == (Fault.NO_ADDRESS,)
    with pytest.raises(AppError) as refused, workspace.action("message.confirm") as session:
        letters.confirm(session, letters=seen(nowhere))
    assert (refused.value.code, refused.value.params) == ("letter.no_address", {"name": "柯晓琳"})
    letter = drafted(workspace)
    for body, fault in (
        ("时间：{when}", Fault.GAP),
        ("地点：【待定】", Fault.GAP),
        ("找 XXX 报到", Fault.GAP),
        ("  ", Fault.EMPTY),
    ):
        assert fault in letters.faults(ContactChannel.EMAIL, "a@b.example", "主题", body)
    with workspace.action("message.edit") as session:
        version = letters.edit(
            session,
            letter=Seen(letter.key, letter.version),
            text=Wording(ContactChannel.WECHAT, "", "到 {place}"),
        )
    with pytest.raises(AppError, match="gap"), workspace.action("message.confirm") as session:
        letters.mark_sent(session, letters=[Seen(letter.key, version)])


def test_a_batch_goes_whole_or_not_at_all(workspace: Workspace) -> None:
    good, bad = drafted(workspace), drafted(workspace, email="", name="柯晓琳")
    with pytest.raises(AppError, match="no_address"), workspace.action("message.confirm") as session:
        letters.confirm(session, letters=[*seen(good), *seen(bad)])
    assert state(workspace, good.key) is MessageState.DRAFT


def test_what_is_copied_by_hand_counts_as_sent_and_cannot_be_confirmed(workspace: Workspace) -> None:
    letter = drafted(workspace)
    with workspace.action("message.edit") as session:
        version = letters.edit(
            session, letter=Seen(letter.key, letter.version), text=Wording(ContactChannel.WECHAT, "", "你好")
        )
    with pytest.raises(AppError, match="by_hand"), workspace.action("message.confirm") as session:
        letters.confirm(session, letters=[Seen(letter.key, version)])
    with workspace.action("message.confirm") as session:
        letters.mark_sent(session, letters=[Seen(letter.key, version)])
    (sent,) = shown(workspace, MessageState.SENT)
    assert (sent.address, sent.channel) == ("13812342716", ContactChannel.WECHAT)
    with pytest.raises(Conflict), workspace.action("message.edit") as session:
        letters.drop(session, letters=seen(sent))


def test_a_draft_is_thrown_away_and_brought_back(workspace: Workspace) -> None:
    letter = drafted(workspace)
    with workspace.action("message.edit") as session:
        letters.drop(session, letters=seen(letter))
        action = session.info["action"]
    assert shown(workspace) == ()
    journal.undo(workspace, action)
    assert len(shown(workspace)) == 1


def test_an_account_is_kept_without_a_password_and_never_in_the_clear(workspace: Workspace) -> None:
    good = Account("smtp.mail.example", 465, Safety.TLS, "hr", "HR@Mail.example", "招聘组")
    with workspace.action("settings") as session:
        account.keep(session, account=good)
    with workspace.reading() as session:
        kept = account.account(session)
    assert kept == Account("smtp.mail.example", 465, Safety.TLS, "hr", "hr@mail.example", "招聘组")
    for wrong, code in (
        (Account("", 465, Safety.TLS, "", "a@b.example"), "mail.server_missing"),
        (Account("smtp.mail.example", 25, Safety.NONE, "", "a@b.example"), "mail.not_in_the_clear"),
        (Account("smtp.mail.example", 465, Safety.TLS, "", "keine"), "candidate.email_unreadable"),
    ):
        with pytest.raises(AppError, match=code.partition(".")[2]), workspace.action("settings") as session:
            account.keep(session, account=wrong)
