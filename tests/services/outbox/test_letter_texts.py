"""Texts of messages: own ones are used from then on, and no field is left that nobody fills."""

from __future__ import annotations

import pytest

from services import letter_texts
from services.errors import AppError
from services.workspace import Workspace
from tests.services.outbox.test_letters import drafted


def test_every_shipped_text_has_its_fields_only(workspace: Workspace) -> None:
    with workspace.reading() as session:
        found = letter_texts.texts(session)
    assert {text.event for text in found} >= {"progress", "rejection", "invitation", "another_time"}
    for text in found:
        assert letter_texts.unknown(text.event, text.subject + text.body) == ()
        assert "{" not in letter_texts.preview(text.event, text.language, text.body)


def test_an_own_text_is_used_from_then_on_until_it_is_reset(workspace: Workspace) -> None:
    with workspace.action("settings") as session:
        letter_texts.keep(
            session, event="progress", language="zh", subject="{position} 进展", body="{name} 你好\n{sender}"
        )
    letter = drafted(workspace)
    assert letter.body.startswith("韩立群 你好")
    with workspace.action("settings") as session:
        letter_texts.reset(session, event="progress", language="zh")
    with workspace.reading() as session:
        assert not letter_texts.text(session, "progress", "zh").is_own


@pytest.mark.parametrize(("body", "field"), [("{when}", "when"), ("{salary}", "salary"), ("{", "{"), ("{}", "")])
def test_a_field_that_nobody_fills_is_refused_by_name(workspace: Workspace, body: str, field: str) -> None:
    with pytest.raises(AppError) as refused, workspace.action("settings") as session:
        letter_texts.keep(session, event="progress", language="zh", subject="主题", body=body)
    assert (refused.value.code, refused.value.params) == ("letter.unknown_field", {"field": field})
    with pytest.raises(AppError, match="text_empty"), workspace.action("settings") as session:
        letter_texts.keep(session, event="progress", language="zh", subject=" ", body="正文")


def test_a_name_with_braces_stays_a_name() -> None:
    assert letter_texts.filled("{name}，你好 {x}", {"name": "{sender}"}) == "{sender}，你好 {x}"
