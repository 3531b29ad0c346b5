"""The inbox in the window: opened by key, read and unread, the badge follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.tables import Person
from models.values import clock
from models.values.enums import Role
from services import comments, inbox
from services.changes import Changes
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.context import PageName
from views.inbox.page import InboxPage

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace) -> Iterator[InboxPage]:
    with clock.frozen(NOW):
        with local_workspace.action("x") as session:
            factories.position(session)
            candidates = [factories.application(session, name).candidate_id for name in ("曹永强", "王海波")]
            other = Person(name="许静", roles=[Role.RECRUITER.value])
            session.add(other)
            session.flush()
            author = other.id
        for candidate in candidates:
            with local_workspace.action("comment.add", person=author) as session:
                comments.add(session, candidate=candidate, words="@林晓雯 看一下")
        shown = InboxPage(TestProgram(local_workspace))
        qtbot.addWidget(shown)
        shown.resize(1200, 700)
        shown.show()
        shown.refresh()
        yield shown


def names(page: InboxPage) -> list[str]:
    return [notice.name for notice in page._model.rows]


def test_enter_opens_the_comments_and_takes_the_notice_as_read(qtbot: QtBot, page: InboxPage) -> None:
    program = page.program
    assert isinstance(program, TestProgram)
    heard: list[Changes] = []
    program.changed.connect(heard.append)
    first = names(page)[0]
    qtbot.keyClick(page._table, Qt.Key.Key_Return)
    (place,) = program.places
    assert (place.page, place.view) == (PageName.CANDIDATE, "comments")
    assert first not in names(page)
    assert any(changes.touch("notification_read") for changes in heard)  # the badge asks again
    assert program.done == []  # nothing to undo


def test_u_keeps_it_unread_and_all_are_taken_as_read_at_once(qtbot: QtBot, page: InboxPage) -> None:
    assert len(names(page)) == 2
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert names(page) == []
    assert page._stack.currentIndex() == 1
    page._parts.choose("all")
    page.refresh()
    assert [notice.is_read for notice in page._model.rows] == [True, True]
    page._table.setFocus()
    page._table.selectRow(0)
    qtbot.keyClick(page._table, Qt.Key.Key_U)
    assert [notice.is_read for notice in page._model.rows] == [False, True]
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        assert inbox.unread_count(session, person=page.program.me.person) == 1
