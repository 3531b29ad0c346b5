"""Journeys: the packed rows follow the events and the records, and leave out nobody who counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, func, select, update

from models.tables import Application, Follower, Journey, Person
from services.insights import journeys, past, stays
from services.insights.scope import Scope
from services.workspace import Workspace
from tests.services.insights import random_office
from tests.services.insights.random_office import START

SCOPE = Scope(date(2024, 2, 1), date(2024, 3, 31))


def test_only_journeys_that_were_over_before_are_left_out(workspace: Workspace) -> None:
    office = random_office.make(workspace, 5)
    since = START + timedelta(days=45)
    with workspace.reading() as session:
        found = journeys.load(session, SCOPE, since=since, with_keys=True)
    wanted = {row.key for row in office.applied if row.stays()[-1][2] is None or row.events[-1].at >= since}
    assert set(found.keys) == wanted
    assert len(wanted) < len(office.applied)
    assert found.stage.size == sum(len(row.stays()) for row in office.applied if row.key in wanted)


def test_another_owner_or_channel_moves_the_figures_at_the_next_look(workspace: Workspace) -> None:
    office = random_office.make(workspace, 6, count=12)
    with workspace.action("demo") as session:
        owner = session.scalars(select(Person.id)).first()
        row = session.get_one(Application, office.applied[0].key)
        row.owner_id = owner
    stays.follow(workspace)
    assert owner is not None
    with workspace.reading() as session:
        found = journeys.load(session, replace(SCOPE, owners=(owner,)), since=START, with_keys=True)
    assert found.keys == (office.applied[0].key,)


def test_a_workspace_that_followed_before_there_were_journeys_gets_all_of_them(workspace: Workspace) -> None:
    office = random_office.make(workspace, 7, count=12)
    with workspace.deriving() as session:
        session.execute(delete(Journey))
        session.execute(update(Follower).where(Follower.code == stays.CODE).values(code=stays.EARLIER[0]))
    assert stays.follow(workspace) == len(office.applied)
    assert stays.follow(workspace) == 0
    with workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Journey)) == len(office.applied)
        assert session.scalars(select(Follower.code).where(Follower.code.in_(stays.EARLIER))).all() == []


def test_a_past_refuses_a_window_that_it_does_not_reach_back_to(workspace: Workspace) -> None:
    with workspace.reading() as session:
        found = past.read(session, SCOPE)
    assert not found.within(SCOPE.before, found.journeys.created).any()
    with pytest.raises(ValueError, match="reach back"):
        found.within(Scope(date(2020, 1, 1), date(2020, 2, 1)), found.journeys.created)
