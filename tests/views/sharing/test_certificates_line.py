"""What is asked for besides the password, as an administrator chooses it."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from models.tables import Setting
from services.server_workspace import own_key
from services.server_workspace.asked import SETTING, Asked
from services.server_workspace.link import ServerLink
from tests.program import TestProgram
from tests.seats import House, house, shared
from views.sharing.certificates_line import CertificatesLine

__all__ = ["house", "shared"]


@pytest.fixture
def line(qtbot: Any, house: House) -> CertificatesLine:
    made = CertificatesLine(TestProgram(house.seat("administrator")))
    qtbot.addWidget(made)
    return made


def known_computer(house: House, name: str) -> None:
    login = f"zx_{house.person(name).hex}"
    link = ServerLink(house.person(name), "", "", ("127.0.0.1",), 1, "", login)
    with house.psql(name) as raw:
        own_key.made(link).register(raw)


def choose(line: CertificatesLine, asked: Asked) -> None:
    line.asked.setCurrentIndex(line.asked.findData(asked.value))
    line.asked.activated.emit(line.asked.currentIndex())


def test_an_administrator_chooses_sees_who_is_ready_and_withdraws(line: CertificatesLine, house: House) -> None:
    assert line.asked.currentData() == Asked.OFF
    choose(line, Asked.REQUIRED)  # without an own computer one would be out oneself
    assert line.asked.currentData() == Asked.OFF
    for name in ("administrator", "recruiter"):
        known_computer(house, name)
    choose(line, Asked.REQUIRED)
    assert line.asked.currentData() == Asked.REQUIRED
    assert "2" in line.hint.text() and "9" in line.hint.text()
    with house.owner.reading() as session:
        assert session.scalar(select(Setting.value).where(Setting.code == SETTING)) == Asked.REQUIRED
    assert line._known is not None
    line.withdraw(next(c for c in line._known.computers if c.name == "任小雨"))
    assert {computer.name for computer in line._known.computers} == {"管若水"}
