"""Every page that a role is offered opens on a shared workspace with that role's own login."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop import actions
from models.values.enums import Role
from tests.program import TestProgram
from tests.seats import House
from views import pages
from views.context import PageName, Place


@pytest.mark.parametrize(
    "role", [Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER, Role.APPROVER, Role.HR_MANAGER]
)
def test_every_page_that_a_role_is_offered_opens(qtbot: QtBot, house: House, role: Role) -> None:
    program = TestProgram(house.seat(role.value))
    offered = {
        command.place.page: command.place
        for command in actions.COMMANDS
        if command.place is not None and command.is_for(program.me)
    }
    keys = house.keys
    offered |= {
        PageName.BOARD: Place(PageName.BOARD, keys["position"]),
        PageName.CANDIDATE: Place(PageName.CANDIDATE, keys["candidate"]),
    }
    assert (PageName.LEDGER_IMPORT in offered) is (role is Role.HR_MANAGER)
    for name, place in offered.items():
        page = pages.create(name, program)
        qtbot.addWidget(page)
        page.show_place(place)
        qtbot.wait(30)
        assert not program.errors, (role, name, program.errors, program.errors[0].__cause__)
