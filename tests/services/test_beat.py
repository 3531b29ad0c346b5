"""What happens as time passes: reminders, starred people who heard nothing, and nothing twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from models.tables import (
    Action,
    Application,
    Candidate,
    ContactLog,
    EvaluationForm,
    Interview,
    Notification,
    Stage,
    Task,
)
from models.values import clock
from models.values.enums import ContactChannel, InterviewState, RejectReason, TaskKind, TaskState
from models.values.keys import Key
from services import contacts, following, interviews, marks, pipeline, reminders, stage_tasks, tasks, templates
from services.beat import Beat, beat
from services.errors import AppError
from services.stages import route_of_stage
from services.tasks import SeenTask
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)  # Thursday 09:42 in Shanghai


def actions(workspace: Workspace) -> int:
    with workspace.reading() as session:
        return session.scalar(select(func.count()).select_from(Action)) or 0


def told(workspace: Workspace) -> list[str]:
    with workspace.reading() as session:
        return list(session.scalars(select(Notification.kind).order_by(Notification.at, Notification.id)))


def own_task(workspace: Workspace, **values: object) -> Key:
    with workspace.action("task.create") as session:
        return tasks.create(session, words="订会议室", **values)  # type: ignore[arg-type]


def test_a_reminder_rings_once_and_again_after_so_many_working_hours(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        task = own_task(workspace, remind_every=8)
        before = actions(workspace)
        assert beat(workspace) == Beat()
        assert actions(workspace) == before  # nothing was due: nothing was written
    with clock.frozen(NOW + timedelta(days=1, minutes=1)):  # eight working hours later
        assert beat(workspace).reminders == 1
        assert beat(workspace).reminders == 0
        with workspace.reading() as session:
            row = session.get_one(Task, task)
            assert row.remind_at is not None
            assert row.remind_at.date() == datetime(2026, 3, 16, tzinfo=UTC).date()  # not on Saturday
    assert told(workspace) == ["due"]


def test_a_reminder_is_set_changed_and_taken_away(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        task = own_task(workspace)
        with workspace.action("task.remind") as session:
            reminders.remind_me(session, task=SeenTask(task, 1), at=NOW + timedelta(hours=1))
        with pytest.raises(AppError, match=r"task\.snooze_in_past"), workspace.action("task.remind") as session:
            reminders.remind_me(session, task=SeenTask(task, 2), at=NOW)
    with clock.frozen(NOW + timedelta(hours=1)):
        assert beat(workspace).reminders == 1
        with workspace.reading() as session:
            assert session.get_one(Task, task).remind_at is None  # once


def test_what_is_put_off_or_done_does_not_ring(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        first, second = (own_task(workspace, remind_at=NOW + timedelta(hours=1)) for _ in range(2))
        with workspace.action("x") as session:
            tasks.snooze(session, tasks=[SeenTask(first, 1)], until=NOW + timedelta(hours=3))
            tasks.finish(session, tasks=[SeenTask(second, 1)])
    with clock.frozen(NOW + timedelta(hours=2)):
        assert beat(workspace).reminders == 0
    with clock.frozen(NOW + timedelta(hours=3)):
        assert beat(workspace).reminders == 1


def test_an_interviewer_is_reminded_fifteen_minutes_and_a_day_after_the_interview(workspace: Workspace) -> None:
    assert workspace.person is not None
    ends = NOW + timedelta(hours=2)
    with clock.frozen(NOW), workspace.action("x") as session:
        position = factories.position(session)
        position.form_id = a_form(session)
        row = factories.application(session, "曹永强", at=position)
        interviews.plan(
            session,
            application=row.id,
            starts_at=NOW + timedelta(hours=1),
            ends_at=ends,
            interviewers=[workspace.person],
        )
    rung = []
    for minutes in (0, 14, 15, 60, 23 * 60, 24 * 60, 24 * 60 + 5, 72 * 60):
        with clock.frozen(ends + timedelta(minutes=minutes)):
            rung.append(beat(workspace).reminders)
    assert rung == [0, 0, 1, 0, 0, 1, 0, 0]


def a_form(session) -> Key:
    templates.seed(session)
    found = session.scalar(select(EvaluationForm.id).limit(1))
    assert isinstance(found, Key)
    return found


def kept_warm(workspace: Workspace, days: int) -> Application:
    """Somebody in a stage that keeps people warm."""
    with workspace.action("x") as session:
        row = factories.application(session, "曹永强", at=factories.position(session))
        stage = session.get_one(Stage, row.stage_id)
        stage.details = {**(stage.details or {}), "warm": days}
        return row


def test_who_hears_nothing_in_a_stage_that_keeps_warm_becomes_a_task_till_they_leave_it(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        way = kept_warm(workspace, 7)
        with workspace.reading() as session:
            coming = following.next_talk(session, candidate=way.candidate_id)
        assert coming is not None
        assert (coming.agreed.days, coming.agreed.stage.zh, coming.due_at) == (7, "待初筛", NOW + timedelta(days=7))
    with clock.frozen(NOW + timedelta(days=6)):
        assert beat(workspace).follow_ups == 0
        with workspace.action("contact.log") as session:
            contacts.log(session, candidate=way.candidate_id, channel=ContactChannel.PHONE, words="问候")
    with clock.frozen(NOW + timedelta(days=8)):
        assert beat(workspace).follow_ups == 0  # counted from the talk
    with clock.frozen(NOW + timedelta(days=13)):
        assert beat(workspace).follow_ups == 1
        assert beat(workspace).follow_ups == 0
        with workspace.reading() as session:
            task = session.scalars(select(Task).where(Task.kind == TaskKind.KEEP_IN_TOUCH)).one()
            assert (task.application_id, task.owner_id) == (way.id, way.owner_id or task.owner_id)
        with workspace.action("application.reject") as session:
            pipeline.reject(session, application=way.id, seen=way.version, reason=RejectReason.SKILLS)
        with workspace.reading() as session:
            assert session.scalars(select(Task.state).where(Task.kind == TaskKind.KEEP_IN_TOUCH)).one() != "open"
            assert following.next_talk(session, candidate=way.candidate_id) is None
    with clock.frozen(NOW + timedelta(days=40)):
        assert beat(workspace).follow_ups == 0


def test_of_star_and_stage_the_one_that_falls_first_counts_and_once(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        way = kept_warm(workspace, 7)
        with workspace.action("x") as session:
            marks.star(session, candidates=[way.candidate_id])
            following.set_frequency(session, candidates=[way.candidate_id], days=2)
        with workspace.reading() as session:
            coming = following.next_talk(session, candidate=way.candidate_id)
        assert coming is not None
        assert (coming.agreed.days, bool(coming.agreed.stage)) == (2, False)
    with clock.frozen(NOW + timedelta(days=8)):
        assert beat(workspace).follow_ups == 1


def starred(workspace: Workspace, days: int | None = None) -> Key:
    with workspace.action("x") as session:
        factories.position(session)
        row = factories.application(session, "曹永强")
        marks.star(session, candidates=[row.candidate_id])
        following.set_frequency(session, candidates=[row.candidate_id], days=days)
        return row.candidate_id


@pytest.mark.parametrize(("days", "falls"), [(None, 5), (2, 2), (14, 14)])
def test_a_starred_person_who_hears_nothing_becomes_a_task(workspace: Workspace, days: int | None, falls: int) -> None:
    with clock.frozen(NOW):
        candidate = starred(workspace, days)
    with clock.frozen(NOW + timedelta(days=falls, hours=-1)):
        assert beat(workspace).follow_ups == 0
    with clock.frozen(NOW + timedelta(days=falls)):
        assert beat(workspace).follow_ups == 1
        assert beat(workspace).follow_ups == 0  # it waits already
        with workspace.reading() as session:
            task = session.scalars(select(Task).where(Task.kind == TaskKind.KEEP_IN_TOUCH)).one()
            assert (task.candidate_id, task.state) == (candidate, TaskState.OPEN)
            assert task.due_at is not None
            assert task.due_at > NOW + timedelta(days=falls)
        with workspace.action("contact.log") as session:
            contacts.log(session, candidate=candidate, channel=ContactChannel.PHONE, words="近况")
        with workspace.reading() as session:
            assert session.scalars(select(Task.state).where(Task.kind == TaskKind.KEEP_IN_TOUCH)).one() == "done"
        assert beat(workspace).follow_ups == 0
    with clock.frozen(NOW + timedelta(days=2 * falls)):
        assert beat(workspace).follow_ups == 1  # counted anew from the talk


def test_who_was_met_lately_or_is_met_soon_is_not_called(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        candidate = starred(workspace)
    later = NOW + timedelta(days=6)
    with clock.frozen(later), workspace.action("x") as session:
        place = session.scalars(select(Interview)).first()
        assert place is None
        row = session.get_one(Candidate, candidate)
        application = factories.application(session, "王海波")
        session.add(
            Interview(
                application_id=application.id, candidate_id=row.id, position_id=application.position_id,
                stage_id=application.stage_id, starts_at=later + timedelta(hours=20),
                ends_at=later + timedelta(hours=21), state=InterviewState.PLANNED,
            )
        )  # fmt: skip
    with clock.frozen(later):
        assert beat(workspace).follow_ups == 0
    with clock.frozen(later + timedelta(hours=22)):
        assert beat(workspace).follow_ups == 1  # it was never held: nobody spoke to them


def test_a_frequency_is_a_number_of_days(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        candidate = starred(workspace)
    with pytest.raises(AppError, match=r"candidate\.follow_days_impossible"), workspace.action("x") as session:
        following.set_frequency(session, candidates=[candidate], days=0)


def test_the_owner_is_reminded_at_the_share_of_the_limit_that_the_stage_says(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action("x") as session:
        factories.position(session)
        row = factories.application(session, "曹永强", owner_id=workspace.person)
        rule = route_of_stage(session, row.stage_id)[row.stage_id]
        who = stage_tasks.Entering(row.id, row.candidate_id, row.position_id, row.owner_id)
        stage_tasks.open_for(session, [who], rule, at=NOW, due=NOW + timedelta(hours=24))
    with clock.frozen(NOW + timedelta(hours=17, minutes=59)):
        assert beat(workspace).reminders == 0
    with clock.frozen(NOW + timedelta(hours=18)):
        assert beat(workspace).reminders == 1


def test_a_talk_is_counted_whoever_had_it(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        candidate = starred(workspace)
    with clock.frozen(NOW + timedelta(days=3)), workspace.action("x") as session:
        session.add(ContactLog(candidate_id=candidate, channel=ContactChannel.WECHAT, words="在看机会", at=clock.now()))
    with clock.frozen(NOW + timedelta(days=6)):
        assert beat(workspace).follow_ups == 0
