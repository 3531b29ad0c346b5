from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from models.tables import Application, Assignment, Channel, Interview, Notification, Position, Task
from models.values import clock
from models.values.enums import ContactChannel, TaskKind
from models.values.working_time import WorkingCalendar
from services import candidates, interviews, sources
from services.errors import AppError, Conflict
from services.evaluations import reminding
from services.interviews import OverlapKind
from services.organisation import places
from services.organisation.ways import Way
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW, Scene


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def test_the_outline_offers_the_usual_people_first_with_their_load_and_the_rooms_in_use(scene: Scene) -> None:
    with clock.frozen(NOW), scene.workspace.reading() as session:
        found = interviews.outline(session, application=scene.application)
    assert found.stage == scene.stage_at(3)
    usual = [person for person in found.people if person.is_usual]
    assert {person.key for person in usual} >= set(scene.people.values())
    assert found.people[: len(usual)] == tuple(usual)
    assert {person.upcoming for person in found.people if person.key in scene.people.values()} == {1}
    assert found.places == ("A302",)
    assert (found.preferred_contact, found.contact_note) == (ContactChannel.WECHAT, "晚 19 点后")
    assert len(found.planned) == 1
    assert found.has_form
    assert found.suggested.isoformat() == "2026-03-13T10:00:00+08:00"


def test_the_suggested_morning_skips_weekends_and_holidays() -> None:
    working = WorkingCalendar()
    friday = datetime(2026, 3, 13, 9, tzinfo=working.zone)
    assert interviews.next_morning(working, friday).date() == date(2026, 3, 16)
    before_national_day = datetime(2025, 9, 30, 17, tzinfo=working.zone)
    assert interviews.next_morning(working, before_national_day).date() == date(2025, 10, 9)


def test_without_a_form_nobody_is_asked_for_an_evaluation(scene: Scene) -> None:
    with scene.workspace.action("position.edit") as session:
        session.get_one(Position, scene.position).form_id = None
    with scene.workspace.action("interview.plan") as session:
        interview = interviews.plan(
            session,
            application=scene.application,
            starts_at=NOW + timedelta(days=1),
            ends_at=NOW + timedelta(days=1, hours=1),
            interviewers=list(scene.people.values()),
        )
    with scene.workspace.reading() as session:
        parts = session.scalars(select(Assignment.due_at).where(Assignment.interview_id == interview)).all()
        tasks = session.scalars(select(Task.id).where(Task.interview_id == interview)).all()
    assert parts == [None, None, None]
    assert tasks == []


def test_an_interview_planned_before_its_stage_belongs_to_the_next_stage_with_interviews(scene: Scene) -> None:
    with scene.workspace.action("application.create") as session:
        from services import applications

        person = candidates.create(session, name="乙")
        application = applications.enter(session, candidate=person, position=scene.position)
        row = session.get_one(Application, application)
        assert row.stage_id == scene.stage_at(1)
        assert interviews.interview_stage(session, row).id == scene.stage_at(3)


@pytest.mark.parametrize(
    ("minutes", "people", "code"),
    [
        (0, True, "interview.ends_before_it_starts"),
        (13 * 60, True, "interview.too_long"),
        (40, False, "interview.nobody_asked"),
    ],
)
def test_impossible_plans_are_refused(scene: Scene, minutes: int, people: bool, code: str) -> None:
    plan = partial(
        interviews.plan,
        application=scene.application,
        starts_at=NOW,
        ends_at=NOW + timedelta(minutes=minutes),
        interviewers=list(scene.people.values()) if people else [],
    )
    with pytest.raises(AppError) as error, scene.workspace.action("interview.plan") as session:
        plan(session)
    assert error.value.code == code


def test_an_interview_at_another_place_too_near_in_time_is_told_with_the_way(scene: Scene) -> None:
    with scene.workspace.action("organisation.edit") as session:
        here = places.add(session, draft=places.Draft("苏州 园区"))
        there = places.add(session, draft=places.Draft("昆山 工厂", travel=((here, 45),)))
        for name, place in (("B201", there), ("B202", there), ("A999", here)):
            places.add_room(session, draft=places.RoomDraft(name, place))
        row = session.get_one(Interview, scene.interview)
        row.place = "A999"
        ends = row.ends_at
    ask = partial(interviews.overlaps, people=[scene.people["陈国栋"]], candidate=scene.candidate)
    with scene.workspace.reading() as session:
        soon, later = ends + timedelta(minutes=30), ends + timedelta(minutes=45)
        found = ask(session, starts_at=soon, ends_at=soon + timedelta(minutes=40), place="B201")
        assert {(each.kind, each.name) for each in found} == {
            (OverlapKind.WAY, "陈国栋"), (OverlapKind.WAY, "韩立群"),
        }  # fmt: skip
        assert found[0].way == Way("苏州 园区", "昆山 工厂", 45)
        assert ask(session, starts_at=later, ends_at=later + timedelta(minutes=40), place="B201") == ()
        assert ask(session, starts_at=soon, ends_at=soon + timedelta(minutes=40), place="A999") == ()


def test_who_has_not_submitted_is_reminded_once_in_four_working_hours(scene: Scene) -> None:
    scene.evaluate("陈国栋")
    remind = partial(reminding.remind_waiting, application=scene.application, stage=scene.stage_at(3))
    after = NOW + timedelta(hours=2)
    with clock.frozen(after), scene.workspace.action("task.remind") as session:
        assert remind(session) == 2
    with scene.workspace.reading() as session:
        told = set(session.scalars(select(Notification.person_id)))
        open_for = session.scalars(
            select(Task.owner_id).where(Task.kind == TaskKind.EVALUATE, Task.reminded_at.is_not(None))
        ).all()
    assert told == {scene.people["许静"], scene.people["刘思远"]} == set(open_for)
    soon = clock.frozen(after + timedelta(hours=1))
    with soon, pytest.raises(AppError) as error, scene.workspace.action("task.remind") as session:
        remind(session)
    assert error.value.code == "task.reminded_lately"


def test_a_source_is_filled_in_and_a_stale_one_refused(scene: Scene) -> None:
    with scene.workspace.reading() as session:
        boss = session.scalars(select(Channel.id).where(Channel.code == "boss")).one()
    seen = scene.version()
    fill_in = partial(sources.set_channel, application=scene.application, channel=boss, note="猎聘转", seen=seen)
    with scene.workspace.action("candidate.edit") as session:
        fill_in(session)
    with scene.workspace.reading() as session:
        row = session.get_one(Application, scene.application)
        assert (row.channel_id, row.channel_note) == (boss, "猎聘转")
    with pytest.raises(Conflict), scene.workspace.action("candidate.edit") as session:
        fill_in(session)
