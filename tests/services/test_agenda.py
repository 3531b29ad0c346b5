"""A week of interviews: what is in it, who is in two at once, who waits for a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from models.tables import Assignment, Interview, Person, Task
from models.values import clock
from models.values.enums import InterviewState, TaskKind
from models.values.keys import Key
from services.agenda import week
from services.workspace import Workspace
from tests import factories

MONDAY = date(2026, 3, 9)
NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


def meet(session, name: str, at: datetime, *people: Key, place: str = "") -> Interview:
    row = factories.application(session, name, stage="first")
    meeting = Interview(
        application_id=row.id, candidate_id=row.candidate_id, position_id=row.position_id, stage_id=row.stage_id,
        starts_at=at, ends_at=at + timedelta(minutes=45), place=place,
    )  # fmt: skip
    session.add(meeting)
    session.flush()
    session.add_all(
        Assignment(interview_id=meeting.id, candidate_id=row.candidate_id, person_id=person) for person in people
    )
    session.flush()
    return meeting


@pytest.fixture
def busy(workspace: Workspace):
    with clock.frozen(NOW):
        with workspace.action("x") as session:
            factories.position(session)
            xu = Person(name="许静", roles=["interviewer"])
            session.add(xu)
            session.flush()
            meet(session, "甲", NOW + timedelta(hours=1), xu.id, place="A302")
            meet(session, "乙", NOW + timedelta(hours=1, minutes=30), xu.id)
            meet(session, "丙", NOW + timedelta(hours=5), place="A302")
            meet(session, "丁", NOW + timedelta(hours=5, minutes=15), place="A302")
            meet(session, "下周", NOW + timedelta(days=7))
            meet(session, "取消", NOW + timedelta(hours=1), xu.id).state = InterviewState.CANCELLED
            meet(session, "过去", NOW - timedelta(days=2, hours=1), xu.id)
            meet(session, "过去乙", NOW - timedelta(days=2, hours=1), xu.id)
            waiting = factories.application(session, "孙志远", stage="second")
            session.add(
                Task(
                    kind=TaskKind.SCHEDULE, candidate_id=waiting.candidate_id, application_id=waiting.id,
                    owner_id=workspace.person, started_at=NOW,
                )
            )  # fmt: skip
            interviewer = xu.id
        yield workspace, interviewer


def test_a_week_holds_its_interviews_and_names_what_is_in_two_at_once(busy) -> None:
    workspace, _ = busy
    with workspace.reading() as session:
        found = week(session, monday=MONDAY, person=workspace.person)
    assert [m.name for m in found.meetings if m.starts_at > NOW] == ["甲", "乙", "丙", "丁"]
    assert {m.name: m.clash for m in found.meetings if m.clash} == {"乙": "许静", "丁": "A302", "过去乙": "许静"}
    assert found.clashes == 2  # what is over can't be cured
    assert [row.name for row in found.waiting] == ["孙志远"]
    assert [bool(day.spans) for day in found.days] == [True] * 5 + [False] * 2


def test_an_interviewer_sees_the_own_interviews_only(busy) -> None:
    workspace, interviewer = busy
    with workspace.reading() as session:
        found = week(session, monday=MONDAY, person=interviewer)
    assert {m.name for m in found.meetings} == {"甲", "乙", "过去", "过去乙"}
    assert found.waiting == ()
