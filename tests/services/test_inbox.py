"""What people are told, and what they may read of what is said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from models.tables import Action, Person, Position
from models.values import clock
from models.values.enums import Role, TaskKind
from models.values.keys import Key
from services import comments, inbox, tasks
from services.inbox import About, Part
from services.tasks import SeenTask
from services.timeline.read import timeline
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_the_desk():
    with clock.frozen(NOW):
        yield


@pytest.fixture
def scene(workspace: Workspace) -> tuple[Key, Key]:
    """A candidate, and an interviewer who has nothing to do with the person yet."""
    with workspace.action("x") as session:
        factories.position(session)
        row = factories.application(session, "曹永强")
        person = Person(name="许静", roles=[Role.INTERVIEWER.value])
        session.add(person)
        session.flush()
        return row.candidate_id, person.id


def say(workspace: Workspace, candidate: Key, words: str) -> None:
    with workspace.action("comment.add") as session:
        comments.add(session, candidate=candidate, words=words)


def read_by(workspace: Workspace, person: Key, part: Part = Part.UNREAD) -> inbox.Inbox:
    with workspace.reading() as session:
        return inbox.inbox(session, person=person, part=part)


def test_whoever_is_named_is_told_once_and_reads_it(workspace: Workspace, scene: tuple[Key, Key]) -> None:
    candidate, xu = scene
    say(workspace, candidate, "@许静 @许静 周五能面吗？")
    found = read_by(workspace, xu)
    (notice,) = found.notices
    assert (notice.about, notice.name, notice.by, found.unread) == (About.MENTION, "曹永强", "林晓雯", 1)
    assert notice.words == "@许静 @许静 周五能面吗？"
    with workspace.reading() as session:
        before = session.scalar(select(func.count()).select_from(Action))
    with workspace.deriving() as session:
        assert inbox.mark_read(session, notices=[notice.key, notice.key]) == 1
        assert inbox.mark_read(session, notices=[notice.key]) == 0
    assert read_by(workspace, xu).notices == ()
    assert [n.is_read for n in read_by(workspace, xu, Part.ALL).notices] == [True]
    with workspace.reading() as session:  # reading is nothing that anybody takes back
        assert session.scalar(select(func.count()).select_from(Action)) == before
    with workspace.deriving() as session:
        inbox.mark_unread(session, notices=[notice.key])
    assert read_by(workspace, xu).unread == 1
    with workspace.deriving() as session:
        assert inbox.mark_all_read(session, person=xu) == 1
    assert read_by(workspace, xu).unread == 0


def test_one_is_not_told_of_ones_own_words(workspace: Workspace, scene: tuple[Key, Key]) -> None:
    assert workspace.person is not None
    say(workspace, scene[0], "@林晓雯 记一下")
    assert read_by(workspace, workspace.person).notices == ()


def test_a_reminder_names_its_task(workspace: Workspace, scene: tuple[Key, Key]) -> None:
    _, xu = scene
    with workspace.action("x") as session:
        task = tasks.create(session, words="交评价", owner=xu)
    with workspace.action("task.remind") as session:
        tasks.remind(session, task=SeenTask(task, 1))
    (notice,) = read_by(workspace, xu).notices
    assert (notice.about, notice.words, notice.task_kind) == (About.REMINDER, "交评价", TaskKind.OWN)
    assert read_by(workspace, xu, Part.MENTIONS).notices == ()


def test_news_are_what_was_not_there_before_whatever_the_clocks_say(
    workspace: Workspace, scene: tuple[Key, Key]
) -> None:
    candidate, xu = scene
    say(workspace, candidate, "@许静 第一句")
    with workspace.reading() as session:
        known = inbox.unread(session, person=xu)
    with clock.frozen(NOW - timedelta(days=1)):  # a colleague's clock is a day late
        say(workspace, candidate, "@许静 第二句")
    with workspace.reading() as session:
        found = inbox.news(session, person=xu, known=known)
        assert inbox.news(session, person=xu, known=known | {each.key for each in found}) == ()
    assert [notice.words for notice in found] == ["@许静 第二句"]


def test_an_interviewer_reads_only_what_names_them_until_they_have_a_part(
    workspace: Workspace, scene: tuple[Key, Key]
) -> None:
    candidate, xu = scene
    say(workspace, candidate, "期望薪资偏高")
    say(workspace, candidate, "@许静 周五能面吗？")
    with workspace.reading() as session:
        assert [r.words for r in comments.remarks(session, candidate=candidate, viewer=xu)] == ["@许静 周五能面吗？"]
        assert comments.remarks(session, candidate=candidate, viewer=None) == ()
        told = {entry.details.get("words") for entry in timeline(session, candidate=candidate, viewer=xu)}
        assert "期望薪资偏高" not in told
    with workspace.action("x") as session:
        session.scalars(select(Position)).one().hiring_manager_id = xu
    with workspace.reading() as session:
        assert len(comments.remarks(session, candidate=candidate, viewer=xu)) == 2
        told = {entry.details.get("words") for entry in timeline(session, candidate=candidate, viewer=xu)}
        assert "期望薪资偏高" in told
