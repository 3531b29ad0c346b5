"""Another channel for a draft: its own text while nobody wrote in it, what was written by hand otherwise."""

from __future__ import annotations

from itertools import permutations

import pytest
from sqlalchemy import select

from models.tables import Message
from models.values import clock
from models.values.enums import ContactChannel
from services import drafts, letter_texts
from services.drafts import Letter as Kind
from services.letter_texts import CHANNELS, Text
from services.outbox import channels
from services.outbox.letters import Wording
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW
from tests.services.outbox.test_letters import drafted

MAIL, CHAT = ContactChannel.EMAIL, ContactChannel.WECHAT


def turned(workspace: Workspace, letter: object, text: Wording, channel: ContactChannel) -> Wording:
    with workspace.reading() as session:
        return channels.by_channel(session, letter=letter, text=text, channel=channel)  # type: ignore[arg-type]


def test_a_draft_that_nobody_touched_takes_the_text_of_the_other_channel_and_back(workspace: Workspace) -> None:
    letter = drafted(workspace)
    mail = Wording(letter.channel, letter.subject, letter.body)
    chat = turned(workspace, letter.key, mail, CHAT)
    with workspace.reading() as session:
        short = letter_texts.text(session, Kind.PROGRESS.value, "zh", CHAT)
    assert chat.body.startswith("韩立群你好") and chat.body != mail.body and not chat.subject
    assert channels.gaps_of(short, chat) is not None
    assert turned(workspace, letter.key, chat, MAIL) == mail


@pytest.mark.parametrize("added", ["\n\n周五前请回电。", " 周五前请回电。"])
def test_what_was_written_by_hand_stays(workspace: Workspace, added: str) -> None:
    letter = drafted(workspace)
    text = Wording(MAIL, letter.subject, letter.body + added)
    assert turned(workspace, letter.key, text, CHAT) == Wording(CHAT, text.subject, text.body)


def test_the_time_and_place_of_an_invitation_go_along(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        scene = scenes.first_interview(workspace)
        when = "3 月 12 日 周四 15:30–16:30"
        with workspace.action("message.draft") as session:
            drafts.draft_invitation(session, interview=scene.interview, when=when, language="zh")
        with workspace.reading() as session:
            row = session.scalars(select(Message)).one()
            chat = Wording(row.channel, row.subject_line, row.body)
            key = row.id
    assert chat.channel is CHAT  # the way that this candidate prefers
    mail = turned(workspace, key, chat, MAIL)
    assert when in mail.body and "A302" in mail.body and "{" not in mail.subject + mail.body
    assert turned(workspace, key, mail, CHAT) == chat


@pytest.mark.parametrize("language", letter_texts.LANGUAGES)
def test_every_shipped_text_is_known_again_once_it_is_filled_in(workspace: Workspace, language: str) -> None:
    with workspace.reading() as session:
        texts = [
            letter_texts.text(session, event, language, way) for event in letter_texts.events() for way in CHANNELS
        ]
    written = {(each.event, each.channel): _filled(each) for each in texts}
    for each in texts:
        assert channels.gaps_of(each, written[each.event, each.channel]) is not None, each
    for one, other in permutations(texts, 2):
        if one.channel == other.channel and (one.subject, one.body) != (other.subject, other.body):
            assert channels.gaps_of(one, written[other.event, other.channel]) is None, (one.event, other.event)


def _filled(text: Text) -> Wording:
    subject, body = (letter_texts.preview(text.event, text.language, part) for part in (text.subject, text.body))
    return Wording(text.channel, subject, body)
