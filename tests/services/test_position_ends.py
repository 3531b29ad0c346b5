"""Pausing and closing: what becomes of the people on their way, and how their limits run on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from models.tables import Application, Position, PositionTemplate, Task
from models.values import clock
from models.values.enums import ApplicationState, PositionState, TaskState
from models.values.keys import Key
from services import applications, journal, pipeline, position_ends, positions, templates
from services.errors import AppError, Conflict
from services.pipeline import Seen
from services.position_ends import Fate, Outcome
from services.positions import Draft
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)  # Thursday morning


@pytest.fixture
def position(workspace: Workspace) -> Key:
    with clock.frozen(NOW), workspace.action("setup") as session:
        templates.seed(session)
        return opened(workspace, "车间主任", session=session)


def opened(workspace: Workspace, title: str, *, session: object = None) -> Key:
    if session is None:
        with workspace.action("position.create") as own:
            return opened(workspace, title, session=own)
    template = session.scalars(  # type: ignore[attr-defined]
        select(PositionTemplate.id).where(PositionTemplate.code == "workshop_manager")
    ).one()
    return positions.create(session, template=template, draft=Draft(title))  # type: ignore[arg-type]


def enter(workspace: Workspace, position: Key, name: str) -> Key:
    with workspace.action("application.create") as session:
        person = factories.candidate(session, name)
        return applications.enter(session, candidate=person.id, position=position)


def state(workspace: Workspace, application: Key) -> tuple[ApplicationState, datetime | None]:
    with workspace.reading() as session:
        row = session.get_one(Application, application)
        return row.state, row.due_at


def open_tasks(workspace: Workspace, application: Key) -> list[datetime | None]:
    with workspace.reading() as session:
        query = select(Task.due_at).where(Task.application_id == application, Task.state == TaskState.OPEN)
        return list(session.scalars(query))


def version(workspace: Workspace, position: Key) -> int:
    with workspace.reading() as session:
        return session.get_one(Position, position).version


def test_limits_stand_still_while_a_position_waits_and_run_on_afterwards(workspace: Workspace, position: Key) -> None:
    with clock.frozen(NOW):
        one = enter(workspace, position, "曹永强")
    due = state(workspace, one)[1]
    assert due is not None
    left = due - (NOW + timedelta(hours=2))
    with clock.frozen(NOW + timedelta(hours=2)), workspace.action("position.state") as session:
        position_ends.pause(
            session, position=position, seen=version(workspace, position), with_open=1, outcome=position_ends.HOLD
        )
    assert state(workspace, one) == (ApplicationState.OPEN, None)
    assert open_tasks(workspace, one) == []
    later = NOW + timedelta(days=30)
    with clock.frozen(later), workspace.action("position.state") as session:
        position_ends.resume(session, position=position, seen=version(workspace, position))
    assert state(workspace, one) == (ApplicationState.OPEN, later + left)
    assert open_tasks(workspace, one) == [later + left]
    with workspace.reading() as session:
        assert session.get_one(Position, position).held is None


def test_who_was_late_comes_back_as_late(workspace: Workspace, position: Key) -> None:
    with clock.frozen(NOW):
        one = enter(workspace, position, "曹永强")
    with clock.frozen(NOW + timedelta(hours=30)), workspace.action("position.state") as session:
        position_ends.close(session, position=position, seen=version(workspace, position), with_open=1)
    with clock.frozen(NOW + timedelta(days=60)), workspace.action("position.state") as session:
        position_ends.resume(session, position=position, seen=version(workspace, position))
    assert state(workspace, one)[1] == NOW + timedelta(days=60) - timedelta(hours=6)


def test_who_was_moved_on_meanwhile_keeps_that_limit(workspace: Workspace, position: Key) -> None:
    with clock.frozen(NOW):
        one = enter(workspace, position, "曹永强")
    with clock.frozen(NOW), workspace.action("position.state") as session:
        position_ends.pause(
            session, position=position, seen=version(workspace, position), with_open=1, outcome=position_ends.HOLD
        )
    with clock.frozen(NOW + timedelta(days=1)), workspace.action("application.reject") as session:
        row = session.get_one(Application, one)
        pipeline.withdraw(session, applications=[Seen(one, row.version)])
    with clock.frozen(NOW + timedelta(days=2)), workspace.action("position.state") as session:
        position_ends.resume(session, position=position, seen=version(workspace, position))
    assert state(workspace, one) == (ApplicationState.WITHDRAWN, None)
    assert open_tasks(workspace, one) == []


def test_people_go_over_to_another_position_once(workspace: Workspace, position: Key) -> None:
    with clock.frozen(NOW):
        other = opened(workspace, "装配主任")
        one, two = enter(workspace, position, "曹永强"), enter(workspace, position, "王海波")
        with workspace.action("application.create") as session:
            there = session.get_one(Application, two).candidate_id
            applications.enter(session, candidate=there, position=other)
        with workspace.action("position.state") as session:
            position_ends.close(
                session,
                position=position,
                seen=version(workspace, position),
                with_open=2,
                outcome=Outcome(Fate.MOVE, other),
            )
            action = session.info["action"]
    assert {state(workspace, key)[0] for key in (one, two)} == {ApplicationState.WITHDRAWN}
    with workspace.reading() as session:
        running = session.scalars(select(Application).where(Application.state == ApplicationState.OPEN)).all()
        assert [row.position_id for row in running] == [other, other]
        assert session.get_one(Application, one).reason_note == "装配主任"
    journal.undo(workspace, action)
    assert {state(workspace, key)[0] for key in (one, two)} == {ApplicationState.OPEN}
    with workspace.reading() as session:
        assert session.get_one(Position, position).state is PositionState.OPEN


def test_ending_all_writes_down_why(workspace: Workspace, position: Key) -> None:
    one = enter(workspace, position, "曹永强")
    with workspace.action("position.state") as session:
        position_ends.close(
            session,
            position=position,
            seen=version(workspace, position),
            with_open=1,
            outcome=Outcome(Fate.END, note="编制取消"),
        )
    with workspace.reading() as session:
        row = session.get_one(Application, one)
        assert (row.state, row.reason_note) == (ApplicationState.REJECTED, "编制取消")


def test_more_people_than_were_shown_stop_it(workspace: Workspace, position: Key) -> None:
    enter(workspace, position, "曹永强")
    with pytest.raises(Conflict), workspace.action("position.state") as session:
        position_ends.pause(session, position=position, seen=version(workspace, position), outcome=position_ends.HOLD)
    with pytest.raises(AppError, match="no_target"), workspace.action("position.state") as session:
        position_ends.close(
            session,
            position=position,
            seen=version(workspace, position),
            with_open=1,
            outcome=Outcome(Fate.MOVE, position),
        )
    with pytest.raises(AppError, match="cannot_go_on"), workspace.action("position.state") as session:
        position_ends.close(
            session, position=position, seen=version(workspace, position), with_open=1, outcome=position_ends.GO_ON
        )
