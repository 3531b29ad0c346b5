"""Interviews in places with other clocks: both times are known, summer time and all; stored is one instant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from models.tables import Application, Interview, Location, Room
from models.values import clock
from models.values.keys import Key
from services.elsewhere import Clocks
from services.meetings import meetings
from services.scheduling import cases
from services.workspace import Workspace
from tests import factories
from views.common import wording

MARCH = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


def office(workspace: Workspace, zone: str, *, of_room: str = "") -> tuple[Key, Key]:
    """A position in a place of this zone, and an application for it; `of_room` puts a room there instead."""
    with workspace.action("x") as session:
        place = Location(name="柏林办事处", zone=zone)
        session.add(place)
        session.flush()
        if of_room:
            session.add(Room(name=of_room, location_id=place.id))
        position = factories.position(session, location_id=None if of_room else place.id)
        row = factories.application(session, "曹永强", stage="first")
        return position.id, row.id


@pytest.mark.parametrize(
    ("at", "there"),
    [
        (datetime(2026, 3, 12, 8, 0, tzinfo=UTC), "09:00"),  # winter: an hour ahead of UTC
        (datetime(2026, 4, 16, 8, 0, tzinfo=UTC), "10:00"),  # summer: two
    ],
)
def test_the_clock_there_keeps_summer_time(workspace: Workspace, at: datetime, there: str) -> None:
    _, application = office(workspace, "Europe/Berlin")
    with workspace.reading() as session:
        found = cases.case(session, application=application).elsewhere("", at)
    assert found is not None
    assert f"{found.local(at):%H:%M}" == there
    assert there in wording.time_range_there(at, at + timedelta(minutes=45), found)


def test_the_room_s_place_counts_before_the_position_s(workspace: Workspace) -> None:
    _, application = office(workspace, "Europe/Berlin", of_room="B1")
    with workspace.reading() as session:
        case = cases.case(session, application=application)
        assert case.elsewhere("", MARCH) is None
        found = case.elsewhere("B1", MARCH)
    assert found is not None
    assert found.name == "柏林办事处"


def test_the_same_time_is_said_once_and_a_broken_zone_is_none(workspace: Workspace) -> None:
    _, application = office(workspace, "Asia/Singapore")
    with workspace.action("x") as session:
        session.add(Location(name="坏", zone="Mars/Base"))
    with workspace.reading() as session:
        assert cases.case(session, application=application).elsewhere("", MARCH) is None
        assert Clocks(session).at("A302", None, MARCH) is None


def test_the_day_is_named_where_it_is_another_one(workspace: Workspace) -> None:
    _, application = office(workspace, "America/Los_Angeles")
    with clock.frozen(MARCH), workspace.action("x") as session:
        row = session.get_one(Application, application)
        at = datetime(2026, 3, 13, 2, 0, tzinfo=UTC)  # Friday 10:00 in Shanghai, Thursday 19:00 there
        session.add(
            Interview(
                application_id=row.id, candidate_id=row.candidate_id, position_id=row.position_id,
                stage_id=row.stage_id, starts_at=at, ends_at=at + timedelta(hours=1),
            )
        )  # fmt: skip
    with workspace.reading() as session, clock.frozen(MARCH):
        (meeting,) = meetings(session, start=MARCH, end=MARCH + timedelta(days=3))
        assert meeting.starts_at == at
        words = wording.time_range_there(meeting.starts_at, meeting.ends_at, meeting.elsewhere)
    assert words.startswith("10:00–11:00")
    assert "19:00–20:00" in words
    assert len(words) > len("10:00–11:00 (柏林办事处 19:00–20:00)")  # the day stands there too
