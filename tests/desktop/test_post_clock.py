"""Confirmed mail goes while the program runs, though nobody opened the outbox; drafts never do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.post_clock import PostClock
from desktop.program import RunningProgram
from models.values.enums import MessageState
from services.outbox import account as accounts
from services.outbox.account import Account
from services.use_cases import UseCase
from services.workspace import Workspace
from tests.services.outbox import test_sending
from tests.services.outbox.test_letters import drafted
from tests.services.outbox.test_sending import Post
from views.context import Me

post = test_sending.post  # its server


@pytest.fixture
def program(qtbot: QtBot, local_workspace: Workspace) -> Iterator[RunningProgram]:
    assert local_workspace.person is not None
    made = RunningProgram(local_workspace, Me(local_workspace.person, "林晓雯", frozenset()))
    yield made
    made.jobs.close()
    made.operations.close()


def test_confirmed_mail_goes_by_itself_and_a_draft_stays(
    qtbot: QtBot, program: RunningProgram, post: tuple[Post, Account]
) -> None:
    test_sending.ready(program.workspace, 2)
    drafted(program.workspace, email="draft@mail.example", name="未确认")
    with program.workspace.action(UseCase.SETTINGS) as session:
        accounts.keep(session, account=post[1])
    clock = PostClock(program, first=1)

    def states() -> list[MessageState]:
        return sorted(state for state, *_ in test_sending.rows(program.workspace).values())

    wanted = sorted([MessageState.SENT, MessageState.SENT, MessageState.DRAFT])
    qtbot.waitUntil(lambda: states() == wanted and not clock._is_sending, timeout=20_000)
    clock.stop()
    assert len(post[0].mails) == 2
