"""A manager's reply from WeChat: understood by code, never guessed."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.tables import Application, Position, Task
from models.values.enums import ApplicationState, RejectReason
from models.values.keys import Key
from services import journal
from services.screening import replies
from services.screening.replies import Decision
from services.screening.screen import Line, screening
from services.workspace import Workspace
from tests import factories


@pytest.fixture
def lines(workspace: Workspace) -> tuple[Line, ...]:
    with workspace.action("application.create") as session:
        factories.position(session)
        for name in ("韩立群", "许静", "陈国栋"):
            factories.application(session, name)
    with workspace.reading() as session:
        position = session.scalars(select(Position.id)).one()
        return screening(session, position=position, viewer=workspace.person).lines


def test_codes_stay_the_same_and_look_like_no_word(lines: tuple[Line, ...]) -> None:
    found = replies.codes(lines)
    assert len(found) == 3
    assert all(len(code) == 4 and code[1].isdigit() and code[3].isdigit() for code in found)
    assert [replies.code_of(line.seen.application) for line in lines] == list(found)
    assert replies.code_of(Key(int=1)) == "B2A2"


def test_a_reply_is_read_as_people_write_it(lines: tuple[Line, ...]) -> None:
    first, second, third = (replies.code_of(line.seen.application) for line in lines)
    text = (
        f"王总好，看过了\n{first.lower()} 通过，约周四\n{second}：不合适，学历不够　{third} 再聊：能否倒班\nQ9Z9 通过"
    )
    found = replies.understand(text, lines)
    assert [(r.line.name, r.decision, r.reason, r.note) for r in found.replies] == [
        (lines[0].name, Decision.PASS, None, "约周四"),
        (lines[1].name, Decision.REJECT, RejectReason.EDUCATION, "学历不够"),
        (lines[2].name, Decision.TALK, None, "能否倒班"),
    ]
    assert found.unknown == ("Q9Z9 通过",)


def test_words_without_a_code_and_codes_without_a_decision_are_not_guessed(lines: tuple[Line, ...]) -> None:
    code = replies.code_of(lines[0].seen.application)
    found = replies.understand(f"第一个可以\n{code} 嗯\n收到", lines)
    assert found.replies == ()
    assert found.unknown == ("第一个可以", f"{code} 嗯")


def test_the_reply_is_carried_out_as_one_act(workspace: Workspace, lines: tuple[Line, ...]) -> None:
    first, second, third = (replies.code_of(line.seen.application) for line in lines)
    found = replies.understand(f"{first} 通过\n{second} 淘汰 薪资太高\n{third} 再聊", lines)
    with workspace.action("application.advance") as session:
        assert replies.carry_out(session, replies=found.replies, talk="再聊：{name}") == 3
        action = session.info["action"]
    with workspace.reading() as session:
        states = [session.get_one(Application, line.seen.application) for line in lines]
        assert [row.state for row in states] == [
            ApplicationState.OPEN,
            ApplicationState.REJECTED,
            ApplicationState.OPEN,
        ]
        assert (states[1].reason, states[1].reason_note) == (RejectReason.SALARY, "薪资太高")
        assert f"再聊：{lines[2].name}" in session.scalars(select(Task.words)).all()
    journal.undo(workspace, action)
    with workspace.reading() as session:
        rows = [session.get_one(Application, line.seen.application) for line in lines]
        assert {row.state for row in rows} == {ApplicationState.OPEN}
        assert {row.stage_id for row in rows} == {lines[0].stage.key}
