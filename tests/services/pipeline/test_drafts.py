"""Drafts of messages: written in the outbox, never sent; one of a kind per application."""

from __future__ import annotations

from sqlalchemy import select

from models.tables import Candidate, Message, Setting
from models.values.enums import ContactChannel, MessageState, RejectReason
from services import drafts, letter_texts
from services.drafts import Letter
from services.pipeline import Seen
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories


def test_each_gets_a_draft_in_their_channel_and_no_second_one(workspace: Workspace) -> None:
    with workspace.action(UseCase.MESSAGE_DRAFT) as session:
        session.add(Setting(code="organisation", value={"name": "苏州澜启精密"}))
        rows = [factories.application(session, name) for name in ("王海波", "郑伟明")]
        session.get_one(Candidate, rows[0].candidate_id).preferred_contact = ContactChannel.WECHAT
        session.flush()
        keys = [row.id for row in rows]
        assert drafts.draft_all(session, applications=keys, letter=Letter.PROGRESS, language="zh") == 2
        assert drafts.draft_all(session, applications=keys, letter=Letter.PROGRESS, language="en") == 0
        messages = {m.application_id: m for m in session.scalars(select(Message))}
        first = messages[keys[0]]
        assert (first.state, first.channel) == (MessageState.DRAFT, ContactChannel.WECHAT)
        assert first.body.startswith("王海波你好，"), "a chat is shorter than a mail"
        assert first.body.endswith("林晓雯，苏州澜启精密")
        assert messages[keys[1]].channel is ContactChannel.EMAIL


def test_a_rejection_with_its_letter_is_one_act(workspace: Workspace) -> None:
    with workspace.action(UseCase.REJECT) as session:
        row = factories.application(session)
        drafts.reject_and_draft(
            session, applications=[Seen(row.id, 1)], reason=RejectReason.SKILLS, note="", language="en"
        )
        letter = session.scalars(select(Message)).one()
        assert letter.event == "rejection"
        assert letter.subject_line == "车间主任（精益生产）: your application"
        assert "{" not in letter.body


def test_every_letter_is_written_in_both_languages() -> None:
    letters = letter_texts._shipped()
    assert {letter.value for letter in Letter} <= set(letters)
    assert all(set(texts) == {"zh", "en"} for texts in letters.values())
