"""What becomes of an interview, and that nobody is lost when it does not take place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.tables import Interview, Message, Task
from models.values import clock
from models.values.enums import InterviewState, TaskKind, TaskState
from models.values.keys import Key
from services import interview_states, interviews, journal
from services.errors import AppError
from services.scheduling import cases
from services.scheduling.cases import Booking
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW, Scene


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace, starts_at=NOW + timedelta(days=1))


def interview(scene: Scene, key: Key | None = None) -> Interview:
    with scene.workspace.reading() as session:
        row = session.get_one(Interview, key or scene.interview)
        session.expunge(row)
        return row


def open_tasks(scene: Scene, kind: TaskKind) -> int:
    with scene.workspace.reading() as session:
        query = select(Task.id).where(Task.kind == kind, Task.state == TaskState.OPEN)
        return len(session.scalars(query).all())


def say(scene: Scene, state: InterviewState) -> Key:
    with clock.frozen(NOW), scene.workspace.action("interview.state") as session:
        interview_states.set_state(
            session, interview=scene.interview, state=state, seen=session.get_one(Interview, scene.interview).version
        )
        key = session.info["action"]
        assert isinstance(key, Key)
        return key


@pytest.mark.parametrize("state", [InterviewState.DECLINED, InterviewState.NO_SHOW, InterviewState.CANCELLED])
def test_an_interview_that_does_not_take_place_asks_for_another_time(scene: Scene, state: InterviewState) -> None:
    assert open_tasks(scene, TaskKind.SCHEDULE) == 0
    action = say(scene, state)
    assert open_tasks(scene, TaskKind.SCHEDULE) == 1
    assert open_tasks(scene, TaskKind.EVALUATE) == 0
    journal.undo(scene.workspace, action)
    assert open_tasks(scene, TaskKind.SCHEDULE) == 0
    assert open_tasks(scene, TaskKind.EVALUATE) == 3


def test_with_another_interview_ahead_nothing_more_is_asked(scene: Scene) -> None:
    with clock.frozen(NOW), scene.workspace.action("interview.plan") as session:
        begin = NOW + timedelta(days=2)
        interviews.plan(
            session, application=scene.application, starts_at=begin, ends_at=begin + timedelta(minutes=40),
            interviewers=list(scene.people.values()),
        )  # fmt: skip
    say(scene, InterviewState.CANCELLED)
    assert open_tasks(scene, TaskKind.SCHEDULE) == 0


def test_who_is_at_the_desk_has_confirmed_and_a_second_click_takes_it_back(scene: Scene) -> None:
    for expected in (NOW, None):
        with clock.frozen(NOW), scene.workspace.action("interview.state") as session:
            interview_states.arrive(session, interview=scene.interview, seen=interview(scene).version)
        assert interview(scene).arrived_at == expected
    assert interview(scene).candidate_confirmed
    say(scene, InterviewState.CANCELLED)
    with pytest.raises(AppError, match="not_ahead"), scene.workspace.action("interview.state") as session:
        interview_states.arrive(session, interview=scene.interview, seen=interview(scene).version)


def booking(scene: Scene, day: int, *, is_told: bool = True) -> Booking:
    begin = NOW + timedelta(days=day)
    return Booking(
        begin,
        begin + timedelta(minutes=40),
        tuple(scene.people.values())[:2],
        "A305",
        is_told,
        "3 月 16 日 09:42",
        "zh",
    )


def test_a_case_proposes_the_panel_that_met_last_and_booking_it_drafts_the_invitation(scene: Scene) -> None:
    with scene.workspace.reading() as session:
        found = cases.case(session, application=scene.application)
    assert set(found.panel) == set(scene.people.values())
    assert (found.minutes, found.room) == (40, "A302")
    assert set(found.names(found.panel)) == set(scene.people)
    with clock.frozen(NOW), scene.workspace.action("interview.plan") as session:
        made = cases.book(session, case=found, booking=booking(scene, 4))
    with scene.workspace.reading() as session:
        (message,) = session.scalars(select(Message)).all()
        assert message.event == "invitation"
        for part in ("韩立群", "初试", "3 月 16 日 09:42", "A305"):
            assert part in message.body
    assert interview(scene, made).place == "A305"


def test_moving_counts_and_writes_the_unsent_invitation_anew(scene: Scene) -> None:
    with scene.workspace.reading() as session:
        found = cases.case_of_interview(session, interview=scene.interview)
    with clock.frozen(NOW), scene.workspace.action("interview.plan") as session:
        assert cases.book(session, case=found, booking=booking(scene, 4)) == scene.interview
    row = interview(scene)
    assert (row.starts_at, row.moves, row.candidate_confirmed) == (NOW + timedelta(days=4), 1, False)
    with scene.workspace.reading() as session:
        again = cases.case_of_interview(session, interview=scene.interview)
    with clock.frozen(NOW), scene.workspace.action("interview.plan") as session:
        cases.book(session, case=again, booking=booking(scene, 5))
    with scene.workspace.reading() as session:
        assert len(session.scalars(select(Message)).all()) == 1
    assert interview(scene).moves == 2
