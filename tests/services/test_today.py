"""The work list: what is late, due and next, for whom; and what one can do with a task."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from models.tables import Assignment, Candidate, ContactLog, Interview, Message, Notification, Person, Task
from models.values import clock
from models.values.enums import ContactChannel, LimitUnit, Role, TaskKind, TaskState
from models.values.keys import Key
from models.values.limits import Level
from services import tasks, today, work_list
from services.errors import AppError, Conflict
from services.tasks import SeenTask
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)  # Thursday 09:42 in Shanghai


@pytest.fixture(autouse=True)
def at_the_desk():
    with clock.frozen(NOW):
        yield


def add_task(session, hours: float, **values) -> Task:
    """A task of 24 hours whose limit runs out in so many hours."""
    row = Task(
        kind=values.pop("kind", TaskKind.SCREEN),
        started_at=NOW + timedelta(hours=hours - 24),
        due_at=NOW + timedelta(hours=hours),
        limit_amount=24,
        limit_unit=LimitUnit.CALENDAR_HOURS,
        **values,
    )
    session.add(row)
    session.flush()
    return row


def colleague(session, name: str, *roles: Role) -> Key:
    row = Person(name=name, roles=[role.value for role in roles])
    session.add(row)
    session.flush()
    return row.id


def seen(workspace: Workspace) -> today.Today:
    assert workspace.person is not None
    with workspace.reading() as session:
        return today.today(session, person=workspace.person)


def test_tasks_are_grouped_by_their_limit(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        factories.position(session)
        row = factories.application(session, "曹永强")
        add_task(session, -2, candidate_id=row.candidate_id, application_id=row.id, owner_id=workspace.person)
        add_task(session, 3, owner_id=workspace.person)
        add_task(session, 20, owner_id=workspace.person)
    page = seen(workspace)
    assert [r.group.value for r in page.rows] == ["overdue", "today", "next"]
    assert page.overdue == 1
    first = page.rows[0]
    assert (first.name, first.is_mine) == ("曹永强", True)
    assert first.stage is not None
    assert first.stage.zh == "待初筛"
    assert first.reading is not None
    assert first.reading.level is Level.OVERDUE
    assert first.reading.over == timedelta(hours=2)
    with workspace.reading() as session:
        assert work_list.overdue_count(session, person=workspace.person or Key(int=0)) == 1


def test_an_interviewer_sees_only_own_tasks(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        other = colleague(session, "许静", Role.INTERVIEWER)
        add_task(session, -2, owner_id=workspace.person)
        add_task(session, 3, owner_id=other, kind=TaskKind.EVALUATE)
    with workspace.reading() as session:
        rows = today.today(session, person=other).rows
    assert [row.kind for row in rows] == [TaskKind.EVALUATE]
    assert len(seen(workspace).rows) == 2


def test_a_snoozed_task_comes_back_on_time(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        row = add_task(session, 3, owner_id=workspace.person)
    with workspace.action("task.snooze") as session:
        tasks.snooze(session, tasks=[SeenTask(row.id, row.version)], until=NOW + timedelta(hours=1))
    assert seen(workspace).rows == ()
    with clock.frozen(NOW + timedelta(hours=1)):
        assert len(seen(workspace).rows) == 1
    with pytest.raises(AppError, match=r"task\.snooze_in_past"), workspace.action("x") as session:
        tasks.snooze(session, tasks=[SeenTask(row.id, row.version + 1)], until=NOW)


def test_a_reminder_is_kept_and_not_repeated_within_four_working_hours(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        other = colleague(session, "许静", Role.INTERVIEWER)
        row = add_task(session, 3, owner_id=other)
    with workspace.action("task.remind") as session:
        assert tasks.remind(session, task=SeenTask(row.id, 1)).owner == "许静"
    with workspace.reading() as session:
        assert session.scalars(select(Notification.person_id)).all() == [other]
    with clock.frozen(NOW + timedelta(hours=3)), pytest.raises(AppError, match=r"reminded_lately"):  # noqa: SIM117
        with workspace.action("x") as session:
            tasks.remind(session, task=SeenTask(row.id, 2))
    with clock.frozen(NOW + timedelta(hours=24)), workspace.action("task.remind") as session:
        tasks.remind(session, task=SeenTask(row.id, 2))


def test_a_task_that_somebody_else_finished_is_a_conflict(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        row = add_task(session, 3, owner_id=workspace.person)
    with workspace.action("task.done") as session:
        assert tasks.finish(session, tasks=[SeenTask(row.id, 1)]) == 1
    with pytest.raises(Conflict), workspace.action("x") as session:
        tasks.finish(session, tasks=[SeenTask(row.id, 1)])
    with workspace.reading() as session:
        assert session.get_one(Task, row.id).state is TaskState.DONE


def test_nobody_is_reminded_of_an_interview_that_is_still_ahead_and_drafts_are_counted(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        chen = colleague(session, "陈国栋", Role.INTERVIEWER)
        add_task(session, 30, kind=TaskKind.EVALUATE, owner_id=chen)  # it begins in six hours
        add_task(session, 6, kind=TaskKind.EVALUATE, owner_id=chen)
        session.add(Message(candidate_id=factories.candidate(session, "韩立群").id, event="progress", body="…",
                            channel=ContactChannel.EMAIL, created_at=NOW))  # fmt: skip
    found = seen(workspace)
    assert [row.can_be_reminded for row in found.rows] == [True, False]
    assert (found.counts.others, found.counts.waiting, found.drafts) == (2, 1, 1)


def test_own_tasks_need_words(workspace: Workspace) -> None:
    with workspace.action("task.create") as session:
        tasks.create(session, words="  给劳务公司回电 ")
    assert [row.words for row in seen(workspace).rows] == ["给劳务公司回电"]
    with pytest.raises(AppError, match=r"task\.words_missing"), workspace.action("x") as session:
        tasks.create(session, words=" ")


def plan(session, name: str, at: datetime, *people: Key) -> Interview:
    row = factories.application(session, name, stage="first")
    meeting = Interview(
        application_id=row.id, candidate_id=row.candidate_id, position_id=row.position_id, stage_id=row.stage_id,
        starts_at=at, ends_at=at + timedelta(minutes=40), place="A302",
    )  # fmt: skip
    session.add(meeting)
    session.flush()
    for person in people:
        session.add(Assignment(interview_id=meeting.id, candidate_id=row.candidate_id, person_id=person))
    session.flush()
    return meeting


def test_todays_interviews_name_the_panel_and_who_is_in_two_at_once(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        factories.position(session)
        liu, xu = colleague(session, "刘思远"), colleague(session, "许静")
        plan(session, "韩立群", NOW + timedelta(minutes=18), liu, xu)
        plan(session, "唐丽娟", NOW + timedelta(minutes=30), liu)
        plan(session, "明天", NOW + timedelta(days=1), xu)
    meetings = seen(workspace).meetings
    assert [m.name for m in meetings] == ["韩立群", "唐丽娟"]
    assert set(meetings[0].interviewers) == {"刘思远", "许静"}
    assert [m.clash for m in meetings] == ["", "刘思远"]


def test_starred_candidates_show_what_is_next_or_how_long_nobody_spoke_to_them(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        factories.position(session)
        quiet, busy = (
            factories.application(session, "陆文斌", stage="department"),
            plan(session, "韩立群", NOW + timedelta(hours=1)),
        )
        for key in (quiet.candidate_id, busy.candidate_id):
            session.get_one(Candidate, key).starred_at = NOW
        session.add(
            ContactLog(
                candidate_id=quiet.candidate_id, channel=ContactChannel.PHONE, words="x", at=NOW - timedelta(days=6)
            )
        )
    starred = {row.name: row for row in seen(workspace).starred}
    assert starred["陆文斌"].silent_days == 6
    assert starred["陆文斌"].share == (2, 7)
    assert starred["韩立群"].next_meeting == NOW + timedelta(hours=1)
