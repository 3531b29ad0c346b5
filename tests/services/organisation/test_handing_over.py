"""Handing over: everything that is open goes along in one step, what is closed or one's own word stays."""

from __future__ import annotations

import pytest

from models.tables import Application, Candidate, Department, Person, Position, Task
from models.values import clock
from models.values.enums import ApplicationState, PositionState, TaskKind
from models.values.keys import Key
from services import journal
from services.errors import AppError
from services.organisation import handing_over, people
from services.organisation.handing_over import Holdings
from services.workspace import Workspace
from tests import factories


def office(workspace: Workspace) -> tuple[Key, Key, dict[str, Key]]:
    """孙悦 holds something of every kind, 赵敏 nothing; the rows by name."""
    with workspace.action("organisation.edit") as session:
        old, new = people.add(session, draft=people.Draft("孙悦")), people.add(session, draft=people.Draft("赵敏"))
        open_, closed = factories.position(session, owner_id=old), factories.position(session, "旧职位", owner_id=old)
        closed.state = PositionState.CLOSED
        running = factories.application(session, "曹天霞", open_, owner_id=old)
        ended = factories.application(session, "蒋安涛", closed, owner_id=old)
        ended.state = ApplicationState.REJECTED
        person = session.get_one(Candidate, running.candidate_id)
        person.owner_id = old
        session.add(Task(kind=TaskKind.OWN, words="打电话", owner_id=old, started_at=clock.now()))
        department = Department(name="生产部", head_id=old)
        session.add(department)
        session.get_one(Person, new).reports_to_id = old
        session.flush()
        keys = {
            "open": open_.id, "closed": closed.id, "person": person.id, "running": running.id, "ended": ended.id,
            "department": department.id,
        }  # fmt: skip
    return old, new, keys


def test_what_is_open_goes_and_what_is_closed_stays(workspace: Workspace) -> None:
    old, new, keys = office(workspace)
    with workspace.reading() as session:
        held = handing_over.holdings(session)
    assert held[old] == Holdings(positions=1, applications=1, candidates=1, tasks=1, departments=1, reports=1)
    assert new not in held
    with workspace.action("organisation.hand_over") as session:
        assert handing_over.hand_over(session, key=old, to=new) == 5
    with workspace.reading() as session:
        assert session.get_one(Position, keys["open"]).owner_id == new
        assert session.get_one(Position, keys["closed"]).owner_id == old
        assert session.get_one(Candidate, keys["person"]).owner_id == new
        assert session.get_one(Application, keys["running"]).owner_id == new
        assert session.get_one(Application, keys["ended"]).owner_id == old
        assert session.get_one(Department, keys["department"]).head_id == new
        assert session.get_one(Person, new).reports_to_id is None, "nobody reports to themselves"
        assert old not in handing_over.holdings(session)


def test_one_undo_gives_it_all_back(workspace: Workspace) -> None:
    old, new, _ = office(workspace)
    with workspace.reading() as session:
        before = handing_over.holdings(session)[old]
    with workspace.action("organisation.hand_over") as session:
        handing_over.hand_over(session, key=old, to=new)
        action = session.info["action"]
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert handing_over.holdings(session)[old] == before


def test_only_a_colleague_who_works_here_takes_over(workspace: Workspace) -> None:
    old, new, _ = office(workspace)
    with workspace.action("organisation.edit") as session:
        session.get_one(Person, new).is_active = False
    for to in (old, new):
        with pytest.raises(AppError, match="successor"), workspace.action("organisation.hand_over") as session:
            handing_over.hand_over(session, key=old, to=to)
