"""Each person hears of what the matrix lets them see, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.tables import Application, Candidate
from models.values.keys import new_key
from services import pipeline
from services.live.settling import outcome
from services.workspace import Workspace
from tests.seats import House
from tests.services.live.ear import Ear, until


def rename(workspace: Workspace, house: House, which: str, name: str) -> None:
    with workspace.action("candidate.edit") as session:
        session.get_one(Candidate, house.keys[which]).name = name


def test_a_recruiter_hears_of_the_own_candidates_and_not_of_others(
    house: House, listening: Callable[[Workspace], Ear]
) -> None:
    recruiter, interviewer = listening(house.seat("recruiter")), listening(house.seat("interviewer"))
    manager = house.seat("hr_manager")

    rename(manager, house, "hidden_candidate", "温书言（改）")
    rename(manager, house, "fresh_candidate", "顾晓晨（改）")
    rename(manager, house, "candidate", "曹永强（改）")

    until(lambda: house.keys["candidate"] in recruiter.heard())
    until(lambda: house.keys["candidate"] in interviewer.heard())
    assert set(recruiter.heard()) == {house.keys["candidate"], house.keys["fresh_candidate"]}
    assert set(interviewer.heard()) == {house.keys["candidate"]}


def test_a_seats_own_act_is_not_told_to_it_again(house: House, listening: Callable[[Workspace], Ear]) -> None:
    seat = house.seat("recruiter")
    recruiter, manager = listening(seat), listening(house.seat("hr_manager"))

    rename(seat, house, "candidate", "曹永强（改）")

    until(lambda: manager.heard() == [house.keys["candidate"]])
    rename(house.seat("hr_manager"), house, "fresh_candidate", "顾晓晨（改）")
    until(lambda: recruiter.heard() == [house.keys["fresh_candidate"]])


def test_a_card_that_a_recruiter_moves_is_told_to_the_manager(
    house: House, listening: Callable[[Workspace], Ear]
) -> None:
    seat, manager = house.seat("recruiter"), listening(house.seat("hr_manager"))
    with seat.reading() as session:
        card = session.get_one(Application, house.keys["fresh"])
        seen = pipeline.Seen(card.id, card.version)

    with seat.action("assign") as session:
        pipeline.assign(session, applications=[seen], owner=house.person("hr_manager"))

    until(lambda: house.keys["fresh"] in manager.heard("application"))


@pytest.mark.parametrize("role", ["recruiter", "hr_manager", "interviewer"])
def test_a_number_that_was_given_out_again_is_no_proof_of_a_commit(house: House, role: str) -> None:
    """A server that is killed forgets the numbers of what it never wrote down, and gives them to the next ones."""
    seat = house.seat(role)
    with seat.action("test") as session:
        action, number = session.info["action"], int(session.info["xid"])

    assert outcome(seat.engine, action, number) is True
    assert outcome(seat.engine, new_key(), number) is False
