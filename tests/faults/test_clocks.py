"""A workstation's clock that is wrong, and a computer that slept over a deadline: nothing lost, nothing twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from models.tables import Action, Application, Notification, Person, StageEvent, Stay, Task
from models.values import clock
from models.values.enums import Role
from models.values.keys import Key
from services import clock_check, journal, pipeline, tasks, today
from services.beat import Beat, beat
from services.clock_check import Wrong
from services.insights import stays
from services.outbox import sending
from services.stages import route_of_stage
from services.tasks import SeenTask
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)  # Thursday 09:42 in Shanghai
OFF = [timedelta(hours=1), timedelta(days=1), timedelta(days=365)]


def someone(workspace: Workspace) -> Key:
    with workspace.action("x") as session:
        factories.position(session)
        return factories.application(session, "曹永强").id


def step(workspace: Workspace, application: Key) -> Key:
    """Move on by one stage; the key of the action."""
    with workspace.action("application.advance") as session:
        row = session.get_one(Application, application)
        here = route_of_stage(session, row.stage_id)
        target = next(stage for stage in here if stage.rank == here[row.stage_id].rank + 1)
        pipeline.advance(session, application=row.id, to=target.key, seen=row.version)
        action: Key = session.info["action"]
    return action


def now_of(workspace: Workspace) -> datetime:
    """A minute after the newest act: the fixture's own are dated by the real clock."""
    with workspace.reading() as session:
        return (session.scalar(select(func.max(Action.at))) or NOW) + timedelta(minutes=1)


def told(workspace: Workspace) -> int:
    with workspace.reading() as session:
        return session.scalar(select(func.count()).select_from(Notification)) or 0


@pytest.mark.parametrize("ahead", OFF)
def test_moves_made_on_a_clock_that_was_ahead_stay_in_their_order(workspace: Workspace, ahead: timedelta) -> None:
    with clock.frozen(NOW):
        application = someone(workspace)
    with clock.frozen(NOW + ahead):
        step(workspace, application)
    with clock.frozen(NOW + timedelta(minutes=5)):  # set right
        step(workspace, application)
        stays.follow(workspace)
    with workspace.reading() as session:
        row = session.get_one(Application, application)
        ways = session.scalars(select(StageEvent.to_id).order_by(StageEvent.at)).all()
        spans = session.scalars(select(Stay).order_by(Stay.entered_at)).all()
        assert ways[-1] == row.stage_id
        assert [stay.stage_id for stay in spans if stay.left_at is None] == [row.stage_id]
        assert all(stay.left_at is None or stay.left_at >= stay.entered_at for stay in spans)
        assert row.due_at is None or row.due_at > NOW  # the limit of the stage counts from the right time


@pytest.mark.parametrize("by", OFF)
def test_a_clock_that_was_set_back_is_told_until_somebody_says_that_it_is_right(
    workspace: Workspace, by: timedelta
) -> None:
    if not workspace.is_local:
        return
    now = now_of(workspace)
    with clock.frozen(now):
        someone(workspace)
        with workspace.reading() as session:
            assert clock_check.doubt(session) is None
    with clock.frozen(now - by):
        with workspace.reading() as session:
            found = clock_check.doubt(session)
        assert found is not None and (found.wrong, found.other) == (Wrong.BEHIND, now)
        with workspace.action("settings") as session:
            clock_check.trust(session, found=found)
        with workspace.reading() as session:
            assert clock_check.doubt(session) is None
            assert today.today(session, person=Key(int=1)).rows == ()  # the question stands all the same


def test_after_an_unexplained_leap_time_makes_nothing_happen(workspace: Workspace) -> None:
    if not workspace.is_local:
        return
    with clock.frozen(NOW), workspace.action("task.create") as session:
        tasks.create(session, words="订会议室", remind_at=NOW + timedelta(hours=1))
    with clock.frozen(NOW + timedelta(days=365)):
        assert beat(workspace) == Beat()
        with workspace.reading() as session:
            found = clock_check.doubt(session)
        assert found is not None and found.wrong is Wrong.LEAPT
        with workspace.action("settings") as session:
            clock_check.trust(session, found=found)
        assert beat(workspace).reminders == 1  # they were only away for a year


def test_a_repeated_reminder_that_rang_on_a_wrong_clock_comes_back_when_it_is_right(workspace: Workspace) -> None:
    ahead = NOW + timedelta(days=20)
    with clock.frozen(NOW), workspace.action("task.create") as session:
        task = tasks.create(session, words="订会议室", remind_every=8)
    with clock.frozen(ahead):
        assert beat(workspace).reminders == 1
    with clock.frozen(NOW + timedelta(minutes=10)):
        assert beat(workspace).reminders == 0
        with workspace.reading() as session:
            row = session.get_one(Task, task)
            assert row.remind_at is not None and row.remind_at < NOW + timedelta(days=2)
            version = row.version
        beat(workspace)
        with workspace.reading() as session:
            assert session.get_one(Task, task).version == version, "set right once"
    with clock.frozen(NOW + timedelta(days=1, hours=1)):
        assert beat(workspace).reminders == 1


def test_a_colleague_is_asked_again_and_mail_goes_out_though_the_last_time_lies_ahead(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        colleague = Person(name="许静", roles=[Role.RECRUITER.value])
        session.add(colleague)
        session.flush()
        task = tasks.create(session, words="交评价", owner=colleague.id)
    for at in (NOW + timedelta(days=365), NOW):
        with clock.frozen(at), workspace.action("task.remind") as session:
            tasks.remind(session, task=SeenTask(task, session.get_one(Task, task).version))
    assert told(workspace) == 2
    assert sending.due(3, NOW + timedelta(days=365), NOW)


def test_a_sleep_over_several_deadlines_tells_each_once(workspace: Workspace) -> None:
    """The lid was shut on Thursday and opened on Monday: reminders, a repeated one, and an escalation fell due."""
    with clock.frozen(NOW):
        application = someone(workspace)
        with workspace.action("task.create") as session:
            for hours in (1, 26, 50):
                tasks.create(session, words=f"{hours}", remind_at=NOW + timedelta(hours=hours))
            tasks.create(session, words="每半天", remind_every=4)
            row = session.get_one(Application, application)
            row.due_at = NOW + timedelta(hours=2)
    with clock.frozen(NOW + timedelta(days=4)):
        first = beat(workspace)
        assert first.reminders == 4
        count = told(workspace)
        assert beat(workspace) == Beat(), "nothing twice"
        assert told(workspace) == count
    with clock.frozen(NOW + timedelta(days=5)):
        assert beat(workspace).reminders == 1  # the repeated one goes on from when it rang


def test_an_act_on_a_clock_that_was_set_back_is_undone(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        application = someone(workspace)
        with workspace.reading() as session:
            began = session.get_one(Application, application).stage_id
        first = step(workspace, application)
    with clock.frozen(NOW - timedelta(days=365)):
        journal.undo(workspace, step(workspace, application))
        journal.undo(workspace, first)
    with workspace.reading() as session:
        assert session.get_one(Application, application).stage_id == began
