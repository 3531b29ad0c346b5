"""Texts of messages: own ones are used from then on, and no field is left that nobody fills."""

from __future__ import annotations

from functools import partial

import pytest
from sqlalchemy import select

from models.tables import Message
from models.values import clock
from models.values.enums import ContactChannel
from services import applications, drafts, letter_texts
from services.drafts import Letter
from services.errors import AppError
from services.letter_texts import Draft
from services.workspace import Workspace
from tests import factories, scenes
from tests.scenes import NOW
from tests.services.outbox.test_letters import drafted


def test_every_shipped_text_has_its_fields_only(workspace: Workspace) -> None:
    with workspace.reading() as session:
        found = letter_texts.texts(session)
    assert {text.event for text in found} >= {"progress", "rejection", "invitation", "another_time"}
    assert {text.event for text in found} == {letter.value for letter in Letter}
    for text in found:
        assert letter_texts.unknown(text.event, text.subject + text.body) == ()
        assert "{" not in letter_texts.preview(text.event, text.language, text.body)


def test_an_own_text_is_used_from_then_on_until_it_is_reset(workspace: Workspace) -> None:
    with workspace.action("settings") as session:
        letter_texts.keep(
            session, event="progress", language="zh", draft=Draft("{position} 进展", "{name} 你好\n{sender}")
        )
    letter = drafted(workspace)
    assert letter.body.startswith("韩立群 你好")
    with workspace.action("settings") as session:
        letter_texts.reset(session, event="progress", language="zh")
    with workspace.reading() as session:
        assert not letter_texts.text(session, "progress", "zh").is_own


def test_each_channel_has_its_own_text_and_the_draft_takes_that_of_the_way_the_candidate_prefers(
    workspace: Workspace,
) -> None:
    with workspace.action("settings") as session:
        letter_texts.keep(session, event="progress", language="zh", draft=Draft("", "{name}，短信说"),
                          channel=ContactChannel.SMS)  # fmt: skip
    with workspace.action("x") as session:
        someone = applications.enter(
            session, candidate=factories.candidate(session, "韩立群", preferred_contact=ContactChannel.SMS).id,
            position=factories.position(session).id, channel=factories.channel(session).id,
        )  # fmt: skip
        drafts.draft_all(session, applications=[someone], letter=Letter.PROGRESS, language="zh")
    with workspace.reading() as session:
        row = session.scalars(select(Message)).one()
        assert (row.channel, row.subject_line, row.body) == (ContactChannel.SMS, "", "韩立群，短信说")
        shipped = letter_texts.text(session, "progress", "zh", ContactChannel.WECHAT)
        mail = letter_texts.text(session, "progress", "zh")
    assert not shipped.is_own
    assert len(shipped.body) < len(mail.body)
    assert mail.subject


def test_a_reminder_names_the_time_and_does_not_take_the_place_of_an_invitation(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        scene = scenes.first_interview(workspace)
    write = partial(
        drafts.draft_of_interview, interview=scene.interview, when="3 月 12 日 周四 10:00–10:40", language="zh"
    )
    with workspace.action("message.draft") as session:
        assert write(session, letter=Letter.INVITATION)
        assert write(session, letter=Letter.REMINDER)
        assert not write(session, letter=Letter.REMINDER)  # written anew, not twice
    with workspace.reading() as session:
        found = {row.event: row.body for row in session.scalars(select(Message))}
    assert set(found) == {"invitation", "reminder"}
    assert "3 月 12 日 周四 10:00–10:40" in found["reminder"]


@pytest.mark.parametrize(("body", "field"), [("{when}", "when"), ("{salary}", "salary"), ("{", "{"), ("{}", "")])
def test_a_field_that_nobody_fills_is_refused_by_name(workspace: Workspace, body: str, field: str) -> None:
    with pytest.raises(AppError) as refused, workspace.action("settings") as session:
        letter_texts.keep(session, event="progress", language="zh", draft=Draft("主题", body))
    assert (refused.value.code, refused.value.params) == ("letter.unknown_field", {"field": field})
    with pytest.raises(AppError, match="text_empty"), workspace.action("settings") as session:
        letter_texts.keep(session, event="progress", language="zh", draft=Draft(" ", "正文"))


def test_a_name_with_braces_stays_a_name() -> None:
    assert letter_texts.filled("{name}，你好 {x}", {"name": "{sender}"}) == "{sender}，你好 {x}"
