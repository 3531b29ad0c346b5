"""Who has what open is said at once, to those who may see it, and forgotten soon."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest
from sqlalchemy import select, text

from models.tables import Assignment
from models.values.keys import Key, new_key
from services.live import presence
from services.live.presence import Someone, Thing
from services.workspace import Workspace
from tests.seats import House
from tests.services.live.ear import Ear, until


def tell(ear: Ear, workspace: Workspace, station: Key, *things: Thing) -> None:
    ear.link.do(lambda connection: presence.tell(connection, person=workspace.person, station=station, things=things))


def seen(workspace: Workspace, key: Key, station: Key | None = None) -> list[tuple[str, bool]]:
    with workspace.reading() as session:
        found: tuple[Someone, ...] = presence.others(session, station=station or new_key(), keys=[key])
    return [(one.name, one.is_editing) for one in found]


def test_a_colleague_is_seen_editing_and_gone_when_they_leave(
    house: House, listening: Callable[[Workspace], Ear]
) -> None:
    recruiter, manager = house.seat("recruiter"), house.seat("hr_manager")
    here, there, station = listening(recruiter), listening(manager), new_key()
    hints = there.hints

    tell(here, recruiter, station, Thing("candidate", house.keys["candidate"], is_editing=True))
    until(lambda: there.hints > hints)
    assert seen(manager, house.keys["candidate"]) == [("任小雨", True)]
    assert seen(recruiter, house.keys["candidate"], station) == []  # oneself is no news

    tell(here, recruiter, station)
    until(lambda: seen(manager, house.keys["candidate"]) == [])


def test_of_what_one_may_not_see_nothing_is_said(house: House, listening: Callable[[Workspace], Ear]) -> None:
    manager = house.seat("hr_manager")
    ear = listening(manager)
    tell(ear, manager, new_key(), Thing("candidate", house.keys["hidden_candidate"]))

    until(lambda: seen(house.seat("auditor"), house.keys["hidden_candidate"]) == [("何以宁", False)])
    assert seen(house.seat("recruiter"), house.keys["hidden_candidate"]) == []


def test_a_sign_of_life_wakes_nobody(house: House, listening: Callable[[Workspace], Ear]) -> None:
    manager, station = house.seat("hr_manager"), new_key()
    ear, thing = listening(manager), Thing("candidate", house.keys["candidate"])
    tell(ear, manager, station, thing)
    until(lambda: len(seen(house.owner, thing.key)) == 1)
    until(lambda: ear.hints >= 2)
    hints = ear.hints

    for _ in range(3):
        tell(ear, manager, station, thing)
    tell(ear, manager, station, thing, Thing("position", house.keys["position"]))
    until(lambda: ear.hints > hints)
    assert ear.hints == hints + 1


def test_nobody_is_present_in_another_ones_name_nor_for_ever(house: House) -> None:
    key, forged = house.keys["candidate"], house.person("hr_manager")
    with house.psql("recruiter") as connection:
        presence.tell(connection, person=forged, station=new_key(), things=[Thing("candidate", key)])
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT * FROM presence")
    assert seen(house.owner, key) == [("任小雨", False)]

    with house.owner.engine.begin() as connection:
        connection.execute(text("UPDATE presence SET at = at - interval '50 seconds'"))
    assert seen(house.owner, key) == []


def test_who_is_blind_learns_nothing_of_how_far_the_others_are(
    house: House, listening: Callable[[Workspace], Ear]
) -> None:
    with house.owner.reading() as session:
        found = session.execute(
            select(Assignment.person_id, Assignment.id).where(Assignment.interview_id == house.keys["interview"])
        )
        part = dict(found.all())
    of_peer, own = part[house.people["peer"]], part[house.people["interviewer"]]
    peer, recruiter = house.seat("peer"), house.seat("recruiter")
    tell(listening(peer), peer, new_key(), Thing("assignment", of_peer, is_editing=True))
    tell(listening(recruiter), recruiter, new_key(), Thing("assignment", own, is_editing=True))

    until(lambda: seen(recruiter, of_peer) == [("裴考官", True)])
    interviewer = house.seat("interviewer")
    until(lambda: seen(interviewer, own) == [("任小雨", True)])  # who fills in one's own form is no secret
    assert seen(interviewer, of_peer) == []
